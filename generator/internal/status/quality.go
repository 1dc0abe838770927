package status

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// QualityView says what was checked before the portal was published, and how.
type QualityView struct {
	Title    string
	Lead     string
	Numbers  string      // how many comparisons agree, in a sentence
	Compared *site.Table // by section; nil when nothing was compared
	Data     string
	Sets     *site.Table // nil without datasets
	Figures  string
	Links    []string
	Findings string
	Warnings []Warning
	Off      string // rules that the portal has switched off; "" is none
	How      []string
	Limits   []string
	Back     site.Link
}

// Warning is a rule by which the build has found something that does not stop it.
type Warning struct {
	Code  string
	Count string
	Why   string
	Sets  []site.Link // datasets that it is about
}

// Counts is what is known when the whole portal has been planned.
type Counts struct {
	Pages    int
	Figures  int // headlines and named figures
	Traced   int // … that lead to cells of files
	Cells    int // those cells
	Inside   int // references that lead into the portal, all followed
	Outside  int // … that leave it, which nobody follows
	Charts   int
	Findings []diag.Diagnostic
	Off      []string // codes of rules that the portal has switched off
}

func (s *Status) qualityView() *QualityView {
	v := &QualityView{Title: s.text("quality_title"), Lead: s.text("quality_lead"), Back: site.Link{Title: s.text("title"), Path: root}}
	v.Numbers, v.Compared = s.compared()
	v.Data, v.Sets = s.sets()
	v.How = s.list("how", "bytes", "passport", "numbers", "figures", "links", "personal", "gate", "same")
	v.Limits = s.list("limit", "source", "outside", "meaning")
	return v
}

func (s *Status) list(key string, names ...string) []string {
	var list []string
	for _, name := range names {
		list = append(list, s.text(key+"_"+name))
	}
	return list
}

// Finish fills in what is known last: figures, references, findings.
func (s *Status) Finish(c Counts) {
	v := s.quality
	v.Figures = s.text("figures_none")
	if c.Figures > 0 {
		v.Figures = s.text("figures", "n", c.Figures, "traced", format.Int(int64(c.Traced)), "cells", c.Cells)
	}
	v.Links = []string{s.text("links_inside", "n", c.Inside, "pages", c.Pages), s.text("links_outside", "n", c.Outside)}
	v.Findings, v.Warnings = s.warnings(c.Findings)
	if n := len(c.Off); n > 0 {
		v.Off = s.text("off", "n", n)
	}
}

func (s *Status) qualityPage() site.Page {
	demo := slices.ContainsFunc(s.in.Datasets, func(d *dataset.Dataset) bool { return d.Status == dataset.Demo })
	return site.Page{Path: qualityPath, Title: s.quality.Title, Summary: s.quality.Lead, Template: qualityTemplate, View: s.quality, Crumbs: s.crumbs(), Demo: demo}
}

// compared counts comparisons by section and by how they came out.
func (s *Status) compared() (sentence string, table *site.Table) {
	var all control.Tally
	t := &site.Table{
		ID: "compared", Caption: s.text("compared_caption"),
		Columns: []site.Column{
			{Title: s.text("column_section")},
			{Title: s.text("column_all"), Numeric: true},
			{Title: s.text("column_passed"), Numeric: true},
			{Title: s.text("column_rounded"), Numeric: true},
			{Title: s.text("column_explained"), Numeric: true},
			{Title: s.text("column_noticed"), Numeric: true},
		},
	}
	row := func(head site.Cell, n control.Tally) site.Row {
		return site.Row{Demo: n.Demo, Cells: []site.Cell{head, number(n.All), number(n.Passed), number(n.Rounded), number(n.Explained), number(n.Noticed + n.Doubted + n.Failed)}}
	}
	for _, p := range s.in.Parts {
		if len(p.Controls) == 0 {
			continue
		}
		n := control.Count(p.Controls)
		all = plus(all, n)
		t.Rows = append(t.Rows, row(site.Cell{Text: orNone(p.Title), Path: p.Path}, n))
	}
	sentence = s.words().Answer(all)
	if len(t.Rows) == 0 {
		return sentence, nil
	}
	if len(t.Rows) > 1 {
		total := row(site.Words(s.text("all_sections")), all)
		total.Total = true
		t.Rows = append(t.Rows, total)
	}
	return sentence, t
}

// plus adds two tallies.
func plus(a, b control.Tally) control.Tally {
	return control.Tally{
		All: a.All + b.All, Passed: a.Passed + b.Passed, Rounded: a.Rounded + b.Rounded, Explained: a.Explained + b.Explained,
		Noticed: a.Noticed + b.Noticed, Doubted: a.Doubted + b.Doubted, Failed: a.Failed + b.Failed, Demo: a.Demo || b.Demo,
	}
}

// sets says of every dataset what its files are checked against. Of files that are not published no more is said than that.
func (s *Status) sets() (sentence string, table *site.Table) {
	if len(s.in.Datasets) == 0 {
		return s.text("sets_none"), nil
	}
	t := site.Table{
		ID: "sets", Caption: s.text("sets_caption"),
		Columns: []site.Column{
			{Title: s.text("column_set")},
			{Title: s.text("column_schema")},
			{Title: s.text("column_files"), Numeric: true},
			{Title: s.text("column_hashed"), Numeric: true},
			{Title: s.text("column_releases"), Numeric: true},
			{Title: s.text("column_corrections"), Numeric: true},
		},
	}
	files, hashed, releases := 0, 0, 0
	for _, ds := range s.in.Datasets {
		row := site.Row{Demo: ds.Status == dataset.Demo, Cells: []site.Cell{site.Linked(ds.Title, s.in.Site.DatasetPath(ds.ID)), site.Words(s.schema(ds))}}
		if !ds.Published() {
			derived := site.Words(s.text("derived"))
			row.Cells = append(row.Cells, derived, derived, derived, derived)
			t.Rows = append(t.Rows, row)
			continue
		}
		own := 0
		for _, f := range ds.Files {
			if f.PublicSHA256() != "" {
				own++
			}
		}
		files, hashed, releases = files+len(ds.Files), hashed+own, releases+len(ds.Releases)
		row.Cells = append(row.Cells, number(len(ds.Files)), number(own), number(len(ds.Releases)), number(len(ds.Corrections)))
		t.Rows = append(t.Rows, row)
	}
	t = t.Marked()
	return s.text("sets", "n", len(s.in.Datasets), "files", files, "hashed", format.Int(int64(hashed)), "releases", releases), &t
}

// schema says who describes the columns of a dataset.
func (s *Status) schema(ds *dataset.Dataset) string {
	if ds.Schema == nil || ds.Schema.Name == dataset.AnyTable.Name {
		return s.text("schema_any")
	}
	return s.text("schema_kind", "kind", ds.Schema.Title.RU)
}

// warnings gathers findings by rule. What they quote is left out: a finding may speak of a row that is not published.
func (s *Status) warnings(found []diag.Diagnostic) (sentence string, list []Warning) {
	total := 0
	byRule := map[*diag.Rule][]diag.Diagnostic{}
	var rules []*diag.Rule
	for _, d := range found {
		if d.Rule.Severity == diag.Error { // the gate is shut by it, and nobody reads this
			continue
		}
		if byRule[d.Rule] == nil {
			rules = append(rules, d.Rule)
		}
		byRule[d.Rule] = append(byRule[d.Rule], d)
		total++
	}
	if total == 0 {
		return s.text("findings_none"), nil
	}
	slices.SortFunc(rules, func(a, b *diag.Rule) int {
		return cmp.Or(len(byRule[b])-len(byRule[a]), strings.Compare(a.Code, b.Code))
	})
	for _, r := range rules {
		list = append(list, Warning{Code: r.Code, Count: s.text("places", "n", len(byRule[r])), Why: r.Why.RU, Sets: s.setsOf(byRule[r])})
	}
	return s.text("findings", "n", total), list
}

// setsOf are the datasets whose files findings stand in, in order of id.
func (s *Status) setsOf(found []diag.Diagnostic) []site.Link {
	var list []site.Link
	for _, ds := range s.in.Datasets {
		if slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return strings.HasPrefix(d.Pos.File, path.Dir(ds.Path)+"/") }) {
			list = append(list, site.Link{Title: ds.Title, Path: s.in.Site.DatasetPath(ds.ID)})
		}
	}
	return list
}
