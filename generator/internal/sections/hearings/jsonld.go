package hearings

import (
	"time"

	"otkryto/generator/internal/format"
)

// The parts of schema.org/Event.
type (
	ldEvent struct {
		Type       string     `json:"@type"`
		Name       string     `json:"name"`
		Text       string     `json:"description,omitempty"`
		Start      string     `json:"startDate"`
		End        string     `json:"endDate,omitempty"`
		Status     string     `json:"eventStatus"`
		Attendance string     `json:"eventAttendanceMode"`
		Location   ldLocation `json:"location"`
		Organizer  *ldBody    `json:"organizer,omitempty"`
		URL        string     `json:"url,omitempty"`
		Language   string     `json:"inLanguage"`
		Free       bool       `json:"isAccessibleForFree"`
	}
	ldLocation struct {
		Type    string `json:"@type"`
		Name    string `json:"name,omitempty"`
		Address string `json:"address,omitempty"`
		URL     string `json:"url,omitempty"`
	}
	ldBody struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
)

// jsonLD is the meeting, or the weeks of a discussion in writing, as programs read events.
func (p *publisher) jsonLD(h *hearing) []any {
	m := h.doc.Meta
	e := ldEvent{
		Type: "Event", Name: h.doc.Base.Title, Text: p.summary(m.Changes, h), Status: "https://schema.org/EventScheduled", URL: p.full(h.path), Language: "ru", Free: true,
	}
	if m.Time.IsZero() {
		e.Start, e.End = machine(h.opens()), machine(m.Deadline.Time)
	} else {
		e.Start, e.End = machine(m.Time.Time), machine(m.Ends.Time)
	}
	if m.Place != "" {
		e.Attendance, e.Location = "https://schema.org/OfflineEventAttendanceMode", ldLocation{Type: "Place", Name: m.Place, Address: m.Place}
	} else {
		e.Attendance, e.Location = "https://schema.org/OnlineEventAttendanceMode", ldLocation{Type: "VirtualLocation", URL: m.Propose.Platform}
	}
	if name := m.Organizer; name != "" {
		e.Organizer = &ldBody{"GovernmentOrganization", format.Typography(name)}
	}
	return []any{e}
}

// machine prints a day, or a moment with its zone; "" is none.
func machine(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case hasHour(t):
		return t.Format(time.RFC3339)
	}
	return t.Format(time.DateOnly)
}
