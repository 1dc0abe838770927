package nationalprojects

import (
	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// check reports numbers that cannot be and states that disagree.
func (p *project) check(report *diag.Report) {
	for _, ind := range p.indicators {
		for _, r := range ind.years {
			checkSign(report, r.plan, r.fact)
		}
	}
	for _, year := range p.money {
		for _, m := range year {
			checkSign(report, m.allocated, m.spent)
			checkSpent(report, m.allocated, m.spent)
		}
	}
	for _, o := range p.objects {
		checkSign(report, o.cost, o.paid)
		o.checkPhase(report)
	}
}

func checkSign(report *diag.Report, figures ...site.Figure) {
	for _, f := range figures {
		if f.Set && f.Number.Sign() < 0 {
			report.Add(ruleNegative, f.Cells[0].Pos(), f.Cells[0].Raw)
		}
	}
}

// checkSpent warns of more spent than allocated, which is mostly two columns mixed up.
func checkSpent(report *diag.Report, allocated, spent site.Figure) {
	if !allocated.Set || !spent.Set || spent.Number.Cmp(allocated.Number) <= 0 || allocated.Number.Cmp(decimal.Zero) < 0 {
		return
	}
	report.Add(ruleSpentMore, spent.Cells[0].Pos(), spent.Exact(), allocated.Exact())
}

// checkPhase compares the phase with the day of finishing.
func (o *object) checkPhase(report *diag.Report) {
	v := o.row
	switch {
	case o.phase == done && !v.Finished.Set:
		report.Add(ruleNoFinish, v.Phase.Cell.Pos(), v.Object.Value)
	case o.phase != done && v.Finished.Set:
		report.Add(ruleFinishedPhase, v.Phase.Cell.Pos(), v.Object.Value, v.Phase.Value)
	}
}
