package budget

import (
	"slices"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// spec begins a chart of a report's amounts; the key gives its id and its words.
func (p *publisher) spec(r *report, id, key string, form chart.Kind, args ...any) *chart.Spec {
	s := p.source(r)
	args = p.when(r, args...)
	return &chart.Spec{
		ID: id, Kind: form, Title: p.say("chart."+key+".title", args...), Summary: p.say("chart."+key+".summary", args...),
		Unit: format.RUB, Label: p.t("chart." + key + ".label"),
		Source: s.Title, SourcePath: s.Path, AsOf: r.asOf(),
	}
}

// finished marks the chart as invented when any of its values is.
func finished(s *chart.Spec) *chart.Spec {
	for _, series := range s.Series {
		s.Demo = s.Demo || slices.ContainsFunc(series.Values, func(v chart.Value) bool { return v.Demo })
	}
	s.Demo = s.Demo || slices.ContainsFunc(s.Links, func(l chart.Link) bool { return l.Value.Demo })
	return s
}

// charts are the pictures of a year: the main ones beside the lists, and the second looks.
func (p *publisher) charts(y *year) (main, second []*chart.Spec) {
	main = present(p.executionChart(y), p.incomeChart(y), p.resultChart(y), p.growthChart(y))
	second = present(p.flowChart(y), p.treemapChart(y))
	return main, second
}

func present(list ...*chart.Spec) []*chart.Spec {
	return slices.DeleteFunc(list, func(s *chart.Spec) bool { return s == nil })
}

// executionChart stands plan and fact of every section side by side; without a plan it is the fact alone.
func (p *publisher) executionChart(y *year) *chart.Spec {
	r := y.last()
	if !y.executed() || r.tree(expenditure) == nil {
		return nil
	}
	nodes := bySize(r.tree(expenditure).Root.Parts, executed)
	if len(nodes) == 0 {
		return nil
	}
	total, plan := r.total(expenditure, executed), r.total(expenditure, approved)
	key := "execution."
	if !plan.Set || plan.Value <= 0 || total.Value < 0 {
		key = "execution_alone."
	}
	s := p.spec(r, "execution", key+y.stage(), chart.Bar,
		"done", p.doneText("chart.execution_done."+y.stage(), total, plan, y.firstPlan(expenditure, "")), "what", p.label(nodes[0]), "amount", inShort(nodes[0].Amounts[executed]))
	s.Series = []chart.Series{{Name: p.t("plan"), Plan: true}, {Name: p.t("executed")}}
	for _, n := range nodes {
		s.Category = append(s.Category, p.label(n))
		s.Series[0].Values = append(s.Series[0].Values, point(n.Amounts[approved]))
		s.Series[1].Values = append(s.Series[1].Values, point(n.Amounts[executed]))
	}
	if !plan.Set || plan.Value <= 0 || total.Value < 0 {
		s.Series = s.Series[1:]
	}
	return finished(s)
}

// incomeGroup is a piece of the picture of income: a few groups that a reader knows.
type incomeGroup struct {
	Key    string // of its name: "structure.tax"
	Amount amount
}

// incomeGroups are taxes on people, other taxes, what is not tax, and the kinds of transfers; refunds is what was paid back out of income, below zero.
func incomeGroups(r *report, column int) (groups []incomeGroup, refunds amount) {
	t := r.tree(income)
	var personal amount
	var tax, other, rest, back []amount
	for _, n := range t.find(ownKey).parts() {
		switch group := n.Code.Key[1:3]; {
		case group == "01":
			personal = n.Amounts[column]
		case group < "10":
			tax = append(tax, n.Amounts[column])
		default:
			other = append(other, n.Amounts[column])
		}
	}
	groups = []incomeGroup{{"structure.personal", personal}, {"structure.tax", sum(tax...)}, {"structure.nontax", sum(other...)}}
	for _, n := range t.find(givenKey).parts() {
		switch a := n.Amounts[column]; {
		case n.Code.Key == fromKey && len(n.Parts) > 0:
			for _, kind := range n.Parts {
				groups = append(groups, incomeGroup{nameKey(income, kind.Code.Key), kind.Amounts[column]})
			}
		case a.Value < 0:
			back = append(back, a)
		case n.Code.Key == fromKey: // the report does not say of what kinds
			groups = append(groups, incomeGroup{nameKey(income, n.Code.Key), a})
		default:
			rest = append(rest, a)
		}
	}
	groups = append(groups, incomeGroup{"structure.rest", sum(rest...)})
	return slices.DeleteFunc(groups, func(g incomeGroup) bool { return !g.Amount.Set || g.Amount.Value == 0 }), sum(back...)
}

// groupName is what pictures call a group of income.
func (p *publisher) groupName(g incomeGroup) string {
	if p.has(g.Key) {
		return p.t(g.Key)
	}
	return p.t("structure.rest")
}

// incomeChart is what income is made of. Refunds are no share of anything: where there are any, the shares are of what came before them, and the
// picture says so.
func (p *publisher) incomeChart(y *year) *chart.Spec {
	r, column := y.last(), y.column()
	if r.tree(income) == nil || r.total(income, column).Value <= 0 {
		return nil
	}
	groups, refunds := incomeGroups(r, column)
	key := "structure."
	if refunds.Set {
		key = "structure_gross."
	}
	own := r.at(income, ownKey, column)
	whole := sum(amountsOf(groups)...)
	given := minus(whole, own)
	s := p.spec(r, "income-structure", key+y.stage(), chart.Pie,
		"own", ratio(own, whole), "given", ratio(given, whole), "back", inShort(negative(refunds)))
	s.Series = []chart.Series{{Name: p.t(amountColumns[column])}}
	for _, g := range groups {
		s.Category = append(s.Category, p.groupName(g))
		s.Series[0].Values = append(s.Series[0].Values, point(g.Amount))
	}
	return finished(s)
}

func amountsOf(groups []incomeGroup) []amount {
	list := make([]amount, len(groups))
	for i, g := range groups {
		list[i] = g.Amount
	}
	return list
}

// waterfallSteps is how many sections step down one by one; the rest are one step, since a picture of fourteen is a fence.
const waterfallSteps = 7

// resultChart steps from income over the sections down to the result.
func (p *publisher) resultChart(y *year) *chart.Spec {
	r, column := y.last(), y.column()
	result := r.Result[column]
	if !result.Set || r.tree(expenditure) == nil || r.tree(income) == nil {
		return nil
	}
	nodes := bySize(r.tree(expenditure).Root.Parts, column)
	key := outcome(result)
	if key == "balance" {
		return nil // nothing is left to be explained
	}
	shown := result
	shown.Value = abs(shown.Value)
	said := inShorts(r.total(income, column), r.total(expenditure, column))
	s := p.spec(r, "result", "result."+y.stage()+"."+key, chart.Waterfall,
		"income", said[0], "expenditure", said[1], "amount", inShort(shown))
	s.Series = []chart.Series{{Name: p.t(amountColumns[column])}}
	add := func(name string, a amount) {
		s.Category = append(s.Category, name)
		s.Series[0].Values = append(s.Series[0].Values, point(a))
	}
	add(p.t("income"), r.total(income, column))
	cut := min(len(nodes), waterfallSteps)
	if len(nodes) == waterfallSteps+1 {
		cut = len(nodes)
	}
	for _, n := range nodes[:cut] {
		add(p.label(n), negative(n.Amounts[column]))
	}
	if rest := nodes[cut:]; len(rest) > 0 {
		var list []amount
		for _, n := range rest {
			list = append(list, n.Amounts[column])
		}
		add(p.t("chart.rest_sections", "n", len(rest)), negative(sum(list...)))
	}
	add(p.t("chart.result_"+key), result)
	s.Totals = []int{0, len(s.Category) - 1}
	return finished(s)
}

func negative(a amount) amount {
	a.Value, a.Cells = -a.Value, site.Opposite(a.Cells)
	return a
}

// growthChart draws how income and expenditure grew from report to report.
func (p *publisher) growthChart(y *year) *chart.Spec {
	spans, unit := y.spans()
	if len(spans) == 0 {
		return nil
	}
	r := spans[len(spans)-1].Report
	said := inShorts(r.total(income, executed), r.total(expenditure, executed))
	s := p.spec(r, "growth", "growth."+unit, chart.Line,
		"income", said[0], "expenditure", said[1],
		"n", len(spans), "last", ratio(spans[len(spans)-1].done(expenditure, ""), r.total(expenditure, executed)))
	s.Series = []chart.Series{{Name: p.t("income")}, {Name: p.t("expenditure")}}
	for _, q := range spans {
		s.Category = append(s.Category, p.t("chart.growth.point", p.when(q.Report)...))
		for i, part := range []part{income, expenditure} {
			s.Series[i].Values = append(s.Series[i].Values, point(q.Report.total(part, executed)))
		}
	}
	return finished(s)
}

// flowChart leads the money from where it came to where it went. Refunds, which are negative income, leave the budget on the right.
func (p *publisher) flowChart(y *year) *chart.Spec {
	r, column := y.last(), y.column()
	if r.tree(income) == nil || r.tree(expenditure) == nil || !r.Result[column].Set {
		return nil
	}
	said := inShorts(r.total(income, column), r.total(expenditure, column))
	s := p.spec(r, "flow", "flow."+y.stage(), chart.Sankey,
		"income", said[0], "expenditure", said[1])
	budget := p.t("chart.flow.budget")
	flow := func(from, to string, a amount) {
		if a.Set && a.Value > 0 {
			s.Links = append(s.Links, chart.Link{From: from, To: to, Value: point(a)})
		}
	}
	groups, refunds := incomeGroups(r, column)
	for _, g := range groups {
		flow(p.groupName(g), budget, g.Amount)
	}
	flow(p.t("chart.flow.deficit"), budget, negative(r.Result[column]))
	for _, n := range bySize(r.tree(expenditure).Root.Parts, column) {
		flow(budget, p.label(n), n.Amounts[column])
	}
	flow(budget, p.t("chart.flow.refund"), negative(refunds))
	flow(budget, p.t("chart.flow.surplus"), r.Result[column])
	return finished(s)
}

// treemapChart shows subsections by size.
func (p *publisher) treemapChart(y *year) *chart.Spec {
	r, column := y.last(), y.column()
	var nodes []*node
	for _, section := range r.tree(expenditure).rootParts() {
		nodes = append(nodes, subsections(section)...)
	}
	nodes = slices.DeleteFunc(bySize(nodes, column), func(n *node) bool { return !n.Amounts[column].Set || n.Amounts[column].Value == 0 })
	if len(nodes) < 2 {
		return nil
	}
	s := p.spec(r, "subsections", "subsections."+y.stage(), chart.Treemap,
		"what", p.label(nodes[0]), "share", ratio(nodes[0].Amounts[column], r.total(expenditure, column)))
	s.Series = []chart.Series{{Name: p.t(amountColumns[column])}}
	for _, n := range nodes {
		s.Category = append(s.Category, p.label(n))
		s.Series[0].Values = append(s.Series[0].Values, point(n.Amounts[column]))
	}
	return finished(s)
}

// sourceOfYears says that a chart is made of the reports of several datasets; the list of datasets leads to each of them.
func (p *publisher) sourceOfYears(s *chart.Spec, list []*year) {
	first, last := list[0], list[len(list)-1]
	same := func(y *year) bool { return y.last().dataset() == last.last().dataset() }
	if !slices.ContainsFunc(list, func(y *year) bool { return !same(y) }) {
		return
	}
	s.Source, s.SourcePath = p.t("source_of_years", "from", first.Year, "to", last.Year), "opendata/"
}

// yearsChart draws income and expenditure over full years; nothing can be said of one year.
func (p *publisher) yearsChart() *chart.Spec {
	list := p.fullYears()
	if len(list) < 2 {
		return nil
	}
	first, last := list[0].last(), list[len(list)-1].last()
	key, percent := changeOf(last.total(expenditure, executed), first.total(expenditure, executed))
	s := p.spec(last, "years", "years."+key, chart.Line, "from", first.Date.Year(), "to", last.Date.Year(), "percent", percent)
	p.sourceOfYears(s, list)
	s.Series = []chart.Series{{Name: p.t("income")}, {Name: p.t("expenditure")}}
	for _, y := range list {
		s.Category = append(s.Category, p.t("year_name.full", "year", y.Year))
		for i, part := range []part{income, expenditure} {
			s.Series[i].Values = append(s.Series[i].Values, point(y.last().total(part, executed)))
		}
	}
	return finished(s)
}

// codeYearsChart draws plan and fact of one code over full years. It is the same on every year's page of the code, so it is drawn once.
func (p *publisher) codeYearsChart(part part, key, label string) *chart.Spec {
	list := p.fullYears()
	if len(list) < 2 {
		return nil
	}
	first, last := list[0].last(), list[len(list)-1].last()
	change, percent := changeOf(last.at(part, key, executed), first.at(part, key, executed))
	s := p.spec(last, "years", "code_years."+change, chart.Bar, "name", label, "from", first.Date.Year(), "to", last.Date.Year(), "percent", percent)
	p.sourceOfYears(s, list)
	s.Series = []chart.Series{{Name: p.t("plan"), Plan: true}, {Name: p.t("executed")}}
	for _, y := range list {
		s.Category = append(s.Category, p.t("year_name.full", "year", y.Year))
		for i, column := range []int{approved, executed} {
			s.Series[i].Values = append(s.Series[i].Values, point(y.last().at(part, key, column)))
		}
	}
	if s.Empty() {
		return nil
	}
	return finished(s)
}
