package build

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"
)

func squeezed(page string) string {
	var b buffer
	squeeze(&b, []byte(page))
	return b.String()
}

func TestSqueeze(t *testing.T) {
	for in, want := range map[string]string{
		"":                                          "",
		"<p>\n  one   two\n three </p>\n":           "<p>one two three</p>",
		"<p>a <b>b</b> c<i> d </i>\ne</p>":          "<p>a <b>b</b> c<i> d </i> e</p>",
		"<ul>\n<li>a\n</li>\n  <li> b</li></ul>":    "<ul><li>a</li><li>b</li></ul>",
		"<a\n  href=\"x  y\"\n\tid=\"z\" >t</a>":    "<a href=\"x  y\" id=\"z\">t</a>",
		"<pre>\n a  b\n</pre> x":                    "<pre>\n a  b\n</pre>x",
		"a <textarea>  x\n</textarea> b":            "a <textarea>  x\n</textarea> b",
		"a<!-- no --> b":                            "a b",
		"<script>if (a  <  b) {}</script>\n":        "<script>if (a  <  b) {}</script>",
		"<td> 1\u00a0000 </td>":                     "<td>1\u00a0000</td>",
		"a\n<br>\nb":                                "a<br>b",
		"<a title=\"1 > 0\">  x</a>":                "<a title=\"1 > 0\"> x</a>",
		"<svg><g>\n<text>a  b</text>\n</g></svg> c": "<svg><g><text>a b</text></g></svg> c",
		"<label><input checked> Да</label>":         "<label><input checked> Да</label>",
		"unfinished <a href=\"x":                    "unfinished <a href=\"x",
	} {
		if got := squeezed(in); got != want {
			t.Errorf("%q:\ngot  %q\nwant %q", in, got, want)
		}
	}
}

// TestSqueezeLikeMinify shows that minify finds next to nothing more to take away from a page, and that both leave the same words.
func TestSqueezeLikeMinify(t *testing.T) {
	page := "<!DOCTYPE html>\n<html lang=\"ru\">\n<head>\n<title>Дорога</title>\n</head>\n<body>" + samplePage + "</body>\n</html>\n"
	m := &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true}
	minified := func(s string) string {
		var b bytes.Buffer
		if err := m.Minify(minify.New(), &b, strings.NewReader(s), nil); err != nil {
			t.Fatal(err)
		}
		return strings.ReplaceAll(b.String(), "\n", " ") // minify keeps the first blank of a run, squeeze writes a space
	}
	mine, theirs := squeezed(page), minified(page)
	if len(mine) > len(theirs)*101/100 {
		t.Errorf("%d bytes, minify makes %d:\n%s", len(mine), len(theirs), mine)
	}
	if diff := cmp.Diff(minified(mine), theirs); diff != "" {
		t.Errorf("squeezing changed the page (-squeezed +minified):\n%s", diff)
	}
}

// samplePage is a body as templates write it.
const samplePage = `
<article class="article">
  <header class="article-head">
    <h1>Дорога</h1>
    <p class="article-meta">
      <time datetime="2022-03-05">5 марта 2022</time> <a class="meta-part" href="/x/">Дороги</a>
    </p>
  </header>
  <div class="prose"><p>Раз <strong>два</strong>, <em>три</em> и <a href="/y/">четыре</a>.</p>
<ul>
<li>пять</li>
<li>шесть</li>
</ul>
<table>
<thead>
<tr>
<th scope="col">А</th>
</tr>
</thead>
</table></div>
  <p>Конец   строки
     и ещё</p>
</article>
`

// FuzzSqueeze shows that squeezing is steady: what has been squeezed once stays as it is.
func FuzzSqueeze(f *testing.F) {
	f.Add(samplePage)
	f.Add("<pre> x\n</pre><a  b='c' >d </a>\n<!-- e --> f")
	f.Fuzz(func(t *testing.T, page string) {
		once := squeezed(page)
		if len(once) > len(page) {
			t.Errorf("%q grew to %q", page, once)
		}
		if !strings.Contains(page, "<!") && squeezed(once) != once {
			t.Errorf("%q: once %q, twice %q", page, once, squeezed(once))
		}
	})
}
