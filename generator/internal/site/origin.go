package site

import (
	"slices"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
)

// shownTerms is how many cells a card names. A sum of hundreds is longer than anybody reads on a phone; figures.json has all of them.
const shownTerms = 20

// Origin is where a figure is from, as its card says it. Partial "origin".
type Origin struct {
	Files       []FileTerms // what is added and taken away
	Over        []FileTerms // what that is divided by
	More        int         // cells that are not named
	Corrections []FileCorrection
}

// FileTerms are cells of one file.
type FileTerms struct {
	File  *dataset.File
	Terms []Term
}

// Released is the day of the release that the file belongs to; zero for the working version.
func (t FileTerms) Released() time.Time {
	day, _ := time.Parse(time.DateOnly, t.File.Release) // "" is no day; package dataset has judged the rest
	return day
}

// FileCorrection is a correction that cells of a file have seen.
type FileCorrection struct {
	*dataset.Correction
	File *dataset.File
}

// Origin returns the figure's cells by file, in the order in which they were taken, and the corrections that they have seen.
func (f Figure) Origin() Origin {
	var o Origin
	shown := 0
	for _, t := range f.Cells {
		if t.File == nil {
			continue
		}
		if c := t.Correction(); c != nil && !o.corrected(c) {
			o.Corrections = append(o.Corrections, FileCorrection{c, t.File})
		}
		if shown++; shown > shownTerms {
			o.More++
			continue
		}
		if t.Over {
			o.Over = filed(o.Over, t)
		} else {
			o.Files = filed(o.Files, t)
		}
	}
	return o
}

func (o Origin) corrected(c *dataset.Correction) bool {
	return slices.ContainsFunc(o.Corrections, func(known FileCorrection) bool { return known.Correction == c })
}

// filed adds a term under its file. Cells of two files may alternate, as those of income and expenditure do; each file is said once.
func filed(list []FileTerms, t Term) []FileTerms {
	for i := range list {
		if list[i].File == t.File {
			list[i].Terms = append(list[i].Terms, t)
			return list
		}
	}
	return append(list, FileTerms{t.File, []Term{t}})
}

// Sign is «+» or «−», as the term enters its sum.
func (t Term) Sign() string {
	if t.Minus {
		return "−"
	}
	return "+"
}

// Factor is how often the term enters, as printed; "" is once.
func (t Term) Factor() string { return factor(t.Times) }

// Signed says whether the signs of the figure's terms say anything: not of a value that is its one cell.
func (f Figure) Signed() bool { return len(f.Cells) > 1 || len(f.Cells) == 1 && f.Cells[0].Minus }

// Divided says whether the figure is a quotient.
func (f Figure) Divided() bool {
	return !f.Divisor.IsZero() || slices.ContainsFunc(f.Cells, func(t Term) bool { return t.Over })
}

// DividedBy is the divisor that stands in no cell, as printed; "" is none.
func (f Figure) DividedBy() string {
	if f.Divisor.IsZero() {
		return ""
	}
	return format.Value(f.Divisor, "")
}

// Factor is what the sum is multiplied by before it is divided, as printed; "" is nothing.
func (f Figure) Factor() string { return factor(f.Times) }

func factor(times int64) string {
	if times <= 1 {
		return ""
	}
	return format.Int(times)
}

// Corrected says whether a correction has changed any of the figure's cells.
func (f Figure) Corrected() bool { return corrected(f.Cells) }

// Corrected says whether a correction has changed what the cell shows.
func (c Cell) Corrected() bool { return corrected(c.Origin) }

func corrected(terms []Term) bool {
	return slices.ContainsFunc(terms, func(t Term) bool { return t.Correction() != nil })
}

// From is the cell that the figure is; the zero cell when it was made of several, of none, by division or multiplied.
func (f Figure) From() dataset.Cell {
	if f.Divided() || f.Times > 1 {
		return dataset.Cell{}
	}
	return from(f.Cells)
}

// From is the cell of a file that the table's cell shows; the zero cell when it was made of several or of none.
func (c Cell) From() dataset.Cell { return from(c.Origin) }

// from is the one cell of the terms. A cell taken with the other sign, or several times, is not what is shown: the reader would find another number there.
func from(terms []Term) dataset.Cell {
	if len(terms) != 1 || terms[0].Minus || terms[0].Times > 1 {
		return dataset.Cell{}
	}
	return terms[0].Cell
}
