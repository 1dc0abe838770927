package search

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// wordsIn are the words of a page, "#" before those of headings.
func wordsIn(html string) []string {
	s := newScanner()
	s.page([]byte(html))
	var list []string
	for _, f := range s.found {
		w := s.forms[f>>2]
		mark := ""
		if class(f&3) == inHeading {
			mark = "#"
		}
		list = append(list, mark+string(s.bytes[w.start:w.start+w.size]))
	}
	return list
}

func TestPage(t *testing.T) {
	for html, want := range map[string]string{
		"<p>Ремонт дорог, 2022&nbsp;год</p>":                                             "Ремонт дорог 2022 год",
		"<h1>Дороги</h1>и <b>дворы</b>":                                                  "#Дороги дворы",
		"<p>дороги</p><h2 id=\"x\">дороги</h2>":                                          "#дороги",
		"<h2>дороги</h2><p>дороги</p>":                                                   "#дороги",
		"<header>шапка</header><hr><p>текст":                                             "шапка текст",
		"<svg class=\"a\"><text>рисунок</text></svg>после":                               "после",
		"<nav><ul><li>меню</li></ul><nav>в меню</nav>ещё</nav>после":                     "после",
		"<dl class=\"origin\" data-nosearch><dt>строка</dt><dl>ещё</dl>всё</dl><p>после": "после",
		"<script type=\"module\">код()</script><style>p{}</style>после":                  "после",
		"<br/><img alt=\"картинка\">после":                                               "после",
		"1 547 502 625,06 ₽ и 12 строк, 0409, 40":                                        "строк 0409",
		"<h2>24 резидента</h2>":                                                          "#24 #резидента",
		"брест-300 и e-mail":                                                             "брест mail",
		"а я Я b":                                                                        "",
		"меж\u00adбюджетный е\u0301лка":                                                  "меж\u00adбюджетный е\u0301лка",
		"«кавычки»—тире…":                                                                "кавычки тире",
		"a &amp; bc &lt;тег&gt; &#39;x1&#39; & конец &":                                  "bc тег x1 конец",
		"оборван <a href=\"x":                                                            "оборван",
		"\xff\xd0":                                                                       "",
		"":                                                                               "",
		strings.Repeat("д", 60):                                                          "",
	} {
		if diff := cmp.Diff(strings.Fields(want), append([]string{}, wordsIn(html)...)); diff != "" {
			t.Errorf("%q: %s", html, diff)
		}
	}
}

// TestLongPage: of a table of thousands of rows the beginning is looked at, and every heading.
func TestLongPage(t *testing.T) {
	got := wordsIn(strings.Repeat("<td>строка</td>", maxWords) + "<td>дальше</td><h2>внизу</h2>")
	if diff := cmp.Diff([]string{"строка", "#внизу"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestShorten(t *testing.T) {
	long := strings.Repeat("слово, ", 30)
	if got := shorten(long); len([]rune(got)) > maxSummary+1 || !strings.HasSuffix(got, "слово…") {
		t.Errorf("%q", got)
	}
	if got := shorten("Коротко."); got != "Коротко." {
		t.Errorf("%q", got)
	}
}

// FuzzPage: no page, however broken, stops the scanner, and what it finds stands on the page.
func FuzzPage(f *testing.F) {
	for _, s := range []string{"<h1>a<", "<svg", "&", "&#", "<nav></nav", "\xd0", "<p data-nosearch>слово</p>", "</h1>", "<dl data-nosearch/>слово"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, html string) {
		for _, w := range wordsIn(html) {
			if !strings.Contains(html, strings.TrimPrefix(w, "#")) {
				t.Fatalf("%q is not in %q", w, html)
			}
		}
	})
}
