package chart

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"otkryto/generator/internal/testutil"
)

// TestStandalone makes a file of every sample: it is one XML document that needs nothing else, and says what it is, where from, and that it is invented.
func TestStandalone(t *testing.T) {
	theme := func(name string) string { return map[string]string{"--c1": "#123456", "--c2": "url(x)"}[name] }
	label := Label{Demo: "Демо: числа вымышлены.", Source: "Источник: «A & B» <1>.", Portal: "Открытый город"}
	drawings := drawAll(t)
	for _, s := range samples() {
		out := string(drawings[s.ID].Standalone(s, label, theme))
		if s.Empty() {
			if out != "" {
				t.Errorf("%s has no value and a picture", s.ID)
			}
			continue
		}
		words := read(t, s.ID, out)
		for _, part := range []string{label.Demo, "Источник: «A & B» <1>.", label.Portal} {
			if !strings.Contains(words, part) {
				t.Errorf("%s does not say %q", s.ID, part)
			}
		}
		if !strings.Contains(strings.Join(strings.Fields(words), " "), strings.Join(strings.Fields(clean(s.Title)), " ")) {
			t.Errorf("%s does not say its title", s.ID)
		}
		for _, bad := range []string{"var(", "http:", "https:", "<script", "class=\"chart-", "dominant-baseline", "url("} {
			if strings.Contains(strings.Replace(out, `xmlns="http://www.w3.org/2000/svg"`, "", 1), bad) {
				t.Errorf("%s holds %s", s.ID, bad)
			}
		}
		if !strings.Contains(out, ".c1{fill:#123456}") || !strings.Contains(out, ".c2{fill:#b4561a}") {
			t.Errorf("%s: the theme's colour is not taken, or one is that is none", s.ID)
		}
		for _, m := range regexp.MustCompile(`class="([^"]*)"`).FindAllStringSubmatch(out, -1) {
			for _, class := range strings.Fields(m[1]) {
				if !strings.Contains(out, "."+class+"{") {
					t.Errorf("%s: the class %s is painted by nothing", s.ID, class)
				}
			}
		}
	}
	first := samples()[0]
	out := drawings[first.ID].Standalone(first, label, func(string) string { return "" })
	testutil.Golden(t, filepath.Join("testdata", "standalone", first.ID+".svg"), []byte(strings.ReplaceAll(string(out), "><", ">\n<")))
}

// read is all text of an XML document, which must be one.
func read(t *testing.T, id, out string) string {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(out))
	var words strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return words.String()
		}
		if err != nil {
			t.Fatalf("%s: %v", id, err)
		}
		if text, ok := token.(xml.CharData); ok {
			words.Write(text)
			words.WriteByte(' ')
		}
	}
}

// TestPaints compares the colours that pictures carry with those of the theme: a class that pages paint otherwise would be another chart.
func TestPaints(t *testing.T) {
	var css string
	for _, name := range []string{"tokens", "chart"} {
		data, err := os.ReadFile("../../../themes/default/css/" + name + ".css")
		if err != nil {
			t.Fatal(err)
		}
		css += string(data)
	}
	root := ""
	for _, m := range regexp.MustCompile(`(?m)^:root \{([^}]*)\}`).FindAllStringSubmatch(css, -1) {
		root += m[1]
	}
	for _, p := range paints {
		if !strings.Contains(root, p.variable+": "+p.plain+";") {
			t.Errorf("%s is not %s in the default theme", p.variable, p.plain)
		}
		rule := regexp.MustCompile(`\.` + p.class + `(?:, \.[\w-]+)* \{[^}]*` + p.property + `: var\(` + p.variable + `\)|\.[\w-]+, \.` + p.class + ` \{[^}]*` + p.property + `: var\(` + p.variable + `\)`)
		if !rule.MatchString(css) {
			t.Errorf("css/chart.css does not paint .%s by %s: var(%s)", p.class, p.property, p.variable)
		}
	}
	for _, i := range inks {
		if i != inkNothing && !slices.ContainsFunc(paints, func(p struct{ class, property, variable, plain string }) bool {
			return p.class == string(i) || p.class == string(i)+"-line"
		}) {
			t.Errorf("the ink %s has no paint", i)
		}
	}
}
