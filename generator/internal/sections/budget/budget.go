// Package budget publishes the execution of a municipality's budget: form 0503117 or a simple table, as many reports and years as there are.
//
// The way of a number: kind.go names the columns, read.go takes the rows of a file and sorts them into income, expenditure and sources (codes.go, and by
// year the tables of codes/ through editions.go; period.go reads the day from a title); tree.go hangs each below the nearest of its ancestors, which
// hierarchy.go knows; report.go puts the files of one day together, plain.go makes the tree that pages show; year.go sorts reports by year, version.go the
// decisions of a year; programmes.go cuts expenditure once more.
//
// What must agree: check.go begins, and each file beside it compares one thing: check_result, check_unexecuted, check_lines, check_act, check_codes, check_plans,
// check_growth, check_scale. Their findings are in rules.go, rules_control.go, rules_codes.go and rules_plans.go.
//
// From there on it is words. Blocks that pages share: figures.go (headlines and amounts), sentences.go, names.go, percents.go (a fact by both plans), left.go
// (column 6), tables.go, bars.go, charts.go, facts.go. A file a page: index, year and yearpage, part, whole, pace, amendments (diff.go says what a decision
// did), reconciliation.
//
// What the figures mean is said beside that: indicators.go measures full years, norms.go and debt.go read what they are measured by, health.go shows them;
// household.go reads families for example, receipt.go divides their taxes as the year divided its money, receiptpage.go shows it. Their findings are in
// healthrules.go.
//
// Neighbours: it reads datasets of the kinds "budget", "municipal-debt", "budget-norms" and "receipt", and speaks to build through package site. It knows no other section.
package budget

import (
	"time"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// kinds are what the section reads: the reports, and what their figures are measured by.
var kinds = []dataset.Kind{kind, debtKind, normKind, receiptKind}

// root is the section's address.
const root = "budget/"

// The section's templates.
const (
	indexTemplate = "budget/index.html"
	yearTemplate  = "budget/year.html"
	partTemplate  = "budget/part.html"
	wholeTemplate = "budget/whole.html"
)

// Section is the budget.
var Section = site.Section{
	Name:  "budget",
	Path:  root,
	Kinds: kinds,
	Rules: allRules(),
	Views: map[string]any{
		indexTemplate: IndexView{},
		yearTemplate:  YearView{},
		partTemplate:  PartView{},
		wholeTemplate: WholeView{},

		reconciliationTemplate: ReconciliationView{},
		checksTemplate:         ChecksView{},
		amendmentsTemplate:     AmendmentsView{},
		amendmentTemplate:      AmendmentView{},
		paceTemplate:           PaceView{},
		healthTemplate:         HealthView{},
		receiptTemplate:        ReceiptView{},
	},
	Load: load,
}

func load(in *site.Input) (site.Output, error) {
	list, book := judge(in.Datasets, in.Report)
	p := &publisher{in: in, codes: codeTables(), years: list, labels: map[*node]string{}, badges: map[*year]Reconciled{}}
	p.debts, p.norms, p.households = readDebts(in.Datasets, in.Report), readNorms(in.Datasets, in.Report), readHouseholds(in.Datasets, in.Report)
	p.checkDebts(book)
	for _, k := range kinds {
		book.Close(in.Datasets.Kind(k.Name)...)
	}
	p.controls = book.Controls()
	return p.publish(), nil
}

// judge reads all reports and compares what must agree: in each, from one to the next, with what passports say.
func judge(ds dataset.Datasets, out *diag.Report) ([]*year, *control.Book) {
	reports := readReports(ds, codeTables(), out)
	book := &control.Book{Report: out}
	rows := 0
	for _, r := range reports {
		rows += r.rows()
	}
	book.Grow(2 * rows) // that is what comes of it: a total is compared in two columns, each row in one
	for _, r := range reports {
		check(r, book)
	}
	list := years(reports)
	for _, y := range list {
		checkVersions(y, out)
		checkPlans(y, book)
	}
	checkGrowth(list, book)
	checkScale(list, book)
	return list, book
}

// publisher turns years into pages. It collects what it publishes in out.
type publisher struct {
	in    *site.Input
	codes *classification
	years []*year // the earliest first
	out   site.Output
	// controls are all comparisons of all years, passed ones too.
	controls []site.Control

	debts      debts
	norms      norms
	households *households

	labels map[*node]string
	byYear map[int][]site.Control
	badges map[*year]Reconciled
}

func (p *publisher) publish() site.Output {
	if len(p.years) == 0 {
		return site.Output{}
	}
	p.sortControls()
	p.out.Controls = p.controls
	p.out.Nav = []site.Link{{Title: p.t("title"), Path: root}}
	p.indexPage()
	for _, y := range p.years {
		p.yearPage(y)
		p.wholePages(y)
		p.sectionPages(y)
		p.incomePages(y)
		p.programmePages(y)
		p.amendmentPages(y)
		p.pacePage(y)
		p.facts(y)
		p.controlFacts(y)
		p.healthFacts(y)
	}
	p.healthPage()
	p.receiptPage()
	p.reconciliationPages()
	p.card()
	return p.out
}

// latest is the year that the section opens with: the last one that has a report on execution, else the last.
func (p *publisher) latest() *year {
	for i := len(p.years) - 1; i >= 0; i-- {
		if p.years[i].executed() {
			return p.years[i]
		}
	}
	return p.years[len(p.years)-1]
}

// before returns the year before, or nil.
func (p *publisher) before(y *year) *year { return p.find(y.Year - 1) }

func (p *publisher) find(number int) *year {
	for _, y := range p.years {
		if y.Year == number {
			return y
		}
	}
	return nil
}

// fullYears are the years that can be compared: those whose reports hold the whole year, the latest five.
func (p *publisher) fullYears() []*year {
	var list []*year
	for _, y := range p.years {
		if y.full() {
			list = append(list, y)
		}
	}
	return list[max(0, len(list)-5):]
}

// t is a text of the section.
func (p *publisher) t(key string, args ...any) string {
	return p.in.Text.Text("budget."+key, args...)
}

// say is a text of the section that stands as prose: it begins with a capital letter, whatever its first argument is.
func (p *publisher) say(key string, args ...any) string {
	return capital(format.Typography(p.t(key, args...)))
}

// capital writes the first letter large.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// has says whether the theme has a text: not every code has words of its own.
func (p *publisher) has(key string) bool { return p.in.Text.Has("budget." + key) }

// source says what a report is from.
func (p *publisher) source(r *report) *site.Source {
	return p.in.Site.SourceOf(r.dataset(), r.asOf(), r.demo())
}

// when are the arguments of a text that says what time a report speaks of, before others: {year}, {until} «по июнь», {since} «с января по июнь»,
// {span} «январь — июнь».
func (p *publisher) when(r *report, more ...any) []any {
	date := r.Date
	end, day, month := "month", date.Day(), nominative[date.Month()-1]
	switch {
	case date.AddDate(0, 0, 1).Day() != 1: // the report ends in the middle of a month
		end, month = "day", genitive[date.Month()-1]
	case date.Month() == time.January:
		end = "january"
	}
	words := []any{"day", day, "month", month}
	args := []any{"year", date.Year(), "until", p.t("until_"+end, words...), "since", p.t("since_"+end, words...), "span", p.t("span_"+end, words...)}
	return append(args, more...)
}
