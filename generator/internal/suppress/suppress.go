// Package suppress decides which counts of people a table may not print, so that nobody can tell from the rest what they were.
//
// A table with its totals is given as a circulation: every count is an arc between two nodes, and at every node what comes in equals what goes out. So a
// two-way table with margins, a column of totals split once more on its other side, or a single row with its sum are all one thing: a month is a node, a topic
// is a node, the cell between them an arc, and the total an arc that leads back. Counts from 1 to Small are hidden first. That is not enough, since a single
// gap is found by subtraction; Protect hides further counts until each hidden one can be at least Freedom different whole numbers for somebody who knows all
// that is printed, which counts are small, and that no zero is ever hidden. What such a reader can know of an arc of a circulation is exact and
// cheap: the numbers that it can be are a whole interval, whose ends are found by augmenting paths (Ahuja, Magnanti, Orlin, Network Flows, 1993, chapters 6 and 11).
//
// Neighbours: section appeals makes the circulations. It imports nothing.
package suppress

import "math"

const (
	// Small is the largest count that is hidden for its own sake: fewer than five people could be recognised.
	Small = 4
	// Freedom is how many values a hidden count must keep.
	Freedom = 3
)

// Count is one number of people, as an arc between two nodes of a circulation.
type Count struct {
	From, To int
	Value    int  // never negative
	Known    bool // printed elsewhere, so that it cannot be hidden any more
	Hidden   bool // hidden elsewhere, so that it may not be printed
	Weight   int  // how much a reader would miss it; counts of the least weight are hidden first
}

// IsSmall says whether a number of people is hidden for its own sake. Zero is not: it is nobody.
func IsSmall(n int) bool { return n >= 1 && n <= Small }

// Protect says which counts to hide. safe is false when no choice is safe with what is known elsewhere: then nothing of the table may be printed.
func Protect(counts []Count) (hidden []bool, safe bool) {
	g := newGraph(counts)
	for i, c := range counts {
		g.hidden[i] = c.Hidden || IsSmall(c.Value) && !c.Known
	}
	settled := make([]bool, len(counts)) // hiding more takes no freedom away
	for again := true; again; {
		again = false
		for i := range counts {
			for g.hidden[i] && !settled[i] {
				if settled[i] = g.free(i); settled[i] {
					break
				}
				if !g.cover(i) {
					return g.hidden, false
				}
				again = true
			}
		}
	}
	return g.hidden, true
}

// Range is the least and the largest value that a count can have for a reader of all others. Of one without a limit the largest is math.MaxInt.
func Range(counts []Count, hidden []bool, i int) (least, most int) {
	g := newGraph(counts)
	g.hidden = hidden
	if !hidden[i] {
		return counts[i].Value, counts[i].Value
	}
	down, up := g.room(i, math.MaxInt)
	most = math.MaxInt
	if up < math.MaxInt-counts[i].Value {
		most = counts[i].Value + up
	}
	return counts[i].Value - down, most
}

type graph struct {
	counts []Count
	hidden []bool
	from   [][]step // by node: the ways out of it, along an arc or back
}

func newGraph(counts []Count) graph {
	nodes := 0
	for _, c := range counts {
		nodes = max(nodes, c.From+1, c.To+1)
	}
	g := graph{counts, make([]bool, len(counts)), make([][]step, nodes)}
	for i, c := range counts {
		g.from[c.From] = append(g.from[c.From], step{i, false})
		g.from[c.To] = append(g.from[c.To], step{i, true})
	}
	return g
}

// cover hides what an unsafe count needs; false is that there is nothing to be done.
func (g graph) cover(i int) bool {
	cycle := g.cheapest(i)
	for _, c := range cycle {
		g.hidden[c] = true
	}
	return len(cycle) > 0 || g.hideAll()
}

// hideAll hides whatever can be; false is that nothing was left.
func (g graph) hideAll() (more bool) {
	for i, c := range g.counts {
		if !g.hidden[i] && hideable(c) {
			g.hidden[i], more = true, true
		}
	}
	return more
}

func hideable(c Count) bool { return !c.Known && c.Value > 0 }

// free says whether a hidden count can be enough different numbers.
func (g graph) free(i int) bool {
	down, up := g.room(i, Freedom-1)
	return down+up >= Freedom-1
}

// limits is how far a hidden count can fall and rise by itself. No zero is hidden, so none falls below one.
func limits(c Count) (down, up int) {
	if IsSmall(c.Value) {
		return c.Value - 1, Small - c.Value
	}
	return max(0, c.Value-1), math.MaxInt
}
