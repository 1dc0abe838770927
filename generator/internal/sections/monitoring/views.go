package monitoring

import (
	"fmt"
	"slices"
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/plot"
)

// wanted is an entry of the passport's views with the table that has its columns: a chart or a list of rows.
type wanted struct {
	view    *dataset.View
	table   *table
	choice  *choice
	try     *try
	list    *list
	columns []*column // of a list
}

// The words of the forms and of the ways that package plot does not know.
var (
	tableForms = []string{"таблица", "table"}
	hows       = map[string]plot.How{"сумма": plot.Sum, "sum": plot.Sum, "число строк": plot.Count, "count": plot.Count}
	howNames   = []string{"сумма", "sum", "число строк", "count"}
)

// judge is what reads the views of one dataset.
type judge struct {
	set    *dataset.Dataset
	tables []*table
	report *diag.Report
}

// views finds the tables of all views and makes wishes of them. What cannot be followed is reported and left out.
func (j judge) views() []*wanted {
	var list []*wanted
	for i := range j.set.Views {
		if w, ok := j.view(&j.set.Views[i]); ok {
			list = append(list, w)
		}
	}
	return list
}

func (j judge) at(v *dataset.View, key string, i int) diag.Pos {
	return j.set.At(fmt.Sprintf("%s.%s.%d", v.Key, key, i))
}

// named is a column that a view names, and where.
type named struct {
	name string
	pos  diag.Pos
}

// names are all columns that a view names.
func (j judge) names(v *dataset.View) []named {
	var list []named
	for i, x := range v.X {
		list = append(list, named{x, j.at(v, "x", i)})
	}
	for i, y := range v.Y {
		list = append(list, named{y, j.at(v, "y", i)})
	}
	if v.By != "" {
		list = append(list, named{v.By, j.at(v, "by", 0)})
	}
	for _, w := range v.Where {
		list = append(list, named{w.Column, j.set.At(w.Key)})
	}
	return list
}

// view reads one view.
func (j judge) view(v *dataset.View) (*wanted, bool) {
	form, how, sound := j.words(v)
	t, found := j.table(v)
	if !sound || !found {
		return nil, false
	}
	w := &wanted{view: v, table: t}
	if slices.Contains(tableForms, content.Fold(v.Form)) {
		w.lines(v)
		return w, true
	}
	return w, j.chart(w, form, how)
}

// words reads the words of a view that are no columns.
func (j judge) words(v *dataset.View) (form chart.Kind, how plot.How, sound bool) {
	sound = true
	if v.Form != "" && !slices.Contains(tableForms, content.Fold(v.Form)) {
		if form, sound = plot.FormOf(v.Form); !sound {
			names := append(plot.FormNames(), tableForms...)
			j.report.Add(ruleWord, j.at(v, "form", 0), "form", v.Form, meant(v.Form, names), strings.Join(names, ", "))
		}
	}
	if v.How != "" {
		known := false
		if how, known = hows[content.Fold(v.How)]; !known {
			j.report.Add(ruleWord, j.at(v, "how", 0), "how", v.How, meant(v.How, howNames), strings.Join(howNames, ", "))
			sound = false
		}
	}
	return form, how, sound
}

// table finds the one table that has all columns of a view.
func (j judge) table(v *dataset.View) (*table, bool) {
	candidates := j.tables
	if v.File != "" {
		candidates = slices.DeleteFunc(slices.Clone(candidates), func(t *table) bool {
			return !slices.ContainsFunc(t.files, func(f *dataset.File) bool { return f.Path == v.File })
		})
	}
	names := j.names(v)
	var fits []*table
	for _, t := range candidates {
		if !slices.ContainsFunc(names, func(n named) bool { return t.find(n.name) == nil }) {
			fits = append(fits, t)
		}
	}
	switch {
	case len(fits) == 1:
		return fits[0], true
	case len(fits) > 1:
		j.report.Add(ruleSeveral, j.set.At(v.Key), v.Title, strings.Join(fileNames(fits), ", "))
	case len(candidates) > 0:
		j.missing(candidates, names)
	}
	return nil, false
}

// missing reports the columns that the nearest table lacks: the one that lacks fewest.
func (j judge) missing(candidates []*table, names []named) {
	lacks := func(t *table) (list []named) {
		for _, n := range names {
			if t.find(n.name) == nil {
				list = append(list, n)
			}
		}
		return list
	}
	best := candidates[0]
	for _, t := range candidates[1:] {
		if len(lacks(t)) < len(lacks(best)) {
			best = t
		}
	}
	for _, n := range lacks(best) {
		j.report.Add(ruleColumn, n.pos, n.name, meant(n.name, append(best.headings(), plot.Names(best.block)...)), quoted(best.headings()))
	}
}

// chart completes a wish for a chart by what the columns suggest, and refuses what does not go together.
func (j judge) chart(w *wanted, form chart.Kind, how plot.How) bool {
	v, t := w.view, w.table
	y := v.Y
	if len(y) == 0 && how != plot.Count {
		y = t.usual(v.By)
	}
	x := v.X
	if len(x) == 0 {
		x = t.axis(v.By)
	}
	refuse := func(key string, ru, en string) bool {
		j.report.Add(ruleTogether, j.set.At(v.Key+"."+key), v.Title, diag.Text{RU: ru, EN: en})
		return false
	}
	switch {
	case len(x) == 0:
		return refuse("x", "укажите x — столбец с названиями или временем", "name x, a column of names or of time")
	case how == plot.Count && len(v.Y) > 0:
		return refuse("y", "число строк считают без y", "rows are counted without y")
	case len(y) == 0 && how != plot.Count:
		return refuse("y", "укажите y — столбец с числами; чтобы считать строки, напишите how: число строк", "name y, a column of numbers; to count rows write how: count")
	case len(y) > 1 && v.By != "":
		return refuse("by", "by годится для одного столбца в y", "by goes with one column in y")
	case form == chart.Pie && (len(y) > 1 || v.By != ""):
		return refuse("form", "круг показывает один столбец без by; для нескольких годятся столбцы и накопление", "a pie shows one column without by; use bar or stacked for several")
	}
	order := t.order(x)
	if form == "" {
		form = map[plot.Order]chart.Kind{plot.InTime: chart.Line, plot.BySize: chart.Bar}[order]
	}
	if form == chart.Line && order == plot.BySize {
		order = plot.AsFiled
	}
	wish := plot.Wish{Kind: form, X: x, Y: y, By: v.By, How: how, Order: order, Names: v.Limit, Lines: mostLines, Where: conditions(v)}
	if wish.Names == 0 {
		wish.Names = map[plot.Order]int{plot.InTime: mostTimes, plot.BySize: mostNames, plot.AsFiled: mostTimes}[order]
	}
	w.choice = &choice{}
	for _, name := range y {
		c := t.find(name)
		w.choice.numbers = append(w.choice.numbers, c)
		w.choice.unit = c.unit
	}
	w.choice.add(wish)
	w.try = w.choice.tries[0]
	return true
}

// usual are the columns of numbers that a view means which names none: the first, and those of its unit unless the rows are parted.
func (t *table) usual(by string) []string {
	groups := byUnit(t.of(roleNumber))
	switch {
	case len(groups) == 0:
		return nil
	case by != "":
		return []string{groups[0][0].heading}
	}
	return headings(groups[0])
}

// axis is what a view means that names no x: time, else the column that tells most rows apart.
func (t *table) axis(by string) []string {
	if clock := t.clock(); len(clock) > 0 {
		return clock
	}
	for _, c := range t.names() {
		if by == "" || c != t.find(by) {
			return []string{c.heading}
		}
	}
	return nil
}

// order is how names stand: by time where they are periods, else the largest first.
func (t *table) order(x []string) plot.Order {
	first := t.find(x[0])
	if len(x) == 2 || first.role == rolePeriod {
		return plot.InTime
	}
	if first.role == rolePart {
		return plot.AsFiled
	}
	return plot.BySize
}

// lines makes a list of rows.
func (w *wanted) lines(v *dataset.View) {
	for _, name := range slices.Concat(v.X, v.Y, oneOrNone(v.By)) {
		w.columns = append(w.columns, w.table.find(name))
	}
	if len(w.columns) == 0 {
		w.columns = w.table.columns
	}
	w.list = &list{plot: plot.New(plot.Wish{Where: conditions(v)}), most: v.Limit, last: w.table.newsLast()}
	if w.list.most == 0 {
		w.list.most = listRows
	}
}

func oneOrNone(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func conditions(v *dataset.View) []plot.Condition {
	var list []plot.Condition
	for _, w := range v.Where {
		list = append(list, plot.Condition{Column: w.Column, Values: w.Values})
	}
	return list
}
