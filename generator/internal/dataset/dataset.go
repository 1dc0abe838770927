// Package dataset reads data/: a folder a dataset, its passport.yaml, and CSV files as Excel and the treasury's programs save them.
//
// Open reads the passports. Rows streams one file: it settles encoding, delimiter and heading, matches the columns, and hands out rows whose
// every cell knows where it stands in Excel. Whatever is wrong goes to the report and reading goes on; what is no data row is handed out as a
// note and never dropped. Records streams the same rows without a struct, Describe counts them.
//
// The way of a cell, a file an idea: open.go, files.go, yaml.go (what passports list), source.go, census.go, delimiter.go (the bytes), scan.go and
// records.go (rows as Excel numbers them), heading.go, fold.go (columns), stream.go, blocks.go, notes.go (tables inside a file), value.go, number.go, date.go
// (values), rows.go (structs), preview.go (cells). judge.go says what is wrong with a heading; rules*.go hold the words. freeze.go and manifest.go write
// what was published, release.go reads it, compare.go finds the cells that changed since in the rows that line.go tells apart, correction.go asks the passport why.
//
// Neighbours: sections declare their Kinds and call Rows; site speaks of Cells as the origin of a figure. It imports diag, format and money.
package dataset

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// Status says whether something is a fact with a source or invented for demonstration.
type Status string

// The statuses. Nothing is official by silence: a passport must say which it is.
const (
	Official Status = "official"
	Demo     Status = "demo"
)

// Passport is data/<id>/passport.yaml.
type Passport struct {
	ID            string // name of the folder: lower-case Latin, digits, hyphens
	Kind          string
	Title         string
	TitleEN       string // "" when the passport has none, as DescriptionEN
	Description   string
	DescriptionEN string
	Owner         string // the body that publishes it; empty means the portal's own
	Responsible   string // officer; empty means the portal's own contact
	Phone         string
	Email         string
	Source        string // the source document in words
	SourceURL     string
	Act           Act // that the data is published by or taken from
	Keywords      []string
	Theme         string
	Terms         string  // terms of use; empty means the portal's own
	Licence       Licence // that the terms name; zero means none beside the terms
	Status        Status
	Created       time.Time
	Updated       time.Time
	NextDue       time.Time          // zero: not promised
	Period        string             // how often: "year", "quarter", "month", "once"
	Columns       map[string]string  // the passport's own mapping: canonical name -> heading in the files
	Described     map[string]*Column // columns that the passport describes, by canonical name: over the kind's own, or beside them
	Options       map[string]string  // keys that the kind declares
	Files         []*File
	// Explanations are differences that the passport knows of; package control asks for them.
	Explanations []Explanation
	Corrections  []Correction
	Withheld     []Withheld          // cells whose values are not published
	Mentions     map[string][]string // by name of a fact, the words that prose puts after its number
	Views        []View              // of a kind that takes any table: what its page shows
	Path         string              // "data/budget-2022/passport.yaml"
	at           map[string]diag.Pos
}

// At returns the place of a key in the passport, for findings about it; files are "files.0.path". A key that the passport lacks
// has the place of what it would stand in.
func (p *Passport) At(key string) diag.Pos {
	for {
		if pos, ok := p.at[key]; ok {
			return pos
		}
		i := lastDot(key)
		if i < 0 {
			return diag.Pos{File: p.Path}
		}
		key = key[:i]
	}
}

// File is one CSV file of a dataset, as its passport lists it.
type File struct {
	Path      string // below the portal's root: "data/budget-2022/q1.csv"
	Title     string
	Table     string            // name of the kind's table; "" is found by the heading
	Year      int               // period: a year,
	Date      time.Time         // … or the last day that the numbers speak of: 31.12.2021 for a report «на 1 января 2022»
	Phase     string            // "approved", "amended", "schedule", "executed"; meaning is the kind's
	Act       Act               // legal act that the figures are from
	Totals    map[string]string // control totals quoted from the act, as typed, in the file's unit
	Shares    []string          // columns whose numbers are parts of a whole, in per cent
	Release   string            // the frozen version that the file belongs to, "2023-01-20"; "" is the working one, which differs from the last release or was never released
	Status    Status            // that of the dataset unless the file says otherwise
	Unit      string            // "руб", "тыс", "млн": amounts are multiplied by it; "" is not stated and means "руб"
	Rounding  string            // "тыс" etc.: amounts are rounded to it, stated by the source
	Computed  []string          // canonical columns that were computed, not read from the source
	Encoding  string            // forced; "" is found
	Columns   map[string]string
	Described map[string]*Column // columns of this file alone
	SHA256    string             // of the raw bytes, hex
	Size      int64
	Dataset   *Dataset

	key       string   // "files.0", for At
	dir       string   // the folder that its passport is in
	slug      string   // kept when the passport is read: every cell of a page asks for it
	profile   *profile // what Open learnt of the bytes
	corrected map[place]*Correction
	withheld  []*Withheld // entries that may hide cells of the file,
	secrets   map[place]*Withheld
	redacted  bool // … and whether they hide a value
}

// place is a cell of a file, as Excel counts.
type place struct{ row, col int }

// Name is the file's path from the folder of its passport: "2022/q1.csv".
func (f *File) Name() string {
	dir := f.dir
	if dir == "" {
		dir = path.Join(folder, f.Dataset.ID)
	}
	return strings.TrimPrefix(f.Path, dir+"/")
}

// Slug is the file's name in addresses: "2022-q1".
func (f *File) Slug() string {
	if f.slug != "" {
		return f.slug
	}
	name := f.Name()
	return format.Slug(strings.TrimSuffix(name, path.Ext(name)))
}

// At returns the place of one of the file's keys in the passport: At("unit").
func (f *File) At(key string) diag.Pos {
	if key == "" {
		return f.Dataset.At(f.key)
	}
	return f.Dataset.At(f.key + "." + key)
}

// Open opens the raw bytes of the file, as they are on the disk.
func (f *File) Open() (io.ReadCloser, error) { return f.Dataset.FS.Open(f.Path) }

// Charset is the encoding of the file, forced or found: "utf-8", "utf-16", "windows-1251", "cp866", "koi8-r" or "iso-8859-1"; "" when it cannot be read.
func (f *File) Charset() string {
	p, err := f.examined()
	if err != nil {
		return ""
	}
	return p.encoding
}

// Dataset is a passport and the file system that its files are in.
type Dataset struct {
	Passport
	FS       fs.FS
	Schema   *Kind
	Releases []*Release // frozen versions, the earliest first

	revisions []Revision
	codeLists []string // CSV files of code lists, below the portal's root
}

// Datasets are all datasets of a portal, in order of id.
type Datasets []*Dataset

// Kind returns the datasets of a kind.
func (ds Datasets) Kind(name string) Datasets {
	return slices.DeleteFunc(slices.Clone(ds), func(d *Dataset) bool { return d.Passport.Kind != name })
}

// Find returns the dataset of an id, or nil.
func (ds Datasets) Find(id string) *Dataset {
	for _, d := range ds {
		if d.ID == id {
			return d
		}
	}
	return nil
}

func lastDot(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == '.' {
			return i
		}
	}
	return -1
}
