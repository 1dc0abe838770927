package opendata

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

const rowsPath = "opendata/7000000000-skvery/current/a/"

// budgetKind has a table that reports hold several times.
var budgetKind = dataset.Kind{Name: "report", Tables: []dataset.Table{{Name: "execution", Columns: []dataset.Column{
	{Name: "name", Type: dataset.TypeText, Required: true, Headings: []string{"Наименование"}},
	{Name: "code", Type: dataset.TypeCode, Required: true, Headings: []string{"Код"}},
	{Name: "executed", Type: dataset.TypeMoney, Required: true, Headings: []string{"Исполнено"}},
}}}}

// openFile returns the file of a dataset.
func openFile(t testing.TB, text string) *dataset.File {
	t.Helper()
	sets, err := dataset.Open(testutil.Files(map[string]string{"data/x/passport.yaml": passport + "  - path: a.csv\n", "data/x/a.csv": text}), kinds, &diag.Report{})
	if err != nil {
		t.Fatal(err)
	}
	return sets[0].Files[0]
}

// TestStore gives back every record as the file has it.
func TestStore(t *testing.T) {
	var long strings.Builder
	long.WriteString("Имя;Число\n")
	for i := range 450 {
		fmt.Fprintf(&long, "имя %d;%d,5\n", i, i)
	}
	for name, text := range map[string]string{
		"three tables": report, "pages": long.String(), "blank pages": "Имя;Число\nа;1\n" + strings.Repeat("\n", 500) + "б;2\n",
		"quotes and ends": "Имя;Число;Статус данных\n\"а;\"\"б\"\"\nв\";1;demo\nкоротко\nг;2;;лишнее\n", "no rows": "Имя;Число\n",
	} {
		f := openFile(t, text)
		if name == "three tables" {
			f = openReport(t)
		}
		var want, got []string
		line := func(r dataset.Record) string {
			s := fmt.Sprint(r.Number, r.Block.Index, r.Demo)
			for _, c := range r.Cells {
				s += fmt.Sprintf(" %d:%d %q %q %s %s", c.Row, c.Col, c.Raw, c.Column(), c.Type(), c.Machine())
			}
			return s
		}
		for r := range dataset.Records(f, nil) {
			want = append(want, line(r))
		}
		s := inspect(f, 0, nil, newPress()).store
		for r := range s.each() {
			got = append(got, line(r))
		}
		if diff := testutil.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		for _, p := range s.pages {
			for r := range s.rows(p) {
				if page := (r.Number-1)/site.RowsPerPage + 1; page != p.number {
					t.Errorf("%s: row %d is on page %d", name, r.Number, p.number)
				}
			}
		}
	}
}

const report = "Отчёт\n\n1. Доходы\nНаименование;Код;Исполнено\n1;2;3\nВсего;010;10,50\nв том числе:;;-\nНалоги;1 01;10,5\n" +
	"2. Расходы\nНаименование;Код;Исполнено\nВсего;200;-\nДороги;0409;-1 000,00\n* сноска;;\n"

func openReport(t testing.TB) *dataset.File {
	t.Helper()
	sets, err := dataset.Open(testutil.Files(map[string]string{
		"data/x/passport.yaml": strings.Replace(passport, "kind: table", "kind: report", 1) + "  - path: a.csv\n    unit: тыс\n", "data/x/a.csv": report,
	}), []dataset.Kind{budgetKind}, &diag.Report{})
	if err != nil {
		t.Fatal(err)
	}
	return sets[0].Files[0]
}

// rowsOf returns the tables of a page as lines.
func rowsOf(v RowsView) []string {
	var list []string
	for _, t := range v.Tables() {
		list = append(list, "# "+t.Heading+" | "+t.Caption)
		for _, n := range t.Above {
			list = append(list, "^ "+n.ID+" "+n.Text)
		}
		head := "= " + t.Row
		for _, c := range t.Columns {
			head += " | " + c.ID + " " + c.Letter + " " + c.Title + " (" + c.Raw + ")"
		}
		list = append(list, head)
		for _, r := range t.Rows {
			line := r.ID + " " + r.Note
			for _, c := range r.Cells {
				line += " | " + c.ID + " " + c.Text + " [" + c.Value + "]"
				switch {
				case c.Raw == "":
				case c.Same:
					line += " (as is)"
				default:
					line += " (" + c.Raw + ")"
				}
				if c.Corrected != "" {
					line += " ! " + c.Corrected
				}
			}
			if r.Demo {
				line += " *"
			}
			list = append(list, line)
		}
	}
	for i := range list {
		list[i] = sitetest.Plain(list[i])
	}
	return list
}

// TestTables shows a file of several tables: titles and notes where they stand, and an address for every cell, of the headings too.
func TestTables(t *testing.T) {
	root := testutil.Files(map[string]string{
		"data/skvery/passport.yaml": strings.Replace(passport, "kind: table", "kind: report", 1) + "  - path: a.csv\n    unit: тыс\n", "data/skvery/a.csv": report,
	})
	section := Section
	section.Kinds = append(slices.Clone(kinds), budgetKind)
	out, _ := sitetest.Load(t, section, themes.Default(), root)
	want := []string{
		"# 1. Доходы | Таблица 1 из 2", "^ r1 Отчёт", "^ r3 1. Доходы",
		"= r4 | r4-c1 A Наименование () | r4-c2 B Код () | r4-c3 C Исполнено ()",
		"r6  | r6-c1 Всего [] | r6-c2 010 [] | r6-c3 10 500,00 [10500.00] (10,50)",
		"r7 в том числе:",
		"r8  | r8-c1 Налоги [] | r8-c2 1 01 [] | r8-c3 10 500,00 [10500.00] (10,5)",
		"# 2. Расходы | Таблица 2 из 2", "^ r9 2. Расходы",
		"= r10 | r10-c1 A Наименование () | r10-c2 B Код () | r10-c3 C Исполнено ()",
		"r11  | r11-c1 Всего [] | r11-c2 200 [] | r11-c3 — [] (-)",
		"r12  | r12-c1 Дороги [] | r12-c2 0409 [] | r12-c3 −1 000 000,00 [-1000000.00] (-1 000,00)",
		"r13 * сноска",
	}
	if diff := testutil.Diff(want, rowsOf(sitetest.Page(t, out, rowsPath+"p1/").View.(RowsView))); diff != "" {
		t.Error(diff)
	}
}

// TestPages divides a file by the numbers that Excel gives its rows; a page without rows is not made, and its notes go to the page before it.
func TestPages(t *testing.T) {
	var text strings.Builder
	text.WriteString("Имя;Число\n")
	for i := 2; i <= 225; i++ {
		switch {
		case i > 50 && i <= 100: // empty in Excel
			text.WriteString(";\n")
		case i == 225:
			text.WriteString("* сноска;\n")
		case i > 155:
			text.WriteString(";\n")
		default:
			fmt.Fprintf(&text, "имя %d;%d\n", i, i)
		}
	}
	out, findings := load1(t, map[string]string{"passport.yaml": passport + "  - path: a.csv\n", "a.csv": text.String()})
	var pages []string
	for _, p := range out.Pages {
		if v, ok := p.View.(RowsView); ok {
			rows := v.Tables()[0].Rows
			pages = append(pages, sitetest.Plain(fmt.Sprint(p.Path, "|", v.Range, "|", rows[0].ID, "|", rows[len(rows)-1].ID, "|", v.First, "|", v.Previous, "|", v.Next, "|", v.Last)))
		}
	}
	page := func(n int) string { return fmt.Sprint(rowsPath, "p", n, "/") }
	want := []string{
		page(1) + "|Строки 1–100 из 225|r2|r50|||" + page(3) + "|" + page(4),
		page(3) + "|Строки 101–150 из 225|r101|r150|" + page(1) + "|" + page(1) + "|" + page(4) + "|" + page(4),
		page(4) + "|Строки 151–225 из 225|r151|r225|" + page(1) + "|" + page(3) + "||",
	}
	if diff := testutil.Diff(want, pages); diff != "" {
		t.Errorf("%s\n%s", diff, findings)
	}
}

// TestCellAddresses holds every cell of a preview's row to its address: what site.Settings says is what the page has.
func TestCellAddresses(t *testing.T) {
	f := openFile(t, "Имя;Число\nа;1\n\nб;2\n")
	s := inspect(f, 0, nil, newPress())
	p := publisher{in: &site.Input{Text: sitetest.Texts(t, themes.Default(), "opendata")}, press: s.store.press}
	p.rows(part{sheet: s}, &RowsFile{})
	ids := map[string]bool{}
	for _, pg := range p.out.Pages {
		for _, table := range pg.View.(RowsView).Tables() {
			for _, c := range table.Columns {
				ids[pg.Path+"#"+c.ID] = true
			}
			for _, r := range table.Rows {
				for _, c := range r.Cells {
					ids[pg.Path+"#"+c.ID] = true
				}
			}
		}
	}
	n := 0
	for r := range s.store.each() {
		for _, c := range append(slices.Clone(r.Block.Header), r.Cells...) {
			n++
			if path := (site.Settings{}).CellPath(c); !ids[path] {
				t.Errorf("no cell at %s", path)
			}
		}
	}
	if n == 0 {
		t.Error("no cell")
	}
}

// TestAboutFile tells where the rows are from.
func TestAboutFile(t *testing.T) {
	out, findings := load1(t, map[string]string{
		"passport.yaml": passport + "  - path: 2022/a.csv\n    title: Скверы\n    act:\n      number: 24/5\n      date: 2021-12-24\n      title: Решение Думы\n      url: https://example.ru/24-5\n",
		"2022/a.csv":    "Имя;Число;Статус данных\nа;1;\nб;2;demo\n",
	})
	page := sitetest.Page(t, out, "opendata/7000000000-skvery/current/2022-a/p1/")
	f := page.View.(RowsView).File
	got := []string{f.Title, f.Set.Title, f.Set.Path, f.Name, f.Version, sitetest.Plain(f.Act), f.ActURL, f.Original.Path, f.Clean.Path, fmt.Sprint(f.Demo, page.Demo, len(f.SHA256))}
	want := []string{
		"Скверы", "Скверы", "opendata/7000000000-skvery/", "2022/a.csv", "Рабочая версия", "Решение Думы от 24 декабря 2021 № 24/5", "https://example.ru/24-5",
		"opendata/7000000000-skvery/source/2022-a.csv", "opendata/7000000000-skvery/2022-a.csv", "false true 64",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Errorf("%s\n%s", diff, findings)
	}
	if rows := page.View.(RowsView).Tables()[0].Rows; rows[0].Demo || !rows[1].Demo {
		t.Errorf("%+v", rows)
	}
	p := publisher{in: &site.Input{Text: sitetest.Texts(t, themes.Default(), "opendata")}}
	for _, c := range []struct {
		act  dataset.Act
		want string
	}{{dataset.Act{Title: "Решение № 24/5", Number: "24/5"}, "Решение № 24/5"}, {dataset.Act{Number: "24/5"}, "№ 24/5"}} {
		if got := sitetest.Plain(p.act(c.act)); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
