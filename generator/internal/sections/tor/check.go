package tor

import (
	"slices"
	"strconv"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// check reports numbers that cannot be, and a register that says otherwise than the indicators. name is what pages call a measure.
func (z *zone) check(book *control.Book, name func(measure) string) {
	report := book.Report
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
	z.checkPeers(report)
	z.checkRegister(book, name)
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

// checkRegister compares the register with the indicators of the year that it speaks of. Those that have left are no residents any more.
func (z *zone) checkRegister(book *control.Book, name func(measure) string) {
	z.checkWithheld(book.Report)
	year := z.registerAt.Year()
	if len(z.register) == 0 || z.registerAt.IsZero() || !slices.Contains(z.years, year) {
		return
	}
	here := z.present()
	counted := site.Figure{Number: decimal.MustNew(int64(len(here)), 0), Set: true, How: site.Computed, Demo: slices.ContainsFunc(here, func(r resident) bool { return r.demo })}
	z.compare(residents, year, name(residents), counted, book)
	if !z.cumulative {
		return // the register says what residents did since they came, the indicators what a year brought
	}
	for _, m := range measures[1:] {
		var parts []site.Figure
		hidden := false
		for _, r := range here {
			_, secret := r.hidden[m]
			hidden = hidden || secret
			parts = append(parts, r.values[m])
		}
		if hidden {
			continue // the difference would be what is withheld
		}
		if sum := site.Sum("", "", z.at(year, m).Unit, parts...); sum.Set {
			z.compare(m, year, name(m), sum, book)
		}
	}
}

// checkWithheld reports the one resident whose withheld number is the published total less the numbers of all others.
func (z *zone) checkWithheld(report *diag.Report) {
	if z.registerAt.IsZero() || len(z.years) == 0 || z.registerAt.Year() != z.last() {
		return
	}
	for _, m := range measures[1:] {
		total := z.total(m)
		var secrets []dataset.Cell
		for _, r := range z.present() {
			if c, ok := r.hidden[m]; ok {
				secrets = append(secrets, c)
			}
		}
		if len(secrets) != 1 || !total.Set {
			continue
		}
		report.Put(diag.Diagnostic{
			Rule: ruleBySubtraction, Pos: secrets[0].Pos(), Args: []any{secrets[0].Column(), z.last()},
			Related: []diag.Related{{Pos: total.Cells[len(total.Cells)-1].Pos(), Note: diag.Text{RU: "итог, из которого вычитают остальных", EN: "the total that the others are taken from"}}},
		})
	}
}

// compare puts an indicator of a year and what the register makes of it into the book. Passports call the row by its year.
func (z *zone) compare(m measure, year int, name string, counted site.Figure, book *control.Book) {
	stated := z.at(year, m)
	if !stated.Set {
		return
	}
	counted.Unit = stated.Unit
	at, key := stated.Cells[0], strconv.Itoa(year)
	book.Compare(site.Control{
		ID: "tor.register." + key + "." + string(m), Group: "register", Scope: key, Column: string(m), Subject: name + ", " + key, Key: key, Stated: stated, Expected: counted,
	}, at.File, diag.Diagnostic{
		Rule: ruleRegisterDiffers, Pos: at.Pos(), Args: []any{at.Column(), format.Value(stated.Number, stated.Unit), format.Value(counted.Number, stated.Unit)},
	})
}
