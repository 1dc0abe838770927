package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/themes"
)

// longFence and shortFence are the examples of the guide: a chart block is shown inside a longer fence.
var (
	longFence  = regexp.MustCompile("(?s)\n````markdown\n(.*?)````\n")
	shortFence = regexp.MustCompile("(?s)\n```markdown\n(.*?)```\n")
)

// listsOfSample are the lists of site.yaml that lead to pages that only the whole sample has.
var listsOfSample = regexp.MustCompile(`\n(?:menu|calendar|coverage):\n(?: .*\n)+`)

// TestGuideQuotes builds every example of the editors' guide that quotes a figure or places a chart, with the data of the sample portal.
func TestGuideQuotes(t *testing.T) {
	text, err := os.ReadFile("../docs/редактору.md")
	if err != nil {
		t.Fatal(err)
	}
	_, guide, found := strings.Cut(string(text), "\n## Сослаться на цифру\n")
	guide, _, ended := strings.Cut(guide, "\n## Откуда эта цифра\n")
	if !found || !ended {
		t.Fatal("the guide has lost its sections about figures and charts")
	}
	page := "---\ntitle: Примеры\nsummary: Примеры из руководства.\n---\n"
	long := longFence.FindAllStringSubmatch(guide, -1)
	short := shortFence.FindAllStringSubmatch(longFence.ReplaceAllString(guide, "\n"), -1)
	if len(long) < 2 || len(short) < 2 {
		t.Fatalf("%d blocks and %d texts: the examples are not found", len(long), len(short))
	}
	for _, example := range append(long, short...) {
		page += "\n" + example[1]
	}
	root := t.TempDir()
	copyFolder(t, "../data", filepath.Join(root, "data"))
	if err := os.MkdirAll(filepath.Join(root, "content", "pages"), 0o755); err != nil {
		t.Fatal(err)
	}
	settings, err := os.ReadFile("../content/site.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"content/site.yaml":      listsOfSample.ReplaceAllString(string(settings), "\n"),
		"content/pages/guide.md": page,
	} {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s := build.NewSession(build.Options{Root: root, Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 12, 1, 0, 0, 0, 0, time.UTC)})
	defer s.Close()
	ready, err := s.Prepare(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if ready.Result().Failed {
		t.Fatalf("an example of the guide does not build:\n%s", findings(t, ready.Result().Report))
	}
	html, ok, err := ready.Get(t.Context(), "guide/index.html")
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	if charts := strings.Count(string(html), `<figure class="chart"`); charts != len(long) {
		t.Errorf("%d charts for %d blocks", charts, len(long))
	}
	if strings.Contains(string(html), "{{") {
		t.Error("braces are left on the page")
	}
}
