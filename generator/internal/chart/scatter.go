package chart

import (
	"math"
	"strconv"
	"strings"

	"otkryto/generator/internal/format"
)

// Measures of a scatter, in pixels.
const (
	scatterHeight = 330.0 // of a wide plot
	scatterLow    = 260.0 // of a narrow one
	pointRoom     = 6.0   // from a point's middle to where nothing else may stand
	pointGap      = 4.0   // between that and a name
	nameMost      = 170.0 // how wide a name beside its point is
	nameLong      = 280.0 // … and may be, where that finds room
	belowGap      = 8.0
)

// point is a category with both values, and where it stands.
type point struct {
	number int // in the list below the plot, from 1
	name   string
	x, y   float64
}

// scatterSheet draws a point a category, named beside it where all names find room, else numbered, with the names in a list below; points that all but coincide share a label. It is
// nil when no category has both values or even the numbers find no room.
func scatterSheet(s *Spec, width float64) *sheet {
	for _, named := range []bool{true, false} {
		for _, quarters := range []bool{true, false} {
			if named && width < wideLabels || quarters && s.Quarters == nil {
				continue
			}
			if sh := scatterWith(s, width, named, quarters); sh != nil && sh.fault() == "" {
				return sh
			}
		}
	}
	return nil
}

// scatterWith draws the plot; nil when its words find no room.
func scatterWith(s *Spec, width float64, named, quarters bool) *sheet {
	sh := &sheet{width: width}
	across, up, ok := scatterScales(s)
	if !ok {
		return nil
	}
	plot := sh.scatterFrame(s, across, up)
	points := scatterPoints(s, plot, across, up)
	for _, p := range points {
		sh.shapes = append(sh.shapes, mark(0, p.x, p.y, inkOf(0)))
	}
	if s.Quarters != nil {
		x, y := sh.cut(s.Quarters, plot, across, up)
		if quarters && !sh.nameQuarters(s.Quarters.Names, plot, x, y, points) {
			return nil
		}
	}
	if named {
		if !sh.labelPoints(pointNames(points), points, plot) {
			return nil
		}
		return sh
	}
	if !sh.numberPoints(points, plot) {
		return nil
	}
	sh.list(points)
	return sh
}

// scatterScales are the axes of a scatter: they hold all points that are drawn and the lines between quarters, each quarter as wide as the one beside it where that shows no
// value below zero that there is none of.
func scatterScales(s *Spec) (across, up niceScale, ok bool) {
	var lo, hi [2]float64
	drawn := 0
	for c := range s.Category {
		a, b := s.Series[0].Values[c], s.Series[1].Values[c]
		if !a.Set || !b.Set {
			continue
		}
		for i, v := range []float64{a.float(), b.float()} {
			if drawn == 0 {
				lo[i], hi[i] = v, v
			}
			lo[i], hi[i] = min(lo[i], v), max(hi[i], v)
		}
		drawn++
	}
	if drawn == 0 {
		return across, up, false
	}
	var cuts [2]float64
	if q := s.Quarters; q != nil {
		cuts[0], _ = q.Across.Float64()
		cuts[1], _ = q.Up.Float64()
		for i, series := range s.Series {
			lo[i], hi[i] = around(lo[i], hi[i], cuts[i], s.unitOf(series))
		}
	}
	return ticksOver(lo[0], hi[0]), ticksOver(lo[1], hi[1]), true
}

// around widens a range so that the quarters on both sides of a line are alike, but shows no negative values when there are none, and no shares above the whole.
func around(lo, hi, cut float64, unit string) (float64, float64) {
	reach := max(hi-cut, cut-lo)
	least, most := cut-reach, cut+reach
	if lo >= 0 {
		least = max(least, 0)
	}
	if unit == format.Percent {
		most = min(most, max(hi, 100))
	}
	return min(lo, cut, least), max(hi, cut, most)
}

// scatterFrame writes both axes with their names, and returns the plot.
func (s *sheet) scatterFrame(spec *Spec, across, up niceScale) rect {
	h := head{demo: spec.Invented()}
	top := s.top(h)
	mark := 0.0
	if h.demo {
		top, mark = 0, measure(wordDemo, false)+keyGap
	}
	lines := wrap("↑ "+withUnit(spec.Series[1].Name, spec.unitOf(spec.Series[1])), s.width-mark, false)
	s.lines(0, top+lineHeight/2, lines, text{anchor: start, ink: inkText})
	top += float64(len(lines))*lineHeight + 4
	plot := rect{left: math.Ceil(widest(up.texts, false)) + 10, top: top + lineHeight/2, right: s.width - edgeGap}
	plot.right = min(plot.right, s.width-math.Ceil(measure(across.texts[len(across.texts)-1], false)/2)+edgeGap)
	plot.bottom = plot.top + scatterHeight
	if s.width < wideLabels {
		plot.bottom = plot.top + scatterLow
	}
	inner := plot.inner()
	for i, v := range up.values {
		y := inner.bottom - up.part(v)*(inner.bottom-inner.top)
		s.boxes = append(s.boxes, box{x: plot.left, y: y - 0.5, width: plot.right - plot.left, height: 1, ink: inkGrid})
		s.texts = append(s.texts, text{x: plot.left - 8, y: y, s: up.texts[i], anchor: end, ink: inkMuted})
	}
	y := plot.bottom + 4 + lineHeight/2
	for i, v := range across.values {
		x := inner.left + across.part(v)*(inner.right-inner.left)
		s.boxes = append(s.boxes, box{x: x - 0.5, y: plot.top, width: 1, height: plot.bottom - plot.top, ink: inkGrid})
		s.texts = append(s.texts, text{x: x, y: y, s: across.texts[i], anchor: middle, ink: inkMuted})
		if s.clash() { // ticks of many digits on a phone: every second is enough
			s.texts = s.texts[:len(s.texts)-1]
		}
	}
	lines = wrap(withUnit(spec.Series[0].Name, spec.unitOf(spec.Series[0]))+" →", s.width, false)
	for i, l := range lines {
		s.texts = append(s.texts, text{x: s.width, y: y + float64(i+1)*lineHeight, s: l, anchor: end, ink: inkText})
	}
	s.height = math.Ceil(y + (float64(len(lines))+0.5)*lineHeight)
	return plot
}

// inner is where points may stand: a point on the edge of the scale is drawn whole, and a line of words fits above or below it.
func (r rect) inner() rect {
	const line = lineHeight + pointRoom
	return rect{r.left + edgeGap, r.top + line, r.right - edgeGap, r.bottom - line}
}

// part says where on the scale a value stands, from 0 to 1.
func (n niceScale) part(v float64) float64 { return (v - n.lo) / (n.hi - n.lo) }

// scatterPoints places every category that has both values.
func scatterPoints(s *Spec, plot rect, across, up niceScale) []point {
	inner := plot.inner()
	var points []point
	for c, name := range s.Category {
		a, b := s.Series[0].Values[c], s.Series[1].Values[c]
		if a.Set && b.Set {
			points = append(points, point{
				number: len(points) + 1, name: name,
				x: inner.left + across.part(a.float())*(inner.right-inner.left), y: inner.bottom - up.part(b.float())*(inner.bottom-inner.top),
			})
		}
	}
	return points
}

// cut draws the lines between the quarters, and returns where they stand.
func (s *sheet) cut(q *Quarters, plot rect, across, up niceScale) (x, y float64) {
	inner := plot.inner()
	a, _ := q.Across.Float64()
	b, _ := q.Up.Float64()
	x, y = inner.left+across.part(a)*(inner.right-inner.left), inner.bottom-up.part(b)*(inner.bottom-inner.top)
	s.boxes = append(s.boxes,
		box{x: x - 0.75, y: plot.top, width: 1.5, height: plot.bottom - plot.top, ink: inkZero},
		box{x: plot.left, y: y - 0.75, width: plot.right - plot.left, height: 1.5, ink: inkZero})
	return x, y
}

// nameQuarters writes the names into the quarters that meet at a place, each into the first corner of its own where it covers no point; false when one has no room.
func (s *sheet) nameQuarters(names [4]string, plot rect, x, y float64, points []point) bool {
	for i, name := range names {
		quarter := rect{plot.left, plot.top, x, y}
		if i%2 == 1 {
			quarter.left, quarter.right = x, plot.right
		}
		if i >= 2 {
			quarter.top, quarter.bottom = y, plot.bottom
		}
		if name != "" && !s.nameQuarter(name, quarter, i%2 == 1, i >= 2, points) {
			return false
		}
	}
	return true
}

// nameQuarter tries the corners of a quarter, the outermost first.
func (s *sheet) nameQuarter(name string, q rect, right, low bool, points []point) bool {
	const inset = 5.0
	room := q.right - q.left - 2*inset
	lines := wrap(name, room, false)
	deep := float64(len(lines)) * lineHeight
	if widest(lines, false) > room || deep > q.bottom-q.top-2*inset {
		return false
	}
	for corner := range 4 {
		x, first, at := q.left+inset, q.top+inset+lineHeight/2, start
		if right != (corner >= 2) {
			x, at = q.right-inset, end
		}
		if low != (corner%2 == 1) {
			first = q.bottom - inset - deep + lineHeight/2
		}
		begin, clear := len(s.texts), true
		s.lines(x, first, lines, text{anchor: at, ink: inkMuted})
		for _, t := range s.texts[begin:] {
			clear = clear && !covers(t.place(), points)
		}
		if clear {
			return true
		}
		s.texts = s.texts[:begin]
	}
	return false
}

// list writes the names of numbered points below the plot.
func (s *sheet) list(points []point) {
	y := s.height + belowGap
	for _, p := range points {
		number := strconv.Itoa(p.number) + ". "
		indent := measure(number, false)
		lines := wrap(p.name, s.width-indent, false)
		s.texts = append(s.texts, text{x: 0, y: y + lineHeight/2, s: strings.TrimSuffix(number, " "), anchor: start, ink: inkText})
		s.lines(indent, y+lineHeight/2, lines, text{anchor: start, ink: inkText})
		y += float64(max(len(lines), 1))*lineHeight + 2
	}
	s.height = math.Ceil(y)
}

// pointRows says both values of every category in words, in the order that the first row says: what is drawn when there is no room for points.
func pointRows(s *Spec) rows {
	r := rows{head: head{demo: s.Invented()}, list: []row{{label: s.Series[0].Name + " · " + s.Series[1].Name}}}
	for c, label := range s.Category {
		var words [2]string
		for i, series := range s.Series {
			words[i] = noValue
			if v := series.Values[c]; v.Set {
				words[i] = format.Short(v.Number, s.unitOf(series))
			}
		}
		r.list = append(r.list, row{label: label, head: true}, row{label: words[0] + " · " + words[1]})
	}
	return r
}
