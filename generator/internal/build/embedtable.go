package build

import (
	"encoding/csv"
	"reflect"
	"slices"
	"strings"
	"sync"

	"otkryto/generator/internal/site"
)

// tableType is what tablesOf looks for.
var tableType = reflect.TypeFor[site.Table]()

// tablesOf are the tables that a view has, wherever they stand in it: a section puts them where its template wants them and need not list them again.
func tablesOf(view any) []site.Table {
	var list []site.Table
	walkTables(reflect.ValueOf(view), &list)
	return list
}

func walkTables(v reflect.Value, list *[]site.Table) {
	if !v.IsValid() || !mayHoldTable(v.Type()) {
		return
	}
	switch {
	case v.Type() == tableType:
		*list = append(*list, v.Interface().(site.Table))
	case v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface:
		if !v.IsNil() {
			walkTables(v.Elem(), list)
		}
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
		for i := range v.Len() {
			walkTables(v.Index(i), list)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() { // templates see no others
				walkTables(v.Field(i), list)
			}
		}
	}
}

// holders remembers of each type whether a table may stand in it: ten thousand articles of news have none, and are not walked.
var holders sync.Map

func mayHoldTable(t reflect.Type) bool {
	if known, ok := holders.Load(t); ok {
		return known.(bool)
	}
	holds := holdsTable(t, map[reflect.Type]bool{})
	holders.Store(t, holds)
	return holds
}

// holdsTable looks through a type; seen are those that it is within. The module's own types only: nothing else knows tables.
func holdsTable(t reflect.Type, seen map[reflect.Type]bool) bool {
	if t == tableType {
		return true
	}
	if seen[t] {
		return false
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		return holdsTable(t.Elem(), seen)
	case reflect.Interface:
		return t.NumMethod() == 0 // any: it depends on what stands there
	case reflect.Struct:
		if !strings.HasPrefix(t.PkgPath(), "otkryto/generator/internal/") && t.PkgPath() != "" {
			return false
		}
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() && holdsTable(f.Type, seen) {
				return true
			}
		}
	}
	return false
}

// invented says whether anything in a table is.
func invented(t site.Table) bool {
	return t.Demo || slices.ContainsFunc(t.Rows, func(r site.Row) bool {
		return r.Demo || slices.ContainsFunc(r.Cells, func(c site.Cell) bool { return c.Demo })
	})
}

// writeTable writes a table as CSV for programs: values with a point, words as printed, an empty field for no value; a last column says of each row whether
// anything in it is invented, when anything is at all.
func writeTable(out *buffer, t site.Table) error {
	marked := invented(t)
	w := csv.NewWriter(out)
	w.UseCRLF = true // RFC 4180
	var head []string
	for _, c := range t.Columns {
		head = append(head, strings.Join(strings.Fields(c.Title), " "))
	}
	if marked {
		head = append(head, "Статус данных")
	}
	w.Write(head)
	for _, r := range t.Rows {
		line := make([]string, 0, len(head))
		demo := t.Demo || r.Demo
		for _, c := range r.Cells {
			switch {
			case c.Empty():
				line = append(line, "")
			case c.Value != "":
				line = append(line, c.Value)
			default:
				line = append(line, strings.ReplaceAll(c.Text, "\u00a0", " "))
			}
			demo = demo || c.Demo
		}
		if marked {
			status := "official"
			if demo {
				status = "demo"
			}
			line = append(line, status)
		}
		w.Write(line)
	}
	w.Flush()
	return w.Error()
}
