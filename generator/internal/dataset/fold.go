package dataset

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold brings a heading to the form that headings are compared in: lower case, ё as е, blanks and line breaks as one blank, words hyphenated over a line
// break whole again, without quotes, footnote marks and the full stop or colon at the end.
func fold(s string) string {
	s = rejoin(s)
	b := make([]byte, 0, len(s))
	blank := false
	for _, r := range s {
		switch {
		case isBlank(r):
			blank = len(b) > 0
			continue
		case isOrnament(r):
			continue
		case r == 'ё' || r == 'Ё':
			r = 'е'
		case r == '–' || r == '—' || r == '−' || r == '‑':
			r = '-'
		case r >= 'А' && r <= 'Я':
			r += 'а' - 'А'
		case r >= utf8.RuneSelf || r >= 'A' && r <= 'Z':
			r = unicode.ToLower(r)
		}
		if blank {
			b = append(b, ' ')
			blank = false
		}
		b = utf8.AppendRune(b, r)
	}
	return strings.TrimRight(trimFootnote(unhyphenated(string(b))), " .:;,_")
}

// unhyphenated drops the hyphens between letters, and the blank that a typist left after one: «стро- ки», «стро-ки» and «строки» are one heading.
func unhyphenated(s string) string {
	if strings.IndexByte(s, '-') < 0 {
		return s
	}
	from := []rune(s)
	to := make([]rune, 0, len(from))
	for i := 0; i < len(from); i++ {
		if from[i] == '-' && i > 0 && unicode.IsLetter(from[i-1]) {
			next := i + 1
			if next < len(from) && from[next] == ' ' {
				next++
			}
			if next < len(from) && unicode.IsLetter(from[next]) {
				i = next - 1
				continue
			}
		}
		to = append(to, from[i])
	}
	return string(to)
}

// isOrnament says whether a character of a heading means nothing: quotes, footnote marks, what is not seen.
func isOrnament(r rune) bool {
	switch r {
	case '*', '"', '\'', '«', '»', '„', '“', '”', '¹', '²', '³', '\u00ad', '\u200b', '\ufeff':
		return true
	}
	return false
}

// rejoin makes whole the words that a line break cuts: «назна-\nчения».
func rejoin(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] != '-' || i+1 == len(s) || s[i+1] != '\n' && s[i+1] != '\r' {
			continue
		}
		rest := strings.TrimLeft(s[i+1:], "\r\n\t ")
		if r := []rune(rest); len(r) > 0 && unicode.IsLower(r[0]) {
			s = s[:i] + rest
		}
	}
	return s
}

// trimFootnote drops a footnote's number in brackets at the end: «план 1)».
func trimFootnote(s string) string {
	t := strings.TrimRight(s, " ")
	if !strings.HasSuffix(t, ")") {
		return s
	}
	t = strings.TrimRight(t[:len(t)-1], "0123456789")
	if strings.HasSuffix(t, " ") {
		return strings.TrimRight(t, " ")
	}
	return s
}

func isBlank(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', '\v', '\f', '\u00a0', '\u202f', '\u2007', '\u3000', '\u205f':
		return true
	}
	return r >= '\u2000' && r <= '\u200a'
}

// splitUnit cuts the unit off a folded heading: «исполнено, тыс. руб», «исполнено (руб)». The unit is "" when it states none.
func splitUnit(s string) (base, unit string) {
	cut := -1
	switch {
	case strings.HasSuffix(s, ")"):
		cut = strings.LastIndexByte(s, '(')
	default:
		cut = strings.LastIndexByte(s, ',')
	}
	if cut <= 0 {
		return s, ""
	}
	tail := strings.Trim(s[cut:], " ,().")
	base = strings.TrimRight(s[:cut], " ,")
	if u := unitOf(strings.TrimPrefix(tail, "в ")); u != "" {
		return base, u
	}
	if tail == "%" || tail == "процентов" || tail == "в процентах" || tail == "проценты" {
		return base, ""
	}
	return s, ""
}

// sumWords are headings of sub-columns that stand for the whole of what is over them.
var sumWords = []string{"всего", "итого", "сумма", "значение"}
