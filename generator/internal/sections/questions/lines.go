package questions

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// reading is one column of a year's lines.
type reading struct {
	year *year
	name string // done, plan or first
}

func (r reading) at(code string) site.Figure { return r.year.at(code + r.name) }

// line is a section or subsection in two readings, and what lies between them.
type line struct {
	code   string
	label  string
	path   string // the budget's page of it
	before site.Figure
	after  site.Figure
	by     site.Figure // after less before
}

// pairs compares the lines of two readings. Where one of them does not go down to subsections, sections are compared; a line that one lacks is nothing in it.
// Lines without money in both are left out.
func pairs(before, after reading) []line {
	was, is := before.year.lines(before.name), after.year.lines(after.name)
	if len(was) == 0 || len(is) == 0 {
		return nil
	}
	sections := maps.Clone(was)
	maps.Copy(sections, is)
	var list []line
	for _, section := range slices.Sorted(maps.Keys(sections)) {
		for _, code := range alike(section, was[section], is[section]) {
			if l := pair(code, before.at(code), after.at(code)); !l.before.Number.IsZero() || !l.after.Number.IsZero() {
				list = append(list, l)
			}
		}
	}
	return list
}

// alike are the codes by which a section can be compared.
func alike(section string, was, is []string) []string {
	whole := section + "00"
	switch {
	case len(was) == 0:
		return is
	case len(is) == 0:
		return was
	case slices.Contains(was, whole) || slices.Contains(is, whole):
		return []string{whole}
	}
	return slices.Compact(slices.Sorted(slices.Values(slices.Concat(was, is))))
}

func pair(code string, before, after site.Figure) line {
	l := line{code: code, label: cmp.Or(after.Label, before.Label), path: cmp.Or(after.Path, before.Path), before: before, after: after}
	if !strings.HasSuffix(l.path, "/"+code+"/") {
		l.path = "" // it has no page of its own in that year: the year's page says no more of it
	}
	l.by = less(after, before)
	l.by.Label = l.label
	return l
}

// percent is the change to before; not set where there was nothing or money came back.
func (l line) percent() site.Figure {
	if !l.before.Positive() {
		return site.Figure{}
	}
	return site.Quotient("", l.label, format.Percent, l.by, l.before, 100, 1)
}

// up are the lines that grew, the most first; equal ones by code.
func up(list []line) []line { return ranked(list, 1) }

// down are the lines that shrank, the most first.
func down(list []line) []line { return ranked(list, -1) }

func ranked(list []line, sign int) []line {
	var kept []line
	for _, l := range list {
		if l.by.Set && l.by.Number.Sign() == sign {
			kept = append(kept, l)
		}
	}
	slices.SortStableFunc(kept, func(a, b line) int {
		return cmp.Or(sign*b.by.Number.Cmp(a.by.Number), cmp.Compare(a.code, b.code))
	})
	return kept
}

// lasting are the lines that have money in both readings; a line that came or went may be another's, since codes are given anew now and then.
func lasting(list []line) (both, others []line) {
	for _, l := range list {
		if l.before.Number.IsZero() || l.after.Number.IsZero() {
			others = append(others, l)
		} else {
			both = append(both, l)
		}
	}
	return both, others
}

// leaders are the lines at the head of a ranked list that changed by the same amount.
func leaders(list []line) []line {
	n := 0
	for n < len(list) && list[n].by.Number.Cmp(list[0].by.Number) == 0 {
		n++
	}
	return list[:n]
}

// total adds what lies between the readings of some lines.
func total(label string, list []line) site.Figure {
	figures := make([]site.Figure, len(list))
	for i, l := range list {
		figures[i] = l.by
	}
	return site.Sum("", label, format.RUB, figures...)
}
