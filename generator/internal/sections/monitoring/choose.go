package monitoring

import (
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/plot"
)

// How much a page shows when nobody has said what.
const (
	mostCharts = 6   // on a page
	mostNames  = 20  // of a ranked list
	mostTimes  = 400 // points of a line
	mostLines  = 6   // of a chart
	mostGroups = 40  // values of a column that parts rows
	mostSplit  = 12  // indicators of a table whose rows have units of their own
)

// choice is one thing to be shown, and the ways to show it, the best first. The first way into which every row fits is taken: whether rows of one name meet is known
// only when all have been read.
type choice struct {
	numbers []*column // what is shown; none when rows are counted
	unit    string    // of the numbers, as the table has it
	of      string    // the indicator, when the table has one a row: «Заболеваемость»
	tries   []*try
}

// try is one way.
type try struct {
	wish  plot.Wish
	plot  *plot.Plot
	fault *plot.Fault
}

func (c *choice) add(w plot.Wish) {
	c.tries = append(c.tries, &try{wish: w, plot: plot.New(w)})
}

// choices are the charts that the columns suggest: numbers over time, else ranked names, else counted rows.
func (t *table) choices() []*choice {
	numbers, clock := t.of(roleNumber), t.clock()
	if len(numbers) == 0 {
		return t.counted(clock)
	}
	if list := t.indicators(numbers[0], clock); list != nil {
		return list
	}
	var list []*choice
	for _, group := range byUnit(numbers) {
		list = append(list, t.group(group, clock)...)
	}
	return list
}

// byUnit groups columns of numbers that may stand on one axis.
func byUnit(numbers []*column) [][]*column {
	var list [][]*column
	for _, c := range numbers {
		i := slices.IndexFunc(list, func(g []*column) bool { return g[0].unit == c.unit })
		if i < 0 {
			list = append(list, []*column{c})
		} else {
			list[i] = append(list[i], c)
		}
	}
	return list
}

// group chooses for columns of one unit. Parted by a category each column is a chart of its own.
func (t *table) group(group []*column, clock []string) []*choice {
	together := &choice{numbers: group, unit: group[0].unit}
	if len(clock) > 0 {
		together.add(inTime(clock, headings(group), ""))
	}
	var list []*choice
	for _, c := range group {
		one := &choice{numbers: []*column{c}, unit: c.unit}
		t.parted(one, c, clock)
		list = append(list, one)
	}
	if len(clock) == 0 {
		for _, name := range t.names() {
			together.add(ranked(name.heading, headings(group)))
		}
	}
	if len(together.tries) == 0 {
		return list
	}
	return append([]*choice{together}, list...)
}

// parted adds the ways to show one column of a table whose rows are parted by categories.
func (t *table) parted(one *choice, c *column, clock []string) {
	names := t.names()
	for _, by := range slices.Backward(names) {
		if len(clock) > 0 && len(by.values) <= mostGroups {
			one.add(inTime(clock, []string{c.heading}, by.heading))
		}
	}
	if len(clock) > 0 && additive(c) {
		w := inTime(clock, []string{c.heading}, "")
		w.How = plot.Sum
		one.add(w)
	}
	for _, x := range names {
		one.add(ranked(x.heading, []string{c.heading}))
	}
	for _, x := range names {
		for _, by := range names {
			if x == by || len(by.values) > mostGroups || len(by.values) > len(x.values) {
				continue
			}
			w := ranked(x.heading, []string{c.heading})
			w.By = by.heading
			w.Lines = mostLines
			if additive(c) && !c.signed {
				w.Kind = chart.Stacked
			}
			one.add(w)
		}
	}
	for _, x := range names {
		if additive(c) && len(x.values) <= mostGroups {
			w := ranked(x.heading, []string{c.heading})
			w.How = plot.Sum
			one.add(w)
		}
	}
}

// indicators chooses for a table that has an indicator and its unit in each row: a chart for each of the first indicators. nil when it is no such table.
func (t *table) indicators(number *column, clock []string) []*choice {
	if len(t.of(roleUnits)) == 0 {
		return nil
	}
	for _, of := range t.of(roleCategory) {
		if of.mixed || of.values == nil || len(of.values) > mostSplit {
			continue
		}
		var list []*choice
		for _, value := range of.order {
			one := &choice{numbers: []*column{number}, unit: of.units[value], of: value}
			where := []plot.Condition{{Column: of.heading, Values: []string{value}}}
			rest := &table{block: t.block, columns: slices.DeleteFunc(slices.Clone(t.columns), func(c *column) bool { return c == of })}
			copied := *number
			copied.unit, copied.title = one.unit, value
			if len(clock) > 0 {
				one.add(inTime(clock, []string{number.heading}, ""))
			}
			rest.parted(one, &copied, clock)
			for _, try := range one.tries {
				try.wish.Where = where
				try.plot = plot.New(try.wish)
			}
			list = append(list, one)
		}
		return list
	}
	return nil
}

// counted chooses for a table without numbers: how many rows each name has.
func (t *table) counted(clock []string) []*choice {
	one := &choice{}
	for _, name := range t.names() {
		if len(name.values) < t.rows && len(name.values) <= mostGroups {
			w := ranked(name.heading, nil)
			w.How = plot.Count
			one.add(w)
		}
	}
	if len(clock) > 0 {
		w := inTime(clock, nil, "")
		w.How = plot.Count
		one.add(w)
	}
	if len(one.tries) == 0 {
		return nil
	}
	return []*choice{one}
}

// names are the columns that name rows, those of the most values first: they tell rows apart best.
func (t *table) names() []*column {
	var list []*column
	for _, c := range append(t.of(roleCategory), t.of(rolePart)...) {
		if len(c.values) > 1 {
			list = append(list, c)
		}
	}
	slices.SortStableFunc(list, func(a, b *column) int { return len(b.values) - len(a.values) })
	return list
}

func inTime(clock, y []string, by string) plot.Wish {
	return plot.Wish{Kind: chart.Line, X: clock, Y: y, By: by, Order: plot.InTime, Names: mostTimes, Lines: mostLines, Total: true}
}

func ranked(x string, y []string) plot.Wish {
	return plot.Wish{Kind: chart.Bar, X: []string{x}, Y: y, Order: plot.BySize, Names: mostNames, Total: true}
}

func headings(columns []*column) []string {
	var list []string
	for _, c := range columns {
		list = append(list, c.heading)
	}
	return list
}

// additive says whether the sum of a column's numbers means anything: shares and averages have none.
func additive(c *column) bool {
	if c.unit == format.Percent || c.unit == "‰" || hasWord(c.title, shares...) || hasWord(c.unit, "на", "процентов") {
		return false
	}
	return true
}

// shares are the words of headings under which numbers do not add up.
var shares = []string{
	"доля", "доли", "процент", "проценты", "средний", "средняя", "среднее", "средние", "индекс", "уровень", "темп", "темпы", "коэффициент", "рейтинг", "место", "возраст", "цена",
	"нарастающим", "всего на", "остаток", "на",
}

// series are the lines of a result that go together: one whose numbers are a twentieth of another's would lie on the floor beside it.
func (c *choice) series(s *chart.Spec) [][]int {
	apart := decimal.MustNew(20, 0)
	if s.Kind != chart.Line || len(s.Series) < 2 || len(c.numbers) < 2 {
		all := make([]int, len(s.Series))
		for i := range all {
			all[i] = i
		}
		return [][]int{all}
	}
	largest := make([]decimal.Decimal, len(s.Series))
	for i, series := range s.Series {
		for _, v := range series.Values {
			if size := v.Number.Abs(); v.Set && size.Cmp(largest[i]) > 0 {
				largest[i] = size
			}
		}
	}
	dwarfs := func(a, b decimal.Decimal) bool {
		bound, err := b.Mul(apart)
		return err == nil && a.Cmp(bound) > 0 // a bound beyond what a decimal holds is not reached
	}
	var list [][]int
	for i := range s.Series {
		g := slices.IndexFunc(list, func(g []int) bool {
			return !slices.ContainsFunc(g, func(k int) bool { return dwarfs(largest[k], largest[i]) || dwarfs(largest[i], largest[k]) })
		})
		if g < 0 {
			list = append(list, []int{i})
		} else {
			list[g] = append(list[g], i)
		}
	}
	return list
}

// folded begins words inside a sentence with a small letter, where they do not begin with an abbreviation or a name.
func folded(s string) string {
	r := []rune(s)
	if len(r) > 1 && content.Fold(string(r[1])) == string(r[1]) {
		return content.Fold(string(r[0])) + string(r[1:])
	}
	return s
}
