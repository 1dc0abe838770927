package budget

import (
	"slices"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// YearView is /budget/2022/: what came, what it went to, how it stands to the plan.
type YearView struct {
	Title     string
	Sentences []string
	Period    string // what the figures are for: «отчёт за весь год», «отчёт с января по сентябрь»
	Notes     []string
	Answers   []site.Link // what the figures mean
	Figures   []site.Figure
	Own       site.Bars // where from: what the municipality earns
	Given     site.Bars // where from: other budgets
	Covered   string    // heading of Sources: «Чем покрыли дефицит»
	Sources   site.Table
	PlanOnly  bool      // there is no report on execution yet
	Spending  site.Bars // what for
	Under     site.Bars // furthest below the plan
	Over      site.Bars // furthest above it
	Charts    []*chart.Spec
	Second    []*chart.Spec // other looks at the same numbers
	Income    site.Table
	Sections  site.Table
	Spans     site.Table  // by months or quarters
	Whole     []site.Link // the tables with every row
	Years     []site.Link // other years
	Source    *site.Source
	Demo      bool

	Programmes  site.Bars       // what for, once more, by programme
	Journal     string          // what amendments did to the plan
	JournalPath string          // "" when there are no two versions
	Pace        []site.Sentence // how fast it goes beside earlier years
	PacePath    string

	Reconciled Reconciled
}

func (p *publisher) yearPage(y *year) {
	r := y.last()
	main, second := p.charts(y)
	under, over := p.deviations(y)
	v := YearView{
		Title:     p.t("year_title."+y.stage(), p.when(r)...),
		Sentences: p.sentences(y),
		Period:    p.say("period."+y.stage(), p.when(r)...),
		Notes:     p.notes(y),
		Answers:   p.answers("", nil),
		Figures:   p.headlines(y),
		PlanOnly:  !y.executed(),
		Spending:  quietBars(p.spending(y)),
		Under:     quietBars(under),
		Over:      quietBars(over),
		Covered:   p.t("sources_title." + outcome(r.Result[y.column()])),
		Sources:   p.sourcesTable(y),
		Charts:    main,
		Second:    second,
		Sections:  p.table(y, expenditure, "sections", 1),
		Spans:     p.spansTable(y, expenditure, ""),
		Whole:     p.wholeLinks(y),
		Years:     p.otherYears(y, "", nil),
		Source:    p.source(r),
		Demo:      y.demo(),

		Programmes:  quietBars(p.programmeBars(y)),
		JournalPath: y.journalPath(),
		Pace:        p.paceSentences(y),
		PacePath:    p.pacePath(y),

		Reconciled: p.reconciled(y),
	}
	if v.JournalPath != "" {
		v.Journal = p.journalSentence(y)
	}
	if r.tree(income) != nil {
		v.Own, v.Given = quietBars(p.ownIncome(y)), quietBars(p.transfers(y))
		v.Income = p.table(y, income, "income", 2)
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: y.path(), Title: v.Title, Summary: p.summary(v.Sentences[:min(2, len(v.Sentences))], v.Figures),
		Template: yearTemplate, View: v, Figures: v.Figures, Charts: slices.Concat(main, second), Crumbs: p.crumbs(nil, nil),
		Demo: v.Demo, AsOf: r.asOf(), Subjects: []string{"budget:year." + y.name()},
	})
}

// notes say what a reader of the figures must know: what was computed, what is missing.
func (p *publisher) notes(y *year) []string {
	r := y.last()
	var list []string
	for _, part := range []part{income, expenditure} {
		t := r.raw[part]
		switch {
		case t == nil:
			list = append(list, p.say("note.no_"+part.String()))
		case t.Root.Row == nil && t.Root.total(y.column()).Set:
			list = append(list, p.say("note.computed_"+part.String()))
		}
	}
	if r.line == nil && r.Result[y.column()].Set {
		list = append(list, p.say("note.computed_result"))
	}
	if slices.ContainsFunc(r.Files, func(f *dataset.File) bool { return f.Rounding != "" }) {
		list = append(list, p.say("note.rounded"))
	}
	if y.first() != nil && y.executed() {
		list = append(list, p.say("note.first_plan"))
	}
	return list
}

// otherYears links the same page of other years, the latest first. code is the rest of the address of n's page; years without the page are left out.
func (p *publisher) otherYears(y *year, code string, n *node) []site.Link {
	var list []site.Link
	for _, o := range slices.Backward(p.years) {
		if o != y && (n == nil || o.hasPage(n)) {
			list = append(list, site.Link{Title: p.yearName(o), Path: o.path() + code})
		}
	}
	return list
}

// crumbs lead from the section's page down to the parent of a page.
func (p *publisher) crumbs(y *year, above *node) []site.Link {
	list := []site.Link{{Title: p.t("title"), Path: root}}
	if y != nil {
		list = append(list, site.Link{Title: p.yearName(y), Path: y.path()})
	}
	if above != nil {
		list = append(list, site.Link{Title: p.label(above), Path: y.pathOf(above.Part, above.Code.Key)})
	}
	return list
}
