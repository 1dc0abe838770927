package budget

import "otkryto/generator/internal/site"

// unexecuted is what the report says is left of a node's plan.
func (n *node) unexecuted() amount {
	if n.Row == nil {
		return amount{}
	}
	return n.Row.Unexecuted
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
