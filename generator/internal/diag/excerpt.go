package diag

import (
	"strings"
	"unicode"
)

const (
	tabWidth = 4
	tabGlyph = "    "
)

// excerpt is a line as a terminal shows it, and what is meant in it.
type excerpt struct {
	text  string
	start int // columns of the terminal before the caret
	width int // of the caret; 0 is none
}

// cell is one character as shown.
type cell struct {
	text  string
	width int
}

// excerptOf cuts a line down to at most limit columns about the meant characters, from (counted from 0), width of them; no caret when width is 0.
func excerptOf(line string, from, width, limit int) excerpt {
	cells := cellsOf(line)
	from = min(from, len(cells))
	to := min(from+width, len(cells))
	starts := make([]int, len(cells)+1)
	for i, c := range cells {
		starts[i+1] = starts[i] + c.width
	}
	first, last := window(starts, starts[from], starts[to], limit)
	var e excerpt
	if first > 0 {
		e.text, e.start = "…", 1
	}
	for _, c := range cells[first:last] {
		e.text += c.text
	}
	if last < len(cells) {
		e.text += "…"
	}
	if width == 0 {
		e.start = 0
		return e
	}
	// A caret past the end of the line points behind its last character.
	e.start += starts[max(from, first)] - starts[first]
	e.width = max(1, starts[min(to, last)]-starts[max(from, first)])
	return e
}

// window returns the cells to show: all that fit, or those about the columns from…to, a third of the room before them.
func window(starts []int, from, to, limit int) (first, last int) {
	n := len(starts) - 1
	if starts[n] <= limit {
		return 0, n
	}
	room := limit - 2 // an ellipsis on either side
	left := max(0, min(from-room/3, starts[n]-room))
	if to-from < room {
		left = max(left, to-room)
	}
	for starts[first] < left {
		first++
	}
	last = first
	for last < n && starts[last+1]-starts[first] <= room {
		last++
	}
	return first, last
}

// cellsOf turns a line into what is shown of it.
func cellsOf(line string) []cell {
	cells := make([]cell, 0, len(line))
	for _, r := range line {
		switch {
		case r == '\t':
			cells = append(cells, cell{tabGlyph, tabWidth})
		case unicode.In(r, unicode.Mn, unicode.Me):
			cells = append(cells, cell{string(r), 0})
		case isWide(r):
			cells = append(cells, cell{string(r), 2})
		default:
			cells = append(cells, cell{string(visibleRune(r)), 1})
		}
	}
	return cells
}

// isWide knows the characters that a terminal gives two columns: Chinese, Japanese and Korean ones, and pictures.
func isWide(r rune) bool {
	return r >= 0x1100 && r <= 0x115F || r >= 0x2E80 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF ||
		r >= 0xFE30 && r <= 0xFE6F || r >= 0xFF00 && r <= 0xFF60 || r >= 0x1F300 && r <= 0x1FAFF || r >= 0x20000 && r <= 0x3FFFD
}

// caret returns the line under an excerpt: ^^^.
func (e excerpt) caret() string { return strings.Repeat(" ", e.start) + strings.Repeat("^", e.width) }
