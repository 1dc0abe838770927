// Package glossary publishes the documents of content/glossary: a term of budgets, hearings and offices each, in plain words, and an index by letters.
//
// load reads the documents, check says which of them cannot be told apart, view makes the pages. What a term is called goes to build as a site.Definition: build
// links the first occurrence of it on every page of the portal.
//
// Neighbours: package content reads the documents, package lexicon knows the forms of words, build links them.
package glossary

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// Section is the glossary of a portal.
var Section = site.Section{
	Name:        "glossary",
	Path:        root,
	Rules:       Rules,
	Views:       map[string]any{indexTemplate: IndexView{}, termTemplate: TermView{}},
	Collections: map[string]string{termTemplate: "glossary"},
	Load:        load,
}

const (
	root = "glossary/"
	dir  = "glossary" // below content/

	indexTemplate = "glossary/index.html"
	termTemplate  = "glossary/term.html"
)

// Meta is the front matter of a term: its title, summary as the short definition, and what else it is called.
type Meta struct {
	content.Meta `yaml:",inline"`
	Forms        []string `yaml:"forms"`      // other names: «расходные обязательства»
	Not          []string `yaml:"not"`        // phrases in which the words mean something else
	Source       string   `yaml:"source"`     // the act that defines it, in words
	SourceURL    string   `yaml:"source_url"` // where the act can be read
}

type document = content.Document[Meta]

// load publishes nothing when a portal has no terms.
func load(in *site.Input) (site.Output, error) {
	_, err := fs.Stat(in.Content.Root, "content/"+dir)
	if errors.Is(err, fs.ErrNotExist) {
		return site.Output{}, nil
	}
	docs, err := content.ReadDir[Meta](in.Content, dir)
	if err != nil {
		return site.Output{}, fmt.Errorf("read the glossary: %w", err)
	}
	if len(docs) == 0 {
		return site.Output{}, nil
	}
	slices.SortFunc(docs, func(a, b *document) int {
		return cmp.Or(cmp.Compare(sortKey(a.Base.Title), sortKey(b.Base.Title)), cmp.Compare(a.File, b.File))
	})
	check(docs, in.Report)
	p := publisher{in: in, docs: docs}
	return p.output(), nil
}

// sortKey puts words in the order of a Russian dictionary, where ё is е.
func sortKey(title string) string {
	return strings.NewReplacer("ё", "е", "«", "", "»", "", "\u00a0", " ").Replace(strings.ToLower(title))
}
