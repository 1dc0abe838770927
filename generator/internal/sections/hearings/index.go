package hearings

import (
	"cmp"
	"slices"
	"strconv"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// IndexView is the page of all hearings. It states dates and no counts of days, so that it keeps its bytes from day to day.
type IndexView struct {
	Title     string
	Lead      string
	Empty     string // said when nobody may propose anything now; "" otherwise
	Groups    []Group
	Past      []Group // a group a year
	Years     *site.Table
	Subscribe Subscribe
	Rule      string
}

// Group is hearings of one state.
type Group struct {
	ID    string
	Title string
	Items []Item
}

// Item is a hearing in a list.
type Item struct {
	Title   string
	Path    string
	Form    string
	Changes string
	Line    string // its dates
	Demo    bool
}

func (p *publisher) indexPage() site.Page {
	v := p.index()
	demo := slices.ContainsFunc(p.hearings, (*hearing).demo)
	return site.Page{
		Path: root, Title: v.Title, Summary: v.Lead, Template: indexTemplate, View: v, Demo: demo, Feeds: p.feeds(), Subjects: []string{"hearings"},
	}
}

func (p *publisher) index() IndexView {
	v := IndexView{Title: p.text("title"), Lead: p.text("lead"), Years: p.yearsTable(), Subscribe: p.subscribe()}
	groups := map[string][]*hearing{}
	for _, h := range p.hearings {
		g := p.group(h)
		groups[g] = append(groups[g], h)
	}
	// What ends soonest stands first, what has waited longest for an answer as well.
	for _, g := range []string{"open", "announced", "meets", "silent"} {
		list := groups[g]
		slices.SortStableFunc(list, func(a, b *hearing) int { return cmp.Or(a.next(g).Compare(b.next(g)), cmp.Compare(a.path, b.path)) })
		if len(list) > 0 {
			v.Groups = append(v.Groups, Group{ID: g, Title: p.text("group_" + g), Items: p.items(list)})
		}
	}
	if len(groups["open"]) == 0 {
		v.Empty = p.text("empty")
		if len(groups["announced"]) > 0 {
			v.Empty = p.text("empty_announced")
		}
	}
	if len(groups["silent"]) > 0 {
		v.Rule = p.text("rule")
	}
	for _, y := range p.years() {
		past := slices.DeleteFunc(slices.Clone(y.hearings), func(h *hearing) bool { return p.group(h) != "past" })
		if len(past) > 0 {
			title := strconv.Itoa(y.year)
			v.Past = append(v.Past, Group{ID: "y" + title, Title: title, Items: p.items(past)})
		}
	}
	return v
}

// group is where a hearing stands in the list.
func (p *publisher) group(h *hearing) string {
	switch s := h.state(p.in.Now); {
	case s == results:
		return "past"
	case s == closed && h.meets(p.in.Now):
		return "meets"
	case s == closed:
		return "silent"
	default:
		return string(s)
	}
}

func (p *publisher) items(list []*hearing) []Item {
	var items []Item
	for _, h := range list {
		items = append(items, Item{
			Title: h.doc.Base.Title, Path: h.path, Form: p.text("form_" + string(h.form)), Changes: format.Typography(h.doc.Meta.Changes), Line: p.line(h), Demo: h.demo(),
		})
	}
	return items
}

// line is the dates of a hearing, as the list says them.
func (p *publisher) line(h *hearing) string {
	m := h.doc.Meta
	switch p.group(h) {
	case "open":
		text := p.text("line_open", "until", p.until(m.Deadline))
		if h.meets(p.in.Now) {
			text += " " + p.text("line_meets_"+string(h.form), "time", moment(m.Time.Time))
		}
		return text
	case "announced":
		return p.text("line_announced", "opens", moment(h.opens()), "until", p.until(m.Deadline))
	case "meets":
		return p.text("line_meets_"+string(h.form), "time", moment(m.Time.Time))
	case "silent":
		return p.text("line_silent", "date", format.Date(h.closing()))
	}
	if len(h.proposals) == 0 {
		return p.text("line_results", "date", format.Date(m.Results.Time))
	}
	return p.text("line_became", "date", format.Date(m.Results.Time), "n", len(h.proposals), "accepted", h.count(accepted)+h.count(partial))
}
