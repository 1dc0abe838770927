// Package sitetest lets the tests of a section load it from files in memory, with the texts of the default theme.
//
// Neighbours: only tests of sections import it.
package sitetest

import (
	"io/fs"
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// settings are those of a made-up portal.
var settings = site.Settings{
	Title: "Открытый Пример", Body: "Администрация города Пример", Municipality: "город Пример", INN: "7000000000", Zone: time.UTC,
}

// now is the day that the tests' portals are built on.
var now = time.Date(2023, 12, 1, 0, 0, 0, 0, time.UTC)

// Load loads one section of a portal and returns what it publishes and what is wrong. theme is the default theme's layer.
func Load(t testing.TB, s site.Section, theme, root fs.FS) (site.Output, *diag.Report) {
	t.Helper()
	report := &diag.Report{}
	sets, err := dataset.Open(root, s.Kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	out, err := s.Load(&site.Input{
		Site:     settings,
		Datasets: sets,
		Content:  &content.Reader{Root: root, Now: now, Zone: time.UTC, Report: report},
		Text:     Texts(t, theme, s.Name),
		Now:      now,
		Report:   report,
	})
	if err != nil {
		t.Fatal(err)
	}
	return out, report
}

// Texts reads the words of a section, and those that sections share.
func Texts(t testing.TB, theme fs.FS, section string) format.Catalog {
	t.Helper()
	words := format.Catalog{}
	for _, name := range []string{section, "controls", "quote"} {
		readTexts(t, theme, name, words)
	}
	return words
}

func readTexts(t testing.TB, theme fs.FS, section string, words format.Catalog) {
	t.Helper()
	data, err := fs.ReadFile(theme, "i18n/ru/"+section+".yaml")
	if err != nil {
		t.Fatal(err)
	}
	var flat map[string]string
	if err := yaml.Unmarshal(data, &flat); err != nil {
		t.Fatal(err)
	}
	for key, text := range flat {
		words[section+"."+key] = text
		if err := words.Check(section + "." + key); err != nil {
			t.Errorf("%s.%s: %v", section, key, err)
		}
	}
}

// Page returns the page at a path.
func Page(t testing.TB, out site.Output, path string) site.Page {
	t.Helper()
	for _, p := range out.Pages {
		if p.Path == path {
			return p
		}
	}
	t.Fatalf("no page at %q", path)
	return site.Page{}
}

// Paths returns the addresses of all pages in their order.
func Paths(out site.Output) []string {
	var list []string
	for _, p := range out.Pages {
		list = append(list, p.Path)
	}
	return list
}

// Findings returns a report as a test compares it: a line a finding, related places indented under it.
func Findings(r *diag.Report) string {
	var b strings.Builder
	for _, d := range r.All() {
		b.WriteString(d.Pos.String() + ": " + d.Rule.Code + " " + Plain(d.Message(diag.RU)) + "\n")
		for _, rel := range d.Related {
			b.WriteString("  " + rel.Pos.String() + ": " + rel.Note.In(diag.RU) + "\n")
		}
	}
	return b.String()
}

// Plain turns no-break blanks into blanks, so that expected words can be typed.
func Plain(s string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s)
}

// Rows returns a table as lines of cells, for comparing; «*» marks what is demo.
func Rows(tab site.Table) []string {
	var list []string
	for _, r := range tab.Rows {
		var cells []string
		for _, c := range r.Cells {
			text := Plain(c.Text)
			if c.Demo {
				text += "*"
			}
			cells = append(cells, text)
		}
		line := strings.Join(cells, " | ")
		if r.Demo {
			line += " *"
		}
		list = append(list, line)
	}
	return list
}
