package opendata

import (
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// keepBelow is the size in bytes of an original that is read once: its clean CSV is kept from the moment when its size was measured. A larger one is
// read and written again, since it need not fit into memory.
const keepBelow = 1 << 20

// download is a file to take away.
type download struct {
	path string
	size int64
}

// sourcePath is the address of a file as it came.
func sourcePath(s site.Settings, f *dataset.File) string {
	name := strings.TrimPrefix(f.Path, path.Join("data", f.Dataset.ID)+"/")
	ext := path.Ext(name)
	return s.DatasetPath(f.Dataset.ID) + "source/" + format.Slug(strings.TrimSuffix(name, ext)) + strings.ToLower(ext)
}

// original publishes a file as it came, byte for byte.
func original(s site.Settings, f *dataset.File) (download, site.File) {
	d := download{path: sourcePath(s, f), size: f.Size}
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
	}}
}

// clean publishes a sheet as clean CSV. Its size is known only when it has been written once.
func clean(s site.Settings, sh *sheet) (download, site.File, error) {
	d := download{path: s.CSVPath(sh.file)}
	if sh.file.Size < keepBelow {
		var kept bytes.Buffer
		if err := sh.writeCSV(&kept); err != nil {
			return d, site.File{}, err
		}
		sh.all = nil
		d.size = int64(kept.Len())
		data := kept.Bytes()
		return d, site.File{Path: d.path, Write: func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		}}, nil
	}
	var n counter
	if err := sh.writeCSV(&n); err != nil {
		return d, site.File{}, err
	}
	d.size = int64(n)
	return d, site.File{Path: d.path, Write: sh.writeCSV}, nil
}

// counter counts the bytes that are written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}
