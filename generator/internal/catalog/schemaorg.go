package catalog

import "strconv"

// schemaDataset is schema.org/Dataset. Build adds the context, and who publishes the page.
type schemaDataset struct {
	Type         string           `json:"@type"`
	Name         string           `json:"name"`
	Description  string           `json:"description,omitempty"`
	Identifier   string           `json:"identifier,omitempty"`
	URL          string           `json:"url,omitempty"`
	Creator      *schemaBody      `json:"creator,omitempty"`
	Free         bool             `json:"isAccessibleForFree"`
	Licence      string           `json:"license,omitempty"`
	Terms        string           `json:"conditionsOfAccess,omitempty"`
	Keywords     []string         `json:"keywords,omitempty"`
	About        string           `json:"about,omitempty"`
	Published    string           `json:"datePublished,omitempty"`
	Modified     string           `json:"dateModified,omitempty"`
	Version      string           `json:"version,omitempty"`
	Temporal     string           `json:"temporalCoverage,omitempty"`
	Spatial      *schemaPlace     `json:"spatialCoverage,omitempty"`
	BasedOn      string           `json:"isBasedOn,omitempty"`
	Status       string           `json:"creativeWorkStatus,omitempty"` // says that some or all of it is invented
	Language     string           `json:"inLanguage,omitempty"`
	Measured     []schemaMeasure  `json:"variableMeasured,omitempty"`
	Catalogue    *schemaCatalogue `json:"includedInDataCatalog,omitempty"`
	Distribution []schemaDownload `json:"distribution,omitempty"`
}

type schemaBody struct {
	Type    string         `json:"@type"`
	Name    string         `json:"name"`
	Contact *schemaContact `json:"contactPoint,omitempty"`
}

type schemaContact struct {
	Type  string `json:"@type"`
	Name  string `json:"name,omitempty"`
	Email string `json:"email,omitempty"`
	Phone string `json:"telephone,omitempty"`
	About string `json:"contactType"`
}

type schemaPlace struct {
	Type string      `json:"@type"`
	Name string      `json:"name,omitempty"`
	Code *schemaCode `json:"identifier,omitempty"`
}

type schemaCode struct {
	Type   string `json:"@type"`
	Scheme string `json:"propertyID"`
	Value  string `json:"value"`
}

type schemaMeasure struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	Unit string `json:"unitText,omitempty"`
}

// schemaDownload is schema.org/DataDownload.
type schemaDownload struct {
	Type   string `json:"@type"`
	Name   string `json:"name"`
	Format string `json:"encodingFormat"`
	URL    string `json:"contentUrl"`
	Size   string `json:"contentSize,omitempty"`
	SHA256 string `json:"sha256,omitempty"`
}

// schemaCatalogue is schema.org/DataCatalog.
type schemaCatalogue struct {
	Type        string          `json:"@type"`
	Name        string          `json:"name"`
	Description string          `json:"description,omitempty"`
	URL         string          `json:"url,omitempty"`
	Licence     string          `json:"license,omitempty"`
	Status      string          `json:"creativeWorkStatus,omitempty"`
	Sets        []schemaDataset `json:"dataset,omitempty"`
}

// SchemaDataset is a dataset as the page about it tells search engines. Downloads have full addresses alone, so a portal that does not know its own has none.
func SchemaDataset(c *Catalog, d *Dataset) any {
	o := schemaDataset{
		Type: "Dataset", Name: d.Title, Description: first(d.Description, d.Title), Identifier: d.ID, URL: c.full(d.Page),
		Creator: &schemaBody{Type: "GovernmentOrganization", Name: first(d.Publisher, c.Publisher), Contact: d.Contact.schema()},
		Free:    true, Licence: c.full(d.Licence.URL), Terms: sentences(d.Licence.Text, d.Withheld), Keywords: d.keywords(), About: d.Theme,
		Published: day(d.Issued), Modified: day(d.Modified), Version: d.version(), Temporal: d.Period.schema(), Spatial: c.Place.schema(),
		BasedOn: first(d.Source.URL, d.Source.Title), Status: d.StatusNote, Language: c.Language,
		Catalogue: &schemaCatalogue{Type: "DataCatalog", Name: c.Title, URL: c.full(c.Page)},
	}
	for _, f := range d.Files {
		o.measure(f.Table)
		for _, form := range f.Forms {
			if at := c.full(form.Path); at != "" {
				o.Distribution = append(o.Distribution, schemaDownload{
					Type: "DataDownload", Name: sentence(f.Title, form.Title), Format: form.MediaType, URL: at, Size: octets(form.Size), SHA256: form.SHA256,
				})
			}
		}
	}
	return o
}

// measure adds the amounts and numbers of a table.
func (o *schemaDataset) measure(t *Table) {
	if t == nil {
		return
	}
	for _, c := range t.Columns {
		m := schemaMeasure{Type: "PropertyValue", Name: first(c.Title, c.Name), Unit: c.Unit}
		known := false
		for _, have := range o.Measured {
			known = known || have == m
		}
		if (c.Type == Money || c.Type == Number) && !known {
			o.Measured = append(o.Measured, m)
		}
	}
}

// SchemaCatalog is the catalogue as its page tells search engines.
func SchemaCatalog(c *Catalog) any {
	o := schemaCatalogue{Type: "DataCatalog", Name: c.Title, Description: c.Description, URL: c.full(c.Page), Licence: c.full(c.Licence.URL), Status: c.StatusNote}
	for _, d := range c.Datasets {
		o.Sets = append(o.Sets, schemaDataset{
			Type: "Dataset", Name: d.Title, Description: first(d.Description, d.Title), URL: c.full(d.Page), Free: true, Status: d.StatusNote,
		})
	}
	return o
}

func (c Contact) schema() *schemaContact {
	if c == (Contact{}) {
		return nil
	}
	return &schemaContact{Type: "ContactPoint", Name: c.Name, Email: c.Email, Phone: c.Phone, About: "open data"}
}

func (p Place) schema() *schemaPlace {
	if p == (Place{}) {
		return nil
	}
	place := &schemaPlace{Type: "Place", Name: p.Name}
	if p.OKTMO != "" {
		place.Code = &schemaCode{Type: "PropertyValue", Scheme: "ОКТМО", Value: p.OKTMO}
	}
	return place
}

// schema is the period as search engines read it: one day alone, or an interval.
func (p Period) schema() string {
	switch {
	case !p.given():
		return ""
	case p.Begin.Equal(p.End):
		return day(p.End)
	}
	return p.interval()
}

// octets is a size as schema.org has it, or "" of one that is not known.
func octets(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10) + " B"
}

// sentence names a download of a file: «Отчёт, чистый CSV».
func sentence(file, form string) string {
	if file == "" || form == "" {
		return first(file, form)
	}
	return file + ": " + form
}
