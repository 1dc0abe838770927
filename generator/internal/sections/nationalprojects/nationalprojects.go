// Package nationalprojects publishes the national projects that a municipality takes part in: the goal, what was planned and what came of it, the
// money of each budget, and every street and yard with its dates.
//
// load reads the datasets of kind `national-project`, one a project; read.go turns rows into a project, check.go says what cannot be, words.go knows
// the words that files use for budgets and phases, progress.go, charts.go, tables.go and view.go show it. Money spent and result reached are
// never one number.
//
// Neighbours: package dataset reads the files; build renders the pages.
package nationalprojects

import (
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/site"
)

// Section is the national projects of a portal.
var Section = site.Section{
	Name:  "nationalprojects",
	Path:  root,
	Kinds: kinds,
	Rules: slices.Concat(Rules, control.Rules),
	Views: map[string]any{
		indexTemplate:   IndexView{},
		projectTemplate: ProjectView{},
	},
	Collections: map[string]string{projectTemplate: "projects"},
	Load:        load,
}

const (
	root            = "national-projects/"
	indexTemplate   = "nationalprojects/index.html"
	projectTemplate = "nationalprojects/project.html"
)

// load publishes nothing when there is no dataset of the kind.
func load(in *site.Input) (site.Output, error) {
	sets := in.Datasets.Kind(kindName)
	if len(sets) == 0 {
		return site.Output{}, nil
	}
	var shows []show
	for _, ds := range sets {
		p := readProject(ds, in.Report)
		book := &control.Book{Report: in.Report}
		p.check(in.Report)
		p.checkDates(book, in.Text, in.Now)
		book.Declared(ds)
		book.Close(ds)
		shows = append(shows, show{project: p, in: in, controls: book.Controls()})
	}
	return publish(in, shows), nil
}
