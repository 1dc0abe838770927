package hearings

import (
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// row is a row of the kind's table.
type row struct {
	Number   dataset.Text `col:"number"`
	Date     dataset.Date `col:"date"`
	Text     dataset.Text `col:"text"`
	Author   dataset.Text `col:"author"`
	Decision dataset.Text `col:"decision"`
	Reason   dataset.Text `col:"reason"`
	Decided  dataset.Date `col:"decided"`
	Outcome  dataset.Text `col:"outcome"`
}

// proposal is a row and what it means on the day of the build.
type proposal struct {
	row
	decision decision
	demo     bool
}

// value is a text cell, "" when it holds a dash or nothing.
func value(t dataset.Text) string {
	if !t.Cell.HasValue() {
		return ""
	}
	return t.Value
}

// readProposals reads the file of a hearing. Rows of days to come, and decisions of them, are as if they were not there yet: they come out on their day, as
// documents do.
func (r *reader) readProposals(h *hearing) {
	numbers := map[string]dataset.Cell{}
	told := map[int]bool{}
	var notes noted
	for line := range dataset.Rows[row](h.file, r.in.Report) {
		checkRowPrivacy(line.Cells, told, r.in.Report)
		notes.see(line.Block)
		v := line.Values
		if value(v.Text) == "" && value(v.Number) == "" {
			continue
		}
		r.checkRow(h, v, numbers)
		if v.Date.Set && day(v.Date.Value).After(civil(r.in.Now)) {
			continue
		}
		p := &proposal{row: v, decision: waiting, demo: line.Demo || h.doc.Demo}
		name, known := lookup(decisionWords, value(v.Decision))
		if known && !(v.Decided.Set && v.Decided.Value.After(civil(r.in.Now))) {
			p.decision = decision(name)
		}
		h.unread = h.unread || !known && value(v.Decision) != ""
		h.proposals = append(h.proposals, p)
	}
	notes.check(h.file, r.in.Report)
	r.judged[h.file] = true
	r.checkSilence(h)
}

// civil is a day of the portal as cells have days: at midnight UTC.
func civil(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// checkRow judges one row.
func (r *reader) checkRow(h *hearing, v row, numbers map[string]dataset.Cell) {
	report := r.in.Report
	if n := value(v.Number); n != "" {
		if first, twice := numbers[n]; twice {
			report.Put(diag.Diagnostic{Rule: ruleTwice, Pos: v.Number.Cell.Pos(), Args: []any{n}, Related: diag.GivenFirst(first.Pos())})
		} else {
			numbers[n] = v.Number.Cell
		}
	}
	if who := value(v.Author); who != "" {
		if _, ok := lookup(authorWords, who); !ok {
			pos := v.Author.Cell.Pos()
			pos.Text = "" // it may be a name
			report.Add(ruleUnknownAuthor, pos, meant(authorWords, who))
		}
	}
	r.checkDecision(v)
	r.checkDays(h, v)
}

// checkDecision asks for a reason where a proposal was not accepted as it is.
func (r *reader) checkDecision(v row) {
	typed := value(v.Decision)
	if typed == "" {
		return
	}
	name, ok := lookup(decisionWords, typed)
	if !ok {
		r.in.Report.Add(ruleUnknownDecision, v.Decision.Cell.Pos(), typed, meant(decisionWords, typed))
		return
	}
	if decision(name) != accepted && value(v.Reason) == "" {
		r.in.Report.Add(ruleNoReason, v.Decision.Cell.Pos(), value(v.Number), typed)
	}
}

// checkDays holds the days of a row against those of the hearing.
func (r *reader) checkDays(h *hearing, v row) {
	if v.Date.Set {
		from, until := civil(h.opens()), civil(h.closing())
		if v.Date.Value.Before(from) || v.Date.Value.After(until) {
			r.in.Report.Add(ruleOutOfTime, v.Date.Cell.Pos(), format.Date(v.Date.Value), format.Date(from), format.Date(until))
		}
	}
	if v.Decided.Set && v.Date.Set && v.Decided.Value.Before(v.Date.Value) {
		r.in.Report.Put(diag.Diagnostic{
			Rule: ruleDecidedBefore, Pos: v.Decided.Cell.Pos(), Args: []any{format.Date(v.Decided.Value), format.Date(v.Date.Value)},
			Related: []diag.Related{{Pos: v.Date.Cell.Pos(), Note: diag.Text{RU: "когда поступило", EN: "received on"}}},
		})
	}
}

// checkSilence warns of results without a word about some of the proposals.
func (r *reader) checkSilence(h *hearing) {
	if h.unread || h.state(r.in.Now) != results {
		return
	}
	n := h.count(waiting)
	if n > 0 {
		r.in.Report.Add(ruleSilent, h.file.At("path"), n, len(h.proposals))
	}
}

// count is how many proposals have a decision.
func (h *hearing) count(d decision) int {
	n := 0
	for _, p := range h.proposals {
		if p.decision == d {
			n++
		}
	}
	return n
}
