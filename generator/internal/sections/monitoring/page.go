package monitoring

import (
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// View is the page of one dataset.
type View struct {
	Title       string
	Description string
	Lead        []site.Sentence
	Figures     []site.Figure
	Parts       []Part
	Set         site.Link // its page among the open data
	Source      *site.Source
	Origin      string // the source document in words
	NextDue     time.Time
	Demo        bool // all of it is invented
	Empty       bool // no file has a row
}

// Part is one table of the dataset.
type Part struct {
	ID     string
	Title  string // "" when the dataset has one table
	Charts []Chart
	Lists  []Rows // that the passport asks for
	Left   string // which columns have no chart
	Rows   Rows
}

// Chart is a chart with the words about it.
type Chart struct {
	Spec *chart.Spec
	Read string // how to read it, and what is left out
	Note string // the passport's
}

// publisher gathers the pages.
type publisher struct {
	in    *site.Input
	pages []site.Page
	items []Item
}

// pager makes the page of one dataset.
type pager struct {
	*publisher
	set  *dataset.Dataset
	view View
	asOf time.Time
	all  []shown // of every table
	ids  map[string]int
}

// add makes the page of a dataset.
func (p *publisher) add(ds *dataset.Dataset) {
	g := &pager{publisher: p, set: ds, ids: map[string]int{}}
	g.view = View{
		Title: ds.Title, Description: ds.Description, Set: site.Link{Title: ds.Title, Path: p.in.Site.DatasetPath(ds.ID)}, Origin: ds.Source, NextDue: ds.NextDue,
	}
	for _, f := range ds.Files {
		if f.Date.After(g.asOf) {
			g.asOf = f.Date
		}
	}
	list := tables(ds)
	rows, demo := 0, 0
	for _, t := range list {
		rows, demo = rows+t.rows, demo+t.demo
		g.warn(t)
	}
	g.view.Empty, g.view.Demo = rows == 0, rows > 0 && demo == rows || rows == 0 && ds.Status == dataset.Demo
	j := judge{ds, list, p.in.Report}
	views := j.views()
	for i, t := range list {
		g.part(t, j, views, i, len(list) > 1)
	}
	g.finish(demo > 0 || g.view.Demo)
}

// warn reports the cells that keep a column from being one of numbers.
func (g *pager) warn(t *table) {
	for _, c := range t.columns {
		if c.spoilt() {
			g.in.Report.Add(ruleSpoilt, c.odd.Pos(), c.heading, strings.Join(strings.Fields(c.odd.Raw), " "))
		}
	}
}

// part reads a table and shows it.
func (g *pager) part(t *table, j judge, views []*wanted, number int, several bool) {
	r := reading{table: t}
	whole := t.whole()
	r.lists = []*list{whole}
	var asked []*wanted
	for _, w := range views {
		switch {
		case w.table != t:
		case w.list != nil:
			r.lists, asked = append(r.lists, w.list), append(asked, w)
		default:
			r.tries, asked = append(r.tries, w.try), append(asked, w)
		}
	}
	var choices []*choice
	if len(g.set.Views) == 0 {
		choices = t.choices()
		for _, c := range choices {
			r.tries = append(r.tries, c.tries...)
		}
	}
	r.read()
	part := Part{ID: "table-" + strconv.Itoa(number+1)}
	if several {
		part.Title = t.title()
	}
	list := settle(choices)
	for _, w := range asked {
		if !j.found(w) {
			continue
		}
		if w.list != nil {
			rows := g.rows(t, w.list, w.columns, g.id(w.view.Title), w.view.Title)
			rows.Note = w.view.Note
			part.Lists = append(part.Lists, rows)
			continue
		}
		list = append(list, shown{choice: w.choice, try: w.try, result: w.try.plot.Result(), view: w.view})
	}
	g.charts(&part, t, list)
	part.Rows = g.rows(t, whole, t.columns, part.ID+"-rows", t.said(g.set))
	g.ways(&part.Rows, t, whole)
	g.view.Parts = append(g.view.Parts, part)
	g.all = append(g.all, list...)
}

// title names a table among several.
func (t *table) title() string {
	if f := t.files[0]; f.Title != "" {
		return f.Title
	}
	return t.files[0].Name()
}

// finish puts the page together.
func (g *pager) finish(some bool) {
	v := &g.view
	gauges := g.gauges(g.all)
	for i, one := range gauges {
		switch {
		case i > 0 && !one.timed():
			continue // the first rank says enough
		case i > 0 && gauges[i-1].series == allSeries:
			continue // the whole has named its largest part
		}
		v.Lead = append(v.Lead, site.Folded(g.sentences(one, i == 0))...)
	}
	v.Figures = g.figures(g.set, gauges)
	v.Source = g.in.Site.SourceOf(g.set, g.asOf, v.Demo)
	page := site.Page{
		Path: root + g.set.ID + "/", Title: v.Title, Summary: g.pageSummary(), Template: pageTemplate, View: *v, Crumbs: []site.Link{{Title: g.text("title"), Path: root}},
		Figures: v.Figures, Demo: some, AsOf: g.asOf, Updated: g.set.Updated, Subjects: []string{"dataset:" + g.set.ID, "monitoring:" + g.set.ID},
	}
	for _, part := range v.Parts {
		for _, c := range part.Charts {
			page.Charts = append(page.Charts, c.Spec)
		}
	}
	g.pages = append(g.pages, page)
	g.item(page, some)
}

// pageSummary is the first sentence of the page, marked where it is invented: search engines print it far from the page's mark.
func (g *pager) pageSummary() string {
	if len(g.view.Lead) == 0 {
		return g.view.Description
	}
	if g.view.Lead[0].Demo {
		return g.text("summary_demo", "text", g.view.Lead[0].Text)
	}
	return g.view.Lead[0].Text
}
