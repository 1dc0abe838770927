package budget

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// The page «Насколько крепок бюджет»: indicators.go works them out, norms.go says what is allowed, debt.go what is owed.
const (
	healthPath     = root + "health/"
	healthTemplate = "budget/health.html"
)

// HealthView is /budget/health/: each indicator as a card, all of them by years as a table.
type HealthView struct {
	Title      string
	Lead       string
	Contents   []site.Link
	Cards      []IndicatorCard
	Table      site.Table
	Links      []site.Link
	Source     *site.Source
	Reconciled Reconciled // of all years, as the page is
	Demo       bool
}

// IndicatorCard is one indicator of the latest full year.
type IndicatorCard struct {
	ID      string
	Title   string // the question that it answers
	Figures []site.Figure
	Means   []string // what it is for a resident
	Formula string
	Norm    *NormView // nil: the data gives none
	Trend   []TrendRow
}

// TrendRow is the indicator in one year.
type TrendRow struct {
	Name     string
	Figure   site.Figure
	Permille int // length of the bar
}

// health is a text of the page.
func (p *publisher) health(key string, args ...any) string {
	return format.Typography(p.in.Text.Text("health."+key, args...))
}

// healthPage publishes the indicators; nothing where no full year gives any.
func (p *publisher) healthPage() {
	list := p.fullYears()
	if len(list) == 0 {
		return
	}
	y := list[len(list)-1]
	v := HealthView{
		Title:      p.health("title"),
		Lead:       p.health("lead", "year", y.Year),
		Cards:      p.indicatorCards(list),
		Source:     p.source(y.last()),
		Reconciled: p.reconciled(nil),
	}
	if len(v.Cards) == 0 {
		return
	}
	for _, c := range v.Cards {
		v.Contents = append(v.Contents, site.Link{Title: c.Title, Path: healthPath + "#" + c.ID})
	}
	all := p.indicatorFigures(list)
	v.Table = p.indicatorTable(list, all)
	v.Demo = slices.ContainsFunc(all, func(f site.Figure) bool { return f.Demo })
	v.Links = p.answers(healthPath, y)
	var headlines []site.Figure
	for _, c := range v.Cards {
		headlines = append(headlines, c.Figures...)
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: healthPath, Title: v.Title, Summary: p.summary([]string{v.Lead, v.Cards[0].Means[0]}, v.Cards[0].Figures), Template: healthTemplate, View: v,
		Crumbs: p.crumbs(nil, nil), Figures: headlines, Demo: v.Demo, AsOf: y.last().asOf(),
	})
}

// indicatorCards are the indicators that the latest of the years gives.
func (p *publisher) indicatorCards(list []*year) []IndicatorCard {
	y := list[len(list)-1]
	var cards []IndicatorCard
	for _, i := range indicators {
		f := i.of(p, y)
		switch {
		case !f.Set:
		case i.With == "":
			cards = append(cards, p.indicatorCard(i, f, list))
		case len(cards) > 0 && cards[len(cards)-1].ID == i.With:
			last := &cards[len(cards)-1]
			last.Figures = append(last.Figures, f)
			last.Means = append(last.Means, p.health("means."+i.Key, "value", format.Value(f.Number, "")))
		}
	}
	return cards
}

func (p *publisher) indicatorCard(i indicator, f site.Figure, list []*year) IndicatorCard {
	y := list[len(list)-1]
	c := IndicatorCard{
		ID: i.Key, Title: p.health("question." + i.Key), Figures: []site.Figure{f}, Formula: f.Formula, Norm: p.normView(y.Year, i.Key, f),
		Means: []string{p.health("means."+i.Key+"."+i.side(f.Number), "value", format.Value(f.Number.Abs(), ""))},
	}
	if more := p.moreOf(i, y); more != "" {
		c.Means = append(c.Means, more)
	}
	c.Trend = p.trend(i, list)
	return c
}

// moreOf is what a card adds to a value: what the debt is made of, which quarter was the largest.
func (p *publisher) moreOf(i indicator, y *year) string {
	switch i.Key {
	case "debt-share":
		return p.owed(p.debts.end(y.Year))
	case "evenness":
		quarter, share, ok := largestQuarter(y)
		if ok && quarter == roman[3] {
			return p.health("largest_last")
		}
		if ok {
			return p.health("largest_quarter", "quarter", quarter, "share", share)
		}
	}
	return ""
}

// owed says a debt and its kinds.
func (p *publisher) owed(d *debt) string {
	if len(d.parts) == 0 {
		return p.health("owed", "amount", inShort(d.total()))
	}
	var parts []string
	for _, part := range d.parts {
		parts = append(parts, p.health("owed_part", "kind", small(part.Kind), "amount", inShort(part.Amount)))
	}
	return p.health("owed_parts", "amount", inShort(d.total()), "parts", strings.Join(parts, ", "))
}

// small writes the first letter small, unless the word is an abbreviation.
func small(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if next, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsUpper(next) {
		return text
	}
	return string(unicode.ToLower(first)) + text[size:]
}

// trend is an indicator over the full years; nothing can be said of one year. Bars are as long as their share of 100 %, or of the largest value above it;
// a value below zero has none.
func (p *publisher) trend(i indicator, list []*year) []TrendRow {
	var rows []TrendRow
	longest := decimal.Hundred
	for _, y := range list {
		f := i.of(p, y)
		if !f.Set {
			continue
		}
		longest = longest.Max(f.Number)
		rows = append(rows, TrendRow{Name: p.yearName(y), Figure: f})
	}
	if len(rows) < 2 {
		return nil
	}
	for n, r := range rows {
		rows[n].Permille = format.Permille(r.Figure.Number, longest)
	}
	return rows
}

// indicatorFigures are all indicators of all years that give them. Those of earlier years stand in the table alone; facts name them.
func (p *publisher) indicatorFigures(list []*year) []site.Figure {
	var all []site.Figure
	for _, y := range list {
		for _, i := range indicators {
			if f := i.of(p, y); f.Set {
				all = append(all, f)
			}
		}
	}
	return all
}

// indicatorTable has a row an indicator and a column a year.
func (p *publisher) indicatorTable(list []*year, all []site.Figure) site.Table {
	t := site.Table{
		ID: "by-years-table", Caption: p.health("caption"), Unit: p.health("unit"), Columns: []site.Column{{Title: p.health("column.indicator")}},
		Source: p.source(list[len(list)-1].last()),
	}
	for _, y := range list {
		t.Columns = append(t.Columns, site.Column{Title: p.yearName(y), Numeric: true})
	}
	if len(list) > 1 {
		t.Source = &site.Source{Title: p.t("source_of_years", "from", list[0].Year, "to", list[len(list)-1].Year), Path: "opendata/"}
	}
	for _, i := range indicators {
		label := p.health("label." + i.Key)
		if !slices.ContainsFunc(all, func(f site.Figure) bool { return f.Label == label }) {
			continue
		}
		row := site.Row{Cells: []site.Cell{site.Words(label)}}
		for _, y := range list {
			row.Cells = append(row.Cells, i.of(p, y).Cell())
		}
		t.Rows = append(t.Rows, row)
	}
	return t.Marked()
}

// healthFacts names the indicators for prose: budget.own-share of 2022; budget.debt is the amount.
func (p *publisher) healthFacts(y *year) {
	if !y.full() {
		return
	}
	for _, i := range indicators {
		if f := i.of(p, y); f.Set {
			f.Path = healthPath
			p.out.Facts = append(p.out.Facts, site.Fact{Name: "budget." + i.Key, Period: y.name(), Figure: f})
		}
	}
	if d := p.debts.end(y.Year); d != nil {
		f := p.debtFigure(d, "budget."+y.name()+".debt", p.health("debt"), d.total())
		f.Path = healthPath
		p.out.Facts = append(p.out.Facts, site.Fact{Name: "budget.debt", Period: y.name(), Figure: f})
	}
}

// answers are the pages that say what the figures mean, and where to go on from one of them; the page itself is left out.
func (p *publisher) answers(self string, y *year) []site.Link {
	var list []site.Link
	add := func(title, path string) {
		if path != self {
			list = append(list, site.Link{Title: title, Path: path})
		}
	}
	full := p.fullYears()
	if len(full) > 0 && len(p.indicatorCards(full)) > 0 {
		add(p.health("title"), healthPath)
	}
	if p.receiptYear() != nil {
		add(p.receipt("title"), receiptPath)
	}
	if y != nil {
		add(p.t("year_title."+y.stage(), p.when(y.last())...), y.path())
	}
	return list
}
