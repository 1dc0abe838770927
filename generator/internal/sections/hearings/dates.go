package hearings

import (
	"cmp"
	"io"
	"net/url"
	"strings"
	"time"

	"otkryto/generator/internal/calendar"
	"otkryto/generator/internal/site"
)

// subscriptionPath is the calendar of all hearings.
const subscriptionPath = root + "calendar.ics"

// refresh is how often a phone that subscribes is to ask again: a portal is built daily.
const refresh = 12 * time.Hour

// Subscribe is how to have all hearings in one's own calendar.
type Subscribe struct {
	Path   string // site path of the file
	Webcal string // address that phones subscribe to at a touch; "" when the portal has no full address
	Full   string // the address to type; "" when the portal has none
}

func (p *publisher) subscribe() Subscribe {
	s := Subscribe{Path: subscriptionPath}
	if base, err := url.Parse(p.in.Site.BaseURL); err == nil && base.Host != "" {
		s.Full = p.full(subscriptionPath)
		s.Webcal = "webcal" + strings.TrimPrefix(s.Full, base.Scheme)
	}
	return s
}

// full is the whole address of a site path; "" when the portal has none.
func (p *publisher) full(path string) string {
	if p.in.Site.BaseURL == "" {
		return ""
	}
	return strings.TrimSuffix(p.in.Site.BaseURL, "/") + "/" + path
}

// calendarPath is the file of a hearing's own dates.
func (h *hearing) calendarPath() string { return h.path + h.doc.Slug + ".ics" }

func (p *publisher) calendarFile(h *hearing) site.File {
	c := p.calendar(h.doc.Base.Title, p.events(h))
	c.Refresh = 0 // a file to open once
	return site.File{Path: h.calendarPath(), Write: func(w io.Writer) error { return c.Write(w) }}
}

func (p *publisher) subscription() site.File {
	var all []calendar.Event
	for _, h := range p.hearings {
		all = append(all, p.events(h)...)
	}
	c := p.calendar(p.text("calendar_name", "body", cmp.Or(p.in.Site.Municipality, p.in.Site.Title)), all)
	c.Text = p.text("calendar_text")
	return site.File{Path: subscriptionPath, Write: func(w io.Writer) error { return c.Write(w) }}
}

func (p *publisher) calendar(name string, events []calendar.Event) calendar.Calendar {
	return calendar.Calendar{Name: name, Product: "otkryto", Refresh: refresh, Zone: p.in.Site.Zone, Events: events}
}

// events are the last day for proposals and the meeting. Their UIDs are made of the address and the body's ИНН: neither a date that moves nor the portal's
// address on the network changes them.
func (p *publisher) events(h *hearing) []calendar.Event {
	m := h.doc.Meta
	base := calendar.Event{Stamp: p.changed(h).UTC(), URL: p.full(h.path), Text: p.eventText(h)}
	uid := func(what string) string {
		return "hearings." + h.doc.Slug + "." + what + "@" + cmp.Or(p.in.Site.INN, "otkryto")
	}
	titled := func(key string) string {
		title := p.text(key, "title", h.doc.Base.Title)
		if h.demo() {
			return p.text("demo_title", "title", title)
		}
		return title
	}
	deadline := base
	deadline.UID, deadline.Title, deadline.Free = uid("deadline"), titled("event_deadline"), true
	deadline.Start, deadline.AllDay, deadline.Alarm = m.Deadline.Time, true, 15*time.Hour // nine in the morning of the day before
	if hasHour(m.Deadline.Time) {
		deadline.AllDay, deadline.Alarm = false, 24*time.Hour
	}
	if m.Time.IsZero() {
		return []calendar.Event{deadline}
	}
	meeting := base
	meeting.UID, meeting.Title, meeting.Place = uid("meeting"), titled("event_meeting_"+string(h.form)), m.Place
	meeting.Start, meeting.End, meeting.AllDay = m.Time.Time, m.Ends.Time, !hasHour(m.Time.Time)
	return []calendar.Event{deadline, meeting}
}

// eventText says what will change and how to object, for people who look at their phone and not at the portal.
func (p *publisher) eventText(h *hearing) string {
	lines := []string{h.doc.Meta.Changes}
	for _, w := range p.ways(h) {
		lines = append(lines, w.Title+": "+w.Text)
	}
	if at := p.full(h.path); at != "" {
		lines = append(lines, at)
	}
	return strings.Join(lines, "\n")
}
