package budget

import (
	"cmp"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// The pages «Сходится ли бюджет?»: one of all years, one a year, and one or more a report with every comparison.

const (
	reconciliation         = "reconciliation/"
	others                 = "others/"
	reconciliationTemplate = "budget/reconciliation.html"
	checksTemplate         = "budget/checks.html"
)

// maxNoticed is how many lawful differences a page of many reports shows; the pages of the reports have all.
const maxNoticed = 20

// Reconciled is the badge that leads to a year's comparisons. Partial "reconciled".
type Reconciled struct {
	Text string // «Сошлось проверок: 812 из 812»
	Note string // «объяснено расхождений: 1»; "" when there are none
	Path string
	Demo bool
}

// ReconciliationView is /budget/reconciliation/ and /budget/2022/reconciliation/.
type ReconciliationView struct {
	Title      string
	Answer     string
	How        []string       // what was compared, and how exactly
	Explained  []control.Line // told one by one
	Alike      []Alike        // explained ones of which there are many of a kind
	Noticed    []control.Line
	More       string // «и ещё 12: они на страницах отчётов»
	Parts      []ReconciledPart
	PartsTitle string // «По годам», «По отчётам»
	JSON, CSV  string
	Others     []site.Link // other years
	Demo       bool
}

// ReconciledPart is the comparisons of a year, or of one report of a year, by groups.
type ReconciledPart struct {
	Title  string
	Path   string // of all that it counts
	Link   string // words of the link there
	Answer string
	Table  site.Table
}

// controlWords are words for tables of roubles.
func (p *publisher) controlWords() control.Words {
	return control.Words{Text: p.in.Text, Site: p.in.Site, Bare: true}
}

// inFull are words for comparisons that stand alone.
func (p *publisher) inFull() control.Words { return control.Words{Text: p.in.Text, Site: p.in.Site} }

// r is a text of these pages.
func (p *publisher) r(key string, args ...any) string {
	return format.Typography(p.in.Text.Text("reconciliation."+key, args...))
}

// ofYear are the comparisons of a year.
func (p *publisher) ofYear(y *year) []site.Control {
	if p.byYear == nil {
		p.sortControls()
	}
	return p.byYear[y.Year]
}

// otherYear stands for the years that have no page.
const otherYear = 0

// sortControls sorts comparisons by year, report and group, once: whatever pages show of them is then a part of the one list.
func (p *publisher) sortControls() {
	for i := range p.controls {
		c := &p.controls[i]
		c.Scope = scopeOf(*c)
	}
	sorted := make([]site.Control, 0, len(p.controls))
	p.byYear = map[int][]site.Control{}
	for _, ofYear := range control.By(p.controls, p.pageYear) {
		begin := len(sorted)
		for _, of := range byScope(ofYear) {
			for _, group := range control.Groups(of) {
				sorted = append(sorted, group...)
			}
		}
		p.byYear[p.pageYear(&ofYear[0])] = sorted[begin:len(sorted):len(sorted)]
	}
	p.controls = sorted
}

// pageYear is the year whose page a comparison stands on.
func (p *publisher) pageYear(c *site.Control) int {
	if n := control.Year(*c); p.find(n) != nil {
		return n
	}
	return otherYear
}

// scopeOf is the report that a comparison is about, or the year or day that it names itself by: "budget.2022-01-01.debt.total".
func scopeOf(c site.Control) string {
	if c.Scope != "" {
		return c.Scope
	}
	for _, word := range strings.Split(c.ID, ".") {
		if dayOrYear.MatchString(word) {
			return word
		}
	}
	return ""
}

var dayOrYear = regexp.MustCompile(`^(19|20)\d\d(-\d\d-\d\d)?$`)

// reconciled is the badge of a year's pages, which all show the same; without a year, that of the section's own page.
func (p *publisher) reconciled(y *year) Reconciled {
	badge, ok := p.badges[y]
	if !ok {
		badge = p.makeReconciled(y)
		if p.badges == nil {
			p.badges = map[*year]Reconciled{}
		}
		p.badges[y] = badge
	}
	return badge
}

func (p *publisher) makeReconciled(y *year) Reconciled {
	list, path := p.controls, root+reconciliation
	if y != nil {
		list, path = p.ofYear(y), y.path()+reconciliation
	}
	t := control.Count(list)
	if t.All == 0 {
		return Reconciled{}
	}
	b := Reconciled{Path: path, Demo: t.Demo, Text: p.r("badge", "n", format.Int(int64(t.Agreed())), "all", format.Int(int64(t.All)))}
	var notes []string
	for _, note := range []struct {
		key string
		n   int
	}{{"badge_explained", t.Explained}, {"badge_doubted", t.Doubted}, {"badge_noticed", t.Noticed}} {
		if note.n > 0 {
			notes = append(notes, p.r(note.key, "n", note.n))
		}
	}
	b.Note = strings.Join(notes, " · ")
	return b
}

// reconciliationPages publishes all of the comparisons.
func (p *publisher) reconciliationPages() {
	if len(p.controls) == 0 {
		return
	}
	v := p.reconciliationView(p.controls, p.r("title"))
	v.PartsTitle = p.r("by_years")
	for _, y := range slices.Backward(p.years) {
		list := p.ofYear(y)
		if len(list) == 0 {
			continue
		}
		part := p.reconciledPart(list, p.yearName(y), y.path()+reconciliation)
		part.Table.ID, part.Link = "year-"+strconv.Itoa(y.Year), p.r("link_year", "year", y.Year)
		v.Parts = append(v.Parts, part)
		p.reconciliationYear(y, list)
	}
	if list := p.byYear[otherYear]; len(list) > 0 {
		part := p.reconciledPart(list, p.r("others"), root+reconciliation+others)
		part.Table.ID, part.Link = "others", p.r("link_report", "n", len(list))
		v.Parts = append(v.Parts, part)
		up := site.Link{Title: p.r("title"), Path: root + reconciliation}
		p.checksPages(part.Path, p.r("others"), up, append(p.crumbs(nil, nil), up), list)
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: root + reconciliation, Title: v.Title, Summary: v.Answer, Template: reconciliationTemplate, View: v, Crumbs: p.crumbs(nil, nil), Demo: v.Demo,
		Search: site.ReachTitle,
	})
	p.out.Files = append(p.out.Files,
		site.File{Path: v.JSON, Write: func(w io.Writer) error { return control.WriteJSON(w, p.controls) }},
		site.File{Path: v.CSV, Write: func(w io.Writer) error { return control.WriteCSV(w, p.controls) }},
	)
}

func (p *publisher) reconciliationView(list []site.Control, title string) ReconciliationView {
	t := control.Count(list)
	w := p.inFull()
	v := ReconciliationView{
		Title: title, Answer: w.Answer(t), How: p.how(list), Demo: t.Demo,
		JSON: root + "reconciliation.json", CSV: root + "reconciliation.csv",
	}
	single, alike := p.apart(w, list)
	v.Explained, v.Alike = p.open(w, single), alike
	noticed := control.With(list, site.ControlNoticed)
	if more := len(noticed) - maxNoticed; more > 0 {
		v.More = p.r("more_noticed", "n", more)
		noticed = noticed[:maxNoticed]
	}
	v.Noticed = p.open(w, noticed)
	return v
}

// open are differences in full, each with the way to its report.
func (p *publisher) open(w control.Words, list []site.Control) []control.Line {
	lines := make([]control.Line, len(list))
	for i, c := range list {
		lines[i] = w.Line(c)
		lines[i].ID = format.Slug(c.ID)
		if p.find(control.Year(c)) != nil {
			lines[i].Where = site.Link{Title: p.scopeName(c.Scope), Path: scopePath(c.Scope)}
		}
	}
	return lines
}

// scopePath is the page of every comparison of a report.
func scopePath(scope string) string {
	return root + scope[:4] + "/" + reconciliation + format.Slug(scope) + "/"
}

// how says what was compared: a sentence for every group that there is, and what rounding allows.
func (p *publisher) how(list []site.Control) []string {
	sentences := []string{p.r("how")}
	for _, group := range control.Groups(list) {
		if key := "how_" + group[0].Group; p.in.Text.Has("reconciliation." + key) {
			sentences = append(sentences, p.r(key))
		}
	}
	rounded := slices.ContainsFunc(list, func(c site.Control) bool { return !c.Tolerance.IsZero() })
	if rounded {
		return append(sentences, p.r("rounding"))
	}
	return append(sentences, p.r("exact"))
}

// reconciliationYear publishes the page of a year and those of its reports.
func (p *publisher) reconciliationYear(y *year, list []site.Control) {
	address := y.path() + reconciliation
	v := p.reconciliationView(list, p.r("title_year", "year", y.Year))
	v.PartsTitle = p.r("by_reports")
	for _, of := range byScope(list) {
		scope := of[0].Scope
		part := p.reconciledPart(of, p.scopeName(scope), scopePath(scope))
		part.Table.ID, part.Link = "report-"+format.Slug(scope), p.r("link_report", "n", len(of))
		v.Parts = append(v.Parts, part)
		up := site.Link{Title: p.r("up", "name", p.yearName(y)), Path: address}
		crumbs := append(p.crumbs(y, nil), site.Link{Title: p.r("title"), Path: address})
		p.checksPages(part.Path, part.Title, up, crumbs, of)
	}
	for _, o := range slices.Backward(p.years) {
		if o != y && len(p.ofYear(o)) > 0 {
			v.Others = append(v.Others, site.Link{Title: p.yearName(o), Path: o.path() + reconciliation})
		}
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: address, Title: v.Title, Summary: v.Answer, Template: reconciliationTemplate, View: v, Crumbs: p.crumbs(y, nil), Demo: v.Demo,
		Search: site.ReachTitle,
	})
}

// byScope parts a list by what it is about: plans in the order of their phases, then reports by date.
func byScope(list []site.Control) [][]site.Control {
	parts := control.By(list, func(c *site.Control) string { return c.Scope })
	slices.SortFunc(parts, func(a, b []site.Control) int {
		return cmp.Or(cmp.Compare(scopeOrder(a[0].Scope), scopeOrder(b[0].Scope)), cmp.Compare(a[0].Scope, b[0].Scope))
	})
	return parts
}

func scopeOrder(scope string) int {
	for i, phase := range planPhases {
		if strings.Contains(scope, " "+phase) {
			return i
		}
	}
	if strings.Contains(scope, " ") {
		return len(planPhases)
	}
	return len(planPhases) + 1
}

// scopeName is what pages call a report, «2022-12-31», a plan, «2022 amended 2022-03-24», or whatever else names a year or a day.
func (p *publisher) scopeName(scope string) string {
	date, err := time.Parse(time.DateOnly, scope)
	if err == nil {
		if y := p.find(date.Year()); y != nil && slices.ContainsFunc(y.Reports, func(r *report) bool { return sameDay(r.Date, date) }) {
			return p.r("report", p.when(&report{Date: date})...)
		}
		return p.r("day", "date", format.Date(date))
	}
	year, phase, ok := strings.Cut(scope, " ")
	if !ok {
		return p.r("year", "year", scope)
	}
	name := p.r("plan", "kind", p.planKind(phase), "year", year)
	if date, err := time.Parse(time.DateOnly, anyDay.FindString(phase)); err == nil {
		return p.r("plan_dated", "plan", name, "date", format.Date(date))
	}
	return name
}

var anyDay = regexp.MustCompile(`\d{4}-\d\d-\d\d`)

// planKind is what pages call a phase of a plan.
func (p *publisher) planKind(phase string) string {
	word := strings.TrimRight(phase, " -0123456789")
	if key := "plan_" + word; p.in.Text.Has("reconciliation." + key) {
		return p.r(key)
	}
	return p.r("plan_other")
}

// reconciledPart counts comparisons by group.
func (p *publisher) reconciledPart(list []site.Control, title, path string) ReconciledPart {
	t := control.Count(list)
	w := p.controlWords()
	part := ReconciledPart{Title: title, Path: path, Answer: w.Answer(t)}
	columns := []site.Column{{Title: p.r("column_group")}, {Title: p.r("column_all"), Numeric: true}, {Title: p.r("column_passed"), Numeric: true}}
	type kind struct {
		title string
		of    func(control.Tally) int
	}
	var more []kind
	for _, c := range []kind{
		{"column_rounded", func(t control.Tally) int { return t.Rounded }},
		{"column_explained", func(t control.Tally) int { return t.Explained }},
		{"column_doubted", func(t control.Tally) int { return t.Doubted }},
		{"column_noticed", func(t control.Tally) int { return t.Noticed }},
		{"column_failed", func(t control.Tally) int { return t.Failed }},
	} {
		if c.of(t) > 0 {
			columns = append(columns, site.Column{Title: p.r(c.title), Numeric: true})
			more = append(more, c)
		}
	}
	row := func(title string, t control.Tally) site.Row {
		r := site.Row{Cells: []site.Cell{site.Words(title), count(t.All), count(t.Passed)}}
		for _, c := range more {
			r.Cells = append(r.Cells, count(c.of(t)))
		}
		return r
	}
	total := row(p.r("total"), t)
	total.Total = true
	part.Table = site.Table{Caption: p.r("caption", "name", title), Columns: columns, Rows: []site.Row{total}}
	for _, group := range control.Groups(list) {
		part.Table.Rows = append(part.Table.Rows, row(w.Group(group[0].Group).Title, control.Count(group)))
	}
	part.Table.Demo = t.Demo
	return part
}

func count(n int) site.Cell {
	return site.Cell{Text: format.Int(int64(n)), Value: strconv.Itoa(n)}
}

// controlFacts are how many comparisons of a year there were and how many of them agree: budget.controls, budget.controls.passed.
func (p *publisher) controlFacts(y *year) {
	t := control.Count(p.ofYear(y))
	if t.All == 0 {
		return
	}
	for _, f := range []struct {
		name, label string
		n           int
	}{{"budget.controls", "fact_all", t.All}, {"budget.controls.passed", "fact_passed", t.Agreed()}} {
		p.out.Facts = append(p.out.Facts, site.Fact{Name: f.name, Period: strconv.Itoa(y.Year), Figure: site.Figure{
			ID: "budget." + strconv.Itoa(y.Year) + strings.TrimPrefix(f.name, "budget"), Label: p.r(f.label), Number: decimal.MustNew(int64(f.n), 0), Set: true,
			How: site.Counted, Formula: p.r("fact_formula"), Demo: t.Demo, Path: y.path() + reconciliation,
		}})
	}
}
