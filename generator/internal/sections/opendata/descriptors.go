package opendata

import (
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"otkryto/generator/internal/catalog"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Descriptors are files about all datasets, for programs. Pages are made before the last of the datasets is known, and hold the list that is filled then.
type Descriptors struct{ List []Download }

// The files about all datasets, at the portal's root, where the programs of each standard look for them.
const (
	portalPackagePath = "datapackage.json"
	dataJSONPath      = "data.json"
	jsonLDPath        = "catalog.jsonld"
	turtlePath        = "catalog.ttl"
)

// newWorld begins what is said to programs by what the portal says of itself.
func (p *publisher) newWorld() *catalog.Catalog {
	s := p.in.Site
	title := p.text("title")
	if s.Title != "" {
		title = p.text("portal_title", "portal", s.Title)
	}
	return &catalog.Catalog{
		Title: title, Description: s.Description, Base: fullBase(s.BaseURL), Page: root, Language: "ru", Publisher: first(s.Body, s.Title), Contact: p.contact(nil),
		Licence: catalog.Licence{Text: s.Terms, URL: s.TermsURL}, Place: catalog.Place{Name: s.Municipality, OKTMO: s.OKTMO}, Population: population(s),
	}
}

// population is how many people live in the municipality, the earliest year first.
func population(s site.Settings) []catalog.Population {
	status := catalog.Official
	if s.PopulationDemo() {
		status = catalog.Demo
	}
	var list []catalog.Population
	for _, year := range slices.Sorted(maps.Keys(s.Population)) {
		list = append(list, catalog.Population{Year: year, People: s.Population[year], Status: status, Source: s.PopulationSource})
	}
	return list
}

// contact is whom to ask about a dataset, or about the portal.
func (p *publisher) contact(ds *dataset.Dataset) catalog.Contact {
	c := p.in.Site.Contacts
	if ds == nil {
		return catalog.Contact{Name: c.Officer, Email: c.Email, Phone: c.Phone}
	}
	return catalog.Contact{Name: first(ds.Responsible, c.Officer), Email: first(ds.Email, c.Email), Phone: first(ds.Phone, c.Phone)}
}

// describe says to programs what a dataset is, and publishes its data package and the metadata of its clean CSVs.
func (p *publisher) describe(d *described) {
	ds, s := d.set, p.in.Site
	some, all := d.demo()
	entry := &catalog.Dataset{
		ID: s.DatasetID(ds.ID), Page: s.DatasetPath(ds.ID), Title: ds.Title, TitleEN: ds.TitleEN, DescriptionEN: ds.DescriptionEN,
		Description: first(ds.Description, p.text("no_description", "title", ds.Title, "body", first(ds.Owner, s.Body))),
		Kind:        kindTitle(ds), Publisher: first(ds.Owner, s.Body), Contact: p.contact(ds), Keywords: ds.Keywords, Theme: ds.Theme,
		Licence: catalog.Licence{Text: first(ds.Terms, s.Terms)}, Source: catalog.Source{Title: ds.Source, URL: ds.SourceURL},
		Issued: ds.Created, Modified: ds.Renewed(), Period: d.coverage(), Frequency: catalog.Frequency(ds.Period), NextDue: ds.NextDue,
		Status: catalog.Official, Withheld: withheld(ds), Note: p.text("fiscal_note"),
	}
	if ds.Terms == "" {
		entry.Licence.URL = s.TermsURL
	}
	if ds.Licence.Given() {
		entry.Licence = catalog.Licence{Text: first(ds.Terms, ds.Licence.Name), URL: ds.Licence.URL}
	}
	if some {
		entry.Status, entry.StatusNote, entry.Mark = catalog.Mixed, p.statusWords(some, all), p.text("mixed")
	}
	if all {
		entry.Status, entry.Mark = catalog.Demo, p.text("mark")
	}
	d.entry = entry
	p.describeVersions(d)
	for i := range d.parts {
		d.parts[i] = p.describeFile(entry, d.parts[i], &entry.Files, time.Time{})
	}
	if forms := p.derivedForms(ds); len(forms) > 0 {
		entry.Files = append(entry.Files, &catalog.File{Name: "svod", Title: ds.Title, Status: entry.Status, AsOf: d.asOf(), Forms: forms})
	}
	d.weigh = sync.OnceValue(weigher(*d))
	p.weighing = append(p.weighing, d.weigh)
	world := p.world
	if _, ok := catalog.DataPackage(world, entry); ok { // what it weighs does not matter to that
		entry.Package = entry.Page + portalPackagePath
		note := "descriptor_package"
		if entry.Fiscal() {
			note = "descriptor_fiscal"
		}
		d.bundle = p.descriptor(entry.Package, p.text(note), d.weigh, func() []byte {
			data, _ := catalog.DataPackage(world, entry)
			return data
		})
	}
	p.world.Datasets = append(p.world.Datasets, entry)
}

// describeFile describes a file in a list, and puts the metadata of its clean CSV beside that.
func (p *publisher) describeFile(entry *catalog.Dataset, part part, list *[]*catalog.File, released time.Time) part {
	at := catalog.CSVWPath(part.clean[0].path)
	f := p.fileOf(part, at)
	f.Released = released
	data := catalog.CSVW(p.world, entry, f)
	part.metadata = p.publish(at, nil, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	*list = append(*list, f)
	return part
}

// describeVersions describes the frozen versions, the newest first. Of a dataset that is not published there is no history.
func (p *publisher) describeVersions(d *described) {
	if !d.set.Published() {
		return
	}
	for i := len(d.set.Releases) - 1; i >= 0; i-- {
		r := d.set.Releases[i]
		v := catalog.Version{
			Name: r.Name, Date: r.Date, Page: p.in.Site.ReleasePath(d.set.ID, r.Name), Note: r.Reason,
			Title: d.set.Title + ". " + p.text("version", "date", format.Date(r.Date)),
		}
		for _, f := range r.Files {
			d.released[f] = p.describeFile(d.entry, d.released[f], &v.Files, r.Date)
		}
		d.entry.Versions = append(d.entry.Versions, v)
	}
}

// describeAll publishes the files about all datasets.
func (p *publisher) describeAll() {
	w := p.world
	demo := 0
	for _, d := range w.Datasets {
		switch d.Status {
		case catalog.Demo:
			demo++
		case catalog.Mixed:
			w.Status = catalog.Mixed
		}
	}
	switch {
	case demo > 0 && demo == len(w.Datasets):
		w.Status, w.StatusNote = catalog.Demo, p.text("status_demo")
	case demo > 0 || w.Status == catalog.Mixed:
		w.Status, w.StatusNote = catalog.Mixed, p.text("status_catalogue")
	}
	weighing := p.weighing
	weigh := func() error {
		for _, one := range weighing {
			if err := one(); err != nil {
				return err
			}
		}
		return nil
	}
	add := func(path, note string, data func(*catalog.Catalog) []byte) {
		p.whole.List = append(p.whole.List, p.descriptor(path, p.text(note), weigh, func() []byte { return data(w) }))
	}
	if _, ok := catalog.PortalPackage(w); ok {
		add(portalPackagePath, "descriptor_portal", func(w *catalog.Catalog) []byte {
			data, _ := catalog.PortalPackage(w)
			return data
		})
	}
	add(jsonLDPath, "descriptor_jsonld", catalog.JSONLD)
	add(turtlePath, "descriptor_turtle", catalog.Turtle)
	add(dataJSONPath, "descriptor_datajson", catalog.DataJSON)
}

// descriptor publishes a file for programs, behind the downloads whose weights it states: weigh has them put into the catalogue that make describes.
func (p *publisher) descriptor(at, note string, weigh func() error, make func() []byte) Download {
	d := p.publish(at, nil, func(w io.Writer) error {
		if err := weigh(); err != nil {
			return err
		}
		_, err := w.Write(make())
		return err
	})
	p.out.Files[len(p.out.Files)-1].Late = true
	v := p.downloadView(d)
	v.Note = note
	return v
}

// weigher tells the descriptors of a dataset what its downloads weigh. It is called once, when they have been written.
func weigher(d described) func() error {
	type pair struct {
		part part
		file *catalog.File
	}
	var pairs []pair
	for i, part := range d.parts {
		pairs = append(pairs, pair{part, d.entry.Files[i]})
	}
	for i, v := range d.entry.Versions {
		r := d.set.Releases[len(d.set.Releases)-1-i]
		for k, f := range r.Files {
			pairs = append(pairs, pair{d.released[f], v.Files[k]})
		}
	}
	return func() error {
		for _, p := range pairs {
			for i, download := range p.part.distributions() {
				size, sum, err := download.weigh()
				if err != nil {
					return err
				}
				p.file.Forms[i].Size, p.file.Forms[i].SHA256 = size, sum
			}
		}
		return nil
	}
}

// schema is what a dataset says to search engines; it is made when the page is, and then knows what the downloads weigh.
type schema struct {
	world *catalog.Catalog
	entry *catalog.Dataset
	weigh func() error
}

func (p *publisher) schema(d described) schema { return schema{p.world, d.entry, d.weigh} }

// MarshalJSON writes schema.org/Dataset.
func (s schema) MarshalJSON() ([]byte, error) {
	if err := s.weigh(); err != nil {
		return nil, err
	}
	return json.Marshal(catalog.SchemaDataset(s.world, s.entry))
}

// relations announce the dataset's package, and where the whole catalogue is.
func (d described) relations() []site.Relation {
	if d.bundle.Path == "" {
		return nil
	}
	return []site.Relation{{Rel: "describedby", Type: "application/json", Path: d.bundle.Path, Title: d.bundle.Note}}
}

// relations announce the catalogue in its other forms.
func (w *Descriptors) relations() []site.Relation {
	types := map[string]string{jsonLDPath: "application/ld+json", turtlePath: "text/turtle"}
	var list []site.Relation
	for _, d := range w.List {
		if t := types[d.Path]; t != "" {
			list = append(list, site.Relation{Rel: "alternate", Type: t, Path: d.Path, Title: d.Note})
		} else {
			list = append(list, site.Relation{Rel: "describedby", Type: "application/json", Path: d.Path, Title: d.Note})
		}
	}
	return list
}

// fullBase is the portal's full address with its slash; "" when it does not know one.
func fullBase(address string) string {
	if !strings.Contains(address, "://") {
		return ""
	}
	return strings.TrimSuffix(address, "/") + "/"
}
