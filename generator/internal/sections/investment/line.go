package investment

import (
	"strings"

	"otkryto/generator/internal/format"
)

// LineView is the time line of milestones: a list that reads as text.
type LineView struct {
	Steps []StepView
	Today string // «На дату сборки — 1 марта 2023»: stands between what was to be and what is to come
	Break int    // before which step that stands, from 0; len(Steps) is after the last
}

// StepView is a milestone on the line.
type StepView struct {
	Title  string
	State  string // class of the mark
	Word   string // the same in words: «выполнена»
	When   string // «III квартал 2026»
	Time   string // for <time datetime>; "" when it cannot be said there
	Words  []string
	Note   string
	Source string
	URL    string
	Demo   bool
}

// line is nil when no milestone is known.
func (s show) line() *LineView {
	list := ordered(s.project.milestones)
	if len(list) == 0 {
		return nil
	}
	v := &LineView{Today: s.text("today", "date", format.DateYear(s.in.Now)), Break: len(list)}
	today := dayOf(s.in.Now)
	for i, m := range list {
		if v.Break == len(list) && (!m.at().said() || m.at().to.After(today)) {
			v.Break = i
		}
		v.Steps = append(v.Steps, s.step(m))
	}
	return v
}

func (s show) step(m milestone) StepView {
	st := m.state(s.in.Now)
	return StepView{
		Title: m.title, State: string(st), Word: s.text("state_" + string(st)), When: s.when(m.at()), Time: m.at().timeValue(),
		Words: s.stepWords(m, st), Note: m.note, Source: m.source, URL: local(m.url), Demo: m.demo && !s.project.doc.Demo,
	}
}

// stepWords tell what was planned and how late the milestone is, in short sentences.
func (s show) stepWords(m milestone, st state) []string {
	var list []string
	if m.actual.said() && m.planned.said() {
		list = append(list, s.text("was_planned", "when", s.when(m.planned)))
	}
	if m.first.said() && m.first != m.planned {
		list = append(list, s.text("was_first", "when", s.when(m.first)))
	}
	n := m.late(s.in.Now)
	exact := "_least"
	if m.exact(s.in.Now) {
		exact = ""
	}
	switch st {
	case doneLate:
		list = append(list, s.text("late"+exact, "n", n))
	case overdue:
		list = append(list, s.text("overdue", "n", n), s.text("overdue_honest"))
	}
	return list
}

// when is a time in words, as exactly as it was said.
func (s show) when(w when) string {
	if !w.said() {
		return s.text("when_unknown")
	}
	switch w.part {
	case aDay:
		return format.Date(w.from)
	case aMonth:
		return format.Month(w.from)
	case aQuarter:
		return s.text("when_quarter", "quarter", []string{"I", "II", "III", "IV"}[(w.from.Month()-1)/3], "year", w.from.Year())
	case aHalf:
		return s.text("when_half", "half", int(w.from.Month()-1)/6+1, "year", w.from.Year())
	}
	return s.text("when_year", "year", w.from.Year())
}

// counts says how the milestones stand, in one sentence; "" when there is none.
func (s show) counts() string {
	t := count(s.project.milestones, s.in.Now)
	if t.all == 0 {
		return ""
	}
	var parts []string
	add := func(key string, n int) {
		if n > 0 {
			parts = append(parts, s.text(key, "n", n))
		}
	}
	switch {
	case t.late > 0 && t.late == t.done:
		add("count_all_late", t.done)
	case t.late > 0:
		parts = append(parts, s.text("count_done_late", "n", t.done, "late", t.late))
	default:
		add("count_done", t.done)
	}
	add("count_overdue", t.overdue)
	add("count_running", t.running)
	add("count_ahead", t.ahead)
	add("count_unknown", t.unknown)
	return s.text("counts", "n", t.all, "parts", strings.Join(parts, ", "))
}
