package budget

import (
	"cmp"
	"slices"
	"strconv"
)

// year is what the reports say of one budget year.
type year struct {
	Year    int
	Reports []*report // on execution, cumulative, in order of date
	Plans   []*report // the budget as adopted and as amended, where it is given apart from the reports
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
		if r.Phase == "" {
			list[i].Reports = append(list[i].Reports, r)
		} else {
			list[i].Plans = append(list[i].Plans, r)
		}
	}
	slices.SortFunc(list, func(a, b *year) int { return cmp.Compare(a.Year, b.Year) })
	return list
}

// last is the report that the year's pages speak of: the latest on execution, else the latest plan.
func (y *year) last() *report {
	if n := len(y.Reports); n > 0 {
		return y.Reports[n-1]
	}
	return y.Plans[len(y.Plans)-1]
}

// first is the budget as it was adopted, or nil.
func (y *year) first() *report {
	if len(y.Plans) > 0 && y.Plans[0].Phase == planPhases[0] {
		return y.Plans[0]
	}
	return nil
}

// executed says whether there is any report on execution.
func (y *year) executed() bool { return len(y.Reports) > 0 }

// full says whether the latest report holds the whole year.
func (y *year) full() bool { return y.executed() && fullYear(y.last().Date) }

// demo says whether any figure of the year is invented.
func (y *year) demo() bool {
	return slices.ContainsFunc(y.Reports, (*report).demo) || slices.ContainsFunc(y.Plans, (*report).demo)
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
	Name   string  // «I»
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

// quarters returns the year's quarters when there is a report for each of two or more in a row from the first; otherwise nothing can be said of one.
func (y *year) quarters() []span {
	var list []span
	var before *report
	for _, r := range y.Reports {
		q := quarterEnd(r.Date)
		if q == 0 {
			continue
		}
		if q != len(list)+1 {
			break
		}
		list = append(list, span{Name: roman[q-1], Report: r, Before: before})
		before = r
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

var roman = [...]string{"I", "II", "III", "IV"}

func (y *year) path() string { return "budget/" + strconv.Itoa(y.Year) + "/" }
