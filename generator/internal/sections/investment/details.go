package investment

import (
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// details are what the document states of a project, for programs. A date is said as exactly as the document says it: «2025 год» stays words.
func (s show) details() []site.Detail {
	m := s.project.doc.Meta
	list := []site.Detail{
		{Name: "programme", Title: s.text("about_programme"), Value: format.Typography(m.Programme)},
		{Name: "initiator", Title: s.text("about_initiator"), Value: format.Typography(m.Initiator)},
		{Name: "place", Title: s.text("about_place"), Value: format.Typography(m.Place)},
		{Name: "stage", Title: s.text("about_stage"), Value: format.Typography(m.Stage)},
	}
	for _, d := range []struct {
		name string
		when when
	}{{"started", s.project.started}, {"due", s.project.due}, {"finished", s.project.finished}} {
		if d.when.said() {
			list = append(list, site.Detail{Name: d.name, Title: s.text("about_" + d.name), Value: s.exactly(d.when)})
		}
	}
	return list
}

// exactly is an ISO date for a day, else words.
func (s show) exactly(w when) string {
	if w.part == aDay {
		return format.ISODate(w.from)
	}
	return s.when(w)
}
