package dataset

import (
	"io"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/diag"
)

// record is one row of a file as Excel shows it, before anyone knows what it is.
type record struct {
	row   int
	cells []Cell
}

// blank says that no cell of the row has anything in it.
func (r record) blank() bool {
	for i := range r.cells {
		if !blank(r.cells[i].Raw) {
			return false
		}
	}
	return true
}

// text joins the row's cells as a note.
func (r record) text() string {
	var parts []string
	for _, c := range r.cells {
		if t := oneLine(trim(c.Raw)); t != "" && !isNone(t) {
			parts = append(parts, t)
		}
	}
	if len(parts) == 0 {
		for _, c := range r.cells {
			if t := trim(c.Raw); t != "" {
				parts = append(parts, t)
			}
		}
	}
	return strings.Join(parts, " ")
}

// reader hands out the records of a file and lets its user look ahead.
type reader struct {
	file    *File
	profile *profile
	scan    *scanner
	text    *text
	report  *faults
	row     int
	ahead   []record
	done    bool
	spare   []Cell
}

// peek returns the record i places ahead, from 0; ok is false at the end of the file.
func (r *reader) peek(i int) (record, bool) {
	for len(r.ahead) <= i && !r.done {
		if rec, ok := r.read(); ok {
			r.ahead = append(r.ahead, rec)
		}
	}
	if i >= len(r.ahead) {
		return record{}, false
	}
	return r.ahead[i], true
}

// next returns the next record.
func (r *reader) next() (record, bool) {
	if len(r.ahead) > 0 {
		rec := r.ahead[0]
		r.ahead = r.ahead[1:]
		return rec, true
	}
	if r.done {
		return record{}, false
	}
	return r.read()
}

// read cuts and decodes one record, and reports what is odd about its bytes.
func (r *reader) read() (record, bool) {
	fields, err := r.scan.next()
	if err != nil {
		r.done = true
		r.fail(err)
		return record{}, false
	}
	if len(fields) == 1 && len(fields[0]) == 1 && fields[0][0] == 0x1A && r.scan.start == r.scan.end {
		r.done = true // the end of a file in DOS
		return record{}, false
	}
	r.row++
	cells := r.take(len(fields))
	all, from := r.text.decode(fields), 0
	for i, end := range r.text.ends {
		cells[i] = Cell{File: r.file, Row: r.row, Col: i + 1, Raw: all[from:end]}
		from = end
	}
	for _, i := range r.text.bad {
		cells[i].Raw = strings.ToValidUTF8(cells[i].Raw, string(utf8.RuneError))
		r.report.add(BrokenText, cells[i].Pos(), r.profile.encoding)
	}
	for _, q := range r.scan.quirks {
		rule, pos := BareQuote, cells[q.field].Pos()
		if q.unclosed {
			rule, pos.Text = UnclosedQuote, `"`+pos.Text
		}
		r.report.add(rule, pos, clip(pos.Text))
	}
	if r.profile.nul {
		r.zeros(cells)
	}
	return record{r.row, cells}, true
}

// take returns n cells, fresh, cut from a larger piece: a file has millions of them.
func (r *reader) take(n int) []Cell {
	if n > len(r.spare) {
		r.spare = make([]Cell, max(n, min(512, 8*n)))
	}
	cells := r.spare[:n:n]
	r.spare = r.spare[n:]
	return cells
}

// zeros reports and drops zero bytes.
func (r *reader) zeros(cells []Cell) {
	for i := range cells {
		if strings.IndexByte(cells[i].Raw, 0) >= 0 {
			cells[i].Raw = strings.ReplaceAll(cells[i].Raw, "\x00", "")
			r.report.add(ZeroBytes, cells[i].Pos())
		}
	}
}

func (r *reader) fail(err error) {
	if err == io.EOF {
		return
	}
	pos := diag.Pos{File: r.file.Path, Line: r.row}
	if err == errTooLong {
		r.report.add(NotATable, pos, diag.Text{RU: "строка длиннее 16 мегабайт", EN: "a row is longer than 16 megabytes"})
		return
	}
	r.report.add(CannotRead, pos, err.Error())
}

// trim drops blanks of any kind around a cell's text.
func trim(s string) string {
	for s != "" && (s[0] <= ' ' || s[0] >= utf8.RuneSelf) {
		r, size := utf8.DecodeRuneInString(s)
		if !isEdge(r) {
			break
		}
		s = s[size:]
	}
	for s != "" && (s[len(s)-1] <= ' ' || s[len(s)-1] >= utf8.RuneSelf) {
		r, size := utf8.DecodeLastRuneInString(s)
		if !isEdge(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return s
}

// isEdge says whether a character means nothing at the edge of a cell.
func isEdge(r rune) bool { return isBlank(r) || r == '\ufeff' || r == '\u200b' || r == '\u00ad' }

func blank(s string) bool { return s == "" || trim(s) == "" }

// isNone says whether a trimmed cell states that there is no value.
func isNone(s string) bool {
	switch s {
	case "", "-", "–", "—", "−", "--", "---", "х", "Х", "x", "X", "…", "...", "н/д", "Н/д", "н.д.", "Н/Д":
		return true
	}
	return false
}

// hasValue says whether a cell states a value.
func hasValue(s string) bool {
	if s == "" {
		return false
	}
	if c := s[0]; c >= '0' && c <= '9' || (c == 0xD0 || c == 0xD1) && len(s) > 8 {
		return true // the usual cells: digits, Russian words
	}
	return !isNone(trim(s))
}

// oneLine folds line breaks and double blanks.
func oneLine(s string) string {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == ' ' && i+1 < len(s) && s[i+1] == ' ' {
			return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r >= 0 && r <= ' ' }), " ")
		}
	}
	return s
}

// clip shortens a text for a message.
func clip(s string) string { return clipTo(oneLine(trim(s)), 60) }

func clipTo(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}
