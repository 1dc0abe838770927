package tor

import (
	"fmt"
	"slices"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// View is the page of the zone.
type View struct {
	Title        string
	Lead         []site.Sentence // paragraphs
	Founded      time.Time       // zero: not stated
	Term         *site.Sentence  // until when it exists; nil: not stated
	TermSource   string
	Figures      []site.Figure
	Relief       string // how the cost of a job was worked out; "" when it was not
	FiguresYear  int
	Goals        []site.Progress // what was planned for the whole time and how much of it is done
	GoalSources  []string        // where the plan is from
	Charts       []*chart.Spec
	Years        *site.Table // nil when there are no indicators
	Counting     string      // what the numbers of a year mean
	Register     *site.Table // nil when there is no register
	RegisterLead string
	RegisterDemo bool            // any row of it is invented, and so the count is
	Residents    site.Link       // the page of cards
	Withheld     []string        // what the register does not publish, and why
	Comparison   *ComparisonView // nil when no other zone is known
	Description  string          // of the dataset
	Source       *site.Source
	Controls     *control.List // nil when nothing could be compared
}

// show makes pages of a zone.
type show struct {
	zone     *zone
	in       *site.Input
	controls []site.Control
}

// text returns one of the section's texts.
func (s show) text(key string, args ...any) string { return s.in.Text.Text("tor."+key, args...) }

func (s show) source() *site.Source {
	return s.in.Site.SourceOf(s.zone.set, s.zone.asOf, false)
}

func (s show) output() site.Output {
	v := s.view()
	pages := []site.Page{{
		Path:     root,
		Title:    v.Title,
		Summary:  s.summary(v),
		Template: template,
		View:     v,
		Figures:  v.Figures,
		Charts:   v.Charts,
		Demo:     s.anyDemo(),
		AsOf:     s.zone.asOf,
		Updated:  s.zone.set.Updated,
		Subjects: []string{"tor"},
	}}
	if len(s.zone.register) > 0 {
		pages = append(pages, s.residentsPage())
	}
	return site.Output{
		Pages: pages,
		Cards: []site.Card{s.card(v)},
		Facts: s.facts(),

		Controls: s.controls,
		Nav:      []site.Link{{Title: s.text("nav"), Path: root}},
	}
}

func (s show) view() View {
	z := s.zone
	v := View{
		Title:       z.name,
		Lead:        s.lead(),
		Founded:     z.founded,
		Figures:     s.figures(),
		Charts:      s.charts(),
		Description: z.set.Description,
		Source:      s.source(),
		Controls:    control.Words{Text: s.in.Text, Site: s.in.Site}.List(s.controls),
		Comparison:  s.comparison(),
	}
	if term, ok := s.term(); ok {
		v.Term, v.TermSource = &term, z.set.Options["until_source"]
	}
	if s.reliefPerJob().Set {
		v.Relief = s.text("relief_how")
	}
	v.Goals, v.GoalSources = s.goals()
	if len(z.years) > 0 {
		v.FiguresYear = z.last()
		v.Counting = s.text("counting_yearly")
		if z.cumulative {
			v.Counting = s.text("counting_cumulative")
		}
		t := s.yearsTable()
		v.Years = &t
	}
	if len(z.register) > 0 {
		t := s.registerTable()
		v.Register, v.RegisterLead = &t, s.registerLead()
		v.Residents = site.Link{Title: s.text("residents_link"), Path: s.residentsPath()}
		v.Withheld = s.withheldWords()
		v.RegisterDemo = slices.ContainsFunc(z.register, func(r resident) bool { return r.demo })
	}
	return v
}

// figures are the latest year's headlines.
func (s show) figures() []site.Figure {
	if len(s.zone.years) == 0 {
		return nil
	}
	var list []site.Figure
	for _, m := range []measure{residents, jobs, investment} {
		f := s.zone.at(s.zone.last(), m)
		if !f.Set {
			continue
		}
		f.Label = s.text("label_" + string(m))
		f.AsOf = s.zone.asOf
		if promised := s.zone.at(s.zone.last(), promise[m]); promised.Set && !promised.Demo {
			f.Note = s.text("promised", "amount", promised.Short())
		}
		list = append(list, f)
	}
	if f := s.reliefPerJob(); f.Set {
		list = append(list, f)
	}
	return list
}

// residentsPage has a card a resident.
func (s show) residentsPage() site.Page {
	v := s.residentsView()
	return site.Page{
		Path: s.residentsPath(), Title: v.Title, Summary: s.registerLead(), Template: residentsTemplate, View: v,
		Crumbs:  []site.Link{{Title: s.zone.name, Path: root}},
		Demo:    slices.ContainsFunc(s.zone.register, func(r resident) bool { return r.demo }),
		AsOf:    s.zone.registerAt,
		Updated: s.zone.set.Updated, Subjects: []string{"tor"},
	}
}

// promise is the measure that says what was promised of another.
var promise = map[measure]measure{jobs: jobsPromised, investment: investmentPromised}

// goals compare what is done with what was planned for the whole time.
func (s show) goals() (list []site.Progress, sources []string) {
	for _, m := range []measure{residents, jobs, investment} {
		g, ok := s.zone.goals[m]
		done := s.zone.total(m)
		if !ok || !g.figure.Positive() {
			continue
		}
		planned := g.figure.Short()
		if g.note != "" {
			planned = g.note + "\u00a0" + planned
		}
		progress := site.Progress{Label: s.text("label_" + string(m)), Text: s.text("goal_unknown", "planned", planned), Demo: done.Demo || g.figure.Demo}
		if done.Set {
			progress.Text = s.text("goal", "done", done.Short(), "planned", planned, "percent", format.Ratio(done.Number, g.figure.Number))
			progress.Permille = format.Permille(done.Number, g.figure.Number)
		}
		list = append(list, progress)
		if g.source != "" && !slices.Contains(sources, g.source) {
			sources = append(sources, g.source)
		}
	}
	return list, sources
}

// total is what there is by the last year: its own number, or the sum of all years where each stands by itself.
func (z *zone) total(m measure) site.Figure {
	if len(z.years) == 0 {
		return site.Figure{}
	}
	if z.cumulative || m == residents {
		return z.at(z.last(), m)
	}
	var parts []site.Figure
	for _, y := range z.years {
		parts = append(parts, z.at(y, m))
	}
	return site.Sum("", "", parts[0].Unit, parts...)
}

// anyDemo says whether anything of the zone is invented.
func (s show) anyDemo() bool {
	z := s.zone
	for _, y := range z.years {
		for _, f := range z.values[y] {
			if f.Demo {
				return true
			}
		}
	}
	for _, g := range z.goals {
		if g.figure.Demo {
			return true
		}
	}
	for _, r := range z.register {
		if r.demo {
			return true
		}
	}
	term, _ := s.term()
	return term.Demo || slices.ContainsFunc(z.peers, func(p peer) bool { return p.demo })
}

func (s show) summary(v View) string {
	if len(v.Lead) == 0 {
		return s.text("no_summary", "title", v.Title)
	}
	if v.Lead[0].Demo {
		return s.text("summary_demo", "text", v.Lead[0].Text)
	}
	return v.Lead[0].Text
}

func (s show) card(v View) site.Card {
	c := site.Card{
		Title:   v.Title,
		Path:    root,
		Weight:  20,
		Figures: headlines(v.Figures),
		AsOf:    s.zone.asOf,
		NextDue: s.zone.set.NextDue,
	}
	if len(v.Figures) == 0 {
		c.Text = []string{s.summary(v)}
	}
	return c
}

// facts are the figures of every year and the goals, for prose to quote and other sections to check.
func (s show) facts() []site.Fact {
	var list []site.Fact
	for _, y := range s.zone.years {
		for _, m := range measures {
			if f := s.zone.at(y, m); f.Set {
				f.Label, f.Path = s.text("label_"+string(m)), root
				list = append(list, site.Fact{Name: "tor." + string(m), Period: fmt.Sprint(y), Figure: f})
			}
		}
	}
	if f := s.reliefPerJob(); f.Set {
		f.Path = root
		list = append(list, site.Fact{Name: "tor.relief_per_job", Period: fmt.Sprint(s.zone.last()), Figure: f})
	}
	for _, m := range measures {
		if g, ok := s.zone.goals[m]; ok {
			f := g.figure
			f.Label, f.Path = s.text("label_"+string(m)), root
			list = append(list, site.Fact{Name: "tor." + string(m), Period: "goal", Figure: f})
		}
	}
	return list
}

// headlines are the figures of the home page: as many as stand in a row.
func headlines(list []site.Figure) []site.Figure { return list[:min(len(list), 3)] }
