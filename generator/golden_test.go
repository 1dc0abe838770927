package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// TestGolden builds every portal of testdata/golden and compares the whole tree with its folder want. -update rewrites it.
func TestGolden(t *testing.T) {
	cases, err := os.ReadDir(filepath.Join("testdata", "golden"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		t.Run(c.Name(), func(t *testing.T) {
			dir := filepath.Join("testdata", "golden", c.Name())
			out := t.TempDir()
			root := t.TempDir()
			for _, part := range []string{"content", "data", "themes"} {
				copyFolder(t, filepath.Join(dir, part), filepath.Join(root, part))
			}
			result, err := build.Run(t.Context(), build.Options{
				Root: root, Out: out, Sections: sections(), Themes: themes.Default(),
				Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC),
			})
			if err != nil {
				t.Fatal(err)
			}
			if result.Failed {
				t.Fatalf("the portal has faults:\n%s", findings(t, result.Report))
			}
			testutil.Tree(t, out, filepath.Join(dir, "want"))
		})
	}
}

// copyFolder copies what is there; a part that a case lacks is no fault.
func copyFolder(t *testing.T, from, to string) {
	t.Helper()
	if _, err := os.Stat(from); os.IsNotExist(err) {
		return
	}
	if err := os.CopyFS(to, os.DirFS(from)); err != nil {
		t.Fatal(err)
	}
}

// findings prints a report as a person reads it.
func findings(t *testing.T, r *diag.Report) string {
	t.Helper()
	var b strings.Builder
	if err := r.Text(&b, diag.TextOptions{Lang: diag.EN}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
