package appeals

import (
	"slices"
	"strings"

	"otkryto/generator/internal/suppress"
)

// What may be printed is decided in steps, so that a portal can grow month by month. A month is a table by itself: its topics and its sum. The choice of what to
// hide there looks at nothing but that month, so the next month cannot change it, and whoever kept an old copy of the portal learns nothing from a new one.
// So are the outcomes of all topics together with their sum. When the year is over, the topics' totals and outcomes join all that into one circulation, in which
// it is given: what is printed cannot be taken back, and what is hidden must stay covered. There only totals and outcomes of topics can still be hidden.

// count is a number of appeals that may be printed, or the word that it is hidden. A hidden one has no number any more, so that no page can print it.
type count struct {
	n     int
	state state
}

type state int

const (
	absent state = iota // there is no such number, or the whole table stays away
	printed
	hidden
)

func countOf(n int, hide bool) count {
	if hide {
		return count{state: hidden}
	}
	return count{n, printed}
}

// outcomes are what can become of an appeal.
type outcomes [3]count

// Places of an outcome.
const (
	inTime = iota
	late
	open
)

func (o outcomes) printed() bool {
	return o[inTime].state == printed && o[late].state == printed && o[open].state == printed
}

// published is what may be printed of a year. Nothing in it can be worked out beyond what it says.
type published struct {
	*meta
	topics   []string // in order of letters
	cells    map[string]*[12]count
	months   [12]count
	withheld []int // months, from 0, that stay away because they were corrected
	complete bool  // all twelve months are there and the year is over
	total    count
	byTopic  map[string]count
	split    map[string]outcomes
	outcome  outcomes
	days     stat            // of all answers
	topicOf  map[string]stat // by topic
	bins     []bin
}

// monthTable is one month: the topics' counts, then their sum.
func (y *year) monthTable(m int) []suppress.Count {
	var list []suppress.Count
	sum := 0
	for _, t := range y.topicNames() {
		n := y.topics[t][m].received
		list = append(list, suppress.Count{From: 0, To: 1, Value: n, Weight: n})
		sum += n
	}
	return append(list, suppress.Count{From: 1, To: 0, Value: sum, Weight: 10*sum + 1000})
}

func (y *year) topicNames() []string {
	var list []string
	for t := range y.topics {
		list = append(list, t)
	}
	slices.SortFunc(list, strings.Compare)
	return list
}

// cover decides what a month hides.
func (y *year) cover(m int) (hide []bool, safe bool) { return suppress.Protect(y.monthTable(m)) }

// newPublished decides on a year, given its earlier versions.
func newPublished(y *year, past []*year) *published {
	p := &published{
		meta: newMeta(y), topics: y.topicNames(), cells: map[string]*[12]count{}, byTopic: map[string]count{}, split: map[string]outcomes{},
		topicOf: map[string]stat{},
	}
	for _, t := range p.topics {
		p.cells[t] = &[12]count{}
	}
	for m := range y.months {
		if y.months[m] {
			p.month(y, past, m)
		}
	}
	p.complete = y.whole() && len(p.withheld) == 0
	if p.answered(y, past) && p.complete {
		p.closeYear(y, past)
	}
	p.answers(y)
	return p
}

func (p *published) month(y *year, past []*year, m int) {
	hide, safe := y.cover(m)
	if !safe || y.corrected(past, m) {
		p.withheld = append(p.withheld, m)
		return
	}
	for i, t := range p.topics {
		p.cells[t][m] = countOf(y.topics[t][m].received, hide[i])
	}
	last := len(hide) - 1
	p.months[m] = countOf(y.monthTable(m)[last].Value, hide[last])
}

// answered adds the sum of all months that there are, and the outcomes of all topics together: three counts and their sum, which the months give anyway, so
// that again the choice looks at nothing else. A sum of months that are not all printed would tell those that are not.
func (p *published) answered(y *year, past []*year) (ok bool) {
	if len(p.withheld) > 0 || slices.ContainsFunc(p.months[:], func(c count) bool { return c.state == hidden }) {
		return false
	}
	n, hide, safe := y.soFar()
	p.total = count{n[3].Value, printed}
	if !safe || y.outcomesCorrected(past, n, slices.Contains(hide, true)) {
		return false
	}
	for i := range p.outcome {
		p.outcome[i] = countOf(n[i].Value, hide[i])
	}
	return true
}

// closeYear adds topics' totals of a year that is over, and their outcomes: both, else totals alone, else neither. Before that topics have no totals: two
// copies of the portal would tell the month between them.
func (p *published) closeYear(y *year, past []*year) {
	n := newNetwork(y, true)
	hide, safe := suppress.Protect(n.counts)
	if y.totalsCorrected(past, n.values(), !safe || slices.Contains(hide[n.given:], true)) {
		return
	}
	if !safe {
		n = newNetwork(y, false)
		if hide, safe = suppress.Protect(n.counts); !safe {
			return
		}
	}
	for i := n.given; i < len(hide); i++ {
		n.places[i].put(p, countOf(n.counts[i].Value, hide[i]))
	}
}

// soFar is the outcomes of all months that there are, and their sum, which the months give anyway.
func (y *year) soFar() (counts []suppress.Count, hide []bool, safe bool) {
	var sum tally
	for _, months := range y.topics {
		for _, t := range months {
			sum = sum.plus(t)
		}
	}
	for _, v := range []int{sum.inTime, sum.late, sum.open} {
		counts = append(counts, suppress.Count{From: 0, To: 1, Value: v, Weight: v})
	}
	counts = append(counts, suppress.Count{From: 1, To: 0, Value: sum.received, Known: true})
	hide, safe = suppress.Protect(counts)
	return counts, hide, safe
}

func (t tally) plus(u tally) tally {
	return tally{t.received + u.received, t.inTime + u.inTime, t.late + u.late, t.open + u.open}
}
