package budget

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// The templates of the journal of amendments and of one decision.
const (
	amendmentsTemplate = "budget/amendments.html"
	amendmentTemplate  = "budget/amendment.html"
)

// AmendmentsView is /budget/2022/amendments/: what the budget was at first, what each decision made of it, what it is now.
type AmendmentsView struct {
	Title      string
	Lead       string   // what became of the plan
	Sentences  []string // where it was raised and cut, what the money is from, what was spent of it
	Figures    []site.Figure
	Decisions  []Decision // the first one first
	Chart      *chart.Spec
	Versions   site.Table // a row a decision
	Sections   site.Table // first and current plan by section
	Programmes site.Table
	Income     site.Table
	Up         site.Link
	Source     *site.Source
	Reconciled Reconciled
	Demo       bool
}

// AmendmentView is /budget/2022/amendments/2022-06-23/: one decision.
type AmendmentView struct {
	Decision
	Figures     []site.Figure
	Rises       site.Bars
	Cuts        site.Bars
	Money       site.Bars // more income
	Lost        site.Bars // less income
	ByProgramme site.Bars // rises and cuts of programmes
	Sections    site.Table
	Programmes  site.Table
	Income      site.Table
	Earlier     *site.Link
	Later       *site.Link
	Up          site.Link
	Source      *site.Source
	Reconciled  Reconciled
}

// Decision is one version of the budget in the journal.
type Decision struct {
	Title     string // «Поправки от 23 июня 2022 года»
	Act       string // «Решение о внесении изменений…, № 23»
	URL       string // of the act's text
	Path      string
	Date      time.Time
	Sentences []string
	Brief     []string // of them, what the journal says: the sources and the programmes stand on the decision's page
	Demo      bool
}

// What the columns of two versions are called, as keys of texts.
var (
	firstAndCurrent = [2]string{"first", "current"}
	beforeAndAfter  = [2]string{"was", "now"}
)

// journalPath is the address of the year's journal, or "" when there are no two versions to compare.
func (y *year) journalPath() string {
	if len(y.Plans) < 2 {
		return ""
	}
	return y.path() + "amendments/"
}

// decisionPath is the address of a decision's page, or "".
func (y *year) decisionPath(r *report) string {
	if y.journalPath() == "" || !slices.Contains(y.Plans, r) {
		return ""
	}
	return y.journalPath() + y.slug(r) + "/"
}

// amendmentPages publishes the journal of a year and a page a decision.
func (p *publisher) amendmentPages(y *year) {
	if y.journalPath() == "" {
		return
	}
	p.journalPage(y)
	for i := range y.Plans {
		p.decisionPage(y, i)
	}
}

func (p *publisher) journalPage(y *year) {
	first, now := y.Plans[0], y.current()
	d := diffOf(first, now)
	v := AmendmentsView{
		Title:      p.amended("title", "year", y.Year),
		Lead:       p.journalSentence(y),
		Sentences:  p.journalSentences(y),
		Figures:    p.journalFigures(y),
		Chart:      p.versionsChart(y),
		Versions:   p.decisionsTable(y),
		Sections:   p.diffTable(y, d, expenditure, firstAndCurrent, 2),
		Programmes: p.diffTable(y, d, programmes, firstAndCurrent, 1),
		Income:     p.diffTable(y, d, income, firstAndCurrent, 3),
		Up:         site.Link{Title: p.t("up_year", "name", p.yearName(y)), Path: y.path()},
		Source:     p.source(now),
		Reconciled: p.reconciled(y),
		Demo:       slices.ContainsFunc(y.Plans, (*report).demo),
	}
	for i := range y.Plans {
		v.Decisions = append(v.Decisions, p.decision(y, i))
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: y.journalPath(), Title: v.Title, Summary: p.summary(append([]string{v.Lead}, v.Sentences...), v.Figures), Template: amendmentsTemplate, View: v,
		Charts: present(v.Chart), Figures: v.Figures, Crumbs: p.crumbs(y, nil), Demo: v.Demo,
	})
}

func (p *publisher) decisionPage(y *year, i int) {
	r := y.Plans[i]
	var from *report
	if i > 0 {
		from = y.Plans[i-1]
	}
	d := diffOf(from, r)
	v := AmendmentView{
		Decision:    p.decision(y, i),
		Figures:     p.decisionFigures(y, d),
		Rises:       p.diffBars(y, d, "rises", d.Spending, 1),
		Cuts:        p.diffBars(y, d, "cuts", d.Spending, -1),
		Money:       p.diffBars(y, d, "more_income", d.Income, 1),
		Lost:        p.diffBars(y, d, "less_income", d.Income, -1),
		ByProgramme: p.diffBars(y, d, "by_programme", d.Programmes, 0),
		Sections:    p.diffTable(y, d, expenditure, beforeAndAfter, 2),
		Programmes:  p.diffTable(y, d, programmes, beforeAndAfter, 2),
		Income:      p.diffTable(y, d, income, beforeAndAfter, 3),
		Up:          site.Link{Title: p.amended("up", "year", y.Year), Path: y.journalPath()},
		Source:      p.source(r),
		Reconciled:  p.reconciled(y),
	}
	if from != nil {
		v.Earlier = &site.Link{Title: p.decisionName(y, from), Path: y.decisionPath(from)}
	}
	if i+1 < len(y.Plans) {
		v.Later = &site.Link{Title: p.decisionName(y, y.Plans[i+1]), Path: y.decisionPath(y.Plans[i+1])}
	}
	summary := p.summary(v.Sentences[:min(2, len(v.Sentences))], v.Figures)
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: v.Path, Title: p.amended("page_title", "name", v.Title, "year", y.Year), Summary: summary, Template: amendmentTemplate, View: v,
		Figures: v.Figures, Crumbs: append(p.crumbs(y, nil), site.Link{Title: p.amended("title", "year", y.Year), Path: y.journalPath()}),
		Demo: v.Demo, Published: r.Adopted, Subjects: p.decisionSubjects(y, d),
	})
	p.announce(y, r, v, summary)
}

// announce puts a decision into the feeds, on the day when it was adopted.
func (p *publisher) announce(y *year, r *report, v AmendmentView, summary string) {
	if r.Adopted.IsZero() || r.Adopted.After(p.in.Now) {
		return
	}
	p.out.Entries = append(p.out.Entries, site.Entry{
		Title: p.amended("page_title", "name", v.Title, "year", y.Year), Path: v.Path, Summary: summary, Published: r.Adopted, Demo: v.Demo,
	})
}

// decisionSubjects are the codes that a decision of the latest year changed most, so that their pages and it lead to each other.
func (p *publisher) decisionSubjects(y *year, d diff) []string {
	if y != p.latest() {
		return nil
	}
	var list []string
	for _, sign := range []money.Money{1, -1} {
		changes := moved(d.Spending, sign)
		for _, c := range changes[:min(len(changes), namedItems)] {
			list = append(list, topic(c.node))
		}
	}
	return list
}

// decision is a version as the journal tells it.
func (p *publisher) decision(y *year, i int) Decision {
	r := y.Plans[i]
	d := Decision{Title: p.decisionName(y, r), Act: p.actLine(r), URL: r.Act.URL, Path: y.decisionPath(r), Date: r.Adopted, Demo: r.demo()}
	if i > 0 {
		change := diffOf(y.Plans[i-1], r)
		d.Sentences, d.Brief = change.sentences(p), change.brief(p)
		return d
	}
	got, spent := r.total(income, approved), r.total(expenditure, approved)
	said := inShorts(got, spent)
	if got.Set && spent.Set {
		d.Sentences = append(d.Sentences, p.amended("start", "income", said[0], "expenditure", said[1]))
	}
	if result := r.Result[approved]; result.Set {
		key := outcome(result)
		result.Value = abs(result.Value)
		d.Sentences = append(d.Sentences, p.amended("start_result."+key, "amount", inShort(result)))
	}
	return d
}

// decisionName is «Первоначальный бюджет» or «Поправки от 23 июня 2022 года».
func (p *publisher) decisionName(y *year, r *report) string {
	switch {
	case r == y.first():
		return p.amended("name.first")
	case r.Adopted.IsZero():
		return p.amended("name.undated")
	}
	return p.amended("name.amended", "date", format.DateYear(r.Adopted))
}

// actLine names the act of a version by what the passport says of it; "" is nothing.
func (p *publisher) actLine(r *report) string {
	var list []string
	if r.Act.Title != "" {
		list = append(list, r.Act.Title)
	}
	switch {
	case r.Act.Number != "" && !r.Adopted.IsZero():
		list = append(list, p.amend("act.both", "number", r.Act.Number, "date", format.DateYear(r.Adopted)))
	case r.Act.Number != "":
		list = append(list, p.amend("act.number", "number", r.Act.Number))
	case !r.Adopted.IsZero():
		list = append(list, p.amend("act.date", "date", format.DateYear(r.Adopted)))
	}
	return strings.Join(list, ", ")
}

// journalSentence says in one sentence what became of the plan.
func (p *publisher) journalSentence(y *year) string {
	first, now := y.Plans[0], y.current()
	before, after := first.total(expenditure, approved), now.total(expenditure, approved)
	if !before.Set || !after.Set {
		return p.amended("times", "n", len(y.Plans)-1, "year", y.Year)
	}
	key, percent := changeOf(after, before)
	if before.Value == after.Value {
		key = "equal"
	}
	said := inShorts(before, after)
	return p.amended("journal."+key, "n", len(y.Plans)-1, "year", y.Year, "was", said[0], "now", said[1], "percent", percent)
}

func (p *publisher) journalSentences(y *year) []string {
	d := diffOf(y.Plans[0], y.current())
	list := []string{p.named("rises", d.Spending, 1), p.named("cuts", d.Spending, -1), d.money(p)}
	if y.executed() {
		r := y.last()
		spent := r.total(expenditure, executed)
		list = append(list, p.doneBoth(y, spent, d))
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// doneBoth measures what was spent by the first decision and by the last one.
func (p *publisher) doneBoth(y *year, spent amount, d diff) string {
	first, now := d.From.total(expenditure, approved), d.To.total(expenditure, approved)
	if done(spent, first) == "—" || done(spent, now) == "—" {
		return ""
	}
	return p.amended("done."+y.stage(), p.when(y.last(), "first", done(spent, first), "now", done(spent, now))...)
}

// journalFigures are what all amendments together did: the two plans, printed short, would look further apart or closer than they are.
func (p *publisher) journalFigures(y *year) []site.Figure {
	d := diffOf(y.Plans[0], y.current())
	var list []site.Figure
	for _, part := range []part{expenditure, income} {
		by := d.total(part)
		f := p.figure(d.To, "amendments."+part.String(), p.amend("figure."+part.String()), by)
		f.Formula = p.amend("formula")
		said := inShorts(d.From.total(part, approved), d.To.total(part, approved))
		f.Note = p.amend("from_to", "was", said[0], "now", said[1])
		if f.Set {
			list = append(list, f)
		}
	}
	return list
}

// decisionFigures are the sums of a version, each with what the decision did to it.
func (p *publisher) decisionFigures(y *year, d diff) []site.Figure {
	name := "decision." + y.slug(d.To) + "."
	var list []site.Figure
	for _, part := range []part{income, expenditure} {
		f := p.figure(d.To, name+part.String()+".total", p.t(part.String()), d.To.total(part, approved))
		if d.From != nil {
			if by := d.total(part); by.Set {
				f.Note = p.amend("note", "amount", signed(by))
			}
		}
		list = append(list, f)
	}
	f := p.balance(d.To, approved)
	f.ID = strings.Replace(f.ID, "balance.", name+"balance.", 1)
	return slices.DeleteFunc(append(list, f), func(f site.Figure) bool { return !f.Set })
}

// versionsChart leads from the first plan of spending over every decision to the current one.
func (p *publisher) versionsChart(y *year) *chart.Spec {
	first, now := y.Plans[0].total(expenditure, approved), y.current().total(expenditure, approved)
	if !first.Set || !now.Set {
		return nil
	}
	key, percent := changeOf(now, first)
	said := inShorts(first, now)
	source := p.source(y.current())
	s := &chart.Spec{
		ID: "amendments", Kind: chart.Waterfall, Title: p.amended("chart.title", "year", y.Year),
		Summary: p.amended("chart.summary."+key, "was", said[0], "now", said[1], "percent", percent, "n", len(y.Plans)-1),
		Unit:    format.RUB, Label: p.amend("column.decision"), Source: source.Title, SourcePath: source.Path,
		Series: []chart.Series{{Name: p.t("expenditure")}},
	}
	add := func(name string, a amount) {
		s.Category = append(s.Category, name)
		s.Series[0].Values = append(s.Series[0].Values, point(a))
	}
	add(p.amend("chart.first"), first)
	for i, r := range y.Plans[1:] {
		by := minus(r.total(expenditure, approved), y.Plans[i].total(expenditure, approved))
		if !by.Set {
			return nil
		}
		add(p.decisionName(y, r), by)
	}
	add(p.amend("chart.current"), now)
	s.Totals = []int{0, len(s.Category) - 1}
	return finished(s)
}

// decisionsTable has a row a version, then the plans that are no decision of their own: of the schedule and of the latest report.
func (p *publisher) decisionsTable(y *year) site.Table {
	t := site.Table{
		ID: "versions", Caption: p.amended("caption.versions", "year", y.Year), Unit: p.t("roubles"), Source: p.source(y.current()),
		Columns: []site.Column{
			{Title: p.amend("column.decision")},
			{Title: p.t("income"), Numeric: true},
			{Title: p.t("expenditure"), Numeric: true},
			{Title: p.t("column.result"), Numeric: true},
			{Title: p.amend("column.change"), Numeric: true},
		},
	}
	add := func(name site.Cell, r *report, column int, change amount) {
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{
			name, cell(r.total(income, column)), cell(r.total(expenditure, column)), cell(r.Result[column]), cell(change),
		}})
	}
	for i, r := range y.Plans {
		var change amount
		if i > 0 {
			change = minus(r.total(expenditure, approved), y.Plans[i-1].total(expenditure, approved))
		}
		add(site.Linked(p.decisionName(y, r), y.decisionPath(r)), r, approved, change)
	}
	if r := y.schedule(); r != nil {
		add(site.Words(p.amended("name.schedule")), r, approved, amount{})
	}
	if y.executed() {
		add(site.Words(p.amended("name.report."+y.stage(), p.when(y.last())...)), y.last(), approved, amount{})
		add(site.Words(p.amended("name.executed."+y.stage(), p.when(y.last())...)), y.last(), executed, amount{})
	}
	return t.Marked()
}
