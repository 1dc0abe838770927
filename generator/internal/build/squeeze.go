package build

import "bytes"

// squeeze appends a page to out without the blanks that no reader sees: those next to the edges of blocks, and all but one of every other run. Comments go too.
//
// It does to a page what tdewolff/minify does with the options that a page is allowed (tags, quotes and attributes are kept), eight times as fast: minify takes
// as long for a page as its two templates do together. It relies on what html/template and package content write: quoted attributes, lower-case tags.
// TestSqueeze holds it against minify.
func squeeze(out *buffer, page []byte) {
	s := squeezer{out: out, edge: true}
	for len(page) > 0 {
		at := bytes.IndexByte(page, '<')
		if at < 0 {
			s.text(page)
			return
		}
		s.text(page[:at])
		page = page[at:]
		switch {
		case bytes.HasPrefix(page, commentStart):
			page = after(page, commentEnd)
		default:
			page = s.tag(page)
		}
	}
}

var (
	commentStart = []byte("<!--")
	commentEnd   = []byte("-->")
)

// after cuts everything up to and with an end; all of it when there is none.
func after(page, end []byte) []byte {
	if i := bytes.Index(page, end); i >= 0 {
		return page[i+len(end):]
	}
	return nil
}

// squeezer is what is known while a page is written.
type squeezer struct {
	out   *buffer
	edge  bool // at the edge of a block or after a blank: a blank here is not seen
	blank bool // a blank is owed, unless the edge of a block comes next
}

// text writes words with single blanks between them.
func (s *squeezer) text(text []byte) {
	for len(text) > 0 {
		n := 0
		for n < len(text) && isBlank(text[n]) {
			n++
		}
		if n > 0 {
			s.blank = s.blank || !s.edge
			text = text[n:]
			continue
		}
		n = wordsEnd(text)
		s.owed()
		s.out.Write(text[:n])
		s.edge = false
		text = text[n:]
	}
}

// wordsEnd returns where the next run of blanks begins that is not one single space between words.
func wordsEnd(text []byte) int {
	for i := 0; i < len(text); i++ {
		if !isBlank(text[i]) {
			continue
		}
		if text[i] != ' ' || i+1 == len(text) || isBlank(text[i+1]) {
			return i
		}
	}
	return len(text)
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

// owed writes the blank that has been put off.
func (s *squeezer) owed() {
	if s.blank {
		s.out.WriteByte(' ')
		s.blank = false
	}
}

// tag writes the tag that the page begins with, and for elements whose text counts as it stands all up to their end. It returns the rest.
func (s *squeezer) tag(page []byte) []byte {
	closing := len(page) > 1 && page[1] == '/'
	name := tagName(page, closing)
	kind := tags[string(name)]
	if kind == edgeTag || kind == verbatimBlock {
		s.blank = false
	}
	s.owed()
	page = s.attributes(page)
	s.edge = kind == edgeTag || kind == verbatimBlock
	if closing || kind != verbatimBlock && kind != verbatimInline {
		return page
	}
	end := bytes.Index(page, append([]byte("</"), name...))
	if end < 0 {
		end = len(page)
	}
	s.out.Write(page[:end])
	return page[end:]
}

func tagName(page []byte, closing bool) []byte {
	start := 1
	if closing {
		start = 2
	}
	end := start
	for end < len(page) && (page[end] >= 'a' && page[end] <= 'z' || page[end] >= '0' && page[end] <= '9') {
		end++
	}
	return page[start:end]
}

// attributes writes a tag from < to >, with single blanks outside quotes, and returns the rest.
func (s *squeezer) attributes(page []byte) []byte {
	done := 0
	for i := 1; i < len(page); i++ {
		switch c := page[i]; {
		case c == '>':
			s.out.Write(page[done : i+1])
			return page[i+1:]
		case c == '"' || c == '\'':
			end := bytes.IndexByte(page[i+1:], c)
			if end < 0 {
				i = len(page)
				break
			}
			i += end + 1
		case isBlank(c):
			n := i + 1
			for n < len(page) && isBlank(page[n]) {
				n++
			}
			if n == i+1 && c == ' ' && n < len(page) && page[n] != '>' {
				continue
			}
			s.out.Write(page[done:i])
			if n < len(page) && page[n] != '>' {
				s.out.WriteByte(' ')
			}
			done, i = n, n-1
		}
	}
	s.out.Write(page[done:])
	return nil
}

// tagKind says what an element does to the blanks around its tags.
type tagKind int

const (
	inlineTag      tagKind = iota // text flows through it
	edgeTag                       // it begins or ends a line: blanks next to it are not seen
	verbatimBlock                 // an edge, and what is inside stays as it is
	verbatimInline                // no edge, and what is inside stays as it is
)

var tags = map[string]tagKind{
	"pre": verbatimBlock, "script": verbatimBlock, "style": verbatimBlock, "textarea": verbatimInline,

	"html": edgeTag, "head": edgeTag, "body": edgeTag, "meta": edgeTag, "link": edgeTag, "title": edgeTag, "base": edgeTag,
	"header": edgeTag, "footer": edgeTag, "main": edgeTag, "nav": edgeTag, "section": edgeTag, "article": edgeTag, "aside": edgeTag, "div": edgeTag,
	"p": edgeTag, "h1": edgeTag, "h2": edgeTag, "h3": edgeTag, "h4": edgeTag, "h5": edgeTag, "h6": edgeTag, "hgroup": edgeTag, "blockquote": edgeTag,
	"address": edgeTag, "hr": edgeTag, "br": edgeTag, "ul": edgeTag, "ol": edgeTag, "li": edgeTag, "dl": edgeTag, "dt": edgeTag, "dd": edgeTag,
	"figure": edgeTag, "figcaption": edgeTag, "details": edgeTag, "summary": edgeTag, "fieldset": edgeTag, "legend": edgeTag, "form": edgeTag,
	"table": edgeTag, "caption": edgeTag, "colgroup": edgeTag, "col": edgeTag, "thead": edgeTag, "tbody": edgeTag, "tfoot": edgeTag, "tr": edgeTag,
	"th": edgeTag, "td": edgeTag, "option": edgeTag, "optgroup": edgeTag,
	// Inside a drawing only text and tspan have words.
	"g": edgeTag, "path": edgeTag, "rect": edgeTag, "circle": edgeTag, "ellipse": edgeTag, "line": edgeTag, "polyline": edgeTag, "polygon": edgeTag,
	"defs": edgeTag, "desc": edgeTag, "use": edgeTag, "symbol": edgeTag,
}
