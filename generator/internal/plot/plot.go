// Package plot makes charts of tables: rows go in one by one, a chart.Spec comes out. It is the one way from columns to a chart, whether an editor asks for one in
// prose (package quote), a passport does by its views, or a page chooses for itself (section monitoring).
//
// A Wish says which columns; Plot.Add takes a row and says what does not fit; Plot.Result orders and shortens. column.go finds columns by what people call them,
// value.go reads cells, summary.go says the chart in a sentence. No row is kept, only the cells of points, of which there are Most at the most: a table of a million
// rows goes through.
//
// Neighbours: package dataset hands out the rows; whoever asks words the faults and says where the words of the wish stand.
package plot

import (
	"slices"
	"strconv"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
)

// How says what becomes of rows that have one name.
type How string

// The ways. A sum that stands in no cell is made only where somebody has asked for it.
const (
	Single How = ""      // such rows are a Repeated fault
	Sum    How = "sum"   // their numbers are added
	Count  How = "count" // they are counted, and no numbers are read
)

// Order is the order of the names.
type Order string

// The orders.
const (
	AsFiled Order = ""     // as the rows come
	InTime  Order = "time" // by the periods that the names are; what is none stays last
	BySize  Order = "size" // the largest number of the first series first
)

// Condition is a column and the values of which a row's cell must have one.
type Condition struct {
	Column string
	Values []string
}

// Wish is a chart that somebody asks for. Columns are named as people name them: by heading, with or without its unit, or by the kind's name.
type Wish struct {
	Kind  chart.Kind
	X     []string // one column of names, or several that make a name together: year and month
	Y     []string // columns of numbers; one when By is given, none when rows are counted
	By    string   // column that parts the rows into series; "" is none
	Where []Condition
	How   How
	Order Order
	Unit  string // of numbers that have none in the table
	Total bool   // rows of totals are left out: «Всего», «Итого»
	// Names and Lines limit how many names and series there are; 0 is no limit. Of names in time the last ones stay, of others the first of their order; of series
	// those with the largest last number.
	Names, Lines int
}

// Columns are all columns that the wish names, each once for every time that it is named.
func (w Wish) Columns() []string {
	list := append(slices.Clone(w.X), w.Y...)
	if w.By != "" {
		list = append(list, w.By)
	}
	for _, c := range w.Where {
		list = append(list, c.Column)
	}
	return list
}

// Most is how many points a chart may be made of before names and series are cut down to what is shown.
const Most = 20_000

// Kept is how many cells of a sum are remembered as its origin, and keptAll of all sums of a chart; a sum that is of more has none.
const (
	Kept    = 500
	keptAll = 2 * Most
)

// FaultKind says what does not fit.
type FaultKind int

// The faults.
const (
	NotNumber FaultKind = iota + 1 // Fault.Cell is no number
	TwoUnits                       // Fault.Units differ
	Repeated                       // Fault.Name stands in the rows First and Again
	TooMany                        // there are more points than Most
	TooLong                        // a sum is beyond what an exact decimal holds
)

// Fault is why a row does not fit into the chart.
type Fault struct {
	Kind  FaultKind
	Y     int // which of the wish's columns of numbers
	Cell  dataset.Cell
	Name  string
	Units [2]string
	First int // number of the row in its file, as Excel has it
	Again dataset.Record
}

// point is what one name of one series came to.
type point struct {
	number decimal.Decimal
	set    bool
	demo   bool
	row    int // number of the first row
	cells  []dataset.Cell
	taken  int // cells, those that are not kept too
}

// name is one name of the axis.
type name struct {
	label  string
	period dataset.Period
	dated  bool
}

// Plot is a chart being filled.
type Plot struct {
	wish     Wish
	label    string // heading of the names
	unit     string
	united   bool // some number has settled the unit
	names    []name
	lines    []line
	byName   map[string]int
	byLine   map[string]int
	points   map[[2]int]*point // by name and series
	totals   int               // rows of totals that were left out
	rows     int
	withheld int            // numbers that are not published
	kept     int            // cells of all points
	block    *dataset.Block // of the rows that come now, and where it has the wish's columns
	found    map[string]int
	read     map[string]name // names by what their cells say: many rows say the same
}

type line struct {
	name string
	plan bool
}

// New begins a chart.
func New(w Wish) *Plot {
	return &Plot{wish: w, byName: map[string]int{}, byLine: map[string]int{}, points: map[[2]int]*point{}, read: map[string]name{}}
}

// find is Find, asked once a table.
func (p *Plot) find(b *dataset.Block, column string) int {
	if p.block != b {
		p.block, p.found = b, map[string]int{}
	}
	col, ok := p.found[column]
	if !ok {
		col = Find(b, column)
		p.found[column] = col
	}
	return col
}

// Passes says whether a row meets every condition.
func (p *Plot) Passes(r dataset.Record) bool {
	for _, c := range p.wish.Where {
		col := p.find(r.Block, c.Column)
		if !slices.ContainsFunc(c.Values, func(v string) bool { return is(r, col, v) }) {
			return false
		}
	}
	return true
}

// Fits says whether a row's cell has a value.
func (c Condition) Fits(r dataset.Record, value string) bool {
	return is(r, Find(r.Block, c.Column), value)
}

// is says whether a cell of a row is what a condition names, as typed or as programs write it.
func is(r dataset.Record, col int, value string) bool {
	if col < 0 || col >= len(r.Cells) || !r.Cells[col].HasValue() {
		return false
	}
	if r.Cells[col].Raw == value {
		return true
	}
	k := Key(value)
	return Key(r.Cells[col].Raw) == k || Key(r.Cells[col].Machine()) == k
}

// Add takes a row. A row that the conditions leave out, or that has no name, is no fault.
func (p *Plot) Add(r dataset.Record) *Fault {
	if !p.Passes(r) {
		return nil
	}
	n := p.nameOf(r)
	if n.label == "" {
		return nil // a row without a name is a total or a remark
	}
	if p.wish.Total && IsTotal(n.label) {
		p.totals++
		return nil
	}
	p.rows++
	if p.wish.How == Count {
		return p.put(n, p.lineOf(r, -1), r, dataset.Cell{}, Value{Number: decimal.One, IsNumber: true}, true)
	}
	for i, y := range p.wish.Y {
		col := p.find(r.Block, y)
		if col < 0 {
			continue
		}
		v, set := ValueOf(r, col)
		if col < len(r.Cells) && r.Cells[col].WithheldAs(dataset.TypeNumber) {
			v, set = Value{}, false // there is a number, and it is not published
			p.withheld++
		}
		switch {
		case set && !v.IsNumber:
			return &Fault{Kind: NotNumber, Y: i, Cell: r.Cells[col]}
		case set && p.united && p.unit != v.Unit:
			return &Fault{Kind: TwoUnits, Y: i, Cell: r.Cells[col], Units: [2]string{p.unit, v.Unit}}
		case set:
			p.unit, p.united = v.Unit, true
		}
		var cell dataset.Cell
		if set {
			cell = r.Cells[col]
		}
		if f := p.put(n, p.lineOf(r, col), r, cell, v, set); f != nil {
			f.Y = i
			return f
		}
	}
	return nil
}

// nameOf is the name of a row, and the period that it is.
func (p *Plot) nameOf(r dataset.Record) name {
	var parts []string
	for _, x := range p.wish.X {
		col := p.find(r.Block, x)
		if col < 0 || col >= len(r.Cells) || !r.Cells[col].HasValue() {
			return name{}
		}
		part := oneLine(r.Cells[col].Raw)
		if len(p.wish.X) > 1 {
			part = PartOfYear(r.Block.Header[col].Raw, part)
		}
		parts = append(parts, part)
		if p.label == "" {
			p.label = Title(r.Block, col)
		}
	}
	said := strings.Join(parts, "\x00")
	n, known := p.read[said]
	if !known {
		n = p.named(r, parts)
		if len(p.read) < Most {
			p.read[said] = n
		}
	}
	return n
}

// named reads the cells of a name.
func (p *Plot) named(r dataset.Record, parts []string) name {
	if len(parts) == 1 {
		n := name{label: Words(r, p.find(r.Block, p.wish.X[0]))}
		n.period, n.dated = dataset.ParsePeriod(parts[0])
		if n.dated && p.wish.Order == InTime {
			n.label = n.period.Words()
		}
		return n
	}
	if when, ok := Joined(parts); ok {
		return name{when.Words(), when, true}
	}
	return name{label: strings.Join(parts, ", ")}
}

// PartOfYear makes the number of a month or a quarter the words that periods are read by, where the heading says that it is one; other cells stay.
func PartOfYear(heading, cell string) string {
	n, err := strconv.Atoi(cell)
	switch title := content.Fold(heading); {
	case err != nil || n < 1 || n > 12:
	case title == "месяц" || title == "month":
		return months[n-1]
	case n <= 4 && (title == "квартал" || title == "quarter"):
		return cell + " кв."
	}
	return cell
}

var months = [...]string{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"}

// Joined reads a period that stands in two cells, in whatever order: «2020» and «март».
func Joined(parts []string) (dataset.Period, bool) {
	if len(parts) != 2 {
		return dataset.Period{}, false
	}
	if when, ok := dataset.ParsePeriod(parts[1] + " " + parts[0]); ok {
		return when, true
	}
	return dataset.ParsePeriod(parts[0] + " " + parts[1])
}

// lineOf returns the series of a value: by the column, or by what stands in the column By.
func (p *Plot) lineOf(r dataset.Record, col int) int {
	l := line{}
	switch {
	case p.wish.By != "":
		l.name = Words(r, p.find(r.Block, p.wish.By))
	case col >= 0:
		l.name = Title(r.Block, col)
		l.plan = len(p.wish.Y) > 1 && planned(r.Block.Header[col].Name())
	}
	if i, ok := p.byLine[l.name]; ok {
		return i
	}
	i := len(p.lines)
	p.byLine[l.name] = i
	p.lines = append(p.lines, l)
	return i
}

// planned says whether a column holds what was planned or promised.
func planned(name string) bool {
	return slices.Contains([]string{"plan", "approved", "allocated", "cost"}, name) || strings.HasSuffix(name, "_promised")
}

// put adds a value to its point.
func (p *Plot) put(n name, at int, r dataset.Record, cell dataset.Cell, v Value, set bool) *Fault {
	i, known := p.byName[n.label]
	if !known {
		i = len(p.names)
		p.byName[n.label] = i
		p.names = append(p.names, n)
	}
	key := [2]int{i, at}
	pt := p.points[key]
	switch {
	case pt == nil && len(p.points) == Most:
		return &Fault{Kind: TooMany}
	case pt == nil:
		pt = &point{row: r.Number}
		p.points[key] = pt
	case p.wish.How == Single:
		return &Fault{Kind: Repeated, Name: n.label, First: pt.row, Again: r}
	}
	if !set {
		return nil
	}
	sum, err := pt.number.AddExact(v.Number, max(pt.number.MinScale(), v.Number.Scale()))
	if err != nil {
		return &Fault{Kind: TooLong, Name: n.label, Cell: cell}
	}
	if !pt.set {
		sum = v.Number
	}
	pt.number, pt.set, pt.demo = sum, true, pt.demo || r.Demo
	if p.wish.How != Count {
		if pt.taken++; pt.taken <= Kept && p.kept < keptAll {
			pt.cells = append(pt.cells, cell)
			p.kept++
		}
	}
	return nil
}

// IsTotal says whether a name is of a total and not of a part.
func IsTotal(name string) bool {
	switch content.Fold(strings.TrimRight(name, " :.")) {
	case "всего", "итого", "всего по городу", "итог", "total":
		return true
	}
	return false
}
