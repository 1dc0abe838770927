package questions

import (
	"slices"
	"strconv"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// yearsTable has a row a year, the latest first; a year that is not over says so.
func (p *publisher) yearsTable(a *answered) site.Table {
	columns := []string{"year_of"}
	for i := range a.columns {
		columns = append(columns, a.key+"."+strconv.Itoa(i+1))
	}
	t := p.table("years", a.key+".years", nil, columns...)
	t.Unit = p.text(a.key + ".unit")
	for i := range t.Columns {
		t.Columns[i].Numeric = i > 0 && !p.wordy(a.key, i)
	}
	for _, d := range a.list {
		if len(d.row) == 0 {
			continue
		}
		row := site.Row{Cells: []site.Cell{site.Linked(p.yearName(d.year), a.pathOf(d.year))}}
		row.Cells = append(row.Cells, d.row...)
		t.Rows = append(t.Rows, row)
	}
	return t.Marked()
}

// wordy says whether a column of the table of years holds words.
func (p *publisher) wordy(key string, column int) bool {
	return column == 1 && (key == "growth" || key == "cuts") || column == 3 && key == "cuts"
}

// yearsChart draws the full years beside each other; nil where there are not two, or some figure is below zero.
func (p *publisher) yearsChart(a *answered) *chart.Spec {
	var full []dated
	for _, d := range slices.Backward(a.list) {
		if d.stage == "full" && len(d.points) == len(a.series) && d.points[0].Set {
			full = append(full, d)
		}
	}
	full = full[max(0, len(full)-5):]
	if len(full) < 2 {
		return nil
	}
	oldest, latest := full[0], full[len(full)-1]
	args := []any{
		"from", oldest.year.number, "to", latest.year.number, "then", amount(oldest.points[0]), "now", amount(latest.points[0]),
	}
	s := &chart.Spec{
		ID: "over-years", Kind: chart.Bar, Unit: format.RUB, Label: p.text("column.year_of"), Title: p.text("chart."+a.key+".title", args...),
		Summary: format.Typography(p.text("chart."+a.key+".summary", args...)), Source: p.text("source_of_years", args...), SourcePath: "opendata/", AsOf: latest.year.date(),
	}
	for i, name := range a.series {
		series := chart.Series{Name: p.text("series." + a.key + "." + name)}
		for _, d := range full {
			series.Values = append(series.Values, d.points[i].Point())
		}
		s.Series = append(s.Series, series)
	}
	for _, d := range full {
		s.Category = append(s.Category, d.year.name())
	}
	s.Demo = !slices.ContainsFunc(full, func(d dated) bool { return !demo(d.points...) })
	return s
}
