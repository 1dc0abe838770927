package dataset

import (
	"bytes"
	"io"
	"strings"
)

// delimiters are what may stand between cells, the likelier first.
var delimiters = []byte{';', ',', '\t'}

// settle finds the delimiter: Excel's «sep=;» line says it; else it is the one that gives the most known headings in a row, and among equals the one
// that cuts the rows most evenly.
func (p *profile) settle(words func([]string) int) {
	if d, ok := sepLine(p.sample); ok {
		p.sep, p.delim = true, d
		return
	}
	best := evenness{}
	for _, d := range delimiters {
		e := p.measure(d, words)
		if p.delim == 0 || e.better(best) {
			best, p.delim = e, d
		}
		if e.words >= 3 && e.under > 0 {
			break // a heading and rows as wide as it: no other will do better
		}
	}
	p.doubtful = best.width < 2
}

// sepLine reads «sep=;», which Excel writes and hides.
func sepLine(b []byte) (byte, bool) {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	line = bytes.Trim(line, "\r\" ")
	if len(line) == 5 && strings.EqualFold(string(line[:4]), "sep=") {
		return line[4], true
	}
	if len(line) == 4 && strings.EqualFold(string(line), "sep=") && bytes.HasPrefix(b, []byte("sep=\t")) {
		return '\t', true
	}
	return 0, false
}

// evenness is how well a delimiter cuts a sample.
type evenness struct {
	words int // known headings in the best row,
	heads int // which has so many cells,
	under int // as so many rows after it
	even  int // rows of the most common width, if that is two or more
	rows  int // rows with anything in them
	width int
}

// better compares what two delimiters give.
func (e evenness) better(o evenness) bool {
	switch {
	case e.contradicts(o):
		return true
	case o.contradicts(e):
		return false
	case e.words != o.words:
		return e.words > o.words
	}
	if (e.width >= 2) != (o.width >= 2) {
		return e.width >= 2
	}
	a, b := e.even*max(o.rows, 1), o.even*max(e.rows, 1) // shares, without division
	if a != b {
		return a > b
	}
	return e.width > o.width
}

// contradicts says whether a delimiter cuts the rows as the other one cuts the heading alone, so that the heading is the mistake.
func (e evenness) contradicts(o evenness) bool {
	return o.words > e.words && o.under == 0 && e.width == o.heads && e.even >= 2
}

// measure cuts a sample with a delimiter. The last record is left out, as the sample may end inside it.
func (p *profile) measure(delim byte, words func([]string) int) evenness {
	s, t := newScanner(bytes.NewReader(p.sample), delim), newText(p.encoding)
	widths := map[int]int{}
	e := evenness{}
	for {
		fields, err := s.next()
		if err == io.EOF || err != nil {
			break
		}
		if s.start == s.end && len(p.sample) == sampleSize {
			break
		}
		blank := true
		for _, f := range fields {
			blank = blank && len(bytes.TrimSpace(f)) == 0
		}
		if blank {
			continue
		}
		e.rows++
		widths[len(fields)]++
		if e.words > 0 && len(fields) == e.heads {
			e.under++
		}
		if words != nil && e.words < 2 && e.rows <= headingSearch {
			all, from := t.decode(fields), 0
			row := make([]string, len(fields))
			for i, end := range t.ends {
				row[i] = all[from:end]
				from = end
			}
			if n := words(row); n > e.words {
				e.words, e.heads, e.under = n, len(fields), 0
			}
		}
	}
	for w, n := range widths {
		if w >= 2 && (n > e.even || n == e.even && w > e.width) {
			e.even, e.width = n, w
		}
	}
	if e.words < 2 {
		e.words = 0 // one known word may be a whole row of a table of one column, or chance
	}
	return e
}
