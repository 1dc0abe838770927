package contracts

import (
	"cmp"
	"slices"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// largestRows is how many of the largest contracts a year's page shows.
const largestRows = 20

// whole is a contract with all its rows.
type whole struct {
	rows   []int32
	amount money.Money
}

// largestTable has the largest contracts; those that several lines of the budget pay for are put together.
func (p *publisher) largestTable(l *ledger) site.Table {
	list := p.wholes(l)
	slices.SortStableFunc(list, func(a, b whole) int {
		return cmp.Or(cmp.Compare(b.amount, a.amount), cmp.Compare(a.rows[0], b.rows[0]))
	})
	t := site.Table{ID: "largest", Caption: p.lt(l, "caption_largest", "year", l.year), Unit: p.t("unit"), Columns: p.rowColumns(l, true)}
	for _, w := range list[:min(largestRows, len(list))] {
		t.Rows = append(t.Rows, p.row(l.payments, w.rows, true))
	}
	return t.Marked()
}

// wholes are the contracts of a ledger, each with all its rows there.
func (p *publisher) wholes(l *ledger) []whole {
	list := make([]whole, 0, len(l.all.rows))
	several := map[int32]int{} // contracts of several rows, and where they stand in the list
	for _, id := range l.all.rows {
		if first := p.store.entries[id].first; first != id {
			several[first] = -1
		}
	}
	for _, id := range l.all.rows {
		e := &p.store.entries[id]
		i, many := several[e.first]
		if many && i >= 0 {
			list[i].rows = append(list[i].rows, id)
			list[i].amount, _ = list[i].amount.Add(e.amount)
			continue
		}
		if many {
			several[e.first] = len(list)
		}
		list = append(list, whole{rows: []int32{id}, amount: e.amount})
	}
	return list
}

// rowColumns are the headings of a table of contracts or payments.
func (p *publisher) rowColumns(l *ledger, supplier bool) []site.Column {
	keys := []string{"number", "date"}
	if supplier {
		keys = append(keys, "supplier")
	}
	keys = append(keys, "subject", "price")
	if !l.payments {
		keys = append(keys, "paid", "way")
	}
	return p.columns(l, []string{"date", "supplier", "subject", "way"}, keys...)
}

// row shows a contract or a payment: it leads to its row in the open data, and its amounts to their cells.
func (p *publisher) row(payment bool, ids []int32, supplier bool) site.Row {
	e := &p.store.entries[ids[0]]
	t := p.store.texts(e)
	sh := &p.store.sheets[e.sheet]
	cells := []site.Cell{
		site.Linked(cmp.Or(t.number, p.t("no_number")), p.in.Site.CellPath(at(sh.amount, e, t.amount))),
		{Text: format.Date(e.date()), Value: format.ISODate(e.date())},
	}
	if supplier {
		who := p.suppliers.list[e.supplier]
		cells = append(cells, site.Linked(p.nameOf(who), who.path()))
	}
	cells = append(cells, site.Words(cmp.Or(t.subject, "—")))
	row := site.Row{Cells: append(cells, p.moneyCell(ids, priced))}
	if !payment {
		row.Cells = append(row.Cells, p.moneyCell(ids, spent), site.Words(p.t("way_"+cmp.Or(string(e.way), "unstated"))))
	}
	for _, id := range ids {
		row.Demo = row.Demo || p.store.entries[id].is(isDemo)
	}
	return row
}

// moneyCell is the amount of a contract in a column, over all its rows.
func (p *publisher) moneyCell(ids []int32, c column) site.Cell {
	parts := make([]site.Figure, len(ids))
	for i, id := range ids {
		parts[i] = p.store.figure(&p.store.entries[id], c)
	}
	cell := site.Sum("", "", format.RUB, parts...).Cell()
	cell.Demo = false // the row says it
	return cell
}
