package chart

import (
	"encoding/csv"
	"io"

	"otkryto/generator/internal/format"
)

// Table returns the numbers of the chart in rows, with all their digits.
func (s *Spec) Table() Table {
	if s.Kind == Sankey {
		return s.linkTable()
	}
	t := Table{Columns: []string{s.Label}, Numeric: []bool{false}}
	for _, series := range s.Series {
		name := series.Name
		if name == "" {
			name = wordValue
		}
		t.Columns, t.Numeric = append(t.Columns, withUnit(name, s.unitOf(series))), append(t.Numeric, true)
	}
	for i, c := range s.Category {
		row := []Cell{{Text: c}}
		for _, series := range s.Series {
			row = append(row, series.Values[i].cell())
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func (s *Spec) linkTable() Table {
	t := Table{Columns: []string{wordFrom, wordTo, withUnit(wordValue, s.Unit)}, Numeric: []bool{false, false, true}}
	for _, l := range s.Links {
		t.Rows = append(t.Rows, []Cell{{Text: l.From}, {Text: l.To}, l.Value.cell()})
	}
	return t
}

// unitOf is what a series is measured in.
func (s *Spec) unitOf(series Series) string {
	if series.Unit != "" {
		return series.Unit
	}
	return s.Unit
}

// withUnit puts the unit in a column's heading: it is said once, and the cells are bare numbers.
func withUnit(name, unit string) string {
	if unit == format.RUB {
		unit = "₽"
	}
	if unit == "" {
		return name
	}
	return name + ", " + unit
}

// cell prints a value exactly.
func (v Value) cell() Cell {
	if !v.Set {
		return Cell{Text: noValue, Demo: v.Demo}
	}
	return Cell{Text: format.Value(v.Number, ""), Value: v.Number.String(), Demo: v.Demo}
}

// CSV writes the table for programs: UTF-8, commas, a point in decimals, an empty cell where there is no value. When anything is invented a column after
// each column of numbers says of every number what it is: a promise that is invented does not make the fact beside it so.
func (s *Spec) CSV(w io.Writer) error {
	t := s.Table()
	single := t.demo()
	marked := s.Demo || single
	numbers := 0
	for _, numeric := range t.Numeric {
		if numeric {
			numbers++
		}
	}
	var head []string
	for i, title := range t.Columns {
		head = append(head, title)
		switch {
		case !marked || !t.Numeric[i]:
		case numbers == 1:
			head = append(head, wordStatus)
		default:
			head = append(head, wordStatus+": "+title)
		}
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180
	out.Write(head)
	for _, row := range t.Rows {
		line := make([]string, 0, len(head))
		for i, c := range row {
			if !t.Numeric[i] {
				line = append(line, c.Text)
				continue
			}
			line = append(line, c.Value)
			if marked {
				line = append(line, c.status(s.Demo && !single))
			}
		}
		out.Write(line)
	}
	out.Flush()
	return out.Error()
}

// status says of a number whether it is from a source; of no number nothing. all says that the whole chart is invented.
func (c Cell) status(all bool) string {
	switch {
	case c.Value == "":
		return ""
	case c.Demo || all:
		return "demo"
	}
	return "official"
}

// demo says whether single cells are marked as invented; else a chart that is marked is so as a whole.
func (t Table) demo() bool {
	for _, row := range t.Rows {
		for _, c := range row {
			if c.Demo {
				return true
			}
		}
	}
	return false
}
