package budget

import (
	"otkryto/generator/internal/diag"
)

// result compares lines 450 and 500 with what they follow from: income less expenditure, and the result with the other sign.
func (c *checker) result() {
	for column := range c.report.Result {
		c.balance(column)
		c.covered(column)
	}
}

// balance compares line 450 with income less expenditure.
func (c *checker) balance(column int) {
	r := c.report
	if r.line == nil {
		return
	}
	stated, computed := r.line.Amounts[column], minus(r.total(income, column), r.total(expenditure, column))
	if !stated.Set || !computed.Set {
		return
	}
	c.compare(comparison{
		group: "result", column: amountColumns[column], part: expenditure, key: lineResult, name: r.line.Name, stated: stated, expected: computed,
		members: 2, file: r.line.File, rule: otherResult, pos: r.line.place(stated),
		say: differ(r.line.Name, stated, computed, func() []diag.Related { return r.wholes(column, income, expenditure) }),
	})
}

// covered compares line 500 with line 450, or with what it was computed from.
func (c *checker) covered(column int) {
	r := c.report
	t := r.raw[sources]
	if t == nil || t.Root.Row == nil {
		return
	}
	stated, mirrored := t.Root.Amounts[column], minus(amount{Set: true}, r.Result[column])
	if !stated.Set || !mirrored.Set {
		return
	}
	c.compare(comparison{
		group: "sources", column: amountColumns[column], part: sources, key: lineSources, name: t.Root.Name, stated: stated, expected: mirrored,
		members: mirrored.members(), file: t.Root.Row.File, rule: otherSources, pos: place(t.Root, column),
		say: func(d *diag.Diagnostic, difference string) {
			d.Args = []any{amountText(stated.Value), amountText(r.Result[column].Value), difference}
			d.Related = r.wholes(column, income, expenditure)
			if r.line != nil {
				d.Related = []diag.Related{{Pos: r.line.place(r.line.Amounts[column]), Note: diag.Text{RU: "результат исполнения", EN: "the result"}}}
			}
		},
	})
}

// wholes are the places of the totals of some parts.
func (r *report) wholes(column int, list ...part) []diag.Related {
	var found []diag.Related
	for _, p := range list {
		if t := r.raw[p]; t != nil && t.Root.Row != nil {
			found = append(found, diag.Related{Pos: place(t.Root, column), Note: diag.Text{RU: "строка " + p.totalLine(), EN: "line " + p.totalLine()}})
		}
	}
	return found
}
