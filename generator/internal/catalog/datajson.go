package catalog

import (
	"regexp"
	"unicode/utf8"
)

// The addresses of DCAT-US 1.1 (Project Open Data Metadata Schema v1.1).
const (
	dataJSONContext  = "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld"
	dataJSONSchema   = "https://project-open-data.cio.gov/v1.1/schema"
	dataJSONDescribe = "https://project-open-data.cio.gov/v1.1/schema/catalog.json"
)

// dataJSON is data.json. It lacks bureauCode and programCode, which the schema demands of federal agencies of the United States alone: the codes name
// their bureaus and programmes, and no municipality has any.
type dataJSON struct {
	Context    string      `json:"@context"`
	ID         string      `json:"@id,omitempty"`
	Type       string      `json:"@type"`
	ConformsTo string      `json:"conformsTo"`
	Describe   string      `json:"describedBy"`
	Datasets   []dcatUSSet `json:"dataset"`
}

type dcatUSSet struct {
	Type         string       `json:"@type"`
	Title        string       `json:"title"`
	Description  string       `json:"description"`
	Keywords     []string     `json:"keyword"`
	Modified     string       `json:"modified"`
	Publisher    dcatUSBody   `json:"publisher"`
	Contact      dcatUSPerson `json:"contactPoint"`
	Identifier   string       `json:"identifier"`
	AccessLevel  string       `json:"accessLevel"`
	Rights       string       `json:"rights,omitempty"`
	Frequency    string       `json:"accrualPeriodicity,omitempty"`
	Describe     string       `json:"describedBy,omitempty"`
	DescribeType string       `json:"describedByType,omitempty"`
	Issued       string       `json:"issued,omitempty"`
	Landing      string       `json:"landingPage,omitempty"`
	Language     []string     `json:"language,omitempty"`
	Licence      string       `json:"license,omitempty"`
	References   []string     `json:"references,omitempty"`
	Spatial      string       `json:"spatial,omitempty"`
	Temporal     string       `json:"temporal,omitempty"`
	Theme        []string     `json:"theme,omitempty"`
	Forms        []dcatUSForm `json:"distribution,omitempty"`
}

type dcatUSBody struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type dcatUSPerson struct {
	Type  string `json:"@type"`
	Name  string `json:"fn"`
	Email string `json:"hasEmail"`
}

// dcatUSForm has addresses only where the portal knows its own: the schema takes full ones alone.
type dcatUSForm struct {
	Type         string `json:"@type"`
	Title        string `json:"title"`
	Description  string `json:"description,omitempty"`
	URL          string `json:"downloadURL,omitempty"`
	MediaType    string `json:"mediaType"`
	Format       string `json:"format"`
	Describe     string `json:"describedBy,omitempty"`
	DescribeType string `json:"describedByType,omitempty"`
}

// periods are our frequencies as ISO 8601 repeats them. What appears once is not repeated.
var periods = map[Frequency]string{Yearly: "R/P1Y", Quarterly: "R/P3M", Monthly: "R/P1M"}

// plainEmail is what the schema takes for an address.
var plainEmail = regexp.MustCompile(`^[\w.-]+@[\w.-]+\.[\w.-]+$`)

// DataJSON is data.json for all datasets. A dataset of which no day of change is known is left out: the schema demands one, and none is invented.
func DataJSON(c *Catalog) []byte {
	o := dataJSON{
		Context: dataJSONContext, ID: c.full("data.json"), Type: "dcat:Catalog", ConformsTo: dataJSONSchema, Describe: dataJSONDescribe, Datasets: []dcatUSSet{},
	}
	for _, d := range c.Datasets {
		if !d.modified().IsZero() {
			o.Datasets = append(o.Datasets, c.dcatUS(d))
		}
	}
	return encode(o)
}

func (c *Catalog) dcatUS(d *Dataset) dcatUSSet {
	s := dcatUSSet{
		Type: "dcat:Dataset", Title: d.Title, Description: d.about(), Keywords: d.keywords(), Modified: day(d.modified()),
		Publisher:  dcatUSBody{"org:Organization", first(d.Publisher, c.Publisher)},
		Contact:    dcatUSPerson{"vcard:Contact", first(d.Contact.Name, d.Publisher, c.Publisher), "mailto:" + d.Contact.plainEmail()},
		Identifier: d.ID, AccessLevel: "public", Rights: cut(d.Withheld, 255), Frequency: periods[d.Frequency], Issued: day(d.Issued), Landing: c.full(d.Page),
		Language: []string{c.Language}, Licence: c.full(d.Licence.URL), Spatial: c.Place.words(),
	}
	if at := c.full(d.Package); at != "" {
		s.Describe, s.DescribeType = at, "application/json"
	}
	if d.Source.URL != "" {
		s.References = []string{c.full(d.Source.URL)}
	}
	if d.Period.given() {
		s.Temporal = d.Period.interval()
	}
	if d.Theme != "" {
		s.Theme = []string{d.Theme}
	}
	for _, f := range d.Files {
		for i := range f.Forms {
			s.Forms = append(s.Forms, c.dcatUSForm(f, &f.Forms[i]))
		}
	}
	return s
}

func (c *Catalog) dcatUSForm(f *File, form *Form) dcatUSForm {
	o := dcatUSForm{
		Type: "dcat:Distribution", Title: first(f.Title, base(form.Path)), Description: form.Title, URL: c.full(form.Path), MediaType: form.MediaType, Format: form.Format,
	}
	if at := c.full(form.Describe); at != "" {
		o.Describe, o.DescribeType = at, CSVMediaType
	}
	return o
}

func (c Contact) plainEmail() string {
	if plainEmail.MatchString(c.Email) {
		return c.Email
	}
	return ""
}

// words name the territory.
func (p Place) words() string {
	if p.OKTMO == "" || p.Name == "" {
		return first(p.Name, p.OKTMO)
	}
	return p.Name + " (ОКТМО " + p.OKTMO + ")"
}

// cut shortens words to a number of characters.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)
	return string(runes[:n-1]) + "…"
}
