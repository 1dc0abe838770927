package monitoring

import (
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/plot"
	"otkryto/generator/internal/site"
)

// mostGauges is how many rows of numbers a page says in words and opens with as figures, mostOfOne how many of them are of one chart.
const (
	mostGauges = 4
	mostOfOne  = 2
)

// gauge is one series of a chart, followed from its first value to its last.
type gauge struct {
	shown
	series int // allSeries is their sum
	name   string
	points []int // categories that have a value
}

// allSeries stands for the sum of all series of a chart, in the categories in which all have a value.
const allSeries = -1

// gauges are the series that say most: the first ones of each chart, of a parted one the whole and those whose last number is largest.
func (p *publisher) gauges(list []shown) []gauge {
	var all []gauge
	for _, s := range list {
		var own []gauge
		for i := range s.result.Spec.Series {
			if g := (gauge{s, i, p.seriesName(s, i), s.points(i)}); len(g.points) > 0 {
				own = append(own, g)
			}
		}
		if s.try.wish.By != "" {
			slices.SortStableFunc(own, func(a, b gauge) int { return b.number(b.last()).Cmp(a.number(a.last())) })
			if g := (gauge{s, allSeries, p.wholeName(s), s.full()}); s.adds() && len(g.points) > 0 {
				own = append([]gauge{g}, own...)
			}
		}
		all = append(all, own[:min(len(own), mostOfOne)]...)
	}
	return all[:min(len(all), mostGauges)]
}

// adds says whether the series of a parted chart add up to something, and all are there.
func (s shown) adds() bool {
	return s.timed() && s.result.Lines == 0 && s.try.wish.How != plot.Count && len(s.choice.numbers) == 1 && additive(s.choice.numbers[0])
}

// full are the categories in which every series has a value.
func (s shown) full() []int {
	var list []int
	for i := range s.result.Spec.Category {
		if !slices.ContainsFunc(s.result.Spec.Series, func(series chart.Series) bool { return !series.Values[i].Set }) {
			list = append(list, i)
		}
	}
	return list
}

// wholeName is what all series of a parted chart together are called.
func (p *publisher) wholeName(s shown) string {
	if s.view != nil && len(s.view.Where) > 0 {
		return p.text("whole", "name", s.view.Title)
	}
	if s.choice.of != "" {
		return p.text("whole", "name", s.choice.of)
	}
	return p.text("whole", "name", s.choice.numbers[0].title)
}

// seriesName is what a series is called away from its chart.
func (p *publisher) seriesName(s shown, i int) string {
	name, of := s.result.Spec.Series[i].Name, s.choice.of
	if s.view != nil && len(s.view.Where) > 0 { // of some rows only, which the view's title says
		if len(s.result.Spec.Series) == 1 {
			return s.view.Title
		}
		return s.view.Title + ": " + name
	}
	switch {
	case s.try.wish.How == plot.Count && s.try.wish.By == "":
		return p.text("rows_counted")
	case s.try.wish.By == "" && of != "":
		return of
	case s.try.wish.By == "":
		return name
	case of == "" && len(s.choice.numbers) > 0:
		of = s.choice.numbers[0].title
	case of == "":
		of = p.text("rows_counted")
	}
	return of + ": " + name
}

func (g gauge) last() int { return g.points[len(g.points)-1] }

// lines are the series that the gauge is of.
func (g gauge) lines() []int {
	if g.series != allSeries {
		return []int{g.series}
	}
	list := make([]int, len(g.result.Spec.Series))
	for i := range list {
		list[i] = i
	}
	return list
}

func (g gauge) number(category int) decimal.Decimal {
	sum := decimal.Zero
	for _, i := range g.lines() {
		n := g.result.Spec.Series[i].Values[category].Number
		if sum.IsZero() {
			sum = n
		} else if s, err := sum.Add(n); err == nil {
			sum = s
		}
	}
	return sum
}

func (g gauge) demo(category int) bool {
	return slices.ContainsFunc(g.lines(), func(i int) bool { return g.result.Spec.Series[i].Values[category].Demo })
}

// cells are the cells of a value; nil when they are too many to be named.
func (g gauge) cells(category int) []dataset.Cell {
	var list []dataset.Cell
	for _, i := range g.lines() {
		cells := g.result.Cells(i, category)
		if cells == nil {
			return nil
		}
		list = append(list, cells...)
	}
	return list
}

func (g gauge) named(category int) string { return g.result.Spec.Category[category] }

// figure is a value with the cells that it is from, in the table's own unit, an amount in roubles. ok is false when the cells are too many to be named.
func (g gauge) figure(id, label string, category int) (f site.Figure, ok bool) {
	cells := g.cells(category)
	if g.try.wish.How == plot.Count {
		return site.Figure{ID: id, Label: label, Number: g.number(category), Set: true, How: site.Counted, Demo: g.demo(category)}, true
	}
	var parts []site.Figure
	unit := g.choice.unit
	for _, c := range cells {
		typ := dataset.TypeNumber
		if c.Type() == dataset.TypeMoney { // an amount is in roubles, whatever the file counts in
			typ, unit = dataset.TypeMoney, format.RUB
		}
		n, err := decimal.Parse(c.MachineAs(typ))
		if err != nil {
			return f, false
		}
		parts = append(parts, site.FromNumber(id, label, unit, dataset.Number{Value: n, Set: true, Cell: c}, g.demo(category)))
	}
	switch len(parts) {
	case 0:
		return f, false
	case 1:
		return parts[0], true
	}
	f = site.Sum(id, label, unit, parts...)
	return f, f.Set
}

// value prints a value: as the table has it where its cells are known, else as the chart does.
func (g gauge) value(category int) string {
	if f, ok := g.figure("", "", category); ok {
		return f.Exact()
	}
	return format.Value(g.number(category), g.result.Spec.Unit)
}

// apart prints how far two values are from each other, without a sign.
func (g gauge) apart(a, b int) string {
	x, okX := g.figure("", "", a)
	y, okY := g.figure("", "", b)
	if okX && okY {
		if d, ok := site.Apart(x.Number, y.Number); ok {
			return format.Value(d.Abs(), x.Unit)
		}
	}
	d, ok := site.Apart(g.number(a), g.number(b))
	if !ok {
		return ""
	}
	return format.Value(d.Abs(), g.result.Spec.Unit)
}

// sentences say what a gauge shows; the first of a page tells most.
func (p *publisher) sentences(g gauge, first bool) []site.Sentence {
	if !g.timed() {
		return p.rankSentences(g)
	}
	list := []site.Sentence{p.latest(g)}
	if !first {
		return slices.Concat(list, p.parts(g))
	}
	return slices.Concat(list, p.yearAgo(g), p.extremes(g), p.silence(g), p.parts(g))
}

// parts are the largest and the smallest part of the last whole.
func (p *publisher) parts(g gauge) []site.Sentence {
	if g.series != allSeries || len(g.result.Spec.Series) < 2 {
		return nil
	}
	at := g.last()
	part := func(i int) gauge { return gauge{g.shown, i, g.result.Spec.Series[i].Name, nil} }
	low, high := 0, 0
	for i := range g.result.Spec.Series {
		if part(i).number(at).Cmp(part(low).number(at)) < 0 {
			low = i
		}
		if part(i).number(at).Cmp(part(high).number(at)) > 0 {
			high = i
		}
	}
	return []site.Sentence{{
		Text: p.text("parts", "high", part(high).value(at), "high_at", part(high).name, "low", part(low).value(at), "low_at", part(low).name), Demo: g.demo(at),
	}}
}

// latest is the last value and how it differs from the one before.
func (p *publisher) latest(g gauge) site.Sentence {
	at := g.last()
	args := []any{"name", capital(g.name), "value", g.value(at), "period", g.named(at)}
	if len(g.points) < 2 {
		return site.Sentence{Text: p.text("latest", args...), Demo: g.demo(at)}
	}
	before := g.points[len(g.points)-2]
	demo := g.demo(at) || g.demo(before)
	args = append(args, "before", p.before(g.result.Periods[before], g.result.Periods[at]))
	difference := g.apart(at, before)
	switch c := g.number(at).Cmp(g.number(before)); {
	case c == 0:
		return site.Sentence{Text: p.text("latest_same", args...), Demo: demo}
	case difference == "":
		return site.Sentence{Text: p.text("latest", args...), Demo: g.demo(at)}
	case c > 0:
		return site.Sentence{Text: p.text("latest_more", append(args, "diff", difference)...), Demo: demo}
	}
	return site.Sentence{Text: p.text("latest_less", append(args, "diff", difference)...), Demo: demo}
}

// before says when the earlier of two periods was, as seen from the later: «месяцем раньше».
func (p *publisher) before(earlier, later dataset.Period) string {
	if later.Follows(earlier) {
		return p.text("before_" + string(later.Step))
	}
	return p.text("before_other", "period", earlier.Words())
}

// yearAgo is the like period of the year before; of years the sentence before has said it.
func (p *publisher) yearAgo(g gauge) []site.Sentence {
	when, ok := g.result.Periods[g.last()].YearBefore()
	if !ok || when.Step == dataset.StepYear {
		return nil
	}
	for _, i := range g.points {
		if g.result.Periods[i] == when {
			return []site.Sentence{{Text: p.text("year_ago", "period", when.Words(), "value", g.value(i)), Demo: g.demo(i)}}
		}
	}
	return nil
}

// extremes are the largest and the smallest value; a last one that is either is told as that.
func (p *publisher) extremes(g gauge) []site.Sentence {
	if len(g.points) < 3 {
		return nil
	}
	low, high, demo := g.points[0], g.points[0], false
	for _, i := range g.points {
		if g.number(i).Cmp(g.number(low)) < 0 {
			low = i
		}
		if g.number(i).Cmp(g.number(high)) > 0 {
			high = i
		}
		demo = demo || g.demo(i)
	}
	if g.number(low).Cmp(g.number(high)) == 0 {
		return []site.Sentence{{Text: p.text("always", "value", g.value(low)), Demo: demo}}
	}
	key := "extremes"
	switch g.last() {
	case high:
		key = "record_high"
	case low:
		key = "record_low"
	}
	return []site.Sentence{{
		Text: p.text(key, "high", g.value(high), "high_at", g.named(high), "low", g.value(low), "low_at", g.named(low), "first", g.named(g.points[0])), Demo: demo,
	}}
}

// silence says that the last periods of the table have no value.
func (p *publisher) silence(g gauge) []site.Sentence {
	n := len(g.result.Spec.Category) - 1 - g.last()
	if n == 0 {
		return nil
	}
	return []site.Sentence{{Text: p.text("silence", "n", n)}}
}

// rankSentences are the largest and the smallest of names.
func (p *publisher) rankSentences(g gauge) []site.Sentence {
	low, high, demo := g.points[0], g.points[0], false
	for _, i := range g.points {
		if g.number(i).Cmp(g.number(low)) < 0 {
			low = i
		}
		if g.number(i).Cmp(g.number(high)) > 0 {
			high = i
		}
		demo = demo || g.demo(i)
	}
	args := []any{"name", capital(g.name), "high", g.value(high), "high_at", g.named(high), "low", g.value(low), "low_at", g.named(low), "n", len(g.points)}
	key := "rank"
	switch {
	case len(g.points) == 1:
		key = "rank_one"
	case g.number(low).Cmp(g.number(high)) == 0:
		key = "rank_equal"
	case g.result.Names > 0:
		key = "rank_high" // the smallest are not among those that are shown
	}
	return []site.Sentence{{Text: p.text(key, args...), Demo: demo}}
}

// figures are the headlines: the last values over time, else the largest of names.
func (p *publisher) figures(ds *dataset.Dataset, gauges []gauge) []site.Figure {
	var list []site.Figure
	taken := map[string]bool{}
	add := func(g gauge, category int, label, note string) {
		id := "monitoring." + ds.ID + "." + strings.ReplaceAll(format.Slug(label), "-", "_")
		if taken[id] || len(list) == mostGauges {
			return
		}
		f, ok := g.figure(id, capital(label), category)
		if !ok {
			return
		}
		taken[id] = true
		f.Note = note
		if f.How == site.Counted {
			f.Formula = p.text("counted_formula")
		}
		if g.timed() {
			f.AsOf = g.result.Periods[category].To
		}
		list = append(list, f)
	}
	for _, g := range gauges {
		if g.timed() {
			add(g, g.last(), g.name, g.named(g.last()))
		}
	}
	if len(list) > 0 || len(gauges) == 0 {
		return list
	}
	g := gauges[0]
	for _, i := range g.points {
		add(g, i, g.named(i), g.name)
	}
	return list
}
