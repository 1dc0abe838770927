package dataset

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/format"
)

// Step is how long a period is.
type Step string

// The steps. A Span is any other stretch of days: «январь–март 2021», «9 месяцев 2021».
const (
	StepYear    Step = "year"
	StepHalf    Step = "half"
	StepQuarter Step = "quarter"
	StepMonth   Step = "month"
	StepWeek    Step = "week"
	StepDay     Step = "day"
	StepSpan    Step = "span"
)

// Period is a stretch of time that a cell names: «2020», «2020-03», «март 2020», «I кв. 2021», «2020-W12», «16.03.2020».
type Period struct {
	From time.Time // its first day, at midnight UTC
	To   time.Time // its last day
	Step Step
}

const (
	romanOrDigit = `(i{1,3}|iv|[1-4])(?:-?(?:й|го|е|ый|ое|ого|му))?`
	quarterWord  = `кв(?:\.|артал|артала)?`
	halfWord     = `(?:полугодие|полугодия|п/г)`
)

var (
	yearMonth    = regexp.MustCompile(`^(\d{4})[-./](\d{1,2})$`)
	monthYear    = regexp.MustCompile(`^(\d{1,2})[./](\d{4})$`)
	wordYear     = regexp.MustCompile(`^([а-я]+)\.? ?(\d{4})$`)
	yearWord     = regexp.MustCompile(`^(\d{4})[ ,]{1,2}([а-я]+)$`)
	wordsYear    = regexp.MustCompile(`^([а-я]+)\.? ?- ?([а-я]+)\.? ?(\d{4})$`)
	monthsOfYear = regexp.MustCompile(`^(\d{1,2}) мес(?:\.|яц|яца|яцев)? ?(\d{4})$`)
	quarterYear  = regexp.MustCompile(`^` + romanOrDigit + ` ?` + quarterWord + `,? ?(\d{4})$`)
	yearQuarter  = regexp.MustCompile(`^(\d{4})[ ,]{1,2}` + romanOrDigit + ` ?` + quarterWord + `$`)
	isoQuarter   = regexp.MustCompile(`^(\d{4})[- ]?q([1-4])$`)
	quarterISO   = regexp.MustCompile(`^q([1-4])[- ](\d{4})$`)
	halfYear     = regexp.MustCompile(`^` + romanOrDigit + ` ?` + halfWord + `,? ?(\d{4})$`)
	isoHalf      = regexp.MustCompile(`^(\d{4})[- ]?h([12])$`)
	isoWeek      = regexp.MustCompile(`^(\d{4})-?w(\d{1,2})$`)
	weekYear     = regexp.MustCompile(`^(\d{1,2})(?:-?я|-?ая)? нед(?:\.|еля|ели)?,? ?(\d{4})$`)
	wordWeek     = regexp.MustCompile(`^нед(?:\.|еля)? ?(\d{1,2})[,.]? (\d{4})$`)
	daysRange    = regexp.MustCompile(`^(\d{1,2}\.\d{1,2})(?:\.(\d{4}))? ?- ?(\d{1,2}\.\d{1,2}\.\d{4})$`)
	yearTail     = regexp.MustCompile(` ?(?:г\.?|год|года|гг\.?)$`)
	dashes       = strings.NewReplacer("–", "-", "—", "-", "−", "-", "‑", "-", "ё", "е", "і", "i", "х", "x")
)

// monthNames are how a month is written alone, by its number from 0.
var monthNames = [12][]string{
	{"январь", "января", "янв"},
	{"февраль", "февраля", "фев", "февр"},
	{"март", "марта", "мар"},
	{"апрель", "апреля", "апр"},
	{"май", "мая"},
	{"июнь", "июня", "июн"},
	{"июль", "июля", "июл"},
	{"август", "августа", "авг"},
	{"сентябрь", "сентября", "сен", "сент"},
	{"октябрь", "октября", "окт"},
	{"ноябрь", "ноября", "ноя", "нояб"},
	{"декабрь", "декабря", "дек"},
}

// ParsePeriod reads what a cell says of time. What could be two periods is none: «мар.20» is a day of March or March of a year.
func ParsePeriod(text string) (p Period, ok bool) {
	s := trim(text)
	if isNone(s) || len(s) > 60 {
		return p, false
	}
	if y, ok := parseYear(s); ok {
		return monthsFrom(y, 1, 12, StepYear)
	}
	if t, fault := parseDate(s); fault == nil && !allDigits(s) {
		return Period{t, t, StepDay}, true
	}
	s = dashes.Replace(strings.ToLower(strings.Join(strings.FieldsFunc(s, isBlank), " ")))
	if p, ok := parseDays(s); ok {
		return p, true
	}
	s = yearTail.ReplaceAllString(s, "")
	for _, read := range []func(string) (Period, bool){parseMonth, parseQuarter, parseHalf, parseWeek, parseSpan} {
		if p, ok := read(s); ok {
			return p, true
		}
	}
	return p, false
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// parseMonth reads 2020-03, 03.2020, «март 2020».
func parseMonth(s string) (Period, bool) {
	if m := yearMonth.FindStringSubmatch(s); m != nil {
		return monthOf(m[1], whole(m[2]))
	}
	if m := monthYear.FindStringSubmatch(s); m != nil {
		return monthOf(m[2], whole(m[1]))
	}
	if m := wordYear.FindStringSubmatch(s); m != nil {
		return monthOf(m[2], monthNamed(m[1]))
	}
	if m := yearWord.FindStringSubmatch(s); m != nil {
		return monthOf(m[1], monthNamed(m[2]))
	}
	return Period{}, false
}

// parseQuarter reads «I кв. 2021», 2021-Q1.
func parseQuarter(s string) (Period, bool) {
	year, number := "", 0
	if m := quarterYear.FindStringSubmatch(s); m != nil {
		year, number = m[2], ordinal(m[1])
	} else if m := yearQuarter.FindStringSubmatch(s); m != nil {
		year, number = m[1], ordinal(m[2])
	} else if m := isoQuarter.FindStringSubmatch(s); m != nil {
		year, number = m[1], whole(m[2])
	} else if m := quarterISO.FindStringSubmatch(s); m != nil {
		year, number = m[2], whole(m[1])
	}
	return monthsFrom(whole(year), 3*number-2, 3*number, StepQuarter)
}

// parseHalf reads «1-е полугодие 2021», 2021-H1.
func parseHalf(s string) (Period, bool) {
	year, number := "", 0
	if m := halfYear.FindStringSubmatch(s); m != nil {
		year, number = m[2], ordinal(m[1])
	} else if m := isoHalf.FindStringSubmatch(s); m != nil {
		year, number = m[1], whole(m[2])
	}
	if number > 2 {
		return Period{}, false
	}
	return monthsFrom(whole(year), 6*number-5, 6*number, StepHalf)
}

// parseWeek reads 2020-W12, «12 неделя 2020»: weeks begin on Monday, and the first has the fourth of January (ГОСТ ИСО 8601).
func parseWeek(s string) (Period, bool) {
	year, number := 0, 0
	if m := isoWeek.FindStringSubmatch(s); m != nil {
		year, number = whole(m[1]), whole(m[2])
	} else if m := weekYear.FindStringSubmatch(s); m != nil {
		year, number = whole(m[2]), whole(m[1])
	} else if m := wordWeek.FindStringSubmatch(s); m != nil {
		year, number = whole(m[2]), whole(m[1])
	}
	if number < 1 || !aYear(year) {
		return Period{}, false
	}
	fourth := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := fourth.AddDate(0, 0, -(int(fourth.Weekday())+6)%7+7*(number-1))
	if y, w := monday.ISOWeek(); y != year || w != number {
		return Period{}, false
	}
	return Period{monday, monday.AddDate(0, 0, 6), StepWeek}, true
}

// parseSpan reads «январь-март 2021», «9 месяцев 2021».
func parseSpan(s string) (Period, bool) {
	if m := wordsYear.FindStringSubmatch(s); m != nil {
		return monthsFrom(whole(m[3]), monthNamed(m[1]), monthNamed(m[2]), StepSpan)
	}
	if m := monthsOfYear.FindStringSubmatch(s); m != nil {
		return monthsFrom(whole(m[2]), 1, whole(m[1]), StepSpan)
	}
	return Period{}, false
}

// parseDays reads «16.03.2020-22.03.2020», the first year of which may be left out.
func parseDays(s string) (Period, bool) {
	m := daysRange.FindStringSubmatch(s)
	if m == nil {
		return Period{}, false
	}
	to, fault := parseDate(m[3])
	if fault != nil {
		return Period{}, false
	}
	year := m[2]
	if year == "" {
		year = strconv.Itoa(to.Year())
	}
	from, fault := parseDate(m[1] + "." + year)
	if fault != nil || from.After(to) {
		return Period{}, false
	}
	p := Period{from, to, StepSpan}
	if from.Weekday() == time.Monday && p.days() == 7 {
		p.Step = StepWeek
	}
	return p, true
}

// monthsFrom makes a period of whole months, counted from 1; ok is false when there are no such.
func monthsFrom(year, from, to int, step Step) (Period, bool) {
	if !aYear(year) || from < 1 || to > 12 || from > to {
		return Period{}, false
	}
	if step == StepSpan && from == to {
		step = StepMonth
	}
	return Period{time.Date(year, time.Month(from), 1, 0, 0, 0, 0, time.UTC), time.Date(year, time.Month(to)+1, 0, 0, 0, 0, 0, time.UTC), step}, true
}

func monthOf(year string, month int) (Period, bool) {
	return monthsFrom(whole(year), month, month, StepMonth)
}

func monthNamed(s string) int {
	for i, names := range monthNames {
		if contained(names, s) {
			return i + 1
		}
	}
	return 0
}

// ordinal reads a Roman or an Arabic number from 1 to 4.
func ordinal(s string) int {
	switch s {
	case "i":
		return 1
	case "ii":
		return 2
	case "iii":
		return 3
	case "iv":
		return 4
	}
	return whole(s)
}

// whole reads digits; 0 when they are none.
func whole(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

func aYear(y int) bool { return y >= 1900 && y < 2200 }

// days is how many days a period has.
func (p Period) days() int { return int(p.To.Sub(p.From).Hours()/24) + 1 }

// Follows says whether a period is the next one of its step after another.
func (p Period) Follows(q Period) bool {
	return p.Step == q.Step && p.Step != StepSpan && p.From.Equal(q.To.AddDate(0, 0, 1))
}

// Next is the period of the same step that follows; ok is false of a Span, after which nothing particular does.
func (p Period) Next() (Period, bool) {
	from := p.To.AddDate(0, 0, 1)
	switch p.Step {
	case StepDay:
		return Period{from, from, StepDay}, true
	case StepWeek:
		return Period{from, from.AddDate(0, 0, 6), StepWeek}, true
	case StepSpan:
		return Period{}, false
	}
	months := int(p.To.Month()-p.From.Month()) + 1
	return monthsFrom(from.Year(), int(from.Month()), int(from.Month())+months-1, p.Step)
}

// YearBefore is the like period of the year before; ok is false for weeks and days, which have none.
func (p Period) YearBefore() (Period, bool) {
	if p.Step == StepWeek || p.Step == StepDay || p.Step == StepSpan {
		return Period{}, false
	}
	return monthsFrom(p.From.Year()-1, int(p.From.Month()), int(p.To.Month()), p.Step)
}

// Compare orders periods by their first day, then by their last.
func (p Period) Compare(q Period) int {
	if c := p.From.Compare(q.From); c != 0 {
		return c
	}
	return p.To.Compare(q.To)
}

// Words is the period for readers: «2020», «I квартал 2021», «март 2020», «16–22 марта 2020».
func (p Period) Words() string {
	year := strconv.Itoa(p.From.Year())
	roman := []string{"I", "II", "III", "IV"}
	switch p.Step {
	case StepYear:
		return year
	case StepHalf:
		return roman[(p.From.Month()-1)/6] + " полугодие " + year
	case StepQuarter:
		return roman[(p.From.Month()-1)/3] + " квартал " + year
	case StepMonth:
		return format.Month(p.From)
	case StepDay:
		return format.Date(p.From)
	}
	return format.Days(p.From, p.To)
}

// Code is the period as programs write it: 2020, 2021-H1, 2021-Q1, 2020-03, 2020-W12, 2020-03-16, 2021-01-01/2021-09-30.
func (p Period) Code() string {
	year := p.From.Format("2006")
	switch p.Step {
	case StepYear:
		return year
	case StepHalf:
		return year + "-H" + strconv.Itoa(int(p.From.Month()-1)/6+1)
	case StepQuarter:
		return year + "-Q" + strconv.Itoa(int(p.From.Month()-1)/3+1)
	case StepMonth:
		return p.From.Format("2006-01")
	case StepWeek:
		y, w := p.From.ISOWeek()
		return strconv.Itoa(y) + "-W" + twoFigures(w)
	case StepDay:
		return p.From.Format(time.DateOnly)
	}
	return p.From.Format(time.DateOnly) + "/" + p.To.Format(time.DateOnly)
}

func twoFigures(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
