package suppress

import "math"

// A count can rise by what the others carry back from its head to its tail, and fall by what they carry from its tail to its head.

// room is how far a hidden count can fall and rise in the circulation; what is beyond enough is not looked for.
func (g graph) room(i, enough int) (down, up int) {
	down, up = limits(g.counts[i])
	c := g.counts[i]
	return g.flow(i, c.From, c.To, min(down, enough)), g.flow(i, c.To, c.From, min(up, enough))
}

// flow is the most that hidden counts other than one can carry between two nodes, up to enough.
func (g graph) flow(without, from, to, enough int) int {
	if from == to {
		return enough
	}
	moved := make([]int, len(g.counts)) // by how much each count has changed
	total := 0
	for total < enough {
		way := g.way(without, from, to, moved)
		if way == nil {
			break
		}
		step := enough - total
		for _, s := range way {
			step = min(step, g.left(s, moved))
		}
		if step == math.MaxInt {
			return math.MaxInt
		}
		for _, s := range way {
			if s.back {
				moved[s.arc] -= step
			} else {
				moved[s.arc] += step
			}
		}
		total += step
	}
	return total
}

// step is an arc that is gone along, or back.
type step struct {
	arc  int
	back bool
}

// left is how much a step can still carry.
func (g graph) left(s step, moved []int) int {
	down, up := limits(g.counts[s.arc])
	if s.back {
		return down + moved[s.arc]
	}
	if up == math.MaxInt {
		return up
	}
	return up - moved[s.arc]
}

// way is a shortest path of hidden counts with something left, or nil.
func (g graph) way(without, from, to int, moved []int) []step {
	came := map[int]step{}
	seen := map[int]bool{from: true}
	queue := []int{from}
	for len(queue) > 0 && !seen[to] {
		node := queue[0]
		queue = queue[1:]
		for _, s := range g.from[node] {
			if _, head := g.ends(s); s.arc != without && g.hidden[s.arc] && !seen[head] && g.left(s, moved) > 0 {
				seen[head], came[head] = true, s
				queue = append(queue, head)
			}
		}
	}
	return g.trace(came, from, to, seen[to])
}

func (g graph) ends(s step) (tail, head int) {
	c := g.counts[s.arc]
	if s.back {
		return c.To, c.From
	}
	return c.From, c.To
}

func (g graph) trace(came map[int]step, from, to int, found bool) []step {
	if !found {
		return nil
	}
	var way []step
	for node := to; node != from; {
		s := came[node]
		way = append(way, s)
		node, _ = g.ends(s)
	}
	return way
}

// cheapest finds the counts of the least weight that, once hidden, give an unsafe one more room: a way round on which each can change by two, or by one
// where there is none better. It is nil when hiding along one way is of no use.
func (g graph) cheapest(i int) []int {
	c := g.counts[i]
	var best []int
	least := math.MaxInt
	for amount := Freedom - 1; amount > 0 && best == nil; amount-- {
		down, up := limits(c)
		for _, try := range []struct{ room, from, to int }{{up, c.To, c.From}, {down, c.From, c.To}} {
			if try.room < amount {
				continue
			}
			if way, weight := g.lightest(i, try.from, try.to, amount); len(way) > 0 && weight < least {
				best, least = way, weight
			}
		}
	}
	return best
}

// lightest is the way of the least weight between two nodes whose counts can each carry an amount, and of it the counts that are not hidden yet.
func (g graph) lightest(without, from, to, amount int) (way []int, weight int) {
	far := map[int]int{from: 0}
	came := map[int]step{}
	still := make([]int, len(g.counts))
	for changed := true; changed; {
		changed = false
		for i, c := range g.counts {
			if i == without || !g.hidden[i] && !hideable(c) {
				continue
			}
			cost := 0
			if !g.hidden[i] {
				cost = 1 + c.Weight
			}
			for _, back := range []bool{false, true} {
				tail, head := g.ends(step{i, back})
				at, ok := far[tail]
				if !ok || g.left(step{i, back}, still) < amount {
					continue
				}
				if old, known := far[head]; !known || at+cost < old {
					far[head], came[head], changed = at+cost, step{i, back}, true
				}
			}
		}
	}
	if _, found := far[to]; !found {
		return nil, 0
	}
	for _, s := range g.trace(came, from, to, true) {
		if !g.hidden[s.arc] {
			way = append(way, s.arc)
		}
	}
	return way, far[to]
}
