package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// An editor saves in several steps, and a copied folder is many events: changed is called when nothing more has happened for a moment, or when that has
// lasted too long.
const (
	quiet    = 15 * time.Millisecond
	patience = 300 * time.Millisecond
)

// watched are the folders of a portal that pages are made from.
var watched = []string{"content", "data", "themes"}

// Watch calls changed whenever files of the portal have changed, one call at a time, until the context ends.
func Watch(ctx context.Context, root string, changed func()) error {
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	defer notify.Close()
	w := &watcher{notify: notify, root: root}
	if err := w.start(); err != nil {
		return err
	}
	for {
		if !w.wait(ctx) {
			return w.failure
		}
		changed()
	}
}

// watcher watches the folders of a portal; fsnotify knows no trees, so each folder is added as it appears.
type watcher struct {
	notify  *fsnotify.Watcher
	root    string
	failure error
}

func (w *watcher) start() error {
	if err := w.notify.Add(w.root); err != nil {
		return fmt.Errorf("watch %s: %w", w.root, err)
	}
	for _, name := range watched {
		if err := w.add(filepath.Join(w.root, name)); err != nil {
			return err
		}
	}
	return nil
}

// add watches a folder and all below it. What vanishes meanwhile is no fault.
func (w *watcher) add(dir string) error {
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case !d.IsDir():
			return nil
		case name != dir && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules"):
			return fs.SkipDir
		}
		if err := w.notify.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("watch %s: %w", dir, err)
	}
	return nil
}

// wait returns true when something has changed and is quiet again, false when the watching ends.
func (w *watcher) wait(ctx context.Context) bool {
	var pause, end <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return false
		case err, ok := <-w.notify.Errors:
			if !ok {
				return false
			}
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				w.failure = fmt.Errorf("watch: %w", err)
				return false
			}
			pause = time.After(quiet) // events were lost: something has changed
		case e, ok := <-w.notify.Events:
			if !ok {
				return false
			}
			if !w.matters(e) {
				continue
			}
			pause = time.After(quiet)
			if end == nil {
				end = time.After(patience)
			}
		case <-pause:
			return true
		case <-end:
			return true
		}
	}
}

// matters says whether an event is a change of the portal, and watches folders that are new.
func (w *watcher) matters(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod || passing(filepath.Base(e.Name)) {
		return false
	}
	rel, err := filepath.Rel(w.root, e.Name)
	if err != nil {
		return false
	}
	top, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
	if !slices.Contains(watched, top) {
		return false
	}
	if e.Has(fsnotify.Create) {
		if info, err := os.Stat(e.Name); err == nil && info.IsDir() {
			if err := w.add(e.Name); err != nil {
				w.failure = err
			}
		}
	}
	return true
}

// passing says whether a name is one that editors give to what they throw away again.
func passing(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || strings.HasPrefix(name, "~$") || strings.HasPrefix(name, "#") ||
		strings.HasSuffix(name, ".swp") || strings.HasSuffix(name, ".swx") || strings.HasSuffix(name, ".tmp") || name == "4913"
}
