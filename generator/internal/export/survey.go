package export

import (
	"hash/maphash"
	"unicode/utf16"
	"unicode/utf8"
)

// Shape is what a walk through a table has found.
type Shape struct {
	Rows    int
	Columns []Statistic
	longest int // of all texts, in UTF-16 units as workbooks count them
}

// Statistic is what is in one column.
type Statistic struct {
	Empty    int    // rows without a value
	Distinct int    // different values, DistinctCap at the most
	Min, Max string // by value; of text and codes "", for their order says nothing
	// Odd is how many values are not of the column's type and stand as text.
	Odd int

	whole, scale int // digits before and after the point that numbers need
	low, high    decimal
	seen         map[uint64]struct{}
}

// DistinctCap is how many different values of a column are counted. Beyond it a page says «больше».
const DistinctCap = 10_000

// Survey walks through a table once.
func Survey(t *Table) Shape {
	s := Shape{Columns: make([]Statistic, len(t.Columns))}
	for i := range s.Columns {
		s.Columns[i].seen = map[uint64]struct{}{}
	}
	seed := maphash.MakeSeed()
	for row := range t.Rows {
		s.Rows++
		for i, value := range row {
			if value == "" {
				s.Columns[i].Empty++
				continue
			}
			s.Columns[i].take(t.Columns[i].Type, value)
			if n := len(s.Columns[i].seen); n < DistinctCap {
				s.Columns[i].seen[maphash.String(seed, value)] = struct{}{}
			}
			s.longest = max(s.longest, units(value))
		}
	}
	for i := range s.Columns {
		c := &s.Columns[i]
		c.Distinct, c.seen = len(c.seen), nil
	}
	return s
}

// take notes a value.
func (c *Statistic) take(t Type, value string) {
	switch {
	case t == Date:
		if _, ok := day(value); !ok {
			c.Odd++
			return
		}
		c.between(value, value < c.Min, value > c.Max)
	case t.numeric():
		d, ok := parseDecimal(value)
		if !ok {
			c.Odd++
			return
		}
		c.whole, c.scale = max(c.whole, len(d.whole)), max(c.scale, len(d.part))
		less, more := d.less(c.low), c.high.less(d)
		if c.Min == "" || less {
			c.low = d
		}
		if c.Min == "" || more {
			c.high = d
		}
		c.between(value, less, more)
	}
}

// between keeps the bounds.
func (c *Statistic) between(value string, less, more bool) {
	if c.Min == "" {
		c.Min, c.Max = value, value
		return
	}
	if less {
		c.Min = value
	}
	if more {
		c.Max = value
	}
}

// units is the length of a text in UTF-16 units; a short one is not measured closely.
func units(s string) int {
	if len(s) <= utf8.UTFMax*64 {
		return len(s)
	}
	n := 0
	for _, r := range s {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// What a sheet of a workbook can hold (ECMA-376 has no limits of its own; these are Excel's).
const (
	sheetRows    = 1_048_576
	sheetColumns = 16_384
	cellUnits    = 32_767
)

// FitsWorkbook says whether a table fits on one sheet whole: a workbook would cut the rest off.
func (s Shape) FitsWorkbook() bool {
	return s.Rows < sheetRows && len(s.Columns) <= sheetColumns && s.longest <= cellUnits
}
