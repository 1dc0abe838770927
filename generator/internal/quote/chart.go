package quote

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// kinds are the names of the forms of a chart, in the order that messages list them.
var kinds = []struct {
	name string
	kind chart.Kind
}{
	{"столбцы", chart.Bar},
	{"bar", chart.Bar},
	{"линия", chart.Line},
	{"line", chart.Line},
	{"круг", chart.Pie},
	{"pie", chart.Pie},
	{"накопление", chart.Stacked},
	{"stacked", chart.Stacked},
}

func kindNames() []string {
	var list []string
	for _, k := range kinds {
		list = append(list, k.name)
	}
	return list
}

// Chart makes the chart that a reference of kind content.RefChart asks for; nil when it cannot. The chart has no ID yet. Without findings the reason is known
// from the data's own.
func (b *Book) Chart(ref content.Ref) (*chart.Spec, []diag.Diagnostic) {
	bl, ok := readBlock(ref)
	if !ok {
		return nil, bl.faults
	}
	w := wish{
		book: b, block: bl, title: bl.one(keyTitle), summary: bl.one(keySummary), data: bl.one(keyDataset), x: bl.one(keyX), series: bl.one(keySeries),
		unit: bl.one(keyUnit), y: bl.many(keyY, bl.values[keyY]), filter: bl.conditions(),
	}
	w.kind = w.readKind()
	if len(bl.faults) > 0 {
		if w.data.value != "" && w.x.value != "" && len(w.y) > 0 {
			w.open() // so that a misspelt dataset is said in the same run
		}
		return nil, bl.faults
	}
	spec, ok := w.make()
	if !ok {
		return nil, bl.faults
	}
	return spec, nil
}

// wish is a chart that a block asks for.
type wish struct {
	*block
	book                            *Book
	title, summary, data, x, series text
	unit                            text
	y                               []text
	filter                          []condition
	kind                            chart.Kind
	table                           *table
}

func (w *wish) readKind() chart.Kind {
	t := w.one(keyType)
	if t.value == "" {
		return chart.Bar
	}
	for _, k := range kinds {
		if k.name == content.Fold(t.value) {
			return k.kind
		}
	}
	names := kindNames()
	w.add(badValue, t.pos, keyType, diag.Text{
		RU: "«" + t.value + "» — не вид графика" + meant(t.value, names).RU + "; есть " + strings.Join(names, ", "),
		EN: "\"" + t.value + "\" is no type of chart" + meant(t.value, names).EN + "; there are " + strings.Join(names, ", "),
	})
	return ""
}

// fail reports a fault at a place, unless the data's own findings come first.
func (w *wish) fail(pos diag.Pos, f *fault) {
	if !f.awaits {
		w.add(f.rule, pos, f.args...)
	}
}

// columns are all columns that the chart names.
func (w *wish) columns() []text {
	list := append([]text{w.x}, w.y...)
	if w.series.value != "" {
		list = append(list, w.series)
	}
	for _, c := range w.filter {
		list = append(list, c.column)
	}
	return list
}

// open finds the file: the one that has all columns.
func (w *wish) open() bool {
	files, f := w.book.files(w.data.value)
	if f != nil {
		w.fail(w.data.pos, f)
		return false
	}
	var fits []*dataset.File
	for _, file := range files {
		if w.missing(w.book.table(file)) == nil {
			fits = append(fits, file)
		}
	}
	switch {
	case len(fits) == 1:
		w.table = w.book.table(fits[0])
		return true
	case len(fits) > 1:
		names := slugs(fits)
		w.add(severalFiles, w.data.pos, fits[0].Dataset.ID, near("", names), names[0])
	case len(files) == 1:
		w.fail(*w.missing(w.book.table(files[0])), w.noColumn(files[0]))
	case len(files) > 1:
		names := slugs(files)
		f := faulty(severalFiles, files[0].Dataset.ID, near("", names), names[0])
		f.awaits = w.book.awaits(files[0].Dataset.ID)
		w.fail(w.data.pos, f)
	}
	return false
}

// missing is the place of the first column that a file lacks.
func (w *wish) missing(t *table) *diag.Pos {
	for _, c := range w.columns() {
		if !t.has(c.value) {
			return &c.pos
		}
	}
	return nil
}

func (w *wish) noColumn(file *dataset.File) *fault {
	t := w.book.table(file)
	for _, c := range w.columns() {
		if !t.has(c.value) {
			f := t.noColumn(c.value)
			f.awaits = w.book.awaits(file.Dataset.ID)
			return f
		}
	}
	panic("quote: no column is missing")
}

// make fills the chart from the rows.
func (w *wish) make() (*chart.Spec, bool) {
	if w.kind == chart.Pie && (len(w.y) > 1 || w.series.value != "") {
		w.add(badValue, w.at[keyY], keyY, diag.Text{RU: "круг показывает один столбец; для нескольких годятся столбцы и накопление", EN: "a pie shows one column; use bar or stacked for several"})
		return nil, false
	}
	if len(w.y) > 1 && w.series.value != "" {
		w.add(badValue, w.series.pos, keySeries, diag.Text{RU: "вместе со списком столбцов в y его указать нельзя", EN: "it cannot stand beside a list of columns in y"})
		return nil, false
	}
	if !w.open() {
		return nil, false
	}
	file := w.table.file
	p := plot{wish: w, categories: map[string]int{}, series: map[string]int{}, taken: map[[2]int]int{}, spec: &chart.Spec{
		Title: format.Typography(w.title.value), Kind: w.kind, AsOf: file.Date,
		Source: file.Dataset.Title, SourcePath: w.book.Site.DatasetPath(file.Dataset.ID),
	}}
	if !w.checkFilter() {
		return nil, false
	}
	for i, r := range w.table.rows {
		if w.passes(r) && !p.row(i, r) {
			return nil, false
		}
	}
	if p.spec.Empty() {
		f := faulty(emptyChart, w.title.value)
		f.awaits = w.book.awaits(file.Dataset.ID)
		w.fail(w.at[keyDataset], f)
		return nil, false
	}
	if p.unit == "" {
		p.unit = w.unit.value
	}
	p.spec.Unit = p.unit
	p.spec.Summary = format.Typography(w.summary.value)
	if p.spec.Summary == "" {
		p.spec.Summary = w.book.summary(p.spec)
	}
	return p.spec, true
}

// checkFilter reports values that no cell of their column has.
func (w *wish) checkFilter() bool {
	sound := true
	for _, c := range w.filter {
		var names []string
		for _, r := range w.table.rows {
			if col := columnOf(r.Block, c.column.value); col >= 0 && col < len(r.Cells) && r.Cells[col].HasValue() {
				names = append(names, oneLine(r.Cells[col].Raw))
			}
		}
		for _, v := range c.values {
			if !slices.ContainsFunc(w.table.rows, func(r dataset.Record) bool { return c.fits(r, v) }) {
				slices.Sort(names)
				names = slices.Compact(names)
				w.fail(v.pos, &fault{unknownRow, []any{v.value, slug(w.table.file), meant(v.value, names), near(v.value, names)}, w.book.awaits(w.table.file.Dataset.ID)})
				sound = false
			}
		}
	}
	return sound
}

// fits says whether a row's cell has a value.
func (c condition) fits(r dataset.Record, v text) bool {
	col := columnOf(r.Block, c.column.value)
	if col < 0 || col >= len(r.Cells) || !r.Cells[col].HasValue() {
		return false
	}
	k := key(v.value)
	return key(r.Cells[col].Raw) == k || key(r.Cells[col].Machine()) == k
}

// passes says whether a row has one of the values of every condition.
func (w *wish) passes(r dataset.Record) bool {
	for _, c := range w.filter {
		if !slices.ContainsFunc(c.values, func(v text) bool { return c.fits(r, v) }) {
			return false
		}
	}
	return true
}

// plot is a chart being filled.
type plot struct {
	*wish
	spec       *chart.Spec
	unit       string
	categories map[string]int
	series     map[string]int
	taken      map[[2]int]int // row of the file by category and series
}

// row adds one row of the file; false when the chart cannot be.
func (p *plot) row(i int, r dataset.Record) bool {
	x := columnOf(r.Block, p.x.value)
	name := words(r, x)
	if name == "" {
		return true // a row without a name is a total or a remark
	}
	p.spec.Label, _ = cutUnit(r.Block.Header[x].Raw)
	if described(r.Block, r.Block.Header[x]) != nil {
		p.spec.Label = described(r.Block, r.Block.Header[x]).Title.RU
	}
	category := p.category(name)
	for _, y := range p.y {
		col := columnOf(r.Block, y.value)
		if col < 0 {
			continue
		}
		v, set := valueOf(r, col)
		if set && !v.isNum {
			p.add(notNumber, y.pos, y.value, oneLine(r.Cells[col].Raw), r.Number)
			return false
		}
		if set && !p.sameUnit(y, v.unit) {
			return false
		}
		s := p.seriesOf(r, col)
		if first, again := p.taken[[2]int{category, s}]; again {
			p.add(repeatedRow, p.x.pos, p.x.value, name, p.table.apart([]int{first, i}))
			return false
		}
		p.taken[[2]int{category, s}] = i
		p.spec.Series[s].Values[category] = chart.Value{Number: v.number, Set: set, Demo: set && r.Demo}
	}
	return true
}

// words is a cell as a chart names it: dates in words, years in digits.
func words(r dataset.Record, col int) string {
	if col < 0 || col >= len(r.Cells) {
		return ""
	}
	c := r.Cells[col]
	if c.Type() == dataset.TypeDate {
		if day, err := time.Parse(time.DateOnly, c.Machine()); err == nil {
			return format.Date(day)
		}
	}
	if !c.HasValue() {
		return ""
	}
	return oneLine(c.Raw)
}

func (p *plot) category(name string) int {
	if i, ok := p.categories[name]; ok {
		return i
	}
	i := len(p.spec.Category)
	p.categories[name] = i
	p.spec.Category = append(p.spec.Category, name)
	for s := range p.spec.Series {
		p.spec.Series[s].Values = append(p.spec.Series[s].Values, chart.Value{})
	}
	return i
}

// seriesOf returns the series of a value: by the column, or by what stands in the column `series`.
func (p *plot) seriesOf(r dataset.Record, col int) int {
	head := r.Block.Header[col]
	name, _ := cutUnit(head.Raw)
	if d := described(r.Block, head); d != nil {
		name = d.Title.RU
	}
	if p.wish.series.value != "" {
		name = words(r, columnOf(r.Block, p.wish.series.value))
	}
	if i, ok := p.series[name]; ok {
		return i
	}
	i := len(p.spec.Series)
	p.series[name] = i
	p.spec.Series = append(p.spec.Series, chart.Series{Name: name, Values: make([]chart.Value, len(p.spec.Category)), Plan: len(p.y) > 1 && planned(head.Name())})
	return i
}

// planned says whether a column holds what was planned or promised.
func planned(name string) bool {
	return slices.Contains([]string{"plan", "approved", "allocated", "cost"}, name) || strings.HasSuffix(name, "_promised")
}

// sameUnit holds the unit of a value against that of the others.
func (p *plot) sameUnit(y text, unit string) bool {
	if len(p.taken) == 0 {
		p.unit = unit
	}
	if p.unit == unit {
		return true
	}
	p.add(badValue, y.pos, keyY, diag.Text{
		RU: "у значений разные единицы: «" + unitName(p.unit) + "» и «" + unitName(unit) + "»; выберите строки или столбцы с одной",
		EN: "the values have different units: \"" + unitName(p.unit) + "\" and \"" + unitName(unit) + "\"; choose rows or columns of one",
	})
	return false
}

func unitName(unit string) string {
	if unit == format.RUB {
		return "₽"
	}
	return unit
}
