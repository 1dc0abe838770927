package plot

import (
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
)

// Result is a chart with what was left out of it.
type Result struct {
	// Spec has no ID, title, summary and source yet.
	Spec *chart.Spec
	// Periods are what the names are, where they are periods; else nil. There is one a category.
	Periods  []dataset.Period
	Names    int // names that are not shown
	Lines    int // series that are not shown
	Totals   int // rows of totals that are not shown
	Rows     int // that were taken
	Withheld int // numbers that are not published; a sum is without them
	Gaps     int // periods between the first and the last of which the table has no row; they stand among the names, without a value

	plot *Plot
	at   []int // of each category, its name in the plot
	of   []int // of each series, its line in the plot
}

// Cells are the cells of which a value of the chart is the sum, or the one that it is; nil where there is no value or where they are too many to be kept.
func (r Result) Cells(series, category int) []dataset.Cell {
	pt := r.plot.points[[2]int{r.at[category], r.of[series]}]
	if pt == nil || pt.taken > len(pt.cells) {
		return nil
	}
	return pt.cells
}

// Result orders the names and cuts down what is too much.
func (p *Plot) Result() Result {
	r := Result{plot: p, Totals: p.totals, Rows: p.rows, Withheld: p.withheld}
	for i := range p.names {
		r.at = append(r.at, i)
	}
	for i := range p.lines {
		r.of = append(r.of, i)
	}
	p.sort(r.at)
	if p.wish.Order == InTime {
		r.at, r.Gaps = p.gaps(r.at)
	}
	if limit := p.wish.Names; limit > 0 && len(r.at) > limit {
		r.Names = len(r.at) - limit
		if p.wish.Order == InTime {
			r.at = r.at[r.Names:]
		} else {
			r.at = r.at[:limit]
		}
	}
	if limit := p.wish.Lines; limit > 0 && len(r.of) > limit {
		r.Lines = len(r.of) - limit
		r.of = p.largest(r.at, r.of, limit)
	}
	r.Spec = p.spec(r.at, r.of)
	if p.wish.Order == InTime && p.dated() {
		for _, i := range r.at {
			r.Periods = append(r.Periods, p.names[i].period)
		}
	}
	return r
}

// dated says whether every name is a period.
func (p *Plot) dated() bool {
	return !slices.ContainsFunc(p.names, func(n name) bool { return !n.dated })
}

// sort puts names into the order that was asked for.
func (p *Plot) sort(at []int) {
	switch p.wish.Order {
	case InTime:
		slices.SortStableFunc(at, func(a, b int) int {
			x, y := p.names[a], p.names[b]
			switch {
			case x.dated && y.dated:
				return x.period.Compare(y.period)
			case x.dated:
				return -1
			case y.dated:
				return 1
			}
			return 0
		})
	case BySize:
		size := func(i int) decimal.Decimal {
			for l := range p.lines {
				if pt := p.points[[2]int{i, l}]; pt != nil && pt.set && (l == 0 || p.wish.By == "") {
					return pt.number
				}
			}
			return p.whole(i)
		}
		if p.wish.By != "" {
			size = p.whole
		}
		slices.SortStableFunc(at, func(a, b int) int { return size(b).Cmp(size(a)) })
	}
}

// gaps puts the periods that the table leaves out among the others, so that a line breaks there. A table that speaks of a period now and then has no gaps.
func (p *Plot) gaps(at []int) ([]int, int) {
	if len(at) < 2 || !p.dated() {
		return at, 0
	}
	var all []int
	missing := 0
	for k, i := range at {
		all = append(all, i)
		if k+1 == len(at) {
			break
		}
		when, to := p.names[i].period, p.names[at[k+1]].period
		if when.Step != to.Step {
			return at, 0
		}
		for {
			next, ok := when.Next()
			if !ok {
				return at, 0
			}
			if next.From.Compare(to.From) >= 0 {
				break
			}
			if missing++; missing > len(at) {
				return at, 0
			}
			p.byName[next.Words()] = len(p.names)
			all = append(all, len(p.names))
			p.names = append(p.names, name{next.Words(), next, true})
			when = next
		}
	}
	return all, missing
}

// whole is the sum of a name's numbers, as far as a decimal holds it: by it names are ranked and nothing is shown.
func (p *Plot) whole(i int) decimal.Decimal {
	sum := decimal.Zero
	for l := range p.lines {
		if pt := p.points[[2]int{i, l}]; pt != nil && pt.set {
			if s, err := sum.Add(pt.number); err == nil {
				sum = s
			}
		}
	}
	return sum
}

// largest are the series whose last number is largest, in the order in which they came.
func (p *Plot) largest(at, of []int, limit int) []int {
	last := func(l int) decimal.Decimal {
		for k := len(at) - 1; k >= 0; k-- {
			if pt := p.points[[2]int{at[k], l}]; pt != nil && pt.set {
				return pt.number
			}
		}
		return decimal.Zero
	}
	ranked := slices.Clone(of)
	slices.SortStableFunc(ranked, func(a, b int) int { return last(b).Cmp(last(a)) })
	ranked = ranked[:limit]
	slices.Sort(ranked)
	return ranked
}

// spec writes the chart.
func (p *Plot) spec(at, of []int) *chart.Spec {
	s := &chart.Spec{Kind: p.wish.Kind, Unit: p.unit, Label: p.label}
	if s.Unit == "" {
		s.Unit = p.wish.Unit
	}
	for _, i := range at {
		s.Category = append(s.Category, p.names[i].label)
	}
	for _, l := range of {
		series := chart.Series{Name: p.lines[l].name, Plan: p.lines[l].plan, Values: make([]chart.Value, len(at))}
		for k, i := range at {
			if pt := p.points[[2]int{i, l}]; pt != nil && pt.set {
				series.Values[k] = chart.Value{Number: pt.number, Set: true, Demo: pt.demo}
			}
		}
		s.Series = append(s.Series, series)
	}
	return s
}
