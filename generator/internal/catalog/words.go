package catalog

import (
	"strings"
	"time"
)

// day prints a day as ISO 8601 has it; "" is none.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// moment prints a day as RFC 3339 has a moment, for standards that know no days: at midnight UTC, which is the same day all over Russia.
func moment(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly) + "T00:00:00Z"
}

// first returns the first of words that is not empty.
func first(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

// sentences joins texts into one, with a full stop behind each.
func sentences(texts ...string) string {
	var b strings.Builder
	for _, t := range texts {
		t = strings.TrimSpace(t)
		if t == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t)
		if !strings.ContainsAny(t[len(t)-1:], ".!?") {
			b.WriteByte('.')
		}
	}
	return b.String()
}
