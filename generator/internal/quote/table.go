package quote

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"sync"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/plot"
)

// table is a file that something refers to, read once and kept: its rows, and where each text stands.
type table struct {
	once  sync.Once
	file  *dataset.File
	rows  []dataset.Record
	index map[string][]int // rows by key of a cell's text
}

// table reads a file, or returns what was read of it.
func (b *Book) table(f *dataset.File) *table {
	b.mu.Lock()
	if b.tables == nil {
		b.tables = map[*dataset.File]*table{}
	}
	t := b.tables[f]
	if t == nil {
		t = &table{file: f}
		b.tables[f] = t
	}
	b.mu.Unlock()
	t.once.Do(t.read)
	return t
}

// read takes the rows. What is wrong with them is the business of the section that the file belongs to, so nothing is reported.
func (t *table) read() {
	t.index = map[string][]int{}
	for r := range dataset.Records(t.file, nil) {
		i := len(t.rows)
		t.rows = append(t.rows, r)
		for _, c := range r.Cells {
			for _, k := range keysOf(c) {
				if list := t.index[k]; len(list) == 0 || list[len(list)-1] != i {
					t.index[k] = append(list, i)
				}
			}
		}
	}
}

// records are the rows of some numbers.
func (t *table) records(at []int) []dataset.Record {
	list := make([]dataset.Record, len(at))
	for i, k := range at {
		list[i] = t.rows[k]
	}
	return list
}

// numbered is the row of a number, as Excel has it.
func (t *table) numbered(row int) dataset.Record {
	i, _ := slices.BinarySearchFunc(t.rows, row, func(r dataset.Record, row int) int { return cmp.Compare(r.Number, row) })
	return t.rows[i]
}

// keysOf are the texts by which a cell is named: as typed, and as programs write it. Amounts name no row.
func keysOf(c dataset.Cell) []string {
	typ := c.Type()
	if typ == dataset.TypeMoney || typ == dataset.TypeNumber || !c.HasValue() {
		return nil
	}
	typed, machine := plot.Key(c.Raw), plot.Key(c.Machine())
	if machine == "" || machine == typed {
		return []string{typed}
	}
	return []string{typed, machine}
}

// blocks are the tables inside the file.
func (t *table) blocks() []*dataset.Block {
	var list []*dataset.Block
	for _, r := range t.rows {
		if len(list) == 0 || list[len(list)-1] != r.Block {
			list = append(list, r.Block)
		}
	}
	return list
}

// headings are the names of all columns as they are typed.
func (t *table) headings() []string {
	var list []string
	for _, b := range t.blocks() {
		for _, h := range b.Header {
			if h.Raw != "" && !slices.Contains(list, h.Raw) {
				list = append(list, h.Raw)
			}
		}
	}
	return list
}

// noColumn says that the file has no such column.
func (t *table) noColumn(name string) *fault {
	typed := t.headings()
	suggestion := meant(name, typed)
	if suggestion.RU == "" {
		var others []string // what the columns are called beside that
		for _, b := range t.blocks() {
			others = append(others, plot.Names(b)...)
		}
		suggestion = meant(name, others)
	}
	return faulty(unknownColumn, name, suggestion, near(name, typed), slug(t.file))
}

// has says whether any table of the file has a column.
func (t *table) has(name string) bool {
	return slices.ContainsFunc(t.blocks(), func(b *dataset.Block) bool { return plot.Find(b, name) >= 0 })
}

// slug is how a reference names the file: its name without the extension.
func slug(f *dataset.File) string {
	name := f.Name()
	return strings.TrimSuffix(name, path.Ext(name))
}

// files finds the files that a reference «набор» or «набор/файл» may mean.
func (b *Book) files(name string) ([]*dataset.File, *fault) {
	id, rest, named := strings.Cut(name, "/")
	ds := b.Datasets.Find(strings.ToLower(id))
	if ds == nil {
		var ids []string
		for _, d := range b.Datasets {
			ids = append(ids, d.ID)
		}
		return nil, &fault{unknownDataset, []any{id, meant(id, ids), near(id, ids)}, b.awaits(id)}
	}
	if !ds.Published() {
		return nil, faulty(notPublished, ds.ID)
	}
	if !named {
		return ds.Files, nil
	}
	var list []*dataset.File
	for _, f := range ds.Files {
		if plot.Key(slug(f)) == plot.Key(rest) || plot.Key(f.Name()) == plot.Key(rest) {
			list = append(list, f)
		}
	}
	if len(list) == 0 {
		names := slugs(ds.Files)
		return nil, &fault{unknownFile, []any{ds.ID, rest, meant(rest, names), near(rest, names)}, b.awaits(ds.ID)}
	}
	return list, nil
}

func slugs(files []*dataset.File) []string {
	var list []string
	for _, f := range files {
		list = append(list, slug(f))
	}
	slices.SortFunc(list, cmp.Compare[string])
	return list
}
