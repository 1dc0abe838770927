package format

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Typography sets a plain Russian text as a printer would: nested «„“» for straight quotes, — for a spaced hyphen, – in a range of numbers,
// no-break spaces after short prepositions, before —, after №, between a number and its unit. What is set already stays as it is. Prose that
// comes in pieces is set by a Typographer.
func Typography(s string) string {
	var t Typographer
	out := t.Append(make([]byte, 0, len(s)+len(s)/8), []byte(s))
	if string(out) == s {
		return s
	}
	return string(out)
}

// nested returns a text for a place inside «»: its own quotes are the inner ones.
func nested(s string) string {
	if !strings.ContainsAny(s, "«»\"") {
		return s
	}
	return innerQuotes.Replace(Typography(s))
}

var innerQuotes = strings.NewReplacer("«", "„", "»", "“")

// A Typographer does the work of Typography on a text that comes in segments, as Markdown's inline nodes do: it remembers which quotes are open and
// what the last segment ended with, so that a quote opened in one piece closes in another. The zero value is ready for a paragraph; call
// Reset for the next one. Each segment must be plain text (no markup, no code, no addresses); for a code span or a picture between segments
// call Object. It allocates nothing but what dst needs. It is not safe for concurrent use.
//
// What stands after a segment is unknown to it: a blank at the end of a segment is judged by the word before it alone.
type Typographer struct {
	quotes    uint32 // one bit an open quote, the last one lowest: 1 is „, 0 is «
	depth     int    // how many quotes are open
	tail      [reach]byte
	tailLen   int
	openQuote bool // the last character is an opening quote
}

const (
	reach    = 32 // bytes that a decision looks back
	maxDepth = 16
)

// Reset forgets all: a new paragraph begins.
func (t *Typographer) Reset() { *t = Typographer{} }

// Object says that something that is not text stands here: a code span, a picture. To its neighbours it is like a word.
func (t *Typographer) Object() {
	t.openQuote = false
	t.tailLen = copy(t.tail[:], "\ufffc")
}

// Append appends a segment, set, to dst and returns it. It does not keep segment.
func (t *Typographer) Append(dst, segment []byte) []byte {
	line := setting{Typographer: t, src: segment, dst: dst, quoteEnd: -1}
	if t.openQuote {
		line.quoteEnd = 0
	}
	line.run()
	t.remember(segment)
	t.openQuote = line.quoteEnd == len(segment) && (len(segment) > 0 || t.openQuote)
	return line.dst
}

// remember keeps the end of what was read.
func (t *Typographer) remember(segment []byte) {
	if len(segment) >= reach {
		t.tailLen = copy(t.tail[:], segment[len(segment)-reach:])
		return
	}
	keep := min(t.tailLen, reach-len(segment))
	copy(t.tail[:], t.tail[t.tailLen-keep:t.tailLen])
	t.tailLen = keep + copy(t.tail[keep:], segment)
}

// setting is one segment being set.
type setting struct {
	*Typographer
	src      []byte
	dst      []byte
	done     int // src[:done] is in dst
	quoteEnd int // index after the last opening quote; -1 is none
	scratch  [2 * reach]byte
}

// special marks the bytes at which something may change: a blank, a quote, a hyphen, and the first byte of « » (C2) and of – — “ ” „ (E2).
var special = [256]bool{' ': true, '"': true, '-': true, 0xC2: true, 0xE2: true}

func (s *setting) run() {
	for i := 0; i < len(s.src); {
		b := s.src[i]
		if !special[b] {
			i++
			if isCyrillic(b) {
				i++ // most of the text
			}
			continue
		}
		switch b {
		case ' ':
			i = s.blank(i)
		case '"':
			i = s.straight(i, 1)
		case '-':
			i = s.hyphen(i)
		default:
			i = s.sign(i)
		}
	}
	s.dst = append(s.dst, s.src[s.done:]...)
}

// replace puts text in the place of src[i:end] and returns end.
func (s *setting) replace(i, end int, text string) int {
	s.dst = append(append(s.dst, s.src[s.done:i]...), text...)
	s.done = end
	return end
}

// before returns up to reach bytes that stand before src[i], those of earlier segments among them.
func (s *setting) before(i int) []byte {
	if i >= reach || s.tailLen == 0 {
		return s.src[max(0, i-reach):i]
	}
	n := copy(s.scratch[:], s.tail[:s.tailLen])
	n += copy(s.scratch[n:], s.src[:i])
	return s.scratch[max(0, n-reach):n]
}

// spaceAt says whether src[i] begins a blank of any kind; the end of the segment is none.
func (s *setting) spaceAt(i int) bool {
	if i >= len(s.src) || isCyrillic(s.src[i]) {
		return false
	}
	r, _ := utf8.DecodeRune(s.src[i:])
	return isSpace(r)
}

// sign handles a character of two or three bytes that begins like a quote or a dash.
func (s *setting) sign(i int) int {
	r, size := utf8.DecodeRune(s.src[i:])
	switch r {
	case '«', '„':
		s.push(r == '„')
		s.quoteEnd = i + size
	case '»':
		s.popTo(false)
	case '“':
		if s.depth == 0 || s.quotes&1 == 0 {
			return s.straight(i, size)
		}
		s.popTo(true)
	case '”':
		return s.straight(i, size)
	case '–':
		// Between blanks it is what a word processor makes of a hyphen.
		if s.afterSpace(i) && s.spaceAt(i+size) {
			return s.replace(i, i+size, dash)
		}
	}
	return i + size
}

// straight handles a quote that does not say whether it opens or closes.
func (s *setting) straight(i, size int) int {
	end := i + size
	fresh := s.quoteEnd == i // straight after an opening quote
	if s.opens(i) && !s.spaceAt(end) && (!fresh || end < len(s.src)) {
		inner := s.depth > 0 && s.quotes&1 == 0
		s.push(inner)
		s.replace(i, end, map[bool]string{false: "«", true: "„"}[inner])
		s.quoteEnd = end
		return end
	}
	if s.depth == 0 || s.opens(i) && !fresh {
		return end // a sign of inches, or one that nobody can tell
	}
	inner := s.quotes&1 == 1
	s.popTo(inner)
	return s.replace(i, end, map[bool]string{false: "»", true: "“"}[inner])
}

// opens says whether what stands before src[i] lets a quote open: nothing, a blank, a bracket, a dash, an opening quote.
func (s *setting) opens(i int) bool {
	if s.quoteEnd == i {
		return true
	}
	r, _ := utf8.DecodeLastRune(s.before(i))
	switch r {
	case utf8.RuneError, '(', '[', '{', '—', '–', '-', '/', '=':
		return true
	}
	return isSpace(r)
}

func (s *setting) afterSpace(i int) bool {
	r, _ := utf8.DecodeLastRune(s.before(i))
	return isSpace(r)
}

func (t *Typographer) push(inner bool) {
	if t.depth == maxDepth {
		return
	}
	t.depth++
	t.quotes <<= 1
	if inner {
		t.quotes |= 1
	}
}

// popTo closes the last open quote of a level and all that were left open inside it; none when no such quote is open.
func (t *Typographer) popTo(inner bool) {
	for n := range t.depth {
		if (t.quotes>>n&1 == 1) == inner {
			t.quotes >>= n + 1
			t.depth -= n + 1
			return
		}
	}
}

// hyphen handles - between blanks, -- and --- likewise or between letters, and - between numbers.
func (s *setting) hyphen(i int) int {
	end := i
	for end < len(s.src) && s.src[end] == '-' {
		end++
	}
	before := s.before(i)
	start := len(before) == 0
	prev, _ := utf8.DecodeLastRune(before)
	spaced := (start || isSpace(prev)) && s.spaceAt(end)
	switch n := end - i; {
	case n <= 3 && spaced:
		return s.replace(i, end, dash)
	case n == 1 && isRange(before, s.src[end:]):
		return s.replace(i, end, "–")
	case n == 2 || n == 3:
		next, _ := utf8.DecodeRune(s.src[end:])
		if isLetter(prev) && isLetter(next) {
			return s.replace(i, end, dash)
		}
	}
	return end
}

// isRange says whether a hyphen stands between two numbers of which the first is smaller, «2019-2022», and not inside a telephone, a date, an address or a
// number of a law.
func isRange(before, after []byte) bool {
	a, b := trailingDigits(before), leadingDigits(after)
	if a == 0 || b == 0 || a > 4 || b > 4 || a > b {
		return false
	}
	from, to := before[len(before)-a:], after[:b]
	if a == b && bytes.Compare(from, to) >= 0 || from[0] == '0' {
		return false
	}
	before, after = before[:len(before)-a], after[b:]
	if len(before) > 0 {
		r, _ := utf8.DecodeLastRune(before)
		if !isSpace(r) && r != '(' && !isQuote(r) {
			return false
		}
		if bytes.HasSuffix(bytes.TrimRight(before, " \u00a0"), []byte("№")) {
			return false
		}
	}
	next, size := utf8.DecodeRune(after)
	switch next {
	case '-', '–', '/', '_', '=', '@':
		return false
	case '.', ':', ',':
		return leadingDigits(after[size:]) == 0
	}
	return !isLetter(next)
}

func leadingDigits(b []byte) int {
	n := 0
	for n < len(b) && isDigit(b[n]) {
		n++
	}
	return n
}

func trailingDigits(b []byte) int {
	n := 0
	for n < len(b) && isDigit(b[len(b)-1-n]) {
		n++
	}
	return n
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// isLetter knows the letters that Russian texts are written in, and their neighbours: all that UTF-8 begins with D0 and D1.
func isLetter(r rune) bool {
	return 'Ѐ' <= r && r <= 'ѿ' || 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
}

// isSpace knows the blanks that stand in a line, and its end.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\u00a0', '\t', '\n', '\r', '\u2009', '\u202f':
		return true
	}
	return false
}
