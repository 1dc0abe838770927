package stories

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// StoryView is one story.
type StoryView struct {
	Title   string
	Summary string
	Date    time.Time
	Updated time.Time // zero: never since
	Author  string    // by role: «Редакция портала»
	Reading string    // how long it takes
	Image   *content.Ref
	Chart   content.Body // opens the story instead of a picture; empty is none
	Body    content.Body
	Sources []Named
	Demo    bool
	Newer   *site.Link
	Older   *site.Link
}

// Quoting is all prose that quotes: the template asks build for its sources.
func (v StoryView) Quoting() []content.Body { return []content.Body{v.Chart, v.Body} }

// Named is a source that the story names.
type Named struct {
	Title string
	Path  string // of this portal or a full address; "" is none
	Date  time.Time
}

// ListView is the list of all stories.
type ListView struct {
	Title   string
	Lead    string
	Teasers []*site.Teaser
}

// publisher turns documents into pages.
type publisher struct {
	in      *site.Input
	stories []*story
}

// story is a document with what opens it.
type story struct {
	doc  *document
	path string
	opening
}

// homeCount is how many stories the home page names.
const homeCount = 3

// wordsAMinute is how fast people read Russian prose with numbers in it.
const wordsAMinute = 150

// text returns one of the section's texts.
func (p *publisher) text(key string, args ...any) string {
	return p.in.Text.Text("stories."+key, args...)
}

func (p *publisher) story(d *document) *story {
	return &story{doc: d, path: root + d.Slug + "/", opening: p.open(d)}
}

func (p *publisher) output() site.Output {
	out := site.Output{Nav: []site.Link{{Title: p.text("title"), Path: root}}}
	view := ListView{Title: p.text("title"), Lead: p.text("count", "n", len(p.stories))}
	demo := false
	for i := range p.stories {
		out.Pages = append(out.Pages, p.page(i))
		out.Entries = append(out.Entries, p.entry(p.stories[i]))
		view.Teasers = append(view.Teasers, p.teaser(p.stories[i]))
		demo = demo || p.stories[i].doc.Demo
	}
	out.Pages = append(out.Pages, site.Page{
		Path: root, Title: view.Title, Summary: p.text("list_summary", "body", p.in.Site.Body, "n", len(p.stories)), Template: listTemplate, View: view, Demo: demo,
	})
	if len(p.stories) > 0 {
		out.Cards = []site.Card{{Title: p.text("title"), Path: root, Weight: 95, Teasers: view.Teasers[:min(homeCount, len(view.Teasers))], More: p.text("home_more")}}
	}
	return out
}

// page makes the page of a story.
func (p *publisher) page(i int) site.Page {
	s := p.stories[i]
	v := p.view(s)
	if i > 0 {
		v.Newer = p.stories[i-1].link()
	}
	if i+1 < len(p.stories) {
		v.Older = p.stories[i+1].link()
	}
	page := site.Page{
		Path: s.path, Title: v.Title, Summary: p.summary(s), Template: storyTemplate, View: v, Crumbs: []site.Link{{Title: p.text("title"), Path: root}},
		Prose: []content.Body{s.chart, s.body}, File: s.doc.File, Aliases: s.doc.Base.Aliases, Demo: s.doc.Demo, Published: v.Date, Updated: v.Updated, Image: s.image,
		JSONLD: []any{p.jsonLD(s)},
	}
	for _, subject := range s.doc.Meta.About {
		page.About = append(page.About, site.Pointer{Path: strings.TrimSpace(subject), Pos: s.doc.At("about")})
	}
	for _, source := range s.doc.Meta.Sources {
		if source.Path != "" {
			page.Links = append(page.Links, site.Pointer{Path: source.Path, Pos: s.doc.At("sources")})
		}
	}
	return page
}

func (p *publisher) view(s *story) StoryView {
	m := s.doc.Base
	v := StoryView{
		Title: m.Title, Summary: m.Summary, Date: m.Date.Time, Updated: m.Updated.Time, Author: m.Author, Reading: p.reading(s.doc.Body), Image: s.image, Chart: s.chart,
		Body: s.body, Demo: s.doc.Demo,
	}
	if !s.chart.Empty() {
		v.Image = nil // it is for lists and for sharing
	}
	for _, source := range s.doc.Meta.Sources {
		n := Named{Title: source.Title, Path: source.URL, Date: source.Date.Time}
		if source.Path != "" {
			n.Path = strings.TrimPrefix(source.Path, "/")
		}
		v.Sources = append(v.Sources, n)
	}
	return v
}

// reading says how long a story takes, in whole minutes.
func (p *publisher) reading(b content.Body) string {
	return p.text("reading", "n", max(1, (b.Words()+wordsAMinute/2)/wordsAMinute))
}

// summary is what the editor wrote, else the beginning of the text; marked where the story is invented, since search engines print it far from the page's mark.
func (p *publisher) summary(s *story) string {
	text := s.said()
	if s.doc.Demo && text != "" {
		return p.text("summary_demo", "text", text)
	}
	return text
}

func (s *story) said() string {
	if s.doc.Base.Summary != "" {
		return s.doc.Base.Summary
	}
	return s.doc.Body.Excerpt
}

func (s *story) link() *site.Link { return &site.Link{Title: s.doc.Base.Title, Path: s.path} }

func (p *publisher) teaser(s *story) *site.Teaser {
	return &site.Teaser{Title: s.doc.Base.Title, Path: s.path, Summary: s.said(), Date: s.doc.Base.Date.Time, Image: s.image, File: s.doc.File, Demo: s.doc.Demo}
}

// entry is the story for feeds, with its full text.
func (p *publisher) entry(s *story) site.Entry {
	m := s.doc.Base
	return site.Entry{
		Title: m.Title, Path: s.path, Summary: s.said(), Body: s.doc.Body, Published: m.Date.Time, Updated: m.Updated.Time, Author: m.Author,
		Tags: slices.Clone(m.Tags), Demo: s.doc.Demo, Image: s.image, File: s.doc.File,
	}
}

// jsonLD is schema.org/Article.
func (p *publisher) jsonLD(s *story) map[string]any {
	m := s.doc.Base
	ld := map[string]any{"@type": "Article", "headline": m.Title, "inLanguage": "ru", "wordCount": s.doc.Body.Words()}
	for key, text := range map[string]string{"description": s.said(), "datePublished": day(m.Date.Time), "dateModified": day(m.Updated.Time)} {
		if text != "" {
			ld[key] = text
		}
	}
	if m.Author != "" {
		ld["author"] = map[string]any{"@type": "Organization", "name": m.Author} // a desk or an office: stories are signed by role
	}
	if s.doc.Demo {
		ld["creativeWorkStatus"] = p.text("demo_status")
	}
	return ld
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
