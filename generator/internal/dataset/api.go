// Package dataset reads data/: a folder a dataset, its passport.yaml, and CSV files as Excel and the treasury's programs save them.
//
// Open reads the passports. Rows streams one file: it settles encoding, delimiter and heading, matches the columns, and hands out rows whose
// every cell knows where it stands in Excel. Whatever is wrong goes to the report and reading goes on; what is no data row is handed out as a
// note and never dropped.
//
// Neighbours: sections declare their Kinds and call Rows; site speaks of Cells as the origin of a figure. It imports diag, format and money.
package dataset

import (
	"io/fs"
	"iter"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
)

// Status says whether something is a fact with a source or invented for demonstration.
type Status string

// The statuses. Nothing is official by silence: a passport must say which it is.
const (
	Official Status = "official"
	Demo     Status = "demo"
)

// Kind is a shape of dataset that some section reads: what its files hold, column by column. It is the source of docs/data.md.
type Kind struct {
	Name   string    // "budget", as passports write it
	Title  diag.Text // for docs
	Doc    diag.Text // what the kind is for, in Markdown
	Tables []Table   // the shapes that a file of this kind may have
	Keys   []Key     // what the passport of this kind says beyond the common keys, for docs and strictness
}

// Table is one shape of a file: the columns that it has. A passport's file names it by `table`, or it is found by the heading.
type Table struct {
	Name    string // "execution"
	Title   diag.Text
	Columns []Column
}

// Column is one column that a table may have.
type Column struct {
	Name     string    // canonical: "executed"
	Title    diag.Text // for docs and published headings
	Type     Type
	Headings []string // known headings of real files, compared in lower case with blanks and line breaks folded
	Required bool
	Unit     string // of numbers that are not money, as package format prints it
	Repeat   bool   // several columns of a file may be this one
}

// Key is a key of the passport's `options` map that a kind understands.
type Key struct {
	Name string
	Doc  diag.Text
}

// Type is what a column's cells hold.
type Type string

// The types of cells.
const (
	TypeText   Type = "text"
	TypeCode   Type = "code"   // digits that are a name: leading zeros stay
	TypeMoney  Type = "money"  // roubles in the file's unit, kept in kopecks
	TypeNumber Type = "number" // exact decimal
	TypeDate   Type = "date"   // 31.12.2022 or 2022-12-31
	TypeYear   Type = "year"
	TypeStatus Type = "status"
)

// Passport is data/<id>/passport.yaml.
type Passport struct {
	ID          string // name of the folder: lower-case Latin, digits, hyphens
	Kind        string
	Title       string
	Description string
	Owner       string // the body that publishes it; empty means the portal's own
	Responsible string // officer; empty means the portal's own contact
	Phone       string
	Email       string
	Source      string // the source document in words
	SourceURL   string
	Keywords    []string
	Theme       string
	Terms       string // terms of use; empty means the portal's own
	Status      Status
	Created     time.Time
	Updated     time.Time
	NextDue     time.Time         // zero: not promised
	Period      string            // how often: "year", "quarter", "month", "once"
	Columns     map[string]string // the passport's own mapping: canonical name -> heading in the files
	Options     map[string]string // keys that the kind declares
	Files       []*File
	Path        string // "data/budget-2022/passport.yaml"
	at          map[string]diag.Pos
}

// At returns the place of a key in the passport, for findings about it; files are "files.0.path".
func (p *Passport) At(key string) diag.Pos { return p.at[key] }

// File is one CSV file of a dataset, as its passport lists it.
type File struct {
	Path     string // below the portal's root: "data/budget-2022/q1.csv"
	Title    string
	Table    string    // name of the kind's table; "" is found by the heading
	Year     int       // period: a year,
	Date     time.Time // … or the last day that the numbers speak of: 31.12.2021 for a report «на 1 января 2022»
	Phase    string    // "approved", "amended", "executed"; meaning is the kind's
	Act      string    // legal act in words
	Status   Status    // that of the dataset unless the file says otherwise
	Unit     string    // "руб", "тыс", "млн": amounts are multiplied by it
	Rounding string    // "тыс" etc.: amounts are rounded to it, stated by the source
	Computed []string  // canonical columns that were computed, not read from the source
	Encoding string    // forced; "" is found
	Columns  map[string]string
	SHA256   string // of the raw bytes, hex
	Size     int64
	Dataset  *Dataset
}

// Dataset is a passport and the file system that its files are in.
type Dataset struct {
	Passport
	FS     fs.FS
	Schema *Kind
}

// Datasets are all datasets of a portal, in order of id.
type Datasets []*Dataset

// Kind returns the datasets of a kind.
func (ds Datasets) Kind(name string) Datasets { panic("dataset.Datasets.Kind") }

// Open reads every passport below data/ of a portal. Kinds are what its sections read.
func Open(root fs.FS, kinds []Kind, report *diag.Report) (Datasets, error) { panic("dataset.Open") }

// Cell is one cell as it was typed, and where.
type Cell struct {
	File   *File
	Row    int    // as Excel numbers it
	Col    int    // from 1
	Letter string // "C"
	Column string // heading as typed
	Name   string // canonical name of the column; "" when it is none that the kind knows
	Raw    string // text as typed
}

// Pos returns the cell's place for a finding.
func (c Cell) Pos() diag.Pos { panic("dataset.Cell.Pos") }

// The typed cells that a row struct is made of. Set is false when the cell has no value («-», «х», empty), which is not zero.
type (
	// Text is words, trimmed.
	Text struct {
		Value string
		Cell  Cell
	}
	// Code is digits that are a name, blanks inside kept as typed in Cell.Raw and removed in Value.
	Code struct {
		Value string
		Cell  Cell
	}
	// Money is an amount in kopecks, scaled by the file's unit.
	Money struct {
		Value money.Money
		Set   bool
		Cell  Cell
	}
	// Number is an exact decimal.
	Number struct {
		Value decimal.Decimal
		Set   bool
		Cell  Cell
	}
	// Date is a day.
	Date struct {
		Value time.Time
		Set   bool
		Cell  Cell
	}
)

// Row is one data row of a file decoded into T, a struct whose fields are typed cells tagged `col:"canonical"`.
type Row[T any] struct {
	Values T
	Number int    // as Excel numbers it
	Block  *Block // the table of the file that it stands in
	Demo   bool   // by the row's own status, else its file's
	Cells  []Cell // all cells of the row, known to the kind or not
}

// Block is one table inside a file: form 0503117 holds three.
type Block struct {
	Index  int    // from 0
	Table  *Table // the shape that it was matched with
	Above  []Note // title rows over the heading
	Header []Cell // headings, joined over up to three rows
	Notes  []Note // «в том числе:», footnotes; complete only when the rows have been read
}

// Note is a row that is no data.
type Note struct {
	Row  int
	Text string
}

// Rows streams a file's data rows. It reports bad cells and goes on; a row whose cells could not all be read is still handed out.
func Rows[T any](f *File, report *diag.Report) iter.Seq[Row[T]] { panic("dataset.Rows") }
