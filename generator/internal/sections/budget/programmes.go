package budget

import (
	"maps"
	"slices"
	"strings"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// targetLen is the length of a target item: programme 2, subprogramme 1, main activity 2, direction 5.
const targetLen = 10

// nonProgramme is the code of what no programme pays for, where a table names it by words.
const nonProgramme = "99"

// width is how many digits the part's keys have.
func (p part) width() int {
	if p == programmes {
		return targetLen
	}
	return keyLen
}

// side is the part whose words a part is spoken of in: programmes are expenditure.
func (p part) side() part {
	if p == programmes {
		return expenditure
	}
	return p
}

// isNonProgramme says whether a row without a code is what no programme pays for, by its name.
func isNonProgramme(name string) bool {
	return strings.HasPrefix(letters(name), "непрограмм")
}

// shortTarget cuts a target item to the digits that say something: «01», «011», «01101», else all ten.
func shortTarget(key string) string {
	for _, n := range []int{2, 3, 5} {
		if len(key) == targetLen && key[n:] == zeros(targetLen-n) {
			return key[:n]
		}
	}
	return key
}

// programmeAncestors climbs a target item.
func programmeAncestors(key string, yield func(string) bool) {
	for _, n := range []int{5, 3, 2} {
		if !yield(key[:n] + zeros(targetLen-n)) {
			return
		}
	}
}

// programmesOf makes the programmes of a report that has no table of them from the target items of its expenditure, where those hold all of it; else nil.
func programmesOf(c *classification, r *report) *tree {
	t := r.Trees[expenditure]
	if t == nil || t.Root.Row == nil {
		return nil
	}
	rows := map[string]*row{}
	for _, n := range t.list {
		for _, key := range targetLevels(n.Code.Key) {
			if within(n.Above, key) {
				continue // the row above holds it
			}
			if rows[key] == nil {
				rows[key] = &row{Part: programmes, Code: code{allAdmins, key}, File: t.Root.Row.File}
			}
			for column := range n.Amounts {
				rows[key].Amounts[column] = sum(rows[key].Amounts[column], n.Amounts[column])
			}
		}
		if row := rows[target(n.Code.Key)]; row != nil && row.Name == "" && expenseType(n.Code.Key) == "000" {
			row.Name = n.Name
		}
	}
	if len(rows) == 0 {
		return nil
	}
	whole := &row{Part: programmes, Code: code{Admin: allAdmins}, Amounts: t.Root.Amounts, File: t.Root.Row.File}
	list := []*row{whole}
	for _, key := range slices.Sorted(maps.Keys(rows)) {
		list = append(list, rows[key])
	}
	made := grow(c, programmes, list, r.Date.Year())
	for column := range made.Root.Amounts {
		if made.Root.total(column).Value != made.Root.Amounts[column].Value {
			return nil // some expenditure has no target item: the list would look whole and not be it
		}
	}
	made.fill(c, r.Date.Year(), made.Root)
	return made
}

// targetLevels are the target items that an expenditure row belongs to: its own and those above.
func targetLevels(key string) []string {
	if len(key) < keyLen || target(key) == zeros(targetLen) {
		return nil
	}
	item := target(key)
	return slices.Compact([]string{item[:2] + zeros(8), item[:3] + zeros(7), item[:5] + zeros(5), item})
}

// within says whether an expenditure row belongs to a target item.
func within(n *node, key string) bool {
	return n != nil && slices.Contains(targetLevels(n.Code.Key), key)
}

// checkProgrammes compares programmes and what is outside of them with the expenditure of the same report or plan, where both are given.
func checkProgrammes(r *report, book *control.Book) {
	t := r.raw[programmes]
	if t == nil || r.Trees[expenditure] == nil {
		return
	}
	for column, name := range amountColumns {
		stated, whole := r.total(programmes, column), r.total(expenditure, column)
		if !stated.Set || !whole.Set {
			continue
		}
		book.Compare(site.Control{
			ID: "budget." + r.id() + ".programmes." + name, Group: "programmes", Subject: "Программы и непрограммные расходы", Key: lineExpenditure,
			Stated: plainFigure(stated), Expected: plainFigure(whole),
			Tolerance: tolerance(t.file(), len(t.Root.Parts)).Decimal(),
		}, t.file(), diag.Diagnostic{
			Rule: badProgrammes, Pos: placeOf(t, column),
			Args:    []any{amountText(stated.Value), amountText(whole.Value), amountText(stated.Value - whole.Value)},
			Related: []diag.Related{{Pos: placeOf(r.raw[expenditure], column), Note: diag.Text{RU: "расходы, всего", EN: "all expenditure"}}},
		})
	}
}

// placeOf is the cell of a table's whole, else its first row.
func placeOf(t *tree, column int) diag.Pos {
	for _, n := range t.rows() {
		return place(n, column)
	}
	return diag.Pos{}
}

// plainFigure is an amount as controls compare it.
func plainFigure(a amount) site.Figure {
	f := site.Roubles("", "", a.Value, a.How, a.Cells...)
	f.Set, f.Demo = a.Set, a.Demo
	return f
}

// programmeWord is what a code of a programme is called, as keys of texts say it.
func programmeWord(code string) string {
	switch {
	case strings.HasPrefix(code, nonProgramme):
		return "outside"
	case len(code) == 2:
		return "programme"
	}
	return "subprogramme"
}

// sameThing says whether two years mean the same by a code: the classification's codes last, the municipality's own are given anew.
func sameThing(a, b *node) bool { return a.Part != programmes || sameName(a.Name, b.Name) }

// means says whether a report means the same as another year's node by its code, if it has it.
func (r *report) means(n *node) bool {
	found := r.tree(n.Part).find(n.Code.Key)
	return found == nil || sameThing(n, found)
}

// subject is what pages of a code are about: «budget:0409», «budget:programme.01».
func subject(n *node) string {
	if n.Part == programmes {
		return "budget:programme." + short(n.Part, n.Code.Key)
	}
	return "budget:" + short(n.Part, n.Code.Key)
}

// programmeBars is «Расходы по программам».
func (p *publisher) programmeBars(y *year) site.Bars {
	r := y.last()
	nodes := r.tree(programmes).rootParts()
	if len(nodes) == 0 {
		return site.Bars{}
	}
	rows := p.ranked(y, nodes, r.total(programmes, y.column()), "expenditure")
	return site.Bars{
		ID: "programmes", Title: p.t("programmes." + y.stage()), Lead: p.say("programmes_lead", "bars", p.lead(y)), Rows: rows,
		Source: p.source(r), Demo: allDemo(rows),
	}
}

// programmePages publishes every programme and subprogramme of a year.
func (p *publisher) programmePages(y *year) {
	for _, n := range y.last().tree(programmes).rootParts() {
		p.partPage(y, n, nil)
		for _, below := range n.Parts {
			if y.pathOf(programmes, below.Code.Key) != "" {
				p.partPage(y, below, n)
			}
		}
	}
}
