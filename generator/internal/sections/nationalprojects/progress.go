package nationalprojects

import (
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Money spent, results reached and objects finished are each a progress of its own.

// allocated adds what was allocated in some years by some budgets.
func (p *project) allocated(id string, years []int, of ...level) site.Figure {
	return p.sum(id, years, of, func(m payment) site.Figure { return m.allocated })
}

// spent adds what was spent.
func (p *project) spent(id string, years []int, of ...level) site.Figure {
	return p.sum(id, years, of, func(m payment) site.Figure { return m.spent })
}

func (p *project) sum(id string, years []int, of []level, get func(payment) site.Figure) site.Figure {
	var parts []site.Figure
	for _, y := range years {
		for _, l := range of {
			if m, ok := p.money[y][l]; ok {
				parts = append(parts, get(m))
			}
		}
	}
	return site.Sum(id, "", format.RUB, parts...)
}

// moneyYears are the years that have money, ascending.
func (p *project) moneyYears() []int {
	var list []int
	for _, y := range p.years {
		if len(p.money[y]) > 0 {
			list = append(list, y)
		}
	}
	return list
}

// moneyProgress says how much of the money is spent, in every year and in all; it is empty when nothing was allocated.
func (s show) moneyProgress() []site.Progress {
	years := s.project.moneyYears()
	var list []site.Progress
	for _, y := range years {
		if p, ok := s.spentOf(s.text("year_of", "year", y), []int{y}); ok {
			list = append(list, p)
		}
	}
	if len(list) < 2 {
		return list
	}
	if p, ok := s.spentOf(s.text("all_years", "from", years[0], "to", years[len(years)-1]), years); ok {
		list = append(list, p)
	}
	return list
}

func (s show) spentOf(label string, years []int) (site.Progress, bool) {
	allocated, spent := s.project.allocated("", years, levels...), s.project.spent("", years, levels...)
	if !allocated.Positive() || !spent.Set {
		return site.Progress{}, false
	}
	return site.Progress{
		Label:    label,
		Text:     s.text("spent_of", "percent", format.Ratio(spent.Number, allocated.Number), "spent", spent.Short(), "allocated", allocated.Short()),
		Permille: format.Permille(spent.Number, allocated.Number),
		Demo:     allocated.Demo || spent.Demo,
	}, true
}

// results compare every indicator of a year with its plan.
func (s show) results(year int) []site.Progress {
	var list []site.Progress
	for _, ind := range s.project.indicators {
		if r, ok := ind.years[year]; ok {
			list = append(list, s.resultProgress(ind, r))
		}
	}
	return list
}

func (s show) resultProgress(ind *indicator, r result) site.Progress {
	p := site.Progress{Label: ind.name, Demo: r.plan.Demo || r.fact.Demo}
	reached, known := ind.reached(r)
	switch {
	case !r.fact.Set && !r.plan.Set:
		p.Text = s.text("result_none")
	case !r.fact.Set:
		p.Text = s.text("result_plan_only", "plan", r.plan.Exact())
	case !known:
		p.Text = s.text("result_fact_only", "fact", r.fact.Exact())
	default:
		key := "result_more"
		if ind.less {
			key = "result_less"
		}
		if !reached {
			key += "_missed"
		}
		p.Text = s.text(key, "fact", r.fact.Exact(), "plan", r.plan.Exact())
		p.Permille = ind.permille(r)
	}
	return p
}

// reached says whether the fact is at least as good as the plan; known is false when one of them is missing.
func (ind *indicator) reached(r result) (reached, known bool) {
	if !r.fact.Set || !r.plan.Set {
		return false, false
	}
	c := r.fact.Number.Cmp(r.plan.Number)
	if ind.less {
		return c <= 0, true
	}
	return c >= 0, true
}

// permille is the length of the bar: the fact of the plan, or the plan of the fact where less is better.
func (ind *indicator) permille(r result) int {
	if reached, _ := ind.reached(r); reached {
		return 1000
	}
	if ind.less {
		return format.Permille(r.plan.Number, r.fact.Number)
	}
	return format.Permille(r.fact.Number, r.plan.Number)
}

// resultYear is the latest year that has a fact, else the latest year of any indicator; 0 when there is none.
func (p *project) resultYear() int {
	year, planned := 0, 0
	for _, ind := range p.indicators {
		for y, r := range ind.years {
			planned = max(planned, y)
			if r.fact.Set {
				year = max(year, y)
			}
		}
	}
	if year == 0 {
		return planned
	}
	return year
}

// tally counts objects. Cancelled ones are none of those to be finished.
type tally struct {
	all, done, late, cancelled int
	demo                       bool
}

func (p *project) tally() tally {
	var t tally
	for _, o := range p.objects {
		t.demo = t.demo || o.demo
		if o.phase == cancelled {
			t.cancelled++
			continue
		}
		t.all++
		if o.phase == done {
			t.done++
		}
		if o.shift() > 0 {
			t.late++
		}
	}
	return t
}

// objectsProgress says how many objects are finished.
func (s show) objectsProgress() (site.Progress, bool) {
	t := s.project.tally()
	if t.all == 0 {
		return site.Progress{}, false
	}
	return site.Progress{
		Label:    s.text("objects"),
		Text:     s.text("objects_done", "done", t.done, "all", t.all),
		Permille: t.done * 1000 / t.all,
		Demo:     t.demo,
	}, true
}

// shift is by how many days the object is later than its first date: by the day when it was finished, else by the date expected now. Negative is earlier,
// zero is in time or not known.
func (o *object) shift() int {
	v := o.row
	now := v.DueNow
	if v.Finished.Set {
		now = v.Finished
	}
	if !v.DueFirst.Set || !now.Set {
		return 0
	}
	return int(now.Value.Sub(v.DueFirst.Value).Hours() / 24)
}
