package appeals

import (
	"strconv"

	"otkryto/generator/internal/site"
)

// fewAnswers is below how many answers no share is worked out: one late answer of three says nothing of an office.
const fewAnswers = 20

func (s show) cell(c count) site.Cell {
	cell := site.Cell{Text: s.word(c)}
	if c.state == printed {
		cell.Value = strconv.Itoa(c.n)
	}
	return cell
}

func (s show) shareCell(o outcomes) site.Cell {
	if o[inTime].state != printed || o[late].state != printed {
		return site.Words("—")
	}
	answers := o[inTime].n + o[late].n
	if answers < fewAnswers {
		return site.Words(s.text("few"))
	}
	return site.Words(share(o[inTime].n, answers))
}

func (s show) columns(keys ...string) []site.Column {
	var list []site.Column
	for i, k := range keys {
		list = append(list, site.Column{Title: s.text("column_" + k), Numeric: i > 0})
	}
	return list
}

// outcomeTable tells by topic how many were answered in time, late, not yet. Topics stand in order of how many people wrote, not of how well they were
// answered: a list of the worst would be led by topics of one appeal.
func (s show) outcomeTable(p *published) *site.Table {
	if len(p.byTopic) == 0 {
		return nil
	}
	t := site.Table{
		ID: "outcomes", Caption: s.text("outcomes_caption", "year", p.number), Demo: p.demo, Columns: s.columns("topic", "received", "in_time", "late", "open", "share"),
		Source: s.in.Site.SourceOf(p.set, p.asOf, false), CSV: s.in.Site.DerivedPath(p.set.ID, "csv"),
	}
	for _, topic := range p.ordered() {
		o, ok := p.split[topic]
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{
			site.Words(topic), s.cell(p.byTopic[topic]), s.cell(o[inTime]), s.cell(o[late]), s.cell(o[open]), s.shareCell(o),
		}})
		if !ok {
			t.Rows[len(t.Rows)-1].Cells[5] = site.Words("—")
		}
	}
	t.Rows = append(t.Rows, site.Row{Total: true, Cells: []site.Cell{
		site.Words(s.text("all_topics")), s.cell(p.total), s.cell(p.outcome[inTime]), s.cell(p.outcome[late]), s.cell(p.outcome[open]), s.shareCell(p.outcome),
	}})
	return &t
}

// daysTable is the median and the 90th percentile of topics that have one.
func (s show) daysTable(p *published) *site.Table {
	if p.days.median < 0 || p.days.n == 0 {
		return nil
	}
	t := site.Table{
		ID: "days", Caption: s.text("days_caption", "period", s.period(p)), Demo: p.demo, Columns: s.columns("topic", "answers", "median", "p90"),
		Source: s.in.Site.SourceOf(p.set, p.asOf, false),
	}
	for _, topic := range p.ordered() {
		if st := p.topicOf[topic]; st.n > 0 && st.median >= 0 {
			t.Rows = append(t.Rows, s.daysRow(topic, st, false))
		}
	}
	t.Rows = append(t.Rows, s.daysRow(s.text("all_topics"), p.days, true))
	return &t
}

func (s show) daysRow(title string, st stat, total bool) site.Row {
	return site.Row{Total: total, Cells: []site.Cell{
		site.Words(title), s.cell(count{st.n, printed}), s.daysCell(st.median), s.daysCell(st.p90),
	}}
}

func (s show) daysCell(days int) site.Cell {
	if days < 0 {
		return site.Words("—")
	}
	return s.cell(count{days, printed})
}

// yearsTable has a year a row.
func (s show) yearsTable() site.Table {
	t := site.Table{ID: "years", Caption: s.text("years_caption"), Columns: s.columns("year", "received", "in_time", "late", "open", "share", "median")}
	for _, p := range s.years {
		median := site.Words("—")
		if p.days.n > 0 {
			median = s.daysCell(p.days.median)
		}
		t.Rows = append(t.Rows, site.Row{Demo: p.demo, Cells: []site.Cell{
			site.Linked(s.period(p), p.path()), s.cell(p.total), s.cell(p.outcome[inTime]), s.cell(p.outcome[late]), s.cell(p.outcome[open]), s.shareCell(p.outcome), median,
		}})
	}
	return t.Marked()
}
