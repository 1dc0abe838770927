package catalog

import "strings"

// packageProfile is the profile of Data Package v2 (datapackage.org/standard/data-package), resourceProfile that of its resources.
const (
	packageProfile  = "https://datapackage.org/profiles/2.0/datapackage.json"
	resourceProfile = "https://datapackage.org/profiles/2.0/dataresource.json"
)

// dataPackage is datapackage.json. Beside the standard's properties it has ours, which the standard allows: status, statusNote, temporal, spatial,
// accrualPeriodicity, nextDue, theme, terms, withheld, population, and, of the portal, packages. Those of a budget are of Fiscal Data Package 0.3.
type dataPackage struct {
	Schema       string            `json:"$schema"`
	Name         string            `json:"name"`
	ID           string            `json:"id,omitempty"`
	Title        string            `json:"title"`
	Description  string            `json:"description"`
	Homepage     string            `json:"homepage,omitempty"`
	Version      string            `json:"version,omitempty"`
	Created      string            `json:"created,omitempty"`
	Keywords     []string          `json:"keywords,omitempty"`
	Contributors []contributor     `json:"contributors,omitempty"`
	Licenses     []packageLicence  `json:"licenses,omitempty"`
	Terms        string            `json:"terms,omitempty"`
	Sources      []source          `json:"sources,omitempty"`
	Status       Status            `json:"status"`
	StatusNote   string            `json:"statusNote,omitempty"`
	Theme        string            `json:"theme,omitempty"`
	Temporal     *temporal         `json:"temporal,omitempty"`
	Spatial      *spatial          `json:"spatial,omitempty"`
	Frequency    string            `json:"accrualPeriodicity,omitempty"`
	NextDue      string            `json:"nextDue,omitempty"`
	Withheld     string            `json:"withheld,omitempty"`
	Profiles     map[string]string `json:"profiles,omitempty"`
	Country      string            `json:"countryCode,omitempty"`
	Granularity  string            `json:"granularity,omitempty"`
	FiscalPeriod *temporal         `json:"fiscalPeriod,omitempty"`
	Model        *model            `json:"model,omitempty"`
	Population   []Population      `json:"population,omitempty"`
	Packages     []packageOf       `json:"packages,omitempty"`
	Resources    []resource        `json:"resources"`
}

type contributor struct {
	Title string   `json:"title"`
	Email string   `json:"email,omitempty"`
	Phone string   `json:"phone,omitempty"`
	Roles []string `json:"roles"`
}

// packageLicence needs a name of the Open Definition's list or an address; terms that have neither stand in the property terms.
type packageLicence struct {
	Path  string `json:"path"`
	Title string `json:"title,omitempty"`
}

type source struct {
	Title string `json:"title,omitempty"`
	Path  string `json:"path,omitempty"`
}

type temporal struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

type spatial struct {
	Title string `json:"title,omitempty"`
	OKTMO string `json:"oktmo,omitempty"`
}

// resource is one clean CSV. The same table in other forms stands in alternates, a property of ours, and the file as it came among the sources: a
// program that checks a package checks its resources, and a spreadsheet with titles over its table is no table to it.
type resource struct {
	Schema     string       `json:"$schema"`
	Name       string       `json:"name"`
	Type       string       `json:"type"`
	Title      string       `json:"title,omitempty"`
	Path       string       `json:"path"`
	Format     string       `json:"format"`
	MediaType  string       `json:"mediatype"`
	Encoding   string       `json:"encoding"`
	Bytes      int64        `json:"bytes,omitempty"`
	Hash       string       `json:"hash,omitempty"`
	Status     Status       `json:"status"`
	AsOf       string       `json:"asOf,omitempty"`
	Withheld   string       `json:"withheld,omitempty"`
	Sources    []source     `json:"sources,omitempty"`
	Alternates []alternate  `json:"alternates,omitempty"`
	Dialect    dialect      `json:"dialect"`
	Table      *tableSchema `json:"schema"`
}

type alternate struct {
	Path      string `json:"path"`
	Format    string `json:"format"`
	MediaType string `json:"mediatype"`
	Bytes     int64  `json:"bytes,omitempty"`
	Hash      string `json:"hash,omitempty"`
}

// packageOf leads from the portal's package to that of a dataset: the model of a budget stands there, since its names hold within one dataset.
type packageOf struct {
	Name     string            `json:"name"`
	Title    string            `json:"title"`
	Path     string            `json:"path"`
	Profiles map[string]string `json:"profiles,omitempty"`
}

// fiscalProfiles are the profiles of a budget's package, as Fiscal Data Package 0.3 has them.
var fiscalProfiles = map[string]string{"fiscal": "*", "tabular": "*"}

// dialect is Table Dialect v2; the rest is as its defaults say.
type dialect struct {
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
}

// DataPackage is the datapackage.json in the folder of a dataset. ok is false when the dataset has no table to describe: a package without a resource is none.
func DataPackage(c *Catalog, d *Dataset) (data []byte, ok bool) {
	p := dataPackage{
		Schema: packageProfile, Name: d.ID, ID: c.full(d.Page), Title: d.Title, Description: d.about(), Homepage: c.full(d.Page),
		Version: d.version(), Created: moment(d.Issued), Keywords: d.keywords(), Contributors: contributors(d.Publisher, d.Contact),
		Licenses: c.packageLicences(d.Licence), Terms: d.Licence.Text, Sources: c.sources(d.Source), Theme: d.Theme,
		Status: d.Status.known(), StatusNote: d.StatusNote, Temporal: d.Period.temporal(), Spatial: c.Place.spatial(),
		Frequency: periods[d.Frequency], NextDue: day(d.NextDue), Withheld: d.Withheld,
	}
	for _, f := range d.tables() {
		p.Resources = append(p.Resources, f.resource(d, d.Page, f.Name))
	}
	if p.fiscal(d); p.Model != nil {
		p.Population = c.Population
	}
	return encode(p), len(p.Resources) > 0
}

// PortalPackage is the datapackage.json at the root of the portal: every table of every dataset. ok is false when there is none.
func PortalPackage(c *Catalog) (data []byte, ok bool) {
	p := dataPackage{
		Schema: packageProfile, Name: "open-data", ID: c.full(c.Page), Title: c.Title, Description: c.about(), Homepage: c.full(c.Page),
		Version: day(c.modified()), Created: moment(c.issued()), Contributors: contributors(c.Publisher, c.Contact),
		Licenses: c.packageLicences(c.Licence), Terms: c.Licence.Text, Status: c.Status.known(), StatusNote: c.StatusNote, Spatial: c.Place.spatial(),
		Population: c.Population,
	}
	for _, d := range c.Datasets {
		for _, k := range d.keywords() {
			p.Keywords = appendNew(p.Keywords, k)
		}
		for _, f := range d.tables() {
			p.Resources = append(p.Resources, f.resource(d, "", d.ID+"-"+f.Name))
		}
		if d.Package != "" {
			p.Packages = append(p.Packages, d.packageOf())
		}
	}
	return encode(p), len(p.Resources) > 0
}

// resource describes a table, its paths relative to a folder.
func (f *File) resource(d *Dataset, folder, name string) resource {
	clean := f.clean()
	r := resource{
		Schema: resourceProfile, Name: name, Type: "table", Title: f.Title, Path: beside(folder, clean.Path), Format: "csv", MediaType: clean.MediaType,
		Encoding: clean.Encoding, Bytes: clean.Size, Hash: clean.hash(), Status: f.Status.known(), AsOf: day(f.AsOf), Withheld: d.Withheld,
		Dialect: dialect{Delimiter: clean.Delimiter, LineTerminator: "\r\n"}, Table: f.Table.schema(),
	}
	for i := range f.Forms {
		form := &f.Forms[i]
		at := beside(folder, form.Path)
		switch {
		case form == clean:
		case form.Original:
			r.Sources = append(r.Sources, source{Title: form.Title, Path: at})
		default:
			r.Alternates = append(r.Alternates, alternate{
				Path: at, Format: strings.ToLower(form.Format), MediaType: form.MediaType, Bytes: form.Size, Hash: form.hash(),
			})
		}
	}
	return r
}

func (d *Dataset) packageOf() packageOf {
	o := packageOf{Name: d.ID, Title: d.Title, Path: d.Package}
	if d.Fiscal() {
		o.Profiles = fiscalProfiles
	}
	return o
}

func (f *Form) hash() string {
	if f.SHA256 == "" {
		return ""
	}
	return "sha256:" + f.SHA256
}

// version is the day of the last change: a package has one version, the present one.
func (d *Dataset) version() string { return day(d.modified()) }

func contributors(publisher string, contact Contact) []contributor {
	var list []contributor
	if publisher != "" {
		list = append(list, contributor{Title: publisher, Roles: []string{"creator"}})
	}
	if contact != (Contact{}) {
		list = append(list, contributor{
			Title: first(contact.Name, publisher, contact.Email), Email: contact.email(), Phone: contact.Phone, Roles: []string{"contact"},
		})
	}
	return list
}

func (c *Catalog) packageLicences(l Licence) []packageLicence {
	if at := c.full(l.URL); at != "" {
		return []packageLicence{{Path: at}}
	}
	return nil
}

func (c *Catalog) sources(s Source) []source {
	if s == (Source{}) {
		return nil
	}
	return []source{{Title: s.Title, Path: c.full(s.URL)}}
}

func (p Period) temporal() *temporal {
	if !p.given() {
		return nil
	}
	return &temporal{Start: day(p.Begin), End: day(p.End)}
}

func (p Place) spatial() *spatial {
	if p == (Place{}) {
		return nil
	}
	return &spatial{Title: p.Name, OKTMO: p.OKTMO}
}

func appendNew(list []string, s string) []string {
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}
