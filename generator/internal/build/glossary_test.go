package build

import (
	"bytes"
	"strings"
	"testing"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// terms are those of a made-up portal.
var terms = []site.Output{{Definitions: []site.Definition{
	{Title: "Дотация", Path: "glossary/dotatsiya/", Summary: "Деньги."},
	{Title: "Расходы бюджета", Forms: []string{"расходы"}, Not: []string{"расходы населения"}, Path: "glossary/rashody/"},
}}, {Definitions: []site.Definition{
	{Title: "Бюджетная роспись", Forms: []string{"роспись"}, Path: "glossary/rospis/"}, {Title: "ТОР", Path: "glossary/tor/"},
}}}

// mark shortens the links of a body: [words|term].
func mark(body string) string {
	for _, name := range []string{"dotatsiya", "rashody", "rospis", "tor"} {
		body = strings.ReplaceAll(body, `<a class="term" href="/x/glossary/`+name+`/" aria-describedby="term-`+name+`">`, "["+name+"|")
	}
	return strings.NewReplacer("</a>", "]").Replace(body)
}

func TestGlossaryLinks(t *testing.T) {
	g := newGlossary(terms)
	for body, want := range map[string]string{
		"<p>Дотации и дотаций.</p>":                             "<p>[dotatsiya|Дотации] и дотаций.</p>",
		"<p>сводной бюджетной росписью и росписи</p>":           "<p>сводной [rospis|бюджетной росписью] и росписи</p>",
		"<p>расходы населения и расходы</p>":                    "<p>расходы населения и [rashody|расходы]</p>",
		"<p>расходы бюджета</p>":                                "<p>[rashody|расходы бюджета]</p>",
		"<p>тор ТОР</p>":                                        "<p>тор [tor|ТОР]</p>",
		"<h2>Дотация</h2><p>дотация":                            "<h2>Дотация</h2><p>[dotatsiya|дотация]",
		`<nav><nav>дотация</nav>дотация</nav> дотация`:          `<nav><nav>дотация</nav>дотация</nav> [dotatsiya|дотация]`,
		`<table><tr><td>дотация</table><p title="дотация">`:     `<table><tr><td>дотация</table><p title="дотация">`,
		`<svg><text>дотация</text></svg><br>дотация`:            `<svg><text>дотация</text></svg><br>[dotatsiya|дотация]`,
		`<svg class="a"/>дотация`:                               `<svg class="a"/>[dotatsiya|дотация]`,
		`<details><summary>дотация</summary>дотация</details>`:  `<details><summary>дотация</summary>[dotatsiya|дотация]</details>`,
		`<script>"дотация <b>"</script><p data-x="a>b">дотация`: `<script>"дотация <b>"</script><p data-x="a>b">[dotatsiya|дотация]`,
		"<article><address>дотация</address></article>":         "<article><address>[dotatsiya|дотация]</address></article>",
		"дотация": "[dotatsiya|дотация]",
		"<":       "<",
		"":        "",
		"<p>просто текст &amp; 5 &lt; 6</p>": "<p>просто текст &amp; 5 &lt; 6</p>",
	} {
		var out buffer
		g.link(&out, []byte(body), "", func(p string) string { return "/x/" + p })
		got := mark(out.String())
		if strings.Contains(body, "<a ") {
			got = out.String()
		}
		if got != want {
			t.Errorf("%s:\n got %s\nwant %s", body, got, want)
		}
	}
	var out buffer
	if g.link(&out, []byte(`<a href="/">дотация</a>`), "", func(p string) string { return p }); out.String() != `<a href="/">дотация</a>` {
		t.Error(out.String())
	}
}

// A term's own page does not lead to itself; those linked are told in their order.
func TestGlossaryOwnPage(t *testing.T) {
	g := newGlossary(terms)
	var out buffer
	linked := g.link(&out, []byte("<p>Роспись, дотация, расходы, роспись"), "glossary/dotatsiya/", func(p string) string { return p })
	if len(linked) != 2 || linked[0].Title != "Бюджетная роспись" || linked[1].ID() != "term-rashody" || strings.Contains(out.String(), "glossary/dotatsiya") {
		t.Errorf("%v %s", linked, out.String())
	}
}

func TestGlossaryLeavesAlone(t *testing.T) {
	var none *glossary
	g := newGlossary(terms)
	for name, pg := range map[string]*page{
		"rows":    {Page: site.Page{Rows: true}},
		"refused": {Page: site.Page{Prose: []content.Body{{}, {Plain: true}}}},
	} {
		if g.explains(pg) {
			t.Error(name)
		}
	}
	if none.explains(&page{}) || newGlossary(nil) != nil || !g.explains(&page{Page: site.Page{Prose: []content.Body{{}}}}) {
		t.Error("a portal without terms explains some, or one with terms none")
	}
}

// FuzzGlossary takes the links out again: nothing else of a body may change.
func FuzzGlossary(f *testing.F) {
	for _, s := range []string{"<p>дотация", "<nav", "</", "<a>дотация", "<svg/>роспись", "<table><table></table>дотация", "<p x='>'>ТОР"} {
		f.Add(s)
	}
	g := newGlossary(terms)
	f.Fuzz(func(t *testing.T, body string) {
		if strings.Contains(body, `class="term"`) || strings.Contains(body, "</a>") {
			return
		}
		var out buffer
		g.link(&out, []byte(body), "", func(p string) string { return p })
		got := out.Bytes()
		for _, d := range g.definitions {
			got = bytes.ReplaceAll(got, []byte(`<a class="term" href="`+d.Path+`" aria-describedby="`+d.ID()+`">`), nil)
		}
		if got := bytes.ReplaceAll(got, []byte("</a>"), nil); string(got) != body {
			t.Errorf("%q became %q", body, got)
		}
	})
}
