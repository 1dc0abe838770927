package programmes

import (
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// threshold is where the chart's lines are: money and result at or above it count as there. No act asks for it; it only parts the picture.
const threshold = 80

// IndexView is the page of all programmes.
type IndexView struct {
	Title     string
	Lead      string
	Sentences []site.Sentence
	Figures   []site.Figure
	Year      int
	Table     site.Table
	Chart     *chart.Spec // nil when no programme has both measures
	Threshold int
	Quarters  []QuarterView // in the order of reading
	Apart     []Apart       // what is not in the chart
	Years     *site.Table   // nil when there is one year
}

// QuarterView is a quarter of the chart: what it means, and what stands in it.
type QuarterView struct {
	Title      string
	Text       string
	Programmes []site.Link
}

// Apart is a programme that cannot be placed, and why.
type Apart struct {
	Link   site.Link
	Reason string
}

// quarterKeys are the quarters as keys of texts: upper left, upper right, lower left, lower right.
var quarterKeys = [4]string{"cheap", "both", "neither", "money"}

// quarter says in which part of the chart two shares stand.
func quarter(spent, reached site.Figure) int {
	line := decimal.MustNew(threshold, 0)
	q := 2
	if reached.Number.Cmp(line) >= 0 {
		q = 0
	}
	if spent.Number.Cmp(line) >= 0 {
		q++
	}
	return q
}

// publish makes the page of all programmes, a page each, and the card.
func publish(in *site.Input, shows []*show) site.Output {
	text := func(key string, args ...any) string { return in.Text.Text("programmes."+key, args...) }
	title := text("title")
	crumb := site.Link{Title: title, Path: root}
	out := site.Output{Nav: []site.Link{crumb}}
	x := index{in: in, shows: shows, year: reporting(shows)}
	view := x.view(title)
	card := site.Card{Title: title, Path: root, Weight: 35}
	for _, s := range shows {
		page := s.page(crumb)
		out.Pages = append(out.Pages, page)
		out.Controls = append(out.Controls, s.book.Controls()...)
		card.Demo = card.Demo || page.Demo
		if s.programme.asOf.After(card.AsOf) {
			card.AsOf = s.programme.asOf
		}
		if due := s.programme.set.NextDue; card.NextDue.IsZero() || !due.IsZero() && due.Before(card.NextDue) {
			card.NextDue = due
		}
	}
	for _, s := range view.Sentences {
		card.Text = append(card.Text, s.Text)
	}
	if len(card.Text) == 0 {
		card.Text = []string{view.Lead}
	}
	out.Cards = []site.Card{card}
	page := site.Page{
		Path: root, Title: title, Summary: summary(in, strings.Join(card.Text, " "), card.Demo), Template: indexTemplate, View: view, Figures: view.Figures,
		Demo: card.Demo, AsOf: card.AsOf, Subjects: []string{"programmes"},
	}
	if view.Chart != nil {
		page.Charts = []*chart.Spec{view.Chart}
	}
	out.Pages = append(out.Pages, page)
	return out
}

// summary is what search engines and messengers print of a page, far from its marks: what is invented is marked in the text itself.
func summary(in *site.Input, text string, demo bool) string {
	if demo {
		return in.Text.Text("programmes.summary_demo", "text", text)
	}
	return text
}

// index makes the page of all programmes.
type index struct {
	in    *site.Input
	shows []*show
	year  int
}

func (x index) text(key string, args ...any) string {
	return x.in.Text.Text("programmes."+key, args...)
}

func (x index) view(title string) IndexView {
	v := IndexView{Title: title, Lead: x.text("lead", "n", len(x.shows)), Year: x.year, Threshold: threshold}
	if x.year == 0 {
		for _, s := range x.shows {
			v.Apart = append(v.Apart, Apart{site.Link{Title: s.programme.name, Path: s.path()}, x.text("apart_nothing")})
		}
		return v
	}
	v.Figures, v.Sentences = x.figures()
	v.Table = x.table()
	v.Chart = x.chart()
	if v.Chart != nil {
		for _, q := range []int{1, 0, 3, 2} { // the best first
			key := quarterKeys[q]
			v.Quarters = append(v.Quarters, QuarterView{Title: x.text("quarter_" + key), Text: x.text("quarter_" + key + "_text"), Programmes: x.standing(q)})
		}
	}
	v.Apart = x.apart()
	v.Years = x.years()
	return v
}

// measured are both measures of a programme in the year of the page.
func (x index) measured(s *show) (spending, outcome) {
	id := "programmes." + s.programme.id
	return s.spent(id, s.programme.ofYear(x.year)), s.results(id, s.programme.indicators, x.year)
}

// standing are the programmes that stand in a quarter.
func (x index) standing(q int) []site.Link {
	var list []site.Link
	for _, s := range x.shows {
		if m, r := x.measured(s); m.share.Set && r.share.Set && quarter(m.share, r.share) == q {
			list = append(list, site.Link{Title: s.programme.name, Path: s.path()})
		}
	}
	return list
}

// chart places every programme that has both measures; nil when none has.
func (x index) chart() *chart.Spec {
	spec := &chart.Spec{
		ID: "chart-programmes", Kind: chart.Scatter, Unit: format.Percent, Label: x.text("column_programme"), Title: x.text("chart", "year", x.year),
		Quarters: &chart.Quarters{Across: decimal.MustNew(threshold, 0), Up: decimal.MustNew(threshold, 0)},
		Series:   []chart.Series{{Name: x.text("share_spent")}, {Name: x.text("share_reached")}},
	}
	for i, key := range quarterKeys {
		spec.Quarters.Names[i] = x.text("quarter_" + key)
	}
	both := 0
	for _, s := range x.shows {
		m, r := x.measured(s)
		if !m.share.Set || !r.share.Set {
			continue
		}
		if quarter(m.share, r.share) == 1 {
			both++
		}
		spec.Category = append(spec.Category, s.programme.name)
		spec.Series[0].Values = append(spec.Series[0].Values, m.share.Point())
		spec.Series[1].Values = append(spec.Series[1].Values, r.share.Point())
		if s.programme.asOf.After(spec.AsOf) {
			spec.AsOf = s.programme.asOf
		}
	}
	if len(spec.Category) == 0 {
		return nil
	}
	spec.Source, spec.SourcePath = x.text("source"), root
	spec.Summary = x.text("chart_summary", "year", x.year, "both", both, "all", len(spec.Category), "line", threshold)
	return spec
}

// apart are the programmes that the chart cannot place, with the reason.
func (x index) apart() []Apart {
	var list []Apart
	for _, s := range x.shows {
		m, r := x.measured(s)
		var why []string
		if !m.share.Set {
			why = append(why, s.moneyNone(m, x.year))
		}
		if !r.share.Set {
			why = append(why, s.resultNone(r, x.year))
		}
		if len(why) > 0 {
			list = append(list, Apart{site.Link{Title: s.programme.name, Path: s.path()}, strings.Join(why, " ")})
		}
	}
	return list
}
