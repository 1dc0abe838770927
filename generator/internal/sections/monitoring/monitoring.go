// Package monitoring makes a page of any table that has no section of its own: what its numbers say in sentences, the last of them as figures, charts, the rows.
//
// load takes the datasets of kind `table`. survey.go reads a table once to learn what its columns hold; choose.go chooses charts by that, views.go takes those that
// the passport asks for; read.go reads the table a second time and fills all of them, so that a million rows are never held. words.go says what came of it, page.go
// and index.go put the pages together.
//
// Neighbours: package plot turns columns into charts, as it does for what prose asks for; opendata publishes the same files and reports their bad cells.
package monitoring

import (
	"strings"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Section is the monitoring of a portal.
var Section = site.Section{
	Name:  "monitoring",
	Path:  root,
	Kinds: []dataset.Kind{dataset.AnyTable},
	Rules: Rules,
	Views: map[string]any{
		indexTemplate: IndexView{},
		pageTemplate:  View{},
	},
	Load: load,
}

const (
	root          = "monitoring/"
	indexTemplate = "monitoring/index.html"
	pageTemplate  = "monitoring/page.html"
)

// load publishes nothing when no dataset of the kind wants a page.
func load(in *site.Input) (site.Output, error) {
	p := publisher{in: in}
	for _, ds := range in.Datasets.Kind(dataset.AnyTable.Name) {
		if wantsPage(ds, in.Report) {
			p.add(ds)
		}
	}
	return p.output(), nil
}

// wantsPage reads the option `page` of a passport: a page is made unless it says no.
func wantsPage(ds *dataset.Dataset, report *diag.Report) bool {
	said, given := ds.Options["page"]
	switch content.Fold(said) {
	case "no", "false", "нет":
		return false
	case "", "yes", "true", "да":
		return true
	}
	if given {
		report.Add(rulePage, ds.At("options.page"), said)
	}
	return true
}

// text returns one of the section's texts. A unit may end with a full stop, and so may the sentence: «5 чел.».
func (p *publisher) text(key string, args ...any) string {
	return strings.ReplaceAll(p.in.Text.Text("monitoring."+key, args...), "..", ".")
}

// capital begins a sentence: headings may begin with a small letter.
func capital(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}

// meant asks whether another word was meant; nothing when none is near.
func meant(word string, names []string) diag.Text {
	s := format.Suggest(word, names)
	for _, n := range names {
		if s == "" && content.Fold(n) == content.Fold(word) {
			s = n
		}
	}
	if s == "" {
		return diag.Text{}
	}
	return diag.Text{RU: "; возможно, имелось в виду «" + s + "»", EN: "; did you mean \"" + s + "\"?"}
}
