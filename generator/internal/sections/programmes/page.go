package programmes

import (
	"fmt"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// ProgrammeView is the page of a programme.
type ProgrammeView struct {
	Title        string
	Goal         string
	Passport     []Term
	Lead         []site.Sentence // paragraphs
	Year         int             // that both measures are of; 0 when the tables are empty
	Figures      []site.Figure
	Money        *site.Progress // nil: there is nothing to compare, and MoneyNone says why
	MoneyNone    string
	Left         string         // rows that the share leaves out, in words
	Result       *site.Progress // nil: ResultNone says why
	ResultNone   string
	Indicators   site.Bars
	ResultTable  *site.Table
	ResultCharts []*chart.Spec
	Sources      site.Bars
	MoneyChart   *chart.Spec
	MoneyTable   *site.Table
	Parts        *site.Table
	PartGoals    []Term
	Activities   *site.Table
	Done         []site.Sentence
	BudgetLead   string   // what of the money is compared with the budget; "" when there is no code
	BudgetNotes  []string // what could not be compared
	Controls     *control.List
	Description  string // of the dataset
	Source       *site.Source
}

// Term is a word of the programme's passport and what it says.
type Term struct {
	Word, Text string
	Note       string // a second line; "" is none
}

func (s *show) page(up site.Link) site.Page {
	p := s.programme
	v := s.view()
	page := site.Page{
		Path: s.path(), Title: p.name, Summary: summary(s.in, s.sentence(), p.demo()), Template: programmeTemplate, View: v, Figures: v.Figures,
		Crumbs: []site.Link{up}, Demo: p.demo(), Updated: p.set.Updated, AsOf: p.asOf, Subjects: []string{"programmes:" + p.id},
	}
	if v.MoneyChart != nil {
		page.Charts = append(page.Charts, v.MoneyChart)
	}
	page.Charts = append(page.Charts, v.ResultCharts...)
	if p.code != "" {
		page.Subjects = append(page.Subjects, "budget:programme."+p.code)
	}
	for _, q := range p.parts {
		if q.code != "" {
			page.Subjects = append(page.Subjects, "budget:programme."+q.code)
		}
	}
	for _, a := range p.activities {
		if link := a.row.Link; link.Value != "" {
			page.Links = append(page.Links, site.Pointer{Path: link.Value, Pos: link.Cell.Pos()})
		}
	}
	return page
}

func (s *show) view() ProgrammeView {
	p := s.programme
	year := p.year()
	v := ProgrammeView{
		Title: p.name, Goal: p.goal, Passport: s.passport(), Lead: s.lead(year), Year: year,
		Parts: s.partsTable(year), PartGoals: s.partGoals(), Activities: s.activitiesTable(), Done: s.activitySentences(),
		ResultTable: s.resultTable(), ResultCharts: s.resultCharts(), MoneyChart: s.moneyChart(), MoneyTable: s.moneyTable(),
		Description: p.set.Description, Source: s.source(),
		Controls: control.Words{Text: s.in.Text, Site: s.in.Site}.List(s.book.Controls()), BudgetNotes: s.budget,
	}
	if p.code != "" && len(p.payments) > 0 {
		v.BudgetLead = s.text("budget_lead", "code", p.code)
	} else if len(p.payments) > 0 {
		v.BudgetNotes = []string{s.text("budget_no_code")}
	}
	if year == 0 {
		v.MoneyNone, v.ResultNone = s.text("apart_nothing"), ""
		return v
	}
	s.measures(&v, year)
	v.Indicators = s.indicatorBars(year)
	v.Sources = s.sourceBars(year)
	return v
}

// measures are «деньги освоены» and «результат достигнут», each for itself.
func (s *show) measures(v *ProgrammeView, year int) {
	id := "programmes." + s.programme.id
	m, r := s.spent(id, s.programme.ofYear(year)), s.results(id, s.programme.indicators, year)
	for _, f := range []site.Figure{m.plan, m.fact} {
		if f.Set {
			f.AsOf, f.Note = s.programme.asOf, s.text("year_of", "year", year)
			f.ID = fmt.Sprintf("%s.%d", f.ID, year) // the fact's
			v.Figures = append(v.Figures, f)
		}
	}
	if m.share.Set {
		v.Money = &site.Progress{
			Label: s.text("share_spent"), Permille: format.Permille(m.share.Number, whole), Demo: m.share.Demo,
			Text: s.text("money_of", "percent", m.share.Exact(), "fact", m.fact.Short(), "plan", m.plan.Short()),
		}
	} else {
		v.MoneyNone = s.moneyNone(m, year)
	}
	if m.left > 0 && m.share.Set {
		v.Left = s.text("money_left", "n", m.left)
	}
	if r.share.Set {
		v.Result = &site.Progress{
			Label: s.text("share_reached"), Permille: r.reached * 1000 / r.known, Demo: r.demo,
			Text: s.text("result_of", "percent", r.share.Exact(), "reached", r.reached, "known", r.known),
		}
	} else {
		v.ResultNone = s.resultNone(r, year)
	}
}

// passport is what the programme's own passport says, as a list of terms.
func (s *show) passport() []Term {
	p := s.programme
	var list []Term
	add := func(key, text string) {
		if text != "" {
			list = append(list, Term{Word: s.text("passport_" + key), Text: text})
		}
	}
	add("responsible", p.responsible)
	if p.from > 0 {
		add("years", s.text("span", "from", p.from, "to", p.to))
	}
	add("act", p.act)
	add("code", p.code)
	return list
}

// partGoals are the sub-programmes with what they are for.
func (s *show) partGoals() []Term {
	var list []Term
	for _, q := range s.programme.parts {
		term := Term{Word: q.name, Text: q.goal}
		if q.responsible != "" {
			term.Note = s.text("part_responsible", "name", q.responsible)
		}
		if term.Text != "" || term.Note != "" {
			list = append(list, term)
		}
	}
	return list
}
