package appeals

import (
	"maps"
	"slices"
	"time"

	"otkryto/generator/internal/suppress"
)

// A copy of an older version of the portal may lie anywhere. A table that has not changed hides the same again and tells nothing new. One that has changed is
// dangerous when either version hides anything: the difference of two sums may be the change of one hidden count. Such a table is not printed in its newer
// version at all; the rest of the year's tables that are made of it neither. Tables without a gap in either version have nothing to lose.

// corrected says whether a month differs from an earlier version, and either hides anything.
func (y *year) corrected(past []*year, m int) bool {
	return slices.ContainsFunc(past, func(old *year) bool {
		if !old.months[m] || maps.Equal(y.received(m), old.received(m)) {
			return false
		}
		return y.covered(m) || old.covered(m)
	})
}

// received are the counts of a month by topic, but for zeros.
func (y *year) received(m int) map[string]int {
	list := map[string]int{}
	for t, months := range y.topics {
		if n := months[m].received; n > 0 {
			list[t] = n
		}
	}
	return list
}

// covered says whether a month hides anything.
func (y *year) covered(m int) bool {
	hide, safe := y.cover(m)
	return !safe || slices.Contains(hide, true)
}

// totalsCorrected says whether the totals and outcomes of topics differ from those of an earlier version of the whole year, and either hides anything.
func (y *year) totalsCorrected(past []*year, values map[place]int, hiding bool) bool {
	return slices.ContainsFunc(past, func(old *year) bool {
		if !old.whole() {
			return false
		}
		n := newNetwork(old, true)
		if maps.Equal(values, n.values()) {
			return false
		}
		hide, safe := suppress.Protect(n.counts)
		return hiding || !safe || slices.Contains(hide[n.given:], true)
	})
}

// hides says what is hidden of a year before its topics' totals are looked at.
func (y *year) hides() func(place) bool {
	hiding := map[place]bool{}
	names := y.topicNames()
	for m := range y.months {
		hide, _ := y.cover(m)
		for i, t := range names {
			hiding[place{t, m, -1}] = hide[i]
		}
		hiding[place{"", m, -1}] = hide[len(names)]
	}
	_, hide, _ := y.soFar()
	for o := range 3 {
		hiding[place{"", -1, o}] = hide[o]
	}
	return func(at place) bool { return hiding[at] }
}

// outcomesCorrected says the same of the outcomes of all topics together.
func (y *year) outcomesCorrected(past []*year, counts []suppress.Count, hiding bool) bool {
	return slices.ContainsFunc(past, func(old *year) bool {
		before, hide, safe := old.soFar()
		if slices.Equal(before, counts) {
			return false
		}
		return hiding || !safe || slices.Contains(hide, true)
	})
}

// whole says whether all months are there and the year is over on the day that the files speak of.
func (y *year) whole() bool {
	for _, have := range y.months {
		if !have {
			return false
		}
	}
	return y.asOf.IsZero() || !y.asOf.Before(time.Date(y.number, 12, 31, 0, 0, 0, 0, y.asOf.Location()))
}
