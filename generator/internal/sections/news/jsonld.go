package news

import (
	"time"

	"otkryto/generator/internal/site"
)

// newsArticle is schema.org/NewsArticle. It is a struct and no map, since ten thousand of them live through a build.
type newsArticle struct {
	Type          string  `json:"@type"`
	Headline      string  `json:"headline"`
	Description   string  `json:"description,omitempty"`
	DatePublished string  `json:"datePublished"`
	DateModified  string  `json:"dateModified,omitempty"`
	Section       string  `json:"articleSection,omitempty"`
	Keywords      string  `json:"keywords,omitempty"`
	Status        string  `json:"creativeWorkStatus,omitempty"` // says that the article is invented
	Language      string  `json:"inLanguage"`
	Author        *author `json:"author,omitempty"`
}

// author is the editors' desk or the press office; a portal of a public body has no other authors.
type author struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

func (p *publisher) jsonLD(a *article) newsArticle {
	m := a.doc.Base
	n := newsArticle{
		Type:          "NewsArticle",
		Headline:      m.Title,
		Description:   a.summary(),
		DatePublished: moment(m.Date.Time),
		DateModified:  moment(m.Updated.Time),
		Language:      "ru",
	}
	if a.category != nil {
		n.Section = a.category.title
	}
	for i, t := range a.tags {
		if i > 0 {
			n.Keywords += ", "
		}
		n.Keywords += t.typed
	}
	if a.doc.Demo {
		n.Status = p.demoStatus
	}
	if m.Author != "" {
		n.Author = &author{Type: "Organization", Name: m.Author}
	}
	return n
}

// moment prints a day, or a moment when the front matter gave one.
func moment(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0:
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// card is the latest news for the home page.
func (p *publisher) card() site.Card {
	latest := p.index.articles[:min(homeCount, len(p.index.articles))]
	return site.Card{
		Title:   p.text("title"),
		Path:    root,
		Weight:  100,
		Teasers: teasers(latest, picture),
		More:    p.text("home_more"),
	}
}
