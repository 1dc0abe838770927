package site

import (
	"testing"

	"otkryto/generator/internal/testutil"
)

// marks tells where a table is marked: t the table, r a row, the number of a cell.
func marks(t Table) []string {
	var list []string
	if t.Demo {
		list = append(list, "t")
	}
	for _, r := range t.Rows {
		line := ""
		if r.Demo {
			line = "r"
		}
		for _, c := range r.Cells {
			if c.Demo {
				line += c.Text
			}
		}
		list = append(list, line)
	}
	return list
}

func TestMarkedRaisesMarks(t *testing.T) {
	row := func(demo bool, cells ...Cell) Row {
		return Row{Demo: demo, Cells: append([]Cell{Words("имя")}, cells...)}
	}
	value := func(text string, demo bool) Cell { return Cell{Text: text, Value: "1", Demo: demo} }
	none := Words("—")
	for name, c := range map[string]struct {
		rows []Row
		want []string
	}{
		"nothing is invented":               {[]Row{row(false, value("a", false))}, []string{""}},
		"one cell of two":                   {[]Row{row(false, value("a", true), value("b", false))}, []string{"a"}},
		"all cells that have a value":       {[]Row{row(false, value("a", true), none), row(false, value("b", false))}, []string{"r", ""}},
		"a row without values says nothing": {[]Row{row(false, none), row(false, value("b", true))}, []string{"", "r"}},
		"all rows":                          {[]Row{row(true, none), row(false, value("b", true))}, []string{"t", "", ""}},
	} {
		if diff := testutil.Diff(c.want, marks(Table{Rows: c.rows}.Marked())); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if got := (Table{}).Marked(); got.Demo {
		t.Error("an empty table is marked")
	}
}

func TestMarkedLeavesItsArgument(t *testing.T) {
	table := Table{Rows: []Row{{Cells: []Cell{Words("имя"), {Text: "a", Value: "1", Demo: true}}}}}
	table.Marked()
	if !table.Rows[0].Cells[1].Demo || table.Rows[0].Demo {
		t.Errorf("%+v", table)
	}
}

func TestFolded(t *testing.T) {
	got := Folded([]Sentence{{"Раз.", false}, {"Два.", false}, {"Три.", true}, {"Четыре.", false}})
	want := []Sentence{{"Раз. Два.", false}, {"Три.", true}, {"Четыре.", false}}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
