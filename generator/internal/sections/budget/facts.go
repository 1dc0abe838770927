package budget

import (
	"strconv"

	"otkryto/generator/internal/site"
)

// facts names the figures of a year for prose and for other sections: budget.income, budget.expenditure, budget.balance, budget.0700, budget.income.101,
// budget.programme.01, and each with .plan for what was planned; budget.income.first and budget.expenditure.first are what the first decision planned.
func (p *publisher) facts(y *year) {
	r := y.last()
	add := func(name string, f site.Figure) {
		if f.Set {
			f.Path = y.path()
			p.out.Facts = append(p.out.Facts, site.Fact{Name: "budget." + name, Period: strconv.Itoa(y.Year), Figure: f})
		}
	}
	if first := y.first(); first != nil {
		for _, part := range []part{income, expenditure} {
			add(part.String()+".first", p.figure(first, part.String()+".first", p.t("first_plan"), first.total(part, approved)))
		}
	}
	suffix := [2]string{".plan", ""}
	for column, name := range amountColumns {
		if column == executed && !y.executed() {
			continue
		}
		add("income"+suffix[column], p.figure(r, "income."+name, p.t("income"), r.total(income, column)))
		add("expenditure"+suffix[column], p.figure(r, "expenditure."+name, p.t("expenditure"), r.total(expenditure, column)))
		add("balance"+suffix[column], p.figure(r, "balance."+name, p.t("balance"), r.Result[column]))
		for _, n := range y.pageNodes() {
			id := short(n.Part, n.Code.Key)
			switch n.Part {
			case income:
				id = "income." + id
			case programmes:
				id = "programme." + id
			}
			f := p.figure(r, n.Part.String()+"."+short(n.Part, n.Code.Key)+"."+name, p.label(n), n.Amounts[column])
			add(id+suffix[column], f)
		}
	}
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
