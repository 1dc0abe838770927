package content

import (
	"strconv"
	"strings"

	east "github.com/yuin/goldmark/extension/ast"
)

// footnoteLink writes the mark of a footnote. Footnotes are numbered in the order of the text; one that is quoted twice has two ways back.
func (p *prose) footnoteLink(n *east.FootnoteLink) {
	p.flush()
	p.out(`<sup><a id="` + footnoteRefID(n.Index, n.RefIndex) + `" href="#fn-` + strconv.Itoa(n.Index) + `" class="footnote-ref" role="doc-noteref" aria-label="` +
		wordFootnote + " " + strconv.Itoa(n.Index) + `">` + strconv.Itoa(n.Index) + "</a></sup>")
}

// footnoteBack writes the way back at the end of a footnote's last paragraph.
func (p *prose) footnoteBack(n *east.FootnoteBacklink) {
	p.flush()
	p.out("\u00a0")
	p.backLink(n)
}

// lastFootnoteBack writes it in a paragraph of its own, as the footnote ends with a list or a table.
func (p *prose) lastFootnoteBack(n *east.FootnoteBacklink) {
	if _, ok := n.PreviousSibling().(*east.FootnoteBacklink); ok {
		p.out("\u00a0")
	} else {
		p.out("<p>")
	}
	p.backLink(n)
	if n.NextSibling() == nil {
		p.out("</p>")
	}
}

func (p *prose) backLink(n *east.FootnoteBacklink) {
	label := wordBack + " " + strconv.Itoa(n.Index)
	if n.RefCount > 1 {
		label += " (" + strconv.Itoa(n.RefIndex+1) + ")"
	}
	p.out(`<a href="#` + footnoteRefID(n.Index, n.RefIndex) + `" class="footnote-back" role="doc-backlink" aria-label="` + label + `">↑</a>`)
}

func footnoteRefID(index, use int) string {
	id := "fnref-" + strconv.Itoa(index)
	if use > 0 {
		id += "-" + strconv.Itoa(use+1)
	}
	return id
}

func isFootnoteID(id string) bool {
	return strings.HasPrefix(id, "fn-") || strings.HasPrefix(id, "fnref-")
}
