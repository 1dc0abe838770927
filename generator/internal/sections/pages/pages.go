// Package pages publishes the documents of content/pages, each at its own place: content/pages/gorod/istoriya.md is /gorod/istoriya/, and the index.md
// of a folder is the folder's page.
//
// load reads the documents, tree gives them addresses and parents, view makes the pages.
//
// Neighbours: package content reads the documents; build reports a page that stands at the address of another section.
package pages

import (
	"cmp"
	"fmt"
	"slices"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// Section is the pages of a portal.
var Section = site.Section{
	Name:  "pages",
	Rules: Rules,
	Views: map[string]any{pageTemplate: PageView{}},
	Load:  load,
}

const (
	dir          = "pages" // below content/
	root         = "content/" + dir
	pageTemplate = "pages/page.html"
)

// Meta is the front matter of a page.
type Meta struct {
	content.Meta `yaml:",inline"`
	// Menu is the page's short title in the menu; without it the page is in the menu only if site.yaml puts it there.
	Menu string `yaml:"menu"`
}

func load(in *site.Input) (site.Output, error) {
	docs, err := content.ReadDir[Meta](in.Content, dir)
	if err != nil {
		return site.Output{}, fmt.Errorf("read the pages: %w", err)
	}
	// By name, not by date: that is the order in menus and lists, and which of two pages at one address is told to move.
	slices.SortFunc(docs, func(a, b *content.Document[Meta]) int { return cmp.Compare(a.File, b.File) })
	var out site.Output
	for _, p := range newTree(docs, in.Report).pages {
		out.Pages = append(out.Pages, p.page(in.Text))
		if p.doc.Meta.Menu != "" {
			out.Nav = append(out.Nav, site.Link{Title: p.doc.Meta.Menu, Path: p.path})
		}
	}
	return out, nil
}
