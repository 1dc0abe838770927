package appeals

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
)

// addMonth takes a row of the table by month and topic.
func (r *reader) addMonth(f *dataset.File, x dataset.Row[monthRow]) {
	v := x.Values
	if v.Topic.Value == "" && v.Month.Value == "" {
		return
	}
	number, month, ok := parseMonth(v.Month.Value, f.Year)
	if !ok {
		if v.Month.Cell.File != nil {
			r.report.Add(ruleBadMonth, v.Month.Cell.Pos(), v.Month.Value)
		}
		return
	}
	y := r.year(number, f, false, v.Month.Cell.Pos())
	if y == nil || v.Topic.Value == "" {
		return
	}
	topic := r.topicOf(y, v.Topic)
	r.people(v.Topic)
	key := strconv.Itoa(number) + " " + month.String() + " " + topic
	if first, twice := r.numbers[key]; twice {
		r.reportTwice(ruleTwice, v.Topic.Cell, first, topic)
		return
	}
	r.numbers[key] = v.Topic.Cell.Pos()
	t, whole := r.monthTally(v)
	*y.tally(topic, month) = t
	if whole {
		r.addBins(y, v, t)
	}
	y.demo = y.demo || x.Demo
}

// monthTally reads the four counts of a row and holds the parts against the whole. whole is false when one of them has been reported.
func (r *reader) monthTally(v monthRow) (t tally, whole bool) {
	var ok [4]bool
	t.received, ok[0] = r.count(v.Received)
	t.inTime, ok[1] = r.count(v.InTime)
	t.late, ok[2] = r.count(v.Late)
	t.open, ok[3] = r.count(v.Open)
	if ok != [4]bool{true, true, true, true} {
		return t, false
	}
	if parts := t.inTime + t.late + t.open; parts != t.received {
		r.report.Add(ruleParts, v.Received.Cell.Pos(), t.received, parts)
		return t, false
	}
	return t, true
}

// count reads a number of appeals; an empty cell is none.
func (r *reader) count(n dataset.Number) (int, bool) {
	if !n.Set {
		return 0, true
	}
	whole, _, ok := n.Value.Int64(0)
	if !ok || !n.Value.IsInt() || whole < 0 || whole > 1_000_000 {
		r.report.Add(ruleNotCount, n.Cell.Pos(), n.Cell.Raw)
		return 0, false
	}
	return int(whole), true
}

// addBins adds a row's answers by days. A year in which a row with answers has none of them has no distribution.
func (r *reader) addBins(y *year, v monthRow, t tally) {
	cells := [...]dataset.Number{v.Days7, v.Days15, v.Days30, v.Days60, v.DaysOver}
	sum, set := 0, false
	for i, c := range cells {
		n, ok := r.count(c)
		if !ok {
			return
		}
		y.bins[i] += n
		sum += n
		set = set || c.Set
	}
	answers := t.inTime + t.late
	switch {
	case !set:
		y.binned = y.binned && answers == 0
	case sum != answers:
		r.report.Add(ruleDays, v.Days7.Cell.Pos(), sum, answers)
	}
}

var (
	isoMonth    = regexp.MustCompile(`^(\d{4})-(\d{1,2})(?:-\d{1,2})?$`)
	dottedMonth = regexp.MustCompile(`^(?:\d{1,2}\.)?(\d{1,2})\.(\d{4})$`)
	namedMonth  = regexp.MustCompile(`^([а-яё]+)\.?(?:\s+(\d{4})(?:\s*(?:г\.?|год|года))?)?$`)
)

// monthNames are the beginnings that tell the months apart, in any case.
var monthNames = [12]string{"янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"}

// parseMonth reads a month as clerks write it; fallback is the file's year for one that has none.
func parseMonth(text string, fallback int) (year int, month time.Month, ok bool) {
	s := strings.ToLower(strings.Join(strings.Fields(text), " "))
	m, n := 0, fallback
	if g := isoMonth.FindStringSubmatch(s); g != nil {
		n, _ = strconv.Atoi(g[1]) // four digits
		m, _ = strconv.Atoi(g[2])
	} else if g := dottedMonth.FindStringSubmatch(s); g != nil {
		m, _ = strconv.Atoi(g[1])
		n, _ = strconv.Atoi(g[2])
	} else if g := namedMonth.FindStringSubmatch(s); g != nil {
		m = named(g[1])
		if g[2] != "" {
			n, _ = strconv.Atoi(g[2])
		}
	}
	return n, time.Month(m), m >= 1 && m <= 12 && n >= 1990 && n <= 2200
}

// named is the number of a month by its name, 0 for none. «март» and «май» are told apart by the order of the list.
func named(word string) int {
	for i, beginning := range monthNames {
		if strings.HasPrefix(word, beginning) && len(word) > len("ма") && (i != 4 || strings.HasPrefix(word, "май") || strings.HasPrefix(word, "мая") || strings.HasPrefix(word, "мае")) {
			return i + 1
		}
	}
	return 0
}
