package budget

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/themes"
)

// words are the site's texts as the default theme has them.
var words = sync.OnceValue(func() format.Catalog {
	names, err := fs.Glob(themes.Default(), "i18n/ru/*.yaml")
	if err != nil {
		panic(err)
	}
	c := format.Catalog{}
	for _, name := range names {
		data, err := fs.ReadFile(themes.Default(), name)
		if err != nil {
			panic(err)
		}
		var tree map[string]any
		if err := yaml.Unmarshal(data, &tree); err != nil {
			panic(err)
		}
		flatten(c, strings.TrimSuffix(path.Base(name), ".yaml"), tree)
	}
	return c
})

func flatten(c format.Catalog, prefix string, tree map[string]any) {
	for key, value := range tree {
		switch v := value.(type) {
		case map[string]any:
			flatten(c, prefix+"."+key, v)
		case string:
			c[prefix+"."+key] = v
		}
	}
}

// publish builds the section of a portal and returns what it publishes and what it found.
func publish(t *testing.T, root fs.FS) (site.Output, *diag.Report) {
	t.Helper()
	report := &diag.Report{}
	ds, err := dataset.Open(root, kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	in := &site.Input{
		Site: site.Settings{
			Municipality: "город Пример", INN: "0000000000", Zone: time.UTC,
			Population: map[int]int64{2021: 1000, 2022: 1000}, PopulationStatus: "official",
		},
		Datasets: ds, Text: words(), Report: report,
		Now: time.Date(2023, 2, 1, 0, 0, 0, 0, time.UTC),
	}
	out, err := load(in)
	if err != nil {
		t.Fatal(err)
	}
	return out, report
}

// messages are the findings of a report as a test compares them.
func messages(r *diag.Report) string {
	var b strings.Builder
	for _, d := range r.All() {
		b.WriteString(d.Pos.String() + ": " + d.Rule.Code + " " + d.Message(diag.RU) + "\n")
		for _, rel := range d.Related {
			b.WriteString("  " + rel.Pos.String() + ": " + rel.Note.In(diag.RU) + "\n")
		}
	}
	return b.String()
}

// page finds a page by its address.
func page(t *testing.T, out site.Output, path string) site.Page {
	t.Helper()
	for _, p := range out.Pages {
		if p.Path == path {
			return p
		}
	}
	t.Fatalf("there is no page %s", path)
	return site.Page{}
}

// tomsk is the second portal: real figures in the layout of the treasury.
func tomsk() fs.FS { return os.DirFS("../../../testdata/tomsk") }

// sample is the sample portal: a demo budget of three years.
func sample() fs.FS { return os.DirFS("../../../..") }
