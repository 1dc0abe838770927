package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/search"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// TestGolden builds every portal of testdata/golden and compares the whole tree with its folder want. -update rewrites it. A portal is a folder with
// content; those of a section lie in a folder of its name. A file "only" lists, a line each, the addresses that are compared: what begins so.
func TestGolden(t *testing.T) {
	for _, name := range goldenCases(t) {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join("testdata", "golden", filepath.FromSlash(name))
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
			testutil.Tree(t, withoutHashes(t, out, compared(t, dir)), filepath.Join(dir, "want"))
		})
	}
}

// goldenCases are the portals below testdata/golden.
func goldenCases(t *testing.T) []string {
	t.Helper()
	var cases []string
	root := os.DirFS(filepath.Join("testdata", "golden"))
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if _, err := fs.Stat(root, path.Join(name, "content")); err != nil {
			return nil
		}
		cases = append(cases, name)
		return fs.SkipDir
	})
	if err != nil || len(cases) == 0 {
		t.Fatal("no golden portals", err)
	}
	return cases
}

// compared returns the beginnings of the addresses that a case compares; "" is all.
func compared(t *testing.T, dir string) []string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "only"))
	if os.IsNotExist(err) {
		return []string{""}
	}
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(text))
}

// assetHash is the hash in the name of an asset.
var assetHash = regexp.MustCompile(`\.[0-9a-f]{8}\.(css|js|svg|woff2)`)

// withoutHashes returns a copy of what is compared of a site, in which assets bear no hash and have no bytes: what they hold is the theme's own matter, and a golden page should
// change only when the page does. The index of the search is written out where a case is about it, and left out elsewhere.
func withoutHashes(t *testing.T, site string, only []string) string {
	t.Helper()
	out := t.TempDir()
	root := os.DirFS(site)
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.ContainsFunc(only, func(beginning string) bool { return strings.HasPrefix(name, beginning) }) {
			return err
		}
		if strings.HasPrefix(name, search.Folder) {
			return nil // indexText says what they hold
		}
		b, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		if strings.HasPrefix(name, "assets/") {
			name, b = assetHash.ReplaceAllString(name, ".$1"), nil
		}
		switch filepath.Ext(name) {
		case ".xlsx", ".parquet": // no difference of theirs can be read: TestFormats reads them back
			b = nil
		case ".html", ".json", ".xml":
			b = assetHash.ReplaceAll(b, []byte(".$1"))
		}
		target := filepath.Join(out, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, b, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	if slices.Contains(only, searchAddress) {
		if err := os.WriteFile(filepath.Join(out, "search", "index.txt"), []byte(indexText(t, site)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return out
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
