package nationalprojects

import (
	"fmt"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// publish makes the page of all projects and a page each.
func publish(in *site.Input, shows []show) site.Output {
	text := func(key string, args ...any) string { return in.Text.Text("nationalprojects."+key, args...) }
	title := text("title")
	crumb := site.Link{Title: title, Path: root}
	index := IndexView{Title: title, Lead: text("lead", "n", len(shows))}
	card := site.Card{Title: title, Path: root, Weight: 30}
	out := site.Output{Nav: []site.Link{crumb}}
	for _, s := range shows {
		index.Projects = append(index.Projects, s.card())
		page := s.page(crumb)
		out.Pages = append(out.Pages, page)
		out.Facts = append(out.Facts, s.facts()...)
		out.Controls = append(out.Controls, s.controls...)
		card.Text = append(card.Text, s.sentence())
		card.Demo = card.Demo || page.Demo
		if s.project.asOf.After(card.AsOf) {
			card.AsOf = s.project.asOf
		}
		if due := s.project.set.NextDue; card.NextDue.IsZero() || !due.IsZero() && due.Before(card.NextDue) {
			card.NextDue = due
		}
	}
	out.Cards = []site.Card{card}
	out.Pages = append(out.Pages, site.Page{
		Path:     root,
		Title:    title,
		Summary:  shows[0].summary(strings.Join(card.Text, " "), card.Demo),
		Template: indexTemplate,
		View:     index,
		Demo:     card.Demo,
		AsOf:     card.AsOf,
		Subjects: []string{"nationalprojects"},
	})
	return out
}

func (s show) page(up site.Link) site.Page {
	v := s.view()
	page := site.Page{
		Path:     s.path(),
		Title:    v.Title,
		Summary:  s.summary(s.sentence(), s.project.anyDemo()),
		Template: projectTemplate,
		View:     v,
		Figures:  v.Figures,
		Crumbs:   []site.Link{up},
		Charts:   v.ResultCharts,
		Demo:     s.project.anyDemo(),
		Updated:  s.project.set.Updated,
		AsOf:     s.project.asOf,
		Subjects: []string{"nationalprojects:" + s.project.id},
	}
	if v.MoneyChart != nil {
		page.Charts = append([]*chart.Spec{v.MoneyChart}, v.ResultCharts...)
	}
	return page
}

// sentence is the project in one line: for the home page and for search engines.
func (s show) sentence() string {
	c := s.card()
	var parts []string
	if c.Objects != nil {
		parts = append(parts, c.Objects.Text)
	}
	if c.Money != nil {
		parts = append(parts, c.Money.Text)
	}
	if len(parts) == 0 {
		return s.text("sentence_short", "title", s.project.name)
	}
	return s.text("sentence", "title", s.project.name, "words", strings.Join(parts, "; "))
}

// summary is what search engines and messengers print of a page, far from its marks: what is invented is marked in the text itself.
func (s show) summary(text string, demo bool) string {
	if demo {
		return s.text("summary_demo", "text", text)
	}
	return text
}

// facts are the money and the indicators of every year, and the completion of every object that is done.
func (s show) facts() []site.Fact {
	p := s.project
	base := root[:len(root)-1] + "." + p.id + "."
	var list []site.Fact
	add := func(name string, year int, f site.Figure, label string) {
		if f.Set {
			f.Label, f.Path = label, s.path()
			f.ID = fmt.Sprintf("%s%s.%d", base, name, year)
			list = append(list, site.Fact{Name: base + name, Period: fmt.Sprint(year), Figure: f})
		}
	}
	for _, y := range p.moneyYears() {
		add("allocated", y, p.allocated("", []int{y}, levels...), s.text("allocated"))
		add("spent", y, p.spent("", []int{y}, levels...), s.text("spent"))
	}
	for _, ind := range p.indicators {
		for _, y := range p.yearsOf(ind) {
			add(format.Slug(ind.name)+".plan", y, ind.years[y].plan, ind.name)
			add(format.Slug(ind.name)+".fact", y, ind.years[y].fact, ind.name)
		}
	}
	return append(list, s.doneFacts(base)...)
}

// doneFacts say of every object that it is completed: «national-projects.bkd.uchastok-07.done», its period and the AsOf of its figure the day, the value one
// object. Other sections compare what was before and after.
func (s show) doneFacts(base string) []site.Fact {
	var list []site.Fact
	for _, o := range s.project.objects {
		if !o.row.Finished.Set {
			continue
		}
		name := base + strings.TrimPrefix(o.anchor, "object-") + ".done"
		day := o.row.Finished.Value
		list = append(list, site.Fact{Name: name, Period: format.ISODate(day), Figure: site.Figure{
			ID: name, Label: o.row.Object.Value, Number: decimal.One, Set: true, How: site.Counted, Formula: s.text("done_formula", "date", day), AsOf: day, Demo: o.demo, Path: s.path(),
		}})
	}
	return list
}
