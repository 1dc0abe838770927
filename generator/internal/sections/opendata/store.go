package opendata

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"sync"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// store holds all rows of a file as the file has them, a compressed string a pack: a million rows are some twenty megabytes, and are made records again a
// pack at a time. So a file is read once, and what is published of it comes from the same bytes.
type store struct {
	press  *press
	file   *dataset.File
	blocks []*dataset.Block
	used   [][]bool // by block: the columns that have anything in them, those right of the heading too
	packs  []packed
	pages  []rowsPage // those that have rows
	last   int        // row, as Excel numbers it
	raw    []byte     // rows of the pack that is being filled
}

// packRows is how many rows, as Excel numbers them, are compressed together: a few pages, which a site.RowsPerPage of rows fills one after the other.
const packRows = 4 * site.RowsPerPage

// packed is a compressed string of rows.
type packed struct {
	number int // from 0
	rows   int
	text   string
}

// rowsPage is one page of rows and the pack that has them.
type rowsPage struct {
	number int // from 1
	pack   int // in store.packs
}

// first is the first row that belongs on a page, as Excel numbers it.
func (p rowsPage) first() int { return (p.number-1)*site.RowsPerPage + 1 }

// add takes the next row of the file.
func (s *store) add(r dataset.Record) {
	if pack := (r.Number - 1) / packRows; len(s.packs) == 0 || s.packs[len(s.packs)-1].number != pack {
		s.close()
		s.packs = append(s.packs, packed{number: pack})
	}
	if page := (r.Number-1)/site.RowsPerPage + 1; len(s.pages) == 0 || s.pages[len(s.pages)-1].number != page {
		s.pages = append(s.pages, rowsPage{page, len(s.packs) - 1})
	}
	if n := len(s.blocks); n == 0 || s.blocks[n-1] != r.Block {
		s.blocks = append(s.blocks, r.Block)
		s.used = append(s.used, make([]bool, len(r.Block.Header)))
	}
	s.packs[len(s.packs)-1].rows++
	s.last = r.Number
	block := len(s.blocks) - 1
	demo := uint64(0)
	if r.Demo {
		demo = 1
	}
	s.raw = binary.AppendUvarint(s.raw, uint64(r.Number))
	s.raw = binary.AppendUvarint(s.raw, uint64(block)<<1|demo)
	s.raw = binary.AppendUvarint(s.raw, uint64(len(r.Cells)))
	for i, c := range r.Cells {
		s.raw = binary.AppendUvarint(s.raw, uint64(len(c.Raw)))
		s.raw = append(s.raw, c.Raw...)
		if i >= len(s.used[block]) {
			s.used[block] = append(s.used[block], false)
		}
		s.used[block][i] = s.used[block][i] || strings.TrimSpace(c.Raw) != ""
	}
}

// close packs what is being filled. It is called once more behind the last row.
func (s *store) close() {
	if n := len(s.packs); n > 0 {
		s.packs[n-1].text = s.press.pack(s.raw)
	}
	s.raw = s.raw[:0]
}

// each hands out the rows of all pages. A record's cells are good until the next record: a million rows are gone through once a form.
func (s *store) each() iter.Seq[dataset.Record] {
	return func(yield func(dataset.Record) bool) {
		var cells []dataset.Cell
		for _, p := range s.packs {
			cut := cutter(s.press.unpack(p.text))
			for cut != "" {
				r := s.record(&cut, cells[:0])
				if cells = r.Cells; !yield(r) {
					return
				}
			}
		}
	}
}

// slice makes some records again, from one on, counted from 0.
func (s *store) slice(from, n int) iter.Seq[dataset.Record] {
	return func(yield func(dataset.Record) bool) {
		at := 0
		for _, p := range s.packs {
			if at += p.rows; at <= from {
				continue
			}
			i := at - p.rows
			for cut := cutter(s.press.unpack(p.text)); cut != ""; i++ {
				r := s.record(&cut, nil)
				if i >= from+n || i >= from && !yield(r) {
					return
				}
			}
			if at >= from+n {
				return
			}
		}
	}
}

// rows makes the records of a page again.
func (s *store) rows(p rowsPage) iter.Seq[dataset.Record] {
	return func(yield func(dataset.Record) bool) {
		cut := cutter(s.press.unpack(s.packs[p.pack].text))
		from := p.first()
		for cut != "" {
			r := s.record(&cut, nil)
			if r.Number >= from+site.RowsPerPage || r.Number >= from && !yield(r) {
				return
			}
		}
	}
}

// record makes the next record again, its cells in the place given.
func (s *store) record(cut *cutter, cells []dataset.Cell) dataset.Record {
	r := dataset.Record{Number: cut.number()}
	kind := cut.number()
	r.Block, r.Demo = s.blocks[kind>>1], kind&1 == 1
	n := cut.number()
	r.Cells = slices.Grow(cells, n)[:n]
	for i := range r.Cells {
		c := dataset.Cell{File: s.file}
		if i < len(r.Block.Header) {
			c = r.Block.Header[i] // and with it what the cells of a column share
		}
		c.Row, c.Col, c.Raw = r.Number, i+1, cut.text()
		r.Cells[i] = c
	}
	return r
}

// cutter takes apart what store.add put together.
type cutter string

func (c *cutter) number() int {
	n, shift := uint64(0), 0
	for i := 0; ; i++ {
		b := (*c)[i]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			*c = (*c)[i+1:]
			return int(n)
		}
		shift += 7
	}
}

func (c *cutter) text() string {
	n := c.number()
	s := (*c)[:n]
	*c = (*c)[n:]
	return string(s)
}

// press compresses for all files of a portal, one after the other; pages are unpacked side by side.
type press struct {
	out     bytes.Buffer
	writer  *flate.Writer
	readers sync.Pool // of io.ReadCloser that can be reset
}

func newPress() *press {
	p := &press{}
	writer, err := flate.NewWriter(&p.out, flate.BestSpeed)
	if err != nil {
		panic(err) // there is such a level
	}
	p.writer = writer
	return p
}

// pack compresses. A buffer in memory takes all that is written to it, so an error is a fault of this file.
func (p *press) pack(raw []byte) string {
	p.out.Reset()
	p.writer.Reset(&p.out)
	if _, err := p.writer.Write(raw); err != nil {
		panic(err)
	}
	if err := p.writer.Close(); err != nil {
		panic(err)
	}
	return p.out.String()
}

func (p *press) unpack(text string) string {
	r, ok := p.readers.Get().(io.ReadCloser)
	if !ok {
		r = flate.NewReader(nil)
	}
	defer p.readers.Put(r)
	if err := r.(flate.Resetter).Reset(strings.NewReader(text), nil); err != nil {
		panic(err)
	}
	var raw strings.Builder
	if _, err := io.Copy(&raw, r); err != nil {
		panic(fmt.Errorf("opendata: a packed page is damaged: %w", err))
	}
	return raw.String()
}
