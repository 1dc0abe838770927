package build

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"otkryto/generator/internal/diag"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// writer brings the output folder to what the build made: it writes only what differs, each changed file beside its place and then renamed, makes folders
// once, and deletes only what an earlier build wrote. It is safe for concurrent use.
type writer struct {
	out    string
	old    map[string]written // of the earlier build
	resume bool               // it was interrupted: halves of files may lie about

	mu      sync.Mutex
	folders map[string]bool // true: made by this build
	files   map[string]written
	changed int
}

func newWriter(out string, old *manifest) *writer {
	return &writer{out: out, old: old.outputs, resume: !old.done, folders: map[string]bool{}, files: make(map[string]written, len(old.outputs))}
}

// put makes a file hold data. data is not kept.
func (w *writer) put(name string, data []byte) error {
	full := filepath.Join(w.out, filepath.FromSlash(name))
	fresh, err := w.folder(filepath.Dir(full))
	if err != nil {
		return err
	}
	var info fs.FileInfo
	if !fresh {
		info, err = os.Lstat(full)
	}
	switch {
	case fresh || errors.Is(err, fs.ErrNotExist):
		info, err = create(full, data)
	case err == nil && holds(full, info, data):
		w.note(name, info, false)
		if w.resume {
			os.Remove(full + half)
		}
		return nil
	case err == nil:
		info, err = replace(full, data)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", full, err)
	}
	w.note(name, info, true)
	return nil
}

// holds says whether a file has these bytes already.
func holds(full string, info fs.FileInfo, data []byte) bool {
	if !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false
	}
	have, err := os.ReadFile(full)
	return err == nil && bytes.Equal(have, data)
}

// note records what a file is now.
func (w *writer) note(name string, info fs.FileInfo, changed bool) {
	w.mu.Lock()
	w.files[name] = written{info.Size(), info.ModTime().UnixNano()}
	if changed {
		w.changed++
	}
	w.mu.Unlock()
}

// folder makes a folder unless this build has seen it. fresh says that it was not there before the build: nothing can be in it but what this build wrote.
func (w *writer) folder(dir string) (fresh bool, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.makeFolder(dir)
}

func (w *writer) makeFolder(dir string) (fresh bool, err error) {
	if fresh, known := w.folders[dir]; known {
		return fresh, nil
	}
	err = os.Mkdir(dir, 0o755)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err := w.makeFolder(filepath.Dir(dir)); err != nil {
			return false, err
		}
		err = os.Mkdir(dir, 0o755)
	}
	switch {
	case err == nil:
		fresh = true
	case !errors.Is(err, fs.ErrExist):
		return false, err
	case !isFolder(dir):
		return false, fmt.Errorf("%s is in the way: a folder must be there", dir)
	}
	w.folders[dir] = fresh
	return fresh, nil
}

// half ends the name of a file that is being written beside its place.
const half = ".otkryto-new"

// replace writes beside the file's place and renames, so that a reader sees the old bytes or the new ones and never a part.
func replace(full string, data []byte) (fs.FileInfo, error) {
	beside := full + half
	info, err := create(beside, data)
	if err != nil {
		return nil, err
	}
	if err := os.Rename(beside, full); err != nil {
		os.Remove(beside)
		return nil, err
	}
	return info, nil
}

func create(full string, data []byte) (fs.FileInfo, error) {
	f, err := os.OpenFile(full, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err != nil {
		return nil, err
	}
	if _, err := f.Write(data); err != nil {
		f.Close()
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	return info, f.Close()
}

// remove deletes what earlier builds wrote and this one does not, and the folders that become empty by it.
func (w *writer) remove(planned map[string]bool) (deleted int, err error) {
	for _, name := range sortedKeys(w.old) {
		if planned[name] {
			continue
		}
		full := filepath.Join(w.out, filepath.FromSlash(name))
		switch err := os.Remove(full); {
		case err == nil:
			deleted++
		case !errors.Is(err, fs.ErrNotExist) && !isFolder(full):
			return deleted, fmt.Errorf("delete what is no longer published: %w", err)
		}
		os.Remove(full + half)
		for dir := filepath.Dir(full); len(dir) > len(w.out); dir = filepath.Dir(dir) {
			if os.Remove(dir) != nil {
				break // not empty: others live there
			}
		}
	}
	return deleted, nil
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// intact says whether every output of an earlier build is as it was left.
func intact(out string, outputs map[string]written) bool {
	names := sortedKeys(outputs)
	var mu sync.Mutex
	whole := true
	_ = parallel(context.Background(), len(names), func(i int) error {
		info, err := os.Lstat(filepath.Join(out, filepath.FromSlash(names[i])))
		o := outputs[names[i]]
		if err != nil || !info.Mode().IsRegular() || info.Size() != o.size || info.ModTime().UnixNano() != o.time {
			mu.Lock()
			whole = false
			mu.Unlock()
			return errChanged
		}
		return nil
	})
	return whole
}

// The faults of an output folder: the caller asked for something that would destroy.
var (
	errForeign = diag.Refusal{Text: diag.Text{
		RU: "папка для сайта не пуста и собрана не этой программой: укажите другую или освободите её сами",
		EN: "the output folder is not empty and was not made by otkryto: choose another one, or empty it yourself",
	}}
	errInputs = diag.Refusal{Text: diag.Text{
		RU: "сайт нельзя собирать в саму папку портала и в её папки content, data, themes, generator: укажите другую",
		EN: "the output may not be the portal's own folder, nor lie in content, data, themes or generator, nor hold them",
	}}
)

// checkOut refuses an output folder that holds the portal's inputs or somebody's files.
func checkOut(root, out string, known bool) error {
	if err := apart(root, out); err != nil {
		return err
	}
	if known {
		return nil
	}
	entries, err := os.ReadDir(out)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("output: %w", err)
	}
	if ours(out) {
		return nil
	}
	for _, e := range entries {
		if e.Name() != ".gitignore" && e.Name() != ".gitkeep" {
			return errForeign
		}
	}
	return nil
}

// ours says whether a folder is the output of an otkryto whose manifest is lost, as after a fresh clone beside a restored public/.
func ours(out string) bool {
	data, err := os.ReadFile(filepath.Join(out, versionFile))
	return err == nil && bytes.Contains(data, []byte(`"generator":"otkryto"`))
}

// apart says whether the output and the portal's inputs are outside each other.
func apart(root, out string) error {
	root, out = realPath(root), realPath(out)
	if within(root, out) {
		return errInputs // the root itself, or a folder around it
	}
	for _, dir := range []string{"content", "data", "themes", "generator", ".cache", ".git"} {
		if within(out, filepath.Join(root, dir)) {
			return errInputs
		}
	}
	return nil
}

// within says whether a path is a folder or lies in it.
func within(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}

// realPath follows links as far as the path exists.
func realPath(p string) string {
	if abs, err := filepath.Abs(p); err == nil {
		p = abs
	}
	if real, err := filepath.EvalSymlinks(p); err == nil {
		return real
	}
	dir := filepath.Dir(p)
	if dir == p {
		return p
	}
	return filepath.Join(realPath(dir), filepath.Base(p))
}
