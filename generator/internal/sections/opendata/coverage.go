package opendata

import (
	"time"

	"otkryto/generator/internal/catalog"
)

// coverage is the time that the files speak of: from the first year that passports and rows name to the last day covered.
func (d described) coverage() catalog.Period {
	var all catalog.Period
	for _, part := range d.parts {
		begin, end := part.sheet.span()
		if begin.IsZero() {
			continue
		}
		if all.Begin.IsZero() || begin.Before(all.Begin) {
			all.Begin = begin
		}
		if end.After(all.End) {
			all.End = end
		}
	}
	return all
}

// span is the first and the last day that a file speaks of; zero times when nothing says it. It begins with the first year named, by the passport or
// by a row, and ends on the passport's own last day: rows of later years are what is planned.
func (s *sheet) span() (begin, end time.Time) {
	first, last := s.years[0], max(s.years[1], s.file.Year)
	for _, y := range []int{s.file.Year, s.file.Date.Year()} {
		if y > 1 && (first == 0 || y < first) { // the zero date is of the year 1
			first = y
		}
	}
	if first == 0 {
		return begin, end
	}
	begin, end = time.Date(first, 1, 1, 0, 0, 0, 0, time.UTC), s.file.Date
	if end.IsZero() {
		end = time.Date(last, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	return begin, end
}
