package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// bars are what ECharts draws: bars on the slots of a category axis. A slot is slotSize pixels, and its number says where a bar's middle stands, so that bars
// need not stand at even distances.
type bars struct {
	list       []placed
	axis       axis // of values
	plot       rect
	thick      float64
	horizontal bool
}

// placed is a bar on its slot.
type placed struct {
	slot  int
	spans []span
}

// axis is a range of values.
type axis struct{ lo, hi float64 }

const slotSize = 2.0

// slotAt returns the slot whose middle is nearest to a place, and that middle. Both count from the same edge of the plot.
func slotAt(place float64) (slot int, mid float64) {
	slot = int(place / slotSize)
	return slot, (float64(slot) + 0.5) * slotSize
}

// unit returns how many pixels a unit of the values has.
func (b bars) unit() float64 {
	length := b.plot.bottom - b.plot.top
	if b.horizontal {
		length = b.plot.right - b.plot.left
	}
	if b.axis.hi <= b.axis.lo {
		return 0
	}
	return length / (b.axis.hi - b.axis.lo)
}

// scale returns where a value stands on the sheet. The edges of the plot that it counts from must be set.
func (b bars) scale() func(float64) float64 {
	unit := b.unit()
	if b.horizontal {
		return func(v float64) float64 { return b.plot.left + (v-b.axis.lo)*unit }
	}
	return func(v float64) float64 { return b.plot.top + (b.axis.hi-v)*unit }
}

// visible lengthens a bar that could not be seen, within the axis, as ECharts cuts off what lies beyond. The number beside it is exact, so nobody is misled
// by a pixel.
func (b bars) visible(spans []span) []span {
	unit := b.unit()
	if len(spans) == 0 || unit == 0 {
		return spans
	}
	lo, hi := lane{spans: spans}.reach()
	if lo == hi || (hi-lo)*unit >= minLength {
		return spans
	}
	p := spans[0]
	for _, q := range spans {
		if math.Abs(q.to-q.from) > math.Abs(p.to-p.from) {
			p = q
		}
	}
	length := math.Copysign(minLength/unit, p.to-p.from)
	if to := p.from + length; to >= b.axis.lo && to <= b.axis.hi {
		p.to = to
	} else {
		p.from = p.to - length
	}
	return []span{p}
}

// options has go-echarts write the bars. Every bar is a stack of layers: what lies before a span is a layer that takes room and is not drawn, which is how
// ECharts makes bars that do not begin at zero.
func (b bars) options() map[string]any {
	var layers [][]opts.BarData
	add := func(layer, slot int, value float64, i ink) {
		for len(layers) <= layer {
			layers = append(layers, nil)
		}
		at := []any{slot, value}
		if b.horizontal {
			at = []any{value, slot}
		}
		layers[layer] = append(layers[layer], opts.BarData{Value: at, ItemStyle: &opts.ItemStyle{Color: i.color()}})
	}
	for _, bar := range b.list {
		layer := 0
		for _, side := range [][]span{above(bar.spans), below(bar.spans)} {
			reached := 0.0
			for _, p := range side {
				if p.from != reached {
					add(layer, bar.slot, p.from-reached, inkNothing)
					layer++
				}
				add(layer, bar.slot, p.to-p.from, p.ink)
				layer++
				reached = p.to
			}
		}
	}
	values := opts.XAxis{Type: "value", Show: opts.Bool(false), Min: b.axis.lo, Max: max(b.axis.hi, b.axis.lo+1e-9)}
	slots := opts.XAxis{Type: "category", Show: opts.Bool(false)}
	x, y, length, name := slots, opts.YAxis{Type: values.Type, Show: values.Show, Min: values.Min, Max: values.Max}, b.plot.right-b.plot.left, "xAxis"
	if b.horizontal {
		x, y, length, name = values, opts.YAxis{Type: slots.Type, Show: slots.Show, Inverse: opts.Bool(true)}, b.plot.bottom-b.plot.top, "yAxis"
	}
	c := charts.NewBar()
	c.SetGlobalOptions(append(plain("bars", b.plot), charts.WithXAxisOpts(x), charts.WithYAxisOpts(y))...)
	for _, l := range layers {
		c.AddSeries("", l, charts.WithBarChartOpts(opts.BarChart{Stack: "bars", BarWidth: number(b.thick, 1)}), still)
	}
	c.Validate()
	options := tree(c.JSON())
	set(options, make([]string, int(math.Ceil(length/slotSize))), name, 0, "data")
	return options
}

// above returns the parts of spans over zero, in the order in which they are stacked from it.
func above(spans []span) []span {
	var out []span
	for _, p := range spans {
		if lo, hi := max(0, min(p.from, p.to)), max(p.from, p.to); hi > lo {
			out = append(out, span{from: lo, to: hi, ink: p.ink})
		}
	}
	return out
}

// below returns the parts of spans under zero, in the order in which they are stacked from it.
func below(spans []span) []span {
	var out []span
	for _, p := range spans {
		if lo, hi := min(p.from, p.to), min(0, max(p.from, p.to)); hi > lo {
			out = append(out, span{from: hi, to: lo, ink: p.ink})
		}
	}
	return out
}
