package opendata

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// The rows of every file stand on plain pages of site.RowsPerPage rows, so that a figure can be followed to its cell: the row is #r14, the cell #r14-c4.

// RowsView is one page of rows. Its tables are made when it is printed: a long file has thousands of pages, and all their cells at once would not fit into
// memory.
type RowsView struct {
	File     *RowsFile
	Range    string // «строки 201–400 из 576»
	First    string // site path; "" when the page is the first itself
	Previous string
	Next     string
	Last     string
	page     int // in the store, from 0
}

// RowsFile is what the pages of one file have alike.
type RowsFile struct {
	Title    string
	Set      site.Link // the dataset's page
	Old      bool      // of a release that is no more the published version
	Same     bool      // an old file that is still the published one, byte for byte
	Demo     bool      // all of it is invented
	Name     string    // as the dataset's folder has it
	Version  string    // which version of the dataset it belongs to, in words
	SHA256   string
	Act      string // the legal act in words; "" is not given
	ActURL   string
	Original Download
	Clean    Download

	p       *publisher
	sheet   *sheet
	columns [][]rowsColumn // by block
	marks   corrections
}

// rowsColumn is a column of a block that is shown.
type rowsColumn struct {
	column
	at   int // in the cells of a row, from 0
	view RowsColumn
}

// RowsColumn is the heading of a column.
type RowsColumn struct {
	ID      string // "r8-c4"; "" when the heading stands on another page
	Letter  string
	Title   string
	Raw     string // as the file has it, when the title differs
	Label   string // letter and title, for cards
	Numeric bool
}

// RowsTable is one table of a page: a file may hold several.
type RowsTable struct {
	ID      string
	Heading string // of a table among several; "" when the file has one
	Caption string
	Above   []RowsNote
	Row     string // id of the heading's row; "" when it stands on another page
	Columns []RowsColumn
	Span    int // columns, the numbers of rows left out
	Rows    []RowsLine
}

// RowsNote is a row that is no data, over a table.
type RowsNote struct{ ID, Number, Text string }

// RowsLine is a row of the table: cells, or one note over all columns.
type RowsLine struct {
	ID     string // "r14"
	Number string // "14"
	Demo   bool
	Note   string
	Cells  []RowsCell
}

// RowsCell is one cell.
type RowsCell struct {
	ID        string // "r14-c4"
	Label     string
	Numeric   bool
	Text      string // as people read it; "" is an empty cell
	Value     string // for <data value>
	Raw       string // as typed; "" of words that are shown as typed
	Same      bool   // Raw differs in its blanks at the most: it is shown when the address names the cell
	Corrected string // where the correction stands that the cell has seen; "" is none
}

// Tables are the tables of the page.
func (v RowsView) Tables() []RowsTable { return v.File.tables(v.page) }

// rows publishes the pages of a file.
func (p *publisher) rows(part part, f *RowsFile) {
	sh := part.sheet
	f.p, f.sheet = p, sh
	f.columns = make([][]rowsColumn, len(sh.store.blocks))
	for i := range f.columns {
		f.columns[i] = p.rowsColumns(sh, i)
	}
	pages := sh.store.pages
	path := func(i int) string { return p.in.Site.RowsPath(sh.file, pages[i].number) }
	for i, pg := range pages {
		v := RowsView{File: f, page: i, Range: p.rowsRange(sh, i)}
		if i > 0 {
			v.First, v.Previous = path(0), path(i-1)
		}
		if end := len(pages) - 1; i < end {
			v.Next, v.Last = path(i+1), path(end)
		}
		title := f.Title
		if len(pages) > 1 {
			title = p.text("rows_title", "title", f.Title, "range", v.Range)
		}
		p.out.Pages = append(p.out.Pages, site.Page{
			Path:     p.in.Site.RowsPath(sh.file, pg.number),
			Title:    title,
			Summary:  p.text("rows_summary", "title", f.Title, "set", f.Set.Title, "range", v.Range),
			Template: rowsTemplate,
			View:     v,
			Crumbs:   []site.Link{{Title: p.text("title"), Path: root}, f.Set},
			AsOf:     sh.file.Date,
			Demo:     sh.info.Demo > 0,
			NoIndex:  f.Old,
			Rows:     true,
			Search:   site.ListReach(i + 1),
		})
	}
}

// rowsRange says which rows of the file a page has, as Excel numbers them.
func (p *publisher) rowsRange(sh *sheet, i int) string {
	last := sh.lastRow()
	from, to := sh.store.bounds(i)
	return p.text("rows_range", "from", max(from, 1), "to", min(to, last), "last", last)
}

// lastRow is the last row of the file that has anything in it.
func (s *sheet) lastRow() int {
	last := s.store.last
	for _, b := range s.store.blocks {
		if n := len(b.Notes); n > 0 {
			last = max(last, b.Notes[n-1].Row)
		}
	}
	return last
}

// bounds are the first and the last row that stand on a page. Rows of notes, which make no page of their own, stand on the page before them; those over
// the first table on the first page.
func (s *store) bounds(i int) (from, to int) {
	from, to = s.pages[i].first(), math.MaxInt
	if i == 0 {
		from = 0
	}
	if i+1 < len(s.pages) {
		to = s.pages[i+1].first() - 1
	}
	return from, to
}

// rowsColumns are the columns of a block that have a heading or anything under it.
func (p *publisher) rowsColumns(sh *sheet, block int) []rowsColumn {
	b := sh.store.blocks[block]
	var list []rowsColumn
	for i, used := range sh.store.used[block] {
		h := dataset.Cell{Col: i + 1}
		if i < len(b.Header) {
			h = b.Header[i]
		}
		if !used && h.Raw == "" {
			continue
		}
		c := rowsColumn{column: sh.column(b, i, h), at: i}
		c.key = h.Name()
		c.view = RowsColumn{Letter: h.Letter(), Title: p.heading(c.column), Numeric: c.typ == dataset.TypeMoney || c.typ == dataset.TypeNumber}
		if !alike(h.Raw, c.view.Title) && !alike(p.text("in_roubles", "title", h.Raw), c.view.Title) {
			c.view.Raw = h.Raw
		}
		c.view.Label = c.view.Letter
		if c.view.Title != "" {
			c.view.Label = p.text("rows_label", "letter", c.view.Letter, "title", c.view.Title)
		}
		list = append(list, c)
	}
	return list
}

// tables makes the tables of a page.
func (f *RowsFile) tables(page int) []RowsTable {
	s := f.sheet.store
	from, to := s.bounds(page)
	var list []RowsTable
	rows := make([][]RowsLine, len(s.blocks))
	at := 0
	for r := range s.rows(s.pages[page]) {
		for s.blocks[at] != r.Block {
			at++
		}
		rows[at] = append(rows[at], f.line(r, f.columns[at]))
	}
	for i, b := range s.blocks {
		t := RowsTable{ID: "table-" + strconv.Itoa(i+1), Caption: f.Title, Span: len(f.columns[i])}
		if f.sheet.several() {
			t.Caption = f.p.text("rows_table", "n", i+1, "of", len(s.blocks))
			t.Heading = first(titleOf(b), t.Caption)
		}
		for _, n := range b.Above {
			if n.Row >= from && n.Row <= to {
				t.Above = append(t.Above, noteOf(n))
			}
		}
		for _, n := range b.Notes {
			switch {
			case n.Row < from || n.Row > to:
			case rows[i] == nil:
				t.Above = append(t.Above, noteOf(n))
			default:
				rows[i] = append(rows[i], RowsLine{ID: rowID(n.Row), Number: strconv.Itoa(n.Row), Note: n.Text})
			}
		}
		t.Rows = rows[i]
		slices.SortStableFunc(t.Rows, byNumber)
		f.head(&t, b, f.columns[i], from, to)
		if len(t.Rows)+len(t.Above) > 0 {
			list = append(list, t)
		}
	}
	return list
}

// head fills the heading; it has anchors on the page where the file has it.
func (f *RowsFile) head(t *RowsTable, b *dataset.Block, columns []rowsColumn, from, to int) {
	row := 0
	if len(b.Header) > 0 {
		row = b.Header[0].Row
	}
	here := row >= from && row <= to && len(t.Rows) > 0
	if here {
		t.Row = rowID(row)
	}
	for _, c := range columns {
		view := c.view
		if here {
			view.ID = cellID(row, c.at+1)
		}
		t.Columns = append(t.Columns, view)
	}
}

// titleOf names a table among several by the last title over it, as reports have it: «2. Расходы бюджета».
func titleOf(b *dataset.Block) string {
	const longest = 200 // bytes: what is longer is no title
	if n := len(b.Above); n > 0 && len(b.Above[n-1].Text) <= longest {
		return b.Above[n-1].Text
	}
	if b.Table != nil {
		return b.Table.Title.RU
	}
	return ""
}

func noteOf(n dataset.Note) RowsNote { return RowsNote{rowID(n.Row), strconv.Itoa(n.Row), n.Text} }

// byNumber compares the numbers of rows, which are digits without zeros before them.
func byNumber(a, b RowsLine) int {
	if d := len(a.Number) - len(b.Number); d != 0 {
		return d
	}
	return strings.Compare(a.Number, b.Number)
}

func rowID(row int) string { return "r" + strconv.Itoa(row) }

func cellID(row, col int) string { return rowID(row) + "-c" + strconv.Itoa(col) }

// line makes a row.
func (f *RowsFile) line(r dataset.Record, columns []rowsColumn) RowsLine {
	id := rowID(r.Number)
	l := RowsLine{ID: id, Number: id[1:], Demo: r.Demo && !f.Demo, Cells: make([]RowsCell, len(columns))}
	for i, c := range columns {
		cell := dataset.Cell{Row: r.Number, Col: c.at + 1}
		if c.at < len(r.Cells) {
			cell = r.Cells[c.at]
		}
		v := &l.Cells[i]
		v.ID, v.Label, v.Numeric = id+"-c"+strconv.Itoa(c.at+1), c.view.Label, c.view.Numeric
		if mark := cell.Correction(); mark != nil {
			v.Corrected = f.marks.path(mark)
		}
		if strings.TrimSpace(cell.Raw) == "" {
			continue
		}
		if c.typ == dataset.TypeStatus || c.typ == dataset.TypeCode { // words to read, and digits that blanks make readable
			v.Text = cell.Raw
			continue
		}
		shown := c.shown(cell)
		v.Text, v.Value = shown.Text, shown.Value
		v.Same = alike(cell.Raw, v.Text)
		if v.Value != "" || !v.Same {
			v.Raw = cell.Raw
		}
	}
	return l
}

// alike says whether two texts differ in nothing but their blanks.
func alike(raw, shown string) bool {
	return raw == shown || slices.Equal(strings.Fields(raw), strings.Fields(shown))
}

// rowsFile describes a file for its pages.
func (p *publisher) rowsFile(d described, part part) *RowsFile {
	sh := part.sheet
	f := sh.file
	v := &RowsFile{
		Title:    first(f.Title, baseName(f.Path)),
		Set:      site.Link{Title: d.set.Title, Path: p.in.Site.DatasetPath(d.set.ID)},
		Demo:     sh.info.Rows > 0 && sh.info.Demo == sh.info.Rows,
		Name:     f.Name(),
		Version:  p.versionWords(d.set, f.Release),
		SHA256:   f.PublicSHA256(),
		Original: p.downloadView(part.original),
		Clean:    p.downloadView(part.clean[0]),
		ActURL:   f.Act.URL,
		marks:    d.history.corrections,
	}
	v.Original.Note = p.sourceNote(sh.info)
	if f.Act.Given() {
		v.Act = p.act(f.Act)
	}
	return v
}

// act is a legal act in words: «Решение Думы от 24 декабря 2021 № 24/5»; a title that says its date or number itself is left alone.
func (p *publisher) act(a dataset.Act) string {
	words := a.Title
	add := func(key, name, value string) {
		if value != "" && !strings.Contains(words, value) {
			words += " " + p.text(key, name, value)
		}
	}
	add("act_date", "date", date(a.Date))
	add("act_number", "number", a.Number)
	return strings.TrimSpace(words)
}
