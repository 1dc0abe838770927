package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// floors says which packages of the project each package may import. An arrow may only point down.
var floors = map[string][]string{
	"":         {"cli", "sections", "site", "themes"},
	"cli":      {"serve", "publish", "build", "site", "draft", "dataset", "gosmonitor", "diag", "format"},
	"draft":    {"dataset", "diag", "format"},
	"serve":    {"build", "site", "diag"},
	"build":    {"api", "status", "search", "quote", "deny", "lexicon", "site", "theme", "content", "dataset", "chart", "diag", "format", "money"},
	"sections": {"catalog", "control", "calendar", "personal", "suppress", "lexicon", "gosmonitor", "export", "plot", "site", "content", "dataset", "chart", "diag", "format", "money"},
	"status":   {"control", "calendar", "site", "dataset", "diag", "format"},
	"control":  {"site", "dataset", "diag", "format"},
	"site":     {"site", "deny", "dataset", "content", "chart", "diag", "format", "money"}, // site/sitetest is beside it
	"quote":    {"plot", "site", "dataset", "content", "chart", "diag", "format", "money"},
	"plot":     {"dataset", "content", "chart", "diag", "format", "money"},
	"publish":  {"diag"},
	"dataset":  {"diag", "format", "money"},
	"content":  {"diag", "format"},
	"theme":    {"diag", "format"},
	"chart":    {"diag", "format", "money"},
	"catalog":  {},
	"personal": {"diag"},
	"search":   {"search", "lexicon", "format"}, // search/searchtest is beside it
	"deny":     {"lexicon", "diag", "format"},
	"lexicon":  {},
	"api":      {},

	"gosmonitor": {"diag", "format"},

	"export":   {},
	"suppress": {},
	"calendar": {},
	"format":   {"money"},
	"diag":     {},
	"money":    {},
	"testutil": {},
	"bench":    {}, // a program of its own

	"recompute": {}, // a test that believes nothing
}

// only says which package alone may import a library: what a library is for has one home.
var only = map[string]string{
	"github.com/yuin/goldmark":            "content",
	"github.com/adrg/frontmatter":         "content",
	"github.com/go-echarts/go-echarts/v2": "chart",
	"modernc.org/quickjs":                 "chart",
	"github.com/fsnotify/fsnotify":        "serve",
	"github.com/spf13/cobra":              "cli",
	"github.com/blevesearch/snowballstem": "lexicon",
	"github.com/pb33f/libopenapi":         "api",
	"github.com/skip2/go-qrcode":          "sections",
	"github.com/arran4/golang-ical":       "calendar",
	"html/template":                       "theme build site diag",
	"github.com/xuri/excelize/v2":         "export",
	"github.com/parquet-go/parquet-go":    "export",
	"github.com/jba/templatecheck":        "theme",
}

func TestFloors(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(file, ".go") {
			return err
		}
		file = filepath.ToSlash(file)
		if strings.Contains(file, "testdata/") {
			return nil
		}
		test := strings.HasSuffix(file, "_test.go")
		floor := floorOf(path.Dir(file))
		allowed, ok := floors[floor]
		if !ok {
			t.Errorf("%s: package %s stands on no floor: give it one in floors_test.go", file, floor)
			return nil
		}
		seen[floor] = true
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			checkHome(t, file, floor, imported, test)
			own, ok := strings.CutPrefix(imported, "otkryto/")
			if !ok {
				continue
			}
			to := "themes"
			if rest, ok := strings.CutPrefix(own, "generator/"); ok {
				to = floorOf(rest)
			}
			if test && (to == "testutil" || to == floor || floor == "" || to == "themes") {
				continue
			}
			if !slices.Contains(allowed, to) {
				t.Errorf("%s imports %s: %s may import only %v", file, imported, floor, allowed)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range floors {
		if !seen[name] && name != "publish" {
			t.Errorf("floor %q has no package", name)
		}
	}
}

// floorOf names the floor of a package folder: all sections share one.
func floorOf(dir string) string {
	dir = strings.TrimPrefix(dir, "internal/")
	first, _, _ := strings.Cut(dir, "/")
	if first == "." {
		return ""
	}
	return first
}

func checkHome(t *testing.T, file, floor, imported string, test bool) {
	t.Helper()
	for library, homes := range only {
		if test || imported != library && !strings.HasPrefix(imported, library+"/") {
			continue
		}
		if !slices.Contains(strings.Fields(homes), floor) {
			t.Errorf("%s imports %s, which only %s may", file, imported, homes)
		}
	}
}

// TestSectionsListed fails when a folder under sections/ is not in main's list, or the list has a name without a folder.
func TestSectionsListed(t *testing.T) {
	var listed []string
	for _, s := range sections() {
		listed = append(listed, s.Name)
		if s.Load == nil {
			t.Errorf("section %s loads nothing", s.Name)
		}
	}
	slices.Sort(listed)
	entries, err := os.ReadDir("internal/sections")
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for _, e := range entries {
		if e.IsDir() {
			folders = append(folders, e.Name())
		}
	}
	if !slices.Equal(listed, folders) {
		t.Errorf("main lists %v, internal/sections holds %v", listed, folders)
	}
}
