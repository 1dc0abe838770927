package budget

import (
	"iter"
	"slices"
)

// ancestors yields the keys that may stand above a key, the nearest first. Whichever of them a report has is the parent: reports leave out totals that
// they do not need. The whole of the part, the empty key, stands above all and is left out. Most parents are among the first few, so the rest is made only
// when it is asked for.
func ancestors(c *classification, p part, key string, year int) iter.Seq[string] {
	return func(yield func(string) bool) {
		other := func(k string) bool { return k == key || yield(k) }
		switch {
		case key == "":
		case p == income:
			incomeAncestors(c, key, year, other)
		case p == expenditure:
			expenditureAncestors(key, other)
		case p == programmes:
			programmeAncestors(key, other)
		default:
			sourceAncestors(key, other)
		}
	}
}

// incomeAncestors climbs the eight digits of what the income is; on each step it tries the same element, subkind and operation first and then the ones
// that stand for all: 1 14 02 043 04 0000 410 lies below 1 14 02 040 04 0000 410, and that below 1 14 02 000 00 0000 000.
func incomeAncestors(c *classification, key string, year int, yield func(string) bool) {
	digits := key[:8]
	for {
		if !variants(digits, key[8:10], key[10:14], key[14:], yield) {
			return
		}
		up, ok := c.parentRule(digits, year)
		if !ok {
			up = digitsAbove(digits)
		}
		if up == digits {
			return
		}
		digits = up
	}
}

// digitsAbove is the parent by digits alone: subarticle 011 -> 010 -> article -> subgroup -> group.
func digitsAbove(d string) string {
	switch {
	case d[7] != '0':
		return d[:7] + "0"
	case d[5:] != "000":
		return d[:5] + "000"
	case d[3:5] != "00":
		return d[:3] + "00000"
	}
	return d[:1] + "0000000"
}

// variants yields a step with its own element, subkind and operation, and with those that stand for all of them.
func variants(digits, element, kind, operation string, yield func(string) bool) bool {
	for _, e := range wider(element, "00") {
		for _, k := range wider(kind, "0000") {
			for _, o := range wider(operation, operation[:2]+"0", operation[:1]+"00", "000") {
				if !yield(digits + e + k + o) {
					return false
				}
			}
		}
	}
	return true
}

// wider returns a value and the ones that hold it, each once.
func wider(values ...string) []string { return slices.Compact(values) }

// expenditureAncestors climbs the type within its target item, then the target item (programme, subprogramme, measure, direction), then subsection and
// section.
func expenditureAncestors(key string, yield func(string) bool) {
	place, item, kind := key[:4], target(key), expenseType(key)
	for _, t := range wider(kind, kind[:2]+"0", kind[:1]+"00", "000") {
		if !yield(place + item + t) {
			return
		}
	}
	for _, i := range wider(item, item[:5]+zeros(5), item[:3]+zeros(7), item[:2]+zeros(8), zeros(10)) {
		if !yield(place + i + "000") {
			return
		}
	}
	if yield(key[:2]+zeros(15)) && key[:2] != "00" { // a table by administrators has «902 0000 …» above its sections
		yield(zeros(keyLen))
	}
}

// sourceAncestors climbs the digits and then the form's own lines: loans and securities stand in line 520, the change of balances in 710 and 720.
func sourceAncestors(key string, yield func(string) bool) {
	if len(key) < keyLen {
		if key == lineIncrease || key == lineDecrease {
			yield(lineBalances)
		}
		return
	}
	d := key[:8]
	for _, step := range wider(d, d[:6]+"00", d[:4]+zeros(4), d[:2]+zeros(6)) {
		if !variants(step, key[8:10], key[10:14], key[14:], yield) {
			return
		}
	}
	for _, line := range sourceLines(key) {
		if !yield(line) {
			return
		}
	}
}

func sourceLines(key string) []string {
	switch {
	case key[:4] == "0105" && key[14] == '5':
		return []string{lineIncrease, lineBalances}
	case key[:4] == "0105" && key[14] == '6':
		return []string{lineDecrease, lineBalances}
	case key[:4] == "0105":
		return []string{lineBalances}
	case key[:2] == "02":
		return []string{lineExternal}
	}
	return []string{lineInternal}
}
