package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/html"
)

// TestMinified holds the pages of the golden portals against a minifier that sees whole pages, as package theme squeezes templates and never a page. What
// it may still find is the spelling of a few characters.
func TestMinified(t *testing.T) {
	m := &html.Minifier{KeepDocumentTags: true, KeepEndTags: true, KeepQuotes: true, KeepDefaultAttrVals: true}
	pages := 0
	err := filepath.WalkDir(filepath.Join("testdata", "golden"), func(file string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, ".html") {
			return err
		}
		data, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		var small bytes.Buffer
		if err := m.Minify(minify.New(), &small, bytes.NewReader(data), nil); err != nil {
			t.Errorf("%s: %v", file, err)
		}
		if spare := len(data) - small.Len(); spare > 150+len(data)/100 {
			t.Errorf("%s: %d of %d bytes could be spared", file, spare, len(data))
		}
		pages++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if pages == 0 {
		t.Error("no golden portal has a page")
	}
}
