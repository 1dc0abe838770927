// Package programmes publishes municipal programmes: the goal, sub-programmes, activities, indicators with the direction that is good, the money of each source by year, and what came of
// them. Money spent and result reached are two measures and never one number.
//
// load reads the datasets of kind `programme`, one a programme: read.go turns rows into a programme, check.go says what cannot be, measure.go works out both measures, words.go and
// due.go know the words that files use. What is made of others' figures waits for Meet: budget.go compares the money with the budget's, then index.go and page.go show it all, since the
// comparisons stand on the pages.
//
// Neighbours: package dataset reads the files, package control compares; build renders the pages.
package programmes

import (
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// Section is the municipal programmes of a portal.
var Section = site.Section{
	Name:  "programmes",
	Path:  root,
	Kinds: kinds,
	Rules: slices.Concat(Rules, control.Rules),
	Views: map[string]any{
		indexTemplate:     IndexView{},
		programmeTemplate: ProgrammeView{},
	},
	Collections: map[string]string{programmeTemplate: "programmes"},
	Load:        load,
}

const (
	root              = "programmes/"
	indexTemplate     = "programmes/index.html"
	programmeTemplate = "programmes/programme.html"
)

// load publishes nothing when there is no dataset of the kind. Pages are made when the budget's figures are known.
func load(in *site.Input) (site.Output, error) {
	sets := in.Datasets.Kind(kindName)
	if len(sets) == 0 {
		return site.Output{}, nil
	}
	var out site.Output
	var shows []*show
	for _, ds := range sets {
		s := &show{programme: readProgramme(ds, in.Report), in: in, book: &control.Book{Report: in.Report}}
		s.programme.check(in.Report, in.Now)
		s.book.Declared(ds)
		shows = append(shows, s)
		out.Facts = append(out.Facts, s.facts()...)
	}
	out.Meet = func(facts site.Facts, _ *diag.Report) (site.Output, error) {
		for _, s := range shows {
			s.meetBudget(facts)
			s.book.Close(s.programme.set)
		}
		return publish(in, shows), nil
	}
	return out, nil
}

// show makes pages of a programme.
type show struct {
	programme *programme
	in        *site.Input
	book      *control.Book
	budget    []string // what could not be compared with the budget, in sentences
}

// text returns one of the section's texts.
func (s *show) text(key string, args ...any) string {
	return s.in.Text.Text("programmes."+key, args...)
}

func (s *show) path() string { return root + s.programme.id + "/" }

func (s *show) source() *site.Source {
	return s.in.Site.SourceOf(s.programme.set, s.programme.asOf, false)
}
