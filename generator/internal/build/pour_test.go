package build

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestPour holds what a poured file becomes, whether it was touched, and that nothing is left beside it.
func TestPour(t *testing.T) {
	long := strings.Repeat("строка;1,5\r\n", 20_000)
	for _, c := range []struct {
		name, old, text string
		changed         bool
	}{
		{"new", "", "a", true},
		{"equal", "abc", "abc", false},
		{"equal and long", long, long, false},
		{"another beginning", "abc", "xbc", true},
		{"shorter", "abc", "ab", true},
		{"longer", "abc", "abcd", true},
		{"long and shorter", long + "x", long, true},
		{"long and longer", long, long + "x", true},
		{"another end behind the first buffer", long + "a", long + "b", true},
		{"empty now", "abc", "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "f.csv")
			long := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
			if c.old != "" {
				writeOld(t, file, c.old, long)
			}
			w := newWriter(dir, &manifest{done: true})
			if err := w.pour("f.csv", func(out io.Writer) error { _, err := io.WriteString(out, c.text); return err }); err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(file)
			if err != nil || string(got) != c.text {
				t.Errorf("the file holds %d bytes, want %d (%v)", len(got), len(c.text), err)
			}
			info, err := os.Stat(file)
			if err != nil {
				t.Fatal(err)
			}
			if kept := info.ModTime().Equal(long); kept == c.changed {
				t.Errorf("time kept: %v, want %v", kept, !c.changed)
			}
			if want := (written{info.Size(), info.ModTime().UnixNano()}); w.files["f.csv"] != want || (w.changed == 1) != c.changed {
				t.Errorf("noted %v and %d changed, want %v", w.files["f.csv"], w.changed, want)
			}
			alone(t, dir)
		})
	}
}

// TestPourEmpty: an empty file is a file.
func TestPourEmpty(t *testing.T) {
	dir := t.TempDir()
	w := newWriter(dir, &manifest{done: true})
	for range 2 {
		if err := w.pour("f.csv", func(io.Writer) error { return nil }); err != nil {
			t.Fatal(err)
		}
	}
	if w.changed != 1 {
		t.Errorf("%d changed, want the first time alone", w.changed)
	}
	alone(t, dir)
}

// TestPourFails: a download that cannot be made whole leaves what lay there.
func TestPourFails(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "f.csv")
	writeOld(t, file, "old", time.Now())
	w := newWriter(dir, &manifest{done: true})
	broken := errors.New("broken")
	err := w.pour("f.csv", func(out io.Writer) error {
		io.WriteString(out, strings.Repeat("x", 3*pourBuffer))
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("the error is %v", err)
	}
	if got, _ := os.ReadFile(file); string(got) != "old" {
		t.Errorf("the file is %q now", got)
	}
	alone(t, dir)
}

// TestPourResumes: half of a file of an interrupted build goes, whether the file changes or not.
func TestPourResumes(t *testing.T) {
	for _, text := range []string{"old", "new"} {
		dir := t.TempDir()
		writeOld(t, filepath.Join(dir, "f.csv"), "old", time.Now())
		writeOld(t, filepath.Join(dir, "f.csv"+half), "ol", time.Now())
		w := newWriter(dir, &manifest{})
		if err := w.pour("f.csv", func(out io.Writer) error { _, err := io.WriteString(out, text); return err }); err != nil {
			t.Fatal(err)
		}
		alone(t, dir)
	}
}

func writeOld(t *testing.T, file, text string, when time.Time) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(file, when, when); err != nil {
		t.Fatal(err)
	}
}

// alone fails when a folder holds anything but f.csv.
func alone(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 1 || entries[0].Name() != "f.csv" {
		t.Errorf("the folder holds %v", entries)
	}
}
