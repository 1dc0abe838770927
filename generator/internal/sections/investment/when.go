package investment

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A day of a milestone is often not known: documents promise a year or a quarter. when keeps what was said and no more.

// when is a day, or a month, a quarter, half a year or a year, with its first and its last day in UTC; the zero value is not said.
type when struct {
	from, to time.Time
	part     part
}

// part is how exactly it was said.
type part string

const (
	aDay     part = "day"
	aMonth   part = "month"
	aQuarter part = "quarter"
	aHalf    part = "half"
	aYear    part = "year"
)

func (w when) said() bool { return !w.from.IsZero() }

var (
	isoForm   = regexp.MustCompile(`^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$`)
	dottedDay = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})$`)
	dayWords  = regexp.MustCompile(`^(\d{1,2}) ([а-я]+) (\d{4})$`)
	monthWord = regexp.MustCompile(`^([а-я]+) (\d{4})$`)
	quarter   = regexp.MustCompile(`^(?:([1-4])|(i{1,3}|iv))[ -]?(?:й |-й )?(?:кв|квартал)\.? (\d{4})$`)
	isoPart   = regexp.MustCompile(`^(\d{4})-?q([1-4])$`)
	half      = regexp.MustCompile(`^(?:([12])|(первое|второе)|(i{1,2}))(?:-е)? (?:полугодие|пол\.) (\d{4})$`)
)

// stems are the beginnings of the months' names in any case: «мая», «май».
var stems = []string{"январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"}

// parseWhen reads «2026», «2026 год», «2026-07», «июль 2026», «III квартал 2026», «2-й кв. 2026», «1 полугодие 2026», «2026-07-15», «15.07.2026»,
// «15 июля 2026». An empty text is the zero value and no fault.
func parseWhen(text string) (w when, ok bool) {
	s := strings.Join(strings.Fields(strings.ToLower(text)), " ")
	for _, tail := range []string{" года", " год", " г.", " г"} {
		s = strings.TrimSuffix(s, tail)
	}
	if s == "" {
		return when{}, text == "" || strings.TrimSpace(text) == ""
	}
	if m := isoForm.FindStringSubmatch(s); m != nil {
		switch {
		case m[2] == "":
			return span(number(m[1]), 1, 12, aYear)
		case m[3] == "":
			return span(number(m[1]), number(m[2]), 1, aMonth)
		}
		return oneDay(number(m[1]), number(m[2]), number(m[3]))
	}
	if m := dottedDay.FindStringSubmatch(s); m != nil {
		return oneDay(number(m[3]), number(m[2]), number(m[1]))
	}
	if m := quarter.FindStringSubmatch(s); m != nil {
		return span(number(m[3]), ordinal(m[1], m[2])*3-2, 3, aQuarter)
	}
	if m := isoPart.FindStringSubmatch(s); m != nil {
		return span(number(m[1]), number(m[2])*3-2, 3, aQuarter)
	}
	if m := half.FindStringSubmatch(s); m != nil {
		n := ordinal(m[1], m[3])
		if m[2] != "" {
			n = map[string]int{"первое": 1, "второе": 2}[m[2]]
		}
		return span(number(m[4]), n*6-5, 6, aHalf)
	}
	if m := dayWords.FindStringSubmatch(s); m != nil {
		return oneDay(number(m[3]), monthOf(m[2]), number(m[1]))
	}
	if m := monthWord.FindStringSubmatch(s); m != nil {
		return span(number(m[2]), monthOf(m[1]), 1, aMonth)
	}
	return when{}, false
}

// number reads digits that a pattern has found.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("investment: " + err.Error()) // the pattern takes digits only, and few
	}
	return n
}

// ordinal is a number in Arabic or in Roman digits.
func ordinal(arabic, roman string) int {
	if arabic != "" {
		return number(arabic)
	}
	return map[string]int{"i": 1, "ii": 2, "iii": 3, "iv": 4}[roman]
}

// monthOf is the number of a month by its name; 0 is none.
func monthOf(word string) int {
	for i, stem := range stems {
		if rest, ok := strings.CutPrefix(word, stem); ok {
			switch rest {
			case "", "а", "е", "ь", "я", "й", "ю":
				return i + 1
			}
		}
	}
	return 0
}

func sound(year, month int) bool { return year >= 1900 && year < 2200 && month >= 1 && month <= 12 }

// span is a stretch of whole months.
func span(year, month, months int, p part) (when, bool) {
	if !sound(year, month) {
		return when{}, false
	}
	from := time.Date(year, time.Month(month), 1, 0, 0, 0, 0, time.UTC)
	return when{from, from.AddDate(0, months, -1), p}, true
}

func oneDay(year, month, day int) (when, bool) {
	if !sound(year, month) {
		return when{}, false
	}
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return when{d, d, aDay}, d.Day() == day && day > 0
}

// machine is the time for programs: as much of an ISO date as is known. A quarter and half a year have none, and say their first and last day.
func (w when) machine() string {
	switch w.part {
	case aDay:
		return w.from.Format(time.DateOnly)
	case aMonth:
		return w.from.Format("2006-01")
	case aYear:
		return strconv.Itoa(w.from.Year())
	}
	if !w.said() {
		return ""
	}
	return fmt.Sprintf("%s/%s", w.from.Format(time.DateOnly), w.to.Format(time.DateOnly))
}

// timeValue is the time for <time datetime>, which knows no quarters; "" of those.
func (w when) timeValue() string {
	if w.part == aQuarter || w.part == aHalf {
		return ""
	}
	return w.machine()
}
