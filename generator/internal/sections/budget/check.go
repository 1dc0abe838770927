package budget

import (
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
)

// check judges what one report says of itself: totals against their parts, the result against income and expenditure, sources against the result.
func check(r *report, book *control.Book) {
	out := book.Report
	for _, p := range parts {
		if r.raw[p] != nil {
			checkTree(r.raw[p], out)
		}
	}
	checkLines(r, out)
	if r.Phase == "" {
		checkHalves(r, out)
	}
	checkResult(r, out)
}

// checkTree compares every total with its parts, and with its cut by administrator.
func checkTree(t *tree, out *diag.Report) {
	visit := func(n *node, _ int) {
		if n.Row == nil {
			return
		}
		for column := range n.Amounts {
			checkTotal(n, n.Parts, column, out)
			checkTotal(n, n.Others, column, out)
		}
	}
	t.Root.walk(0, visit)
}

func checkTotal(n *node, members []*node, column int, out *diag.Report) {
	own := n.Amounts[column]
	if len(members) == 0 || !own.Set {
		return
	}
	list := make([]amount, len(members))
	for i, m := range members {
		list[i] = m.Amounts[column]
		if list[i].unread() {
			return // it has a finding of its own, and a sum without it would be no news
		}
	}
	total := sum(list...)
	if !total.Set && anySet(list) {
		out.Add(hugeSum, place(n, column), n.Name)
		return
	}
	difference, ok := own.Value.Sub(total.Value)
	if ok && abs(difference) <= tolerance(n.Row.File, len(members)) {
		return
	}
	rule := badTotal
	if n.Part == sources {
		rule = badSources
	}
	out.Put(diag.Diagnostic{
		Rule: rule, Pos: place(n, column), Related: related(members, column),
		Args: []any{n.Name, amountText(own.Value), amountText(total.Value), amountText(difference)},
	})
}

func anySet(list []amount) bool {
	for _, a := range list {
		if a.Set {
			return true
		}
	}
	return false
}

// place is the cell of a node's amount, else its code, else its row.
func place(n *node, column int) diag.Pos {
	if cells := n.Amounts[column].Cells; len(cells) > 0 {
		return cells[0].Pos()
	}
	return n.Row.Place.Pos()
}

func related(members []*node, column int) []diag.Related {
	var list []diag.Related
	for _, m := range members {
		if m.Row == nil || !m.Amounts[column].Set {
			continue
		}
		name := spaced(m.Part, m.Code.Key) + " " + m.Name
		list = append(list, diag.Related{Pos: place(m, column), Note: diag.Text{RU: "часть: " + name, EN: "part: " + name}})
	}
	return list
}

func amountText(m money.Money) string { return format.Value(m.Decimal(), "") }

func abs(m money.Money) money.Money {
	if m < 0 {
		return -m
	}
	return m
}

// tolerance is how far a total may be from its parts: nothing, unless the source says that it rounds. Then every part and the total itself may be off by
// half the unit.
func tolerance(f *dataset.File, members int) money.Money {
	unit := map[string]money.Money{"руб": 100, "тыс": 100_000, "млн": 100_000_000, "млрд": 100_000_000_000}[f.Rounding]
	return unit * money.Money(members+1) / 2
}

// checkLines says which lines of the form are missing and were computed.
func checkLines(r *report, out *diag.Report) {
	names := map[part]diag.Text{income: {RU: "доходы — всего", EN: "all income"}, expenditure: {RU: "расходы — всего", EN: "all expenditure"}}
	for _, p := range []part{income, expenditure} {
		if r.raw[p] != nil && r.raw[p].Root.Row == nil {
			out.Add(noTotal, diag.Pos{File: r.raw[p].file().Path}, p.totalLine(), names[p])
		}
	}
	if r.line == nil && r.raw[income] != nil && r.raw[expenditure] != nil && (r.raw[income].form() || r.raw[expenditure].form()) {
		out.Add(noTotal, diag.Pos{File: r.raw[expenditure].file().Path}, lineResult, diag.Text{RU: "результат исполнения", EN: "the result"})
	}
}

// checkHalves says which of income and expenditure a report lacks.
func checkHalves(r *report, out *diag.Report) {
	names := map[part]diag.Text{income: {RU: "доходы", EN: "income"}, expenditure: {RU: "расходы", EN: "expenditure"}}
	for _, p := range []part{income, expenditure} {
		if r.raw[p] == nil {
			out.Add(halfReport, r.Files[0].At(""), r.Date.Format("02.01.2006"), names[p])
		}
	}
}

// checkResult compares lines 450 and 500 with what they follow from.
func checkResult(r *report, out *diag.Report) {
	for column := range r.Result {
		computed := minus(r.total(income, column), r.total(expenditure, column))
		stated := r.Result[column]
		if r.line != nil && computed.Set && stated.Set && far(r.line.File, stated.Value-computed.Value) {
			pos := r.line.Place.Pos()
			if cells := r.line.Amounts[column].Cells; len(cells) > 0 {
				pos = cells[0].Pos()
			}
			out.Add(otherResult, pos, amountText(stated.Value), amountText(computed.Value))
		}
		covered := r.total(sources, column)
		if t := r.raw[sources]; t != nil && t.Root.Row != nil && covered.Set && stated.Set && far(t.Root.Row.File, covered.Value+stated.Value) {
			out.Add(otherSources, place(t.Root, column), amountText(covered.Value), amountText(stated.Value))
		}
	}
}

// far says whether a difference of two stated totals is more than their rounding.
func far(f *dataset.File, difference money.Money) bool { return abs(difference) > tolerance(f, 1) }
