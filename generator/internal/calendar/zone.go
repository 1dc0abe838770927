package calendar

import (
	"fmt"
	"time"

	ics "github.com/arran4/golang-ical"
)

// zone is the calendar's; UTC when none is given.
func (c Calendar) zone() *time.Location {
	if c.Zone == nil {
		return time.UTC
	}
	return c.Zone
}

// zoneName is how a file calls the zone; "" is UTC, which needs no words.
func (c Calendar) zoneName() string {
	if name := c.zone().String(); name != "UTC" && name != "Local" {
		return name
	}
	return ""
}

// timezone is the zone's history from before the first event until after the last, as Go's tzdata has it: an observance for every offset that was in force. A
// program that knows the zone by its name uses its own; one that does not shows the right hour all the same. nil when no event has an hour.
func (c Calendar) timezone() ics.Component {
	from, to, ok := c.reach()
	if !ok {
		return nil
	}
	zone := &ics.VTimezone{}
	zone.SetProperty(ics.ComponentPropertyTzid, c.zoneName())
	for t := from; ; {
		begin, end := bounds(t.In(c.zone()))
		zone.Components = append(zone.Components, c.observance(t, begin))
		if end.IsZero() || end.After(to) {
			return zone
		}
		t = end
	}
}

// bounds are the moments between which the offset of t is in force; zero times are «ever since» and «for ever». By a zone's standing rule the years
// ahead are counted one by one, so that Go's own bounds also lie between two of them, where no clock is changed.
func bounds(t time.Time) (begin, end time.Time) {
	begin, end = t.ZoneBounds()
	for !begin.IsZero() && alike(t, begin.Add(-time.Second)) {
		begin, _ = begin.Add(-time.Second).ZoneBounds()
	}
	for !end.IsZero() && alike(t, end) {
		_, end = end.ZoneBounds()
	}
	return begin, end
}

// alike says whether the clock is the same at two moments.
func alike(a, b time.Time) bool {
	_, x := a.Zone()
	_, y := b.Zone()
	return x == y && a.IsDST() == b.IsDST()
}

// someday is far enough for the clock that a zone keeps for good.
var someday = time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)

// reach is the first and the last moment that events speak of. A calendar without any speaks of the zone all the same: a file must have a component (RFC 5545,
// 3.6), and a subscription begins before its first event.
func (c Calendar) reach() (from, to time.Time, ok bool) {
	if len(c.Events) == 0 {
		return someday, someday, true
	}
	for _, e := range c.Events {
		if e.AllDay {
			continue
		}
		for _, t := range []time.Time{e.Start, e.End} {
			if t.IsZero() {
				continue
			}
			if !ok || t.Before(from) {
				from = t
			}
			if !ok || t.After(to) {
				to = t
			}
			ok = true
		}
	}
	return from, to, ok
}

// observance is the offset in force at t, which began at begin; the zero time is «ever since».
func (c Calendar) observance(t, begin time.Time) ics.Component {
	local := t.In(c.zone())
	name, offset := local.Zone()
	before, onset := offset, "16010101T000000"
	if !begin.IsZero() {
		_, before = begin.Add(-time.Second).In(c.zone()).Zone()
		onset = begin.In(time.FixedZone("", before)).Format(localForm) // by the clock that was put forward or back: RFC 5545, 3.6.5
	}
	set := func(b *ics.ComponentBase) {
		b.SetProperty(ics.ComponentPropertyDtStart, onset)
		b.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), utcOffset(before))
		b.SetProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), utcOffset(offset))
		b.SetProperty(ics.ComponentProperty(ics.PropertyTzname), name)
	}
	if local.IsDST() {
		d := &ics.Daylight{}
		set(&d.ComponentBase)
		return d
	}
	s := &ics.Standard{}
	set(&s.ComponentBase)
	return s
}

// utcOffset prints seconds east of UTC: +0700; a local mean time has seconds, +053951.
func utcOffset(seconds int) string {
	sign := "+"
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	text := fmt.Sprintf("%s%02d%02d", sign, seconds/3600, seconds/60%60)
	if s := seconds % 60; s != 0 {
		text += fmt.Sprintf("%02d", s)
	}
	return text
}
