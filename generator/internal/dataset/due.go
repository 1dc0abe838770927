package dataset

import (
	"strings"
	"time"
)

// How often a thing is published, as passports and site.yaml say it. Once and Closed promise nothing more.
const (
	Once   = "once"   // published once
	Closed = "closed" // was renewed, and is complete: the budget of a year that is over
)

// frequencies are how often a dataset appears, with the words that passports use.
var frequencies = map[string]string{
	"year": "year", "ежегодно": "year", "год": "year",
	"quarter": "quarter", "ежеквартально": "quarter", "квартал": "quarter",
	"month": "month", "ежемесячно": "month", "месяц": "month",
	"week": "week", "еженедельно": "week", "неделя": "week",
	"day": "day", "ежедневно": "day", "день": "day",
	"once": Once, "однократно": Once, "разово": Once,
	"closed": Closed, "завершён": Closed, "завершен": Closed, "больше не обновляется": Closed,
}

// Frequency reads how often something is published: "year", "quarter", "month", "week", "day", "once" or "closed", by these words or in Russian.
func Frequency(word string) (period string, ok bool) {
	period, ok = frequencies[strings.ToLower(strings.Join(strings.Fields(word), " "))]
	return period, ok
}

// ParseDay reads a day as passports write it: 2023-04-20, 20.04.2023, «20 апреля 2023». What could be two days is none.
func ParseDay(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if s == "" {
		return time.Time{}, false
	}
	t, fault := parseDate(s)
	return t, fault == nil
}

// Due is the day by which something is to be published next. It is the one place where this is worked out: for pages of data, for the calendar of
// publications and for `check --due`.
type Due struct {
	Day      time.Time // zero: nothing is promised
	ByPeriod bool      // nobody named the day: it follows from the period and the last publication
}

// DueAfter returns the next day that was promised, else the last publication and one period; no day when neither is known or nothing more is to come. A promise
// whose day is not after the last publication has been kept: then the day of the same rhythm that follows the publication is the next one.
func DueAfter(promised time.Time, period string, last time.Time) Due {
	if !promised.IsZero() && (last.IsZero() || promised.After(last)) {
		return Due{Day: promised}
	}
	from := last
	if !promised.IsZero() {
		from = promised
	}
	if from.IsZero() {
		return Due{}
	}
	for times := 1; ; times++ {
		next, ok := later(from, period, times)
		if !ok {
			return Due{}
		}
		if next.After(last) {
			return Due{Day: next, ByPeriod: true}
		}
	}
}

// later is the day so many periods after another; ok is false where no period follows.
func later(day time.Time, period string, times int) (next time.Time, ok bool) {
	months := map[string]int{"month": 1, "quarter": 3, "year": 12}[period]
	switch {
	case period == "day":
		return day.AddDate(0, 0, times), true
	case period == "week":
		return day.AddDate(0, 0, 7*times), true
	case months == 0:
		return day, false
	}
	next = day.AddDate(0, months*times, 0)
	if next.Day() != day.Day() { // the month is shorter and its days ran over: 31 January and a month is the last day of February
		next = next.AddDate(0, 0, -next.Day())
	}
	return next, true
}

// Again returns the days on which something falls due after its next day, by its period and up to the last day; only as many as people look ahead.
func (d Due) Again(period string, last time.Time) []time.Time {
	const most = 60
	var list []time.Time
	if d.Day.IsZero() {
		return nil
	}
	for len(list) < most {
		next, ok := later(d.Day, period, len(list)+1)
		if !ok || next.After(last) {
			break
		}
		list = append(list, next)
	}
	return list
}

// Left is how many days are left on a day: 0 on the last one, -3 when it is three days late. Days are those of the calendar of now, whatever the hour.
func (d Due) Left(now time.Time) int {
	return int(midnight(d.Day).Sub(midnight(now)) / (24 * time.Hour))
}

// Late says whether the day is over.
func (d Due) Late(now time.Time) bool { return !d.Day.IsZero() && d.Left(now) < 0 }

// midnight is the day of a moment as its own zone has it, counted where every day has 24 hours.
func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// Due returns when the dataset is to be renewed. A passport without any day of publication has its files' own, and a month to make them ready.
func (d *Dataset) Due() Due {
	last := d.Renewed()
	if asOf := d.AsOf(); last.IsZero() && !asOf.IsZero() {
		last, _ = later(asOf, "month", 1)
	}
	return DueAfter(d.NextDue, d.Period, last)
}

// Renewed is the day of the last change as the passport has it, the first day of a dataset that has not changed; zero when it says neither.
func (d *Dataset) Renewed() time.Time {
	if d.Updated.IsZero() {
		return d.Created
	}
	return d.Updated
}

// AsOf is the latest day that the files speak of; zero when they name none.
func (d *Dataset) AsOf() time.Time {
	var day time.Time
	for _, f := range d.Files {
		if last := f.AsOf(); last.After(day) {
			day = last
		}
	}
	return day
}

// AsOf is the last day that the file speaks of; zero when its passport names none.
func (f *File) AsOf() time.Time {
	if f.Date.IsZero() && f.Year > 0 {
		return time.Date(f.Year, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return f.Date
}
