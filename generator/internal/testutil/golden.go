package testutil

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// Golden compares bytes with a golden file.
func Golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if Update() {
		write(t, file, got)
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (run the test with -update to write it)", err)
	}
	if fault := fileFault(file, want, got); fault != "" {
		t.Error(fault)
	}
}

// Tree compares the files below folder got with those below folder want: a missing file, an unexpected one and a changed one all fail.
// With -update, want becomes a copy of got. Folders without files do not count.
func Tree(t *testing.T, got, want string) {
	t.Helper()
	have := readTree(t, got)
	if len(have) == 0 {
		t.Fatalf("nothing below %s", got)
	}
	golden := readTree(t, want)
	if Update() {
		updateTree(t, want, golden, have)
		return
	}
	for _, fault := range treeFaults(golden, have) {
		t.Error(fault)
	}
}

// treeFaults says how two trees differ, by name.
func treeFaults(want, got map[string][]byte) []string {
	var faults []string
	for _, name := range sortedKeys(want) {
		if data, ok := got[name]; !ok {
			faults = append(faults, name+": missing")
		} else if fault := fileFault(name, want[name], data); fault != "" {
			faults = append(faults, fault)
		}
	}
	for _, name := range sortedKeys(got) {
		if _, ok := want[name]; !ok {
			faults = append(faults, name+": unexpected")
		}
	}
	return faults
}

func updateTree(t *testing.T, dir string, golden, have map[string][]byte) {
	t.Helper()
	for name := range golden {
		if _, ok := have[name]; !ok {
			if err := os.Remove(filepath.Join(dir, filepath.FromSlash(name))); err != nil {
				t.Fatal(err)
			}
		}
	}
	for name, data := range have {
		if !bytes.Equal(data, golden[name]) || golden[name] == nil {
			write(t, filepath.Join(dir, filepath.FromSlash(name)), data)
		}
	}
}

// readTree returns the files below a folder by slash path; none when it is not there.
func readTree(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files[name], err = fs.ReadFile(root, name)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return files
}

// fileFault says how a file differs: text by lines, other bytes by their number; "" when it does not.
func fileFault(name string, want, got []byte) string {
	switch {
	case bytes.Equal(want, got):
		return ""
	case !utf8.Valid(want) || !utf8.Valid(got):
		return fmt.Sprintf("%s: %d bytes differ from the golden %d", name, len(got), len(want))
	}
	return fmt.Sprintf("%s (-want +got):\n%s", name, cmp.Diff(string(want), string(got)))
}

func write(t *testing.T, file string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func sortedKeys(m map[string][]byte) []string { return slices.Sorted(maps.Keys(m)) }
