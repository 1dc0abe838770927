package nationalprojects

import (
	"strconv"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// moneyChart stacks what each budget paid in each year; nil when nothing is spent.
func (s show) moneyChart() *chart.Spec {
	p := s.project
	years := p.moneyYears()
	total := p.spent("", years, levels...)
	if !total.Positive() {
		return nil
	}
	spec := s.spec("chart-money", chart.Stacked, format.RUB, years)
	spec.Title = s.text("chart_money", "period", s.period(years))
	spec.Summary = s.moneySummary(years, total)
	for _, l := range levels {
		if p.spent("", years, l).Set {
			spec.Series = append(spec.Series, s.series(s.text("level_"+string(l)), years, func(y int) site.Figure { return p.money[y][l].spent }))
		}
	}
	return marked(spec)
}

// moneySummary names the budget that paid most.
func (s show) moneySummary(years []int, total site.Figure) string {
	var most site.Figure
	var name level
	for _, l := range levels {
		f := s.project.spent("", years, l)
		if f.Set && (!most.Set || f.Number.Cmp(most.Number) > 0) {
			most, name = f, l
		}
	}
	return s.text("chart_money_summary",
		"period", s.period(years), "total", total.Short(), "level", s.text("giver_"+string(name)), "percent", format.Ratio(most.Number, total.Number))
}

// resultCharts draw the plan beside the fact of each indicator that has at least two numbers.
func (s show) resultCharts() []*chart.Spec {
	var list []*chart.Spec
	for _, ind := range s.project.indicators {
		years := s.project.yearsOf(ind)
		plan := s.series(s.text("plan"), years, func(y int) site.Figure { return ind.years[y].plan })
		plan.Plan = true
		fact := s.series(s.text("fact"), years, func(y int) site.Figure { return ind.years[y].fact })
		if filled(plan)+filled(fact) < 2 {
			continue
		}
		spec := s.spec("chart-"+format.Slug(ind.name), chart.Bar, ind.unit, years)
		spec.Title = s.text("chart_indicator", "name", ind.name, "period", s.period(years))
		spec.Summary = s.indicatorSummary(ind, years)
		for _, one := range []chart.Series{plan, fact} {
			if filled(one) > 0 {
				spec.Series = append(spec.Series, one)
			}
		}
		list = append(list, marked(spec))
	}
	return list
}

// indicatorSummary says in how many years the plan was reached.
func (s show) indicatorSummary(ind *indicator, years []int) string {
	reached, known := 0, 0
	for _, y := range years {
		if ok, compared := ind.reached(ind.years[y]); compared {
			known++
			if ok {
				reached++
			}
		}
	}
	if known == 0 {
		return s.text("chart_indicator_open")
	}
	return s.text("chart_indicator_summary", "reached", reached, "known", known)
}

// yearsOf are an indicator's years, ascending.
func (p *project) yearsOf(ind *indicator) []int {
	var list []int
	for _, y := range p.years {
		if _, ok := ind.years[y]; ok {
			list = append(list, y)
		}
	}
	return list
}

func (s show) spec(id string, kind chart.Kind, unit string, years []int) *chart.Spec {
	spec := &chart.Spec{
		ID:         id,
		Kind:       kind,
		Unit:       unit,
		Label:      s.text("year"),
		Source:     s.project.set.Title,
		SourcePath: s.in.Site.DatasetPath(s.project.set.ID),
		AsOf:       s.project.asOf,
	}
	for _, y := range years {
		spec.Category = append(spec.Category, strconv.Itoa(y))
	}
	return spec
}

// series takes a figure a year.
func (s show) series(name string, years []int, get func(int) site.Figure) chart.Series {
	line := chart.Series{Name: name}
	for _, y := range years {
		line.Values = append(line.Values, get(y).Point())
	}
	return line
}

func filled(s chart.Series) int {
	n := 0
	for _, v := range s.Values {
		if v.Set {
			n++
		}
	}
	return n
}

// marked says of the chart what is true of any of its values.
func marked(spec *chart.Spec) *chart.Spec {
	for _, one := range spec.Series {
		for _, v := range one.Values {
			spec.Demo = spec.Demo || v.Demo
		}
	}
	return spec
}

// period is «2022 год» or «2020–2022 годы».
func (s show) period(years []int) string {
	if len(years) == 1 {
		return s.text("period_one", "year", years[0])
	}
	return s.text("period", "from", years[0], "to", years[len(years)-1])
}
