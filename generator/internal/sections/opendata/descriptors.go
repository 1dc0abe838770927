package opendata

import (
	"io"
	"path"
	"strings"
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
		Licence: catalog.Licence{Text: s.Terms, URL: s.TermsURL}, Place: catalog.Place{Name: s.Municipality, OKTMO: s.OKTMO},
	}
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
	if data, ok := catalog.DataPackage(p.world, entry); ok {
		entry.Package = entry.Page + portalPackagePath
		note := "descriptor_package"
		if entry.Fiscal() {
			note = "descriptor_fiscal"
		}
		d.bundle = p.descriptor(entry.Package, p.text(note), data)
	}
	p.world.Datasets = append(p.world.Datasets, entry)
}

// describeFile describes a file in a list, and puts the metadata of its clean CSV beside that.
func (p *publisher) describeFile(entry *catalog.Dataset, part part, list *[]*catalog.File, released time.Time) part {
	part.metadata.path = catalog.CSVWPath(part.clean.path)
	f := p.fileOf(part)
	f.Released = released
	data := catalog.CSVW(p.world, entry, f)
	part.metadata.size = int64(len(data))
	p.out.Files = append(p.out.Files, bytesFile(part.metadata.path, data))
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
	add := func(path, note string, data []byte) {
		p.whole.List = append(p.whole.List, p.descriptor(path, p.text(note), data))
	}
	if data, ok := catalog.PortalPackage(w); ok {
		add(portalPackagePath, "descriptor_portal", data)
	}
	add(jsonLDPath, "descriptor_jsonld", catalog.JSONLD(w))
	add(turtlePath, "descriptor_turtle", catalog.Turtle(w))
	add(dataJSONPath, "descriptor_datajson", catalog.DataJSON(w))
}

// descriptor publishes a file for programs.
func (p *publisher) descriptor(at, note string, data []byte) Download {
	p.out.Files = append(p.out.Files, bytesFile(at, data))
	return Download{Path: at, Name: path.Base(at), Size: p.size(int64(len(data))), Note: note}
}

func bytesFile(at string, data []byte) site.File {
	return site.File{Path: at, Write: func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}}
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
