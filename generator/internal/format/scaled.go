package format

import "github.com/govalues/decimal"

// In returns a number in thousands (3), millions (6) or milliards (9) of its unit, rounded half away from zero to one digit after the comma, which is
// left out when it is zero: «5 031,9 млн ₽», «12 млрд ₽».
func In(d decimal.Decimal, power int, unit string) string {
	word := ""
	for _, s := range scales {
		if s.power == power {
			word = s.word
		}
	}
	digits := trimZeros(point(roundCoef(d, 1-power), 1, false))
	if d.IsNeg() && digits != "0" {
		digits = minus + digits
	}
	return withUnit(digits, join(word, unitSign(unit)))
}

// Scaled says whether a unit begins with a word of scale itself: «млн кВт·ч».
func Scaled(unit string) bool { return isScaled(unit) }
