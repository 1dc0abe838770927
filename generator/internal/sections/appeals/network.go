package appeals

import "otkryto/generator/internal/suppress"

// network is a whole year as a circulation: source → month → topic → outcome → sink → source. So every printed sum is a node: a month's topics and its total, a
// topic's months and its total, a topic's outcomes and its total, and so on.
type network struct {
	counts []suppress.Count
	places []place
	given  int // how many counts, the first ones, were decided before
	topics []string
	fine   bool
}

// place is where a count stands on pages.
type place struct {
	topic   string // "" is all
	month   int    // -1 is the year
	outcome int    // -1 is received
}

// put stores a decided count of a topic.
func (at place) put(p *published, c count) {
	if at.outcome < 0 {
		p.byTopic[at.topic] = c
		return
	}
	o := p.split[at.topic]
	o[at.outcome] = c
	p.split[at.topic] = o
}

const (
	source = iota
	sink
	firstMonth
	firstOutcome = firstMonth + 12
	firstTopic   = firstOutcome + 3
)

// newNetwork makes the circulation of a year: first what has been decided, then the counts of topics. Without fine no topic has outcomes.
func newNetwork(y *year, fine bool) *network {
	n := &network{topics: y.topicNames(), fine: fine}
	hides := y.hides()
	give := func(from, to, value int, at place) { n.give(from, to, value, hides(at), at) }
	for m := range 12 {
		sum := 0
		for i, t := range n.topics {
			v := y.topics[t][m].received
			give(firstMonth+m, n.into(i), v, place{t, m, -1})
			sum += v
		}
		give(source, firstMonth+m, sum, place{"", m, -1})
	}
	all, _, _ := y.soFar()
	for o := range 3 {
		tail := n.out(0)
		if fine {
			tail = firstOutcome + o
		}
		give(tail, sink, all[o].Value, place{"", -1, o})
	}
	give(sink, source, all[3].Value, place{"", -1, -1})
	n.given = len(n.counts)
	for i, t := range n.topics {
		sum := y.sum(t)
		n.add(n.into(i), n.out(i), sum.received, 10*sum.received+100, place{t, -1, -1})
		if fine {
			for o, v := range sum.outcomes() {
				n.add(n.out(i), firstOutcome+o, v, v, place{t, -1, o})
			}
		}
	}
	return n
}

// into and out are a topic's two sides; between them stands its total. Where outcomes are not told by topic all topics have one outer side.
func (n *network) into(topic int) int { return firstTopic + topic }

func (n *network) out(topic int) int {
	if !n.fine {
		topic = 0
	}
	return firstTopic + len(n.topics) + topic
}

func (n *network) give(from, to, value int, hidden bool, at place) {
	n.counts = append(n.counts, suppress.Count{From: from, To: to, Value: value, Known: !hidden, Hidden: hidden})
	n.places = append(n.places, at)
}

func (n *network) add(from, to, value, weight int, at place) {
	n.counts = append(n.counts, suppress.Count{From: from, To: to, Value: value, Weight: weight})
	n.places = append(n.places, at)
}

// values are the totals and outcomes by their places, to compare versions.
func (n *network) values() map[place]int {
	list := map[place]int{}
	for i := n.given; i < len(n.counts); i++ {
		if n.counts[i].Value != 0 {
			list[n.places[i]] = n.counts[i].Value
		}
	}
	return list
}

func (t tally) outcomes() [3]int { return [3]int{t.inTime, t.late, t.open} }

// sum is the year of a topic.
func (y *year) sum(topic string) tally {
	var sum tally
	for _, t := range y.topics[topic] {
		sum = sum.plus(t)
	}
	return sum
}
