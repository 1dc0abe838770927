package budget

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// change is what one decision did to one code.
type change struct {
	node          *node // of the later version, else of the earlier
	before, after amount
	by            amount
}

// compare walks two versions of a part side by side, parents first, and goes below a pair only where both versions do: a plan that is given by sections
// alone says nothing of subsections. What only one of two lists of parts has was added or struck out. from is nil for the first decision. enter says
// whether the parts of a node are wanted; inner is true where they follow.
func compare(from, to *node, level int, enter func(*node) bool, visit func(c change, level int, inner bool)) {
	c := change{node: cmp.Or(to, from)}
	if to != nil {
		c.after = to.Amounts[approved]
	}
	if from != nil {
		c.before = from.Amounts[approved]
	}
	c.by = less(c.after, c.before)
	inner := enter(c.node) && to != nil && len(to.Parts) > 0 && (from == nil || len(from.Parts) > 0)
	visit(c, level, inner)
	if !inner {
		return
	}
	type pair struct{ from, to *node }
	pairs := map[string]pair{}
	for _, n := range to.Parts {
		pairs[sameKey(n)] = pair{to: n}
	}
	for _, n := range from.parts() {
		pairs[sameKey(n)] = pair{from: n, to: pairs[sameKey(n)].to}
	}
	for _, key := range slices.Sorted(maps.Keys(pairs)) {
		compare(pairs[key].from, pairs[key].to, level+1, enter, visit)
	}
}

// changesOf are the changes of the most detailed codes that are entered no further. Codes without money in both versions are left out.
func changesOf(from, to *tree, enter func(*node) bool) []change {
	if from == nil || to == nil {
		return nil
	}
	var list []change
	compare(from.Root, to.Root, 0, enter, func(c change, level int, inner bool) {
		if level > 0 && !inner && !c.idle() {
			list = append(list, c)
		}
	})
	return list
}

// idle says whether there is no money in either version.
func (c change) idle() bool { return c.before.Value == 0 && c.after.Value == 0 }

// purposes enters what a change of spending is told by: subsections, and of programmes the programmes.
func purposes(n *node) bool {
	return n.Code.Key == "" || n.Part == expenditure && n.Code.Key[2:] == zeros(15)
}

// moneyKinds enters what a change of income is told by: the kinds of what the municipality earns, and of what other budgets give.
func moneyKinds(n *node) bool {
	return n.Code.Key == "" || n.Code.Key[1:] == zeros(16) || n.Code.Key == fromKey
}

// sameKey is a node's key without the operation of income, which a simple table leaves out.
func sameKey(n *node) string {
	if n.Part == income && len(n.Code.Key) == keyLen {
		return n.Code.Key[:14]
	}
	return n.Code.Key
}

// moved are the changes in one direction, or with the sign 0 in both, the largest first.
func moved(list []change, sign money.Money) []change {
	list = slices.DeleteFunc(slices.Clone(list), func(c change) bool { return c.by.Value == 0 || c.by.Value*sign < 0 })
	slices.SortStableFunc(list, func(a, b change) int { return cmp.Compare(abs(b.by.Value), abs(a.by.Value)) })
	return list
}

// diff is what a decision did to the version before it.
type diff struct {
	From, To   *report // From is nil for the first decision
	Spending   []change
	Programmes []change
	Income     []change
}

func diffOf(from, to *report) diff {
	d := diff{From: from, To: to}
	if from == nil {
		return d
	}
	d.Spending = changesOf(from.tree(expenditure), to.tree(expenditure), purposes)
	d.Programmes = changesOf(from.tree(programmes), to.tree(programmes), purposes)
	d.Income = changesOf(from.tree(income), to.tree(income), moneyKinds)
	return d
}

// total is what the whole of a part changed by.
func (d diff) total(p part) amount { return minus(d.To.total(p, approved), d.From.total(p, approved)) }

// deficit is by how much more has to be covered by loans and by what was left on accounts.
func (d diff) deficit() amount { return minus(d.From.Result[approved], d.To.Result[approved]) }

// amended is a text of amendments that begins with a capital letter, as prose does.
func (p *publisher) amended(key string, args ...any) string {
	return capital(format.Typography(p.amend(key, args...)))
}

// amend is a text of amendments that stands within others.
func (p *publisher) amend(key string, args ...any) string {
	return p.in.Text.Text("amendments."+key, args...)
}

// namedItems is how many items a sentence names; the rest it counts.
const namedItems = 3

// sentences say a decision in words: what it did to the sums, where it added, where it took away, what the money is from.
func (d diff) sentences(p *publisher) []string {
	list := []string{p.effect("expenditure", d.total(expenditure), d.To.total(expenditure, approved))}
	list = append(list, p.named("rises", d.Spending, 1), p.named("cuts", d.Spending, -1), d.money(p), p.named("programmes", d.Programmes, 0))
	list = append(list, p.effect("income", d.total(income), d.To.total(income, approved)), p.resultChange(d))
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// brief says a decision in the journal: what it did to the sums, where it added and where it took away.
func (d diff) brief(p *publisher) []string {
	list := []string{
		p.effect("expenditure", d.total(expenditure), d.To.total(expenditure, approved)), p.named("rises", d.Spending, 1), p.named("cuts", d.Spending, -1), p.resultChange(d),
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// effect is «Расходы выросли на 18,4 млн ₽ — до 4,82 млрд ₽».
func (p *publisher) effect(part string, by, now amount) string {
	if !by.Set {
		return ""
	}
	key := trend(by)
	by.Value = abs(by.Value)
	return p.amended("effect."+part+"."+key, "amount", inShort(by), "total", inShort(now))
}

// trend says which way an amount went, as keys of texts do.
func trend(by amount) string {
	switch {
	case by.Value > 0:
		return "growth"
	case by.Value < 0:
		return "fall"
	}
	return "same"
}

// named lists the largest changes in one direction: «+18,4 млн ₽ — «Дороги»».
func (p *publisher) named(key string, changes []change, sign money.Money) string {
	list := moved(changes, sign)
	if len(list) == 0 {
		return ""
	}
	words := p.items(list)
	rest := "rest"
	if list[0].node.Part == programmes {
		rest = "rest_programmes"
	}
	words = append(words, p.rest(rest, list[len(words):])...)
	return p.amended(key, "list", strings.Join(words, "; "))
}

// items are the largest changes, as many as a sentence names.
func (p *publisher) items(list []change) []string {
	var words []string
	for _, c := range list[:min(len(list), namedItems)] {
		words = append(words, p.amend("item", "name", p.label(c.node), "amount", signed(c.by)))
	}
	return words
}

// money says what the added money is from: more income, a larger deficit, less spending elsewhere, and what of it fell away with other income, so that
// it adds up to what was added. A smaller deficit is no source: the next sentence says it. It is silent where nothing was added.
func (d diff) money(p *publisher) string {
	if len(moved(d.Spending, 1)) == 0 {
		return ""
	}
	rises := moved(d.Income, 1)
	words := p.items(rises)
	words = append(words, p.rest("rest_money", rises[len(words):])...)
	add := func(name string, by amount) {
		if by.Set && by.Value > 0 {
			words = append(words, p.amend("item_plain", "name", name, "amount", signed(by)))
		}
	}
	add(p.amend("from_deficit"), d.deficit())
	var cut []amount
	for _, c := range moved(d.Spending, -1) {
		cut = append(cut, negative(c.by))
	}
	add(p.amend("from_cuts"), sum(cut...))
	if len(words) == 0 {
		return ""
	}
	words = append(words, p.rest("lost_money", moved(d.Income, -1))...)
	return p.amended("money", "list", strings.Join(words, "; "))
}

// rest counts and adds up the changes that a sentence does not name; none of one name are no words at all.
func (p *publisher) rest(key string, list []change) []string {
	if len(list) == 0 {
		return nil
	}
	var amounts []amount
	for _, c := range list {
		amounts = append(amounts, c.by)
	}
	return []string{p.amend(key, "n", len(list), "amount", signed(sum(amounts...)))}
}

// resultChange is «Дефицит был 255,3 млн ₽, стал 259,6 млн ₽».
func (p *publisher) resultChange(d diff) string {
	before, now := d.From.Result[approved], d.To.Result[approved]
	if !before.Set || !now.Set {
		return ""
	}
	from, to := outcome(before), outcome(now)
	before.Value, now.Value = abs(before.Value), abs(now.Value)
	said := closer(before, now)
	switch {
	case from == to && before.Value == now.Value:
		return p.amended("result.same."+to, "now", said[1])
	case from == to:
		return p.amended("result.moved."+to, "was", said[0], "now", said[1])
	}
	return p.amended("result.turned", "was", p.amend("outcome."+from, "amount", said[0]), "now", p.amend("outcome."+to, "amount", said[1]))
}

// closer are amounts that stand beside their difference: with a digit more than a headline has, or the difference would seem wrong.
func closer(amounts ...amount) []string {
	list := make([]string, len(amounts))
	for i, a := range amounts {
		list[i] = longer(a, 1)
		if abs(a.Value) >= milliard {
			list[i] = inShort(a)
		}
	}
	if alike(amounts, list) {
		return inShorts(amounts...)
	}
	return list
}

// signed is an amount with its sign: «+18,4 млн ₽».
func signed(a amount) string {
	if a.Value > 0 {
		return "+" + inShort(a)
	}
	return inShort(a)
}

// diffBarRows is how many rows each list of changes has.
const diffBarRows = 8

// diffBars lists the largest changes in one direction.
func (p *publisher) diffBars(y *year, d diff, id string, changes []change, sign money.Money) site.Bars {
	list := moved(changes, sign)
	list = list[:min(len(list), diffBarRows)]
	rows := make([]site.Bar, 0, len(list))
	for _, c := range list {
		f := p.figure(d.To, "decision."+y.slug(d.To)+"."+c.node.Part.String()+"."+shortest(c.node.Part, c.node.Code.Key), p.label(c.node), c.by)
		f.Formula = p.amend("formula")
		said := closer(c.before, c.after)
		rows = append(rows, site.Bar{
			Label: p.label(c.node), Path: y.linkTo(c.node), Figure: f, Permille: permille(abs(c.by.Value), abs(list[0].by.Value)),
			Note: p.amend("from_to", "was", said[0], "now", said[1]),
		})
	}
	return quietBars(site.Bars{
		ID: id, Title: p.amend("bars." + id), Rows: rows, Source: p.source(d.To), Demo: allDemo(rows),
	})
}

// linkTo is the address of a node's page, or "" where the year, whose pages are of its latest report, has none.
func (y *year) linkTo(n *node) string {
	path := y.pathOf(n.Part, n.Code.Key)
	if path == "" || y.last().tree(n.Part).find(n.Code.Key) == nil {
		return ""
	}
	return path
}

// diffTable is a part of two versions side by side, with what has been executed since.
// headings are the keys of its two columns of plan.
func (p *publisher) diffTable(y *year, d diff, part part, headings [2]string, depth int) site.Table {
	if d.To.tree(part) == nil || d.From != nil && d.From.tree(part) == nil {
		return site.Table{}
	}
	t := site.Table{
		ID: part.String(), Caption: p.amend("caption." + part.String()), Unit: p.t("roubles"), Source: p.source(d.To),
		Columns: []site.Column{{Title: p.t("column." + part.String())}, {Title: p.t("code")}},
	}
	if d.From == nil {
		t.Columns = append(t.Columns, site.Column{Title: p.t("plan"), Numeric: true})
	} else {
		for _, key := range []string{headings[0], headings[1], "difference"} {
			t.Columns = append(t.Columns, site.Column{Title: p.amend("column." + key), Numeric: true})
		}
	}
	spent := y.executed() && y.last().tree(part) != nil
	if spent {
		t.Columns = append(t.Columns, site.Column{Title: p.amend("column.executed."+y.stage(), p.when(y.last())...), Numeric: true})
	}
	var from *node
	if d.From != nil {
		from = d.From.tree(part).Root
	}
	within := func(n *node) bool { return depthOf(n) < depth }
	compare(from, d.To.tree(part).Root, 0, within, func(c change, level int, _ bool) {
		if level == 0 || !c.idle() {
			t.Rows = append(t.Rows, p.diffRow(y, d, c, level, spent))
		}
	})
	return t.Marked()
}

// depthOf is how many nodes stand above a node.
func depthOf(n *node) int {
	depth := 0
	for above := n.Above; above != nil; above = above.Above {
		depth++
	}
	return depth
}

func (p *publisher) diffRow(y *year, d diff, c change, level int, spent bool) site.Row {
	n := c.node
	row := site.Row{Level: max(level-1, 0), Total: level == 0, Cells: []site.Cell{
		{Text: p.label(n), Path: y.linkTo(n)}, site.Words(brief(n.Part, n.Code.Key)),
	}}
	if row.Total {
		row.Cells[0].Text, row.Cells[1].Text = p.t("total."+n.Part.String()), n.Part.totalLine()
	}
	if d.From == nil {
		row.Cells = append(row.Cells, cell(c.after))
	} else {
		row.Cells = append(row.Cells, cell(c.before), cell(c.after), cell(c.by))
	}
	if spent {
		row.Cells = append(row.Cells, cell(y.last().at(n.Part, n.Code.Key, executed)))
	}
	return row
}
