package content

import (
	"net/url"
	"strings"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
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
		if strings.HasPrefix(id, ChartAnchor) && placesCharts(p.refs) {
			continue
		}
		pos := a.pos
		pos.Text = p.lineText(pos.Line)
		p.reportAt(deadAnchor, pos, a.id, p.likelyAnchor(id))
	}
}

// likelyAnchor returns what was probably meant, or how ids are made.
func (p *prose) likelyAnchor(id string) diag.Text {
	ids := make([]string, len(p.heads))
	for i, h := range p.heads {
		ids[i] = h.ID
	}
	meant := format.Slug(id)
	if p.ids[meant] == 0 {
		meant = format.Suggest(meant, ids)
	}
	if meant == "" {
		return diag.Text{
			RU: "адрес места — заголовок латиницей: «Доходы города» — это #dokhody-goroda",
			EN: "a place's address is its heading in Latin letters: «Доходы города» is #dokhody-goroda",
		}
	}
	return diag.Text{RU: "возможно, имелось в виду #" + meant, EN: "did you mean #" + meant + "?"}
}
