package programmes

import (
	"slices"
	"strconv"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// total is what all programmes come to in a year.
type total struct {
	money   spending
	results outcome
	n       int  // programmes that have any data of the year
	paid    int  // … that have money
	demo    bool // a datum of one of those is invented
}

// total adds the programmes up: the money of all, and the indicators of all.
func (x index) total(year int) total {
	var t total
	var list []*payment
	for _, s := range x.shows {
		of := s.programme.ofYear(year)
		list = append(list, of...)
		if len(of) > 0 {
			t.paid++
		}
		r := s.results("", s.programme.indicators, year)
		t.results.reached += r.reached
		t.results.known += r.known
		t.results.all += r.all
		t.results.demo = t.results.demo || r.demo
		if len(of) > 0 || r.all > 0 {
			t.n++
			t.demo = t.demo || s.programme.demo()
		}
	}
	t.money = x.shows[0].spent("programmes."+strconv.Itoa(year), list)
	return t
}

// figures are the head figures of the page, and its sentences.
func (x index) figures() (figures []site.Figure, sentences []site.Sentence) {
	t := x.total(x.year)
	m := t.money
	for _, f := range []site.Figure{m.plan, m.fact, m.share} {
		if f.Set {
			f.Note = x.text("year_of", "year", x.year)
			figures = append(figures, f)
		}
	}
	if m.plan.Set && m.fact.Set {
		sentences = append(sentences, site.Sentence{
			Text: x.text("index_money", "year", x.year, "n", t.paid, "plan", m.plan.Short(), "fact", m.fact.Short()), Demo: m.plan.Demo || m.fact.Demo,
		})
	}
	if t.results.known > 0 {
		sentences = append(sentences, site.Sentence{
			Text: x.text("index_results", "reached", t.results.reached, "known", t.results.known), Demo: t.results.demo,
		})
	}
	return figures, site.Folded(sentences)
}

// table has a row a programme, with both measures of the year apart.
func (x index) table() site.Table {
	t := site.Table{
		ID: "programmes", Caption: x.text("table_caption", "year", x.year),
		Columns: []site.Column{
			{Title: x.text("column_programme")},
			{Title: x.text("column_plan"), Numeric: true},
			{Title: x.text("column_fact"), Numeric: true},
			{Title: x.text("share_spent"), Numeric: true},
			{Title: x.text("column_indicators"), Numeric: true},
			{Title: x.text("share_reached"), Numeric: true},
			{Title: x.text("column_quarter")},
		},
	}
	for _, s := range x.shows {
		m, r := x.measured(s)
		where := "—"
		if m.share.Set && r.share.Set {
			where = x.text("quarter_" + quarterKeys[quarter(m.share, r.share)])
		}
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{
			site.Linked(s.programme.name, s.path()), m.plan.Cell(), m.fact.Cell(), percent(m.share), reachedOf(x, r), percent(r.share), site.Words(where),
		}})
	}
	return t.Marked()
}

// percent is a share as a cell, with its sign, as a column of a table has numbers of several kinds.
func percent(f site.Figure) site.Cell {
	c := f.Cell()
	if f.Set {
		c.Text = format.Ratio(f.Number, whole)
		if f.How == site.Counted { // in whole per cents
			c.Text = f.Exact()
		}
	}
	c.Origin = nil // made of many cells
	return c
}

// texter has the section's texts.
type texter interface {
	text(key string, args ...any) string
}

// reachedOf says «3 из 4».
func reachedOf(t texter, r outcome) site.Cell {
	if r.known == 0 {
		return site.Words("—")
	}
	return site.Cell{Text: t.text("of", "n", r.reached, "all", r.known), Value: strconv.Itoa(r.reached), Demo: r.demo}
}

// years is all programmes by year; nil when there is one.
func (x index) years() *site.Table {
	var all []int
	for _, s := range x.shows {
		all = append(all, s.programme.years()...)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	if len(all) < 2 {
		return nil
	}
	t := site.Table{
		ID: "years", Caption: x.text("years_caption"),
		Columns: []site.Column{
			{Title: x.text("year")},
			{Title: x.text("column_programmes"), Numeric: true},
			{Title: x.text("column_plan"), Numeric: true},
			{Title: x.text("column_fact"), Numeric: true},
			{Title: x.text("share_spent"), Numeric: true},
			{Title: x.text("column_indicators"), Numeric: true},
		},
	}
	for _, y := range all {
		sum := x.total(y)
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{
			site.Words(strconv.Itoa(y)), {Text: strconv.Itoa(sum.n), Value: strconv.Itoa(sum.n), Demo: sum.demo}, sum.money.plan.Cell(), sum.money.fact.Cell(), percent(sum.money.share), reachedOf(x, sum.results),
		}})
	}
	t = t.Marked()
	return &t
}

// moneyNone says why money cannot be compared in a year.
func (s *show) moneyNone(m spending, year int) string {
	switch {
	case !m.plan.Set && !m.fact.Set:
		return s.text("money_none", "year", year)
	case !m.fact.Set:
		return s.text("money_no_fact", "year", year, "plan", m.plan.Short())
	case !m.plan.Set:
		return s.text("money_no_plan", "year", year, "fact", m.fact.Short())
	case m.plan.Number.IsZero():
		return s.text("money_zero", "year", year)
	}
	return s.text("money_no_pair", "year", year)
}

// resultNone says why the result cannot be judged in a year.
func (s *show) resultNone(r outcome, year int) string {
	if r.all == 0 {
		return s.text("result_none", "year", year)
	}
	return s.text("result_open", "year", year, "n", r.all)
}

// shareText is a share as a sentence says it.
func shareText(part, whole site.Figure) string { return format.Ratio(part.Number, whole.Number) }
