package budget

import (
	"encoding/csv"
	"io"
	"slices"

	"otkryto/generator/internal/site"
)

// executionColumns are the columns of a table of plan and fact. Where the plan as adopted is known it has a column of its own, and execution a second per cent.
func (p *publisher) executionColumns(y *year, first string, adopted bool) []site.Column {
	columns := []site.Column{{Title: p.t(first)}, {Title: p.t("code")}}
	if adopted {
		columns = append(columns, site.Column{Title: p.t("first_plan"), Numeric: true})
	}
	columns = append(columns, site.Column{Title: p.t("plan"), Numeric: true})
	if y.executed() {
		columns = append(columns, site.Column{Title: p.t("executed"), Numeric: true}, site.Column{Title: p.t("percent"), Numeric: true})
	}
	if adopted {
		columns = append(columns, site.Column{Title: p.t("percent_first"), Numeric: true})
	}
	return columns
}

// executionRow is a node as a row of such a table.
func (p *publisher) executionRow(y *year, n *node, level int, code string, adopted bool) site.Row {
	row := site.Row{Level: level, Total: n.Code.Key == "", Cells: []site.Cell{
		{Text: p.label(n), Path: y.pathOf(n.Part, n.Code.Key)},
		site.Words(code),
	}}
	if n.Code.Key == "" {
		row.Cells[0].Text = p.t("total." + n.Part.String())
		row.Cells[1].Text = n.Part.totalLine()
	}
	if adopted {
		row.Cells = append(row.Cells, cell(y.first().at(n.Part, n.Code.Key, approved)))
	}
	row.Cells = append(row.Cells, cell(n.Amounts[approved]))
	if y.executed() {
		row.Cells = append(row.Cells, cell(n.Amounts[executed]), site.Words(done(n.Amounts[executed], n.Amounts[approved])))
	}
	if adopted {
		row.Cells = append(row.Cells, site.Words(done(n.Amounts[executed], y.firstPlan(n.Part, n.Code.Key))))
	}
	return row
}

// table is a part of a report down to a level below the whole.
func (p *publisher) table(y *year, part part, id string, depth int) site.Table {
	r := y.last()
	t := r.tree(part)
	if t == nil {
		return site.Table{}
	}
	codeText, adopted := brief, y.measuredByFirst(part)
	if depth == allLevels {
		codeText = spaced
	}
	table := site.Table{
		ID: id, Caption: p.t("caption."+part.String(), "year", y.Year), Columns: p.executionColumns(y, "column."+part.String(), adopted),
		Unit: p.t("roubles"), Source: p.source(r),
	}
	var left []site.Cell
	t.Root.walk(0, func(n *node, level int) {
		if level <= depth && (level == 0 || !empty(n)) {
			table.Rows = append(table.Rows, p.executionRow(y, n, max(level-1, 0), codeText(n.Part, n.Code.Key), adopted))
			left = append(left, p.leftCell(n))
		}
	})
	if depth == allLevels && y.executed() && t.unexecuted() {
		p.insertLeft(&table, left)
	}
	return table.Marked()
}

// allLevels is a depth that no hierarchy has.
const allLevels = 99

// csvFile publishes a table's rows as CSV: codes as they are, amounts with a point, and what is invented said in a column.
func (p *publisher) csvFile(path string, y *year, part part) {
	t := y.last().tree(part)
	header := []string{p.t("csv.code"), p.t("csv.name"), p.t("plan"), p.t("executed"), p.t("csv.status")}
	left := t.unexecuted()
	if left {
		header = slices.Insert(header, 4, p.t("unexecuted"))
	}
	status := map[bool]string{false: p.t("csv.official"), true: p.t("csv.demo")}
	write := func(w io.Writer) error {
		out := csv.NewWriter(w)
		if err := out.Write(header); err != nil {
			return err
		}
		var err error
		t.Root.walk(0, func(n *node, _ int) {
			key := n.Code.Key
			if key == "" {
				key = part.totalLine()
			}
			demo := n.Amounts[approved].Demo || n.Amounts[executed].Demo
			row := []string{key, n.Name, machine(n.Amounts[approved]), machine(n.Amounts[executed]), status[demo]}
			if left {
				row = slices.Insert(row, 4, machine(n.unexecuted()))
			}
			if err == nil {
				err = out.Write(row)
			}
		})
		if err != nil {
			return err
		}
		out.Flush()
		return out.Error()
	}
	p.out.Files = append(p.out.Files, site.File{Path: path, Write: write})
}

// machine is an amount as programs read it; "" is no value.
func machine(a amount) string {
	if !a.Set {
		return ""
	}
	return a.Value.String()
}

// yearsTable compares years, the latest first; a year that is not over says so.
func (p *publisher) yearsTable() site.Table {
	t := site.Table{
		ID: "years-table", Caption: p.t("caption.years"), Unit: p.t("roubles"),
		Columns: []site.Column{
			{Title: p.t("column.year")},
			{Title: p.t("income"), Numeric: true},
			{Title: p.t("expenditure"), Numeric: true},
			{Title: p.t("column.result"), Numeric: true},
			{Title: p.t("column.done"), Numeric: true},
		},
	}
	byFirst := slices.ContainsFunc(p.years, func(y *year) bool { return y.measuredByFirst(expenditure) })
	if byFirst {
		t.Columns = append(t.Columns, site.Column{Title: p.t("column.done_first"), Numeric: true})
	}
	for _, y := range slices.Backward(p.years) {
		r, column := y.last(), y.column()
		percent := "—"
		if y.executed() {
			percent = done(r.total(expenditure, executed), r.total(expenditure, approved))
		}
		row := site.Row{Cells: []site.Cell{
			site.Linked(p.yearName(y), y.path()),
			cell(r.total(income, column)), cell(r.total(expenditure, column)), cell(r.Result[column]), site.Words(percent),
		}}
		if byFirst {
			row.Cells = append(row.Cells, site.Words(done(r.total(expenditure, executed), y.firstPlan(expenditure, ""))))
		}
		t.Rows = append(t.Rows, row)
	}
	return t.Marked()
}

// yearName is «2022», «2022, по сентябрь», «2023, план».
func (p *publisher) yearName(y *year) string {
	return p.t("year_name."+y.stage(), p.when(y.last())...)
}

// sourcesTable says what covered the deficit or where the surplus went: the form's lines and the kinds of borrowing, without the turnover of accounts.
func (p *publisher) sourcesTable(y *year) site.Table {
	t := y.last().tree(sources)
	if t == nil {
		return site.Table{}
	}
	table := site.Table{
		ID: "sources", Caption: p.t("caption.sources", "year", y.Year), Unit: p.t("roubles"),
		Columns: p.executionColumns(y, "column.sources", y.measuredByFirst(sources)), Source: p.source(y.last()),
	}
	t.Root.walk(0, func(n *node, level int) {
		if keep := level <= 1 || level == 2 && n.Above.Code.Key == lineInternal; keep && (level == 0 || !empty(n)) {
			table.Rows = append(table.Rows, p.executionRow(y, n, max(level-1, 0), brief(n.Part, n.Code.Key), y.measuredByFirst(sources)))
		}
	})
	return table.Marked()
}

// spansTable shows what was done of some code in each month or quarter.
func (p *publisher) spansTable(y *year, part part, key string) site.Table {
	spans, unit := y.spans()
	if len(spans) == 0 || slices.ContainsFunc(spans, func(s span) bool { return s.Report.tree(part) == nil }) {
		return site.Table{}
	}
	caption := "caption." + unit
	if key == "" {
		caption += "_" + part.String()
	}
	t := site.Table{
		ID: "spans", Caption: p.t(caption, "year", y.Year), Unit: p.t("roubles"),
		Columns: []site.Column{
			{Title: p.t("column." + unit)},
			{Title: p.t("column.in_" + unit), Numeric: true},
			{Title: p.t("column.since"), Numeric: true},
			{Title: p.t("column.of_plan"), Numeric: true},
		},
		Source: p.source(y.last()),
	}
	first := y.firstPlan(part, key)
	if first.Set {
		t.Columns = append(t.Columns, site.Column{Title: p.t("column.of_first"), Numeric: true})
	}
	for _, s := range spans {
		now := s.Report.at(part, key, executed)
		row := site.Row{Cells: []site.Cell{
			site.Words(p.spanName(s, unit)), cell(s.done(part, key)), cell(now), site.Words(done(now, s.Report.at(part, key, approved))),
		}}
		if first.Set {
			row.Cells = append(row.Cells, site.Words(done(now, first)))
		}
		t.Rows = append(t.Rows, row)
	}
	return t.Marked()
}

// spanName is «II квартал» or «Февраль».
func (p *publisher) spanName(s span, unit string) string {
	if unit == "month" {
		return capital(nominative[s.Number-1])
	}
	return p.t("quarter", "n", roman[s.Number-1])
}

var roman = [...]string{"I", "II", "III", "IV"}
