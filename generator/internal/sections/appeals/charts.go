package appeals

import (
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
)

// Charts are made of printed counts alone, so their tables and CSV files hold no others.

func (s show) charts(p *published) []*chart.Spec {
	var list []*chart.Spec
	for _, c := range []*chart.Spec{s.monthsChart(p), s.outcomeChart(p)} {
		if c != nil {
			list = append(list, c)
		}
	}
	return list
}

func (s show) spec(p *published, id string, kind chart.Kind) *chart.Spec {
	return &chart.Spec{
		ID: "chart-" + id, Title: s.text("chart_"+id, "period", s.period(p)), Kind: kind, Label: s.text("column_" + id), Source: p.set.Title,
		SourcePath: s.in.Site.DatasetPath(p.set.ID), AsOf: p.asOf, Demo: p.demo,
	}
}

func point(c count) chart.Value {
	return chart.Value{Number: decimal.MustNew(int64(c.n), 0), Set: c.state == printed}
}

// monthsChart is how many were received month by month.
func (s show) monthsChart(p *published) *chart.Spec {
	c := s.spec(p, "months", chart.Bar)
	series := chart.Series{Name: s.text("column_received")}
	least, most, n := -1, -1, 0
	for m, v := range p.months {
		if v.state == absent {
			continue
		}
		name, _, _ := strings.Cut(format.Month(time.Date(p.number, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)), " ")
		c.Category = append(c.Category, name)
		series.Values = append(series.Values, point(v))
		if v.state != printed {
			continue
		}
		n++
		if most < 0 || v.n > p.months[most].n {
			most = m
		}
		if least < 0 || v.n < p.months[least].n {
			least = m
		}
	}
	if n < 2 {
		return nil
	}
	c.Series = []chart.Series{series}
	c.Summary = s.text("months_summary", "most", s.inMonth(most), "n", p.months[most].n, "least", s.inMonth(least), "m", p.months[least].n)
	if p.months[most].n == p.months[least].n {
		c.Summary = s.text("months_even", "n", p.months[most].n)
	}
	return c
}

// inMonth is «в марте».
func (s show) inMonth(m int) string { return s.text("in_month_" + strconv.Itoa(m+1)) }

// outcomeChart is what became of the appeals of topics of which nothing is hidden.
func (s show) outcomeChart(p *published) *chart.Spec {
	c := s.spec(p, "topic", chart.Stacked)
	series := make([]chart.Series, 3)
	for o, key := range []string{"in_time", "late", "open"} {
		series[o].Name = s.text("column_" + key)
	}
	left := 0
	for _, t := range p.ordered() {
		o := p.split[t]
		if !o.printed() {
			left++
			continue
		}
		c.Category = append(c.Category, t)
		for k := range series {
			series[k].Values = append(series[k].Values, point(o[k]))
		}
	}
	if len(c.Category) < 2 || !p.outcome.printed() {
		return nil
	}
	c.Series = series
	c.Summary = s.text("topic_summary", "percent", share(p.outcome[inTime].n, p.outcome[inTime].n+p.outcome[late].n), "n", left)
	if left == 0 {
		c.Summary = s.text("topic_summary_all", "percent", share(p.outcome[inTime].n, p.outcome[inTime].n+p.outcome[late].n))
	}
	return c
}

// histogram is how many answers took how many days.
func (s show) histogram(p *published) *chart.Spec {
	answers, quick := 0, 0
	for _, b := range p.bins {
		answers += b.n
		if b.last > 0 && b.last <= term {
			quick += b.n
		}
	}
	if answers == 0 || len(p.bins) < 2 {
		return nil
	}
	c := s.spec(p, "days", chart.Bar)
	series := chart.Series{Name: s.text("column_answers")}
	for _, b := range p.bins {
		c.Category = append(c.Category, s.span(b))
		series.Values = append(series.Values, point(count{b.n, printed}))
	}
	c.Series = []chart.Series{series}
	c.Summary = s.text("histogram_summary", "n", answers, "percent", share(quick, answers))
	return c
}

// span is «8–15» or «больше 60».
func (s show) span(b bin) string {
	if b.last == 0 {
		return s.text("span_over", "n", b.first-1)
	}
	return s.text("span", "from", b.first, "to", b.last)
}
