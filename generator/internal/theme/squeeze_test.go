package theme

import (
	"bytes"
	"strings"
	"testing"
	"text/template"

	"github.com/google/go-cmp/cmp"
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"
)

// squeezed returns what a template prints for data after squeezing, and before.
func squeezed(t *testing.T, text string, data any) (after, before string) {
	t.Helper()
	print := func(squeeze bool) string {
		tmpl, err := template.New("page").Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if squeeze {
			squeezeTree(tmpl.Tree.Root)
		}
		var b strings.Builder
		if err := tmpl.Execute(&b, data); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	return print(true), print(false)
}

func TestSqueeze(t *testing.T) {
	data := map[string]any{"A": "а", "Yes": true, "No": false, "List": []string{"1", "2"}}
	for in, want := range map[string]string{
		"<p>\n  one   two\n three </p>\n":                         "<p>one two three</p>",
		"<p>a <b>b</b> c<i> d </i>\ne</p>":                        "<p>a <b>b</b> c<i> d </i> e</p>",
		"<ul>\n<li>a\n</li>\n  <li> b</li></ul>":                  "<ul><li>a</li><li>b</li></ul>",
		"<a\n  href=\"x  y\"\n\tid=\"z\" >t</a>":                  "<a href=\"x  y\" id=\"z\">t</a>",
		"<pre>\n a  b\n</pre> x":                                  "<pre>\n a  b\n</pre>x",
		"a <textarea>  x\n</textarea> b":                          " a <textarea>  x\n</textarea> b",
		"<p>a<!-- no --> b":                                       "<p>a b",
		"<script>if (a  <  b) {}</script>\n":                      "<script>if (a  <  b) {}</script>",
		"<p>a\n<br>\nb":                                           "<p>a<br>b",
		"<p><a title=\"1 > 0\">  x</a>":                           "<p><a title=\"1 > 0\"> x</a>",
		"<svg>\n<g>\n<text>a  b</text>\n</g>\n</svg>":             "<svg><g><text>a b</text></g></svg>",
		"<p>\n{{.A}}\n<b>{{.A}}</b>\n{{.A}}\n</p>":                "<p>а <b>а</b> а</p>",
		"<ul>\n{{range .List}}\n  <li>{{.}}</li>\n{{end}}\n</ul>": "<ul><li>1</li><li>2</li></ul>",
		"<p>{{range .List}} {{.}} {{end}}</p>":                    "<p> 1  2 </p>",
		"<a href=\"{{.A}}\"\n  {{if .Yes}} class=\"x  {{.A}}\"{{end}} >\n{{.A}} </a> <p>": "<a href=\"а\" class=\"x  а\"> а </a><p>",
		"<p>a {{if .No}}b{{else}} <b>c</b>{{end}} d</p>":                                  "<p>a <b>c</b> d</p>",
		"<p>{{if .No}}b{{end}} d</p>":                                                     "<p> d</p>",
		"{{$x := .A}}\n<p>{{$x}}</p>":                                                     "<p>а</p>",
		"<label><input checked> Да</label>\n<label>Нет</label>":                           "<label><input checked> Да</label> <label>Нет</label>",
		"<pre>{{.A}}\n  {{.A}}</pre>\n <p>":                                               "<pre>а\n  а</pre><p>",
	} {
		got, _ := squeezed(t, in, data)
		if strings.TrimPrefix(got, " ") != strings.TrimPrefix(want, " ") {
			t.Errorf("%q:\ngot  %q\nwant %q", in, got, want)
		}
	}
}

// TestSqueezeLikeMinify shows that minify finds next to nothing more in a page of a squeezed template, and leaves the same words as before.
func TestSqueezeLikeMinify(t *testing.T) {
	const page = `<!DOCTYPE html>
<html lang="ru">
<head>
<title>{{.Title}}</title>
</head>
<body>
<article class="article">
  <header class="article-head">
    <h1>{{.Title}}</h1>
    <p class="article-meta">
      <time datetime="2022-03-05">5 марта 2022</time> <a class="meta-part" href="/x/">{{.Title}}</a>
    </p>
  </header>
  <p>Раз <strong>два</strong>, <em>три</em> и <a href="/y/">четыре</a>.</p>
  {{with .Tags}}
  <div class="tags">
    <ul>
      {{range .}}
      <li><a class="chip{{if eq . "б"}} chip-on{{end}}" href="/{{.}}/">{{.}}</a></li>
      {{end}}
    </ul>
  </div>
  {{end}}
  <table>
  <thead>
  <tr>
  <th scope="col">А</th>
  </tr>
  </thead>
  </table>
  <p>Конец   строки
     и ещё</p>
</article>
</body>
</html>
`
	after, before := squeezed(t, page, map[string]any{"Title": "Дорога", "Tags": []string{"а", "б"}})
	m := &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true}
	minified := func(s string) string {
		var b bytes.Buffer
		if err := m.Minify(minify.New(), &b, strings.NewReader(s), nil); err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(b.String(), "\n", " ") // minify keeps the first blank of a run, squeezing writes a space
	}
	if theirs := minified(before); len(after) > len(theirs)*101/100 {
		t.Errorf("%d bytes, minify makes %d:\n%s", len(after), len(theirs), after)
	}
	if diff := cmp.Diff(minified(after), minified(before)); diff != "" {
		t.Errorf("squeezing changed the page (-squeezed +minified):\n%s", diff)
	}
}
