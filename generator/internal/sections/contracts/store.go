package contracts

import (
	"encoding/binary"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// store keeps of every row what pages of rows print: numbers as numbers, words as bytes in pieces of a megabyte without a pointer in them. 50,000 rows are some
// fifteen megabytes, and the garbage collector has nothing to look at.
type store struct {
	sheets  []sheet
	entries []entry
	pieces  [][]byte
}

// pieceSize is how much a piece holds; a row never parts.
const pieceSize = 1 << 20

// sheet is a table of a file: what the cells of its columns share.
type sheet struct {
	file                 *dataset.File
	block                *dataset.Block
	number, amount, paid dataset.Cell // any of the column
	line, programme      dataset.Cell
}

// entry is a row: a contract, a part of one, or a payment.
type entry struct {
	sheet     int32
	row       int32
	day       int32 // since the epoch
	supplier  int32 // in reader.suppliers
	line      int32 // in ledger.lines; -1 is none
	programme int32
	first     int32 // the row that this one is a part of; itself when it is none
	way       procedure
	amount    money.Money
	paid      money.Money
	has       has
	piece     int32 // of its words, and where in it
	at        int32
}

// has says what a row has.
type has uint8

const (
	hasAmount has = 1 << iota
	hasPaid
	isDemo
	isPayment
)

func (e *entry) is(h has) bool { return e.has&h != 0 }

func (e *entry) date() time.Time { return time.Unix(int64(e.day)*secondsOfDay, 0).UTC() }

const secondsOfDay = 24 * 60 * 60

func dayOf(t time.Time) int32 { return int32(t.Unix() / secondsOfDay) }

// texts are the words of a row, in order: its number, its subject, its amounts as typed.
type texts struct{ number, subject, amount, paid string }

// add keeps a row and returns its number.
func (s *store) add(e entry, t texts) int32 {
	n := len(t.number) + len(t.subject) + len(t.amount) + len(t.paid) + 4*binary.MaxVarintLen32
	if k := len(s.pieces); k == 0 || cap(s.pieces[k-1])-len(s.pieces[k-1]) < n {
		s.pieces = append(s.pieces, make([]byte, 0, max(pieceSize, n)))
	}
	last := len(s.pieces) - 1
	e.piece, e.at = int32(last), int32(len(s.pieces[last]))
	for _, text := range []string{t.number, t.subject, t.amount, t.paid} {
		s.pieces[last] = binary.AppendUvarint(s.pieces[last], uint64(len(text)))
		s.pieces[last] = append(s.pieces[last], text...)
	}
	s.entries = append(s.entries, e)
	return int32(len(s.entries) - 1)
}

// texts are the words of a row.
func (s *store) texts(e *entry) texts {
	rest := s.pieces[e.piece][e.at:]
	next := func() string {
		n, size := binary.Uvarint(rest)
		text := string(rest[size : size+int(n)])
		rest = rest[size+int(n):]
		return text
	}
	return texts{number: next(), subject: next(), amount: next(), paid: next()}
}

// sheetOf returns the number of the table that a row stands in, a new one when it is the first of it.
func (s *store) sheetOf(f *dataset.File, b *dataset.Block, e entryRow) int32 {
	if n := len(s.sheets); n == 0 || s.sheets[n-1].block != b {
		s.sheets = append(s.sheets, sheet{
			file: f, block: b, number: e.number.Cell, amount: e.amount.Cell, paid: e.Paid.Cell, line: e.Line.Cell, programme: e.Programme.Cell,
		})
	}
	return int32(len(s.sheets) - 1)
}

// column is one of the two columns of money.
type column int

const (
	priced column = iota // what the contract costs; of a payment, its amount
	spent                // what has been paid for the contract
)

// value is a row's amount in a column.
func (e *entry) value(c column) (m money.Money, ok bool) {
	if c == spent {
		return e.paid, e.is(hasPaid)
	}
	return e.amount, e.is(hasAmount)
}

// cell makes the cell of a row again.
func (s *store) cell(e *entry, c column) dataset.Cell {
	sh, t := &s.sheets[e.sheet], s.texts(e)
	cell, raw := sh.amount, t.amount
	if c == spent {
		cell, raw = sh.paid, t.paid
	}
	return at(cell, e, raw)
}

// figure is a row's amount in a column.
func (s *store) figure(e *entry, c column) site.Figure {
	m, ok := e.value(c)
	return site.FromMoney("", "", dataset.Money{Value: m, Set: ok, Cell: s.cell(e, c)}, e.is(isDemo))
}

// at is a cell of a row whose text is known.
func at(template dataset.Cell, e *entry, raw string) dataset.Cell {
	template.Row, template.Raw = int(e.row), raw
	return template
}
