package dataset

import (
	"slices"
	"strconv"
	"strings"
)

// line is a row that has no equal in the other version.
type line struct {
	file  *File
	row   int
	block int
	ids   []string // of the block's columns
	cells []Cell
}

// at returns the row's cell of a column; the zero Cell when it has no such column.
func (l *line) at(id string) Cell {
	for i, x := range l.ids {
		if x == id && x != "" {
			if i < len(l.cells) {
				return l.cells[i]
			}
			return Cell{File: l.file, Row: l.row, Col: i + 1}
		}
	}
	return Cell{}
}

// lines streams the data rows of a file; the cells of one are good until the next.
func lines(f *File, byHeading bool, yield func(line)) {
	var ids []string
	var of *block
	read(f, nil, func(_ *stream, b *block, r record) bool {
		if of != b {
			of, ids = b, columnIDs(b, byHeading)
		}
		yield(line{f, r.row, b.Index, ids, r.cells})
		return true
	})
}

// columnIDs names the columns of a block so that they can be found in another version: by the canonical name, else by the heading; by the heading alone when
// one of the versions has no names for them.
func columnIDs(b *block, byHeading bool) []string {
	var ids []string
	seen := map[string]int{}
	for _, h := range b.heads {
		id := ""
		if h != nil {
			id = h.name
			if id == "" || byHeading && b.index == nil {
				id = fold(h.text)
			}
			if seen[id]++; seen[id] > 1 {
				id += " #" + strconv.Itoa(seen[id])
			}
		}
		ids = append(ids, id)
	}
	return ids
}

// keep copies the line for later.
func (l line) keep() *line {
	l.cells = slices.Clone(l.cells)
	return &l
}

// whole is what a row is by all of its words, codes, years and days.
func (l *line) whole() string {
	return l.key(func(c Cell) bool { return !measures(c) })
}

// required is what a row is by those of them that its table must have.
func (l *line) required() string {
	return l.key(func(c Cell) bool {
		if c.head == nil || c.head.column == nil || c.head.column.own {
			return c.Col == 1
		}
		return c.head.column.Required && !measures(c)
	})
}

// coded is what a row is by its codes, years and days, when it has a code: a name may be reworded.
func (l *line) coded() string {
	if !l.hasCode() {
		return ""
	}
	return l.key(func(c Cell) bool { return c.Type() != TypeText && !measures(c) })
}

// named is what a row without a code is by the first text that it must have, and by its years: the state of a building changes, its name does not.
func (l *line) named() string {
	if l.hasCode() {
		return ""
	}
	name := 0
	for _, c := range l.cells {
		if name == 0 && c.Type() == TypeText && c.head != nil && c.head.column != nil && c.head.column.Required {
			name = c.Col
		}
	}
	if name == 0 {
		return ""
	}
	return l.key(func(c Cell) bool { return c.Col == name || c.Type() == TypeYear })
}

func (l *line) hasCode() bool {
	return slices.ContainsFunc(l.cells, func(c Cell) bool { return c.Type() == TypeCode && c.HasValue() })
}

// measures says whether a cell is an amount or a number, which may change while the row stays what it is.
func measures(c Cell) bool {
	if c.head == nil || c.head.column == nil || c.head.column.Type == "" {
		return c.Col > 1 && c.figure()
	}
	return c.Type() == TypeMoney || c.Type() == TypeNumber || c.Type() == TypeStatus
}

// key joins some cells of the line; "" when none of them has a value.
func (l *line) key(part func(Cell) bool) string {
	var b strings.Builder
	for i, c := range l.cells {
		if i >= len(l.ids) || l.ids[i] == "" || !part(c) {
			continue
		}
		if v := c.worth(); v != "" {
			b.WriteString(l.ids[i] + "\x00" + v + "\x00")
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return strconv.Itoa(l.block) + "\x00" + b.String()
}

// name is what a row is called: its code and its first words.
func (l *line) name() string {
	code, words := "", ""
	for _, c := range l.cells {
		switch {
		case !c.HasValue():
		case c.Type() == TypeCode && (code == "" || c.head.column != nil && c.head.column.Required):
			code = oneLine(trim(c.Raw))
		case c.Type() == TypeText && words == "":
			words = clip(c.Raw)
		}
	}
	return strings.TrimSpace(code + " " + words)
}
