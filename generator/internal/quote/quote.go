// Package quote finds what prose refers to in the data: a figure {{tor.jobs 2022}}, a cell {{bkd/money: 2022, местный: Потрачено}}, a chart that a fenced
// block asks for; and it holds the numbers that an editor typed against the figures that they are about.
//
// A Book knows the facts of all sections and all datasets. figure.go reads what stands between the braces, cell.go finds a row and a column, table.go reads a
// file (once, however many references lead into it), block.go reads the YAML of a chart and chart.go has package plot make a chart.Spec of it, mention.go judges
// typed numbers. near.go lists what exists, by nearness, for whoever misspelt it.
//
// Neighbours: package content finds the references, build asks a Book for each and prints what it gets.
package quote

import (
	"sync"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Book is all that prose may quote. It is safe for concurrent use.
type Book struct {
	Site     site.Settings
	Datasets dataset.Datasets
	Facts    site.Facts
	Text     format.Catalog
	// Faulty says whether a dataset has errors: what is missing in it may come when they are mended, and is not reported. "" asks whether any has.
	Faulty func(id string) bool

	once    sync.Once
	byName  map[string]site.Facts
	phrases map[string][]string // names of facts by folded phrase

	mu     sync.Mutex
	tables map[*dataset.File]*table
	known  map[string]answer // by what stands between the braces: many documents repeat one reference, right or wrong
}

// Quote is a figure as prose prints it.
type Quote struct {
	Text  string // «375», «1 млрд ₽»
	Value string // for <data value>; "" for words
	Day   bool   // it is a day, and Value an ISO date
	Cells []site.Term
	Path  string // site path of the page that says more; "" is none
	Demo  bool
}

// fault is what is wrong with a reference. awaits says that it may be right when the data are mended.
type fault struct {
	rule   *diag.Rule
	args   []any
	awaits bool
}

func faulty(rule *diag.Rule, args ...any) *fault { return &fault{rule: rule, args: args} }

// Figure returns what a reference of kind content.RefFigure quotes. Without it the second value says why, or is nil when that is known from the data's own
// findings.
func (b *Book) Figure(ref content.Ref) (q Quote, ok bool, finding *diag.Diagnostic) {
	q, f := b.answer(ref.Target)
	switch {
	case f == nil:
		return q, true, nil
	case f.awaits:
		return q, false, nil
	}
	return q, false, &diag.Diagnostic{Rule: f.rule, Pos: ref.Pos, Args: f.args}
}

// answer is what a reference came to.
type answer struct {
	quote Quote
	fault *fault
}

func (b *Book) answer(target string) (Quote, *fault) {
	b.mu.Lock()
	a, ok := b.known[target]
	b.mu.Unlock()
	if ok {
		return a.quote, a.fault
	}
	a.quote, a.fault = b.figure(target)
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.known == nil {
		b.known = map[string]answer{}
	}
	b.known[target] = a
	return a.quote, a.fault
}

// index gathers the facts by name and the phrases of the passports.
func (b *Book) index() {
	b.once.Do(func() {
		b.byName, b.phrases = map[string]site.Facts{}, map[string][]string{}
		for _, f := range b.Facts {
			b.byName[f.Name] = append(b.byName[f.Name], f)
		}
		for _, d := range b.Datasets {
			for _, name := range sortedKeys(d.Mentions) {
				for _, phrase := range d.Mentions[name] {
					phrase = content.Fold(phrase)
					b.phrases[phrase] = append(b.phrases[phrase], name)
				}
			}
		}
	})
}

func (b *Book) awaits(id string) bool { return b.Faulty != nil && b.Faulty(id) }
