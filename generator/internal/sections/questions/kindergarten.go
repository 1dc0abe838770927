package questions

import (
	"slices"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// kindergartenCode is the subsection «Дошкольное образование» of the budget classification (приказ Минфина России № 82н).
const kindergartenCode = "0701"

// kindergarten answers «Кто платит за детский сад?». A rouble of a budget bears no mark of where it came from, so that the shares are those of all income, said
// to be an approximation. A year without the line has no answer.
func kindergarten(p *publisher, y *year) (answer, bool) {
	column := y.column()
	spent, all := y.at(kindergartenCode+column), y.at("expenditure"+column)
	if !spent.Positive() {
		return answer{}, false
	}
	a := answer{
		known: true, codes: []string{kindergartenCode}, points: []site.Figure{spent}, cells: spent.Cells, demo: demo(spent),
		figures: []site.Figure{p.labelled("kindergarten.spent."+y.stage(), spent)},
		links:   slices.Concat(link(p.text("link.code", "name", spent.Label, "year", y.number), spent.Path), link(p.text("link.year", "year", y.number), y.page())),
	}
	args := []any{"year", y.number, "date", day(y)}
	if all.Positive() {
		a.said = append(a.said, p.say([]site.Figure{spent, all}, "kindergarten.answer."+y.stage(), append(args, "amount", amount(spent), "share", p.shareText(spent, all))...))
	} else {
		a.said = append(a.said, p.say([]site.Figure{spent}, "kindergarten.answer_alone."+y.stage(), append(args, "amount", amount(spent))...))
	}
	own, given := p.hundred(&a, y)
	if f := p.each(y, "kindergarten.resident", spent); f.Set {
		a.figures = append(a.figures, f)
		a.more = append(a.more, p.say([]site.Figure{f}, "kindergarten.each", "amount", roubles(f)))
	}
	a.more = append(a.more, p.say(nil, "kindergarten.read"), p.say(nil, "kindergarten.law"))
	a.row = []site.Cell{spent.Cell(), own.Cell(), given.Cell()}
	return a, true
}

// hundred splits a hundred roubles of income by where they came from.
func (p *publisher) hundred(a *answer, y *year) (own, given site.Figure) {
	column := y.column()
	all, earned, sent := y.at("income"+column), y.at("income.1"+column), y.at("income.202"+column)
	own, given = site.Quotient("", "", format.RUB, earned, all, 100, 2), site.Quotient("", "", format.RUB, sent, all, 100, 2)
	if !all.Positive() || !own.Set || !given.Set || own.Number.Sign() < 0 || given.Number.Sign() < 0 {
		a.said = append(a.said, p.say(nil, "kindergarten.unsplit"))
		return site.Figure{}, site.Figure{}
	}
	a.said = append(a.said, p.say([]site.Figure{own, given}, "kindergarten.hundred."+y.stage(), "own", own.Exact(), "given", given.Exact()))
	a.figures = append(a.figures, p.named(y, "kindergarten.own", p.text("formula.own"), own), p.named(y, "kindergarten.given", p.text("formula.given"), given))
	a.demo = a.demo || demo(own, given)
	a.cells = append(a.cells, all.Cells...)
	other := less(less(all, earned), sent)
	if other.Number.Sign() < 0 {
		a.more = append(a.more, p.say([]site.Figure{other}, "kindergarten.returned", "amount", amount(other)))
	}
	args := []any{"year", y.number, "date", day(y)}
	t := p.table("hundred", "kindergarten."+y.stage(), args, "from", "got", "of_hundred")
	b := site.Bars{ID: "hundred-bars", Title: p.text("bars.kindergarten"), Lead: p.text("bars.kindergarten_lead")}
	for _, row := range []struct {
		key  string
		got  site.Figure
		part site.Figure
	}{
		{"own", earned, own}, {"given", sent, given}, {"other", other, site.Quotient("", "", format.RUB, other, all, 100, 2)},
	} {
		if row.got.Number.IsZero() {
			continue
		}
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{{Text: p.text("row." + row.key), Path: row.got.Path}, row.got.Cell(), row.part.Cell()}})
		if row.part.Positive() {
			b.Rows = append(b.Rows, site.Bar{Label: p.text("row." + row.key), Path: row.got.Path, Figure: row.part, Permille: format.Permille(row.part.Number, all100)})
		}
	}
	t.Rows = append(t.Rows, site.Row{Total: true, Cells: []site.Cell{site.Words(p.text("row.all_income")), all.Cell(), site.Words(format.Value(all100, ""))}})
	a.tables, a.bars = append(a.tables, t), quiet(b)
	return own, given
}
