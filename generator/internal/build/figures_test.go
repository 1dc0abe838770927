package build

import (
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// planOf makes a plan of pages that publish figures.
func planOf(pages []site.Page, facts ...site.Fact) *plan {
	p := &plan{printer: newPrinter(), loaded: []site.Output{{Facts: facts}}, settings: &settings{}}
	p.text = map[string]string{
		"site.figure_read": "прочитано", "site.figure_summed": "сумма {n}", "site.figure_computed": "вычислено", "site.figure_none": "нет", "site.act_date": "от {date}", "site.act_number": "№ {number}",
	}
	p.settings.Title = `Портал «А» & "Б"`
	p.links = &links{pages: map[string]*page{}}
	for _, pg := range pages {
		p.pages = append(p.pages, &page{Page: pg})
		p.links.pages[pg.Path] = p.pages[len(p.pages)-1]
	}
	p.figures = p.collectFigures()
	return p
}

// TestFigureList lists a figure once, with its deepest page, all others, and the names by which prose quotes it. Its cell has an address when the portal has
// a page of the file's rows.
func TestFigureList(t *testing.T) {
	file := &dataset.File{
		Path: "data/tor/a.csv", SHA256: "ab", Release: "2023-01-20", Dataset: &dataset.Dataset{Passport: dataset.Passport{ID: "tor"}},
		Act: dataset.Act{Title: "Решение Думы", Number: "24/5"},
	}
	jobs := site.Figure{ID: "tor.jobs.2022", Label: "Рабочие места", Number: decimal.MustParse("375"), Set: true, How: site.Read, Cells: []site.Term{
		{Cell: dataset.Cell{File: file, Row: 51, Col: 3, Raw: "375"}},
	}}
	share := site.Quotient("tor.share", "Доля", "%", jobs, site.Given(decimal.MustParse("1500"), true), 100, 1)
	fact := jobs
	fact.Path, fact.Label = "elsewhere/", "Создано"
	none := site.Figure{ID: "tor.none", Label: "Нет"}
	rows := "opendata/tor/2023-01-20/a/p2/"
	p := planOf([]site.Page{
		{Path: "", Figures: []site.Figure{jobs}},
		{Path: rows},
		{Path: "tor/", Figures: []site.Figure{jobs, share, none}},
		{Path: "tor/x/", Figures: []site.Figure{jobs, jobs}},
	}, site.Fact{Name: "tor.jobs", Period: "2022", Figure: fact}, site.Fact{Name: "tor.all", Figure: share})
	var b strings.Builder
	if err := p.list().JSON(&b); err != nil {
		t.Fatal(err)
	}
	cell := `"cells":[{"dataset":"tor","release":"2023-01-20","file":"data/tor/a.csv","sha256":"ab","row":51,"column":3,"letter":"C","heading":"","raw":"375","sign":"+",` +
		`"act":"Решение Думы № 24/5","page":"` + rows + `#r51-c3"}]}`
	want := `{"version":1,"portal":"Портал «А» & \"Б\"","rounding":"half away from zero","figures":[` + "\n" +
		`{"id":"tor.jobs.2022","label":"Создано: рабочие места","value":"375","unit":"","text":"375","page":"tor/x/","also":["./","tor/"],"facts":["tor.jobs 2022"],` +
		`"how":"read","formula":"прочитано",` + cell + ",\n" +
		`{"id":"tor.none","label":"Нет","value":"","unit":"","text":"—","page":"tor/","formula":"нет","cells":[]}` + ",\n" +
		`{"id":"tor.share","label":"Доля","value":"25.0","unit":"%","text":"25,0` + "\u00a0" + `%","page":"tor/","facts":["tor.all"],"how":"computed","formula":"вычислено",` +
		`"divisor":"1500","times":100,"places":1,"demo":true,` + cell + "\n]}\n"
	if diff := testutil.Diff(want, b.String()); diff != "" {
		t.Error(diff)
	}
}

// TestCellPath leads nowhere when there is no page of the rows.
func TestCellPath(t *testing.T) {
	p := planOf([]site.Page{{Path: "opendata/tor/current/a/p1/"}})
	file := &dataset.File{Path: "data/tor/a.csv", Dataset: &dataset.Dataset{Passport: dataset.Passport{ID: "tor"}}}
	for row, want := range map[int]string{0: "", 50: "opendata/tor/current/a/p1/#r50-c1", 51: ""} {
		if got := p.cellPath(dataset.Cell{File: file, Row: row, Col: 1}); got != want {
			t.Errorf("row %d leads to %q", row, got)
		}
	}
	if got := p.cellPath(dataset.Cell{}); got != "" {
		t.Errorf("no cell leads to %q", got)
	}
}

// TestTwoValues lists both values of one id, for the tests of the whole program to find.
func TestTwoValues(t *testing.T) {
	figure := func(n string) []site.Figure {
		return []site.Figure{{ID: "x", Number: decimal.MustParse(n), Set: true}}
	}
	p := planOf([]site.Page{{Path: "a/", Figures: figure("1")}, {Path: "b/", Figures: figure("2")}})
	if len(p.figures) != 2 || p.figures[0].page != "a/" || p.figures[1].page != "b/" {
		t.Errorf("%+v", p.figures)
	}
}

// TestLentFigures: a page that shows a figure and sends its reader on to another page is not the figure's, however deep it lies.
func TestLentFigures(t *testing.T) {
	own := site.Figure{ID: "budget.spent", Label: "Расходы", Number: decimal.MustParse("5"), Set: true}
	lent := own
	lent.Path = "budget/2022/"
	for name, pages := range map[string][]site.Page{
		"the own page first": {{Path: "budget/2022/", Figures: []site.Figure{own}}, {Path: "questions/2022/enough/", Figures: []site.Figure{lent}}},
		"the own page last":  {{Path: "answers/2022/enough/", Figures: []site.Figure{lent}}, {Path: "budget/2022/", Figures: []site.Figure{own}}},
	} {
		p := planOf(pages)
		if f := p.figures[0]; len(p.figures) != 1 || f.page != "budget/2022/" || len(f.also) != 1 {
			t.Errorf("%s: %s and %v", name, f.page, f.also)
		}
	}
}
