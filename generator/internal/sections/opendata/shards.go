package opendata

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"

	"github.com/govalues/decimal"
)

// The preview on a dataset's page shows the first rows of a file. A script turns the pages of all of them without loading the file whole: the rows lie in
// shards of JSON, «opendata/<set>/current/<file>/rows-1.json», beside the plain pages, which remain the way of everybody else.

// shardRows is how many rows a shard has, and viewRows how many the preview shows at a time.
const (
	shardRows = 500
	viewRows  = 25
)

// RowsPreview is the preview of a file.
type RowsPreview struct {
	Title   string
	Shown   string // how many rows of how many are printed
	Table   site.Table
	Base    string // site path of the folder of rows: shards and pages
	Types   string // of the columns, parted by blanks
	Count   int    // rows of the file
	Shard   int    // rows of a shard
	Size    int    // rows that are shown at a time
	PerPage int    // rows, as Excel numbers them, of a plain page
}

// Pages is how many times the preview can be turned.
func (v RowsPreview) Pages() int { return (v.Count + v.Size - 1) / v.Size }

// PagesText is that for people.
func (v RowsPreview) PagesText() string {
	return format.Value(decimal.MustNew(int64(v.Pages()), 0), "")
}

// rowsPreview shows the first rows and publishes the shards of all.
func (p *publisher) rowsPreview(sh *sheet, id, title string, marked bool) *RowsPreview {
	if len(sh.rows) == 0 {
		return nil
	}
	v := &RowsPreview{
		Title: title, Table: p.preview(sh, id, marked), Base: strings.TrimSuffix(p.in.Site.RowsPath(sh.file, 1), "p1/"), Count: sh.info.Rows,
		Shard: shardRows, Size: viewRows, PerPage: site.RowsPerPage,
	}
	v.Shown = p.text("shown_all", "n", v.Count)
	if len(sh.rows) < v.Count {
		v.Shown = p.text("shown_some", "shown", len(sh.rows), "n", v.Count)
	}
	var types []string
	for _, c := range sh.columns {
		types = append(types, string(c.typ))
	}
	v.Types = strings.Join(types, " ")
	for i := 0; i*shardRows < v.Count; i++ {
		p.out.Files = append(p.out.Files, site.File{Path: fmt.Sprintf("%srows-%d.json", v.Base, i+1), Write: func(w io.Writer) error {
			return sh.writeShard(w, i*shardRows)
		}})
	}
	return v
}

// writeShard writes {"rows": [[row, 1 of a demo row, value, …], …]} from a row on: values as programs read them, null for none, and the mark of those that
// are withheld; where people are shown what was typed, [value, words]. Whether a row is demo is said only where some rows are not.
func (s *sheet) writeShard(w io.Writer, from int) error {
	out := bufio.NewWriter(w)
	out.WriteString(`{"rows":[`)
	mixed := s.info.Demo < s.info.Rows
	var last *dataset.Block
	var at []int
	first := true
	for r := range s.store.slice(from, shardRows) {
		if r.Block != last {
			last, at = r.Block, s.places(r.Block)
		}
		if !first {
			out.WriteByte(',')
		}
		first = false
		demo := 0
		if r.Demo && mixed {
			demo = 1
		}
		fmt.Fprintf(out, "\n[%d,%d", r.Number, demo)
		for i, c := range s.columns {
			value, words := "", ""
			if at[i] >= 0 && at[i] < len(r.Cells) {
				if value = c.value(r.Cells[at[i]]); r.Cells[at[i]].WithheldAs(c.typ) {
					value = dataset.Secret
				} else if c.typed() {
					words = strings.TrimSpace(r.Cells[at[i]].Raw)
				}
			}
			if value == "" {
				out.WriteString(",null")
				continue
			}
			var said any = value
			if words != "" {
				said = []string{value, words}
			}
			text, err := json.Marshal(said)
			if err != nil {
				return fmt.Errorf("write rows of %s: %w", s.file.Path, err)
			}
			out.WriteByte(',')
			out.Write(text)
		}
		out.WriteByte(']')
	}
	out.WriteString("\n]}\n")
	if err := out.Flush(); err != nil { // it keeps the first error
		return fmt.Errorf("write rows of %s: %w", s.file.Path, err)
	}
	return nil
}
