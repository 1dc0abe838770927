package opendata

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// SetView is the page of one table of a dataset that has several, as the registry lists it.
type SetView struct {
	Title    string
	Demo     bool
	Dataset  site.Link
	File     string // address of the table on the dataset's page
	Card     Card
	Terms    string
	TermsURL string
}

// Card is a passport in the seventeen rows of the recommendations 3.0, with RDFa of the vocabularies dc and foaf.
type Card struct {
	Resource   string // what it is about: the full address of the page, "" is the page itself
	ID         string
	InventedID bool // the body's number is a row of zeros
	Title      string
	About      string
	Owner      string
	Officer    string
	Phone      string
	Email      string
	Links      []site.Link // the data of each table, the newest
	Structures []site.Link // … and what their columns are
	Created    time.Time
	Modified   time.Time
	Provenance string
	Valid      time.Time // zero: no update is promised
	Period     string    // how often
	Keywords   []string
	Versions   []CardVersion // the newest first
	Forms      []CardVersion // versions of the structure
	Passports  []site.Link   // the card for programs: meta.csv, meta.json, meta.xml; of each table when there are several
}

// CardVersion is a file of data or of a structure.
type CardVersion struct {
	Title      string
	Path       string
	Day        time.Time
	Provenance string
	Structure  string // site path of the structure that the data follow
}

// card makes the passport of some sets of a dataset: one, or all.
func (p *publisher) card(ds *dataset.Dataset, id, title, path string, sets []set) Card {
	officer := p.officer(ds)
	c := Card{
		Resource: p.full(path), ID: id, InventedID: inventedINN(p.in.Site.INN), Title: title, About: first(ds.Description, title), Owner: first(ds.Owner, p.in.Site.Body),
		Officer: officer.Name, Phone: officer.Phone, Email: officer.Mbox, Created: ds.Created, Modified: ds.Renewed(),
		Provenance: p.text("provenance_first"), Valid: ds.NextDue, Period: p.period(ds), Keywords: subject(ds),
	}
	for _, s := range sets {
		last := s.versions[len(s.versions)-1]
		if !last.day.Before(c.Modified) {
			c.Modified, c.Provenance = last.day, last.provenance
		}
		c.Created = firstDay(c.Created, s.versions[0].day)
		c.Links = append(c.Links, site.Link{Title: last.data().DataName() + ".csv", Path: s.path(last.data().DataName() + ".csv")})
		c.Structures = append(c.Structures, site.Link{Title: last.form().StructureName() + ".csv", Path: s.path(last.form().StructureName() + ".csv")})
		for i, v := range slices.Backward(s.versions) {
			structure := s.path(v.form().StructureName() + ".csv")
			c.Versions = append(c.Versions, CardVersion{
				Title: v.data().DataName(), Path: s.path(v.data().DataName() + ".csv"), Day: v.day, Provenance: v.provenance, Structure: structure,
			})
			if i == 0 || s.versions[i-1].structure != v.structure {
				c.Forms = append(c.Forms, CardVersion{Title: v.form().StructureName(), Path: structure, Day: v.structure})
			}
		}
		if len(sets) > 1 {
			c.Passports = append(c.Passports, site.Link{Title: s.title, Path: root + s.id + "/"})
			continue
		}
		for _, ext := range []string{"csv", "json", "xml"} {
			c.Passports = append(c.Passports, site.Link{Title: "meta." + ext, Path: s.path("meta." + ext)})
		}
	}
	return c
}

// setPage is the page of a set that is not its dataset.
func (p *publisher) setPage(d described, s set) site.Page {
	ds := d.set
	path := root + s.id + "/"
	v := SetView{
		Title: s.title, Dataset: site.Link{Title: ds.Title, Path: p.in.Site.DatasetPath(ds.ID)}, File: p.in.Site.DatasetPath(ds.ID) + "#" + fileID(s.file),
		Card: p.card(ds, s.id, s.title, path, []set{s}), Terms: ds.Terms,
	}
	if v.Terms == "" {
		v.Terms, v.TermsURL = p.in.Site.Terms, p.in.Site.TermsURL
	}
	last := s.versions[len(s.versions)-1]
	info := last.sheet.info
	v.Demo = info.Rows > 0 && info.Demo == info.Rows
	return site.Page{
		Path: path, Title: p.text("set_title", "title", s.title), Summary: p.text("set_summary", "title", s.title), Template: setTemplate, View: v,
		Crumbs: []site.Link{{Title: p.text("title"), Path: root}, v.Dataset}, Demo: info.Demo > 0, Updated: last.day, AsOf: s.file.Date, NoIndex: true,
	}
}

// Row numbers a row of the card.
func (Card) Row(n int, label string) string { return strconv.Itoa(n) + ". " + label }

// Subject is the row of key words.
func (c Card) Subject() string { return strings.Join(c.Keywords, ", ") }

// Day writes a date as passports do.
func (Card) Day(t time.Time) string { return format.ISODate(t) }
