package build

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/quote"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// quoting is a portal with a table of its own and a note that quotes it.
func quoting(note string) map[string]string {
	files := minimal()
	files["content/notes/tsifry.md"] = "---\ntitle: Цифры\ndate: 2022-06-01\nsummary: О цифрах.\n---\n" + note + "\n"
	files["data/rayony/passport.yaml"] = "kind: table\ntitle: Районы\nstatus: demo\nsource: Придумано\nfiles:\n  - path: lyudi.csv\n"
	files["data/rayony/lyudi.csv"] = "Район;Жители, чел.\nСевер;40\nЮг;300\n"
	return files
}

const chartBlock = "```chart\ndataset: rayony\ntitle: Жители\nx: Район\ny: Жители\n```\n"

// tables is a section that reads tables, so that their faults are reported, and publishes nothing.
var tables = site.Section{Name: "tables", Kinds: []dataset.Kind{{Name: "table"}}, Load: func(in *site.Input) (site.Output, error) {
	var out site.Output
	for _, d := range in.Datasets {
		for _, f := range d.Files {
			for range dataset.Records(f, in.Report) { // what is wrong in it is reported
			}
		}
	}
	return out, nil
}}

func quotingOptions(root string) Options {
	o := testOptions(root)
	o.Sections = []site.Section{notes, tables}
	return o
}

func TestQuotes(t *testing.T) {
	root := portalAt(t, quoting("На юге {{rayony: Юг: Жители}}.\n\n"+chartBlock+"\n## Grafik: жители\n\n"+chartBlock))
	r := mustBuild(t, quotingOptions(root))
	if r.Charts != 2 || r.Drawn != 2 {
		t.Errorf("%d charts, %d drawn", r.Charts, r.Drawn)
	}
	got := readAll(t, filepath.Join(root, "public"))
	for _, c := range []struct{ file, want string }{
		{"notes/tsifry/index.html", "<p>На\u00a0юге <data value=\"300\">300\u00a0чел.</data> (демо)."}, // no page of data is published: no link
		{"notes/tsifry/index.html", `<figure id="grafik-zhiteli-2"><p>Жители: Юг 300`},                 // a heading has the first id
		{"notes/tsifry/index.html", `<figure id="grafik-zhiteli-3">`},
		{"notes/tsifry/index.html", "<svg"},
		{"notes/tsifry/index.html", `<a href="/otkryto/notes/tsifry/grafik-zhiteli-2.csv">CSV</a>`},
		{"notes/tsifry/grafik-zhiteli-3.csv", "Юг,300,demo"},
		{"feed.json", `https://example.ru/otkryto/notes/tsifry/#grafik-zhiteli-2\">Жители</a>`},
		{"atom.xml", "300\u00a0чел."},
	} {
		if !strings.Contains(got[c.file], c.want) {
			t.Errorf("%s lacks %s:\n%s", c.file, c.want, got[c.file])
		}
	}
	if strings.Contains(got["feed.json"], "<svg") {
		t.Error("a drawing stands in the feed")
	}
}

// While serving, the chart of a page is drawn when it is asked for.
func TestQuotesServed(t *testing.T) {
	s := NewSession(quotingOptions(portalAt(t, quoting(chartBlock))))
	defer s.Close()
	ready, err := s.Prepare(context.Background())
	if err != nil || ready.Result().Failed {
		t.Fatal(err, findings(ready.Result().Report))
	}
	page, ok, err := ready.Get(context.Background(), "notes/tsifry/index.html")
	if err != nil || !ok || !strings.Contains(string(page), "<svg") {
		t.Errorf("%t %v %s", ok, err, page)
	}
}

// TestQuoteFaults shows where findings stand, and that those of the data come first.
func TestQuoteFaults(t *testing.T) {
	for _, c := range []struct {
		name string
		file string // more of the data
		text string
		want []string
	}{
		{"sound", "", "{{rayony: Юг: Жители}}", nil},
		{"unknown", "", "Слова\n- {{rayony: Юк: Жители}}", []string{"content/notes/tsifry.md:7:3 QUO007"}},
		{"in a chart", "", strings.Replace(chartBlock, "y: Жители", "y: Житель", 1), []string{"content/notes/tsifry.md:10:4 QUO009"}},
		{"anchors", "", "[тут](#grafik-zhiteli) [там](tsifry.md#grafik-zhiteli) [нет](#grafik-zhitel) [нет](tsifry.md#grafik-zhitel)\n\n" + chartBlock, []string{
			"content/notes/tsifry.md:6:62 SIT026", "content/notes/tsifry.md:6:84 SIT026",
		}},
		{"awaits", "data/rayony/lyudi.csv", "{{rayony: Юк: Жители}} {{neta.takogo 2022}}", []string{"data/rayony/lyudi.csv:2:2 CSV020"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := quoting(c.text)
			if c.file != "" {
				files[c.file] = "Район;Жители, чел.\nСевер;#ССЫЛКА!\n"
			}
			r, err := Check(context.Background(), quotingOptions(portalAt(t, files)))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range r.Report.All() {
				got = append(got, d.Pos.String()+" "+d.Rule.Code)
				if d.Rule.Severity == diag.Error && d.Pos.Text == "" {
					t.Errorf("%s: the line is not quoted", d.Pos)
				}
			}
			if diff := testutil.Diff(c.want, got); diff != "" {
				t.Errorf("%s\n%s", diff, findings(r.Report))
			}
		})
	}
}

// A figure leads to its cell where the rows have a page, else to the page that says more, else nowhere.
func TestQuotedPath(t *testing.T) {
	set := &dataset.Dataset{Passport: dataset.Passport{ID: "bkd"}}
	cell := site.Term{Cell: dataset.Cell{File: &dataset.File{Path: "data/bkd/money.csv", Dataset: set}, Row: 14, Col: 4}}
	rows := (site.Settings{}).RowsPath(cell.File, 1)
	for _, c := range []struct {
		name  string
		pages []string
		q     quote.Quote
		want  string
	}{
		{"cell", []string{rows, "bkd/"}, quote.Quote{Cells: []site.Term{cell}, Path: "bkd/"}, rows + "#r14-c4"},
		{"no page of rows", []string{"bkd/"}, quote.Quote{Cells: []site.Term{cell}, Path: "bkd/"}, "bkd/"},
		{"a sum", []string{rows, "bkd/"}, quote.Quote{Cells: []site.Term{cell, cell}, Path: "bkd/"}, "bkd/"},
		{"no page", nil, quote.Quote{Cells: []site.Term{cell}, Path: "bkd/"}, ""},
		{"nothing", []string{rows}, quote.Quote{}, ""},
	} {
		p := newPrinter()
		p.links = &links{pages: map[string]*page{}}
		for _, at := range c.pages {
			p.links.pages[at] = &page{}
		}
		if got := p.quotedPath(c.q); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestChartID(t *testing.T) {
	pg := &page{Page: site.Page{
		Prose:  []content.Body{{Headings: []content.Heading{{ID: "grafik-dorogi"}}}},
		Charts: []*chart.Spec{{ID: "grafik-dorogi-2"}},
	}}
	for title, want := range map[string]string{
		"Дороги": "grafik-dorogi-3", "Дворы": "grafik-dvory", "…": "grafik",
		"Потрачено на дороги города по годам и бюджетам всех уровней": "grafik-potracheno-na-dorogi-goroda-po-godam-i-byudzhetam",
	} {
		if got := chartID(pg, title); got != want {
			t.Errorf("%q: %s, want %s", title, got, want)
		}
	}
}
