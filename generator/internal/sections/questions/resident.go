package questions

import (
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// all100 is the whole of a hundred.
var all100 = decimal.Hundred

// resident answers «Сколько стоит один житель?»: expenditure divided by the number of residents at the beginning of the year. A portal that does not know how
// many there were has no answer.
func resident(p *publisher, y *year) (answer, bool) {
	column := y.column()
	spent := y.at("expenditure" + column)
	each := p.each(y, "resident.spent", spent)
	if !each.Set || spent.Number.Sign() < 0 {
		return answer{}, false
	}
	people := p.in.Site.Population[y.number]
	args := []any{"year", y.number, "date", day(y)}
	from := []site.Figure{each}
	a := answer{
		known: true, points: from, figures: from, cells: spent.Cells, demo: demo(each),
		said:  []site.Sentence{p.say(from, "resident.answer."+y.stage(), append(args, "amount", roubles(each))...)},
		more:  []site.Sentence{p.say(from, "resident.how."+y.stage(), append(args, "whole", amount(spent), "n", people)...)},
		links: link(p.text("link.year", "year", y.number), y.page()),
		row:   []site.Cell{each.Cell(), spent.Cell(), site.Words(format.Int(people))},
	}
	sections := p.sections(y)
	if len(sections) > 0 {
		top := sections[0]
		a.said = append(a.said, p.say([]site.Figure{top.each}, "resident.most", "what", top.whole.Label, "amount", roubles(top.each)))
		a.tables, a.bars = []site.Table{p.residentTable(y, sections, spent, each)}, p.residentBars(y, sections)
	}
	a.more = append(a.more, p.residentChange(y, each)...)
	for _, side := range []string{"1", "202"} {
		if f := p.each(y, "resident.income-"+side, y.at("income."+side+column)); f.Set && f.Number.Sign() >= 0 {
			a.figures = append(a.figures, f)
		}
	}
	a.more = append(a.more, p.say(nil, "resident.read"))
	if source := p.in.Site.PopulationSource; source != "" {
		a.more = append(a.more, p.say(nil, "resident.source", "source", source))
	}
	return a, true
}

// each is an amount for one resident; not set where the portal does not know how many there were.
func (p *publisher) each(y *year, id string, whole site.Figure) site.Figure {
	people := p.in.Site.Population[y.number]
	if people <= 0 || !whole.Set {
		return site.Figure{}
	}
	f := site.Quotient("", "", format.RUB, whole, site.Given(decimal.MustNew(people, 0), p.in.Site.PopulationDemo()), 1, 2)
	if !f.Set {
		return f
	}
	return p.named(y, id, p.text("formula.each", "year", y.number, "n", people), f)
}

// section is a section of expenditure and its part for one resident.
type section struct {
	code        string
	whole, each site.Figure
}

// sections are those that money was spent on, the largest first.
func (p *publisher) sections(y *year) []section {
	var list []section
	for number := range y.lines(y.column()) {
		code := number + "00"
		whole := y.at(code + y.column())
		if each := p.each(y, "resident.section", whole); each.Set && !whole.Number.IsZero() {
			each.ID = ""
			list = append(list, section{code, whole, each})
		}
	}
	slices.SortFunc(list, func(a, b section) int {
		if c := b.whole.Number.Cmp(a.whole.Number); c != 0 {
			return c
		}
		if a.code < b.code {
			return -1
		}
		return 1
	})
	return list
}

func (p *publisher) residentTable(y *year, list []section, spent, each site.Figure) site.Table {
	t := p.table("each", "resident."+y.stage(), []any{"year", y.number, "date", day(y)}, "section", "spent."+y.stage(), "each", "share")
	for _, s := range list {
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{
			site.Linked(s.whole.Label, s.whole.Path), s.whole.Cell(), s.each.Cell(), p.shareCell(s.whole, spent),
		}})
	}
	t.Rows = append(t.Rows, site.Row{Total: true, Cells: []site.Cell{site.Words(p.text("row.all")), spent.Cell(), each.Cell(), site.Words(format.Value(all100, ""))}})
	return t
}

func (p *publisher) residentBars(y *year, list []section) site.Bars {
	b := site.Bars{ID: "each-bars", Title: p.text("bars.resident"), Lead: p.text("bars.resident_lead")}
	for _, s := range list {
		b.Rows = append(b.Rows, site.Bar{
			Label: s.whole.Label, Path: s.whole.Path, Figure: s.each, Permille: format.Permille(s.each.Number, list[0].each.Number),
		})
	}
	return quiet(b)
}

// residentChange compares with the full year before, where the portal knows both numbers of residents.
func (p *publisher) residentChange(y *year, each site.Figure) []site.Sentence {
	before, why := y.comparable()
	if why != "" {
		return []site.Sentence{p.alone(y, why)}
	}
	then := p.each(before, "resident.spent", before.at("expenditure"))
	places := 0 // what is printed differs by what is printed
	if each.Number.Cmp(decimal.Hundred) < 0 || then.Number.Cmp(decimal.Hundred) < 0 {
		places = 2
	}
	by, ok := site.Apart(each.Number.Round(places), then.Number.Round(places))
	if !then.Set || !ok {
		return []site.Sentence{p.say(nil, "resident.no_people", "prev", before.number)}
	}
	f := site.Figure{Number: by, Set: true, Unit: format.RUB, Demo: each.Demo || then.Demo}
	return []site.Sentence{
		p.say([]site.Figure{f}, "resident.change."+sign(f, "growth", "fall", "same"), "amount", format.Value(by.Abs().Trim(0), format.RUB), "prev", before.number, "then", roubles(then)),
		p.say(nil, "prices"),
	}
}
