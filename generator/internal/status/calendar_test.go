package status

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// read reads a calendar back with a library that did not write it.
func read(t testing.TB, text string) *ical.Calendar {
	t.Helper()
	for _, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%d octets, or a letter cut in two: %q", len(line), line)
		}
	}
	d := ical.NewDecoder(strings.NewReader(text))
	cal, err := d.Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if _, err := d.Decode(); !errors.Is(err, io.EOF) {
		t.Fatalf("more than one calendar: %v", err)
	}
	return cal
}

// file is one of the files by its path.
func file(t testing.TB, s *Status, path string) string {
	t.Helper()
	for _, f := range s.Output().Files {
		if f.Path == path {
			return written(t, f)
		}
	}
	t.Fatalf("no file %s", path)
	return ""
}

func office(t testing.TB) Input {
	in := portal(t,
		site.Publication{Title: "Отчёт, «большой»", Due: day1(t, "2023-04-20"), Done: day1(t, "2023-01-19"), Period: "quarter", Responsible: "Финансовое управление", Where: "главный сайт", URL: "https://example.org/otchet/", Basis: "решение № 1"},
		site.Publication{Title: "Обзор", Period: "month", Done: day1(t, "2023-01-31"), Responsible: "Отдел", URL: "/appeals/", Status: "demo"},
		site.Publication{Title: "Когда-нибудь", Responsible: "Отдел"},
	)
	in.Datasets = dataset.Datasets{{Passport: dataset.Passport{ID: "budget", Title: "Бюджет", NextDue: day1(t, "2023-03-31"), Updated: day1(t, "2023-01-20"), Responsible: "Финансовое управление"}}}
	return in
}

// TestCalendars reads every calendar back: all due days in one, and each officer's own.
func TestCalendars(t *testing.T) {
	s := New(office(t))
	for path, want := range map[string][]string{
		"status/calendar.ics": {
			"due.calendar.obzor@0000000000 20230228-20230301 Демо: Опубликовать: Обзор https://example.ru/o/appeals/",
			"due.data.budget@0000000000 20230331-20230401 Обновить набор «Бюджет» https://example.ru/o/opendata/0000000000-budget/",
			"due.calendar.otchet-bolshoy@0000000000 20230420-20230421 Опубликовать: Отчёт, «большой» https://example.org/otchet/",
		},
		"status/finansovoe-upravlenie.ics": {
			"due.data.budget@0000000000 20230331-20230401 Обновить набор «Бюджет» https://example.ru/o/opendata/0000000000-budget/",
			"due.calendar.otchet-bolshoy@0000000000 20230420-20230421 Опубликовать: Отчёт, «большой» https://example.org/otchet/",
		},
		"status/otdel.ics": {"due.calendar.obzor@0000000000 20230228-20230301 Демо: Опубликовать: Обзор https://example.ru/o/appeals/"},
	} {
		var got []string
		for _, e := range read(t, file(t, s, path)).Events() {
			title, err := e.Props.Get("SUMMARY").Text()
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, strings.Join([]string{e.Props.Get("UID").Value, e.Props.Get("DTSTART").Value + "-" + e.Props.Get("DTEND").Value, title, e.Props.Get("URL").Value}, " "))
			if len(e.Children) != 1 || e.Children[0].Props.Get("TRIGGER").Value != "-PT159H" || e.Props.Get("TRANSP").Value != "TRANSPARENT" {
				t.Errorf("%s: alarm %+v", path, e.Children)
			}
			if stamp := e.Props.Get("DTSTAMP").Value; !strings.HasPrefix(stamp, "202301") {
				t.Errorf("%s is stamped %s, not on the day of the last publication", title, stamp)
			}
		}
		if diff := testutil.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
	text, err := read(t, file(t, s, "status/calendar.ics")).Events()[0].Props.Get("DESCRIPTION").Text()
	if err != nil || text != "Отвечает: Отдел\nДень не назван, он посчитан по периоду." {
		t.Errorf("%q, %v", text, err)
	}
}

// TestUIDLasts moves a due day: programs must move the event and not add another.
func TestUIDLasts(t *testing.T) {
	in := office(t)
	uid := func(in Input) string {
		return read(t, file(t, New(in), "status/finansovoe-upravlenie.ics")).Events()[0].Props.Get("UID").Value
	}
	before := uid(in)
	in.Datasets[0].NextDue, in.Datasets[0].Title = day1(t, "2023-04-01"), "Бюджет 2023 года"
	if after := uid(in); after != before {
		t.Errorf("%s became %s", before, after)
	}
}

// TestAllDayWestOfGreenwich keeps a day the day that it is in every zone.
func TestAllDayWestOfGreenwich(t *testing.T) {
	in := office(t)
	for _, name := range []string{"America/New_York", "Asia/Kamchatka", "UTC"} {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		in.Site.Zone = zone
		if got := read(t, file(t, New(in), "status/otdel.ics")).Events()[0].Props.Get("DTSTART").Value; got != "20230228" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestPeopleAlike gives two officers of one address two calendars, and one of no letters an address.
func TestPeopleAlike(t *testing.T) {
	in := portal(t)
	for _, who := range []string{"Отдел А", "Отдел «А»", "Calendar", "***"} {
		in.Site.Calendar = append(in.Site.Calendar, site.Publication{Title: "Отчёт " + who, Responsible: who})
	}
	seen := map[string]bool{"status/calendar.ics": true, "status/calendar.csv": true}
	for _, p := range New(in).people() {
		if seen[p.path] || strings.Contains(p.path, "/.") || strings.Contains(p.path, "/-") {
			t.Errorf("%s has %s", p.name, p.path)
		}
		seen[p.path] = true
	}
	if len(seen) != 6 {
		t.Errorf("%v", seen)
	}
}

// TestCSV reads the calendar back as RFC 4180 has it.
func TestCSV(t *testing.T) {
	text := file(t, New(office(t)), csvPath)
	if strings.Count(text, "\r\n") != strings.Count(text, "\n") {
		t.Error("a line does not end with CRLF")
	}
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"id", "title", "due", "due_by_period", "period", "published", "responsible", "where", "basis", "address", "status"},
		{"kogda-nibud", "Когда-нибудь", "", "", "", "", "Отдел", "", "", "", "official"},
		{"obzor", "Обзор", "2023-02-28", "true", "month", "2023-01-31", "Отдел", "", "", "https://example.ru/o/appeals/", "demo"},
		{"budget", "Бюджет", "2023-03-31", "false", "", "2023-01-20", "Финансовое управление", "портал, открытые данные", "", "https://example.ru/o/opendata/0000000000-budget/", "official"},
		{"otchet-bolshoy", "Отчёт, «большой»", "2023-04-20", "false", "quarter", "2023-01-19", "Финансовое управление", "главный сайт", "решение № 1", "https://example.org/otchet/", "official"},
	}
	if diff := testutil.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
}
