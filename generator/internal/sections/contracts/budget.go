package contracts

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// What the budget executed is compared with what was paid for contracts, where that can be compared: contracts of a year could only be paid in it or later, so
// what has been paid for them until a day of that year is part of the year's execution on that day or later. Payments have days of their own. Execution has wages,
// grants and contracts of earlier years besides: it may be larger and never smaller.

// against is what a ledger is compared with: execution by code, and what each code is called.
type against struct {
	asOf  time.Time // the earliest day of the execution that it is compared with; zero when there is none
	lines map[*group]side
	why   string // text that says why nothing is compared; "" when something is
}

// side is one line or programme of the budget.
type side struct {
	name     string
	path     string
	executed site.Figure
	paid     money.Money // what of the contracts is compared
	over     bool
}

// compare makes the comparisons of all ledgers.
func (p *publisher) compare(facts site.Facts) {
	p.against = map[*ledger]*against{}
	for _, l := range p.books {
		p.against[l] = p.compareWith(l, facts)
	}
}

func (p *publisher) compareWith(l *ledger, facts site.Facts) *against {
	a := &against{lines: map[*group]side{}}
	year := strconv.Itoa(l.year)
	whole, ok := facts.Find("budget.expenditure", year)
	if _, planned := facts.Find("budget.expenditure.plan", year); !ok && !planned {
		a.why = "budget_none"
		return a
	}
	a.asOf = whole.Figure.AsOf
	paid := p.comparable(l, a.asOf)
	if !ok {
		a.why = "budget_plan_only"
	} else if len(paid) == 0 {
		a.why = "budget_later"
	}
	programmes := programmeNames(facts, year)
	for _, g := range l.lines.list {
		p.compareGroup(l, a, g, facts, "budget."+g.key, lineWords, paid)
	}
	for _, g := range l.programmes.list {
		key := g.key
		if !onlyDigits(key) {
			key = programmes[foldName(g.key)]
		}
		p.compareGroup(l, a, g, facts, "budget.programme."+key, programmeWords, paid)
	}
	return a
}

// programmeNames are the codes of the budget's programmes by name: files of contracts give either.
func programmeNames(facts site.Facts, year string) map[string]string {
	names := map[string]string{}
	for _, f := range facts {
		code, ok := strings.CutPrefix(f.Name, "budget.programme.")
		if ok && f.Period == year && !strings.HasSuffix(code, ".plan") {
			names[foldName(f.Figure.Label)] = code
		}
	}
	return names
}

// groupWords are what lines and programmes differ in.
type groupWords struct {
	key           string
	unknown, over *diag.Rule
}

var (
	lineWords      = groupWords{"line", ruleUnknownLine, ruleOverLine}
	programmeWords = groupWords{"programme", ruleUnknownProgramme, ruleOverProgramme}
)

// compareGroup compares one line or programme.
func (p *publisher) compareGroup(l *ledger, a *against, g *group, facts site.Facts, name string, w groupWords, paid map[int32]bool) {
	year := strconv.Itoa(l.year)
	fact, ok := facts.Find(name, year)
	plan, planned := facts.Find(name+".plan", year)
	if !ok && !planned {
		p.book.Report.Add(w.unknown, p.where(g, w), cmp.Or(g.key, g.name), l.year)
		return
	}
	s := side{name: plan.Figure.Label, path: plan.Figure.Path}
	if ok {
		s = side{name: fact.Figure.Label, path: fact.Figure.Path, executed: fact.Figure}
	}
	if ok && a.why == "" {
		s.paid, s.over = p.control(l, g, fact.Figure, w, paid)
	}
	a.lines[g] = s
}

// control puts into the book by how much the payments exceed what was executed: nothing is what must be.
func (p *publisher) control(l *ledger, g *group, executed site.Figure, w groupWords, paid map[int32]bool) (money.Money, bool) {
	sum := &group{key: g.key, name: g.name}
	for _, id := range g.rows {
		if paid[p.store.entries[id].sheet] {
			sum.add(p.store, id)
		}
	}
	if !sum.set[spent] || sum.broken[spent] {
		return 0, false
	}
	payments := p.sum("", "", sum, spent)
	above, ok := site.Apart(payments.Number, executed.Number)
	over := ok && above.IsPos()
	stated := site.Figure{Number: decimal.Zero, Set: true, Unit: format.RUB, How: site.Computed, Demo: payments.Demo || executed.Demo}
	if over {
		stated.Number = above
		stated.Cells = append(slices.Clone(payments.Cells), site.Opposite(executed.Cells)...)
	}
	p.book.Compare(site.Control{
		ID: fmt.Sprintf("%s.%s.%s", l.base(), w.key, format.Slug(cmp.Or(g.key, g.name))), Group: "contracts_" + w.key, Scope: strconv.Itoa(l.year), Column: "paid", Key: g.key,
		Subject: p.t("control_"+w.key, "name", cmp.Or(executed.Label, g.name), "code", g.key, "paid", payments.Exact(), "executed", executed.Exact()),
		Stated:  stated, Expected: site.Figure{Number: decimal.Zero, Set: true, Unit: format.RUB, How: site.Computed},
	}, p.fileOf(sum), diag.Diagnostic{
		Rule: w.over, Pos: p.where(sum, w), Args: []any{cmp.Or(g.key, g.name), payments.Exact(), executed.Exact(), format.Value(above, format.RUB)},
		Related: relatedTo(executed),
	})
	return sum.sums[spent], over
}

// relatedTo is where the budget says what was executed.
func relatedTo(f site.Figure) []diag.Related {
	if len(f.Cells) == 0 {
		return nil
	}
	return []diag.Related{{Pos: f.Cells[0].Pos(), Note: diag.Text{RU: "исполнено по бюджету", EN: "executed by the budget"}}}
}

// comparable are the tables of a ledger whose payments are part of what was executed until a day: all payments of a year whose execution is known to its end or
// to the day of the file, and contracts whose file speaks of a day of their year.
func (p *publisher) comparable(l *ledger, executed time.Time) map[int32]bool {
	tables := map[int32]bool{}
	for sheet, day := range l.days {
		if !day.IsZero() && !executed.IsZero() && day.Year() == l.year && !day.After(executed) {
			tables[sheet] = true
		}
	}
	return tables
}

// where is the cell of the first row of a group that names its line or programme.
func (p *publisher) where(g *group, w groupWords) diag.Pos {
	e := &p.store.entries[g.rows[0]]
	sh := &p.store.sheets[e.sheet]
	if w.key == lineWords.key {
		return at(sh.line, e, g.key).Pos()
	}
	return at(sh.programme, e, cmp.Or(g.key, g.name)).Pos()
}

// fileOf is the file whose passport may explain a difference: that of the group's first row.
func (p *publisher) fileOf(g *group) *dataset.File {
	return p.store.sheets[p.store.entries[g.rows[0]].sheet].file
}
