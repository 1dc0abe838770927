package budget

import (
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/diag"
)

// checkGrowth compares the reports of each year: they count from the first of January, so what was done does not shrink from one to the next, and none of
// them is above the whole year. It may lawfully (refunds, restored spending), so the comparisons that agree are not worth keeping.
func checkGrowth(list []*year, book *control.Book) {
	for _, y := range list {
		for i, later := range y.Reports {
			if i == 0 {
				continue
			}
			c := newChecker(later, book)
			c.growth(y.Reports[i-1], y.Reports[:i-1], fullYear(later.Date))
		}
	}
}

// growth compares a report with the one before it, and the whole year with those before that as well.
func (c *checker) growth(before *report, earlier []*report, whole bool) {
	for _, p := range []part{income, expenditure} {
		for _, n := range c.report.leaves(p) {
			if c.fall(n, before, fallingAmount) || !whole {
				continue
			}
			for _, r := range earlier {
				if c.fall(n, r, aboveYear) {
					break
				}
			}
		}
	}
}

// leaves are the rows that no other row of the part adds up to.
func (r *report) leaves(p part) []*node {
	if r.raw[p] == nil {
		return nil
	}
	var list []*node
	for _, n := range r.raw[p].list {
		if len(n.Parts) == 0 && len(n.Others) == 0 {
			list = append(list, n)
		}
	}
	return list
}

// fall reports a row that an earlier report has more of.
func (c *checker) fall(n *node, before *report, rule *diag.Rule) bool {
	t := before.raw[n.Part]
	if t == nil {
		return false
	}
	old := t.byID[n.Code]
	if old == nil || !old.Amounts[executed].Set || old.Amounts[executed].Value <= 0 {
		return false
	}
	was, now := old.Amounts[executed], n.Amounts[executed]
	if !now.Set || now.Value >= was.Value {
		return false
	}
	c.compare(comparison{
		group: "growth", column: amountColumns[executed], part: n.Part, key: named(n.Part, n.Code), name: n.Name, stated: now, expected: was,
		file: n.Row.File, rule: rule, pos: place(n, executed),
		say: func(d *diag.Diagnostic, difference string) {
			when := before.Date.Format(printed)
			d.Args = []any{n.Name, amountText(now.Value), when, amountText(was.Value), difference}
			d.Related = []diag.Related{{Pos: place(old, executed), Note: diag.Text{RU: "столько было по " + when, EN: "so much up to " + when}}}
		},
	})
	return true
}
