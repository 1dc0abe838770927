package dataset

import (
	"errors"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
)

// values turns cells into values, for one stream, and reports those that are none.
type values struct {
	file    *File
	report  *faults
	power   int
	columns map[int]*separators
}

// separators is what a column has shown of commas and dots.
type separators struct {
	alone   [2]Cell // a cell that may be read two ways, by ',' and '.'
	groups  [2]bool // the separator parts groups of three somewhere,
	grouped [2]Cell // first here
}

func newValues(f *File, report *faults) *values {
	return &values{file: f, report: report, power: powers[f.Unit], columns: map[int]*separators{}}
}

// money reads an amount in kopecks.
func (v *values) money(c Cell) (money.Money, bool) {
	s := trim(c.Raw)
	if isNone(s) || isSecret(s, TypeMoney) {
		return 0, false
	}
	m, d, fault := parseMoney(s, v.power, v.file.Rounding != "")
	switch {
	case fault == nil:
		if d.alone|d.groups != 0 {
			v.separators(c, d)
		}
		return m, true
	case fault == AmbiguousSeparator:
		v.report.add(fault, c.Pos(), clip(s), threeDigits)
	case fault == FractionOfKopeck:
		v.report.add(fault, c.Pos(), clip(s), unitName(v.file.Unit))
	default:
		v.report.add(fault, c.Pos(), clip(s))
	}
	return 0, false
}

// parseMoney reads an amount in units of 10^power roubles. rounded lets a fraction of a kopeck be rounded, as the source says that it rounds itself.
func parseMoney(s string, power int, rounded bool) (money.Money, digits, *diag.Rule) {
	d, fault := parseDigits(s)
	if fault == BadNumber || fault == nil && d.percent {
		fault = BadAmount
	}
	if fault != nil {
		return 0, d, fault
	}
	if power == 0 && d.scale <= 2 && d.coef <= 1<<56 { // the usual cell: roubles and kopecks, far from the limits
		n := int64(d.coef)
		for range 2 - d.scale {
			n *= 10
		}
		if d.neg {
			n = -n
		}
		return money.Money(n), d, nil
	}
	if power == 0 && d.alone != 0 {
		return 0, d, AmbiguousSeparator // roubles have no thousandths: 25,000 may well be 25 thousand
	}
	exact, ok := d.decimal()
	if !ok {
		return 0, d, TooManyDigits
	}
	m, err := money.Scaled(exact, power)
	if errors.Is(err, money.ErrInexact) {
		if !rounded {
			return 0, d, FractionOfKopeck
		}
		m, err = money.Nearest(exact, power)
	}
	if err != nil {
		return 0, d, TooManyDigits
	}
	return m, d, nil
}

// unitName is the unit in the words of a message.
func unitName(unit string) diag.Text {
	switch unit {
	case "тыс":
		return diag.Text{RU: "тыс. руб.", EN: "thousand roubles"}
	case "млн":
		return diag.Text{RU: "млн руб.", EN: "million roubles"}
	case "млрд":
		return diag.Text{RU: "млрд руб.", EN: "billion roubles"}
	}
	return diag.Text{RU: "руб.", EN: "roubles"}
}

// number reads an exact decimal; per cent are taken as they stand, 97,3 % is 97.3.
func (v *values) number(c Cell) (decimal.Decimal, bool) {
	s := trim(c.Raw)
	if isNone(s) || isSecret(s, TypeNumber) {
		return decimal.Decimal{}, false
	}
	n, d, fault := parseNumber(s, c.head.percent())
	if fault != nil {
		v.report.add(fault, c.Pos(), clip(s))
		return decimal.Decimal{}, false
	}
	if d.alone|d.groups != 0 {
		v.separators(c, d)
	}
	return n, true
}

// percent says whether a cell of the column may carry the sign %.
func (h *head) percent() bool {
	return h == nil || h.column == nil || h.column.Unit == "" || h.column.Unit == "%"
}

// whole says whether the passport promises numbers without a fraction.
func (h *head) whole() bool {
	return h != nil && h.column != nil && h.column.Constraints != nil && h.column.Constraints.Integer
}

// parseNumber reads an exact decimal.
func parseNumber(s string, percent bool) (decimal.Decimal, digits, *diag.Rule) {
	d, fault := parseDigits(s)
	if fault == nil && d.percent && !percent {
		fault = BadNumber
	}
	if fault != nil {
		return decimal.Decimal{}, d, fault
	}
	n, ok := d.decimal()
	if !ok {
		fault = TooManyDigits
	}
	return n, d, fault
}

// threeDigits and sameSign say why a number reads two ways.
var threeDigits = diag.Text{RU: "после рублей три знака", EN: "three digits after roubles"}

func sameSign(c Cell) diag.Text {
	s := clip(c.Raw)
	return diag.Text{RU: "в этом же столбце есть «" + s + "», где тот же знак делит тысячи", EN: "the column also has \"" + s + "\", where the same sign parts thousands"}
}

// separators reports a number that may be read two ways in a column where both ways are used: "1,234" beside "1,234,567.00".
func (v *values) separators(c Cell, d digits) {
	col := v.columns[c.Col]
	if col == nil {
		col = &separators{}
		v.columns[c.Col] = col
	}
	k := 0
	if d.alone|d.groups == '.' {
		k = 1
	}
	if d.groups != 0 {
		if first := col.alone[k]; first.Row > 0 && !col.groups[k] {
			v.report.add(AmbiguousSeparator, first.Pos(), clip(first.Raw), sameSign(c))
		}
		if !col.groups[k] {
			col.groups[k], col.grouped[k] = true, c
		}
		return
	}
	if col.groups[k] {
		v.report.add(AmbiguousSeparator, c.Pos(), clip(c.Raw), sameSign(col.grouped[k]))
	}
	if col.alone[k].Row == 0 {
		col.alone[k] = c
	}
}

// text reads words.
func (v *values) text(c Cell) string {
	s := oneLine(trim(c.Raw))
	if s != "" && s[0] == '#' && excelError.MatchString(s) {
		v.report.add(ExcelError, c.Pos(), s)
	}
	if lost(s) {
		v.report.add(LostLetters, c.Pos(), clip(s))
	}
	return s
}

// lost says whether letters were replaced by question marks when the file was saved.
func lost(s string) bool {
	i := strings.IndexByte(s, '?')
	return i >= 0 && strings.HasPrefix(s[i:], "???") && strings.Count(s, "?")*2 > len(s)
}

// code reads digits that are a name: blanks inside go, leading zeros stay.
func (v *values) code(c Cell) string {
	s := trim(c.Raw)
	code, fault := parseCode(s)
	if fault != nil {
		v.report.add(fault, c.Pos(), clip(s))
	}
	return code
}

// parseCode reads a code; "" is none.
func parseCode(s string) (string, *diag.Rule) {
	digits, plain := isDigits(s)
	switch {
	case plain:
		return s, nil
	case digits:
		return unspaced(s), nil
	case isNone(s), isSecret(s, TypeCode):
		return "", nil
	}
	if rest, ok := strings.CutPrefix(s, `="`); ok {
		s = strings.TrimSuffix(rest, `"`) // ="0100" is how programs keep Excel from eating zeros
	}
	s = strings.TrimPrefix(s, "'")
	if s == "" {
		return "", nil
	}
	if fault := damage(s); fault != nil {
		return "", fault
	}
	return strings.Map(func(r rune) rune {
		if isEdge(r) {
			return -1
		}
		return r
	}, s), nil
}

// unspaced drops the blanks of a text in ASCII.
func unspaced(s string) string {
	b := make([]byte, 0, 32)
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' {
			b = append(b, s[i])
		}
	}
	return string(b)
}

// isDigits says whether a text is digits and blanks, and whether it is digits alone.
func isDigits(s string) (digits, plain bool) {
	plain = s != ""
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < '0' || c > '9' {
			if c != ' ' {
				return false, false
			}
			plain = false
		}
	}
	return s != "", plain
}

// date reads a day.
func (v *values) date(c Cell) (time.Time, bool) {
	s := trim(c.Raw)
	if isNone(s) || isSecret(s, TypeDate) {
		return time.Time{}, false
	}
	t, fault := parseDate(s)
	if fault != nil {
		v.report.add(fault, c.Pos(), clip(s))
		return time.Time{}, false
	}
	return t, true
}

// year reads a year as a number: «2022», «2022 г.», «2022 год».
func (v *values) year(c Cell) (decimal.Decimal, bool) {
	s := trim(c.Raw)
	if isNone(s) || isSecret(s, TypeYear) {
		return decimal.Decimal{}, false
	}
	y, ok := parseYear(s)
	if !ok {
		v.report.add(BadYear, c.Pos(), clip(s))
		return decimal.Decimal{}, false
	}
	return decimal.MustNew(int64(y), 0), true
}

// parseYear reads a year from 1900 to 2199.
func parseYear(s string) (int, bool) {
	if len(s) < 4 {
		return 0, false
	}
	switch fold(s[4:]) {
	case "", "г", "год", "года", "гг":
	default:
		return 0, false
	}
	y := 0
	for _, c := range []byte(s[:4]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		y = y*10 + int(c-'0')
	}
	return y, y >= 1900 && y < 2200
}

// status reads a row's own status; "" is none of its own.
func (v *values) status(c Cell) Status {
	s := trim(c.Raw)
	if isNone(s) {
		return ""
	}
	st, ok := parseStatus(s)
	if !ok {
		v.report.add(BadStatus, c.Pos(), clip(s))
	}
	return st
}

// ParseStatus reads a status as people write it: official, «официальные», demo, «демо».
func ParseStatus(s string) (Status, bool) { return parseStatus(s) }

// parseStatus knows the words for the two statuses.
func parseStatus(s string) (Status, bool) {
	switch fold(s) {
	case "official", "официальные", "официальный", "официально", "официальное", "официальная":
		return Official, true
	case "demo", "демо", "демонстрационные", "демонстрационный", "условные", "вымышленные", "пример":
		return Demo, true
	}
	return "", false
}

// Amount reads a number as people type it into a passport: «-1 500,00». ok is false when it is none.
func Amount(text string) (decimal.Decimal, bool) {
	s := trim(text)
	if isNone(s) {
		return decimal.Decimal{}, false
	}
	n, _, fault := parseNumber(s, false)
	return n, fault == nil
}
