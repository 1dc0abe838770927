package dataset

import (
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/money"
)

// What a passport declares of a whole column is typed as the file types it. Package control compares it with the rows.

// Total reads a declared total: roubles of a column of money whatever the file's unit, else the number as it stands. ok is false when it is no number.
func (f *File) Total(name string, t Type) (total decimal.Decimal, ok bool) {
	n, ok := Amount(f.Totals[name])
	if !ok || t != TypeMoney {
		return n, ok
	}
	n, err := n.Mul(decimal.MustNew(money.TenTo(f.power()), 0))
	return n, err == nil
}

// RoundingUnit is what the source rounded the file's amounts to, in roubles; zero when it did not.
func (f *File) RoundingUnit() decimal.Decimal {
	switch f.Rounding {
	case "":
		return decimal.Zero
	case "руб":
		return decimal.One
	}
	return decimal.MustNew(money.TenTo(powers[f.Rounding]), 0)
}

// Called says whether a passport means this column by a name: the canonical one, or the heading as typed.
func (c Cell) Called(name string) bool {
	return c.Name() != "" && c.Name() == name || strings.EqualFold(oneLine(trim(c.Column())), oneLine(trim(name)))
}
