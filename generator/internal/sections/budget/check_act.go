package budget

import (
	"maps"
	"slices"
	"strings"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// totals compares what the files say with the control totals that their passport quotes from the legal act.
func (c *checker) totals() {
	for _, f := range c.report.Files {
		if name, parted := partedTotal(f); parted {
			c.book.Report.Add(unquotedTotal, f.At("totals."+name), name)
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(f.Totals)) {
			c.quoted(f, name)
		}
	}
}

// partedTotal finds the kopecks of a control total that YAML has cut off at the comma: {income: 100,50} is income: 100 and a key 50 without a value.
func partedTotal(f *dataset.File) (string, bool) {
	for _, name := range slices.Sorted(maps.Keys(f.Totals)) {
		if strings.Trim(name, "0123456789") == "" && f.Totals[name] == "" {
			return name, true
		}
	}
	return "", false
}

// quoted compares one control total.
func (c *checker) quoted(f *dataset.File, name string) {
	pos := f.At("totals." + name)
	quoted, ok := f.Total(name, dataset.TypeMoney)
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
	key, title := p.totalLine(), partTitle(nil, p)
	if strings.HasPrefix(name, "result") {
		key, title = lineResult, "Доходы минус расходы"
	}
	subject := title // no line says it: it follows from the parts
	if r != nil {
		subject = r.Name
	}
	finding := diag.Diagnostic{Rule: otherQuotedTotal, Pos: where, Related: []diag.Related{{Pos: pos, Note: diag.Text{RU: "контрольная сумма в паспорте", EN: "the control total in the passport"}}}}
	stated := a.figure()
	expected := site.Figure{Number: quoted, Set: true, Unit: format.RUB, How: site.Read, Demo: f.Status == dataset.Demo}
	finding.Args = []any{
		diag.Text{RU: title + " (totals: " + name + ")", EN: name}, format.Value(stated.Number, ""), format.Value(quoted, ""), control.Difference(stated, expected),
	}
	c.book.Compare(site.Control{
		ID:    c.prefix + "act." + amountColumns[column] + "." + name,
		Group: "act", Scope: c.scope, Column: amountColumns[column], Key: key, Subject: rowTitle(subject, key),
		Stated: stated, Expected: expected, Tolerance: tolerance(f, a.members()),
	}, f, finding)
}

// partTitle is what a total is called: by its row, else by its part.
func partTitle(r *row, p part) string {
	if r != nil {
		return r.Name
	}
	return [4]string{"Доходы", "Расходы", "Источники", "Программы"}[p]
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
