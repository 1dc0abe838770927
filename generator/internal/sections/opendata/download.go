package opendata

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"path"
	"strings"
	"sync"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// download is a file to take away: the one list of them (distribution.go) is what pages, JSON-LD and descriptors are made of. The zero one is not published.
type download struct {
	path string
	form *form // nil of what has no rows of its own form, as a file that came
	*weight
}

// weight is how many bytes a download has, and their hash. Both are known once the bytes have been written: build pours downloads before it prints the pages
// that say what they weigh, so asking costs nothing then. Whoever asks earlier has them written into nothing first; so does a page that is shown while
// the portal is edited. It is safe for concurrent use.
type weight struct {
	write func(io.Writer) error
	mu    sync.Mutex
	known bool
	size  int64
	sum   string // SHA-256, hex
}

// pour writes the bytes and learns what they weigh.
func (w *weight) pour(out io.Writer) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	n, sum := counter(0), sha256.New()
	if err := w.write(io.MultiWriter(out, &n, sum)); err != nil {
		return err
	}
	w.known, w.size, w.sum = true, int64(n), hex.EncodeToString(sum.Sum(nil))
	return nil
}

// weigh returns the size in bytes and the SHA-256. An error is of the disk.
func (w *weight) weigh() (size int64, sum string, err error) {
	w.mu.Lock()
	known := w.known
	w.mu.Unlock()
	if !known {
		err = w.pour(io.Discard)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.size, w.sum, err
}

// counter counts the bytes that are written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// publish makes a download of what writes it.
func (p *publisher) publish(path string, f *form, write func(io.Writer) error) download {
	d := download{path: path, form: f, weight: &weight{write: func(w io.Writer) error {
		if err := write(w); err != nil {
			return fmt.Errorf("publish /%s: %w", path, err)
		}
		return nil
	}}}
	p.out.Files = append(p.out.Files, site.File{Path: path, Write: d.pour})
	return d
}

// original publishes a file as it came, byte for byte; the zero download is of one whose bytes hold what may not be published.
func (p *publisher) original(path string, f *dataset.File) download {
	if f.Redacted() {
		return download{}
	}
	d := p.publish(path, nil, func(w io.Writer) error {
		r, err := f.Open()
		if err != nil {
			return err
		}
		defer r.Close()
		_, err = io.Copy(w, r)
		return err
	})
	d.known, d.size, d.sum = true, f.Size, f.SHA256
	return d
}

// sourceName is where a file as it came lies in the folder of its dataset, or of a release.
func sourceName(f *dataset.File) string {
	return "source/" + site.FileSlug(f) + strings.ToLower(path.Ext(f.Path))
}

// Download is a file to take away.
type Download struct {
	Path  string
	Name  string
	Title string // «XLSX»
	Note  string // what is in it; of the original its encoding and delimiter
	p     *publisher
	d     download
}

// Size is what the file weighs, in words; "" of one that another section writes.
func (d Download) Size() (string, error) {
	if d.d.weight == nil {
		return "", nil
	}
	n, _, err := d.d.weigh()
	return d.p.size(n), err
}

func (p *publisher) downloadView(d download) Download {
	if d.path == "" {
		return Download{}
	}
	v := Download{Path: d.path, Name: path.Base(d.path), Title: p.text("original"), p: p, d: d}
	if d.form != nil {
		v.Title, v.Note = p.text("form_"+d.form.key), p.text("form_"+d.form.key+"_note")
	}
	return v
}
