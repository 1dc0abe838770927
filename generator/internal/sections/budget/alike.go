package budget

import (
	"slices"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/site"
)

// fewAlike is how many explained differences of one kind a page still tells one by one. More of them, such as every quarter's schedule that the decision
// follows later, would bury the one that a reader has to know of.
const fewAlike = 3

// Alike are explained differences of one kind: what they are and why once, each of them folded below.
type Alike struct {
	ID      string
	Title   string // «Планы из разных источников»
	Count   string // «12 расхождений объяснено»
	Note    string // what the compared figures are; "" when the theme has no words for it
	Heading string // of Reasons
	Reasons []string
	Fold    string // words of the fold
	Lines   []control.Line
	State   site.ControlState
	Demo    bool
}

// apart parts differences that are told one by one from those of which there are too many of a kind. A failed one is always told.
func (p *publisher) apart(w control.Words, list []site.Control) (single []site.Control, alike []Alike) {
	single = control.With(list, site.ControlFailed)
	for _, group := range control.Groups(control.With(list, site.ControlExplained)) {
		if len(group) <= fewAlike {
			single = append(single, group...)
			continue
		}
		alike = append(alike, p.alike(w, group))
	}
	return single, alike
}

func (p *publisher) alike(w control.Words, group []site.Control) Alike {
	name := group[0].Group
	t := control.Count(group)
	a := Alike{
		ID: "alike-" + name, Title: w.Group(name).Title, Count: p.in.Text.Text("controls.answer_explained", "n", t.Explained),
		Fold: p.r("alike_fold", "n", len(group)), Lines: p.open(w, group), State: site.ControlExplained, Demo: t.Demo,
	}
	if p.in.Text.Has("reconciliation.how_" + name) {
		a.Note = p.r("how_" + name)
	}
	for _, l := range a.Lines {
		a.Heading = l.Heading
		if !slices.Contains(a.Reasons, l.Reason) {
			a.Reasons = append(a.Reasons, l.Reason)
		}
	}
	return a
}
