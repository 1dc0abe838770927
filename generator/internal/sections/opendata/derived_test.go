package opendata

import (
	"strings"
	"testing"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// A kind that publishes derived data only has a page, and nothing of its files anywhere.
func TestDerived(t *testing.T) {
	section := Section
	section.Kinds = append([]dataset.Kind{{Name: "people", Derived: true}}, kinds...)
	out, report := sitetest.Load(t, section, themes.Default(), testutil.Files(map[string]string{
		"data/few/passport.yaml": "kind: people\ntitle: Немногие\nstatus: official\nsource: Отчёт\nupdated: 2023-01-02\ncorrections:\n  - date: 2023-01-02\n    file: few.csv\n    reason: Было четыре\n" +
			"files:\n  - path: few.csv\n    title: Файл\n",
		"data/few/few.csv": "Тема;Поступило;Статус данных\nДороги;3;demo\n",
	}))
	for line := range strings.Lines(sitetest.Findings(report)) {
		t.Log(line)
	}
	for _, f := range out.Files {
		text := written(t, out, f.Path)
		if !strings.HasPrefix(f.Path, "catalog.") && f.Path != "data.json" || strings.Contains(text, "Файл") || strings.Contains(text, "few.csv") {
			t.Errorf("%s: %s", f.Path, text)
		}
		if !strings.Contains(text, "svod.csv") && f.Path != "data.json" || !strings.Contains(text, "Придумано для примера") { // data.json has full addresses alone
			t.Errorf("%s does not say what is published: %s", f.Path, text)
		}
	}
	if len(out.Files) != 3 || len(out.Entries) > 0 || len(out.Controls) > 0 {
		t.Errorf("published: %d files, %d entries, %d comparisons", len(out.Files), len(out.Entries), len(out.Controls))
	}
	if got := strings.Join(sitetest.Paths(out), " "); got != "opendata/7000000000-few/ opendata/" && got != "opendata/ opendata/7000000000-few/" {
		t.Error(got)
	}
	page := sitetest.Page(t, out, "opendata/7000000000-few/")
	v := page.View.(DatasetView)
	if len(v.Files)+len(v.Versions)+len(v.Corrections) > 0 || len(v.Derived) != 2 || weighs(t, v.Derived[0]) != "" || !page.Demo {
		t.Errorf("%+v", v)
	}
}
