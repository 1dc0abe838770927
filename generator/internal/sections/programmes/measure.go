package programmes

import (
	"slices"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/site"
)

// The two measures of a programme, of one year. They are never put together: money can be spent for nothing, and a result can come for less.

// spending is «деньги освоены»: what was spent of what was planned, over the rows that have both numbers.
type spending struct {
	plan, fact site.Figure // of all rows that have one
	share      site.Figure // of those that have both, in per cent; not set when there is nothing to compare
	left       int         // rows that have one number alone
}

// spent works out «деньги освоены» of the money that a question is about.
func (s *show) spent(id string, list []*payment) spending {
	var both []*payment
	w := spending{plan: add(id+".plan", s.text("planned"), list, planOf), fact: add(id+".money", s.text("spent"), list, factOf)}
	for _, m := range list {
		switch {
		case m.plan.Set && m.fact.Set:
			both = append(both, m)
		case m.plan.Set || m.fact.Set:
			w.left++
		}
	}
	plan := add("", "", both, planOf)
	w.share = site.Quotient(id+".spent", s.text("share_spent"), "%", add("", "", both, factOf), plan, 100, 1)
	if !plan.Positive() {
		w.share.Set = false
	}
	w.share.Formula = s.text("formula_spent")
	return w
}

// outcome is «результат достигнут»: how many indicators came at least as good as planned, of those that can be compared.
type outcome struct {
	reached, known int
	all            int         // indicators that the year has
	share          site.Figure // whole per cents; not set when there is nothing to compare
	demo           bool
}

// results counts the indicators of a year.
func (s *show) results(id string, list []*indicator, year int) outcome {
	var w outcome
	for _, ind := range list {
		r, ok := ind.years[year]
		if !ok {
			continue
		}
		w.all++
		reached, known := ind.reached(year)
		if !known {
			continue
		}
		w.known++
		w.demo = w.demo || r.plan.Demo || r.fact.Demo
		if reached {
			w.reached++
		}
	}
	w.share = site.Figure{
		ID: id + ".result", Label: s.text("share_reached"), Unit: "%", How: site.Counted, Demo: w.demo, AsOf: s.programme.asOf,
		Formula: s.text("formula_reached", "reached", w.reached, "known", w.known),
	}
	share := site.Quotient("", "", "%", counted(w.reached), counted(w.known), 100, 0)
	w.share.Number, w.share.Set = share.Number, share.Set
	return w
}

func counted(n int) site.Figure { return site.Given(decimal.MustNew(int64(n), 0), false) }

// reached says whether the fact of a year is at least as good as its plan; known is false when a number or the direction is missing.
func (ind *indicator) reached(year int) (reached, known bool) {
	r := ind.years[year]
	if !r.fact.Set || !r.plan.Set || ind.better == "" {
		return false, false
	}
	c := r.fact.Number.Cmp(r.plan.Number)
	return c == 0 || c > 0 == (ind.better == more), true
}

// ofYear are the payments of a year.
func (p *programme) ofYear(year int) []*payment {
	return p.money(func(m *payment) bool { return m.year == year })
}

// complete says whether both measures of a year are known.
func (s *show) complete(year int) bool {
	return s.spent("", s.programme.ofYear(year)).share.Set && s.results("", s.programme.indicators, year).share.Set
}

// tally counts activities. Cancelled ones are none of those to be done.
type tally struct {
	all, done, inTime, late, overdue, postponed, cancelled int
	demo                                                   bool
}

func (p *programme) tally(of []*activity) tally {
	var t tally
	for _, a := range of {
		t.demo = t.demo || a.demo
		if a.state == cancelled {
			t.cancelled++
			continue
		}
		t.all++
		switch {
		case a.state == done:
			t.done++
			if days, known := a.late(); known && days > 0 {
				t.late++
			} else if known {
				t.inTime++
			}
		case a.state == postponed:
			t.postponed++
		case p.overdue(a):
			t.overdue++
		}
	}
	return t
}

// late is by how many days an activity was done after its deadline; known is false when either day is missing.
func (a *activity) late() (days int, known bool) {
	if !a.row.Done.Set || a.due.day.IsZero() {
		return 0, false
	}
	return int(a.row.Done.Value.Sub(a.due.day) / (24 * time.Hour)), true
}

// overdue says whether an activity that is not done should have been by the day that its file speaks of.
func (p *programme) overdue(a *activity) bool {
	open := a.state == planned || a.state == underway
	return open && !a.due.day.IsZero() && p.activityAt.After(a.due.day)
}

// reporting is the year that the page of all programmes speaks of: the latest of which both measures of any programme are known, else the latest of any.
func reporting(shows []*show) int {
	latest, known := 0, 0
	for _, s := range shows {
		latest = max(latest, s.programme.year())
		for _, y := range slices.Backward(s.programme.years()) {
			if y > known && s.complete(y) {
				known = y
				break
			}
		}
	}
	if known == 0 {
		return latest
	}
	return known
}
