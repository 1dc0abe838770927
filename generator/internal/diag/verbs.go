package diag

import (
	"fmt"
	"slices"
	"strings"
)

// sprintf drops what a format does not use, so that a message and its help can take the same arguments.
func sprintf(format string, args []any, l Lang) string {
	if format == "" {
		return ""
	}
	used := 0
	for _, v := range verbs(format) {
		used = max(used, v.arg)
	}
	local := make([]any, min(used, len(args)))
	for i := range local {
		if t, ok := args[i].(Text); ok {
			local[i] = t.In(l)
			continue
		}
		local[i] = args[i]
	}
	return fmt.Sprintf(format, local...)
}

// verb is one %-verb of a format.
type verb struct {
	arg        int // which argument it prints, from 1; 0 for %%
	letter     byte
	start, end int // where it stands in the format
}

// verbs finds the verbs of a format as package fmt reads them, save a width given as an argument (%*d): no message needs that.
func verbs(format string) []verb {
	var list []verb
	next := 1
	for i := 0; i < len(format); i++ {
		if format[i] != '%' {
			continue
		}
		v := verb{start: i}
		for i++; i < len(format); i++ {
			switch b := format[i]; {
			case strings.IndexByte("+-# 0123456789.", b) >= 0:
				continue
			case b == '[':
				n, size := index(format[i:])
				if size > 0 {
					next, i = n, i+size-1
				}
				continue
			}
			break
		}
		if i == len(format) {
			break
		}
		v.letter, v.end = format[i], i+1
		if v.letter != '%' {
			v.arg = next
			next++
		}
		list = append(list, v)
	}
	return list
}

// index reads «[n]»: n, and how many bytes it takes.
func index(s string) (n, size int) {
	end := strings.IndexByte(s, ']')
	if end < 0 {
		return 0, 0
	}
	if _, err := fmt.Sscanf(s[:end+1], "[%d]", &n); err != nil || n < 1 {
		return 0, 0
	}
	return n, end + 1
}

// signature returns what a format asks of its arguments, «1s 2d», so that formats of two languages can be compared. Words are words whether a language
// puts «» around %s or prints them with %q.
func signature(format string) string {
	var parts []string
	for _, v := range verbs(format) {
		letter := v.letter
		if letter == 'q' || letter == 'v' {
			letter = 's'
		}
		if v.arg > 0 {
			parts = append(parts, fmt.Sprintf("%d%c", v.arg, letter))
		}
	}
	slices.Sort(parts)
	return strings.Join(slices.Compact(parts), " ")
}

// placeholders returns a format with an ellipsis for every argument, as reference pages show it: «сумма „…“ не читается».
func placeholders(format string) string {
	var out strings.Builder
	done := 0
	for _, v := range verbs(format) {
		out.WriteString(format[done:v.start])
		done = v.end
		switch {
		case v.letter == '%':
			out.WriteByte('%')
		case !strings.HasSuffix(out.String(), "…"): // two arguments in a row are one gap
			out.WriteString("…")
		}
	}
	return out.String() + format[done:]
}
