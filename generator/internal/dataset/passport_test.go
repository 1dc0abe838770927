package dataset

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"otkryto/generator/internal/diag"
)

const fullPassport = "\ufefftitle: \"Исполнение бюджета: 2022\"\r\n" + `kind: budget
description: |
  Кварталы
  и год.
owner: Финансовое управление
responsible: Ответственный сотрудник
phone: 8 (3823) 00-00-00
email: fin@example.org
source: Форма 0503117
source_url: https://example.org/form
keywords:
  - бюджет
  - 2022
theme: Финансы
terms: Свободно
status: официальные
created: 01.02.2022
updated: 2022-03-31
next_due: 2022-06-30
period: ежеквартально
columns: {executed: Факт}
options:
  level: 007
files:
  - path: 2022/q1.csv
    title: Первый квартал
    table: form
    year: 2022
    date: 31.03.2022
    phase: executed
    act: Решение № 5
    status: demo
    unit: тыс. рублей
    rounding: тыс
    computed: approved
    encoding: CP1251
    columns:
      name: Статья
  - 2022/q2.csv
`

func TestPassport(t *testing.T) {
	ds, report := loadAll(t, map[string]string{
		"data/budget-2022/passport.yaml": fullPassport,
		"data/budget-2022/2022/q1.csv":   "Статья;Код;Факт\nx;0100;1\n",
		"data/budget-2022/2022/q2.csv":   "Наименование;Код;Факт\nx;0100;1\n",
		"data/.DS_Store":                 "x", "data/budget-2022/~$q1.csv": "x", "data/empty/readme.txt": "x",
	})
	if d := cmp.Diff([]string{}, codes(report)); d != "" {
		t.Fatal(d)
	}
	d := ds.Find("budget-2022")
	p := d.Passport
	files := p.Files
	p.Files, p.at = nil, nil
	day := func(s string) time.Time { v, _ := time.Parse("2006-01-02", s); return v }
	want := Passport{
		ID: "budget-2022", Kind: "budget", Title: "Исполнение бюджета: 2022", Description: "Кварталы\nи\u00a0год.", Owner: "Финансовое управление",
		Responsible: "Ответственный сотрудник", Phone: "8 (3823) 00-00-00", Email: "fin@example.org", Source: "Форма 0503117", SourceURL: "https://example.org/form",
		Keywords: []string{"бюджет", "2022"}, Theme: "Финансы", Terms: "Свободно", Status: Official, Created: day("2022-02-01"), Updated: day("2022-03-31"),
		NextDue: day("2022-06-30"), Period: "quarter", Columns: map[string]string{"executed": "Факт"}, Options: map[string]string{"level": "007"},
		Path: "data/budget-2022/passport.yaml",
	}
	if diff := cmp.Diff(want, p, cmp.AllowUnexported(Passport{})); diff != "" {
		t.Error(diff)
	}
	f := files[0]
	if f.Path != "data/budget-2022/2022/q1.csv" || f.Table != "form" || f.Year != 2022 || !f.Date.Equal(day("2022-03-31")) || f.Phase != "executed" || f.Act.Title != "Решение №\u00a05" ||
		f.Status != Demo || f.Unit != "тыс" || f.Rounding != "тыс" || f.Encoding != "windows-1251" || f.Columns["name"] != "Статья" || f.Computed[0] != "approved" || f.Title != "Первый квартал" {
		t.Errorf("%+v", f)
	}
	if f.Size != int64(len("Статья;Код;Факт\nx;0100;1\n")) || len(f.SHA256) != 64 {
		t.Errorf("size %d, hash %q", f.Size, f.SHA256)
	}
	if files[1].Status != Official || files[1].Path != "data/budget-2022/2022/q2.csv" {
		t.Errorf("%+v", files[1])
	}
	for key, want := range map[string]string{
		"title": "data/budget-2022/passport.yaml:1:1", "files.0.unit": "data/budget-2022/passport.yaml:34:5", "files.1": "data/budget-2022/passport.yaml:40:5",
		"files.1.path": "data/budget-2022/passport.yaml:40:5", "columns.executed": "data/budget-2022/passport.yaml:22:11", "nothing": "data/budget-2022/passport.yaml",
	} {
		if got := d.At(key).String(); got != want {
			t.Errorf("At(%s) = %s, want %s", key, got, want)
		}
	}
	if got := f.At("date"); got.Line != 30 || got.Text != "    date: 31.03.2022" {
		t.Errorf("%+v", got)
	}
	if n := len(ds.Kind("budget")); n != 1 || len(ds.Kind("tor")) != 0 || ds.Find("x") != nil {
		t.Error("Kind, Find", n)
	}
}

// TestNames: a Mac keeps й in two characters; the passport is typed on Windows.
// TestPassportIsTypeset holds that what readers will read is set as a printer would, and that findings quote the file as it stands.
func TestPassportIsTypeset(t *testing.T) {
	ds, _ := loadAll(t, map[string]string{
		"data/x/passport.yaml": "title: 'ТОР \"Северск\" - показатели'\nkind: budget\nstatus: demo\ndescription: Отчёт за 2019-2022 год\nsource: Приказ № 7\nfiles:\n" +
			"  - path: a.csv\n    title: Данные за 2022 год\n    act: Решение № 5\n",
		"data/x/a.csv": goodTable,
	})
	d := ds[0]
	got := []string{d.Title, d.Description, d.Source, d.Files[0].Title, d.Files[0].Act.Title, d.At("title").Text}
	want := []string{"ТОР «Северск»\u00a0— показатели", "Отчёт за\u00a02019–2022\u00a0год", "Приказ №\u00a07", "Данные за\u00a02022\u00a0год", "Решение №\u00a05", "title: 'ТОР \"Северск\" - показатели'"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNames(t *testing.T) {
	name := "Первый квартал.csv"
	for disk, listed := range map[string]string{norm.NFD.String(name): norm.NFC.String(name), norm.NFC.String(name): norm.NFD.String(name)} {
		ds, report := loadAll(t, map[string]string{
			"data/x/passport.yaml": strings.Replace(goodPassport, "a.csv", listed, 1), "data/x/" + disk: goodTable,
		})
		if report.Count(diag.Error)+report.Count(diag.Warning) > 0 || len(ds[0].Files) != 1 {
			t.Errorf("%q: %v", disk, codes(report))
		}
		if rows := grid(ds[0].Files[0], report); len(rows) != 1 {
			t.Errorf("%q: %v", disk, codes(report))
		}
	}
}

func TestNoData(t *testing.T) {
	ds, report := loadAll(t, map[string]string{"content/site.yaml": "title: x\n"})
	if len(ds) != 0 || len(report.All()) != 0 {
		t.Error(ds, codes(report))
	}
}
