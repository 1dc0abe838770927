package main

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// most is more than any number of the portals; a number that nothing bounds ends here.
const most = 1 << 16

// system is all that somebody with every copy of a portal knows: numbers between bounds, and sums.
type system struct {
	names    []string
	index    map[string]int
	lo, hi   []int
	real     []int
	hidden   []bool
	sums     [][]part // each comes to zero
	of       [][]int  // the sums of a number
	tries    int
	shuffled *rand.Rand
}

type part struct{ of, sign int }

// put adds a number. One that two copies show alike is the same number.
func (s *system) put(name string, lo, hi, real int, hidden bool) int {
	if i, ok := s.index[name]; ok {
		s.lo[i], s.hi[i], s.hidden[i] = max(s.lo[i], lo), min(s.hi[i], hi), s.hidden[i] || hidden
		return i
	}
	i := len(s.names)
	s.index[name] = i
	s.names, s.lo, s.hi, s.real, s.hidden, s.of = append(s.names, name), append(s.lo, lo), append(s.hi, hi), append(s.real, real), append(s.hidden, hidden), append(s.of, nil)
	return i
}

func (s *system) sum(whole int, parts ...int) {
	list := []part{{whole, -1}}
	for _, p := range parts {
		list = append(list, part{p, 1})
	}
	for _, p := range list {
		s.of[p.of] = append(s.of[p.of], len(s.sums))
	}
	s.sums = append(s.sums, list)
}

// narrow makes bounds as tight as the sums make them, beginning with some sums; false is that nothing fits.
func (s *system) narrow(lo, hi []int, queue []int) bool {
	waits := make([]bool, len(s.sums))
	for _, q := range queue {
		waits[q] = true
	}
	for len(queue) > 0 {
		q := queue[0]
		queue, waits[q] = queue[1:], false
		least, greatest := 0, 0
		for _, p := range s.sums[q] {
			if p.sign > 0 {
				least, greatest = least+lo[p.of], greatest+hi[p.of]
			} else {
				least, greatest = least-hi[p.of], greatest-lo[p.of]
			}
		}
		if least > 0 || greatest < 0 {
			return false
		}
		for _, p := range s.sums[q] {
			l, h := lo[p.of], hi[p.of]
			if p.sign > 0 {
				l, h = max(l, h-greatest), min(h, lo[p.of]-least)
			} else {
				l, h = max(l, hi[p.of]+least), min(h, lo[p.of]+greatest)
			}
			if l > h {
				return false
			}
			if l == lo[p.of] && h == hi[p.of] {
				continue
			}
			lo[p.of], hi[p.of] = l, h
			for _, other := range s.of[p.of] {
				if !waits[other] {
					waits[other] = true
					queue = append(queue, other)
				}
			}
		}
	}
	return true
}

// solve looks for whole numbers that fit. It tries real ones first, which only makes it quick: what it finds, fits.
func (s *system) solve(lo, hi []int) bool {
	if s.tries--; s.tries < 0 {
		return false
	}
	at, width := -1, 0
	first := s.shuffled.IntN(len(lo))
	for k := range lo {
		i := (k + first) % len(lo)
		if w := hi[i] - lo[i]; w > 0 && (at < 0 || w < width) {
			at, width = i, w
		}
	}
	if at < 0 {
		return true
	}
	for d := 0; d <= 8; d++ {
		for _, v := range []int{s.real[at] + d, s.real[at] - d} {
			if v < lo[at] || v > hi[at] || d == 0 && v != s.real[at] {
				continue
			}
			l, h := slices.Clone(lo), slices.Clone(hi)
			l[at], h[at] = v, v
			if s.narrow(l, h, slices.Clone(s.of[at])) && s.solve(l, h) {
				return true
			}
			if d == 0 {
				break
			}
		}
	}
	return false
}

// can says whether a number can have a value.
func (s *system) can(i, v int) bool {
	if v < s.lo[i] || v > s.hi[i] {
		return false
	}
	for range 40 {
		lo, hi := slices.Clone(s.lo), slices.Clone(s.hi)
		lo[i], hi[i] = v, v
		if !s.narrow(lo, hi, slices.Clone(s.of[i])) {
			return false
		}
		if s.tries = 2000; s.solve(lo, hi) {
			return true
		}
	}
	return false
}

// add takes what one copy of a portal says. Months that copies show alike are the same numbers; totals change from copy to copy.
func (s *system) add(t *testing.T, copied string, known map[number]told, real map[number]int) {
	t.Helper()
	put := func(n number) int {
		name := fmt.Sprint(n)
		if n.month == "" {
			name = copied + name
		}
		k, ok := known[n]
		switch truth := real[n]; {
		case !ok:
			return s.put(copied+" absent "+name, 0, most, truth, false)
		case !k.hidden:
			return s.put(name, k.value, k.value, k.value, false)
		case truth >= 1 && truth <= 4:
			return s.put(name, 1, 4, truth, true)
		default:
			return s.put(name, 1, most, truth, true)
		}
	}
	topics, months := map[int][]string{}, map[int][]string{}
	for n := range known {
		if n.month != "" && n.topic != "" && !slices.Contains(topics[n.year], n.topic) {
			topics[n.year] = append(topics[n.year], n.topic)
		}
		if n.month != "" && !slices.Contains(months[n.year], n.month) {
			months[n.year] = append(months[n.year], n.month)
		}
	}
	for year, list := range topics {
		slices.Sort(list)
		slices.Sort(months[year])
		column := func(month, measure string) (parts []int) {
			for _, topic := range list {
				parts = append(parts, put(number{year, month, topic, measure}))
			}
			return parts
		}
		line := func(topic string) (parts []int) {
			for _, month := range months[year] {
				parts = append(parts, put(number{year, month, topic, "received"}))
			}
			return parts
		}
		for _, month := range months[year] {
			s.sum(put(number{year, month, "", "received"}), column(month, "received")...)
		}
		for _, topic := range append(list, "") {
			whole := put(number{year, "", topic, "received"})
			if k, ok := known[number{year, "", topic, "received"}]; len(months[year]) == 12 || topic == "" && ok && !k.hidden {
				s.sum(whole, line(topic)...)
			}
			s.sum(whole, put(number{year, "", topic, "in_time"}), put(number{year, "", topic, "late"}), put(number{year, "", topic, "open"}))
		}
		for _, measure := range []string{"received", "in_time", "late", "open"} {
			s.sum(put(number{year, "", "", measure}), column("", measure)...)
		}
		s.bins(year, known, put)
	}
}

// bins are answers by days: together all answers, and those of up to thirty days may be known to be the ones in time.
func (s *system) bins(year int, known map[number]told, put func(number) int) {
	var all []int
	for n := range known {
		if n.year == year && strings.HasPrefix(n.measure, "answered_days") {
			all = append(all, put(n))
		}
	}
	if len(all) > 0 {
		slices.Sort(all)
		answers := s.put(fmt.Sprint("answers ", year, len(s.sums)), 0, most, 0, false)
		for _, i := range all {
			s.real[answers] += s.real[i]
		}
		s.sum(answers, all...)
		s.sum(answers, put(number{year, "", "", "in_time"}), put(number{year, "", "", "late"}))
	}
}

// attack fails for every hidden number that cannot be three different ones, and returns how many there are.
func attack(t *testing.T, s *system) int {
	t.Helper()
	for _, q := range s.sums {
		sum := 0
		for _, p := range q {
			sum += p.sign * s.real[p.of]
		}
		if sum != 0 {
			t.Fatalf("the attack believes a sum that is wrong: %v", s.names[q[0].of])
		}
	}
	n := 0
	for i, hidden := range s.hidden {
		if !hidden {
			continue
		}
		n++
		can := 1 // what it really is: the sums above hold
		for d := 1; d <= 6 && can < 3; d++ {
			for _, v := range []int{s.real[i] + d, s.real[i] - d} {
				if can < 3 && s.can(i, v) {
					can++
				}
			}
		}
		if can < 3 {
			t.Errorf("%s is hidden and can be %d numbers only", s.names[i], can)
		}
	}
	return n
}

func newSystem() *system {
	return &system{index: map[string]int{}, shuffled: rand.New(rand.NewPCG(1, 2))}
}

// TestSuppressionHolds attacks every copy of a portal by itself, and all together.
func TestSuppressionHolds(t *testing.T) {
	for _, name := range []string{"large", "corrected"} {
		golden := filepath.Join("testdata", "golden", "appeals", name)
		today, past := buildAppeals(t, name)
		together := newSystem()
		copies := append(past, today)
		for i, out := range copies {
			real := realNumbers(t, golden)
			if i < len(past) {
				real = realOfRelease(t, golden, i)
			}
			alone := newSystem()
			known := readPortal(t, out)
			alone.add(t, "", known, real)
			hidden := attack(t, alone)
			together.add(t, fmt.Sprint("copy ", i, " "), known, real)
			t.Logf("%s, copy %d: %d numbers hidden, %d published", name, i, hidden, len(known)-hidden)
			if hidden < 20 {
				t.Errorf("%s, copy %d hides %d numbers: the attack has nothing to attack", name, i, hidden)
			}
		}
		t.Logf("%s, all copies together: %d numbers hidden", name, attack(t, together))
	}
}

// realOfRelease are the numbers as release i, from 0, had them.
func realOfRelease(t *testing.T, golden string, i int) map[number]int {
	t.Helper()
	releases, err := filepath.Glob(filepath.Join(golden, "data", "appeals", "releases", "*"))
	if err != nil {
		t.Fatal(err)
	}
	root := t.TempDir()
	copyFolder(t, releases[i], filepath.Join(root, "data", "appeals"))
	copyFolder(t, filepath.Join(golden, "data", "appeals-odnim"), filepath.Join(root, "data", "appeals-odnim"))
	return realNumbers(t, root)
}

// TestAttackWins makes sure that the attack would notice: without the complementary numbers a portal's first gap is found.
func TestAttackWins(t *testing.T) {
	golden := filepath.Join("testdata", "golden", "appeals", "large")
	real := realNumbers(t, golden)
	naive := map[number]told{}
	for n, v := range real {
		if n.measure == "received" || n.month == "" {
			naive[n] = told{v, v >= 1 && v <= 4}
		}
	}
	s := newSystem()
	s.add(t, "", naive, real)
	found := 0
	for i, hidden := range s.hidden {
		lo, hi := slices.Clone(s.lo), slices.Clone(s.hi)
		all := make([]int, len(s.sums))
		for q := range all {
			all[q] = q
		}
		if hidden && s.narrow(lo, hi, all) && hi[i]-lo[i] < 2 {
			found++
		}
	}
	if found < 5 {
		t.Errorf("with primary suppression alone the attack finds %d numbers", found)
	}
}
