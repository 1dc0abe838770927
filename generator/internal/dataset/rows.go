package dataset

import (
	"fmt"
	"iter"
	"reflect"

	"otkryto/generator/internal/diag"
)

// Rows streams a file's data rows. It reports bad cells and goes on; a row whose cells could not all be read is still handed out.
//
// T is a struct whose fields are typed cells (Text, Code, Money, Number, Date, or a slice of one for a column that repeats), tagged with the canonical
// name of a column of the kind: `col:"executed"`. A field whose column the file lacks stays zero. A Number also reads years, a Text anything.
func Rows[T any](f *File, report *diag.Report) iter.Seq[Row[T]] {
	return func(yield func(Row[T]) bool) {
		var values, zero T
		fields := plan(reflect.ValueOf(&values).Elem(), f.Dataset.Schema)
		d := &decoder{file: f, fields: fields}
		read(f, report, func(s *stream, b *block, r record) bool {
			values = zero
			d.decode(s, b, r)
			return yield(Row[T]{Values: values, Number: r.row, Block: b.Block, Demo: d.demo, Cells: r.cells})
		})
	}
}

// field is one typed cell of the caller's struct, and the columns of the present block that fill it.
type field struct {
	name string
	set  func(*values, Cell) // into the one struct that all rows are decoded into
	many bool
	at   []int
}

// plan finds the tagged fields of a struct. A tag that no table of the kind has is a bug of the section.
func plan(v reflect.Value, kind *Kind) []*field {
	if v.Kind() != reflect.Struct {
		panic(fmt.Sprintf("dataset.Rows: %s is not a struct", v.Type()))
	}
	var fields []*field
	for i := range v.NumField() {
		sf := v.Type().Field(i)
		name, tagged := sf.Tag.Lookup("col")
		if !tagged {
			if sf.Anonymous && sf.Type.Kind() == reflect.Struct {
				fields = append(fields, plan(v.Field(i), kind)...)
			}
			continue
		}
		if kind != nil && !kind.open() && !hasColumn(kind, name) {
			panic(fmt.Sprintf("dataset.Rows: %s.%s: kind %q has no column %q", v.Type(), sf.Name, kind.Name, name))
		}
		f := &field{name: name, many: sf.Type.Kind() == reflect.Slice}
		f.set = setter(v.Field(i).Addr().Interface())
		if f.set == nil {
			panic(fmt.Sprintf("dataset.Rows: %s.%s: %s is no typed cell", v.Type(), sf.Name, sf.Type))
		}
		fields = append(fields, f)
	}
	return fields
}

func hasColumn(kind *Kind, name string) bool {
	for i := range kind.Tables {
		if kind.Tables[i].Column(name) != nil {
			return true
		}
	}
	return false
}

// setter returns how a cell becomes the value behind a pointer; nil for a type that is no typed cell.
func setter(p any) func(*values, Cell) {
	switch p := p.(type) {
	case *Text:
		return func(v *values, c Cell) { *p = v.textCell(c) }
	case *Code:
		return func(v *values, c Cell) { *p = v.codeCell(c) }
	case *Money:
		return func(v *values, c Cell) { *p = v.moneyCell(c) }
	case *Number:
		return func(v *values, c Cell) { *p = v.numberCell(c) }
	case *Date:
		return func(v *values, c Cell) { *p = v.dateCell(c) }
	case *[]Text:
		return func(v *values, c Cell) { *p = append(*p, v.textCell(c)) }
	case *[]Code:
		return func(v *values, c Cell) { *p = append(*p, v.codeCell(c)) }
	case *[]Money:
		return func(v *values, c Cell) { *p = append(*p, v.moneyCell(c)) }
	case *[]Number:
		return func(v *values, c Cell) { *p = append(*p, v.numberCell(c)) }
	case *[]Date:
		return func(v *values, c Cell) { *p = append(*p, v.dateCell(c)) }
	}
	return nil
}

func (v *values) textCell(c Cell) Text { return Text{v.text(c), c} }
func (v *values) codeCell(c Cell) Code { return Code{v.code(c), c} }

func (v *values) moneyCell(c Cell) Money {
	m, ok := v.money(c)
	return Money{m, ok, c}
}

func (v *values) numberCell(c Cell) Number {
	if c.Type() == TypeYear {
		n, ok := v.year(c)
		return Number{n, ok, c}
	}
	n, ok := v.number(c)
	return Number{n, ok, c}
}

func (v *values) dateCell(c Cell) Date {
	t, ok := v.date(c)
	return Date{t, ok, c}
}

// decoder fills the struct of Rows, row by row.
type decoder struct {
	file   *File
	fields []*field
	values *values
	block  *block
	rest   []int    // columns that no field takes, which are checked all the same
	asked  []*asked // columns that the passport has constraints for; none in most files
	state  int      // column of the rows' own status, from 0; -1 is none
	demo   bool
}

// decode fills the struct from one row, and checks the cells that have no place in it by their columns' types.
func (d *decoder) decode(s *stream, b *block, r record) {
	if d.block != b {
		d.bind(s, b)
	}
	for _, f := range d.fields {
		for _, c := range f.at {
			if c < len(r.cells) {
				f.set(d.values, r.cells[c])
			} else { // a short row: the cell is not there, but its place is
				f.set(d.values, Cell{File: d.file, Row: r.row, Col: c + 1, head: b.heads[c]})
			}
		}
	}
	for _, c := range d.rest {
		if c < len(r.cells) {
			d.values.check(r.cells[c])
		}
	}
	for _, a := range d.asked {
		if a.at < len(r.cells) {
			a.check(s.report, r.cells[a.at])
		} else {
			a.check(s.report, Cell{File: d.file, Row: r.row, Col: a.at + 1, head: b.heads[a.at]})
		}
	}
	d.demo = d.file.Status == Demo
	if d.state >= 0 && d.state < len(r.cells) {
		switch d.values.status(r.cells[d.state]) {
		case Official:
			d.demo = false
		case Demo:
			d.demo = true
		}
	}
}

// bind finds the columns of a new block.
func (d *decoder) bind(s *stream, b *block) {
	if d.values == nil || d.values.report != s.report {
		d.values = newValues(d.file, s.report)
	}
	d.block, d.state = b, -1
	clear(d.values.columns)
	for _, f := range d.fields {
		f.at = f.at[:0]
	}
	d.rest, d.asked = d.rest[:0], nil
	for c, h := range b.heads {
		if h == nil {
			continue
		}
		if h.column != nil && h.column.Constraints != nil {
			d.asked = append(d.asked, &asked{Constraints: h.column.Constraints, at: c, column: h.column})
		}
		taken := false
		if h.typ == TypeStatus && d.state < 0 {
			d.state = c
		}
		for _, f := range d.fields {
			if f.name == h.name && (f.many || len(f.at) == 0) {
				f.at = append(f.at, c)
				taken = true
			}
		}
		if !taken && c != d.state {
			d.rest = append(d.rest, c)
		}
	}
}

// examined returns what Open learnt of the file's bytes, or examines it now.
func (f *File) examined() (*profile, error) {
	if f.profile != nil {
		return f.profile, nil
	}
	return examine(f.Dataset.FS, f.Path, encodingOf(f.Encoding), f.matcher().words)
}

// matcher returns what knows the file's headings.
func (f *File) matcher() *matcher {
	return newMatcher(f.Dataset.Schema, f.Table, f.mapping(), f.described())
}

// mapping is the passport's mapping for the file: its own over the dataset's.
func (f *File) mapping() map[string]string {
	m := map[string]string{}
	for name, heading := range f.Dataset.Columns {
		m[name] = heading
	}
	for name, heading := range f.Columns {
		m[name] = heading
	}
	return m
}
