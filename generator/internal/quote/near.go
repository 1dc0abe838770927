package quote

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// dozen is how many names a list of what exists holds.
const dozen = 12

// near lists what exists, the nearest to a misspelt word first, shortened to a dozen.
func near(word string, names []string) diag.Text {
	far := make(map[string]int, len(names))
	for _, n := range names {
		far[n] = distance(word, n)
	}
	names = slices.Clone(names)
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(far[a], far[b]) })
	names = slices.Compact(names)
	shown := names[:min(dozen, len(names))]
	for i, n := range shown {
		if strings.Contains(n, " ") {
			shown[i] = "«" + n + "»"
		}
	}
	list := strings.Join(shown, ", ")
	if list == "" {
		return diag.Text{RU: "ничего нет", EN: "nothing"}
	}
	t := diag.Text{RU: list, EN: list}
	if more := len(names) - len(shown); more > 0 {
		t.RU += " и ещё " + strconv.Itoa(more)
		t.EN += " and " + strconv.Itoa(more) + " more"
	}
	return t
}

// distance is how far a name is from what was typed: as little as a slip, a common end, a part in common, a common beginning.
func distance(word, name string) int {
	w, n := content.Fold(word), content.Fold(name)
	switch {
	case w == n:
		return 0
	case format.Suggest(w, []string{n}) != "":
		return 1
	case last(w) == last(n):
		return 2
	case strings.Contains(n, w) || strings.Contains(w, n):
		return 3
	case last(w) != "" && strings.Contains(n, last(w)):
		return 4
	}
	same := 0
	for same < min(len(w), len(n)) && w[same] == n[same] {
		same++
	}
	return 1000 - same
}

// last is the last part of a name with points: "jobs" of "tor.jobs".
func last(name string) string { return name[strings.LastIndexByte(name, '.')+1:] }

// meant asks whether a name was meant; nothing when none is near. A name whose last part alone was typed is.
func meant(word string, names []string) diag.Text {
	s := format.Suggest(word, names)
	if s == "" {
		s = only(names, func(n string) bool { return content.Fold(n) == content.Fold(word) })
	}
	if s == "" {
		s = only(names, func(n string) bool { return last(n) == last(word) })
	}
	if s == "" {
		return diag.Text{}
	}
	return diag.Text{RU: "; возможно, имелось в виду «" + s + "»", EN: "; did you mean \"" + s + "\"?"}
}

// only returns the one name that fits; "" when none or several do.
func only(names []string, fits func(string) bool) string {
	found := ""
	for _, n := range names {
		switch {
		case !fits(n) || n == found:
		case found != "":
			return ""
		default:
			found = n
		}
	}
	return found
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
