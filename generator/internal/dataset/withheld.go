package dataset

import (
	"path"
	"slices"
	"strings"

	"otkryto/generator/internal/diag"
)

// Some values may not be published: a firm's commercial secret (98-ФЗ), what primary statistical data say of one respondent (282-ФЗ, art. 9). A clerk either
// types a mark in the cell, or leaves the value in the file and names the cell in the passport. In the latter case the value is replaced by the mark as the
// rows leave the stream, before anybody above sees it: there is no other way to a row, so no page, export, chart, comparison or trace can have it. The bytes
// of such a file are published by nobody (File.Redacted), nor is their hash, from which a short number is found by trying.

// Secret stands for a value that is not published, in rows as they leave the package.
const Secret = "не раскрывается"

// Withheld is an entry of the passport's `withheld`: cells whose values are not published. Old releases are covered, too.
type Withheld struct {
	Column string   // canonical name, or the heading as typed
	File   string   // below the portal's root; "" is every file that has the column
	Rows   []string // words of the rows, each a whole cell of words, a code or a year; none means the whole column
	Reason string   // «коммерческая тайна»
	Pos    diag.Pos
	used   bool
}

// Withheld says whether the cell's value exists and is not published.
func (c Cell) Withheld() bool { return isSecret(c.Raw, c.Type()) }

// WithheldAs is Withheld for a column whose type Describe found out.
func (c Cell) WithheldAs(t Type) bool { return isSecret(c.Raw, t) }

// WithheldFor is the reason that the passport gives, or "".
func (c Cell) WithheldFor() string {
	if c.File == nil || c.File.secrets[place{c.Row, c.Col}] == nil {
		return ""
	}
	return c.File.secrets[place{c.Row, c.Col}].Reason
}

// Redacted says that the file holds values which are not published, so that neither its bytes nor their hash may be.
func (f *File) Redacted() bool { return f.redacted }

// PublicSHA256 is the hash of the file's bytes; "" when it would give away what is withheld.
func (f *File) PublicSHA256() string {
	if f.redacted {
		return ""
	}
	return f.SHA256
}

// isSecret says whether a cell has the mark. In columns of values clerks write it in several ways; among words only its full form is one.
func isSecret(s string, t Type) bool {
	if !maybeSecret(s) {
		return false
	}
	if s = trim(s); !t.numeric() {
		return strings.EqualFold(s, Secret)
	}
	switch fold(s) {
	case Secret, "не подлежит раскрытию", "не публикуется", "конфиденциально", "коммерческая тайна", "к", "(к)", "c", "(c)", "withheld", "confidential":
		return true
	}
	return false
}

// maybeSecret looks at the first letter, since every cell is asked: н, к, a bracket, Latin c or w, or a blank before one.
func maybeSecret(s string) bool {
	if s == "" || len(s) > 80 {
		return false
	}
	switch c := s[0]; c {
	case 0xD0:
		return len(s) > 1 && (s[1] == 0xBD || s[1] == 0x9D || s[1] == 0xBA || s[1] == 0x9A)
	case '(', 'c', 'C', 'w', 'W', 0xC2, 0xE2, 0xEF:
		return true
	default:
		return c <= ' '
	}
}

// secret is an entry as it applies to a block: the column that it hides, from 0.
type secret struct {
	*Withheld
	at int
}

// bindSecrets finds the columns of the present block that some entry hides.
func (s *stream) bindSecrets() {
	s.secrets = s.secrets[:0]
	for _, w := range s.file.withheld {
		for i, h := range s.block.Header {
			if h.Called(w.Column) {
				s.secrets = append(s.secrets, secret{w, i})
			}
		}
	}
}

// redact replaces what may not be published in a row. A row that is a note may have lost its key to merged cells; so may any row without words: there a
// column is hidden whatever the rows.
func (s *stream) redact(r record, note bool) {
	for _, x := range s.secrets {
		if x.at >= len(r.cells) || isNone(trim(r.cells[x.at].Raw)) || !note && !x.covers(s.block, r) {
			continue
		}
		c := r.cells[x.at]
		if s.found != nil {
			s.found(x.Withheld, c, !isSecret(c.Raw, s.block.typeOf(x.at)))
		}
		r.cells[x.at].Raw = Secret
	}
}

// covers says whether an entry speaks of a row.
func (x secret) covers(b *block, r record) bool {
	if len(x.Rows) == 0 {
		return true
	}
	keyed := false
	for i, c := range r.cells {
		if i == x.at || !hasValue(c.Raw) || b.typeOf(i) == TypeMoney || b.typeOf(i) == TypeNumber {
			continue
		}
		keyed = true
		if slices.ContainsFunc(x.Rows, func(word string) bool { return fold(c.Raw) == fold(word) }) {
			return true
		}
	}
	return !keyed
}

// typeOf is the type of a column, from 0.
func (b *block) typeOf(i int) Type {
	if i < len(b.heads) && b.heads[i] != nil && b.heads[i].typ != "" {
		return b.heads[i].typ
	}
	return TypeText
}

// hiddenTally is what a column of the block has of withheld values, and the total under it.
type hiddenTally struct {
	n      int
	cell   Cell            // the last of them
	byYear map[string]Cell // the last of a year, and
	years  map[string]int  // how many: shares come to 100 in every year
	total  Cell            // a number in a row «Итого»
}

func (t *hiddenTally) add(c Cell, year string) {
	t.n, t.cell = t.n+1, c
	t.years[year]++
	t.byYear[year] = c
}

// tallySecrets counts, in a data row, what can be worked out from its neighbours.
func (s *stream) tallySecrets(r record) {
	total := false
	for i := range r.cells {
		c := &r.cells[i]
		switch {
		case maybeSecret(c.Raw) && c.Withheld():
			s.hidden(i).add(*c, s.block.yearOf(r))
		case total && looksNumeric(c.Raw):
			s.hidden(i).total = *c
		case !total && i < 3:
			total = isTotal(c.Raw)
		}
	}
}

func (s *stream) hidden(i int) *hiddenTally {
	if s.tallies == nil {
		s.tallies = map[int]*hiddenTally{}
	}
	if s.tallies[i] == nil {
		s.tallies[i] = &hiddenTally{byYear: map[string]Cell{}, years: map[string]int{}}
	}
	return s.tallies[i]
}

// maybeTotal looks at the first letter: и, в, Latin t.
func maybeTotal(s string) bool {
	if len(s) < 5 || len(s) > 80 {
		return false
	}
	switch s[0] {
	case 0xD0:
		return s[1] == 0x98 || s[1] == 0xB8 || s[1] == 0x92 || s[1] == 0xB2
	case 't', 'T':
		return true
	}
	return false
}

// isTotal says whether a row names itself the sum of others.
func isTotal(s string) bool {
	if !maybeTotal(s) {
		return false
	}
	word, _, _ := strings.Cut(fold(s), " ")
	switch strings.Trim(word, ":,") {
	case "итого", "всего", "total":
		return true
	}
	return false
}

// yearOf is the year that a row names, or "".
func (b *block) yearOf(r record) string {
	for i, h := range b.Header {
		if i < len(r.cells) && (h.Type() == TypeYear || h.Called("год")) {
			return trim(r.cells[i].Raw)
		}
	}
	return ""
}

// judgeSecrets reports, at the end of a block, a single withheld value beside the total that gives it away: a row «Итого», a total of the passport, the 100 per
// cent that shares come to.
func (s *stream) judgeSecrets() {
	for i, h := range s.block.Header {
		t := s.tallies[i]
		if t == nil {
			continue
		}
		if name := calledBy(h, sorted(s.file.Totals)); t.n == 1 && name != "" {
			s.report.put(bySubtraction(t.cell, s.file.At("totals."+name)))
		} else if t.n == 1 && t.total.Row > 0 {
			s.report.put(bySubtraction(t.cell, t.total.Pos()))
		}
		if calledBy(h, s.file.Shares) == "" {
			continue
		}
		for _, year := range sorted(t.byYear) {
			if t.years[year] == 1 {
				s.report.put(bySubtraction(t.byYear[year], s.file.At("shares")))
			}
		}
	}
	s.tallies = nil
}

// calledBy is the name by which a passport means a column, or "".
func calledBy(h Cell, names []string) string {
	if i := slices.IndexFunc(names, h.Called); i >= 0 {
		return names[i]
	}
	return ""
}

// bySubtraction is the finding about a cell that follows from a total.
func bySubtraction(c Cell, total diag.Pos) diag.Diagnostic {
	return diag.Diagnostic{
		Rule: SingleSecret, Pos: c.Pos(), Args: []any{c.Column()},
		Related: []diag.Related{{Pos: total, Note: diag.Text{RU: "итог, из которого вычитают остальные", EN: "the total that the others are taken from"}}},
	}
}

// conceal gives a file the entries that speak of it, and reads it once to learn which cells they hide.
func (d *Dataset) conceal(f *File, lists ...[]Withheld) {
	for _, list := range lists {
		for i := range list {
			if w := &list[i]; w.Column != "" && d.speaksOf(w, f) {
				f.withheld = append(f.withheld, w)
			}
		}
	}
	if len(f.withheld) == 0 {
		return
	}
	f.secrets = map[place]*Withheld{}
	s := newStream(f, nil, func(*stream, *block, record) bool { return true })
	s.found = func(w *Withheld, c Cell, value bool) {
		w.used = true
		f.secrets[place{c.Row, c.Col}] = w
		f.redacted = f.redacted || value
	}
	s.read()
}

// speaksOf says whether an entry is about a file, in whatever version of the dataset.
func (d *Dataset) speaksOf(w *Withheld, f *File) bool {
	return w.File == "" || same(w.File, f.Path) || same(strings.TrimPrefix(w.File, path.Join(folder, d.ID)+"/"), f.Name())
}

// judgeWithheld reports entries that hide nothing: a slip in one of them publishes what it was written to keep.
func (d *Dataset) judgeWithheld(report *diag.Report) {
	for i := range d.Withheld {
		w := &d.Withheld[i]
		if w.used || w.Column == "" {
			continue
		}
		rows := diag.Text{RU: "ни в одной строке", EN: "in any row"}
		if len(w.Rows) > 0 {
			list := strings.Join(w.Rows, ", ")
			rows = diag.Text{RU: "в строках «" + list + "»", EN: "in the rows \"" + list + "\""}
		}
		report.Add(IdleSecret, w.Pos, w.Column, rows)
	}
}

// withheld reads the passport's list.
func (r *passportReader) withheld() []Withheld {
	var list []Withheld
	for _, m := range r.entries("withheld", withheldKeys) {
		w := Withheld{Column: m.must("column"), Rows: m.list("rows"), Reason: m.said("reason", BlankWhy), Pos: m.pos}
		if m.str("file") != "" {
			w.File = r.fileNamed(m)
		}
		list = append(list, w)
	}
	return list
}
