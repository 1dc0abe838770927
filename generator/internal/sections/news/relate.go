package news

import "slices"

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
	best := w.best(a)
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

// best picks the first few candidates by nearer; there are too many to sort for every article.
func (w *walker) best(a *article) []*article {
	list := make([]*article, 0, relatedCount+1)
	for _, b := range w.found {
		at := len(list)
		for at > 0 && w.nearer(a, b, list[at-1]) {
			at--
		}
		if at < relatedCount {
			list = slices.Insert(list, at, b)
			list = list[:min(len(list), relatedCount)]
		}
	}
	return list
}

// nearer says whether b has more to do with a than c: shared tags, then the category, then the time between them.
func (w *walker) nearer(a, b, c *article) bool {
	if x, y := w.score[b.number], w.score[c.number]; x != y {
		return x > y
	}
	if x, y := b.category == a.category, c.category == a.category; x != y {
		return x
	}
	if x, y := distance(a, b), distance(a, c); x != y {
		return x < y
	}
	return b.number < c.number
}

func distance(a, b *article) int {
	if a.number < b.number {
		return b.number - a.number
	}
	return a.number - b.number
}
