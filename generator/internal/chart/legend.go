package chart

import "otkryto/generator/internal/format"

// key is an entry of a legend: a swatch and what it stands for.
type key struct {
	name string
	ink  ink
}

// Measures of a legend, in pixels.
const (
	swatch    = 12.0
	swatchGap = 6.0
	keyGap    = 18.0
)

// head is what stands over every drawing.
type head struct {
	demo   bool
	unit   string // a unit that is too long to stand after every value
	legend []key
}

// headOf returns what stands over a spec's drawings, and the unit that stands after its values.
func headOf(s *Spec) (h head, unit string) {
	h.demo = s.Invented()
	if measure(unitName(s.Unit), false) > unitMost {
		h.unit = s.Unit
		return h, ""
	}
	return h, s.Unit
}

// withLegend adds the legend of a spec that has several series.
func (h head) withLegend(s *Spec) head {
	if len(s.Series) > 1 {
		for i, series := range s.Series {
			h.legend = append(h.legend, key{series.Name, seriesInk(s, i)})
		}
	}
	return h
}

// unitMost is how wide a unit may be to stand after a value, in pixels.
const unitMost = 56.0

// unitName returns a unit as it is printed.
func unitName(unit string) string {
	if unit == format.RUB {
		return "₽"
	}
	return unit
}

// top writes the head and returns where the plot may begin. The mark of a demonstration stands at the right of the first line, and the rest keeps clear of it.
func (s *sheet) top(h head) float64 {
	y, mark := 0.0, 0.0
	if h.demo {
		mark = measure(wordDemo, false) + keyGap
		s.texts = append(s.texts, text{x: s.width, y: lineHeight / 2, s: wordDemo, anchor: end, ink: inkMuted})
	}
	if h.unit != "" {
		lines := wrap(h.unit, s.width-mark, false)
		s.lines(0, lineHeight/2, lines, text{anchor: start, ink: inkMuted})
		y, mark = float64(len(lines))*lineHeight+4, 0
	}
	if len(h.legend) == 0 {
		if mark > 0 {
			return lineHeight + 4
		}
		return y
	}
	x := 0.0
	for _, k := range h.legend {
		lines := wrap(k.name, s.width-swatch-swatchGap-mark, false)
		width := swatch + swatchGap + widest(lines, false)
		if x > 0 && x+width > s.width-mark {
			x, y, mark = 0, y+lineHeight, 0
			lines = wrap(k.name, s.width-swatch-swatchGap, false)
			width = swatch + swatchGap + widest(lines, false)
		}
		s.boxes = append(s.boxes, box{x: x, y: y + (lineHeight-swatch)/2, width: swatch, height: swatch, ink: k.ink})
		s.lines(x+swatch+swatchGap, y+lineHeight/2, lines, text{anchor: start, ink: inkText})
		if len(lines) > 1 {
			x, y, mark = 0, y+float64(len(lines))*lineHeight, 0
			continue
		}
		x += width + keyGap
	}
	if x > 0 {
		y += lineHeight
	}
	return y + 8
}
