package format

import (
	"math"
	"math/big"
	"strings"
	"testing"
	"testing/quick"

	"github.com/govalues/decimal"
)

func TestValue(t *testing.T) {
	for _, c := range []struct{ number, unit, want string }{
		{"1234567.89", RUB, "1~234~567,89~₽"},
		{"1234567.8", RUB, "1~234~567,80~₽"},
		{"28559184709.74", RUB, "28~559~184~709,74~₽"},
		{"-0.05", RUB, "−0,05~₽"},
		{"0.00", RUB, "0,00~₽"},
		{"0", RUB, "0~₽"},
		{"1000", "", "1~000"},
		{"999", "", "999"},
		{"-1000", "чел.", "−1~000~чел."},
		{"375", "чел.", "375~чел."},
		{"12.50", Percent, "12,50~%"},
		{"0.0000000000000000001", "", "0,0000000000000000001"},
		{"9999999999999999999", "", "9~999~999~999~999~999~999"},
	} {
		if got := visible(Value(decimal.MustParse(c.number), c.unit)); got != c.want {
			t.Errorf("Value(%s, %q) = %s, want %s", c.number, c.unit, got, c.want)
		}
	}
}

func TestShort(t *testing.T) {
	for _, c := range []struct{ number, unit, want string }{
		{"1234567890.12", RUB, "1,2~млрд~₽"},
		{"27100000", RUB, "27,1~млн~₽"},
		{"940000", RUB, "940~тыс.~₽"},
		{"375", "чел.", "375~чел."},
		{"27089231656.95", RUB, "27,1~млрд~₽"},
		{"126854381.85", RUB, "127~млн~₽"},
		{"1000000000", RUB, "1~млрд~₽"},
		{"-1234567.00", RUB, "−1,2~млн~₽"},
		// What rounds up to a thousand of one word belongs to the next.
		{"999949999.99", RUB, "1~млрд~₽"},
		{"999499999.99", RUB, "999~млн~₽"},
		{"999500000", RUB, "1~млрд~₽"},
		{"99950.00", RUB, "100~тыс.~₽"},
		{"99949.99", RUB, "99,9~тыс.~₽"},
		{"999999999999999", RUB, "1~000~трлн~₽"},
		{"9999999999999999999", "", "10~000~000~трлн"},
		// Rounded once: 1 249 999,99 is not 1 250 000.
		{"1249999.99", RUB, "1,2~млн~₽"},
		{"1250000", RUB, "1,3~млн~₽"},
		{"-1250000", RUB, "−1,3~млн~₽"},
		// Small numbers.
		{"0", RUB, "0~₽"},
		{"0.00", RUB, "0~₽"},
		{"0.05", RUB, "0,05~₽"},
		{"-0.05", RUB, "−0,05~₽"},
		{"0.004", RUB, "0~₽"},
		{"-0.004", RUB, "0~₽"},
		{"5.60", RUB, "5,60~₽"},
		{"12.30", RUB, "12,30~₽"},
		{"12.345", RUB, "12,35~₽"},
		{"123.45", RUB, "123~₽"},
		{"9999", RUB, "9~999~₽"},
		{"9999.00", RUB, "9~999~₽"},
		{"10000", RUB, "10~тыс.~₽"},
		{"1234.56", RUB, "1,2~тыс.~₽"},
		{"999.50", RUB, "1~тыс.~₽"},
		{"97.345", Percent, "97,3~%"},
		{"5.678", Percent, "5,68~%"},
		{"99.96", Percent, "100~%"},
		{"102.14", Percent, "102,1~%"},
		{"125.0", Percent, "125~%"},
		{"12345", "чел.", "12,3~тыс.~чел."},
		{"27100", "млн кВт·ч", "27~100~млн кВт·ч"},
		{"27.12", "млн кВт·ч", "27,1~млн кВт·ч"},
	} {
		if got := visible(Short(decimal.MustParse(c.number), c.unit)); got != c.want {
			t.Errorf("Short(%s, %q) = %s, want %s", c.number, c.unit, got, c.want)
		}
	}
}

// Short never says a thousand of one word where the next would do, nor more than three digits from 10 000 on, and is off by half a step at most.
func TestShortIsShort(t *testing.T) {
	check := func(kopecks int64) bool {
		got := strings.TrimPrefix(Short(decimal.MustNew(kopecks, 2), RUB), minus)
		number, rest, ok := strings.Cut(got, nbsp)
		whole := decimal.MustNew(kopecks, 2)
		if whole.IsInt() && whole.CmpAbs(decimal.MustNew(10_000, 0)) < 0 || strings.Contains(rest, "трлн") {
			return true
		}
		digits := len(strings.ReplaceAll(number, ",", ""))
		return ok && digits <= 3 && number != "0" || kopecks == 0
	}
	if err := quick.Check(check, &quick.Config{MaxCount: 20_000}); err != nil {
		t.Error(err)
	}
}

func TestRatio(t *testing.T) {
	for _, c := range []struct{ part, whole, want string }{
		{"973", "1000", "97,3~%"},
		{"1", "3", "33,3~%"},
		{"2", "3", "66,7~%"},
		{"1", "1", "100,0~%"},
		{"0", "5", "0,0~%"},
		{"5", "0", "—"},
		{"5", "0.00", "—"},
		{"-1", "4", "−25,0~%"},
		{"1", "-4", "−25,0~%"},
		{"-0.0001", "4", "0,0~%"},
		{"0.0005", "1", "0,1~%"},
		{"123.456", "1", "12~345,6~%"},
		{"9999999999999999999", "0.0000000000000000001", "9~999~999~999~999~999~999~000~000~000~000~000~000~000,0~%"},
	} {
		if got := visible(Ratio(decimal.MustParse(c.part), decimal.MustParse(c.whole))); got != c.want {
			t.Errorf("Ratio(%s, %s) = %s, want %s", c.part, c.whole, got, c.want)
		}
	}
}

func TestPermille(t *testing.T) {
	for _, c := range []struct {
		part, whole string
		want        int
	}{
		{"1", "3", 333},
		{"2", "3", 667},
		{"3.00", "3", 1000},
		{"4", "3", 1000},
		{"-1", "3", 0},
		{"1", "0", 0},
		{"-1", "-3", 0},
		{"9999999999999999999", "0.0000000000000000001", 1000},
	} {
		if got := Permille(decimal.MustParse(c.part), decimal.MustParse(c.whole)); got != c.want {
			t.Errorf("Permille(%s, %s) = %d, want %d", c.part, c.whole, got, c.want)
		}
	}
}

// Rounding agrees with math/big: half away from zero, from the exact value.
func TestThousandthsAgreeWithBig(t *testing.T) {
	check := func(a, b int64, sa, sb uint8) bool {
		part, whole := decimal.MustNew(a, int(sa%20)), decimal.MustNew(b, int(sb%20))
		got, ok := thousandths(part, whole)
		if b == 0 {
			return !ok
		}
		exact := new(big.Rat).Quo(rat(part), rat(whole))
		exact.Mul(exact, big.NewRat(1000, 1))
		off := exact.Sub(exact, new(big.Rat).SetInt(got))
		return off.Abs(off).Cmp(big.NewRat(1, 2)) <= 0
	}
	if err := quick.Check(check, nil); err != nil {
		t.Error(err)
	}
}

func rat(d decimal.Decimal) *big.Rat {
	r, _ := new(big.Rat).SetString(d.String())
	return r
}

func TestPlural(t *testing.T) {
	want := map[int64]string{
		0: "жителей", 1: "житель", 2: "жителя", 4: "жителя", 5: "жителей", 11: "жителей", 12: "жителей", 14: "жителей", 20: "жителей", 21: "житель", 22: "жителя",
		100: "жителей", 101: "житель", 111: "жителей", 112: "жителей", 121: "житель", 1234: "жителя", 1011: "жителей",
		-1: "житель", -2: "жителя", -11: "жителей", math.MinInt64: "жителей", math.MaxInt64: "жителей",
	}
	for n, noun := range want {
		if got := Plural(n, "житель", "жителя", "жителей"); got != noun {
			t.Errorf("%d %s, want %s", n, got, noun)
		}
	}
	for n, text := range map[int64]string{24: "24~жителя", 1234: "1~234~жителя", -5: "−5~жителей", math.MinInt64: "−9~223~372~036~854~775~808~жителей"} {
		if got := visible(Count(n, "житель", "жителя", "жителей")); got != text {
			t.Errorf("Count(%d) = %s, want %s", n, got, text)
		}
	}
}
