package opendata

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/export"
	"otkryto/generator/internal/format"
)

// exported makes the table of clean values that every form is written from: decimal points, ISO dates, amounts in roubles, and on every row whether it is
// official or demo. What is withheld is in no value.
func (p *publisher) exported(s *sheet, about []export.Fact) *export.Table {
	return &export.Table{
		Name: strings.ReplaceAll(s.file.Slug(), "-", "_"), Title: first(s.file.Title, baseName(s.file.Path)), Columns: p.exportColumns(s), Rows: s.values, About: about,
	}
}

func (p *publisher) exportColumns(s *sheet) []export.Column {
	var list []export.Column
	if s.several() {
		list = append(list, export.Column{Name: tableKey, Title: p.text("key_table"), Type: export.Number})
	}
	for _, c := range s.columns {
		e := export.Column{Name: c.key, Title: p.heading(c), Type: exportType(c.typ)}
		if c.known != nil {
			e.Unit = c.known.Unit
		}
		if c.typ == dataset.TypeMoney {
			e.Unit = "RUB"
		}
		list = append(list, e)
	}
	list = append(list, export.Column{Name: statusKey, Title: p.text("key_status"), Type: export.Text})
	if s.hides {
		list = append(list, export.Column{Name: withheldKey, Title: p.text("key_withheld"), Type: export.Text})
	}
	return list
}

// exportType is what a column's values are to programs.
func exportType(t dataset.Type) export.Type {
	switch t {
	case dataset.TypeCode:
		return export.Code
	case dataset.TypeMoney:
		return export.Money
	case dataset.TypeNumber:
		return export.Number
	case dataset.TypeDate:
		return export.Date
	case dataset.TypeYear:
		return export.Year
	}
	return export.Text
}

// values hands out the rows; a row is good until the next.
func (s *sheet) values(yield func([]string) bool) {
	var last *dataset.Block
	var at []int
	line := make([]string, 0, len(s.columns)+3)
	for r := range s.store.each() {
		if r.Block != last {
			last, at = r.Block, s.places(r.Block)
		}
		if !yield(s.line(line[:0], r, at)) {
			return
		}
	}
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

// about is the passport as a workbook, JSON and Parquet carry it with the rows: where they are from, how far they may be believed, and what the source says
// they come to, as values.
func (p *publisher) about(ds *dataset.Dataset, f *dataset.File, info dataset.Info) []export.Fact {
	var list []export.Fact
	add := func(key, value string, t export.Type) {
		if value != "" {
			list = append(list, export.Fact{Label: p.text("passport_" + key), Value: value, Type: t})
		}
	}
	s := p.in.Site
	add("set", ds.Title, "")
	add("file", first(f.Title, baseName(f.Path)), "")
	add("id", s.DatasetID(ds.ID), "")
	add("address", p.full(s.DatasetPath(ds.ID)), "")
	add("owner", first(ds.Owner, s.Body), "")
	add("source", first(ds.Source, ds.SourceURL), "")
	add("act", p.act(f.Act), "")
	add("as_of", format.ISODate(f.Date), export.Date)
	add("updated", format.ISODate(ds.Renewed()), export.Date)
	add("version", p.versionWords(ds, f.Release), "")
	add("status", p.statusWords(info.Demo > 0, info.Demo > 0 && info.Demo == info.Rows), "")
	add("withheld", withheld(ds), "")
	add("terms", first(ds.Terms, s.Terms), "")
	add("rows", strconv.Itoa(info.Rows), export.Number)
	for _, name := range slices.Sorted(maps.Keys(f.Totals)) {
		if total, ok := f.Total(name, dataset.TypeMoney); ok {
			list = append(list, export.Fact{Label: p.text("passport_total", "name", name), Value: total.String(), Type: export.Money})
		}
	}
	return list
}
