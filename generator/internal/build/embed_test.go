package build

import (
	"io"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// boardView has tables wherever a view may have them.
type boardView struct {
	Chart  *chart.Spec
	One    site.Table
	Maybe  *site.Table
	None   *site.Table
	Parts  []boardPart
	Any    any
	hidden site.Table
	Since  time.Time
}

type boardPart struct{ Table *site.Table }

func table(id, csv string) site.Table {
	return site.Table{ID: id, Caption: "Таблица «" + id + "» <i>", CSV: csv, Columns: []site.Column{{Title: "Что"}, {Title: "Сумма", Numeric: true}}, Rows: []site.Row{
		{Cells: []site.Cell{site.Words("Дороги"), {Text: "1\u00a0234,50", Value: "1234.50"}}},
		{Cells: []site.Cell{site.Words("Парк, сквер"), {Text: "—"}}, Demo: true},
	}}
}

func TestTablesOf(t *testing.T) {
	one, two, three := table("one", ""), table("two", ""), table("three", "")
	v := boardView{One: one, Maybe: &two, Parts: []boardPart{{&three}, {nil}}, Any: []any{table("four", ""), 5, nil}, hidden: table("hidden", "")}
	var ids []string
	for _, found := range tablesOf(v) {
		ids = append(ids, found.ID)
	}
	if diff := cmp.Diff([]string{"one", "two", "three", "four"}, ids); diff != "" {
		t.Error(diff)
	}
	for _, none := range []any{nil, noteView{}, &noteView{}, "words", MissingView{}} {
		if got := tablesOf(none); got != nil {
			t.Errorf("%T: %v", none, got)
		}
	}
}

func TestWriteTable(t *testing.T) {
	var b buffer
	if err := writeTable(&b, table("x", "")); err != nil {
		t.Fatal(err)
	}
	want := "Что,Сумма,Статус данных\r\nДороги,1234.50,official\r\n\"Парк, сквер\",,demo\r\n"
	if b.String() != want {
		t.Error(testutil.Diff(want, b.String()))
	}
}

// board is a section with a page of a chart and two tables.
func board() site.Section {
	return site.Section{
		Name: "board", Path: "board/", Views: map[string]any{"board/index.html": boardView{}},
		Load: func(*site.Input) (site.Output, error) {
			c := &chart.Spec{
				ID: "sums", Title: "Суммы «А» & Б", Summary: "Всё растёт.", Kind: chart.Bar, Label: "Что", Category: []string{"А", "Б"}, Demo: true, Source: "Набор",
				Series: []chart.Series{{Values: []chart.Value{{Number: decimal.MustParse("1"), Set: true}, {Number: decimal.MustParse("2"), Set: true}}}},
			}
			empty := &chart.Spec{ID: "nothing", Title: "Пусто", Summary: "Чисел нет.", Kind: chart.Bar, Label: "Что", Category: []string{"А"}, Series: []chart.Series{{Values: []chart.Value{{}}}}}
			v := boardView{Chart: c, One: table("with", "board/with.csv"), Maybe: ptr(table("without", ""))}
			file := site.File{Path: "board/with.csv", Write: nothing}
			return site.Output{Files: []site.File{file}, Pages: []site.Page{{Path: "board/", Title: "Доска", Template: "board/index.html", View: v, Charts: []*chart.Spec{c, empty}}}}, nil
		},
	}
}

func ptr[T any](v T) *T { return &v }

// boardTheme prints what the page offers as the default theme does: by the functions.
func boardOptions(t *testing.T, embeds string) (Options, map[string]string) {
	files := minimal()
	files["content/site.yaml"] += "\nembeds: " + embeds + "\n"
	if embeds == "" {
		files["content/site.yaml"] = strings.TrimSuffix(files["content/site.yaml"], "\nembeds: \n")
	}
	o := testOptions(portalAt(t, files))
	themed := testutil.Files(nil)
	for name, f := range testTheme {
		themed[name] = f
	}
	for name, f := range testutil.Files(map[string]string{
		"board/index.html":     `<h1>Доска</h1>{{with .Chart}}{{with embedChart .}}{{template "way" .}}{{end}}{{end}}{{template "rows" .One}}{{with .Maybe}}{{template "rows" .}}{{end}}`,
		"partials/rows.html":   `{{with embedTable .ID .CSV .Caption (len .Rows)}}{{template "way" .}}{{end}}`,
		"partials/way.html":    `<p><a href="{{url .Path}}">{{.Title}}</a><textarea>{{.Code}}</textarea>{{with .CSV}}<a href="{{url .}}">CSV</a>{{end}}{{with .SVG}}<a href="{{url .}}">SVG</a>{{end}}</p>`,
		"i18n/ru/board.yaml":   "title: Доска\n",
		"partials/unused.html": "",
	}) {
		themed[name] = f
	}
	o.Themes = themed
	o.Sections = append(o.Sections, board())
	return o, files
}

// TestEmbeds builds the same page under each setting.
func TestEmbeds(t *testing.T) {
	charts := []string{"board/embed/nothing/index.html", "board/embed/sums/index.html", "board/sums.svg"}
	for _, c := range []struct {
		setting string
		files   []string
		codes   int
	}{
		{"", append([]string{"board/embed/with/index.html"}, charts...), 2},
		{"all", append([]string{"board/embed/with/index.html", "board/embed/without/index.html", "board/embed/without/without.csv"}, charts...), 3},
		{"charts", charts, 1},
		{"none", nil, 0},
	} {
		t.Run(c.setting, func(t *testing.T) {
			o, _ := boardOptions(t, c.setting)
			mustBuild(t, o)
			got := readAll(t, o.Root+"/public")
			want := map[string]bool{}
			for _, name := range c.files {
				want[name] = true
				if _, ok := got[name]; !ok {
					t.Errorf("%s is not there", name)
				}
			}
			for name := range got {
				if (strings.Contains(name, "/embed/") || strings.HasSuffix(name, ".svg") && strings.HasPrefix(name, "board/")) && !want[name] {
					t.Errorf("%s is there", name)
				}
			}
			page := got["board/index.html"]
			if n := strings.Count(page, "<textarea>"); n != c.codes {
				t.Errorf("%d codes, not %d:\n%s", n, c.codes, page)
			}
			if strings.ContainsAny(page, thisPath+thisAddress+thisPage) || strings.Contains(strings.ToUpper(page), "%EF%A3%B") {
				t.Errorf("a place was left unfilled:\n%s", page)
			}
			for id, name := range map[string]string{"sums": "board/embed/sums/index.html", "with": "board/embed/with/index.html"} {
				if !want[name] {
					continue
				}
				if code := `&lt;iframe src=&#34;https://example.ru/otkryto/board/embed/` + id + `/&#34;`; !strings.Contains(page, code) {
					t.Errorf("no %s in\n%s", code, page)
				}
				if link := `href="/otkryto/board/embed/` + id + `/"`; !strings.Contains(page, link) {
					t.Errorf("no %s in\n%s", link, page)
				}
				if !strings.Contains(got[name], `<link rel="canonical" href="https://example.ru/otkryto/board/">`) || !strings.Contains(got[name], `href="/otkryto/board/#`+id+`"`) {
					t.Errorf("%s:\n%s", name, got[name])
				}
			}
			if svg := got["board/sums.svg"]; want["board/sums.svg"] {
				for _, words := range []string{"Суммы «А» &amp; Б", "Демо.", "Источник: Набор.", "https://example.ru/otkryto/"} {
					if !strings.Contains(svg, words) {
						t.Errorf("the picture lacks %s:\n%s", words, svg)
					}
				}
			}
			if strings.Contains(got[sitemapFile], "/embed/") {
				t.Error("the sitemap has small pages")
			}
		})
	}
}

// TestEmbedsServed asks for the small page and the picture before the page that they belong to: their chart has not been drawn yet.
func TestEmbedsServed(t *testing.T) {
	o, _ := boardOptions(t, "")
	s := NewSession(o)
	defer s.Close()
	v, err := s.Prepare(t.Context())
	if err != nil || v.Result().Failed {
		t.Fatalf("%v\n%s", err, findings(v.Result().Report))
	}
	for _, name := range []string{"board/sums.svg", "board/embed/sums/index.html"} {
		data, ok, err := v.Get(t.Context(), name)
		if err != nil || !ok || !strings.Contains(string(data), "<svg") {
			t.Errorf("%s: %t, %v:\n%s", name, ok, err, data)
		}
	}
}

func TestBadEmbeds(t *testing.T) {
	files := minimal()
	files["content/site.yaml"] += "\nembeds: некоторые\n"
	r, err := Check(t.Context(), testOptions(portalAt(t, files)))
	if err != nil || !r.Failed {
		t.Fatalf("%v, failed %t", err, r.Failed)
	}
	found := r.Report.All()
	if len(found) != 1 || found[0].Rule != ruleBadSettingChoice || found[0].Pos.Line == 0 {
		t.Errorf("%v", findings(r.Report))
	}
}

func TestIframe(t *testing.T) {
	got := iframe("https://example.ru/a/?b=1&c=2", `План «А» "Б" <В>`, 300)
	want := `<iframe src="https://example.ru/a/?b=1&amp;c=2" title="План «А» &#34;Б&#34; &lt;В&gt;" width="100%" height="300" loading="lazy" style="border:0"></iframe>`
	if got != want {
		t.Error(testutil.Diff(want, got))
	}
}

func nothing(io.Writer) error { return nil }
