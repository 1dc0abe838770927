package budget

import (
	"slices"
	"strings"

	"otkryto/generator/internal/site"
)

// unexecuted is what the report says is left of a node's plan.
func (n *node) unexecuted() amount {
	if n.Row == nil {
		return amount{}
	}
	return n.Row.Unexecuted
}

// insertLeft puts column 6 of the form, a cell a row, beside what was executed.
func (p *publisher) insertLeft(table *site.Table, left []site.Cell) {
	at := 1 + slices.IndexFunc(table.Columns, func(c site.Column) bool { return c.Title == p.t("executed") })
	table.Columns = slices.Insert(table.Columns, at, site.Column{Title: p.t("unexecuted"), Numeric: true})
	for i := range table.Rows {
		table.Rows[i].Cells = slices.Insert(table.Rows[i].Cells, at, left[i])
	}
}

// leftCell is what the report says is left of a plan, as it says it; where plan and execution say otherwise the cell says that too.
func (p *publisher) leftCell(n *node) site.Cell {
	stated := n.unexecuted()
	shown := cell(stated)
	if left := remainder(n.Amounts[approved], n.Amounts[executed]); stated.Set && left.Set && stated.Value != left.Value {
		shown.Text = p.t("unexecuted_differs", "stated", shown.Text, "computed", amountText(left.Value))
	}
	return shown
}

// wholeLead says how to read a whole table: that totals equal their parts, unless some do not, and what column 6 is.
func (p *publisher) wholeLead(r *report, part part) string {
	lead := p.say("whole_lead." + part.String())
	if p.differs(r, part) {
		lead += " " + p.say("whole_differs")
	}
	if r.tree(part).unexecuted() {
		lead += " " + p.say("whole_unexecuted")
	}
	return lead
}

// differs says whether any total of a part is published although it is not the sum of its parts.
func (p *publisher) differs(r *report, part part) bool {
	scope := r.scope()
	return slices.ContainsFunc(p.controls, func(c site.Control) bool {
		return c.Scope == scope && (c.Group == "parts" || c.Group == "admins") && c.State != site.ControlPassed && strings.Contains(c.ID, "."+part.String()+".")
	})
}
