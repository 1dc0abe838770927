package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
)

// JSON writes {"title", "columns": [{name, title, type, unit}], "about": {…}, "rows": [{…}]}. Amounts, numbers and codes are strings: a reader that
// makes binary fractions of numbers must not change them. A year is a number, what has no value is null.
func JSON(w io.Writer, t *Table) error {
	out := bufio.NewWriterSize(w, 1<<16)
	j := jsonWriter{out: out}
	j.raw(`{"title":`)
	j.value(t.Title)
	j.raw(",\n\"columns\":[")
	names := make([][]byte, len(t.Columns))
	for i, c := range t.Columns {
		j.separate(i)
		j.value(jsonColumn(c))
		names[i] = encoded(c.Name)
	}
	j.raw("],\n\"about\":{")
	for i, f := range t.About {
		j.separate(i)
		j.value(f.Label)
		j.raw(":")
		j.value(f.Value)
	}
	j.raw("},\n\"rows\":[")
	n := 0
	for row := range t.Rows {
		j.separate(n)
		n++
		j.raw("\n{")
		for i, value := range row {
			j.separate(i)
			j.bytes(names[i])
			j.raw(":")
			j.cell(t.Columns[i].Type, value)
		}
		j.raw("}")
		if j.err != nil {
			break
		}
	}
	j.raw("\n]}\n")
	if j.err == nil {
		j.err = out.Flush()
	}
	if j.err != nil {
		return fmt.Errorf("write JSON: %w", j.err)
	}
	return nil
}

// jsonColumn is how a column describes itself.
type jsonColumn struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	Type  Type   `json:"type"`
	Unit  string `json:"unit,omitempty"`
}

// jsonWriter writes pieces until one fails.
type jsonWriter struct {
	out *bufio.Writer
	err error
}

func (j *jsonWriter) raw(s string) {
	if j.err == nil {
		_, j.err = j.out.WriteString(s)
	}
}

func (j *jsonWriter) bytes(b []byte) {
	if j.err == nil {
		_, j.err = j.out.Write(b)
	}
}

func (j *jsonWriter) separate(i int) {
	if i > 0 {
		j.raw(",")
	}
}

func (j *jsonWriter) value(v any) { j.bytes(encoded(v)) }

func (j *jsonWriter) cell(t Type, value string) {
	switch {
	case value == "":
		j.raw("null")
	case t == Year && len(value) == 4 && isDigits(value) && value[0] != '0':
		j.raw(value)
	default:
		j.value(value)
	}
}

// encoded is JSON of strings and of structs of them, for which there is no error.
func encoded(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic("export: " + err.Error())
	}
	return b
}
