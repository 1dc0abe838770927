package build

import (
	"slices"
	"strings"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/status"
)

// The pages of package status are of the whole portal: it is told here what each section has published and compared, and when everything is planned what was counted.

// addStatus adds the pages and files that say how the portal is kept.
func (p *plan) addStatus() {
	p.status = status.New(p.statusInput())
	out := p.status.Output()
	for _, sp := range out.Pages {
		p.pages = append(p.pages, &page{Page: sp, section: -1})
	}
	for _, f := range out.Files {
		p.files = append(p.files, file{path: f.Path, pour: f.Write})
	}
}

func (p *plan) statusInput() status.Input {
	in := status.Input{Site: p.settings.Settings, Datasets: p.datasets, Text: p.text, Now: p.now, At: p.settings.pos}
	for i, o := range p.loaded {
		s := p.run.Sections[i]
		part := status.Part{Name: s.Name, Pages: len(o.Pages), Controls: o.Controls}
		if len(o.Nav) > 0 {
			part.Title, part.Path = o.Nav[0].Title, o.Nav[0].Path
		}
		in.Parts = append(in.Parts, part)
	}
	return in
}

// checkDue makes findings of what is late and of what is due soon, where that was asked for.
func (p *plan) checkDue() {
	if p.run.Due != nil {
		status.Overdue(p.statusInput(), *p.run.Due, p.report)
	}
}

// onlyDue says whether due days are all that shuts the gate.
func (p *plan) onlyDue() bool {
	return p.run.Due != nil && !slices.ContainsFunc(p.report.All(), func(d diag.Diagnostic) bool {
		fails := d.Rule.Severity == diag.Error || p.run.Strict && d.Rule.Severity == diag.Warning
		return fails && !status.OfDueDays(d.Rule)
	})
}

// finishStatus says what was counted. Findings come later, too, but they shut the gate: see checkDenied.
func (p *plan) finishStatus() {
	c := status.Counts{Pages: len(p.pages), Figures: len(p.figures), Charts: p.result.Charts, Findings: p.report.All(), Off: p.settings.WarningsOff}
	for _, f := range p.figures {
		if len(f.Cells) > 0 {
			c.Traced++
			c.Cells += len(f.Cells)
		}
	}
	for _, pg := range p.pages {
		for _, b := range pg.Prose {
			for _, ref := range b.Refs {
				countReference(&c, ref)
			}
		}
		for _, typed := range pg.Links {
			countReference(&c, content.Ref{Target: typed.Path})
		}
	}
	p.status.Finish(c)
}

// countReference counts a reference by where it leads. Quoted figures and charts are none.
func countReference(c *status.Counts, ref content.Ref) {
	switch {
	case ref.Kind == content.RefFigure || ref.Kind == content.RefChart:
	case ref.Scheme() != "" || strings.HasPrefix(ref.Target, "//"):
		c.Outside++
	default:
		c.Inside++
	}
}
