package dataset

import (
	"errors"
	"io/fs"
	"slices"
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
}

// tally counts where every record of a file went, for the tests: none may be lost.
type tally struct{ blank, heading, numbering, above, notes, data int }

// block is a Block and what reading its rows needs.
type block struct {
	*Block
	heads   []*head
	width   int
	numeric []int // columns of values, from 0
	only    int   // the one required column, from 0; -1 when there are more
	index   *index
}

// read streams a file to data.
func read(f *File, report *diag.Report, data func(*stream, *block, record) bool) *stream {
	s := &stream{file: f, report: newFaults(f, report), data: data}
	p, err := f.examined()
	if err != nil {
		s.report.add(CannotRead, diag.Pos{File: f.Path}, reason(err))
		return s
	}
	if !s.readable(p) {
		return s
	}
	raw, err := f.Open()
	if err != nil {
		s.report.add(CannotRead, diag.Pos{File: f.Path}, reason(err))
		return s
	}
	defer raw.Close()
	text, err := p.reader(raw)
	if err != nil {
		s.report.add(CannotRead, diag.Pos{File: f.Path}, reason(err))
		return s
	}
	s.match = f.matcher()
	s.in = &reader{file: f, profile: p, scan: newScanner(text, p.delim), text: newText(p.encoding), report: s.report}
	if s.begin() {
		s.rows()
	}
	s.report.finish()
	return s
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

// begin finds the first heading. Without one there are no rows.
func (s *stream) begin() bool {
	at, rows, m := s.find()
	if m == nil {
		s.noHeading()
		return false
	}
	for range at {
		r, _ := s.in.next()
		if r.blank() {
			s.count.blank++
			continue
		}
		s.count.above++
		s.above = append(s.above, Note{r.row, r.text()})
	}
	s.open(m, rows)
	return true
}

// find looks for the heading in the first rows: the best match, the fewest rows, the earliest.
func (s *stream) find() (at, rows int, best *match) {
	if s.match.open {
		return s.findAny()
	}
	last := headingSearch
	for k := 1; k <= headingRows; k++ {
		for i := range last {
			window := s.window(i, k)
			if len(window) < k {
				break
			}
			if window[0].blank() {
				continue
			}
			m := s.match.match(window)
			if m != nil && m.better(best) && (k == 1 || !valued(window[k-1], m)) {
				at, rows, best = i, k, m
			}
			if m.strong() {
				last = i + 1 // what comes below is another table
				break
			}
		}
	}
	if best == nil {
		return 0, 0, nil
	}
	return at, s.extend(at, rows, best), best
}

// window returns k records from i on, fewer at the end of the file.
func (s *stream) window(i, k int) []record {
	var w []record
	for n := i; n < i+k; n++ {
		if r, ok := s.in.peek(n); ok {
			w = append(w, r)
		}
	}
	return w
}

// valued says whether a row has values where the heading promises them, so that it is data and no second row of the heading.
func valued(r record, m *match) bool {
	for c, h := range m.heads {
		if h != nil && h.typ.numeric() && c < len(r.cells) && looksNumeric(r.cells[c].Raw) {
			return true
		}
	}
	return false
}

// extend takes the rows under a heading that belong to it: words under merged cells, nothing in the first column. One word alone belongs to it
// only when the heading makes more sense with it.
func (s *stream) extend(at, rows int, m *match) int {
	for rows < headingRows {
		r, ok := s.in.peek(at + rows)
		if !ok {
			return rows
		}
		words := continues(r, m)
		if words == 0 {
			return rows
		}
		longer := s.match.match(s.window(at, rows+1))
		better := longer != nil && longer.better(m)
		if words == 1 && !better {
			return rows
		}
		if longer != nil && (better || !m.better(longer)) {
			*m = *longer
		}
		rows++
	}
	return rows
}

// continues counts the words of a row that goes on with the heading over it; 0 when it does not.
func continues(r record, m *match) int {
	words, first := 0, true
	for c, cell := range r.cells {
		text := trim(cell.Raw)
		if c < len(m.heads) && m.heads[c] != nil && first {
			if text != "" {
				return 0
			}
			first = false
		}
		if text == "" {
			continue
		}
		if isNone(text) || looksNumeric(text) {
			return 0
		}
		words++
	}
	return words
}

// open begins a block with a heading of so many rows, the numbering row under it included.
func (s *stream) open(m *match, rows int) {
	b := &block{Block: &Block{Above: s.above}, heads: m.heads, only: -1, index: m.index}
	if s.block != nil {
		b.Index = s.block.Index + 1
	}
	s.above, s.trail, s.doubt, s.inBlock = nil, 0, nil, 0
	var last record
	for range rows {
		last, _ = s.in.next()
		s.count.heading++
	}
	required := 0
	for c, h := range m.heads {
		cell := Cell{File: s.file, Row: last.row, Col: c + 1}
		if h != nil {
			cell.Raw, cell.head = h.text, h
			b.width = c + 1
			if h.typ.numeric() {
				b.numeric = append(b.numeric, c)
			}
			if h.column != nil && h.column.Required {
				required++
				b.only = c
			}
		}
		b.Header = append(b.Header, cell)
	}
	if required > 1 || required == 0 && b.width > 1 {
		b.only = -1
	}
	b.Header = b.Header[:b.width]
	if m.index != nil {
		b.Table = m.index.table
	}
	s.block = b
	s.in.scan.width = b.width
	s.judge(m, last.row)
	s.numbering()
}

// numbering skips the row 1, 2, 3 … under a heading.
func (s *stream) numbering() {
	i := 0
	for {
		r, ok := s.in.peek(i)
		if !ok {
			return
		}
		if !r.blank() {
			if !isNumbering(r, s.block.width) {
				return
			}
			break
		}
		i++
		if i > 3 {
			return
		}
	}
	for range i {
		s.in.next()
		s.count.blank++
	}
	s.in.next()
	s.count.numbering++
}

// isNumbering says whether a row numbers the columns: 1 2 3 …, or А Б 1 2 ….
func isNumbering(r record, width int) bool {
	n, letters, cells := 0, 0, 0
	for _, c := range r.cells {
		text := trim(c.Raw)
		if text == "" {
			continue
		}
		cells++
		if cut := strings.IndexAny(text, "=("); cut > 0 {
			text = trim(text[:cut]) // 6=5-4
		}
		switch {
		case n == 0 && letters < 3 && text == []string{"А", "Б", "В"}[letters]:
			letters++
		case text == itoa(n+1):
			n++
		default:
			return false
		}
	}
	return n >= 2 && (cells >= 3 || cells == width) && cells*2 > width
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + itoa(n%10)
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
		if isSignature(r, at) || len(b.numeric) > 0 && s.beforeHeading() {
			s.note(r)
			return
		}
	}
	s.datum(r)
}

// hasNumbers says whether a value column of the row begins like a value.
func (b *block) hasNumbers(r record) bool {
	for _, c := range b.numeric {
		if c < len(r.cells) {
			if raw := r.cells[c].Raw; raw != "" && raw[0] >= '0' && raw[0] <= '9' || looksNumeric(raw) {
				return true
			}
		}
	}
	return false
}

// looksNumeric says whether a cell begins like a number.
func looksNumeric(s string) bool {
	s = strings.TrimLeft(trim(s), "-−–+(")
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

// isNote says whether a row with one value or none is a note, not data.
func (s *stream) isNote(r record, values, at int) bool {
	b := s.block
	if values == 0 || b.width == 1 && at == 0 {
		return values == 0
	}
	text := trim(r.cells[at].Raw)
	switch {
	case slices.Contains(b.numeric, at) && looksNumeric(text):
		return false
	case b.only == at:
		return strings.HasSuffix(text, ":") || isLeadIn(text) || strings.HasPrefix(text, "*")
	}
	return true
}

// isLeadIn knows the words that introduce the parts of a total.
func isLeadIn(s string) bool {
	switch fold(s) {
	case "в том числе", "из них", "в т.ч", "в том числе по", "справочно", "примечание":
		return true
	}
	return false
}

// signers are who signs a report under its table.
var signers = []string{"руководитель", "главный бухгалтер", "исполнитель", "начальник", "глава ", "председатель", "директор", "заместитель", "министр", "м.п", "(подпись", "(расшифровка", "тел.", "ответственный исполнитель"}

// isSignature says whether a row without numbers is the signature under a report.
func isSignature(r record, last int) bool {
	for i := 0; i <= last && i < len(r.cells); i++ {
		text := trim(r.cells[i].Raw)
		if text == "" {
			continue
		}
		if strings.Contains(text, "___") {
			return true
		}
		if len(text) > 200 {
			return false
		}
		first := fold(text)
		for _, w := range signers {
			if strings.HasPrefix(first, w) {
				return i+1 < len(r.cells) && signed(r.cells[i+1:])
			}
		}
		return false
	}
	return false
}

// signed looks for a blank to sign on or a name with initials.
func signed(cells []Cell) bool {
	for _, c := range cells {
		t := trim(c.Raw)
		if strings.Contains(t, "__") || strings.Contains(t, "подпись") || strings.Count(t, ".") >= 2 && len(t) < 80 {
			return true
		}
	}
	return false
}

// beforeHeading says whether a heading comes within the next rows, so that a row without numbers is its title.
func (s *stream) beforeHeading() bool {
	for i := range 4 {
		r, ok := s.in.peek(i)
		if !ok || s.block.hasNumbers(r) {
			return false
		}
		if !s.match.open && s.mayBeHeading(r) && s.heading(i) != nil {
			return true
		}
	}
	return false
}

// heading returns the heading that begins i records ahead and leaves nothing to be wished for, or nil.
func (s *stream) heading(i int) (best *headed) {
	for k := 1; k <= headingRows; k++ {
		w := s.window(i, k)
		if len(w) < k {
			break
		}
		m := s.match.match(w)
		if m.strong() && m.found >= 2 && (best == nil || m.better(best.match)) && (k == 1 || !valued(w[k-1], m)) {
			best = &headed{m, k}
		}
	}
	return best
}

// headed is a heading and how many rows it takes.
type headed struct {
	match *match
	rows  int
}

// again begins the next block when a record is a heading again.
func (s *stream) again(r record) bool {
	if s.match.open || !s.mayBeHeading(r) {
		return false
	}
	s.in.ahead = slices.Insert(s.in.ahead, 0, r)
	best := s.heading(0)
	if best == nil {
		s.in.ahead = s.in.ahead[1:]
		return false
	}
	rows := s.extend(0, best.rows, best.match)
	s.titles()
	s.open(best.match, rows)
	return true
}

// mayBeHeading is a quick look at the first cells for a word that headings have.
func (s *stream) mayBeHeading(r record) bool {
	looked := 0
	for _, c := range r.cells {
		if blank(c.Raw) {
			continue
		}
		if len(c.Raw) <= 400 && s.match.begins(c.Raw) {
			f := fold(c.Raw)
			for _, x := range s.match.indexes {
				if len(x.lookup(f)) > 0 {
					return true
				}
			}
		}
		if looked++; looked == 3 && len(s.block.numeric) == 0 {
			return false
		}
	}
	return false
}

// titles moves the notes right before a new heading to it: they are its titles, unless they are footnotes.
func (s *stream) titles() {
	notes := s.block.Notes
	from := len(notes) - s.trail
	for i := len(notes) - 1; i >= from; i-- {
		if t := notes[i].Text; strings.HasPrefix(t, "*") || strings.HasPrefix(fold(t), "примечание") {
			from = i + 1
			break
		}
	}
	s.above = slices.Clone(notes[from:])
	s.block.Notes = notes[:from:from]
	s.count.notes -= len(s.above)
	s.count.above += len(s.above)
}

// note keeps a row that is no data.
func (s *stream) note(r record) {
	text := r.text()
	s.block.Notes = append(s.block.Notes, Note{r.row, text})
	s.count.notes++
	s.trail++
	if s.doubt == nil && s.inBlock > 0 && !strings.HasSuffix(text, ":") && !strings.HasPrefix(text, "*") && !isLeadIn(text) {
		s.doubt = &r
	}
}

// datum hands out a data row.
func (s *stream) datum(r record) {
	b := s.block
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
	for i := range r.cells {
		if i < len(b.heads) {
			r.cells[i].head = b.heads[i]
		}
	}
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
