package news

import (
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// ArticleView is one article.
type ArticleView struct {
	Title    string
	Summary  string // as the editor wrote it; "" when the text begins at once
	Date     time.Time
	Updated  time.Time // zero: never since
	Author   string
	Category *site.Link
	Tags     []site.Link
	Image    *content.Ref
	Body     content.Body
	Demo     bool
	Newer    *site.Link // the next article in time, if there is one
	Older    *site.Link
	related  []*article
}

// Related returns what else there is to read.
func (v ArticleView) Related() []*site.Teaser { return teasers(v.related, plain) }

// view makes the page of an article.
func (p *publisher) view(a *article) ArticleView {
	m := a.doc.Base
	v := ArticleView{
		Title:   m.Title,
		Summary: m.Summary,
		Date:    m.Date.Time,
		Updated: m.Updated.Time,
		Author:  m.Author,
		Image:   a.doc.Image,
		Body:    a.doc.Body,
		Demo:    a.doc.Demo,
		related: a.related,
	}
	if a.category != nil {
		link := a.category.link()
		v.Category = &link
	}
	v.Tags = make([]site.Link, len(a.tags))
	for i, t := range a.tags {
		v.Tags[i] = t.link()
	}
	all := p.index.articles
	if a.number > 0 {
		v.Newer = all[a.number-1].link()
	}
	if a.number+1 < len(all) {
		v.Older = all[a.number+1].link()
	}
	return v
}

// page makes an article's page with all that build wants to know of it.
func (p *publisher) page(a *article) site.Page {
	v := p.view(a)
	summary := a.summary()
	if a.doc.Demo && summary != "" {
		summary = p.text("summary_demo", "text", summary) // search engines and messengers print it far from the page's mark
	}
	return site.Page{
		Path:      a.path,
		Title:     v.Title,
		Summary:   summary,
		Template:  articleTemplate,
		View:      v,
		Crumbs:    p.crumbs[a.year],
		Prose:     []content.Body{a.doc.Body},
		File:      a.doc.File,
		Aliases:   a.doc.Base.Aliases,
		Demo:      a.doc.Demo,
		Published: v.Date,
		Updated:   v.Updated,
		Image:     a.doc.Image,
		JSONLD:    []any{p.jsonLD(a)},
	}
}

// entry is the article for feeds, with its full text.
func (p *publisher) entry(a *article) site.Entry {
	m := a.doc.Base
	e := site.Entry{
		Title:     m.Title,
		Path:      a.path,
		Summary:   a.summary(),
		Body:      a.doc.Body,
		Published: m.Date.Time,
		Updated:   m.Updated.Time,
		Author:    m.Author,
		Demo:      a.doc.Demo,
		Image:     a.doc.Image,
		File:      a.doc.File,
	}
	e.Tags = make([]string, len(a.tags))
	for i, t := range a.tags {
		e.Tags[i] = t.typed
	}
	return e
}

// summary is what the editor wrote, else the beginning of the text.
func (a *article) summary() string {
	if a.doc.Base.Summary != "" {
		return a.doc.Base.Summary
	}
	return a.doc.Body.Excerpt
}

func (a *article) link() *site.Link { return &site.Link{Title: a.doc.Base.Title, Path: a.path} }

// rich says whether teasers carry pictures and summaries.
type rich bool

const (
	plain   rich = false
	picture rich = true
)

// makeTeasers makes an article's rows in lists. It has one of each kind, which all lists share, so that the theme prints it once.
func (a *article) makeTeasers() {
	a.plain = site.Teaser{Title: a.doc.Base.Title, Path: a.path, Date: a.date(), File: a.doc.File, Demo: a.doc.Demo}
	if a.category != nil {
		a.plain.Category = a.category.link()
	}
	a.rich = a.plain
	a.rich.Summary, a.rich.Image = a.summary(), a.doc.Image
}

// teasers returns the rows of a list.
func teasers(articles []*article, r rich) []*site.Teaser {
	list := make([]*site.Teaser, len(articles))
	for i, a := range articles {
		list[i] = &a.plain
		if r {
			list[i] = &a.rich
		}
	}
	return list
}
