package budget

import (
	"cmp"
	"slices"

	"otkryto/generator/internal/site"
)

// facts names the figures of a year for prose and for other sections: budget.income, budget.expenditure, budget.balance, budget.0700, budget.income.101,
// budget.income.1 (what the municipality earns) and .2 (what it is given), budget.programme.01. Each has .plan for what was planned, and .first for what the
// first decision planned, where the year has one.
func (p *publisher) facts(y *year) {
	r := y.last()
	add := func(name, path string, f site.Figure) {
		if f.Set {
			f.Path = path
			p.out.Facts = append(p.out.Facts, site.Fact{Name: "budget." + name, Period: y.name(), Figure: f})
		}
	}
	suffix := [2]string{".plan", ""}
	nodes := slices.Concat(y.pageNodes(), y.incomeHalves())
	for column, name := range amountColumns {
		if column == executed && !y.executed() {
			continue
		}
		add("income"+suffix[column], y.path(), p.figure(r, "income."+name, p.t("income"), r.total(income, column)))
		add("expenditure"+suffix[column], y.path(), p.figure(r, "expenditure."+name, p.t("expenditure"), r.total(expenditure, column)))
		add("balance"+suffix[column], y.path(), p.result(r, column, p.t("balance")))
		for _, n := range nodes {
			add(factName(n)+suffix[column], y.factPath(n), p.figure(r, figureName(n)+name, p.label(n), n.Amounts[column]))
		}
	}
	p.firstFacts(y, nodes, add)
}

// firstFacts name what the first decision planned, codes among it that the year's last report has no more: without them a line that was struck out would
// look as if it had never been.
func (p *publisher) firstFacts(y *year, nodes []*node, add func(name, path string, f site.Figure)) {
	first := y.first()
	if first == nil {
		return
	}
	for _, part := range []part{income, expenditure} {
		add(part.String()+".first", y.path(), p.figure(first, part.String()+".first", p.t("first_plan"), first.total(part, approved)))
	}
	for _, n := range nodes {
		add(factName(n)+".first", y.factPath(n), p.figure(first, figureName(n)+"adopted", p.label(n), first.at(n.Part, n.Code.Key, approved)))
	}
	for _, section := range first.tree(expenditure).rootParts() {
		for _, n := range append([]*node{section}, subsections(section)...) {
			if y.last().tree(expenditure).find(n.Code.Key) == nil && y.pathOf(expenditure, n.Code.Key) != "" {
				add(factName(n)+".first", y.path(), p.figure(first, figureName(n)+"adopted", p.label(n), n.Amounts[approved]))
			}
		}
	}
}

// factName is what a node's facts are called after «budget.».
func factName(n *node) string {
	id := short(n.Part, n.Code.Key)
	switch n.Part {
	case income:
		return "income." + id
	case programmes:
		return "programme." + id
	}
	return id
}

// figureName begins the names of a node's figures.
func figureName(n *node) string { return n.Part.String() + "." + short(n.Part, n.Code.Key) + "." }

// factPath is the page that says most of a node: its own, else the year's.
func (y *year) factPath(n *node) string { return cmp.Or(y.pathOf(n.Part, n.Code.Key), y.path()) }

// incomeHalves are the two groups of income, which have no pages of their own.
func (y *year) incomeHalves() []*node {
	var list []*node
	for _, key := range []string{ownKey, givenKey} {
		if n := y.last().tree(income).find(key); n != nil {
			list = append(list, n)
		}
	}
	return list
}

// pageNodes are the nodes that have pages of their own.
func (y *year) pageNodes() []*node {
	var list []*node
	for _, part := range []part{expenditure, income, programmes} {
		if t := y.last().tree(part); t != nil {
			t.Root.walk(0, func(n *node, _ int) {
				if n.Code.Key != "" && y.pathOf(part, n.Code.Key) != "" {
					list = append(list, n)
				}
			})
		}
	}
	return list
}

// card opens the home page with the latest year.
func (p *publisher) card() {
	y := p.latest()
	r := y.last()
	p.out.Cards = append(p.out.Cards, site.Card{
		Title: p.t("card_title", "name", p.yearName(y)), Path: y.path(), Weight: 10, Lead: true,
		Text: p.sentences(y), Figures: p.headlines(y)[:min(3, len(p.headlines(y)))],
		AsOf: r.asOf(), NextDue: r.dataset().NextDue, Demo: y.demo(), More: p.t("card_more"),
	})
}
