package dataset

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// census watches the bytes of a whole file go by and then says what encoding they are in.
type census struct {
	bytes    int64
	nul      int64
	tail     []byte // a character cut by the end of a chunk
	multi    int64  // valid UTF-8 characters beyond ASCII
	broken   int64  // bytes that are not UTF-8
	high     int64  // bytes above 127 that were scored
	scores   [4]int64
	last     byte
	openings []byte // the file's first bytes
}

// highEnough is how many bytes above 127 settle an eight-bit encoding.
const highEnough = 5000

func (c *census) Write(b []byte) (int, error) {
	n := len(b)
	if len(c.openings) < 8 {
		c.openings = append(c.openings, b[:min(n, 8-len(c.openings))]...)
	}
	c.bytes += int64(n)
	c.nul += int64(bytes.Count(b, []byte{0}))
	if c.broken < 1000 || c.multi > 20*c.broken { // else it is no UTF-8 for sure
		c.utf8(b)
	}
	if c.broken > 0 {
		c.score(b)
	}
	return n, nil
}

// utf8 counts what is UTF-8 and what is not.
func (c *census) utf8(b []byte) {
	for len(c.tail) > 0 && len(b) > 0 {
		c.tail, b = append(c.tail, b[0]), b[1:]
		if !utf8.FullRune(c.tail) {
			continue
		}
		if utf8.Valid(c.tail) {
			c.multi++
		} else {
			c.broken += int64(len(c.tail))
		}
		c.tail = nil
	}
	for i := len(b) - 1; i >= 0 && i >= len(b)-utf8.UTFMax; i-- {
		if utf8.RuneStart(b[i]) {
			if !utf8.FullRune(b[i:]) {
				c.tail = bytes.Clone(b[i:])
				b = b[:i]
			}
			break
		}
	}
	if utf8.Valid(b) {
		if slices.ContainsFunc(b, func(x byte) bool { return x >= utf8.RuneSelf }) {
			c.multi += int64(len(b)) / 8 // a guess is enough to tell a slip from another encoding
		}
		return
	}
	for len(b) > 0 {
		if b[0] < utf8.RuneSelf {
			b = b[1:]
			continue
		}
		r, size := utf8.DecodeRune(b)
		if r == utf8.RuneError && size == 1 {
			c.broken++
		} else {
			c.multi++
		}
		b = b[size:]
	}
}

// score weighs the bytes above 127 as each of the eight-bit encodings.
func (c *census) score(b []byte) {
	if c.high >= highEnough {
		return
	}
	pages := codepages()
	for _, x := range b {
		if x >= utf8.RuneSelf {
			c.high++
			for k, p := range pages {
				c.scores[k] += p.weigh(c.last, x)
			}
		} else if c.last >= utf8.RuneSelf && isASCIILetter(x) {
			for k, p := range pages {
				switch p.upper[c.last-utf8.RuneSelf].kind {
				case lowerCase, upperCase:
					c.scores[k] -= 12
				case latin:
					c.scores[k] += 3
				}
			}
		}
		c.last = x
	}
}

// weigh says how likely x is after last.
func (p *codepage) weigh(last, x byte) int64 {
	s := p.upper[x-utf8.RuneSelf]
	w := int64(s.rare)
	before := noLetter
	if last >= utf8.RuneSelf {
		before = p.upper[last-utf8.RuneSelf].kind
	} else if isASCIILetter(last) {
		before = latin
	}
	switch {
	case before == lowerCase && s.kind == upperCase:
		w -= 12
	case s.kind == latin && before == latin && last >= utf8.RuneSelf:
		w -= 6 // two accented letters in a row
	case s.kind == latin && before == latin:
		w += 3
	case before == latin && (s.kind == lowerCase || s.kind == upperCase):
		w -= 12
	case s.kind == latin && (before == lowerCase || before == upperCase):
		w -= 12
	}
	return w
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// encoding says what the bytes are; mixed says that an encoding was settled on although some bytes are not of it.
func (c *census) encoding() (name string, mark int, mixed bool) {
	c.broken += int64(len(c.tail))
	c.tail = nil
	switch o := c.openings; {
	case bytes.HasPrefix(o, []byte{0xEF, 0xBB, 0xBF}):
		return utf8Name, 3, c.broken > 0
	case bytes.HasPrefix(o, []byte{0xFF, 0xFE}), bytes.HasPrefix(o, []byte{0xFE, 0xFF}):
		return utf16Name, 0, false
	case c.broken == 0:
		return utf8Name, 0, false
	case c.multi > 20*c.broken:
		return utf8Name, 0, true
	}
	best := 0
	for k := range c.scores {
		if c.scores[k] > c.scores[best] {
			best = k
		}
	}
	return codepages()[best].name, 0, false
}

// nature says what a file is when it is no text, by its first bytes; "" is text.
func nature(b []byte) string {
	for _, n := range []struct{ magic, name string }{
		{"PK\x03\x04", "XLSX"},
		{"\xD0\xCF\x11\xE0", "XLS"},
		{"%PDF", "PDF"},
		{"{\\rtf", "RTF"},
		{"Rar!", "RAR"},
		{"7z\xBC\xAF", "7-Zip"},
		{"\x1F\x8B", "GZIP"},
	} {
		if bytes.HasPrefix(b, []byte(n.magic)) {
			return n.name
		}
	}
	low := strings.ToLower(string(bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xEF\xBB\xBF")), " \r\n\t")))
	for _, tag := range []string{"<!doctyp", "<html", "<head", "<table", "<?xml"} {
		if strings.HasPrefix(low, tag) {
			return "HTML"
		}
	}
	return ""
}
