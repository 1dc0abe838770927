package content

import (
	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// inlines writes the children of an inline container.
func (p *prose) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.inline(c)
	}
}

func (p *prose) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		p.text(n)
	case *ast.String:
		p.run = append(p.run, n.Value...)
	case *figureNode:
		p.figure(n)
	case *bracesNode:
		p.braces(n)
	case *ast.Emphasis:
		if n.Level == 2 {
			p.tagged(n, "<strong>", "</strong>")
		} else {
			p.tagged(n, "<em>", "</em>")
		}
	case *east.Strikethrough:
		p.tagged(n, "<del>", "</del>")
	case *ast.CodeSpan:
		p.codeSpan(n)
	case *ast.Link:
		p.link(n)
	case *ast.AutoLink:
		p.autoLink(n)
	case *ast.Image:
		p.image(n, false)
	case *ast.RawHTML:
		p.rawHTML(n)
	case *east.FootnoteLink:
		p.footnoteLink(n)
	case *east.FootnoteBacklink:
		p.footnoteBack(n)
	case *east.TaskCheckBox:
		if n.IsChecked {
			p.run = append(p.run, "☑ "...)
		} else {
			p.run = append(p.run, "☐ "...)
		}
	default:
		p.inlines(n)
	}
}

func (p *prose) tagged(n ast.Node, open, closing string) {
	p.flush()
	p.out(open)
	p.inlines(n)
	p.flush()
	p.out(closing)
}

func (p *prose) codeSpan(n ast.Node) {
	p.flush()
	p.out("<code>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			value := t.Segment.Value(p.body)
			if len(value) > 0 && value[len(value)-1] == '\n' {
				p.verbatim(value[:len(value)-1])
				value = []byte(" ")
			}
			p.verbatim(value)
		}
	}
	p.out("</code>")
	p.typo.Object()
}

// rawHTML writes a tag as text. <br> is let through: a table's cell has no other way to break a line. A comment is left out.
func (p *prose) rawHTML(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	p.flush()
	first := n.Segments.At(0)
	raw := p.body[first.Start:first.Stop]
	switch name := tagName(raw); {
	case name == "br":
		p.out("<br>")
		p.lineBreak()
		return
	case name == "!--":
		return
	case name != "" && raw[1] != '/':
		p.report(rawHTML, p.base+first.Start, len(raw), name)
	}
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		p.verbatim(segment.Value(p.body))
	}
	p.typo.Object()
}

// lineBreak says that a line ended.
func (p *prose) lineBreak() {
	p.typo.Reset()
	if p.keep {
		p.plain = append(p.plain, ' ')
	}
}

// tagName returns the name of the tag that begins raw, "!--" for a comment.
func tagName(raw []byte) string {
	start := 1
	if len(raw) > 3 && string(raw[:4]) == "<!--" {
		return "!--"
	}
	if len(raw) > 1 && raw[1] == '/' {
		start = 2
	}
	end := start
	for end < len(raw) && (isASCIIWord(raw[end]) || raw[end] == '-') {
		end++
	}
	if start >= len(raw) {
		return ""
	}
	return string(raw[start:end])
}
