package build

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/themes"
)

// testTheme is the smallest theme that a portal can have.
var testTheme = fstest.MapFS{
	"frame.html": {Data: []byte(`<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>{{.Title}}</title>
{{with .Canonical}}<link rel="canonical" href="{{.}}">{{end}}
{{range .Feeds}}<link rel="alternate" type="{{mime .Path}}" href="{{url .Path}}">{{end}}
{{range .OG}}<meta property="{{.Name}}" content="{{.Content}}">{{end}}
{{with .JSONLD}}<script type="application/ld+json">{{.}}</script>{{end}}</head>
<body><nav>{{range .Nav}}<a href="{{url .Path}}"{{if .Current}} aria-current="page"{{end}}>{{.Title}}</a> {{end}}</nav>
<main>{{.Body}}</main>{{range .Related}}<a class="related" href="{{url .Path}}">{{.Title}}</a>{{end}}</body></html>`)},
	"home/index.html":       {Data: []byte(`<h1>{{.Title}}</h1>{{range .Cards}}<h2>{{.Title}}</h2>{{end}}`)},
	"home/404.html":         {Data: []byte(`<h1>404</h1>{{range .Links}}<a href="{{url .Path}}">{{.Title}}</a>{{end}}`)},
	"quote/figure.html":     {Data: []byte(`{{if .Href}}<a href="{{.Href}}">{{end}}<data value="{{.Value}}">{{.Text}}</data>{{if .Href}}</a>{{end}}{{if .Demo}} (демо){{end}}`)},
	"quote/chart.html":      {Data: []byte(`{{with .Chart}}<figure id="{{.ID}}"><p>{{.Title}}: {{.Summary}}</p>{{with drawing .}}{{svg .Wide}}{{end}}{{with chartCSV .}}<a href="{{url .}}">CSV</a>{{end}}</figure>{{end}}`)},
	"i18n/ru/quote.yaml":    {Data: []byte("most_least: \"{a} {a_value} {b} {b_value}\"\nfrom_to: \"{a} {a_value} {b} {b_value}\"\none_value: \"{a} {a_value} {b} {b_value}\"\nall_equal: \"{a} {a_value} {b} {b_value}\"\nof_series: \"{name} {words}\"\n")},
	"home/moved.html":       {Data: []byte(`<!DOCTYPE html><html lang="ru"><head><meta http-equiv="refresh" content="0; url={{.Href}}"><link rel="canonical" href="{{.Canonical}}"><title>{{.Title}}</title></head><body><a href="{{.Href}}">{{.Title}}</a></body></html>`)},
	"notes/note.html":       {Data: []byte(`<h1>{{.Title}}</h1>{{with imageOf .Image}}<img src="{{.Src}}" alt="{{.Alt}}" width="{{.Width}}" height="{{.Height}}">{{end}}<time>{{isodate .Date}}</time>{{prose .Body}}`)},
	"i18n/ru/site.yaml":     {Data: []byte("home: Главная\ndemo: демо\nbuilt: \"Собран {date}\"\nask: Спросить\nask_subject: \"О {title}\"\nask_body: \"{page}\"\nask_platform: Форма\n")},
	"i18n/ru/home.yaml":     {Data: []byte("missing_title: Нет\nmissing_lead: Нет такой\nfeed: \"{title} — {form}\"\nfeed_demo: \"[демо]\"\nfeed_demo_note: Придумано.\ndemo_status: Демонстрационные данные\n")},
	"css/site.css":          {Data: []byte("body { color: black }\n")},
	"i18n/ru/notes.yaml":    {Data: []byte("title: Заметки\n")},
	"icons/favicon.svg":     {Data: []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>`)},
	"js/site.js":            {Data: []byte("console.log(1);\n")},
	"partials/unused.html":  {Data: []byte("")},
	"search/index.html":     {Data: []byte(`<h1>{{t "search.title"}}</h1>{{.Files}}{{range .Letters}}<h2>{{.Title}} {{.Count}} {{.Path}}</h2>{{range .Entries}}<a href="{{url .Path}}">{{.Title}}</a> {{.Place}} {{.Day}}{{if .Demo}} (демо){{end}}{{end}}{{end}}`)},
	"search/letters.html":   {Data: []byte(`<h1>{{.Title}}</h1>{{.Lead}}{{range .Letters}}{{.Title}}{{.Current}}{{end}}{{range .Entries}}<a href="{{url .Path}}">{{.Title}}</a>{{end}}{{range .Pager.Pages}}<a href="{{url .Path}}">{{.Title}}</a>{{end}}`)},
	"i18n/ru/search.yaml":   {Data: []byte("title: Поиск\nlead: Поиск и указатель.\nletter: \"На {letter}\"\nletter_page: \"На {letter}, {page}\"\nletter_lead: \"{n} {n:название|названия|названий}\"\nbefore: Раньше\nafter: Дальше\n")},
	"status/index.html":     {Data: []byte(`<h1>{{.Title}}</h1>{{range .Answer}}<p>{{.}}</p>{{end}}`)},
	"status/coverage.html":  {Data: []byte(`<h1>{{.Title}}</h1>{{range .Chapters}}{{range .Categories}}<p>{{.Code}} {{.State}}{{range .Here}} {{.Title}}{{end}}</p>{{end}}{{end}}`)},
	"status/quality.html":   {Data: []byte(`<h1>{{.Title}}</h1><p>{{.Figures}}</p>{{range .Links}}<p>{{.}}</p>{{end}}<p>{{.Findings}}</p>`)},
	"embed/index.html":      {Data: []byte(`<!DOCTYPE html><html lang="ru"><head><title>{{.Title}}</title><link rel="canonical" href="{{.Canonical}}"></head><body>{{with .Chart}}{{with drawing .}}{{svg .Wide}}{{end}}{{end}}{{with .Table}}<table>{{range .Rows}}<tr>{{range .Cells}}<td>{{.Text}}</td>{{end}}</tr>{{end}}</table>{{end}}<a href="{{url .Page.Path}}">{{.Page.Title}}</a> <a href="{{url .CSV}}">CSV</a>{{with .SVG}} <a href="{{url .}}">SVG</a>{{end}}</body></html>`)},
	"api/index.html":        {Data: []byte(`<h1>{{.Title}}</h1>{{range .Lists}}<a href="{{url .Path}}">{{.Title}}</a>{{end}}`)},
	"i18n/ru/api.yaml":      {Data: []byte("title: API\nlead: Для программ.\nlist_datasets: datasets\nabout_datasets: datasets\nlist_figures: figures\nabout_figures: figures\nlist_charts: charts\nabout_charts: charts\nlist_tables: tables\nabout_tables: tables\nlist_notes: notes\nabout_notes: notes\n")},
	"i18n/ru/embed.yaml":    {Data: []byte("demo: Демо.\nsource: \"Источник: {source}.\"\nas_of: \"Данные на {date}.\"\n")},
	"i18n/ru/status.yaml":   defaultTexts("status"),
	"i18n/ru/controls.yaml": defaultTexts("controls"),
}

// defaultTexts are those of the default theme, where a package asks for more of them than a test wants to repeat.
func defaultTexts(name string) *fstest.MapFile {
	text, err := fs.ReadFile(themes.Default(), "i18n/ru/"+name+".yaml")
	if err != nil {
		panic(err)
	}
	return &fstest.MapFile{Data: text}
}

// noteView is the view of the test section.
type noteView struct {
	Title string
	Date  time.Time
	Body  content.Body
	Image *content.Ref
}

// notes is a section made for tests: a page for every document of content/notes.
var notes = site.Section{Name: "notes", Path: "notes/", Views: map[string]any{"notes/note.html": noteView{}}, Load: loadNotes, Collections: map[string]string{"notes/note.html": "notes"}}

func loadNotes(in *site.Input) (site.Output, error) {
	type meta struct {
		content.Meta `yaml:",inline"`

		About []string `yaml:"about"`
	}
	docs, err := content.ReadDir[meta](in.Content, "notes")
	if len(docs) == 0 {
		return site.Output{}, err // no pages, nothing for the menu
	}
	out := site.Output{Nav: []site.Link{{Title: in.Text.Text("notes.title"), Path: "notes/"}}}
	for _, d := range docs {
		pg := site.Page{
			Path: "notes/" + d.Slug + "/", Title: d.Base.Title, Summary: d.Base.Summary, Template: "notes/note.html",
			View:  noteView{d.Base.Title, d.Base.Date.Time, d.Body, d.Image},
			Prose: []content.Body{d.Body}, File: d.File, Aliases: d.Base.Aliases, Demo: d.Demo, Published: d.Base.Date.Time, Image: d.Image,
			Crumbs:   []site.Link{{Title: "Заметки", Path: "notes/"}},
			Subjects: d.Base.Tags,
			JSONLD:   []any{map[string]any{"@type": "NewsArticle", "headline": d.Base.Title}},
		}
		for _, subject := range d.Meta.About {
			pg.About = append(pg.About, site.Pointer{Path: subject, Pos: d.At("about")})
		}
		if d.Slug == "index" {
			pg.Path = "notes/"
		}
		out.Pages = append(out.Pages, pg)
		out.Entries = append(out.Entries, site.Entry{
			Title: d.Base.Title, Path: pg.Path, Summary: d.Base.Summary, Body: d.Body, Published: d.Base.Date.Time, Demo: d.Demo, Tags: d.Base.Tags, Image: d.Image, File: d.File,
		})
	}
	out.Cards = []site.Card{{Title: "Карточка", Path: "notes/"}}
	return out, err
}

// minimal is a portal that builds without a finding.
func minimal() map[string]string {
	return map[string]string{
		"content/site.yaml":                       "title: Открытый город\nbody: Администрация\nmunicipality: город\nbase_url: https://example.ru/otkryto/\ntime_zone: Asia/Tomsk\n",
		"content/notes/index.md":                  "---\ntitle: Все заметки\ndate: 2022-01-01\n---\nСм. [первую](2022-03-05-pervaya.md) и [вторую](vtoraya/index.md).\n",
		"content/notes/2022-03-05-pervaya.md":     "---\ntitle: Первая заметка\nsummary: О первом.\ntags: [дороги]\n---\n## Расходы\n\nТекст & [главная](/), [вторая](/notes/vtoraya/), [дальше](#raskhody), [почта](mailto:a@example.ru).\n",
		"content/notes/vtoraya/index.md":          "---\ntitle: Вторая\ndate: 2022-04-01\nstatus: demo\ntags: [дороги]\naliases: [/old/second/, /old.html]\n---\n[Первая](../2022-03-05-pervaya.md#raskhody) и [файл](prikaz.pdf).\n",
		"content/notes/vtoraya/prikaz.pdf":        "%PDF-1.4\n",
		"content/notes/2022-05-01-chernovik.md":   "---\ntitle: Черновик\ndraft: true\n---\nНе готово.\n",
		"content/notes/2023-12-31-budushcheye.md": "---\ntitle: Будущая\n---\nПозже.\n",
	}
}

// portalAt writes a portal's files into a new folder.
func portalAt(t testing.TB, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, text := range files {
		writeFile(t, root, name, text)
	}
	return root
}

func writeFile(t testing.TB, root, name, text string) {
	t.Helper()
	full := filepath.Join(root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func removeFile(t testing.TB, root, name string) {
	t.Helper()
	if err := os.Remove(filepath.Join(root, filepath.FromSlash(name))); err != nil {
		t.Fatal(err)
	}
}

func testOptions(root string) Options {
	return Options{
		Root: root, Sections: []site.Section{notes}, Themes: testTheme, Binary: "test", Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC),
	}
}

// run builds and fails the test when the build does.
func mustBuild(t testing.TB, o Options) Result {
	t.Helper()
	r, err := Run(context.Background(), o)
	if err != nil {
		t.Fatal(err)
	}
	if r.Failed {
		t.Fatalf("the gate is shut:\n%s", findings(r.Report))
	}
	return r
}

// findings prints a report in one line a finding: place, code, message.
func findings(report *diag.Report) string {
	var b strings.Builder
	for _, d := range report.All() {
		b.WriteString(d.Pos.String() + " " + d.Rule.Code + " " + d.Message(diag.EN) + "\n")
	}
	return b.String()
}

// tree reads all files below a folder.
func readAll(t testing.TB, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func names(files map[string]string) []string { return slices.Sorted(maps.Keys(files)) }
