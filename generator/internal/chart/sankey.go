package chart

import (
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"otkryto/generator/internal/format"
)

// Measures of flows, in pixels.
const (
	nodeWidth   = 12.0
	flowsHeight = 280.0 // of all that flows through the fullest column
	nodeLabel   = 200.0 // what a name beside a node may take
	nodeGap     = 10.0
	columnsMost = 4
)

// node is a place that flows come from and go to.
type node struct {
	name    string
	depth   int
	in, out Value
	lines   []string // name and value, as written beside it
	y       float64  // of its top, below the plot's
	height  float64
}

// value returns what passes through a node.
func (n *node) value() Value {
	if n.in.Set && (!n.out.Set || n.in.Number.Cmp(n.out.Number) >= 0) {
		return n.in
	}
	return n.out
}

// sankeySheet draws flows between columns of nodes. It is nil on a phone, whose width has no room for words on both sides, and for flows that are negative,
// run in a circle or through too many columns: they are drawn as rows.
func sankeySheet(s *Spec, width float64) *sheet {
	if width < wideLabels {
		return nil
	}
	nodes, ok := nodesOf(s)
	if !ok {
		return nil
	}
	sh := &sheet{width: width}
	h, unit := headOf(s)
	plot := rect{top: sh.top(h), right: width}
	last := nodes[len(nodes)-1].depth
	for _, n := range nodes {
		n.lines = append(wrap(n.name, nodeLabel, false), format.Short(n.value().Number, unit))
		switch w := math.Ceil(widest(n.lines, false)) + textGap; n.depth {
		case 0:
			plot.left = max(plot.left, w)
		case last:
			plot.right = min(plot.right, width-w)
		}
	}
	plot.bottom = plot.top + stackNodes(nodes)
	sh.height = math.Ceil(plot.bottom)
	sh.nameNodes(nodes, plot)
	sh.options = sankeyOptions(s, nodes, plot)
	if sh.fault() != "" {
		return nil
	}
	return sh
}

// nodesOf returns the nodes of a spec's links by column, in the order of their first mention; false when they cannot be drawn as flows.
func nodesOf(s *Spec) ([]*node, bool) {
	links := flowing(s.Links)
	var nodes []*node
	byName := map[string]*node{}
	get := func(name string) *node {
		if byName[name] == nil {
			byName[name] = &node{name: name}
			nodes = append(nodes, byName[name])
		}
		return byName[name]
	}
	for _, l := range links {
		if l.Value.Number.IsNeg() {
			return nil, false
		}
		from, to := get(l.From), get(l.To)
		from.out, to.in = from.out.plus(l.Value), to.in.plus(l.Value)
	}
	// A node's column is the longest way to it. More rounds than nodes mean that flows run in a circle.
	for round, moved := 0, true; moved; round++ {
		if round > len(nodes) {
			return nil, false
		}
		moved = false
		for _, l := range links {
			if from, to := byName[l.From], byName[l.To]; to.depth <= from.depth {
				to.depth, moved = from.depth+1, true
			}
		}
	}
	last := 0
	for _, n := range nodes {
		last = max(last, n.depth)
	}
	for _, n := range nodes {
		if !n.out.Set {
			n.depth = last
		}
	}
	slices.SortStableFunc(nodes, func(a, b *node) int { return a.depth - b.depth })
	return nodes, len(nodes) > 0 && last < columnsMost
}

// flowing returns the links in which something flows.
func flowing(links []Link) []Link {
	return slices.DeleteFunc(slices.Clone(links), func(l Link) bool { return !l.Value.Set || l.Value.Number.IsZero() })
}

// stackNodes gives every node its height and place, a column's nodes one below the other, as far apart as their words need, and the columns centred. It returns
// the height of all.
func stackNodes(nodes []*node) float64 {
	var columns [][]*node
	for _, n := range nodes {
		for len(columns) <= n.depth {
			columns = append(columns, nil)
		}
		columns[n.depth] = append(columns[n.depth], n)
	}
	fullest := 0.0
	for _, c := range columns {
		sum := 0.0
		for _, n := range c {
			sum += n.value().float()
		}
		fullest = max(fullest, sum)
	}
	heights, highest := make([]float64, len(columns)), 0.0
	for i, c := range columns {
		y := 0.0
		for _, n := range c {
			n.height = n.value().float() / fullest * flowsHeight
			words := float64(len(n.lines)) * lineHeight
			n.y = y + max(0, words-n.height)/2
			y = n.y + n.height + max(0, words-n.height)/2 + nodeGap
		}
		heights[i] = y - nodeGap
		highest = max(highest, heights[i])
	}
	for i, c := range columns {
		for _, n := range c {
			n.y += (highest - heights[i]) / 2
		}
	}
	return highest
}

// nameNodes writes every node's name and value beside it: to the left of the first column, to the right of the others.
func (s *sheet) nameNodes(nodes []*node, plot rect) {
	last := nodes[len(nodes)-1].depth
	for _, n := range nodes {
		x := plot.left + float64(n.depth)*(plot.right-plot.left-nodeWidth)/float64(last)
		y := plot.top + n.y + n.height/2 - float64(len(n.lines)-1)*lineHeight/2
		if n.depth == 0 {
			s.lines(x-textGap, y, n.lines, text{anchor: end, ink: inkText})
			continue
		}
		s.lines(x+nodeWidth+textGap, y, n.lines, text{anchor: start, ink: inkText})
	}
}

// sankeyNode and sankeyLink stand in for go-echarts' own: those hold a link's value as float32, which loses kopecks from a hundred thousand roubles on, and
// have no place for a node. LocalY is that place, in parts of the series' height.
type sankeyNode struct {
	Name      string          `json:"name"`
	Depth     int             `json:"depth"`
	LocalY    float64         `json:"localY"`
	ItemStyle *opts.ItemStyle `json:"itemStyle"`
}

type sankeyLink struct {
	Source string  `json:"source"`
	Target string  `json:"target"`
	Value  float64 `json:"value"`
}

// sankeyOptions has go-echarts write the flows. ECharts finds how wide they are and how they run; the nodes' places are given.
func sankeyOptions(s *Spec, nodes []*node, plot rect) map[string]any {
	c := charts.NewSankey()
	c.SetGlobalOptions(plain("flows", rect{})...)
	c.AddSeries("", nil, nil, still, func(series *charts.SingleSeries) {
		series.Left, series.Top = number(plot.left, 1), number(plot.top, 1)
		series.NodeWidth, series.NodeGap = opts.Int(nodeWidth), opts.Int(0)
		series.LineStyle = &opts.LineStyle{Color: inkFlow.color(), Opacity: opts.Float(1), Curveness: 0.5}
	})
	c.Validate()
	options := tree(c.JSON())
	delete(options, "grid")
	var data []sankeyNode
	for _, n := range nodes {
		data = append(data, sankeyNode{n.name, n.depth, n.y / flowsHeight, &opts.ItemStyle{Color: inkNode.color()}})
	}
	var links []sankeyLink
	for _, l := range flowing(s.Links) {
		links = append(links, sankeyLink{l.From, l.To, l.Value.float()})
	}
	series := options["series"].([]any)[0].(map[string]any)
	for k, v := range map[string]any{
		"data": data, "links": links, "width": plot.right - plot.left, "height": flowsHeight,
		"layoutIterations": 0, "draggable": false, "silent": true,
	} {
		series[k] = v
	}
	return options
}

// flowRows makes rows of flows: what leaves a node stands under its name.
func flowRows(s *Spec) rows {
	h, unit := headOf(s)
	r := rows{head: h}
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
			r.list = append(r.list, row{label: name + " — " + group[0].To, lanes: []lane{valueLane(group[0].Value, unit, inkNode)}})
			continue
		}
		r.list = append(r.list, row{label: name + ":", head: true})
		for _, l := range group {
			r.list = append(r.list, row{label: l.To, lanes: []lane{valueLane(l.Value, unit, inkNode)}})
		}
	}
	return r
}
