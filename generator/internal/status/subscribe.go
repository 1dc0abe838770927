package status

import (
	"cmp"
	"io"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/calendar"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// allPath is the calendar of all due days.
const allPath = root + "calendar.ics"

// refresh is how often a program that subscribes is to ask again: a portal is built daily.
const refresh = 12 * time.Hour

// alarm reminds a week before, at nine in the morning: a due day begins at midnight.
const alarm = daysOfWeek*24*time.Hour - 9*time.Hour

// Subscribe is how to have all due days in one's own calendar.
type Subscribe struct {
	Path   string // site path of the file
	Webcal string // address that phones subscribe to at a touch; "" when the portal has no full address
	Full   string // the address to type; "" when the portal has none
}

func (s *Status) subscribe() Subscribe {
	sub := Subscribe{Path: allPath}
	if base, err := url.Parse(s.in.Site.BaseURL); err == nil && base.Host != "" {
		sub.Full = s.full(allPath)
		sub.Webcal = "webcal" + strings.TrimPrefix(sub.Full, base.Scheme)
	}
	return sub
}

// full is the whole address of a site path; "" when the portal has none. A full address stays as it is.
func (s *Status) full(address string) string {
	if strings.Contains(address, ":") || address == "" {
		return address
	}
	if s.in.Site.BaseURL == "" {
		return ""
	}
	return strings.TrimSuffix(s.in.Site.BaseURL, "/") + "/" + address
}

// person is somebody who answers for publications: an officer, an office.
type person struct {
	name  string
	path  string // site path of the calendar
	items []item
}

// people are all who answer for something, in order of name. Two whose names give one address are told apart by a number.
func (s *Status) people() []person {
	byName := map[string][]item{}
	for _, it := range s.items {
		byName[it.who] = append(byName[it.who], it)
	}
	delete(byName, "")
	names := make([]string, 0, len(byName))
	for name := range byName {
		names = append(names, name)
	}
	slices.Sort(names)
	list := make([]person, 0, len(names))
	taken := map[string]int{"calendar": 1, "": 1}
	for _, name := range names {
		slug := format.Slug(name)
		if taken[slug]++; taken[slug] > 1 {
			slug = strings.TrimPrefix(slug+"-"+strconv.Itoa(taken[slug]), "-")
		}
		list = append(list, person{name, root + slug + ".ics", byName[name]})
	}
	return list
}

// peopleTable says who answers for how much, and where his calendar is.
func (s *Status) peopleTable(people []person) *site.Table {
	if len(people) == 0 {
		return nil
	}
	t := site.Table{
		ID: "people", Caption: s.text("people_caption"),
		Columns: []site.Column{
			{Title: s.text("column_who")}, {Title: s.text("column_items"), Numeric: true}, {Title: s.text("column_late"), Numeric: true}, {Title: s.text("column_next")}, {Title: s.text("column_calendar")},
		},
	}
	for _, p := range people {
		count := number(len(p.items))
		lateOnes := number(len(pick(p.items, late, s.in.Now)))
		demo := !slices.ContainsFunc(p.items, func(it item) bool { return !it.demo })
		t.Rows = append(t.Rows, site.Row{Demo: demo, Cells: []site.Cell{site.Words(p.name), count, lateOnes, day(s.next(p.items)), site.Linked(path.Base(p.path), p.path)}})
	}
	return &t
}

func number(n int) site.Cell {
	return site.Cell{Text: format.Int(int64(n)), Value: strconv.Itoa(n)}
}

// next is the nearest due day from today on; zero is none.
func (s *Status) next(list []item) time.Time {
	var nearest time.Time
	for _, it := range list {
		if d := it.due.Day; !d.IsZero() && !it.due.Late(s.in.Now) && (nearest.IsZero() || d.Before(nearest)) {
			nearest = d
		}
	}
	return nearest
}

// calendars are the files: one of all due days, and one for everybody who answers for any. They do not depend on the day of the build.
func (s *Status) calendars(people []person) []site.File {
	name := cmp.Or(s.in.Site.Municipality, s.in.Site.Title)
	files := []site.File{s.calendar(allPath, s.text("calendar_name", "body", name), s.items)}
	for _, p := range people {
		files = append(files, s.calendar(p.path, s.text("calendar_person", "body", name, "who", p.name), p.items))
	}
	return files
}

func (s *Status) calendar(at, name string, list []item) site.File {
	list = slices.Clone(list)
	byDay(list)
	c := calendar.Calendar{Name: name, Text: s.text("calendar_text"), Product: "otkryto", Refresh: refresh, Zone: s.in.Site.Zone}
	for _, it := range list {
		if !it.due.Day.IsZero() {
			c.Events = append(c.Events, s.event(it))
		}
	}
	return site.File{Path: at, Write: func(w io.Writer) error { return c.Write(w) }}
}

// event is an item's next due day. It keeps its UID when the day moves, so that programs move it, too.
func (s *Status) event(it item) calendar.Event {
	title := s.text("event_title", "title", it.title)
	if it.data {
		title = s.text("event_data", "title", it.title)
	}
	if it.demo {
		title = s.text("event_demo", "title", title)
	}
	zone := s.in.Site.Zone
	if zone == nil {
		zone = time.UTC
	}
	d := it.due.Day
	stamp := it.last
	if stamp.IsZero() {
		stamp = d
	}
	return calendar.Event{
		UID: s.uid(it), Title: title, Text: s.eventText(it), URL: s.full(it.path),
		Start: time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, zone), AllDay: true, Stamp: stamp, Alarm: alarm, Free: true,
	}
}

// uid tells data from entries of the calendar, which may have names alike.
func (s *Status) uid(it item) string {
	kind := "calendar"
	if it.data {
		kind = "data"
	}
	return "due." + kind + "." + it.id + "@" + cmp.Or(s.in.Site.INN, format.Slug(s.in.Site.Title))
}

func (s *Status) eventText(it item) string {
	lines := []string{s.text("event_who", "who", it.who)}
	if where := s.place(it); where != "" {
		lines = append(lines, s.text("event_where", "where", where))
	}
	if it.due.ByPeriod {
		lines = append(lines, s.text("event_by_period"))
	}
	return strings.Join(lines, "\n")
}
