package dataset

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
)

var (
	dotted  = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?г\.?)?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$`)
	iso     = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$`)
	compact = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(?:\d{6})?$`)
	slashed = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$`)
	worded  = regexp.MustCompile(`^«?(\d{1,2})»? +([а-яё]+)\.? +(\d{4})(?: ?г(?:\.|ода)?)?$`)
	serial  = regexp.MustCompile(`^[34]\d{4}(?:[.,]\d+)?$`)
)

// months in the genitive, by their first three letters.
var months = []string{"янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"}

// parseDate reads a day: 31.12.2022, 2022-12-31, 20221231, 31 декабря 2022 г., a time of day after it ignored. What could be two days is none.
func parseDate(s string) (time.Time, *diag.Rule) {
	if t, ok := quickDate(s); ok {
		return t, nil
	}
	s = strings.Join(strings.FieldsFunc(s, isBlank), " ")
	if m := dotted.FindStringSubmatch(s); m != nil {
		return day(m[3], m[2], m[1])
	}
	if m := iso.FindStringSubmatch(s); m != nil {
		return day(m[1], m[2], m[3])
	}
	if m := compact.FindStringSubmatch(s); m != nil {
		return day(m[1], m[2], m[3])
	}
	if m := slashed.FindStringSubmatch(s); m != nil {
		if first, _ := strconv.Atoi(m[1]); first <= 12 && m[1] != m[2] {
			return time.Time{}, AmbiguousDate
		}
		return day(m[3], m[2], m[1])
	}
	if m := worded.FindStringSubmatch(strings.ToLower(s)); m != nil {
		for i, name := range months {
			if strings.HasPrefix(m[2], name) {
				return day(m[3], strconv.Itoa(i+1), m[1])
			}
		}
	}
	switch {
	case s[0] == '#' && excelError.MatchString(s):
		return time.Time{}, ExcelError
	case serial.MatchString(s):
		return time.Time{}, ExcelSerial
	}
	return time.Time{}, BadDate
}

// quickDate reads the two usual forms, 31.12.2022 and 2022-12-31, without a regular expression.
func quickDate(s string) (time.Time, bool) {
	if len(s) != 10 {
		return time.Time{}, false
	}
	var y, m, d int
	switch {
	case s[2] == '.' && s[5] == '.':
		d, m, y = twoDigits(s), twoDigits(s[3:]), 100*twoDigits(s[6:])+twoDigits(s[8:])
	case s[4] == '-' && s[7] == '-':
		y, m, d = 100*twoDigits(s)+twoDigits(s[2:]), twoDigits(s[5:]), twoDigits(s[8:])
	default:
		return time.Time{}, false
	}
	if y < 1700 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31 {
		return time.Time{}, false
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d
}

// twoDigits reads the two digits that s begins with; far below zero when they are none.
func twoDigits(s string) int {
	a, b := s[0]-'0', s[1]-'0'
	if a > 9 || b > 9 {
		return -100000
	}
	return int(a)*10 + int(b)
}

// day makes a date of its parts, and none of 31 February.
func day(year, month, dom string) (time.Time, *diag.Rule) {
	y, _ := strconv.Atoi(year)
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(dom)
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if t.Day() != d || t.Month() != time.Month(m) || y < 1700 || y > 2200 {
		return time.Time{}, BadDate
	}
	return t, nil
}
