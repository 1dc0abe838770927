package control

import (
	"cmp"
	"slices"
	"strings"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// Tally counts comparisons by how they came out.
type Tally struct {
	All, Passed, Rounded, Explained int
	Noticed                         int  // apart, which is nobody's fault
	Doubted                         int  // apart, and nobody said why
	Failed                          int  // shuts the gate
	Demo                            bool // a figure of any of them is invented
}

// Count counts comparisons.
func Count(list []site.Control) Tally {
	t := Tally{All: len(list)}
	for i := range list {
		c := &list[i] // they are large
		t.Demo = t.Demo || c.Demo()
		switch c.State {
		case site.ControlPassed:
			t.Passed++
		case site.ControlRounded:
			t.Rounded++
		case site.ControlExplained:
			t.Explained++
		case site.ControlNoticed:
			if doubted(c) {
				t.Doubted++
			} else {
				t.Noticed++
			}
		case site.ControlFailed:
			t.Failed++
		}
	}
	return t
}

// doubted says whether a difference that lets the build pass is a warning: it wants an explanation, which a notice does not.
func doubted(c *site.Control) bool {
	return c.State == site.ControlNoticed && c.Rule.Severity != diag.Notice
}

// Agreed is how many need no word: equal, or apart by rounding.
func (t Tally) Agreed() int { return t.Passed + t.Rounded }

// Answer says a tally in a sentence: «Сошлось 5 812 проверок из 5 813; 1 расхождение объяснено».
func (w Words) Answer(t Tally) string {
	if t.All == 0 {
		return w.t("answer_none")
	}
	if t.Agreed() == t.All {
		return w.t("answer_all", "n", t.All)
	}
	parts := []string{w.t("answer_some", "n", t.Agreed(), "all", format.Int(int64(t.All)))}
	for _, p := range []struct {
		key string
		n   int
	}{{"answer_explained", t.Explained}, {"answer_doubted", t.Doubted}, {"answer_noticed", t.Noticed}, {"answer_failed", t.Failed}} {
		if p.n > 0 {
			parts = append(parts, w.t(p.key, "n", p.n))
		}
	}
	return strings.Join(parts, "; ") + "."
}

// Rows are the comparisons of one group as a table. Partial "control-rows".
type Rows struct {
	ID       string
	Caption  string
	Unit     string // said once over the table; "" where every number has its own
	Stated   string // heading of the figures of the file
	Expected string // heading of what they must equal
	Lines    []Line
	Demo     bool // any of it is invented
}

// Rows makes a table of comparisons of one group.
func (w Words) Rows(id string, list []site.Control) Rows {
	g := w.Group(list[0].Group)
	r := Rows{ID: id, Caption: g.Title, Stated: g.Stated, Expected: g.Expected, Demo: Count(list).Demo, Lines: make([]Line, len(list))}
	for i, c := range list {
		r.Lines[i] = w.Line(c)
	}
	return r
}

// groupOrder is how pages sort groups; others follow by name.
var groupOrder = []string{"parts", "admins", "result", "sources", "unexecuted", "programmes", "act", "plans", "growth", "scale", "totals", "shares", "register", "dates"}

// Groups sorts comparisons into their groups, and keeps the order inside of them.
func Groups(list []site.Control) [][]site.Control {
	sorted := By(list, func(c *site.Control) string { return c.Group })
	place := func(name string) int {
		if i := slices.Index(groupOrder, name); i >= 0 {
			return i
		}
		return len(groupOrder)
	}
	slices.SortFunc(sorted, func(a, b []site.Control) int {
		return cmp.Or(place(a[0].Group)-place(b[0].Group), strings.Compare(a[0].Group, b[0].Group))
	})
	return sorted
}

// By parts comparisons by a key, in the order of its first ones. Parts that stand together already are parts of the list itself: there are tens of thousands of
// comparisons, and they are large.
func By[K comparable](list []site.Control, key func(*site.Control) K) [][]site.Control {
	type part struct{ first, last, n int }
	var parts []part
	known := map[K]int{}
	apart := false
	for i := range list {
		k := key(&list[i])
		at, ok := known[k]
		if !ok {
			at = len(parts)
			known[k] = at
			parts = append(parts, part{first: i, last: i - 1})
		}
		apart = apart || parts[at].last != i-1
		parts[at].last = i
		parts[at].n++
	}
	sorted := make([][]site.Control, len(parts))
	if !apart {
		for i, p := range parts {
			sorted[i] = list[p.first : p.last+1 : p.last+1]
		}
		return sorted
	}
	room := make([]site.Control, len(list))
	for i, p := range parts {
		sorted[i], room = room[:0:p.n], room[p.n:]
	}
	for i := range list {
		at := known[key(&list[i])]
		sorted[at] = append(sorted[at], list[i])
	}
	return sorted
}

// With returns the comparisons in any of the states.
func With(list []site.Control, states ...site.ControlState) []site.Control {
	var found []site.Control
	for i := range list {
		if slices.Contains(states, list[i].State) {
			found = append(found, list[i])
		}
	}
	return found
}

// List is the comparisons of a page of another subject: what differs in full, the rest folded under its number. Partial "controls".
type List struct {
	Answer string
	Open   []Line
	Agreed []Rows
	Fold   string // words of the fold: «Что сошлось: 8 проверок»
}

// List shows comparisons; without any there is nothing to show.
func (w Words) List(list []site.Control) *List {
	if len(list) == 0 {
		return nil
	}
	t := Count(list)
	l := &List{Answer: w.Answer(t), Open: w.Open(list), Fold: w.t("fold", "n", t.Agreed())}
	for _, group := range Groups(With(list, site.ControlPassed, site.ControlRounded)) {
		l.Agreed = append(l.Agreed, w.Rows("controls-"+group[0].Group, group))
	}
	return l
}

// Open are the lines of what differs: what nobody explained, then explained ones, then what may be.
func (w Words) Open(list []site.Control) []Line {
	var lines []Line
	for _, s := range []site.ControlState{site.ControlFailed, site.ControlExplained, site.ControlNoticed} {
		for _, c := range With(list, s) {
			lines = append(lines, w.Line(c))
		}
	}
	return lines
}
