package investment

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// sum adds the plans or the facts of the payments that pass.
func (p *project) sum(id, label string, fact bool, pass func(payment) bool) site.Figure {
	var parts []site.Figure
	for _, m := range p.money {
		if !pass(m) {
			continue
		}
		if fact {
			parts = append(parts, m.fact)
		} else {
			parts = append(parts, m.plan)
		}
	}
	return site.Sum(id, label, format.RUB, parts...)
}

func every(payment) bool { return true }

// payers are who pays, in the order of the table.
func (p *project) payers() []string {
	var list []string
	for _, m := range p.money {
		if !slices.Contains(list, m.payer) {
			list = append(list, m.payer)
		}
	}
	return list
}

// years are those of the payments, ascending; 0 of payments without one is left out.
func (p *project) years() []int {
	var list []int
	for _, m := range p.money {
		if m.year > 0 {
			list = append(list, m.year)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// hides says whether some plan or fact of the payments that pass is not published: a sum over them would be short of it.
func (p *project) hides(fact bool, pass func(payment) bool) bool {
	i := 0
	if fact {
		i = 1
	}
	return slices.ContainsFunc(p.money, func(m payment) bool { return pass(m) && m.hidden[i] })
}

// figures are the whole plan and what is spent of it. A sum without what is withheld would pass for the whole and is not shown.
func (s show) figures() []site.Figure {
	var list []site.Figure
	for _, of := range []struct {
		key  string
		fact bool
	}{{"plan", false}, {"fact", true}} {
		if s.project.hides(of.fact, every) {
			continue
		}
		f := s.project.sum("investment."+s.project.doc.Slug+"."+of.key, s.text("figure_"+of.key), of.fact, every)
		if f.Set {
			f.AsOf = s.project.moneyAt
			list = append(list, f)
		}
	}
	return list
}

// payersBars is the money by who pays: what is spent inside what is planned.
func (s show) payersBars() *site.Bars {
	bars := &site.Bars{ID: "payers", Title: s.text("payers"), Lead: s.text("payers_how"), Source: s.source()}
	greatest := site.Figure{}
	for _, name := range s.project.payers() {
		own := func(m payment) bool { return m.payer == name }
		if s.project.hides(false, own) || s.project.hides(true, own) {
			continue // its line in the table says so
		}
		plan, fact := s.project.sum("", "", false, own), s.project.sum("", "", true, own)
		if !plan.Set && !fact.Set {
			continue
		}
		if !fact.Set {
			fact = site.Figure{Unit: format.RUB, How: site.Summed}
		}
		bar := site.Bar{Label: name, Figure: fact, Plan: plan}
		if fact.Set && plan.Positive() {
			bar.Note = s.text("spent_share", "percent", format.Ratio(fact.Number, plan.Number))
		}
		for _, f := range []site.Figure{plan, fact} {
			if f.Set && (!greatest.Set || f.Number.Cmp(greatest.Number) > 0) {
				greatest = f
			}
		}
		bars.Rows = append(bars.Rows, bar)
	}
	if len(bars.Rows) < 2 {
		return nil
	}
	for i := range bars.Rows {
		b := &bars.Rows[i]
		b.Permille, b.PlanPermille = format.Permille(b.Figure.Number, greatest.Number), format.Permille(b.Plan.Number, greatest.Number)
	}
	slices.SortStableFunc(bars.Rows, func(a, b site.Bar) int { return cmp.Compare(b.PlanPermille, a.PlanPermille) })
	return bars
}

// moneyTable has a row a payer and year, and the totals of payers who pay over several years.
func (s show) moneyTable() *site.Table {
	p := s.project
	if len(p.money) == 0 {
		return nil
	}
	t := site.Table{
		ID: "money-table", Caption: s.text("money_caption"),
		Columns: []site.Column{
			{Title: s.text("column_payer")}, {Title: s.text("column_plan"), Numeric: true}, {Title: s.text("column_fact"), Numeric: true}, {Title: s.text("column_percent"), Numeric: true},
		},
		Source: s.source(),
	}
	for _, name := range p.payers() {
		own := func(m payment) bool { return m.payer == name }
		rows := slices.DeleteFunc(slices.Clone(p.money), func(m payment) bool { return m.payer != name })
		if len(rows) == 1 {
			t.Rows = append(t.Rows, s.moneyRow(s.payerTitle(rows[0]), 0, false, own))
			continue
		}
		t.Rows = append(t.Rows, s.moneyRow(name, 0, true, own))
		slices.SortStableFunc(rows, func(a, b payment) int { return cmp.Compare(a.year, b.year) })
		for _, m := range rows {
			title := s.text("no_year")
			if m.year > 0 {
				title = strconv.Itoa(m.year)
			}
			t.Rows = append(t.Rows, s.moneyRow(title, 1, false, func(o payment) bool { return o.payer == name && o.year == m.year }))
		}
	}
	if len(p.payers()) > 1 {
		t.Rows = append(t.Rows, s.moneyRow(s.text("total"), 0, true, every))
	}
	t = t.Marked()
	return &t
}

func (s show) payerTitle(m payment) string {
	if m.year == 0 {
		return m.payer
	}
	return s.text("payer_year", "payer", m.payer, "year", m.year)
}

func (s show) moneyRow(title string, level int, total bool, pass func(payment) bool) site.Row {
	row := site.Row{Level: level, Total: total, Cells: []site.Cell{site.Words(title)}}
	var shown [2]site.Figure
	for i, fact := range []bool{false, true} {
		if s.project.hides(fact, pass) {
			row.Cells = append(row.Cells, site.Words(dataset.Secret))
			continue
		}
		shown[i] = s.project.sum("", "", fact, pass)
		row.Cells = append(row.Cells, shown[i].Cell())
	}
	percent := "—"
	if shown[0].Positive() && shown[1].Set {
		percent = format.Ratio(shown[1].Number, shown[0].Number)
	}
	row.Cells = append(row.Cells, site.Words(percent))
	return row
}

// yearsChart is planned and spent money by year; nil when fewer than two years have any.
func (s show) yearsChart() *chart.Spec {
	years := s.project.years()
	if len(years) < 2 || s.project.hides(false, every) || s.project.hides(true, every) {
		return nil
	}
	plan := chart.Series{Name: s.text("series_plan"), Plan: true}
	fact := chart.Series{Name: s.text("series_fact")}
	spec := &chart.Spec{
		ID: "money-years", Title: s.text("years_title", "from", years[0], "to", years[len(years)-1]), Kind: chart.Bar, Unit: format.RUB, Label: s.text("column_year"),
		AsOf: s.project.moneyAt,
	}
	if src := s.source(); src != nil {
		spec.Source, spec.SourcePath = src.Title, src.Path
	}
	var said []string
	for _, y := range years {
		of := func(m payment) bool { return m.year == y }
		a, b := s.project.sum("", "", false, of), s.project.sum("", "", true, of)
		spec.Category = append(spec.Category, strconv.Itoa(y))
		plan.Values, fact.Values = append(plan.Values, a.Point()), append(fact.Values, b.Point())
		spec.Demo = spec.Demo || a.Demo || b.Demo
		if b.Set {
			said = append(said, s.text("year_spent", "year", y, "amount", b.Short()))
		}
	}
	spec.Series = []chart.Series{plan, fact}
	spec.Summary = s.text("years_summary", "years", strings.Join(said, ", "))
	if len(said) == 0 {
		spec.Summary, spec.Series = s.text("years_plan"), []chart.Series{plan}
	}
	return spec
}

// source is the dataset that the money is from; nil when there is none.
func (s show) source() *site.Source {
	for _, m := range s.project.money {
		return s.in.Site.SourceOf(m.file.Dataset, s.project.moneyAt, false)
	}
	return nil
}

// facts are the money of every year and of all.
func (s show) facts() []site.Fact {
	var list []site.Fact
	base := "investment." + s.project.doc.Slug + "."
	add := func(key, period string, fact bool, pass func(payment) bool) {
		if s.project.hides(fact, pass) {
			return
		}
		f := s.project.sum(base+key+"."+period, s.text("figure_"+key), fact, pass)
		if f.Set {
			f.Path = s.project.path()
			list = append(list, site.Fact{Name: base + key, Period: period, Figure: f})
		}
	}
	for _, y := range s.project.years() {
		of := func(m payment) bool { return m.year == y }
		add("plan", strconv.Itoa(y), false, of)
		add("fact", strconv.Itoa(y), true, of)
	}
	if len(s.project.money) > 0 {
		add("plan", "all", false, every)
		add("fact", "all", true, every)
	}
	return list
}
