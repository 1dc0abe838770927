package opendata

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
)

// writeCSV writes the clean CSV: UTF-8, commas, decimal points, ISO dates, amounts in roubles, and on every row whether it is official or demo.
func (s *sheet) writeCSV(w io.Writer) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180
	if err := out.Write(s.header()); err != nil {
		return fmt.Errorf("write the CSV of %s: %w", s.file.Path, err)
	}
	var last *dataset.Block
	var at []int
	line := make([]string, 0, len(s.columns)+2)
	for r := range s.store.all() {
		if r.Block != last {
			last, at = r.Block, s.places(r.Block)
		}
		if err := out.Write(s.line(line[:0], r, at)); err != nil {
			return fmt.Errorf("write the CSV of %s: %w", s.file.Path, err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("write the CSV of %s: %w", s.file.Path, err)
	}
	return nil
}

func (s *sheet) header() []string {
	var names []string
	if s.several() {
		names = append(names, tableKey)
	}
	for _, c := range s.columns {
		names = append(names, c.key)
	}
	names = append(names, statusKey)
	if s.hides {
		names = append(names, withheldKey)
	}
	return names
}

func (s *sheet) line(line []string, r dataset.Record, at []int) []string {
	if s.several() {
		line = append(line, strconv.Itoa(r.Block.Index+1))
	}
	var hidden []string
	for i, c := range s.columns {
		value := ""
		if at[i] >= 0 && at[i] < len(r.Cells) {
			if r.Cells[at[i]].WithheldAs(c.typ) {
				hidden = append(hidden, c.key)
			} else {
				value = c.value(r.Cells[at[i]])
			}
		}
		line = append(line, value)
	}
	line = append(line, string(statusOf(r.Demo)))
	if s.hides {
		line = append(line, strings.Join(hidden, " "))
	}
	return line
}

func statusOf(demo bool) dataset.Status {
	if demo {
		return dataset.Demo
	}
	return dataset.Official
}
