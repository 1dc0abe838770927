package plot

import (
	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
)

// forms are the names of the forms of a chart, in the order that messages list them.
var forms = []struct {
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

// FormNames are the names of all forms, Russian and English.
func FormNames() []string {
	var list []string
	for _, f := range forms {
		list = append(list, f.name)
	}
	return list
}

// FormOf returns the form of a name; ok is false when there is none.
func FormOf(word string) (kind chart.Kind, ok bool) {
	for _, f := range forms {
		if f.name == content.Fold(word) {
			return f.kind, true
		}
	}
	return "", false
}
