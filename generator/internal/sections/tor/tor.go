// Package tor publishes a special economic zone (территория опережающего развития): what its residents promised, what they did, and who they are.
//
// load reads the datasets of kind `tor`; read.go turns rows into a zone, check.go says what does not agree, sentences.go, charts.go and tables.go
// show it, view.go puts the page together. residents.go makes a card of each resident, peers.go holds the zone against others, term.go counts the years left.
// What a passport withholds comes from package dataset without its value: cards and tables say so in its place.
//
// Neighbours: package dataset reads the files; the figures of a year are facts, so that prose may quote them.
package tor

import (
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/site"
)

// Section is the special economic zone of a portal.
var Section = site.Section{
	Name:  "tor",
	Path:  root,
	Kinds: kinds,
	Rules: slices.Concat(Rules, control.Rules),
	Views: map[string]any{template: View{}, residentsTemplate: ResidentsView{}},
	Load:  load,
}

const (
	root     = "tor/"
	template = "tor/index.html"

	residentsTemplate = "tor/residents.html"
)

// load publishes nothing when there is no dataset of the kind. A portal shows one zone.
func load(in *site.Input) (site.Output, error) {
	sets := in.Datasets.Kind(kindName)
	if len(sets) == 0 {
		return site.Output{}, nil
	}
	for _, other := range sets[1:] {
		in.Report.Add(ruleSecondZone, other.At("kind"), other.ID, sets[0].ID)
	}
	z := readZone(sets[0], in.Report)
	book := &control.Book{Report: in.Report}
	z.check(book, func(m measure) string { return in.Text.Text("tor.column_" + string(m)) })
	book.Declared(sets[0])
	book.Close(sets...)
	s := show{zone: z, in: in, controls: book.Controls()}
	return s.output(), nil
}
