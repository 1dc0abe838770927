package content

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"otkryto/generator/internal/diag"
)

// Reader reads documents of one portal. It is shared by all sections of a build, side by side, and lives as long as serve does: a file whose size and
// time have not changed is not read again, and its findings are reported again from memory.
type Reader struct {
	Root   fs.FS
	Now    time.Time // documents dated later are left out unless Future
	Zone   *time.Location
	Drafts bool
	Future bool
	Cache  *Cache // nil remembers nothing
	Shelf  *Shelf // nil keeps all HTML in memory. It must live as long as the Cache
	Report *diag.Report
	// Phrases are looked for in prose after numbers: «рабочих мест». Those found are Body.Mentions.
	Phrases []string
	// Watch looks through every document as it was typed; nil looks for nothing.
	Watch *Watch

	next atomic.Int64 // nanoseconds of Next; 0 is none
}

// Watch looks for what must not stand in a document, front matter and addresses of links included.
type Watch struct {
	Key  string // tells what is looked for: what was found with another key is forgotten
	Look func(file string, text []byte) []Spot
}

// Spot is a place that Watch has found: bytes of the text, and the finding once the place is known. The place has no text of the line.
type Spot struct {
	Start, End int
	Finding    func(diag.Pos) diag.Diagnostic
}

// Next returns when the first of the documents that were left out as later is due; the zero time when none was.
func (r *Reader) Next() time.Time {
	if n := r.next.Load(); n != 0 {
		return time.Unix(0, n)
	}
	return time.Time{}
}

// leaveFor notes a document that is due later.
func (r *Reader) leaveFor(due time.Time) {
	for {
		known := r.next.Load()
		if known != 0 && known <= due.UnixNano() || r.next.CompareAndSwap(known, due.UnixNano()) {
			return
		}
	}
}

// Matter is front matter: a struct that embeds Meta.
type Matter[M any] interface {
	*M
	Base() *Meta
}

// ReadDir reads every document below content/<dir>, drafts and future ones left out as the reader says, newest first, then by file name.
// A folder that is not there has no documents. Documents may be shared with other builds and must not be changed.
//
// An error is of the disk; what an editor can mend is in the report. A document whose front matter cannot be read is reported and left out; faults of drafts
// that are left out are not reported.
func ReadDir[M any, P Matter[M]](r *Reader, dir string) ([]*Document[M], error) {
	fields := fieldsOf(reflect.TypeFor[M]())
	read := func(w *worker, file string) any {
		return readDocument[M, P](w, fields, r.zone(), dir, file)
	}
	entries, err := r.readAll(dir, reflect.TypeFor[M](), read)
	if err != nil {
		return nil, fmt.Errorf("content/%s: %w", dir, err)
	}
	var docs []*Document[M]
	for _, e := range entries {
		doc, ok := e.doc.(*Document[M])
		if ok && doc.Base.Draft && !r.Drafts {
			continue
		}
		if len(e.faults) > 0 {
			r.Report.Put(e.faults...)
		}
		switch {
		case !ok:
		case r.Future || !doc.Base.Date.After(r.Now):
			docs = append(docs, doc)
		default:
			r.leaveFor(doc.Base.Date.Time)
		}
	}
	slices.SortStableFunc(docs, func(a, b *Document[M]) int {
		return cmp.Or(b.Base.Date.Compare(a.Base.Date.Time), strings.Compare(a.File, b.File))
	})
	return docs, nil
}

// Quote returns a place with the line that stands there, read from the file: Refs do not carry it.
func (r *Reader) Quote(pos diag.Pos) diag.Pos {
	raw, err := fs.ReadFile(r.Root, pos.File)
	if err != nil || pos.Text != "" {
		return pos
	}
	var s source
	if s.load(pos.File, raw) {
		pos.Text = s.lineText(pos.Line)
	}
	return pos
}

func (r *Reader) zone() *time.Location {
	if r.Zone == nil {
		return time.UTC
	}
	return r.Zone
}

// readAll returns an entry for every Markdown file below content/<dir>, in order of path, from the cache where a file has not changed.
func (r *Reader) readAll(dir string, matter reflect.Type, read func(*worker, string) any) ([]*entry, error) {
	files, err := markdownFiles(r.Root, path.Join("content", dir))
	if err != nil {
		return nil, err
	}
	phrases := foldedPhrases(r.Phrases)
	room := room{root: rootKey(r.Root), dir: dir, matter: matter, zone: r.zone().String(), phrases: strings.Join(phrases, "\n")}
	if r.Watch != nil {
		room.watched = r.Watch.Key
	}
	old := r.Cache.entries(room)
	entries := make([]*entry, len(files))
	err = sideBySide(len(files), func(w *worker, i int) error {
		info, err := files[i].info()
		if errors.Is(err, fs.ErrNotExist) {
			return nil // an editor's program is just saving it; the next build sees it
		}
		if err != nil {
			return err
		}
		if e := old[files[i].path]; e != nil && e.size == info.Size() && e.modTime.Equal(info.ModTime()) && !e.modTime.IsZero() {
			entries[i] = e
			return nil
		}
		if err := w.open(r.Root, files[i].path, info.Size()); err != nil {
			return err
		}
		w.prose.shelf, w.prose.phrases, w.watch = r.Shelf, phrases, r.Watch
		doc := read(w, files[i].path)
		entries[i] = &entry{size: info.Size(), modTime: info.ModTime(), doc: doc, faults: w.faults}
		return nil
	})
	if err != nil {
		return nil, err
	}
	fresh := make(map[string]*entry, len(files))
	for i, f := range files {
		if entries[i] != nil {
			fresh[f.path] = entries[i]
		}
	}
	if room.root != nil {
		r.Cache.replace(room, fresh)
	}
	return slices.DeleteFunc(entries, func(e *entry) bool { return e == nil }), nil
}

// worker reads one file after the other with the same buffers.
type worker struct {
	source
	prose prose
	raw   []byte
	watch *Watch
}

// look reports what the reader's Watch finds in the text.
func (w *worker) look() {
	if w.watch == nil {
		return
	}
	for _, spot := range w.watch.Look(w.file, w.text) {
		w.faults = append(w.faults, spot.Finding(w.place(spot.Start, spot.End-spot.Start)))
	}
}

// open reads the whole file into the worker's buffer.
func (w *worker) open(root fs.FS, file string, size int64) error {
	f, err := root.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	if need := int(size) + 1; cap(w.raw) < need {
		w.raw = make([]byte, 0, max(need, 64<<10))
	}
	w.raw = w.raw[:0]
	for {
		if len(w.raw) == cap(w.raw) {
			w.raw = slices.Grow(w.raw, cap(w.raw))
		}
		n, err := f.Read(w.raw[len(w.raw):cap(w.raw)])
		w.raw = w.raw[:len(w.raw)+n]
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// sideBySide calls do for 0..n-1 from as many goroutines as there are processors, each with a worker of its own. It returns the error of the lowest number.
func sideBySide(n int, do func(w *worker, i int) error) error {
	var next, failedAt atomic.Int64
	var wg sync.WaitGroup
	errs := make([]error, n)
	failedAt.Store(int64(n))
	md := newParser()
	for range min(runtime.GOMAXPROCS(0), n) {
		wg.Go(func() {
			w := &worker{prose: prose{parser: md, ids: map[string]int{}}}
			for i := next.Add(1) - 1; i < failedAt.Load(); i = next.Add(1) - 1 {
				if errs[i] = do(w, int(i)); errs[i] != nil {
					failedAt.Store(i)
				}
			}
		})
	}
	wg.Wait()
	return cmp.Or(errs...)
}
