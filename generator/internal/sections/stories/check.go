package stories

import (
	"strings"

	"otkryto/generator/internal/diag"
)

// check reports what is wrong with a story. It says whether the story has an address of its own.
func (p *publisher) check(d *document, taken map[string]*document) bool {
	report := p.in.Report
	if d.Base.Date.IsZero() && !d.Reported("date") {
		report.Add(ruleUndated, d.At("date"), d.Base.Title)
	}
	if d.Base.Summary == "" && !d.Reported("summary") {
		report.Add(ruleNoSummary, d.At("title"), d.Base.Title)
	}
	for _, s := range d.Meta.Sources {
		switch {
		case s.Title == "" || s.URL != "" && s.Path != "":
			report.Add(ruleSource, d.At("sources"), named(s))
		case s.URL != "" && !strings.HasPrefix(s.URL, "https://") && !strings.HasPrefix(s.URL, "http://"):
			report.Add(ruleSource, d.At("sources"), named(s))
		}
	}
	if d.Slug == "" {
		return false // package content has reported it
	}
	if other := taken[d.Slug]; other != nil {
		report.Put(diag.Diagnostic{
			Rule: ruleSameAddress, Pos: d.At("slug"), Args: []any{"/" + root + d.Slug + "/", other.File},
			Related: []diag.Related{{Pos: diag.Pos{File: other.File}, Note: diag.Text{RU: "этот сюжет", EN: "this story"}}},
		})
		return false
	}
	taken[d.Slug] = d
	return true
}

// named is how a message calls a source.
func named(s Source) string {
	switch {
	case s.Title != "":
		return s.Title
	case s.URL != "":
		return s.URL
	}
	return s.Path
}
