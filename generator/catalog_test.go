package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/catalog/catalogtest"
	"otkryto/themes"
)

// TestDescriptorsOfPortals builds the golden city and the portals that withhold values, and reads every descriptor
// that they publish as programs of other people would: by the schemas of the standards, by two readers of RDF, and every value of every clean CSV by its column.
func TestDescriptorsOfPortals(t *testing.T) {
	for _, name := range goldenCases(t) {
		dir := filepath.Join("testdata", "golden", filepath.FromSlash(name))
		if _, err := os.Stat(filepath.Join(dir, "secrets")); err != nil && name != "city" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			root, out := t.TempDir(), t.TempDir()
			for _, part := range []string{"content", "data", "themes"} {
				copyFolder(t, filepath.Join(dir, part), filepath.Join(root, part))
			}
			const base = "https://example.ru/otkryto/"
			result, err := build.Run(t.Context(), build.Options{
				Root: root, Out: out, Sections: sections(), Themes: themes.Default(), BaseURL: base, Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC),
			})
			if err != nil {
				t.Fatal(err)
			}
			if result.Failed {
				t.Fatalf("the portal has faults:\n%s", findings(t, result.Report))
			}
			catalogtest.Check(t, os.DirFS(out), base)
			page, err := os.ReadFile(filepath.Join(out, "opendata", "index.html"))
			if err != nil {
				t.Fatal(err)
			}
			if link := `<link rel="alternate" type="text/turtle" href="/otkryto/catalog.ttl"`; !strings.Contains(string(page), link) {
				t.Errorf("the catalogue's head lacks %s", link)
			}
		})
	}
}
