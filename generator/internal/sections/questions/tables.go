package questions

import (
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// shownLines is how many lines a table of differences names; the rest stand in one row.
const shownLines = 10

// shownBars is how many bars a ranked list has.
const shownBars = 6

// table begins a table of amounts; its words have the keys column.<name>.
func (p *publisher) table(id, caption string, args []any, columns ...string) site.Table {
	t := site.Table{ID: id, Caption: p.text("caption."+caption, args...), Unit: p.text("roubles")}
	for i, c := range columns {
		t.Columns = append(t.Columns, site.Column{Title: p.text("column."+c, args...), Numeric: i > 0})
	}
	return t
}

// differences are lines in two readings: what was, what is, what lies between, and that in per cent of what was.
func (p *publisher) differences(t site.Table, list []line, by func(line) site.Cell) site.Table {
	shown := list
	if len(list) > shownLines+2 { // folding one or two rows away saves nothing
		shown = list[:shownLines]
	}
	for _, l := range shown {
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{
			site.Linked(l.label, l.path), l.before.Cell(), l.after.Cell(), l.by.Cell(), by(l),
		}})
	}
	if rest := list[len(shown):]; len(rest) > 0 {
		t.Rows = append(t.Rows, p.restRow(rest))
	}
	return t
}

// restRow adds up lines that are not named. They have no share: of many lines it says nothing.
func (p *publisher) restRow(rest []line) site.Row {
	var before, after []site.Figure
	for _, l := range rest {
		before, after = append(before, l.before), append(after, l.after)
	}
	label := p.text("rest", "n", len(rest))
	return site.Row{Cells: []site.Cell{
		site.Words(label), site.Sum("", label, format.RUB, before...).Cell(), site.Sum("", label, format.RUB, after...).Cell(), total(label, rest).Cell(), {Text: "—"},
	}}
}

// percentCell is a change in per cent, or a word where the line is new.
func (p *publisher) percentCell(l line) site.Cell {
	if f := l.percent(); f.Set {
		return f.Cell()
	}
	if l.before.Number.IsZero() {
		return site.Words(p.text("appeared"))
	}
	return site.Words("—")
}

// differenceBars draw the first of ranked lines by what they changed.
func (p *publisher) differenceBars(id, title string, args []any, list []line, note func(line) string) site.Bars {
	b := site.Bars{ID: id, Title: p.text("bars."+title, args...), Lead: p.text("bars."+title+"_lead", args...)}
	for _, l := range list[:min(len(list), shownBars)] {
		b.Rows = append(b.Rows, site.Bar{
			Label: l.label, Path: l.path, Figure: l.by, Permille: format.Permille(l.by.Number.Abs(), list[0].by.Number.Abs()), Note: note(l),
		})
	}
	return quiet(b)
}

// percentNote is «+10,4 %» beside a bar.
func (p *publisher) percentNote(l line) string {
	f := l.percent()
	switch {
	case l.before.Number.IsZero():
		return p.text("appeared")
	case !f.Set:
		return ""
	case f.Number.Sign() > 0:
		return p.text("plus", "percent", format.Value(f.Number, format.Percent))
	}
	return format.Value(f.Number, format.Percent)
}

// quiet raises the mark «демо» to the list when all its rows have it.
func quiet(b site.Bars) site.Bars {
	b.Demo = len(b.Rows) > 0 && !slices.ContainsFunc(b.Rows, func(r site.Bar) bool { return !r.Figure.Demo })
	if b.Demo {
		for i := range b.Rows {
			b.Rows[i].Figure.Demo, b.Rows[i].Plan.Demo = false, false
		}
	}
	return b
}

// sourcesOf says what figures are from: each dataset of their cells, with the last day that its files hold.
func (p *publisher) sourcesOf(terms []site.Term) []*site.Source {
	var list []*site.Source
	known := map[string]*site.Source{}
	for _, t := range terms {
		if t.File == nil || t.File.Dataset == nil {
			continue
		}
		s := known[t.File.Dataset.ID]
		if s == nil {
			s = p.in.Site.SourceOf(t.File.Dataset, t.File.Date, t.File.Dataset.Status == dataset.Demo)
			known[t.File.Dataset.ID], list = s, append(list, s)
		}
		if t.File.Date.After(s.AsOf) {
			s.AsOf = t.File.Date
		}
	}
	return list
}

// shareCell is a share in a table: what would round to nothing is said to be less than the smallest.
func (p *publisher) shareCell(part, whole site.Figure) site.Cell {
	f := share("", part, whole)
	if f.Set && f.Number.IsZero() && !part.Number.IsZero() {
		return site.Cell{Text: p.text("tiny", "percent", format.Value(decimal.MustNew(1, 1), "")), Demo: f.Demo}
	}
	return f.Cell()
}

// link is a page of the budget; nothing where the facts know none.
func link(title, path string) []site.Link {
	if path == "" {
		return nil
	}
	return []site.Link{{Title: title, Path: path}}
}
