package questions

import (
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// growth answers «Что выросло сильнее всего?»: lines of a full year beside those of the full year before, by roubles, and by per cent where the line is not
// too small for one to mean anything.
func growth(p *publisher, y *year) (answer, bool) {
	before, list, why := p.yearOnYear(y)
	if why != "" {
		return answer{said: []site.Sentence{p.alone(y, why)}}, true
	}
	args := []any{"year", y.number, "prev", before.number}
	rise, fresh := lasting(up(list))
	a := answer{known: true, more: p.wholeChange(y, before, list), links: p.yearLinks(y, before)}
	if len(rise)+len(fresh) == 0 {
		a.said = []site.Sentence{p.say(afters(list), "growth.none", args...)}
		a.row = []site.Cell{site.Words(p.text("growth.nothing")), {Text: "—"}, {Text: "—"}}
		a.cells, a.demo = cellsOf(list), demo(afters(list)...)
		return a, true
	}
	a.more = append(p.appeared(fresh, "growth.fresh", args), a.more...)
	if rise = append(rise, fresh...); len(rise) == len(fresh) {
		a.more = a.more[1:] // the answer itself says it
	}
	top := leaders(rise)
	a.said = append(a.said, p.grew(top, args))
	if fastest, f := p.fastest(rise, before); f.Set && fastest.code != top[0].code {
		a.said = append(a.said, p.say([]site.Figure{f}, "growth.percent", "what", p.quoted([]line{fastest}), "percent", format.Value(f.Number, format.Percent), "amount", amount(fastest.by)))
	} else if f.Set && len(top) == 1 {
		a.said = append(a.said, p.say([]site.Figure{f}, "growth.percent_same"))
	}
	t := p.table("growth", "growth", args, "line", "prev", "year", "by", "by_percent")
	a.tables = []site.Table{p.differences(t, rise, p.percentCell)}
	a.bars = p.differenceBars("most", "growth", args, rise, p.percentNote)
	a.figures = []site.Figure{p.named(y, "growth.most", p.text("formula.growth", args...), top[0].by)}
	a.figures[0].Note = top[0].label
	a.row = []site.Cell{site.Linked(p.quoted(top), top[0].path), top[0].by.Cell(), top[0].percent().Cell()}
	a.codes, a.cells, a.demo = []string{top[0].code}, cellsOf(list), demo(top[0].by)
	return a, true
}

// grew says the first of the lines that grew.
func (p *publisher) grew(top []line, args []any) site.Sentence {
	key := "growth.answer." + number(top)
	if len(top) == 1 && !top[0].before.Set {
		key = "growth.answer.new"
	}
	percent := ""
	if f := top[0].percent(); f.Set {
		percent = format.Value(f.Number, format.Percent)
	} else if key == "growth.answer.one" {
		key = "growth.answer.no_percent"
	}
	return p.say([]site.Figure{top[0].by}, key, append(args, "what", p.quoted(top), "amount", amount(top[0].by), "percent", percent)...)
}

// fastest is the line that grew most in per cent, of those that had at least a thousandth of all expenditure: a small sum doubles easily.
func (p *publisher) fastest(rise []line, before *year) (line, site.Figure) {
	least, err := before.at("expenditure").Number.Quo(decimal.MustNew(1000, 0))
	if err != nil {
		return line{}, site.Figure{}
	}
	var most line
	var percent site.Figure
	for _, l := range rise {
		if f := l.percent(); f.Set && l.before.Number.Cmp(least) >= 0 && (!percent.Set || f.Number.Cmp(percent.Number) > 0) {
			most, percent = l, f
		}
	}
	return most, percent
}

// yearOnYear compares the lines of a year with those of the year before; why says in a key of texts why it cannot.
func (p *publisher) yearOnYear(y *year) (before *year, list []line, why string) {
	before, why = y.comparable()
	if why != "" {
		return nil, nil, why
	}
	if list = pairs(reading{before, done}, reading{y, done}); list == nil {
		return nil, nil, "lines"
	}
	return before, list, ""
}

// alone says why a year has nothing to be compared with.
func (p *publisher) alone(y *year, why string) site.Sentence {
	date := ""
	switch why {
	case "part":
		date = day(y)
	case "before_part":
		date = day(y.before)
	}
	return p.say(nil, "alone."+why, "year", y.number, "prev", y.number-1, "date", date)
}

// wholeChange says how all expenditure changed, and how many lines went which way.
func (p *publisher) wholeChange(y, before *year, list []line) []site.Sentence {
	now, then := y.at("expenditure"), before.at("expenditure")
	var said []site.Sentence
	if now.Set && then.Set {
		by := less(now, then)
		said = append(said, p.say([]site.Figure{by}, "whole."+sign(by, "growth", "fall", "same"),
			"prev", before.number, "amount", amount(by), "percent", p.shareText(by, then)))
	}
	return append(said, p.ways(list), p.say(nil, "prices"))
}

// ways says how many lines went which way.
func (p *publisher) ways(list []line) site.Sentence {
	rose, fell := len(up(list)), len(down(list))
	var ways []string
	for _, w := range []struct {
		key string
		n   int
	}{{"rose", rose}, {"fell", fell}, {"kept", len(list) - rose - fell}} {
		if w.n > 0 {
			ways = append(ways, p.text("whole."+w.key, "n", w.n))
		}
	}
	return p.say(nil, "whole.lines", "all", len(list), "ways", strings.Join(ways, ", "))
}

// appeared names lines that one of two years lacks: their money may have moved to or from another line.
func (p *publisher) appeared(list []line, key string, args []any) []site.Sentence {
	if len(list) == 0 {
		return nil
	}
	all := total("", list)
	return []site.Sentence{p.say([]site.Figure{all}, key+"."+number(list), append(args, "what", p.quoted(list), "amount", amount(all))...)}
}

// yearLinks lead to the two years on the budget's pages.
func (p *publisher) yearLinks(y, before *year) []site.Link {
	return slices.Concat(link(p.text("link.year", "year", y.number), y.page()), link(p.text("link.year", "year", before.number), before.page()))
}

func afters(list []line) []site.Figure {
	figures := make([]site.Figure, len(list))
	for i, l := range list {
		figures[i] = l.after
	}
	return figures
}

// cellsOf are the cells of lines, those of the later reading first.
func cellsOf(list []line) []site.Term {
	var terms []site.Term
	for _, l := range list {
		terms = append(terms, l.after.Cells...)
	}
	for _, l := range list {
		terms = append(terms, l.before.Cells...)
	}
	return terms
}
