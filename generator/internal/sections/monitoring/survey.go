package monitoring

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/plot"
)

// role is what a column is for.
type role string

const (
	roleNumber   role = "number"   // amounts and counts
	rolePeriod   role = "period"   // each cell is a period: «2020-03», «I кв. 2021»
	rolePart     role = "part"     // each cell is a part of a year: «март»
	roleCategory role = "category" // names that may part the rows
	roleUnits    role = "units"    // of the row's number
	roleNote     role = "note"     // words to read, numbers of rows, statuses: nothing for a chart
)

// The measures of a survey.
const (
	mostValues   = 2000 // different texts of a column that are remembered
	longestName  = 70   // letters of a name on the average: what is longer is prose
	nearlyAll    = 10   // a column whose cells are numbers but for one of so many is meant to be one of numbers
	fewestNearly = 8    // and has so many cells at least
)

// table is the files of a dataset that have the same headings: one a year, as a rule.
type table struct {
	files   []*dataset.File
	block   *dataset.Block // of the first file
	columns []*column
	rows    int
	demo    int
}

// column is what a survey has learnt of a column.
type column struct {
	heading string // as typed: by it package plot finds the column
	title   string // without the unit
	unit    string
	role    role
	step    dataset.Step // of a period

	at      int
	filled  int
	numbers int
	codes   int // numbers with a zero before them
	years   int
	periods int
	parts   int
	letters int
	signed  bool              // some number is below zero
	values  map[string]int    // different texts; nil when there are too many
	order   []string          // of the values, as they came
	odd     dataset.Cell      // the first cell that is no number
	units   map[string]string // by value, what stands in the column of units, in a table that has one
	typed   bool              // the passport says what the cells are
	mixed   bool              // some value stands beside two units
}

// tables groups the files of a dataset by their headings and surveys each group. Files without a row are left out: what is wrong with them is in the report of
// whoever publishes them.
func tables(ds *dataset.Dataset) []*table {
	var list []*table
	for _, f := range ds.Files {
		for r := range dataset.Records(f, nil) {
			i := slices.IndexFunc(list, func(t *table) bool { return alike(t.block, r.Block) })
			if i < 0 {
				list = append(list, &table{block: r.Block, files: []*dataset.File{f}})
			} else {
				list[i].files = append(list[i].files, f)
			}
			break
		}
	}
	for _, t := range list {
		t.survey()
	}
	return list
}

// alike says whether two tables have the same headings.
func alike(a, b *dataset.Block) bool {
	return slices.EqualFunc(a.Header, b.Header, func(x, y dataset.Cell) bool { return plot.Key(x.Raw) == plot.Key(y.Raw) })
}

// records streams the rows of all files.
func (t *table) records() iter.Seq[dataset.Record] {
	return func(yield func(dataset.Record) bool) {
		for _, f := range t.files {
			for r := range dataset.Records(f, nil) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// survey reads the table once and settles what each column is for.
func (t *table) survey() {
	for i, h := range t.block.Header {
		title, unit := plot.CutUnit(h.Raw)
		c := &column{heading: h.Raw, title: title, unit: unit, at: i, values: map[string]int{}}
		c.described(h)
		t.columns = append(t.columns, c)
	}
	units := slices.IndexFunc(t.block.Header, plot.IsUnits)
	for r := range t.records() {
		t.rows++
		if r.Demo {
			t.demo++
		}
		for _, c := range t.columns {
			c.see(r.Cells[c.at])
			if units >= 0 && units != c.at {
				c.measured(strings.TrimSpace(r.Cells[c.at].Raw), strings.TrimSpace(r.Cells[units].Raw))
			}
		}
	}
	for i, c := range t.columns {
		c.settle(t.block.Header[i], t.rows, i == 0)
	}
}

// described takes over what the passport says of the column: its title, and its unit; that of amounts is the file's.
func (c *column) described(h dataset.Cell) {
	d := h.Definition()
	if d == nil {
		return
	}
	if title := h.Titled(); title != "" {
		c.title = title
	}
	switch {
	case d.Unit != "":
		c.unit = d.Unit
	case d.Type == dataset.TypeMoney && c.unit == "" && h.File != nil:
		c.unit = cmp.Or(scales[h.File.Unit], format.RUB)
	}
}

// scales are the units of amounts as readers know them.
var scales = map[string]string{"тыс": "тыс. руб.", "млн": "млн руб.", "млрд": "млрд руб."}

// see looks at one cell.
func (c *column) see(cell dataset.Cell) {
	if !cell.HasValue() || cell.Withheld() {
		return
	}
	c.filled++
	raw := strings.TrimSpace(cell.Raw)
	c.letters += utf8.RuneCountInString(raw)
	number := cell.MachineAs(dataset.TypeNumber)
	switch {
	case number != "":
		c.numbers++
		if len(raw) > 1 && raw[0] == '0' && raw[1] >= '0' && raw[1] <= '9' {
			c.codes++
		}
		c.signed = c.signed || number[0] == '-'
	case c.odd.Row == 0:
		c.odd = cell
	}
	if n, known := c.values[raw]; known {
		c.values[raw] = n + 1
	} else {
		if c.values != nil {
			c.values[raw] = 1
			c.order = append(c.order, raw)
		}
		if len(c.values) > mostValues {
			c.values, c.order = nil, nil
		}
	}
	if c.periods == c.filled-1 || c.parts == c.filled-1 {
		c.time(cell, raw)
	}
}

// measured notes the unit that stands in the row of a value.
func (c *column) measured(value, unit string) {
	if c.units == nil {
		c.units = map[string]string{}
	}
	known, met := c.units[value]
	c.mixed = c.mixed || met && known != unit
	if !met && len(c.units) < mostValues {
		c.units[value] = unit
	}
}

// time looks whether a cell is a period, as long as all before it were.
func (c *column) time(cell dataset.Cell, raw string) {
	if p, ok := dataset.ParsePeriod(raw); ok {
		c.periods++
		c.step = p.Step
		if p.Step == dataset.StepYear && len(raw) == 4 {
			c.years++
		}
		return
	}
	if _, ok := dataset.ParsePeriod(plot.PartOfYear(c.heading, raw) + " 2000"); ok {
		c.parts++
	}
}

// settle says what the column is for.
func (c *column) settle(h dataset.Cell, rows int, first bool) {
	digits := c.numbers == c.filled
	switch {
	case c.filled == 0 || c.heading == "" || h.Type() == dataset.TypeStatus || rowNumbers(c.heading):
		c.role = roleNote
	case plot.IsUnits(h):
		c.role = roleUnits
	case plot.Described(h) != nil:
		c.typed, c.role = true, c.told(h.Type())
	case c.periods == c.filled && (!digits || ofTime(c.heading) || c.years == c.filled && first || c.years == 0 && rows > 2): // «03.2020» is digits, too
		c.role = rolePeriod
	case c.parts == c.filled:
		c.role = rolePart
	case digits && c.codes == 0 && !ofCodes(c.heading):
		c.role = roleNumber
	case c.values != nil && c.letters/c.filled <= longestName:
		c.role = roleCategory
	default:
		c.role = roleNote
	}
}

// told is what a column is for whose type the passport gives.
func (c *column) told(t dataset.Type) role {
	switch t {
	case dataset.TypeMoney, dataset.TypeNumber:
		if c.numbers == c.filled {
			return roleNumber
		}
	case dataset.TypeYear, dataset.TypeYearMonth, dataset.TypePeriod, dataset.TypeDate:
		if c.periods == c.filled {
			return rolePeriod
		}
	}
	if c.values != nil && c.letters/c.filled <= longestName {
		return roleCategory
	}
	return roleNote
}

// spoilt says that a few cells which are no numbers keep a column from being one of numbers.
func (c *column) spoilt() bool {
	odd := c.filled - c.numbers
	return !c.typed && c.role != roleNumber && c.role != rolePeriod && c.role != rolePart && odd > 0 && c.filled >= fewestNearly && odd*nearlyAll <= c.filled && c.codes == 0
}

// rowNumbers says whether a heading is of the numbers of rows.
func rowNumbers(heading string) bool {
	switch strings.Trim(content.Fold(heading), " .") {
	case "№", "n", "№ п/п", "n п/п", "п/п", "номер", "номер строки", "id":
		return true
	}
	return false
}

// ofTime says whether a heading promises periods: numbers of four digits under it are years.
func ofTime(heading string) bool {
	return hasWord(heading, "год", "year", "месяц", "month", "квартал", "неделя", "период", "дата", "date")
}

// ofCodes says whether a heading is of digits that are a name.
func ofCodes(heading string) bool {
	return hasWord(heading, "код", "code", "инн", "октмо", "кпп", "индекс дела", "телефон")
}

func hasWord(heading string, words ...string) bool {
	for _, w := range strings.FieldsFunc(content.Fold(heading), func(r rune) bool { return strings.ContainsRune(" ,.()/:", r) }) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// of are the columns of a role.
func (t *table) of(r role) []*column {
	var list []*column
	for _, c := range t.columns {
		if c.role == r {
			list = append(list, c)
		}
	}
	return list
}

// headings are all headings as typed.
func (t *table) headings() []string {
	var list []string
	for _, c := range t.columns {
		if c.heading != "" {
			list = append(list, c.heading)
		}
	}
	return list
}

// find is the column that somebody names, or nil.
func (t *table) find(name string) *column {
	if i := plot.Find(t.block, name); i >= 0 {
		return t.columns[i]
	}
	return nil
}

// clock are the columns that say when: a period, or a year and a part of it; none when nothing does. Of several the finest is taken.
func (t *table) clock() []string {
	fine := []dataset.Step{dataset.StepDay, dataset.StepWeek, dataset.StepMonth, dataset.StepSpan, dataset.StepQuarter, dataset.StepHalf, dataset.StepYear}
	var best *column
	for _, c := range t.of(rolePeriod) {
		if best == nil || slices.Index(fine, c.step) < slices.Index(fine, best.step) {
			best = c
		}
	}
	switch parts := t.of(rolePart); {
	case best == nil:
		return nil
	case best.step == dataset.StepYear && len(parts) > 0:
		return []string{best.heading, parts[0].heading}
	}
	return []string{best.heading}
}
