package build

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

// tree finds files as documents name them: in NFC, whatever form the disk has (a Mac writes «й» as two characters), and with letter case checked, since
// a portal that is built on Windows is read from servers that tell «Foto.JPG» from «foto.jpg».
type tree struct {
	source   *source
	mu       sync.Mutex
	folders  map[string]*folder
	pictures map[string]*picture // by path
}

// folder is the listing of one folder.
type folder struct {
	names map[string]string // NFC -> as on the disk
	lower map[string]string // NFC in lower case -> as on the disk
	dirs  map[string]bool   // as on the disk
}

type found int

const (
	foundNothing found = iota
	foundFile
	foundFolder
	foundOther // only in another letter case
)

func newTree(s *source) *tree {
	return &tree{source: s, folders: map[string]*folder{}, pictures: map[string]*picture{}}
}

// find looks a path in NFC up and returns it as the disk has it.
func (t *tree) find(full string) (real string, what found) {
	t.mu.Lock()
	defer t.mu.Unlock()
	real, what = ".", foundFolder
	exact := true
	for part := range strings.SplitSeq(full, "/") {
		f := t.folder(real)
		name, ok := f.names[part]
		if !ok {
			if name, ok = f.lower[strings.ToLower(part)]; !ok {
				return "", foundNothing
			}
			exact = false
		}
		real = path.Join(real, name)
		what = foundFile
		if f.dirs[name] {
			what = foundFolder
		}
	}
	if !exact {
		return real, foundOther
	}
	return real, what
}

// folder lists a folder once; one that cannot be read is empty. The lock is held.
func (t *tree) folder(dir string) *folder {
	if f, ok := t.folders[dir]; ok {
		return f
	}
	f := &folder{names: map[string]string{}, lower: map[string]string{}, dirs: map[string]bool{}}
	entries, err := t.source.ReadDir(dir)
	if err != nil {
		entries = nil
	}
	for _, e := range entries {
		name := nfc(e.Name())
		f.names[name] = e.Name()
		if _, taken := f.lower[strings.ToLower(name)]; !taken {
			f.lower[strings.ToLower(name)] = e.Name()
		}
		f.dirs[e.Name()] = e.IsDir() || e.Type()&fs.ModeSymlink != 0 && t.leadsToFolder(path.Join(dir, e.Name()))
	}
	t.folders[dir] = f
	return f
}

func (t *tree) leadsToFolder(name string) bool {
	info, err := t.source.Stat(name)
	return err == nil && info.IsDir()
}

// near returns what lies beside a path, for suggestions.
func (t *tree) near(full string) func() []string {
	return func() []string {
		t.mu.Lock()
		defer t.mu.Unlock()
		dir := path.Dir(full)
		f := t.folder(dir)
		list := make([]string, 0, len(f.names))
		for name := range f.names {
			list = append(list, path.Join(dir, name))
		}
		slices.Sort(list)
		return list
	}
}

// publish remembers that a file is shown or linked to.
func (t *tree) publish(real string) *picture {
	t.mu.Lock()
	defer t.mu.Unlock()
	pic := t.pictures[real]
	if pic == nil {
		pic = &picture{source: real, path: publishedPath(real)}
		t.pictures[real] = pic
	}
	return pic
}
