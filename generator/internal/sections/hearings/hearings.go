// Package hearings publishes public hearings and public discussions (публичные слушания, общественные обсуждения: article 5.1 of the town planning
// code, 190-ФЗ, and article 28 of 131-ФЗ): what is to be decided, how long and by what ways one may object, and afterwards what became of every proposal.
//
// load reads the documents of content/hearings (meta.go, hearing.go, documents.go) and the datasets of kind `proposals` (kind.go, proposals.go); a hearing names
// the file of a dataset that holds its proposals. check.go, state.go and privacy.go judge; view.go, tables.go, index.go, card.go and publish.go show, dates.go
// fills calendars, feed.go the section's own feed. What ages, «осталось 5 дней», names the day of the build and stands on the page of a hearing that is not over,
// on the home page and nowhere else.
//
// Neighbours: package personal finds what tells who somebody is, package calendar writes dates for phones, opendata publishes the proposals as a dataset.
package hearings

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/personal"
	"otkryto/generator/internal/site"
)

// Section is the hearings of a portal.
var Section = site.Section{
	Name:        "hearings",
	Path:        root,
	Kinds:       kinds,
	Rules:       slices.Concat(Rules, personal.Rules),
	Views:       map[string]any{indexTemplate: IndexView{}, hearingTemplate: HearingView{}},
	Collections: map[string]string{hearingTemplate: "hearings"},
	Load:        load,
}

const (
	root            = "hearings/"
	dir             = "hearings" // below content/
	indexTemplate   = "hearings/index.html"
	hearingTemplate = "hearings/hearing.html"
)

// load publishes nothing when a portal has no folder of hearings, and an empty list when the folder is there.
func load(in *site.Input) (site.Output, error) {
	_, err := fs.Stat(in.Content.Root, "content/"+dir)
	if errors.Is(err, fs.ErrNotExist) && len(in.Datasets.Kind(kindName)) == 0 {
		return site.Output{}, nil
	}
	docs, err := content.ReadDir[Meta](in.Content, dir)
	if err != nil {
		return site.Output{}, fmt.Errorf("read the hearings: %w", err)
	}
	r := &reader{in: in, byPath: map[string]*hearing{}, named: map[string]*hearing{}, judged: map[*dataset.File]bool{}}
	for _, doc := range docs {
		if err := r.read(doc); err != nil {
			return site.Output{}, err
		}
	}
	if err := r.reportNobodys(); err != nil {
		return site.Output{}, err
	}
	r.checkRest()
	p := publisher{in: in, hearings: r.hearings}
	return p.output(), nil
}
