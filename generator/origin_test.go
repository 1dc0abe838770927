package main

import (
	"html"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// probe is a section with one page of figures, and a page where the rows of their first file would stand.
type probe struct{ Figures []site.Figure }

var (
	tags   = regexp.MustCompile(`<[^>]*>`)
	spaces = regexp.MustCompile(`[ \n\x{a0}]+`)
)

// TestOriginCard prints the cards of a read, a divided and a long figure, and one without a value: what they say, and where they lead.
func TestOriginCard(t *testing.T) {
	set := &dataset.Dataset{Passport: dataset.Passport{ID: "b", Title: "Бюджет"}}
	act := dataset.Act{Title: "Решение Думы", Number: "24/5", Date: time.Date(2021, 12, 22, 0, 0, 0, 0, time.UTC), URL: "https://example.ru/24-5"}
	known := &dataset.File{Path: "data/b/a.csv", Release: "2023-01-20", Dataset: set, Act: act}
	other := &dataset.File{Path: "data/b/b.csv", Dataset: set}
	cell := func(f *dataset.File, row int, raw string) site.Term {
		return site.Term{Cell: dataset.Cell{File: f, Row: row, Col: 3, Raw: raw}}
	}
	figure := func(id, n string, how site.How, cells ...site.Term) site.Figure {
		return site.Figure{ID: id, Label: id, Number: decimal.MustParse(n), Set: true, How: how, Cells: cells}
	}
	read := figure("read", "12.5", site.Read, cell(known, 14, "12,5"))
	balance := figure("balance", "10.5", site.Computed, cell(known, 14, "12,5"), site.Opposite([]site.Term{cell(other, 7, "2")})[0])
	share := site.Quotient("share", "share", "%", balance, read, 100, 1)
	share.Formula = "остаток к плану"
	perResident := site.Quotient("resident", "resident", "", read, site.Given(decimal.MustParse("108000"), false), 1, 2)
	var many []site.Figure
	for row := range 130 {
		many = append(many, figure("", "1", site.Read, cell(other, row+1, "1")))
	}
	none := site.Figure{ID: "none", Label: "none", How: site.Read, Cells: []site.Term{cell(other, 3, "-")}}
	view := probe{[]site.Figure{read, share, perResident, site.Sum("long", "long", "", many...), none, {ID: "nothing", Label: "nothing"}}}
	page := publishProbe(t, view, known)
	cards := map[string]string{}
	for _, part := range strings.Split(page, `<div class="figure"`)[1:] {
		id, text, _ := strings.Cut(strings.TrimPrefix(part, ` id="`), `">`)
		text, _, _ = strings.Cut(text, "</main>")
		cards[id] = strings.TrimSpace(spaces.ReplaceAllString(html.UnescapeString(tags.ReplaceAllString(text, " ")), " "))
	}
	released := "Бюджет версия от 20 января 2023 года · data/b/a.csv Документ: Решение Думы от 22 декабря 2021 года № 24/5 "
	want := map[string]string{
		"read": "read 12,5 откуда эта цифра : read Точное значение 12,5 Как получено взято из одной ячейки исходного файла Исходные ячейки " + released +
			"+ строка 14, столбец C : 12,5",
		"share": "share 84 % откуда эта цифра : share Точное значение 84,0 % Как получено остаток к плану Исходные ячейки " + released + "+ строка 14, столбец C : 12,5 " +
			"Бюджет рабочая версия · data/b/b.csv − строка 7, столбец C: 2 Умножено × 100 Делится на " + released + "+ строка 14, столбец C : 12,5 Округлено до 1 знака после запятой",
		"resident": "resident 0 откуда эта цифра : resident Точное значение 0,00 Как получено вычислено Исходные ячейки " + released +
			"+ строка 14, столбец C : 12,5 Делится на ÷ 108 000 Округлено до 2 знаков после запятой",
		"none":    "none — нет данных: откуда это известно : none Как получено взято из одной ячейки исходного файла Исходные ячейки Бюджет рабочая версия · data/b/b.csv + строка 3, столбец C: -",
		"nothing": "nothing — нет данных",
	}
	for id, text := range want {
		if diff := testutil.Diff(text, cards[id]); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	}
	if long := cards["long"]; strings.Count(long, "строка") != 20 || !strings.HasSuffix(long, "Остальные ячейки ещё 110 ячеек — в файле figures.json") {
		t.Errorf("long: %s", long)
	}
	for _, link := range []string{`<a href="/opendata/b/2023-01-20/a/p1/#r14-c3">строка`, `<a href="https://example.ru/24-5">`, `<a href="/figures.json">`} {
		if !strings.Contains(page, link) {
			t.Errorf("no link %s", link)
		}
	}
	if strings.Contains(page, "#r7-c3") {
		t.Error("a cell leads to rows that are on no page")
	}
}

// publishProbe builds a portal of the probe and returns its page.
func publishProbe(t *testing.T, view probe, rowsOf *dataset.File) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range map[string]string{
		"content/site.yaml":            "title: Портал\nbody: Администрация\nmunicipality: Город\ntheme: own\ntime_zone: Asia/Tomsk\n",
		"themes/own/probe/page.html":   `{{template "figures" .Figures}}`,
		"themes/own/i18n/ru/odds.yaml": "title: Проба\n",
	} {
		full := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	section := site.Section{Name: "probe", Path: "probe/", Views: map[string]any{"probe/page.html": probe{}}, Load: func(in *site.Input) (site.Output, error) {
		return site.Output{Pages: []site.Page{
			{Path: "probe/", Title: "Проба", Template: "probe/page.html", View: view, Figures: view.Figures},
			{Path: in.Site.RowsPath(rowsOf, 1), Title: "Строки", Template: "probe/page.html", View: probe{}},
		}}, nil
	}}
	o := build.Options{Root: root, Out: t.TempDir(), Sections: []site.Section{section}, Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)}
	if result, err := build.Run(t.Context(), o); err != nil || result.Failed {
		t.Fatalf("%v\n%s", err, findings(t, result.Report))
	}
	page, err := os.ReadFile(filepath.Join(o.Out, "probe", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}
