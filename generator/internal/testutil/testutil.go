// Package testutil is what tests of several packages share: a diff, golden files and whole golden folders that -update rewrites, and file systems in
// memory. Only tests import it, and it imports nothing internal.
package testutil

import (
	"flag"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite golden files with what the tests got")

// Update says whether -update was given.
func Update() bool { return *update }

// Diff returns how got differs from want, for people to read; "" when it does not.
func Diff(want, got any, options ...cmp.Option) string { return cmp.Diff(want, got, options...) }

// Files makes a file system in memory: path -> text.
func Files(texts map[string]string) fstest.MapFS {
	fsys := make(fstest.MapFS, len(texts))
	for name, text := range texts {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}
