package tor

import (
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// check reports numbers that cannot be, and a register that says otherwise than the indicators.
func (z *zone) check(report *diag.Report) {
	for _, year := range z.years {
		checkFigures(z.values[year], report)
	}
	for _, m := range measures {
		if g, ok := z.goals[m]; ok {
			checkFigures(map[measure]site.Figure{m: g.figure}, report)
		}
	}
	for _, r := range z.register {
		checkFigures(r.values, report)
		if r.gone() && r.row.Entered.Set && r.row.Left.Value.Before(r.row.Entered.Value) {
			report.Add(ruleLeftBeforeEntered, r.row.Left.Cell.Pos(), format.Date(r.row.Left.Value), format.Date(r.row.Entered.Value))
		}
	}
	z.checkRegister(report)
}

// checkFigures reports negative numbers and parts of a person.
func checkFigures(values map[measure]site.Figure, report *diag.Report) {
	for _, m := range measures {
		f, ok := values[m]
		if !ok {
			continue
		}
		if f.Number.Sign() < 0 {
			report.Add(ruleNegative, f.Cells[0].Pos(), f.Cells[0].Raw)
		}
		if counted := m == residents || m == jobs || m == jobsPromised; counted && !f.Number.IsInt() {
			report.Add(ruleNotWhole, f.Cells[0].Pos(), f.Cells[0].Raw)
		}
	}
}

// checkRegister compares the register with the indicators of the year that it speaks of.
func (z *zone) checkRegister(report *diag.Report) {
	year := z.registerAt.Year()
	if len(z.register) == 0 || z.registerAt.IsZero() || !slices.Contains(z.years, year) {
		return
	}
	counted, err := decimal.New(int64(len(z.present())), 0)
	if err == nil {
		z.compare(residents, year, counted, report)
	}
	if !z.cumulative {
		return
	}
	for _, m := range measures[1:] {
		var parts []site.Figure
		for _, r := range z.present() {
			parts = append(parts, r.values[m])
		}
		if sum := site.Sum("", "", "", parts...); sum.Set {
			z.compare(m, year, sum.Number, report)
		}
	}
}

// compare reports an indicator that differs from what the register adds up to.
func (z *zone) compare(m measure, year int, counted decimal.Decimal, report *diag.Report) {
	stated := z.at(year, m)
	if !stated.Set || stated.Number.Cmp(counted) == 0 {
		return
	}
	unit := stated.Unit
	report.Add(ruleRegisterDiffers, stated.Cells[0].Pos(), stated.Cells[0].Column(), format.Value(stated.Number, unit), format.Value(counted, unit))
}
