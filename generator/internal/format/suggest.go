package format

import (
	"strings"
	"unicode/utf8"
)

// Suggest returns the candidate within one or two edits of a misspelt word, or "". Letter case does not count; swapped neighbours are one edit;
// a word of up to four letters may have one edit. A word typed with the keyboard left in Russian («ешеду» for title) is recognised as well.
// Of equally near candidates the first is returned.
func Suggest(word string, candidates []string) string {
	best, nearest := "", 3
	lower := strings.ToLower(word)
	if utf8.RuneCountInString(word) <= 4 {
		nearest = 2
	}
	typed := strings.Map(fromRussianKeys, lower)
	for _, c := range candidates {
		known := strings.ToLower(c)
		if c == word {
			return ""
		}
		if typed == known && typed != lower {
			return c
		}
		if d := edits([]rune(lower), []rune(known), nearest); d < nearest {
			best, nearest = c, d
		}
	}
	return best
}

// edits returns how many letters must be changed, added, dropped or swapped with their neighbour to turn a into b; limit when that many or more.
func edits(a, b []rune, limit int) int {
	if max(len(a)-len(b), len(b)-len(a)) >= limit || len(a) < 2 || len(b) < 2 {
		return limit
	}
	older, old, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range old {
		old[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(old[j]+cost, old[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], older[j-1]+1)
			}
		}
		older, old, row = old, row, older
	}
	return min(old[len(b)], limit)
}

const (
	russianKeys = "йцукенгшщзфывапролдячсмить"
	latinKeys   = "qwertyuiopasdfghjklzxcvbnm"
)

// fromRussianKeys returns the Latin letter on the key of a Russian one.
func fromRussianKeys(r rune) rune {
	if i := strings.IndexRune(russianKeys, r); i >= 0 {
		return rune(latinKeys[i/2]) // a Russian letter is two bytes
	}
	return r
}
