package chart

import (
	"math"
	"strconv"
	"strings"
)

// label is the name of a point, or of several that all but coincide, and the ways to break it into lines.
type label struct {
	ways   [][]string
	around rect // the marks that it belongs to
}

// pointNames are labels with the names of the points.
func pointNames(points []point) []label {
	var list []label
	for _, p := range points {
		l := label{ways: [][]string{wrap(p.name, nameMost, false)}, around: p.mark()}
		if longer := wrap(p.name, nameLong, false); len(longer) < len(l.ways[0]) {
			l.ways = append(l.ways, longer)
		}
		list = append(list, l)
	}
	return list
}

// mark is the place that a point's mark takes.
func (p point) mark() rect {
	return rect{p.x - pointRoom, p.y - pointRoom, p.x + pointRoom, p.y + pointRoom}
}

// numberPoints writes the numbers of the points beside them; points that stand too close for a number each share one label.
func (s *sheet) numberPoints(points []point, plot rect) bool {
	for _, near := range []float64{0, 12, 24, 48, 96, math.Inf(1)} {
		if s.labelPoints(pointNumbers(points, near, plot.right-plot.left), points, plot) {
			return true
		}
	}
	return false
}

// pointNumbers are labels with the numbers of points, those no further apart than near in one.
func pointNumbers(points []point, near, width float64) []label {
	var groups [][]point
	for _, p := range points {
		joined := false
		for i := range groups {
			first := groups[i][0]
			if math.Abs(first.x-p.x) <= near && math.Abs(first.y-p.y) <= near {
				groups[i], joined = append(groups[i], p), true
				break
			}
		}
		if !joined {
			groups = append(groups, []point{p})
		}
	}
	var list []label
	for _, group := range groups {
		l := label{around: group[0].mark()}
		var numbers []string
		for _, p := range group {
			numbers = append(numbers, strconv.Itoa(p.number))
			m := p.mark()
			l.around = rect{min(l.around.left, m.left), min(l.around.top, m.top), max(l.around.right, m.right), max(l.around.bottom, m.bottom)}
		}
		l.ways = [][]string{wrap(strings.Join(numbers, ", "), width/2, false)}
		list = append(list, l)
	}
	return list
}

// placeSteps is how many places are tried before labels are given up: the search goes back on its steps, and must end.
const placeSteps = 20000

// labelPoints writes labels beside their points, each where it covers no other word and no point; false, with nothing written, when they find no room together.
func (s *sheet) labelPoints(labels []label, points []point, plot rect) bool {
	begin, steps := len(s.texts), 0
	var place func(int) bool
	place = func(n int) bool {
		if n == len(labels) {
			return true
		}
		for _, lines := range labels[n].places() {
			if steps++; steps > placeSteps {
				return false
			}
			at := len(s.texts)
			s.texts = append(s.texts, lines...)
			if s.free(at, points, plot) && place(n+1) {
				return true
			}
			s.texts = s.texts[:at]
		}
		return false
	}
	if place(0) {
		return true
	}
	s.texts = s.texts[:begin]
	return false
}

// places are all ways to write a label.
func (l label) places() [][]text {
	var list [][]text
	for _, lines := range l.ways {
		list = append(list, l.beside(lines)...)
	}
	return list
}

// beside writes lines to the right of the mark, to the left, above, below, and at the four corners.
func (l label) beside(words []string) [][]text {
	deep := float64(len(words)) * lineHeight
	midX, midY := (l.around.left+l.around.right)/2, (l.around.top+l.around.bottom)/2
	right, left := l.around.right+pointGap, l.around.left-pointGap
	above, below := l.around.top-deep, l.around.bottom
	var list [][]text
	for _, p := range []struct {
		x, top float64
		anchor anchor
	}{
		{right, midY - deep/2, start},
		{left, midY - deep/2, end},
		{midX, above, middle},
		{midX, below, middle},
		{l.around.right, above, start},
		{l.around.right, below, start},
		{l.around.left, above, end},
		{l.around.left, below, end},
	} {
		var lines []text
		for i, line := range words {
			lines = append(lines, text{x: p.x, y: p.top + (float64(i)+0.5)*lineHeight, s: line, anchor: p.anchor, ink: inkText})
		}
		list = append(list, lines)
	}
	return list
}

// free says whether the texts from a place of the list on stand within the plot and cover no other text and no point.
func (s *sheet) free(from int, points []point, plot rect) bool {
	for i := from; i < len(s.texts); i++ {
		p := s.texts[i].place()
		if p.left < plot.left || p.right > plot.right || p.top < plot.top || p.bottom > plot.bottom || covers(p, points) {
			return false
		}
		for j := range from {
			if overlap(p, s.texts[j].place()) {
				return false
			}
		}
	}
	return true
}

// covers says whether a place covers the mark of any point.
func covers(r rect, points []point) bool {
	for _, p := range points {
		if overlap(r, p.mark()) {
			return true
		}
	}
	return false
}

func overlap(a, b rect) bool {
	return min(a.right, b.right) > max(a.left, b.left) && min(a.bottom, b.bottom) > max(a.top, b.top)
}
