package calendar

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
	"unicode/utf8"

	"github.com/emersion/go-ical"
)

// zoneOf loads a zone of the embedded tzdata.
func zoneOf(t testing.TB, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func written(t testing.TB, c Calendar) string {
	t.Helper()
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// parsed reads a file back with a library that did not write it.
func parsed(t testing.TB, text string) *ical.Calendar {
	t.Helper()
	d := ical.NewDecoder(strings.NewReader(text))
	cal, err := d.Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if _, err := d.Decode(); !errors.Is(err, io.EOF) {
		t.Fatalf("there is more than one calendar: %v", err)
	}
	return cal
}

// lines checks what RFC 5545, 3.1, says of every line, and returns them as they stand.
func lines(t testing.TB, text string) []string {
	t.Helper()
	if !strings.HasSuffix(text, "\r\n") {
		t.Fatalf("the file does not end with CRLF: %q", text)
	}
	list := strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
	for _, l := range list {
		if len(l) > 75 || !utf8.ValidString(l) || strings.ContainsAny(l, "\r\n") {
			t.Errorf("%d octets, or a letter cut in two: %q", len(l), l)
		}
	}
	return list
}

func meeting(zone *time.Location) Event {
	return Event{
		UID: "hearings.skver.meeting@7000000000", Title: "Слушания: сквер, двор; и «Пример»", Text: "Первая строка\nвторая\\строка", Place: "Зал 1, ул. Примерная, 1",
		URL: "https://example.ru/hearings/skver/", Start: time.Date(2023, 3, 16, 18, 0, 0, 0, zone), End: time.Date(2023, 3, 16, 20, 0, 0, 0, zone),
		Stamp: time.Date(2023, 2, 13, 0, 0, 0, 0, zone), Alarm: 24 * time.Hour,
	}
}

func TestReadBack(t *testing.T) {
	zone := zoneOf(t, "Asia/Tomsk")
	deadline := Event{
		UID: "hearings.skver.deadline@7000000000", Title: "Последний день", Start: time.Date(2023, 3, 15, 0, 0, 0, 0, zone), AllDay: true, Stamp: time.Date(2023, 2, 13, 0, 0, 0, 0, zone),
		Alarm: 15 * time.Hour, Free: true,
	}
	c := Calendar{Name: "Слушания: город Пример", Text: "Когда и где", Product: "otkryto", Refresh: 12 * time.Hour, Zone: zone, Events: []Event{meeting(zone), deadline}}
	text := written(t, c)
	if list := lines(t, text); !slices.Contains(list, "REFRESH-INTERVAL;VALUE=DURATION:PT12H") {
		t.Errorf("%q", list)
	}
	cal := parsed(t, text)
	for name, want := range map[string]string{
		"VERSION": "2.0", "METHOD": "PUBLISH", "CALSCALE": "GREGORIAN", "PRODID": "-//otkryto//RU", "X-WR-CALNAME": "Слушания: город Пример", "X-WR-CALDESC": "Когда и где",
		"X-WR-TIMEZONE": "Asia/Tomsk", "REFRESH-INTERVAL": "PT12H",
	} {
		p := cal.Props.Get(name)
		if p == nil {
			t.Errorf("no %s", name)
			continue
		}
		if got, _ := p.Text(); got != want && p.Value != want {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if got := cal.Props.Get("REFRESH-INTERVAL").ValueType(); got != ical.ValueDuration {
		t.Errorf("the refresh interval is said to be a %s", got)
	}
	events := cal.Events()
	if len(events) != 2 {
		t.Fatalf("%d events", len(events))
	}
	e := events[0]
	for name, want := range map[string]string{"UID": c.Events[0].UID, "SUMMARY": c.Events[0].Title, "DESCRIPTION": c.Events[0].Text, "LOCATION": c.Events[0].Place, "URL": c.Events[0].URL} {
		p := e.Props.Get(name)
		got, err := p.Text()
		if name == "URL" { // an address, not a text
			got, err = p.Value, nil
		}
		if err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", name, got, err, want)
		}
	}
	start, err := e.DateTimeStart(nil)
	if err != nil || !start.Equal(c.Events[0].Start) || e.Props.Get("DTSTART").Params.Get("TZID") != "Asia/Tomsk" {
		t.Errorf("begins %v, %v", start, err)
	}
	if end, err := e.DateTimeEnd(nil); err != nil || !end.Equal(c.Events[0].End) {
		t.Errorf("ends %v, %v", end, err)
	}
	if got := e.Props.Get("DTSTAMP").Value; got != "20230212T170000Z" {
		t.Errorf("DTSTAMP is %s, not the day of the document", got)
	}
	for i, want := range []string{"-P1D", "-PT15H"} {
		alarms := events[i].Children
		if len(alarms) != 1 || alarms[0].Name != "VALARM" || alarms[0].Props.Get("TRIGGER").Value != want || alarms[0].Props.Get("ACTION").Value != "DISPLAY" {
			t.Errorf("alarm of event %d: %+v", i, alarms)
		}
	}
	d := events[1]
	if s, e := d.Props.Get("DTSTART"), d.Props.Get("DTEND"); s.Value != "20230315" || s.ValueType() != ical.ValueDate || e.Value != "20230316" {
		t.Errorf("a day is %+v to %+v", s, e)
	}
	if d.Props.Get("TRANSP").Value != "TRANSPARENT" {
		t.Error("a deadline takes the reader's time")
	}
}

// TestSameBytes writes one calendar twice.
func TestSameBytes(t *testing.T) {
	zone := zoneOf(t, "Asia/Tomsk")
	c := Calendar{Name: "Слушания", Product: "otkryto", Zone: zone, Events: []Event{meeting(zone)}}
	if a, b := written(t, c), written(t, c); a != b {
		t.Errorf("two writings differ:\n%s\n%s", a, b)
	}
}

func TestTimezone(t *testing.T) {
	tomsk, berlin := zoneOf(t, "Asia/Tomsk"), zoneOf(t, "Europe/Berlin")
	at := func(zone *time.Location, y int, m time.Month, d, h int) Event {
		return Event{UID: "x", Title: "x", Start: time.Date(y, m, d, h, 0, 0, 0, zone), Stamp: time.Date(y, m, d, 0, 0, 0, 0, zone)}
	}
	for name, c := range map[string]struct {
		zone   *time.Location
		events []Event
		want   string
	}{
		"the offset in force": {tomsk, []Event{at(tomsk, 2023, 3, 16, 18)}, "STANDARD 20160529T020000 +0600 +0700 +07"},
		"2016: from +6 to +7": {
			tomsk,
			[]Event{at(tomsk, 2016, 9, 1, 18), at(tomsk, 2015, 4, 2, 18)},
			"STANDARD 20141026T020000 +0700 +0600 +06, STANDARD 20160529T020000 +0600 +0700 +07",
		},
		"the years of summer time": {
			tomsk,
			[]Event{at(tomsk, 2009, 7, 1, 18), at(tomsk, 2011, 1, 1, 12)},
			"DAYLIGHT 20090329T020000 +0600 +0700 +07, STANDARD 20091025T030000 +0700 +0600 +06, DAYLIGHT 20100328T020000 +0600 +0700 +07, STANDARD 20101031T030000 +0700 +0600 +06",
		},
		"another zone, years ahead": {
			berlin,
			[]Event{at(berlin, 2041, 3, 1, 18), at(berlin, 2041, 4, 10, 18)},
			"STANDARD 20401028T030000 +0200 +0100 CET, DAYLIGHT 20410331T020000 +0100 +0200 CEST",
		},
		"no event yet":       {tomsk, nil, "STANDARD 20160529T020000 +0600 +0700 +07"},
		"before all records": {tomsk, []Event{at(tomsk, 1850, 1, 1, 12)}, "STANDARD 16010101T000000 +053951 +053951 LMT"},
	} {
		var got []string
		for _, child := range parsed(t, written(t, Calendar{Product: "otkryto", Zone: c.zone, Events: c.events})).Children {
			if child.Name != "VTIMEZONE" {
				continue
			}
			if id := child.Props.Get("TZID").Value; id != c.zone.String() {
				t.Errorf("%s: zone %s", name, id)
			}
			for _, o := range child.Children {
				words := []string{o.Name}
				for _, p := range []string{"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"} {
					words = append(words, o.Props.Get(p).Value)
				}
				got = append(got, strings.Join(words, " "))
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, s, c.want)
		}
	}
}

// TestHours reads hours back by the offsets that the file itself states, as a program does that does not know the zone.
func TestHours(t *testing.T) {
	zone := zoneOf(t, "Asia/Tomsk")
	for start := time.Date(2009, 1, 10, 18, 30, 0, 0, zone); start.Year() < 2024; start = start.AddDate(0, 1, 7) {
		cal := parsed(t, written(t, Calendar{Product: "otkryto", Zone: zone, Events: []Event{{UID: "x", Title: "x", Start: start, Stamp: start}}}))
		wall, err := time.Parse("20060102T150405", cal.Events()[0].Props.Get("DTSTART").Value)
		if err != nil {
			t.Fatal(err)
		}
		observed := cal.Children[0].Children
		offset, err := time.Parse("-0700", observed[len(observed)-1].Props.Get("TZOFFSETTO").Value)
		if err != nil {
			t.Fatal(err)
		}
		_, seconds := offset.Zone()
		if got := wall.Add(-time.Duration(seconds) * time.Second); !got.Equal(start) {
			t.Errorf("%v came back as %v", start, got)
		}
	}
}

// TestHourTwice writes an hour that the clock shows twice in UTC, where there is one of it.
func TestHourTwice(t *testing.T) {
	zone := zoneOf(t, "Asia/Tomsk")
	for _, c := range []struct {
		utc  time.Time
		want string
	}{
		{time.Date(2014, 10, 25, 18, 30, 0, 0, time.UTC), "20141025T183000Z"}, // 1:30 by +7
		{time.Date(2014, 10, 25, 19, 30, 0, 0, time.UTC), "20141025T193000Z"}, // 1:30 by +6
		{time.Date(2014, 10, 25, 17, 30, 0, 0, time.UTC), "20141026T003000"},
		{time.Date(2014, 10, 25, 20, 30, 0, 0, time.UTC), "20141026T023000"},
	} {
		cal := parsed(t, written(t, Calendar{Product: "otkryto", Zone: zone, Events: []Event{{UID: "x", Title: "x", Start: c.utc, Stamp: c.utc}}}))
		if got := cal.Events()[0].Props.Get("DTSTART").Value; got != c.want {
			t.Errorf("%v is %s, want %s", c.utc, got, c.want)
		}
	}
}

// TestDaysAlone needs no zone: a day is a day everywhere. Without a zone hours are UTC.
func TestDaysAlone(t *testing.T) {
	zone := zoneOf(t, "Asia/Tomsk")
	first := Event{UID: "x", Title: "x", AllDay: true, Start: time.Date(2023, 12, 30, 0, 0, 0, 0, zone), End: time.Date(2024, 1, 2, 0, 0, 0, 0, zone), Stamp: time.Date(2023, 1, 1, 0, 0, 0, 0, zone)}
	text := written(t, Calendar{Product: "otkryto", Zone: zone, Events: []Event{first}})
	if strings.Contains(text, "VTIMEZONE") || !strings.Contains(text, "DTEND;VALUE=DATE:20240103\r\n") {
		t.Errorf("%s", text)
	}
	utc := written(t, Calendar{Product: "otkryto", Events: []Event{meeting(time.UTC)}})
	if strings.Contains(utc, "TZID") || !strings.Contains(utc, "DTSTART:20230316T180000Z\r\n") {
		t.Errorf("%s", utc)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriterFails(t *testing.T) {
	if err := (Calendar{Product: "otkryto"}).Write(broken{}); err == nil {
		t.Error("a writer's error was swallowed")
	}
}

// FuzzText puts any words into an event and reads them back.
func FuzzText(f *testing.F) {
	for _, s := range []string{"", "Слушания; двор, сквер\\n", "a\r\nBEGIN:VEVENT\r\n", strings.Repeat("ж", 200), strings.Repeat(" ", 90), "\x00\xff\u2028:", "«" + strings.Repeat("длинноеслово", 20) + "»", "😀" + strings.Repeat("👨‍👩‍👧", 30)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		zone := time.FixedZone("UTC", 0)
		c := Calendar{Name: s, Product: "otkryto", Zone: zone, Events: []Event{{UID: "x", Title: s, Text: s, Place: s, Start: time.Unix(0, 0), Stamp: time.Unix(0, 0), Alarm: time.Hour}}}
		text := written(t, c)
		lines(t, text)
		cal := parsed(t, text)
		if len(cal.Events()) != 1 || len(cal.Children) != 1 {
			t.Fatalf("the words made components of their own:\n%s", text)
		}
		for _, name := range []string{"SUMMARY", "DESCRIPTION", "LOCATION"} {
			p := cal.Events()[0].Props.Get(name)
			if p == nil {
				if clean(s) != "" {
					t.Errorf("no %s", name)
				}
				continue
			}
			if got, err := p.Text(); err != nil || got != clean(s) {
				t.Errorf("%s is %q (%v), want %q", name, got, err, clean(s))
			}
		}
	})
}
