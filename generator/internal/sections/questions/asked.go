package questions

import (
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// date is the later of the two dates that a document may state.
func (a *asked) date() time.Time {
	if a.Base.Updated.IsZero() {
		return a.Base.Date.Time
	}
	return a.Base.Updated.Time
}

// item is a question of the editors in a list.
func (p *publisher) askedItem(a *asked) Item {
	item := Item{Title: a.Base.Title, Path: a.path, Answer: []site.Sentence{{Text: a.Base.Summary, Demo: a.Demo}}}
	if a.Meta.Year != 0 {
		item.Name = p.text("year_name.full", "year", a.Meta.Year)
	}
	return item
}

// askedPage is a question of the editors.
func (p *publisher) askedPage(a *asked) {
	m := a.Base
	v := AskedView{Title: m.Title, Answer: m.Summary, Image: a.Image, Body: a.Body, Author: m.Author, Date: a.date(), Demo: a.Demo}
	crumbs := []site.Link{p.home()}
	if y := p.find(a.Meta.Year); y != nil {
		crumbs = append(crumbs, site.Link{Title: p.yearName(y), Path: y.questions()})
	}
	if a.Meta.Year != 0 {
		v.Year = p.text("year_name.full", "year", a.Meta.Year)
	}
	for _, o := range p.asked {
		if o != a && len(v.Others) < 5 {
			v.Others = append(v.Others, site.Link{Title: o.Base.Title, Path: o.path})
		}
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: a.path, Title: m.Title, Summary: p.marked(m.Summary, a.Demo), Template: askedTemplate, View: v, Crumbs: crumbs, Prose: []content.Body{a.Body}, File: a.File,
		Aliases: m.Aliases, Demo: a.Demo, Published: m.Date.Time, Updated: m.Updated.Time, Image: a.Image, Subjects: a.subjects, JSONLD: p.jsonLD(m.Title, m.Summary),
	})
}

// find is a year by its number, or nil.
func (p *publisher) find(number int) *year {
	for _, y := range p.years {
		if y.number == number {
			return y
		}
	}
	return nil
}

// faqPage is schema.org/FAQPage with one question, which is how search engines show questions and answers.
type faqPage struct {
	Type string        `json:"@type"`
	Main []faqQuestion `json:"mainEntity"`
}

type faqQuestion struct {
	Type   string    `json:"@type"`
	Name   string    `json:"name"`
	Answer faqAnswer `json:"acceptedAnswer"`
}

type faqAnswer struct {
	Type string `json:"@type"`
	Text string `json:"text"`
}

func (p *publisher) jsonLD(title, answer string) []any {
	if answer == "" {
		return nil
	}
	return []any{faqPage{Type: "FAQPage", Main: []faqQuestion{{Type: "Question", Name: title, Answer: faqAnswer{Type: "Answer", Text: answer}}}}}
}
