package chart

import "math"

// rows is the form that any numbers fit in: a label, its bars, their values as text, row under row. Ranked parts, plan beside fact, stacks, steps and flows
// on a phone are all drawn as rows; numbers over time are drawn as columns where there is room for their words.
type rows struct {
	head  head
	list  []row
	steps bool // each bar begins where the one before it ended: thin lines lead from one to the next
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
	left  bool    // the text stands before the bar, as it ends below zero
	end   float64 // steps: the value that the next bar begins at
}

// span is a part of a bar, between two values. from may be above to.
type span struct {
	from, to float64
	ink      ink
	text     string // on the span, where it has room for it
}

// Measures of rows, in pixels.
const (
	barHeight  = 14.0
	lanePitch  = 18.0
	rowGap     = 10.0
	labelGap   = 12.0 // between a label beside its bar and the bar
	textGap    = 6.0  // between a bar and its value
	minLength  = 1.5  // a bar that is not zero can be seen
	wideLabels = 480  // sheets as wide as this have labels beside the bars, others over them
)

// sheet draws the rows at a width; the height follows.
func (r rows) sheet(width float64) *sheet {
	s := &sheet{width: width}
	top := s.top(r.head)
	labels := r.labelWidth(width)
	lo, hi, left, right := r.extent()
	b := bars{axis: axis{lo, hi}, plot: rect{left: labels + left, top: top, right: width - right}, thick: barHeight, horizontal: true}
	at := b.scale()

	y := top
	var last *stop
	for _, w := range r.list {
		h := w.heights(width, labels)
		s.lines(0, y+h.labelTop+lineHeight/2, h.lines, text{anchor: start, ink: inkText, bold: w.head})
		for i, l := range w.lanes {
			slot, mid := slotAt(y - top + h.barTop + (float64(i)+0.5)*lanePitch)
			mid += top
			b.list = append(b.list, placed{slot, b.visible(l.spans)})
			s.value(l, mid, at)
			if r.steps && labels > 0 {
				s.lead(last, at, mid)
				last = &stop{at(l.end), mid + barHeight/2}
			}
		}
		if lo < 0 && len(w.lanes) > 0 {
			s.zero(at(0), y, h, labels > 0)
		}
		y += h.row + rowGap
	}
	b.plot.bottom = math.Ceil(y - rowGap + 2)
	s.height = b.plot.bottom
	s.options = b.options()
	return s
}

// zero draws the part of the line of zero that belongs to a row: all of it, or beside the bars only where the label stands over them.
func (s *sheet) zero(x, y float64, h heights, whole bool) {
	b := box{x: x - 0.5, y: y - rowGap/2, width: 1, height: h.row + rowGap, ink: inkZero}
	if !whole {
		b.y, b.height = y+h.barTop, h.row-h.barTop
	}
	b.y = max(b.y, 0)
	s.boxes = append(s.boxes, b)
}

// heights are where the parts of a row stand below its top.
type heights struct {
	lines                 []string
	labelTop, barTop, row float64
}

// heights places a row's label beside its bars, or over them when there is no room set aside for labels.
func (w row) heights(width, labels float64) heights {
	room := width
	if labels > 0 {
		room = labels - labelGap
	}
	h := heights{lines: wrap(w.label, room, w.head)}
	label, block := float64(len(h.lines))*lineHeight, float64(len(w.lanes))*lanePitch
	if labels == 0 {
		h.barTop, h.row = label, label+block
		return h
	}
	h.row = max(label, block)
	h.labelTop, h.barTop = (h.row-label)/2, (h.row-block)/2
	return h
}

// value writes the text at the end of a bar, and on its spans where they have room.
func (s *sheet) value(l lane, y float64, at func(float64) float64) {
	lo, hi := l.reach()
	t := text{x: at(hi) + textGap, y: y, s: l.text, anchor: start, ink: inkText}
	if l.left {
		t.x, t.anchor = at(lo)-textGap, end
	}
	s.texts = append(s.texts, t)
	for _, p := range l.spans {
		from, to := at(p.from), at(p.to)
		if p.text != "" && measure(p.text, false)+8 <= math.Abs(to-from) {
			s.texts = append(s.texts, text{x: (from + to) / 2, y: y, s: p.text, anchor: middle, ink: p.ink.on()})
		}
	}
}

// reach returns the lowest and the highest value that a bar covers; zero when it has no span.
func (l lane) reach() (lo, hi float64) {
	for i, p := range l.spans {
		if i == 0 {
			lo, hi = p.from, p.from
		}
		lo, hi = min(lo, p.from, p.to), max(hi, p.from, p.to)
	}
	return lo, hi
}

// stop is the end of a step, where the line to the next one begins.
type stop struct{ x, y float64 }

// lead draws the thin line from the step before to the bar whose middle is at y.
func (s *sheet) lead(from *stop, at func(float64) float64, y float64) {
	if from != nil {
		s.boxes = append(s.boxes, box{x: from.x - 0.5, y: from.y, width: 1, height: y - barHeight/2 - from.y, ink: inkZero})
	}
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
			from, to := l.reach()
			lo, hi = min(lo, from), max(hi, to)
			if w := math.Ceil(measure(l.text, false)) + textGap + 1; l.left {
				left = max(left, w)
			} else {
				right = max(right, w)
			}
		}
	}
	return lo, hi, left, right
}
