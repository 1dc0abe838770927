package dataset

import (
	"errors"
	"io/fs"
	"strings"

	"otkryto/generator/internal/diag"
)

// stream reads one file from its first record to its last: blocks, notes, and data rows for whoever asked for them.
type stream struct {
	file   *File
	in     *reader
	match  *matcher
	report *faults
	data   func(*stream, *block, record) bool // false stops the reading

	block   *block
	above   []Note  // rows before the first heading
	trail   int     // notes of the block since its last data row
	doubt   *record // a note that may be a row, or half of one
	inBlock int     // data rows of the block
	count   tally
	stopped bool

	secrets []secret                    // columns of the block that the passport hides
	tallies map[int]*hiddenTally        // by column of the block, what is withheld there
	found   func(*Withheld, Cell, bool) // told of every cell that is hidden, and whether it has a value; nil is nobody
	taken   int                         // rows from which the kind has taken something away
}

// tally counts where every record of a file went, for the tests: none may be lost.
type tally struct{ blank, heading, numbering, above, notes, data int }

// read streams a file to data.
func read(f *File, report *diag.Report, data func(*stream, *block, record) bool) *stream {
	s := newStream(f, report, data)
	s.read()
	return s
}

func newStream(f *File, report *diag.Report, data func(*stream, *block, record) bool) *stream {
	return &stream{file: f, report: newFaults(f, report), data: data}
}

// read goes through the whole file.
func (s *stream) read() {
	f := s.file
	p, err := f.examined()
	if err != nil {
		s.report.add(CannotRead, diag.Pos{File: f.Path}, reason(err))
		return
	}
	if !s.readable(p) {
		return
	}
	raw, err := f.Open()
	if err != nil {
		s.report.add(CannotRead, diag.Pos{File: f.Path}, reason(err))
		return
	}
	defer raw.Close()
	text, err := p.reader(raw)
	if err != nil {
		s.report.add(CannotRead, diag.Pos{File: f.Path}, reason(err))
		return
	}
	s.match = f.matcher()
	s.in = &reader{file: f, profile: p, scan: newScanner(text, p.delim), text: newText(p.encoding), report: s.report}
	if s.begin() {
		s.rows()
	}
	s.report.finish()
}

// reason is why a file cannot be read, without the path, which stands before it anyway.
func reason(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// readable says whether the bytes can be a table at all.
func (s *stream) readable(p *profile) bool {
	pos := diag.Pos{File: s.file.Path}
	switch {
	case p.nature != "":
		s.report.add(NotATable, pos, p.nature)
		return false
	case strings.TrimSpace(string(p.sample)) == "" && p.size <= sampleSize:
		s.report.add(EmptyFile, pos)
		return false
	}
	return true
}

// rows reads what is under a heading to the end of the file.
func (s *stream) rows() {
	for !s.stopped {
		r, ok := s.in.next()
		if !ok {
			break
		}
		s.row(r)
	}
	if !s.stopped {
		s.judgeSecrets()
	}
	if !s.stopped && s.count.data == 0 {
		s.report.add(NoRows, diag.Pos{File: s.file.Path, Line: s.block.Header[0].Row})
	}
}

// row decides what one record is.
func (s *stream) row(r record) {
	b := s.block
	values, at := 0, -1
	for i := range r.cells {
		if hasValue(r.cells[i].Raw) {
			values++
			at = i
		}
	}
	if values == 0 && r.blank() {
		s.count.blank++
		return
	}
	if values <= 1 && s.isNote(r, values, at) {
		s.note(r)
		return
	}
	if !b.hasNumbers(r) {
		if s.again(r) {
			return
		}
		if len(b.numeric) > 0 && (isSignature(r, at) || s.beforeHeading()) {
			s.note(r)
			return
		}
	}
	s.datum(r)
}

// looksNumeric says whether a cell begins like a number.
func looksNumeric(s string) bool {
	s = strings.TrimLeft(trim(s), "-−–+(")
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

// datum hands out a data row.
func (s *stream) datum(r record) {
	b := s.block
	s.redact(r, false)
	if s.doubt != nil {
		if n := len(s.doubt.cells); n < b.width {
			s.report.add(ShortRow, rowPos(*s.doubt), n, b.width)
		} else {
			s.report.add(KeptAsNote, rowPos(*s.doubt), clip(s.doubt.text()))
		}
		s.doubt = nil
	}
	s.trail = 0
	s.inBlock++
	if n := len(r.cells); n < b.width {
		s.report.add(ShortRow, rowPos(r), n, b.width)
	} else if n > b.width {
		for n > b.width && blank(r.cells[n-1].Raw) {
			n--
		}
		r.cells = r.cells[:n]
		if n > b.width {
			s.report.add(LongRow, r.cells[b.width].Pos(), n, b.width)
		}
	}
	secrets := false
	for i := range r.cells {
		if i < len(b.heads) {
			r.cells[i].head = b.heads[i]
		}
		secrets = secrets || maybeSecret(r.cells[i].Raw) || i < 3 && maybeTotal(r.cells[i].Raw)
	}
	if secrets {
		s.tallySecrets(r)
	}
	s.hide(r)
	s.count.data++
	if !s.data(s, b, r) {
		s.stopped = true
	}
}

// rowPos is the place of a whole row.
func rowPos(r record) diag.Pos {
	pos := r.cells[0].Pos()
	pos.Col, pos.Letter, pos.Column, pos.Text = 0, "", "", clipTo(r.text(), 160)
	return pos
}
