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
	alone  [2]Cell // a cell that may be read two ways, by ',' and '.'
	groups [2]bool // the separator parts groups of three somewhere
}

func newValues(f *File, report *faults) *values {
	return &values{file: f, report: report, power: powers[f.Unit], columns: map[int]*separators{}}
}

// money reads an amount in kopecks.
func (v *values) money(c Cell) (money.Money, bool) {
	s := trim(c.Raw)
	if isNone(s) {
		return 0, false
	}
	d, fault := parseDigits(s)
	if fault == nil && d.percent {
		fault = BadNumber
	}
	if fault != nil {
		v.wrong(fault, BadAmount, c, s)
		return 0, false
	}
	if d.alone|d.groups != 0 {
		v.separators(c, d)
	}
	if v.power == 0 && d.scale <= 2 && d.coef <= 1<<56 { // the usual cell: roubles and kopecks, far from the limits
		n := int64(d.coef)
		for range 2 - d.scale {
			n *= 10
		}
		if d.neg {
			n = -n
		}
		return money.Money(n), true
	}
	return v.scaled(c, s, d)
}

// scaled is money for other units, fractions and large numbers.
func (v *values) scaled(c Cell, s string, d digits) (money.Money, bool) {
	exact, ok := d.decimal()
	if !ok {
		v.report.add(TooManyDigits, c.Pos(), clip(s))
		return 0, false
	}
	m, err := money.Scaled(exact, v.power)
	if errors.Is(err, money.ErrInexact) {
		if v.file.Rounding == "" {
			v.report.add(FractionOfKopeck, c.Pos(), clip(s), unitName(v.file.Unit))
			return 0, false
		}
		m, err = money.Nearest(exact, v.power)
	}
	if err != nil {
		v.report.add(TooManyDigits, c.Pos(), clip(s))
		return 0, false
	}
	return m, true
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
	if isNone(s) {
		return decimal.Decimal{}, false
	}
	d, fault := parseDigits(s)
	if fault == nil && d.percent && c.head != nil && c.head.column != nil && c.head.column.Unit != "" && c.head.column.Unit != "%" {
		fault = BadNumber
	}
	if fault != nil {
		v.wrong(fault, BadNumber, c, s)
		return decimal.Decimal{}, false
	}
	if d.alone|d.groups != 0 {
		v.separators(c, d)
	}
	n, ok := d.decimal()
	if !ok {
		v.report.add(TooManyDigits, c.Pos(), clip(s))
	}
	return n, ok
}

// wrong reports a cell that is no number, by what it is instead.
func (v *values) wrong(fault, plain *diag.Rule, c Cell, s string) {
	if fault == BadNumber {
		fault = plain
	}
	v.report.add(fault, c.Pos(), clip(s))
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
			v.report.add(AmbiguousSeparator, first.Pos(), clip(first.Raw), clip(c.Raw))
		}
		col.groups[k] = true
		return
	}
	if col.groups[k] {
		v.report.add(AmbiguousSeparator, c.Pos(), clip(c.Raw), c.Raw)
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
	return strings.Contains(s, "???") && strings.Count(s, "?")*2 > len(s)
}

// code reads digits that are a name: blanks inside go, leading zeros stay.
func (v *values) code(c Cell) string {
	s := trim(c.Raw)
	if isNone(s) {
		return ""
	}
	if rest, ok := strings.CutPrefix(s, `="`); ok {
		s = strings.TrimSuffix(rest, `"`) // ="0100" is how programs keep Excel from eating zeros
	}
	s = strings.TrimPrefix(s, "'")
	if s == "" {
		return ""
	}
	for i := 0; i < len(s); i++ {
		if (s[i] < '0' || s[i] > '9') && s[i] != ' ' {
			if fault := damage(s); fault != nil {
				v.report.add(fault, c.Pos(), clip(s))
				return ""
			}
			break
		}
	}
	return unblank(s)
}

// unblank drops the blanks inside a code.
func unblank(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] > ' ' && s[i] < 0x80
	}
	if plain {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isEdge(r) {
			return -1
		}
		return r
	}, s)
}

// date reads a day.
func (v *values) date(c Cell) (time.Time, bool) {
	s := trim(c.Raw)
	if isNone(s) {
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
	if isNone(s) {
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
