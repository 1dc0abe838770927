package theme_test

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/theme"
)

// everything is a view with all that a template may ask for.
type everything struct {
	*above
	Title  string
	Kind   kind
	HTML   template.HTML
	JS     template.JS
	URL    template.URL
	Path   string
	Count  int
	Yes    bool
	No     bool
	At     time.Time
	Rows   []part
	None   []part
	Maybe  *part
	Never  *part
	Labels []string
	Few    []*part
}

type above struct{ Site string }

type kind string

type part struct {
	Name  string
	Parts []part
	Link  *above
}

func (p part) Loud() string       { return strings.ToUpper(p.Name) }
func (p *part) Pointer() string   { return p.Name }
func (p part) Many() []part       { return p.Parts }
func (e everything) Empty() bool  { return e.Title == "" }
func (e everything) First() *part { return &e.Rows[0] }

var errBad = errors.New("refused")

var everyFunc = template.FuncMap{
	"url":   func(s string) template.URL { return template.URL("/base/" + s) },
	"day":   func(t time.Time) string { return t.Format("2006-01-02") },
	"raw":   func(s string) template.HTML { return template.HTML(s) },
	"up":    strings.ToUpper,
	"add":   func(a, b int) int { return a + b },
	"maybe": func(p *part) *part { return p },
	"refuse": func(s string) (string, error) {
		if s == "" {
			return "", errBad
		}
		return s, nil
	},
	"join": func(sep string, parts ...any) string { return fmt.Sprint(len(parts)) + sep },
}

// constructs are templates of the language that pages use; all of them are compiled.
var constructs = []string{
	`plain`, ``, `{{/* only a comment */}}`,
	`<p>{{.Title}}</p><p title="{{.Title}}" data-x='{{.Path}}'>{{.Kind}}{{.Count}}{{.HTML}}</p>`,
	`<title>{{.Title}} — {{.Kind}}</title><textarea>{{.Title}}</textarea>`,
	`<a href="{{.Path}}">x</a><a href="{{url .Path}}">x</a><a href="{{.URL}}">x</a><a href="mailto:{{.Path}}">x</a><a href="#{{.Title}}">x</a><img src="{{.Path}}">`,
	`<script type="application/ld+json">{{.JS}}</script>`,
	`{{if .Title}}1{{else if .Yes}}2{{else}}3{{end}}{{if .No}}4{{end}}{{if .Rows}}5{{end}}{{if .None}}6{{end}}{{if .Maybe}}7{{end}}{{if .Never}}8{{end}}{{if .Count}}9{{end}}{{if .At}}10{{end}}`,
	`{{if and .Yes .Title}}1{{end}}{{if or .No .Title .None}}2{{end}}{{if not .Title}}3{{end}}{{if and (not .No) (or .None (eq .Kind "read"))}}4{{end}}`,
	`{{if eq .Title .Path}}1{{end}}{{if ne .Count 3}}2{{end}}{{if eq (len .Rows) 2}}3{{end}}{{if eq .Yes true}}4{{end}}{{if ne .Kind "x"}}5{{end}}`,
	`{{range .Rows}}<b>{{.Name}}{{.Loud}}</b>{{range .Many}}{{.Name}}{{$.Title}}{{end}}{{else}}none{{end}}{{range .None}}x{{else}}none{{end}}`,
	`{{range $i, $row := .Rows}}{{if $i}}, {{end}}{{$i}}{{$row.Name}}{{with $row.Link}}{{.Site}}{{end}}{{end}}{{range $row := .Rows}}{{$row.Loud}}{{end}}`,
	`{{with .Maybe}}{{.Name}}{{.Loud}}{{else}}no{{end}}{{with .Never}}{{.Name}}{{else}}no{{end}}{{with .Title}}{{.}}{{end}}{{with $x := .Path}}{{$x}}{{.}}{{end}}{{with day .At}}{{.}}{{end}}{{with maybe .Maybe}}{{.Name}}{{end}}`,
	`{{$last := ""}}{{range .Rows}}{{if ne .Name $last}}{{$last = .Name}}<i>{{$last}}</i>{{end}}{{end}}{{$last}}`,
	`{{$x := .Count}}{{with .Title}}{{$x := .}}{{$x}}{{end}}{{$x}}{{if $y := .Title}}{{$y}}{{end}}`,
	`{{template "tree" .Rows}}{{template "nothing"}}{{range .Rows}}{{template "leaf" .}}{{end}}{{with .Maybe}}{{template "node" .}}{{end}}`,
	`{{.Site}}{{.First.Name}}{{(maybe .Maybe).Name}}{{up .Title}}{{raw .Path}}{{add .Count 2}}{{day .At}}{{refuse .Title}}{{join "," .Title 1 .Count}}`,
	`{{index .Labels 1}}{{(index .Rows 0).Name}}{{print .Title 1 .Count}}{{len .Title}}{{t "site.one"}}{{t "site.many" "n" .Count "title" .Title}}`,
	`{{once "shared" .Maybe}}{{range .Few}}{{once "shared" .}}{{end}}{{if .Empty}}empty{{end}}<p class="a {{if .Yes}}b{{end}}"{{if .No}} hidden{{end}}>{{- .Title -}} </p>`,
	"{{`a+b<c>`}}{{\"x&y\"}}{{-5}}",
}

// Every construct prints the same by its program as by html/template.
func TestCompiled(t *testing.T) {
	files := map[string]string{
		"i18n/ru/site.yaml":     "one: \"Раз <два>\"\nmany: \"{n} {n:раз|раза|раз}: {title}\"\n",
		"partials/tree.html":    `<ul>{{range .}}<li>{{.Name}}{{with .Parts}}{{template "tree" .}}{{end}}</li>{{end}}</ul>`,
		"partials/nothing.html": "nothing",
		"partials/leaf.html":    `{{.Name}}{{$.Loud}}`,
		"partials/node.html":    `{{.Name}}{{with .Link}}{{.Site}}{{end}}`,
		"partials/shared.html":  `<b>{{.Name}}</b>`,
	}
	checked := map[string]any{}
	for i, c := range constructs {
		name := fmt.Sprintf("case/%02d.html", i)
		files[name] = c
		checked[name] = everything{}
	}
	load := func() *theme.Theme {
		var report diag.Report
		th, err := theme.Load([]fs.FS{layer(files)}, "/", everyFunc, &report)
		if err != nil {
			t.Fatal(err)
		}
		if list := found(report.All()); list != nil {
			t.Fatal(list)
		}
		return th
	}
	programs, plain := load(), load()
	var report diag.Report
	programs.Check(checked, &report)
	if list := found(report.All()); list != nil {
		t.Fatal(list)
	}
	for i, c := range constructs {
		name := fmt.Sprintf("case/%02d.html", i)
		if !programs.Compiled(name) {
			t.Errorf("not compiled: %s", c)
		}
		for _, view := range someViews() {
			want, got := render(t, plain, name, view), render(t, programs, name, view)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("%s\n%s", c, diff)
			}
		}
	}
}

// someViews are views with texts that escapers must look at.
func someViews() []everything {
	nasty := []string{
		"", "обычный текст", `<script>alert("x")</script>`, "a+b & c's \"d\" \x00 \xff \ufdd0 \ufffe", "javascript:alert(1)", "https://example.ru/?a=1&b=2#c",
		"budget/2022/ю ю/%41%zz%", "mailto:a@b.ru", "a/b:c", "(скобки)'", "HTTP:x",
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 40 {
		var b strings.Builder
		for range random.IntN(12) {
			b.WriteRune(rune([]int{0, ' ', '"', '&', '\'', '+', '<', '>', '%', '4', 'a', '/', ':', '?', '#', 'ж', 0xfffd, 0x1f600, '\n', '`', '{', '='}[random.IntN(22)]))
		}
		nasty = append(nasty, b.String())
	}
	var views []everything
	for i, s := range nasty {
		leaf := part{Name: s, Link: &above{Site: s}}
		v := everything{
			above: &above{Site: s}, Title: s, Kind: kind(s), HTML: template.HTML(s), JS: `{"a":1}`, URL: template.URL(s), Path: s, Count: i - 3, Yes: true,
			At: time.Date(2022, 3, 5, 0, 0, 0, 0, time.UTC), Rows: []part{{Name: "read", Parts: []part{leaf, {Name: s}}}, leaf},
			Maybe: &leaf, Few: []*part{&leaf, {Name: s}, &leaf}, Labels: []string{"a", s},
		}
		if s == "" {
			v.Title = "т" // an empty one is refused by the function of that name
		}
		views = append(views, v)
	}
	return views
}

// What is not compiled is left to html/template and works as it does there.
func TestNotCompiled(t *testing.T) {
	for _, c := range []string{
		`{{printf "%05d" .Count}}`, `{{.Title | up}}`, `{{range .Rows}}{{if .Name}}{{break}}{{end}}{{end}}`, `<p style="width:{{.Count}}px">`,
		`{{range .Rows}}{{.Pointer}}{{end}}`, `<script>let a = {{.Title}}</script>`, `{{and .Title .Path}}`, `{{lt .Count 5}}`, `{{.At}}`,
	} {
		var report diag.Report
		th, err := theme.Load([]fs.FS{layer(map[string]string{"a/a.html": c})}, "/", everyFunc, &report)
		if err != nil {
			t.Fatal(err)
		}
		th.Check(map[string]any{"a/a.html": everything{}}, &report)
		if list := found(report.All()); list != nil {
			t.Errorf("%s: %v", c, list)
			continue
		}
		if th.Compiled("a/a.html") {
			t.Errorf("compiled: %s", c)
		}
		plain := template.Must(template.New("").Funcs(everyFunc).Parse(c))
		view := someViews()[2]
		var want strings.Builder
		if err := plain.Execute(&want, view); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.String(), render(t, th, "a/a.html", view)); diff != "" {
			t.Errorf("%s\n%s", c, diff)
		}
	}
}

// A fault at run time is an error that names the template, not a panic.
func TestCompiledFaults(t *testing.T) {
	for _, c := range []string{`{{refuse ""}}`, `{{.Never.Name}}`, `{{index .Labels 7}}`} {
		var report diag.Report
		th, err := theme.Load([]fs.FS{layer(map[string]string{"a/a.html": c})}, "/", everyFunc, &report)
		if err != nil {
			t.Fatal(err)
		}
		th.Check(map[string]any{"a/a.html": everything{}}, &report)
		if !th.Compiled("a/a.html") {
			t.Errorf("not compiled: %s", c)
		}
		var out bytes.Buffer
		err = th.Execute(&out, "a/a.html", everything{Labels: []string{"a"}})
		if err == nil || !strings.HasPrefix(err.Error(), "template a/a.html: ") {
			t.Errorf("%s: %v", c, err)
		}
		if strings.Contains(c, "refuse") && !errors.Is(err, errBad) {
			t.Errorf("the function's own error is lost: %v", err)
		}
	}
}

func BenchmarkCompiled(b *testing.B) {
	files := map[string]string{"a/a.html": `<ul>{{range .Rows}}<li><a href="{{url .Name}}" title="{{.Name}}">{{.Name}}</a>{{with .Link}}{{.Site}}{{end}}</li>{{end}}</ul>`}
	view := everything{Rows: make([]part, 20)}
	for i := range view.Rows {
		view.Rows[i] = part{Name: "Новость о бюджете", Link: &above{"город"}}
	}
	for _, way := range []string{"program", "html/template"} {
		b.Run(way, func(b *testing.B) {
			var report diag.Report
			th, err := theme.Load([]fs.FS{layer(files)}, "/", everyFunc, &report)
			if err != nil {
				b.Fatal(err)
			}
			if way == "program" {
				th.Check(map[string]any{"a/a.html": everything{}}, &report)
			}
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if err := th.Execute(&out, "a/a.html", view); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
