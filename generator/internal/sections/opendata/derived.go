package opendata

import (
	"path"

	"otkryto/generator/internal/dataset"
)

// Of a dataset whose files may not be published (dataset.Dataset.Published) there is a page with its passport and the table that its section makes. Its rows
// are counted here only for the mark «демо»; no number, size, hash, heading, note, version or correction of them leaves this file.

// derivedForms are what the section writes.
var derivedForms = []string{"csv", "json"}

// addDerived publishes such a dataset.
func (p *publisher) addDerived(ds *dataset.Dataset) {
	d := described{set: ds}
	for _, f := range ds.Files {
		info := dataset.Describe(f)
		d.rows += info.Rows
		d.demoRows += info.Demo
	}
	p.files++
	p.items = append(p.items, p.item(d))
	p.describe(&d)
	p.out.Pages = append(p.out.Pages, p.page(d))
}

// derived are the downloads of a dataset whose files may not be published; none of any other.
func (p *publisher) derived(ds *dataset.Dataset) []Download {
	if ds.Published() {
		return nil
	}
	var list []Download
	for _, form := range derivedForms {
		at := p.in.Site.DerivedPath(ds.ID, form)
		list = append(list, Download{Path: at, Name: path.Base(at), Note: p.text("derived_" + form)})
	}
	return list
}
