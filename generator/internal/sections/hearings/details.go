package hearings

import (
	"time"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// details are the dates of a hearing and how far it has come, for programs: what a calendar or a bot of the neighbourhood asks for.
func (p *publisher) details(h *hearing) []site.Detail {
	m := h.doc.Meta
	s := h.state(p.in.Now)
	list := []site.Detail{
		{Name: "form", Title: p.text("detail_form"), Value: p.text("form_" + string(h.form))},
		{Name: "state", Title: p.text("detail_state"), Value: string(s)},
		{Name: "stateText", Title: p.text("detail_state"), Value: p.text("state_" + string(s))},
		{Name: "announced", Title: p.text("detail_announced"), Value: machine(h.announced())},
		{Name: "opens", Title: p.text("detail_opens"), Value: machine(h.opens())},
		{Name: "deadline", Title: p.text("detail_deadline"), Value: machine(m.Deadline.Time)},
		{Name: "meeting", Title: p.text("detail_meeting"), Value: machine(m.Time.Time)},
		{Name: "place", Title: p.text("detail_place"), Value: format.Typography(m.Place)},
		{Name: "organizer", Title: p.text("detail_organizer"), Value: format.Typography(m.Organizer)},
	}
	for _, d := range []struct {
		name string
		when time.Time
	}{{"resultsDue", m.ResultsDue.Time}, {"results", m.Results.Time}} {
		if d.name == "results" && s != results {
			continue // a day that is yet to come is no result
		}
		list = append(list, site.Detail{Name: d.name, Title: p.text("detail_" + d.name), Value: machine(d.when)})
	}
	return list
}
