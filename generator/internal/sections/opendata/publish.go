package opendata

import (
	"otkryto/generator/internal/catalog"
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
	press *press
	world *catalog.Catalog // what is said to programs
	whole *Descriptors     // files about all datasets
	err   error            // of the disk; the first one
}

// text returns one of the section's texts.
func (p *publisher) text(key string, args ...any) string {
	return p.in.Text.Text("opendata."+key, args...)
}

// add publishes a dataset: its page, two downloads a file, the pages of rows, and the same of every release.
func (p *publisher) add(ds *dataset.Dataset) {
	if !ds.Published() {
		p.addDerived(ds)
		return
	}
	limit := max(previewAtLeast, previewRows/max(1, len(ds.Files)))
	taken := map[string]*dataset.File{}
	d := described{set: ds}
	for _, f := range ds.Files {
		if other, twice := taken[p.in.Site.CSVPath(f)]; twice {
			p.in.Report.Add(ruleSameFile, f.At("path"), other.Path, f.Path, "/"+p.in.Site.CSVPath(f))
			continue
		}
		taken[p.in.Site.CSVPath(f)] = f
		part, err := p.part(f, limit)
		if err != nil {
			p.err = err
			return
		}
		d.parts = append(d.parts, part)
	}
	d.history = p.history(ds)
	if p.err = p.releases(&d); p.err != nil {
		return
	}
	for _, part := range d.parts {
		if frozen, ok := d.frozen[part.sheet]; ok {
			part = frozen
		}
		p.rows(part, p.rowsFile(d, part))
	}
	for _, part := range d.old {
		f := p.rowsFile(d, part)
		f.Old, f.Same = true, d.unchanged(part.sheet.file)
		p.rows(part, f)
	}
	p.files += len(d.parts)
	p.items = append(p.items, p.item(d))
	p.describe(&d)
	p.out.Pages = append(p.out.Pages, p.page(d))
	p.revisionPages(d)
	p.entries(d)
	for _, part := range d.parts {
		part.sheet.rows = nil // the views have what they show
	}
}

// part is a file with its downloads.
type part struct {
	sheet           *sheet
	original, clean download
	metadata        download   // of the clean CSV
	more            []download // the clean table in other formats: the page, the versions and every descriptor list what stands here
}

// described is a dataset with all that was learnt of its files.
type described struct {
	set      *dataset.Dataset
	parts    []part
	old      []part // files of releases that differ from the published ones
	released map[*dataset.File]part
	frozen   map[*sheet]part // working files that are part of a release as they are, with its downloads, which stay
	history  history
	entry    *catalog.Dataset // what is said to programs
	bundle   Download         // its data package; the zero one is none

	rows, demoRows int // of a dataset whose files are not published, which has no parts
}

// unchanged says whether a released file is still the published one.
func (d described) unchanged(f *dataset.File) bool {
	for _, p := range d.parts {
		if p.sheet.file.Name() == f.Name() {
			return p.sheet.file.SHA256 == f.SHA256
		}
	}
	return false
}

// part publishes the downloads of a working file.
func (p *publisher) part(f *dataset.File, limit int) (part, error) {
	var report *diag.Report
	if f.Dataset.Passport.Kind == kindTable {
		report = p.in.Report
	}
	return p.downloads(inspect(f, limit, report, p.press), f, p.in.Site.CSVPath(f), p.in.Site.DatasetPath(f.Dataset.ID)+sourceName(f))
}

// downloads publishes a file as it came and as clean CSV.
func (p *publisher) downloads(sh *sheet, f *dataset.File, csvPath, sourcePath string) (part, error) {
	asCame, source, ok := original(sourcePath, f)
	if ok {
		p.out.Files = append(p.out.Files, source)
	}
	tidy, csv, err := clean(csvPath, sh)
	p.out.Files = append(p.out.Files, csv)
	return part{sheet: sh, original: asCame, clean: tidy}, err
}

// demo says how much of a dataset is invented: nothing, some of it, or all.
func (d described) demo() (some, all bool) {
	rows, demo := d.rows, d.demoRows
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
	p.describeAll()
	title := p.text("title")
	lead := p.text("lead", "n", len(p.items), "files", p.files)
	p.out.Pages = append(p.out.Pages, site.Page{
		Path:     root,
		Title:    title,
		Summary:  lead,
		Template: catalogueTemplate,
		View: CatalogueView{
			Title: title, Lead: lead, Items: p.items, Terms: p.in.Site.Terms, TermsURL: p.in.Site.TermsURL, Descriptors: p.whole,
		},
		Demo:      p.anyDemo(),
		JSONLD:    []any{catalog.SchemaCatalog(p.world)},
		Relations: p.whole.relations(),
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
