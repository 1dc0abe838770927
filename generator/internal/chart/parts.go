package chart

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
)

// part is one share of a whole, as rings and treemaps show it.
type part struct {
	name   string
	value  Value
	joined int // how many parts it stands for; 0 is itself
	ink    ink
}

// partsOf returns a spec's parts and their sum. It is false when they are no shares of a whole: one is negative, or fewer than two are more than nothing.
func partsOf(s *Spec) (parts []part, sum decimal.Decimal, ok bool) {
	if len(s.Series) == 0 {
		return nil, sum, false
	}
	some := 0
	for i, v := range s.Series[0].Values {
		if v.Set && v.Number.IsNeg() {
			return nil, sum, false
		}
		if v.Set && v.Number.IsPos() {
			some++
		}
		parts = append(parts, part{name: s.Category[i], value: v})
	}
	return parts, total(s.Series[0].Values), some > 1
}

// join puts parts together as «Прочее (n)», which stands last. A single one is left as it is: its own name says more.
func join(parts []part, small func(int, part) bool) []part {
	var kept, gone []part
	for i, p := range parts {
		if small(i, p) || p.joined > 0 {
			gone = append(gone, p)
		} else {
			kept = append(kept, p)
		}
	}
	n := 0
	rest := part{ink: inkOther}
	for _, p := range gone {
		n += max(1, p.joined)
		rest.value = rest.value.plus(p.value)
	}
	if n < 2 {
		return parts
	}
	rest.name, rest.joined = fmt.Sprintf(wordOther, n), n
	return append(kept, rest)
}

// less says whether a part is less than so many thousandths of the whole.
func (p part) less(permille int, sum decimal.Decimal) bool {
	return format.Permille(p.value.Number, sum) < permille
}

// largestFirst sorts parts by size; those of one size stay in order, and «Прочее» stays last.
func largestFirst(parts []part) {
	slices.SortStableFunc(parts, func(a, b part) int {
		return cmp.Or(cmp.Compare(min(a.joined, 1), min(b.joined, 1)), b.value.Number.Cmp(a.value.Number))
	})
}
