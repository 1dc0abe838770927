// Package catalog describes published data to programs of other people, by the standards that the world's catalogues read: Data Package v2 with the Fiscal
// Data Package, CSVW, DCAT-AP 3 as JSON-LD and Turtle, DCAT-US 1.1, schema.org.
//
// A section that publishes data fills a Catalog, which knows no standard; each standard has a file that writes it: datapackage.go (tableschema.go, fiscal.go),
// csvw.go, dcat.go (graph.go, jsonld.go, turtle.go), datajson.go, schemaorg.go. address.go has the one home of addresses, json.go that of JSON. The same Catalog
// gives the same bytes. What the Catalog lacks is left out: a descriptor claims nothing that the passport has not said.
//
// Two things are in every descriptor: that data are invented or partly invented (Dataset.Status, in words, as a keyword and as a property), and that some
// values are not published (Dataset.Withheld). What is withheld itself never comes here.
//
// Neighbours: sections/opendata fills it and publishes the bytes. It imports nothing of the project.
package catalog

import (
	"slices"
	"time"
)

// Catalog is all that a portal publishes as data.
type Catalog struct {
	Title       string
	Description string
	Base        string // full address of the portal with a slash at its end; "" is not known, and addresses are relative to the portal's root
	Page        string // site path of the page that lists the datasets
	Language    string // "ru"
	Publisher   string // the body
	Contact     Contact
	Licence     Licence
	Place       Place
	Population  []Population // of Place, by year
	Status      Status
	StatusNote  string // Status in words; "" is Official
	Datasets    []*Dataset
}

// Status says how much of the data is invented for demonstration.
type Status string

// The statuses.
const (
	Official Status = "official"
	Mixed    Status = "mixed" // some rows are invented, and say so
	Demo     Status = "demo"
)

// known is the status; data of which nobody said that they are invented are official.
func (s Status) known() Status {
	if s == "" {
		return Official
	}
	return s
}

// Contact is whom to ask. Every part may be missing.
type Contact struct {
	Name  string
	Email string
	Phone string
}

// Licence is on what terms data may be used.
type Licence struct {
	Text string // the terms themselves
	URL  string // full address or site path of a page that has them
}

// given says whether anything is known of the terms.
func (l Licence) given() bool { return l != Licence{} }

// Place is the territory that the data speak of.
type Place struct {
	Name  string
	OKTMO string // code of the municipality in ОК 033
}

// Population is how many people live in the place at the beginning of a year: what an amount is divided by when places of different size are compared.
type Population struct {
	Year   int    `json:"year"`
	People int64  `json:"people"`
	Status Status `json:"status"`
	Source string `json:"source,omitempty"` // in words
}

// Dataset is one dataset.
type Dataset struct {
	ID          string // public name in lower case, "7024000000-budget-2022"
	Page        string // site path of its folder and page
	Title       string
	Description string
	// TitleEN and DescriptionEN are the same in English; "" where the passport has none.
	TitleEN, DescriptionEN string

	Kind       string // what sort of data it is, in words; stands for keywords where the passport has none
	Publisher  string
	Contact    Contact
	Keywords   []string
	Theme      string
	Licence    Licence
	Source     Source
	Issued     time.Time // zero: not known; a day, as all times here
	Modified   time.Time
	Period     Period
	Frequency  Frequency
	NextDue    time.Time // zero: not promised
	Status     Status
	StatusNote string // Status in words; "" is Official
	Mark       string // keyword of what is not Official, «демо»
	Withheld   string // which values are not published and why; "" is none
	Note       string // what a reader of its amounts must know
	// Files are what is published of the present version, Versions the frozen ones, the newest first.
	Files    []*File
	Versions []Version
	// Package is the site path of its data package.
	Package string
}

// Source is the document that data are from.
type Source struct {
	Title string
	URL   string
}

// Period is the time that data speak of: its first and its last day. The zero value is not known.
type Period struct{ Begin, End time.Time }

// given says whether the period is known.
func (p Period) given() bool { return !p.Begin.IsZero() && !p.End.IsZero() }

// interval is the period as ISO 8601 writes it.
func (p Period) interval() string { return day(p.Begin) + "/" + day(p.End) }

// Frequency is how often data are renewed; "" is not said.
type Frequency string

// The frequencies that standards have a name for, and Once, which some have not.
const (
	Yearly    Frequency = "year"
	Quarterly Frequency = "quarter"
	Monthly   Frequency = "month"
	Once      Frequency = "once"
)

// Version is a frozen version of a dataset.
type Version struct {
	Name  string // "2023-01-20"
	Date  time.Time
	Page  string // site path
	Title string
	Note  string // what changed, or ""
	Files []*File
}

// File is one table and the forms in which it can be taken.
type File struct {
	Name     string // in descriptors: lower-case Latin letters, digits, hyphens; once a dataset
	Title    string
	Status   Status
	AsOf     time.Time // last day that its numbers speak of; zero: not known
	Released time.Time // day of its version; zero: the present one
	Table    *Table    // nil when its columns are not described
	Forms    []Form    // the clean CSV first, then what is made of it, then the file as it came
}

// Form is a download: what DCAT calls a distribution.
type Form struct {
	Path      string // site path
	Title     string // «Чистый CSV»
	Format    string // "CSV", "XLSX": the extension in capitals
	MediaType string
	Encoding  string // "utf-8"; "" of what is no text
	Delimiter string // of CSV
	Size      int64  // in bytes; 0 is not known
	SHA256    string // hex; "" is not known or gives something away
	Original  bool   // as it came to the portal
	Describe  string // site path of its CSVW metadata; "" is none
}

// Table is the columns of a clean CSV, in the order of its header.
type Table struct{ Columns []Column }

// Column is one column.
type Column struct {
	Name     string // in the header
	Title    string // for people
	Type     Type
	Unit     string   // "RUB" of amounts, which are in roubles and kopecks whatever the source had
	Required bool     // every row has a value
	Computed bool     // not of the source
	Values   []string // all that it can hold; nil is anything
	// Unique, Min, Max, MinLength, MaxLength and Pattern are what the publisher promises of the values, as the clean CSV writes them; zero is nothing.
	Unique               bool
	Min, Max             string
	MinLength, MaxLength int
	Pattern              string
	// Fiscal is what the column is to a Fiscal Data Package; "" is nothing.
	Fiscal Fiscal
}

// Type is what the values of a column are.
type Type string

// The types.
const (
	Text    Type = "text"
	Code    Type = "code" // digits that are a name
	Integer Type = "integer"
	Number  Type = "number" // a decimal
	Money   Type = "money"  // roubles with kopecks after the point
	Year    Type = "year"
	Date    Type = "date"      // 2022-12-31
	Month   Type = "yearmonth" // 2022-12
	Boolean Type = "boolean"   // true or false
)

// Fiscal is the part that a column has in a budget.
type Fiscal string

// The parts: phases of amounts as Fiscal Data Package 0.3 names them, an amount of no phase, the classification's code and its name, and what tells income from
// expenditure where one table has both.
const (
	Proposed Fiscal = "proposed"
	Approved Fiscal = "approved"
	Adjusted Fiscal = "adjusted"
	Executed Fiscal = "executed"
	Amount   Fiscal = "amount"
	CodeOf   Fiscal = "code"
	LabelOf  Fiscal = "label"
	PartOf   Fiscal = "part" // of the budget: income, expenditure, sources; in words, or as the number of a table
	LineOf   Fiscal = "line" // of form 0503117: 010 is all income, 200 all expenditure, 500 all sources
)

// clean returns the file's clean CSV, or nil.
func (f *File) clean() *Form {
	for i := range f.Forms {
		if f.Forms[i].Format == "CSV" && !f.Forms[i].Original && f.Table != nil {
			return &f.Forms[i]
		}
	}
	return nil
}

// tables are the files whose columns are described.
func (d *Dataset) tables() []*File {
	return slices.DeleteFunc(slices.Clone(d.Files), func(f *File) bool { return f.clean() == nil })
}

// about is the description with the status behind it, for standards that have no field for one.
func (d *Dataset) about() string { return sentences(first(d.Description, d.Title), d.StatusNote) }

// keywords are the passport's, else the kind; what is not official says so.
func (d *Dataset) keywords() []string {
	list := slices.Clone(d.Keywords)
	if len(list) == 0 && d.Kind != "" {
		list = append(list, d.Kind)
	}
	if d.invented() && d.Mark != "" && !slices.Contains(list, d.Mark) {
		list = append(list, d.Mark)
	}
	return list
}

func (d *Dataset) invented() bool { return d.Status.known() != Official }

// modified is the last day on which something is known to have changed.
func (d *Dataset) modified() time.Time {
	latest := d.Modified
	if latest.IsZero() {
		latest = d.Issued
	}
	for _, v := range d.Versions {
		if v.Date.After(latest) {
			latest = v.Date
		}
	}
	return latest
}

// modified is that of the catalogue's youngest dataset.
func (c *Catalog) modified() time.Time {
	var latest time.Time
	for _, d := range c.Datasets {
		if m := d.modified(); m.After(latest) {
			latest = m
		}
	}
	return latest
}

// issued is the day of the first dataset.
func (c *Catalog) issued() time.Time {
	var earliest time.Time
	for _, d := range c.Datasets {
		if !d.Issued.IsZero() && (earliest.IsZero() || d.Issued.Before(earliest)) {
			earliest = d.Issued
		}
	}
	return earliest
}

// about is the description with the status behind it.
func (c *Catalog) about() string { return sentences(first(c.Description, c.Title), c.StatusNote) }
