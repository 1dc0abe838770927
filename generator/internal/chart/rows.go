package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// rows is the form that any numbers fit in: a label, a bar, its value as text, row under row. Ranked parts, plan beside fact, stacks, steps and flows on a
// phone are all drawn as rows.
type rows struct {
	list   []row
	legend []key
	demo   bool
}

// row is a label and the bars that belong to it.
type row struct {
	label string
	head  bool // a heading of the rows below it
	lanes []lane
}

// lane is one bar: spans next to each other, and the value at its end.
type lane struct {
	spans []span
	text  string
	left  bool // the text stands before the bar, as it ends below zero
}

// span is a part of a bar, between two values. from may be above to.
type span struct {
	from, to float64
	ink      ink
}

// Measures of rows, in pixels. Bars stand on slots of a category axis, as ECharts wants them: slotHeight is how finely they can be placed.
const (
	barHeight  = 14.0
	lanePitch  = 18.0
	rowGap     = 10.0
	labelGap   = 12.0 // between a label beside its bar and the bar
	textGap    = 6.0  // between a bar and its value
	slotHeight = 2.0
	minLength  = 1.5 // a bar that is not zero can be seen
	wideLabels = 480 // sheets as wide as this have labels beside the bars, others over them
)

// sheet draws the rows at a width; the height follows.
func (r rows) sheet(width float64) *sheet {
	s := &sheet{width: width}
	y := s.top(r.legend, r.demo)
	labels := r.labelWidth(width)
	lo, hi, left, right := r.extent()
	from, to := labels+left, width-right
	scale := 0.0
	if hi > lo {
		scale = (to - from) / (hi - lo)
	}
	at := func(v float64) float64 { return from + (v-lo)*scale }

	top := y
	var bars []placed
	for _, w := range r.list {
		room := width
		if labels > 0 {
			room = labels - labelGap
		}
		lines := wrap(w.label, room, w.head)
		label := float64(len(lines)) * lineHeight
		block := float64(len(w.lanes)) * lanePitch
		labelTop, blockTop := y, y+label
		height := label + block
		if labels > 0 {
			height = math.Max(label, block)
			labelTop, blockTop = y+(height-label)/2, y+(height-block)/2
		}
		s.lines(0, labelTop+lineHeight/2, lines, text{anchor: start, ink: inkText, bold: w.head})
		for i, l := range w.lanes {
			mid := blockTop + (float64(i)+0.5)*lanePitch
			// The middle of a slot is an odd number of pixels below the top of the plot.
			slot := int((mid - top) / slotHeight)
			mid = top + (float64(slot)+0.5)*slotHeight
			bars = append(bars, placed{slot, visible(l.spans, scale)})
			s.value(l, mid, at)
		}
		y += height + rowGap
	}
	s.height = math.Ceil(y - rowGap + 2)
	if lo < 0 {
		s.boxes = append(s.boxes, box{x: at(0) - 0.5, y: top, width: 1, height: s.height - top, ink: inkZero})
	}
	s.options = barOptions(bars, axis{lo, hi}, rect{from, top, to, s.height})
	return s
}

// value writes the text at the end of a bar.
func (s *sheet) value(l lane, y float64, at func(float64) float64) {
	lo, hi := 0.0, 0.0
	for i, p := range l.spans {
		if i == 0 {
			lo, hi = min(p.from, p.to), max(p.from, p.to)
		}
		lo, hi = min(lo, p.from, p.to), max(hi, p.from, p.to)
	}
	t := text{x: at(hi) + textGap, y: y, s: l.text, anchor: start, ink: inkText}
	if l.left {
		t.x, t.anchor = at(lo)-textGap, end
	}
	s.texts = append(s.texts, t)
}

// labelWidth returns the room of the labels beside the bars with the gap, or 0 when they stand over them.
func (r rows) labelWidth(width float64) float64 {
	if width < wideLabels {
		return 0
	}
	most, w := width*0.42, 0.0
	for _, row := range r.list {
		w = max(w, widest(wrap(row.label, most, row.head), row.head))
	}
	return math.Ceil(w) + labelGap
}

// extent returns the values that the axis must hold, and the room that texts want at both sides of it.
func (r rows) extent() (lo, hi, left, right float64) {
	for _, row := range r.list {
		for _, l := range row.lanes {
			for _, p := range l.spans {
				lo, hi = min(lo, p.from, p.to), max(hi, p.from, p.to)
			}
			if w := math.Ceil(measure(l.text, false)) + textGap + 1; l.left {
				left = max(left, w)
			} else {
				right = max(right, w)
			}
		}
	}
	return lo, hi, left, right
}

// visible lengthens a span that could not be seen. The number beside it is exact, so nobody is misled by a pixel.
func visible(spans []span, scale float64) []span {
	if len(spans) != 1 || scale == 0 {
		return spans
	}
	p := spans[0]
	if length := (p.to - p.from) * scale; length != 0 && math.Abs(length) < minLength {
		p.to = p.from + math.Copysign(minLength/scale, length)
	}
	return []span{p}
}

// placed is a bar on its slot.
type placed struct {
	slot  int
	spans []span
}

// axis is the range of values that a plot shows.
type axis struct{ lo, hi float64 }

// barOptions has go-echarts write horizontal bars. Every bar is a stack of layers: what lies before a span is a layer that takes room and is not drawn,
// which is how ECharts makes bars that do not begin at zero.
func barOptions(bars []placed, a axis, plot rect) map[string]any {
	var layers [][]opts.BarData
	add := func(layer, slot int, value float64, i ink) {
		for len(layers) <= layer {
			layers = append(layers, nil)
		}
		layers[layer] = append(layers[layer], opts.BarData{
			Value:     []any{value, slot},
			ItemStyle: &opts.ItemStyle{Color: i.color()},
		})
	}
	for _, b := range bars {
		layer := 0
		for _, side := range [][]span{above(b.spans), below(b.spans)} {
			reached := 0.0
			for _, p := range side {
				if p.from != reached {
					add(layer, b.slot, p.from-reached, inkNothing)
					layer++
				}
				add(layer, b.slot, p.to-p.from, p.ink)
				layer++
				reached = p.to
			}
		}
	}
	c := charts.NewBar()
	c.SetGlobalOptions(plain("bars", plot)...)
	c.SetGlobalOptions(
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Show: opts.Bool(false), Min: a.lo, Max: max(a.hi, a.lo+1e-9)}),
		charts.WithYAxisOpts(opts.YAxis{Type: "category", Show: opts.Bool(false), Inverse: opts.Bool(true)}),
	)
	for _, l := range layers {
		c.AddSeries("", l, charts.WithBarChartOpts(opts.BarChart{Stack: "bars", BarWidth: number(barHeight, 1)}), still)
	}
	c.Validate()
	options := tree(c.JSON())
	set(options, make([]string, int((plot.bottom-plot.top)/slotHeight)), "yAxis", 0, "data")
	return options
}

// above returns the parts of spans over zero, in the order in which they are stacked from it.
func above(spans []span) []span {
	var out []span
	for _, p := range spans {
		if lo, hi := max(0, min(p.from, p.to)), max(p.from, p.to); hi > lo {
			out = append(out, span{lo, hi, p.ink})
		}
	}
	return out
}

// below returns the parts of spans under zero, in the order in which they are stacked from it.
func below(spans []span) []span {
	var out []span
	for _, p := range spans {
		if lo, hi := min(p.from, p.to), min(0, max(p.from, p.to)); hi > lo {
			out = append(out, span{hi, lo, p.ink})
		}
	}
	return out
}
