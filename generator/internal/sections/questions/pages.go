package questions

import (
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// answerPage is a question in a year.
func (p *publisher) answerPage(a *answered, i int) {
	d := a.list[i]
	note := p.noteOf(place{a.key, d.year.number})
	v := AnswerView{
		Title:   p.title(a, d),
		Answer:  site.Folded(d.said),
		Figures: d.figures,
		More:    site.Folded(d.more),
		Tables:  marked(d.tables),
		Bars:    d.bars,
		Links:   d.links,
		Others:  p.otherYears(a, d.year),
		All:     site.Link{Title: p.text("over_years", "question", p.text(a.key+".title")), Path: a.path()},
		Sources: p.sourcesOf(d.cells),
		Demo:    d.demo || note != nil && note.Demo,
	}
	if d.known {
		v.Missing = p.missing(a.key)
	}
	if d.stage == "part" && d.known {
		v.Period = format.Typography(p.text("period.part", "date", day(d.year), "year", d.year.number))
	}
	page := site.Page{
		Path: a.pathOf(d.year), Title: v.Title, Summary: p.summary(d), Template: answerTemplate,
		Crumbs:  []site.Link{p.home(), {Title: p.yearName(d.year), Path: d.year.questions()}},
		Figures: d.figures, AsOf: d.year.date(), Subjects: []string{"budget:year." + d.year.name()}, NoIndex: !d.known, JSONLD: p.jsonLD(v.Title, plainText(d.said)),
	}
	if note != nil {
		p.addNote(&page, a, d.year.number)
		if p.replaced(a, d.year) {
			v.Edited, v.Answer, v.More = note, nil, nil
			page.Summary, page.JSONLD = p.marked(note.Answer, v.Demo), p.jsonLD(v.Title, note.Answer)
		} else {
			v.Note = note
		}
	}
	page.View, page.Demo = v, v.Demo
	p.out.Pages = append(p.out.Pages, page)
}

// questionPage is a question over all years.
func (p *publisher) questionPage(a *answered) {
	latest := a.latest()
	v := QuestionView{
		Title: p.text(a.key + ".title"), Latest: p.item(a, latest), Table: p.yearsTable(a), Missing: p.missing(a.key), Note: p.noteOf(place{a.key, 0}),
	}
	var charts []*chart.Spec
	if len(a.series) > 0 {
		if v.Chart = p.yearsChart(a); v.Chart != nil {
			charts = append(charts, v.Chart)
		} else {
			v.NoTrend = format.Typography(p.text("no_trend"))
		}
	}
	for _, d := range a.list {
		v.Years = append(v.Years, p.item(a, d))
		v.Demo = v.Demo || d.demo
		if d.stage != "full" && len(d.row) > 0 {
			v.Unlike = format.Typography(p.text("unlike"))
		}
	}
	v.Demo = v.Demo || v.Note != nil && v.Note.Demo
	page := site.Page{
		Path: a.path(), Title: p.text("page_title", "question", v.Title), Summary: p.marked(plainText(v.Latest.Answer), v.Demo), Template: questionTemplate,
		View: v, Crumbs: []site.Link{p.home()}, Charts: charts, Demo: v.Demo, AsOf: latest.year.date(),
		Subjects: append([]string{a.about}, codeSubjects(latest)...), JSONLD: p.jsonLD(v.Title, plainText(v.Latest.Answer)),
	}
	p.addNote(&page, a, 0)
	p.out.Pages = append(p.out.Pages, page)
}

// addNote tells build of the document on a computed page.
func (p *publisher) addNote(page *site.Page, a *answered, year int) {
	doc := p.notes[place{a.key, year}]
	if doc == nil {
		return
	}
	page.Prose, page.File, page.Aliases = []content.Body{doc.Body}, doc.File, doc.Base.Aliases
	page.Subjects = append(page.Subjects, doc.subjects...)
}

// noteOf is what a document says on a page; nil is nothing.
func (p *publisher) noteOf(at place) *Note {
	doc := p.notes[at]
	if doc == nil {
		return nil
	}
	return &Note{Title: doc.Base.Title, Answer: doc.Base.Summary, Body: doc.Body, Author: doc.Base.Author, Date: doc.date(), Demo: doc.Demo}
}

// title is a question of a year as its stage asks it: «Хватило ли денег в 2022 году?», «Хватает ли…».
func (p *publisher) title(a *answered, d dated) string {
	return p.text(a.key+".title_year."+d.stage, "year", d.year.number)
}

// item is a question with one answer.
func (p *publisher) item(a *answered, d dated) Item {
	item := Item{Title: p.title(a, d), Path: a.pathOf(d.year), Name: p.yearName(d.year), Answer: site.Folded(d.said)}
	if p.replaced(a, d.year) {
		doc := p.notes[place{a.key, d.year.number}]
		item.Answer = []site.Sentence{{Text: doc.Base.Summary, Demo: doc.Demo}}
	}
	return item
}

// replaced says whether the editors have put their words in the place of a computed answer.
func (p *publisher) replaced(a *answered, y *year) bool {
	doc := p.notes[place{a.key, y.number}]
	return doc != nil && doc.Meta.Replace
}

// yearName is «2022 год», «2022 год, на 30 июня», «2024 год, план».
func (p *publisher) yearName(y *year) string {
	return p.text("year_name."+y.stage(), "year", y.number, "date", format.Date(y.date()))
}

func (p *publisher) home() site.Link { return site.Link{Title: p.text("title"), Path: root} }

// otherYears are the same question in other years, the latest first.
func (p *publisher) otherYears(a *answered, self *year) []site.Link {
	var list []site.Link
	for _, d := range a.list {
		if d.year != self {
			list = append(list, site.Link{Title: p.title(a, d), Path: a.pathOf(d.year)})
		}
	}
	return list
}

// codeSubjects are the codes that an answer names: only the page over all years is about them, as the budget's latest pages are.
func codeSubjects(d dated) []string {
	var list []string
	for _, code := range d.codes {
		list = append(list, "budget:"+code)
	}
	return list
}

// missing says what a question's figures do not hold.
func (p *publisher) missing(key string) string {
	return format.Typography(strings.TrimSpace(p.text(key + ".missing")))
}

// summary is an answer for search engines, far from the marks of the page.
func (p *publisher) summary(d dated) string { return p.marked(plainText(d.said), d.demo) }

func (p *publisher) marked(text string, demo bool) string {
	if demo {
		return p.text("summary_demo", "text", text)
	}
	return text
}

func plainText(list []site.Sentence) string {
	var texts []string
	for _, s := range list {
		texts = append(texts, s.Text)
	}
	return strings.Join(texts, " ")
}

func marked(list []site.Table) []site.Table {
	for i := range list {
		list[i] = list[i].Marked()
	}
	return list
}
