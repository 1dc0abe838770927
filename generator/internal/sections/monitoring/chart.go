package monitoring

import (
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/plot"
)

// charts draws what there is to draw, and says which columns are not drawn.
func (g *pager) charts(part *Part, t *table, list []shown) {
	drawn := map[*column]bool{}
	for _, s := range list {
		if !s.drawable() {
			for _, c := range s.choice.numbers {
				drawn[c] = true // it is a figure
			}
			continue
		}
		for _, series := range s.choice.series(s.result.Spec) {
			if len(part.Charts) == mostCharts && s.view == nil {
				continue
			}
			part.Charts = append(part.Charts, g.chart(t, s, series))
			for _, i := range series {
				if s.try.wish.By != "" || len(s.choice.numbers) <= i {
					i = 0
				}
				if i < len(s.choice.numbers) {
					drawn[s.choice.numbers[i]] = true
				}
			}
		}
	}
	if len(g.set.Views) > 0 {
		return
	}
	var left []string
	for _, c := range t.of(roleNumber) {
		if !drawn[c] {
			left = append(left, "«"+c.title+"»")
		}
	}
	if len(left) > 0 {
		part.Left = g.text("left_columns", "names", strings.Join(left, ", "))
	}
}

// chart makes the chart of some series.
func (g *pager) chart(t *table, s shown, series []int) Chart {
	spec := *s.result.Spec
	spec.Series = nil
	for _, i := range series {
		spec.Series = append(spec.Series, s.result.Spec.Series[i])
	}
	base := g.chartTitle(t, s, spec)
	spec.ID, spec.Title = g.id(base), base
	if s.timed() && s.view == nil && len(spec.Category) > 1 {
		spec.Title = g.text("chart_range", "title", base, "range", rangeOf(s.result.Periods))
	}
	spec.AsOf, spec.Source, spec.SourcePath = g.asOf, g.set.Title, g.view.Set.Path
	if s.try.wish.How == plot.Count && s.try.wish.By == "" {
		spec.Series[0].Name = g.text("rows_counted")
	}
	spec.Summary = g.summary(s, series, &spec)
	c := Chart{Spec: &spec, Read: strings.Join(g.reading(s), " ")}
	if s.view != nil {
		c.Note = s.view.Note
	}
	return c
}

// summary says the chart in words.
func (g *pager) summary(s shown, series []int, spec *chart.Spec) string {
	if s.timed() && len(series) == 1 && s.try.wish.Kind == chart.Line {
		one := gauge{s, series[0], g.seriesName(s, series[0]), s.points(series[0])}
		if list := g.extremes(one); len(list) > 0 {
			return g.text("summary", "latest", g.latest(one).Text, "extremes", list[0].Text)
		}
		return g.latest(one).Text
	}
	if s.result.Names > 0 && !s.timed() { // the smallest are not among those that are shown
		one := gauge{s, series[0], g.seriesName(s, series[0]), s.points(series[0])}
		return g.rankSentences(one)[0].Text
	}
	return plot.Summary(g.in.Text, spec)
}

// id makes an id of words that the page has not got yet.
func (g *pager) id(words string) string {
	const longest = 50
	id := "chart-" + format.Slug(words)
	if len(id) > longest {
		id = id[:longest]
	}
	id = strings.Trim(id, "-")
	if g.ids[id]++; g.ids[id] > 1 {
		id += "-" + strconv.Itoa(g.ids[id])
	}
	return id
}

// chartTitle is what a chart shows, without its time.
func (g *pager) chartTitle(t *table, s shown, spec chart.Spec) string {
	if s.view != nil {
		return s.view.Title
	}
	wish := s.try.wish
	var names []string
	switch {
	case s.choice.of != "":
		names = []string{s.choice.of}
	case wish.How == plot.Count:
		names = []string{g.text("rows_counted")}
	case wish.By != "":
		names = []string{s.choice.numbers[0].title}
	default:
		for _, series := range spec.Series {
			names = append(names, series.Name)
		}
	}
	title := capital(names[0])
	switch n := len(names); {
	case n == 2:
		title = g.text("title_two", "a", title, "b", folded(names[1]))
	case n > 2:
		title = g.text("title_more", "a", title, "n", n-1)
	}
	if s.timed() && wish.By == "" {
		return title
	}
	return g.text("title_of", "table", t.said(g.set), "title", folded(title)) // of what the numbers are only the table says
}

// said is what readers call a table: its file's title, else the dataset's.
func (t *table) said(ds *dataset.Dataset) string {
	if len(t.files) == 1 && t.files[0].Title != "" {
		return t.files[0].Title
	}
	return ds.Title
}

// rangeOf is the time that periods cover: «2020–2022», «март 2020 — декабрь 2022», days of shorter ones.
func rangeOf(periods []dataset.Period) string {
	first, last := periods[0], periods[len(periods)-1]
	switch first.Step {
	case dataset.StepYear:
		return first.Words() + "–" + last.Words()
	case dataset.StepMonth, dataset.StepQuarter, dataset.StepHalf:
		return first.Words() + " — " + last.Words()
	}
	return format.Days(first.From, last.To)
}

// reading says how to read a chart, and what is not on it.
func (g *pager) reading(s shown) []string {
	r := s.result
	var list []string
	say := func(key string, args ...any) { list = append(list, g.text(key, args...)) }
	say("read_" + string(s.try.wish.Kind))
	if s.try.wish.Kind == chart.Line && (r.Gaps > 0 || slices.ContainsFunc(r.Spec.Series, gappy)) {
		say("read_gap")
	}
	switch s.try.wish.How {
	case plot.Sum:
		say("read_sum", "n", r.Rows)
	case plot.Count:
		say("read_count", "n", r.Rows)
	}
	if r.Lines > 0 {
		say("left_lines", "n", len(r.Spec.Series), "left", r.Lines)
	}
	switch n := len(r.Spec.Category); {
	case r.Names == 0:
	case s.timed():
		say("left_times", "n", n, "left", r.Names)
	default:
		say("left_names", "n", n, "left", r.Names)
	}
	if r.Totals > 0 {
		say("left_totals")
	}
	if r.Withheld > 0 {
		say("left_withheld", "n", r.Withheld)
	}
	return list
}

// gappy says whether a series has no value somewhere between its first and its last.
func gappy(s chart.Series) bool {
	set := 0
	last := -1
	for i, v := range s.Values {
		if !v.Set {
			continue
		}
		if set > 0 && last != i-1 {
			return true
		}
		set, last = set+1, i
	}
	return false
}
