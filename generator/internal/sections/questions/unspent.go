package questions

import (
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// unspent answers «На что не потратили деньги?»: the plan less what was done, line by line.
func unspent(p *publisher, y *year) (answer, bool) {
	args := []any{"year", y.number, "date", day(y)}
	spent, planned := y.at("expenditure"), y.at("expenditure"+plan)
	switch {
	case !y.executed():
		return answer{said: []site.Sentence{p.say(nil, "unspent.unknown.report", args...)}}, true
	case !spent.Set:
		return answer{said: []site.Sentence{p.say(nil, "unspent.unknown.expenditure", args...)}}, true
	case !planned.Set:
		return answer{said: []site.Sentence{p.say(nil, "unspent.unknown.plan", args...)}}, true
	}
	list := pairs(reading{y, done}, reading{y, plan})
	left, over := up(list), down(list)
	all := less(planned, spent)
	words := amounts(planned, spent)
	a := answer{
		known: true, cells: cellsOf(list), demo: demo(all), links: link(p.text("link.year", "year", y.number), y.page()),
		row: []site.Cell{all.Cell(), share("", all, planned).Cell()}, points: []site.Figure{all},
	}
	a.said = []site.Sentence{p.say([]site.Figure{all}, "unspent.answer."+y.stage()+"."+sign(all, "left", "over", "none"),
		append(args, "amount", amount(all), "percent", p.shareText(all, planned), "plan", words[0], "spent", words[1])...)}
	if len(left) > 0 {
		top := leaders(left)
		said := amounts(top[0].after, top[0].by)
		a.said = append(a.said, p.say([]site.Figure{top[0].by}, "unspent.most."+number(top), "what", p.quoted(top), "left", said[1], "plan", said[0]))
		a.codes = []string{top[0].code}
		a.tables = []site.Table{p.leftTable(left, args)}
		a.bars = p.differenceBars("left", "unspent", args, left, p.doneNote)
	} else if len(list) > 0 && all.Number.Sign() != 0 {
		a.said = append(a.said, p.say([]site.Figure{all}, "unspent.nowhere"))
	}
	a.figures = []site.Figure{p.named(y, "unspent.left", p.text("formula.unspent"), all), p.labelled("unspent.plan", planned), p.labelled("unspent.spent", spent)}
	if len(over) > 0 {
		a.more = append(a.more, p.say([]site.Figure{over[0].by}, "unspent.more", "n", len(over)))
	}
	a.more = append(a.more, p.byFirst(y, spent)...)
	a.more = append(a.more, p.say(nil, "unspent.read."+y.stage()))
	return a, true
}

// byFirst holds a full year against the first plan: amended plans follow what is spent.
func (p *publisher) byFirst(y *year, spent site.Figure) []site.Sentence {
	adopted := y.at("expenditure" + first)
	if !y.full() || !adopted.Set {
		return nil
	}
	by := less(spent, adopted)
	return []site.Sentence{p.say([]site.Figure{by}, "unspent.first."+sign(by, "more", "less", "same"), "first", amount(adopted), "amount", amount(by))}
}

// leftTable has the plan, what was done of it, and what is left. A line of a pair goes from what was done to the plan.
func (p *publisher) leftTable(left []line, args []any) site.Table {
	t := p.table("left-table", "unspent", args, "line", "done", "plan", "left", "percent")
	t = p.differences(t, left, func(l line) site.Cell { return share("", l.before, l.after).Cell() })
	t.Columns[1], t.Columns[2] = t.Columns[2], t.Columns[1] // people read the plan first
	for _, r := range t.Rows {
		r.Cells[1], r.Cells[2] = r.Cells[2], r.Cells[1]
	}
	return t
}

// doneNote is «исполнено 93,4 %» beside a bar.
func (p *publisher) doneNote(l line) string {
	if f := share("", l.before, l.after); f.Set {
		return p.text("done_note", "percent", format.Value(f.Number, format.Percent))
	}
	return p.text("done_none")
}
