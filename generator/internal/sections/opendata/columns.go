package opendata

import (
	"fmt"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/export"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// columnsTable describes the columns of the clean rows and says what is in them: how many rows have no value, how many values differ, the least and the most.
func (p *publisher) columnsTable(sh *sheet) site.Table {
	t := site.Table{ID: "columns-" + fileID(sh.file), Caption: p.text("columns_caption")}
	for _, key := range []string{"key", "heading", "type", "empty", "distinct", "min", "max"} {
		t.Columns = append(t.Columns, site.Column{Title: p.text("column_" + key), Numeric: key == "empty" || key == "distinct"})
	}
	next := 0
	row := func(key, heading, typ string, as column) {
		cells := []site.Cell{site.Words(key), site.Words(heading), site.Words(typ)}
		t.Rows = append(t.Rows, site.Row{Cells: append(cells, p.statistics(sh.shape.Columns[next], as)...)})
		next++
	}
	if sh.several() {
		row(tableKey, p.text("key_table"), p.text("type_number"), column{typ: dataset.TypeNumber})
	}
	for _, c := range sh.columns {
		heading := c.heading
		if c.title != "" && !strings.EqualFold(c.title, c.heading) {
			heading = fmt.Sprintf("%s (%s)", c.title, c.heading)
			if c.heading == c.key {
				heading = c.title
			}
		}
		typ := p.text("type_" + string(c.typ))
		if c.computed {
			typ += ", " + p.text("computed")
		}
		row(c.key, heading, typ, c)
	}
	row(statusKey, p.text("key_status"), p.text("type_status"), column{typ: dataset.TypeStatus})
	if sh.hides {
		row(withheldKey, p.text("key_withheld"), p.text("type_text"), column{typ: dataset.TypeText})
	}
	return t
}

// statistics are the cells of what is in a column.
func (p *publisher) statistics(s export.Statistic, c column) []site.Cell {
	distinct := integer(s.Distinct)
	if s.Distinct >= export.DistinctCap {
		distinct = p.text("distinct_more", "n", s.Distinct)
	}
	return []site.Cell{site.Words(integer(s.Empty)), site.Words(distinct), c.printed(s.Min), c.printed(s.Max)}
}

func integer(n int) string { return format.Value(decimal.MustNew(int64(n), 0), "") }
