package draft

import (
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// trial is a portal of one dataset: a passport that is not on the disk yet, and the file that is somewhere.
type trial map[string]trialFile

// trialFile is one of its files.
type trialFile struct {
	open func() (io.ReadCloser, error)
	size int64
}

// trialID is the dataset's id while nobody knows a better one.
const trialID = "x"

// open opens the dataset with a passport; nil when the passport is not good enough for that, which report says.
func (l *looker) open(passport string, report *diag.Report) (*dataset.Dataset, error) {
	dir := path.Join("data", l.id())
	t := trial{
		path.Join(dir, "passport.yaml"): {
			open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(passport)), nil },
			size: int64(len(passport)),
		},
		path.Join(dir, l.file.Name): {open: l.file.Open, size: l.file.Size},
	}
	all, err := dataset.Open(t, l.kinds, report)
	if err != nil || len(all) == 0 || len(all[0].Files) == 0 {
		return nil, err
	}
	return all[0], nil
}

func (l *looker) id() string {
	if l.wish.ID == "" {
		return trialID
	}
	return l.wish.ID
}

// Open opens a file, or a folder that some file is below.
func (t trial) Open(name string) (fs.File, error) {
	if f, ok := t[name]; ok {
		r, err := f.open()
		if err != nil {
			return nil, err
		}
		return openFile{r, info{path.Base(name), f.size, false}}, nil
	}
	seen := map[string]bool{}
	var entries []fs.DirEntry
	for file, f := range t {
		rest, below := strings.CutPrefix(file, name+"/")
		if name == "." {
			rest, below = file, true
		}
		if !below {
			continue
		}
		first, _, folder := strings.Cut(rest, "/")
		if !seen[first] {
			seen[first] = true
			entries = append(entries, fs.FileInfoToDirEntry(info{first, f.size, folder}))
		}
	}
	if entries == nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return &openFolder{info{path.Base(name), 0, true}, entries}, nil
}

type openFile struct {
	io.ReadCloser
	info
}

func (f openFile) Stat() (fs.FileInfo, error) { return f.info, nil }

type openFolder struct {
	info
	rest []fs.DirEntry
}

func (f *openFolder) Stat() (fs.FileInfo, error) { return f.info, nil }
func (f *openFolder) Close() error               { return nil }

func (f *openFolder) Read([]byte) (int, error) {
	return 0, &fs.PathError{Op: "read", Path: f.name, Err: fs.ErrInvalid}
}

// ReadDir returns the entries, all of them or the next n.
func (f *openFolder) ReadDir(n int) ([]fs.DirEntry, error) {
	if n <= 0 {
		n = len(f.rest)
	} else if len(f.rest) == 0 {
		return nil, io.EOF
	}
	n = min(n, len(f.rest))
	list := f.rest[:n]
	f.rest = f.rest[n:]
	return list, nil
}

// info describes a file or folder.
type info struct {
	name   string
	size   int64
	folder bool
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return i.size }
func (i info) ModTime() time.Time { return time.Time{} }
func (i info) IsDir() bool        { return i.folder }
func (i info) Sys() any           { return nil }

func (i info) Mode() fs.FileMode {
	if i.folder {
		return fs.ModeDir | 0o755
	}
	return 0o644
}
