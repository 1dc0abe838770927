package dataset

import (
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
)

// Cell is one cell as it was typed, and where. It is small, since a table has millions: what all cells of a column share stands in its heading.
type Cell struct {
	File *File
	Row  int    // as Excel numbers it
	Col  int    // from 1
	Raw  string // text as typed
	head *head
}

// head is what the cells of one column of a block share.
type head struct {
	text   string // heading as typed, joined over up to three rows
	column *Column
	name   string // canonical
	typ    Type
}

// Letter returns Excel's letter of the column: "C".
func (c Cell) Letter() string { return letter(c.Col) }

// Column returns the column's heading as typed; "" right of the last heading.
func (c Cell) Column() string {
	if c.head == nil {
		return ""
	}
	return c.head.text
}

// Name returns the canonical name of the column; "" when it is none that the kind knows.
func (c Cell) Name() string {
	if c.head == nil {
		return ""
	}
	return c.head.name
}

// Type returns what the column holds; text when the kind does not know it.
func (c Cell) Type() Type {
	if c.head == nil || c.head.typ == "" {
		return TypeText
	}
	return c.head.typ
}

// Definition returns what the kind or the passport says of the cell's column; nil when neither knows it. Its Type is "" when the passport only names it.
func (c Cell) Definition() *Column {
	if c.head == nil {
		return nil
	}
	return c.head.column
}

// Titled returns the title that the passport gives the cell's column, or "".
func (c Cell) Titled() string {
	if c.File == nil || c.Name() == "" {
		return ""
	}
	if d := c.File.described()[c.Name()]; d != nil {
		return d.Title.RU
	}
	return ""
}

// Pos returns the cell's place for a finding.
func (c Cell) Pos() diag.Pos {
	pos := diag.Pos{Line: c.Row, Col: c.Col, Letter: c.Letter(), Column: c.Column(), Text: c.Raw}
	if c.File != nil {
		pos.File = c.File.Path
	}
	return pos
}

// HasValue says whether something is typed in the cell that should be a value: it is not empty and none of the marks for "no value" or for a withheld one. A Money that is not
// Set although its cell has a value could not be read.
func (c Cell) HasValue() bool { return hasValue(c.Raw) && !c.Withheld() }

// Correction returns the correction that the cell's published value has seen, or nil.
func (c Cell) Correction() *Correction {
	if c.File == nil {
		return nil
	}
	return c.File.corrected[place{c.Row, c.Col}]
}

// Equal says whether two cells are the same place with the same text.
func (c Cell) Equal(o Cell) bool {
	return c.File == o.File && c.Row == o.Row && c.Col == o.Col && c.Raw == o.Raw
}

// letter returns Excel's letter of a column number from 1; "" for 0.
func letter(n int) string {
	var b [8]byte
	i := len(b)
	for n > 0 && i > 0 {
		i--
		n--
		b[i] = byte('A' + n%26)
		n /= 26
	}
	return string(b[i:])
}

// The typed cells that a row struct is made of. Set is false when the cell has no value («-», «х», empty), which is not zero.
type (
	// Text is words, trimmed, line breaks and double blanks folded.
	Text struct {
		Value string
		Cell  Cell
	}
	// Code is digits that are a name, blanks inside kept as typed in Cell.Raw and removed in Value; «х» and «-» are "".
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
	Table  *Table // the shape that it was matched with; nil when the kind takes any table
	Above  []Note // title rows over the heading
	Header []Cell // headings, joined over up to three rows
	Notes  []Note // «в том числе:», footnotes; complete only when the rows have been read
}

// Note is a row that is no data.
type Note struct {
	Row  int
	Text string
}
