package appeals

import (
	"slices"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/suppress"
)

// beyond is how many answers must lie on either side of a percentile that is printed: it is the days of one answer, and nobody may tell whose.
const beyond = suppress.Small + 1

// stat is how long answers took, by the nearest rank: of n answers in order of their days the median is the one at ⌈n/2⌉, the 90th percentile the one at
// ⌈9n/10⌉. So both are days that an answer really took. A negative one is not printed: the median needs ten answers, the 90th percentile fifty.
type stat struct {
	n           int
	median, p90 int
}

// newStat works out the days of some answers.
func newStat(days []int) stat {
	s := stat{n: len(days), median: -1, p90: -1}
	if len(days) == 0 {
		return s
	}
	days = slices.Sorted(slices.Values(days))
	rank := func(tenths int) (days1, before, after int) {
		k := (len(days)*tenths + 9) / 10
		return days[k-1], k - 1, len(days) - k
	}
	if d, before, after := rank(5); before >= beyond-1 && after >= beyond {
		s.median = d
	}
	if d, before, after := rank(9); before >= beyond-1 && after >= beyond {
		s.p90 = d
	}
	return s
}

// bin is answers by days; a last of zero has no end.
type bin struct{ first, last, n int }

// answers adds the days: of all answers where nothing of the outcomes is hidden, by topic where nothing of the topic's is. So no percentile tells more of a
// hidden count than what is printed already.
func (p *published) answers(y *year) {
	if p.outcome[inTime].state != printed || p.outcome[late].state != printed {
		return
	}
	if y.single {
		var all []int
		for _, days := range y.days {
			all = append(all, days...)
		}
		p.days = newStat(all)
		for t, days := range y.days {
			if p.byTopic[t].state == printed && p.split[t].printed() {
				p.topicOf[t] = newStat(days)
			}
		}
	}
	if y.binned {
		p.bins = merged(y.bins)
	}
}

// merged joins bins of one to four answers with a neighbour, so that none is small.
func merged(counts [len(spans)]int) []bin {
	var list []bin
	first := 0
	for i, n := range counts {
		last := spans[i]
		if i == len(spans)-1 {
			last = 0
		}
		list = append(list, bin{first, last, n})
		first = spans[i] + 1
	}
	for {
		i := slices.IndexFunc(list, func(b bin) bool { return suppress.IsSmall(b.n) })
		if i < 0 {
			return list
		}
		if len(list) == 1 {
			return nil
		}
		j := max(0, i-1) // with the one before; the first with the next
		list[j] = bin{list[j].first, list[j+1].last, list[j].n + list[j+1].n}
		list = slices.Delete(list, j+1, j+2)
	}
}

// meta is what a year says of itself without counting.
type meta struct {
	number int
	set    *dataset.Dataset
	single bool
	asOf   time.Time
	demo   bool
}

func newMeta(y *year) *meta { return &meta{y.number, y.set, y.single, y.asOf, y.demo} }

// publishAll decides on all years, the latest first.
func publishAll(b *book) []*published {
	var list []*published
	for _, n := range slices.Backward(sorted(b.years)) {
		list = append(list, newPublished(b.years[n], b.past[n]))
	}
	return list
}
