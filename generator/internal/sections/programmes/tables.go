package programmes

import (
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// moneyTable has a total for every year and under it the sources, each once however many sub-programmes it pays.
func (s *show) moneyTable() *site.Table {
	p := s.programme
	if len(p.payments) == 0 {
		return nil
	}
	t := site.Table{
		ID: "money-table", Caption: s.text("money_caption"), Source: s.source(),
		Columns: []site.Column{
			{Title: s.text("column_source")}, {Title: s.text("column_plan"), Numeric: true}, {Title: s.text("column_fact"), Numeric: true}, {Title: s.text("share_spent"), Numeric: true},
		},
	}
	for _, y := range p.moneyYears() {
		t.Rows = append(t.Rows, s.moneyRow(s.text("year_of", "year", y), 0, p.ofYear(y)))
		for _, from := range sources {
			for _, through := range []bool{true, false} {
				list := p.money(func(m *payment) bool { return m.year == y && m.source == from && m.through == through })
				if len(list) == 0 {
					continue
				}
				title := s.text("source_" + string(from))
				if through == (from == other) {
					title = s.text("source_beside_"+strconv.FormatBool(through), "source", title)
				}
				t.Rows = append(t.Rows, s.moneyRow(title, 1, list))
			}
		}
	}
	t = t.Marked()
	return &t
}

func (s *show) moneyRow(title string, level int, list []*payment) site.Row {
	m := s.spent("", list)
	return site.Row{Level: level, Total: level == 0, Cells: []site.Cell{site.Words(title), m.plan.Cell(), m.fact.Cell(), percent(m.share)}}
}

// resultTable has a row for each year of each indicator.
func (s *show) resultTable() *site.Table {
	p := s.programme
	if len(p.indicators) == 0 {
		return nil
	}
	t := site.Table{
		ID: "results-table", Caption: s.text("results_caption"), Source: s.source(),
		Columns: []site.Column{
			{Title: s.text("column_indicator")},
			{Title: s.text("year")},
			{Title: s.text("column_unit")},
			{Title: s.text("column_better")},
			{Title: s.text("plan"), Numeric: true},
			{Title: s.text("fact"), Numeric: true},
			{Title: s.text("column_verdict")},
		},
	}
	if len(p.parts) > 0 {
		t.Columns = append(t.Columns, site.Column{Title: s.text("column_part")})
	}
	for _, ind := range p.indicators {
		for _, y := range ind.yearsOf() {
			r := ind.years[y]
			cells := []site.Cell{
				site.Words(ind.name), site.Words(strconv.Itoa(y)), orDash(ind.unit), site.Words(s.text("better_" + string(ind.better))), r.plan.Cell(), r.fact.Cell(), site.Words(s.verdict(ind, y)),
			}
			if len(p.parts) > 0 {
				cells = append(cells, s.partCell(ind.part))
			}
			t.Rows = append(t.Rows, site.Row{Cells: cells})
		}
	}
	t = t.Marked()
	return &t
}

// partCell names a sub-programme; what belongs to none is of the programme as a whole.
func (s *show) partCell(p *part) site.Cell {
	if p == nil {
		return site.Words(s.text("part_whole"))
	}
	return site.Words(p.name)
}

// verdict is what came of an indicator in a year, in a word.
func (s *show) verdict(ind *indicator, year int) string {
	reached, known := ind.reached(year)
	switch {
	case !known:
		return s.text("not_comparable")
	case reached:
		return s.text("reached")
	}
	return s.text("missed")
}

// activitiesTable has a row an activity, in the file's order.
func (s *show) activitiesTable() *site.Table {
	p := s.programme
	if len(p.activities) == 0 {
		return nil
	}
	t := site.Table{
		ID: "activities-table", Caption: s.text("activities_caption"), Source: s.in.Site.SourceOf(p.set, p.activityAt, false),
		Columns: []site.Column{
			{Title: s.text("column_activity")}, {Title: s.text("column_responsible")}, {Title: s.text("column_due")}, {Title: s.text("column_state")}, {Title: s.text("column_outcome")},
		},
	}
	if len(p.parts) > 0 {
		t.Columns = append(t.Columns, site.Column{Title: s.text("column_part")})
	}
	for _, a := range p.activities {
		outcome := orDash(a.row.Outcome.Value)
		if a.row.Link.Value != "" {
			if a.row.Outcome.Value == "" {
				outcome.Text = s.text("more_about")
			}
			outcome.Path = a.row.Link.Value
			if !strings.Contains(outcome.Path, "://") {
				outcome.Path = strings.TrimPrefix(outcome.Path, "/")
			}
		}
		cells := []site.Cell{site.Words(a.name), orDash(a.row.Responsible.Value), s.dueCell(a), s.stateCell(a), outcome}
		if len(p.parts) > 0 {
			cells = append(cells, s.partCell(a.part))
		}
		t.Rows = append(t.Rows, site.Row{ID: a.anchor, Demo: a.demo, Cells: cells})
	}
	t = t.Marked()
	return &t
}

// dueCell is a deadline in the words of the file; a day is printed as days are.
func (s *show) dueCell(a *activity) site.Cell {
	if a.due.day.IsZero() {
		return orDash(a.row.Due.Value)
	}
	c := site.Cell{Text: a.due.words, Value: a.due.day.Format(time.DateOnly)}
	if strings.Count(a.due.words, ".") == 2 || dueISO.MatchString(a.due.words) {
		c.Text = format.Date(a.due.day)
	}
	return c
}

// stateCell says how far an activity has come, when it was done and how that stands to its deadline.
func (s *show) stateCell(a *activity) site.Cell {
	words := []string{s.text("state_" + string(a.state))}
	c := site.Cell{}
	if a.row.Done.Set {
		words[0] += " " + format.Date(a.row.Done.Value)
		c.Value = a.row.Done.Value.Format(time.DateOnly)
	}
	if days, known := a.late(); known && a.state == done {
		if days > 0 {
			words = append(words, s.text("later", "n", days))
		} else {
			words = append(words, s.text("in_time"))
		}
	}
	if s.programme.overdue(a) {
		words = append(words, s.text("overdue", "date", format.Date(s.programme.activityAt)))
	}
	c.Text = strings.Join(words, ", ")
	return c
}

// partsTable compares the sub-programmes in a year; nil when there are none.
func (s *show) partsTable(year int) *site.Table {
	p := s.programme
	if len(p.parts) == 0 {
		return nil
	}
	t := site.Table{
		ID: "parts-table", Caption: s.text("parts_caption", "year", year), Source: s.source(),
		Columns: []site.Column{
			{Title: s.text("column_part")},
			{Title: s.text("column_plan"), Numeric: true},
			{Title: s.text("column_fact"), Numeric: true},
			{Title: s.text("share_spent"), Numeric: true},
			{Title: s.text("column_indicators"), Numeric: true},
			{Title: s.text("column_activities"), Numeric: true},
		},
	}
	for _, q := range append(append([]*part{}, p.parts...), nil) {
		row, empty := s.partRow(q, year)
		if q == nil && empty {
			continue
		}
		t.Rows = append(t.Rows, row)
	}
	t = t.Marked()
	return &t
}

// partRow is a sub-programme, or what belongs to none of them; empty says that nothing does.
func (s *show) partRow(q *part, year int) (row site.Row, empty bool) {
	p := s.programme
	m := s.spent("", p.money(func(m *payment) bool { return m.year == year && m.part == q }))
	var indicators []*indicator
	for _, ind := range p.indicators {
		if ind.part == q {
			indicators = append(indicators, ind)
		}
	}
	var activities []*activity
	for _, a := range p.activities {
		if a.part == q {
			activities = append(activities, a)
		}
	}
	t := p.tally(activities)
	made := site.Words("—")
	if t.all > 0 {
		made = site.Cell{Text: s.text("of", "n", t.done, "all", t.all), Value: strconv.Itoa(t.done), Demo: t.demo}
	}
	r := s.results("", indicators, year)
	cells := []site.Cell{s.partCell(q), m.plan.Cell(), m.fact.Cell(), percent(m.share), reachedOf(s, r), made}
	row = site.Row{Cells: cells}
	if !m.plan.Set && !m.fact.Set && r.known == 0 && t.all == 0 {
		row.Demo = p.demo() // a row of dashes is as good as the rest
	}
	return row, !m.plan.Set && !m.fact.Set && r.all == 0 && len(activities) == 0
}

func orDash(text string) site.Cell {
	if text == "" {
		text = "—"
	}
	return site.Words(text)
}
