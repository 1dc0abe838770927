package opendata

import (
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// publisher gathers the pages and downloads.
type publisher struct {
	in    *site.Input
	out   site.Output
	items []Item
	files int
	err   error // of the disk; the first one
}

// text returns one of the section's texts.
func (p *publisher) text(key string, args ...any) string {
	return p.in.Text.Text("opendata."+key, args...)
}

// add publishes a dataset: its page and two downloads a file.
func (p *publisher) add(ds *dataset.Dataset) {
	limit := max(previewAtLeast, previewRows/max(1, len(ds.Files)))
	taken := map[string]*dataset.File{}
	var parts []part
	for i, f := range ds.Files {
		if other, twice := taken[p.in.Site.CSVPath(f)]; twice {
			p.in.Report.Add(ruleSameFile, f.At("path"), other.Path, f.Path, "/"+p.in.Site.CSVPath(f))
			continue
		}
		taken[p.in.Site.CSVPath(f)] = f
		part, err := p.part(f, limit, i)
		if err != nil {
			p.err = err
			return
		}
		parts = append(parts, part)
	}
	p.files += len(parts)
	d := described{set: ds, parts: parts}
	p.items = append(p.items, p.item(d))
	p.out.Pages = append(p.out.Pages, p.page(d))
}

// part is a file with its downloads.
type part struct {
	sheet           *sheet
	original, clean download
}

// described is a dataset with all that was learnt of its files.
type described struct {
	set   *dataset.Dataset
	parts []part
}

func (p *publisher) part(f *dataset.File, limit, number int) (part, error) {
	var report *diag.Report
	if f.Dataset.Passport.Kind == kindTable {
		report = p.in.Report
	}
	sh := inspect(f, limit, report)
	asCame, source := original(p.in.Site, f)
	tidy, csv, err := clean(p.in.Site, sh)
	p.out.Files = append(p.out.Files, source, csv)
	return part{sheet: sh, original: asCame, clean: tidy}, err
}

// demo says how much of a dataset is invented: nothing, some of it, or all.
func (d described) demo() (some, all bool) {
	rows, demo := 0, 0
	for _, p := range d.parts {
		rows += p.sheet.info.Rows
		demo += p.sheet.info.Demo
	}
	if rows == 0 {
		invented := d.set.Status == dataset.Demo
		return invented, invented
	}
	return demo > 0, demo == rows
}

func (p *publisher) output() site.Output {
	title := p.text("title")
	lead := p.text("lead", "n", len(p.items), "files", p.files)
	p.out.Pages = append(p.out.Pages, site.Page{
		Path:     root,
		Title:    title,
		Summary:  lead,
		Template: catalogueTemplate,
		View:     CatalogueView{Title: title, Lead: lead, Items: p.items, Terms: p.in.Site.Terms, TermsURL: p.in.Site.TermsURL},
		Demo:     p.anyDemo(),
		JSONLD:   []any{p.catalogueLD(title)},
	})
	p.out.Cards = []site.Card{{Title: title, Path: root, Weight: 90, Text: []string{lead}}}
	p.out.Nav = []site.Link{{Title: title, Path: root}}
	return p.out
}

func (p *publisher) anyDemo() bool {
	for _, i := range p.items {
		if i.Demo || i.Mixed {
			return true
		}
	}
	return false
}
