package format

import (
	"strconv"
	"time"
)

// The names of months as a date and as a heading have them.
var (
	monthsOf = [...]string{
		"января", "февраля", "марта", "апреля", "мая", "июня",
		"июля", "августа", "сентября", "октября", "ноября", "декабря",
	}
	months = [...]string{
		"январь", "февраль", "март", "апрель", "май", "июнь",
		"июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
	}
)

// Date returns «5 марта 2022 года» without its last word: «5 марта 2022». The day does not part from its month; time zone is that of t.
func Date(t time.Time) string {
	return strconv.Itoa(t.Day()) + nbsp + monthsOf[t.Month()-1] + " " + strconv.Itoa(t.Year())
}

// ISODate prints a day for programs: "2022-12-31"; "" is none.
func ISODate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// DateYear returns «5 марта 2022 года», for sentences.
func DateYear(t time.Time) string { return Date(t) + nbsp + "года" }

// Month returns «март 2022».
func Month(t time.Time) string { return months[t.Month()-1] + " " + strconv.Itoa(t.Year()) }

// Days returns a stretch of days with its year said once where it is one: «16–22 марта 2020», «28 сентября – 4 октября 2020», «28 декабря 2020 – 3 января 2021».
func Days(from, to time.Time) string {
	switch {
	case from.Year() != to.Year():
		return Date(from) + nbsp + "– " + Date(to)
	case from.Month() != to.Month():
		return strconv.Itoa(from.Day()) + nbsp + monthsOf[from.Month()-1] + nbsp + "– " + Date(to)
	case from.Day() != to.Day():
		return strconv.Itoa(from.Day()) + "–" + Date(to)
	}
	return Date(from)
}
