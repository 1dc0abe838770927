package chart

import (
	"encoding/json"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"otkryto/generator/internal/format"
)

// Measures of flows, in pixels.
const (
	nodeWidth   = 12.0
	flowsHeight = 280.0 // of all that flows, without the gaps
	nodeLabel   = 200.0 // what a name beside a node may take
	nodeGapMin  = 10.0
	columnsMost = 4
)

// node is a place that flows come from and go to.
type node struct {
	name    string
	depth   int
	in, out Value
	lines   []string
	height  float64
}

// value returns what passes through a node.
func (n *node) value() Value {
	if n.in.Set && (!n.out.Set || n.in.Number.Cmp(n.out.Number) >= 0) {
		return n.in
	}
	return n.out
}

// sankeyLayout draws flows between columns of nodes. It is false on a phone, whose width has no room for words on both sides, and for flows that are negative
// or too deep: they are drawn as rows.
func sankeyLayout(s *Spec, width float64) (layout, bool) {
	if width < wideLabels {
		return layout{}, false
	}
	nodes, ok := nodesOf(s)
	if !ok {
		return layout{}, false
	}
	sh, plot := sankeySheet(s, nodes, width)
	return layout{first: sh, finish: func(e *engine) (*sheet, error) {
		places, err := e.places(sh)
		if err != nil {
			return nil, err
		}
		sh.nameNodes(nodes, places, plot)
		if sh.fault() != "" {
			return flowRows(s).sheet(width), nil
		}
		return sh, nil
	}}, true
}

// nodesOf returns the nodes of a spec's links in the order of their first mention, with their columns; false when they cannot be drawn as flows.
func nodesOf(s *Spec) ([]*node, bool) {
	var nodes []*node
	byName := map[string]*node{}
	get := func(name string) *node {
		if byName[name] == nil {
			byName[name] = &node{name: name}
			nodes = append(nodes, byName[name])
		}
		return byName[name]
	}
	for _, l := range flowing(s.Links) {
		if l.Value.Number.IsNeg() || l.From == l.To {
			return nil, false
		}
		from, to := get(l.From), get(l.To)
		from.out, to.in = from.out.plus(l.Value), to.in.plus(l.Value)
	}
	// A column is as far right as the longest way to it; more rounds than nodes mean that flows run in a circle.
	for round, moved := 0, true; moved; round++ {
		if round > len(nodes) {
			return nil, false
		}
		moved = false
		for _, l := range flowing(s.Links) {
			if from, to := byName[l.From], byName[l.To]; to.depth <= from.depth {
				to.depth, moved = from.depth+1, true
			}
		}
	}
	deepest := 0
	for _, n := range nodes {
		deepest = max(deepest, n.depth)
	}
	for _, n := range nodes {
		if !n.out.Set {
			n.depth = deepest
		}
	}
	return nodes, len(nodes) > 0 && deepest < columnsMost
}

// flowing returns the links in which something flows.
func flowing(links []Link) []Link {
	return slices.DeleteFunc(slices.Clone(links), func(l Link) bool { return !l.Value.Set || l.Value.Number.IsZero() })
}

// sankeySheet makes the sheet without the nodes' names, high enough for them: the gap between two nodes grows until their names fit.
func sankeySheet(s *Spec, nodes []*node, width float64) (*sheet, rect) {
	sh := &sheet{width: width}
	top := sh.top(nil, s.Demo)
	last := 0
	for _, n := range nodes {
		last = max(last, n.depth)
	}
	columns := make([][]*node, last+1)
	plot := rect{top: top, right: width}
	for _, n := range nodes {
		n.lines = append(wrap(n.name, nodeLabel, false), format.Short(n.value().Number, s.Unit))
		columns[n.depth] = append(columns[n.depth], n)
		if w := math.Ceil(widest(n.lines, false)) + textGap; n.depth == 0 {
			plot.left = max(plot.left, w)
		} else if n.depth == last {
			plot.right = min(plot.right, width-w)
		}
	}
	unit, gap := 0.0, nodeGapMin
	for _, column := range columns {
		unit = max(unit, sumOf(column))
	}
	unit = flowsHeight / unit
	for _, column := range columns {
		for i, n := range column {
			n.height = n.value().float() * unit
			if i > 0 {
				before := column[i-1]
				names := float64(len(n.lines)+len(before.lines)) / 2 * lineHeight
				gap = max(gap, names+4-(n.height+before.height)/2)
			}
		}
	}
	gap = math.Ceil(gap)
	height := 0.0
	for _, column := range columns {
		height = max(height, sumOf(column)*unit+float64(len(column)-1)*gap)
	}
	// The names of the first and the last node may be higher than the nodes.
	plot.top += 2 * lineHeight
	plot.bottom = math.Ceil(plot.top + height)
	sh.height = plot.bottom + 2*lineHeight
	sh.options = sankeyOptions(s, nodes, plot, int(gap))
	return sh, plot
}

func sumOf(column []*node) float64 {
	sum := 0.0
	for _, n := range column {
		sum += n.value().float()
	}
	return sum
}

// sankeyNode and sankeyLink stand in for go-echarts' own, which hold values as float32 and text, would lose kopecks from a hundred thousand roubles on, and
// give a flow no colour.
type sankeyNode struct {
	Name      string          `json:"name"`
	Depth     int             `json:"depth"`
	ItemStyle *opts.ItemStyle `json:"itemStyle"`
}

type sankeyLink struct {
	Source string  `json:"source"`
	Target string  `json:"target"`
	Value  float64 `json:"value"`
}

func sankeyOptions(s *Spec, nodes []*node, plot rect, gap int) map[string]any {
	c := charts.NewSankey()
	c.SetGlobalOptions(plain("flows", rect{})...)
	c.AddSeries("", nil, nil, still, func(series *charts.SingleSeries) {
		series.Left, series.Top = number(plot.left, 1), number(plot.top, 1)
		series.NodeWidth, series.NodeGap = opts.Int(nodeWidth), opts.Int(gap)
		series.LineStyle = &opts.LineStyle{Color: inkFlow.color(), Opacity: opts.Float(1), Curveness: 0.5}
	})
	c.Validate()
	options := tree(c.JSON())
	delete(options, "grid")
	var data []sankeyNode
	for _, n := range nodes {
		data = append(data, sankeyNode{n.name, n.depth, &opts.ItemStyle{Color: inkNode.color()}})
	}
	var links []sankeyLink
	for _, l := range flowing(s.Links) {
		links = append(links, sankeyLink{l.From, l.To, l.Value.float()})
	}
	series := options["series"].([]any)[0].(map[string]any)
	for k, v := range map[string]any{
		"data": data, "links": links, "width": plot.right - plot.left, "height": plot.bottom - plot.top,
		"layoutIterations": 0, "draggable": false, "silent": true, // the order of the nodes is ours
	} {
		series[k] = v
	}
	return options
}

// place is the rectangle that ECharts gave a part: x, y, width, height.
type place [4]float64

// places asks ECharts where it puts the nodes of flows or the cells of a treemap.
func (e *engine) places(s *sheet) ([]place, error) {
	out, err := e.layout("places", s)
	if err != nil {
		return nil, err
	}
	var list []place
	return list, json.Unmarshal([]byte(out), &list)
}

// nameNodes writes every node's name and value beside it: to the left of the first column, to the right of the others.
func (s *sheet) nameNodes(nodes []*node, places []place, plot rect) {
	s.texts = slices.Clone(s.texts)
	for i, n := range nodes {
		p := places[i]
		x, y := plot.left+p[0], plot.top+p[1]+p[3]/2-float64(len(n.lines)-1)*lineHeight/2
		t := text{anchor: start, ink: inkText}
		if n.depth == 0 {
			t.anchor = end
			s.lines(x-textGap, y, n.lines, t)
			continue
		}
		s.lines(x+p[2]+textGap, y, n.lines, t)
	}
}

// flowRows makes rows of flows: what leaves a node stands under its name.
func flowRows(s *Spec) rows {
	r := rows{demo: s.Demo}
	var from []string
	links := map[string][]Link{}
	for _, l := range s.Links {
		if links[l.From] == nil {
			from = append(from, l.From)
		}
		links[l.From] = append(links[l.From], l)
	}
	for _, name := range from {
		group := links[name]
		if len(group) == 1 {
			r.list = append(r.list, row{label: name + " — " + group[0].To, lanes: []lane{valueLane(group[0].Value, s.Unit, inkNode)}})
			continue
		}
		r.list = append(r.list, row{label: name + ":", head: true})
		for _, l := range group {
			r.list = append(r.list, row{label: l.To, lanes: []lane{valueLane(l.Value, s.Unit, inkNode)}})
		}
	}
	return r
}
