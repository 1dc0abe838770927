// Package official publishes the register of a body's official pages in social networks and of its sites: whose each is, what it is for, and a code to
// point a phone at. Federal law 8-ФЗ (article 10) has bodies keep such pages and say which they are, so that a page of somebody else's is not taken for one.
//
// load reads the datasets of kind `official-pages` (read.go), or, when there is none, the short list of site.yaml; qr.go draws the codes, view.go puts the
// page together.
//
// Neighbours: package dataset reads the files; the frame's footer shows the short list on every page.
package official

import (
	"otkryto/generator/internal/site"
)

// Section is the register of official pages.
var Section = site.Section{
	Name:  "official",
	Path:  root,
	Kinds: kinds,
	Rules: Rules,
	Views: map[string]any{template: View{}},
	Load:  load,
}

const (
	root     = "official/"
	template = "official/index.html"
)

// load publishes nothing when nobody has said which pages are official.
func load(in *site.Input) (site.Output, error) {
	r := read(in)
	if len(r.entries) == 0 {
		return site.Output{}, nil
	}
	return r.output(in)
}
