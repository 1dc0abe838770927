package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// frame is what an SVG says about itself.
type frame struct {
	id, class, title, summary string
	width, height             float64
}

// restyle turns ECharts' SVG into one that may stand inline on a page whose policy allows no style: colours become classes, ids and style sheets go, numbers
// are rounded to what an eye can see. What it does not know is an error, so that a new version of the bundle cannot slip something through.
func restyle(svg string, f frame) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, `<svg class="%s" id="%s" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%[3]s" height="%[4]s" font-size="%g" text-rendering="geometricPrecision" role="img" aria-labelledby="%[2]s-t %[2]s-d">`,
		f.class, f.id, number(f.width, 1), number(f.height, 1), fontSize)
	fmt.Fprintf(&b, `<title id="%[1]s-t">%[2]s</title><desc id="%[1]s-d">%[3]s</desc>`, f.id, html.EscapeString(clean(f.title)), html.EscapeString(clean(f.summary)))
	d := xml.NewDecoder(strings.NewReader(svg))
	open := []bool{} // of each open element, whether it was written
	skip := 0        // depth inside an element that is left out
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", fmt.Errorf("read the drawing: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			name := t.Name.Local
			if skip > 0 || name == "style" || name == "defs" {
				skip++
				continue
			}
			tag, keep, err := element(name, t.Attr)
			if err != nil {
				return "", err
			}
			open = append(open, keep)
			if keep {
				b.WriteString(tag)
			}
		case xml.EndElement:
			if skip > 0 {
				skip--
				continue
			}
			last := len(open) - 1
			if open[last] {
				b.WriteString("</" + t.Name.Local + ">")
			}
			open = open[:last]
		case xml.CharData:
			if s := string(t); skip == 0 && len(open) > 0 && open[len(open)-1] && strings.TrimSpace(s) != "" {
				b.WriteString(html.EscapeString(s))
			}
		}
	}
	b.WriteString("</svg>")
	return b.String(), nil
}

// Attributes that an element keeps as they are, with numbers rounded; that are turned to a class; and that say nothing to our pages.
var (
	keptAttrs    = []string{"d", "transform", "x", "y", "width", "height", "cx", "cy", "r", "points", "x1", "x2", "y1", "y2", "text-anchor", "dominant-baseline", "stroke-width", "stroke-linejoin", "stroke-linecap", "stroke-dasharray"}
	droppedAttrs = []string{"class", "pointer-events", "space", "cursor", "clip-path", "stroke-miterlimit", "fill-opacity", "stroke-opacity", "opacity"}
)

// element returns an element's start tag, or false when nothing of it is to be seen.
func element(name string, attrs []xml.Attr) (tag string, keep bool, err error) {
	if !slices.Contains([]string{"svg", "g", "path", "text", "rect", "circle", "ellipse", "line", "polyline", "polygon"}, name) {
		return "", false, fmt.Errorf("the drawing has an element <%s> that is not known", name)
	}
	if name == "svg" {
		return "", false, nil
	}
	var class []string
	var kept strings.Builder
	drawn := name == "g"
	for _, a := range attrs {
		switch key := a.Name.Local; {
		case key == "fill" || key == "stroke":
			c, err := paint(key, a.Value)
			if err != nil {
				return "", false, err
			}
			if c == string(inkNothing) {
				return "", false, nil
			}
			if c != "" {
				class, drawn = append(class, c), true
			} else if key == "fill" {
				kept.WriteString(` fill="none"`)
			}
		case key == "style":
			if strings.Contains(a.Value, " 700 ") {
				class = append(class, "c-bold")
			}
		case slices.Contains(keptAttrs, key):
			fmt.Fprintf(&kept, ` %s="%s"`, key, html.EscapeString(round(a.Value)))
		case slices.Contains(droppedAttrs, key), strings.HasPrefix(key, "ecmeta_"):
		default:
			return "", false, fmt.Errorf("the drawing has an attribute %s=%q on <%s> that is not known", key, a.Value, name)
		}
	}
	if !drawn {
		return "", false, nil
	}
	if len(class) > 0 {
		fmt.Fprintf(&kept, ` class="%s"`, strings.Join(class, " "))
	}
	return "<" + name + kept.String() + ">", true, nil
}

// paint returns the class of a colour; "" is no colour.
func paint(key, color string) (string, error) {
	if color == "none" || color == "transparent" {
		return "", nil
	}
	i, ok := inkOfColor(color)
	switch {
	case !ok:
		return "", fmt.Errorf("the drawing has a colour %q that is no ink", color)
	case key == "stroke" && i == inkNothing:
		return "", nil
	case key == "stroke":
		return string(i) + "-line", nil
	}
	return string(i), nil
}

var numbers = regexp.MustCompile(`-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?`)

// round shortens the numbers of an attribute. Under a scaling matrix a unit is many pixels, so more digits are kept there.
func round(value string) string {
	digits := 1
	if strings.Contains(value, "-0.0001") || strings.HasPrefix(value, "matrix") {
		digits = 4
	}
	return numbers.ReplaceAllStringFunc(value, func(s string) string {
		f, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return s
		}
		return number(f, digits)
	})
}

// number prints a coordinate with so many digits after the point at the most.
func number(f float64, digits int) string {
	s := strconv.FormatFloat(f, 'f', digits, 64)
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	if s == "-0" {
		return "0"
	}
	return s
}
