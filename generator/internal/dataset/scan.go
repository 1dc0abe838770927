package dataset

import (
	"bytes"
	"errors"
	"io"
)

// maxQuoted is how far a quoted cell may reach, in bytes, before its quote counts as never closed; Excel itself ends a cell at 32 767 characters.
const maxQuoted = 256 << 10

// maxRecord is the longest row; what is longer is no table.
const maxRecord = 16 << 20

// errTooLong is a row over maxRecord.
var errTooLong = errors.New("row is too long for a table")

// scanner cuts a stream of bytes into records as Excel shows them: a blank line is a row, a line break inside quotes is none, a row ends with
// LF, CRLF or CR. Every encoding that it is handed keeps ASCII where it is, so it works before decoding.
//
// Fields of a record are parts of the scanner's buffers, good until the next call.
type scanner struct {
	in    io.Reader
	delim byte
	width int // fields that a row should have, 0 when not yet known; settles whether a quoted cell over several lines is one

	buf   []byte
	start int // of what has not been handed out
	end   int // of what has been read
	eof   bool
	err   error

	line   int // where the line that is being cut ends, from the start of the record; -1 is not known
	fields [][]byte
	quirks []quirk
	cells  []byte // text of unescaped fields
}

// quirk is something odd about the quoting of one field.
type quirk struct {
	field    int // from 0
	unclosed bool
}

func newScanner(in io.Reader, delim byte) *scanner {
	size := 32 << 10
	if b, ok := in.(*bytes.Reader); ok {
		size = min(size, b.Len()+1)
	}
	return &scanner{in: in, delim: delim, buf: make([]byte, size)}
}

// next returns the fields of the next record. It ends with io.EOF.
func (s *scanner) next() ([][]byte, error) {
	s.fields, s.quirks, s.cells = s.fields[:0], s.quirks[:0], s.cells[:0]
	seen := 0 // bytes of the rest known to hold no line end
	for {
		rest := s.buf[s.start:s.end]
		n, ending := lineEnd(rest, seen, s.eof)
		if n < 0 {
			if s.eof {
				if len(rest) == 0 {
					return nil, s.finish()
				}
				n, ending = len(rest), 0
			} else {
				seen = max(0, len(rest)-1) // a CR at the end may be half a line end
				if err := s.fill(); err != nil {
					return nil, err
				}
				continue
			}
		}
		line := rest[:n]
		if bytes.IndexByte(line, '"') < 0 {
			s.split(line)
			s.start += n + ending
			return s.fields, nil
		}
		s.line = n
		used, ok := s.quoted(rest)
		if ok {
			s.start += used
			return s.fields, nil
		}
		if err := s.fill(); err != nil {
			return nil, err
		}
		s.fields, s.quirks, s.cells = s.fields[:0], s.quirks[:0], s.cells[:0]
		seen = 0
	}
}

func (s *scanner) finish() error {
	if s.err != nil {
		return s.err
	}
	return io.EOF
}

// fill reads more, moving what is left to the front and growing the buffer when that is all of it.
func (s *scanner) fill() error {
	if s.start > 0 {
		copy(s.buf, s.buf[s.start:s.end])
		s.end -= s.start
		s.start = 0
	}
	if s.end == len(s.buf) {
		if len(s.buf) >= maxRecord {
			return errTooLong
		}
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for range 100 {
		n, err := s.in.Read(s.buf[s.end:])
		s.end += n
		if err != nil {
			s.eof = true
			if err != io.EOF {
				s.err = err
			}
			return nil
		}
		if n > 0 {
			return nil
		}
	}
	s.eof, s.err = true, io.ErrNoProgress
	return nil
}

// lineEnd returns where the first line of b ends and how long its line end is; -1 when that is not known yet. The first seen bytes have none.
func lineEnd(b []byte, seen int, eof bool) (n, ending int) {
	n, ending = -1, 1
	if i := bytes.IndexByte(b[seen:], '\n'); i >= 0 {
		n = seen + i
	}
	before := b[seen:]
	if n >= 0 {
		before = b[seen:n]
	}
	cr := bytes.IndexByte(before, '\r')
	if cr < 0 {
		return n, ending
	}
	cr += seen
	switch {
	case cr+1 == n:
		return cr, 2
	case cr+1 == len(b) && !eof:
		return -1, 0
	}
	return cr, 1
}

// split cuts a line without quotes.
func (s *scanner) split(line []byte) {
	for {
		i := bytes.IndexByte(line, s.delim)
		if i < 0 {
			s.fields = append(s.fields, line)
			return
		}
		s.fields = append(s.fields, line[:i])
		line = line[i+1:]
	}
}

// quoted cuts the first record of b, which has quotes in it. It returns the bytes used; !ok asks for more bytes.
func (s *scanner) quoted(b []byte) (used int, ok bool) {
	i := 0
	for {
		var n int
		if i < len(b) && b[i] == '"' {
			n, ok = s.quotedField(b, i)
		} else {
			n, ok = s.plainField(b, i)
		}
		if !ok {
			return 0, false
		}
		i = n
		switch {
		case i == len(b):
			return i, s.eof
		case b[i] == s.delim:
			i++
		case b[i] == '\n':
			return i + 1, true
		default: // CR
			if i+1 == len(b) {
				return i + 1, s.eof
			}
			if b[i+1] == '\n' {
				return i + 2, true
			}
			return i + 1, true
		}
	}
}

// fieldEnd returns where the field that i is in ends when quotes mean nothing: at a delimiter, a line end or the end of b.
func (s *scanner) fieldEnd(b []byte, i int) int {
	if i > s.line { // a quoted field has gone over to another line
		n, _ := lineEnd(b[i:], 0, true)
		if n < 0 {
			n = len(b) - i
		}
		s.line = i + n
	}
	if k := bytes.IndexByte(b[i:s.line], s.delim); k >= 0 {
		return i + k
	}
	return s.line
}

// plainField reads a field that does not begin with a quote. Quotes inside are kept, and are a quirk.
func (s *scanner) plainField(b []byte, i int) (end int, ok bool) {
	end = s.fieldEnd(b, i)
	if end == len(b) && !s.eof {
		return 0, false
	}
	if bytes.IndexByte(b[i:end], '"') >= 0 {
		s.quirks = append(s.quirks, quirk{field: len(s.fields)})
	}
	s.fields = append(s.fields, b[i:end])
	return end, true
}

// quotedField reads a field that begins with a quote, at i.
func (s *scanner) quotedField(b []byte, i int) (end int, ok bool) {
	closing, more := s.closing(b, i)
	switch {
	case more:
		return 0, false
	case closing.at == 0:
		return s.unclosed(b, i)
	case closing.bare:
		return s.bareField(b, i, closing.at)
	}
	if closing.lines && !s.fits(b, i, closing.next) {
		return s.unclosed(b, i)
	}
	s.fields = append(s.fields, s.unescape(b[i+1:closing.at]))
	return closing.next, true
}

// close is where a quoted field may be closed.
type closing struct {
	at    int  // of the closing quote; 0 is nowhere
	next  int  // of the delimiter or line end after it
	lines bool // there are line breaks before it
	bare  bool // it is followed by text, so it closes nothing
}

// closing looks for the quote that closes the field opened at i; more asks for more bytes.
func (s *scanner) closing(b []byte, i int) (c closing, more bool) {
	from := i + 1
	for {
		k := bytes.IndexByte(b[from:], '"')
		if k < 0 || from+k-i > maxQuoted {
			return closing{}, !s.eof && len(b)-i <= maxQuoted
		}
		at := from + k
		c.lines = c.lines || bytes.IndexByte(b[from:at], '\n') >= 0 || bytes.IndexByte(b[from:at], '\r') >= 0
		run := at
		for run < len(b) && b[run] == '"' {
			run++
		}
		if run == len(b) && !s.eof && run-i <= maxQuoted {
			return closing{}, true
		}
		if (run-at)%2 == 0 {
			from = run
			continue
		}
		next := run
		for next < len(b) && b[next] == ' ' && s.delim != ' ' {
			next++
		}
		if next == len(b) && !s.eof && next-i <= maxQuoted {
			return closing{}, true
		}
		if next == len(b) || b[next] == s.delim || b[next] == '\n' || b[next] == '\r' {
			c.at, c.next = run-1, next
			return c, false
		}
		if c.lines {
			return closing{}, false // the next opening quote, not the end of this one
		}
		c.at, c.bare = run-1, true
		return c, false
	}
}

// unclosed reads a field whose opening quote at i is never closed: it ends where its line does at the latest.
func (s *scanner) unclosed(b []byte, i int) (end int, ok bool) {
	end = s.fieldEnd(b, i+1)
	if end == len(b) && !s.eof {
		return 0, false
	}
	s.quirks = append(s.quirks, quirk{field: len(s.fields), unclosed: true})
	s.fields = append(s.fields, s.unescape(b[i+1:end]))
	return end, true
}

// bareField reads a field with quotes inside quotes that are not doubled: "ООО "Ромашка"". Like Excel it ends at the first delimiter after the quote at
// bare; unlike Excel it keeps the quotes.
func (s *scanner) bareField(b []byte, i, bare int) (end int, ok bool) {
	end = s.fieldEnd(b, bare)
	if end == len(b) && !s.eof {
		return 0, false
	}
	s.quirks = append(s.quirks, quirk{field: len(s.fields)})
	field := bytes.TrimRight(b[i:end], " ")
	if enclosed(field) {
		field = field[1 : len(field)-1]
	}
	s.fields = append(s.fields, field)
	return end, true
}

// enclosed says whether the outer quotes of a field enclose it whole, so that they are not part of the text: in "ООО "Ромашка"" they do,
// in "Ромашка" и "Василёк" they do not.
func enclosed(field []byte) bool {
	if len(field) < 3 || field[len(field)-1] != '"' {
		return false
	}
	inner := field[1 : len(field)-1]
	k := bytes.IndexByte(inner, '"')
	return k == 0 || k > 0 && inner[k-1] == ' '
}

// unescape turns doubled quotes into single ones.
func (s *scanner) unescape(b []byte) []byte {
	if bytes.IndexByte(b, '"') < 0 {
		return b
	}
	from := len(s.cells)
	for i := 0; i < len(b); i++ {
		s.cells = append(s.cells, b[i])
		if b[i] == '"' && i+1 < len(b) && b[i+1] == '"' {
			i++
		}
	}
	return s.cells[from:len(s.cells):len(s.cells)]
}

// fits says whether a quoted field over several lines, opened at i and closed before next, is one: it is not when the row would then have a wrong
// number of fields and has the right one if its first line ends it.
func (s *scanner) fits(b []byte, i, next int) bool {
	if s.width == 0 {
		return true
	}
	end, _ := lineEnd(b[next:], 0, true)
	if end < 0 {
		end = len(b) - next
	}
	whole := len(s.fields) + 1 + bytes.Count(b[next:next+end], []byte{s.delim})
	if whole == s.width {
		return true
	}
	first, _ := lineEnd(b[i:], 0, true)
	alone := len(s.fields) + 1 + bytes.Count(b[i:i+first], []byte{s.delim})
	return alone != s.width
}
