package monitoring

import (
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/plot"
)

// found reports the values of conditions that no row has, and what does not fit into a chart. It says whether there is anything to show.
func (j judge) found(w *wanted) bool {
	sound := true
	for _, where := range w.view.Where {
		values := w.table.find(where.Column).order
		for i, value := range where.Values {
			if values != nil && !slices.ContainsFunc(values, func(s string) bool { return plot.Key(s) == plot.Key(value) }) {
				j.report.Add(ruleNoSuch, j.set.At(where.Key+"."+strconv.Itoa(i)), where.Column, value, meant(value, values), someOf(values))
				sound = false
			}
		}
	}
	switch {
	case !sound:
	case w.list != nil:
		sound = w.list.total > 0
		if !sound {
			j.report.Add(ruleEmpty, j.set.At(w.view.Key), w.view.Title)
		}
	case w.try.fault != nil:
		j.unfit(w)
		sound = false
	case w.try.plot.Result().Spec.Empty():
		j.report.Add(ruleEmpty, j.set.At(w.view.Key), w.view.Title)
		sound = false
	}
	return sound
}

// unfit says why a row does not fit into a chart.
func (j judge) unfit(w *wanted) {
	f, v := w.try.fault, w.view
	y := named{pos: j.at(v, "y", f.Y)}
	if f.Y < len(w.try.wish.Y) {
		y.name = w.try.wish.Y[f.Y]
	}
	switch f.Kind {
	case plot.NotNumber:
		j.report.Put(diag.Diagnostic{
			Rule: ruleNotNumber, Pos: y.pos, Args: []any{y.name, strings.Join(strings.Fields(f.Cell.Raw), " "), f.Cell.Row},
			Related: []diag.Related{{Pos: f.Cell.Pos(), Note: diag.Text{RU: "эта ячейка", EN: "this cell"}}},
		})
	case plot.TwoUnits:
		j.report.Add(ruleTogether, y.pos, v.Title, diag.Text{
			RU: "у чисел разные единицы: «" + f.Units[0] + "» и «" + f.Units[1] + "»; выберите столбцы или строки с одной",
			EN: "the numbers have different units: \"" + f.Units[0] + "\" and \"" + f.Units[1] + "\"; choose columns or rows of one",
		})
	case plot.Repeated:
		j.report.Put(diag.Diagnostic{
			Rule: ruleRepeated, Pos: j.at(v, "x", 0), Args: []any{f.Name, f.First, f.Again.Number},
			Related: []diag.Related{{Pos: f.Again.Cells[0].Pos(), Note: diag.Text{RU: "повторная строка", EN: "the row that repeats"}}},
		})
	case plot.TooMany:
		j.report.Add(ruleTogether, j.at(v, "x", 0), v.Title, diag.Text{
			RU: "слишком много точек; выберите строки с помощью where или столбец x, где разных названий меньше",
			EN: "there are too many points; choose rows by where, or a column x of fewer names",
		})
	case plot.TooLong:
		j.report.Add(ruleTogether, y.pos, v.Title, diag.Text{RU: "в сумме больше девятнадцати цифр", EN: "the sum has more than nineteen digits"})
	}
}

func fileNames(tables []*table) []string {
	var list []string
	for _, t := range tables {
		list = append(list, t.files[0].Name())
	}
	return list
}

// quoted lists headings in «».
func quoted(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = "«" + strings.Join(strings.Fields(s), " ") + "»"
	}
	return strings.Join(out, ", ")
}

// someOf are a dozen of the values that there are.
func someOf(values []string) diag.Text {
	const most = 12
	list := quoted(values[:min(most, len(values))])
	t := diag.Text{RU: list, EN: list}
	if more := len(values) - most; more > 0 {
		t.RU += " и ещё " + strconv.Itoa(more)
		t.EN += " and " + strconv.Itoa(more) + " more"
	}
	return t
}
