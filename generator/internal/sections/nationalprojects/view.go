package nationalprojects

import (
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/site"
)

// IndexView is the page of all projects.
type IndexView struct {
	Title    string
	Lead     string
	Projects []ProjectCard
}

// ProjectCard is a project on the page of all.
type ProjectCard struct {
	Title   string
	Short   string
	Path    string
	Goal    string
	Money   *site.Progress // nil when there is no money
	Objects *site.Progress // nil when there are no objects
}

// ProjectView is the page of a project.
type ProjectView struct {
	Title        string
	Short        string
	Goal         string
	Lead         []site.Sentence // paragraphs
	Figures      []site.Figure
	Results      []site.Progress // indicators of the latest year
	ResultsYear  int
	ResultCharts []*chart.Spec
	ResultTable  *site.Table
	Money        []site.Progress // years, and all of them together
	MoneyChart   *chart.Spec
	MoneyTable   *site.Table
	Objects      *site.Table
	ObjectsLead  []site.Sentence
	Description  string // of the dataset
	Source       *site.Source
	Controls     *control.List // nil when nothing could be compared
}

// show makes pages of a project.
type show struct {
	project  *project
	in       *site.Input
	controls []site.Control
}

// text returns one of the section's texts.
func (s show) text(key string, args ...any) string {
	return s.in.Text.Text("nationalprojects."+key, args...)
}

func (s show) path() string { return root + s.project.id + "/" }

func (s show) source() *site.Source {
	return s.in.Site.SourceOf(s.project.set, s.project.asOf, false)
}

func (s show) view() ProjectView {
	p := s.project
	v := ProjectView{
		Title:        p.name,
		Short:        p.short,
		Goal:         p.goal,
		Lead:         s.lead(),
		Figures:      s.figures(),
		ResultsYear:  p.resultYear(),
		ResultCharts: s.resultCharts(),
		ResultTable:  s.resultTable(),
		Money:        s.moneyProgress(),
		MoneyChart:   s.moneyChart(),
		MoneyTable:   s.moneyTable(),
		Objects:      s.objectsTable(),
		ObjectsLead:  s.objectsLead(),
		Description:  p.set.Description,
		Source:       s.source(),
		Controls:     control.Words{Text: s.in.Text, Site: s.in.Site}.List(s.controls),
	}
	v.Results = s.results(v.ResultsYear)
	return v
}

// figures are the money of all years.
func (s show) figures() []site.Figure {
	years := s.project.moneyYears()
	if len(years) == 0 {
		return nil
	}
	id := "nationalprojects." + s.project.id + "."
	var list []site.Figure
	for _, f := range []site.Figure{
		s.project.allocated(id+"allocated", years, levels...),
		s.project.spent(id+"spent", years, levels...),
	} {
		if f.Set {
			f.Label = s.text(f.ID[len(id):])
			f.AsOf = s.project.asOf
			f.Note = s.period(years)
			list = append(list, f)
		}
	}
	return list
}

// lead says money, results and objects in a sentence each.
func (s show) lead() []site.Sentence {
	p := s.project
	var list []site.Sentence
	years := p.moneyYears()
	if allocated, spent := p.allocated("", years, levels...), p.spent("", years, levels...); allocated.Set && spent.Set {
		list = append(list, site.Sentence{
			Text: s.text("lead_money", "period", s.period(years), "allocated", allocated.Short(), "spent", spent.Short()),
			Demo: allocated.Demo || spent.Demo,
		})
	}
	if sentence, ok := s.resultSentence(p.resultYear()); ok {
		list = append(list, sentence)
	}
	return site.Folded(append(list, s.objectsLead()...))
}

func (s show) resultSentence(year int) (site.Sentence, bool) {
	var sentence site.Sentence
	reached, known := 0, 0
	for _, ind := range s.project.indicators {
		r := ind.years[year]
		ok, compared := ind.reached(r)
		if !compared {
			continue
		}
		known++
		if ok {
			reached++
		}
		sentence.Demo = sentence.Demo || r.plan.Demo || r.fact.Demo
	}
	if known == 0 {
		return sentence, false
	}
	sentence.Text = s.text("lead_results", "year", year, "reached", reached, "known", known)
	return sentence, true
}

// objectsLead says how many objects are finished and how many are late.
func (s show) objectsLead() []site.Sentence {
	t := s.project.tally()
	if t.all+t.cancelled == 0 {
		return nil
	}
	var words []string
	if t.all > 0 {
		words = append(words, s.text("lead_objects", "done", t.done, "all", t.all))
	}
	if t.late > 0 {
		words = append(words, s.text("lead_late", "n", t.late))
	}
	if t.cancelled > 0 {
		words = append(words, s.text("lead_cancelled", "n", t.cancelled))
	}
	return []site.Sentence{{Text: strings.Join(words, " "), Demo: t.demo}}
}

// anyDemo says whether anything of the project is invented.
func (p *project) anyDemo() bool {
	for _, ind := range p.indicators {
		for _, r := range ind.years {
			if r.plan.Demo || r.fact.Demo {
				return true
			}
		}
	}
	years := p.moneyYears()
	return p.allocated("", years, levels...).Demo || p.spent("", years, levels...).Demo || p.tally().demo
}

func (s show) card() ProjectCard {
	c := ProjectCard{Title: s.project.name, Short: s.project.short, Path: s.path(), Goal: s.project.goal}
	if years := s.project.moneyYears(); len(years) > 0 {
		if p, ok := s.spentOf(s.text("money_of", "period", s.period(years)), years); ok {
			c.Money = &p
		}
	}
	if p, ok := s.objectsProgress(); ok {
		c.Objects = &p
	}
	return c
}
