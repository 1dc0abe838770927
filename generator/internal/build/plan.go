package build

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/deny"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/search"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/status"
)

const frameTemplate = "frame.html"

// plan is a portal that has been read: every page and file with its address, and all that templates ask for while they are rendered. After make it
// changes no more, but for the drawings of charts.
type plan struct {
	*printer
	run      *run
	report   *diag.Report
	result   Result
	settings *settings
	reader   *content.Reader
	datasets dataset.Datasets
	now      time.Time
	key      string   // in the manifest
	roots    []string // folders that the build depends on
	listing  []string // every file below them, when something is to be written
	loaded   []site.Output

	pages   []*page  // in order of path
	moved   []moved  // in order of path
	blocks  []*block // charts and tables that can be taken along
	files   []file   // in order of path: downloads, pictures, feeds, assets
	entries []site.Entry
	cards   []site.Card
	menu    []menuEntry
	feeds   []site.Link
	status  *status.Status
	figures []*figure     // of all pages and all facts, in order of id
	search  *search.Index // of what readers can find; nil when the portal has no search

	terms      *glossary  // nil: none are explained
	denied     *deny.List // what must not appear; nil is nothing
	dataFaulty bool       // some dataset has an error, so that pages made of data may be missing

	shared sync.Map // *site.Shared by what the menu marks
}

// hasDataFaults says whether a file below data/ has an error.
func (p *plan) hasDataFaults() bool {
	return slices.ContainsFunc(p.report.All(), func(d diag.Diagnostic) bool {
		return d.Rule.Severity == diag.Error && strings.HasPrefix(d.Pos.File, "data/")
	})
}

// page is one page with what build adds to it.
type page struct {
	site.Page
	section int // in Options.Sections; -1 is the whole site's
	doc     int // number in the search; -1: what stands on it is not looked for
	related []site.Link
}

// file is one file of the output that is no page.
type file struct {
	path string
	make func(b *buffer) error   // nil when it is poured
	pour func(w io.Writer) error // of what may be too long to be held

	charts []*chart.Spec // that must have been drawn
	late   bool          // it is poured behind the others
}

// write makes the whole file, in memory where it is made there.
func (f file) write(b *buffer) error {
	if f.pour != nil {
		return f.pour(b)
	}
	return f.make(b)
}

// moved is an old address and where it leads now.
type moved struct {
	path string // of the file: "old/index.html"
	to   *page
}

// make settles the addresses, and then everything that refers to one.
func (p *plan) make(ctx context.Context) error {
	for i, o := range p.loaded {
		for _, sp := range o.Pages {
			p.pages = append(p.pages, &page{Page: sp, section: i})
		}
		p.entries = append(p.entries, o.Entries...)
		p.cards = append(p.cards, o.Cards...)
		for _, f := range o.Files {
			p.files = append(p.files, file{path: f.Path, pour: f.Write, late: f.Late})
		}
	}
	p.terms = newGlossary(p.loaded)
	p.dataFaulty = p.hasDataFaults()
	p.menu = p.makeMenu()
	p.addStatus()
	p.addSitePages()
	p.addSearchPages()
	p.checkDue()
	slices.SortStableFunc(p.pages, func(a, b *page) int { return cmp.Compare(a.Path, b.Path) })
	p.links = newLinks(p)
	p.addSiteFiles()
	p.resolveQuotes()
	p.addEmbeds()
	p.figures = p.collectFigures()
	p.addAPI()
	p.claim()
	p.claimAliases()
	p.checkCharts()
	if err := p.checkReferences(ctx); err != nil {
		return err
	}
	p.addPictures()
	p.relate()
	p.count()
	p.indexSearch()
	p.finishStatus()
	p.loaded = nil // all that is needed of it has been taken over: ten thousand pages need not lie in memory twice
	return nil
}

// addSitePages adds the pages that are made of all sections' outputs.
func (p *plan) addSitePages() {
	home := homeView(p.settings.Settings, p.cards)
	home.Due = p.status.Line()
	var figures []site.Figure
	for _, c := range p.cards {
		figures = append(figures, c.Figures...)
	}
	demo := slices.ContainsFunc(p.cards, func(c site.Card) bool { return c.Demo })
	p.pages = append(p.pages, p.apiPage(),
		&page{section: -1, Page: site.Page{Title: p.settings.Title, Summary: p.settings.Description, Template: homeTemplate, View: home, Figures: figures, Demo: demo}},
		&page{section: -1, Page: site.Page{
			Path: "404.html", Title: p.text.Text("home.missing_title"), Summary: p.text.Text("home.missing_lead"), Template: missingTemplate,
			View: MissingView{Links: p.menuLinks()}, NoIndex: true,
		}},
	)
}

// claim gives every page and file its place in the output. A place can be taken once; letter case does not tell two places apart, since it does not
// on every server.
func (p *plan) claim() {
	for _, pg := range p.pages {
		p.take(pg.Path, outputPath(pg.Path), pg)
		for _, c := range pg.Charts {
			csv := pg.Path + c.ID + ".csv"
			p.csv[c] = csv
			p.files = append(p.files, file{path: csv, make: func(b *buffer) error { return c.CSV(b) }})
		}
	}
	for _, f := range p.files {
		p.take(f.path, f.path, nil)
	}
}

// take claims one place, or reports who has it.
func (p *plan) take(address, place string, pg *page) {
	if !fs.ValidPath(place) {
		panic("build: a section gave an address that is none: " + address)
	}
	low := strings.ToLower(place)
	if other, ok := p.links.taken[low]; ok {
		p.clash(address, pg, other.page)
		return
	}
	p.links.taken[low] = owner{place, pg}
	if pg != nil {
		p.links.pages[address] = pg
		if pg.File != "" {
			p.links.byFile[nfc(pg.File)] = pg
		}
	}
}

// clash reports two pages with one address at the document that can be renamed.
func (p *plan) clash(address string, a, b *page) {
	d := diag.Diagnostic{Rule: ruleSameAddress, Pos: diag.Pos{File: settingsFile}, Args: []any{"/" + address}}
	if b != nil && b.File != "" {
		d.Pos.File = b.File
	}
	if a != nil && a.File != "" {
		if b != nil && b.File != "" {
			d.Related = []diag.Related{{Pos: diag.Pos{File: b.File}, Note: diag.Text{RU: "этот адрес уже у этого документа", EN: "this document has the address already"}}}
		}
		d.Pos.File = a.File
	}
	p.report.Put(d)
}

// claimAliases makes a page at every old address.
func (p *plan) claimAliases() {
	for _, pg := range p.pages {
		for _, alias := range pg.Aliases {
			address, ok := aliasPath(alias)
			if !ok {
				continue // package content has reported it
			}
			place := outputPath(address)
			low := strings.ToLower(place)
			if _, taken := p.links.taken[low]; taken {
				p.report.Add(ruleTakenAlias, diag.Pos{File: pg.File}, "/"+address)
				continue
			}
			p.links.taken[low] = owner{place, pg}
			p.links.moved[address] = pg
			p.moved = append(p.moved, moved{place, pg})
		}
	}
	slices.SortFunc(p.moved, func(a, b moved) int { return cmp.Compare(a.path, b.path) })
}

// checkCharts lets every chart say what an editor may mend in its numbers. A page of figures is no document: its address stands for the place.
func (p *plan) checkCharts() {
	for _, pg := range p.pages {
		for _, c := range pg.Charts {
			c.Check(diag.Pos{File: cmp.Or(pg.File, "/"+pg.Path)}, p.report)
		}
	}
}

// aliasPath makes a site path of an old address as an editor writes it: "/old/page", "old/page/", "old/page.html".
func aliasPath(alias string) (string, bool) {
	a := strings.TrimPrefix(strings.TrimSpace(alias), "/")
	if a == "" || strings.ContainsAny(a, `?#\:*"<>|`) || path.Clean(a) != strings.TrimSuffix(a, "/") || strings.HasPrefix(a, "..") {
		return "", false
	}
	if ext := path.Ext(a); ext != ".html" && ext != ".htm" && !strings.HasSuffix(a, "/") {
		a += "/"
	}
	return nfc(a), true
}

// outputPath is where the page of an address lies: folders have an index.html.
func outputPath(address string) string {
	if address == "" || strings.HasSuffix(address, "/") {
		return address + "index.html"
	}
	return address
}

// outputs returns the place of everything that the build writes.
func (p *plan) outputs() map[string]bool {
	all := make(map[string]bool, len(p.links.taken))
	for _, o := range p.links.taken {
		all[o.place] = true
	}
	return all
}

// count fills the numbers of the result.
func (p *plan) count() {
	r := &p.result
	r.Pages = len(p.pages)
	counts := make([]int, len(p.run.Sections))
	own := 0
	for _, pg := range p.pages {
		r.Charts += len(pg.Charts)
		r.Demo = r.Demo || pg.Demo
		r.Listing = append(r.Listing, Listed{pg.Path, pg.Template, len(pg.Charts)})
		if pg.section < 0 {
			own++
		} else {
			counts[pg.section]++
		}
	}
	for i, s := range p.run.Sections {
		if counts[i] > 0 {
			r.Counts = append(r.Counts, Count{s.Name, counts[i]})
		}
	}
	r.Counts = append(r.Counts, Count{"home", own})
	r.Entries = min(len(p.entries), feedLength) * feedForms
}

// resultOf is the result of a plan that may not have come into being.
func (p *plan) resultOf() Result {
	if p == nil {
		return Result{}
	}
	return p.result
}

// draw draws every chart, side by side.
func (p *plan) draw(ctx context.Context) (err error) {
	var all []*chart.Spec
	for _, pg := range p.pages {
		all = append(all, pg.Charts...)
	}
	drawer := chart.New(p.run.drawings())
	defer func() {
		if e := drawer.Close(); err == nil {
			err = e
		}
	}()
	progress := p.run.counter("draw", len(all))
	err = parallel(ctx, len(all), func(i int) error {
		d, err := drawer.Draw(ctx, all[i])
		p.keepDrawing(all[i], d)
		progress()
		return err
	})
	if err != nil {
		return fmt.Errorf("draw: %w", err)
	}
	p.result.Drawn, _ = drawer.Counts()
	if err := drawer.Prune(); err != nil {
		return err
	}
	p.run.mark(p, "draw")
	return nil
}
