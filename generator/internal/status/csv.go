package status

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// csvPath is the calendar of publications for programs.
const csvPath = root + "calendar.csv"

// csvFile is the calendar as CSV (UTF-8, RFC 4180). Whether something is late is left to the reader, who knows the day: the file does not change with it.
func (s *Status) csvFile() site.File {
	list := slices.Clone(s.items)
	byDay(list)
	rows := [][]string{{"id", "title", "due", "due_by_period", "period", "published", "responsible", "where", "basis", "address", "status"}}
	for _, it := range list {
		status := string(dataset.Official)
		if it.demo {
			status = string(dataset.Demo)
		}
		byPeriod := ""
		if !it.due.Day.IsZero() {
			byPeriod = fmt.Sprint(it.due.ByPeriod)
		}
		address := s.full(it.path)
		if address == "" && it.path != "" {
			address = "/" + it.path // the portal does not know its own host
		}
		rows = append(rows, []string{
			it.id, it.title, format.ISODate(it.due.Day), byPeriod, it.period, format.ISODate(it.last), it.who, it.where, it.basis, address, status,
		})
	}
	return site.File{Path: csvPath, Write: func(w io.Writer) error {
		out := csv.NewWriter(w)
		out.UseCRLF = true
		if err := out.WriteAll(rows); err != nil {
			return fmt.Errorf("write the calendar of publications: %w", err)
		}
		return nil
	}}
}
