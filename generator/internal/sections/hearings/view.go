package hearings

import (
	"fmt"
	"slices"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// HearingView is one hearing.
type HearingView struct {
	Title      string
	Form       string // «Публичные слушания»
	State      string // key: announced, open, closed, results
	StateLabel string
	Lead       []string // how matters stand
	Demo       bool
	Changes    string
	When       string // of the meeting; "" when there is none
	Place      string
	Organizer  string
	Steps      []Step
	Ways       []Way // how to propose, while one may
	Phone      string
	Documents  []Download
	Calendar   string // site path of the file of dates; "" when all of them are past
	Subscribe  Subscribe
	Image      *content.Ref
	Body       content.Body
	Results    *Outcome // nil until there are any
	Figures    []site.Figure
	Proposals  *site.Table
	NoRegister string // said instead of the table
	Rule       string // how days without an answer are counted
}

// Step is a day in a hearing's life.
type Step struct {
	Title string
	Date  time.Time
	Text  string // the date as printed
	Done  bool
}

// Way is one way of making a proposal.
type Way struct {
	Title string
	Text  string
	Path  string // "" is no link
}

// Download is a document to read.
type Download struct {
	Title string
	Path  string
	About string // format and size
}

// Outcome is what came of it.
type Outcome struct {
	Sentence string
	Files    []Download
	Act      *site.Link
	ActTitle string // when the act has no address
}

func (p *publisher) view(h *hearing) HearingView {
	m, now := h.doc.Meta, p.in.Now
	s := h.state(now)
	v := HearingView{
		Title:      h.doc.Base.Title,
		Form:       p.text("form_" + string(h.form)),
		State:      string(s),
		StateLabel: p.text("state_" + string(s)),
		Lead:       p.lead(h),
		Demo:       h.doc.Demo,
		Changes:    format.Typography(m.Changes),
		Place:      format.Typography(m.Place),
		Organizer:  format.Typography(m.Organizer),
		When:       p.when(h),
		Steps:      p.steps(h),
		Documents:  p.downloads(h.documents),
		Subscribe:  p.subscribe(),
		Image:      h.doc.Image,
		Body:       h.doc.Body,
		Figures:    p.figures(h),
		Proposals:  p.proposalsTable(h),
	}
	if s == announced || s == open {
		v.Ways, v.Phone = p.ways(h), m.Propose.Phone
	} else if v.Proposals == nil {
		v.NoRegister = p.text("no_register_" + string(s))
	}
	if g := p.group(h); g != "silent" && g != "past" {
		v.Calendar = h.calendarPath()
	}
	if s == results {
		v.Results = p.outcome(h)
	}
	if s == closed || h.count(waiting) > 0 && s == results {
		v.Rule = p.text("rule_of_days", "date", format.Date(h.closing()))
	}
	return v
}

// lead says how matters stand on the day of the build, and what the dates are.
func (p *publisher) lead(h *hearing) []string {
	m, now := h.doc.Meta, p.in.Now
	switch h.state(now) {
	case announced:
		return []string{p.text("lead_announced", "opens", moment(h.opens()), "until", p.until(m.Deadline))}
	case open:
		return []string{p.text("lead_open", "until", p.until(m.Deadline)), p.leftSentence(h)}
	case closed:
		list := []string{p.text("lead_closed", "deadline", moment(m.Deadline.Time))}
		if h.meets(now) {
			return append(list, p.text("lead_meets", "time", moment(m.Time.Time)))
		}
		return append(list, p.silence(h)...)
	}
	return []string{p.text("lead_results", "date", format.Date(m.Results.Time))}
}

// leftSentence says how long one may still propose, on the day of the build.
func (p *publisher) leftSentence(h *hearing) string {
	if n := h.left(p.in.Now); n > 0 {
		return p.text("left", "today", format.Date(p.in.Now), "n", n)
	}
	return p.text("left_today", "today", format.Date(p.in.Now))
}

// silence says for how many days there has been no answer, and what was promised.
func (p *publisher) silence(h *hearing) []string {
	list := []string{p.text("no_answer_yet")}
	if n := h.waited(p.in.Now); n > 0 {
		list[0] = p.text("no_answer", "today", format.Date(p.in.Now), "n", n)
	}
	if due := h.doc.Meta.ResultsDue; !due.IsZero() {
		key := "due"
		if !p.in.Now.Before(end(due)) {
			key = "due_passed"
		}
		list = append(list, p.text(key, "date", format.Date(due.Time)))
	}
	return list
}

// until prints the end of the time for proposals: a day is included, a moment is not.
func (p *publisher) until(d content.Date) string {
	if hasHour(d.Time) {
		return p.text("until_moment", "date", moment(d.Time))
	}
	return p.text("until_day", "date", format.Date(d.Time))
}

// when prints the meeting with the zone of its clock: people come from other zones by the network.
func (p *publisher) when(h *hearing) string {
	m := h.doc.Meta
	if m.Time.IsZero() {
		return ""
	}
	clock := m.Time.Format("15:04")
	if !m.Ends.IsZero() && hasHour(m.Ends.Time) {
		clock += "–" + m.Ends.Format("15:04")
	}
	return p.text("when", "date", format.DateYear(m.Time.Time), "clock", clock, "zone", zoneOf(m.Time.Time))
}

// zoneOf is the distance from UTC: «UTC+7», «UTC+5:30».
func zoneOf(t time.Time) string {
	_, seconds := t.Zone()
	if seconds == 0 {
		return "UTC"
	}
	sign := "+"
	if seconds < 0 {
		sign, seconds = "−", -seconds
	}
	text := fmt.Sprintf("UTC%s%d", sign, seconds/3600)
	if minutes := seconds / 60 % 60; minutes > 0 {
		text += fmt.Sprintf(":%02d", minutes)
	}
	return text
}

func (p *publisher) steps(h *hearing) []Step {
	m := h.doc.Meta
	var list []Step
	add := func(key string, d time.Time, passed bool) {
		if !d.IsZero() {
			list = append(list, Step{Title: p.text("step_" + key), Date: d, Text: moment(d), Done: passed})
		}
	}
	now := p.in.Now
	add("announced", h.announced(), true)
	add("opens", m.Opens.Time, !now.Before(h.opens()))
	add("deadline", m.Deadline.Time, !now.Before(end(m.Deadline)))
	add("meeting_"+string(h.form), m.Time.Time, !m.Time.IsZero() && !now.Before(m.Time.Time))
	if h.state(now) == results {
		add("results", m.Results.Time, true)
	} else {
		add("due", m.ResultsDue.Time, false)
	}
	slices.SortStableFunc(list, func(a, b Step) int { return a.Date.Compare(b.Date) }) // the last day for proposals may be before or after the meeting
	return list
}

func (p *publisher) ways(h *hearing) []Way {
	w := h.doc.Meta.Propose
	var list []Way
	add := func(key, text, path string) {
		if text != "" {
			list = append(list, Way{Title: p.text("way_" + key), Text: format.Typography(text), Path: path})
		}
	}
	add("in_person", w.InPerson, "")
	add("platform", w.Platform, w.Platform)
	add("email", w.Email, "mailto:"+w.Email)
	add("post", w.Post, "")
	return list
}

func (p *publisher) downloads(list []attached) []Download {
	var all []Download
	for _, a := range list {
		all = append(all, Download{Title: a.title, Path: a.path, About: p.text("about_file", "format", a.format, "size", p.size(a.size))})
	}
	return all
}

func (p *publisher) outcome(h *hearing) *Outcome {
	m := h.doc.Meta
	o := &Outcome{Sentence: p.resultsSentence(h)}
	for _, a := range []*attached{h.conclusion, h.protocol} {
		if a != nil {
			o.Files = append(o.Files, p.downloads([]attached{*a})...)
		}
	}
	switch {
	case m.Act.URL != "":
		title := m.Act.Title
		if title == "" {
			title = p.text("act")
		}
		o.Act = &site.Link{Title: format.Typography(title), Path: m.Act.URL}
	case m.Act.Title != "":
		o.ActTitle = format.Typography(m.Act.Title)
	}
	return o
}

// resultsSentence says when the results were published and what became of the proposals.
func (p *publisher) resultsSentence(h *hearing) string {
	text := p.text("answered_same_day")
	if n := h.waited(h.doc.Meta.Results.Time); n > 0 {
		text = p.text("answered", "n", n)
	}
	if all := len(h.proposals); all > 0 {
		text += " " + p.text("became", "n", all, "accepted", h.count(accepted), "partial", h.count(partial), "rejected", h.count(rejected))
	}
	return text
}

// size prints bytes as people read them.
func (p *publisher) size(n int64) string {
	switch {
	case n < 1<<10:
		return p.text("bytes", "n", n)
	case n < 1<<20:
		return p.text("kilobytes", "n", tenths(n, 1<<10))
	}
	return p.text("megabytes", "n", tenths(n, 1<<20))
}

// tenths is n in units with one decimal; whole units when there are ten or more.
func tenths(n, unit int64) string {
	if n >= 10*unit {
		return format.Value(decimal.MustNew((n+unit/2)/unit, 0), "")
	}
	return format.Value(decimal.MustNew((n*10+unit/2)/unit, 1), "")
}
