package gosmonitor

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/diag"
)

// table is a CSV of any encoding and delimiter, with the place of every value.
type table struct {
	rows [][]entry
}

// readTable reads a CSV as it is. What is against RFC 4180 or UTF-8 goes to the report once a file.
func readTable(file string, b []byte, report *diag.Report) table {
	b = bytes.TrimPrefix(b, []byte("\uFEFF"))
	if !utf8.Valid(b) {
		report.Add(ruleEncoding, diag.Pos{File: file})
		decoded, err := charmap.Windows1251.NewDecoder().Bytes(b)
		if err != nil {
			return table{} // the decoder knows every byte but one, and replaces that
		}
		b = decoded
	}
	first, _, _ := bytes.Cut(b, []byte("\n"))
	comma := ','
	if bytes.Count(first, []byte(";")) > bytes.Count(first, []byte(",")) {
		comma = ';'
		report.Add(ruleDelimiter, diag.Pos{File: file, Line: 1}, ";")
	}
	return parseTable(file, b, comma, report)
}

func parseTable(file string, b []byte, comma rune, report *diag.Report) table {
	r := csv.NewReader(bytes.NewReader(b))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	lines := bytes.Split(b, []byte("\n"))
	var t table
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return t
		}
		if err != nil {
			line := 0
			var fault *csv.ParseError
			if errors.As(err, &fault) {
				line = fault.Line
			}
			report.Add(ruleUnreadable, diag.Pos{File: file, Line: line}, err.Error())
			return t
		}
		cells := make([]entry, len(row))
		for i, value := range row {
			line, col := r.FieldPos(i)
			before := lines[line-1][:min(col-1, len(lines[line-1]))]
			cells[i] = entry{value: strings.TrimSpace(value), pos: diag.Pos{File: file, Line: line, Col: utf8.RuneCount(before) + 1}}
		}
		t.rows = append(t.rows, cells)
	}
}

// cell returns a cell of a row; not given when the row is short.
func cell(row []entry, i int) entry {
	if i < len(row) {
		return row[i]
	}
	return entry{}
}

// csvRegistry makes a registry of a table whose heading is property,title,value,format.
func csvRegistry(file string, t table) *registry {
	reg := &registry{file: file, form: formCSV}
	for _, row := range t.rows[1:] {
		key := cell(row, 0)
		if strings.ReplaceAll(strings.ToLower(key.value), " ", "") == "standardversion" {
			reg.standard = cell(row, 2)
			reg.standard.name = key.value
			if !reg.standard.given() {
				reg.standard.pos = key.pos
			}
			continue
		}
		reg.items = append(reg.items, item{identifier: key, title: cell(row, 1), link: cell(row, 2), format: cell(row, 3)})
	}
	return reg
}

// csvPassport makes a passport of a table whose heading is property,value.
func csvPassport(file string, t table) *passport {
	p := &passport{file: file, form: formCSV}
	for _, row := range t.rows[1:] {
		key, value := cell(row, 0), cell(row, 1)
		if !value.given() {
			value.pos = key.pos
		}
		value.name = key.value
		switch low := strings.ToLower(key.value); {
		case strings.HasPrefix(low, "data-"):
			p.data = append(p.data, version{url: value})
		case strings.HasPrefix(low, "structure-"):
			p.structure = append(p.structure, version{url: value})
		default:
			p.fields = append(p.fields, value)
		}
	}
	return p
}
