package appeals

import (
	"strconv"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// ObjectsView is the page that compares appeals before and after objects were completed.
type ObjectsView struct {
	Title string
	Lead  string
	Told  []site.Sentence
	Table *site.Table // nil when nothing can be compared
	Chart *chart.Spec
}

const objectsPath = root + "objects/"

func (s show) objectsPage(list []comparison) site.Page {
	v := ObjectsView{Title: s.text("objects_title"), Lead: s.text("objects_lead", "n", longest)}
	page := site.Page{
		Path: objectsPath, Title: v.Title, Summary: v.Lead, Template: objectsTemplate, Crumbs: []site.Link{{Title: s.text("title"), Path: root}}, Subjects: []string{"appeals"},
	}
	if len(list) == 0 {
		v.Lead = s.text("objects_none")
		page.View = v
		return page
	}
	t := site.Table{ID: "objects", Caption: s.text("objects_caption"), Columns: s.columns("object", "done", "months_each", "before", "after", "before_month", "after_month")}
	for _, c := range list {
		demo := c.demo || s.anyDemo()
		page.Demo = page.Demo || demo
		t.Rows = append(t.Rows, site.Row{Demo: demo, Cells: []site.Cell{
			site.Linked(s.subject(c), c.path),
			{Text: format.Date(c.done), Value: format.ISODate(c.done)},
			s.cell(count{c.months, printed}), s.cell(c.before), s.cell(c.after),
			s.monthly(c.before, c.months), s.monthly(c.after, c.months),
		}})
		v.Told = append(v.Told, site.Sentence{Text: s.told(c), Demo: demo})
	}
	t = t.Marked()
	v.Table = &t
	v.Chart = s.objectsChart(list, page.Demo)
	if v.Chart != nil {
		page.Charts = []*chart.Spec{v.Chart}
	}
	page.View = v
	return page
}

func (s show) anyDemo() bool {
	for _, p := range s.years {
		if p.demo {
			return true
		}
	}
	return false
}

// subject is the object, or the topic that is about it.
func (s show) subject(c comparison) string {
	if c.topic == "" {
		return c.name
	}
	return s.text("topic_of", "topic", c.topic, "object", c.name)
}

// tenths is a number of appeals a month with one decimal.
func tenths(n, months int) decimal.Decimal {
	return decimal.MustNew(int64((20*n+months)/(2*months)), 1)
}

func (s show) monthly(c count, months int) site.Cell {
	if c.state != printed {
		return site.Words(s.word(c))
	}
	d := tenths(c.n, months)
	return site.Cell{Text: format.Value(d, ""), Value: d.String()}
}

func (s show) told(c comparison) string {
	if c.before.state != printed || c.after.state != printed {
		return s.text("told_hidden", "subject", s.subject(c), "date", c.done)
	}
	return s.text("told", "subject", s.subject(c), "date", c.done,
		"before", s.monthly(c.before, c.months).Text, "after", s.monthly(c.after, c.months).Text, "n", c.months)
}

// objectsChart draws the comparisons of which both sides are printed.
func (s show) objectsChart(list []comparison, demo bool) *chart.Spec {
	c := &chart.Spec{ID: "chart-objects", Title: s.text("chart_objects"), Kind: chart.Bar, Label: s.text("column_object"), Demo: demo}
	before, after := chart.Series{Name: s.text("column_before_month"), Plan: true}, chart.Series{Name: s.text("column_after_month")}
	fewer := 0
	for _, one := range list {
		if one.before.state != printed || one.after.state != printed {
			continue
		}
		c.Category = append(c.Category, s.subject(one))
		before.Values = append(before.Values, chart.Value{Number: tenths(one.before.n, one.months), Set: true})
		after.Values = append(after.Values, chart.Value{Number: tenths(one.after.n, one.months), Set: true})
		if one.after.n < one.before.n {
			fewer++
		}
	}
	if len(c.Category) == 0 {
		return nil
	}
	c.Series = []chart.Series{before, after}
	c.Summary = s.text("objects_summary", "n", fewer, "all", strconv.Itoa(len(c.Category)))
	return c
}
