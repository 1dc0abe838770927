package budget

import (
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// step is what one decision, or in the end the execution, makes of a code.
type step struct {
	name, path string
	report     *report
	amount     amount
	by         amount // less what the decision before it gave; not set for the first and for the execution
	executed   bool
}

// steps are a code's own line of versions and what was executed; none when there are no two.
func (p *publisher) steps(y *year, n *node) []step {
	if y.journalPath() == "" {
		return nil
	}
	var list []step
	for _, r := range y.Plans {
		a := r.at(n.Part, n.Code.Key, approved)
		if !a.Set {
			continue
		}
		s := step{name: p.decisionName(y, r), path: y.decisionPath(r), report: r, amount: a}
		if len(list) > 0 {
			s.by = minus(a, list[len(list)-1].amount)
		}
		list = append(list, s)
	}
	if len(list) < 2 {
		return nil
	}
	if y.executed() && n.Amounts[executed].Set {
		name := p.amended("name.executed."+y.stage(), p.when(y.last())...)
		list = append(list, step{name: name, report: y.last(), amount: n.Amounts[executed], executed: true})
	}
	return list
}

// partVersions shows the steps of a code as bars and as a table; empty when there are none.
func (p *publisher) partVersions(y *year, n *node) (site.Bars, site.Table) {
	steps := p.steps(y, n)
	if len(steps) == 0 {
		return site.Bars{}, site.Table{}
	}
	last := steps[len(steps)-1]
	if last.executed {
		last = steps[len(steps)-2]
	}
	bars := site.Bars{ID: "versions", Title: p.amend("bars.versions"), Lead: p.versionsLead(steps[0].amount, last.amount), Source: p.source(last.report)}
	table := site.Table{
		ID: "versions-table", Caption: p.amended("caption.part", "name", p.label(n)), Unit: p.t("roubles"), Source: bars.Source,
		Columns: []site.Column{
			{Title: p.amend("column.decision")},
			{Title: p.amend("column.amount"), Numeric: true},
			{Title: p.amend("column.difference"), Numeric: true},
		},
	}
	longest := steps[0].amount.Value
	for _, s := range steps {
		longest = max(longest, s.amount.Value)
	}
	for _, s := range steps {
		bars.Rows = append(bars.Rows, p.stepBar(y, n, s, longest))
		table.Rows = append(table.Rows, site.Row{Cells: []site.Cell{{Text: s.name, Path: s.path}, cell(s.amount), cell(s.by)}})
	}
	bars.Demo = allDemo(bars.Rows)
	return quietBars(bars), table.Marked()
}

func (p *publisher) stepBar(y *year, n *node, s step, longest money.Money) site.Bar {
	b := site.Bar{
		Label: s.name, Path: s.path, Permille: permille(s.amount.Value, longest),
		Figure: p.figure(s.report, "version."+s.report.id()+"."+n.Part.String()+"."+short(n.Part, n.Code.Key), s.name, s.amount),
	}
	switch {
	case s.executed:
		b.Note = p.doneText("done", s.amount, n.Amounts[approved], y.firstPlan(n.Part, n.Code.Key))
	case s.by.Set && s.by.Value != 0:
		b.Note = p.amend("note", "amount", signed(s.by))
	}
	return b
}

// versionsLead says what became of one code's plan.
func (p *publisher) versionsLead(first, now amount) string {
	by := minus(now, first)
	key := trend(by)
	by.Value = abs(by.Value)
	return p.amended("part."+key, "amount", inShort(by))
}
