package programmes

import (
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// check reports numbers that cannot be and states that disagree. now is the portal's date.
func (p *programme) check(report *diag.Report, now time.Time) {
	for _, m := range p.payments {
		for _, f := range []site.Figure{m.plan, m.fact} {
			if f.Set && f.Number.Sign() < 0 {
				report.Add(ruleNegative, f.Cells[0].Pos(), f.Cells[0].Raw)
			}
		}
		if m.plan.Set && m.fact.Set && m.plan.Number.Sign() >= 0 && m.fact.Number.Cmp(m.plan.Number) > 0 {
			report.Add(ruleSpentMore, m.fact.Cells[0].Pos(), m.fact.Exact(), m.plan.Exact())
		}
	}
	for _, ind := range p.indicators {
		if ind.better == "" && !ind.slip {
			report.Add(ruleNoDirection, ind.cell.Pos(), ind.name)
		}
	}
	for _, a := range p.activities {
		a.check(report, now)
	}
}

// check compares the state of an activity with its day.
func (a *activity) check(report *diag.Report, now time.Time) {
	day := a.row.Done
	switch {
	case day.Set && a.state != done:
		report.Add(ruleDoneState, a.row.State.Cell.Pos(), a.name, a.row.State.Value)
	case day.Set && day.Value.After(now):
		report.Add(ruleDoneAhead, day.Cell.Pos(), a.name, format.Date(day.Value), format.Date(now))
	}
}
