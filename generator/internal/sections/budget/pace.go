package budget

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// paceTemplate is the page of how fast a year's budget is executed.
const paceTemplate = "budget/pace.html"

// PaceView is /budget/2022/pace/: the share of the yearly plan executed by each date, beside the same dates of earlier years.
type PaceView struct {
	Title      string
	Sentences  []site.Sentence
	Charts     []*chart.Spec
	Tables     []site.Table
	Up         site.Link
	Source     *site.Source
	Reconciled Reconciled
	Demo       bool
}

// paceYears is how many years stand beside each other at the most.
const paceYears = 5

// planBase is which plan a share is of.
type planBase string

const (
	baseCurrent planBase = "current" // the plan in force, which the report prints
	baseFirst   planBase = "first"   // of the first decision
)

// share is the part of the yearly plan that was executed by a report's date.
func (y *year) share(r *report, p part, base planBase) site.Figure {
	plan := r.total(p, approved)
	if base == baseFirst {
		plan = y.first().total(p, approved)
	}
	if fact := r.total(p, executed); fact.Set && fact.Value >= 0 && plan.Set && plan.Value > 0 {
		f := site.Quotient("", "", format.Percent, fact.figure(), plan.figure(), 100, 1)
		f.Number = f.Number.Pad(1)
		return f
	}
	return site.Figure{}
}

// upTo is the report of a year up to the same day of the year, or nil.
func (y *year) upTo(month time.Month, d int) *report {
	for _, r := range y.Reports {
		if r.Date.Month() == month && (r.Date.Day() == d || month == time.February && monthEndOf(r.Date) == 2 && d >= 28) {
			return r
		}
	}
	return nil
}

// shareAt is a year's share by a day, without a value where it has no report up to that day.
func (y *year) shareAt(as time.Time, p part, base planBase) site.Figure {
	if r := y.upTo(as.Month(), as.Day()); r != nil {
		return y.share(r, p, base)
	}
	return site.Figure{}
}

// paceOf are the years that a year is set beside, the earliest first and itself last; none without an earlier year that has a report of the same day.
func (p *publisher) paceOf(y *year, part part, base planBase) []*year {
	var list []*year
	for _, o := range p.years {
		if o.Year < y.Year && slices.ContainsFunc(y.Reports, func(r *report) bool {
			return y.share(r, part, base).Set && o.shareAt(r.Date, part, base).Set
		}) {
			list = append(list, o)
		}
	}
	if len(list) == 0 {
		return nil
	}
	return append(list[max(0, len(list)-paceYears+1):], y)
}

// paceDates are the days of the year that any of the years has a report of, as days of the last one.
func paceDates(list []*year) []time.Time {
	var dates []time.Time
	last := list[len(list)-1].Year
	for _, y := range list {
		for _, r := range y.Reports {
			d := day(last, r.Date.Month(), r.Date.Day())
			if end := monthEndOf(r.Date); end == 2 {
				d = monthEnd(last, 2)
			}
			if !slices.ContainsFunc(dates, func(o time.Time) bool { return sameDay(o, d) }) {
				dates = append(dates, d)
			}
		}
	}
	slices.SortFunc(dates, time.Time.Compare)
	return dates
}

func (p *publisher) pacePath(y *year) string {
	for _, part := range []part{income, expenditure} {
		if len(p.paceOf(y, part, baseCurrent)) > 0 {
			return y.path() + "pace/"
		}
	}
	return ""
}

// paceSentences compare the year's latest report with the same day of earlier years.
func (p *publisher) paceSentences(y *year) []site.Sentence {
	var said []site.Sentence
	for _, part := range []part{expenditure, income} {
		if s := p.paceSentence(y, part); s.Text != "" {
			said = append(said, s)
		}
	}
	return site.Folded(said)
}

func (p *publisher) paceSentence(y *year, part part) site.Sentence {
	list := p.paceOf(y, part, baseCurrent)
	if len(list) == 0 {
		return site.Sentence{}
	}
	r := y.last()
	now := y.share(r, part, baseCurrent)
	var then []site.Figure
	var from int
	for _, o := range list[:len(list)-1] {
		if f := o.shareAt(r.Date, part, baseCurrent); f.Set {
			then = append(then, f)
			from = o.Year
		}
	}
	if !now.Set || len(then) == 0 {
		return site.Sentence{}
	}
	key := "usual."
	if len(then) == 1 {
		key = "once."
	}
	low, high := slices.MinFunc(then, byNumber), slices.MaxFunc(then, byNumber)
	switch {
	case now.Number.Cmp(low.Number) < 0:
		key += "slower"
	case now.Number.Cmp(high.Number) > 0:
		key += "faster"
	default:
		key += "same"
	}
	key = part.String() + "." + key
	when := p.pace("then", "year", y.Year)
	if y == p.latest() && !y.full() {
		when = p.pace("now")
	}
	demo := now.Demo || slices.ContainsFunc(then, func(f site.Figure) bool { return f.Demo })
	usual := low.Exact()
	if low.Number.Cmp(high.Number) != 0 {
		usual = p.pace("range", "low", format.Value(low.Number, ""), "high", high.Exact())
	}
	text := p.pace(key, "date", p.by(r.Date), "now", now.Exact(), "usual", usual, "when", when, "from", from)
	if first := y.share(r, part, baseFirst); first.Set && first.Number.Cmp(now.Number) != 0 {
		text += " " + p.pace("of_first", "first", first.Exact())
		demo = demo || first.Demo
	}
	return site.Sentence{Demo: demo, Text: capital(format.Typography(text))}
}

func byNumber(a, b site.Figure) int { return a.Number.Cmp(b.Number) }

// by is the day after a report's last one, as people say it: «к 1 июля», «к концу года».
func (p *publisher) by(last time.Time) string {
	if fullYear(last) {
		return p.pace("by_end")
	}
	next := last.AddDate(0, 0, 1)
	return p.pace("by", "day", next.Day(), "month", genitive[next.Month()-1])
}

func (p *publisher) pace(key string, args ...any) string { return p.in.Text.Text("pace."+key, args...) }

// pacePage publishes the shares of a year beside those of earlier years, where there are any.
func (p *publisher) pacePage(y *year) {
	address := p.pacePath(y)
	if address == "" {
		return
	}
	v := PaceView{
		Title: p.pace("title", "year", y.Year), Sentences: p.paceSentences(y),
		Up: site.Link{Title: p.t("up_year", "name", p.yearName(y)), Path: y.path()}, Source: p.source(y.last()), Reconciled: p.reconciled(y),
	}
	for _, part := range []part{expenditure, income} {
		for _, base := range []planBase{baseCurrent, baseFirst} {
			list := p.paceOf(y, part, base)
			if len(list) == 0 {
				continue
			}
			v.Tables = append(v.Tables, p.paceTable(y, list, part, base))
			if base == baseCurrent {
				v.Charts = append(v.Charts, present(p.paceChart(y, list, part))...)
			}
		}
	}
	v.Demo = slices.ContainsFunc(v.Tables, func(t site.Table) bool { return t.Demo || anyDemo(t) })
	var said []string
	for _, s := range v.Sentences {
		said = append(said, s.Text)
	}
	summary := p.pace("lead")
	if len(said) > 0 {
		summary = said[0]
		if v.Demo {
			summary = p.t("summary_demo", "text", summary)
		}
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: address, Title: v.Title, Summary: summary, Template: paceTemplate, View: v, Charts: v.Charts,
		Crumbs: p.crumbs(y, nil), Demo: v.Demo, AsOf: y.last().asOf(),
	})
}

// paceTable has a row a date and a column a year, the latest first.
func (p *publisher) paceTable(y *year, list []*year, part part, base planBase) site.Table {
	key := part.String() + "_" + string(base)
	t := site.Table{
		ID: "pace-" + part.String() + "-" + string(base), Caption: capital(format.Typography(p.pace("caption."+key, "year", y.Year))), Unit: p.pace("unit"),
		Columns: []site.Column{{Title: p.pace("column")}}, Source: p.source(y.last()),
	}
	p.sourceOfTable(&t, list)
	for _, o := range slices.Backward(list) {
		t.Columns = append(t.Columns, site.Column{Title: p.pace("year", "year", o.Year), Numeric: true})
	}
	for _, d := range paceDates(list) {
		row := site.Row{Cells: []site.Cell{site.Words(capital(p.by(d)))}}
		for _, o := range slices.Backward(list) {
			row.Cells = append(row.Cells, o.shareAt(d, part, base).Cell())
		}
		t.Rows = append(t.Rows, row)
	}
	return t.Marked()
}

// sourceOfTable says that a table is made of the reports of several datasets.
func (p *publisher) sourceOfTable(t *site.Table, list []*year) {
	first, last := list[0], list[len(list)-1]
	if first.last().dataset() == last.last().dataset() {
		return
	}
	s := *t.Source
	s.Title, s.Path = p.t("source_of_years", "from", first.Year, "to", last.Year), "opendata/"
	t.Source = &s
}

// paceChart draws the shares, a line a year, over the dates that all of the drawn years have.
func (p *publisher) paceChart(y *year, list []*year, part part) *chart.Spec {
	s := p.source(y.last())
	said := p.paceSentence(y, part).Text
	spec := &chart.Spec{
		ID: "pace-" + part.String(), Kind: chart.Line, Title: capital(format.Typography(p.pace("chart."+part.String(), "year", y.Year))),
		Summary: cmp.Or(said, p.pace("lead")), Unit: format.Percent, Label: p.pace("column"), Source: s.Title, SourcePath: s.Path, AsOf: y.last().asOf(),
	}
	p.sourceOfYears(spec, list)
	dates := paceDates(list)
	dates = slices.DeleteFunc(dates, func(d time.Time) bool {
		return slices.ContainsFunc(list[:len(list)-1], func(o *year) bool { return !o.shareAt(d, part, baseCurrent).Set })
	})
	if len(dates) < 2 {
		return nil
	}
	for _, d := range dates {
		spec.Category = append(spec.Category, p.by(d))
	}
	for _, o := range list {
		series := chart.Series{Name: strconv.Itoa(o.Year)}
		for _, d := range dates {
			series.Values = append(series.Values, o.shareAt(d, part, baseCurrent).Point())
		}
		spec.Series = append(spec.Series, series)
	}
	return finished(spec)
}
