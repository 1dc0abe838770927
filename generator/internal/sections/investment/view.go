package investment

import (
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// IndexView is the page of all projects.
type IndexView struct {
	Title    string
	Lead     string
	Today    string
	Projects []ProjectCard
}

// ProjectCard is a project in the list.
type ProjectCard struct {
	Title   string
	Path    string
	Summary string
	Facts   []FactView
	Counts  string // how the milestones stand; "" when none is known
	Next    string // «Дальше: …»
	Done    *site.Progress
	Demo    bool
}

// FactView is a line about a project.
type FactView struct{ Label, Text string }

// ProjectView is the page of a project.
type ProjectView struct {
	Title      string
	Summary    string
	Demo       bool
	Facts      []FactView
	Image      *content.Ref
	Body       content.Body
	Counts     string
	CountsDemo bool
	Done       *site.Progress
	Line       *LineView // nil: no milestone is known
	Figures    []site.Figure
	Payers     *site.Bars
	Chart      *chart.Spec
	Money      *site.Table // nil: nothing is known of the money
	Unknown    []string    // what the portal has no source for
	Sources    []SourceView
	Related    []site.Link
	Updated    time.Time
}

// SourceView is where facts are from.
type SourceView struct {
	Title string
	Path  string // of another site; "" is none
	Date  time.Time
}

// show makes pages of a project.
type show struct {
	project *project
	in      *site.Input
}

// text returns one of the section's texts.
func (s show) text(key string, args ...any) string { return s.in.Text.Text("investment."+key, args...) }

func (s show) view() ProjectView {
	p := s.project
	v := ProjectView{
		Title: p.title(), Summary: p.doc.Base.Summary, Demo: p.doc.Demo, Facts: s.about(), Image: p.doc.Image, Body: p.doc.Body,
		Counts: s.counts(), CountsDemo: count(p.milestones, s.in.Now).demo && !p.doc.Demo, Done: s.done(), Line: s.line(),
		Figures: s.figures(), Payers: s.payersBars(), Chart: s.yearsChart(), Money: s.moneyTable(), Unknown: s.unknown(), Updated: p.doc.Base.Updated.Time,
	}
	if v.Updated.IsZero() {
		v.Updated = p.doc.Base.Date.Time
	}
	for _, src := range p.doc.Meta.Sources {
		v.Sources = append(v.Sources, SourceView{format.Typography(src.Title), local(src.URL), src.Date.Time})
	}
	for _, set := range p.sets {
		v.Sources = append(v.Sources, SourceView{Title: set.Title, Path: s.in.Site.DatasetPath(set.ID)})
	}
	for _, r := range p.doc.Meta.Related {
		v.Related = append(v.Related, site.Link{Title: format.Typography(r.Title), Path: local(r.Path)})
	}
	return v
}

// about are the facts that the document states, those left out that it does not.
func (s show) about() []FactView {
	m := s.project.doc.Meta
	var list []FactView
	add := func(key, text string) {
		if text != "" {
			list = append(list, FactView{s.text("about_" + key), format.Typography(text)})
		}
	}
	add("programme", m.Programme)
	add("initiator", m.Initiator)
	add("place", m.Place)
	add("stage", m.Stage)
	for _, t := range []struct {
		key string
		w   when
	}{{"started", s.project.started}, {"due", s.project.due}, {"finished", s.project.finished}} {
		if t.w.said() {
			add(t.key, s.when(t.w))
		}
	}
	return list
}

// unknown are what readers look for on such a page and the portal has no source for.
func (s show) unknown() []string {
	p := s.project
	var list []string
	add := func(missing bool, key string) {
		if missing {
			list = append(list, s.text("unknown_"+key))
		}
	}
	add(p.doc.Meta.Initiator == "", "initiator")
	add(!p.started.said(), "started")
	add(!p.due.said() && !p.finished.said(), "due")
	add(len(p.milestones) == 0, "milestones")
	add(len(p.money) == 0, "money")
	return list
}

// done is how many of the milestones are reached; nil below two.
func (s show) done() *site.Progress {
	t := count(s.project.milestones, s.in.Now)
	if t.all < 2 {
		return nil
	}
	return &site.Progress{Label: s.text("done_label"), Text: s.text("done_of", "done", t.done, "all", t.all), Permille: t.done * 1000 / t.all, Demo: t.demo && !s.project.doc.Demo}
}

// nextWords name the milestone that comes next, or "".
func (s show) nextWords() string {
	m, ok := next(s.project.milestones, s.in.Now)
	if !ok {
		return ""
	}
	return s.text("next", "title", m.title, "when", s.when(m.planned))
}

func (s show) card() ProjectCard {
	return ProjectCard{
		Title: s.project.title(), Path: s.project.path(), Summary: s.project.summary(), Facts: s.about(), Counts: s.counts(), Next: s.nextWords(), Done: s.done(),
		Demo: s.project.anyDemo(),
	}
}

// anyDemo says whether anything of the project is invented.
func (p *project) anyDemo() bool {
	demo := p.doc.Demo
	for _, m := range p.milestones {
		demo = demo || m.demo
	}
	for _, m := range p.money {
		demo = demo || m.demo
	}
	return demo
}
