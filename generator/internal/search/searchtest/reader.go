// Package searchtest reads the files of a search index back and answers questions from them, as the script in the browser does: a second reader of the
// format, and the one that tests ask. It is for tests only.
//
// Neighbours: tests of search and of the whole program. themes/default/js/search/{index,query}.js is the same in the browser; what one finds, the other finds.
package searchtest

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"otkryto/generator/internal/search"
)

// Reader reads one index. Every file is fetched once, as a browser does.
type Reader struct {
	fetch func(name string) ([]byte, error)
	root  root
	known map[string][]byte
	stop  map[string]bool
	tier  []search.Tier
	year  []int
	part  []int

	Fetched int // bytes of the files fetched so far
	Files   int // … and how many they are
}

type root struct {
	Version  int
	Hash     string
	Docs     int
	Chunk    int
	Limit    int
	Sections [][2]string
	Runs     []int
	Words    []string
	Stop     string
}

// Entry is a stem of the dictionary and where its list lies.
type Entry struct {
	Stem               string
	File, Offset, Size int
}

// Result is a document as a result shows it.
type Result struct {
	Title, Path, Summary, Day string
	Section                   string // its name
	Year                      int
	Demo                      bool
}

// Open reads the root. fetch is handed site paths.
func Open(fetch func(name string) ([]byte, error)) (*Reader, error) {
	r := &Reader{fetch: fetch, known: map[string][]byte{}, stop: map[string]bool{}}
	data, err := r.file("root")
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(data, &r.root); err != nil {
		return nil, err
	}
	for _, w := range strings.Fields(r.root.Stop) {
		r.stop[w] = true
	}
	for i := 0; i < len(r.root.Runs); i += 4 {
		for range r.root.Runs[i+3] {
			r.tier = append(r.tier, search.Tier(r.root.Runs[i]))
			r.part = append(r.part, r.root.Runs[i+1])
			r.year = append(r.year, r.root.Runs[i+2])
		}
	}
	if r.root.Version != 1 || len(r.tier) != r.root.Docs {
		return nil, fmt.Errorf("version %d, runs of %d documents for %d", r.root.Version, len(r.tier), r.root.Docs)
	}
	return r, nil
}

// file fetches a file of the index.
func (r *Reader) file(name string) ([]byte, error) {
	if data, ok := r.known[name]; ok {
		return data, nil
	}
	data, err := r.fetch(search.Folder + name)
	if err != nil {
		return nil, err
	}
	r.known[name] = data
	r.Fetched += len(data)
	r.Files++
	return data, nil
}

func (r *Reader) unpacked(name string) ([]byte, error) {
	data, err := r.file(name)
	if err != nil {
		return nil, err
	}
	z, err := zlib.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// Docs is how many documents there are.
func (r *Reader) Docs() int { return r.root.Docs }

// Words are all entries of the dictionary, in order.
func (r *Reader) Words() (all []Entry, err error) {
	for i := range r.root.Words {
		list, err := r.block(i)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return all, nil
}

var errShort = errors.New("a file of the index is cut short")

// block reads a block of the dictionary.
func (r *Reader) block(n int) ([]Entry, error) {
	data, err := r.unpacked("w" + strconv.Itoa(n))
	if err != nil {
		return nil, err
	}
	b := &cursor{data: data}
	file, offset, last := b.number(), b.number(), ""
	var list []Entry
	for len(b.data) > 0 && b.err == nil {
		shared, own := b.number(), b.number()
		if shared > len(last) {
			return nil, errShort
		}
		stem := last[:shared] + string(b.take(own))
		size := b.number()
		if offset > 0 && offset+size > r.root.Limit {
			file, offset = file+1, 0
		}
		list = append(list, Entry{stem, file, offset, size})
		offset += size
		last = stem
	}
	return list, b.err
}

// Documents are the documents of an entry: those that have the stem in the text, in a heading or the summary, in the title.
func (r *Reader) Documents(e Entry) (found [3][]int, err error) {
	data, err := r.file("l" + strconv.Itoa(e.File))
	if err != nil {
		return found, err
	}
	if e.Offset+e.Size > len(data) || e.Size == 0 {
		return found, errShort
	}
	b := &cursor{data: data[e.Offset : e.Offset+e.Size]}
	head := b.take(1)[0]
	for c := range 3 {
		if head&(1<<c) == 0 {
			continue
		}
		size := len(b.data)
		if head&7>>(c+1) != 0 {
			size = b.number()
		}
		part := &cursor{data: b.take(size)}
		if head&(8<<c) != 0 {
			for i, bits := range part.data {
				for k := range 8 {
					if bits&(1<<k) != 0 {
						found[c] = append(found[c], i*8+k)
					}
				}
			}
			continue
		}
		for doc := 0; len(part.data) > 0 && part.err == nil; {
			doc += part.number()
			found[c] = append(found[c], doc)
		}
		b.err = errors.Join(b.err, part.err)
	}
	return found, b.err
}

// Show reads what a result shows of a document.
func (r *Reader) Show(doc int) (Result, error) {
	data, err := r.unpacked("d" + strconv.Itoa(doc/r.root.Chunk))
	if err != nil {
		return Result{}, err
	}
	var rows [][]any
	if err := json.Unmarshal(data, &rows); err != nil || doc%r.root.Chunk >= len(rows) {
		return Result{}, errors.Join(err, errShort)
	}
	row := rows[doc%r.root.Chunk]
	result := Result{Year: r.year[doc]}
	for i, to := range []*string{&result.Title, &result.Path, &result.Summary, &result.Day} {
		if i < len(row) {
			*to, _ = row[i].(string)
		}
	}
	result.Demo = len(row) > 4 && row[4] == 1.0
	if s := r.part[doc]; s >= 0 {
		result.Section = r.root.Sections[s][0]
	}
	return result, nil
}

// cursor reads bytes and numbers; the first fault stays.
type cursor struct {
	data []byte
	err  error
}

func (c *cursor) number() int {
	n, size := binary.Uvarint(c.data)
	if size <= 0 || n > 1<<31 {
		c.data, c.err = nil, errShort
		return 0
	}
	c.data = c.data[size:]
	return int(n)
}

func (c *cursor) take(n int) []byte {
	if n > len(c.data) {
		c.data, c.err = nil, errShort
		return make([]byte, min(n, 1))
	}
	part := c.data[:n]
	c.data = c.data[n:]
	return part
}
