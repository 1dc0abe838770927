package content

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// A figure is quoted as {{tor.jobs 2022}}, a chart as a fenced block whose language is one of chartWords. What stands inside is package quote's matter.

// chartWords are the languages of a fenced block that is a chart.
var chartWords = []string{"chart", "график"}

// ChartAnchor begins the id of every chart that prose places. Which ids there are is known to whoever places them.
const ChartAnchor = "grafik-"

// kindFigure is the node of a quoted figure; kindBraces that of two braces which begin nothing.
var (
	kindFigure = ast.NewNodeKind("Figure")
	kindBraces = ast.NewNodeKind("Braces")
)

// figureNode is {{…}} in the text.
type figureNode struct {
	ast.BaseInline
	segment text.Segment // with its braces
}

func (n *figureNode) Kind() ast.NodeKind          { return kindFigure }
func (n *figureNode) Dump(source []byte, lvl int) { ast.DumpHelper(n, source, lvl, nil, nil) }

// bracesNode is {{ that nothing closes in its line.
type bracesNode struct {
	ast.BaseInline
	segment text.Segment
}

func (n *bracesNode) Kind() ast.NodeKind          { return kindBraces }
func (n *bracesNode) Dump(source []byte, lvl int) { ast.DumpHelper(n, source, lvl, nil, nil) }

// figureParser is asked at braces only, so that prose without them costs nothing.
type figureParser struct{}

func (figureParser) Trigger() []byte { return []byte{'{'} }

func (figureParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	if len(line) < 2 || line[1] != '{' || segment.Padding != 0 {
		return nil
	}
	end := bytes.Index(line, []byte("}}"))
	if end < 0 {
		block.Advance(2)
		return &bracesNode{segment: text.NewSegment(segment.Start, segment.Start+2)}
	}
	block.Advance(end + 2)
	return &figureNode{segment: text.NewSegment(segment.Start, segment.Start+end+2)}
}

// figure leaves a slot for a quoted figure. Its value is not known here, so that it cannot stand where the text itself is needed.
func (p *prose) figure(n *figureNode) {
	at, width := p.base+n.segment.Start, n.segment.Len()
	if p.noFigure {
		p.report(misplacedFigure, at, width)
		return
	}
	p.flush()
	raw := n.segment.Value(p.body)
	p.slot(Ref{Kind: RefFigure, Target: string(bytes.TrimSpace(raw[2 : len(raw)-2])), InLink: p.inLink, Pos: p.place(at, width)})
	p.typo.Object()
}

// braces writes two braces that begin no figure as the text that they are.
func (p *prose) braces(n *bracesNode) {
	p.report(openFigure, p.base+n.segment.Start, n.segment.Len())
	p.run = append(p.run, "{{"...)
}

// withoutFigures runs write where no figure may be quoted.
func (p *prose) withoutFigures(write func()) {
	was := p.noFigure
	p.noFigure = true
	write()
	p.noFigure = was
}

// placesCharts says whether any of the references is a chart.
func placesCharts(refs []Ref) bool {
	return slices.ContainsFunc(refs, func(r Ref) bool { return r.Kind == RefChart })
}

// hasFigure says whether any of the references is a quoted figure.
func hasFigure(refs []Ref) bool {
	return slices.ContainsFunc(refs, func(r Ref) bool { return r.Kind == RefFigure })
}

// chart leaves a slot for a chart. The place of the reference is its first line, or the fence when there is none.
func (p *prose) chart(n *ast.FencedCodeBlock) {
	at, width := n.Info.Segment.Start, n.Info.Segment.Len()
	var target []byte
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		if i == 0 {
			at, width = line.Start, len(firstLine(line.Value(p.body)))
		}
		target = append(target, line.Value(p.body)...)
	}
	p.slot(Ref{Kind: RefChart, Target: string(target), Pos: p.place(p.base+at, width)})
}
