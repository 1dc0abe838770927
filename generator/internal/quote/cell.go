package quote

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/plot"
	"otkryto/generator/internal/site"
)

// request is a reference to a cell: {{набор/файл: строка: столбец: формат}}.
type request struct {
	data, row, column, form string
}

// readRequest parts a reference at its colons. A file of one row needs no row: {{набор: столбец}}. A heading may have colons of its own.
func readRequest(target string) (request, *fault) {
	parts := strings.Split(target, ":")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	q := request{data: parts[0]}
	rest := parts[1:]
	if len(rest) > 2 {
		end := rest[len(rest)-1]
		if q.form = formatOf(end); q.form != "" {
			rest = rest[:len(rest)-1]
		} else if near := format.Suggest(end, formats); near != "" {
			return q, faulty(badFormat, end, meant(end, formats), formatList())
		}
	}
	if len(rest) > 1 {
		q.row, rest = rest[0], rest[1:]
	}
	q.column = strings.Join(rest, ": ")
	if q.data == "" || q.column == "" {
		return q, faulty(malformed, target)
	}
	return q, nil
}

// cell finds the cell that a reference means. Where the file is not named, the one that has such a row and column is meant.
func (b *Book) cell(target string) (Quote, *fault) {
	q, f := readRequest(target)
	if f != nil {
		return Quote{}, f
	}
	files, f := b.files(q.data)
	if f != nil {
		return Quote{}, f
	}
	if len(files) == 0 {
		return Quote{}, &fault{unknownFile, []any{q.data, "", diag.Text{}, near("", nil)}, true} // a passport without files is a fault of its own
	}
	var found []Quote
	var in []*dataset.File
	var worst *fault
	for _, file := range files {
		quote, f := b.cellIn(file, q)
		if f != nil {
			if worst == nil || reached(f) > reached(worst) {
				worst = f
			}
			continue
		}
		found, in = append(found, quote), append(in, file)
	}
	switch len(found) {
	case 0:
		worst.awaits = worst.rule != badFormat && b.awaits(files[0].Dataset.ID)
		return Quote{}, worst
	case 1:
		return found[0], nil
	}
	names := slugs(in)
	return Quote{}, faulty(severalFiles, files[0].Dataset.ID, near("", names), names[0])
}

// reached says how far the search in a file came: of several files the best says what is wrong.
func reached(f *fault) int {
	return slices.Index([]*diag.Rule{unknownColumn, unknownRow, ambiguousRow, noValue, badFormat}, f.rule)
}

func (b *Book) cellIn(file *dataset.File, q request) (Quote, *fault) {
	t := b.table(file)
	if !t.has(q.column) {
		return Quote{}, t.noColumn(q.column)
	}
	rows, f := t.find(q)
	if f != nil {
		return Quote{}, f
	}
	r := t.rows[rows[0]]
	col := plot.Find(r.Block, q.column)
	v, set := plot.ValueOf(r, col)
	if !set {
		return Quote{}, faulty(noValue, q.column+" — "+q.row)
	}
	quote := Quote{Text: v.Text, Path: b.Site.DatasetPath(file.Dataset.ID), Demo: r.Demo, Cells: []site.Term{{Cell: r.Cells[col]}}}
	switch day, err := time.Parse(time.DateOnly, v.Text); {
	case v.IsNumber && !v.Year:
		quote.Value = v.Number.String()
		quote.Text, f = inFormat(v.Number, v.Unit, q.form)
		return quote, f
	case q.form != "":
		return quote, faulty(badFormat, q.form, diag.Text{}, diag.Text{RU: "в этой ячейке не сумма, формат не нужен", EN: "the cell holds no amount and takes no format"})
	case v.IsNumber:
		quote.Value = v.Text
	case err == nil && r.Cells[col].Type() == dataset.TypeDate:
		quote.Value, quote.Text, quote.Day = v.Text, format.Date(day), true
	}
	return quote, nil
}

// find returns the one row that has all values of a selector and the column.
func (t *table) find(q request) ([]int, *fault) {
	rows, missing := t.choose(q.row)
	if missing != "" {
		names := t.names()
		return nil, faulty(unknownRow, missing, slug(t.file), meant(missing, names), near(missing, names))
	}
	rows = slices.DeleteFunc(rows, func(i int) bool { return plot.Find(t.rows[i].Block, q.column) < 0 })
	switch len(rows) {
	case 0:
		return nil, faulty(unknownRow, q.row, slug(t.file), diag.Text{RU: " целиком", EN: " as a whole"}, near(q.row, t.names()))
	case 1:
		return rows, nil
	}
	return nil, faulty(ambiguousRow, q.row, len(rows), apart(t.records(rows)), slug(t.file))
}

// choose returns the rows that have every value of a list; missing is the first value that no row has. A value may hold commas itself: the longest one that
// exists is taken.
func (t *table) choose(list string) (rows []int, missing string) {
	rows = make([]int, len(t.rows))
	for i := range rows {
		rows[i] = i
	}
	if list == "" {
		return rows, ""
	}
	parts := strings.Split(list, ",")
	for len(parts) > 0 {
		n := len(parts)
		for n > 0 && t.index[plot.Key(strings.Join(trimmed(parts[:n]), ","))] == nil {
			n--
		}
		if n == 0 {
			return nil, strings.TrimSpace(parts[0])
		}
		have := t.index[plot.Key(strings.Join(trimmed(parts[:n]), ","))]
		rows = slices.DeleteFunc(rows, func(i int) bool { _, ok := slices.BinarySearch(have, i); return !ok })
		parts = parts[n:]
	}
	return rows, ""
}

func trimmed(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strings.TrimSpace(s)
	}
	return out
}

// names are the texts that rows can be named by, as typed. Numbers are left out but for years: nobody names a row by an amount.
func (t *table) names() []string {
	var list []string
	seen := map[string]bool{}
	for _, r := range t.rows {
		for _, c := range r.Cells {
			keys := keysOf(c)
			if len(keys) == 0 || seen[keys[0]] || c.Type() == dataset.TypeText && c.MachineAs(dataset.TypeNumber) != "" && len(yearsIn(keys[0])) == 0 {
				continue
			}
			seen[keys[0]] = true
			list = append(list, oneLine(c.Raw))
		}
	}
	return list
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// apart says what tells rows apart: the first column that names rows and differs between all of them, else between any.
func apart(rows []dataset.Record) diag.Text {
	first := rows[0]
	best, most := -1, 1
	for col := range first.Block.Header {
		if values := distinct(rows, col); len(values) > most {
			best, most = col, len(values)
		}
	}
	if best < 0 {
		return diag.Text{RU: "строки ничем не отличаются", EN: "nothing tells them apart"}
	}
	list := near("", distinct(rows, best))
	heading := first.Block.Header[best].Raw
	return diag.Text{RU: "их отличает столбец «" + heading + "»: " + list.RU, EN: "the column \"" + heading + "\" tells them apart: " + list.EN}
}

// distinct are the different texts of a column that name rows.
func distinct(rows []dataset.Record, col int) []string {
	var list []string
	for _, r := range rows {
		if col < len(r.Cells) && len(keysOf(r.Cells[col])) > 0 {
			if s := oneLine(r.Cells[col].Raw); !slices.Contains(list, s) {
				list = append(list, s)
			}
		}
	}
	return list
}
