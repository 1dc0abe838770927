package chart

import (
	"encoding/json"
	"fmt"
	"math"
)

// sheet is one drawing before it is drawn: its size, the shapes that ECharts makes of numbers, and every text with its place. All texts are placed here and
// measured with the site's own font, so that whether something is cut or overlaps is known before anything is drawn.
type sheet struct {
	width, height float64
	options       map[string]any // of go-echarts; nil when there is nothing but texts and boxes
	texts         []text
	boxes         []box
	shapes        []map[string]any // other shapes of ECharts' graphic component
}

// text is one line. y is the middle of the line.
type text struct {
	x, y   float64
	s      string
	anchor anchor
	ink    ink
	bold   bool
	turned bool // reads upwards; x is the middle of the line then, and y where it ends or begins
}

// anchor is the part of a line that stands at its x; of a turned one, at its y.
type anchor string

const (
	start  anchor = "start"
	middle anchor = "middle"
	end    anchor = "end"
)

// align returns the anchor in the words of ECharts.
func (a anchor) align() string {
	return map[anchor]string{start: "left", middle: "center", end: "right"}[a]
}

// box is a filled rectangle: the swatch of a legend, the line of zero.
type box struct {
	x, y, width, height float64
	ink                 ink
}

// rect is a place on a sheet.
type rect struct{ left, top, right, bottom float64 }

// place returns what a text covers.
func (t text) place() rect {
	w := measure(t.s, t.bold)
	if t.turned {
		r := rect{left: t.x - boxHeight/2, right: t.x + boxHeight/2}
		switch t.anchor {
		case start:
			r.top, r.bottom = t.y-w, t.y
		case end:
			r.top, r.bottom = t.y, t.y+w
		default:
			r.top, r.bottom = t.y-w/2, t.y+w/2
		}
		return r
	}
	r := rect{top: t.y - boxHeight/2, bottom: t.y + boxHeight/2}
	switch t.anchor {
	case start:
		r.left, r.right = t.x, t.x+w
	case end:
		r.left, r.right = t.x-w, t.x
	default:
		r.left, r.right = t.x-w/2, t.x+w/2
	}
	return r
}

// lines adds lines one below the other; y is the middle of the first.
func (s *sheet) lines(x, y float64, lines []string, t text) {
	for i, l := range lines {
		t.x, t.y, t.s = x, y+float64(i)*lineHeight, l
		s.texts = append(s.texts, t)
	}
}

// fault says what is wrong with where the texts stand, or "". A hair of overlap is none: letters do not fill their boxes.
func (s *sheet) fault() string {
	const hair = 0.5
	places := make([]rect, len(s.texts))
	for i, t := range s.texts {
		p := t.place()
		if p.left < -hair || p.top < -hair || p.right > s.width+hair || p.bottom > s.height+hair {
			return fmt.Sprintf("«%s» leaves the picture", t.s)
		}
		for j, q := range places[:i] {
			if math.Min(p.right, q.right)-math.Max(p.left, q.left) > hair && math.Min(p.bottom, q.bottom)-math.Max(p.top, q.top) > hair {
				return fmt.Sprintf("«%s» overlaps «%s»", t.s, s.texts[j].s)
			}
		}
		places[i] = p
	}
	return ""
}

// clash says whether the last text leaves the width or overlaps one before it.
func (s *sheet) clash() bool {
	last := len(s.texts) - 1
	p := s.texts[last].place()
	if p.left < 0 || p.right > s.width {
		return true
	}
	for _, t := range s.texts[:last] {
		if q := t.place(); min(p.right, q.right) > max(p.left, q.left) && min(p.bottom, q.bottom) > max(p.top, q.top) {
			return true
		}
	}
	return false
}

// json returns the options as ECharts takes them, texts and boxes as its graphic component. Map keys are sorted, so equal sheets give equal bytes.
func (s *sheet) json() []byte {
	options := map[string]any{}
	for k, v := range s.options {
		options[k] = v
	}
	var elements []any
	for _, b := range s.boxes {
		elements = append(elements, map[string]any{
			"type": "rect", "silent": true,
			"shape": map[string]any{"x": b.x, "y": b.y, "width": b.width, "height": b.height},
			"style": map[string]any{"fill": b.ink.color()},
		})
	}
	for _, shape := range s.shapes {
		elements = append(elements, shape)
	}
	for _, t := range s.texts {
		e := map[string]any{
			"type": "text", "silent": true, "x": t.x, "y": t.y, "z": 10,
			"style": map[string]any{
				"text": t.s, "fill": t.ink.color(), "font": font(t.bold),
				"textAlign": t.anchor.align(), "textVerticalAlign": "middle",
			},
		}
		if t.turned {
			e["rotation"] = math.Pi / 2
		}
		elements = append(elements, e)
	}
	options["animation"] = false
	options["graphic"] = elements
	data, err := json.Marshal(options)
	if err != nil {
		panic("chart: " + err.Error())
	}
	return data
}

func font(bold bool) string {
	weight := "400"
	if bold {
		weight = "700"
	}
	return fmt.Sprintf("normal %s %gpx golos", weight, fontSize)
}
