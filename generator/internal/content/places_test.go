package content

import (
	"fmt"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/diag"
)

type nestedMatter struct {
	Meta  `yaml:",inline"`
	Steps []struct {
		Title string `yaml:"title"`
		When  string `yaml:"when"`
	} `yaml:"steps"`
}

// TestNestedPlaces finds the keys of entries of a list where they stand, in either form of YAML.
func TestNestedPlaces(t *testing.T) {
	report := &diag.Report{}
	r := &Reader{Report: report, Root: fstest.MapFS{"content/steps/a.md": {Data: []byte("---\ntitle: Проба\nsteps:\n  - title: Первый\n    when: весной\n  - {title: Второй, when: осенью}\n---\nТекст\n")}}}
	docs, err := ReadDir[nestedMatter](r, "steps")
	if err != nil || len(docs) != 1 || len(report.All()) > 0 {
		t.Fatal(docs, err, report.All())
	}
	for key, want := range map[string]string{
		"title": "2:8", "steps": "3:1", "steps.0": "4:5", "steps.0.when": "5:11", "steps.1.title": "6:13", "steps.1.when": "6:27", "steps.2.when": "1:1",
	} {
		pos := docs[0].At(key)
		if got := fmt.Sprintf("%d:%d", pos.Line, pos.Col); got != want {
			t.Errorf("%s stands at %s, want %s", key, got, want)
		}
	}
}
