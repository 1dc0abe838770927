package opendata

import (
	"path"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// datasetObject is schema.org/Dataset.
type datasetObject struct {
	Type         string   `json:"@type"`
	Name         string   `json:"name"`
	Description  string   `json:"description,omitempty"`
	Identifier   string   `json:"identifier"`
	URL          string   `json:"url,omitempty"`
	Creator      *agent   `json:"creator,omitempty"`
	Free         bool     `json:"isAccessibleForFree"`
	License      string   `json:"license,omitempty"`
	Keywords     []string `json:"keywords,omitempty"`
	Published    string   `json:"datePublished,omitempty"`
	Modified     string   `json:"dateModified,omitempty"`
	Temporal     string   `json:"temporalCoverage,omitempty"`
	Spatial      string   `json:"spatialCoverage,omitempty"`
	BasedOn      string   `json:"isBasedOn,omitempty"`
	Status       string   `json:"creativeWorkStatus,omitempty"` // says that some or all of it is invented
	Language     string   `json:"inLanguage"`
	Measured     []string `json:"variableMeasured,omitempty"`
	Distribution []file   `json:"distribution,omitempty"`
}

type agent struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

// file is schema.org/DataDownload.
type file struct {
	Type   string    `json:"@type"`
	Name   string    `json:"name"`
	Format string    `json:"encodingFormat"`
	URL    string    `json:"contentUrl"`
	Size   *Download `json:"contentSize,omitempty"`
}

func (p *publisher) datasetLD(d described) datasetObject {
	ds, s := d.set, p.in.Site
	some, all := d.demo()
	o := datasetObject{
		Type:        "Dataset",
		Name:        ds.Title,
		Description: ds.Description,
		Identifier:  s.DatasetID(ds.ID),
		URL:         p.full(s.DatasetPath(ds.ID)),
		Creator:     &agent{Type: "GovernmentOrganization", Name: first(ds.Owner, s.Body)},
		Free:        true,
		License:     s.TermsURL,
		Keywords:    ds.Keywords,
		Published:   format.ISODate(ds.Created),
		Modified:    format.ISODate(ds.Updated),
		Temporal:    d.coverage(),
		Spatial:     s.Municipality,
		BasedOn:     first(ds.SourceURL, ds.Source),
		Language:    "ru",
	}
	if some {
		o.Status = p.statusWords(some, all)
	}
	for _, part := range d.parts {
		for _, c := range part.sheet.columns {
			if c.typ == dataset.TypeMoney || c.typ == dataset.TypeNumber {
				o.Measured = appendNew(o.Measured, first(c.title, c.heading))
			}
		}
		for _, d := range part.distributions() {
			if url := p.full(d.path); url != "" && d.form != nil {
				v := p.downloadView(d)
				o.Distribution = append(o.Distribution, file{
					Type: "DataDownload", Name: first(part.sheet.file.Title, baseName(part.sheet.file.Path)), Format: d.form.media, URL: url, Size: &v,
				})
			}
		}
	}
	for _, download := range p.derived(ds) {
		if url := p.full(download.Path); url != "" {
			o.Distribution = append(o.Distribution, file{Type: "DataDownload", Name: download.Note, Format: mediaTypes[path.Ext(download.Name)], URL: url})
		}
	}
	return o
}

// mediaTypes are those of derived tables.
var mediaTypes = map[string]string{".csv": "text/csv", ".json": "application/json"}

// coverage is the time that the files speak of, as an ISO 8601 interval of days: from the first year that passports and rows name to the last day covered.
func (d described) coverage() string {
	var from, to time.Time
	for _, part := range d.parts {
		begin, end := part.sheet.span()
		if begin.IsZero() {
			continue
		}
		if from.IsZero() || begin.Before(from) {
			from = begin
		}
		if end.After(to) {
			to = end
		}
	}
	switch {
	case from.IsZero():
		return ""
	case from.Equal(to):
		return format.ISODate(to)
	}
	return format.ISODate(from) + "/" + format.ISODate(to)
}

// span is the first and the last day that a file speaks of; zero times when nothing says it. It begins with the first year named, by the passport or
// by a row, and ends on the passport's own last day: rows of later years are what is planned.
func (s *sheet) span() (begin, end time.Time) {
	first, last := s.years[0], max(s.years[1], s.file.Year)
	for _, y := range []int{s.file.Year, s.file.Date.Year()} {
		if y > 1 && (first == 0 || y < first) { // the zero date is of the year 1
			first = y
		}
	}
	if first == 0 {
		return begin, end
	}
	begin, end = time.Date(first, 1, 1, 0, 0, 0, 0, time.UTC), s.file.Date
	if end.IsZero() {
		end = time.Date(last, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return begin, end
}

// full is the full address of a site path; "" when the portal does not know its own.
func (p *publisher) full(path string) string {
	base := p.in.Site.BaseURL
	if !strings.Contains(base, "://") {
		return ""
	}
	return strings.TrimSuffix(base, "/") + "/" + path
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// catalogueObject is schema.org/DataCatalog.
type catalogueObject struct {
	Type string  `json:"@type"`
	Name string  `json:"name"`
	URL  string  `json:"url,omitempty"`
	Sets []named `json:"dataset"`
}

type named struct {
	Type        string `json:"@type"`
	Name        string `json:"name"`
	Description string `json:"description,omitempty"`
	URL         string `json:"url,omitempty"`
	Status      string `json:"creativeWorkStatus,omitempty"` // says that some or all of it is invented
}

func (p *publisher) catalogueLD(title string) catalogueObject {
	o := catalogueObject{Type: "DataCatalog", Name: title, URL: p.full(root)}
	for _, i := range p.items {
		set := named{Type: "Dataset", Name: i.Title, Description: first(i.Description, i.Title), URL: p.full(i.Path)}
		if i.Demo || i.Mixed {
			set.Status = p.statusWords(true, i.Demo)
		}
		o.Sets = append(o.Sets, set)
	}
	return o
}
