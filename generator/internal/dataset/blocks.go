package dataset

import (
	"slices"
)

// block is a Block and what reading its rows needs.
type block struct {
	*Block
	heads   []*head
	width   int
	numeric []int // columns of values, from 0
	only    int   // the one required column, from 0; -1 when there are more
	index   *index
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

// find looks for the first heading: the earliest row that is much of one, then the best match of up to three rows around it. A better heading below
// belongs to another table, and must not swallow this one.
func (s *stream) find() (at, rows int, best *match) {
	if s.match.open {
		return s.findAny()
	}
	row := s.firstHeading()
	if row < 0 {
		return 0, 0, nil
	}
	for k := 1; k <= headingRows; k++ {
		for i := max(0, row-k+1); i <= row; i++ {
			window := s.window(i, k)
			if len(window) < k || slices.ContainsFunc(window, func(r record) bool { return r.blank() || !s.match.plausible(r) }) {
				continue
			}
			if m := s.match.match(window); m != nil && m.better(best) && (k == 1 || !valued(window[k-1], m)) {
				at, rows, best = i, k, m
			}
		}
	}
	if best == nil {
		return 0, 0, nil
	}
	return at, s.extend(at, rows, best), best
}

// firstHeading returns the record that a heading begins with or ends with: the first that leaves nothing to be wished for or knows three columns, else the
// one that knows most. -1 is none.
func (s *stream) firstHeading() int {
	row, found := -1, 0
	for k := 1; k <= 2 && row < 0; k++ { // a heading that is cut in two makes no sense row by row
		for i := range headingSearch {
			window := s.window(i, k)
			if len(window) < k {
				break
			}
			if slices.ContainsFunc(window, func(r record) bool { return r.blank() || !s.match.plausible(r) }) {
				continue
			}
			m := s.match.match(window)
			if m.strong() || m != nil && m.found >= 3 {
				return i
			}
			if m != nil && m.found > found {
				row, found = i, m.found
			}
		}
	}
	return row
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
			h.text = m.texts[c].String()
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
	if s.block != nil {
		s.judgeSecrets()
	}
	s.block = b
	s.bindSecrets()
	s.in.scan.width = b.width
	s.judge(m, last.row)
	s.numbering()
}

// hasNumbers says whether a value column of the row begins like a value.
func (b *block) hasNumbers(r record) bool {
	for _, c := range b.numeric {
		if c < len(r.cells) {
			if raw := r.cells[c].Raw; raw != "" && raw[0] >= '0' && raw[0] <= '9' || looksNumeric(raw) || isSecret(raw, b.typeOf(c)) {
				return true
			}
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

// heading returns the heading that begins i records ahead, or nil: one that leaves nothing to be wished for, or knows three columns.
func (s *stream) heading(i int) (best *headed) {
	for k := 1; k <= headingRows; k++ {
		w := s.window(i, k)
		if len(w) < k {
			break
		}
		m := s.match.match(w)
		if m != nil && (m.strong() && m.found >= 2 || m.found >= 3) && (best == nil || m.better(best.match)) && (k == 1 || !valued(w[k-1], m)) {
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
			if s.match.known(fold(c.Raw)) {
				return true
			}
		}
		if looked++; looked == 3 && len(s.block.numeric) == 0 {
			return false
		}
	}
	return false
}

// findAny finds the heading of a table that no kind describes: the first row that is as wide as the rows are, and has words alone.
func (s *stream) findAny() (at, rows int, m *match) {
	usual := s.usualWidth()
	for i := range headingSearch {
		r, ok := s.in.peek(i)
		if !ok {
			break
		}
		n := filled(r)
		if n == 0 || n*5 < usual*3 {
			continue
		}
		if slices.ContainsFunc(r.cells, func(c Cell) bool { return looksNumeric(c.Raw) && !isYear(trim(c.Raw)) }) {
			return 0, 0, nil
		}
		return i, 1, s.anyHeading(r)
	}
	return 0, 0, nil
}

// usualWidth is the commonest number of filled cells in the first rows.
func (s *stream) usualWidth() int {
	counts := map[int]int{}
	best := 1
	for i := range headingSearch {
		r, ok := s.in.peek(i)
		if !ok {
			break
		}
		if n := filled(r); n > 0 {
			counts[n]++
		}
	}
	for n, times := range counts {
		if times > counts[best] || times == counts[best] && n > best {
			best = n
		}
	}
	return best
}

func filled(r record) int {
	n := 0
	for _, c := range r.cells {
		if !blank(c.Raw) {
			n++
		}
	}
	return n
}

func isYear(s string) bool {
	return len(s) >= 4 && (s[:2] == "19" || s[:2] == "20") && (len(s) == 4 || !looksNumeric(s[4:]) && s[4] == ' ')
}

// anyHeading takes a row as a heading as it stands. The passport gives names, and types to the columns that it describes; text is what every other column is.
func (s *stream) anyHeading(r record) *match {
	m := &match{texts: joined([]record{r}), heads: make([]*head, len(r.cells)), units: make([]string, len(r.cells))}
	for c, t := range m.texts {
		if len(t) == 0 {
			continue
		}
		h, f := &head{}, fold(t[0])
		_, m.units[c] = splitUnit(f)
		h.name = s.match.names[f]
		if d := s.match.described[h.name]; d != nil {
			h.column, h.typ = d, d.Type
		}
		if h.name == "" && (f == "status" || f == "статус данных" || f == "признак данных") {
			h.column, h.name, h.typ = &statusColumn, statusColumn.Name, TypeStatus
		}
		m.heads[c] = h
	}
	return m
}
