package dataset

import (
	"slices"
	"strings"
)

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
var signers = []string{"руководитель", "главный бухгалтер", "исполнитель", "начальник", "глава ", "председатель", "директор", "заместитель", "министр", "м.п", "тел.", "ответственный исполнитель"}

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
		if strings.HasPrefix(first, "(подпис") || strings.HasPrefix(first, "(расшифровка") {
			return true
		}
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
		if strings.Contains(t, "__") || strings.Contains(t, "подпис") || strings.Count(t, ".") >= 2 && len(t) < 80 {
			return true
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
	s.redact(r, true)
	s.hide(r)
	text := r.text()
	s.block.Notes = append(s.block.Notes, Note{r.row, text})
	s.count.notes++
	s.trail++
	if s.doubt == nil && s.inBlock > 0 && !strings.HasSuffix(text, ":") && !strings.HasPrefix(text, "*") && !isLeadIn(text) {
		s.doubt = &r
	}
}
