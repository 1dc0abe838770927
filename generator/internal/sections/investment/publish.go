package investment

import (
	"strconv"
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// shownOnCard is how many projects the home page names.
const shownOnCard = 3

// publish makes the page of all projects and a page each.
func publish(in *site.Input, shows []show) site.Output {
	text := func(key string, args ...any) string { return in.Text.Text("investment."+key, args...) }
	title := text("title")
	index := IndexView{Title: title, Lead: text("lead", "n", len(shows)), Today: text("judged", "date", format.DateYear(in.Now))}
	out := site.Output{Nav: []site.Link{{Title: title, Path: root}}}
	card := site.Card{Title: title, Path: root, Weight: 38}
	for i, s := range shows {
		page := s.page(site.Link{Title: title, Path: root})
		out.Pages = append(out.Pages, page)
		out.Facts = append(out.Facts, s.facts()...)
		index.Projects = append(index.Projects, s.card())
		card.Demo = card.Demo || page.Demo
		if i < shownOnCard {
			card.Text = append(card.Text, s.sentence())
		}
		if s.project.moneyAt.After(card.AsOf) {
			card.AsOf = s.project.moneyAt
		}
	}
	if rest := len(shows) - shownOnCard; rest > 0 {
		card.Text = append(card.Text, text("rest", "n", rest))
	}
	if card.Demo { // one mark over sentences of which some are true would call them all invented
		card.Demo = false
		for i, s := range shows[:min(len(shows), shownOnCard)] {
			if s.project.anyDemo() {
				card.Text[i] = text("summary_demo", "text", card.Text[i])
			}
		}
	}
	out.Cards = []site.Card{card}
	out.Pages = append(out.Pages, site.Page{
		Path: root, Title: title, Summary: index.Lead, Template: indexTemplate, View: index, AsOf: card.AsOf, Subjects: []string{"investment"},
	})
	return out
}

func (s show) page(up site.Link) site.Page {
	p := s.project
	v := s.view()
	page := site.Page{
		Path: p.path(), Title: v.Title, Summary: s.described(), Template: projectTemplate, View: v, Crumbs: []site.Link{up}, Prose: []content.Body{p.doc.Body},
		Figures: v.Figures, File: p.doc.File, Aliases: p.doc.Base.Aliases, Demo: p.anyDemo(), Published: p.doc.Base.Date.Time, Updated: p.doc.Base.Updated.Time,
		AsOf: p.moneyAt, Image: p.doc.Image, Details: s.details(), Subjects: append([]string{"investment:" + p.doc.Slug}, p.doc.Meta.Subjects...),
	}
	if v.Chart != nil {
		page.Charts = []*chart.Spec{v.Chart}
	}
	page.Links = p.typed()
	return page
}

// typed are the addresses of the document's front matter, for build to check.
func (p *project) typed() []site.Pointer {
	var list []site.Pointer
	add := func(path, key string) {
		if path != "" {
			list = append(list, site.Pointer{Path: path, Pos: p.doc.At(key)})
		}
	}
	for i, r := range p.doc.Meta.Related {
		add(r.Path, "related."+strconv.Itoa(i)+".path")
	}
	for i, r := range p.doc.Meta.Sources {
		add(r.URL, "sources."+strconv.Itoa(i)+".url")
	}
	for i, m := range p.doc.Meta.Milestones {
		add(m.URL, "milestones."+strconv.Itoa(i)+".url")
	}
	return list
}

// local is a site path of an address as an editor types it, with a slash before it.
func local(path string) string {
	if strings.Contains(path, "://") {
		return path
	}
	return strings.TrimPrefix(path, "/")
}

// sentence is the project in a line, for the home page.
func (s show) sentence() string {
	words := s.counts()
	if words == "" {
		words = s.project.summary()
	}
	return s.text("sentence", "title", s.project.title(), "words", words)
}

// summary is what the editor wrote, else the beginning of the text.
func (p *project) summary() string {
	if p.doc.Base.Summary != "" {
		return p.doc.Base.Summary
	}
	return strings.TrimSpace(p.doc.Body.Excerpt)
}

// described is the project for search engines and messengers, far from its marks.
func (s show) described() string {
	words := s.project.summary()
	if words == "" {
		words = s.text("no_summary", "title", s.project.title())
	}
	if s.project.anyDemo() {
		return s.text("summary_demo", "text", words)
	}
	return words
}
