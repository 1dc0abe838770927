// Package control compares figures that must agree (контрольные соотношения) and keeps every comparison, passed ones too.
//
// A section makes a Book, calls Compare for each pair of figures with the finding that a difference would be, and publishes Controls. A difference is within
// the rounding that the source states, or the passport explains it, or it is reported. An explanation holds for one difference of one size; Close reports
// those that explain nothing.
//
// Neighbours: sections call it. It imports site, dataset and diag.
package control

import (
	"path"
	"slices"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Book keeps the comparisons of one section. It is for one goroutine.
type Book struct {
	Report *diag.Report
	list   []site.Control
	used   map[*dataset.Explanation]bool
}

// Grow makes room for n more comparisons: a section has thousands, and they are large.
func (b *Book) Grow(n int) { b.list = slices.Grow(b.list, n) }

// Compare compares a control's two figures, of which both must be set, and reports the finding when they differ by more than the tolerance and the passport
// of f does not say why. The finding's place says which row the explanation must name.
func (b *Book) Compare(c site.Control, f *dataset.File, finding diag.Diagnostic) {
	c.Rule = finding.Rule
	difference, ok := site.Apart(c.Stated.Number, c.Expected.Number)
	if !ok { // they are further apart than can be said exactly: no page could show it, and no passport explain it
		b.Report.Put(finding)
		return
	}
	c.Difference = difference
	c.State = b.judge(&c, f, finding)
	b.list = append(b.list, c)
}

// Difference is how far two figures are apart as findings name it, and as explanations repeat it; "—" where that cannot be said exactly.
func Difference(stated, expected site.Figure) string {
	d, ok := site.Apart(stated.Number, expected.Number)
	if !ok {
		return "—"
	}
	return format.Value(d, "")
}

func (b *Book) judge(c *site.Control, f *dataset.File, finding diag.Diagnostic) site.ControlState {
	switch {
	case c.Difference.IsZero():
		return site.ControlPassed
	case c.Difference.Abs().Cmp(c.Tolerance) <= 0:
		return site.ControlRounded
	}
	if said := explained(f, c, finding.Pos); said != nil {
		if b.used == nil {
			b.used = map[*dataset.Explanation]bool{}
		}
		b.used[said] = true
		if number, ok := dataset.Amount(said.Difference); ok && number.Cmp(c.Difference) == 0 {
			c.Explanation = said
			return site.ControlExplained
		}
		finding.Related = append([]diag.Related{{Pos: said.Pos, Note: diag.Text{
			RU: "паспорт объясняет другое расхождение, " + said.Difference, EN: "the passport explains another difference, " + said.Difference,
		}}}, finding.Related...)
	}
	finding.Advice = howToExplain(c, f, finding.Pos)
	b.Report.Put(finding)
	if finding.Rule.Severity == diag.Error {
		return site.ControlFailed
	}
	return site.ControlNoticed
}

// explained finds what the passport says of a difference, whatever its size.
func explained(f *dataset.File, c *site.Control, at diag.Pos) *dataset.Explanation {
	if f == nil || f.Dataset == nil {
		return nil
	}
	for i := range f.Dataset.Explanations {
		e := &f.Dataset.Explanations[i]
		if e.Rule != c.Rule.Code || path.Clean(e.File) != f.Path || e.Row > 0 && e.Row != at.Line || e.Code != "" && unspaced(e.Code) != unspaced(c.Key) {
			continue
		}
		if column := columnOf(c); e.Column == "" || column == "" || strings.EqualFold(e.Column, column) {
			return e
		}
	}
	return nil
}

// unspaced makes codes equal that are parted by blanks in other places; names of rows stay apart by their letters.
func unspaced(key string) string { return strings.ReplaceAll(key, " ", "") }

// columnOf is the canonical column of what the file says.
func columnOf(c *site.Control) string {
	for _, t := range c.Stated.Cells {
		if name := t.Name(); name != "" {
			return name
		}
	}
	return ""
}

// Controls are all comparisons in their order.
func (b *Book) Controls() []site.Control { return b.list }

// lists says whether a dataset has a file: an explanation of one that it has not is told by its passport.
func lists(ds *dataset.Dataset, name string) bool {
	return slices.ContainsFunc(ds.Files, func(f *dataset.File) bool { return f.Path == path.Clean(name) })
}

// Close reports the explanations of datasets that no difference has asked for.
func (b *Book) Close(sets ...*dataset.Dataset) {
	for _, ds := range sets {
		for i := range ds.Explanations {
			if e := &ds.Explanations[i]; !b.used[e] && lists(ds, e.File) {
				b.Report.Add(staleExplanation, e.Pos, e.Rule, e.Difference)
			}
		}
	}
}
