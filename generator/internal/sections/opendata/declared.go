package opendata

import (
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
)

// declared holds a table against what its passport declares of it; other kinds are compared by their own sections. It is nil when nothing is declared.
func (p *publisher) declared(ds *dataset.Dataset) *control.List {
	if ds.Passport.Kind != kindTable {
		return nil
	}
	book := &control.Book{Report: p.in.Report}
	book.Declared(ds)
	book.Close(ds)
	p.out.Controls = append(p.out.Controls, book.Controls()...)
	return control.Words{Text: p.in.Text, Site: p.in.Site}.List(book.Controls())
}
