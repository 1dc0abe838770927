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
	for g.hideMore() {
	}
	for i := range counts {
		if !g.free(i) {
			return g.hidden, false
		}
	}
	return g.hidden, true
}

// Range is the least and the largest value that a count can have for a reader of all others. Of one without a limit the largest is math.MaxInt.
func Range(counts []Count, hidden []bool, i int) (least, most int) {
	g := graph{counts: counts, hidden: hidden}
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
}

func newGraph(counts []Count) graph {
	g := graph{counts, make([]bool, len(counts))}
	for i, c := range counts {
		g.hidden[i] = c.Hidden || IsSmall(c.Value) && !c.Known
	}
	return g
}

// hideMore hides what the first unsafe count needs; false is that there is nothing to be done.
func (g graph) hideMore() bool {
	for i := range g.counts {
		if g.free(i) {
			continue
		}
		cycle := g.cheapest(i)
		if cycle == nil {
			return g.hideAll()
		}
		for _, c := range cycle {
			g.hidden[c] = true
		}
		return true
	}
	return false
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
	if !g.hidden[i] {
		return true
	}
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
