package diag_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

var badAmount = &diag.Rule{
	Code: "TST004", Name: "bad-amount", Severity: diag.Error,
	Message: diag.Text{RU: "«%[1]s» — не сумма", EN: "%[1]q is no amount"},
	Help:    diag.Text{RU: "замените букву %[2]s цифрой", EN: "put a digit in place of %[2]s"},
	Why: diag.Text{
		RU: "Сумма — это цифры, запятая или точка перед копейками, пробелы между разрядами. Буква О вместо нуля портит все итоги, в которые входит эта ячейка, а заметить её глазами нельзя.",
		EN: "An amount is digits, a comma or a point before kopecks, blanks between groups. A letter O in place of a zero spoils every total that the cell is part of, and no eye can see it.",
	},
	Bad:  diag.Text{RU: "12 500,0О", EN: "12 500.0O"},
	Good: diag.Text{RU: "12 500,00", EN: "12 500.00"},
}

var unknownKey = &diag.Rule{
	Code: "TST001", Name: "unknown-key", Severity: diag.Warning,
	Message: diag.Text{RU: "неизвестный ключ %[1]s", EN: "unknown key %[1]s"},
	Help:    diag.Text{RU: "может быть, %[2]s?\nвсе ключи: %[3]s", EN: "did you mean %[2]s?\nall keys: %[3]s"},
	Why:     diag.Text{RU: "Опечатка в ключе теряет его значение.", EN: "A misspelt key loses its value."},
	Bad:     diag.Text{RU: "titel: Новость", EN: "titel: News"},
	Good:    diag.Text{RU: "title: Новость", EN: "title: News"},
}

var noData = &diag.Rule{
	Code: "TST010", Name: "no-data", Severity: diag.Notice,
	Message: diag.Text{RU: "в наборе нет данных за %[1]v", EN: "the dataset has no data of %[1]v"},
	Help:    diag.Text{RU: "100 %% строк пусты", EN: "100 %% of rows are empty"},
	Why:     diag.Text{RU: "Пустой набор не показать.", EN: "There is nothing to show."},
	Bad:     diag.Text{RU: "```\nпусто\n```", EN: "```\nempty\n```"},
	Good:    diag.Text{RU: "а | б", EN: "a | b"},
}

func sample() *diag.Report {
	r := &diag.Report{}
	q1 := "data/budget-2022/q1.csv"
	cell := diag.Pos{File: q1, Line: 14, Col: 5, Letter: "E", Column: "Исполнено", Text: "12 500,0О"}
	first := diag.Pos{File: q1, Line: 9, Col: 5, Letter: "E", Column: "Исполнено", Text: "12 500,00"}
	r.Put(diag.Diagnostic{
		Rule: badAmount, Pos: cell, Args: []any{"12 500,0О", "О"},
		Related: []diag.Related{{Pos: first, Note: diag.Text{RU: "эта сумма читается", EN: "this one is read"}}},
	})
	r.Add(badAmount, diag.Pos{File: q1, Line: 15, Col: 30, Letter: "AD", Text: "a\tb\nc\x1b[31m"}, "a\tb\nc\x1b[31m", "a")
	r.Add(badAmount, diag.Pos{File: q1, Line: 16, Col: 2, Column: "Наименование\nпоказателя", Text: strings.Repeat("длинно ", 40)}, "…", "a")
	r.Add(badAmount, diag.Pos{File: q1, Line: 17, Col: 3, Letter: "C", Column: "Код"}, "", "a")
	news := "content/news/2022-03-05-doroga.md"
	r.Add(unknownKey, diag.Pos{File: news, Line: 2, Col: 1, Text: "titel: Дорога", Width: 5}, "titel", "title", diag.Text{RU: "все", EN: "all"})
	r.Add(unknownKey, diag.Pos{File: news, Line: 7, Col: 3, Text: "\tx\tкл: 1", Width: 2}, "x", "y", "z")
	r.Add(unknownKey, diag.Pos{File: news, Line: 120, Col: 301, Text: strings.Repeat("а", 300) + "ОШИБКА" + strings.Repeat("б", 300), Width: 6}, "x", "y", "z")
	r.Add(unknownKey, diag.Pos{File: news, Line: 121, Col: 14, Text: "конец строки:", Width: 1}, "x", "y", "z")
	r.Add(unknownKey, diag.Pos{File: news, Line: 122, Text: "вся строка"}, "x", "y", "z")
	r.Add(noData, diag.Pos{File: "data/tor/passport.yaml"}, 2022)
	r.Add(noData, diag.Pos{}, 2023)
	for line := range 49 {
		r.Add(noData, diag.Pos{File: "data/tor/many.csv", Line: line + 2}, line)
	}
	return r
}

func TestRenderers(t *testing.T) {
	for name, render := range map[string]func(*bytes.Buffer, diag.Lang) error{
		"text": func(w *bytes.Buffer, l diag.Lang) error { return sample().Text(w, diag.TextOptions{Lang: l}) },
		"colour": func(w *bytes.Buffer, l diag.Lang) error {
			return sample().Text(w, diag.TextOptions{Lang: l, Color: true, Root: "../portal", Width: 40, Limit: 1})
		},
		"json":   func(w *bytes.Buffer, l diag.Lang) error { return sample().JSON(w, l, "") },
		"github": func(w *bytes.Buffer, l diag.Lang) error { return sample().GitHub(w, l, "") },
		"gitlab": func(w *bytes.Buffer, l diag.Lang) error { return sample().GitLab(w, l, "") },
		"sarif":  func(w *bytes.Buffer, l diag.Lang) error { return sample().SARIF(w, l, "", "1.0") },
		"html": func(w *bytes.Buffer, l diag.Lang) error {
			return sample().HTML(w, diag.Preflight{Lang: l, Title: "Открытый Пример"})
		},
		"rules": func(w *bytes.Buffer, l diag.Lang) error {
			return diag.RulesMarkdown(w, []*diag.Rule{badAmount, noData, unknownKey}, l)
		},
		"explain": func(w *bytes.Buffer, l diag.Lang) error { return diag.Explain(w, badAmount, l) },
	} {
		for _, l := range []diag.Lang{diag.RU, diag.EN} {
			var out bytes.Buffer
			if err := render(&out, l); err != nil {
				t.Fatal(err)
			}
			testutil.Golden(t, filepath.Join("testdata", fmt.Sprintf("%s.%s.golden", name, l)), out.Bytes())
		}
	}
}

func TestJSONIsJSON(t *testing.T) {
	var out bytes.Buffer
	if err := sample().JSON(&out, diag.RU, ""); err != nil {
		t.Fatal(err)
	}
	var report struct {
		Errors, Warnings, Notices int
		Findings                  []struct{ Code string }
	}
	if err := json.Unmarshal(out.Bytes(), &report); err != nil {
		t.Fatal(err)
	}
	if n := report.Errors + report.Warnings + report.Notices; n != len(report.Findings) || n != len(sample().All()) {
		t.Errorf("%d findings of %d", len(report.Findings), n)
	}
}

func TestNothingFound(t *testing.T) {
	var text, github bytes.Buffer
	r := &diag.Report{}
	if err := r.Text(&text, diag.TextOptions{}); err != nil || text.Len() > 0 {
		t.Errorf("%q, %v", text.String(), err)
	}
	if err := r.GitHub(&github, diag.RU, ""); err != nil || github.Len() > 0 {
		t.Errorf("%q, %v", github.String(), err)
	}
	if r.Summary(diag.RU) != "" {
		t.Error(r.Summary(diag.RU))
	}
}

// One kind of finding in very many files must not bury the others.
func TestManyFiles(t *testing.T) {
	r := &diag.Report{}
	for i := range 1000 {
		r.Add(unknownKey, diag.Pos{File: fmt.Sprintf("content/news/%04d.md", i), Line: 1, Col: 1}, "a", "b", "c")
	}
	var out bytes.Buffer
	if err := r.Text(&out, diag.TextOptions{Lang: diag.RU}); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "warning[TST001]"); n != 40 {
		t.Errorf("%d are shown", n)
	}
	if want := "… ещё 960 таких же находок TST001 в других местах\n\n1000 предупреждений\n"; !strings.HasSuffix(out.String(), want) {
		t.Errorf("ends with %q", out.String()[out.Len()-150:])
	}
}

func ExampleReport_Text() {
	rule := &diag.Rule{
		Code: "CSV004", Name: "bad-amount", Severity: diag.Error,
		Message: diag.Text{RU: "«%[1]s» — не сумма", EN: "%[1]q is no amount"},
		Help:    diag.Text{RU: "замените букву О цифрой 0", EN: "put the digit 0 in place of the letter O"},
	}
	var report diag.Report
	report.Add(rule, diag.Pos{
		File: "data/budget-2022/q1.csv", Line: 14, Col: 5,
		Letter: "E", Column: "Исполнено", Text: "12 500,0О",
	}, "12 500,0О")
	var out strings.Builder
	if err := report.Text(&out, diag.TextOptions{Lang: diag.RU}); err != nil {
		panic(err)
	}
	fmt.Print(out.String())
	// Output:
	// error[CSV004]: «12 500,0О» — не сумма
	//   --> data/budget-2022/q1.csv:14:5 (столбец «Исполнено», E)
	//    |
	// 14 | 12 500,0О
	//    | ^^^^^^^^^
	//    = помощь: замените букву О цифрой 0
	//
	// 1 ошибка
}
