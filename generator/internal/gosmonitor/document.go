package gosmonitor

import "otkryto/generator/internal/diag"

// form is how a file is written.
type form string

const (
	formCSV  form = "csv"
	formJSON form = "json"
	formXML  form = "xml"
)

// entry is a value as a file has it, and where.
type entry struct {
	name  string // of the property as the file writes it; in CSV the key of a version too
	value string
	pos   diag.Pos
}

// given says whether the file has the value.
func (e entry) given() bool { return e.pos.File != "" }

// registry is a list as somebody wrote it.
type registry struct {
	file     string
	form     form
	standard entry
	items    []item
}

type item struct {
	identifier, title, link, format entry
}

// passport is a meta file as somebody wrote it.
type passport struct {
	file      string
	form      form
	fields    []entry // in the order of the file
	data      []version
	structure []version
}

// version is a row data-… or structure-…, or its element in JSON and XML.
type version struct {
	url                                   entry // its name is the key in CSV, "" elsewhere
	created, provenance, valid, structure entry // JSON and XML only
}

// field returns the first value of a property; not given when there is none.
func (p *passport) field(name string) entry {
	for _, e := range p.fields {
		if e.name == name {
			return e
		}
	}
	return entry{}
}

// properties are the fixed rows of meta.csv in their order (annex of the recommendations, version 3.0).
var properties = []string{
	"standardversion", "identifier", "title", "description", "creator", "created", "modified", "subject", "format", "provenance", "valid",
	"publishername", "publisherphone", "publishermbox",
}

// inVersions are the properties that JSON and XML have at each version of the data and not at the top.
var inVersions = map[string]bool{"provenance": true, "valid": true}
