package build

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/deny"
	"otkryto/generator/internal/diag"
)

// chunk is how much of a table is searched at once.
const chunk = 1 << 20

// checkTable looks through a CSV. It is searched as text, piece by piece; only one where something was found is read again cell by cell for the places.
func (p *plan) checkTable(name string, f *dataset.File) error {
	r, err := p.run.source.disk.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer r.Close()
	lines := &lineReader{in: decoded(r, f)}
	var hits tableHits
	for line := 1; ; {
		text, err := lines.next()
		if err != nil {
			return fmt.Errorf("search %s: %w", name, err)
		}
		if len(text) == 0 {
			break
		}
		at := func(s deny.Spot) tableHit { return tableHit{line + bytes.Count(text[:s.Start], []byte{'\n'}), s.Entry} }
		p.denied.FindLoosely(name, text, func(s deny.Spot) { hits.all++ })
		if hits.all > 0 {
			p.denied.Find(name, text, func(s deny.Spot) { hits.sure = append(hits.sure, at(s)) })
		}
		line += bytes.Count(text, []byte{'\n'})
	}
	if hits.all > 0 {
		p.placeHits(name, f, hits)
	}
	return nil
}

// tableHits are what was found in a table as text.
type tableHits struct {
	all  int
	sure []tableHit // whatever the table's cells are
}

// tableHit is something found in a line of a table.
type tableHit struct{ line, entry int }

// placeHits reports what was found at its cells, and what stands in no data row, as headings do, at its line.
func (p *plan) placeHits(name string, f *dataset.File, hits tableHits) {
	placed := map[tableHit]bool{}
	cells := make(map[int]int) // by entry
	if f != nil {
		for r := range dataset.Records(f, &diag.Report{}) { // what is wrong with the cells has been said
			for _, c := range r.Cells {
				p.denied.Find(name, []byte(c.Raw), func(s deny.Spot) {
					cells[s.Entry]++
					placed[tableHit{r.Number, s.Entry}] = true
					p.report.Put(p.denied.Finding(c.Pos(), s.Entry))
				})
			}
		}
	}
	sure := make(map[int]int)
	for _, h := range hits.sure {
		sure[h.entry]++
	}
	for _, h := range hits.sure {
		if !placed[h] && cells[h.entry] < sure[h.entry] { // a cell of several lines counts as the row that it begins in
			placed[h] = true
			p.report.Put(p.denied.Finding(diag.Pos{File: name, Line: h.line}, h.entry))
		}
	}
}

// lineReader reads whole lines, about a chunk at a time.
type lineReader struct {
	in   io.Reader
	rest []byte
}

// next returns the next lines; nothing at the end.
func (l *lineReader) next() ([]byte, error) {
	raw := make([]byte, chunk)
	n := copy(raw, l.rest)
	m, err := io.ReadFull(l.in, raw[n:])
	raw = raw[:n+m]
	l.rest = nil
	switch {
	case err == nil:
		if i := bytes.LastIndexByte(raw, '\n'); i >= 0 {
			l.rest = slices.Clone(raw[i+1:])
			raw = raw[:i+1]
		}
	case !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF):
		return nil, err
	}
	return raw, nil
}

// encodings are those of tables that are no UTF-8, by the names that package dataset gives them.
var encodings = map[string]encoding.Encoding{
	"windows-1251": charmap.Windows1251, "cp866": charmap.CodePage866, "koi8-r": charmap.KOI8R, "iso-8859-1": charmap.Windows1252,
	"utf-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
}

// decoded reads a table as UTF-8. One that no passport lists is published by nobody and read as it is.
func decoded(r io.Reader, f *dataset.File) io.Reader {
	if f == nil {
		return r
	}
	if e := encodings[f.Charset()]; e != nil {
		return e.NewDecoder().Reader(r)
	}
	return r
}
