package dataset

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/diag"
)

// budgetKind is form 0503117 as tests need it, and a small table of two columns.
var budgetKind = Kind{
	Name:  "budget",
	Title: diag.Text{RU: "Бюджет", EN: "Budget"},
	Doc:   diag.Text{RU: "Исполнение.", EN: "Execution."},
	Tables: []Table{
		{Name: "form", Columns: []Column{
			{Name: "name", Type: TypeText, Required: true, Title: diag.Text{RU: "Наименование", EN: "Name"}, Headings: []string{"Наименование показателя", "Наименование"}},
			{Name: "line", Type: TypeCode, Title: diag.Text{RU: "Код строки", EN: "Line"}, Headings: []string{"Код строки"}},
			{Name: "code", Type: TypeCode, Required: true, Title: diag.Text{RU: "Код", EN: "Code"}, Headings: []string{"Код по бюджетной классификации", "Код расхода по бюджетной классификации", "Код"}},
			{Name: "approved", Type: TypeMoney, Title: diag.Text{RU: "Утверждено", EN: "Approved"}, Headings: []string{"Утвержденные бюджетные назначения", "Утверждено"}},
			{Name: "executed", Type: TypeMoney, Required: true, Title: diag.Text{RU: "Исполнено", EN: "Executed"}, Headings: []string{"Исполнено"}},
		}},
	},
	Keys: []Key{{Name: "level", Doc: diag.Text{RU: "уровень", EN: "level"}}},
}

// yearsKind has a column of every type.
var yearsKind = Kind{Name: "years", Title: diag.Text{RU: "Годы", EN: "Years"}, Tables: []Table{
	{Name: "indicators", Columns: []Column{
		{Name: "year", Type: TypeYear, Required: true, Title: diag.Text{RU: "Год", EN: "Year"}, Headings: []string{"Год"}},
		{Name: "number", Type: TypeNumber, Title: diag.Text{RU: "Число", EN: "Number"}, Headings: []string{"Число"}},
		{Name: "share", Type: TypeNumber, Unit: "%", Title: diag.Text{RU: "Доля", EN: "Share"}, Headings: []string{"Доля"}},
		{Name: "people", Type: TypeNumber, Unit: "чел.", Title: diag.Text{RU: "Человек", EN: "People"}, Headings: []string{"Человек"}},
		{Name: "date", Type: TypeDate, Title: diag.Text{RU: "Дата", EN: "Date"}, Headings: []string{"Дата"}},
		{Name: "money", Type: TypeMoney, Title: diag.Text{RU: "Сумма", EN: "Sum"}, Headings: []string{"Сумма"}},
		{Name: "code", Type: TypeCode, Title: diag.Text{RU: "ИНН", EN: "INN"}, Headings: []string{"ИНН"}},
		{Name: "note", Type: TypeText, Title: diag.Text{RU: "Примечание", EN: "Remark"}, Headings: []string{"Примечание"}},
		{Name: "tag", Type: TypeText, Repeat: true, Title: diag.Text{RU: "Метка", EN: "Tag"}, Headings: []string{"Метка"}},
	}},
}}

var tableKind = Kind{Name: "table", Title: diag.Text{RU: "Таблица", EN: "Table"}}

var testKinds = []Kind{budgetKind, yearsKind, tableKind}

// load opens a portal of one dataset "x" with a file a.csv; extra are lines for the file's entry in the passport.
func load(t testing.TB, kind, csv string, extra ...string) (*File, *diag.Report) {
	t.Helper()
	passport := "title: Проба\nkind: " + kind + "\nstatus: official\nfiles:\n  - path: a.csv\n"
	for _, line := range extra {
		passport += "    " + line + "\n"
	}
	ds, report := loadAll(t, map[string]string{"data/x/passport.yaml": passport, "data/x/a.csv": csv})
	if len(ds) != 1 || len(ds[0].Files) != 1 {
		t.Fatalf("not one file: %v", codes(report))
	}
	return ds[0].Files[0], report
}

func loadAll(t testing.TB, files map[string]string) (Datasets, *diag.Report) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	report := &diag.Report{}
	ds, err := Open(fsys, testKinds, report)
	if err != nil {
		t.Fatal(err)
	}
	return ds, report
}

// codes are the findings as "CSV004 14:3" with the file's name when it is not a.csv.
func codes(r *diag.Report) []string {
	list := []string{}
	for _, d := range r.All() {
		s := d.Rule.Code
		if name := strings.TrimPrefix(d.Pos.File, "data/x/"); name != "a.csv" {
			s += " " + name
		}
		switch {
		case d.Pos.Col > 0:
			s += fmt.Sprintf(" %d:%d", d.Pos.Line, d.Pos.Col)
		case d.Pos.Line > 0:
			s += fmt.Sprintf(" %d", d.Pos.Line)
		}
		list = append(list, s)
	}
	return list
}

// grid reads all rows as text: "row: cell | cell".
func grid(f *File, report *diag.Report) []string {
	list := []string{}
	for r := range Records(f, report) {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Machine())
		}
		list = append(list, fmt.Sprintf("%d: %s", r.Number, strings.Join(cells, " | ")))
	}
	return list
}

func encode(t testing.TB, m *charmap.Charmap, s string) string {
	t.Helper()
	out, err := m.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
