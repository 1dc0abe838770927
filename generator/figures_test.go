package main

import (
	"bytes"
	"encoding/json"
	"html"
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
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// headline is the tag that a headline figure begins with. One without an id stands in no list.
var headline = regexp.MustCompile(`<div class="figure"(?: id="([^"]*)")?>`)

// TestFigureList holds figures.json against the pages: each headline of each page is listed there with that page, and what is listed stands there. Cells that
// have an address lead to an anchor that is there.
func TestFigureList(t *testing.T) {
	for _, root := range []string{"..", "testdata/tomsk", "testdata/golden/city", "testdata/golden/news", "testdata/golden/empty"} {
		t.Run(filepath.Base(root), func(t *testing.T) {
			portal := t.TempDir()
			for _, part := range []string{"content", "data", "themes"} {
				if part != "themes" || root != ".." {
					copyFolder(t, filepath.Join(root, part), filepath.Join(portal, part))
				}
			}
			o := build.Options{
				Root: portal, Out: t.TempDir(), Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 20, 0, 0, 0, 0, time.UTC),
			}
			if result, err := build.Run(t.Context(), o); err != nil || result.Failed {
				t.Fatalf("failed %t, %v", result.Failed, err)
			}
			site := os.DirFS(o.Out)
			text, err := fs.ReadFile(site, "figures.json")
			if err != nil {
				t.Fatal(err)
			}
			var list struct{ Figures []build.Figure }
			if err := json.Unmarshal(text, &list); err != nil {
				t.Fatal(err)
			}
			listed := map[string][]string{}
			ids := map[string]bool{}
			for _, f := range list.Figures {
				if ids[f.ID] {
					t.Errorf("%s stands for two values: a section gives one name to two figures", f.ID)
				}
				ids[f.ID] = true
				for _, at := range append([]string{f.Page}, f.Also...) {
					listed[at] = append(listed[at], f.ID)
				}
				followCells(t, site, f)
			}
			compareHeadlines(t, site, listed, list.Figures)
			comparePrepared(t, o, text)
		})
	}
}

// compareHeadlines compares what pages print with what is listed for them. A fact that is no headline has a page as well, but nothing to show there.
func compareHeadlines(t *testing.T, site fs.FS, listed map[string][]string, all []build.Figure) {
	t.Helper()
	facts := map[string]bool{}
	for _, f := range all {
		facts[f.ID] = len(f.Facts) > 0 && len(f.Also) == 0
	}
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".html" {
			return err
		}
		page, err := fs.ReadFile(site, name)
		if err != nil {
			return err
		}
		address := strings.TrimSuffix(name, "index.html")
		if address == "" {
			address = "./"
		}
		var shown []string
		for _, m := range headline.FindAllSubmatch(page, -1) {
			id := html.UnescapeString(string(m[1]))
			shown = append(shown, id)
			if !slices.Contains(listed[address], id) {
				t.Errorf("/%s shows %q, which figures.json does not list for it: is the page's Figures filled?", name, id)
			}
		}
		for _, id := range listed[address] {
			if !slices.Contains(shown, id) && !facts[id] {
				t.Errorf("figures.json lists %s for /%s, which does not show it", id, name)
			}
		}
		delete(listed, address)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for address, ids := range listed {
		t.Errorf("figures.json lists %s for /%s, which is no page", ids[0], address)
	}
}

// followCells opens the pages that a figure's cells lead to.
func followCells(t *testing.T, site fs.FS, f build.Figure) {
	t.Helper()
	for _, c := range f.Cells {
		if c.Page == "" {
			continue
		}
		address, anchor, _ := strings.Cut(c.Page, "#")
		page, err := fs.ReadFile(site, address+"index.html")
		if err != nil {
			t.Errorf("%s: %v", f.ID, err)
		} else if !bytes.Contains(page, []byte(`id="`+anchor+`"`)) && !bytes.Contains(page, []byte("id="+anchor)) {
			t.Errorf("%s leads to /%s, where no such anchor is", f.ID, c.Page)
		}
	}
}

// comparePrepared compares what trace knows with what was published.
func comparePrepared(t *testing.T, o build.Options, published []byte) {
	t.Helper()
	figures, result, err := build.Figures(t.Context(), o)
	if err != nil || result.Failed {
		t.Fatalf("failed %t, %v", result.Failed, err)
	}
	var b bytes.Buffer
	if err := figures.JSON(&b); err != nil {
		t.Fatal(err)
	}
	if diff := testutil.Diff(string(published), b.String()); diff != "" {
		t.Error(diff)
	}
}
