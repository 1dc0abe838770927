package budget

import (
	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/site"
)

// IndexView is /budget/: the latest year in short, and all years beside each other.
type IndexView struct {
	Title     string
	Lead      string
	Sentences []string // of the latest year
	Figures   []site.Figure
	Latest    site.Link   // to the latest year
	Answers   []site.Link // what the figures mean
	Years     site.Table
	Chart     *chart.Spec // over the years; nil when there are not two to compare
	NoTrend   string      // why there is no chart
	Demo      bool
	Source    *site.Source

	Reconciled Reconciled
}

func (p *publisher) indexPage() {
	y := p.latest()
	v := IndexView{
		Title:     p.t("title"),
		Lead:      p.say("lead", "municipality", p.in.Site.Municipality),
		Sentences: p.sentences(y),
		Figures:   p.headlines(y),
		Latest:    site.Link{Title: p.t("latest", "name", p.yearName(y)), Path: y.path()},
		Answers:   p.answers("", nil),
		Years:     p.yearsTable(),
		Chart:     p.yearsChart(),
		Source:    p.source(y.last()),
		Demo:      p.demo(),

		Reconciled: p.reconciled(nil),
	}
	var charts []*chart.Spec
	if v.Chart != nil {
		charts = append(charts, v.Chart)
	} else {
		v.NoTrend = p.say("no_trend")
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: root, Title: v.Title, Summary: v.Lead, Template: indexTemplate, View: v, Figures: v.Figures, Charts: charts,
		Demo: v.Demo, AsOf: y.last().asOf(), Subjects: []string{"budget"},
	})
}

// demo says whether any year has an invented figure.
func (p *publisher) demo() bool {
	for _, y := range p.years {
		if y.demo() {
			return true
		}
	}
	return false
}
