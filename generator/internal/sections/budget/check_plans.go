package budget

import (
	"cmp"
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// The plan of the first decision, of the current one and of the бюджетная роспись may lawfully differ, so that a difference is only a notice.

// checkPlans compares the plan of every report, and of the schedule, with the decision in force.
func checkPlans(y *year, book *control.Book) {
	if slices.ContainsFunc(y.Plans, (*report).misdated) || slices.ContainsFunc(y.Plans, (*report).late) {
		return // which decision was in force on a day is not known
	}
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
	c := newChecker(r, book)
	for _, p := range []part{income, expenditure} {
		whole := planPair{part: p, key: "", stated: r.total(p, approved), expected: decision.total(p, approved)}
		if !whole.set() || timesOff(whole.stated.Value, whole.expected.Value) != 0 { // a wrong unit is asked about by checkScale
			continue
		}
		whole.compare(c, decision, nil)
		if whole.stated.Value == whole.expected.Value {
			compareSections(c, decision, p)
		}
	}
}

// planPair is one amount of two plans.
type planPair struct {
	part             part
	key, name        string
	stated, expected amount
}

func (x planPair) set() bool { return x.stated.Set && x.expected.Set && len(x.stated.Cells) > 0 }

func (x planPair) off() int64 { return int64(abs(x.stated.Value - x.expected.Value)) }

func compareSections(c *checker, decision *report, p part) {
	var apart []planPair
	for _, n := range sectionsOf(c.report, p) {
		x := planPair{p, n.Code.Key, n.Name, n.Amounts[approved], decision.at(p, n.Code.Key, approved)}
		switch {
		case !x.set():
		case x.off() == 0:
			x.compare(c, decision, nil)
		default:
			apart = append(apart, x)
		}
	}
	if len(apart) == 0 {
		return
	}
	slices.SortStableFunc(apart, func(a, b planPair) int { return cmp.Compare(b.off(), a.off()) })
	var others []diag.Related
	for _, x := range apart[1:] {
		others = append(others, diag.Related{Pos: x.stated.Cells[0].Pos(), Note: diag.Text{
			RU: "и здесь: " + x.name + ", в решении " + amountText(x.expected.Value), EN: "here as well: " + x.name + ", the decision has " + amountText(x.expected.Value),
		}})
	}
	apart[0].compare(c, decision, others)
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

func (x planPair) compare(c *checker, decision *report, others []diag.Related) {
	name, key := x.name, short(x.part, x.key)
	if x.key == "" {
		name, key = map[part]string{income: "Доходы", expenditure: "Расходы"}[x.part], x.part.totalLine()
	}
	c.compare(comparison{
		group: "plans", column: amountColumns[approved], part: x.part, key: key, name: name, stated: x.stated, expected: x.expected, members: 1,
		allowed: tolerance(decision.Files[0], 1), file: x.stated.file(), rule: plansDiffer, pos: x.stated.Cells[0].Pos(),
		say: func(d *diag.Diagnostic, difference string) {
			d.Args = []any{name, amountText(x.stated.Value), amountText(x.expected.Value), difference}
			d.Related = others
			if len(x.expected.Cells) > 0 {
				d.Related = append(d.Related, diag.Related{Pos: x.expected.Cells[0].Pos(), Note: diag.Text{RU: "в решении", EN: "in the decision"}})
			}
		},
	})
}

// file is the one that an amount was read from, or nil.
func (a amount) file() *dataset.File {
	if len(a.Cells) == 0 {
		return nil
	}
	return a.Cells[0].File
}
