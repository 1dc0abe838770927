package status

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/format"
)

// openMonths stand open on the page: a year of a large portal is longer than anybody scrolls.
const openMonths = 3

// folded parts the months that stand open from the others. One or two are not worth folding away.
func folded(months []Month) (open, rest []Month) {
	if len(months) <= openMonths+2 {
		return months, nil
	}
	return months[:openMonths], months[openMonths:]
}

func dueDays(months []Month) int {
	n := 0
	for _, m := range months {
		n += len(m.Days)
	}
	return n
}

// year is what is due from today on for twelve months, month by month. Days after the next one follow from the period; what comes every week or every day has its
// next day alone, or it would hide all else.
func (s *Status) year() []Month {
	now := s.in.Now
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	last := today.AddDate(1, 0, 0)
	var all []Planned
	for _, it := range s.items {
		if it.due.Day.IsZero() {
			continue
		}
		add := func(day time.Time, byPeriod bool) {
			if day.Before(today) || day.After(last) {
				return
			}
			p := Planned{Day: day, Title: it.title, Path: it.path, Demo: it.demo}
			if byPeriod {
				p.Note = s.text("planned_by_period")
			}
			all = append(all, p)
		}
		add(it.due.Day, it.due.ByPeriod)
		if it.period == "day" || it.period == "week" {
			continue
		}
		for _, day := range it.due.Again(it.period, last) {
			add(day, true)
		}
	}
	slices.SortStableFunc(all, func(a, b Planned) int { return cmp.Or(a.Day.Compare(b.Day), strings.Compare(a.Title, b.Title)) })
	var months []Month
	for _, p := range all {
		title := format.Month(p.Day)
		if n := len(months); n == 0 || months[n-1].Title != title {
			months = append(months, Month{Title: title})
		}
		m := &months[len(months)-1]
		m.Days = append(m.Days, p)
	}
	return months
}
