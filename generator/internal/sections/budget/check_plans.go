package budget

import (
	"cmp"
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// The plan of the first decision, of the current one and of the бюджетная роспись may lawfully differ, so that a difference is only a notice.

// checkPlans compares the plan of every report, and of the schedule, with the decision in force.
func checkPlans(y *year, book *control.Book) {
	for _, r := range y.Reports {
		comparePlans(r, y.inForce(r.Date), book)
	}
	for _, r := range y.Schedules {
		decision := y.current()
		if !r.Adopted.IsZero() {
			decision = y.inForce(r.Adopted)
		}
		comparePlans(r, decision, book)
	}
}

// comparePlans compares the totals of two plans. Sections are looked at only where the totals agree, and of those that differ the finding names the one
// furthest apart: a rewritten plan is one piece of news and not thirty.
func comparePlans(r, decision *report, book *control.Book) {
	if decision == nil {
		return
	}
	for _, p := range []part{income, expenditure} {
		whole := planPair{part: p, key: "", stated: r.total(p, approved), expected: decision.total(p, approved)}
		if !whole.set() {
			continue
		}
		whole.compare(r, decision, nil, book)
		if whole.stated.Value == whole.expected.Value {
			compareSections(r, decision, p, book)
		}
	}
}

// planPair is one amount of two plans.
type planPair struct {
	part             part
	key, name        string
	stated, expected amount
}

func (c planPair) set() bool { return c.stated.Set && c.expected.Set && len(c.stated.Cells) > 0 }

func (c planPair) off() int64 { return int64(abs(c.stated.Value - c.expected.Value)) }

func compareSections(r, decision *report, p part, book *control.Book) {
	var apart []planPair
	for _, n := range sectionsOf(r, p) {
		c := planPair{p, n.Code.Key, n.Name, n.Amounts[approved], decision.at(p, n.Code.Key, approved)}
		switch {
		case !c.set():
		case c.off() == 0:
			c.compare(r, decision, nil, book)
		default:
			apart = append(apart, c)
		}
	}
	if len(apart) == 0 {
		return
	}
	slices.SortStableFunc(apart, func(a, b planPair) int { return cmp.Compare(b.off(), a.off()) })
	var others []diag.Related
	for _, c := range apart[1:] {
		others = append(others, diag.Related{Pos: c.stated.Cells[0].Pos(), Note: diag.Text{
			RU: "и здесь: " + c.name + ", в решении " + amountText(c.expected.Value), EN: "here as well: " + c.name + ", the decision has " + amountText(c.expected.Value),
		}})
	}
	apart[0].compare(r, decision, others, book)
}

// sectionsOf are the sections of expenditure, or the kinds of income of three digits.
func sectionsOf(r *report, p part) []*node {
	if p == expenditure {
		return r.tree(p).rootParts()
	}
	var list []*node
	for _, group := range r.tree(p).rootParts() {
		list = append(list, group.Parts...)
	}
	return list
}

func (c planPair) compare(r, decision *report, others []diag.Related, book *control.Book) {
	name, key := c.name, short(c.part, c.key)
	if c.key == "" {
		name, key = map[part]string{income: "Доходы", expenditure: "Расходы"}[c.part], c.part.totalLine()
	}
	finding := diag.Diagnostic{
		Rule: plansDiffer, Pos: c.stated.Cells[0].Pos(), Related: others,
		Args: []any{name, amountText(c.stated.Value), amountText(c.expected.Value), amountText(c.stated.Value - c.expected.Value)},
	}
	if len(c.expected.Cells) > 0 {
		finding.Related = append(finding.Related, diag.Related{Pos: c.expected.Cells[0].Pos(), Note: diag.Text{RU: "в решении", EN: "in the decision"}})
	}
	book.Compare(site.Control{
		ID: "budget." + r.id() + ".plans." + c.part.String() + "." + key, Group: "plans", Subject: name, Key: key,
		Stated: plainFigure(c.stated), Expected: plainFigure(c.expected), Tolerance: planTolerance(r, decision).Decimal(),
	}, c.stated.file(), finding)
}

// file is the one that an amount was read from, or nil.
func (a amount) file() *dataset.File {
	if len(a.Cells) == 0 {
		return nil
	}
	return a.Cells[0].File
}

// planTolerance is how far two plans may be apart when one of them is printed in thousands.
func planTolerance(a, b *report) money.Money {
	return max(tolerance(a.Files[0], 1), tolerance(b.Files[0], 1))
}
