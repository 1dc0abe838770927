package opendata

import (
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/export"
	"otkryto/generator/internal/format"
)

// previewRows is how many rows a dataset's page shows of all its files together; few files show more of each.
const (
	previewRows    = viewRows
	previewAtLeast = 10
)

// sheet is what a file turns out to hold.
type sheet struct {
	file    *dataset.File
	info    dataset.Info
	columns []column
	rows    []dataset.Record // the first ones
	store   *store           // every one
	notes   []string         // titles over the table and footnotes under it
	hides   bool             // some value is not published
	tidy    *export.Table    // its clean rows, and
	shape   export.Shape     // what is in them
	at      []int            // where the columns stand in the table that is being read
	years   [2]int           // the first and the last that rows name; zeros where the file has no column of years
}

// column is one column of the clean CSV. A file of several tables has the columns of them all.
type column struct {
	key      string // its name in the CSV
	heading  string // as typed in the file
	title    string // what the kind calls it; "" when the kind does not know it
	typ      dataset.Type
	computed bool
	known    *dataset.Column // as the kind declares it, or nil
	blank    bool            // some row has no value, of a column that the kind calls required
}

// The columns that the clean CSV has beside those of the file.
const (
	statusKey = "status"
	tableKey  = "table" // number of the table in the file, when there are several
	// withheldKey names the columns whose values a row does not publish: an empty cell alone says that there is none.
	withheldKey = "withheld"
)

// inspect reads a file through. Faults are reported only when nobody else reads the file.
func inspect(f *dataset.File, limit int, report *diag.Report, press *press) *sheet {
	s := &sheet{file: f, info: dataset.Describe(f), store: &store{press: press, file: f}}
	var last *dataset.Block
	year := -1 // the column of years
	for r := range dataset.Records(f, report) {
		if r.Block != last {
			last = r.Block
			year = slices.IndexFunc(r.Block.Header, func(h dataset.Cell) bool { return h.Type() == dataset.TypeYear })
			s.addColumns(r.Block)
			s.at = s.places(r.Block)
			s.addNotes(r.Block.Above)
		}
		if year >= 0 && year < len(r.Cells) {
			s.addYear(r.Cells[year])
		}
		s.hides = s.hides || s.withholds(r)
		s.addBlanks(r)
		if len(s.rows) < limit {
			s.rows = append(s.rows, r)
		}
		s.store.add(r)
	}
	s.store.close()
	if last != nil {
		s.addNotes(last.Notes)
	}
	return s
}

// withholds says whether some value of a row is not published.
func (s *sheet) withholds(r dataset.Record) bool {
	for i, c := range r.Cells {
		if c.Withheld() || r.Block.Index == 0 && i < len(s.info.Columns) && c.WithheldAs(s.info.Columns[i].Type) {
			return true
		}
	}
	return false
}

// addBlanks remembers the required columns that a row has no value for: a total may lack its code, a table of the file the whole column.
func (s *sheet) addBlanks(r dataset.Record) {
	for i := range s.columns {
		c := &s.columns[i]
		if c.known == nil || c.blank || !c.known.Required && (c.known.Constraints == nil || !c.known.Constraints.Required) {
			continue
		}
		at := s.at[i]
		c.blank = at < 0 || at >= len(r.Cells) || !r.Cells[at].HasValue()
	}
}

// addYear widens the time that the rows speak of.
func (s *sheet) addYear(c dataset.Cell) {
	y, err := strconv.Atoi(c.Machine())
	if err != nil || y <= 0 {
		return
	}
	if s.years[0] == 0 || y < s.years[0] {
		s.years[0] = y
	}
	s.years[1] = max(s.years[1], y)
}

func (s *sheet) addNotes(notes []dataset.Note) {
	for _, n := range notes {
		if text := strings.TrimSpace(n.Text); text != "" && !slices.Contains(s.notes, text) {
			s.notes = append(s.notes, text)
		}
	}
}

// addColumns takes over the columns of a table that earlier ones had not.
func (s *sheet) addColumns(b *dataset.Block) {
	taken := map[string]bool{}
	for i, h := range b.Header {
		key := columnKey(h, taken)
		taken[key] = true
		if h.Type() == dataset.TypeStatus || slices.ContainsFunc(s.columns, func(c column) bool { return c.key == key }) {
			continue
		}
		c := s.column(b, i, h)
		c.key, c.blank = key, b.Index > 0 // tables above lack it
		s.columns = append(s.columns, c)
	}
}

// column describes column i of a table, from 0, by its heading.
func (s *sheet) column(b *dataset.Block, i int, h dataset.Cell) column {
	c := column{heading: h.Raw, typ: h.Type()}
	if known := h.Definition(); known != nil {
		c.title, c.known = known.Title.RU, known
	}
	if title := h.Titled(); title != "" {
		c.heading = title
	}
	if b.Index == 0 && i < len(s.info.Columns) {
		c.typ, c.computed = s.info.Columns[i].Type, s.info.Columns[i].Computed
	}
	return c
}

// columnKey is the canonical name of a column, else one made of its heading, else its letter. A name met again in the same table gets a number.
func columnKey(h dataset.Cell, taken map[string]bool) string {
	key := h.Name()
	if key == "" {
		key = strings.ReplaceAll(format.Slug(h.Raw), "-", "_")
	}
	if key == "" || key == statusKey && h.Type() != dataset.TypeStatus {
		key = "column_" + strings.ToLower(h.Letter())
	}
	if !taken[key] {
		return key
	}
	return key + "_" + strings.ToLower(h.Letter())
}

// several says whether the file holds more than one table.
func (s *sheet) several() bool { return s.info.Blocks > 1 }

// places finds where in the rows of a table each column of the sheet stands; -1 is nowhere.
func (s *sheet) places(b *dataset.Block) []int {
	at := make([]int, len(s.columns))
	for i := range at {
		at[i] = -1
	}
	taken := map[string]bool{}
	for i, h := range b.Header {
		key := columnKey(h, taken)
		taken[key] = true
		for c := range s.columns {
			if s.columns[c].key == key {
				at[c] = i
			}
		}
	}
	return at
}

// value is a cell as programs read it.
func (c column) value(cell dataset.Cell) string {
	if cell.Name() == "" {
		return cell.MachineAs(c.typ)
	}
	return cell.Machine()
}
