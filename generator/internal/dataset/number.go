package dataset

import (
	"regexp"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
)

// digits is a number as its digits: coef / 10^scale.
type digits struct {
	coef    uint64
	scale   int
	neg     bool
	percent bool
	alone   byte // ',' or '.' when it stands alone before exactly three digits: "1,234" may be a thousand or one and a bit
	groups  byte // ',' or '.' when it is seen to part groups of three
}

// maxCoef keeps coefficients inside nineteen digits, as decimals are.
const maxCoef = 9_999_999_999_999_999_999

// parseDigits reads a trimmed cell that has a value. A rule other than nil says what is wrong with it.
func parseDigits(s string) (digits, *diag.Rule) {
	var d digits
	i := 0
	switch {
	case s[0] == '-':
		d.neg, i = true, 1
	case s[0] == '+' || s[0] == '\'':
		i = 1
	case strings.HasPrefix(s, "−"), strings.HasPrefix(s, "–"), strings.HasPrefix(s, "—"):
		d.neg, i = true, len("−")
	case s[0] == '(':
		return bracketed(s)
	}
	ok := d.scan(s[i:])
	if ok {
		return d, nil
	}
	return slowDigits(s)
}

// scan reads digits with blanks between groups of three and one separator. It is the fast way, and refuses whatever needs thought.
func (d *digits) scan(s string) bool {
	group, grouped := 0, false // digits since the last blank; whether there was one
	point := false
	total := 0
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			v := uint64(c - '0')
			if d.coef > (maxCoef-v)/10 {
				return false
			}
			d.coef = d.coef*10 + v
			total++
			if point {
				d.scale++
			} else {
				group++
			}
			i++
		case c == ',' || c == '.':
			if point || grouped && group != 3 || total == 0 {
				return false
			}
			point = true
			if !grouped && group <= 3 && d.coef != 0 {
				d.alone = c
			}
			i++
		default:
			size := blankAt(s[i:])
			if size == 0 || point || group == 0 || group > 3 || grouped && group != 3 {
				return false
			}
			for size > 0 {
				i += size
				size = blankAt(s[i:])
			}
			group, grouped = 0, true
		}
	}
	if d.scale != 3 {
		d.alone = 0
	}
	return total > 0 && (!grouped || group == 3 || point) && (!point || d.scale > 0)
}

// blankAt returns the size of the blank that s begins with, 0 when it begins with something else. An apostrophe parts groups too.
func blankAt(s string) int {
	if s == "" {
		return 0
	}
	switch s[0] {
	case ' ', '\t', '\'':
		return 1
	case 0xC2:
		if len(s) > 1 && s[1] == 0xA0 {
			return 2
		}
	case 0xE2:
		if len(s) > 2 && s[1] == 0x80 && (s[2] >= 0x80 && s[2] <= 0x8B || s[2] == 0xAF || s[2] == 0x99) {
			return 3
		}
	}
	return 0
}

// bracketed reads accountants' negative: (1 234,56).
func bracketed(s string) (digits, *diag.Rule) {
	inner, ok := strings.CutSuffix(s[1:], ")")
	inner = trim(inner)
	if !ok || inner == "" || inner[0] < '0' || inner[0] > '9' {
		return digits{}, BadNumber
	}
	d, fault := parseDigits(inner)
	d.neg = true
	return d, fault
}

var (
	exponent   = regexp.MustCompile(`^[-+−]?\d+([.,]\d+)?[eEеЕ][-+]?\d+$`)
	excelDate  = regexp.MustCompile(`(?i)^(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[.-](янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zа-я]*|(янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zа-я]*[.-]\d{1,4})( \d{1,2}:\d{2}(:\d{2})?)?$`)
	excelError = regexp.MustCompile(`(?i)^#(#+|ссылка!|н/д|дел/0!|знач!|имя\?|число!|пусто!|ref!|n/a|div/0!|value!|name\?|num!|null!)$`)
	grouping   = regexp.MustCompile(`^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?:\.\d{3})+(?:,\d+)?$`)
)

// damage says whether Excel spoilt a cell that should be a number or a code.
func damage(s string) *diag.Rule {
	switch {
	case len(s) > 40:
		return nil
	case s[0] == '#' && excelError.MatchString(s):
		return ExcelError
	case exponent.MatchString(s):
		return ExcelExponent
	case excelDate.MatchString(s):
		return ExcelDate
	}
	return nil
}

// slowDigits reads what the fast way refuses: per cent signs, groups parted by commas or dots; and says what is wrong with the rest.
func slowDigits(s string) (digits, *diag.Rule) {
	if rest, ok := strings.CutSuffix(s, "%"); ok && trim(rest) != "" && !strings.HasSuffix(trim(rest), "%") {
		d, fault := parseDigits(trim(rest))
		d.percent = true
		return d, fault
	}
	if fault := damage(s); fault != nil {
		return digits{}, fault
	}
	body, neg := s, false
	for _, sign := range []string{"-", "−", "–", "—"} {
		if rest, ok := strings.CutPrefix(body, sign); ok {
			body, neg = trim(rest), true
			break
		}
	}
	if neg && body != "" && body[0] >= '0' && body[0] <= '9' && body != s {
		var d digits
		if d.scan(body) {
			d.neg = true
			return d, nil
		}
	}
	if grouping.MatchString(body) {
		return grouped(body, neg)
	}
	if tooLong(body) {
		return digits{}, TooManyDigits
	}
	return digits{}, BadNumber
}

// grouped reads 1,234,567.89 and 1.234.567,89: the separator that repeats, or stands first, parts groups.
func grouped(s string, neg bool) (digits, *diag.Rule) {
	sep := s[strings.IndexAny(s, ",.")]
	var d digits
	if !d.scan(strings.ReplaceAll(s, string(sep), "")) {
		return digits{}, TooManyDigits
	}
	d.neg, d.groups, d.alone = neg, sep, 0
	return d, nil
}

// tooLong says whether a number is fit but for its length.
func tooLong(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] >= '0' && s[i] <= '9':
			n++
		case s[i] == ',' || s[i] == '.' || blankAt(s[i:]) > 0 || s[i] >= 0x80:
		default:
			return false
		}
	}
	return n > 19
}

// decimal returns the exact value.
func (d digits) decimal() (decimal.Decimal, bool) {
	if d.scale > decimal.MaxScale {
		return decimal.Decimal{}, false
	}
	if d.coef <= 1<<63-1 {
		n := int64(d.coef)
		if d.neg {
			n = -n
		}
		v, err := decimal.New(n, d.scale)
		return v, err == nil
	}
	half, err := decimal.New(int64(d.coef/10), 0)
	if err != nil {
		return half, false
	}
	v, err := decimal.Parse(half.String() + string(rune('0'+d.coef%10)))
	if err == nil && d.scale > 0 {
		var unit decimal.Decimal
		if unit, err = decimal.New(1, d.scale); err == nil {
			v, err = v.Mul(unit)
		}
	}
	if d.neg {
		v = v.Neg()
	}
	return v, err == nil
}
