package main

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"otkryto/generator/internal/build"
)

// ruleCode is how findings, tests and golden files write a rule.
var ruleCode = regexp.MustCompile(`\b[A-Z]{3}\d{3}\b`)

// TestRulesHaveFixtures looks for every rule of the program in a test or in what a test expects. Packages hold their own rules to a fixture that fires each;
// this is for a rule that is added where nobody does.
func TestRulesHaveFixtures(t *testing.T) {
	named := map[string]bool{}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == "want" && strings.HasPrefix(name, "testdata/golden"):
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		if path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") || path.Ext(name) != ".go" && !strings.Contains(name, "testdata/") {
			return nil
		}
		text, err := os.ReadFile(name)
		for _, code := range ruleCode.FindAllString(string(text), -1) {
			named[code] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range build.Rules(sections()) {
		if !named[r.Code] {
			t.Errorf("no test fires %s %s", r.Code, r.Name)
		}
	}
}
