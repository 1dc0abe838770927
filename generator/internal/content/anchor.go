package content

import (
	"net/url"

	"otkryto/generator/internal/diag"
)

// anchor is a link to a place of the same document. Whether there is such a place is known at the document's end.
type anchor struct {
	id  string
	pos diag.Pos
}

func (p *prose) checkAnchors() {
	for _, a := range p.anchors {
		id, err := url.PathUnescape(a.id)
		if err != nil {
			id = a.id
		}
		if id == "" || id == "top" || p.ids[id] > 0 || isFootnoteID(id) {
			continue
		}
		pos := a.pos
		pos.Text = p.lineText(pos.Line)
		p.reportAt(deadAnchor, pos, a.id)
	}
}
