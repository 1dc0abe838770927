package site

import (
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/money"
)

func TestSum(t *testing.T) {
	official := FromMoney("", "", dataset.Money{Value: 12345, Set: true}, false)
	demo := FromMoney("", "", dataset.Money{Value: 5, Set: true}, true)
	none := FromMoney("", "", dataset.Money{}, true)
	for name, c := range map[string]struct {
		parts   []Figure
		machine string
		demo    bool
		cells   int
	}{
		"no part":                   {nil, "", false, 0},
		"no part has a value":       {[]Figure{none}, "", false, 0},
		"a missing part is no zero": {[]Figure{official, none}, "123.45", false, 1},
		"one part is invented":      {[]Figure{official, demo}, "123.50", true, 2},
	} {
		f := Sum("id", "Сумма", "RUB", c.parts...)
		if f.Machine() != c.machine || f.Demo != c.demo || len(f.Cells) != c.cells || f.How != Summed {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

func TestSumTooLarge(t *testing.T) {
	huge := Figure{Number: decimal.MustParse("9999999999999999999"), Set: true}
	if f := Sum("", "", "", huge, huge); f.Set {
		t.Errorf("%s is no sum", f.Machine())
	}
}

func TestFigureInItsPlaces(t *testing.T) {
	f := Roubles("id", "Доходы", money.Money(123456789), Read)
	f.Demo = true
	if c := f.Cell(); c.Text != "1\u00a0234\u00a0567,89" || c.Value != "1234567.89" || !c.Demo {
		t.Errorf("%+v", c)
	}
	if p := f.Point(); !p.Set || !p.Demo || p.Number.String() != "1234567.89" {
		t.Errorf("%+v", p)
	}
	none := Figure{Demo: true}
	if none.Cell().Text != "—" || none.Cell().Value != "" || none.Point().Demo || none.Positive() || !f.Positive() {
		t.Errorf("%+v", none.Cell())
	}
}

// TestSumIsExact adds what the decimals' own sum would round: such a sum has no value rather than a wrong one.
func TestSumIsExact(t *testing.T) {
	of := func(s string) Figure { return Figure{Number: decimal.MustParse(s), Set: true} }
	for _, c := range []struct{ a, b, want string }{
		{"92233720368547758.07", "0.01", "92233720368547758.08"},
		{"92233720368547758.07", "92233720368547758.07", ""},
		{"92233720368547758.00", "92233720368547758.00", "184467440737095516.0"},
		{"9999999999999999999", "1", ""},
		{"100000000000000000.00", "0.5", "100000000000000000.5"},
		{"9999999999999999999", "0.5", ""},
	} {
		if got := Sum("", "", "", of(c.a), of(c.b)); got.Machine() != c.want {
			t.Errorf("%s + %s = %q, want %q", c.a, c.b, got.Machine(), c.want)
		}
	}
}
