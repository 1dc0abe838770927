package contracts

import (
	"cmp"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

func (p *publisher) spec(l *ledger, id string, kind chart.Kind) *chart.Spec {
	return &chart.Spec{
		ID: id, Kind: kind, Unit: format.RUB, Title: p.lt(l, "chart_"+id, "year", l.year), Demo: l.all.demo,
		Source: l.sets[0].Title, SourcePath: p.in.Site.DatasetPath(l.sets[0].ID), AsOf: l.asOf,
	}
}

// monthsChart shows when contracts were made; nil when all are of one month.
func (p *publisher) monthsChart(l *ledger) *chart.Spec {
	spec := p.spec(l, "months-chart", chart.Bar)
	spec.Label = p.t("column_month")
	line := chart.Series{Name: p.lt(l, "series_amount")}
	filled, most := 0, 0
	for i := range l.months[:l.lastMonth()] {
		g := &l.months[i]
		spec.Category = append(spec.Category, p.month(i))
		line.Values = append(line.Values, p.sum("", "", g, priced).Point())
		if g.n > 0 {
			filled++
		}
		if g.sums[priced] > l.months[most].sums[priced] {
			most = i
		}
	}
	if filled < 2 || l.all.sums[priced] <= 0 {
		return nil
	}
	spec.Series = []chart.Series{line}
	spec.Summary = p.lt(l, "chart_months_summary", "month", p.t("in_month_"+plain(format.Int(int64(most+1)))),
		"amount", p.sum("", "", &l.months[most], priced).Short(), "percent", percent(l.months[most].sums[priced], l.all.sums[priced]))
	return spec
}

// waysChart shows the ways of purchase by money; nil when there is one.
func (p *publisher) waysChart(l *ledger) *chart.Spec {
	told := l.told()
	if l.payments || told.sums[priced] <= 0 {
		return nil
	}
	spec := p.spec(l, "ways-chart", chart.Pie)
	spec.Label = p.t("column_way")
	line := chart.Series{Name: p.t("series_amount")}
	for _, w := range procedures {
		if g := l.ways[w]; g != nil && g.sums[priced] > 0 {
			spec.Category = append(spec.Category, p.t("way_"+cmp.Or(string(w), "unstated")))
			line.Values = append(line.Values, p.sum("", "", g, priced).Point())
		}
	}
	if len(spec.Category) < 2 {
		return nil
	}
	spec.Series = []chart.Series{line}
	spec.Summary = p.t("chart_ways_summary", "percent", percent(l.alone().sums[priced], told.sums[priced]))
	return spec
}

// supplierRow is a supplier in a ledger.
type supplierRow struct {
	*group
	at int32
}

// topRows is how many suppliers a year's page ranks.
const topRows = 20

// topBars ranks the suppliers with most money.
func (p *publisher) topBars(l *ledger) site.Bars {
	list := p.rankedSuppliers(l)
	bars := site.Bars{
		ID: "top", Title: p.lt(l, "bars_suppliers", "year", l.year), Lead: p.lt(l, "bars_lead"), Source: p.sources(l)[0], Demo: l.all.demo,
	}
	for _, s := range list[:min(topRows, len(list))] {
		who := p.suppliers.list[s.at]
		f := p.sum("", p.nameOf(who), s.group, priced)
		f.Demo = f.Demo && !bars.Demo
		bars.Rows = append(bars.Rows, site.Bar{
			Label: p.nameOf(who), Path: who.path(), Figure: f, Note: p.lt(l, "bar_note", "n", s.n),
			Permille: format.Permille(max(s.sums[priced], 0).Decimal(), list[0].sums[priced].Decimal()),
			Share:    p.t("bar_share", "percent", percent(s.sums[priced], l.all.sums[priced])),
		})
	}
	return bars
}
