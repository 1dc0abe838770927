package glossary

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/lexicon"
	"otkryto/generator/internal/site"
)

// IndexView is all terms by letter.
type IndexView struct {
	Title   string
	Lead    string
	Letters []Letter
}

// Letter is the terms that begin with one letter.
type Letter struct {
	ID    string // of its heading
	Title string // «Д»
	Terms []TermView
}

// TermView is one term: a page, or an entry of the index.
type TermView struct {
	Title     string
	Path      string
	Summary   string
	Also      string // its other names, in a row; "" is none
	Body      content.Body
	Source    string
	SourceURL string
	Demo      bool
}

// publisher makes the pages.
type publisher struct {
	in   *site.Input
	docs []*document
}

func (p *publisher) text(key string, args ...any) string {
	return p.in.Text.Text("glossary."+key, args...)
}

func (p *publisher) output() site.Output {
	var out site.Output
	index := IndexView{Title: p.text("title"), Lead: p.text("lead", "n", len(p.docs))}
	for _, doc := range p.docs {
		v := p.view(doc)
		out.Pages = append(out.Pages, p.page(doc, v))
		out.Definitions = append(out.Definitions, site.Definition{
			Title: doc.Base.Title, Forms: doc.Meta.Forms, Not: doc.Meta.Not, Summary: doc.Base.Summary, Path: v.Path, Demo: doc.Demo,
		})
		index.add(v)
	}
	out.Pages = append(out.Pages, site.Page{
		Path: root, Title: index.Title, Summary: p.text("summary", "n", len(p.docs)), Template: indexTemplate, View: index,
		Prose:  []content.Body{{Plain: true}}, // the index explains its words itself
		JSONLD: []any{termSet{Type: "DefinedTermSet", Name: index.Title, Language: "ru"}},
	})
	out.Nav = []site.Link{{Title: index.Title, Path: root}}
	return out
}

// add puts a term under its letter; terms come in order.
func (v *IndexView) add(t TermView) {
	title := letterOf(t.Title)
	if n := len(v.Letters); n == 0 || v.Letters[n-1].Title != title {
		v.Letters = append(v.Letters, Letter{ID: "letter-" + format.Slug(title), Title: title})
	}
	last := &v.Letters[len(v.Letters)-1]
	last.Terms = append(last.Terms, t)
}

// letterOf returns the letter that a term stands under: Ё stands under Е, a number under «0–9».
func letterOf(title string) string {
	r, _ := utf8.DecodeRuneInString(sortKey(title))
	if !unicode.IsLetter(r) {
		return "0–9"
	}
	return strings.ToUpper(string(r))
}

func (p *publisher) view(doc *document) TermView {
	return TermView{
		Title: doc.Base.Title, Path: root + doc.Slug + "/", Summary: doc.Base.Summary, Also: strings.Join(others(doc), ", "),
		Body: doc.Body, Source: doc.Meta.Source, SourceURL: doc.Meta.SourceURL, Demo: doc.Demo,
	}
}

// others are the names of a term that are other words than its title.
func others(doc *document) []string {
	var list []string
	all := forms(doc)
	for i, first := range lexicon.Same(all, lexicon.Options{Capitals: true}) {
		if first == i && i > 0 {
			list = append(list, all[i])
		}
	}
	return list
}

func (p *publisher) page(doc *document, v TermView) site.Page {
	page := site.Page{
		Path: v.Path, Title: v.Title, Summary: v.Summary, Template: termTemplate, View: v,
		Crumbs: []site.Link{{Title: p.text("title"), Path: root}},
		Prose:  []content.Body{doc.Body}, File: doc.File, Aliases: doc.Base.Aliases, Demo: doc.Demo,
		Published: doc.Base.Date.Time, Updated: doc.Base.Updated.Time,
		JSONLD: []any{definedTerm{Type: "DefinedTerm", Name: v.Title, Also: others(doc), Text: v.Summary, Set: termSet{Type: "DefinedTermSet", Name: p.text("title"), Language: "ru"}}},
	}
	if strings.HasPrefix(v.SourceURL, "/") {
		page.Links = []site.Pointer{{Path: v.SourceURL, Pos: doc.At("source_url")}}
	}
	return page
}

// The types of schema.org that the glossary writes.
type (
	definedTerm struct {
		Type string   `json:"@type"`
		Name string   `json:"name"`
		Also []string `json:"alternateName,omitempty"`
		Text string   `json:"description,omitempty"`
		Set  termSet  `json:"inDefinedTermSet"`
	}
	termSet struct {
		Type     string `json:"@type"`
		Name     string `json:"name"`
		Language string `json:"inLanguage"`
	}
)
