package chart

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

// top writes the mark of a demonstration and the legend, and returns where the plot may begin.
func (s *sheet) top(legend []key, demo bool) float64 {
	y := 0.0
	if demo {
		s.texts = append(s.texts, text{x: s.width, y: lineHeight / 2, s: wordDemo, anchor: end, ink: inkMuted})
		y = lineHeight + 4
	}
	if len(legend) == 0 {
		return y
	}
	x := 0.0
	for _, k := range legend {
		room := s.width - swatch - swatchGap
		lines := wrap(k.name, room, false)
		width := swatch + swatchGap + widest(lines, false)
		if x > 0 && x+width > s.width {
			x, y = 0, y+lineHeight
		}
		s.boxes = append(s.boxes, box{x: x, y: y + (lineHeight-swatch)/2, width: swatch, height: swatch, ink: k.ink})
		s.lines(x+swatch+swatchGap, y+lineHeight/2, lines, text{anchor: start, ink: inkText})
		if len(lines) > 1 {
			x, y = 0, y+float64(len(lines))*lineHeight
			continue
		}
		x += width + keyGap
	}
	if x > 0 {
		y += lineHeight
	}
	return y + 8
}
