package hearings

import (
	"cmp"
	"slices"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// homeCount is how many coming hearings the home page names.
const homeCount = 4

// card is the coming hearings for the home page, and how long one may still object.
func (p *publisher) card() site.Card {
	c := site.Card{Title: p.text("title"), Path: root, Weight: 17, More: p.text("home_more")}
	coming := p.coming()
	opened := 0
	for _, h := range coming {
		if h.state(p.in.Now) == open {
			opened++
		}
		if len(c.Teasers) < homeCount {
			c.Teasers = append(c.Teasers, &site.Teaser{Title: h.doc.Base.Title, Path: h.path, Summary: p.homeLine(h), File: h.doc.File, Demo: h.demo()})
		}
	}
	switch {
	case opened > 0:
		c.Text = append(c.Text, p.text("home_open", "n", opened))
	case len(coming) > 0:
		c.Text = append(c.Text, p.text("home_announced"))
	default:
		c.Text = append(c.Text, p.text("home_none"))
	}
	if silent := p.silent(); silent > 0 {
		c.Text = append(c.Text, p.text("home_silent", "n", silent))
		c.Demo = c.Demo || slices.ContainsFunc(p.hearings, func(h *hearing) bool { return p.group(h) == "silent" && h.demo() })
	}
	if len(coming) > 0 {
		c.AsOf = p.in.Now
	}
	return c
}

// coming are the hearings at which one may still, or will, say something: those that end soonest first.
func (p *publisher) coming() []*hearing {
	var list []*hearing
	for _, h := range p.hearings {
		if s := h.state(p.in.Now); s == open || s == announced || h.meets(p.in.Now) && s == closed {
			list = append(list, h)
		}
	}
	rank := map[state]int{open: 0, closed: 1, announced: 2}
	slices.SortStableFunc(list, func(a, b *hearing) int {
		x, y := a.state(p.in.Now), b.state(p.in.Now)
		return cmp.Or(cmp.Compare(rank[x], rank[y]), a.doc.Meta.Deadline.Compare(b.doc.Meta.Deadline.Time), cmp.Compare(a.path, b.path))
	})
	return list
}

func (p *publisher) silent() int {
	n := 0
	for _, h := range p.hearings {
		if p.group(h) == "silent" {
			n++
		}
	}
	return n
}

// homeLine is the one sentence that the home page has of a hearing.
func (p *publisher) homeLine(h *hearing) string {
	m := h.doc.Meta
	switch h.state(p.in.Now) {
	case open:
		if n := h.left(p.in.Now); n > 0 {
			return p.text("home_left", "until", p.until(m.Deadline), "n", n)
		}
		return p.text("home_last_day", "date", moment(m.Deadline.Time))
	case announced:
		return p.text("home_opens", "opens", format.Date(h.opens()), "until", p.until(m.Deadline))
	}
	return p.text("line_meets_"+string(h.form), "time", moment(m.Time.Time))
}
