package budget

import (
	"slices"
	"strings"

	"otkryto/generator/internal/diag"
)

// unexecutedColumn is the canonical column of what is left of a plan: column 6 of form 0503117. It is read, compared and shown, and never computed.
const unexecutedColumn = "unexecuted"

// unexecuted compares what a part's rows say is left of the plan with plan less execution.
func (c *checker) unexecuted(t *tree) {
	used := t.unexecuted()
	for _, n := range t.rows() {
		c.left(n.Row, t.Part, named(n.Part, n.Code), used)
	}
	if line := c.report.line; t.Part == expenditure && line != nil {
		c.left(line, t.Part, lineResult, used)
	}
}

// unexecuted says whether any row states what is left of its plan.
func (t *tree) unexecuted() bool {
	for _, n := range t.list {
		if n.Row != nil && n.Row.Unexecuted.Set {
			return true
		}
	}
	return t.Root.Row != nil && t.Root.Row.Unexecuted.Set
}

// left judges one row. Execution without a plan, a plan without execution: what is missing counts as nothing.
func (c *checker) left(r *row, p part, key string, used bool) {
	plan, done, stated := r.Amounts[approved], r.Amounts[executed], r.Unexecuted
	if plan.unread() || done.unread() || stated.unread() {
		return
	}
	left := remainder(plan, done)
	switch {
	case !stated.Set:
		if used && r.gap(left) {
			c.book.Report.Add(emptyUnexecuted, r.place(stated), cutName(r.Name), amountText(left.Value))
		}
		return
	case !left.Set:
		return
	}
	c.compare(comparison{
		group: "unexecuted", column: unexecutedColumn, part: p, key: key, name: r.Name, stated: stated, expected: left, members: 2,
		file: r.File, rule: badUnexecuted, pos: r.place(stated),
		say: differ(r.Name, stated, left, func() []diag.Related { return terms(r) }),
	})
}

// remainder is a plan less what was done of it; it has no value when neither has.
func remainder(plan, done amount) amount {
	switch {
	case !done.Set:
		return plan
	case !plan.Set:
		return minus(amount{Set: true, Demo: done.Demo}, done)
	}
	return minus(plan, done)
}

// gap says whether a row without a value in the column ought to have one: something of a plan is left. «х» is how forms cross out the column for the
// result and for sources; a column that was computed and not read from the source owes nothing.
func (r *row) gap(left amount) bool {
	plan := r.Amounts[approved]
	if !plan.Set || !left.Set || left.Value <= 0 || len(r.Unexecuted.Cells) == 0 || slices.Contains(r.File.Computed, unexecutedColumn) {
		return false
	}
	crossed := strings.ContainsAny(r.Unexecuted.Cells[0].Raw, "хХxX")
	return !crossed || r.Part != sources && r.Line != lineResult
}

// terms are the plan and the execution of a row.
func terms(r *row) []diag.Related {
	words := [...]diag.Text{approved: {RU: "утверждено", EN: "approved"}, executed: {RU: "исполнено", EN: "executed"}}
	var list []diag.Related
	for column, a := range r.Amounts {
		if a.Set {
			list = append(list, diag.Related{Pos: r.place(a), Note: words[column]})
		}
	}
	return list
}
