// Package news publishes the documents of content/news: an article each, and lists of them by time, year, tag and category.
//
// load reads the documents, index settles addresses and topics, relate finds what else there is to read, and view.go and lists.go turn articles into
// pages. The views of lists hold articles and make their teasers only when a page is rendered: ten thousand articles stand in fifty thousand rows.
//
// Neighbours: package content reads the documents, package build renders the pages and writes the feeds from the entries.
package news

import (
	"errors"
	"fmt"
	"io/fs"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// Section is the news of a portal.
var Section = site.Section{
	Name:  "news",
	Path:  root,
	Rules: Rules,
	Views: map[string]any{
		articleTemplate: ArticleView{},
		listTemplate:    ListView{},
		topicsTemplate:  TopicsView{},
	},
	Collections: map[string]string{articleTemplate: "news"},
	Load:        load,
}

const (
	root = "news/"
	dir  = "news" // below content/

	articleTemplate = "news/article.html"
	listTemplate    = "news/list.html"
	topicsTemplate  = "news/topics.html"
)

// Meta is the front matter of a news document: what every document has.
type Meta struct {
	content.Meta `yaml:",inline"`
}

// load publishes nothing when a portal has no folder of news, and an empty list when the folder is there.
func load(in *site.Input) (site.Output, error) {
	_, err := fs.Stat(in.Content.Root, "content/"+dir)
	if errors.Is(err, fs.ErrNotExist) {
		return site.Output{}, nil
	}
	docs, err := content.ReadDir[Meta](in.Content, dir)
	if err != nil {
		return site.Output{}, fmt.Errorf("read the news: %w", err)
	}
	ix := newIndex(docs, in.Report)
	ix.relate()
	p := publisher{in: in, index: ix}
	return p.output(), nil
}
