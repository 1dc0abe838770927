package content

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// linkify turns https://…, www.… and mailboxes in running text into links. It is asked at the sign that gives an address away (: . @) and takes back what
// was read as text before it, so that ordinary words cost nothing. Cyrillic hosts and paths are part of an address.
type linkify struct{}

func (linkify) Trigger() []byte { return []byte{':', '.', '@'} }

func (linkify) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if len(line) < 2 || segment.Padding != 0 {
		return nil
	}
	last, ok := parent.LastChild().(*ast.Text)
	if !ok || last.Segment.Stop != segment.Start || last.Segment.Padding != 0 {
		return nil
	}
	if line[0] == '@' {
		last = joinUnderscores(parent, last, pc)
	}
	before := last.Segment.Value(block.Source())
	head, tail := 0, 0
	kind, protocol := ast.AutoLinkType(ast.AutoLinkURL), []byte(nil)
	switch line[0] {
	case ':':
		head, tail = urlAround(before, line)
	case '.':
		if head, tail = wwwAround(before, line); tail > 0 {
			protocol = []byte("https")
		}
	case '@':
		kind = ast.AutoLinkEmail
		head, tail = mailAround(before, line)
	}
	if tail == 0 {
		return nil
	}
	start := segment.Start - head
	takeBack(parent, last, head)
	block.Advance(tail)
	link := ast.NewAutoLink(kind, ast.NewTextSegment(text.NewSegment(start, segment.Start+tail)))
	link.SetPos(start)
	link.Protocol = protocol
	return link
}

// joinUnderscores makes one text of gorod_seversk: goldmark keeps an underscore apart until it knows whether it is emphasis, which within a word it is not.
func joinUnderscores(parent ast.Node, last *ast.Text, pc parser.Context) *ast.Text {
	for {
		d, ok := last.PreviousSibling().(*parser.Delimiter)
		if !ok || d.CanOpen || d.CanClose || d.Segment.Stop != last.Segment.Start {
			return last
		}
		pc.RemoveDelimiter(d)
		joined, ok := last.PreviousSibling().(*ast.Text)
		if !ok || joined.Segment.Stop != last.Segment.Start {
			return last
		}
		joined.Segment.Stop = last.Segment.Stop
		parent.RemoveChild(parent, last)
		last = joined
	}
}

// takeBack cuts n bytes off the end of a text, which goes when nothing is left.
func takeBack(parent ast.Node, last *ast.Text, n int) {
	if last.Segment.Len() == n {
		parent.RemoveChild(parent, last)
		return
	}
	last.Segment.Stop -= n
}

// urlAround returns how many bytes of an address stand before a colon, and how many from it on; 0, 0 is none.
func urlAround(before, line []byte) (head, tail int) {
	if len(line) < 5 || line[1] != '/' || line[2] != '/' {
		return 0, 0
	}
	for _, scheme := range []string{"https", "http"} {
		if bytes.HasSuffix(before, []byte(scheme)) && wordStart(before[:len(before)-len(scheme)]) {
			tail := 3 + addressLen(line[3:])
			if hostLen(line[3:tail]) == 0 {
				return 0, 0
			}
			return len(scheme), tail
		}
	}
	return 0, 0
}

// wwwAround does the same for www.example.ru at its first point.
func wwwAround(before, line []byte) (head, tail int) {
	if !bytes.HasSuffix(before, []byte("www")) || !wordStart(before[:len(before)-3]) {
		return 0, 0
	}
	tail = 1 + addressLen(line[1:])
	host := hostLen(line[1:tail])
	if host == 0 || bytes.IndexByte(line[1:1+host], '.') < 0 {
		return 0, 0
	}
	return 3, tail
}

// mailAround does the same for a mailbox at its @.
func mailAround(before, line []byte) (head, tail int) {
	for head < len(before) {
		c := before[len(before)-1-head]
		if !isASCIIWord(c) && c != '.' && c != '-' && c != '_' && c != '+' {
			break
		}
		head++
	}
	host := bytes.TrimRight(line[1:1+hostLen(line[1:])], ".-")
	if head == 0 || !wordStart(before[:len(before)-head]) || bytes.IndexByte(host, '.') < 0 {
		return 0, 0
	}
	return head, 1 + len(host)
}

// wordStart says whether an address may begin after a text.
func wordStart(before []byte) bool {
	r, _ := utf8.DecodeLastRune(before)
	return len(before) == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

func isASCIIWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// hostLen returns the length of the host that begins b: letters of any script, digits, points, hyphens.
func hostLen(b []byte) int {
	n := 0
	for n < len(b) {
		r, size := utf8.DecodeRune(b[n:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-' || n == 0 && r == '.' {
			break
		}
		n += size
	}
	return n
}

// addressLen returns the length of an address: up to a blank, a <, a square bracket (it may stand in the words of a link) or a Russian quote, without the punctuation that ends the sentence, and
// with as many closing brackets as opening ones.
func addressLen(b []byte) int {
	n, depth := 0, 0
	for n < len(b) {
		r, size := utf8.DecodeRune(b[n:])
		if unicode.IsSpace(r) || unicode.IsControl(r) || r == '<' || r == '>' || r == '"' || r == '`' || r == '|' || r == '[' || r == ']' || unicode.In(r, unicode.Pi, unicode.Pf, unicode.Ps) && r > 127 {
			break
		}
		switch r {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth < 0 {
			break
		}
		n += size
	}
	for n > 0 {
		r, size := utf8.DecodeLastRune(b[:n])
		if !bytes.ContainsRune([]byte(`?!.,:;*_~'…—–`), r) {
			break
		}
		n -= size
	}
	return n
}
