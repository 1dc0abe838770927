package opendata

import (
	"io"
	"slices"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/export"
	"otkryto/generator/internal/gosmonitor"
	"otkryto/generator/internal/site"
)

// What a body's registry of open data lists is a set: one table in all its versions («Методические рекомендации» 3.0, package gosmonitor). A dataset of ours may
// have several files of different columns, so each file is a set: of a single one the set is the dataset, «7000000000-parks»; of several each has the
// file's name behind a low line, which no name of a dataset has, «7000000000-budget_report». Versions are the releases and the working one.

// set is one table with its versions.
type set struct {
	file     *dataset.File // the newest
	id       string
	title    string
	versions []edition // the earliest first
}

// edition is a table as of a day.
type edition struct {
	day        time.Time
	sheet      *sheet
	provenance string
	fields     []gosmonitor.Field
	structure  time.Time // day of the first version that had these fields
}

// full is the full address of a site path; "" when the portal does not know its own.
func (p *publisher) full(path string) string {
	base := fullBase(p.in.Site.BaseURL)
	if base == "" {
		return ""
	}
	return base + path
}

// registered says whether the portal can have a registry: it needs full addresses and the body's ИНН.
func (p *publisher) registered() bool { return p.full("") != "" && p.in.Site.INN != "" }

// sets finds the sets of a dataset, in order of its files. What is in no working file any more, but in a release, stays.
func (p *publisher) sets(d described) []set {
	var names []string
	for _, part := range d.parts {
		names = append(names, part.sheet.file.Name())
	}
	for _, r := range slices.Backward(d.set.Releases) {
		for _, f := range r.Files {
			names = appendNew(names, f.Name())
		}
	}
	var list []set
	for _, name := range names {
		s := p.set(d, name)
		if len(s.versions) == 0 {
			continue
		}
		s.id = p.in.Site.DatasetID(d.set.ID)
		if len(names) > 1 {
			s.id += "_" + s.file.Slug()
			s.title = d.set.Title + ". " + first(s.file.Title, baseName(s.file.Path))
		}
		list = append(list, s)
	}
	return list
}

// set gathers the versions of a file.
func (p *publisher) set(d described, name string) set {
	s := set{title: d.set.Title}
	for _, r := range d.set.Releases {
		for _, f := range r.Files {
			if f.Name() == name {
				s.add(p, edition{day: r.Date, sheet: d.released[f].sheet, provenance: r.Reason}, f)
			}
		}
	}
	for _, part := range d.parts {
		f := part.sheet.file
		if f.Name() != name || f.Release != "" {
			continue
		}
		day := p.dayOf(f)
		switch last := len(s.versions) - 1; {
		case day.IsZero():
			p.in.Report.Add(ruleUnregistered, d.set.At("updated"), f.Name(), noDay)
		case last >= 0 && !day.After(s.versions[last].day):
			p.in.Report.Add(ruleUnregistered, d.set.At("updated"), f.Name(), oldDay)
		default:
			s.add(p, edition{day: day, sheet: part.sheet, provenance: lastReason(d.set, f)}, f)
		}
	}
	return s
}

// dayOf is the day of the working version: of the last change as the passport has it, else the day that the numbers speak of, if it is past.
func (p *publisher) dayOf(f *dataset.File) time.Time {
	if day := f.Dataset.Renewed(); !day.IsZero() {
		return day
	}
	day := f.Date
	if day.IsZero() && f.Year > 0 {
		day = time.Date(f.Year, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	if day.After(p.in.Now) {
		return time.Time{}
	}
	return day
}

// add puts a version behind the others. Its structure is that of the version before as long as the fields are the same.
func (s *set) add(p *publisher, v edition, f *dataset.File) {
	if v.provenance == "" {
		v.provenance = p.text("provenance_update")
		if len(s.versions) == 0 {
			v.provenance = p.text("provenance_first")
		}
	}
	v.fields, v.structure = fieldsOf(v.sheet), v.day
	if n := len(s.versions); n > 0 && slices.Equal(s.versions[n-1].fields, v.fields) {
		v.structure = s.versions[n-1].structure
	}
	s.versions, s.file = append(s.versions, v), f
}

// lastReason is why the file was corrected last; "" when it was not.
func lastReason(ds *dataset.Dataset, f *dataset.File) string {
	reason, day := "", time.Time{}
	for _, c := range ds.Corrections {
		if (c.File == "" || c.File == f.Path) && !c.Date.Before(day) {
			reason, day = c.Reason, c.Date
		}
	}
	return reason
}

// fieldsOf describes the columns as structure files do. Their formats are those that registries have; a day is a string there.
func fieldsOf(s *sheet) []gosmonitor.Field {
	var list []gosmonitor.Field
	for _, c := range s.tidy.Columns {
		f := gosmonitor.Field{Name: c.Name, English: s.english(c.Name), Russian: c.Title, Format: "string"}
		switch c.Type {
		case export.Money, export.Number:
			f.Format = "numeric"
		case export.Year:
			f.Format = "integer"
		case export.Date:
			f.Russian += ", ГГГГ-ММ-ДД"
		}
		if c.Unit != "" && c.Type == export.Number {
			f.Russian += ", " + c.Unit
		}
		list = append(list, f)
	}
	return list
}

// english is what a column of the CSV is called in English; "" when nobody has said it.
func (s *sheet) english(key string) string {
	switch key {
	case statusKey:
		return "official: from a named source; demo: made up as an example"
	case tableKey:
		return "number of the table in the source file"
	case withheldKey:
		return "names of the columns whose values are withheld in this row"
	}
	for _, c := range s.columns {
		if c.key == key && c.known != nil {
			return c.known.Title.EN
		}
	}
	return ""
}

// register publishes the passports and versions of a dataset's sets.
func (p *publisher) register(d *described) {
	if !p.registered() {
		return
	}
	d.sets = p.sets(*d)
	for _, s := range d.sets {
		for i, v := range s.versions {
			p.publish(s.path(v.data().DataName()+".csv"), nil, func(w io.Writer) error { return export.CSV(w, v.sheet.tidy) })
			if i == 0 || s.versions[i-1].structure != v.structure {
				p.publish(s.path(v.form().StructureName()+".csv"), nil, func(w io.Writer) error { return gosmonitor.WriteStructure(w, v.fields) })
			}
		}
		meta := p.meta(d.set, s)
		p.publish(s.path("meta.csv"), nil, meta.WriteCSV)
		p.publish(s.path("meta.json"), nil, meta.WriteJSON)
		p.publish(s.path("meta.xml"), nil, meta.WriteXML)
		p.registry = append(p.registry, gosmonitor.Item{Identifier: s.id, Title: s.title, Link: s.path("meta")})
		if len(d.sets) > 1 {
			p.out.Pages = append(p.out.Pages, p.setPage(*d, s))
		}
	}
}

// registryFiles publishes list.csv and its twins.
func (p *publisher) registryFiles() []site.Link {
	if len(p.registry) == 0 {
		return nil
	}
	var links []site.Link
	for _, form := range []struct {
		ext   string
		write func(gosmonitor.Registry, io.Writer) error
	}{{".csv", gosmonitor.Registry.WriteCSV}, {".json", gosmonitor.Registry.WriteJSON}, {".xml", gosmonitor.Registry.WriteXML}} {
		r := gosmonitor.Registry{Items: slices.Clone(p.registry)}
		for i := range r.Items {
			r.Items[i].Link = p.full(r.Items[i].Link + form.ext)
		}
		d := p.publish(root+"list"+form.ext, nil, func(w io.Writer) error { return form.write(r, w) })
		links = append(links, site.Link{Title: "list" + form.ext, Path: d.path})
	}
	return links
}

// path is the site path of a file in the set's folder.
func (s set) path(name string) string { return root + s.id + "/" + name }

func (v edition) data() gosmonitor.Version {
	return gosmonitor.Version{Day: v.day, Structure: v.structure, Provenance: v.provenance}
}

func (v edition) form() gosmonitor.Version { return gosmonitor.Version{Day: v.structure} }

// forever stands for a set that no update is promised of: its period is over.
var forever = time.Date(2099, 12, 31, 0, 0, 0, 0, time.UTC)

// meta is the passport of a set.
func (p *publisher) meta(ds *dataset.Dataset, s set) gosmonitor.Passport {
	last := s.versions[len(s.versions)-1]
	valid := ds.NextDue
	if valid.IsZero() {
		valid = forever
	}
	m := gosmonitor.Passport{
		Identifier: s.id, Title: s.title, Description: first(ds.Description, s.title), Creator: first(ds.Owner, p.in.Site.Body),
		Created: firstDay(ds.Created, s.versions[0].day), Modified: last.day, Subject: subject(ds), Format: "csv", Provenance: last.provenance, Valid: valid,
		Publisher: p.officer(ds),
	}
	for i, v := range slices.Backward(s.versions) {
		data := v.data()
		data.URL, data.Valid = p.full(s.path(data.DataName()+".csv")), valid
		if i+1 < len(s.versions) {
			data.Valid = s.versions[i+1].day
		}
		m.Data = append(m.Data, data)
		if i == 0 || s.versions[i-1].structure != v.structure {
			form := v.form()
			form.URL = p.full(s.path(form.StructureName() + ".csv"))
			m.Structures = append(m.Structures, form)
		}
	}
	return m
}

// officer is who answers for the set. The recommendations leave none of the three empty: what the portal does not know it says not to be given.
func (p *publisher) officer(ds *dataset.Dataset) gosmonitor.Publisher {
	c, none := p.in.Site.Contacts, p.text("not_given")
	return gosmonitor.Publisher{Name: first(ds.Responsible, c.Officer, none), Phone: first(ds.Phone, c.Phone, none), Mbox: first(ds.Email, c.Email)}
}

func subject(ds *dataset.Dataset) []string {
	if len(ds.Keywords) > 0 {
		return ds.Keywords
	}
	return []string{first(ds.Theme, kindTitle(ds))}
}

// firstDay is the earlier of two days that are known.
func firstDay(a, b time.Time) time.Time {
	if a.IsZero() || b.Before(a) {
		return b
	}
	return a
}

// Why a working file is in no registry.
var (
	noDay  = diag.Text{RU: "в паспорте нет ни updated, ни created, ни прошедшего дня у файла", EN: "the passport has neither updated nor created, nor a past day of the file"}
	oldDay = diag.Text{RU: "updated не позже последнего выпуска", EN: "updated is not later than the last release"}
)
