package questions

import (
	"slices"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// cuts answers «Что урезали?» twice: what amendments took off the first plan, and what less was spent on than the year before.
func cuts(p *publisher, y *year) (answer, bool) {
	a := answer{}
	p.cutPlan(&a, y)
	p.cutSpending(&a, y)
	if a.known {
		a.more = append(a.more, p.say(nil, "cuts.read"))
	}
	a.links = link(p.text("link.year", "year", y.number), y.page())
	return a, true
}

// cutPlan compares the first decision with the plan in force.
func (p *publisher) cutPlan(a *answer, y *year) {
	args := []any{"year", y.number}
	list := pairs(reading{y, first}, reading{y, plan})
	if list == nil {
		a.said = append(a.said, p.say(nil, "cuts.plan.unknown", args...))
		a.row = []site.Cell{{Text: "—"}, {Text: "—"}}
		return
	}
	a.known = true
	a.cells = append(a.cells, cellsOf(list)...)
	cut := down(list)
	if len(cut) == 0 {
		a.said = append(a.said, p.say(afters(list), "cuts.plan.none", args...))
		a.row = []site.Cell{site.Words(p.text("cuts.nothing")), {Text: "—"}}
		a.demo = demo(afters(list)...)
	} else {
		p.cutLines(a, y, cut, args)
	}
	a.more = append(a.more, p.planChange(y, list)...)
}

// cutLines says which lines of the plan were cut and by how much.
func (p *publisher) cutLines(a *answer, y *year, cut []line, args []any) {
	top := leaders(cut)
	was, is, by := steps(top[0])
	key := "cuts.plan." + number(top)
	if len(top) == 1 && top[0].after.Number.IsZero() {
		key = "cuts.plan.struck"
	}
	all := opposite(total("", cut))
	a.said = append(a.said, p.say([]site.Figure{top[0].by}, key, append(args, "what", p.quoted(top), "amount", by, "first", was, "plan", is)...))
	a.more = append(a.more, p.say([]site.Figure{all}, "cuts.plan.total", "n", len(cut), "amount", amount(all)))
	t := p.table("cut-plan", "cuts", args, "line", "first", "plan", "by", "by_percent")
	a.tables = append(a.tables, p.differences(t, cut, p.percentCell))
	a.bars = p.differenceBars("cut", "cuts", args, cut, p.percentNote)
	a.figures = append(a.figures, p.named(y, "cuts.plan", p.text("formula.cuts"), all))
	a.row = []site.Cell{site.Linked(p.quoted(top), top[0].path), all.Cell()}
	a.codes, a.demo = []string{top[0].code}, demo(all)
}

// planChange says what became of the whole plan: lines may be cut so that others grow.
func (p *publisher) planChange(y *year, list []line) []site.Sentence {
	was, is := y.at("expenditure"+first), y.at("expenditure"+plan)
	if !was.Set || !is.Set {
		return nil
	}
	by := less(is, was)
	key := "cuts.whole."
	if len(down(list)) == 0 {
		key = "cuts.whole_only."
	}
	return []site.Sentence{p.say([]site.Figure{by}, key+sign(by, "growth", "fall", "same"), "amount", amount(by))}
}

// cutSpending compares with the year before.
func (p *publisher) cutSpending(a *answer, y *year) {
	before, list, why := p.yearOnYear(y)
	if why != "" {
		a.said = append(a.said, p.alone(y, why))
		a.row = append(a.row, site.Cell{Text: "—"})
		return
	}
	a.known = true
	a.cells = append(a.cells, cellsOf(list)...)
	args := []any{"year", y.number, "prev", before.number}
	fell, gone := lasting(down(list))
	if len(fell)+len(gone) == 0 {
		a.said = append(a.said, p.say(afters(list), "cuts.year.none", args...))
		a.row = append(a.row, site.Words(p.text("cuts.nothing")))
		a.demo = a.demo || demo(afters(list)...)
		return
	}
	if len(fell) > 0 {
		a.more = append(a.more, p.appeared(gone, "cuts.gone", args)...)
	}
	fell = append(fell, gone...)
	top := leaders(fell)
	percent := "—"
	if f := top[0].percent(); f.Set {
		percent = format.Value(f.Number.Abs(), format.Percent)
	}
	key := "cuts.year." + number(top)
	switch {
	case len(top) == 1 && top[0].after.Number.IsZero():
		key = "cuts.year.gone"
	case len(top) == 1 && percent == "—":
		key = "cuts.year.no_percent"
	}
	a.said = append(a.said, p.say([]site.Figure{top[0].by}, key, append(args, "what", p.quoted(top), "amount", amount(top[0].by), "percent", percent)...))
	a.more = append(a.more, p.say(nil, "prices"))
	t := p.table("less-than-before", "less", args, "line", "prev", "year", "by", "by_percent")
	a.tables = append(a.tables, p.differences(t, fell, p.percentCell))
	if len(a.bars.Rows) == 0 {
		a.bars = p.differenceBars("less", "less", args, fell, p.percentNote)
	}
	a.row = append(a.row, site.Linked(p.quoted(top), top[0].path))
	a.codes = slices.Compact(append(a.codes, top[0].code))
	a.demo = a.demo || demo(top[0].by)
}
