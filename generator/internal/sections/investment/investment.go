// Package investment publishes investment projects: what is built, by whom and as a part of what, which milestones are reached, late or to come, and who pays.
//
// load reads the documents of content/investment and the datasets of kind `investment`; read.go joins them to projects, when.go knows times that are said to the
// year or the quarter only, milestone.go judges milestones by the day of the build, line.go, money.go and view.go show them, publish.go makes the pages.
//
// A project of which little is known has a page that says so: what is known, and what the portal has no source for.
//
// Neighbours: package content reads the documents and dataset the tables; no other section is looked at.
package investment

import (
	"cmp"
	"fmt"
	"slices"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// Section is the investment projects of a portal.
var Section = site.Section{
	Name:        "investment",
	Path:        root,
	Kinds:       kinds,
	Rules:       Rules,
	Views:       map[string]any{indexTemplate: IndexView{}, projectTemplate: ProjectView{}},
	Collections: map[string]string{projectTemplate: "projects"},
	Load:        load,
}

const (
	dir             = "investment" // below content/
	root            = "investment/"
	indexTemplate   = "investment/index.html"
	projectTemplate = "investment/project.html"
)

// load publishes nothing when there is no project.
func load(in *site.Input) (site.Output, error) {
	docs, err := content.ReadDir[Meta](in.Content, dir)
	if err != nil {
		return site.Output{}, fmt.Errorf("read the investment projects: %w", err)
	}
	slices.SortFunc(docs, func(a, b *content.Document[Meta]) int { return cmp.Compare(a.File, b.File) })
	r := reader{now: in.Now, report: in.Report, missing: map[string]bool{}}
	for _, doc := range docs {
		r.document(doc)
	}
	for _, ds := range in.Datasets.Kind(kindName) {
		r.dataset(ds)
	}
	var shows []show
	for _, p := range r.projects {
		p.checkMoney(in.Report)
		shows = append(shows, show{project: p, in: in})
	}
	if len(shows) == 0 {
		return site.Output{}, nil
	}
	// what is known only from sources stands before what is invented
	slices.SortStableFunc(shows, func(a, b show) int {
		switch {
		case a.project.doc.Demo == b.project.doc.Demo:
			return 0
		case b.project.doc.Demo:
			return -1
		}
		return 1
	})
	return publish(in, shows), nil
}
