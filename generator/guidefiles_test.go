package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
	"otkryto/themes"
)

// guideFile is a file to copy from the editors' guide: a fenced block whose info string has the file's path. A file with fences of its own stands in a longer one.
var guideFile = regexp.MustCompile("(?ms)^````[a-z]+ ((?:content|data)/[^\n`]+)\n(.*?)^````$|^```[a-z]+ ((?:content|data)/[^\n`]+)\n(.*?)^```$")

// TestGuideFiles puts every file of docs/редактору/ into the sample portal and checks it: what an editor copies must build without a finding.
func TestGuideFiles(t *testing.T) {
	pages, err := filepath.Glob("../docs/редактору/*.md")
	if err != nil || len(pages) == 0 {
		t.Fatal("the guide has no pages", err)
	}
	root := t.TempDir()
	copyFolder(t, "../content", filepath.Join(root, "content"))
	copyFolder(t, "../data", filepath.Join(root, "data"))
	replaced := map[string]bool{} // folders of datasets that the guide gives as a whole
	owner := map[string]string{}
	for _, page := range pages {
		for name, text := range filesOf(t, page) {
			if other, ok := owner[name]; ok {
				t.Errorf("%s and %s both give %s", other, page, name)
			}
			owner[name] = page
			placeGuideFile(t, root, name, text, replaced)
		}
	}
	r, err := build.Check(t.Context(), build.Options{Root: root, Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Report.All() {
		if page, ok := owner[d.Pos.File]; ok {
			t.Errorf("%s: %s %s %s", page, d.Pos, d.Rule.Code, d.Message(diag.RU))
		}
	}
}

// filesOf are the files of a page of the guide by their paths. A page without any is none for somebody who wants to begin.
func filesOf(t *testing.T, page string) map[string]string {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, m := range guideFile.FindAllStringSubmatch(string(text), -1) {
		files[strings.TrimSpace(m[1]+m[3])] = m[2] + m[4] // one pair of the two is empty
	}
	if len(files) == 0 {
		t.Errorf("%s has no file to copy", page)
	}
	return files
}

// placeGuideFile writes a file into the portal; the first of a dataset clears what the sample has in its folder.
func placeGuideFile(t *testing.T, root, name, text string, replaced map[string]bool) {
	t.Helper()
	full := filepath.Join(root, filepath.FromSlash(name))
	if parts := strings.Split(name, "/"); parts[0] == "data" && !replaced[parts[1]] {
		replaced[parts[1]] = true
		if err := os.RemoveAll(filepath.Join(root, "data", parts[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
