package content

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// Text goes through three hands: text takes Markdown's escapes and entities away and gathers a run, flush has the run typeset, emit escapes it. What was
// escaped (\" or &quot;) is left as the author typed it.

// text adds a text node to the run.
func (p *prose) text(n *ast.Text) {
	raw := n.Segment.Value(p.body)
	p.checkText(n, raw)
	for {
		i := firstOf(raw, '\\', '&')
		if i < 0 {
			break
		}
		p.run = append(p.run, raw[:i]...)
		raw = raw[i:]
		meant, size := unescape(raw)
		if meant == `"` || meant == "-" || meant == "'" {
			p.flush()
			p.verbatim([]byte(meant))
			p.typo.Object()
		} else {
			p.run = append(p.run, meant...)
		}
		raw = raw[size:]
	}
	p.run = append(p.run, raw...)
	switch {
	case n.HardLineBreak():
		p.flush()
		p.out("<br>")
		p.lineBreak()
	case n.SoftLineBreak():
		// A line's end is a blank like others: a preposition that ends it must not part from its word.
		p.run = append(p.run, ' ')
	}
}

// firstOf returns where the first of two bytes stands, or -1.
func firstOf(text []byte, a, b byte) int {
	i, j := bytes.IndexByte(text, a), bytes.IndexByte(text, b)
	if i < 0 || j >= 0 && j < i {
		return j
	}
	return i
}

// unescape reads the backslash or the ampersand that begins raw; meant is "" for nothing to show.
func unescape(raw []byte) (meant string, size int) {
	if raw[0] == '\\' {
		if len(raw) > 1 && util.IsPunct(raw[1]) {
			return string(raw[1:2]), 2
		}
		return `\`, 1
	}
	end := bytes.IndexByte(raw[:min(len(raw), 40)], ';')
	if end < 2 {
		return "&", 1
	}
	entity := raw[:end+1]
	resolved := util.ResolveEntityNames(util.ResolveNumericReferences(entity))
	if bytes.Equal(resolved, entity) {
		return "&", 1
	}
	return string(resolved), end + 1
}

// flush typesets the run and writes it.
func (p *prose) flush() {
	if len(p.run) == 0 {
		return
	}
	p.set = p.typo.Append(p.set[:0], p.run)
	p.run = p.run[:0]
	p.verbatim(p.set)
}

// verbatim writes text as it is.
func (p *prose) verbatim(text []byte) {
	p.html = appendEscaped(p.html, text)
	if p.keep {
		p.plain = append(p.plain, text...)
	}
}

// escapes are what stands for a byte in HTML; "" is the byte itself. Control characters, which XML feeds must not hold, become the replacement character.
var escapes = func() (table [256]string) {
	for c := range 0x20 {
		table[c] = "\ufffd"
	}
	table['\t'], table['\n'], table[0x7f] = "", "", "\ufffd"
	table['&'], table['<'], table['>'], table['"'] = "&amp;", "&lt;", "&gt;", "&quot;"
	return table
}()

// appendEscaped appends text for HTML, good inside an attribute as well.
func appendEscaped(dst, text []byte) []byte {
	done := 0
	for i, c := range text {
		if c > '>' && c != 0x7f {
			continue
		}
		if e := escapes[c]; e != "" {
			dst = append(append(dst, text[done:i]...), e...)
			done = i + 1
		}
	}
	return append(dst, text[done:]...)
}

// cutExcerpt shortens a text to 300 characters at a word.
func cutExcerpt(s string) string {
	const longest = 300
	s = strings.TrimSpace(s)
	end := 0
	for range longest {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	if end == len(s) {
		return s
	}
	if word := strings.LastIndexAny(s[:end], " \n"); word > 0 {
		end = word
	}
	return strings.TrimRight(s[:end], " \u00a0,;:—–-") + "…"
}

// checkText reports what looks like Markdown that did not work: brackets that are still text, and what follows them in the file.
func (p *prose) checkText(n *ast.Text, raw []byte) {
	i := firstOf(raw, '[', ']')
	for ; i >= 0 && i < len(raw); i++ {
		at := n.Segment.Start + i
		if raw[i] != '[' && raw[i] != ']' || at+1 >= len(p.body) || i > 0 && raw[i-1] == '\\' {
			continue
		}
		rest := firstLine(p.body[at+1:])
		switch {
		case raw[i] == ']' && len(rest) > 0 && rest[0] == '(':
			width := bytes.IndexByte(rest, ')')
			if width > 0 {
				p.report(brokenLink, p.base+at+2, width-1)
			}
		case raw[i] == '[' && len(rest) > 1 && rest[0] == '^':
			if end := bytes.IndexByte(rest, ']'); end > 1 {
				p.report(noSuchFootnote, p.base+at, end+2, string(rest[1:end]))
			}
		}
	}
}
