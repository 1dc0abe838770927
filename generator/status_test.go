package main

import (
	"slices"
	"testing"

	"otkryto/generator/internal/status"
)

// TestLawNamesSections holds the table of the law to the sections that there are: a section that is renamed would silently be missing from the page.
func TestLawNamesSections(t *testing.T) {
	var names []string
	for _, s := range sections() {
		names = append(names, s.Name)
	}
	for _, name := range status.Sections() {
		if !slices.Contains(names, name) {
			t.Errorf("there is no section %s: see law.go in package status", name)
		}
	}
}
