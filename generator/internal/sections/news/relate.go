package news

import (
	"cmp"
	"slices"
)

const (
	relatedCount = 3  // articles offered under an article
	relatedReach = 12 // neighbours in a topic's list, before and after, that are looked at
)

// relate finds for every article what else there is to read: those that share most tags with it, then those of its category, nearest in time first.
//
// Only the nearest articles of each tag are looked at, so the work grows with the number of articles and not with its square.
func (ix *index) relate() {
	walk := walker{index: ix, score: make([]int, len(ix.articles)), seen: map[*topic]int{}}
	for _, a := range ix.articles {
		a.related = walk.related(a)
	}
}

// walker goes through the articles in their order and knows how far it is in the list of each topic.
type walker struct {
	index *index
	score []int          // shared tags, by article; zero but for candidates of the article at hand
	seen  map[*topic]int // articles of a topic already walked through
	found []*article     // candidates of the article at hand
}

func (w *walker) related(a *article) []*article {
	w.found = w.found[:0]
	for _, t := range a.tags {
		for _, b := range w.near(t) {
			w.add(a, b, 1)
		}
	}
	if a.category != nil {
		for _, b := range w.near(a.category) {
			w.add(a, b, 0)
		}
	}
	w.sort(a)
	best := slices.Clone(w.found[:min(relatedCount, len(w.found))])
	for _, b := range w.found {
		w.score[b.number] = 0
	}
	return best
}

// near returns the articles about the place that the walk has reached in a topic, and steps on.
func (w *walker) near(t *topic) []*article {
	at := w.seen[t]
	w.seen[t] = at + 1
	return t.articles[max(0, at-relatedReach):min(len(t.articles), at+relatedReach+1)]
}

// add counts a shared topic. A candidate's score is one more than its shared tags, since zero means that it is none.
func (w *walker) add(a, b *article, tags int) {
	if a == b {
		return
	}
	if w.score[b.number] == 0 {
		w.score[b.number] = 1
		w.found = append(w.found, b)
	}
	w.score[b.number] += tags
}

func (w *walker) sort(a *article) {
	slices.SortFunc(w.found, func(b, c *article) int {
		return cmp.Or(
			cmp.Compare(w.score[c.number], w.score[b.number]),
			sameFirst(b.category == a.category, c.category == a.category),
			cmp.Compare(distance(a, b), distance(a, c)),
			cmp.Compare(b.number, c.number),
		)
	})
}

func sameFirst(b, c bool) int {
	switch {
	case b == c:
		return 0
	case b:
		return -1
	}
	return 1
}

func distance(a, b *article) int {
	if a.number < b.number {
		return b.number - a.number
	}
	return a.number - b.number
}
