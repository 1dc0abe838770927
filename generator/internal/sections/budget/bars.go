package budget

import (
	"cmp"
	"slices"
	"strings"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// ranked makes a list of nodes by size, each with its fact inside its plan. whole is what shares are of, and share the key of its name.
func (p *publisher) ranked(y *year, nodes []*node, whole amount, share string) []site.Bar {
	column := y.column()
	nodes = slices.DeleteFunc(bySize(nodes, column), func(n *node) bool { return empty(n) })
	longest := longestOf(nodes)
	rows := make([]site.Bar, 0, len(nodes))
	for _, n := range nodes {
		rows = append(rows, p.bar(y, n, whole, share, longest))
	}
	return rows
}

// empty says whether a node has no money in either column: forms print such rows.
func empty(n *node) bool {
	for _, a := range n.Amounts {
		if a.Set && a.Value != 0 {
			return false
		}
	}
	return true
}

// longestOf is the amount that the longest bar stands for.
func longestOf(nodes []*node) money.Money {
	var longest money.Money
	for _, n := range nodes {
		for _, a := range n.Amounts {
			longest = max(longest, a.Value)
		}
	}
	return longest
}

func (p *publisher) bar(y *year, n *node, whole amount, share string, longest money.Money) site.Bar {
	r, column := y.last(), y.column()
	id := n.Part.String() + "." + short(n.Part, n.Code.Key) + "."
	a := n.Amounts[column]
	b := site.Bar{
		Label:    p.label(n),
		Path:     y.pathOf(n.Part, n.Code.Key),
		Figure:   p.figure(r, id+amountColumns[column], p.label(n), a),
		Permille: permille(a.Value, longest),
	}
	if whole.Set && whole.Value > 0 && a.Set && a.Value > 0 {
		b.Share = p.t("share."+share, "percent", p.shareOf(a, whole))
	}
	if plan := n.Amounts[approved]; column == executed && plan.Set && plan.Value > 0 {
		b.Plan = p.figure(r, id+amountColumns[approved], p.t("plan"), plan)
		b.PlanPermille = permille(plan.Value, longest)
		b.Note = p.doneText("done", a, plan, y.firstPlan(n.Part, n.Code.Key))
	}
	if a.Set && a.Value < 0 {
		b.Note = p.t("returned." + n.Part.side().String())
	}
	return b
}

func permille(part, whole money.Money) int {
	return format.Permille(max(part, 0).Decimal(), whole.Decimal())
}

// spending is «На что потратили»: sections with their subsections folded under them.
func (p *publisher) spending(y *year) site.Bars {
	r := y.last()
	t := r.tree(expenditure)
	if t == nil {
		return site.Bars{}
	}
	rows := p.ranked(y, t.Root.Parts, t.Root.Amounts[y.column()], "expenditure")
	for i := range rows {
		key := strings.TrimSuffix(strings.TrimPrefix(rows[i].Path, y.path()), "/")
		if n := t.find(key + zeros(keyLen-len(key))); n != nil && len(n.Parts) > 1 {
			rows[i].Parts = p.ranked(y, subsections(n), n.Amounts[y.column()], "section")
		}
	}
	return site.Bars{
		ID: "spending", Title: p.t("spending." + y.stage()), Lead: p.lead(y), Rows: rows,
		Source: p.source(r), Demo: allDemo(rows),
	}
}

// subsections are the parts of a section that are subsections, whatever stands between.
func subsections(section *node) []*node {
	var list []*node
	for _, n := range section.Parts {
		if short(expenditure, n.Code.Key) != n.Code.Key {
			list = append(list, n)
		}
	}
	return list
}

// lead says how to read a list of bars.
func (p *publisher) lead(y *year) string {
	if y.executed() {
		return p.say("bars_lead")
	}
	return p.say("bars_lead_plan")
}

// allDemo says whether a whole list is invented, so that its title carries the mark.
func allDemo(rows []site.Bar) bool {
	return len(rows) > 0 && !slices.ContainsFunc(rows, func(b site.Bar) bool { return !b.Figure.Demo })
}

// quietBars takes the mark «демо» off the rows of a list that carries it as a whole.
func quietBars(b site.Bars) site.Bars {
	if b.Demo {
		b.Rows = quietRows(b.Rows)
	}
	return b
}

func quietRows(rows []site.Bar) []site.Bar {
	rows = slices.Clone(rows)
	for i := range rows {
		rows[i].Figure.Demo = false
		rows[i].Plan.Demo = false
		rows[i].Parts = quietRows(rows[i].Parts)
	}
	return rows
}

// The groups of income: what a municipality earns, and what it is given.
var (
	ownKey   = "1" + zeros(16)
	givenKey = "2" + zeros(16)
	fromKey  = "202" + zeros(14) // transfers of other budgets
)

// ownIncome is «Откуда деньги: собственные доходы».
func (p *publisher) ownIncome(y *year) site.Bars {
	return p.incomeBars(y, "own-income", "own", y.last().tree(income).find(ownKey).parts())
}

// transfers is «Откуда деньги: помощь других бюджетов», the four kinds of transfers apart.
func (p *publisher) transfers(y *year) site.Bars {
	var nodes []*node
	for _, n := range y.last().tree(income).find(givenKey).parts() {
		if n.Code.Key == fromKey && len(n.Parts) > 0 {
			nodes = append(nodes, n.Parts...)
			continue
		}
		nodes = append(nodes, n)
	}
	bars := p.incomeBars(y, "transfers", "transfers", nodes)
	for i, row := range bars.Rows {
		if row.Path == "" { // a kind of transfer is explained on the page of all of them
			bars.Rows[i].Path = y.pathOf(income, fromKey)
		}
	}
	return bars
}

func (p *publisher) incomeBars(y *year, id, key string, nodes []*node) site.Bars {
	r := y.last()
	rows := p.ranked(y, nodes, r.total(income, y.column()), "income")
	return site.Bars{ID: id, Title: p.t(key + "." + y.stage()), Lead: p.say(key+"_lead", "bars", p.lead(y)), Rows: rows, Source: p.source(r), Demo: allDemo(rows)}
}

// parts are a node's parts; none of no node.
func (n *node) parts() []*node {
	if n == nil {
		return nil
	}
	return n.Parts
}

// deviationRows is how many rows each list of deviations has.
const deviationRows = 6

// deviations are the subsections and kinds of income that came out furthest below and above their plan.
func (p *publisher) deviations(y *year) (under, over site.Bars) {
	if !y.executed() {
		return site.Bars{}, site.Bars{}
	}
	var nodes []*node
	for _, section := range y.last().tree(expenditure).rootParts() {
		nodes = append(nodes, subsections(section)...)
	}
	for _, key := range []string{ownKey, givenKey} {
		nodes = append(nodes, y.last().tree(income).find(key).parts()...)
	}
	under = p.deviationBars(y, "under-plan", "under", nodes, -1)
	over = p.deviationBars(y, "over-plan", "over", nodes, 1)
	return under, over
}

func (t *tree) rootParts() []*node {
	if t == nil {
		return nil
	}
	return t.Root.Parts
}

// doneNote is «исполнено 42,0 %», or "" where there is no plan to measure by. Where money goes back it names the two amounts: «больше плана» alone
// would puzzle of −0,75 where −1 was planned.
func (p *publisher) doneNote(y *year, n *node) string {
	fact, plan := n.Amounts[executed], n.Amounts[approved]
	if fact.Set && plan.Set && (fact.Value < 0 || plan.Value < 0) {
		said := inShorts(plan, fact)
		return p.t("plan_and_fact", "plan", said[0], "fact", said[1])
	}
	return p.doneText("done", fact, plan, y.firstPlan(n.Part, n.Code.Key))
}

// deviationBars lists what is off its plan in one direction, the furthest first.
func (p *publisher) deviationBars(y *year, id, key string, nodes []*node, sign money.Money) site.Bars {
	r := y.last()
	type off struct {
		node *node
		by   amount
	}
	var list []off
	for _, n := range nodes {
		by := minus(n.Amounts[executed], n.Amounts[approved])
		if by.Set && by.Value*sign > 0 {
			list = append(list, off{n, by})
		}
	}
	slices.SortStableFunc(list, func(a, b off) int { return cmp.Compare(abs(b.by.Value), abs(a.by.Value)) })
	list = list[:min(len(list), deviationRows)]
	var rows []site.Bar
	for _, o := range list {
		id := o.node.Part.String() + "." + short(o.node.Part, o.node.Code.Key) + ".deviation"
		f := p.figure(r, id, p.label(o.node), o.by)
		f.Formula = p.t("deviation_formula")
		rows = append(rows, site.Bar{
			Label:    p.t("kind."+o.node.Part.String(), "name", p.label(o.node)),
			Path:     y.pathOf(o.node.Part, o.node.Code.Key),
			Figure:   f,
			Permille: permille(abs(o.by.Value), abs(list[0].by.Value)),
			Note:     p.doneNote(y, o.node),
		})
	}
	return site.Bars{ID: id, Title: p.t(key + "." + y.stage()), Lead: p.t(key + "_lead"), Rows: rows, Source: p.source(r), Demo: allDemo(rows)}
}
