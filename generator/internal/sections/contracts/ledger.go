package contracts

import (
	"cmp"
	"slices"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/money"
)

// ledger is the contracts of a year, or its payments: sums by all that pages sort by, and the numbers of their rows in the store.
type ledger struct {
	year                int
	payments            bool
	sets                []*dataset.Dataset // that it is from, in order
	asOf                time.Time          // the latest day that its files speak of
	all                 group
	months              [12]group
	ways                map[procedure]*group
	lines               named
	programmes          named
	noLine, noProgramme group // rows that say neither
	suppliers           map[int32]*group
	order               []supplierRow       // of them, by money; made once
	days                map[int32]time.Time // by sheet: the day that its file speaks of
}

// group is some rows of a ledger and their sums.
type group struct {
	key, name string
	n         int // contracts, each once however many rows it has
	rows      []int32
	sums      [2]money.Money // by column
	set       [2]bool
	broken    [2]bool // the sum is beyond what an amount can be
	demo      bool
}

// named are groups by a code or a name, in the order in which they came.
type named struct {
	list []*group
	at   map[string]int32
}

func (n *named) of(key, name string) (*group, int32) {
	if n.at == nil {
		n.at = map[string]int32{}
	}
	i, ok := n.at[key]
	if !ok {
		i = int32(len(n.list))
		n.at[key] = i
		n.list = append(n.list, &group{key: key})
	}
	if n.list[i].name == "" {
		n.list[i].name = name
	}
	return n.list[i], i
}

func newLedger(year int, payments bool) *ledger {
	return &ledger{
		year: year, payments: payments, ways: map[procedure]*group{}, suppliers: map[int32]*group{}, days: map[int32]time.Time{},
	}
}

// add puts a row into every group that it belongs to.
func (l *ledger) add(s *store, id int32) {
	e := &s.entries[id]
	groups := []*group{&l.all, &l.months[e.date().Month()-1], of(l.ways, e.way), of(l.suppliers, e.supplier)}
	if e.line >= 0 {
		groups = append(groups, l.lines.list[e.line])
	} else {
		groups = append(groups, &l.noLine)
	}
	if e.programme >= 0 {
		groups = append(groups, l.programmes.list[e.programme])
	} else {
		groups = append(groups, &l.noProgramme)
	}
	for _, g := range groups {
		g.add(s, id)
	}
}

func of[K comparable](groups map[K]*group, key K) *group {
	g := groups[key]
	if g == nil {
		g = &group{}
		groups[key] = g
	}
	return g
}

func (g *group) add(s *store, id int32) {
	e := &s.entries[id]
	if e.first == id || !g.holds(s, e.first) {
		g.n++
	}
	g.rows = append(g.rows, id)
	g.demo = g.demo || e.is(isDemo)
	for c := range g.sums {
		m, ok := e.value(column(c))
		if !ok {
			continue
		}
		sum, fits := g.sums[c].Add(m)
		g.sums[c], g.set[c], g.broken[c] = sum, true, g.broken[c] || !fits
	}
}

// holds says whether another row of a contract is in the group. Parts of a contract stand near each other.
func (g *group) holds(s *store, first int32) bool {
	for i := len(g.rows) - 1; i >= 0; i-- {
		if id := g.rows[i]; id < first {
			return false
		} else if s.entries[id].first == first {
			return true
		}
	}
	return false
}

// ranked are groups by their sum in a column, the largest first; equal ones by key.
func ranked(groups []*group, c column) []*group {
	list := slices.Clone(groups)
	slices.SortStableFunc(list, func(a, b *group) int {
		return cmp.Or(cmp.Compare(b.sums[c], a.sums[c]), cmp.Compare(a.key, b.key), cmp.Compare(a.name, b.name))
	})
	return list
}

// alone is the groups of the single supplier together.
func (l *ledger) alone() *group {
	return joined(l.ways[single], l.ways[failed])
}

// told is everything whose way of purchase the files say.
func (l *ledger) told() *group {
	var list []*group
	for _, p := range procedures {
		if p != unstated {
			list = append(list, l.ways[p])
		}
	}
	return joined(list...)
}

// joined puts groups together that have no row in common.
func joined(groups ...*group) *group {
	sum := &group{}
	for _, g := range groups {
		if g == nil {
			continue
		}
		sum.n += g.n
		sum.rows = append(sum.rows, g.rows...)
		sum.demo = sum.demo || g.demo
		for c := range g.sums {
			m, fits := sum.sums[c].Add(g.sums[c])
			sum.sums[c] = m
			sum.set[c] = sum.set[c] || g.set[c]
			sum.broken[c] = sum.broken[c] || g.broken[c] || !fits
		}
	}
	slices.Sort(sum.rows)
	return sum
}
