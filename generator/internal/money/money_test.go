package money

import (
	"errors"
	"math"
	"math/big"
	"math/rand"
	"reflect"
	"testing"
	"testing/quick"

	"github.com/govalues/decimal"
)

func TestString(t *testing.T) {
	for m, want := range map[Money]string{
		0: "0.00", 5: "0.05", -5: "-0.05", 100: "1.00", 123456789: "1234567.89", -123456789: "-1234567.89",
		math.MaxInt64: "92233720368547758.07", math.MinInt64: "-92233720368547758.08",
	} {
		if got := m.String(); got != want {
			t.Errorf("%d: got %s, want %s", int64(m), got, want)
		}
		if got := m.Decimal().String(); got != want {
			t.Errorf("%d: decimal is %s, want %s", int64(m), got, want)
		}
	}
}

func TestFromDecimal(t *testing.T) {
	for _, c := range []struct {
		text  string
		power int
		want  Money
		err   error
	}{
		{"1234567.89", 0, 123456789, nil},
		{"-0.05", 0, -5, nil},
		{"0.050000", 0, 5, nil},
		{"0.055", 0, 0, ErrInexact},
		{"0", 0, 0, nil},
		{"0.0000000000000000001", 0, 0, ErrInexact},
		{"1.23456", 3, 123456, nil},
		{"1.234567", 3, 0, ErrInexact},
		{"27089.23165695", 6, 2708923165695, nil},
		{"-1", 6, -100_000_000, nil},
		{"92233720368547758.07", 0, math.MaxInt64, nil},
		{"92233720368547758.08", 0, 0, ErrOverflow},
		{"-92233720368547758.08", 0, math.MinInt64, nil},
		{"-92233720368547758.09", 0, 0, ErrOverflow},
		{"9999999999999999999", 0, 0, ErrOverflow},
		{"92233720368.54775807", 6, math.MaxInt64, nil},
		{"92233720368.54775808", 6, 0, ErrOverflow},
	} {
		got, err := Scaled(decimal.MustParse(c.text), c.power)
		if got != c.want || !errors.Is(err, c.err) {
			t.Errorf("Scaled(%s, %d) = %d, %v; want %d, %v", c.text, c.power, int64(got), err, int64(c.want), c.err)
		}
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		text string
		want Money
	}{
		{"0.005", 1}, {"-0.005", -1}, {"0.00499999", 0}, {"0.0149", 1}, {"0.015", 2}, {"1.234567", 123}, {"-1.235", -124}, {"0.0000000000000000005", 0},
	} {
		if got, err := Nearest(decimal.MustParse(c.text), 0); got != c.want || err != nil {
			t.Errorf("Nearest(%s) = %d, %v; want %d", c.text, int64(got), err, int64(c.want))
		}
	}
}

// edges are drawn more often than chance would, because sums go wrong there.
func edges(values []reflect.Value, r *rand.Rand) {
	special := []int64{0, 1, -1, math.MaxInt64, math.MinInt64, math.MaxInt64 - 1, math.MinInt64 + 1, 1000, 1_000_000, math.MaxInt64 / 1000, math.MinInt64 / 1000}
	for i := range values {
		n := int64(r.Uint64())
		if r.Intn(2) == 0 {
			n = special[r.Intn(len(special))]
		}
		values[i] = reflect.ValueOf(n)
	}
}

func TestArithmeticAgreesWithBig(t *testing.T) {
	agrees := func(got Money, ok bool, exact *big.Int) bool {
		return ok == exact.IsInt64() && (!ok || int64(got) == exact.Int64())
	}
	check := func(a, b, c int64) bool {
		m, n := Money(a), Money(b)
		x, y, z := big.NewInt(a), big.NewInt(b), big.NewInt(c)
		sum, ok := m.Add(n)
		good := agrees(sum, ok, new(big.Int).Add(x, y))
		difference, ok := m.Sub(n)
		good = good && agrees(difference, ok, new(big.Int).Sub(x, y))
		opposite, ok := m.Neg()
		good = good && agrees(opposite, ok, new(big.Int).Neg(x))
		product, ok := m.Scale(b)
		good = good && agrees(product, ok, new(big.Int).Mul(x, y))
		total, ok := Sum(m, n, Money(c))
		return good && agrees(total, ok, z.Add(z, y).Add(z, x))
	}
	if err := quick.Check(check, &quick.Config{MaxCount: 20_000, Values: edges}); err != nil {
		t.Error(err)
	}
}

func FuzzFromDecimal(f *testing.F) {
	f.Add("1234567.89", uint8(0))
	f.Add("-92233720368.54775808", uint8(6))
	f.Add("0.0000000000000000005", uint8(3))
	f.Fuzz(func(t *testing.T, text string, power uint8) {
		power %= 10
		d, err := decimal.Parse(text)
		if err != nil {
			return
		}
		exact, ok := new(big.Rat).SetString(d.String())
		if !ok {
			t.Fatalf("big.Rat does not read %s", d)
		}
		scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)+2), nil)
		exact.Mul(exact, new(big.Rat).SetInt(scale))
		got, err := Scaled(d, int(power))
		switch {
		case errors.Is(err, ErrInexact):
			if exact.IsInt() {
				t.Errorf("%s × 10^%d is whole: %s", d, power, exact)
			}
		case errors.Is(err, ErrOverflow):
			if exact.IsInt() && exact.Num().IsInt64() {
				t.Errorf("%s × 10^%d fits: %s", d, power, exact)
			}
		case new(big.Rat).SetInt64(int64(got)).Cmp(exact) != 0:
			t.Errorf("%s × 10^%d = %d, want %s", d, power, int64(got), exact)
		}
		near, err := Nearest(d, int(power))
		if err != nil {
			return
		}
		off := exact.Sub(exact, new(big.Rat).SetInt64(int64(near)))
		if off.Abs(off).Cmp(big.NewRat(1, 2)) > 0 {
			t.Errorf("Nearest(%s, %d) = %d is off by %s", d, power, int64(near), off)
		}
	})
}
