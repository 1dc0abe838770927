package theme

import (
	"bytes"
	"text/template/parse"
)

// squeezeTree takes from the text of a template the blanks that no reader sees: those next to the edges of blocks, and all but one of every other run, and
// comments. It does to a template, once, what tdewolff/minify would do to every page made from it with the options that pages are allowed (tags,
// quotes and attributes are kept), which takes as long as making the page. What templates print is squeezed where it is made: prose by package
// content, drawings by package chart.
func squeezeTree(root *parse.ListNode) {
	s := squeezer{}
	s.list(root)
}

// place is where in the HTML a squeezer is.
type place int

const (
	inText place = iota
	inTag
	inVerbatim // between <pre> and </pre> and the like
)

// squeezer is what is known of the HTML before a point of a template.
type squeezer struct {
	place place
	edge  bool   // at the edge of a block or after a blank, so that a blank here is not seen
	blank bool   // a blank is owed: in text unless an edge comes next, in a tag unless its end does
	quote byte   // in a tag: of the value that is open; 0 is none
	name  string // of the tag, or of the verbatim element
	end   bool   // the tag is an end tag
}

// list squeezes statements in order.
func (s *squeezer) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			n.Text = s.text(n.Text)
		case *parse.IfNode:
			s.branch(&n.BranchNode)
		case *parse.WithNode:
			s.branch(&n.BranchNode)
		case *parse.RangeNode:
			s.edge = false // the second round begins where the first one ended
			s.branch(&n.BranchNode)
		case *parse.ActionNode:
			if len(n.Pipe.Decl) == 0 {
				s.edge = false
			}
		default:
			s.edge = false
		}
	}
}

// branch squeezes both ways through a statement. After it only that is known which is true of both.
func (s *squeezer) branch(b *parse.BranchNode) {
	otherwise := *s
	s.list(b.List)
	otherwise.list(b.ElseList)
	s.edge = s.edge && otherwise.edge
}

// text squeezes one piece of text. The blank that is owed at its end is written, since nobody knows what comes next.
func (s *squeezer) text(text []byte) []byte {
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		switch s.place {
		case inText:
			out, text = s.words(out, text)
		case inTag:
			out, text = s.tag(out, text)
		case inVerbatim:
			out, text = s.verbatim(out, text)
		}
	}
	if s.blank {
		out = append(out, ' ')
		s.edge = true
	}
	s.blank = false
	return out
}

// words handles one byte of text, or a comment, or the beginning of a tag.
func (s *squeezer) words(out, text []byte) (written, rest []byte) {
	switch c := text[0]; {
	case bytes.HasPrefix(text, []byte("<!--")):
		if _, after, ok := bytes.Cut(text, []byte("-->")); ok {
			return out, after
		}
		return out, nil
	case c == '<':
		return s.begin(out, text)
	case isBlank(c):
		s.blank = s.blank || !s.edge
		return out, text[1:]
	default:
		out = s.owed(out)
		s.edge = false
		return append(out, c), text[1:]
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

func (s *squeezer) owed(out []byte) []byte {
	if s.blank {
		out = append(out, ' ')
	}
	s.blank = false
	return out
}

// begin writes < and the name of a tag.
func (s *squeezer) begin(out, text []byte) (written, rest []byte) {
	n := 1
	s.end = len(text) > 1 && text[1] == '/'
	if s.end {
		n = 2
	}
	start := n
	for n < len(text) && (text[n] >= 'a' && text[n] <= 'z' || text[n] >= 'A' && text[n] <= 'Z' || text[n] >= '0' && text[n] <= '9' || text[n] == '!') {
		n++
	}
	s.name = string(bytes.ToLower(text[start:n]))
	if tags[s.name]&edges != 0 {
		s.blank = false
	}
	out = append(s.owed(out), text[:n]...)
	s.place, s.quote, s.edge = inTag, 0, false
	return out, text[n:]
}

// tag handles one byte inside a tag.
func (s *squeezer) tag(out, text []byte) (written, rest []byte) {
	c := text[0]
	switch {
	case s.quote != 0:
		if c == s.quote {
			s.quote = 0
		}
	case c == '>':
		s.blank = false
		s.place = inText
		s.edge = tags[s.name]&edges != 0
		if !s.end && tags[s.name]&verbatim != 0 {
			s.place = inVerbatim
		}
	case isBlank(c):
		s.blank = s.blank || !s.edge
		return out, text[1:]
	case c == '"' || c == '\'':
		s.quote = c
	}
	if s.place == inTag {
		s.edge = false
	}
	return append(s.owed(out), c), text[1:]
}

// verbatim copies up to the end tag of the element.
func (s *squeezer) verbatim(out, text []byte) (written, rest []byte) {
	n := bytes.Index(bytes.ToLower(text), []byte("</"+s.name))
	if n < 0 {
		return append(out, text...), nil
	}
	s.place, s.edge = inText, true // the end tag itself says what the blanks after it are
	return append(out, text[:n]...), text[n:]
}

// tagKind says what an element does to the blanks around its tags and to those inside it.
type tagKind int

const (
	edges    tagKind = 1 << iota // it begins or ends a line: blanks next to its tags are not seen
	verbatim                     // what is inside stays as it is
)

// tags are the elements that text does not simply flow through.
var tags = map[string]tagKind{
	"pre": edges | verbatim, "script": edges | verbatim, "style": edges | verbatim, "textarea": verbatim,

	"!doctype": edges, "html": edges, "head": edges, "body": edges, "meta": edges, "link": edges, "title": edges, "base": edges,
	"header": edges, "footer": edges, "main": edges, "nav": edges, "section": edges, "article": edges, "aside": edges, "div": edges,
	"p": edges, "h1": edges, "h2": edges, "h3": edges, "h4": edges, "h5": edges, "h6": edges, "hgroup": edges, "blockquote": edges,
	"address": edges, "hr": edges, "br": edges, "ul": edges, "ol": edges, "li": edges, "dl": edges, "dt": edges, "dd": edges,
	"figure": edges, "figcaption": edges, "details": edges, "summary": edges, "fieldset": edges, "legend": edges, "form": edges,
	"table": edges, "caption": edges, "colgroup": edges, "col": edges, "thead": edges, "tbody": edges, "tfoot": edges, "tr": edges,
	"th": edges, "td": edges, "option": edges, "optgroup": edges,
	// Inside a drawing only text and tspan have words.
	"g": edges, "path": edges, "rect": edges, "circle": edges, "ellipse": edges, "line": edges, "polyline": edges, "polygon": edges,
	"defs": edges, "desc": edges, "use": edges, "symbol": edges,
}
