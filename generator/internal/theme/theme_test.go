package theme_test

import (
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/theme"
	"otkryto/themes"
)

// The views of the small theme below.
type (
	frameView struct{ Title, Body string }
	pageView  struct {
		Title string
		Rows  []rowView
		First *rowView
		Count int
	}
	rowView struct{ Name, Value string }
)

// Upper is a method that templates may print.
func (r rowView) Upper() string { return strings.ToUpper(r.Name) }

var views = map[string]any{"frame.html": frameView{}, "budget/year.html": pageView{}}

// small is a whole theme of a few lines.
var small = map[string]string{
	"frame.html":        `<!DOCTYPE html><html><head><link href="{{asset "css/site.css"}}"></head><body>{{t "site.skip"}} {{.Title}} {{.Body}}</body></html>`,
	"budget/year.html":  "<h1>{{.Title}}</h1>\n{{range .Rows}}{{template \"row\" .}}{{end}}\n{{with .First}}{{template \"row\" .}}{{end}}<p>{{t \"budget.sum\" \"n\" .Count}}</p>",
	"partials/row.html": `<b>{{.Name}}</b><i>{{shout .Value}}</i>`,
	"css/tokens.css":    `:root { --ink: #000; }`,
	"css/base.css":      `@font-face { src: url("../fonts/golos.woff2"); } body { color: var(--ink); }`,
	"css/print.css":     `@media print { body { color: black; } }`,
	"fonts/golos.woff2": "font",
	"js/site.js":        "(() => { const  answer = 42; document.title += answer; })();",
	"i18n/ru/site.yaml": "skip: К содержанию\nmenu:\n  title: Меню\n",
	"i18n/ru/budget.yaml": "# суммы\nsum: \"{n} {n:рубль|рубля|рублей}\"\n" +
		"year: \"Бюджет {year} года\"\n",
}

func layer(files map[string]string) fs.FS {
	m := fstest.MapFS{}
	for name, data := range files {
		m[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return m
}

var funcs = template.FuncMap{"shout": func(s string) string { return s + "!" }}

// load lays own over the small theme and returns what was found.
func load(t testing.TB, own map[string]string) (*theme.Theme, []diag.Diagnostic) {
	t.Helper()
	var report diag.Report
	layers := []fs.FS{theme.Named("themes/gorod", layer(own)), layer(small)}
	th, err := theme.Load(layers, "/otkryto/", funcs, &report)
	if err != nil {
		t.Fatal(err)
	}
	th.Check(views, &report)
	return th, report.All()
}

func found(list []diag.Diagnostic) []string {
	var out []string
	for _, d := range list {
		out = append(out, fmt.Sprintf("%s %s: %s (%s)", d.Pos, d.Rule.Code, d.Message(diag.EN), d.Help(diag.EN)))
	}
	return out
}

func render(t testing.TB, th *theme.Theme, name string, view any) string {
	t.Helper()
	var b strings.Builder
	if err := th.Execute(&b, name, view); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var year = pageView{Title: "2022", Rows: []rowView{{"Доходы", "5"}}, First: &rowView{"Расходы", "6"}, Count: 21}

func TestExecute(t *testing.T) {
	th, list := load(t, nil)
	if diff := cmp.Diff([]string(nil), found(list)); diff != "" {
		t.Fatalf("a sound theme has findings:\n%s", diff)
	}
	want := "<h1>2022</h1><b>Доходы</b><i>5!</i> <b>Расходы</b><i>6!</i><p>21\u00a0рубль</p>"
	if diff := cmp.Diff(want, render(t, th, "budget/year.html", year)); diff != "" {
		t.Error(diff)
	}
	frame := render(t, th, "frame.html", frameView{"<2022>", "<b>"})
	if !strings.Contains(frame, "К содержанию &lt;2022&gt; &lt;b&gt;") {
		t.Errorf("frame is not escaped or lacks its words: %s", frame)
	}
	if err := th.Execute(io.Discard, "budget/none.html", year); err == nil {
		t.Error("a template that is not there was executed")
	}
}

// A sparse layer replaces one file or one text; all else is the default's.
func TestOverride(t *testing.T) {
	tests := []struct {
		name string
		own  map[string]string
		want string // on the year page
	}{
		{"partial", map[string]string{"partials/row.html": `<u>{{.Upper}}</u>`}, "<h1>2022</h1><u>ДОХОДЫ</u> <u>РАСХОДЫ</u><p>21\u00a0рубль</p>"},
		{"template", map[string]string{"budget/year.html": `<h2>{{.Title}}</h2>`}, "<h2>2022</h2>"},
		{"text", map[string]string{"i18n/ru/budget.yaml": "sum: всего {n} ₽\n"}, "<h1>2022</h1><b>Доходы</b><i>5!</i> <b>Расходы</b><i>6!</i><p>всего 21 ₽</p>"},
		{"new partial", map[string]string{"budget/year.html": `{{template "mine" .Count}}`, "partials/mine.html": "{{.}}"}, "21"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			th, list := load(t, tt.own)
			if diff := cmp.Diff([]string(nil), found(list)); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.want, render(t, th, "budget/year.html", year)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOverrideStyle(t *testing.T) {
	th, list := load(t, map[string]string{"css/base.css": "body { color: red }", "css/theme.css": "h1 { color: green }"})
	if diff := cmp.Diff([]string(nil), found(list)); diff != "" {
		t.Error(diff)
	}
	want := "@layer tokens,base,theme,print;@layer tokens{:root{--ink:#000}}@layer base{body{color:red}}@layer theme{h1{color:green}}@layer print{@media print{body{color:#000}}}"
	if diff := cmp.Diff(want, asset(t, th, "css/site.css")); diff != "" {
		t.Error(diff)
	}
}

func asset(t *testing.T, th *theme.Theme, name string) string {
	t.Helper()
	for _, a := range th.Assets() {
		if a.Name == name {
			return string(a.Data)
		}
	}
	t.Fatalf("no asset %s", name)
	return ""
}

func TestAssets(t *testing.T) {
	th, _ := load(t, map[string]string{"icons/favicon.ico": "icon", "icons/mark.svg": `<svg xmlns="http://www.w3.org/2000/svg">  <path d="M 1 1"/> </svg>`, "fonts/LICENSE": "OFL"})
	var names []string
	for _, a := range th.Assets() {
		names = append(names, a.Name+" "+a.Path)
	}
	want := []string{
		"css/site.css assets/site.3d40a309.css",
		"fonts/golos.woff2 assets/golos.795ea3ef.woff2",
		"icons/favicon.ico favicon.ico",
		"icons/mark.svg assets/mark.80e46aed.svg",
		"js/site.js assets/site.074b6644.js",
	}
	if diff := cmp.Diff(want, names); diff != "" {
		t.Error(diff)
	}
	var font string
	for _, a := range th.Assets() {
		if a.Name == "fonts/golos.woff2" {
			font = path.Base(a.Path)
		}
	}
	if css := asset(t, th, "css/site.css"); !strings.Contains(css, "url("+font+")") {
		t.Errorf("the font's address is not its hashed name: %s", css)
	}
	if html := render(t, th, "frame.html", frameView{}); !strings.Contains(html, `href="/otkryto/assets/site.`) {
		t.Errorf("the style's address lacks the base path: %s", html)
	}
}

// Every rule of the package is fired by one fault of a sparse theme.
func TestFindings(t *testing.T) {
	tests := []struct {
		name string
		own  map[string]string
		want []string
	}{
		{
			"unclosed range",
			map[string]string{"budget/year.html": "<p>\n{{range .Rows}}x"},
			[]string{`themes/gorod/budget/year.html:2 THM001: the template cannot be parsed: unexpected EOF (see that every {{if}}, {{range}} and {{with}} has its {{end}} and that braces and quotes are closed)`},
		},
		{
			"attribute that is open in one branch only",
			map[string]string{"budget/year.html": "<p>\n<a {{if .Title}}href=\"{{end}}x\">y</a>"},
			[]string{`themes/gorod/budget/year.html:2 THM001: the template cannot be parsed: {{if}} branches end in different contexts (see that every {{if}}, {{range}} and {{with}} has its {{end}} and that braces and quotes are closed)`},
		},
		{
			"misspelt fields",
			map[string]string{"budget/year.html": "<h1>{{.Titel}}</h1>\n{{range .Rows}}<p>Имя: {{.Naem}} {{.Value}}</p>{{end}}{{.First.Valeu}}"},
			[]string{
				`themes/gorod/budget/year.html:1:8 THM002: the page's data (theme_test.pageView) has no field "Titel" (did you mean "Title"?)`,
				`themes/gorod/budget/year.html:2:27 THM002: the page's data (theme_test.rowView) has no field "Naem" (did you mean "Name"?)`,
				`themes/gorod/budget/year.html:2:64 THM002: the page's data (theme_test.rowView) has no field "Valeu" (did you mean "Value"?)`,
			},
		},
		{
			"misspelt field in a partial",
			map[string]string{"partials/row.html": "<b>\n  {{.Name}}{{.Upperr}}</b>"},
			[]string{`themes/gorod/partials/row.html:2:15 THM002: the page's data (theme_test.rowView) has no field "Upperr" (did you mean "Upper"?)`},
		},
		{
			"range over words",
			map[string]string{"budget/year.html": "{{range .Count}}{{.}}{{end}}{{range .Title}}x{{end}}"},
			[]string{`themes/gorod/budget/year.html:1:37 THM003: the template does not fit the page's data: range can't iterate over type string (compare the place with the default theme's template: perhaps a range over what is no list, or a block given a wrong value)`},
		},
		{
			"partial that is not there",
			map[string]string{"budget/year.html": `{{range .Rows}}{{template "rwo" .}}{{end}}`},
			[]string{`themes/gorod/budget/year.html:1:28 THM005: there is no partial "rwo" (did you mean "row"?; a partial is a file partials/name.html)`},
		},
		{
			"function that is not there",
			map[string]string{"budget/year.html": "<p>{{.Title}}\n{{shuot .Title}}"},
			[]string{`themes/gorod/budget/year.html:2:3 THM006: there is no function "shuot" (did you mean "shout"?)`},
		},
		{
			"text that is not there",
			map[string]string{"budget/year.html": `{{.Title}} <p title="{{t "site.skipp"}}">`},
			[]string{`themes/gorod/budget/year.html:1:26 THM007: there is no text with the key "site.skipp" (did you mean "site.skip"?; texts lie in i18n/ru/, a key begins with the file's name)`},
		},
		{
			"text without its argument",
			map[string]string{"budget/year.html": `{{t "budget.sum" "m" .Count}}`},
			[]string{`themes/gorod/budget/year.html:1:5 THM008: the text "budget.sum" wants {n}, which it is not given (known: m)`},
		},
		{
			"override that wants an argument which nobody gives",
			map[string]string{"i18n/ru/budget.yaml": "year: Бюджет {god} года\n"},
			[]string{`themes/gorod/i18n/ru/budget.yaml:1:1 THM008: the text "budget.year" wants {god}, which it is not given (known: year)`},
		},
		{
			"texts that are no YAML",
			map[string]string{"i18n/ru/site.yaml": "skip: \"x\nmenu: [a]\n"},
			[]string{`themes/gorod/i18n/ru/site.yaml:1:7 THM009: the file of texts cannot be read: could not find end character of double-quoted text (quote a text that has a colon, # or begins with a brace; indent with blanks)`},
		},
		{
			"list for a text",
			map[string]string{"i18n/ru/site.yaml": "menu:\n  title: [a]\n"},
			[]string{`themes/gorod/i18n/ru/site.yaml:2:3 THM009: the file of texts cannot be read: the value of title is neither a text nor a map of texts (quote a text that has a colon, # or begins with a brace; indent with blanks)`},
		},
		{
			"text that replaces nothing",
			map[string]string{"i18n/ru/site.yaml": "menu:\n  titel: Разделы\n"},
			[]string{`themes/gorod/i18n/ru/site.yaml:2:3 THM010: the text "site.menu.titel" replaces nothing, and no template prints it (did you mean "site.menu.title"?)`},
		},
		{
			"file that replaces nothing",
			map[string]string{"budget/yaer.html": "x", "partials/unused.html": "y"},
			[]string{
				`themes/gorod/budget/yaer.html THM011: the theme's file replaces nothing and nothing needs it (did you mean "budget/year.html"?)`,
				`themes/gorod/partials/unused.html THM011: the theme's file replaces nothing and nothing needs it (known: budget/year.html, frame.html, partials/row.html)`,
			},
		},
		{
			"assets that are not there",
			map[string]string{"budget/year.html": `<img src="{{asset "icons/a.svg"}}">`, "css/base.css": "body {\n  background: url(../fonts/goloss.woff2); }"},
			[]string{
				`themes/gorod/budget/year.html:1:19 THM012: the theme has no file "icons/a.svg" (known: css/site.css, fonts/golos.woff2, js/site.js)`,
				`themes/gorod/css/base.css:2:19 THM012: the theme has no file "fonts/goloss.woff2" (did you mean "fonts/golos.woff2"?)`,
			},
		},
		{
			"styles and scripts that are broken",
			map[string]string{"css/base.css": "a { color: red }\nb { color: blue;\n", "js/site.js": "const a = 1;\nlet = = 2;"},
			[]string{
				`themes/gorod/css/base.css:2:3 THM013: the theme's file cannot be read: { without } (see to braces and quotes: all styles of a portal become one file, and a fault in one spoils the others)`,
				`themes/gorod/js/site.js:2:7 THM013: the theme's file cannot be read: unexpected = in expression (see to braces and quotes: all styles of a portal become one file, and a fault in one spoils the others)`,
			},
		},
		{
			"markup that the policy forbids",
			map[string]string{"budget/year.html": "{{/* style= is fine here */}}<p style=\"color:red\"\n  onclick=\"x()\">\n<script>y()</script><img src=\"https://example.org/a.png\">", "css/base.css": "body{background:url(https://example.org/a.png)}"},
			[]string{
				`themes/gorod/budget/year.html:1:33 THM014: browsers will not obey "style=": the page's security policy forbids it (put styles into css/, scripts into js/, widths of bars into SVG attributes, fonts and pictures into the theme)`,
				`themes/gorod/budget/year.html:2:3 THM014: browsers will not obey "onclick=": the page's security policy forbids it (put styles into css/, scripts into js/, widths of bars into SVG attributes, fonts and pictures into the theme)`,
				`themes/gorod/budget/year.html:3:1 THM014: browsers will not obey "<script>": the page's security policy forbids it (put styles into css/, scripts into js/, widths of bars into SVG attributes, fonts and pictures into the theme)`,
				`themes/gorod/budget/year.html:3:21 THM014: browsers will not obey "<img src=\"https://": the page's security policy forbids it (put styles into css/, scripts into js/, widths of bars into SVG attributes, fonts and pictures into the theme)`,
				`themes/gorod/css/base.css:1:21 THM014: browsers will not obey "https://example.org/a.png": the page's security policy forbids it (put styles into css/, scripts into js/, widths of bars into SVG attributes, fonts and pictures into the theme)`,
			},
		},
	}
	fired := map[string]bool{"THM004": true} // TestMissing
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, list := load(t, tt.own)
			if diff := cmp.Diff(tt.want, found(list)); diff != "" {
				t.Error(diff)
			}
			for _, d := range list {
				fired[d.Rule.Code] = true
				if lines := strings.Split(tt.own[strings.TrimPrefix(d.Pos.File, "themes/gorod/")], "\n"); d.Pos.Line > 0 && d.Pos.Text != lines[d.Pos.Line-1] {
					t.Errorf("%s shows the line %q", d.Pos, d.Pos.Text)
				}
			}
		})
	}
	for _, r := range theme.Rules {
		if !fired[r.Code] {
			t.Errorf("no case fires %s", r.Code)
		}
	}
}

// Whoever holds the same pointer gets the same HTML; the partial is type-checked as if it were called.
func TestOnce(t *testing.T) {
	type shared struct{ Words string }
	type frame struct {
		*shared
		Shared *shared
		Title  string
	}
	load := func(partial string) (*theme.Theme, []diag.Diagnostic) {
		var report diag.Report
		files := layer(map[string]string{"frame.html": `{{.Title}}: {{once "foot" .Shared}}`, "partials/foot.html": partial})
		th, err := theme.Load([]fs.FS{files}, "/", nil, &report)
		if err != nil {
			t.Fatal(err)
		}
		th.Check(map[string]any{"frame.html": frame{}}, &report)
		return th, report.All()
	}
	th, list := load("<p>{{.Words}}</p>")
	if diff := cmp.Diff([]string(nil), found(list)); diff != "" {
		t.Fatal(diff)
	}
	one, other := &shared{"<a>"}, &shared{"b"}
	got := render(t, th, "frame.html", frame{Title: "1", Shared: one})
	one.Words = "changed, which is not allowed and not seen"
	got += render(t, th, "frame.html", frame{Title: "2", Shared: one}) + render(t, th, "frame.html", frame{Title: "3", Shared: other})
	if diff := cmp.Diff("1: <p>&lt;a&gt;</p>2: <p>&lt;a&gt;</p>3: <p>b</p>", got); diff != "" {
		t.Error(diff)
	}
	_, list = load("<p>{{.Wrods}}</p>")
	want := []string{`themes/default/partials/foot.html:1:7 THM002: the page's data (theme_test.shared) has no field "Wrods" (did you mean "Words"?)`}
	if diff := cmp.Diff(want, found(list)); diff != "" {
		t.Error(diff)
	}
}

func TestMissing(t *testing.T) {
	var report diag.Report
	th, err := theme.Load([]fs.FS{layer(small)}, "/", funcs, &report)
	if err != nil {
		t.Fatal(err)
	}
	th.Check(map[string]any{"budget/years.html": pageView{}}, &report)
	want := []string{`themes/default/budget/years.html THM004: the theme has no template "budget/years.html", and pages need it (did you mean "budget/year.html"?)`}
	if diff := cmp.Diff(want, found(report.All())); diff != "" {
		t.Error(diff)
	}
}

func TestTexts(t *testing.T) {
	th, _ := load(t, map[string]string{"i18n/ru/site.yaml": "menu: {title: Разделы}\n"})
	want := map[string]string{
		"site.skip": "К содержанию", "site.menu.title": "Разделы",
		"budget.sum": "{n} {n:рубль|рубля|рублей}", "budget.year": "Бюджет {year} года",
	}
	if diff := cmp.Diff(want, map[string]string(th.Texts())); diff != "" {
		t.Error(diff)
	}
}

func TestRules(t *testing.T) {
	for _, r := range theme.Rules {
		for what, s := range map[string]diag.Text{"message": r.Message, "help": r.Help, "why": r.Why, "bad": r.Bad, "good": r.Good} {
			if s.RU == "" || s.EN == "" {
				t.Errorf("%s lacks its %s", r.Code, what)
			}
		}
	}
}

func TestConcurrent(t *testing.T) {
	th, _ := load(t, nil)
	want := render(t, th, "budget/year.html", year)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 50 {
				var b strings.Builder
				if err := th.Execute(&b, "budget/year.html", year); err != nil || b.String() != want {
					t.Errorf("got %q, %v", b.String(), err)
				}
			}
		})
	}
	group.Wait()
}

// A portal's folder of three files lies over the real theme: they change, the rest does not, and a fault in one is found at its place.
func TestSparse(t *testing.T) {
	type link struct{ Title, Path string }
	type missing struct{ Links []link }
	load := func(own map[string]string) (*theme.Theme, []diag.Diagnostic) {
		var report diag.Report
		funcs := template.FuncMap{"url": func(s string) string { return "/" + s }}
		th, err := theme.Load([]fs.FS{theme.Named("themes/gorod", layer(own)), themes.Default()}, "/", funcs, &report)
		if err != nil {
			t.Fatal(err)
		}
		th.Check(map[string]any{"home/404.html": missing{}}, &report)
		return th, report.All()
	}
	plain, _ := load(nil)
	view := missing{[]link{{"Бюджет", "budget/"}}}
	page := render(t, plain, "home/404.html", view)

	th, list := load(map[string]string{
		"i18n/ru/home.yaml":      "missing_title: Здесь пусто\n",
		"css/theme.css":          ":root { --accent: #7a1f3d; }",
		"partials/progress.html": "<p>{{.Text}}</p>",
	})
	if diff := cmp.Diff([]string(nil), found(list)); diff != "" {
		t.Error(diff)
	}
	want := strings.ReplaceAll(page, plain.Texts()["home.missing_title"], "Здесь пусто")
	if diff := cmp.Diff(want, render(t, th, "home/404.html", view)); diff != "" || want == page {
		t.Error(diff)
	}
	changed := 0
	for i, a := range th.Assets() {
		if a.Path != plain.Assets()[i].Path {
			changed++
		}
	}
	if css := asset(t, th, "css/site.css"); changed != 1 || !strings.Contains(css, "--accent:#7a1f3d") {
		t.Errorf("%d assets changed; styles end with %q", changed, css[len(css)-80:])
	}

	_, list = load(map[string]string{"home/404.html": "<h1>Нет</h1>\n<ul>{{range .Links}}<li>{{.Titel}}</li>{{end}}</ul>"})
	fault := []string{`themes/gorod/home/404.html:2:28 THM002: the page's data (theme_test.link) has no field "Titel" (did you mean "Title"?)`}
	if diff := cmp.Diff(fault, found(list)); diff != "" {
		t.Error(diff)
	}
}

// The default theme reads without a finding: every text that its templates name is there, every brace is closed, nothing breaks the policy.
func TestDefault(t *testing.T) {
	var report diag.Report
	any1 := func(...any) (string, error) { return "", nil }
	all := template.FuncMap{}
	for _, name := range []string{"url", "prose", "drawing", "svg", "chartTable", "chartCSV", "imageOf", "date", "isodate", "month", "permille", "mime", "datasetPath", "properties"} {
		all[name] = any1
	}
	layers := []fs.FS{theme.Named("themes/default", themes.Default()), themes.Default()} // as an own layer it is looked at more closely
	th, err := theme.Load(layers, "/", all, &report)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string(nil), found(report.All())); diff != "" {
		t.Error(diff)
	}
	for _, a := range th.Assets() {
		switch limit := map[string]int{"css/site.css": 52 << 10, "js/site.js": 3 << 10}[a.Name]; {
		case limit > 0 && len(a.Data) > limit:
			t.Errorf("%s has %d bytes, more than %d", a.Name, len(a.Data), limit)
		}
	}
}
