// Package gosmonitor knows the registry and the passports of open data that Russian bodies publish: «Методические рекомендации по публикации открытых
// данных государственными органами и органами местного самоуправления», version 3.0, annexes with the forms of list.csv and meta.csv.
//
// It writes strictly and reads anybody's: a Registry and a Passport are written as CSV, JSON and XML (write.go, writexml.go), a Structure as CSV; Validate
// finds registries, passports and structures in a folder by what they hold (find.go), reads the three forms with a place for every value (readcsv.go,
// readjson.go, readxml.go), and says where they depart from the recommendations (check.go, version.go); rules.go has the words.
//
// Neighbours: section opendata writes a portal's own with it, the command line validates others'; it imports diag and format.
package gosmonitor

import "time"

// Standard is the address that names the version of the recommendations in every file.
const Standard = "http://opendata.gosmonitor.ru/standard/3.0"

// Registry is list.csv: all sets of a body.
type Registry struct {
	Items []Item
}

// Item is a set as the registry lists it.
type Item struct {
	Identifier string // «7024000002-budget»: the body's ИНН and a Latin name
	Title      string
	Link       string // address of the passport, of the same form as the registry
}

// Passport is meta.csv: one set.
type Passport struct {
	Identifier  string
	Title       string
	Description string
	Creator     string // the body that owns it
	Created     time.Time
	Modified    time.Time
	Subject     []string // keywords
	Format      string   // of the data files, "csv"
	Provenance  string   // what the last change was
	Valid       time.Time
	Publisher   Publisher
	Data        []Version // the newest first
	Structures  []Version // the newest first
}

// Publisher is the responsible person.
type Publisher struct {
	Name, Phone, Mbox string
}

// Version is a file of data, or of their structure, as of a day.
type Version struct {
	Day        time.Time
	Structure  time.Time // of data: the structure that it follows
	URL        string
	Provenance string    // of data: what changed
	Valid      time.Time // of data
}

// Field is a column as structure files describe it.
type Field struct {
	Name, English, Russian, Format string
}

// dayForm is how the recommendations write a day; file names have it too.
const dayForm = "20060102"

// DataName returns the name of a data file without its extension: "data-20230120-structure-20230120".
func (v Version) DataName() string {
	return "data-" + v.Day.Format(dayForm) + "-structure-" + v.Structure.Format(dayForm)
}

// StructureName returns the name of a structure file without its extension.
func (v Version) StructureName() string { return "structure-" + v.Day.Format(dayForm) }

// day writes a date, and nothing for none.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(dayForm)
}
