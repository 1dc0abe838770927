package opendata

import (
	"regexp"

	"otkryto/generator/internal/catalog"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/export"
	"otkryto/generator/internal/gosmonitor"
	"otkryto/generator/internal/site"
)

// publisher gathers the pages and downloads.
type publisher struct {
	in       *site.Input
	out      site.Output
	items    []Item
	files    int
	press    *press
	registry []gosmonitor.Item // without the extensions of its links
	world    *catalog.Catalog  // what is said to programs
	whole    *Descriptors      // files about all datasets
	weighing []func() error    // of every dataset, what tells the world what its downloads weigh
}

// text returns one of the section's texts.
func (p *publisher) text(key string, args ...any) string {
	return p.in.Text.Text("opendata."+key, args...)
}

// reserved are the names of files that describe a dataset, in its folder.
var reserved = regexp.MustCompile(`^(meta|datapackage|(data|structure)-[0-9]{8}.*)$`)

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
		if slug := site.FileSlug(f); reserved.MatchString(slug) {
			p.in.Report.Add(ruleReserved, f.At("path"), f.Path, "/"+p.in.Site.CSVPath(f))
			continue
		}
		taken[p.in.Site.CSVPath(f)] = f
		d.parts = append(d.parts, p.part(f, limit))
	}
	d.history = p.history(ds)
	p.releases(&d)
	p.register(&d)
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
	sheet    *sheet
	original download
	clean    []download // the clean rows: CSV first
	metadata download   // of that CSV, for programs
}

// described is a dataset with all that was learnt of its files.
type described struct {
	set      *dataset.Dataset
	parts    []part
	old      []part // files of releases that differ from the published ones
	released map[*dataset.File]part
	frozen   map[*sheet]part // working files that are part of a release as they are, with its downloads, which stay
	history  history
	sets     []set            // of the registry
	entry    *catalog.Dataset // what is said to programs,
	weigh    func() error     // … and how it learns what the downloads weigh
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
func (p *publisher) part(f *dataset.File, limit int) part {
	var report *diag.Report
	if f.Dataset.Passport.Kind == kindTable {
		report = p.in.Report
	}
	sh := p.sheet(f, limit, report)
	return p.downloads(sh, f, p.in.Site.CSVPath(f), p.in.Site.DatasetPath(f.Dataset.ID)+sourceName(f), forms)
}

// sheet reads a file and learns what the forms must know before they begin.
func (p *publisher) sheet(f *dataset.File, limit int, report *diag.Report) *sheet {
	sh := inspect(f, limit, report, p.press)
	sh.tidy = p.exported(sh, p.about(f.Dataset, f, sh.info))
	sh.shape = export.Survey(sh.tidy)
	return sh
}

// downloads publishes a file as it came and its clean rows in some forms.
func (p *publisher) downloads(sh *sheet, f *dataset.File, csvPath, sourcePath string, list []*form) part {
	return part{sheet: sh, original: p.original(sourcePath, f), clean: p.distribute(sh, csvPath, list)}
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
			Title: title, Lead: lead, Items: p.items, Registry: p.registryFiles(), Terms: p.in.Site.Terms, TermsURL: p.in.Site.TermsURL, Descriptors: p.whole,
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
