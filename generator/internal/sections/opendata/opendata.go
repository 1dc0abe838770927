// Package opendata publishes the data itself: a catalogue, and for every dataset of whatever kind a page with its passport, its columns, the first
// rows, the original files and clean CSVs to download.
//
// load walks the datasets; inspect.go reads a file once to learn its columns and first rows, store.go keeps all rows small, table.go makes
// clean values of them, distribution.go lists the forms in which they are published and download.go what those weigh, passport.go, view.go and jsonld.go show them. registry.go publishes what the
// registry of open data asks for, set.go its pages. rows.go makes the pages of rows that figures lead to, releases.go publishes
// the frozen versions, changes.go and corrections.go say what became of which cell.
//
// Neighbours: package dataset hands out the rows of any kind; site names the addresses, since other sections link to them.
package opendata

import (
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/gosmonitor"
	"otkryto/generator/internal/site"
)

// Section is the open data of a portal.
var Section = site.Section{
	Name:  "opendata",
	Path:  root,
	Kinds: kinds,
	Rules: slices.Concat(Rules, control.Rules, gosmonitor.Rules),
	Views: map[string]any{
		catalogueTemplate: CatalogueView{},
		datasetTemplate:   DatasetView{},
		rowsTemplate:      RowsView{File: &RowsFile{}},
		revisionTemplate:  RevisionView{},
		setTemplate:       SetView{},
	},
	Load: load,
}

const (
	root              = "opendata/"
	catalogueTemplate = "opendata/index.html"
	datasetTemplate   = "opendata/dataset.html"
	rowsTemplate      = "opendata/rows.html"
	revisionTemplate  = "opendata/revision.html"
	setTemplate       = "opendata/set.html"
)

var kinds = []dataset.Kind{dataset.AnyTable}

// kindTable is data that nobody else reports the faults of.
var kindTable = dataset.AnyTable.Name

// load publishes nothing when a portal has no data.
func load(in *site.Input) (site.Output, error) {
	if len(in.Datasets) == 0 {
		return site.Output{}, nil
	}
	p := publisher{in: in, press: newPress(), whole: &Descriptors{}}
	p.world = p.newWorld()
	for _, ds := range in.Datasets {
		p.add(ds)
	}
	out := p.output()
	p.out, p.world = site.Output{}, nil // views of rows keep the publisher, but need none of what it has published
	return out, nil
}
