package chart

import (
	"math"
	"strings"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"otkryto/generator/internal/format"
)

// Measures of a line chart, in pixels.
const (
	linesHeight = 240.0
	endLabel    = 150.0 // what a name at the end of its line may take
	symbolSize  = 8
	edgeGap     = 8.0 // between the plot's edge and its first and last point, and the names of lines
	manyPoints  = 40  // from here on only points that stand alone are marked
)

// lineSheet draws series over ordered categories. Their names stand at the ends of the lines where there is room, else in a legend. It is nil when there is but
// one category, as a point is no line, or when the words do not fit.
func lineSheet(s *Spec, width float64) *sheet {
	if len(s.Category) < 2 {
		return nil
	}
	for _, ends := range [][]lineEnd{lineEnds(s, width), nil} {
		if sh := linesWith(s, width, ends); sh.fault() == "" {
			return sh
		}
	}
	return nil
}

// linesWith draws lines with names at their ends, or with a legend when none are given.
func linesWith(s *Spec, width float64, ends []lineEnd) *sheet {
	sh := &sheet{width: width}
	top := sh.lineTop(s, len(ends) > 0)
	ticks := niceTicks(s)
	left, right := widest(ticks.texts, false), edgeGap
	for _, e := range ends {
		right = max(right, edgeGap+symbolSize+swatchGap+widest(e.lines, false))
	}
	if h, unit := headOf(s); h.unit == "" && unit != "" {
		sh.axisUnit(unitName(unit), left, top+lineHeight/2)
		top += lineHeight + 2
	}
	plot := rect{left: math.Ceil(left) + 10, top: top + lineHeight/2, right: width - math.Ceil(right)}
	plot.bottom = plot.top + linesHeight
	at := func(v float64) float64 {
		return plot.bottom - (v-ticks.lo)/(ticks.hi-ticks.lo)*(plot.bottom-plot.top)
	}
	for i, v := range ticks.values {
		line := inkGrid
		if v == 0 {
			line = inkZero
		}
		sh.boxes = append(sh.boxes, box{x: plot.left, y: at(v) - 0.5, width: plot.right - plot.left, height: 1, ink: line})
		sh.texts = append(sh.texts, text{x: plot.left - 8, y: at(v), s: ticks.texts[i], anchor: end, ink: inkMuted})
	}
	bottom := sh.lineNames(s.Category, plot)
	sh.nameEnds(ends, plot, at)
	sh.height = math.Ceil(max(bottom, plot.bottom+lineHeight/2))
	sh.options = lineOptions(s, plot, ticks)
	return sh
}

// axisUnit writes the unit over the ticks, which end at x, or from the left edge when it is longer than they are.
func (s *sheet) axisUnit(unit string, x, y float64) {
	t := text{x: x + 2, y: y, s: unit, anchor: end, ink: inkMuted}
	if measure(unit, false) > t.x {
		t.x, t.anchor = 0, start
	}
	s.texts = append(s.texts, t)
}

// lineTop writes the head; its legend, when names do not stand at the ends of lines, has keys drawn as the points are.
func (s *sheet) lineTop(spec *Spec, named bool) float64 {
	h, _ := headOf(spec)
	if named {
		return s.top(h)
	}
	h = h.withLegend(spec)
	y := s.top(h)
	for i, b := range s.boxes {
		s.shapes = append(s.shapes, mark(i, b.x+b.width/2, b.y+b.height/2, b.ink))
	}
	s.boxes = nil
	return y
}

// lineEnd is the name and the last value of a series, for the end of its line.
type lineEnd struct {
	series int
	lines  []string
	value  float64
	ink    ink
	y      float64
}

// lineEnds returns the names of the lines with their last values; none where there is no room for them.
func lineEnds(s *Spec, width float64) []lineEnd {
	if width < wideLabels {
		return nil
	}
	_, unit := headOf(s)
	var out []lineEnd
	for i, series := range s.Series {
		for c := len(series.Values) - 1; c >= 0; c-- {
			v := series.Values[c]
			if !v.Set {
				continue
			}
			var lines []string
			if len(s.Series) > 1 {
				lines = wrap(series.Name, endLabel, false)
			}
			lines = append(lines, format.Short(v.Number, unit))
			out = append(out, lineEnd{series: i, lines: lines, value: v.float(), ink: seriesInk(s, i)})
			break
		}
	}
	return out
}

// nameEnds writes names at the ends of lines, moved apart where lines end close to each other.
func (s *sheet) nameEnds(ends []lineEnd, plot rect, at func(float64) float64) {
	order := make([]*lineEnd, len(ends))
	for i := range ends {
		ends[i].y = at(ends[i].value)
		order[i] = &ends[i]
	}
	spread(order, plot.top-lineHeight/2, plot.bottom+lineHeight/2)
	for _, e := range order {
		x, y := plot.right+edgeGap, e.y-float64(len(e.lines)-1)*lineHeight/2
		if len(ends) > 1 {
			s.shapes = append(s.shapes, mark(e.series, x, y, e.ink))
		}
		s.lines(x+symbolSize/2+swatchGap, y, e.lines, text{anchor: start, ink: inkText})
	}
}

// niceScale is an axis with round ticks.
type niceScale struct {
	lo, hi float64
	values []float64
	texts  []string
}

// niceTicks chooses three to six round values that hold all numbers. Zero is among them unless the numbers differ little: then a change could not be seen.
func niceTicks(s *Spec) niceScale {
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, series := range s.Series {
		for _, v := range series.Values {
			if v.Set {
				lo, hi = math.Min(lo, v.float()), math.Max(hi, v.float())
			}
		}
	}
	if math.IsInf(lo, 1) {
		lo, hi = 0, 0
	}
	if lo > 0 && hi-lo > hi/4 || lo == hi && lo > 0 {
		lo = 0
	}
	if hi < 0 && hi-lo > -lo/4 || lo == hi && hi < 0 {
		hi = 0
	}
	return ticksOver(lo, hi)
}

// ticksOver chooses round values that hold a range.
func ticksOver(lo, hi float64) niceScale {
	if lo == hi {
		hi = lo + 1
	}
	step := niceStep((hi - lo) / 4)
	n := niceScale{lo: math.Floor(lo/step) * step, hi: math.Ceil(hi/step) * step}
	for i := 0; ; i++ {
		v := n.lo + float64(i)*step
		if v > n.hi+step/2 {
			break
		}
		if math.Abs(v) < step/1000 {
			v = 0
		}
		n.values = append(n.values, v)
		n.texts = append(n.texts, tickText(v, step))
	}
	n.hi = n.values[len(n.values)-1]
	return n
}

// niceStep returns the next of 1, 2, 2.5, 5, 10 times a power of ten.
func niceStep(raw float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, m := range []float64{1, 2, 2.5, 5} {
		if m*power >= raw*0.999999 {
			return m * power
		}
	}
	return 10 * power
}

// tickText prints a tick with as many digits as its step has: «1,25 млрд», «500», «0,5».
func tickText(v, step float64) string {
	scale, name := 1.0, ""
	for _, u := range []struct {
		scale float64
		name  string
	}{{1e12, "трлн"}, {1e9, "млрд"}, {1e6, "млн"}, {1e3, "тыс."}} {
		if math.Max(math.Abs(v), step) >= u.scale && (u.scale > 1e3 || math.Abs(v) >= 1e4) {
			scale, name = u.scale, u.name
			break
		}
	}
	digits := 0
	for d := step / scale; digits < 3 && math.Abs(d-math.Round(d)) > 1e-6; d *= 10 {
		digits++
	}
	s := number(v/scale, digits)
	s = strings.Replace(strings.Replace(s, ".", ",", 1), "-", "−", 1)
	if name != "" && v != 0 {
		s += "\u00a0" + name
	}
	return s
}

// lineNames writes the names of the categories below the plot, in the first way in which all fit: in a line, wrapped, turned. A phone has no room for the names of three
// years of months: then every second, third, … one is written, the first among them.
func (s *sheet) lineNames(names []string, plot rect) (bottom float64) {
	band := (plot.right - plot.left - 2*edgeGap) / float64(len(names)-1)
	x := func(i int) float64 { return plot.left + edgeGap + float64(i)*band }
	top := plot.bottom + 8
	deepest, wrapped := 0, make([][]string, len(names))
	for i, name := range names {
		wrapped[i] = wrap(name, band-6, false)
		if widest(strings.Fields(name), false) > band-6 {
			deepest = labelLines + 1
		}
		deepest = max(deepest, len(wrapped[i]))
	}
	last := wrapped[len(wrapped)-1]
	if deepest <= labelLines && x(len(names)-1)+widest(last, false)/2 <= s.width {
		for i, lines := range wrapped {
			s.lines(x(i), top+lineHeight/2, lines, text{anchor: middle, ink: inkText})
		}
		return top + float64(deepest)*lineHeight
	}
	longest := widest(names, false)
	if band >= boxHeight && longest <= 110 {
		for i, name := range names {
			s.texts = append(s.texts, text{x: x(i), y: top, s: name, anchor: end, ink: inkText, turned: true})
		}
		return top + longest + 4
	}
	every := int(math.Ceil((math.Min(longest, 110) + 8) / band))
	lines := 1
	for i := 0; i < len(names); i += every {
		l := wrap(names[i], 110, false)
		at := math.Min(math.Max(x(i), widest(l, false)/2), s.width-widest(l, false)/2)
		s.lines(at, top+lineHeight/2, l, text{anchor: middle, ink: inkText})
		lines = max(lines, len(l))
	}
	return top + float64(lines)*lineHeight
}

// Forms that tell lines apart without colour: the mark of a point and the dashes.
var (
	symbols = []string{"circle", "rect", "triangle", "diamond"}
	dashes  = [][]int{nil, {7, 3}, {2, 3}, {10, 3, 2, 3}}
)

// mark returns the mark of a series for a legend.
func mark(n int, x, y float64, i ink) map[string]any {
	const r = symbolSize / 2
	m := map[string]any{"silent": true, "style": map[string]any{"fill": i.color()}}
	switch symbols[n%len(symbols)] {
	case "circle":
		m["type"], m["shape"] = "circle", map[string]any{"cx": x, "cy": y, "r": r}
	case "rect":
		m["type"], m["shape"] = "rect", map[string]any{"x": x - r, "y": y - r, "width": 2 * r, "height": 2 * r}
	case "triangle":
		m["type"], m["shape"] = "polygon", map[string]any{"points": [][]float64{{x, y - r}, {x + r, y + r}, {x - r, y + r}}}
	default:
		m["type"], m["shape"] = "polygon", map[string]any{"points": [][]float64{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}}
	}
	return m
}

// lineOptions has go-echarts write the lines. Where there is no value a line has a gap.
func lineOptions(s *Spec, plot rect, t niceScale) map[string]any {
	plot.left, plot.right = plot.left+edgeGap, plot.right-edgeGap
	c := charts.NewLine()
	c.SetGlobalOptions(append(plain("lines", plot),
		charts.WithXAxisOpts(opts.XAxis{Type: "category", Show: opts.Bool(false)}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Show: opts.Bool(false), Min: t.lo, Max: t.hi}),
	)...)
	c.SetXAxis(make([]string, len(s.Category)))
	for i, series := range s.Series {
		color := seriesInk(s, i).color()
		data := make([]opts.LineData, len(series.Values))
		for p, v := range series.Values {
			data[p] = opts.LineData{Value: "-"}
			if v.Set {
				data[p].Value = v.float()
			}
			if len(series.Values) > manyPoints && !alone(series.Values, p) {
				data[p].Symbol = "none"
			}
		}
		c.AddSeries("", data, charts.WithLineChartOpts(opts.LineChart{
			Symbol: symbols[i%len(symbols)], SymbolSize: symbolSize, ShowSymbol: opts.Bool(true), ConnectNulls: opts.Bool(false),
		}), charts.WithItemStyleOpts(opts.ItemStyle{Color: color}), charts.WithLineStyleOpts(opts.LineStyle{Color: color, Width: 2}), still)
	}
	c.Validate()
	options := tree(c.JSON())
	set(options, false, "xAxis", 0, "boundaryGap") // the first and the last point stand at the edges
	for i := range s.Series {
		set(options, false, "series", i, "clip") // a clip path would need an id
		if d := dashes[i%len(dashes)]; d != nil {
			set(options, d, "series", i, "lineStyle", "type")
		}
	}
	return options
}

// alone says whether a point has no neighbour with a value, so that only its mark shows it.
func alone(values []Value, p int) bool {
	return (p == 0 || !values[p-1].Set) && (p == len(values)-1 || !values[p+1].Set)
}
