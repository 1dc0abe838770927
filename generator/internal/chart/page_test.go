package chart

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestPage writes a page with every sample, and many charts of any words and numbers, to the folder in CHART_PAGE, to be looked at and to be read by a checker in a browser.
func TestPage(t *testing.T) {
	folder := os.Getenv("CHART_PAGE")
	if folder == "" {
		t.Skip("CHART_PAGE names no folder")
	}
	d := New("")
	defer d.Close()
	var b strings.Builder
	b.WriteString(`<!doctype html><html lang="ru"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Графики</title><link rel="stylesheet" href="tokens.css"><link rel="stylesheet" href="chart.css"><link rel="stylesheet" href="page.css"><main>`)
	list := samples()
	for seed := range uint64(80) {
		s := anySpec(rand.New(rand.NewPCG(seed, 5)))
		s.ID = fmt.Sprintf("any%d", seed)
		s.Title = string(s.Kind)
		list = append(list, s)
	}
	for _, s := range list {
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
