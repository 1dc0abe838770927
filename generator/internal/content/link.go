package content

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"otkryto/generator/internal/format"
)

// link writes <a> with a slot for its address.
func (p *prose) link(n *ast.Link) {
	p.flush()
	offset, width := p.targetPlace(n, n.Destination)
	target := resolve(n.Destination)
	if !p.usable(target, offset, width) {
		p.inlines(n)
		return
	}
	title := format.Typography(resolve(n.Title))
	start, refs, anchors := len(p.html), len(p.refs), len(p.anchors)
	p.openLink(Ref{Kind: RefLink, Target: target, Title: title, Pos: p.place(offset, width)})
	opened, inside := len(p.html), p.inLink
	p.inLink = true
	p.inlines(n)
	p.flush()
	p.inLink = inside
	if len(p.html) == opened && len(p.refs) == refs+1 {
		p.report(emptyLink, offset, width, target)
		p.html, p.refs, p.slots, p.anchors = p.html[:start], p.refs[:refs], p.slots[:refs], p.anchors[:anchors]
		return
	}
	p.out("</a>")
}

// autoLink writes an address that stands in the text as itself.
func (p *prose) autoLink(n *ast.AutoLink) {
	p.flush()
	label := n.Label(p.body)
	if p.inLink {
		p.verbatim(label) // a link within a link is none
		return
	}
	offset, width := p.targetPlace(n, label)
	target := string(n.URL(p.body))
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(target), "mailto:") {
		target = "mailto:" + target
	}
	if !p.usable(target, offset, width) {
		p.verbatim(label)
		return
	}
	p.openLink(Ref{Kind: RefLink, Target: target, Pos: p.place(offset, width)})
	p.verbatim(label)
	p.out("</a>")
	p.typo.Object()
}

// openLink writes <a> up to its text. What leads to another site says so.
func (p *prose) openLink(r Ref) {
	p.out(`<a href="`)
	p.slot(r)
	p.out(`"`)
	if r.Title != "" {
		p.out(` title="`)
		p.html = appendEscaped(p.html, []byte(r.Title))
		p.out(`"`)
	}
	switch s := r.Scheme(); {
	case s == "http" || s == "https":
		p.out(` rel="external noopener"`)
	case strings.HasPrefix(r.Target, "#"):
		p.anchors = append(p.anchors, anchor{r.Target[1:], r.Pos})
	}
	p.out(">")
}

// slot marks the place where a reference will be filled in.
func (p *prose) slot(r Ref) {
	p.slots = append(p.slots, int32(len(p.html)))
	p.refs = append(p.refs, r)
}

// usable says whether a page may hold such an address; if not, it is reported, and the link is left out.
func (p *prose) usable(target string, offset, width int) bool {
	// Browsers skip blanks and control characters before and inside a scheme.
	bare := strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0x7f {
			return -1
		}
		return r
	}, target)
	switch s := scheme(bare); {
	case bare == "":
		p.report(emptyAddress, offset, width)
		return false
	case s == "", s == "http", s == "https", s == "mailto", s == "tel":
		return true
	default:
		p.report(badScheme, offset, width, target)
		return false
	}
}

// targetPlace returns where a target is written, or where the node begins when it is written nowhere in one piece.
func (p *prose) targetPlace(n ast.Node, target []byte) (offset, width int) {
	if at, ok := segmentOf(p.body, target); ok {
		return p.base + at, len(target)
	}
	return p.base + min(max(0, n.Pos()), len(p.body)), 1
}

// segmentOf says whether part is a piece of whole and where it begins: goldmark hands out slices of its input, and their place is what a message needs.
func segmentOf(whole, part []byte) (int, bool) {
	offset := cap(whole) - cap(part)
	if len(part) == 0 || offset < 0 || offset+len(part) > len(whole) || &whole[offset] != &part[0] {
		return 0, false
	}
	return offset, true
}

// resolve takes Markdown's escapes and entities out of an address or a title.
func resolve(b []byte) string {
	if !bytes.ContainsAny(b, `\&`) {
		return string(b)
	}
	return string(util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(b))))
}
