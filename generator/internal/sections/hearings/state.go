package hearings

import (
	"time"

	"otkryto/generator/internal/content"
)

// state is how far a hearing has come, as a key of texts.
type state string

const (
	announced state = "announced" // proposals are not taken yet
	open      state = "open"      // proposals are taken
	closed    state = "closed"    // no longer, and there are no results
	results   state = "results"   // what became of it has been published
)

// state works the state out from the dates alone.
func (h *hearing) state(now time.Time) state {
	switch {
	case !h.doc.Meta.Results.IsZero() && !now.Before(h.doc.Meta.Results.Time):
		return results
	case !now.Before(end(h.doc.Meta.Deadline)):
		return closed
	case now.Before(h.opens()):
		return announced
	}
	return open
}

// opens is from when proposals are taken.
func (h *hearing) opens() time.Time {
	if h.doc.Meta.Opens.IsZero() {
		return h.announced()
	}
	return h.doc.Meta.Opens.Time
}

// announced is the day of the announcement: before it there is no page.
func (h *hearing) announced() time.Time {
	if h.doc.Meta.Announced.IsZero() {
		return h.doc.Base.Date.Time
	}
	return h.doc.Meta.Announced.Time
}

// closing is the day from which the days without an answer are counted: the last day for proposals, or that of the meeting when people met later.
func (h *hearing) closing() time.Time {
	last := day(h.doc.Meta.Deadline.Time)
	if met := h.doc.Meta.Time; !met.IsZero() && day(met.Time).After(last) {
		last = day(met.Time)
	}
	return last
}

// waited is how many whole days have passed between the closing and a day; never less than none.
func (h *hearing) waited(until time.Time) int { return max(daysBetween(h.closing(), until), 0) }

// left is how many days remain until the last day for proposals; 0 is that day itself.
func (h *hearing) left(now time.Time) int { return max(daysBetween(now, h.doc.Meta.Deadline.Time), 0) }

// meets says whether people will yet meet.
func (h *hearing) meets(now time.Time) bool {
	return !h.doc.Meta.Time.IsZero() && now.Before(h.doc.Meta.Time.Time)
}

// end is the first moment after a date: a day ends at midnight, a moment at once.
func end(d content.Date) time.Time {
	if d.IsZero() || hasHour(d.Time) {
		return d.Time
	}
	return d.AddDate(0, 0, 1)
}

// hasHour says whether a date is a moment. Midnight is a day: nobody closes anything at it.
func hasHour(t time.Time) bool { return t.Hour() != 0 || t.Minute() != 0 || t.Second() != 0 }

func day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// daysBetween counts calendar days, so that a clock put forward or back does not take one away.
func daysBetween(from, to time.Time) int {
	noon := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 12, 0, 0, 0, time.UTC) }
	return int(noon(to).Sub(noon(from)).Hours() / 24)
}

// next is the moment by which hearings of a group of the list stand in order.
func (h *hearing) next(group string) time.Time {
	switch group {
	case "open":
		return h.doc.Meta.Deadline.Time
	case "announced":
		return h.opens()
	case "meets":
		return h.doc.Meta.Time.Time
	}
	return h.closing()
}
