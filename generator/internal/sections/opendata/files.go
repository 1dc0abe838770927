package opendata

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"path"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
)

// keepBelow is the size in bytes of an original whose clean CSV is kept from the moment when its size was measured. A larger one is written again from
// its packed rows.
const keepBelow = 1 << 20

// download is a file to take away. The zero one is not published.
type download struct {
	path   string
	size   int64
	sha256 string // hex
	title  string // «Excel», of what is neither the clean CSV nor the file as it came
	note   string // what people should know of it
}

// sourceName is where a file as it came lies in the folder of its dataset, or of a release.
func sourceName(f *dataset.File) string {
	return "source/" + site.FileSlug(f) + strings.ToLower(path.Ext(f.Path))
}

// original publishes a file as it came, byte for byte; ok is false of one whose bytes hold what may not be published.
func original(path string, f *dataset.File) (d download, file site.File, ok bool) {
	if f.Redacted() {
		return download{}, site.File{}, false
	}
	d = download{path: path, size: f.Size, sha256: f.PublicSHA256()}
	return d, site.File{Path: d.path, Write: func(w io.Writer) error {
		r, err := f.Open()
		if err != nil {
			return fmt.Errorf("open %s: %w", f.Path, err)
		}
		defer r.Close()
		if _, err := io.Copy(w, r); err != nil {
			return fmt.Errorf("copy %s: %w", f.Path, err)
		}
		return nil
	}}, true
}

// clean publishes a sheet as clean CSV. Its size and hash are known only when it has been written once.
func clean(path string, sh *sheet) (download, site.File, error) {
	d := download{path: path}
	if sh.file.Size < keepBelow {
		var kept bytes.Buffer
		if err := sh.writeCSV(&kept); err != nil {
			return d, site.File{}, err
		}
		data := kept.Bytes()
		d.size, d.sha256 = int64(len(data)), fmt.Sprintf("%x", sha256.Sum256(data))
		return d, site.File{Path: d.path, Write: func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		}}, nil
	}
	var n counter
	sum := sha256.New()
	if err := sh.writeCSV(io.MultiWriter(&n, sum)); err != nil {
		return d, site.File{}, err
	}
	d.size, d.sha256 = int64(n), fmt.Sprintf("%x", sum.Sum(nil))
	return d, site.File{Path: d.path, Write: sh.writeCSV}, nil
}

// counter counts the bytes that are written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
