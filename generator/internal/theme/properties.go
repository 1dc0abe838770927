package theme

import (
	"path"
	"regexp"
	"strings"

	"github.com/tdewolff/parse/v2"
	"github.com/tdewolff/parse/v2/css"
)

// Property returns the value that a custom property ("--c1") has on the root of a page in light colours, those of the portal's own theme.css included; "" when
// it is not set. What leaves the site as a file of its own, as a chart does, is painted by it.
func (t *Theme) Property(name string) string { return t.properties[name] }

// rootProperties reads what the style files set on :root outside of any condition, later layers over earlier ones, and follows var().
func rootProperties(files map[string]file) map[string]string {
	set := map[string]string{}
	styles := folder(files, "css", ".css")
	for _, name := range layerOrder(styles) {
		readRoot(files[path.Join("css", name+".css")].data, set)
	}
	for name, value := range set {
		for range 8 { // a chain longer than that is a circle
			next := cssVar.ReplaceAllStringFunc(value, func(v string) string { return set[cssVar.FindStringSubmatch(v)[1]] })
			if next == value {
				break
			}
			value = next
		}
		set[name] = value
	}
	return set
}

// cssVar is a reference to a custom property.
var cssVar = regexp.MustCompile(`var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)`)

// readRoot adds the custom properties that a style sheet sets on :root itself.
func readRoot(data string, set map[string]string) {
	p := css.NewParser(parse.NewInputString(data), false)
	conditions := 0 // depth of @media and its like
	root := false
	for {
		kind, _, name := p.Next()
		switch kind {
		case css.ErrorGrammar:
			return // the end; what is no CSS has been reported by the bundle
		case css.BeginAtRuleGrammar:
			conditions++
		case css.EndAtRuleGrammar:
			conditions--
		case css.BeginRulesetGrammar:
			root = conditions == 0 && strings.TrimSpace(tokenText(p.Values())) == ":root"
		case css.EndRulesetGrammar:
			root = false
		case css.CustomPropertyGrammar:
			if root {
				set[string(name)] = strings.TrimSpace(tokenText(p.Values()))
			}
		}
	}
}

func tokenText(tokens []css.Token) string {
	var b strings.Builder
	for _, t := range tokens {
		b.Write(t.Data)
	}
	return b.String()
}
