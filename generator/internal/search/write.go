package search

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"otkryto/generator/internal/format"
)

// Folder is where the files of the index lie, a site path.
const Folder = "search/index/"

// The sizes of files. A question fetches a block of words and one of lists for each of its words, and up to ten of documents.
const (
	wordsLimit = 4096 // bytes of a block of words before it is packed; some 3 KB after
	listsLimit = 2560 // bytes of a file of lists; a longer list has one of its own
	chunk      = 16   // documents in a file
	maxSummary = 120  // characters of a summary that a result shows
	packing    = 3    // of nine: nearly as small as the best, and half the time
)

// File is one file of the index.
type File struct {
	Name string // site path
	Data []byte
}

// Files writes the index: every file, the root first. Nothing may be added any more. The same documents and pages give the same bytes.
func (x *Index) Files() ([]File, error) {
	w := &packer{}
	words := w.dictionary(x.invert())
	w.documents(x.docs)
	if w.err != nil {
		return nil, fmt.Errorf("write the search index: %w", w.err)
	}
	root, err := x.root(words, w.files)
	if err != nil {
		return nil, err
	}
	return slices.Insert(w.files, 0, root), nil
}

// root is what every search begins with.
type root struct {
	Version  int        `json:"version"`
	Hash     string     `json:"hash"` // of all other files
	Docs     int        `json:"docs"`
	Chunk    int        `json:"chunk"`
	Limit    int        `json:"limit"`    // of a file of lists
	Sections [][]string `json:"sections"` // name, title
	Runs     []int      `json:"runs"`     // tier, section, year, and how many documents in a row have them
	Words    []string   `json:"words"`    // the first stem of every block
	Stop     string     `json:"stop"`
}

func (x *Index) root(words []string, files []File) (File, error) {
	r := root{Version: 1, Docs: len(x.docs), Chunk: chunk, Limit: listsLimit, Runs: runs(x.docs), Words: words, Stop: strings.Join(stopWords, " ")}
	for _, s := range x.sections {
		r.Sections = append(r.Sections, []string{s.Name, s.Title})
	}
	sum := sha256.New()
	for _, f := range files {
		sum.Write(f.Data)
	}
	r.Hash = hex.EncodeToString(sum.Sum(nil)[:6])
	data, err := json.Marshal(r)
	return File{Folder + "root", data}, err
}

// runs says tier, section and year of all documents in a few numbers: neighbours in rank have them alike.
func runs(docs []Document) []int {
	var list []int
	for i, d := range docs {
		n := len(list)
		if i > 0 && list[n-4] == int(d.Tier) && list[n-3] == d.Section && list[n-2] == d.Year {
			list[n-1]++
			continue
		}
		list = append(list, int(d.Tier), d.Section, d.Year, 1)
	}
	return list
}

// packer makes files.
type packer struct {
	files []File
	pack  *zlib.Writer
	err   error
}

func (w *packer) add(kind string, number int, data []byte) {
	w.files = append(w.files, File{Folder + kind + strconv.Itoa(number), data})
}

// packed compresses a file.
func (w *packer) packed(data []byte) []byte {
	var out bytes.Buffer
	if w.pack == nil {
		w.pack, w.err = zlib.NewWriterLevel(&out, packing)
	} else {
		w.pack.Reset(&out)
	}
	if _, err := w.pack.Write(data); err != nil {
		w.err = err
	}
	if err := w.pack.Close(); err != nil {
		w.err = err
	}
	return out.Bytes()
}

// dictionary writes the stems and their lists, and returns the first stem of every block. A block begins with the place of its first list: number of the
// file, offset in it. An entry is: bytes that the stem shares with the one before, bytes that it has of its own, these bytes, bytes of its list.
func (w *packer) dictionary(entries []entry) (firsts []string) {
	var block, lists []byte
	blocks, file, last := 0, 0, ""
	for i, e := range entries {
		list := appendList(nil, e.docs)
		if len(lists) > 0 && len(lists)+len(list) > listsLimit {
			w.add("l", file, lists)
			file, lists = file+1, nil
		}
		if len(block) > wordsLimit || i == 0 {
			if i > 0 {
				w.add("w", blocks, w.packed(block))
				blocks++
			}
			block = binary.AppendUvarint(binary.AppendUvarint(nil, uint64(file)), uint64(len(lists)))
			firsts, last = append(firsts, e.stem), ""
		}
		shared := sharedPrefix(last, e.stem)
		block = binary.AppendUvarint(block, uint64(shared))
		block = binary.AppendUvarint(block, uint64(len(e.stem)-shared))
		block = append(block, e.stem[shared:]...)
		block = binary.AppendUvarint(block, uint64(len(list)))
		lists = append(lists, list...)
		last = e.stem
	}
	if len(entries) > 0 {
		w.add("w", blocks, w.packed(block))
		w.add("l", file, lists)
	}
	return firsts
}

// sharedPrefix is how many bytes two stems begin with alike, whole characters only.
func sharedPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(b) && !utf8.RuneStart(b[n]) {
		n--
	}
	return n
}

// appendList writes the documents of a stem. The first byte says which classes there are (bits 0-2: text, heading, title) and which of them are bitmaps (bits
// 3-5). Every class but the last begins with the number of its bytes. A class is the numbers of documents, each less the one before, the first as it is;
// or, where that is shorter, a bit a document.
func appendList(dst []byte, docs [classes][]uint32) []byte {
	var head byte
	var parts [classes][]byte
	last := 0
	for c, list := range docs {
		if len(list) == 0 {
			continue
		}
		head |= 1 << c
		last = c
		parts[c] = deltas(list)
		if size := int(list[len(list)-1])/8 + 1; size < len(parts[c]) {
			head |= 8 << c
			parts[c] = bitmap(list, size)
		}
	}
	dst = append(dst, head)
	for c, p := range parts {
		if len(p) == 0 {
			continue
		}
		if c != last {
			dst = binary.AppendUvarint(dst, uint64(len(p)))
		}
		dst = append(dst, p...)
	}
	return dst
}

func deltas(list []uint32) []byte {
	out := make([]byte, 0, len(list)+2)
	before := uint32(0)
	for _, d := range list {
		out = binary.AppendUvarint(out, uint64(d-before))
		before = d
	}
	return out
}

func bitmap(list []uint32, size int) []byte {
	out := make([]byte, size)
	for _, d := range list {
		out[d/8] |= 1 << (d % 8)
	}
	return out
}

// documents writes what results show: title, path, summary, day, and 1 where something is invented.
func (w *packer) documents(docs []Document) {
	for i := 0; i*chunk < len(docs); i++ {
		var rows [][]any
		for _, d := range docs[i*chunk : min(len(docs), (i+1)*chunk)] {
			row := []any{d.Title, d.Path, shorten(d.Summary)}
			if !d.Date.IsZero() || d.Demo {
				row = append(row, day(d))
			}
			if d.Demo {
				row = append(row, 1)
			}
			rows = append(rows, row)
		}
		var b bytes.Buffer
		e := json.NewEncoder(&b)
		e.SetEscapeHTML(false)
		if err := e.Encode(rows); err != nil {
			w.err = err
		}
		w.add("d", i, w.packed(bytes.TrimSpace(b.Bytes())))
	}
}

func day(d Document) string {
	if d.Date.IsZero() {
		return ""
	}
	return format.Date(d.Date)
}

// shorten cuts a summary at a blank.
func shorten(text string) string {
	if utf8.RuneCountInString(text) <= maxSummary {
		return text
	}
	cut := string([]rune(text)[:maxSummary])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:—–-\u00a0") + "…"
}
