package chart

import (
	"context"
	"encoding/xml"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"otkryto/generator/internal/testutil"
)

// drawAll draws the samples with an engine that other tests share, as each start takes a moment.
func drawAll(t *testing.T) map[string]Drawing {
	t.Helper()
	d := New("")
	t.Cleanup(func() { d.Close() })
	out := map[string]Drawing{}
	for _, s := range samples() {
		drawing, err := d.Draw(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		out[s.ID] = drawing
	}
	return out
}

// TestGolden compares every sample with its golden files, and holds every drawing to what a strict page allows.
func TestGolden(t *testing.T) {
	css := stylesheet(t)
	var want []string
	for id, d := range drawAll(t) {
		for form, svg := range map[string]string{"narrow": d.Narrow, "wide": d.Wide} {
			name := id + "-" + form + ".svg"
			want = append(want, name)
			// A line an element, so that a difference can be read.
			testutil.Golden(t, filepath.Join("testdata", name), []byte(strings.ReplaceAll(svg, "><", ">\n<")+"\n"))
			strict(t, name, svg, css)
		}
	}
	files, err := filepath.Glob(filepath.Join("testdata", "*.svg"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !slices.Contains(want, filepath.Base(f)) {
			t.Errorf("%s is the golden file of no sample", f)
		}
	}
}

// stylesheet returns the classes that the default theme styles.
func stylesheet(t *testing.T) map[string]bool {
	t.Helper()
	data, err := os.ReadFile("../../../themes/default/css/chart.css")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, m := range regexp.MustCompile(`\.([a-z][a-z0-9-]*)`).FindAllSubmatch(data, -1) {
		out[string(m[1])] = true
	}
	return out
}

var longNumber = regexp.MustCompile(`\d\.\d{2,}`)

// strict fails for what a page with our policy, or another chart beside it, would stumble over.
func strict(t *testing.T, name, svg string, css map[string]bool) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := d.Token()
		if token == nil {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		if slices.Contains([]string{"style", "script", "defs", "image", "use", "foreignObject", "a"}, e.Name.Local) {
			t.Errorf("%s has <%s>", name, e.Name.Local)
		}
		for _, a := range e.Attr {
			switch key := a.Name.Local; {
			case key == "class":
				for _, class := range strings.Fields(a.Value) {
					if !css[class] {
						t.Errorf("%s: the theme has no style for the class %s", name, class)
					}
				}
			case key == "style" || strings.HasPrefix(key, "on") || key == "href":
				t.Errorf("%s has an attribute %s", name, key)
			case (key == "fill" || key == "stroke") && a.Value != "none":
				t.Errorf("%s has a colour of its own: %s=%q", name, key, a.Value)
			case key == "id" && !strings.HasPrefix(a.Value, strings.TrimSuffix(strings.TrimSuffix(name, "arrow.svg"), "ide.svg")):
				t.Errorf("%s has an id that another chart may have: %s", name, a.Value)
			case key == "d" && longNumber.MatchString(a.Value) && !strings.Contains(a.Value, "0.0001"):
				t.Errorf("%s: %q is finer than an eye", name, a.Value)
			}
		}
	}
}
