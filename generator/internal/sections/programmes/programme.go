package programmes

import (
	"slices"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// programme is all that a dataset says.
type programme struct {
	set         *dataset.Dataset
	id          string
	name        string
	goal        string
	responsible string
	act         string
	code        string // in the budget; "" is not said
	budgetName  string // what the budget calls it
	from, to    int    // years that it runs; zero is not said
	asOf        time.Time
	activityAt  time.Time // the day that the activities' file speaks of
	parts       []*part
	listed      bool // the sub-programmes have a table of their own
	indicators  []*indicator
	payments    []*payment
	activities  []*activity
}

// part is a sub-programme.
type part struct {
	name        string
	code        string
	goal        string
	responsible string
	cell        dataset.Cell // of the name
	codeCell    dataset.Cell
}

// indicator is one measure over the years.
type indicator struct {
	name   string
	unit   string
	part   *part // nil is the programme as a whole
	better direction
	slip   bool // its direction is misspelt, which has been said
	years  map[int]result
	cell   dataset.Cell
}

// result is a year of an indicator.
type result struct{ plan, fact site.Figure }

// payment is a row of the money.
type payment struct {
	year       int
	source     source
	part       *part
	plan, fact site.Figure
	through    bool // it passes through the municipality's budget
	cell       dataset.Cell
	day        time.Time // the last day that its fact speaks of
}

// activity is something that was to be done.
type activity struct {
	row    row
	name   string
	part   *part
	due    deadline
	state  state
	demo   bool
	anchor string
}

// add sums a figure of some payments.
func add(id, label string, list []*payment, get func(*payment) site.Figure) site.Figure {
	var parts []site.Figure
	for _, m := range list {
		parts = append(parts, get(m))
	}
	return site.Sum(id, label, format.RUB, parts...)
}

func planOf(m *payment) site.Figure { return m.plan }
func factOf(m *payment) site.Figure { return m.fact }

// money are the payments that a question is about.
func (p *programme) money(want func(*payment) bool) []*payment {
	var list []*payment
	for _, m := range p.payments {
		if want(m) {
			list = append(list, m)
		}
	}
	return list
}

// moneyYears are the years that have money, ascending.
func (p *programme) moneyYears() []int {
	var list []int
	for _, m := range p.payments {
		list = append(list, m.year)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// resultYears are the years of any indicator, ascending.
func (p *programme) resultYears() []int {
	var list []int
	for _, ind := range p.indicators {
		for y := range ind.years {
			list = append(list, y)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// years are all years of the programme's tables, ascending.
func (p *programme) years() []int {
	list := append(p.moneyYears(), p.resultYears()...)
	slices.Sort(list)
	return slices.Compact(list)
}

// yearsOf are an indicator's years, ascending.
func (ind *indicator) yearsOf() []int {
	var list []int
	for y := range ind.years {
		list = append(list, y)
	}
	slices.Sort(list)
	return list
}

// year is what the page speaks of: the latest year of which anything is known that came, else the latest of any plan; 0 when there is none.
func (p *programme) year() int {
	year := 0
	for _, m := range p.payments {
		if m.fact.Set {
			year = max(year, m.year)
		}
	}
	for _, ind := range p.indicators {
		for y, r := range ind.years {
			if r.fact.Set {
				year = max(year, y)
			}
		}
	}
	if all := p.years(); year == 0 && len(all) > 0 {
		return all[len(all)-1]
	}
	return year
}

// demo says whether anything of the programme is invented.
func (p *programme) demo() bool {
	if p.set.Status == dataset.Demo {
		return true
	}
	for _, m := range p.payments {
		if m.plan.Demo || m.fact.Demo {
			return true
		}
	}
	for _, ind := range p.indicators {
		for _, r := range ind.years {
			if r.plan.Demo || r.fact.Demo {
				return true
			}
		}
	}
	return slices.ContainsFunc(p.activities, func(a *activity) bool { return a.demo })
}
