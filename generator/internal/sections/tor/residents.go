package tor

import (
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// ResidentsView is the page of residents: a card each, what was promised against what was done.
type ResidentsView struct {
	Title    string
	Lead     []site.Sentence
	Counted  string // on what day the years left were counted; "" when no term is given
	Groups   []ResidentGroup
	Withheld []string // what is not published, and why
	Source   *site.Source
}

// ResidentGroup is residents under one heading: those that are there, those that have left.
type ResidentGroup struct {
	ID    string
	Title string
	Cards []ResidentCard
}

// ResidentCard is one resident.
type ResidentCard struct {
	ID      string
	Name    string
	Project string
	Facts   []ResidentFact
	Kept    []ResidentPromise
	Relief  site.Cell // what taxes it was spared; Empty: not given
	PerJob  site.Cell // that by its jobs; Empty: cannot be said
	Demo    bool
}

// ResidentFact is a line about a resident.
type ResidentFact struct{ Label, Text string }

// ResidentPromise is what a resident promised of one measure, and did.
type ResidentPromise struct {
	Label    string
	Progress *site.Progress // nil when one of the two is not known
	Terms    []ResidentTerm
}

// ResidentTerm is a number that leads to its cell.
type ResidentTerm struct {
	Label string
	Cell  site.Cell
}

func (s show) residentsPath() string { return root + "residents/" }

// anchor is the place of a resident's card: its row, since names repeat and change.
func (r resident) anchor() string { return "resident-" + strconv.Itoa(r.number) }

func (s show) residentsView() ResidentsView {
	z := s.zone
	v := ResidentsView{
		Title: s.text("residents_title", "zone", z.name), Lead: s.residentsLead(), Withheld: s.withheldWords(),
		Source: s.in.Site.SourceOf(z.set, z.registerAt, false),
	}
	here := ResidentGroup{ID: "here", Title: s.text("residents_here")}
	gone := ResidentGroup{ID: "gone", Title: s.text("residents_gone")}
	for _, r := range z.register {
		if r.row.Until.Set && !r.gone() {
			v.Counted = s.text("counted", "date", format.DateYear(s.in.Now))
		}
		if r.gone() {
			gone.Cards = append(gone.Cards, s.residentCard(r))
		} else {
			here.Cards = append(here.Cards, s.residentCard(r))
		}
	}
	for _, g := range []ResidentGroup{here, gone} {
		if len(g.Cards) > 0 {
			v.Groups = append(v.Groups, g)
		}
	}
	return v
}

func (s show) residentCard(r resident) ResidentCard {
	c := ResidentCard{
		ID: r.anchor(), Name: r.row.Name.Value, Project: r.row.Project.Value, Facts: s.residentFacts(r), Demo: r.demo,
		Relief: unmarked(shown(r.values[relief], r.hidden, relief)), PerJob: unmarked(s.perJob(r).Cell()),
	}
	for _, m := range []measure{jobs, investment} {
		if p, ok := s.kept(r, m); ok {
			c.Kept = append(c.Kept, p)
		}
	}
	return c
}

func (s show) residentFacts(r resident) []ResidentFact {
	var list []ResidentFact
	add := func(key, text string) {
		if text != "" {
			list = append(list, ResidentFact{s.text(key), text})
		}
	}
	add("column_sector", r.row.Sector.Value)
	if t := s.state(r); !t.Empty() {
		add("column_state", t.Text)
	}
	if r.row.Entered.Set {
		add("column_entered", format.Date(r.row.Entered.Value))
	}
	if r.row.Until.Set {
		add("column_until", s.due(r))
	}
	return list
}

// due is until when the agreement runs, and how long that is.
func (s show) due(r resident) string {
	date := format.Date(r.row.Until.Value)
	switch left := s.left(r.row.Until.Value); {
	case r.gone():
		return date
	case left == "":
		return s.text("due_over", "date", date)
	default:
		return s.text("due_left", "date", date, "left", left)
	}
}

// kept holds a promise against what was done; ok is false when neither is known or withheld.
func (s show) kept(r resident, m measure) (ResidentPromise, bool) {
	done, promised := r.values[m], r.values[promise[m]]
	p := ResidentPromise{Label: s.text("kept_" + string(m))}
	for _, of := range []measure{promise[m], m} {
		if c := unmarked(shown(r.values[of], r.hidden, of)); !c.Empty() {
			p.Terms = append(p.Terms, ResidentTerm{s.text("column_" + string(of)), c})
		}
	}
	if len(p.Terms) == 0 {
		return p, false
	}
	if done.Set && promised.Positive() {
		p.Progress = &site.Progress{
			Label: p.Label, Permille: format.Permille(done.Number, promised.Number),
			Text: s.text("kept", "percent", format.Ratio(done.Number, promised.Number), "done", done.Short(), "promised", promised.Short()),
		}
	}
	return p, true
}

// perJob is what taxes a resident was spared for each of its jobs.
func (s show) perJob(r resident) site.Figure {
	return site.Quotient("", "", format.RUB, r.values[relief], r.values[jobs], 1, 2)
}

// unmarked leaves the mark of an invented value to the card that it stands on.
func unmarked(c site.Cell) site.Cell {
	c.Demo = false
	return c
}

// residentsLead says how many residents there are, and how many of them have done what they promised.
func (s show) residentsLead() []site.Sentence {
	z := s.zone
	demo := false
	for _, r := range z.register {
		demo = demo || r.demo
	}
	list := []site.Sentence{{Text: s.registerLead(), Demo: demo}}
	for _, m := range []measure{jobs, investment} {
		known, reached := 0, 0
		sentence := site.Sentence{}
		for _, r := range z.present() {
			done, promised := r.values[m], r.values[promise[m]]
			if !done.Set || !promised.Positive() {
				continue
			}
			known++
			sentence.Demo = sentence.Demo || r.demo
			if done.Number.Cmp(promised.Number) >= 0 {
				reached++
			}
		}
		if known > 0 {
			sentence.Text = s.text("reached_"+string(m), "reached", reached, "known", known)
			list = append(list, sentence)
		}
	}
	return site.Folded(list)
}

// withheldWords say of each measure how many residents do not publish it, and why.
func (s show) withheldWords() []string {
	var list []string
	for _, m := range measures {
		n := 0
		var reasons []string
		for _, r := range s.zone.register {
			c, ok := r.hidden[m]
			if !ok {
				continue
			}
			n++
			if reason := c.WithheldFor(); reason != "" && !slices.Contains(reasons, reason) {
				reasons = append(reasons, reason)
			}
		}
		switch {
		case n == 0:
		case len(reasons) == 0:
			list = append(list, s.text("withheld", "label", s.text("label_"+string(m)), "n", n))
		default:
			list = append(list, s.text("withheld_for", "label", s.text("label_"+string(m)), "n", n, "reason", strings.Join(reasons, "; ")))
		}
	}
	return list
}

// reliefPerJob is the cost of a job in taxes that the budgets did without; not set when either number is not given.
func (s show) reliefPerJob() site.Figure {
	z := s.zone
	if len(z.years) == 0 {
		return site.Figure{}
	}
	spared, made := z.total(relief), z.total(jobs)
	f := site.Quotient("tor.relief_per_job."+strconv.Itoa(z.last()), s.text("label_relief_per_job"), format.RUB, spared, made, 1, 2)
	f.AsOf = z.asOf
	f.Formula = s.text("formula_relief_per_job")
	if f.Set {
		f.Note = s.text("note_relief_per_job", "relief", spared.Short(), "jobs", format.Value(made.Number, ""))
	}
	return f
}
