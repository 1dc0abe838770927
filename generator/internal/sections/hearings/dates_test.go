package hearings

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/emersion/go-ical"

	"otkryto/generator/internal/site/sitetest"
	"otkryto/themes"
)

// calendarOf reads a file of dates with a library that did not write it.
func calendarOf(t testing.TB, text string) *ical.Calendar {
	t.Helper()
	for _, l := range strings.Split(text, "\r\n") {
		if len(l) > 75 || strings.Contains(l, "\n") {
			t.Errorf("%d octets: %q", len(l), l)
		}
	}
	cal, err := ical.NewDecoder(strings.NewReader(text)).Decode()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return cal
}

func prop(c *ical.Component, name string) string {
	p := c.Props.Get(name)
	if p == nil {
		return ""
	}
	if text, err := p.Text(); err == nil {
		return text
	}
	return p.Value
}

// TestOneHearing is the file that a phone opens from the page: the last day and the meeting.
func TestOneHearing(t *testing.T) {
	out, _ := loadOn(t, "2023-03-01", "https://example.ru/otkryto/", portal(nil))
	if v := viewOf(t, out); v.Calendar != "hearings/skver/skver.ics" || v.Subscribe.Webcal != "webcal://example.ru/otkryto/hearings/calendar.ics" {
		t.Errorf("%+v %s", v.Subscribe, v.Calendar)
	}
	events := calendarOf(t, fileOf(t, out, "hearings/skver/skver.ics")).Events()
	if len(events) != 2 {
		t.Fatalf("%d events", len(events))
	}
	deadline, meeting := events[0], events[1]
	for _, c := range []struct {
		event      ical.Event
		name, want string
	}{
		{deadline, "UID", "hearings.skver.deadline@7000000000"},
		{deadline, "SUMMARY", "Последний день для предложений — Какой быть дорожке в сквере"},
		{deadline, "DTSTART", "20230315"},
		{deadline, "DTEND", "20230316"},
		{meeting, "UID", "hearings.skver.meeting@7000000000"},
		{meeting, "DTSTART", "20230316T180000"},
		{meeting, "DTEND", "20230316T200000"},
		{meeting, "LOCATION", "Зал 1"},
		{meeting, "URL", "https://example.ru/otkryto/hearings/skver/"},
		{meeting, "DTSTAMP", "20230212T170000Z"}, // the announcement, not the day of the build
		{meeting, "DESCRIPTION", "В сквере появится дорожка.\nПо электронной почте: slushaniya@example.ru\nhttps://example.ru/otkryto/hearings/skver/"},
	} {
		if got := sitetest.Plain(prop(c.event.Component, c.name)); got != c.want {
			t.Errorf("%s is %q, want %q", c.name, got, c.want)
		}
	}
	if len(deadline.Children) != 1 || prop(deadline.Children[0], "TRIGGER") != "-PT15H" || len(meeting.Children) != 0 {
		t.Errorf("alarms: %v %v", deadline.Children, meeting.Children)
	}
}

// TestDeadlineWithAnHour is a moment, told of a day before.
func TestDeadlineWithAnHour(t *testing.T) {
	out, _ := loadOn(t, "2023-03-01", "", portal(with("deadline: 2023-03-15", "deadline: 2023-03-15 18:00", "kind: публичные слушания", "kind: общественные обсуждения", "time: 2023-03-16 18:00\nends: 2023-03-16 20:00\n", "")))
	events := calendarOf(t, fileOf(t, out, "hearings/skver/skver.ics")).Events()
	if len(events) != 1 || prop(events[0].Component, "DTSTART") != "20230315T180000" || prop(events[0].Children[0], "TRIGGER") != "-P1D" {
		t.Errorf("%+v", events)
	}
	for day, want := range map[string]string{"2023-03-15 17:59": "open", "2023-03-15 18:00": "closed"} {
		out, _ := loadOn(t, day, "", portal(with("deadline: 2023-03-15", "deadline: 2023-03-15 18:00")))
		if v := viewOf(t, out); v.State != want {
			t.Errorf("%s: %s", day, v.State)
		}
	}
}

// TestSubscriptionLasts: a moved date changes no UID, another day of building changes no byte until something is published.
func TestSubscriptionLasts(t *testing.T) {
	uids := func(text string) string {
		var list []string
		for _, e := range calendarOf(t, text).Events() {
			list = append(list, prop(e.Component, "UID"))
		}
		return strings.Join(list, " ")
	}
	at := func(day, base string, root fstest.MapFS) string {
		out, _ := loadOn(t, day, base, root)
		return fileOf(t, out, "hearings/calendar.ics")
	}
	first := at("2023-03-01", "", portal(nil))
	if again := at("2023-03-10", "", portal(nil)); again != first {
		t.Error("the day of the build is in the file")
	}
	moved := at("2023-03-01", "https://example.ru/", portal(with("time: 2023-03-16 18:00\nends: 2023-03-16 20:00", "updated: 2023-02-28\ntime: 2023-03-20 19:00")))
	if uids(moved) != uids(first) || !strings.Contains(moved, "DTSTAMP:20230227T170000Z") {
		t.Errorf("%s, then %s", uids(first), uids(moved))
	}
	cal := calendarOf(t, first)
	if prop(cal.Component, "METHOD") != "PUBLISH" || prop(cal.Component, "X-WR-CALNAME") != "Слушания: город Пример" || prop(cal.Component, "REFRESH-INTERVAL") != "PT12H" {
		t.Errorf("%s", first)
	}
}

// TestYearsOfOtherClocks subscribes to hearings of years when Tomsk lived by +6 and by +7.
func TestYearsOfOtherClocks(t *testing.T) {
	root := portal(nil)
	old := strings.NewReplacer("2023-02-13", "2015-10-01", "2023-02-20", "2015-10-05", "2023-03-15", "2015-11-01", "2023-03-16", "2015-11-02", "results_due: 2023-04-07\nresults: 2023-04-04\n", "results: 2015-11-20\n",
		"documents:\n  - file: proekt.pdf\n    title: Проект\n", "", "proposals: predlozheniya/skver.csv\n", "").Replace(head)
	root["content/hearings/2015-10-01-staroe/index.md"] = &fstest.MapFile{Data: []byte(old)}
	root["content/hearings/2015-10-01-staroe/zaklyuchenie.pdf"] = &fstest.MapFile{Data: []byte("%PDF")}
	out, report := loadOn(t, "2023-03-01", "", root)
	if f := sitetest.Findings(report); f != "" {
		t.Fatal(f)
	}
	cal := calendarOf(t, fileOf(t, out, "hearings/calendar.ics"))
	var offsets []string
	for _, o := range cal.Children[0].Children {
		offsets = append(offsets, prop(o, "DTSTART")+" "+prop(o, "TZOFFSETTO"))
	}
	if got := strings.Join(offsets, ", "); got != "20141026T020000 +0600, 20160529T020000 +0700" {
		t.Errorf("the zone is %s", got)
	}
	if v := sitetest.Page(t, out, "hearings/staroe/").View.(HearingView); sitetest.Plain(v.When) != "2 ноября 2015 года, 18:00–20:00 (местное время, UTC+6)" {
		t.Errorf("%s", v.When)
	}
}

func TestZoneOf(t *testing.T) {
	for seconds, want := range map[int]string{0: "UTC", 7 * 3600: "UTC+7", 5*3600 + 1800: "UTC+5:30", -9*3600 - 1800: "UTC−9:30", 12 * 3600: "UTC+12"} {
		if got := zoneOf(time.Date(2023, 1, 1, 0, 0, 0, 0, time.FixedZone("", seconds))); got != want {
			t.Errorf("%d: %s, want %s", seconds, got, want)
		}
	}
}

// TestFeed announces the section's own feed on its pages, and gives it the announcement and the results.
func TestFeed(t *testing.T) {
	out, _ := loadOn(t, "2023-04-05", "https://example.ru/", portal(nil))
	var got []string
	for _, e := range out.Entries {
		got = append(got, e.Published.Format(time.DateOnly)+" "+e.Path+" "+e.Title)
	}
	slices.Sort(got)
	want := "2023-04-04 hearings/skver/#results Итоги слушаний: Какой быть дорожке в сквере"
	if len(got) != 2 || sitetest.Plain(got[1]) != want {
		t.Errorf("%q", got)
	}
	if out.Feed == nil || out.Feed.Path != "hearings/atom.xml" {
		t.Fatalf("%+v", out.Feed)
	}
	if page := sitetest.Page(t, out, "hearings/skver/"); len(page.Feeds) != 1 || page.Feeds[0] != *out.Feed {
		t.Errorf("%+v", page.Feeds)
	}
}

func TestEventForPrograms(t *testing.T) {
	out, _ := loadOn(t, "2023-03-01", "", portal(nil))
	page := sitetest.Page(t, out, "hearings/skver/")
	data, err := json.Marshal(page.JSONLD[0])
	if err != nil {
		t.Fatal(err)
	}
	want := `{"@type":"Event","name":"Какой быть дорожке в сквере","description":"В сквере появится дорожка.","startDate":"2023-03-16T18:00:00+07:00","endDate":"2023-03-16T20:00:00+07:00",` +
		`"eventStatus":"https://schema.org/EventScheduled","eventAttendanceMode":"https://schema.org/OfflineEventAttendanceMode","location":{"@type":"Place","name":"Зал 1","address":"Зал 1"},"inLanguage":"ru","isAccessibleForFree":true}`
	if sitetest.Plain(string(data)) != want {
		t.Errorf("%s", data)
	}
}

// TestPlurals has the numbers that Russian counts differently.
func TestPlurals(t *testing.T) {
	text := sitetest.Texts(t, themes.Default(), "hearings")
	day := map[int]string{0: "0 дней", 1: "1 день", 2: "2 дня", 5: "5 дней", 11: "11 дней", 21: "21 день", 101: "101 день", 1234: "1 234 дня"}
	for n, days := range day {
		remained := "осталось"
		if n%10 == 1 && n%100 != 11 {
			remained = "остался"
		}
		for key, want := range map[string]string{
			"left":             "На 1 марта 2023 " + remained + " " + days + ".",
			"home_left":        "Предложения принимают до 15 марта 2023 включительно — " + remained + " " + days + ".",
			"no_answer":        "Итогов нет: на 1 марта 2023 — " + days + " без ответа.",
			"decision_waiting": "без ответа " + days,
			"answered":         "Заключение опубликовано через " + days + " после закрытия.",
		} {
			got := sitetest.Plain(text.Text("hearings."+key, "n", n, "today", "1 марта 2023", "until", "до 15 марта 2023 включительно"))
			if got != want {
				t.Errorf("%s of %d: %q, want %q", key, n, got, want)
			}
		}
	}
	for n, want := range map[int]string{
		0: "0 вопросам; 0 обсуждений закончилось; 0 предложений", 1: "1 вопросу; 1 обсуждение закончилось; 1 предложение", 2: "2 вопросам; 2 обсуждения закончились; 2 предложения",
		5: "5 вопросам; 5 обсуждений закончилось; 5 предложений", 11: "11 вопросам; 11 обсуждений закончилось; 11 предложений", 21: "21 вопросу; 21 обсуждение закончилось; 21 предложение",
		101: "101 вопросу; 101 обсуждение закончилось; 101 предложение", 1234: "1 234 вопросам; 1 234 обсуждения закончились; 1 234 предложения",
	} {
		parts := strings.Split(want, "; ")
		for key, want := range map[string]string{
			"home_open": "Сейчас принимают предложения по " + parts[0] + ".", "home_silent": "Ждут ответа: " + parts[1] + ", а итогов нет.",
			"line_became": "Итоги опубликованы 4 апреля 2023. " + parts[2] + ", из них учтено полностью или частично — 0.",
		} {
			if got := sitetest.Plain(text.Text("hearings."+key, "n", n, "date", "4 апреля 2023", "accepted", 0)); got != want {
				t.Errorf("%s of %d: %q, want %q", key, n, got, want)
			}
		}
	}
}
