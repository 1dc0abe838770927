package quote

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
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

// keysOf are the texts by which a cell is named: as typed, and as programs write it. Amounts name no row.
func keysOf(c dataset.Cell) []string {
	typ := c.Type()
	if typ == dataset.TypeMoney || typ == dataset.TypeNumber || !c.HasValue() {
		return nil
	}
	typed, machine := key(c.Raw), key(c.Machine())
	if machine == "" || machine == typed {
		return []string{typed}
	}
	return []string{typed, machine}
}

// key makes texts comparable: letter case, ё, quotes and blanks after commas do not count.
func key(s string) string {
	return strings.ReplaceAll(quotes.Replace(content.Fold(s)), ", ", ",")
}

var quotes = strings.NewReplacer("«", `"`, "»", `"`, "„", `"`, "“", `"`, "”", `"`)

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
			for _, h := range b.Header {
				plain, _ := cutUnit(h.Raw)
				others = append(others, plain)
				if c := described(b, h); c != nil {
					others = append(append(others, c.Title.RU, c.Name), c.Headings...)
				}
			}
		}
		suggestion = meant(name, others)
	}
	return faulty(unknownColumn, name, suggestion, near(name, typed), slug(t.file))
}

// has says whether any table of the file has a column.
func (t *table) has(name string) bool {
	return slices.ContainsFunc(t.blocks(), func(b *dataset.Block) bool { return columnOf(b, name) >= 0 })
}

// columnOf returns the number of a column, from 0; -1 is none. The heading as typed comes first, then the canonical name, then whatever else the kind calls
// it, then the heading without its unit.
func columnOf(b *dataset.Block, name string) int {
	name = key(name)
	for _, fits := range []func(dataset.Cell) bool{
		func(h dataset.Cell) bool { return key(h.Raw) == name },
		func(h dataset.Cell) bool { return h.Name() != "" && h.Name() == name },
		func(h dataset.Cell) bool { return knownAs(b, h, name) },
		func(h dataset.Cell) bool { plain, _ := cutUnit(h.Raw); return key(plain) == name },
	} {
		found := -1
		for i, h := range b.Header {
			if h.Raw == "" && h.Name() == "" || !fits(h) {
				continue
			}
			if found >= 0 {
				found = -1
				break
			}
			found = i
		}
		if found >= 0 {
			return found
		}
	}
	return -1
}

// described returns what the kind says of a heading's column, or nil.
func described(b *dataset.Block, h dataset.Cell) *dataset.Column {
	if b.Table == nil || h.Name() == "" {
		return nil
	}
	return b.Table.Column(h.Name())
}

func knownAs(b *dataset.Block, h dataset.Cell, name string) bool {
	c := described(b, h)
	if c == nil {
		return false
	}
	return key(c.Title.RU) == name || key(c.Title.EN) == name || slices.ContainsFunc(c.Headings, func(s string) bool { return key(s) == name })
}

// cutUnit parts a heading from the unit that ends it: «Доходы, млн руб.».
func cutUnit(heading string) (name, unit string) {
	i := strings.LastIndex(heading, ", ")
	if i < 0 {
		return heading, ""
	}
	return heading[:i], strings.TrimSpace(heading[i+2:])
}

// value is what a cell holds: a number with its unit, or words.
type value struct {
	number decimal.Decimal
	unit   string
	isNum  bool
	plain  bool // a year: digits that are no amount
	text   string
}

// valueOf reads a cell of a row. set is false when it has no value.
func valueOf(r dataset.Record, col int) (v value, set bool) {
	if col >= len(r.Cells) || !r.Cells[col].HasValue() {
		return v, false
	}
	c := r.Cells[col]
	typ := c.Type()
	if typ == dataset.TypeText {
		if c.MachineAs(dataset.TypeNumber) != "" && described(r.Block, r.Block.Header[col]) == nil {
			typ = dataset.TypeNumber // of a kind that does not know its columns
		}
	}
	v.text = c.MachineAs(typ)
	if typ != dataset.TypeMoney && typ != dataset.TypeNumber && typ != dataset.TypeYear {
		return v, v.text != ""
	}
	number, err := decimal.Parse(v.text)
	if err != nil {
		return v, false // its fault is in the report of whoever reads the file
	}
	v.number, v.isNum, v.plain = number, true, typ == dataset.TypeYear
	switch typ {
	case dataset.TypeMoney:
		v.unit = format.RUB
	case dataset.TypeNumber:
		v.number, v.unit = scaled(number, unitOf(r, col))
	}
	return v, true
}

// unitOf is the unit of a number: the kind's, the one in the row's column of units, or what ends the heading.
func unitOf(r dataset.Record, col int) string {
	head := r.Block.Header[col]
	if c := described(r.Block, head); c != nil && c.Unit != "" {
		return c.Unit
	}
	for i, h := range r.Block.Header {
		if i < len(r.Cells) && (h.Name() == "unit" || h.Name() == "" && slices.Contains([]string{"единица измерения", "ед. изм.", "единица", "unit"}, content.Fold(h.Raw))) {
			return strings.TrimSpace(r.Cells[i].Raw)
		}
	}
	_, unit := cutUnit(head.Raw)
	return unit
}

// scaled turns «млн руб.» into roubles.
func scaled(number decimal.Decimal, unit string) (decimal.Decimal, string) {
	words := strings.Fields(strings.TrimSuffix(content.Fold(unit), "."))
	if n := len(words); n == 0 || !strings.HasPrefix(words[n-1], "руб") && words[n-1] != "₽" {
		return number, unit
	}
	if len(words) == 1 {
		return number, format.RUB
	}
	for word, power := range powers {
		if strings.HasPrefix(words[0], word) && len(words) == 2 {
			if product, err := number.Mul(decimal.MustNew(money.TenTo(power), 0)); err == nil {
				return product, format.RUB
			}
		}
	}
	return number, unit
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
		if key(slug(f)) == key(rest) || key(f.Name()) == key(rest) {
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
