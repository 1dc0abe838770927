package budget

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A title row says what a report speaks of in one of a few ways; the patterns are tried in this order.
var (
	onMonthDay = regexp.MustCompile(`на\s+(\d{1,2})\s+([а-я]+)\s+(\d{4})`)             // на 1 января 2022 г.
	onDate     = regexp.MustCompile(`на\s+(\d{2})\.(\d{2})\.(\d{4})`)                  // на 01.01.2022
	forQuarter = regexp.MustCompile(`за\s+(1|i|первый)\s+квартал\s+(\d{4})`)           // за 1 квартал 2022 года
	forHalf    = regexp.MustCompile(`за\s+(?:1|i|первое)\s+полугодие\s+(\d{4})`)       // за 1 полугодие 2022 года
	forMonths  = regexp.MustCompile(`за\s+(\d{1,2})\s+месяц(?:а|ев)\s+(\d{4})`)        // за 9 месяцев 2022 года
	forSpan    = regexp.MustCompile(`за\s+январь\s*[-–—]\s*([а-я]+)\s+(\d{4})`)        // за январь – сентябрь 2022 года
	forYear    = regexp.MustCompile(`(?:за|на)\s+(\d{4})\s*(?:финансовый\s+)?(?:г|$)`) // за 2021 год
)

// titleDate returns the last day that a title row says its numbers speak of: «на 1 января 2022 г.» is 31 December 2021, as a report made on a day holds the
// days before it.
func titleDate(title string) (time.Time, bool) {
	s := strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(title, "\u00a0", " ")), " "))
	if m := onMonthDay.FindStringSubmatch(s); m != nil {
		if month := genitiveMonth(m[2]); month != 0 {
			return day(number(m[3]), month, number(m[1])).AddDate(0, 0, -1), true
		}
	}
	if m := onDate.FindStringSubmatch(s); m != nil {
		return day(number(m[3]), time.Month(number(m[2])), number(m[1])).AddDate(0, 0, -1), true
	}
	if m := forQuarter.FindStringSubmatch(s); m != nil {
		return monthEnd(number(m[2]), 3), true
	}
	if m := forHalf.FindStringSubmatch(s); m != nil {
		return monthEnd(number(m[1]), 6), true
	}
	if m := forMonths.FindStringSubmatch(s); m != nil && number(m[1]) <= 12 {
		return monthEnd(number(m[2]), number(m[1])), true
	}
	if m := forSpan.FindStringSubmatch(s); m != nil {
		if month := nominativeMonth(m[1]); month != 0 {
			return monthEnd(number(m[2]), int(month)), true
		}
	}
	if m := forYear.FindStringSubmatch(s); m != nil {
		return monthEnd(number(m[1]), 12), true
	}
	return time.Time{}, false
}

var (
	genitive   = [...]string{"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"}
	nominative = [...]string{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"}
)

func genitiveMonth(word string) time.Month   { return monthIn(genitive[:], word) }
func nominativeMonth(word string) time.Month { return monthIn(nominative[:], word) }

func monthIn(names []string, word string) time.Month {
	for i, n := range names {
		if n == word {
			return time.Month(i + 1)
		}
	}
	return 0
}

// number reads digits that a pattern has already checked.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		panic(err)
	}
	return n
}

// day is a date without a time; a report knows no hours.
func day(year int, month time.Month, d int) time.Time {
	return time.Date(year, month, d, 0, 0, 0, 0, time.UTC)
}

func monthEnd(year, month int) time.Time { return day(year, time.Month(month)+1, 0) }

// sameDay compares dates whatever zone they were read in.
func sameDay(a, b time.Time) bool {
	return a.Year() == b.Year() && a.YearDay() == b.YearDay()
}

// fullYear says whether a date is the end of its year.
func fullYear(t time.Time) bool { return t.Month() == time.December && t.Day() == 31 }

// monthEndOf says which month a date ends, or 0.
func monthEndOf(t time.Time) int {
	if t.AddDate(0, 0, 1).Day() != 1 {
		return 0
	}
	return int(t.Month())
}

// quarterEnd says which quarter a date ends, or 0.
func quarterEnd(t time.Time) int {
	if month := monthEndOf(t); month%3 == 0 {
		return month / 3
	}
	return 0
}
