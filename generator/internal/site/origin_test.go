package site

import (
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/testutil"
)

// termsIn makes n terms of a file.
func termsIn(f *dataset.File, n int) []Term {
	list := make([]Term, n)
	for i := range list {
		list[i].Cell = dataset.Cell{File: f, Row: i + 1, Col: 2, Raw: "1"}
	}
	return list
}

// TestOrigin puts cells under their files, the divisor apart, and says how many it leaves out.
func TestOrigin(t *testing.T) {
	a, b := &dataset.File{Path: "data/a/a.csv", Release: "2023-01-20"}, &dataset.File{Path: "data/b/b.csv"}
	over := termsIn(b, 1)
	over[0].Over = true
	f := Figure{Cells: append(append(append(termsIn(a, 2), termsIn(b, 3)...), termsIn(a, 1)...), over...)}
	o := f.Origin()
	if len(o.Files) != 2 || len(o.Files[0].Terms) != 3 || len(o.Files[1].Terms) != 3 || len(o.Over) != 1 || o.More != 0 || !f.Divided() || !f.Signed() {
		t.Errorf("%+v", o)
	}
	if day := o.Files[0].Released().Format("02.01.2006"); day != "20.01.2023" || !o.Files[1].Released().IsZero() {
		t.Errorf("released on %s", day)
	}
	if o = (Figure{Cells: termsIn(a, 130)}).Origin(); len(o.Files[0].Terms) != shownTerms || o.More != 130-shownTerms {
		t.Errorf("%d terms, %d more", len(o.Files[0].Terms), o.More)
	}
}

// TestFrom leads a value to its one cell, and what was made of more to none.
func TestFrom(t *testing.T) {
	a := &dataset.File{Path: "data/a/a.csv"}
	one := Figure{Number: decimal.MustParse("10"), Set: true, Cells: termsIn(a, 1)}
	perResident := Quotient("", "", "", one, Given(decimal.MustParse("3"), false), 1, 2)
	share := Quotient("", "", "%", one, one, 100, 1)
	for name, c := range map[string]struct {
		figure Figure
		row    int
	}{
		"one cell":           {one, 1},
		"two cells":          {Sum("", "", "", one, one), 0},
		"divided by a given": {perResident, 0},
		"divided by itself":  {share, 0},
		"the other sign":     {Figure{Number: decimal.MustParse("-10"), Set: true, Cells: Opposite(one.Cells)}, 0},
		"none":               {Figure{}, 0},
	} {
		if got := c.figure.From().Row; got != c.row {
			t.Errorf("%s: row %d", name, got)
		}
		if got := c.figure.Cell().From().Row; got != c.row {
			t.Errorf("%s: the table's cell leads to row %d", name, got)
		}
	}
	if perResident.DividedBy() != "3" || perResident.Factor() != "" || share.Factor() != "100" || share.DividedBy() != "" {
		t.Errorf("÷ %s × %s", perResident.DividedBy(), share.Factor())
	}
}

// TestQuotient rounds the exact quotient half away from zero, where half to even and a second rounding would differ.
func TestQuotient(t *testing.T) {
	for _, c := range []struct {
		part, whole string
		times       int64
		places      int
		want        string
	}{
		{"1", "8", 1, 2, "0.13"},
		{"-1", "8", 1, 2, "-0.13"},
		{"1", "-8", 1, 2, "-0.13"},
		{"5", "2", 1, 0, "3"},
		{"0.25", "1", 100, 1, "25.0"},
		{"1", "3", 100, 1, "33.3"},
		{"4820417076.09", "108000", 1, 2, "44633.49"},
		{"999999999999999.99", "0.01", 1, 0, "99999999999999999"},
		{"999999999999999.99", "0.01", 1000, 2, ""}, // more than a decimal holds
		{"1", "0", 1, 2, ""},
	} {
		f := Quotient("", "", "", Given(decimal.MustParse(c.part), false), Given(decimal.MustParse(c.whole), false), c.times, c.places)
		if diff := testutil.Diff(c.want, f.Machine()); diff != "" {
			t.Errorf("%s × %d ÷ %s: %s", c.part, c.times, c.whole, diff)
		}
	}
}
