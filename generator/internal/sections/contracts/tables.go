package contracts

import (
	"cmp"
	"slices"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// number is a cell of a whole number.
func number(n int) site.Cell {
	text := format.Int(int64(n))
	return site.Cell{Text: text, Value: plain(text)}
}

// amountCell is the sum of a group in a column.
func (p *publisher) amountCell(g *group, c column) site.Cell {
	return p.sum("", "", g, c).Cell()
}

// shareCell is a part of a whole; there is none of nothing.
func shareCell(part, whole money.Money) site.Cell {
	if whole <= 0 {
		return site.Words("—")
	}
	return site.Words(percent(part, whole))
}

// columns make the heading of a table: the first is words, the others are numbers unless they are named in words.
func (p *publisher) columns(l *ledger, words []string, keys ...string) []site.Column {
	var list []site.Column
	for i, k := range keys {
		list = append(list, site.Column{Title: p.lt(l, "column_"+k), Numeric: i > 0 && !slices.Contains(words, k)})
	}
	return list
}

// total is the last row of a table: the whole ledger.
func (p *publisher) total(l *ledger) []site.Cell {
	row := []site.Cell{site.Words(p.t("total")), number(l.all.n), p.amountCell(&l.all, priced), shareCell(l.all.sums[priced], l.all.sums[priced])}
	if !l.payments {
		row = append(row, p.amountCell(&l.all, spent))
	}
	return row
}

// table has a group a row: how many, how much, which share, how much was paid; and the whole at its end.
func (p *publisher) table(l *ledger, id, heading string, groups []*group, head func(*group) site.Cell) site.Table {
	keys := []string{heading, "count", "amount", "share"}
	if !l.payments {
		keys = append(keys, "paid")
	}
	t := site.Table{ID: id, Caption: p.lt(l, "caption_"+heading, "year", l.year), Columns: p.columns(l, nil, keys...), Unit: p.t("unit")}
	for _, g := range groups {
		row := []site.Cell{head(g), number(g.n), p.amountCell(g, priced), shareCell(g.sums[priced], l.all.sums[priced])}
		if !l.payments {
			row = append(row, p.amountCell(g, spent))
		}
		t.Rows = append(t.Rows, site.Row{Cells: row, Demo: g.demo})
	}
	t.Rows = append(t.Rows, site.Row{Cells: p.total(l), Total: true, Demo: l.all.demo})
	return t.Marked()
}

// monthsTable has the months from the first to the last that has a row.
func (p *publisher) monthsTable(l *ledger) site.Table {
	names := map[*group]string{}
	var list []*group
	for i := range l.months[:l.lastMonth()] {
		list = append(list, &l.months[i])
		names[&l.months[i]] = p.month(i)
	}
	return p.table(l, "months", "month", list, func(g *group) site.Cell { return site.Words(names[g]) })
}

// lastMonth is how many months a page shows: a year that is over has twelve.
func (l *ledger) lastMonth() int {
	if l.asOf.Year() != l.year {
		return 12
	}
	last := int(l.asOf.Month())
	for i := range l.months {
		if len(l.months[i].rows) > 0 {
			last = max(last, i+1)
		}
	}
	return last
}

func (p *publisher) month(i int) string { return p.t("month_" + plain(format.Int(int64(i+1)))) }

// waysTable has the ways of purchase, the single supplier's together at the end.
func (p *publisher) waysTable(l *ledger) *site.Table {
	names := map[*group]string{}
	var list []*group
	for _, w := range procedures {
		if g := l.ways[w]; g != nil {
			list = append(list, g)
			names[g] = p.t("way_" + cmp.Or(string(w), "unstated"))
		}
	}
	if len(list) == 1 && l.ways[unstated] != nil {
		return nil
	}
	t := p.table(l, "ways", "way", list, func(g *group) site.Cell { return site.Words(names[g]) })
	return &t
}

// linesTable has the lines of the budget with what the budget executed.
func (p *publisher) linesTable(l *ledger) *site.Table {
	return p.budgetTable(l, "lines", "line", sortedByKey(l.lines.list), &l.noLine)
}

// programmesTable has the programmes with what was executed.
func (p *publisher) programmesTable(l *ledger) *site.Table {
	return p.budgetTable(l, "programmes", "programme", sortedByKey(l.programmes.list), &l.noProgramme)
}

func sortedByKey(groups []*group) []*group {
	list := slices.Clone(groups)
	slices.SortStableFunc(list, func(a, b *group) int { return cmp.Compare(a.key, b.key) })
	return list
}

// budgetTable has a line or programme a row; nil when no row of the ledger names any.
func (p *publisher) budgetTable(l *ledger, id, heading string, groups []*group, rest *group) *site.Table {
	if len(groups) == 0 {
		return nil
	}
	if rest.n > 0 {
		groups = append(groups, rest)
	}
	a := p.against[l]
	t := p.table(l, id, heading, groups, func(g *group) site.Cell { return p.budgetHead(a, g, heading) })
	if len(a.lines) == 0 || a.why != "" {
		return &t
	}
	t.Columns = append(t.Columns, site.Column{Title: p.t("column_executed"), Numeric: true}, site.Column{Title: p.t("column_part"), Numeric: true})
	for i := range t.Rows {
		executed, part := site.Words("—"), site.Words("—")
		if i < len(groups) {
			if s, ok := a.lines[groups[i]]; ok && s.executed.Set {
				executed = s.executed.Cell()
				executed.Demo = executed.Demo && !t.Demo && !t.Rows[i].Demo
				part = site.Words(p.verdict(s))
			}
		}
		t.Rows[i].Cells = append(t.Rows[i].Cells, executed, part)
	}
	return &t
}

// verdict says which part of a line the payments are.
func (p *publisher) verdict(s side) string {
	switch {
	case s.paid == 0:
		return "—"
	case s.over:
		return p.t("part_over")
	}
	return format.Ratio(s.paid.Decimal(), s.executed.Number)
}

// budgetHead names a line or a programme and leads to its page of the budget.
func (p *publisher) budgetHead(a *against, g *group, heading string) site.Cell {
	if g.key == "" && g.name == "" {
		return site.Words(p.t("no_" + heading))
	}
	s := a.lines[g]
	name := cmp.Or(s.name, g.name)
	switch {
	case !onlyDigits(g.key):
		return site.Linked(cmp.Or(name, g.key), s.path)
	case name == "":
		return site.Linked(p.t("bare_"+heading, "code", g.key), s.path)
	}
	return site.Linked(p.t("coded", "code", g.key, "name", name), s.path)
}

// plain takes the blanks out of a number.
func plain(text string) string {
	b := make([]rune, 0, len(text))
	for _, c := range text {
		if c != '\u00a0' {
			b = append(b, c)
		}
	}
	return string(b)
}
