package chart

import (
	"fmt"
	"html"
	"regexp"
	"strings"
)

// Label is what stands around a drawing that has left its page: where it is from must be said on it, since nothing beside it does.
type Label struct {
	Demo   string // that numbers are invented; "" when none is
	Source string // «Источник: Исполнение бюджета, данные на 1 января 2023»
	Portal string // the portal's name, and its address
}

// Measures of a standalone picture, in pixels.
const (
	margin     = 24.0
	titleSize  = 18.0
	titleLine  = 24.0
	smallSize  = 12.0
	smallLine  = 17.0
	blockSpace = 14.0
)

// Standalone makes a file of a drawing, to be sent, printed and put into a presentation: the wide drawing with its title, sentence, source and mark, on white,
// with the colours and a list of fonts inside. property gives the value of a custom property of the theme ("--c1"), "" when it has none. Words keep the width that
// they were laid out with (textLength), whatever font the reader's machine takes. It is nil for a chart without values.
func (d Drawing) Standalone(s *Spec, l Label, property func(name string) string) []byte {
	inner, width, height, ok := opened(d.Wide)
	if !ok {
		return nil
	}
	sheet := width + 2*margin
	var body strings.Builder
	y := margin
	block := func(class, text string, size, line float64, bold bool) {
		if text == "" {
			return
		}
		for _, row := range wrap(text, width*fontSize/size, bold) {
			y += line
			fmt.Fprintf(&body, `<text class="%s" x="%s" y="%s" font-size="%s">%s</text>`, class, number(margin, 1), number(y-line*0.3, 1), number(size, 1), html.EscapeString(clean(row)))
		}
	}
	block("c-text c-bold", s.Title, titleSize, titleLine, true)
	y += blockSpace / 3
	block("c-muted", s.Summary, fontSize, lineHeight, false)
	y += blockSpace
	fmt.Fprintf(&body, `<g transform="translate(%s %s)">%s</g>`, number(margin, 1), number(y, 1), steady(inner))
	y += height + blockSpace
	block("c-text c-bold", l.Demo, fontSize, lineHeight, true)
	block("c-muted", l.Source, smallSize, smallLine, false)
	block("c-muted", l.Portal, smallSize, smallLine, false)
	y += margin

	var out strings.Builder
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%[1]s" height="%[2]s" font-size="%g" role="img" aria-labelledby="t d" lang="ru">`,
		number(sheet, 1), number(y, 1), fontSize)
	about := strings.TrimSpace(strings.Join([]string{s.Summary, l.Demo, l.Source, l.Portal}, " "))
	fmt.Fprintf(&out, `<title id="t">%s</title><desc id="d">%s</desc><style>%s</style>`, html.EscapeString(clean(s.Title)), html.EscapeString(clean(about)), palette(property))
	fmt.Fprintf(&out, `<rect width="100%%" height="100%%" fill="%s"/>%s</svg>`, color(property, "--paper", "#fff"), body.String())
	out.WriteByte('\n')
	return []byte(out.String())
}

// drawingHead is how restyle begins a drawing.
var drawingHead = regexp.MustCompile(`^<svg [^>]*viewBox="0 0 ([0-9.]+) ([0-9.]+)"[^>]*><title[^>]*>[^<]*</title><desc[^>]*>[^<]*</desc>`)

// opened takes a drawing out of its own frame.
func opened(svg string) (inner string, width, height float64, ok bool) {
	m := drawingHead.FindStringSubmatch(svg)
	if m == nil {
		return "", 0, 0, false
	}
	if _, err := fmt.Sscanf(m[1]+" "+m[2], "%f %f", &width, &height); err != nil {
		return "", 0, 0, false
	}
	return strings.TrimSuffix(svg[len(m[0]):], "</svg>"), width, height, true
}

var drawnText = regexp.MustCompile(`<text ([^>]*)>([^<]*)</text>`)

// steady gives every text of a drawing its measured width, and moves its baseline by a number: programs that edit drawings know no dominant-baseline.
func steady(svg string) string {
	return drawnText.ReplaceAllStringFunc(svg, func(t string) string {
		m := drawnText.FindStringSubmatch(t)
		attrs := strings.ReplaceAll(m[1], `dominant-baseline="central"`, `dy=".36em"`)
		width := measure(html.UnescapeString(m[2]), strings.Contains(attrs, "c-bold"))
		return fmt.Sprintf(`<text %s textLength="%s" lengthAdjust="spacingAndGlyphs">%s</text>`, attrs, number(width, 1), m[2])
	})
}

// paints are how the theme's css/chart.css paints each ink: property of SVG, custom property of the theme, its value without a theme.
var paints = []struct{ class, property, variable, plain string }{
	{"c-text", "fill", "--ink", "#172026"},
	{"c-muted", "fill", "--quiet", "#56636c"},
	{"c-on", "fill", "--c-on", "#fff"},
	{"c1", "fill", "--c1", "#0b6a8f"},
	{"c2", "fill", "--c2", "#b4561a"},
	{"c3", "fill", "--c3", "#6b4ba1"},
	{"c4", "fill", "--c4", "#7d6a0f"},
	{"c5", "fill", "--c5", "#a83a62"},
	{"c6", "fill", "--c6", "#3f7434"},
	{"c7", "fill", "--c7", "#566b80"},
	{"c8", "fill", "--c8", "#8b5a3a"},
	{"c1-line", "stroke", "--c1", "#0b6a8f"},
	{"c2-line", "stroke", "--c2", "#b4561a"},
	{"c3-line", "stroke", "--c3", "#6b4ba1"},
	{"c4-line", "stroke", "--c4", "#7d6a0f"},
	{"c5-line", "stroke", "--c5", "#a83a62"},
	{"c6-line", "stroke", "--c6", "#3f7434"},
	{"c7-line", "stroke", "--c7", "#566b80"},
	{"c8-line", "stroke", "--c8", "#8b5a3a"},
	{"c-level", "fill", "--c7", "#566b80"},
	{"c-node", "fill", "--c1", "#0b6a8f"},
	{"c-rise", "fill", "--c1", "#0b6a8f"},
	{"c-fall", "fill", "--c2", "#b4561a"},
	{"c-other", "fill", "--c-other", "#6f7680"},
	{"c-flow", "fill", "--c1", "#0b6a8f"},
	{"c-zero", "fill", "--edge", "#87939b"},
	{"c-grid", "fill", "--line", "#d8dfe3"},
	{"c-plan", "fill", "--c-soft", "#e3f0f5"},
	{"c-plan", "stroke", "--c1", "#0b6a8f"},
	{"c-plan-line", "stroke", "--c-other", "#6f7680"},
	{"c-cell", "fill", "--c-soft", "#e3f0f5"},
	{"c-cell", "stroke", "--c1", "#0b6a8f"},
	{"c-rest", "fill", "--c-rest", "#eceef0"},
	{"c-rest", "stroke", "--c-other", "#6f7680"},
	{"c-edge-line", "stroke", "--paper", "#fff"},
}

// palette is the style of a standalone picture. The colours are written out: few programs but browsers know custom properties.
func palette(property func(string) string) string {
	var b strings.Builder
	b.WriteString(`text{font-family:"Golos Text",Arial,"Liberation Sans","Helvetica Neue",Helvetica,sans-serif}.c-bold{font-weight:700}.c-flow{fill-opacity:.28}`)
	for _, p := range paints {
		fmt.Fprintf(&b, ".%s{%s:%s}", p.class, p.property, color(property, p.variable, p.plain))
	}
	return b.String()
}

// colorForm is a colour as it may stand in the style of a picture. A theme may say it otherwise for browsers; such a one is not taken over.
var colorForm = regexp.MustCompile(`^(#[0-9A-Fa-f]{3,8}|[a-z]+|(rgb|hsl)a?\([0-9., %/]+\))$`)

func color(property func(string) string, variable, plain string) string {
	if v := property(variable); colorForm.MatchString(v) {
		return v
	}
	return plain
}
