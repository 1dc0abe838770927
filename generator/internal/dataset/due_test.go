package dataset

import (
	"testing"
	"time"

	"otkryto/generator/internal/testutil"
)

func dayOf(t testing.TB, s string) time.Time {
	t.Helper()
	if s == "" {
		return time.Time{}
	}
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDueAfter(t *testing.T) {
	for name, c := range map[string]struct {
		promised, period, last string
		want                   string
		byPeriod               bool
	}{
		"a promise goes before the period":  {"2023-04-20", "month", "2023-01-20", "2023-04-20", false},
		"a promise without a period":        {"2023-04-20", "", "", "2023-04-20", false},
		"a promise of what is closed":       {"2023-04-20", Closed, "2023-01-20", "2023-04-20", false},
		"a year":                            {"", "year", "2023-01-20", "2024-01-20", true},
		"a quarter":                         {"", "quarter", "2023-01-20", "2023-04-20", true},
		"a month":                           {"", "month", "2022-12-20", "2023-01-20", true},
		"a month that is shorter":           {"", "month", "2023-01-31", "2023-02-28", true},
		"a month of a leap year":            {"", "month", "2024-01-31", "2024-02-29", true},
		"a quarter from the end of the one": {"", "quarter", "2022-11-30", "2023-02-28", true},
		"a year from 29 February":           {"", "year", "2024-02-29", "2025-02-28", true},
		"a week":                            {"", "week", "2023-02-27", "2023-03-06", true},
		"a day":                             {"", "day", "2023-02-28", "2023-03-01", true},
		"once":                              {"", Once, "2023-01-20", "", false},
		"complete":                          {"", Closed, "2023-01-20", "", false},
		"how often is not said":             {"", "", "2023-01-20", "", false},
		"a promise kept on its day":         {"2023-01-20", "quarter", "2023-01-20", "2023-04-20", true},
		"a promise kept late":               {"2023-01-20", "quarter", "2023-05-11", "2023-07-20", true},
		"a promise kept, and no other":      {"2023-01-20", "", "2023-01-20", "", false},
		"never published":                   {"", "year", "", "", false},
	} {
		got := DueAfter(dayOf(t, c.promised), c.period, dayOf(t, c.last))
		if want := (Due{dayOf(t, c.want), c.byPeriod}); got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

// TestLeft counts days of the calendar: neither the hour nor the zone of a portal moves them.
func TestLeft(t *testing.T) {
	tomsk := time.FixedZone("+07", 7*60*60)
	due := Due{Day: dayOf(t, "2023-03-01")}
	for _, c := range []struct {
		now  time.Time
		left int
		late bool
	}{
		{time.Date(2023, 2, 28, 23, 59, 0, 0, tomsk), 1, false},
		{time.Date(2023, 3, 1, 0, 0, 0, 0, tomsk), 0, false},
		{time.Date(2023, 3, 1, 23, 59, 59, 0, tomsk), 0, false},
		{time.Date(2023, 3, 2, 0, 0, 0, 0, tomsk), -1, true},
		{time.Date(2024, 3, 1, 0, 0, 0, 0, tomsk), -366 + 0, true},
		{time.Date(2022, 3, 1, 12, 0, 0, 0, time.UTC), 365, false},
	} {
		if left, late := due.Left(c.now), due.Late(c.now); left != c.left || late != c.late {
			t.Errorf("%v: %d %t, want %d %t", c.now, left, late, c.left, c.late)
		}
	}
	if (Due{}).Late(time.Date(2023, 3, 1, 0, 0, 0, 0, tomsk)) {
		t.Error("what was never promised is late")
	}
}

func TestAgain(t *testing.T) {
	for _, c := range []struct {
		due, period, last string
		want              []string
	}{
		{"2023-01-31", "month", "2023-05-01", []string{"2023-02-28", "2023-03-31", "2023-04-30"}},
		{"2023-04-20", "quarter", "2024-01-20", []string{"2023-07-20", "2023-10-20", "2024-01-20"}},
		{"2023-04-20", "year", "2024-04-19", nil},
		{"2023-04-20", Once, "2030-01-01", nil},
		{"", "month", "2030-01-01", nil},
	} {
		var got []string
		for _, d := range (Due{Day: dayOf(t, c.due)}).Again(c.period, dayOf(t, c.last)) {
			got = append(got, d.Format(time.DateOnly))
		}
		if diff := testutil.Diff(c.want, got); diff != "" {
			t.Errorf("%s %s: %s", c.due, c.period, diff)
		}
	}
	if n := len((Due{Day: dayOf(t, "2023-01-01")}).Again("day", dayOf(t, "2030-01-01"))); n != 60 {
		t.Errorf("%d days ahead", n)
	}
}

// TestDatasetDue finds the last publication where a passport has it: last change, first day, what the files speak of.
func TestDatasetDue(t *testing.T) {
	files := []*File{{Year: 2021}, {Date: dayOf(t, "2022-03-31")}}
	for _, c := range []struct {
		passport Passport
		want     string
	}{
		{Passport{Period: "year", Created: dayOf(t, "2022-01-20"), Updated: dayOf(t, "2022-04-15"), Files: files}, "2023-04-15"},
		{Passport{Period: "year", Created: dayOf(t, "2022-01-20"), Files: files}, "2023-01-20"},
		{Passport{Period: "quarter", Files: files}, "2022-07-30"},
		{Passport{Period: "year", Files: files[:1]}, "2023-01-31"},
		{Passport{Period: "year"}, ""},
	} {
		if got := (&Dataset{Passport: c.passport}).Due(); !got.Day.Equal(dayOf(t, c.want)) {
			t.Errorf("%+v is due %v", c.passport, got)
		}
	}
}

func TestFrequency(t *testing.T) {
	for word, want := range map[string]string{"year": "year", "Ежегодно": "year", " раз  ": "", "больше не  обновляется": Closed, "неделя": "week", "разово": Once, "": ""} {
		if got, ok := Frequency(word); got != want || ok != (want != "") {
			t.Errorf("%q is %q", word, got)
		}
	}
}

func TestParseDay(t *testing.T) {
	for text, want := range map[string]string{"2023-04-20": "2023-04-20", " 20.04.2023 ": "2023-04-20", "20 апреля 2023": "2023-04-20", "04/05/2023": "", "31.02.2023": "", "": "", "скоро": ""} {
		got, ok := ParseDay(text)
		if ok != (want != "") || ok && got.Format(time.DateOnly) != want {
			t.Errorf("%q is %v, %t", text, got, ok)
		}
	}
}
