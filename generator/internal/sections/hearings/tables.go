package hearings

import (
	"cmp"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// figures are how many proposals there were and what became of them, once they are closed.
func (p *publisher) figures(h *hearing) []site.Figure {
	if s := h.state(p.in.Now); len(h.proposals) == 0 || s == announced || s == open {
		return nil
	}
	base := "hearings." + h.doc.Slug + "."
	list := []site.Figure{p.counted(base+"proposals", p.text("fact_proposals"), len(h.proposals), h.demo())}
	for _, d := range decisions {
		if n := h.count(d); n > 0 {
			list = append(list, p.counted(base+string(d), p.text("figure_"+string(d)), n, h.demo()))
		}
	}
	return list
}

// proposalsTable has a row a proposal, in the order of the file; nil when there is none. Columns in which nothing stands are left out.
func (p *publisher) proposalsTable(h *hearing) *site.Table {
	if len(h.proposals) == 0 {
		return nil
	}
	has := func(of func(*proposal) string) bool {
		for _, pr := range h.proposals {
			if of(pr) != "" {
				return true
			}
		}
		return false
	}
	columns := []proposalColumn{
		{"date", true, func(pr *proposal) site.Cell { return site.Day(pr.Date) }},
		{"text", true, func(pr *proposal) site.Cell { return words(pr.Text) }},
		{"author", has(func(pr *proposal) string { return value(pr.Author) }), func(pr *proposal) site.Cell { return words(pr.Author) }},
		{"decision", true, func(pr *proposal) site.Cell { return p.decisionCell(h, pr) }},
		{"reason", has((*proposal).shownReason), func(pr *proposal) site.Cell { return orDash(pr.shownReason()) }},
		{"outcome", has((*proposal).shownOutcome), func(pr *proposal) site.Cell { return p.outcomeCell(pr) }},
	}
	ds := h.file.Dataset
	t := &site.Table{
		ID: "proposals", Caption: p.text("proposals_caption"), Columns: []site.Column{{Title: p.text("column_number")}},
		Source: p.in.Site.SourceOf(ds, ds.Updated, false), CSV: p.in.Site.CSVPath(h.file),
	}
	for _, c := range columns {
		if c.shown {
			t.Columns = append(t.Columns, site.Column{Title: p.text("column_" + c.key)})
		}
	}
	taken := map[string]int{}
	for _, pr := range h.proposals {
		row := site.Row{ID: anchor(value(pr.Number), taken), Demo: pr.demo, Cells: []site.Cell{p.numberCell(pr)}}
		for _, c := range columns {
			if c.shown {
				row.Cells = append(row.Cells, c.cell(pr))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	marked := t.Marked()
	return &marked
}

// proposalColumn is a column of the table of proposals.
type proposalColumn struct {
	key   string
	shown bool
	cell  func(*proposal) site.Cell
}

// shownReason is the reason of a decision that has been made.
func (pr *proposal) shownReason() string {
	if pr.decision == waiting {
		return ""
	}
	return value(pr.Reason)
}

// shownOutcome is what came of a decision that has been made.
func (pr *proposal) shownOutcome() string {
	if pr.decision == waiting {
		return ""
	}
	return value(pr.Outcome)
}

// numberCell leads to the row of the file.
func (p *publisher) numberCell(pr *proposal) site.Cell {
	n := value(pr.Number)
	if n == "" {
		return site.Words("—")
	}
	c := site.Words(p.text("number", "n", n))
	if _, err := strconv.Atoi(n); err == nil {
		c.Value, c.Origin = n, []site.Term{{Cell: pr.Number.Cell}}
	}
	return c
}

// decisionCell says what became of a proposal and when, or for how many days nothing has.
func (p *publisher) decisionCell(h *hearing, pr *proposal) site.Cell {
	if pr.decision != waiting {
		text := p.text("decision_" + string(pr.decision))
		if pr.Decided.Set {
			text = p.text("decision_on", "decision", text, "date", format.Date(pr.Decided.Value))
		}
		return site.Words(text)
	}
	s := h.state(p.in.Now)
	switch n := h.waited(p.in.Now); {
	case s == announced || s == open || h.meets(p.in.Now):
		return site.Words(p.text("decision_later"))
	case n > 0:
		return site.Words(p.text("decision_waiting", "n", n))
	}
	return site.Words(p.text("decision_none"))
}

// outcomeCell leads to what came of a proposal. What it is called follows from its address.
func (p *publisher) outcomeCell(pr *proposal) site.Cell {
	to := pr.shownOutcome()
	if to == "" {
		return site.Words("—")
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(to, "/"), "/")
	key := "outcome_" + strings.ReplaceAll(first, "-", "_")
	if !p.in.Text.Has("hearings." + key) {
		key = "outcome_page"
	}
	if strings.Contains(to, "://") {
		return site.Linked(p.text("outcome_outside"), to)
	}
	return site.Linked(p.text(key), strings.TrimPrefix(to, "/"))
}

func words(t dataset.Text) site.Cell { return orDash(value(t)) }

func orDash(text string) site.Cell { return site.Words(cmp.Or(format.Typography(text), "—")) }

// anchor gives a proposal an address on the page that stays when rows are added.
func anchor(number string, taken map[string]int) string {
	id := "proposal-" + cmp.Or(format.Slug(number), "x")
	taken[id]++
	if n := taken[id]; n > 1 {
		return id + "-" + strconv.Itoa(n)
	}
	return id
}

// yearsTable is what became of the proposals of every year; nil when there are none.
func (p *publisher) yearsTable() *site.Table {
	t := site.Table{ID: "years", Caption: p.text("years_caption"), Columns: []site.Column{{Title: p.text("column_year")}, {Title: p.text("column_held"), Numeric: true}, {Title: p.text("column_proposals"), Numeric: true}}}
	for _, d := range decisions {
		t.Columns = append(t.Columns, site.Column{Title: p.text("figure_" + string(d)), Numeric: true})
	}
	any := false
	for _, y := range p.years() {
		any = any || y.all() > 0
		row := site.Row{Demo: y.demo(), Cells: []site.Cell{{Text: strconv.Itoa(y.year)}, number(len(y.hearings)), number(y.all())}}
		for _, d := range decisions {
			row.Cells = append(row.Cells, number(y.count(d)))
		}
		t.Rows = append(t.Rows, row)
	}
	if !any {
		return nil
	}
	t = t.Marked()
	return &t
}

func number(n int) site.Cell {
	return site.Cell{Text: format.Int(int64(n)), Value: strconv.Itoa(n)}
}
