package glossary

import (
	"cmp"
	"slices"
	"unicode"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/lexicon"
)

// check reports terms without a definition, forms that would be found everywhere, and forms that two documents share.
func check(docs []*document, report *diag.Report) {
	var phrases []string
	var owners []owner
	byFile := slices.SortedFunc(slices.Values(docs), func(a, b *document) int { return cmp.Compare(a.File, b.File) })
	for _, doc := range byFile {
		if doc.Base.Summary == "" && !doc.Reported("summary") {
			report.Add(ruleNoDefinition, doc.At("summary"), doc.Base.Title)
		}
		for _, form := range forms(doc) {
			key := "forms"
			if form == doc.Base.Title {
				key = "title"
			}
			if letters(form) < shortest {
				report.Add(ruleShortForm, doc.At(key), form)
				continue
			}
			phrases = append(phrases, form)
			owners = append(owners, owner{doc, key, form})
		}
	}
	for i, first := range lexicon.Same(phrases, lexicon.Options{Capitals: true}) {
		this, other := owners[i], owners[first]
		if this.doc == other.doc {
			continue // a case of the title among the forms says nothing new and does no harm
		}
		report.Put(diag.Diagnostic{
			Rule: ruleSameForm, Pos: this.doc.At(this.key), Args: []any{this.form, other.form, other.doc.File},
			Related: diag.GivenFirst(other.doc.At(other.key)),
		})
	}
}

// owner is a form and where it stands.
type owner struct {
	doc  *document
	key  string
	form string
}

// shortest is how many letters and digits a form must have.
const shortest = 3

// forms are all names of a term, its title first.
func forms(doc *document) []string {
	return append([]string{doc.Base.Title}, doc.Meta.Forms...)
}

func letters(text string) (n int) {
	for _, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
