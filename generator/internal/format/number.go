package format

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/govalues/decimal"
)

// Units that values are measured in. A unit is what stands after the number; RUB prints as «₽».
const (
	RUB     = "RUB"
	Percent = "%"
)

// The signs that numbers are set with.
const (
	nbsp  = "\u00a0" // between groups and before a unit: every font has it, the narrow U+202F not
	minus = "\u2212"
	dash  = "—" // stands for a number that does not exist
)

// Value returns a number with all its digits and its unit: «1 234 567,89 ₽», «375 чел.», «12,5 %». The sign is U+2212,
// groups and the unit are set off by no-break spaces. An empty unit prints the bare number. Roubles that have kopecks have two digits of them.
func Value(d decimal.Decimal, unit string) string {
	if unit == RUB && d.Scale() == 1 {
		d = d.Pad(2)
	}
	return withUnit(point(d.Coef(), d.Scale(), d.IsNeg()), unit)
}

// Short returns a number as a headline prints it: «1,2 млрд ₽», «27,1 млн ₽», «940 тыс. ₽», «375 чел.». Three significant digits at
// the most, rounded half away from zero, and one after the comma before a word; a number below 10 000 that has no kopecks is printed whole.
// A unit that already counts in thousands or millions («млн кВт·ч») gets no second such word: «27 100 млн кВт·ч».
func Short(d decimal.Decimal, unit string) string {
	whole := roundCoef(d, 0)
	if d.IsInt() && whole < 10_000 || isScaled(unit) && whole >= 1000 {
		return withUnit(point(whole, 0, d.IsNeg()), unit)
	}
	digits, word := shorten(d, unit)
	if d.IsNeg() && digits != "0" {
		digits = minus + digits
	}
	return withUnit(digits, join(word, unitSign(unit)))
}

// scales are the words for large numbers. A trillion is the last: what exceeds a thousand of them is printed in whole trillions.
var scales = [...]struct {
	power int
	word  string
}{{3, "тыс."}, {6, "млн"}, {9, "млрд"}, {12, "трлн"}}

// shorten returns the digits of the absolute value, and the word that scales them. Each try rounds the exact number anew: what rounds up to a
// thousand of one word belongs to the next, and nothing is rounded twice.
func shorten(d decimal.Decimal, unit string) (digits, word string) {
	if n := roundCoef(d, 0); n < 1000 {
		return below1000(d, unit), ""
	}
	for _, s := range scales {
		if n := roundCoef(d, 1-s.power); n < 1000 {
			return trimZeros(point(n, 1, false)), s.word
		}
		if n := roundCoef(d, -s.power); n < 1000 || s.power == 12 {
			return point(n, 0, false), s.word
		}
	}
	panic("unreachable: the last scale takes any number")
}

// below1000 returns three significant digits of an absolute value, kopecks always as two digits or none.
func below1000(d decimal.Decimal, unit string) string {
	places := 0
	for places < d.Scale() && roundCoef(d, places) < 100 {
		places++
	}
	if unit == Percent && places == 0 {
		places = min(1, d.Scale()) // as beside it: 102,1 %, not 102 %
	}
	if unit == RUB && places > 0 {
		places = 2
	}
	digits := trimZeros(point(roundCoef(d, places), places, false))
	if comma := strings.IndexByte(digits, ','); unit == RUB && comma == len(digits)-2 && comma > 0 {
		digits += "0"
	}
	return digits
}

// roundCoef returns |d| × 10^places as a whole number, rounded half up: half away from zero for d itself.
func roundCoef(d decimal.Decimal, places int) uint64 {
	coef := d.Coef()
	drop := d.Scale() - places
	if drop > 20 {
		return 0 // the coefficient has 19 digits at the most
	}
	for ; drop < 0; drop++ {
		coef *= 10
	}
	last := uint64(0)
	for ; drop > 0; drop-- {
		coef, last = coef/10, coef%10
	}
	if last >= 5 {
		coef++
	}
	return coef
}

// Ratio returns part of whole in per cent with one decimal, «97,3 %»; «—» when whole is zero.
func Ratio(part, whole decimal.Decimal) string {
	tenths, ok := thousandths(part, whole)
	if !ok {
		return dash
	}
	digits := new(big.Int).Abs(tenths).String()
	if len(digits) == 1 {
		digits = "0" + digits
	}
	sign := ""
	if tenths.Sign() < 0 {
		sign = minus
	}
	last := len(digits) - 1
	return sign + group(digits[:last]) + "," + digits[last:] + nbsp + Percent
}

// Permille returns part of whole in thousandths, rounded, clamped to 0..1000, for the width of a bar; 0 when whole is not positive.
func Permille(part, whole decimal.Decimal) int {
	n, ok := thousandths(part, whole)
	switch {
	case !ok || !whole.IsPos() || n.Sign() < 0:
		return 0
	case n.Cmp(big.NewInt(1000)) > 0:
		return 1000
	}
	return int(n.Int64())
}

// thousandths returns part ÷ whole × 1000 rounded half away from zero, from the exact values; false when whole is zero.
func thousandths(part, whole decimal.Decimal) (*big.Int, bool) {
	if whole.IsZero() {
		return nil, false
	}
	num := shifted(part, 3+max(0, whole.Scale()-part.Scale()))
	den := shifted(whole, max(0, part.Scale()-whole.Scale()))
	// Half away from zero: (2|num| + |den|) ÷ 2|den|, cut off.
	twice := num.Lsh(num, 1)
	twice.Add(twice, den).Quo(twice, den.Lsh(den, 1))
	if part.IsNeg() != whole.IsNeg() {
		twice.Neg(twice)
	}
	return twice, true
}

// shifted returns |coefficient of d| × 10^power.
func shifted(d decimal.Decimal, power int) *big.Int {
	n := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power)), nil)
	return n.Mul(n, new(big.Int).SetUint64(d.Coef()))
}

// Int returns a whole number in groups: «1 234».
func Int(n int64) string {
	if n < 0 {
		return point(-uint64(n), 0, true)
	}
	return point(uint64(n), 0, false)
}

// point prints coef ÷ 10^scale with its groups, its decimal comma and its sign. Zero has no sign.
func point(coef uint64, scale int, negative bool) string {
	digits := strconv.FormatUint(coef, 10)
	if missing := scale + 1 - len(digits); missing > 0 {
		digits = strings.Repeat("0", missing) + digits
	}
	whole, fraction := digits[:len(digits)-scale], digits[len(digits)-scale:]
	out := group(whole)
	if fraction != "" {
		out += "," + fraction
	}
	if negative && coef != 0 {
		out = minus + out
	}
	return out
}

// group sets a no-break space between every three digits, from the right.
func group(digits string) string {
	if len(digits) <= 3 {
		return digits
	}
	out := make([]byte, 0, len(digits)+len(digits)/3*len(nbsp))
	for i := range len(digits) {
		if i > 0 && (len(digits)-i)%3 == 0 {
			out = append(out, nbsp...)
		}
		out = append(out, digits[i])
	}
	return string(out)
}

// trimZeros drops the zeros that end a fraction.
func trimZeros(s string) string {
	if !strings.Contains(s, ",") {
		return s
	}
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ",")
}

func withUnit(digits, unit string) string { return join(digits, unitSign(unit)) }

func unitSign(unit string) string {
	if unit == RUB {
		return "₽"
	}
	return unit
}

// isScaled says whether a unit begins with a word of scale: «млн ₽», «тыс. кв. м».
func isScaled(unit string) bool {
	first, _, _ := strings.Cut(strings.ReplaceAll(unit, nbsp, " "), " ")
	first = strings.TrimSuffix(first, ".")
	return first == "тыс" || first == "млн" || first == "млрд" || first == "трлн"
}

// join puts a no-break space between two texts when both are there.
func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + nbsp + b
}
