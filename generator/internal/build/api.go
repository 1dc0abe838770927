package build

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"otkryto/generator/internal/api"
)

// The static API: documents of package api, made of what the sections publish. A section names the list that its pages belong to (site.Section.Collections) and
// knows nothing else of it. A document is made when it is written, a page of a list at a time.

// list is a list of the API.
type list struct {
	name  string
	count int
	// page makes the document of the objects from one to before another.
	page func(head api.Paging, from, to int) any
}

// addAPI adds the documents of the API.
func (p *plan) addAPI() {
	lists := p.lists()
	for _, l := range lists {
		for n := range api.PagesOf(l.count) {
			p.addJSON(api.PathOf(l.name, n+1), func() (any, error) {
				from, to := api.Bounds(l.count, n+1)
				return l.page(api.Page(l.name, p.listTitle(l.name), l.count, n+1, p.links.absolute), from, to), nil
			})
		}
	}
	p.addJSON(api.IndexPath, func() (any, error) { return p.apiIndex(lists), nil })
	p.files = append(p.files, file{path: api.DescriptionPath, make: func(b *buffer) error { return p.describe(b, lists) }})
}

func (p *plan) addJSON(at string, document func() (any, error)) {
	p.files = append(p.files, file{path: at, make: func(b *buffer) error {
		v, err := document()
		if err != nil {
			return fmt.Errorf("make the document: %w", err)
		}
		return writeJSON(b, v)
	}})
}

func (p *plan) listTitle(name string) string { return p.text.Text("api.list_" + name) }

// lists are all lists, in order of name. Those that sections declare are there even when they are empty: an address that a program reads must not come and go.
func (p *plan) lists() []list {
	lists := []list{p.datasetList(), p.figureList(), p.chartList(), p.tableList()}
	for _, name := range p.collections() {
		lists = append(lists, p.objectList(name))
	}
	slices.SortFunc(lists, func(a, b list) int { return cmp.Compare(a.name, b.name) })
	return lists
}

// collections are the names of the lists that sections declare.
func (p *plan) collections() []string {
	var names []string
	for _, s := range p.run.Sections {
		for _, name := range s.Collections {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// objectList is the list of all pages that are objects of a collection: the newest first, those without a day by address.
func (p *plan) objectList(name string) list {
	var pages []*page
	for _, pg := range p.pages {
		if pg.section >= 0 && p.run.Sections[pg.section].Collections[pg.Template] == name {
			pages = append(pages, pg)
		}
	}
	slices.SortStableFunc(pages, func(a, b *page) int {
		return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(a.Path, b.Path))
	})
	about := p.aboutPages()
	return list{name, len(pages), func(head api.Paging, from, to int) any {
		doc := api.ObjectList{Paging: head, Items: []api.Object{}}
		for _, pg := range pages[from:to] {
			doc.Items = append(doc.Items, p.object(pg, about[pg.Path]))
		}
		doc.Status = statusOf(doc.Items, func(o api.Object) string { return o.Status })
		return doc
	}}
}

// pageExtras are what others know of a page.
type pageExtras struct {
	tags   []string
	blocks []*block
}

// aboutPages are the extras of every page that has any.
func (p *plan) aboutPages() map[string]pageExtras {
	about := map[string]pageExtras{}
	for _, e := range p.entries {
		x := about[e.Path]
		x.tags = e.Tags
		about[e.Path] = x
	}
	for _, b := range p.blocks {
		x := about[b.page.Path]
		x.blocks = append(x.blocks, b)
		about[b.page.Path] = x
	}
	return about
}

func (p *plan) object(pg *page, x pageExtras) api.Object {
	o := api.Object{
		ID: strings.TrimSuffix(pg.Path, "/"), Title: pg.Title, Summary: pg.Summary, Status: api.Status(pg.Demo), Tags: orEmpty(x.tags), Subjects: orEmpty(pg.Subjects),
		Details: []api.Detail{}, Figures: []api.FigureRef{}, Charts: []api.Block{}, Tables: []api.Block{}, SchemaOrg: []json.RawMessage{},
		Links: []api.Link{{Rel: api.RelPage, Href: p.links.absolute(pg.Path), Type: api.HTML}},
	}
	if !pg.Published.IsZero() {
		o.Published = moment(pg.Published)
	}
	if !pg.Updated.IsZero() {
		o.Updated = moment(pg.Updated)
	}
	o.AsOf = dateOf(pg.AsOf)
	if img := p.imageOf(pg.Image); img != nil {
		o.Image = p.links.absolute(img.path)
	}
	for _, d := range pg.Details {
		if d.Value != "" {
			o.Details = append(o.Details, api.Detail(d))
		}
	}
	for _, f := range pg.Figures {
		o.Figures = append(o.Figures, api.FigureRef{ID: f.ID, Label: f.Label, Value: f.Machine(), Unit: f.Unit, Text: f.Exact(), Status: api.Status(f.Demo)})
	}
	for _, b := range x.blocks {
		if b.chart != nil {
			o.Charts = append(o.Charts, p.apiBlock(b))
		} else {
			o.Tables = append(o.Tables, p.apiBlock(b))
		}
	}
	for _, v := range pg.JSONLD {
		if text, err := json.Marshal(v); err == nil { // jsonLD reports what cannot be written
			o.SchemaOrg = append(o.SchemaOrg, text)
		}
	}
	return o
}

func (p *plan) figureList() list {
	return list{"figures", len(p.figures), func(head api.Paging, from, to int) any {
		doc := api.FigureList{Paging: head, Items: []api.Figure{}}
		for _, f := range p.figures[from:to] {
			doc.Items = append(doc.Items, p.apiFigure(f))
		}
		doc.Status = statusOf(doc.Items, func(f api.Figure) string { return f.Status })
		return doc
	}}
}

func (p *plan) apiFigure(f *figure) api.Figure {
	cells := 0
	for _, t := range f.Cells {
		if t.File != nil {
			cells++
		}
	}
	return api.Figure{
		ID: f.ID, Label: f.Label, Value: f.Machine(), Unit: f.Unit, Text: f.Exact(), Status: api.Status(f.Demo), AsOf: dateOf(f.AsOf), How: string(f.How),
		Formula: p.formula(f.Figure), Cells: cells, Facts: orEmpty(f.facts), Page: p.links.absolute(f.page),
	}
}

func (p *plan) chartList() list {
	var charts []*block
	for _, b := range p.blocks {
		if b.chart != nil {
			charts = append(charts, b)
		}
	}
	return list{"charts", len(charts), func(head api.Paging, from, to int) any {
		doc := api.ChartList{Paging: head, Items: []api.Chart{}}
		for _, b := range charts[from:to] {
			c := b.chart
			doc.Items = append(doc.Items, api.Chart{Block: p.apiBlock(b), Summary: c.Summary, Form: string(c.Kind), Unit: c.Unit, Source: c.Source, AsOf: dateOf(c.AsOf)})
		}
		doc.Status = statusOf(doc.Items, func(c api.Chart) string { return c.Status })
		return doc
	}}
}

func (p *plan) tableList() list {
	var tables []*block
	for _, b := range p.blocks {
		if b.table != nil {
			tables = append(tables, b)
		}
	}
	return list{"tables", len(tables), func(head api.Paging, from, to int) any {
		doc := api.TableList{Paging: head, Items: []api.Table{}}
		for _, b := range tables[from:to] {
			t := api.Table{Block: p.apiBlock(b), Unit: b.table.Unit, Rows: len(b.table.Rows)}
			if s := b.table.Source; s != nil {
				t.Source, t.AsOf = s.Title, dateOf(s.AsOf)
			}
			doc.Items = append(doc.Items, t)
		}
		doc.Status = statusOf(doc.Items, func(t api.Table) string { return t.Status })
		return doc
	}}
}

func (p *plan) apiBlock(b *block) api.Block {
	out := api.Block{
		ID: b.id, Title: b.title, Status: api.Status(b.demo), Page: p.links.absolute(b.page.Path + "#" + b.id), CSV: p.links.absolute(b.csv), Embed: p.links.absolute(b.embed),
	}
	if b.svg != "" {
		out.SVG = p.links.absolute(b.svg)
	}
	return out
}

func (p *plan) apiIndex(lists []list) api.Index {
	s := p.settings
	index := api.Index{
		Links: []api.Link{
			{Rel: api.RelSelf, Href: p.links.absolute(api.IndexPath), Type: api.JSON},
			{Rel: api.RelDescribedBy, Href: p.links.absolute(api.DescriptionPath), Type: api.JSON},
			{Rel: api.RelServiceDoc, Href: p.links.absolute(api.Root), Type: api.HTML},
			{Rel: api.RelVersion, Href: p.links.absolute(versionFile), Type: api.JSON},
			{Rel: api.RelPage, Href: p.links.absolute(""), Type: api.HTML},
		},
		Title: s.Title, Body: s.Body, INN: s.INN, OKTMO: s.OKTMO, Terms: s.Terms, Status: p.portalStatus(), Collections: []api.Collection{},
	}
	for _, l := range lists {
		index.Collections = append(index.Collections, api.Collection{
			Name: l.name, Title: p.listTitle(l.name), Count: l.count, Pages: api.PagesOf(l.count),
			Links: []api.Link{{Rel: api.RelItem, Href: p.links.absolute(api.PathOf(l.name, 1)), Type: api.JSON}},
		})
	}
	return index
}

func (p *plan) portalStatus() string {
	switch {
	case p.settings.Status == "demo":
		return api.Demo
	case p.result.Demo:
		return api.Mixed
	}
	return api.Official
}

// describe writes the OpenAPI description.
func (p *plan) describe(b *buffer, lists []list) error {
	s := p.settings
	about := api.Portal{
		Title: s.Title, Body: s.Body, Terms: s.Terms, Email: s.Contacts.Email, Server: p.links.absolute(""), Page: p.links.absolute(api.Root),
		Demo: p.portalStatus() == api.Demo, HasDatasets: len(p.publicDatasets()) > 0,
	}
	for _, l := range lists {
		about.Lists = append(about.Lists, api.Listed{Name: l.name, Title: p.listTitle(l.name), Pages: api.PagesOf(l.count)})
	}
	text, err := api.Describe(about)
	if err != nil {
		return fmt.Errorf("write openapi.json: %w", err)
	}
	b.Write(text)
	return nil
}

// statusOf is the status of a page of a list.
func statusOf[T any](items []T, status func(T) string) string {
	all := make([]string, len(items))
	for i, item := range items {
		all[i] = status(item)
	}
	return api.Overall(all...)
}

// orEmpty makes sure that a list is written as one, [] and not null.
func orEmpty(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}
