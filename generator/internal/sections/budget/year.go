package budget

import (
	"cmp"
	"slices"
	"strconv"
	"time"
)

// year is what the reports say of one budget year.
type year struct {
	Year      int
	Reports   []*report // on execution, cumulative, in order of date
	Plans     []*report // the decisions: the budget as adopted and as amended, where it is given apart from the reports
	Schedules []*report // бюджетная роспись
}

// years sorts reports by year, the earliest first.
func years(reports []*report) []*year {
	var list []*year
	for _, r := range reports {
		i := slices.IndexFunc(list, func(y *year) bool { return y.Year == r.Date.Year() })
		if i < 0 {
			list = append(list, &year{Year: r.Date.Year()})
			i = len(list) - 1
		}
		switch r.Phase {
		case "":
			list[i].Reports = append(list[i].Reports, r)
		case phaseSchedule:
			list[i].Schedules = append(list[i].Schedules, r)
		default:
			list[i].Plans = append(list[i].Plans, r)
		}
	}
	slices.SortFunc(list, func(a, b *year) int { return cmp.Compare(a.Year, b.Year) })
	return list
}

// last is the report that the year's pages speak of: the latest on execution, else the latest decision, else the schedule.
func (y *year) last() *report {
	if n := len(y.Reports); n > 0 {
		return y.Reports[n-1]
	}
	return cmp.Or(y.current(), y.schedule())
}

// executed says whether there is any report on execution.
func (y *year) executed() bool { return len(y.Reports) > 0 }

// full says whether the latest report holds the whole year.
func (y *year) full() bool { return y.executed() && fullYear(y.last().Date) }

// demo says whether any figure of the year is invented.
func (y *year) demo() bool {
	return slices.ContainsFunc(y.Reports, (*report).demo) || slices.ContainsFunc(slices.Concat(y.Plans, y.Schedules), (*report).demo)
}

// sameTime returns the report of a year that ends on the same day of the year as another year's latest, or nil.
func (y *year) sameTime(as *report) *report {
	for _, r := range y.Reports {
		if r.Date.Month() == as.Date.Month() && r.Date.Day() == as.Date.Day() {
			return r
		}
	}
	return nil
}

// span is what happened between two reports of a year.
type span struct {
	Number int     // of the month or quarter in its year
	Report *report // its end
	Before *report // the report that it begins after; nil is the beginning of the year
}

// done returns what was executed of a code in the span; the empty key is the whole of the part.
func (s span) done(p part, key string) amount {
	now := s.Report.at(p, key, executed)
	if s.Before == nil {
		return now
	}
	return less(now, s.Before.at(p, key, executed))
}

// spans returns the year's months, else its quarters, with the word for them; none when there are not two in a row from the first: a report is
// cumulative, so what happened in a month is a difference of two.
func (y *year) spans() (list []span, unit string) {
	months, quarters := inRow(y.Reports, monthEndOf), inRow(y.Reports, quarterEnd)
	switch {
	case len(months) >= 2 && len(months) >= 3*len(quarters):
		return months, "month"
	case len(quarters) >= 2:
		return quarters, "quarter"
	}
	return nil, ""
}

// inRow returns the spans that follow each other from the first of the year. number says which span a date ends, or 0.
func inRow(reports []*report, number func(time.Time) int) []span {
	var list []span
	var before *report
	for _, r := range reports {
		switch n := number(r.Date); {
		case n == 0:
			continue
		case n != len(list)+1:
			return list
		default:
			list = append(list, span{Number: n, Report: r, Before: before})
			before = r
		}
	}
	return list
}

func (y *year) path() string { return "budget/" + strconv.Itoa(y.Year) + "/" }
