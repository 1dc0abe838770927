// Package calendar writes iCalendar files (RFC 5545) that phones and mail programs subscribe to: dates of hearings, due dates of data.
//
// A Calendar is a name, a zone and events; Write makes the bytes: lines of at most 75 octets that end with CRLF, the zone's own history as far as the events
// reach (zone.go), alarms. Nothing in a file comes from the clock: the same events give the same bytes, and an event keeps its UID, by which programs know it
// when it moves.
//
// Neighbours: sections fill a Calendar and publish it as a site.File; only this package knows the library. It imports nothing of the project.
package calendar

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"

	ics "github.com/arran4/golang-ical"
)

// Calendar is one file: an event alone, or all of a subscription.
type Calendar struct {
	Name    string         // what programs call a subscription (X-WR-CALNAME)
	Text    string         // what it is for, a sentence (X-WR-CALDESC)
	Product string         // who made the file: "otkryto"
	Refresh time.Duration  // how often a subscriber is to ask again; 0 does not say. Whole minutes
	Zone    *time.Location // of all events; nil is UTC
	Events  []Event        // written in the order given
}

// Event is something with a date.
type Event struct {
	UID   string // lasts as long as the event does, however it moves: "hearings.skver.meeting@7000000000"
	Title string
	Text  string // may have several lines
	Place string
	URL   string // full address of the page; "" is none
	Start time.Time
	End   time.Time // first moment after the event; zero: the event is a moment, or its day when AllDay
	// AllDay says that Start and End are days of the zone, whatever the hour: End is then the last day of the event.
	AllDay bool
	Stamp  time.Time // when what is said here was last changed: DTSTAMP and LAST-MODIFIED
	// Alarm is how long before Start the reader is to be told; 0 is never. A day begins at midnight: 15 hours before it are nine in the morning of the day before.
	Alarm time.Duration
	Free  bool // it takes nobody's time: a deadline is no appointment
}

const (
	utcForm   = "20060102T150405Z"
	localForm = "20060102T150405"
	dayForm   = "20060102"
)

// Write writes the calendar. An error is the writer's.
func (c Calendar) Write(w io.Writer) error {
	var made bytes.Buffer // the library does not look at every error of a writer
	if err := c.made().SerializeTo(&made, ics.WithNewLineWindows); err != nil {
		return fmt.Errorf("make a calendar: %w", err)
	}
	if _, err := w.Write(made.Bytes()); err != nil {
		return fmt.Errorf("write a calendar: %w", err)
	}
	return nil
}

func (c Calendar) made() *ics.Calendar {
	cal := ics.NewCalendarFor(clean(c.Product))
	cal.SetProductId("-//" + clean(c.Product) + "//RU")
	cal.SetMethod(ics.MethodPublish)
	cal.SetCalscale("GREGORIAN")
	if c.Name != "" {
		cal.SetName(clean(c.Name)) // NAME of RFC 7986 and X-WR-CALNAME, which more programs know
	}
	if c.Text != "" {
		cal.SetXWRCalDesc(clean(c.Text))
	}
	if c.Refresh > 0 {
		cal.SetRefreshInterval(duration(c.Refresh)) // RFC 7986, 5.7; the library says that it is a DURATION
		cal.SetXPublishedTTL(duration(c.Refresh))
	}
	if name := c.zoneName(); name != "" {
		cal.SetXWRTimezone(name)
		if zone := c.timezone(); zone != nil {
			cal.Components = append(cal.Components, zone)
		}
	}
	for _, e := range c.Events {
		cal.AddVEvent(c.event(e))
	}
	return cal
}

func (c Calendar) event(e Event) *ics.VEvent {
	v := ics.NewEvent(clean(e.UID))
	v.SetProperty(ics.ComponentPropertyDtstamp, e.Stamp.UTC().Format(utcForm))
	c.span(v, e)
	v.SetSummary(clean(e.Title))
	for _, p := range []struct {
		name ics.ComponentProperty
		text string
	}{{ics.ComponentPropertyDescription, e.Text}, {ics.ComponentPropertyLocation, e.Place}} {
		if p.text != "" {
			v.SetProperty(p.name, clean(p.text))
		}
	}
	if e.URL != "" {
		v.SetURL(clean(e.URL))
	}
	v.SetProperty(ics.ComponentPropertyLastModified, e.Stamp.UTC().Format(utcForm))
	v.SetStatus(ics.ObjectStatusConfirmed)
	if e.Free {
		v.SetTimeTransparency(ics.TransparencyTransparent)
	}
	if e.Alarm > 0 {
		a := v.AddAlarm()
		a.SetAction(ics.ActionDisplay)
		a.SetTrigger("-" + duration(e.Alarm))
		a.SetDescription(clean(e.Title))
	}
	return v
}

// span sets when the event begins and ends.
func (c Calendar) span(v *ics.VEvent, e Event) {
	if e.AllDay {
		last := e.Start
		if e.End.After(e.Start) {
			last = e.End
		}
		day := ics.WithValue(string(ics.ValueDataTypeDate))
		v.SetProperty(ics.ComponentPropertyDtStart, e.Start.In(c.zone()).Format(dayForm), day)
		v.SetProperty(ics.ComponentPropertyDtEnd, last.In(c.zone()).AddDate(0, 0, 1).Format(dayForm), day) // the first day after it: RFC 5545, 3.6.1
		return
	}
	c.moment(v, ics.ComponentPropertyDtStart, e.Start)
	if e.End.After(e.Start) {
		c.moment(v, ics.ComponentPropertyDtEnd, e.End)
	}
}

// moment writes a time as the zone's wall clock shows it. An hour that the clock shows twice is written in UTC: nobody would know which of the two it is.
func (c Calendar) moment(v *ics.VEvent, name ics.ComponentProperty, t time.Time) {
	local := t.In(c.zone())
	wall := local.Format(localForm)
	if c.zoneName() == "" || !onlyOnce(local) {
		v.SetProperty(name, t.UTC().Format(utcForm))
		return
	}
	v.SetProperty(name, wall, ics.WithTZID(c.zoneName()))
}

// onlyOnce says whether the clock of t's zone shows this hour once.
func onlyOnce(t time.Time) bool {
	for _, shift := range []time.Duration{-day, day} {
		_, here := t.Zone()
		_, there := t.Add(shift).Zone()
		other := t.Add(time.Duration(here-there) * time.Second)
		if !other.Equal(t) && other.Format(localForm) == t.Format(localForm) {
			return false
		}
	}
	return true
}

const day = 24 * time.Hour

// duration prints a stretch of time as RFC 5545, 3.3.6, has it: P1D, PT15H, PT90M.
func duration(d time.Duration) string {
	switch {
	case d%day == 0:
		return "P" + strconv.FormatInt(int64(d/day), 10) + "D"
	case d%time.Hour == 0:
		return "PT" + strconv.FormatInt(int64(d/time.Hour), 10) + "H"
	}
	return "PT" + strconv.FormatInt(int64(d/time.Minute), 10) + "M"
}

// clean makes a text fit for a content line: valid UTF-8 without control characters, every kind of line break a line feed, which the library escapes. RFC 5545,
// 3.3.11, allows no others.
func clean(s string) string {
	s = strings.ToValidUTF8(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n").Replace(s), "\ufffd")
	return strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}
