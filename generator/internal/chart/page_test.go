package chart

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPage writes a page with every sample to the folder in CHART_PAGE, to be looked at and to be read by a checker in a browser. Without it, it only draws.
func TestPage(t *testing.T) {
	folder := os.Getenv("CHART_PAGE")
	if folder == "" {
		t.Skip("CHART_PAGE names no folder")
	}
	d := New("")
	defer d.Close()
	var b strings.Builder
	b.WriteString(`<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Графики</title><link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="chart.css"><link rel="stylesheet" href="page.css"><main>`)
	for _, s := range samples() {
		drawing, err := d.Draw(context.Background(), s)
		if err != nil {
			t.Error(err)
			continue
		}
		fmt.Fprintf(&b, "<figure class=chart id=%s><figcaption><strong>%s</strong> %s</figcaption>%s%s</figure>\n", s.ID, s.Title, s.Summary, drawing.Narrow, drawing.Wide)
	}
	if err := os.WriteFile(filepath.Join(folder, "index.html"), []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
