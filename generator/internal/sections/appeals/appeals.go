// Package appeals publishes what people wrote to the administration through «Инцидент-менеджмент» and how fast they were answered, without telling who
// wrote.
//
// A count below five could point to a person, so it is never printed, and neither is what it could be worked out from (package suppress). The way of a number:
//
//	read.go, monthly.go, single.go -> book (raw counts, never leave this package)
//	hide.go, history.go            -> published (counts that may be printed; a hidden one has forgotten its value)
//	view.go, heat.go, tables.go, charts.go, sentences.go, export.go -> pages, downloads, facts, all made of published alone
//	meet.go -> before and after the completion of objects, whose dates are facts of another section
//
// The kind is Derived, so open data publishes export.go's table and neither files nor rows.
//
// Neighbours: package personal looks through the free text, which is checked and dropped; control compares the totals that are printed.
package appeals

import (
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/personal"
	"otkryto/generator/internal/site"
)

// Section is the appeals of a portal.
var Section = site.Section{
	Name:  "appeals",
	Path:  root,
	Kinds: kinds,
	Rules: slices.Concat(Rules, personal.Rules, control.Rules),
	Views: map[string]any{indexTemplate: IndexView{}, yearTemplate: YearView{}, objectsTemplate: ObjectsView{}},
	Load:  load,
}

const (
	root            = "appeals/"
	indexTemplate   = "appeals/index.html"
	yearTemplate    = "appeals/year.html"
	objectsTemplate = "appeals/objects.html"
)

// load publishes nothing when there is no dataset of the kind.
func load(in *site.Input) (site.Output, error) {
	sets := in.Datasets.Kind(kindName)
	if len(sets) == 0 {
		return site.Output{}, nil
	}
	b := readBook(sets, in.Report)
	unseen := &control.Book{Report: in.Report} // of declared totals: its comparisons know cells and are never published
	unseen.Declared(sets...)
	unseen.Close(sets...)
	s := show{in: in, book: b, years: publishAll(b), control: &control.Book{Report: &diag.Report{}}}
	return s.output()
}
