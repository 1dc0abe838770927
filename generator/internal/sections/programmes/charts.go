package programmes

import (
	"strconv"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// indicatorBars are the indicators of a year: the fact, with a mark where the plan is.
func (s *show) indicatorBars(year int) site.Bars {
	b := site.Bars{ID: "results-bars", Title: s.text("results_bars", "year", year), Lead: s.text("results_bars_lead"), Source: s.source()}
	for _, ind := range s.programme.indicators {
		r, ok := ind.years[year]
		if !ok || !r.fact.Set && !r.plan.Set {
			continue
		}
		bar := bullet(ind.name, r.fact, r.plan)
		bar.Note = s.verdictNote(ind, year)
		b.Rows = append(b.Rows, bar)
	}
	b.Demo = allDemo(b.Rows)
	return b
}

// bullet is a fact inside its plan: the longer of the two fills the line.
func bullet(label string, fact, plan site.Figure) site.Bar {
	longest := fact.Number
	if plan.Set && (!fact.Set || plan.Number.Cmp(longest) > 0) {
		longest = plan.Number
	}
	bar := site.Bar{Label: label, Figure: fact, Plan: plan}
	if fact.Set {
		bar.Permille = format.Permille(fact.Number, longest)
	}
	if plan.Set {
		bar.PlanPermille = format.Permille(plan.Number, longest)
	}
	return bar
}

// verdictNote says which way the indicator should go and whether the plan was reached.
func (s *show) verdictNote(ind *indicator, year int) string {
	r := ind.years[year]
	reached, known := ind.reached(year)
	switch {
	case ind.better == "":
		return s.text("note_no_direction")
	case !r.fact.Set:
		return s.text("note_no_fact")
	case !known:
		return s.text("note_no_plan")
	case reached:
		return s.text("note_reached_" + string(ind.better))
	}
	return s.text("note_missed_" + string(ind.better))
}

// sourceBars are the sources of a year: what they gave, with a mark where the plan is.
func (s *show) sourceBars(year int) site.Bars {
	b := site.Bars{ID: "money-bars", Title: s.text("money_bars", "year", year), Lead: s.text("money_bars_lead"), Source: s.source()}
	longest := site.Figure{}
	for _, from := range sources {
		m := s.spent("", s.programme.money(func(m *payment) bool { return m.year == year && m.source == from }))
		if !m.plan.Set && !m.fact.Set {
			continue
		}
		bar := site.Bar{Label: s.text("source_" + string(from)), Figure: m.fact, Plan: m.plan}
		if m.share.Set {
			bar.Note = s.text("spent_share", "percent", m.share.Exact())
		} else {
			bar.Note = s.text("not_comparable")
		}
		b.Rows = append(b.Rows, bar)
		for _, f := range []site.Figure{m.plan, m.fact} {
			if f.Set && (!longest.Set || f.Number.Cmp(longest.Number) > 0) {
				longest = f
			}
		}
	}
	for i := range b.Rows {
		row := &b.Rows[i]
		row.Permille, row.PlanPermille = format.Permille(row.Figure.Number, longest.Number), format.Permille(row.Plan.Number, longest.Number)
	}
	b.Demo = allDemo(b.Rows)
	return b
}

// allDemo says whether every row is invented, and then takes the marks from the rows: the list has it.
func allDemo(rows []site.Bar) bool {
	for _, r := range rows {
		if r.Figure.Set && !r.Figure.Demo || r.Plan.Set && !r.Plan.Demo {
			return false
		}
	}
	for i := range rows {
		rows[i].Figure.Demo, rows[i].Plan.Demo = false, false
	}
	return len(rows) > 0
}

// moneyChart stacks what each source paid in each year; nil when there is but one year.
func (s *show) moneyChart() *chart.Spec {
	p := s.programme
	var years []int
	for _, y := range p.moneyYears() {
		if add("", "", p.ofYear(y), factOf).Set {
			years = append(years, y)
		}
	}
	if len(years) < 2 {
		return nil
	}
	spec := s.spec("chart-money", chart.Stacked, format.RUB, years)
	spec.Title = s.text("chart_money", "from", years[0], "to", years[len(years)-1])
	spec.Summary = s.moneySummary(years)
	for _, from := range sources {
		line := chart.Series{Name: s.text("source_" + string(from))}
		some := false
		for _, y := range years {
			f := add("", "", p.money(func(m *payment) bool { return m.year == y && m.source == from }), factOf)
			some = some || f.Set
			line.Values = append(line.Values, f.Point())
		}
		if some {
			spec.Series = append(spec.Series, line)
		}
	}
	spec.Demo = spec.Invented()
	return spec
}

// moneySummary names the source that paid most.
func (s *show) moneySummary(years []int) string {
	within := func(m *payment) bool { return m.year >= years[0] && m.year <= years[len(years)-1] }
	total := add("", "", s.programme.money(within), factOf)
	most, name := site.Figure{}, source("")
	for _, from := range sources {
		f := add("", "", s.programme.money(func(m *payment) bool { return within(m) && m.source == from }), factOf)
		if f.Set && (!most.Set || f.Number.Cmp(most.Number) > 0) {
			most, name = f, from
		}
	}
	return s.text("chart_money_summary", "from", years[0], "to", years[len(years)-1], "total", total.Short(), "giver", s.text("giver_"+string(name)), "percent", shareText(most, total))
}

// resultCharts draw the plan beside the fact of each indicator that has two years or more.
func (s *show) resultCharts() []*chart.Spec {
	var list []*chart.Spec
	taken := map[string]int{}
	for _, ind := range s.programme.indicators {
		years := ind.yearsOf()
		if len(years) < 2 {
			continue
		}
		id := "chart-" + format.Slug(ind.name)
		if taken[id]++; taken[id] > 1 {
			id += "-" + strconv.Itoa(taken[id])
		}
		spec := s.spec(id, chart.Bar, ind.unit, years)
		spec.Title = s.text("chart_indicator", "name", ind.name, "from", years[0], "to", years[len(years)-1])
		spec.Summary = s.indicatorSummary(ind, years)
		plan, fact := chart.Series{Name: s.text("plan"), Plan: true}, chart.Series{Name: s.text("fact")}
		for _, y := range years {
			plan.Values, fact.Values = append(plan.Values, ind.years[y].plan.Point()), append(fact.Values, ind.years[y].fact.Point())
		}
		spec.Series = []chart.Series{plan, fact}
		if spec.Empty() {
			continue
		}
		spec.Demo = spec.Invented()
		list = append(list, spec)
	}
	return list
}

// indicatorSummary says which way is good and in how many years the plan was reached.
func (s *show) indicatorSummary(ind *indicator, years []int) string {
	reached, known := 0, 0
	for _, y := range years {
		if ok, compared := ind.reached(y); compared {
			known++
			if ok {
				reached++
			}
		}
	}
	if known == 0 {
		return s.text("chart_indicator_open")
	}
	return s.text("chart_indicator_"+string(ind.better), "reached", reached, "known", known)
}

func (s *show) spec(id string, kind chart.Kind, unit string, years []int) *chart.Spec {
	spec := &chart.Spec{
		ID: id, Kind: kind, Unit: unit, Label: s.text("year"), Source: s.programme.set.Title, SourcePath: s.in.Site.DatasetPath(s.programme.set.ID), AsOf: s.programme.asOf,
	}
	for _, y := range years {
		spec.Category = append(spec.Category, strconv.Itoa(y))
	}
	return spec
}
