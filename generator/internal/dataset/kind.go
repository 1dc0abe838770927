package dataset

import (
	"regexp"
	"slices"

	"otkryto/generator/internal/diag"
)

// Kind is a shape of dataset that some section reads: what its files hold, column by column. It is the source of docs/data.md.
//
// A kind without tables takes any table: its heading is the first row that looks like one, and every column is text until Describe says better.
type Kind struct {
	Name   string    // "budget", as passports write it
	Title  diag.Text // for docs
	Doc    diag.Text // what the kind is for, in Markdown
	Tables []Table   // the shapes that a file of this kind may have
	Keys   []Key     // what the passport of this kind says beyond the common keys, for docs and strictness
	// Redact replaces the text of cells that may not be published, as names of natural persons, and says whether it has replaced any. Every reading of a file
	// calls it with the cells of a data row, or of a note under a heading, before anybody sees them: what it takes away is in no page, no export and no figure,
	// and a file that it has changed is not published as it came. It must be quick, and the same row must always come out the same. nil replaces nothing.
	Redact func(row []Cell) bool
	// Derived says that the files speak of single people or of so few that they could be recognised: only what the section makes of them is published, never
	// the files themselves, a row, a cell, a hash, a size or a change of one.
	Derived bool
}

// Published says whether the dataset's own files may be published: the bytes, clean copies, rows, cells, hashes and sizes, of today and of releases. Whoever
// shows any of these asks first.
func (d *Dataset) Published() bool { return d.Schema == nil || !d.Schema.Derived }

// AnyTable is the kind of data that has no section of its own. Two sections read it: open data publishes the files, monitoring makes a page of charts.
var AnyTable = Kind{
	Name:  "table",
	Title: diag.Text{RU: "Таблица", EN: "Table"},
	Doc: diag.Text{
		RU: "Любая таблица, у которой нет своего раздела. Она публикуется в открытых данных: страница, исходный файл, чистый CSV — и в мониторинге: выводы словами, графики, таблица. " +
			"Столбцы могут быть любыми; что в них — числа, даты, коды или слова, — портал видит сам. Какие нужны графики, можно сказать в `views`.",
		EN: "Any table that has no section of its own. It is published among the open data: a page, the original file, a clean CSV; and in monitoring: findings in words, charts, the table. " +
			"Its columns may be any; whether they hold numbers, dates, codes or words is found by looking. `views` may say which charts there are.",
	},
	Keys: []Key{{"page", diag.Text{
		RU: "`no` — не делать страницу в мониторинге; набор останется в открытых данных",
		EN: "`no`: no page in monitoring; the dataset stays among the open data",
	}}},
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
	Repeat   bool   // several columns of a file may be this one; its field is a slice
	Fiscal   Fiscal // its part in a budget, for descriptors; "" is none
	// Constraints are what a passport asks of the cells; nil is nothing. A kind itself asks for none: what must hold of its data is its section's to judge.
	Constraints *Constraints

	at  diag.Pos // in the passport that describes it
	own bool     // the passport alone knows it, the kind does not
}

// Fiscal is the part that a column has in a budget, as the Fiscal Data Package tells parts from each other.
type Fiscal string

// The parts. A file's phase may make an approved amount an adjusted one.
const (
	FiscalApproved Fiscal = "approved"
	FiscalAdjusted Fiscal = "adjusted"
	FiscalExecuted Fiscal = "executed"
	FiscalAmount   Fiscal = "amount" // of no phase, as what is left of a plan
	FiscalCode     Fiscal = "code"   // of the classification
	FiscalLabel    Fiscal = "label"  // what the code means
	FiscalPart     Fiscal = "part"   // of the budget, in words: income, expenditure, sources, programmes
	FiscalLine     Fiscal = "line"   // of form 0503117
)

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

	TypeYearMonth Type = "yearmonth" // a month: 2022-03, «март 2022»
	TypePeriod    Type = "period"    // any stretch of time that ParsePeriod knows
	TypeBoolean   Type = "boolean"   // да or нет
)

// numeric says whether cells of a type are values, not words.
func (t Type) numeric() bool {
	return t == TypeMoney || t == TypeNumber || t == TypeDate || t == TypeYear
}

// statusColumn is the column that any table may have: a row's own status.
var statusColumn = Column{
	Name:     "status",
	Title:    diag.Text{RU: "Статус данных", EN: "Status of the data"},
	Type:     TypeStatus,
	Headings: []string{"Статус данных", "Признак данных"},
}

// table returns the kind's table of a name, or nil.
func (k *Kind) table(name string) *Table {
	for i := range k.Tables {
		if k.Tables[i].Name == name {
			return &k.Tables[i]
		}
	}
	return nil
}

// tableNames lists the kind's tables, for messages.
func (k *Kind) tableNames() []string {
	var names []string
	for _, t := range k.Tables {
		names = append(names, t.Name)
	}
	return names
}

// columnNames lists the canonical columns of all tables, once each, with the status column.
func (k *Kind) columnNames() []string {
	var names []string
	for _, t := range k.Tables {
		for _, c := range t.Columns {
			if !slices.Contains(names, c.Name) {
				names = append(names, c.Name)
			}
		}
	}
	if !slices.Contains(names, statusColumn.Name) {
		names = append(names, statusColumn.Name)
	}
	return names
}

// open says whether the kind takes any column.
func (k *Kind) open() bool {
	for _, t := range k.Tables {
		if len(t.Columns) > 0 {
			return false
		}
	}
	return true
}

// Column returns the table's column of a canonical name, or nil.
func (t *Table) Column(name string) *Column {
	for i := range t.Columns {
		if t.Columns[i].Name == name {
			return &t.Columns[i]
		}
	}
	if name == statusColumn.Name {
		return &statusColumn
	}
	return nil
}

// all returns the table's columns and the status column that every table may have.
func (t *Table) all() []*Column {
	var list []*Column
	own := false
	for i := range t.Columns {
		list = append(list, &t.Columns[i])
		own = own || t.Columns[i].Name == statusColumn.Name
	}
	if !own {
		list = append(list, &statusColumn)
	}
	return list
}

var canonical = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
