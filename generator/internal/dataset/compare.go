package dataset

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// Versions are compared cell by cell, by value: «1 000,00» is 1000, and 1 in a file of thousands is 1000 in a file of roubles. Files that are the same to
// the byte are not read. Of two that differ both are streamed once, and the earlier one again when rows of it have no equal: rows of the same text cancel
// out by a hash of 16 bytes, and only the others are held and looked at as values. A register of 100,000 rows with a few changes so takes some 5 MB while
// it is compared; one whose every row was typed anew is held twice.

// Revision is what changed from one version of a dataset to the next.
type Revision struct {
	From, To string    // names of releases; To == "" is the working version
	Date     time.Time // of To; zero for the working version
	Reason   string
	Changes  []Change // cells whose value changed, rows that came and went, of files that both have; in order of file, row, column
	Added    []*File  // files that only one of them has: a new quarter is no correction
	Gone     []*File
	from     time.Time // the day of From
}

// Change is a cell whose value changed. A row that came or went is one Change for each of its figures.
type Change struct {
	File       *File       // in the later version, or in the earlier one when the row is gone
	Row        string      // what the row is called: its code and name
	Old, New   Cell        // the zero Cell where the row was added or is gone
	Correction *Correction // nil when the passport says nothing
	line       *line       // the row, as it was when it is gone, else as it is
	closed     bool        // the earlier version was published after the end of its period
}

// Revisions returns what changed from version to version, the earliest first: between releases, and from the last one to the working version when that
// differs from it.
func (d *Dataset) Revisions() []Revision { return d.revisions }

// Figure says whether the change is one of a published figure: an amount, a number, a day or a year that had a value.
func (c *Change) Figure() bool { return c.Old.figure() }

// figure says whether a cell holds a value that counts or measures. In a column that no kind knows it is what reads as a number.
func (c Cell) figure() bool {
	if !c.HasValue() {
		return false
	}
	if c.head == nil || c.head.column == nil || c.head.column.Type == "" {
		_, ok := plainNumber(trim(c.Raw))
		return ok
	}
	return c.Type().numeric()
}

// plainNumber reads a cell of a column that no kind knows. A leading zero makes a code of it.
func plainNumber(s string) (string, bool) {
	if isNone(s) || len(s) > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9' {
		return "", false
	}
	n, _, fault := parseNumber(s, true)
	if fault != nil {
		return "", false
	}
	return n.Trim(0).String(), true
}

// worth is a cell's value in a form that is the same for the same value; "" is none. What cannot be read is its text.
func (c Cell) worth() string {
	s := trim(c.Raw)
	switch {
	case isNone(s):
		return ""
	case c.head == nil || c.head.column == nil || c.head.column.Type == "":
		return plainWorth(s)
	case c.Type() == TypeText, c.Type() == TypeBoolean, c.Type() == TypeYearMonth, c.Type() == TypePeriod:
		return plainWorth(s)
	case c.Type() == TypeNumber:
		if n, _, fault := parseNumber(s, c.head.percent()); fault == nil {
			return n.Trim(0).String()
		}
	}
	if m := c.key(); m != "" {
		return m
	}
	return "?" + s
}

// plainWorth is the worth of a cell whose column nobody describes. It is that of the same cell in a described column, too, so that a description alone changes no value.
func plainWorth(s string) string {
	if n, ok := plainNumber(s); ok {
		return n
	}
	if t, fault := parseDate(s); fault == nil {
		return t.Format(time.DateOnly)
	}
	return fold(s)
}

// reading is all that decides which values the bytes of a file are.
func (f *File) reading() string {
	return fmt.Sprintf("%s %q %d %q %q %q %q", f.SHA256, f.Dataset.Passport.Kind, f.power(), f.Rounding, f.Encoding, f.Table, f.mapping()) + f.types()
}

// meaning is all that decides what a file says: its values, and what the passport says of their period, their source and their standing. Titles and
// descriptions are not: a reworded one is no new version.
func (f *File) meaning() string {
	return fmt.Sprintf("%s %s %s %d %q %v %q %q %q %q", f.Name(), f.reading(), f.Date.Format(time.DateOnly), f.Year, f.Phase, f.Act, f.Totals, f.Status, f.Computed, f.Dataset.Options)
}

// sameVersion says whether two lists of files are one version: the same files in any order, each with the same meaning.
func sameVersion(a, b []*File) bool {
	if len(a) != len(b) {
		return false
	}
	for _, f := range a {
		if twin := fileOf(b, f.Name()); twin == nil || twin.meaning() != f.meaning() {
			return false
		}
	}
	return true
}

// fileOf finds a file by its name in its folder, or nil.
func fileOf(list []*File, name string) *File {
	for _, f := range list {
		if same(f.Name(), name) {
			return f
		}
	}
	return nil
}

// revise compares every version with the next and tells every file its version.
func (d *Dataset) revise() {
	for i := 1; i < len(d.Releases); i++ {
		to := d.Releases[i]
		d.reviseTo(d.Releases[i-1], to.Files, Revision{To: to.Name, Date: to.Date, Reason: to.Reason})
	}
	last := d.Releases[len(d.Releases)-1]
	if !sameVersion(last.Files, d.Files) {
		d.reviseTo(last, d.Files, Revision{})
		return
	}
	for _, f := range d.Files {
		f.Release = last.Name
		f.corrected = fileOf(last.Files, f.Name()).corrected
	}
}

// reviseTo compares a release with the version after it.
func (d *Dataset) reviseTo(from *Release, files []*File, r Revision) {
	r.From, r.from = from.Name, from.Date
	for _, f := range files {
		old := fileOf(from.Files, f.Name())
		switch {
		case old == nil:
			r.Added = append(r.Added, f)
		case old.reading() == f.reading():
			f.corrected = old.corrected
		default:
			f.corrected = map[place]*Correction{}
			c := comparison{old: old, new: f, published: from.Date, scaled: old.power() != f.power()}
			r.Changes = append(r.Changes, c.run()...)
		}
	}
	for _, f := range from.Files {
		if fileOf(files, f.Name()) == nil {
			r.Gone = append(r.Gone, f)
		}
	}
	d.correct(&r)
	d.revisions = append(d.revisions, r)
}

// comparison compares two versions of one file.
type comparison struct {
	old, new  *File
	published time.Time  // the day of the earlier version
	columns   [][]string // of the earlier version's blocks
	changes   []Change
	scaled    bool // the two have amounts in other units, so that the same text is another value
	byHeading bool // the passports of the two do not name the same columns of a table without a kind
	buf       []byte
}

type sum [16]byte

// run returns the changes, and gives the later file the corrections of the earlier one where the cells are.
func (c *comparison) run() []Change {
	c.byHeading = !slices.Equal(sorted(c.old.mapping()), sorted(c.new.mapping()))
	marked := map[int]bool{} // rows that have corrected cells
	for p := range c.old.corrected {
		marked[p.row] = true
	}
	left := map[sum]int{}
	moved := map[sum][]int{} // where the marked rows are
	lines(c.old, c.byHeading, func(l line) {
		for len(c.columns) <= l.block {
			c.columns = append(c.columns, l.ids)
		}
		s := c.sum(&l)
		left[s]++
		if marked[l.row] {
			moved[s] = append(moved[s], l.row)
		}
	})
	var old, new []*line
	lines(c.new, c.byHeading, func(l line) {
		s := c.sum(&l)
		if left[s] == 0 {
			new = append(new, l.keep())
			return
		}
		if left[s]--; left[s] == 0 {
			delete(left, s)
		}
		if rows := moved[s]; len(rows) > 0 {
			c.carry(rows[0], &l)
			moved[s] = rows[1:]
		}
	})
	if len(left) > 0 {
		lines(c.old, c.byHeading, func(l line) {
			if s := c.sum(&l); left[s] > 0 {
				left[s]--
				old = append(old, l.keep())
			}
		})
	}
	for _, key := range []func(*line) string{(*line).whole, (*line).required, (*line).coded, (*line).named} {
		old, new = c.pair(old, new, key)
	}
	for _, l := range old {
		c.wholeRow(l, func(cell Cell) Change { return Change{File: c.old, Old: cell} })
	}
	for _, l := range new {
		c.wholeRow(l, func(cell Cell) Change { return Change{File: c.new, New: cell} })
	}
	slices.SortStableFunc(c.changes, func(a, b Change) int {
		return slices.Compare(a.order(), b.order())
	})
	return c.changes
}

// order sorts changes by row and column, a row that is gone before the one that stands in its place.
func (c *Change) order() []int {
	if c.New.File == nil {
		return []int{c.Old.Row, 0, c.Old.Col}
	}
	return []int{c.New.Row, 1, c.New.Col}
}

// sum hashes what stands in a row, in the columns that the earlier version has: a new column alone changes no row.
func (c *comparison) sum(l *line) sum {
	b := strconv.AppendInt(c.buf[:0], int64(l.block), 10)
	if l.block < len(c.columns) {
		for i, id := range c.columns[l.block] {
			if id == "" {
				continue
			}
			var cell Cell
			if i >= len(l.ids) || l.ids[i] != id { // mostly the columns are where they were
				cell = l.at(id)
			} else if i < len(l.cells) {
				cell = l.cells[i]
			}
			v := trim(cell.Raw)
			if c.scaled && cell.File != nil {
				v = cell.worth()
			}
			b = append(append(b, 0), v...)
		}
	}
	c.buf = b
	full := sha256.Sum256(b)
	return sum(full[:len(sum{})])
}

// pair compares the rows that a key says are one, those with the same key in their order, and returns the rest.
func (c *comparison) pair(old, new []*line, key func(*line) string) (restOld, restNew []*line) {
	byKey := map[string][]*line{}
	for _, l := range old {
		if k := key(l); k != "" {
			byKey[k] = append(byKey[k], l)
		}
	}
	paired := map[*line]bool{}
	for _, l := range new {
		k := key(l)
		if list := byKey[k]; k != "" && len(list) > 0 {
			c.cells(list[0], l)
			paired[list[0]], byKey[k] = true, list[1:]
			continue
		}
		restNew = append(restNew, l)
	}
	for _, l := range old {
		if !paired[l] {
			restOld = append(restOld, l)
		}
	}
	return restOld, restNew
}

// cells compares the cells of one row.
func (c *comparison) cells(old, new *line) {
	c.carry(old.row, new)
	for _, id := range old.ids {
		if id == "" {
			continue
		}
		was, is := old.at(id), new.at(id)
		if was.Raw == is.Raw && !c.scaled || was.worth() == is.worth() {
			continue
		}
		if is.File == nil { // the column is gone
			is = Cell{File: c.new, Row: new.row}
		}
		c.changes = append(c.changes, Change{File: c.new, Row: new.name(), Old: was, New: is, line: new, closed: c.closed(old)})
	}
}

// wholeRow makes the changes of a row that came or went: one for each of its figures, or one for its first word.
func (c *comparison) wholeRow(l *line, change func(Cell) Change) {
	name, closed := l.name(), c.closed(l)
	add := func(cell Cell) {
		x := change(cell)
		x.Row, x.line, x.closed = name, l, closed
		c.changes = append(c.changes, x)
	}
	n := len(c.changes)
	for _, cell := range l.cells {
		if cell.figure() {
			add(cell)
		}
	}
	for _, cell := range l.cells {
		if n == len(c.changes) && cell.HasValue() {
			add(cell)
		}
	}
}

// carry gives a row of the later version the corrections that it had in the earlier one.
func (c *comparison) carry(row int, to *line) {
	if to.block >= len(c.columns) {
		return
	}
	for i, id := range c.columns[to.block] {
		if x := c.old.corrected[place{row, i + 1}]; x != nil {
			if cell := to.at(id); cell.File != nil {
				c.new.corrected[place{cell.Row, cell.Col}] = x
			}
		}
	}
}

// closed says whether a row of the earlier version speaks of a period that had ended when it was published, or is of a plan, which stands from the day
// that it was published. The period is that of the file; a file without one may have rows of years.
func (c *comparison) closed(l *line) bool {
	switch c.old.Phase {
	case "approved", "amended", "schedule":
		return true
	}
	end := c.old.Date
	year := c.old.Year
	if end.IsZero() && year == 0 {
		for _, cell := range l.cells {
			if cell.Type() == TypeYear {
				year, _ = parseYear(trim(cell.Raw))
				break
			}
		}
	}
	if end.IsZero() && year > 0 {
		end = time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC)
	}
	return !end.IsZero() && end.Before(c.published)
}
