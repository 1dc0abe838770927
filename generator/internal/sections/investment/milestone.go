package investment

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
)

// state is how a milestone stands on the day of the build.
type state string

const (
	done     state = "done"     // reached, in time as far as can be said
	doneLate state = "donelate" // reached after the planned time was over
	overdue  state = "overdue"  // the planned time is over, and nothing says that it was reached
	running  state = "running"  // the planned month, quarter or year is running
	ahead    state = "ahead"
	unknown  state = "unknown" // no time was named
)

// milestone is a step of a project.
type milestone struct {
	title   string
	first   when // planned at first, when it was moved
	planned when
	actual  when
	note    string
	source  string
	url     string
	demo    bool
	pos     diag.Pos
}

// state judges the milestone on a day. What is said only to the year or quarter is late when no day of that could be in time.
func (m milestone) state(now time.Time) state {
	now = dayOf(now)
	switch {
	case m.actual.said() && m.planned.said() && m.actual.from.After(m.planned.to):
		return doneLate
	case m.actual.said():
		return done
	case !m.planned.said():
		return unknown
	case m.planned.to.Before(now):
		return overdue
	case !m.planned.from.After(now) && m.planned.part != aDay:
		return running
	}
	return ahead
}

// dayOf is the day of a moment in its own zone.
func dayOf(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// days is how many days lie between two days.
func days(from, to time.Time) int { return int(to.Sub(from).Hours()) / 24 }

// late is how many days a milestone is or was late at the least: from the last day of the planned time.
func (m milestone) late(now time.Time) int {
	switch m.state(now) {
	case doneLate:
		return days(m.planned.to, m.actual.from)
	case overdue:
		return days(m.planned.to, dayOf(now))
	}
	return 0
}

// exact says whether the days late are known to the day.
func (m milestone) exact(now time.Time) bool {
	return m.planned.part == aDay && (m.state(now) == overdue || m.actual.part == aDay)
}

// at is where the milestone stands on the time line: when it was reached, else when it is planned.
func (m milestone) at() when {
	if m.actual.said() {
		return m.actual
	}
	return m.planned
}

// ordered are milestones by time, those of the same time as they were given, those without a time at the end.
func ordered(list []milestone) []milestone {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b milestone) int {
		x, y := a.at(), b.at()
		switch {
		case !x.said() && !y.said():
			return 0
		case !x.said():
			return 1
		case !y.said():
			return -1
		}
		if c := x.to.Compare(y.to); c != 0 {
			return c
		}
		return x.from.Compare(y.from)
	})
	return list
}

// tally counts milestones by how they stand.
type tally struct {
	all, done, late, overdue, running, ahead, unknown int
	demo                                              bool
}

func count(list []milestone, now time.Time) tally {
	var t tally
	for _, m := range list {
		t.all++
		t.demo = t.demo || m.demo
		switch m.state(now) {
		case done:
			t.done++
		case doneLate:
			t.done++
			t.late++
		case overdue:
			t.overdue++
		case running:
			t.running++
		case ahead:
			t.ahead++
		default:
			t.unknown++
		}
	}
	return t
}

// next is the first milestone that is not reached and not overdue.
func next(list []milestone, now time.Time) (milestone, bool) {
	for _, m := range ordered(list) {
		if s := m.state(now); s == running || s == ahead {
			return m, true
		}
	}
	return milestone{}, false
}

// alike says whether two titles are one: letter case, quotes and blanks do not count.
func alike(a, b string) bool {
	plain := func(s string) string {
		return strings.Join(strings.Fields(strings.ToLower(strings.NewReplacer("«", "", "»", "", `"`, "", "„", "", "“", "", "\u00a0", " ").Replace(s))), " ")
	}
	return plain(a) == plain(b)
}
