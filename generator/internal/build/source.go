package build

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

// sum is the hash of a file's bytes, cut to 128 bits.
type sum [16]byte

func sumOf(data []byte) sum {
	full := sha256.Sum256(data)
	return sum(full[:len(sum{})])
}

func (s sum) String() string { return hex.EncodeToString(s[:]) }

// source is the portal's folder. It remembers the hash of every file that was read whole, so that a build's inputs are hashed from the very bytes that
// it used and most of them are read once.
type source struct {
	disk disk
	mu   sync.Mutex
	sums map[string]sum
}

// disk is what os.DirFS can do.
type disk interface {
	fs.FS
	fs.ReadFileFS
	fs.ReadDirFS
	fs.StatFS
}

func newSource(root string) *source {
	return &source{disk: os.DirFS(root).(disk), sums: map[string]sum{}}
}

// Open opens a file; one that is read to its end is hashed on the way.
func (s *source) Open(name string) (fs.File, error) {
	f, err := s.disk.Open(name)
	if err != nil {
		return nil, err
	}
	return &hashed{File: f, source: s, name: name}, nil
}

// hashed hashes a file while it is read.
type hashed struct {
	fs.File
	source *source
	name   string
	hash   hash.Hash // nil before the first byte and after the last
	done   bool
}

// Read reads on, and remembers the hash at the end of the file.
func (h *hashed) Read(p []byte) (int, error) {
	n, err := h.File.Read(p)
	if h.done {
		return n, err
	}
	if h.hash == nil {
		h.hash = hashes.Get().(hash.Hash)
		h.hash.Reset()
	}
	h.hash.Write(p[:n])
	if err == io.EOF {
		h.source.note(h.name, sum(h.hash.Sum(nil)[:len(sum{})]))
		hashes.Put(h.hash)
		h.done, h.hash = true, nil
	}
	return n, err
}

var hashes = sync.Pool{New: func() any { return sha256.New() }}

// torn stands for a file that was read twice with different bytes: somebody saved it during the build. No file has this hash, so the next build reads it.
var torn = sum{1}

func (s *source) note(name string, h sum) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if known, ok := s.sums[name]; ok && known != h {
		h = torn
	}
	s.sums[name] = h
}

// ReadDir lists a folder.
func (s *source) ReadDir(name string) ([]fs.DirEntry, error) { return s.disk.ReadDir(name) }

// Stat describes a file.
func (s *source) Stat(name string) (fs.FileInfo, error) { return s.disk.Stat(name) }

// ReadFile reads a file and remembers its hash.
func (s *source) ReadFile(name string) ([]byte, error) {
	data, err := s.disk.ReadFile(name)
	if err != nil {
		return nil, err
	}
	s.note(name, sumOf(data))
	return data, nil
}

// roots returns the folders whose files a build depends on.
func roots(themeName string) []string {
	list := []string{"content", "data"}
	if themeName != "" {
		list = append(list, path.Join("themes", themeName))
	}
	return list
}

// files lists every file below the roots, in order of path; hidden files and folders are nobody's input.
func (s *source) files(roots []string) ([]string, error) {
	var list []string
	for _, root := range roots {
		err := s.walk(root, &list)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(list)
	return list, nil
}

func (s *source) walk(dir string, list *[]string) error {
	entries, err := s.disk.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := e.Name()
		if strings.HasPrefix(name, ".") || name == "node_modules" {
			continue
		}
		full := dir + "/" + name
		folder := e.IsDir()
		if e.Type()&fs.ModeSymlink != 0 {
			info, err := s.disk.Stat(full)
			if err != nil {
				continue // a dangling link is no input; whoever reads it says so
			}
			folder = info.IsDir()
		}
		if !folder {
			*list = append(*list, full)
			continue
		}
		if err := s.walk(full, list); err != nil {
			return err
		}
	}
	return nil
}

// input is one file that a build depends on.
type input struct {
	path string
	sum  sum
}

// inputs returns files with their hashes, reading those that nobody has read whole. The list is that of the build's beginning: what appeared
// since is not among the inputs, so that the next build sees it as new.
func (s *source) inputs(ctx context.Context, list []string) ([]input, error) {
	all := make([]input, len(list))
	for i, name := range list {
		all[i] = input{name, s.sums[name]}
	}
	err := parallel(ctx, len(all), func(i int) error {
		if all[i].sum != (sum{}) {
			return nil
		}
		data, err := s.disk.ReadFile(all[i].path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			all[i].sum = torn
		case err != nil:
			return err
		default:
			all[i].sum = sumOf(data)
		}
		return nil
	})
	return all, err
}

// errChanged stops the comparison at the first difference.
var errChanged = errors.New("an input has changed")

// same says whether the files below the roots are exactly the inputs of an earlier build.
func (s *source) same(ctx context.Context, roots []string, old []input) (bool, error) {
	list, err := s.files(roots)
	if err != nil {
		return false, err
	}
	if !slices.EqualFunc(list, old, func(name string, in input) bool { return name == in.path }) {
		return false, nil
	}
	err = parallel(ctx, len(old), func(i int) error {
		data, err := s.disk.ReadFile(old[i].path)
		if errors.Is(err, fs.ErrNotExist) {
			return errChanged
		}
		if err != nil {
			return err
		}
		if sumOf(data) != old[i].sum {
			return errChanged
		}
		return nil
	})
	if errors.Is(err, errChanged) {
		return false, nil
	}
	return err == nil, err
}

// parallel calls do for 0..n-1 on all processors until one fails or the context ends. The error returned is that of the lowest index that failed.
func parallel(ctx context.Context, n int, do func(i int) error) error {
	return parallelWith(ctx, n, runtime.GOMAXPROCS(0), do)
}

func parallelWith(ctx context.Context, n, workers int, do func(i int) error) error {
	type failure struct {
		i   int
		err error
	}
	var next atomic.Int64
	var stop atomic.Bool
	var mu sync.Mutex
	var failures []failure
	var group sync.WaitGroup
	for range min(n, workers) {
		group.Go(func() {
			for !stop.Load() {
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				err := ctx.Err()
				if err == nil {
					err = do(i)
				}
				if err != nil {
					stop.Store(true)
					mu.Lock()
					failures = append(failures, failure{i, err})
					mu.Unlock()
				}
			}
		})
	}
	group.Wait()
	if len(failures) == 0 {
		return nil
	}
	return slices.MinFunc(failures, func(a, b failure) int { return cmp.Compare(a.i, b.i) }).err
}
