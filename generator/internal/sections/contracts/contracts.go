// Package contracts publishes municipal contracts and payments: who was paid, how much, for what, how the supplier was chosen, and from which line of the
// budget.
//
// load reads the datasets of kind `contracts`. hide.go takes away natural persons before anybody sees a row; inn.go, line.go and procedure.go know taxpayers'
// numbers, codes of the budget and ways of purchase; read.go judges a row and adds it to the ledger of its year (ledger.go), which keeps sums and, of every row,
// what a supplier's page prints (store.go). meet compares the ledgers with the budget (budget.go) and makes the pages: index.go, year.go, suppliers.go,
// supplier.go with tables.go, charts.go and sentences.go. Rows stream: no file is ever held, and pages of rows are made when they are printed.
//
// Neighbours: package dataset reads the files; control compares; build renders the pages.
package contracts

import (
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// Section is the contracts and payments of a portal.
var Section = site.Section{
	Name:  "contracts",
	Path:  root,
	Kinds: kinds,
	Rules: slices.Concat(Rules, control.Rules),
	Views: map[string]any{
		indexTemplate:     IndexView{},
		yearTemplate:      YearView{},
		suppliersTemplate: SuppliersView{},
		supplierTemplate:  SupplierView{},
	},
	Load: load,
}

const (
	root              = "contracts/"
	suppliersRoot     = root + "suppliers/"
	indexTemplate     = "contracts/index.html"
	yearTemplate      = "contracts/year.html"
	suppliersTemplate = "contracts/suppliers.html"
	supplierTemplate  = "contracts/supplier.html"
)

// load reads the rows and names the facts; the pages wait for the budget, which says what its lines are called and what was spent on them. Without a dataset
// of the kind nothing is published.
func load(in *site.Input) (site.Output, error) {
	sets := in.Datasets.Kind(kindName)
	if len(sets) == 0 {
		return site.Output{}, nil
	}
	book := &control.Book{Report: in.Report}
	r := newReader(in, book)
	for _, ds := range sets {
		for _, f := range ds.Files {
			r.read(f)
		}
	}
	r.finish()
	book.Declared(sets...)
	p := &publisher{in: in, sets: sets, books: r.ledgers(), suppliers: r.suppliers, store: r.store, book: book}
	if len(p.books) == 0 {
		book.Close(sets...)
		return p.emptyPage(), nil
	}
	return site.Output{
		Facts: p.facts(),
		Nav:   []site.Link{{Title: p.t("title"), Path: root}},
		Meet: func(facts site.Facts, _ *diag.Report) (site.Output, error) {
			p.compare(facts)
			book.Close(sets...)
			return p.publish(), nil
		},
	}, nil
}
