package tor

import (
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// span is the time between two days as a calendar has it: whole years, then whole months, then days. to is not before from.
func span(from, to time.Time) (years, months, days int) {
	from, to = day(from), day(to)
	whole := 0
	for later(from, whole+1).Compare(to) <= 0 {
		whole++
	}
	return whole / 12, whole % 12, int(to.Sub(later(from, whole)).Hours()) / 24
}

// day is the day of a moment in its own zone, for counting: days of a zone may have 23 hours.
func day(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
}

// later adds months to a day; 31 January and a month is the last of February, as contracts count.
func later(from time.Time, months int) time.Time {
	first := time.Date(from.Year(), from.Month()+time.Month(months), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(from.Day(), last)-1)
}

// left says how long it is until a day: «6 лет и 11 месяцев», below a month in days. "" when the day is over.
func (s show) left(until time.Time) string {
	now := day(s.in.Now)
	if day(until).Before(now) {
		return ""
	}
	years, months, days := span(now, until)
	switch {
	case years > 0 && months > 0:
		return s.text("left_years", "n", years) + " " + s.text("and_months", "n", months)
	case years > 0:
		return s.text("left_years", "n", years)
	case months > 0:
		return s.text("left_months", "n", months)
	}
	return s.text("left_days", "n", days)
}

// term says until when the zone exists, and how long that is from the day of the build.
func (s show) term() (site.Sentence, bool) {
	z := s.zone
	if z.until.IsZero() {
		return site.Sentence{}, false
	}
	sentence := site.Sentence{Demo: z.set.Options["until_status"] == string(dataset.Demo)}
	if left := s.left(z.until); left != "" {
		sentence.Text = s.text("term", "date", format.DateYear(z.until), "now", format.DateYear(s.in.Now), "left", left)
	} else {
		sentence.Text = s.text("term_over", "date", format.DateYear(z.until))
	}
	return sentence, true
}
