package dataset

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// headingRows is how many rows a heading may take, headingSearch how many rows are looked through for it.
const (
	headingRows   = 3
	headingSearch = 100
)

// index knows the headings of one table of a kind.
type index struct {
	table   *Table
	columns []*Column
	known   map[string][]int // folded heading -> columns
}

// matcher finds headings in rows, for one file.
type matcher struct {
	indexes   []*index
	open      bool // any heading will do
	names     map[string]string
	described map[string]*Column // by the passport
	first     map[rune]bool      // letters that known headings begin with
}

// begins is a quick look at whether a cell may be a known heading.
func (m *matcher) begins(s string) bool {
	for _, r := range s {
		if isBlank(r) || isOrnament(r) {
			continue
		}
		r = unicode.ToLower(r)
		return r == 'ё' || m.first[r]
	}
	return false
}

// newMatcher prepares for the tables of a kind; mapping is the passport's own, canonical name -> heading, described are columns that it says more of.
func newMatcher(kind *Kind, table string, mapping map[string]string, described map[string]*Column) *matcher {
	m := &matcher{open: kind == nil || kind.open(), names: map[string]string{}, described: described, first: map[rune]bool{}}
	if m.open {
		for _, name := range sorted(mapping) {
			m.names[fold(mapping[name])] = name
		}
		for _, name := range sorted(described) {
			for _, heading := range described[name].Headings {
				m.names[fold(heading)] = name
			}
		}
		return m
	}
	for i := range kind.Tables {
		if t := &kind.Tables[i]; table == "" || t.Name == table {
			x := newIndex(t, mapping, described)
			m.indexes = append(m.indexes, x)
			for h := range x.known {
				r, _ := utf8.DecodeRuneInString(h)
				m.first[r] = true
			}
		}
	}
	return m
}

func newIndex(t *Table, mapping map[string]string, described map[string]*Column) *index {
	x := &index{table: t, columns: append(t.all(), extra(t, described)...), known: map[string][]int{}}
	mapped := map[string]bool{}
	for i, c := range x.columns {
		d := described[c.Name]
		if d != nil && d != c {
			x.columns[i] = d.over(c)
		}
		for _, heading := range ownHeadings(mapping[c.Name], d) {
			x.known[fold(heading)] = []int{i}
			mapped[fold(heading)] = true
		}
	}
	for i, c := range x.columns {
		if len(ownHeadings(mapping[c.Name], described[c.Name])) > 0 {
			continue
		}
		for _, h := range append([]string{c.Name}, c.Headings...) {
			if h = fold(h); !mapped[h] && !slices.Contains(x.known[h], i) {
				x.known[h] = append(x.known[h], i)
			}
		}
	}
	return x
}

// ownHeadings are those that the passport gives a column; none leaves it those of the kind.
func ownHeadings(mapped string, described *Column) []string {
	switch {
	case described != nil && len(described.Headings) > 0:
		return described.Headings
	case mapped != "":
		return []string{mapped}
	}
	return nil
}

// words counts the known headings among some cells, each column once.
func (m *matcher) words(cells []string) int {
	best := 0
	for _, x := range m.indexes {
		seen := map[int]bool{}
		for _, c := range cells {
			if len(c) > 400 || c == "" {
				continue
			}
			for _, i := range x.lookup(fold(c)) {
				seen[i] = true
			}
		}
		best = max(best, len(seen))
	}
	return best
}

// lookup returns the columns that a folded heading may be.
func (x *index) lookup(folded string) []int {
	if is, ok := x.known[folded]; ok {
		return is
	}
	if base, _ := splitUnit(folded); base != folded {
		return x.known[base]
	}
	return nil
}

// plausible says whether a row may be part of a heading: it has a word that headings have, or no number.
func (m *matcher) plausible(r record) bool {
	numbers := false
	for _, c := range r.cells {
		if c.Raw == "" {
			continue
		}
		if looksNumeric(c.Raw) {
			numbers = true
		} else if len(c.Raw) <= 400 && m.begins(c.Raw) && m.known(fold(c.Raw)) {
			return true
		}
	}
	return !numbers
}

// known says whether some table knows a folded heading.
func (m *matcher) known(folded string) bool {
	for _, x := range m.indexes {
		if len(x.lookup(folded)) > 0 {
			return true
		}
	}
	return false
}

// match is a heading found in rows that follow each other.
type match struct {
	index     *index
	texts     []headingText
	heads     []*head // a column of the file each, not yet with its text; nil where the heading is empty
	units     []string
	found     int         // columns of the table that were found
	missing   []*Column   // required ones that were not
	ambiguous []ambiguous // ones that several headings claim
}

type ambiguous struct {
	column *Column
	at     []int // columns of the file, from 0
}

// strong says that a match leaves nothing to be wished for.
func (m *match) strong() bool { return m != nil && len(m.missing) == 0 && len(m.ambiguous) == 0 }

// better prefers the match with fewer required columns missing, then the one that knows more headings.
func (m *match) better(o *match) bool {
	if o == nil {
		return true
	}
	if a, b := len(m.missing)+len(m.ambiguous), len(o.missing)+len(o.ambiguous); a != b {
		return a < b
	}
	return m.found > o.found
}

// match reads rows as one heading; nil when they are none at all.
func (m *matcher) match(rows []record) *match {
	texts := joined(rows)
	var best *match
	for _, x := range m.indexes {
		found := x.match(texts)
		if found.found >= min(2, len(x.columns)-1) && found.found > 0 && found.better(best) {
			best = found
		}
	}
	return best
}

// headingText is the heading over one column: the parts from above to below that are not empty.
type headingText []string

// joined reads rows as one heading: in the rows over the last, an empty cell right of a group's name belongs to the group.
func joined(rows []record) []headingText {
	width := 0
	for _, r := range rows {
		width = max(width, len(r.cells))
	}
	at := func(r, c int) string {
		if c >= len(rows[r].cells) {
			return ""
		}
		return trim(rows[r].cells[c].Raw)
	}
	texts := make([]headingText, width)
	for r := range rows {
		group := ""
		for c := range width {
			cell := at(r, c)
			below := false
			for k := r + 1; k < len(rows); k++ {
				below = below || at(k, c) != ""
			}
			if cell != "" {
				group = ""
				if below {
					group = cell
				}
			} else if below {
				cell = group
			} else {
				group = ""
			}
			if cell != "" {
				texts[c] = append(texts[c], cell)
			}
		}
	}
	return texts
}

// String joins the parts as they are shown, hyphenated words made whole.
func (t headingText) String() string {
	return strings.Join(strings.FieldsFunc(rejoin(strings.Join(t, "\n")), isBlank), " ")
}

// variants are the folded forms that a heading may be known by, the best first: whole, without the groups over it, without «всего» under it.
func (t headingText) variants() []string {
	var list []string
	for i := range t {
		list = append(list, fold(strings.Join(t[i:], "\n")))
	}
	if len(t) > 1 {
		last := fold(t[len(t)-1])
		if _, unit := splitUnit("x, " + last); slices.Contains(sumWords, last) || unit != "" {
			for i := range t[:len(t)-1] {
				list = append(list, fold(strings.Join(t[i:len(t)-1], "\n")))
			}
		}
	}
	return list
}

// match gives every column of the table the heading that claims it best.
func (x *index) match(texts []headingText) *match {
	m := &match{index: x, texts: texts, heads: make([]*head, len(texts)), units: make([]string, len(texts))}
	level := make([]int, len(x.columns)) // of the best claim, from 1
	claims := make([][]int, len(x.columns))
	for c, t := range texts {
		if len(t) == 0 {
			continue
		}
		m.heads[c] = &head{}
		for l, v := range t.variants() {
			if len(v) > 400 {
				continue
			}
			is := x.lookup(v)
			for _, i := range is {
				switch {
				case level[i] == 0 || level[i] > l+1:
					if !x.columns[i].Repeat {
						claims[i] = nil
					}
					level[i] = l + 1
					claims[i] = append(claims[i], c)
				case level[i] == l+1 || x.columns[i].Repeat:
					claims[i] = append(claims[i], c)
				}
			}
			if len(is) > 0 {
				_, m.units[c] = splitUnit(v)
				break
			}
		}
	}
	x.award(m, claims)
	return m
}

// award settles the claims: a file's column is one column of the table, and the other way round unless it repeats.
func (x *index) award(m *match, claims [][]int) {
	for i, column := range x.columns {
		var free []int
		for _, c := range claims[i] {
			if m.heads[c].column == nil {
				free = append(free, c)
			}
		}
		switch {
		case len(free) == 0:
			if column.Required {
				m.missing = append(m.missing, column)
			}
			continue
		case len(free) > 1 && !column.Repeat:
			m.ambiguous = append(m.ambiguous, ambiguous{column, free})
			free = free[:1]
		}
		m.found++
		for _, c := range free {
			h := m.heads[c]
			h.column, h.name, h.typ = column, column.Name, column.Type
		}
	}
}
