package site

import (
	"slices"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
)

// How says how a figure came about.
type How string

// The ways.
const (
	Read     How = "read"     // one cell
	Summed   How = "summed"   // a sum of cells
	Computed How = "computed" // by Figure.Formula
	Counted  How = "counted"  // a number of things that stand in no cell, as comparisons do; Figure.Formula says of what
)

// Term is a cell that a figure was made of, and how it entered. The value of every figure that has cells is
//
//	(sum of cells) × Times / (sum of Over cells, or Divisor), rounded to Places, half away from zero
//
// where Minus cells are taken away, in either sum, and each cell enters as often as its own Times say; so anybody can work it out again from the files (figures.json says how, package recompute does it).
type Term struct {
	dataset.Cell
	Minus bool  // taken away, not added
	Over  bool  // stands in the divisor
	Times int64 // how often it enters: twelve wages a year; 0 means once
}

// Figure is an amount with its origin. Partial "figure" prints it as a headline, shortened, with the exact value and the origin behind <details>;
// "value" prints it exact, inline. Figures are made by FromMoney, FromNumber, Sum and
// Quotient, which keep the origin true.
type Figure struct {
	ID      string // unique on the site: "budget.2022.expenditure.executed"
	Label   string // «Расходы»
	Number  decimal.Decimal
	Set     bool // false: no value, printed as «—»
	Unit    string
	How     How
	Formula string          // in words, for Computed
	Cells   []Term          // what it was read or made from
	Divisor decimal.Decimal // what the cells were divided by, when that stands in no cell: a number of site.yaml; zero is none
	Times   int64           // 100 for a share in per cent; 0 means 1
	Places  int             // digits after the point that a quotient was rounded to
	AsOf    time.Time
	Demo    bool
	Note    string // a short word beside it: «план на год»
	Path    string // page that says more
}

// Exact returns the whole value with its unit, or «—».
func (f Figure) Exact() string {
	if !f.Set {
		return "—"
	}
	return format.Value(f.Number, f.Unit)
}

// Short returns the headline form, or «—».
func (f Figure) Short() string {
	if !f.Set {
		return "—"
	}
	return format.Short(f.Number, f.Unit)
}

// Machine returns the value for <data value>: digits with a point; "" when there is none.
func (f Figure) Machine() string {
	if !f.Set {
		return ""
	}
	return f.Number.String()
}

// Corrections are the corrections that any of the figure's cells has seen, each once.
func (f Figure) Corrections() []*dataset.Correction { return Corrections(f.Cells) }

// Corrections are the corrections that any of the cells has seen, each once.
func Corrections(terms []Term) []*dataset.Correction {
	var list []*dataset.Correction
	for _, t := range terms {
		if c := t.Correction(); c != nil && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	return list
}

// Roubles makes a figure of an amount.
func Roubles(id, label string, m money.Money, how How, cells ...Term) Figure {
	f := Figure{ID: id, Label: label, Number: m.Decimal(), Set: true, Unit: format.RUB, How: how, Cells: cells}
	return f
}
