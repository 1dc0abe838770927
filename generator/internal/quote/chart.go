package quote

import (
	"slices"
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/plot"
)

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
	if kind, ok := plot.FormOf(t.value); ok {
		return kind
	}
	names := plot.FormNames()
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
	if !w.checkFilter() {
		return nil, false
	}
	spec, ok := w.fill()
	if !ok {
		return nil, false
	}
	spec.Title, spec.AsOf, spec.Source, spec.SourcePath = format.Typography(w.title.value), file.Date, file.Dataset.Title, w.book.Site.DatasetPath(file.Dataset.ID)
	if spec.Empty() {
		f := faulty(emptyChart, w.title.value)
		f.awaits = w.book.awaits(file.Dataset.ID)
		w.fail(w.at[keyDataset], f)
		return nil, false
	}
	spec.Summary = format.Typography(w.summary.value)
	if spec.Summary == "" {
		spec.Summary = plot.Summary(w.book.Text, spec)
	}
	return spec, true
}

// fill puts the rows of the file into a chart; false when one of them does not fit.
func (w *wish) fill() (*chart.Spec, bool) {
	asked := plot.Wish{Kind: w.kind, X: []string{w.x.value}, By: w.series.value, Unit: w.unit.value}
	for _, y := range w.y {
		asked.Y = append(asked.Y, y.value)
	}
	for _, c := range w.filter {
		asked.Where = append(asked.Where, c.plain())
	}
	p := plot.New(asked)
	for _, r := range w.table.rows {
		if f := p.Add(r); f != nil {
			w.unfit(f)
			return nil, false
		}
	}
	return p.Result().Spec, true
}

// unfit says why a row does not fit.
func (w *wish) unfit(f *plot.Fault) {
	y := w.y[f.Y]
	switch f.Kind {
	case plot.NotNumber:
		w.add(notNumber, y.pos, y.value, oneLine(f.Cell.Raw), f.Cell.Row)
	case plot.TwoUnits:
		w.add(badValue, y.pos, keyY, diag.Text{
			RU: "у значений разные единицы: «" + unitName(f.Units[0]) + "» и «" + unitName(f.Units[1]) + "»; выберите строки или столбцы с одной",
			EN: "the values have different units: \"" + unitName(f.Units[0]) + "\" and \"" + unitName(f.Units[1]) + "\"; choose rows or columns of one",
		})
	case plot.Repeated:
		w.add(repeatedRow, w.x.pos, w.x.value, f.Name, apart([]dataset.Record{w.table.numbered(f.First), f.Again}))
	case plot.TooMany:
		w.add(badValue, w.x.pos, keyX, diag.Text{
			RU: "в столбце больше " + format.Int(plot.Most) + " разных названий; выберите строки с помощью filter",
			EN: "the column has more than " + format.Int(plot.Most) + " different names; choose rows by filter",
		})
	default:
		panic("quote: a chart of single rows has no other fault")
	}
}

// checkFilter reports values that no cell of their column has.
func (w *wish) checkFilter() bool {
	sound := true
	for _, c := range w.filter {
		var names []string
		for _, r := range w.table.rows {
			if col := plot.Find(r.Block, c.column.value); col >= 0 && col < len(r.Cells) && r.Cells[col].HasValue() {
				names = append(names, oneLine(r.Cells[col].Raw))
			}
		}
		for _, v := range c.values {
			if !slices.ContainsFunc(w.table.rows, func(r dataset.Record) bool { return c.plain().Fits(r, v.value) }) {
				slices.Sort(names)
				names = slices.Compact(names)
				w.fail(v.pos, &fault{unknownRow, []any{v.value, slug(w.table.file), meant(v.value, names), near(v.value, names)}, w.book.awaits(w.table.file.Dataset.ID)})
				sound = false
			}
		}
	}
	return sound
}

// plain is the condition without its places.
func (c condition) plain() plot.Condition {
	p := plot.Condition{Column: c.column.value}
	for _, v := range c.values {
		p.Values = append(p.Values, v.value)
	}
	return p
}

func unitName(unit string) string {
	if unit == format.RUB {
		return "₽"
	}
	return unit
}
