package budget

import (
	"maps"
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// totals compares what the files say with the control totals that their passport quotes from the legal act.
func (c *checker) totals() {
	for _, f := range c.report.Files {
		for _, name := range slices.Sorted(maps.Keys(f.Totals)) {
			c.quoted(f, name)
		}
	}
}

// quoted compares one control total.
func (c *checker) quoted(f *dataset.File, name string) {
	pos := f.At("totals." + name)
	quoted, ok := quotedAmount(f, f.Totals[name])
	if !ok {
		c.book.Report.Add(badQuotedTotal, pos, name, f.Totals[name])
		return
	}
	a, r, p, column, ok := c.totalNamed(f, name)
	if !ok {
		c.book.Report.Add(unknownQuotedTotal, pos, name)
		return
	}
	where := diag.Pos{File: f.Path}
	if r != nil {
		where = r.place(a)
	}
	key, subject := p.totalLine(), c.named(r, p)
	if strings.HasPrefix(name, "result") {
		key = lineResult
		if r == nil { // no line says it: it follows from the totals
			subject = "Доходы минус расходы"
		}
	}
	finding := diag.Diagnostic{Rule: otherQuotedTotal, Pos: where, Related: []diag.Related{{Pos: pos, Note: diag.Text{RU: "контрольная сумма в паспорте", EN: "the control total in the passport"}}}}
	stated := a.figure()
	if difference, err := stated.Number.Sub(quoted); err == nil {
		finding.Args = []any{name, format.Value(stated.Number, ""), format.Value(quoted, ""), format.Value(difference, "")}
	}
	c.book.Compare(site.Control{
		ID:    c.prefix + "act." + amountColumns[column] + "." + name,
		Group: "act", Scope: c.scope, Column: amountColumns[column], Key: key, Subject: rowTitle(subject, key),
		Stated: stated, Expected: site.Figure{Number: quoted, Set: true, Unit: format.RUB, How: site.Read, Demo: f.Status == dataset.Demo},
		Tolerance: tolerance(f, a.members()).Decimal(),
	}, f, finding)
}

// named is what a total is called: by its row, else by its part.
func (c *checker) named(r *row, p part) string {
	if r != nil {
		return r.Name
	}
	return [4]string{"Доходы", "Расходы", "Источники", "Программы"}[p]
}

// quotedAmount reads a control total, typed in the file's unit, in roubles.
func quotedAmount(f *dataset.File, text string) (decimal.Decimal, bool) {
	n, ok := dataset.Amount(text)
	if !ok {
		return n, false
	}
	n, err := n.Mul(decimal.MustNew(max(1, int64(roundings[f.Unit])/100), 0))
	return n, err == nil
}

// totalNamed finds the amount that a control total speaks of: "income", "expenditure", "sources", "result", of the plan in a plan's file and of what was done
// in a report's; "income_approved" is a report's plan. The amount must be in the same file, or follow from it.
func (c *checker) totalNamed(f *dataset.File, name string) (a amount, r *row, p part, column int, ok bool) {
	column = executed
	if c.report.Phase != "" {
		column = approved
	}
	for i, suffix := range amountColumns {
		if base, cut := strings.CutSuffix(name, "_"+suffix); cut {
			name, column = base, i
		}
	}
	if name == "result" {
		a = c.report.Result[column]
		if c.report.line != nil && c.report.line.Amounts[column].Set {
			r = c.report.line
		}
		return a, r, expenditure, column, a.Set
	}
	for _, p := range parts {
		if t := c.report.raw[p]; name == p.String() && t != nil && t.file() == f {
			a = c.report.total(p, column)
			return a, t.Root.Row, p, column, a.Set
		}
	}
	return amount{}, nil, 0, 0, false
}
