package content

import (
	"io"
	"slices"
	"strings"
	"unicode"

	"otkryto/generator/internal/diag"
)

// Body is prose as HTML with numbered slots. It is immutable and may be shared between builds.
type Body struct {
	html     shelved // without what the slots are filled with
	slots    []int32 // where in html slot i stands; as many as Refs, ascending
	Refs     []Ref
	Headings []Heading
	Excerpt  string // first paragraph that quotes no figure, as plain text, at most 300 characters
	Mentions []Mention
	Plain    bool // its author wants no links to the glossary on the page
}

// RefKind says what a slot is filled with.
type RefKind int

// The kinds of slots. Further ones are added here and in the renderer; Body need not know them.
const (
	RefLink   RefKind = iota // the address of a link: href is what the slot is filled with
	RefImage                 // the whole <img> or <figure>
	RefFigure                // a figure of the data: Target is what stands between the braces of {{tor.jobs 2022}}
	RefChart                 // a chart, outside <p>: Target is the YAML of the block
)

// Ref is one reference from prose to something else.
type Ref struct {
	Kind   RefKind
	Target string // as written: "../pages/o-portale.md", "/budget/2022/", "foto.jpg", "https://…"
	Alt    string // of an image
	Title  string // of a link: its title; of an image that stands alone: its caption
	Figure bool   // an image that stands in a paragraph of its own: the slot is outside <p> and takes a <figure>
	InLink bool   // a quoted figure within a link, which can hold no other
	// Pos is where Target is written. Its Text is left out, as there are many Refs and few faults: Reader.Quote gives it.
	Pos diag.Pos
}

// Heading is one heading of the prose, for tables of contents.
type Heading struct {
	Level int // 2 to 6: the page's title is the only h1
	ID    string
	Text  string
}

// Empty says whether there is no prose.
func (b Body) Empty() bool { return b.html.empty() }

// Size returns the length of the HTML with empty slots.
func (b Body) Size() int { return len(b.html.text) + b.html.size }

// AppendHTML appends the HTML to dst, asking fill for the text of each slot (already escaped HTML or attribute text) in order.
func (b Body) AppendHTML(dst []byte, fill func(i int, r Ref) string) []byte {
	b.html.with(func(html []byte) {
		if dst == nil {
			dst = make([]byte, 0, len(html)+64*len(b.slots))
		}
		done := 0
		for i, at := range b.slots {
			dst = append(dst, html[done:at]...)
			dst = append(dst, fill(i, b.Refs[i])...)
			done = int(at)
		}
		dst = append(dst, html[done:]...)
	})
	return dst
}

// Write writes the HTML, asking fill for the text of each slot (already escaped HTML or attribute text) in order.
func (b Body) Write(w io.Writer, fill func(i int, r Ref) string) (err error) {
	b.html.with(func(html []byte) {
		done := 0
		for i, at := range b.slots {
			if _, err = w.Write(html[done:at]); err != nil {
				return
			}
			if _, err = io.WriteString(w, fill(i, b.Refs[i])); err != nil {
				return
			}
			done = int(at)
		}
		_, err = w.Write(html[done:])
	})
	return err
}

// Scheme returns the scheme of the target in lower case, "https" or "mailto", "" for a path within the portal. An address that begins with // has the
// scheme "//".
func (r Ref) Scheme() string { return scheme(r.Target) }

func scheme(target string) string {
	if strings.HasPrefix(target, "//") {
		return "//"
	}
	for i := range len(target) {
		switch c := target[i]; {
		case c == ':' && i > 0:
			return strings.ToLower(target[:i])
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return ""
		}
	}
	return ""
}

// Only is a body of nothing but one slot: a chart that stands apart from the prose it was written in.
func (b Body) Only(slot int) Body {
	return Body{html: shelved{text: "\n"}, slots: []int32{0}, Refs: []Ref{b.Refs[slot]}}
}

// Without is the body without one slot and what would fill it.
func (b Body) Without(slot int) Body {
	b.slots = slices.Delete(slices.Clone(b.slots), slot, slot+1)
	b.Refs = slices.Delete(slices.Clone(b.Refs), slot, slot+1)
	return b
}

// Words counts the words of the prose; what fills the slots has none.
func (b Body) Words() int {
	words := 0
	b.html.with(func(html []byte) {
		tag, word := false, false
		for _, c := range string(html) {
			switch {
			case c == '<':
				tag, word = true, false
			case c == '>':
				tag = false
			case tag:
			case unicode.IsLetter(c) || unicode.IsDigit(c):
				if !word {
					words++
				}
				word = true
			case c == ' ' || c == '\n' || c == '\u00a0':
				word = false
			}
		}
	})
	return words
}
