package status

import (
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// IndexView is the page of due days.
type IndexView struct {
	Title     string
	Lead      string
	Answer    []string // how things stand on the day, in sentences
	Note      string   // what to know of a demonstration; "" is none
	Late      bool     // something is
	Groups    []Group
	Year      []Month // the first months that anything is due in
	Later     []Month // the rest of them, folded
	LaterText string
	People    *site.Table // nil when nobody answers for anything
	Subscribe Subscribe
	CSV       string
	Coverage  site.Link
	Quality   site.Link
}

// Group is the items in one state.
type Group struct {
	ID    string // the state
	Title string
	Note  string
	Table site.Table
}

// Month is what is due in a month.
type Month struct {
	Title string
	Days  []Planned
}

// Planned is a due day in the year ahead.
type Planned struct {
	Day   time.Time
	Title string
	Path  string
	Note  string // how the day is known, when nobody named it
	Demo  bool
}

func (s *Status) indexPage(people []person) site.Page {
	v := IndexView{
		Title: s.text("title"), Lead: s.text("lead"), Answer: s.answer(), Note: s.demoNote(), People: s.peopleTable(people),
		Subscribe: s.subscribe(), CSV: csvPath,
		Coverage: site.Link{Title: s.text("coverage_title"), Path: coveragePath}, Quality: site.Link{Title: s.text("quality_title"), Path: qualityPath},
	}
	v.Year, v.Later = folded(s.year())
	v.LaterText = s.text("year_later", "n", dueDays(v.Later))
	demo := false
	for _, st := range states {
		list := pick(s.items, st, s.in.Now)
		if len(list) == 0 {
			continue
		}
		v.Late = v.Late || st == late
		v.Groups = append(v.Groups, s.group(st, list))
		demo = demo || slices.ContainsFunc(list, func(it item) bool { return it.demo })
	}
	// The page has no AsOf and is found by its title alone: else the sitemap and the index of the search would change every day.
	return site.Page{Path: root, Title: v.Title, Summary: v.Lead, Template: indexTemplate, View: v, Demo: demo, Search: site.ReachTitle, Links: s.addresses()}
}

// addresses are those of the calendar that lead into the portal.
func (s *Status) addresses() []site.Pointer {
	var list []site.Pointer
	for i, p := range s.in.Site.Calendar {
		list = append(list, s.pointer("calendar", i, p.URL)...)
	}
	return list
}

// answer says how many things are late, due soon, on time and never promised.
func (s *Status) answer() []string {
	date := format.Date(s.in.Now)
	if len(s.items) == 0 {
		return []string{s.text("answer_none", "date", date)}
	}
	count := map[state]int{}
	for _, it := range s.items {
		count[it.state(s.in.Now)]++
	}
	first := s.text("answer_late", "n", count[late], "date", date)
	if count[late] == 0 {
		first = s.text("answer_good", "date", date)
	}
	if count[late]+count[week]+count[month]+count[ahead] == 0 {
		first = s.text("answer_no_days", "date", date)
	}
	list := []string{first}
	for _, part := range []struct {
		key string
		n   int
	}{{"answer_week", count[week]}, {"answer_month", count[month]}, {"answer_ahead", count[ahead]}, {"answer_silent", count[silent]}, {"answer_done", count[done]}} {
		if part.n > 0 {
			list = append(list, s.text(part.key, "n", part.n))
		}
	}
	return list
}

// demoNote says that invented days, and those of a portal that is a demonstration, are nobody's fault, where any of them is over.
func (s *Status) demoNote() string {
	for _, it := range pick(s.items, late, s.in.Now) {
		switch {
		case s.in.Site.Status == string(dataset.Demo):
			return s.text("demo_note")
		case it.demo:
			return s.text("demo_some")
		}
	}
	return ""
}

func (s *Status) group(st state, list []item) Group {
	title := s.text("state_"+string(st), "n", len(list))
	t := site.Table{
		ID: string(st) + "-items", Caption: s.text("caption_" + string(st)),
		Columns: []site.Column{
			{Title: s.text("column_what")},
			{Title: s.text("column_due")},
			{Title: s.text("column_left")},
			{Title: s.text("column_last")},
			{Title: s.text("column_period")},
			{Title: s.text("column_who")},
			{Title: s.text("column_where")},
		},
	}
	for _, it := range list {
		t.Rows = append(t.Rows, site.Row{Demo: it.demo, Cells: []site.Cell{
			{Text: it.title, Path: it.path}, s.dueCell(it), site.Words(s.left(it)), day(it.last), site.Words(s.often(it.period)), site.Words(it.who), site.Words(orNone(s.place(it))),
		}})
	}
	return Group{ID: string(st), Title: title, Note: s.text("note_" + string(st)), Table: narrowed(t).Marked()}
}

// place says where an item is published and why.
func (s *Status) place(it item) string {
	if it.basis == "" {
		return it.where
	}
	return strings.TrimPrefix(it.where+"; "+it.basis, "; ")
}

// dueCell is the due day, and how it is known.
func (s *Status) dueCell(it item) site.Cell {
	when := it.due.Day
	if when.IsZero() {
		when = it.promised
	}
	c := day(when)
	if it.due.ByPeriod {
		c.Text = s.text("by_period", "date", c.Text)
	}
	return c
}

// left says how many days are left or how many it is late.
func (s *Status) left(it item) string {
	left := it.due.Left(s.in.Now)
	switch {
	case !it.due.Day.IsZero() && left < 0:
		return s.text("days_late", "n", -left)
	case !it.due.Day.IsZero() && left == 0:
		return s.text("days_today")
	case !it.due.Day.IsZero():
		return s.text("days_left", "n", left)
	case it.last.IsZero() || it.promised.IsZero():
		return "—"
	case it.last.After(it.promised):
		return s.text("done_late", "n", int(it.last.Sub(it.promised)/(24*time.Hour)))
	}
	return s.text("done_good")
}

// often is a period in words; "—" is not said.
func (s *Status) often(period string) string {
	if period == "" {
		return "—"
	}
	return s.text("period_" + period)
}

// day is a cell of a day.
func day(t time.Time) site.Cell {
	if t.IsZero() {
		return site.Words("—")
	}
	return site.Cell{Text: format.Date(t), Value: format.ISODate(t)}
}

func orNone(words string) string {
	if words == "" {
		return "—"
	}
	return words
}

// narrowed leaves out the columns in which no row has anything.
func narrowed(t site.Table) site.Table {
	for i := len(t.Columns) - 1; i > 0; i-- {
		if slices.ContainsFunc(t.Rows, func(r site.Row) bool { return !r.Cells[i].Empty() }) {
			continue
		}
		t.Columns = slices.Delete(t.Columns, i, i+1)
		for k := range t.Rows {
			t.Rows[k].Cells = slices.Delete(t.Rows[k].Cells, i, i+1)
		}
	}
	return t
}
