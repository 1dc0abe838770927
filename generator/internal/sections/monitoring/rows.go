package monitoring

import (
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/plot"
	"otkryto/generator/internal/site"
)

// How many rows stand on a page: a table that is not much longer is shown whole.
const (
	listRows  = 30
	wholeRows = 60
)

// Rows are rows of a table, some or all.
type Rows struct {
	Table site.Table
	Said  string // how many there are, and how many are shown
	Note  string
	All   []site.Link // pages that have the rows which are not here
	Files []site.Link // CSV
}

// newsLast says that the news stand at the end: time goes on from row to row.
func (t *table) newsLast() bool {
	clock := t.clock()
	if len(clock) == 0 {
		return false
	}
	c := t.find(clock[0])
	if len(c.order) < 2 {
		return false
	}
	first, _ := dataset.ParsePeriod(c.order[0])
	last, _ := dataset.ParsePeriod(c.order[len(c.order)-1])
	return first.Compare(last) < 0
}

// whole keeps the rows of the table at the foot of the page.
func (t *table) whole() *list {
	l := &list{plot: plot.New(plot.Wish{}), most: listRows, last: t.newsLast()}
	if t.rows <= wholeRows {
		l.most = wholeRows
	}
	return l
}

// rows makes the table of a list. Of a table that is all invented the mark stands once.
func (p *publisher) rows(t *table, l *list, columns []*column, id, caption string) Rows {
	tab := site.Table{ID: id, Caption: caption}
	var shown []*column
	for _, c := range columns {
		if c.heading != "" && t.block.Header[c.at].Type() != dataset.TypeStatus && c.filled > 0 {
			shown = append(shown, c)
			tab.Columns = append(tab.Columns, site.Column{Title: strings.Join(strings.Fields(c.heading), " "), Numeric: c.role == roleNumber})
		}
	}
	for _, r := range l.rows {
		row := site.Row{Demo: r.Demo}
		for i, c := range shown {
			row.Cells = append(row.Cells, cellOf(r, c, i == 0))
		}
		row.Total = len(row.Cells) > 0 && plot.IsTotal(row.Cells[0].Text)
		tab.Rows = append(tab.Rows, row)
	}
	v := Rows{Table: tab.Marked(), Said: p.text("rows", "n", l.total)}
	if left := l.left(); left > 0 {
		key := "rows_first"
		if l.last {
			key = "rows_last"
		}
		v.Said = p.text(key, "n", len(l.rows), "total", l.total)
	}
	return v
}

// cellOf prints a cell: a number with its digits and the way to its row, a period in words, others as typed.
func cellOf(r dataset.Record, c *column, heading bool) site.Cell {
	cell := r.Cells[c.at]
	text := strings.Join(strings.Fields(cell.Raw), " ")
	switch {
	case text == "":
		return site.Words("—")
	case c.role == rolePeriod:
		if when, ok := dataset.ParsePeriod(text); ok {
			return site.Words(when.Words())
		}
	case c.role == roleNumber && !heading:
		n, err := decimal.Parse(cell.MachineAs(dataset.TypeNumber))
		if err != nil {
			return site.Words(text)
		}
		return site.Cell{Text: format.Value(n, ""), Value: n.String(), Origin: []site.Term{{Cell: cell}}}
	}
	return site.Words(text)
}

// ways adds where the whole table is: pages of all rows, and a CSV of each file.
func (p *publisher) ways(v *Rows, t *table, l *list) {
	for _, f := range t.files {
		title := f.Title
		if title == "" {
			title = f.Name()
		}
		v.Files = append(v.Files, site.Link{Title: title, Path: p.in.Site.CSVPath(f)})
		if l.left() == 0 {
			continue
		}
		page := 1
		if i := slices.IndexFunc(l.rows, func(r dataset.Record) bool { return r.Cells[0].File == f }); l.last && i >= 0 {
			page = (l.rows[i].Number-1)/site.RowsPerPage + 1
		}
		v.All = append(v.All, site.Link{Title: title, Path: p.in.Site.RowsPath(f, page)})
	}
}
