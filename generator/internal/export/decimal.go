package export

import "strings"

// decimal is a number taken apart: a sign, and the digits before and after the point without the zeros that say nothing.
type decimal struct {
	negative    bool
	whole, part string
}

// parseDecimal reads digits with a point. ok is false for everything else, exponents too.
func parseDecimal(s string) (d decimal, ok bool) {
	s, d.negative = strings.CutPrefix(s, "-")
	whole, part, pointed := strings.Cut(s, ".")
	if whole == "" || pointed && part == "" || !isDigits(whole) || !isDigits(part) {
		return decimal{}, false
	}
	d.whole, d.part = strings.TrimLeft(whole, "0"), strings.TrimRight(part, "0")
	return d, true
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// digits is how many digits the number has that say something.
func (d decimal) digits() int {
	if d.whole == "" {
		return len(strings.TrimLeft(d.part, "0"))
	}
	return len(d.whole) + len(d.part)
}

// less compares by value.
func (d decimal) less(e decimal) bool {
	if d.zero() {
		d.negative = false
	}
	if e.zero() {
		e.negative = false
	}
	if d.negative != e.negative {
		return d.negative
	}
	if d.negative {
		d, e = e, d
	}
	if len(d.whole) != len(e.whole) {
		return len(d.whole) < len(e.whole)
	}
	if d.whole != e.whole {
		return d.whole < e.whole
	}
	return d.part < e.part
}

func (d decimal) zero() bool { return d.whole == "" && d.part == "" }

// unscaled returns the number times ten to the power of scale, as digits; scale must hold the digits after the point.
func (d decimal) unscaled(scale int) string {
	all := strings.TrimLeft(d.whole+d.part+strings.Repeat("0", scale-len(d.part)), "0")
	if all == "" {
		return "0"
	}
	if d.negative {
		return "-" + all
	}
	return all
}
