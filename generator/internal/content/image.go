package content

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"otkryto/generator/internal/format"
)

// image leaves a slot for a picture. Its alternative text is the text of its Markdown label; a figure's caption is its title.
func (p *prose) image(n *ast.Image, figure bool) {
	p.flush()
	offset, width := p.targetPlace(n, n.Destination)
	target := resolve(n.Destination)
	alt := p.altOf(n)
	switch s := scheme(target); {
	case target == "":
		p.report(emptyAddress, offset, width)
		return
	case s != "":
		p.report(foreignImage, offset, width, target)
		return
	}
	if alt == "" {
		p.report(noAlt, p.base+max(0, n.Pos()), 1, target)
	}
	p.slot(Ref{Kind: RefImage, Target: target, Alt: alt, Title: format.Typography(resolve(n.Title)), Figure: figure, Pos: p.place(offset, width)})
	p.typo.Object()
}

// altOf returns the label of an image as plain text; nothing of it is written.
func (p *prose) altOf(n *ast.Image) string {
	html, refs, typo, anchors := len(p.html), len(p.refs), p.typo, len(p.anchors)
	p.typo.Reset()
	var alt string
	p.withoutFigures(func() { alt = p.plainOf(func() { p.inlines(n); p.flush() }) })
	p.html, p.refs, p.slots, p.typo, p.anchors = p.html[:html], p.refs[:refs], p.slots[:refs], typo, p.anchors[:anchors]
	return strings.TrimSpace(alt)
}

// onlyImages says whether a paragraph holds images and nothing else.
func onlyImages(n ast.Node, source []byte) bool {
	any := false
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Image:
			any = true
		case *ast.Text:
			if !isBlank(c.Segment, source) {
				return false
			}
		default:
			return false
		}
	}
	return any
}

func isBlank(s text.Segment, source []byte) bool {
	for _, c := range s.Value(source) {
		if c != ' ' && c != '\t' && c != '\n' {
			return false
		}
	}
	return true
}
