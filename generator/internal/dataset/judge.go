package dataset

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// judge reports what is wrong with a heading that was found: columns missing, claimed twice, misspelt, in another unit.
func (s *stream) judge(m *match, row int) {
	headings := s.headings()
	s.unfilled(m, row, headings)
	if m.index == nil {
		s.units(m)
		return
	}
	for _, c := range m.missing {
		pos := diag.Pos{File: s.file.Path, Line: row}
		s.report.add(MissingColumn, pos, c.Title, known(c, s.file), strings.Join(headings, ", "), s.like(c, headings))
	}
	for _, a := range m.ambiguous {
		var where []string
		var related []diag.Related
		for _, c := range a.at {
			where = append(where, letter(c+1))
			related = append(related, diag.Related{Pos: s.block.Header[c].Pos(), Note: diag.Text{RU: "подходит", EN: "fits"}})
		}
		s.report.put(diag.Diagnostic{
			Rule: AmbiguousColumn, Pos: s.block.Header[a.at[0]].Pos(),
			Args: []any{a.column.Title, strings.Join(where, ", "), a.column.Name}, Related: related[1:],
		})
	}
	s.misspelt(m)
	s.units(m)
}

// unfilled reports described columns whose every cell must have a value and that the block lacks. What the kind requires is reported as ever.
func (s *stream) unfilled(m *match, row int, headings []string) {
	for _, name := range sorted(s.match.described) {
		c := s.match.described[name]
		if c.Constraints == nil || !c.Constraints.Required || slices.ContainsFunc(m.heads, func(h *head) bool { return h != nil && h.name == name }) {
			continue
		}
		if m.index != nil && !slices.ContainsFunc(m.index.columns, func(x *Column) bool { return x.Name == name && !x.Required }) {
			continue
		}
		pos := diag.Pos{File: s.file.Path, Line: row}
		title := diag.Text{RU: cmp.Or(c.Title.RU, name), EN: cmp.Or(c.Title.EN, name)}
		s.report.add(MissingColumn, pos, title, knownAs(c), strings.Join(headings, ", "), s.like(c, headings))
	}
}

// headings lists the block's headings in quotes, for messages.
func (s *stream) headings() []string {
	var list []string
	for _, c := range s.block.Header {
		if c.Raw != "" {
			list = append(list, "«"+clip(c.Raw)+"»")
		}
	}
	return list
}

// known says which headings a column is known by: the passport's own, or up to three of the kind's.
func known(c *Column, f *File) string {
	if own := ownHeadings(f.mapping()[c.Name], f.described()[c.Name]); len(own) > 0 {
		return "«" + strings.Join(own, "», «") + "»"
	}
	var list []string
	for _, h := range append(slices.Clone(c.Headings), c.Name)[:min(3, len(c.Headings)+1)] {
		list = append(list, "«"+h+"»")
	}
	return strings.Join(list, ", ")
}

// like suggests which of the file's headings a missing column may be.
func (s *stream) like(c *Column, headings []string) diag.Text {
	for _, h := range s.block.Header {
		if h.head != nil && h.head.column == nil && alike(h.Raw, c) {
			return diag.Text{
				RU: "; похоже на него: «" + clip(h.Raw) + "» в столбце " + h.Letter(),
				EN: "; like it: «" + clip(h.Raw) + "» in column " + h.Letter(),
			}
		}
	}
	return diag.Text{}
}

// alike says whether a heading is a slip of the hand away from one that the column is known by.
func alike(heading string, c *Column) bool {
	base, _ := splitUnit(fold(heading))
	var forms []string
	for _, h := range append([]string{c.Name}, c.Headings...) {
		if f := fold(h); len([]rune(f)) >= 4 {
			forms = append(forms, f)
		}
	}
	return format.Suggest(base, forms) != ""
}

// misspelt warns of a heading that nothing knows but that is almost one of a column which was not found.
func (s *stream) misspelt(m *match) {
	var free []*Column
	for _, c := range m.index.columns {
		found := slices.ContainsFunc(m.heads, func(h *head) bool { return h != nil && h.column == c })
		if !found && !c.Required {
			free = append(free, c)
		}
	}
	for _, h := range s.block.Header {
		if h.head == nil || h.head.column != nil {
			continue
		}
		for _, c := range free {
			if alike(h.Raw, c) {
				s.report.add(MisspeltHeading, h.Pos(), clip(h.Raw), c.Title, known(c, s.file))
				break
			}
		}
	}
}

// units reports a unit that the file states and the passport does not.
func (s *stream) units(m *match) {
	unit := s.file.Unit
	if unit == "" {
		unit = "руб"
	}
	if !slices.ContainsFunc(m.heads, func(h *head) bool { return h != nil && h.typ == TypeMoney }) {
		return
	}
	for _, n := range s.block.Above {
		if u := unitInTitle(n.Text); u != "" && u != unit {
			s.report.add(UnitConflict, diag.Pos{File: s.file.Path, Line: n.Row, Text: n.Text}, u, s.file.statedUnit(), clip(n.Text))
			return
		}
	}
	for c, h := range m.heads {
		if h != nil && h.typ == TypeMoney && m.units[c] != "" && m.units[c] != unit {
			s.report.add(UnitConflict, s.block.Header[c].Pos(), m.units[c], s.file.statedUnit(), clip(h.text))
		}
	}
}

// statedUnit is the unit that the passport states, in the words of a message: silence means roubles, but a clerk would look in vain for the word.
func (f *File) statedUnit() diag.Text {
	if f.Unit == "" {
		return diag.Text{RU: "единица не указана (считаются рубли)", EN: "none (roubles are taken)"}
	}
	return diag.Text{RU: "«" + f.Unit + "»", EN: `"` + f.Unit + `"`}
}

// noHeading reports that no row is a heading: it says what the first rows hold, and whether they are cut by another delimiter than the rest.
func (s *stream) noHeading() {
	var first *record
	for i := range 10 {
		r, ok := s.in.peek(i)
		if !ok {
			break
		}
		if r.blank() {
			continue
		}
		if first == nil {
			first = &r
		}
		if len(r.cells) == 1 && s.otherDelimiter(r) {
			return
		}
	}
	if first == nil {
		s.report.add(EmptyFile, diag.Pos{File: s.file.Path})
		return
	}
	for _, c := range first.cells {
		if was := unGarble(c.Raw); was != "" {
			s.report.add(Mojibake, c.Pos(), clip(c.Raw), clip(was))
			return
		}
	}
	s.report.add(NoHeading, rowPos(*first), s.wanted())
}

// unGarble returns what a text was before UTF-8 was read as windows-1251 and saved again; "" when it is not garbled.
func unGarble(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range trim(s) {
		c, ok := charmap.Windows1251.EncodeRune(r)
		switch {
		case ok:
			b = append(b, c)
		case r == utf8.RuneError || r == 0x98: // the one byte that is no letter of windows-1251, and the second half of «И»
			b = append(b, 0x98)
		default:
			return ""
		}
	}
	if !utf8.Valid(b) || utf8.RuneCount(b) == len(b) {
		return ""
	}
	return string(b)
}

// otherDelimiter reports a heading that is cut by another delimiter than the rows under it.
func (s *stream) otherDelimiter(r record) bool {
	raw := r.cells[0].Raw
	for _, d := range delimiters {
		parts := strings.Split(raw, string(d))
		if d == s.in.scan.delim || len(parts) < 2 {
			continue
		}
		wide := 0
		for i := range 30 {
			if next, ok := s.in.peek(i); ok && len(next.cells) == len(parts) {
				wide++
			}
		}
		if wide >= 2 || s.match.words(parts) >= 2 {
			s.report.add(HeadingDelimiter, r.cells[0].Pos(), delimiterName(d), delimiterName(s.in.scan.delim))
			return true
		}
	}
	return false
}

// delimiterName is a delimiter in words.
func delimiterName(d byte) diag.Text {
	switch d {
	case ';':
		return diag.Text{RU: "точка с запятой", EN: "semicolon"}
	case ',':
		return diag.Text{RU: "запятая", EN: "comma"}
	case '\t':
		return diag.Text{RU: "табуляция", EN: "tab"}
	}
	return diag.Text{RU: strconv.Quote(string(rune(d))), EN: strconv.Quote(string(rune(d)))}
}

// wanted lists the required columns of the tables that the file may be.
func (s *stream) wanted() diag.Text {
	if s.match.open {
		return diag.Text{RU: "названия столбцов", EN: "names of columns"}
	}
	var ru, en []string
	for _, x := range s.match.indexes {
		var r, e []string
		for _, c := range x.columns {
			if c.Required {
				r, e = append(r, "«"+c.Title.RU+"»"), append(e, "«"+c.Title.EN+"»")
			}
		}
		ru, en = append(ru, strings.Join(r, ", ")), append(en, strings.Join(e, ", "))
	}
	return diag.Text{RU: strings.Join(ru, " — или "), EN: strings.Join(en, " — or ")}
}
