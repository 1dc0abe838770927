package control

import (
	"strings"
	"testing"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

var money = dataset.Kind{Name: "works", Title: diag.Text{RU: "Работы", EN: "Works"}, Tables: []dataset.Table{{
	Name: "works", Title: diag.Text{RU: "Работы", EN: "Works"}, Columns: []dataset.Column{
		{Name: "year", Type: dataset.TypeYear, Title: diag.Text{RU: "Год", EN: "Year"}, Headings: []string{"Год"}},
		{Name: "object", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Объект", EN: "Object"}, Headings: []string{"Объект"}},
		{Name: "cost", Type: dataset.TypeMoney, Title: diag.Text{RU: "Стоимость", EN: "Cost"}, Headings: []string{"Стоимость"}},
		{Name: "share", Type: dataset.TypeNumber, Title: diag.Text{RU: "Доля", EN: "Share"}, Headings: []string{"Доля"}},
	},
}}}

// declared reads a dataset of one file and compares it with what keys of its passport declare. explained is the rest of the passport.
func declared(t *testing.T, keys, explained, rows string) ([]site.Control, string) {
	t.Helper()
	report := &diag.Report{}
	sets, err := dataset.Open(testutil.Files(map[string]string{
		"data/w/passport.yaml": "kind: works\ntitle: Работы\nstatus: official\nfiles:\n  - path: a.csv\n" + keys + explained,
		"data/w/a.csv":         rows,
	}), []dataset.Kind{money}, report)
	if err != nil {
		t.Fatal(err)
	}
	book := &Book{Report: report}
	book.Declared(sets...)
	book.Close(sets...)
	var lines []string
	for _, d := range report.All() {
		lines = append(lines, strings.ReplaceAll(d.Pos.String()+" "+d.Rule.Code+" "+d.Message(diag.RU), "\u00a0", " "))
	}
	return book.Controls(), strings.Join(lines, "\n")
}

// TestDeclared compares totals and shares with rows, in every way in which they may come out.
func TestDeclared(t *testing.T) {
	const rows = "Год;Объект;Стоимость;Доля\n2021;А;1,5;50\n2021;Б;2;50\n2022;А;3;33,3\n2022;Б;4;66,6\n"
	const explanation = "explanations:\n  - {rule: CTL002, file: a.csv, code: cost, difference: 500, who: бухгалтер, why: Доплата}\n"
	cases := map[string]struct {
		keys, explained, rows string
		states                string // of the controls, in their order
		findings              string
	}{
		"nothing is declared":      {"", "", rows, "", ""},
		"a total of roubles":       {"    totals: {cost: \"10,5\"}\n", "", rows, "passed", ""},
		"a total of thousands":     {"    unit: тыс\n    totals: {Стоимость: \"10,5\"}\n", "", rows, "passed", ""},
		"a total apart":            {"    unit: тыс\n    totals: {cost: 10}\n", "", rows, "failed", "data/w/passport.yaml:7:14 CTL002 столбец «Стоимость» даёт в сумме 10 500,00 ₽, а в паспорте объявлено 10 000 ₽ — разница 500,00"},
		"a total apart, explained": {"    unit: тыс\n    totals: {cost: 10}\n", explanation, rows, "explained", ""},
		"a total apart by rounding": {
			"    unit: тыс\n    rounding: тыс\n    totals: {cost: 12}\n", "", strings.Replace(rows, "1,5", "1", 1), "rounded", "",
		},
		"a total that is no number":  {"    totals: {cost: десять}\n", "", rows, "", "data/w/passport.yaml:6:14 CTL006 итог «десять» столбца «cost» — не число"},
		"a column that is not there": {"    totals: {coast: 10}\n", "", rows, "", "data/w/passport.yaml:6:14 CTL004 в файле a.csv нет столбца «coast» с числами"},
		"shares of each year":        {"    shares: [share]\n", "", rows, "passed rounded", ""},
		"shares apart": {
			"    shares: [share]\n", "", strings.Replace(rows, "33,3", "3,3", 1), "passed failed",
			"data/w/a.csv:4:4 CTL003 доли «Доля, 2022» дают в сумме 69,9 %, а не 100 % — разница −30,1",
		},
		"shares of words":         {"    shares: [Объект]\n", "", rows, "", "data/w/a.csv:2:2 CTL005 «А» — не число, а столбец «Объект» надо сложить"},
		"a number that is none":   {"    shares: [Доля]\n", "", strings.Replace(rows, "66,6", "много", 1), "", ""}, // the reader of the kind says so
		"shares of an odd column": {"    shares: [Прочее]\n", "", "Год;Объект;Прочее\n2021;А;50\n2021;Б;половина\n", "", "data/w/a.csv:3:3 CTL005 «половина» — не число, а столбец «Прочее» надо сложить"},
		"a total with withheld":   {"    totals: {cost: 10}\n", "", "Год;Объект;Стоимость\n2021;А;к\n2021;Б;не раскрывается\n2022;А;3\n", "", ""}, // the difference would give them away
		"a stale explanation":     {"    totals: {cost: \"10,5\"}\n", explanation, rows, "passed", "data/w/passport.yaml:8:6 CTL001 паспорт объясняет расхождение 500 по правилу CTL002, а такого расхождения нет"},
	}
	said := ""
	for name, c := range cases {
		list, findings := declared(t, c.keys, c.explained, c.rows)
		var states []string
		for _, it := range list {
			states = append(states, string(it.State))
		}
		if got := strings.Join(states, " "); got != c.states {
			t.Errorf("%s: %s, want %s", name, got, c.states)
		}
		if diff := testutil.Diff(c.findings, findings); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
		said += findings + "\n"
	}
	for _, r := range Rules {
		if !strings.Contains(said, " "+r.Code+" ") {
			t.Errorf("no case fires %s %s", r.Code, r.Name)
		}
	}
}
