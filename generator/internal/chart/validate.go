package chart

import (
	"errors"
	"fmt"
	"regexp"
)

var idForm = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

// Validate says what is wrong with a spec that only its section can have got wrong.
func (s *Spec) Validate() error {
	var faults []error
	fault := func(f string, args ...any) { faults = append(faults, fmt.Errorf(f, args...)) }
	if !idForm.MatchString(s.ID) {
		fault("the id %q is not of small Latin letters, digits and hyphens", s.ID)
	}
	if s.Title == "" {
		fault("there is no title")
	}
	if s.Summary == "" {
		fault("there is no summary, which is the text alternative")
	}
	switch s.Kind {
	case Bar, Stacked, Line:
	case Pie, Treemap, Waterfall:
		if len(s.Series) > 1 {
			fault("a %s has one series, not %d", s.Kind, len(s.Series))
		}
	case Sankey:
		if len(s.Category)+len(s.Series) > 0 {
			fault("a sankey has links, not categories and series")
		}
	case Scatter:
		if len(s.Series) != 2 {
			fault("a scatter has two series, not %d", len(s.Series))
		}
	default:
		fault("there is no kind %q", s.Kind)
	}
	if len(s.Series) > 1 && s.Kind != Sankey {
		for _, series := range s.Series {
			if series.Name == "" {
				fault("one of several series has no name")
			}
		}
	}
	for _, series := range s.Series {
		if len(series.Values) != len(s.Category) {
			fault("series %q has %d values for %d categories", series.Name, len(series.Values), len(s.Category))
		}
	}
	if s.Quarters != nil && s.Kind != Scatter {
		fault("only a scatter has quarters")
	}
	for _, series := range s.Series {
		if series.Unit != "" && s.Kind != Scatter {
			fault("series %q has a unit of its own, which only a scatter draws", series.Name)
		}
	}
	for _, t := range s.Totals {
		if t < 0 || t >= len(s.Category) {
			fault("total %d is no category", t)
		}
	}
	if len(faults) == 0 {
		return nil
	}
	return fmt.Errorf("chart %s: %w", s.ID, errors.Join(faults...))
}

// Empty says that a chart has no value at all. It has a table still, but no drawing.
func (s *Spec) Empty() bool {
	for _, series := range s.Series {
		for _, v := range series.Values {
			if v.Set {
				return false
			}
		}
	}
	for _, l := range s.Links {
		if l.Value.Set {
			return false
		}
	}
	return true
}
