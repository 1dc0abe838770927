package build

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/api"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

func dateOf(t time.Time) string { return format.ISODate(t) }

// publicDatasets are those that have a page.
func (p *plan) publicDatasets() []*dataset.Dataset {
	pages := map[string]bool{}
	for _, pg := range p.pages {
		pages[pg.Path] = true
	}
	var list []*dataset.Dataset
	for _, d := range p.datasets {
		if pages[p.settings.DatasetPath(d.ID)] {
			list = append(list, d)
		}
	}
	return list
}

// datasetList adds a document of every dataset, too.
func (p *plan) datasetList() list {
	sets := p.publicDatasets()
	demo := map[string]bool{}
	for _, pg := range p.pages {
		demo[pg.Path] = pg.Demo
	}
	files := p.downloads()
	for _, d := range sets {
		p.addJSON(api.DatasetPath(d.ID), func() (any, error) { return p.apiDataset(d, demo, files), nil })
	}
	return list{"datasets", len(sets), func(head api.Paging, from, to int) any {
		doc := api.DatasetList{Paging: head, Items: []api.Dataset{}}
		for _, d := range sets[from:to] {
			doc.Items = append(doc.Items, p.apiSummary(d, demo))
		}
		doc.Status = statusOf(doc.Items, func(d api.Dataset) string { return d.Status })
		return doc
	}}
}

// downloads are the files that sections publish, in order of path.
func (p *plan) downloads() []string {
	var list []string
	for _, o := range p.loaded {
		for _, f := range o.Files {
			list = append(list, f.Path)
		}
	}
	slices.Sort(list)
	return list
}

func (p *plan) apiSummary(d *dataset.Dataset, demo map[string]bool) api.Dataset {
	at := p.settings.DatasetPath(d.ID)
	s := api.Dataset{
		ID: d.ID, Identifier: p.settings.DatasetID(d.ID), Kind: d.Kind, Title: d.Title, Description: d.Description, Owner: cmp.Or(d.Owner, p.settings.Body),
		Keywords: orEmpty(d.Keywords), Theme: d.Theme, Status: cmp.Or(string(d.Status), api.Official), Derived: !d.Published(),
		Created: dateOf(d.Created), Updated: dateOf(d.Updated), NextDue: dateOf(d.NextDue), Period: d.Period,
		Links: []api.Link{
			{Rel: api.RelSelf, Href: p.links.absolute(api.DatasetPath(d.ID)), Type: api.JSON},
			{Rel: api.RelCollection, Href: p.links.absolute(api.PathOf("datasets", 1)), Type: api.JSON},
			{Rel: api.RelDescribedBy, Href: p.links.absolute(api.DescriptionPath), Type: api.JSON},
			{Rel: api.RelPage, Href: p.links.absolute(at), Type: api.HTML},
		},
	}
	if s.Status == api.Official && demo[at] {
		s.Status = api.Mixed // its page knows of rows that are invented
	}
	return s
}

// apiDataset says all of a dataset. Of one whose files are not published it names what is made of them and no file, version, hash or column of theirs.
func (p *plan) apiDataset(d *dataset.Dataset, demo map[string]bool, files []string) api.DatasetDocument {
	doc := api.DatasetDocument{
		Dataset: p.apiSummary(d, demo), Source: d.Source, SourceURL: d.SourceURL, Terms: cmp.Or(d.Terms, p.settings.Terms),
		Files: []api.File{}, Releases: []api.Release{}, Shapes: []api.Shape{}, Distributions: []api.Download{},
	}
	at := p.settings.DatasetPath(d.ID)
	for _, f := range files {
		if strings.HasPrefix(f, at) {
			doc.Distributions = append(doc.Distributions, api.Download{Href: p.links.absolute(f), Type: mediaType(f)})
		}
	}
	if !d.Published() {
		return doc
	}
	for _, f := range d.Files {
		doc.Files = append(doc.Files, p.apiFile(f, files))
	}
	for _, r := range d.Releases {
		doc.Releases = append(doc.Releases, api.Release{Name: r.Name, Date: dateOf(r.Date), Reason: r.Reason, Page: p.links.absolute(at)})
	}
	if d.Schema != nil {
		for _, t := range d.Schema.Tables {
			doc.Shapes = append(doc.Shapes, shape(t))
		}
	}
	return doc
}

func (p *plan) apiFile(f *dataset.File, files []string) api.File {
	out := api.File{
		Name: f.Name(), Title: f.Title, Status: fileStatus(f), Year: f.Year, AsOf: dateOf(f.Date), Phase: f.Phase, Act: p.act(f.Act), SHA256: f.PublicSHA256(),
	}
	if csv := p.settings.CSVPath(f); published(files, csv) {
		out.CSV = p.links.absolute(csv)
	}
	if rows := p.settings.RowsPath(f, 1); p.links.pages[rows] != nil {
		out.Rows = p.links.absolute(rows)
	}
	return out
}

func published(files []string, at string) bool {
	_, ok := slices.BinarySearch(files, at)
	return ok
}

func shape(t dataset.Table) api.Shape {
	s := api.Shape{Name: t.Name, Title: t.Title.RU, Columns: []api.Column{}}
	for _, c := range t.Columns {
		s.Columns = append(s.Columns, api.Column{Name: c.Name, Title: c.Title.RU, Type: string(c.Type), Unit: c.Unit, Required: c.Required})
	}
	return s
}

// mediaTypes are those of the files that portals publish, by their endings. A machine's own table would differ from the next one's.
var mediaTypes = map[string]string{
	".csv": "text/csv", ".json": api.JSON, ".jsonld": "application/ld+json", ".xml": "application/xml", ".ttl": "text/turtle", ".txt": "text/plain", ".ics": "text/calendar",
	".xlsx":    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".xls":     "application/vnd.ms-excel",
	".ods":     "application/vnd.oasis.opendocument.spreadsheet",
	".parquet": "application/vnd.apache.parquet",
	".pdf":     "application/pdf", ".zip": "application/zip", ".html": api.HTML, ".svg": "image/svg+xml",
}

func mediaType(name string) string {
	return cmp.Or(mediaTypes[strings.ToLower(path.Ext(name))], "application/octet-stream")
}
