package contracts

import (
	"cmp"
	"hash/maphash"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// row is a row of either table.
type row struct {
	Number    dataset.Text  `col:"number"`
	Date      dataset.Date  `col:"date"`
	Supplier  dataset.Text  `col:"supplier"`
	INN       dataset.Code  `col:"inn"`
	Subject   dataset.Text  `col:"subject"`
	Amount    dataset.Money `col:"amount"`
	Procedure dataset.Text  `col:"procedure"`
	Line      dataset.Code  `col:"line"`
	Programme dataset.Text  `col:"programme"`
	Paid      dataset.Money `col:"paid"`
	PaidOn    dataset.Date  `col:"paid_on"`
	Purpose   dataset.Text  `col:"purpose"`
	Payment   dataset.Money `col:"payment"`
	Order     dataset.Text  `col:"order"`
}

// entryRow is a row whose columns no longer depend on its table.
type entryRow struct {
	row
	payments bool
	number   dataset.Text
	date     dataset.Date
	subject  dataset.Text
	amount   dataset.Money
}

func entryOf(r row, table string) entryRow {
	if table == tablePayments {
		number := r.Order
		if number.Value == "" {
			number = r.Number
		}
		return entryRow{r, true, number, r.PaidOn, r.Purpose, r.Payment}
	}
	return entryRow{r, false, r.Number, r.Date, r.Subject, r.Amount}
}

// reader takes rows of all files to the ledgers of their years.
type reader struct {
	in        *site.Input
	report    *diag.Report
	book      *control.Book
	store     *store
	suppliers *suppliers
	books     map[ledgerKey]*ledger
	ways      map[string]procedure // as typed
	seed      maphash.Seed
	known     map[uint64][]int32 // rows by number, day and supplier
	totals    totals
}

type ledgerKey struct {
	year     int
	payments bool
}

func newReader(in *site.Input, book *control.Book) *reader {
	return &reader{
		in: in, report: in.Report, book: book, store: &store{}, suppliers: newSuppliers(), books: map[ledgerKey]*ledger{}, ways: map[string]procedure{},
		seed: maphash.MakeSeed(), known: map[uint64][]int32{},
	}
}

// read streams a file.
func (r *reader) read(f *dataset.File) {
	r.totals = totals{}
	for rw := range dataset.Rows[row](f, r.report) {
		if rw.Block == nil || rw.Block.Table == nil {
			continue
		}
		e := entryOf(rw.Values, rw.Block.Table.Name)
		if e.isTotal() {
			r.total(e)
			continue
		}
		r.add(f, rw, e)
	}
}

// add judges a row and puts it into the ledger of its year.
func (r *reader) add(f *dataset.File, rw dataset.Row[row], e entryRow) {
	r.totals.add(e)
	r.checkValues(f, e)
	if !e.date.Set || !e.amount.Set {
		return
	}
	l := r.ledger(f, e)
	n := entry{
		row: int32(rw.Number), day: dayOf(e.date.Value), line: -1, programme: -1, way: r.way(e.Procedure),
		amount: e.amount.Value, has: hasAmount,
	}
	n.sheet = r.store.sheetOf(f, rw.Block, e)
	l.days[n.sheet] = dayOfFile(f)
	if e.Paid.Set {
		n.paid, n.has = e.Paid.Value, n.has|hasPaid
	}
	if e.payments { // a payment is paid
		n.paid, n.has = n.amount, n.has|hasPaid|isPayment
	}
	if rw.Demo {
		n.has |= isDemo
	}
	n.supplier = r.supplier(e)
	if line := r.line(e.Line); line != "" {
		_, n.line = l.lines.of(line, "")
	}
	if code, name := programmeOf(e.Programme.Value); code+name != "" {
		_, n.programme = l.programmes.of(cmp.Or(code, strings.ToLower(name)), name)
	}
	r.keep(l, n, e)
}

// keep puts a row into the store, and says whether another is the same or part of the same contract.
func (r *reader) keep(l *ledger, n entry, e entryRow) {
	paid := e.Paid.Cell.Raw
	if e.payments {
		paid = ""
	}
	id := int32(len(r.store.entries))
	n.first = id
	if e.number.Value != "" {
		key := r.hash(e)
		for _, other := range r.known[key] {
			o := &r.store.entries[other]
			if o.day != n.day || o.is(isPayment) != e.payments || !strings.EqualFold(r.store.texts(o).number, e.number.Value) {
				continue
			}
			if o.supplier == n.supplier && o.line >= 0 && n.line >= 0 && o.line != n.line {
				n.first = o.first
				continue
			}
			r.report.Put(diag.Diagnostic{
				Rule: ruleTwice, Pos: e.number.Cell.Pos(), Args: []any{e.number.Value, format.Date(e.date.Value)}, Related: diag.GivenFirst(at(r.store.sheets[o.sheet].number, o, r.store.texts(o).number).Pos()),
			})
			break
		}
		r.known[key] = append(r.known[key], id)
	}
	r.store.add(n, texts{number: e.number.Value, subject: e.subject.Value, amount: e.amount.Cell.Raw, paid: paid})
	l.add(r.store, id)
}

func (r *reader) hash(e entryRow) uint64 {
	var h maphash.Hash
	h.SetSeed(r.seed)
	h.WriteString(strings.ToLower(e.number.Value))
	h.WriteString(e.date.Value.Format(time.DateOnly))
	return h.Sum64()
}

// ledger returns the ledger of a row's year.
func (r *reader) ledger(f *dataset.File, e entryRow) *ledger {
	key := ledgerKey{e.date.Value.Year(), e.payments}
	l := r.books[key]
	if l == nil {
		l = newLedger(key.year, key.payments)
		r.books[key] = l
	}
	if !slices.Contains(l.sets, f.Dataset) {
		l.sets = append(l.sets, f.Dataset)
	}
	if day := dayOfFile(f); day.After(l.asOf) {
		l.asOf = day
	}
	return l
}

// dayOfFile is the last day that a file speaks of; zero when its passport does not say.
func dayOfFile(f *dataset.File) time.Time {
	if f.Date.IsZero() && f.Year > 0 {
		return time.Date(f.Year, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return f.Date
}

// way reads a way of purchase; the same words come back in every other row.
func (r *reader) way(t dataset.Text) procedure {
	w, known := r.ways[t.Value]
	if !known {
		w = procedureOf(t.Value)
		r.ways[t.Value] = w
		if w == other {
			r.report.Add(ruleUnknownWay, t.Cell.Pos(), t.Value)
		}
	}
	return w
}

// line reads a code of the budget.
func (r *reader) line(c dataset.Code) string {
	if c.Value == "" {
		return ""
	}
	line, mended, fault := lineOf(c.Value)
	switch fault {
	case zeroGone:
		r.report.Add(ruleLineZero, c.Cell.Pos(), c.Cell.Raw, mended)
	case noLine:
		r.report.Add(ruleNoLine, c.Cell.Pos(), c.Cell.Raw)
	}
	return line
}

// finish reports what shows only when all rows have been read.
func (r *reader) finish() {
	for _, s := range r.suppliers.list {
		s.settle()
	}
	r.suppliers.address()
	r.known = nil
}

// ledgers are those of all years, the latest first, contracts before payments.
func (r *reader) ledgers() []*ledger {
	var list []*ledger
	for _, l := range r.books {
		list = append(list, l)
	}
	slices.SortFunc(list, func(a, b *ledger) int {
		if a.year != b.year {
			return b.year - a.year
		}
		if a.payments {
			return 1
		}
		return -1
	})
	return list
}
