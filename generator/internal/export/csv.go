package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"
)

// CSV writes UTF-8 without a mark, commas, CRLF, and values as they are (RFC 4180).
func CSV(w io.Writer, t *Table) error {
	return writeCSV(w, t, ',', func(c Column) string { return c.Name }, func(_ Type, value string) string { return value })
}

// ExcelCSV writes what Excel with Russian settings opens by a double click: a byte order mark, semicolons, titles for people, decimal commas, days as
// 31.12.2022. A text that a sheet would take for a formula gets an apostrophe before it; Plain takes it off again.
func ExcelCSV(w io.Writer, t *Table) error {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return fmt.Errorf("write a CSV: %w", err)
	}
	return writeCSV(w, t, ';', func(c Column) string { return c.Title }, excel)
}

// excel is a value as a Russian sheet writes it. Numbers are never touched beyond their point.
func excel(t Type, value string) string {
	switch {
	case t == Date:
		if d, ok := day(value); ok {
			return d.Format("02.01.2006")
		}
	case t.numeric():
		if _, ok := parseDecimal(value); ok {
			return strings.Replace(value, ".", ",", 1)
		}
	}
	if isFormula(value) {
		return "'" + value
	}
	return value
}

// isFormula says whether a sheet would run a text, or whether it looks like one that was guarded: the apostrophe must be told from our own.
func isFormula(value string) bool {
	bare := strings.TrimLeft(value, "'")
	return bare != "" && strings.ContainsRune("=+-@\t\r", rune(bare[0]))
}

// Plain is a text of a CSV for Excel without the apostrophe that guards it.
func Plain(value string) string {
	if rest, ok := strings.CutPrefix(value, "'"); ok && isFormula(rest) {
		return rest
	}
	return value
}

func writeCSV(w io.Writer, t *Table, comma rune, name func(Column) string, word func(Type, string) string) error {
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = comma, true
	line := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		line[i] = name(c)
	}
	err := out.Write(line)
	for row := range t.Rows {
		if err != nil {
			break
		}
		for i, value := range row {
			line[i] = word(t.Columns[i].Type, value)
		}
		if len(line) == 1 && line[0] == "" { // an empty line is no row to any reader
			out.Flush()
			_, err = io.WriteString(w, "\"\"\r\n")
			continue
		}
		err = out.Write(line)
	}
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	if err != nil {
		return fmt.Errorf("write a CSV: %w", err)
	}
	return nil
}
