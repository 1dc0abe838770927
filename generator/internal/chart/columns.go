package chart

import (
	"math"
	"strings"
)

// Measures of columns, in pixels.
const (
	columnsHeight = 220.0 // of the plot
	bandMost      = 150.0 // a band of one category and its gap
	columnMost    = 64.0
	columnGap     = 16.0 // between the bars of two categories
	barsGap       = 4.0  // between the bars of one category
	labelLines    = 3    // how many lines a name under its bars may take
)

// columns draws rows upright, as time is read: from left to right. It is nil when the words do not fit, and rows are drawn then.
func (r rows) columns(width float64) *sheet {
	n := len(r.list)
	if n < 2 || !r.inTime() {
		return nil
	}
	lanes := len(r.list[0].lanes)
	band := math.Min(math.Floor(width/float64(n)), bandMost)
	pitch := math.Min((band-columnGap)/float64(lanes), columnMost+barsGap)
	if pitch < barsGap+4 {
		return nil
	}
	lo, hi, _, _ := r.extent()
	if hi <= lo {
		return nil
	}
	s := &sheet{width: width}
	top := s.top(r.head)
	b := bars{
		axis: axis{lo, hi}, thick: math.Floor(pitch - barsGap),
		plot: rect{top: top + lineHeight + 2, right: band * float64(n)},
	}
	b.plot.bottom = b.plot.top + columnsHeight
	at := b.scale()
	deepest := 0.0
	var last *stop
	for i, w := range r.list {
		mid := (float64(i) + 0.5) * band
		for j, l := range w.lanes {
			slot, x := slotAt(mid + (float64(j)-float64(lanes-1)/2)*pitch)
			b.list = append(b.list, placed{slot, b.visible(l.spans)})
			s.column(l, x, b.thick, at)
			if r.steps {
				s.leadRight(last, x-b.thick/2)
				last = &stop{x + b.thick/2, at(l.end)}
			}
		}
		lines := wrap(w.label, band-6, false)
		if len(lines) > labelLines {
			return nil
		}
		deepest = max(deepest, float64(len(lines)))
		// Names stand below whatever hangs under zero, so its values find room between.
		y := b.plot.bottom + 4 + lineHeight/2
		if lo < 0 {
			y += lineHeight + 2
		}
		s.lines(mid, y, lines, text{anchor: middle, ink: inkText})
	}
	s.height = b.plot.bottom + 4 + deepest*lineHeight + 2
	if lo < 0 {
		s.height += lineHeight + 2
	}
	s.boxes = append(s.boxes, box{x: 0, y: at(0) - 0.5, width: b.plot.right, height: 1, ink: inkZero})
	s.options = b.options()
	if s.fault() != "" {
		return nil
	}
	return s
}

// inTime says whether the names of the rows are points in time or steps of a scale, as they are when each has a digit.
func (r rows) inTime() bool {
	for _, w := range r.list {
		if w.head || !strings.ContainsAny(w.label, "0123456789") {
			return false
		}
	}
	return true
}

// column writes the value over an upright bar, or under it when it ends below zero, and what stands on its spans.
func (s *sheet) column(l lane, x, thick float64, at func(float64) float64) {
	lo, hi := l.reach()
	t := text{x: x, y: at(hi) - lineHeight/2 - 1, s: l.text, anchor: middle, ink: inkText}
	if l.left {
		t.y = at(lo) + lineHeight/2 + 2
	}
	s.texts = append(s.texts, t)
	for _, p := range l.spans {
		from, to := at(p.from), at(p.to)
		if p.text != "" && measure(p.text, false)+6 <= thick && math.Abs(to-from) >= lineHeight+2 {
			s.texts = append(s.texts, text{x: x, y: (from + to) / 2, s: p.text, anchor: middle, ink: p.ink.on()})
		}
	}
}

// leadRight draws the thin line from the step before to the bar whose left edge is at x.
func (s *sheet) leadRight(from *stop, x float64) {
	if from != nil && x > from.x {
		s.boxes = append(s.boxes, box{x: from.x, y: from.y - 0.5, width: x - from.x, height: 1, ink: inkZero})
	}
}
