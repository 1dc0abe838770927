package site

import (
	"math/big"
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// The figures of a section are read from cells and shown in three places: as a headline, in a table, in a chart.

// FromMoney makes a figure of one cell of roubles; it is not set when the cell has no value.
func FromMoney(id, label string, m dataset.Money, demo bool) Figure {
	f := Figure{ID: id, Label: label, Unit: format.RUB, How: Read, Demo: demo}
	if m.Set {
		f.Number, f.Set, f.Cells = m.Value.Decimal(), true, []Term{{Cell: m.Cell}}
	}
	return f
}

// FromNumber makes a figure of one cell of a number; it is not set when the cell has no value.
func FromNumber(id, label, unit string, n dataset.Number, demo bool) Figure {
	f := Figure{ID: id, Label: label, Unit: unit, How: Read, Demo: demo}
	if n.Set {
		f.Number, f.Set, f.Cells = n.Value, true, []Term{{Cell: n.Cell}}
	}
	return f
}

// Sum adds figures that have a value and are sums of cells themselves, no quotients. The sum is demo if any of its parts is, and not set when none has a value. A sum
// beyond what an exact decimal holds is not set either.
func Sum(id, label, unit string, parts ...Figure) Figure {
	f := Figure{ID: id, Label: label, Unit: unit, How: Summed}
	for _, p := range parts {
		if !p.Set {
			continue
		}
		total, ok := plus(f.Number, p.Number)
		if !ok {
			return Figure{ID: id, Label: label, Unit: unit, How: Summed}
		}
		f.Number, f.Set = total, true
		f.Demo = f.Demo || p.Demo
		f.Cells = append(f.Cells, p.Cells...)
	}
	return f
}

// Apart is a less b, exactly; ok is false when a decimal of nineteen digits cannot hold that. Figures that differ have to differ by what is printed.
func Apart(a, b decimal.Decimal) (difference decimal.Decimal, ok bool) { return plus(a, b.Neg()) }

// plus adds exactly: the library's own sum drops the last digits of one that is too long.
func plus(a, b decimal.Decimal) (decimal.Decimal, bool) {
	sum, err := a.AddExact(b, max(a.MinScale(), b.MinScale()))
	return sum, err == nil
}

// Opposite are terms with the other sign.
func Opposite(terms []Term) []Term {
	list := slices.Clone(terms)
	for i := range list {
		list[i].Minus = !list[i].Minus
	}
	return list
}

// Quotient is a figure divided by another, times a whole number, rounded to places: Quotient(id, label, "%", part, whole, 100, 1) is a share. Both are sums
// of cells and no quotients themselves. It is not set when either has no value or the divisor is zero.
func Quotient(id, label, unit string, part, whole Figure, times int64, places int) Figure {
	f := Figure{ID: id, Label: label, Unit: unit, How: Computed, Demo: part.Demo || whole.Demo, Times: times, Places: places}
	if !part.Set || !whole.Set || whole.Number.IsZero() {
		return f
	}
	number, ok := quotient(part.Number, whole.Number, max(times, 1), places)
	if !ok {
		return f
	}
	f.Number, f.Set = number, true
	f.Cells = slices.Clone(part.Cells)
	for _, t := range whole.Cells {
		t.Over = true
		f.Cells = append(f.Cells, t)
	}
	if len(whole.Cells) == 0 {
		f.Divisor = whole.Number
	}
	return f
}

// quotient is part × times ÷ whole, worked out exactly and then rounded half away from zero, as people and spreadsheets do; ok is false when it does not fit.
func quotient(part, whole decimal.Decimal, times int64, places int) (number decimal.Decimal, ok bool) {
	digits := func(d decimal.Decimal, power int) *big.Int {
		n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil)
		return n.Mul(n, new(big.Int).SetUint64(d.Coef()))
	}
	over := digits(part, places+whole.Scale())
	over.Mul(over, big.NewInt(times))
	under := digits(whole, part.Scale())
	// (2|over| + |under|) ÷ 2|under|, cut off
	over.Lsh(over, 1).Add(over, under).Quo(over, under.Lsh(under, 1))
	if !over.IsInt64() {
		return number, false
	}
	n := over.Int64()
	if part.IsNeg() != whole.IsNeg() {
		n = -n
	}
	number, err := decimal.New(n, places)
	return number, err == nil
}

// Given is a number that stands in no cell of the data: the population of site.yaml. It may be divided by.
func Given(number decimal.Decimal, demo bool) Figure {
	return Figure{Number: number, Set: true, Demo: demo}
}

// Cell is the figure as a cell of a table, without its unit, which the column or the table says. One that was divided by a number of site.yaml has no
// origin there: it would lead to a cell with another number.
func (f Figure) Cell() Cell {
	if !f.Set {
		return Cell{Text: "—"}
	}
	c := Cell{Text: format.Value(f.Number, ""), Value: f.Machine(), Demo: f.Demo}
	if f.Divisor.IsZero() {
		c.Origin = f.Cells
	}
	return c
}

// Day makes a cell of a day, which is "—" where there is none.
func Day(d dataset.Date) Cell {
	if !d.Set {
		return Cell{Text: "—"}
	}
	return Cell{Text: format.Date(d.Value), Value: format.ISODate(d.Value)}
}

// Point is the figure as a value of a chart.
func (f Figure) Point() chart.Value {
	return chart.Value{Number: f.Number, Set: f.Set, Demo: f.Demo && f.Set}
}

// Positive says whether the figure has a value above zero.
func (f Figure) Positive() bool { return f.Set && f.Number.Cmp(decimal.Zero) > 0 }
