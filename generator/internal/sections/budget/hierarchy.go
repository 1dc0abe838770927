package budget

import "slices"

// ancestors returns the keys that may stand above a key, the nearest first. Whichever of them a report has is the parent: reports leave out totals that
// they do not need. The whole of the part, the empty key, stands above all and is left out.
func ancestors(c *classification, p part, key string, year int) []string {
	switch {
	case key == "":
		return nil
	case p == income:
		return incomeAncestors(c, key, year)
	case p == expenditure:
		return expenditureAncestors(key)
	}
	return sourceAncestors(key)
}

// incomeAncestors climbs the eight digits of what the income is; on each step it tries the same element, subkind and operation first and then the ones
// that stand for all: 1 14 02 043 04 0000 410 lies below 1 14 02 040 04 0000 410, and that below 1 14 02 000 00 0000 000.
func incomeAncestors(c *classification, key string, year int) []string {
	var list []string
	for _, digits := range incomeSteps(c, key[:8], year) {
		list = appendVariants(list, digits, key[8:10], key[10:14], key[14:])
	}
	return withoutKey(list, key)
}

// incomeSteps returns the eight digits of a code and of all that stand above it.
func incomeSteps(c *classification, digits string, year int) []string {
	steps := []string{digits}
	for {
		up, ok := c.parentRule(digits, year)
		if !ok {
			up = digitsAbove(digits)
		}
		if up == digits {
			return steps
		}
		steps = append(steps, up)
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

// appendVariants adds a step with its own element, subkind and operation, and with those that stand for all of them.
func appendVariants(list []string, digits, element, kind, operation string) []string {
	for _, e := range wider(element, "00") {
		for _, k := range wider(kind, zeros(4)) {
			for _, o := range wider(operation, operation[:2]+"0", operation[:1]+"00", "000") {
				list = append(list, digits+e+k+o)
			}
		}
	}
	return list
}

// wider returns a value and the ones that hold it, each once.
func wider(values ...string) []string { return slices.Compact(values) }

func withoutKey(list []string, key string) []string {
	return slices.DeleteFunc(list, func(k string) bool { return k == key })
}

// expenditureAncestors climbs the type within its target item, then the target item (programme, subprogramme, measure, direction), then subsection and
// section.
func expenditureAncestors(key string) []string {
	place, item, kind := key[:4], target(key), expenseType(key)
	items := wider(item, item[:5]+zeros(5), item[:3]+zeros(7), item[:2]+zeros(8), zeros(10))
	var list []string
	for _, t := range wider(kind, kind[:2]+"0", kind[:1]+"00", "000") {
		list = append(list, place+item+t)
	}
	for _, i := range items {
		list = append(list, place+i+"000")
	}
	list = append(list, key[:2]+zeros(15))
	if key[:2] != "00" { // a table by administrators has «902 0000 …» above its sections
		list = append(list, zeros(keyLen))
	}
	return withoutKey(slices.Compact(list), key)
}

// sourceAncestors climbs the digits and then the form's own lines: loans and securities stand in line 520, the change of balances in 710 and 720.
func sourceAncestors(key string) []string {
	switch key {
	case lineIncrease, lineDecrease:
		return []string{lineBalances}
	case lineInternal, lineExternal, lineBalances:
		return nil
	}
	d := key[:8]
	var list []string
	for _, step := range wider(d, d[:6]+"00", d[:4]+zeros(4), d[:2]+zeros(6)) {
		list = appendVariants(list, step, key[8:10], key[10:14], key[14:])
	}
	return append(withoutKey(list, key), sourceLines(key)...)
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
