package build

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/search"
	"otkryto/generator/internal/site"
)

// numbered is a document of the search and the page that it is; nil for a figure.
type numbered struct {
	search.Document
	page *page
}

// indexSearch lists what can be found, in the order of rank, and tells every page its number.
func (p *plan) indexSearch() {
	if !p.settings.Search {
		return
	}
	sections, number := p.searchSections()
	menu := map[string]bool{}
	for _, l := range p.menuLinks() {
		menu[l.Path] = true
	}
	var list []numbered
	for _, pg := range p.pages {
		pg.doc = -1
		if pg.NoIndex || pg.Search == site.ReachNone {
			continue
		}
		list = append(list, numbered{p.document(pg, number(pg), menu[pg.Path]), pg})
	}
	for _, f := range p.figures {
		if pg := p.links.pages[f.page]; f.headline && f.Set && f.Label != "" && pg != nil && !pg.NoIndex {
			list = append(list, numbered{Document: figureDocument(f, pg, number(pg))})
		}
	}
	slices.SortStableFunc(list, func(a, b numbered) int { return search.Compare(a.Document, b.Document) })
	docs := make([]search.Document, len(list))
	for i, d := range list {
		docs[i] = d.Document
		if d.page != nil && d.Whole {
			d.page.doc = i
		}
	}
	p.search = search.New(docs, sections)
}

// searchSections are the sections that results are sifted by, those that have pages, and the number of a page's section among them; -1 is none.
func (p *plan) searchSections() (list []search.Section, number func(*page) int) {
	numbers := make([]int, len(p.run.Sections))
	for i, s := range p.run.Sections {
		numbers[i] = -1
		title := ""
		if pg := p.links.pages[s.Path]; pg != nil && s.Path != "" {
			title = pg.Title
		}
		for _, l := range p.menuLinks() {
			if l.Path == s.Path && s.Path != "" {
				title = l.Title
			}
		}
		if title != "" {
			numbers[i] = len(list)
			list = append(list, search.Section{Name: s.Name, Title: title})
		}
	}
	return list, func(pg *page) int {
		if pg.section < 0 {
			return -1
		}
		return numbers[pg.section]
	}
}

// document is a page as it is found.
func (p *plan) document(pg *page, section int, main bool) search.Document {
	summary := strings.TrimPrefix(pg.Summary, "["+p.text.Text("site.demo")+"] ") // a result has a mark of its own
	d := search.Document{
		Path: pg.Path, Title: pg.Title, Summary: cmp.Or(summary, place(pg)), Section: section, Year: yearOf(pg), Date: pg.Published, Demo: pg.Demo,
		Tier: search.Plain, Whole: pg.Search == site.ReachWhole,
	}
	switch {
	case main || pg.Path == "":
		d.Tier = search.Main
	case pg.Search != site.ReachWhole:
		d.Tier = search.Quiet
	case !pg.Published.IsZero():
		d.Tier = search.Dated
	}
	return d
}

// figureDocument is a headline figure as it is found.
func figureDocument(f *figure, pg *page, section int) search.Document {
	d := search.Document{
		Path: f.page + "#" + f.ID, Title: f.Label, Summary: f.Short() + " — " + pg.Title, Section: section, Year: yearOf(pg), Tier: search.Figure, Demo: f.Demo,
	}
	if d.Year == 0 && !f.AsOf.IsZero() {
		d.Year = f.AsOf.Year()
	}
	return d
}

// place says where a page stands: the titles of those above it.
func place(pg *page) string {
	var titles []string
	for _, c := range pg.Crumbs {
		titles = append(titles, c.Title)
	}
	return strings.Join(titles, " › ")
}

// yearOf is the year that a page is about: of its day, of its address, of its figures; 0 is none.
func yearOf(pg *page) int {
	if !pg.Published.IsZero() {
		return pg.Published.Year()
	}
	for part := range strings.SplitSeq(pg.Path, "/") {
		if year, err := strconv.Atoi(part); err == nil && 1990 <= year && year < 2100 {
			return year
		}
	}
	if !pg.AsOf.IsZero() {
		return pg.AsOf.Year()
	}
	return 0
}

// searchFiles are the files of the index, once every page has been rendered.
func (p *plan) searchFiles() ([]search.File, error) {
	if p.search == nil {
		return nil, nil
	}
	return p.search.Files()
}

// The names of the index's files are known only when all pages are rendered. keepSearch leaves those of the earlier build until then.
func (p *plan) keepSearch(old *manifest, planned map[string]bool) {
	if p.search == nil {
		return
	}
	for name := range old.outputs {
		if strings.HasPrefix(name, search.Folder) {
			planned[name] = true
		}
	}
}

// writeSearch writes the index and deletes what it no longer consists of. note is told the names that no earlier build had before the first of them is
// written, so that an interrupted build knows them for its own.
func (p *plan) writeSearch(ctx context.Context, w *writer, planned map[string]bool, note func(names []string) error) (deleted int, err error) {
	files, err := p.searchFiles()
	if err != nil || p.search == nil {
		return 0, err
	}
	var fresh []string
	made := map[string]bool{}
	for _, f := range files {
		made[f.Name] = true
		if !planned[f.Name] {
			fresh = append(fresh, f.Name)
		}
	}
	if len(fresh) > 0 {
		if err := note(fresh); err != nil {
			return 0, err
		}
	}
	err = parallel(ctx, len(files), func(i int) error { return w.put(files[i].Name, files[i].Data) })
	if err != nil {
		return 0, err
	}
	for name := range planned {
		if strings.HasPrefix(name, search.Folder) && !made[name] {
			delete(planned, name)
		}
	}
	for name := range made {
		planned[name] = true
	}
	return w.remove(planned)
}
