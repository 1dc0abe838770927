// Package export writes one table of clean values in the formats in which people and programs take data away: CSV as RFC 4180 has it, CSV as Russian
// Excel opens it, XLSX, JSON and Parquet.
//
// A Table is columns with types and rows of values as programs write them: digits with a point, ISO days, text. Survey walks the rows once and says what
// is in them: what a page shows of a column, and what Parquet and XLSX must know before they begin (digits, lengths, the number of rows). Each format
// has a file: csv.go, xlsx.go, json.go, parquet.go. Every writer streams, gives the same bytes for the same table, and loses nothing: what a format
// cannot hold exactly is written as text.
//
// Neighbours: sections that publish datasets make Tables; it imports nothing of the project.
package export

import (
	"iter"
	"time"
)

// Table is what is exported.
type Table struct {
	Name    string // of the table inside files that name theirs: the sheet of a workbook, the schema of Parquet
	Title   string // for people
	Columns []Column
	// Rows hands out the values in order of columns, "" where there is none, as often as it is asked to. A row is only good until the next.
	Rows iter.Seq[[]string]
	// About is the passport, for formats that have a place for it: labels and values, in order.
	About []Fact
}

// Column is one column of a table.
type Column struct {
	Name  string // for programs: "executed"
	Title string // for people: «Исполнено»
	Type  Type
	Unit  string // "RUB", "чел."; "" is none
}

// Type is what a column's values are.
type Type string

// The types. Values of all but text and code are checked: one that is not of its column's type is text where it stands.
const (
	Text   Type = "text"
	Code   Type = "code"   // digits that are a name: leading zeros stay
	Money  Type = "money"  // roubles, two digits after the point at the most
	Number Type = "number" // a decimal
	Year   Type = "year"   // four digits
	Date   Type = "date"   // 2022-12-31
)

// numeric says whether values of a type are numbers.
func (t Type) numeric() bool { return t == Money || t == Number || t == Year }

// Fact is one line of a passport.
type Fact struct {
	Label string
	Value string
	Type  Type // "" is text
}

// day reads an ISO day.
func day(value string) (time.Time, bool) {
	d, err := time.Parse(time.DateOnly, value)
	return d, err == nil
}
