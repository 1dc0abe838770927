package chart

import (
	"math"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
)

// Measures of a ring, in pixels.
const (
	ringOuter  = 84.0
	ringInner  = 50.0
	ringRoom   = 144.0 // half of the square that the ring and the shares around it take
	ringHeight = 116.0 // half of its height
	slices8    = 8     // slices that can be told apart
	smallest   = 20    // thousandths of the whole; smaller parts join
	listGap    = 24.0
)

// ringSheet draws shares as a ring with the whole in its middle and every part in a list beside it, or below it where there is no room beside. The share stands
// at its slice and in the list, so that neither needs the other's colour. It is nil when the parts are no shares of a whole.
func ringSheet(s *Spec, width float64) *sheet {
	parts, sum, ok := partsOf(s)
	if !ok {
		return nil
	}
	parts = join(parts, func(_ int, p part) bool { return p.less(smallest, sum) && p.value.Set && p.value.Number.IsPos() })
	largestFirst(parts)
	if len(parts) > slices8 {
		cut := parts[slices8-1].value.Number
		parts = join(parts, func(_ int, p part) bool { return p.value.Number.Cmp(cut) <= 0 })
		largestFirst(parts)
	}
	for i := range parts {
		if parts[i].ink == "" {
			parts[i].ink = inkOf(i)
		}
	}
	sh := &sheet{width: width}
	h, unit := headOf(s)
	top := sh.top(h)
	cx, cy := ringRoom, top+ringHeight
	sh.slices(parts, sum, cx, cy)
	if whole := format.Short(sum, unit); measure(whole, true) <= 2*ringInner-10 {
		sh.texts = append(sh.texts, text{x: cx, y: cy, s: whole, anchor: middle, ink: inkText, bold: true})
	}
	if width >= wideLabels {
		list := &sheet{width: width}
		bottom := list.partList(parts, sum, unit, 2*ringRoom+listGap, 0)
		sh.height = math.Ceil(math.Max(top+2*ringHeight, top+bottom))
		shift := math.Max(top, (top+sh.height-bottom)/2)
		sh.partList(parts, sum, unit, 2*ringRoom+listGap, shift)
	} else {
		sh.height = math.Ceil(sh.partList(parts, sum, unit, 0, top+2*ringHeight+8))
	}
	if sh.fault() != "" {
		return nil
	}
	return sh
}

// slices draws the ring, and the share at every slice where it has room: the list has them all.
func (s *sheet) slices(parts []part, sum decimal.Decimal, cx, cy float64) {
	var data []opts.PieData
	whole, _ := sum.Float64()
	reached := 0.0
	for _, p := range parts {
		v := p.value.float()
		if v <= 0 {
			continue
		}
		data = append(data, opts.PieData{Value: v, ItemStyle: &opts.ItemStyle{Color: p.ink.color(), BorderColor: inkEdge.color(), BorderWidth: 1.5}})
		angle := (reached + v/2) / whole * 2 * math.Pi
		reached += v
		t := text{
			x: cx + (ringOuter+8)*math.Sin(angle), y: cy - (ringOuter+8+lineHeight/3)*math.Cos(angle),
			s: format.Ratio(p.value.Number, sum), anchor: start, ink: inkText,
		}
		switch sin := math.Sin(angle); {
		case math.Abs(sin) < 0.2:
			t.anchor = middle
		case sin < 0:
			t.anchor = end
		}
		if s.texts = append(s.texts, t); s.clash() {
			s.texts = s.texts[:len(s.texts)-1]
		}
	}
	c := charts.NewPie()
	c.SetGlobalOptions(plain("ring", rect{})...)
	c.AddSeries("", data, charts.WithPieChartOpts(opts.PieChart{
		Center: []float64{cx, cy}, Radius: []float64{ringInner, ringOuter},
	}), still)
	c.Validate()
	s.options = tree(c.JSON())
	delete(s.options, "grid")
	set(s.options, map[string]any{"show": false}, "series", 0, "labelLine")
}

// partList writes the parts below each other: a swatch, the name, and under it the value and the share. It returns where it ends.
func (s *sheet) partList(parts []part, sum decimal.Decimal, unit string, x, y float64) float64 {
	for _, p := range parts {
		s.boxes = append(s.boxes, box{x: x, y: y + (lineHeight-swatch)/2, width: swatch, height: swatch, ink: p.ink})
		lines := wrap(p.name, s.width-x-swatch-swatchGap, false)
		s.lines(x+swatch+swatchGap, y+lineHeight/2, lines, text{anchor: start, ink: inkText})
		y += float64(len(lines)) * lineHeight
		amount := noValue
		if p.value.Set {
			amount = format.Short(p.value.Number, unit) + " · " + format.Ratio(p.value.Number, sum)
		}
		s.texts = append(s.texts, text{x: x + swatch + swatchGap, y: y + lineHeight/2, s: amount, anchor: start, ink: inkMuted})
		y += lineHeight + 8
	}
	return y - 6
}
