package nationalprojects

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// moneyTable has a total for every year and under it the budgets that pay.
func (s show) moneyTable() *site.Table {
	p := s.project
	years := p.moneyYears()
	if len(years) == 0 {
		return nil
	}
	t := site.Table{
		ID:      "money",
		Caption: s.text("money_caption"),
		Columns: []site.Column{
			{Title: s.text("column_level")},
			{Title: s.text("column_allocated"), Numeric: true},
			{Title: s.text("column_spent"), Numeric: true},
			{Title: s.text("column_percent"), Numeric: true},
		},
		Source: s.source(),
	}
	for _, y := range years {
		t.Rows = append(t.Rows, s.moneyRow(s.text("year_of", "year", y), 0, p.allocated("", []int{y}, levels...), p.spent("", []int{y}, levels...)))
		for _, l := range levels {
			if m, ok := p.money[y][l]; ok {
				t.Rows = append(t.Rows, s.moneyRow(s.text("level_"+string(l)), 1, m.allocated, m.spent))
			}
		}
	}
	t = t.Marked()
	return &t
}

func (s show) moneyRow(title string, level int, allocated, spent site.Figure) site.Row {
	percent := "—"
	if spent.Set && allocated.Set {
		percent = format.Ratio(spent.Number, allocated.Number)
	}
	return site.Row{
		Level: level, Total: level == 0,
		Cells: []site.Cell{site.Words(title), allocated.Cell(), spent.Cell(), site.Words(percent)},
	}
}

// resultTable has a row for each year of each indicator.
func (s show) resultTable() *site.Table {
	p := s.project
	if len(p.indicators) == 0 {
		return nil
	}
	t := site.Table{
		ID:      "results",
		Caption: s.text("results_caption"),
		Columns: []site.Column{
			{Title: s.text("column_indicator")},
			{Title: s.text("year")},
			{Title: s.text("column_unit")},
			{Title: s.text("plan"), Numeric: true},
			{Title: s.text("fact"), Numeric: true},
			{Title: s.text("column_verdict")},
		},
		Source: s.source(),
	}
	for _, ind := range p.indicators {
		for _, y := range p.yearsOf(ind) {
			r := ind.years[y]
			t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{
				site.Words(ind.name), site.Words(strconv.Itoa(y)), orDash(ind.unit), r.plan.Cell(), r.fact.Cell(), site.Words(s.verdict(ind, r)),
			}})
		}
	}
	t = t.Marked()
	return &t
}

func (s show) verdict(ind *indicator, r result) string {
	reached, known := ind.reached(r)
	switch {
	case !known:
		return "—"
	case reached:
		return s.text("reached")
	}
	return s.text("missed")
}

// objectsTable has a row an object, the latest year first.
func (s show) objectsTable() *site.Table {
	p := s.project
	if len(p.objects) == 0 {
		return nil
	}
	t := site.Table{
		ID:      "objects",
		Caption: s.text("objects_caption"),
		Columns: []site.Column{
			{Title: s.text("column_object")},
			{Title: s.text("year")},
			{Title: s.text("column_works")},
			{Title: s.text("column_phase")},
			{Title: s.text("column_due_first")},
			{Title: s.text("column_due_now")},
			{Title: s.text("column_cost"), Numeric: true},
			{Title: s.text("column_paid"), Numeric: true},
		},
		Source: s.in.Site.SourceOf(p.set, p.objectsAt, false),
	}
	list := slices.Clone(p.objects)
	slices.SortStableFunc(list, func(a, b *object) int { return cmp.Compare(b.year, a.year) })
	for _, o := range list {
		cost, paid := o.cost.Cell(), o.paid.Cell()
		cost.Demo, paid.Demo = false, false // said by the row
		t.Rows = append(t.Rows, site.Row{ID: o.anchor, Demo: o.demo, Cells: []site.Cell{
			site.Words(o.row.Object.Value),
			site.Words(strconv.Itoa(o.year)),
			orDash(o.row.Works.Value),
			site.Words(s.text("phase_" + string(o.phase))),
			site.Day(o.row.DueFirst),
			s.due(o),
			cost,
			paid,
		}})
	}
	t = t.Marked()
	return &t
}

// due says when the object will be or was finished, and how that stands to the first date.
func (s show) due(o *object) site.Cell {
	v := o.row
	if o.phase == cancelled {
		return site.Words("—")
	}
	date, key := v.DueNow, "due"
	if v.Finished.Set {
		date, key = v.Finished, "finished"
	}
	if !date.Set {
		return site.Words("—")
	}
	parts := []string{s.text(key, "date", format.Date(date.Value))}
	switch days := o.shift(); {
	case days > 0:
		parts = append(parts, s.text("later", "n", days))
	case days < 0:
		parts = append(parts, s.text("earlier", "n", -days))
	case v.DueFirst.Set:
		parts = append(parts, s.text("as_first"))
	}
	if !v.Finished.Set && s.project.objectsAt.After(date.Value) {
		parts = append(parts, s.text("overdue", "date", format.Date(s.project.objectsAt)))
	}
	return site.Cell{Text: strings.Join(parts, ", "), Value: date.Value.Format(time.DateOnly)}
}

func orDash(text string) site.Cell {
	if text == "" {
		text = "—"
	}
	return site.Words(text)
}
