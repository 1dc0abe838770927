package tor

import (
	"strconv"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// yearsTable has a row a year and the columns that any year fills.
func (s show) yearsTable() site.Table {
	z := s.zone
	t := site.Table{
		ID:      "years",
		Caption: s.text("years_caption"),
		Columns: []site.Column{{Title: s.text("year")}},
		Source:  s.source(),
	}
	var filled []measure
	for _, m := range measures {
		if s.anyYear(m) {
			filled = append(filled, m)
			t.Columns = append(t.Columns, site.Column{Title: s.text("column_" + string(m)), Numeric: true})
		}
	}
	for _, y := range z.years {
		row := site.Row{ID: "year-" + strconv.Itoa(y), Cells: []site.Cell{site.Words(strconv.Itoa(y))}}
		for _, m := range filled {
			row.Cells = append(row.Cells, shown(z.at(y, m), z.hidden[y], m))
		}
		t.Rows = append(t.Rows, row)
	}
	return t.Marked()
}

func (s show) anyYear(m measure) bool {
	for _, y := range s.zone.years {
		if _, hidden := s.zone.hidden[y][m]; hidden || s.zone.at(y, m).Set {
			return true
		}
	}
	return false
}

// registerTable has a row a resident, in the order of the file, and leaves out columns that nobody fills.
func (s show) registerTable() site.Table {
	z := s.zone
	t := site.Table{
		ID:      "register",
		Caption: s.text("register_caption"),
		Columns: []site.Column{{Title: s.text("column_name")}},
		Source:  s.in.Site.SourceOf(z.set, z.registerAt, false),
	}
	var filled []registerColumn
	for _, c := range s.registerColumns() {
		if c.filled(z.register) {
			filled = append(filled, c)
			t.Columns = append(t.Columns, site.Column{Title: c.title, Numeric: c.numeric})
		}
	}
	for _, r := range z.register {
		row := site.Row{ID: "row-" + strconv.Itoa(r.number), Demo: r.demo, Cells: []site.Cell{site.Linked(r.row.Name.Value, s.residentsPath()+"#"+r.anchor())}}
		for _, c := range filled {
			row.Cells = append(row.Cells, c.cell(r))
		}
		t.Rows = append(t.Rows, row)
	}
	return t.Marked()
}

// registerColumn is one column of the register's table.
type registerColumn struct {
	title   string
	numeric bool
	cell    func(resident) site.Cell
}

func (c registerColumn) filled(list []resident) bool {
	for _, r := range list {
		if t := c.cell(r).Text; t != "" && t != "—" {
			return true
		}
	}
	return false
}

func (s show) registerColumns() []registerColumn {
	words := func(key string, get func(row) dataset.Text) registerColumn {
		return registerColumn{title: s.text(key), cell: func(r resident) site.Cell { return orDash(get(r.row).Value) }}
	}
	list := []registerColumn{
		words("column_project", func(r row) dataset.Text { return r.Project }),
		words("column_sector", func(r row) dataset.Text { return r.Sector }),
		{title: s.text("column_entered"), cell: func(r resident) site.Cell { return site.Day(r.row.Entered) }},
		{title: s.text("column_until"), cell: func(r resident) site.Cell { return site.Day(r.row.Until) }},
		{title: s.text("column_state"), cell: s.state},
	}
	for _, m := range measures[1:] {
		list = append(list, registerColumn{
			title: s.text("column_" + string(m)), numeric: true,
			cell: func(r resident) site.Cell {
				return unmarked(shown(r.values[m], r.hidden, m)) // the mark is said by the row
			},
		})
	}
	return list
}

// state is the state of the project in the register's own words, with the day when the resident left.
func (s show) state(r resident) site.Cell {
	if !r.gone() {
		return orDash(r.row.State.Value)
	}
	return site.Cell{Text: s.text("left", "date", format.Date(r.row.Left.Value)), Value: r.row.Left.Value.Format(time.DateOnly)}
}

func (s show) registerLead() string {
	here := len(s.zone.present())
	gone := len(s.zone.register) - here
	if gone == 0 {
		return s.text("register_lead", "n", here)
	}
	return s.text("register_lead_left", "n", here, "left", gone)
}

func orDash(text string) site.Cell {
	if text == "" {
		text = "—"
	}
	return site.Words(text)
}
