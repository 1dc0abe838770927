package dataset

import (
	"iter"
	"strconv"
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
)

// Record is a data row of any file, without a struct: for previews and clean exports.
type Record struct {
	Number int // as Excel numbers it
	Block  *Block
	Cells  []Cell // one a heading, short rows filled up
	Demo   bool
}

// Records streams a file's data rows as cells, and checks every cell by its column's type.
func Records(f *File, report *diag.Report) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		d := &decoder{file: f}
		read(f, report, func(s *stream, b *block, r record) bool {
			d.decode(s, b, r)
			for c := len(r.cells); c < b.width; c++ {
				r.cells = append(r.cells, Cell{File: f, Row: r.row, Col: c + 1, head: b.heads[c]})
			}
			return yield(Record{r.row, b.Block, r.cells, d.demo})
		})
	}
}

// check reports what is wrong with a cell by its column's type.
func (v *values) check(c Cell) {
	switch c.Type() {
	case TypeMoney:
		v.money(c)
	case TypeNumber:
		v.number(c)
	case TypeDate:
		v.date(c)
	case TypeYear:
		v.year(c)
	case TypeCode:
		v.code(c)
	case TypeYearMonth, TypePeriod:
		v.period(c)
	case TypeBoolean:
		v.boolean(c)
	case TypeStatus: // decode has looked at it
	default:
		v.text(c)
	}
}

// Machine returns the cell's value for programs: roubles with a point whatever the file's unit, ISO dates, codes without blanks, folded text. "" is no
// value; a cell that could not be read is "" too, as its fault is in the report.
func (c Cell) Machine() string { return c.MachineAs(c.Type()) }

// MachineAs is Machine for a column whose type Describe found out.
func (c Cell) MachineAs(t Type) string {
	s := trim(c.Raw)
	switch t {
	case TypeText, "":
		return oneLine(s)
	case TypeCode:
		code, _ := parseCode(s)
		return code
	}
	if isNone(s) {
		return ""
	}
	switch t {
	case TypeMoney:
		if m, _, fault := parseMoney(s, c.File.power(), c.File.Rounding != ""); fault == nil {
			return roubles(m)
		}
	case TypeNumber:
		if n, _, fault := parseNumber(s, c.head.percent()); fault == nil {
			if c.head.whole() {
				n = n.Trim(0) // an integer is written as one: 500,00 is 500
			}
			return n.String()
		}
	case TypeYear:
		if y, ok := parseYear(s); ok {
			return strconv.Itoa(y)
		}
	case TypeDate:
		if t, fault := parseDate(s); fault == nil {
			return t.Format(time.DateOnly)
		}
	case TypeYearMonth, TypePeriod:
		return periodCode(s, t)
	case TypeBoolean:
		if b, ok := parseBoolean(s); ok {
			return strconv.FormatBool(b)
		}
	case TypeStatus:
		st, _ := parseStatus(s)
		return string(st)
	}
	return ""
}

// power is the file's unit as a power of ten of a rouble.
func (f *File) power() int {
	switch f.Unit {
	case "", "руб":
		return 0
	}
	return powers[f.Unit]
}

// roubles writes kopecks as roubles with a point and two digits.
func roubles(m money.Money) string {
	n, sign := uint64(m), ""
	if m < 0 {
		n, sign = -n, "-"
	}
	b := make([]byte, 0, 24)
	b = append(b, sign...)
	b = strconv.AppendUint(b, n/100, 10)
	return string(append(b, '.', byte('0'+n/10%10), byte('0'+n%10)))
}

// Info is what a file holds.
type Info struct {
	Encoding  string // "windows-1251"
	Delimiter string // ";"
	Rows      int
	Blocks    int
	Columns   []ColumnInfo // of the first block
	Notes     int
	Demo      int // rows that are demo
}

// ColumnInfo describes one column of a file.
type ColumnInfo struct {
	Letter   string
	Heading  string
	Name     string // canonical; "" when the kind does not know it
	Column   *Column
	Type     Type // the kind's, or for a column that it does not know what all its cells look like
	Computed bool // by the passport
	Filled   int  // cells with a value
}

// Describe reads a whole file and says what it holds. It reports nothing; Records does.
func Describe(f *File) Info {
	info := Info{}
	p, err := f.examined()
	if err != nil {
		return info
	}
	info.Encoding, info.Delimiter = p.encoding, string(rune(p.delim))
	var guesses []guess
	var last *Block
	for r := range Records(f, nil) {
		if r.Block != last {
			if last == nil {
				guesses = make([]guess, len(r.Block.Header))
				info.Columns = columnInfos(f, r.Block)
			}
			last = r.Block
			info.Blocks++
		}
		info.Rows++
		if r.Demo {
			info.Demo++
		}
		if last.Index == 0 {
			for i := range min(len(guesses), len(r.Cells)) {
				if !info.Columns[i].typed() {
					guesses[i].see(trim(r.Cells[i].Raw))
				} else if r.Cells[i].HasValue() {
					guesses[i].seen++
				}
			}
		}
	}
	if last != nil {
		info.Notes = len(last.Notes)
	}
	for i := range info.Columns {
		info.Columns[i].Filled = guesses[i].seen
		if !info.Columns[i].typed() {
			info.Columns[i].Type = guesses[i].typ()
		}
	}
	return info
}

// typed says whether the kind or the passport gives the column's type.
func (c ColumnInfo) typed() bool { return c.Column != nil && c.Column.Type != "" }

func columnInfos(f *File, b *Block) []ColumnInfo {
	var list []ColumnInfo
	for _, h := range b.Header {
		c := ColumnInfo{Letter: h.Letter(), Heading: h.Raw, Name: h.Name(), Type: h.Type()}
		if h.head != nil {
			c.Column = h.head.column
		}
		for _, name := range f.Computed {
			c.Computed = c.Computed || name == c.Name
		}
		list = append(list, c)
	}
	return list
}

// guess is what the cells of an undescribed column look like.
type guess struct {
	seen, numbers, dates, zeros int
}

// see looks at one cell.
func (g *guess) see(s string) {
	if isNone(s) || isSecret(s, TypeNumber) {
		return
	}
	g.seen++
	if len(s) > 40 {
		return
	}
	if _, fault := parseDigits(s); fault == nil {
		g.numbers++
		if len(s) > 1 && s[0] == '0' && s[1] >= '0' && s[1] <= '9' {
			g.zeros++ // a leading zero makes a code of it
		}
	} else if _, fault := parseDate(s); fault == nil {
		g.dates++
	}
}

func (g *guess) typ() Type {
	switch {
	case g.seen == 0:
		return TypeText
	case g.zeros > 0 && g.numbers == g.seen:
		return TypeCode
	case g.numbers == g.seen:
		return TypeNumber
	case g.dates == g.seen:
		return TypeDate
	}
	return TypeText
}
