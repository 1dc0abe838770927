package programmes

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// deadline is a day until which something is to be done, and the words that said so: «IV квартал 2022».
type deadline struct {
	words string
	day   time.Time // the last day; zero when there is none
}

var (
	dueDotted  = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})$`)
	dueISO     = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})$`)
	dueDay     = regexp.MustCompile(`^(\d{1,2}) ([а-я]+) (\d{4})$`)
	dueMonth   = regexp.MustCompile(`^([а-я]+) (\d{4})$`)
	dueQuarter = regexp.MustCompile(`^([1-4]|i|ii|iii|iv)(?:-?й)? (?:квартал[а-я]*|кв\.?) (\d{4})$`)
	dueHalf    = regexp.MustCompile(`^([12]|i|ii)(?:-?е)? полугоди[а-я]* (\d{4})$`)
	dueYear    = regexp.MustCompile(`^(\d{4})$`)
	// dueSpan is «2021-2025» and «01.06.2022 – 31.08.2022»: the end is the deadline.
	dueSpan = regexp.MustCompile(`^\S+ ?[-–—] ?(\d{1,2}\.\d{1,2}\.\d{4}|\d{4})$`)
	// dueFrame is what clerks write around a deadline.
	dueFrame = regexp.MustCompile(`^(?:до|в течение|за|к|не позднее) | (?:года?|годы|гг?\.?)$`)
)

// months by their first three letters, in any case.
var months = []string{"янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"}

// readDue reads a deadline as programmes state them: a day, a month, a quarter, a half of a year, a year, or the end of a span. ok is false for words that say no day.
func readDue(words string) (d deadline, ok bool) {
	text := strings.Join(strings.Fields(strings.ReplaceAll(strings.ToLower(words), "ё", "е")), " ")
	for cut := dueFrame.ReplaceAllString(text, ""); cut != text; cut = dueFrame.ReplaceAllString(text, "") {
		text = cut
	}
	if m := dueSpan.FindStringSubmatch(text); m != nil && !dueISO.MatchString(text) {
		text = m[1]
	}
	day, ok := lastDay(text)
	return deadline{words, day}, ok
}

// lastDay is the last day of what a text names.
func lastDay(text string) (time.Time, bool) {
	if m := dueDotted.FindStringSubmatch(text); m != nil {
		return dayOf(m[3], number(m[2]), m[1])
	}
	if m := dueISO.FindStringSubmatch(text); m != nil {
		return dayOf(m[1], number(m[2]), m[3])
	}
	if m := dueDay.FindStringSubmatch(text); m != nil {
		return dayOf(m[3], monthOf(m[2]), m[1])
	}
	if m := dueQuarter.FindStringSubmatch(text); m != nil {
		return endOf(m[2], 3*number(m[1]))
	}
	if m := dueHalf.FindStringSubmatch(text); m != nil {
		return endOf(m[2], 6*number(m[1]))
	}
	if m := dueMonth.FindStringSubmatch(text); m != nil {
		return endOf(m[2], monthOf(m[1]))
	}
	if m := dueYear.FindStringSubmatch(text); m != nil {
		return endOf(m[1], 12)
	}
	return time.Time{}, false
}

// number reads a few digits, or a Roman number to four.
func number(text string) int {
	switch text {
	case "i":
		return 1
	case "ii":
		return 2
	case "iii":
		return 3
	case "iv":
		return 4
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

// monthOf is a month by its name, 0 when it is none.
func monthOf(name string) int {
	for i, begin := range months {
		if strings.HasPrefix(name, begin) && (begin != "ма" || name == "май" || name == "мая" || name == "мае") {
			return i + 1
		}
	}
	return 0
}

// endOf is the last day of a month.
func endOf(year string, month int) (time.Time, bool) {
	y := number(year)
	if month < 1 || month > 12 || y < 1 {
		return time.Time{}, false
	}
	return time.Date(y, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC), true
}

// dayOf is a day of a month, if there is such a day.
func dayOf(year string, month int, day string) (time.Time, bool) {
	y, d := number(year), number(day)
	t := time.Date(y, time.Month(month), d, 0, 0, 0, 0, time.UTC)
	if y < 1 || t.Year() != y || int(t.Month()) != month || t.Day() != d {
		return time.Time{}, false
	}
	return t, true
}
