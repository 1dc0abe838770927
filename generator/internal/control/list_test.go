package control

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// some are comparisons of every state, over cells of a file.
func some() []site.Control {
	ds := &dataset.Dataset{Passport: dataset.Passport{ID: "b"}}
	f := &dataset.File{Path: "data/b/a.csv", SHA256: "abc", Dataset: ds}
	term := func(row int, raw string) site.Term {
		return site.Term{Cell: dataset.Cell{File: f, Row: row, Col: 5, Raw: raw}}
	}
	rule := &diag.Rule{Code: "BUD001", Severity: diag.Warning, Why: diag.Text{RU: "так бывает"}}
	make1 := func(group, key, stated, expected string, state site.ControlState) site.Control {
		c := site.Control{
			ID: "budget.2022-12-31." + group + "." + key, Rule: rule, Group: group, Scope: "2022-12-31", Column: "executed", Subject: "Строка (" + key + ")", Key: key,
			Stated:   site.Figure{Number: decimal.MustParse(stated), Set: true, Unit: format.RUB, Cells: []site.Term{term(14, stated)}},
			Expected: site.Figure{Number: decimal.MustParse(expected), Set: true, Unit: format.RUB, Cells: []site.Term{term(15, "1"), term(16, "2")}},
			State:    state,
		}
		c.Expected.Cells[1].Minus = true
		c.Difference, _ = c.Stated.Number.Sub(c.Expected.Number)
		return c
	}
	explained := make1("parts", "0702", "99.50", "100.00", site.ControlExplained)
	explained.Explanation = &dataset.Explanation{Who: "бухгалтер", Why: "Так в форме, «<&>»"}
	explained.Stated.Demo = true
	rounded := make1("parts", "0703", "101.00", "100.00", site.ControlRounded)
	rounded.Tolerance = decimal.MustParse("1.50")
	lawful := make1("plans", "0800", "3.00", "2.00", site.ControlNoticed)
	lawful.Rule = &diag.Rule{Code: "BUD001", Severity: diag.Notice, Why: diag.Text{RU: "так бывает"}}
	return []site.Control{
		make1("growth", "0900", "3.00", "4.00", site.ControlNoticed), lawful, make1("parts", "0701", "100.00", "100.00", site.ControlPassed), explained, rounded,
	}
}

func TestAnswer(t *testing.T) {
	w := Words{Text: sitetest.Texts(t, themes.Default(), "controls")}
	for want, tally := range map[string]Tally{
		"Сверять пока нечего.":                                      {},
		"Проведена 671 проверка — расхождений нет.":                 {All: 671, Passed: 600, Rounded: 71},
		"Сошлось 5 812 проверок из 5 813; 1 расхождение объяснено.": {All: 5813, Passed: 5812, Explained: 1},
		"Сошлась 1 проверка из 11; 2 расхождения объяснены; 5 расхождений не объяснено; 3 отличия допустимы.": {All: 11, Passed: 1, Explained: 2, Doubted: 5, Noticed: 3},
	} {
		if got := sitetest.Plain(w.Answer(tally)); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// TestList shows explained differences before lawful ones, and folds what agrees.
func TestList(t *testing.T) {
	l := Words{Text: sitetest.Texts(t, themes.Default(), "controls")}.List(some())
	var got []string
	for _, o := range l.Open {
		got = append(got, sitetest.Plain(strings.Join([]string{string(o.State), o.Subject, o.Column, o.Stated.Value.Text, o.Expected.Value.Text, o.Difference, o.Word, o.Heading, o.Reason, o.Who}, " | ")))
	}
	for _, rows := range l.Agreed {
		for _, a := range rows.Lines {
			got = append(got, sitetest.Plain(strings.Join([]string{string(a.State), rows.Caption, a.ID, a.Difference, a.Tolerance}, " | ")))
		}
	}
	got = append(got, sitetest.Plain(l.Answer), sitetest.Plain(l.Fold))
	var way []string
	for _, term := range l.Open[0].Expected.Terms {
		way = append(way, term.Sign+term.Text+" "+term.Path)
	}
	got = append(got, strings.Join(way, ", "))
	want := []string{
		"explained | Строка (0702) | исполнено | 99,50 ₽ | 100,00 ₽ | −0,50 ₽ | расхождение объяснено | Почему числа расходятся | Так в форме, «<&>» | бухгалтер",
		"noticed | Строка (0900) | исполнено | 3,00 ₽ | 4,00 ₽ | −1,00 ₽ | расходится, не объяснено | Почему это важно | так бывает | ",
		"noticed | Строка (0800) | исполнено | 3,00 ₽ | 2,00 ₽ | +1,00 ₽ | отличается, так бывает | Почему это возможно | так бывает | ",
		"passed | Итоги и суммы частей | parts.0701 | 0 ₽ | ",
		"rounded | Итоги и суммы частей | parts.0703 | +1,00 ₽ | 1,50 ₽",
		"Сошлись 2 проверки из 5; 1 расхождение объяснено; 1 расхождение не объяснено; 1 отличие допустимо.",
		"Что сошлось: 2 проверки",
		"E15 opendata/b/current/a/p1/#r15-c5, −E16 opendata/b/current/a/p1/#r16-c5",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if (Words{}).List(nil) != nil {
		t.Error("nothing compared is shown")
	}
}

// TestExport reads the JSON and the CSV back: both hold every comparison, as exact text, with the cells and the hashes of their files.
func TestExport(t *testing.T) {
	list := some()
	var b bytes.Buffer
	if err := WriteJSON(&b, list); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Files    map[string]string
		Controls []record
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Files["data/b/a.csv"] != "abc" || len(got.Controls) != len(list) || strings.Contains(b.String(), `\u00`) {
		t.Errorf("%s", b.String())
	}
	want := record{
		ID: "budget.2022-12-31.parts.0702", Year: 2022, Scope: "2022-12-31", Rule: "BUD001", Group: "parts", Subject: "Строка (0702)", Column: "executed", Unit: "RUB",
		File:       "data/b/a.csv",
		Stated:     number{"99.50", []cell{{Cell: "E14", Raw: "99.50"}}},
		Expected:   number{"100.00", []cell{{Cell: "E15", Raw: "1"}, {Cell: "E16", Raw: "2", Minus: true}}},
		Difference: "-0.50", Tolerance: "0", State: "explained", Explanation: &reason{Who: "бухгалтер", Why: "Так в форме, «<&>»"}, Demo: true,
	}
	if diff := testutil.Diff(want, got.Controls[3]); diff != "" {
		t.Error(diff)
	}
	b.Reset()
	if err := WriteCSV(&b, list); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil || len(rows) != 1+len(list) {
		t.Fatalf("%v, %d rows", err, len(rows))
	}
	wantRow := []string{
		"budget.2022-12-31.parts.0702", "2022", "2022-12-31", "BUD001", "parts", "Строка (0702)", "executed", "RUB", "99.50", "100.00", "-0.50", "0", "explained",
		"data/b/a.csv", "abc", "E14=99.50", "E15=1; -E16=2", "", "бухгалтер", "", "Так в форме, «<&>»", "true",
	}
	if diff := testutil.Diff(wantRow, rows[4]); diff != "" {
		t.Error(diff)
	}
}

// TestGroupWords holds the words of every group that pages sort by.
func TestGroupWords(t *testing.T) {
	texts := sitetest.Texts(t, themes.Default(), "controls")
	for _, group := range append(groupOrder, "other") {
		for _, key := range []string{"group_", "stated_", "expected_"} {
			if !texts.Has("controls." + key + group) {
				t.Errorf("no text controls.%s%s", key, group)
			}
		}
	}
}

// TestTerms names runs of cells together, and another file once.
func TestTerms(t *testing.T) {
	ds := &dataset.Dataset{Passport: dataset.Passport{ID: "b"}}
	a, b := &dataset.File{Path: "data/b/a.csv", Dataset: ds}, &dataset.File{Path: "data/b/b.csv", Dataset: ds}
	cell := func(f *dataset.File, row int, minus bool) site.Term {
		return site.Term{Cell: dataset.Cell{File: f, Row: row, Col: 2}, Minus: minus}
	}
	f := site.Figure{Set: true, Cells: []site.Term{
		cell(b, 4, false), cell(b, 5, false), cell(b, 6, false), cell(b, 8, false), cell(b, 9, false), cell(b, 10, true), cell(a, 11, false),
	}}
	w := Words{Text: sitetest.Texts(t, themes.Default(), "controls")}
	var got []string
	for _, term := range w.side("", f, a.Path).Terms {
		got = append(got, term.Sign+term.Text)
	}
	if diff := testutil.Diff([]string{"b.csv B4:B6", "+B8", "+B9", "−B10", "+a.csv B11"}, got); diff != "" {
		t.Error(diff)
	}
	f.Cells = nil
	for row := range 2 * maxTerms {
		f.Cells = append(f.Cells, cell(a, 2*row+1, false))
	}
	if s := w.side("", f, ""); len(s.Terms) != maxTerms || s.More != maxTerms {
		t.Errorf("%d terms and %d more", len(s.Terms), s.More)
	}
}

// TestBy parts a list that lies in order and one that does not, and never lets one part grow into the next.
func TestBy(t *testing.T) {
	for _, c := range []struct{ scopes, want string }{
		{"", ""},
		{"aabb", "aa bb"},
		{"abab", "aa bb"},
		{"bbaab", "bbb aa"},
		{"a", "a"},
	} {
		var list []site.Control
		for i, r := range c.scopes {
			list = append(list, site.Control{ID: strconv.Itoa(i), Scope: string(r)})
		}
		var got []string
		for _, part := range By(list, func(c *site.Control) string { return c.Scope }) {
			word, last := "", -1
			for _, c := range part {
				n, err := strconv.Atoi(c.ID)
				if err != nil || n <= last {
					t.Errorf("%s: comparison %s stands behind %d", word, c.ID, last)
				}
				word, last = word+c.Scope, n
			}
			_ = append(part, site.Control{Scope: "x"})
			got = append(got, word)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("By(%s) = %v, want %s", c.scopes, got, c.want)
		}
		for i, r := range c.scopes {
			if list[i].Scope != string(r) {
				t.Errorf("By(%s) let a part grow over comparison %d", c.scopes, i)
			}
		}
	}
}

// TestExportOtherFile: a cell of another file than the comparison's names it, and the CSV has its hash.
func TestExportOtherFile(t *testing.T) {
	ds := &dataset.Dataset{Passport: dataset.Passport{ID: "b"}}
	a, b := &dataset.File{Path: "data/b/a.csv", SHA256: "aa", Dataset: ds}, &dataset.File{Path: "data/b/b.csv", SHA256: "bb", Dataset: ds}
	c := some()[0]
	c.Stated.Cells = []site.Term{{Cell: dataset.Cell{File: a, Row: 2, Col: 27, Raw: "5"}}}
	c.Expected.Cells = []site.Term{{Cell: dataset.Cell{File: b, Row: 3, Col: 1, Raw: "9"}}, {Cell: dataset.Cell{File: a, Row: 4, Col: 2, Raw: "4"}, Minus: true}}
	r := recordOf(c)
	want := []cell{{File: "data/b/b.csv", Cell: "A3", Raw: "9"}, {Cell: "B4", Raw: "4", Minus: true}}
	if diff := testutil.Diff(want, r.Expected.Cells); diff != "" || r.File != a.Path {
		t.Error(r.File, diff)
	}
	var out bytes.Buffer
	if err := WriteCSV(&out, []site.Control{c}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatal(rows, err)
	}
	got := map[string]string{}
	for i, name := range rows[0] {
		got[name] = rows[1][i]
	}
	for name, want := range map[string]string{
		"file": "data/b/a.csv", "sha256": "aa", "stated_cells": "AA2=5", "expected_cells": "data/b/b.csv!A3=9; -B4=4", "other_files": "data/b/b.csv bb",
	} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q", name, got[name], want)
		}
	}
}
