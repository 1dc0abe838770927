package pages

import (
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// contentsFrom is the number of headings from which a page gets a table of contents.
const contentsFrom = 4

// PageView is one page.
type PageView struct {
	Title    string
	Summary  string // as the editor wrote it
	Image    *content.Ref
	Contents []site.Link // anchors of the headings, on a long page
	Body     content.Body
	Children []site.Link // pages of the folder that the page stands for
	Updated  time.Time   // zero when the front matter does not say
	Demo     bool
}

func (p *page) view() PageView {
	m := p.doc.Base
	v := PageView{
		Title:   m.Title,
		Summary: m.Summary,
		Image:   p.doc.Image,
		Body:    p.doc.Body,
		Updated: p.updated(),
		Demo:    p.doc.Demo,
	}
	for _, h := range p.doc.Body.Headings {
		if h.Level == 2 {
			v.Contents = append(v.Contents, site.Link{Title: h.Text, Path: "#" + h.ID})
		}
	}
	if len(v.Contents) < contentsFrom {
		v.Contents = nil
	}
	for _, c := range p.children {
		v.Children = append(v.Children, c.link())
	}
	return v
}

// updated is the later of the two dates that a page may state.
func (p *page) updated() time.Time {
	m := p.doc.Base
	if m.Updated.IsZero() {
		return m.Date.Time
	}
	return m.Updated.Time
}

func (p *page) page(text format.Catalog) site.Page {
	m := p.doc.Base
	summary := p.summary()
	if summary == "" {
		summary = text.Text("pages.no_summary", "title", m.Title)
	}
	return site.Page{
		Path:      p.path,
		Title:     m.Title,
		Summary:   summary,
		Template:  pageTemplate,
		View:      p.view(),
		Crumbs:    p.crumbs(),
		Prose:     []content.Body{p.doc.Body},
		File:      p.doc.File,
		Aliases:   m.Aliases,
		Demo:      p.doc.Demo,
		Published: m.Date.Time,
		Updated:   m.Updated.Time,
		Image:     p.doc.Image,
	}
}
