package site

import (
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
		f.Number, f.Set, f.Cells = m.Value.Decimal(), true, []dataset.Cell{m.Cell}
	}
	return f
}

// FromNumber makes a figure of one cell of a number; it is not set when the cell has no value.
func FromNumber(id, label, unit string, n dataset.Number, demo bool) Figure {
	f := Figure{ID: id, Label: label, Unit: unit, How: Read, Demo: demo}
	if n.Set {
		f.Number, f.Set, f.Cells = n.Value, true, []dataset.Cell{n.Cell}
	}
	return f
}

// Sum adds figures that have a value. The sum is demo if any of its parts is, and not set when none has a value. A sum beyond what an exact
// decimal holds is not set either.
func Sum(id, label, unit string, parts ...Figure) Figure {
	f := Figure{ID: id, Label: label, Unit: unit, How: Summed}
	for _, p := range parts {
		if !p.Set {
			continue
		}
		total, err := p.Number, error(nil)
		if f.Set {
			total, err = f.Number.Add(p.Number)
		}
		if err != nil {
			return Figure{ID: id, Label: label, Unit: unit, How: Summed}
		}
		f.Number, f.Set = total, true
		f.Demo = f.Demo || p.Demo
		f.Cells = append(f.Cells, p.Cells...)
	}
	return f
}

// Cell is the figure as a cell of a table, without its unit, which the column or the table says.
func (f Figure) Cell() Cell {
	if !f.Set {
		return Cell{Text: "—"}
	}
	return Cell{Text: format.Value(f.Number, ""), Value: f.Machine(), Demo: f.Demo}
}

// Point is the figure as a value of a chart.
func (f Figure) Point() chart.Value {
	return chart.Value{Number: f.Number, Set: f.Set, Demo: f.Demo && f.Set}
}

// Positive says whether the figure has a value above zero.
func (f Figure) Positive() bool { return f.Set && f.Number.Cmp(decimal.Zero) > 0 }
