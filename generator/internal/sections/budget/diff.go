package budget

import (
	"cmp"
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

// changesOf compares two versions of a list of nodes, in the order of the later one; what only the earlier had comes last. Codes without money in both
// are left out. Where there is no earlier version, from is nil and nothing has changed.
func changesOf(from, to []*node) []change {
	earlier := map[string]*node{}
	for _, n := range from {
		earlier[sameKey(n)] = n
	}
	var list []change
	for _, n := range to {
		c := change{node: n, after: n.Amounts[approved]}
		if old := earlier[sameKey(n)]; old != nil {
			c.before = old.Amounts[approved]
			delete(earlier, sameKey(n))
		}
		list = append(list, c)
	}
	for _, n := range from {
		if earlier[sameKey(n)] == n {
			list = append(list, change{node: n, before: n.Amounts[approved]})
		}
	}
	for i, c := range list {
		list[i].by = less(c.after, c.before)
	}
	return slices.DeleteFunc(list, func(c change) bool { return c.before.Value == 0 && c.after.Value == 0 })
}

// sameKey is a node's key without the operation of income, which a simple table leaves out.
func sameKey(n *node) string {
	if n.Part == income && len(n.Code.Key) == keyLen {
		return n.Code.Key[:14]
	}
	return n.Code.Key
}

// moved are the changes in one direction, the largest first.
func moved(list []change, sign money.Money) []change {
	list = slices.DeleteFunc(slices.Clone(list), func(c change) bool { return c.by.Value*sign <= 0 })
	slices.SortStableFunc(list, func(a, b change) int { return cmp.Compare(abs(b.by.Value), abs(a.by.Value)) })
	return list
}

// purposes are the nodes that a change of spending is told by: subsections, and sections that have none.
func purposes(r *report) []*node {
	var list []*node
	for _, section := range r.tree(expenditure).rootParts() {
		if below := subsections(section); len(below) > 0 {
			list = append(list, below...)
			continue
		}
		list = append(list, section)
	}
	return list
}

// moneyKinds are the nodes that a change of income is told by: the kinds of what the municipality earns, and of what other budgets give.
func moneyKinds(r *report) []*node {
	t := r.tree(income)
	list := slices.Clone(t.find(ownKey).parts())
	for _, n := range t.find(givenKey).parts() {
		if n.Code.Key == fromKey && len(n.Parts) > 0 {
			list = append(list, n.Parts...)
			continue
		}
		list = append(list, n)
	}
	return list
}

// diff is what a decision did to the version before it.
type diff struct {
	From, To *report // From is nil for the first decision
	Spending []change
	Income   []change
}

func diffOf(from, to *report) diff {
	d := diff{From: from, To: to}
	if from == nil {
		return d
	}
	if from.tree(expenditure) != nil && to.tree(expenditure) != nil {
		d.Spending = changesOf(purposes(from), purposes(to))
	}
	if from.tree(income) != nil && to.tree(income) != nil {
		d.Income = changesOf(moneyKinds(from), moneyKinds(to))
	}
	return d
}

// total is what the whole of a part changed by.
func (d diff) total(p part) amount { return minus(d.To.total(p, approved), d.From.total(p, approved)) }

// deficit is by how much more has to be covered by loans and by what was left on accounts.
func (d diff) deficit() amount { return minus(d.From.Result[approved], d.To.Result[approved]) }

// amended is a text of amendments that begins with a capital letter, as prose does.
func (p *publisher) amended(key string, args ...any) string {
	return capital(format.Typography(p.in.Text.Text("amendments."+key, args...)))
}

// namedItems is how many items a sentence names; the rest it counts.
const namedItems = 3

// sentences say a decision in words: what it did to the sums, where it added, where it took away, what the money is from.
func (d diff) sentences(p *publisher) []string {
	list := []string{p.effect("expenditure", d.total(expenditure), d.To.total(expenditure, approved))}
	list = append(list, p.named("rises", d.Spending, 1), p.named("cuts", d.Spending, -1), d.money(p))
	list = append(list, p.effect("income", d.total(income), d.To.total(income, approved)), p.resultChange(d))
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// effect is «Расходы выросли на 18,4 млн ₽ — до 4,82 млрд ₽».
func (p *publisher) effect(part string, by, now amount) string {
	if !by.Set {
		return ""
	}
	key := "same"
	switch {
	case by.Value > 0:
		key = "growth"
	case by.Value < 0:
		key = "fall"
	}
	by.Value = abs(by.Value)
	return p.amended("effect."+part+"."+key, "amount", inShort(by), "total", inShort(now))
}

// named lists the largest changes in one direction: «+18,4 млн ₽ — «Дороги»».
func (p *publisher) named(key string, changes []change, sign money.Money) string {
	list := moved(changes, sign)
	if len(list) == 0 {
		return ""
	}
	var words []string
	for _, c := range list[:min(len(list), namedItems)] {
		words = append(words, p.in.Text.Text("amendments.item", "name", p.label(c.node), "amount", signed(c.by)))
	}
	words = append(words, p.rest("rest", list[len(words):])...)
	return p.amended(key, "list", strings.Join(words, "; "))
}

// money says what the added money is from: more income, a larger deficit, less spending elsewhere, and what of it fell away with other income, so that
// it adds up to what was added. A smaller deficit is no source: the next sentence says it. It is silent where nothing was added.
func (d diff) money(p *publisher) string {
	if len(moved(d.Spending, 1)) == 0 {
		return ""
	}
	var words []string
	add := func(name string, by amount) {
		if by.Set && by.Value > 0 {
			words = append(words, p.in.Text.Text("amendments.item_plain", "name", name, "amount", signed(by)))
		}
	}
	rises := moved(d.Income, 1)
	for _, c := range rises[:min(len(rises), namedItems)] {
		words = append(words, p.in.Text.Text("amendments.item", "name", p.label(c.node), "amount", signed(c.by)))
	}
	words = append(words, p.rest("rest_money", rises[len(words):])...)
	add(p.in.Text.Text("amendments.from_deficit"), d.deficit())
	var cut []amount
	for _, c := range moved(d.Spending, -1) {
		cut = append(cut, negative(c.by))
	}
	add(p.in.Text.Text("amendments.from_cuts"), sum(cut...))
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
	return []string{p.in.Text.Text("amendments."+key, "n", len(list), "amount", signed(sum(amounts...)))}
}

// resultChange is «Дефицит был 255,3 млн ₽, стал 259,6 млн ₽».
func (p *publisher) resultChange(d diff) string {
	before, now := d.From.Result[approved], d.To.Result[approved]
	if !before.Set || !now.Set {
		return ""
	}
	from, to := outcome(before), outcome(now)
	before.Value, now.Value = abs(before.Value), abs(now.Value)
	said := inShorts(before, now)
	switch {
	case from == to && before.Value == now.Value:
		return p.amended("result.same."+to, "now", said[1])
	case from == to:
		return p.amended("result.moved."+to, "was", said[0], "now", said[1])
	}
	return p.amended("result.turned", "was", p.in.Text.Text("amendments.outcome."+from, "amount", said[0]), "now", p.in.Text.Text("amendments.outcome."+to, "amount", said[1]))
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
		f.Formula = p.in.Text.Text("amendments.formula")
		said := inShorts(c.before, c.after)
		rows = append(rows, site.Bar{
			Label: p.label(c.node), Path: y.linkTo(c.node), Figure: f, Permille: permille(abs(c.by.Value), abs(list[0].by.Value)),
			Note: p.in.Text.Text("amendments.from_to", "was", said[0], "now", said[1]),
		})
	}
	return quietBars(site.Bars{
		ID: id, Title: p.in.Text.Text("amendments.bars." + id), Rows: rows, Source: p.source(d.To), Demo: allDemo(rows),
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
	text := func(key string, args ...any) string { return p.in.Text.Text("amendments."+key, args...) }
	t := site.Table{
		ID: part.String(), Caption: text("caption." + part.String()), Unit: p.t("roubles"), Source: p.source(d.To),
		Columns: []site.Column{{Title: p.t("column." + part.String())}, {Title: p.t("code")}},
	}
	if d.From == nil {
		t.Columns = append(t.Columns, site.Column{Title: p.t("plan"), Numeric: true})
	} else {
		for _, key := range []string{headings[0], headings[1], "difference"} {
			t.Columns = append(t.Columns, site.Column{Title: text("column." + key), Numeric: true})
		}
	}
	spent := y.executed() && y.last().tree(part) != nil
	if spent {
		t.Columns = append(t.Columns, site.Column{Title: text("column.executed."+y.stage(), p.when(y.last())...), Numeric: true})
	}
	for _, c := range changesOf(walked(d.From.tree(part), depth), walked(d.To.tree(part), depth)) {
		t.Rows = append(t.Rows, p.diffRow(y, d, c, spent))
	}
	return t.Marked()
}

// walked are the nodes of a tree down to a depth, the whole first.
func walked(t *tree, depth int) []*node {
	var list []*node
	if t != nil {
		t.Root.walk(0, func(n *node, level int) {
			if level <= depth {
				list = append(list, n)
			}
		})
	}
	return list
}

func (p *publisher) diffRow(y *year, d diff, c change, spent bool) site.Row {
	n := c.node
	row := site.Row{Total: n.Code.Key == "", Cells: []site.Cell{
		{Text: p.label(n), Path: y.linkTo(n)}, site.Words(brief(n.Part, n.Code.Key)),
	}}
	for above := n.Above; above != nil && above.Above != nil; above = above.Above {
		row.Level++
	}
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
