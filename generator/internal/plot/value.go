package plot

import (
	"slices"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
)

// Value is what a cell holds: a number with its unit, or words.
type Value struct {
	Number   decimal.Decimal
	Unit     string
	IsNumber bool
	Year     bool   // digits that are no amount
	Text     string // as programs write it
}

// ValueOf reads a cell of a row. set is false when it has no value.
func ValueOf(r dataset.Record, col int) (v Value, set bool) {
	if col >= len(r.Cells) || !r.Cells[col].HasValue() {
		return v, false
	}
	c := r.Cells[col]
	typ := c.Type()
	if typ == dataset.TypeText {
		if c.MachineAs(dataset.TypeNumber) != "" && Described(r.Block.Header[col]) == nil {
			typ = dataset.TypeNumber // of a kind that does not know its columns
		}
	}
	v.Text = c.MachineAs(typ)
	if typ != dataset.TypeMoney && typ != dataset.TypeNumber && typ != dataset.TypeYear {
		return v, v.Text != ""
	}
	number, err := decimal.Parse(v.Text)
	if err != nil {
		return v, false // its fault is in the report of whoever reads the file
	}
	v.Number, v.IsNumber, v.Year = number, true, typ == dataset.TypeYear
	switch typ {
	case dataset.TypeMoney:
		v.Unit = format.RUB
	case dataset.TypeNumber:
		v.Number, v.Unit = scaled(number, UnitOf(r, col))
	}
	return v, true
}

// unitHeadings are what a column of units is called.
var unitHeadings = []string{"единица измерения", "ед. изм.", "единица", "unit"}

// IsUnits says whether a heading is of a column of units.
func IsUnits(h dataset.Cell) bool {
	return h.Name() == "unit" || h.Name() == "" && slices.Contains(unitHeadings, content.Fold(h.Raw))
}

// UnitOf is the unit of a number as the table has it: the kind's, the one in the row's column of units, or what ends the heading.
func UnitOf(r dataset.Record, col int) string {
	head := r.Block.Header[col]
	if c := head.Definition(); c != nil && c.Unit != "" {
		return c.Unit
	}
	for i, h := range r.Block.Header {
		if i < len(r.Cells) && IsUnits(h) {
			return strings.TrimSpace(r.Cells[i].Raw)
		}
	}
	_, unit := CutUnit(head.Raw)
	return unit
}

// powers are the words that scale roubles.
var powers = map[string]int{"тыс": 3, "млн": 6, "млрд": 9}

// scaled turns «млн руб.» into roubles.
func scaled(number decimal.Decimal, unit string) (decimal.Decimal, string) {
	words := strings.Fields(strings.TrimSuffix(content.Fold(unit), "."))
	if n := len(words); n == 0 || !strings.HasPrefix(words[n-1], "руб") && words[n-1] != "₽" {
		return number, unit
	}
	if len(words) == 1 {
		return number, format.RUB
	}
	for word, power := range powers {
		if strings.HasPrefix(words[0], word) && len(words) == 2 {
			if product, err := number.Mul(decimal.MustNew(money.TenTo(power), 0)); err == nil {
				return product, format.RUB
			}
		}
	}
	return number, unit
}

// Words is a cell as a chart names it: dates in words, years in digits.
func Words(r dataset.Record, col int) string {
	if col < 0 || col >= len(r.Cells) {
		return ""
	}
	c := r.Cells[col]
	if c.Type() == dataset.TypeDate {
		if day, err := time.Parse(time.DateOnly, c.Machine()); err == nil {
			return format.Date(day)
		}
	}
	if !c.HasValue() {
		return ""
	}
	return oneLine(c.Raw)
}
