package hearings

import (
	"strings"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// check judges the front matter. It returns false when what a page is made of is not there.
func (r *reader) check(h *hearing) bool {
	whole := r.checkKeys(h)
	if due := h.doc.Meta.ResultsDue; !due.IsZero() && !r.in.Now.Before(end(due)) && h.state(r.in.Now) != results {
		r.in.Report.Add(ruleOverdue, h.doc.At("results_due"), called(h.doc), format.Date(h.doc.Meta.ResultsDue.Time))
	}
	if !h.doc.Meta.Results.IsZero() && h.doc.Meta.Conclusion == "" && !h.doc.Reported("conclusion") {
		r.in.Report.Add(ruleNoConclusion, h.doc.At("results"), called(h.doc))
	}
	if t := h.doc.Meta.Time; !t.IsZero() && !hasHour(t.Time) {
		r.in.Report.Add(ruleNoHour, h.doc.At("time"), format.Date(t.Time))
	}
	r.checkOrder(h)
	r.checkAddress(h, "propose.platform", h.doc.Meta.Propose.Platform, false)
	r.checkAddress(h, "act.url", h.doc.Meta.Act.URL, true)
	return whole
}

// checkKeys reports what is missing; a value that could not be read was reported by its reader.
func (r *reader) checkKeys(h *hearing) bool {
	m := h.doc.Meta
	meeting := h.form == public
	whole := true
	for _, k := range []struct {
		key      string
		missing  bool
		decisive bool // no page without it
	}{
		{"kind", m.Kind == "", true},
		{"changes", strings.TrimSpace(m.Changes) == "", false},
		{"announced", h.announced().IsZero(), true},
		{"deadline", m.Deadline.IsZero(), true},
		{"place", meeting && m.Place == "", false},
		{"time", meeting && m.Time.IsZero(), false},
		{"propose", !m.Propose.given(), false},
	} {
		if !k.missing {
			continue
		}
		whole = whole && !k.decisive
		if !h.doc.Reported(k.key) {
			r.in.Report.Add(ruleMissing, h.doc.At(k.key), called(h.doc), k.key, keyWords[k.key])
		}
	}
	return whole
}

// keyWords say what a key is for, as a message has it after «нет».
var keyWords = map[string]diag.Text{
	"kind":      {RU: "вида: публичные слушания или общественные обсуждения", EN: "the kind: публичные слушания or общественные обсуждения"},
	"changes":   {RU: "слов о том, что изменится", EN: "what will change"},
	"announced": {RU: "дня оповещения", EN: "the day of the announcement"},
	"deadline":  {RU: "последнего дня для предложений", EN: "the last day for proposals"},
	"place":     {RU: "места", EN: "the place"},
	"time":      {RU: "времени", EN: "the time"},
	"propose":   {RU: "ни одного способа подать предложение: in_person, post, email или platform", EN: "a way to make a proposal: in_person, post, email or platform"},
}

// checkOrder reports dates that stand in an order that cannot be.
func (r *reader) checkOrder(h *hearing) {
	m := h.doc.Meta
	announcedKey := "announced"
	if m.Announced.IsZero() {
		announcedKey = "date"
	}
	for _, pair := range []struct {
		firstKey, laterKey string
		first, later       time.Time
	}{
		{announcedKey, "opens", h.announced(), m.Opens.Time},
		{"opens", "deadline", h.opens(), m.Deadline.Time},
		{announcedKey, "time", h.announced(), m.Time.Time},
		{"time", "ends", m.Time.Time, m.Ends.Time},
		{"deadline", "results_due", m.Deadline.Time, m.ResultsDue.Time},
		{"deadline", "results", m.Deadline.Time, m.Results.Time},
		{"time", "results", m.Time.Time, m.Results.Time},
	} {
		first, later := pair.first, pair.later
		if first.IsZero() || later.IsZero() {
			continue
		}
		if !hasHour(first) || !hasHour(later) {
			first, later = day(first), day(later)
		}
		if later.Before(first) {
			r.in.Report.Put(diag.Diagnostic{
				Rule: ruleOrder, Pos: h.doc.At(pair.laterKey), Args: []any{pair.laterKey, moment(pair.later), pair.firstKey, moment(pair.first)},
				Related: []diag.Related{{Pos: h.doc.At(pair.firstKey), Note: diag.Text{RU: "эта дата должна быть раньше", EN: "this date must be earlier"}}},
			})
			return // one slip is one finding: a wrong year would be told of every pair
		}
	}
}

// checkAddress reports what is no address of the network; inside says that a page of the portal will do, which build follows.
func (r *reader) checkAddress(h *hearing, key, typed string, inside bool) {
	if typed == "" || inside && strings.HasPrefix(typed, "/") {
		return
	}
	switch (content.Ref{Target: typed}).Scheme() {
	case "https", "http":
	default:
		r.in.Report.Add(ruleBadAddress, h.doc.At(key), typed)
	}
}

// moment prints a day, and the hour when there is one.
func moment(t time.Time) string {
	if hasHour(t) {
		return format.Date(t) + ", " + t.Format("15:04")
	}
	return format.Date(t)
}
