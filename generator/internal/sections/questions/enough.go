package questions

import (
	"slices"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// enough answers «Хватило ли денег?»: income beside expenditure, and how the plan had it.
func enough(p *publisher, y *year) (answer, bool) {
	column := y.column()
	got, spent, result := y.at("income"+column), y.at("expenditure"+column), y.at("balance"+column)
	if !got.Set || !spent.Set || !result.Set {
		key := "both"
		switch {
		case got.Set:
			key = "expenditure"
		case spent.Set:
			key = "income"
		}
		return answer{said: []site.Sentence{p.say(nil, "enough.unknown."+key, "year", y.number)}}, true
	}
	from := []site.Figure{got, spent, result}
	words, stage, end := amounts(got, spent), y.stage(), outcome(result)
	a := answer{
		known: true,
		said: []site.Sentence{
			p.say(from, "enough.answer."+stage+"."+end, "amount", amount(result), "date", day(y)),
			p.say(from, "enough.money."+stage, "income", words[0], "expenditure", words[1], "year", y.number),
		},
		more:    p.planned(y),
		figures: []site.Figure{p.labelled("enough.income", got), p.labelled("enough.expenditure", spent), p.labelled("enough.result", result)},
		tables:  []site.Table{p.resultTable(y)},
		bars:    p.twoBars(y, got, spent),
		row:     []site.Cell{got.Cell(), spent.Cell(), result.Cell()},
		points:  []site.Figure{got, spent},
		cells:   slices.Concat(got.Cells, spent.Cells),
		demo:    demo(from...),
		links:   link(p.text("link.year", "year", y.number), y.page()),
	}
	if f := y.at("deficit-share"); stage == "full" && end == "deficit" && f.Set {
		a.more = append(a.more, p.say([]site.Figure{f}, "enough.share", "percent", f.Exact()))
		a.links = append(a.links, link(p.text("link.health"), f.Path)...)
	}
	a.more = append(a.more, p.say(nil, "enough.read."+end))
	return a, true
}

// planned holds a year that is over against its plan: what was foreseen, and which side came out otherwise. A year that goes on has a plan for the whole of it alone.
func (p *publisher) planned(y *year) []site.Sentence {
	result := y.at("balance" + plan)
	if !y.executed() || !result.Set {
		return nil
	}
	list := []site.Sentence{p.say([]site.Figure{result}, "enough.planned."+y.stage()+"."+outcome(result), "amount", amount(result))}
	if !y.full() {
		return list
	}
	for _, side := range []string{"income", "expenditure"} {
		done, plan := y.at(side), y.at(side+plan)
		if done.Set && plan.Set {
			by := less(done, plan)
			list = append(list, p.say([]site.Figure{done, plan}, "enough."+sign(by, "more", "less", "same")+"."+side, "amount", amount(by)))
		}
	}
	return list
}

// resultTable has the three figures by what was planned and done.
func (p *publisher) resultTable(y *year) site.Table {
	readings := []string{plan, done}
	columns := []string{"what", "plan", "done"}
	if y.at("income"+first).Set && y.at("expenditure"+first).Set {
		readings, columns = []string{first, plan, done}, []string{"what", "first", "plan", "done"}
	}
	if !y.executed() {
		readings, columns = readings[:len(readings)-1], columns[:len(columns)-1]
	} else {
		columns = append(columns, "percent")
	}
	t := p.table("money", "enough."+y.stage(), []any{"year", y.number, "date", day(y)}, columns...)
	for _, name := range []string{"income", "expenditure", "balance"} {
		row := site.Row{Total: name == "balance", Cells: []site.Cell{site.Words(p.text("row." + name))}}
		for _, r := range readings {
			f := y.at(name + r)
			if name == "balance" && r == first {
				f = less(y.at("income"+first), y.at("expenditure"+first))
			}
			row.Cells = append(row.Cells, f.Cell())
		}
		if y.executed() {
			percent := site.Figure{}
			if name != "balance" {
				percent = share("", y.at(name), y.at(name+plan))
			}
			row.Cells = append(row.Cells, percent.Cell())
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// twoBars are income and expenditure beside each other, with their plans.
func (p *publisher) twoBars(y *year, got, spent site.Figure) site.Bars {
	b := site.Bars{ID: "sides", Title: p.text("bars.enough"), Lead: p.text("bars.enough_lead." + y.stage())}
	longest := got.Number.Max(spent.Number)
	plans := []site.Figure{y.at("income" + plan), y.at("expenditure" + plan)}
	if y.executed() {
		for _, f := range plans {
			longest = longest.Max(f.Number)
		}
	}
	for i, f := range []site.Figure{got, spent} {
		bar := site.Bar{Label: p.text([]string{"row.income", "row.expenditure"}[i]), Path: f.Path, Figure: f, Permille: format.Permille(f.Number, longest)}
		if plan := plans[i]; y.executed() && plan.Positive() {
			bar.Plan, bar.PlanPermille = plan, format.Permille(plan.Number, longest)
		}
		b.Rows = append(b.Rows, bar)
	}
	return quiet(b)
}
