package searchtest

import (
	"slices"
	"strings"
)

// The two layouts of a Russian keyboard, key by key.
const (
	latin       = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~{}:\"<>?"
	russianKeys = "ёйцукенгшщзхъфывапролджэячсмитьбю.ёхъжэбю,"
)

// otherLayout is a text as it would have been with the other layout on; "" when it would be the same.
func otherLayout(text string) string {
	low := strings.ToLower(text)
	from, to := []rune(latin), []rune(russianKeys)
	if strings.ContainsFunc(low, func(r rune) bool { return 'а' <= r && r <= 'я' }) {
		from, to = to, from
	}
	turned := strings.Map(func(r rune) rune {
		if i := slices.Index(from, r); i >= 0 {
			return to[i]
		}
		return r
	}, low)
	if turned == low {
		return ""
	}
	return turned
}

// near says whether one slip makes a word of another: a letter too much, one missing, another one, two in the wrong order.
func near(a, b []rune) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	rest := func(w []rune, n int) string { return string(w[min(n, len(w)):]) }
	switch {
	case len(a)-len(b) > 1 || len(b)-len(a) > 1:
		return false
	case rest(a, 1) == rest(b, 1) || rest(a, 1) == rest(b, 0) || rest(a, 0) == rest(b, 1):
		return true
	}
	return len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] && rest(a, 2) == rest(b, 2)
}

var (
	rows   = strings.Fields("йцукенгшщзхъ фывапролджэ ячсмитьбю")
	sounds = strings.Fields("аоя еиэы бп дт зсц вф гкх жшщч уюы")
)

// slips are what a word may have been meant to begin with, a slip in its first three letters undone.
func slips(word string) (list []string) {
	w := []rune(word)
	for i := range min(3, len(w)) {
		before, after := string(w[:i]), w[i+1:]
		if len(after) > 0 {
			list = append(list, before+string(after[0])+string(w[i])+string(after[1:]), before+string(after))
		}
		for _, row := range rows {
			keys := []rune(row)
			k := slices.Index(keys, w[i])
			if k > 0 {
				list = append(list, before+string(keys[k-1])+string(after))
			}
			if k >= 0 && k+1 < len(keys) {
				list = append(list, before+string(keys[k+1])+string(after))
			}
		}
		for _, set := range sounds {
			if strings.ContainsRune(set, w[i]) {
				for _, c := range set {
					if c != w[i] {
						list = append(list, before+string(c)+string(after))
					}
				}
			}
		}
	}
	return list
}
