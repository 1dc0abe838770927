package theme

import (
	"errors"
	"path"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// textDir holds the texts of the site: a file a section. The site is Russian; another language would be another folder.
const textDir = "i18n/ru"

// text is one text of a layer.
type text struct {
	value string
	pos   diag.Pos
}

// argument matches {name} and {name:житель|жителя|жителей}.
var argument = regexp.MustCompile(`\{([A-Za-z_][A-Za-z0-9_]*)(?::[^{}]*)?\}`)

// mergeTexts lays the layers' texts over each other, key by key. added are those of upper layers that lie over nothing.
func mergeTexts(layers []layer, report *diag.Report) (catalog format.Catalog, added map[string]text) {
	catalog, added = format.Catalog{}, map[string]text{}
	for i, l := range slices.Backward(layers) {
		for _, f := range l.files {
			if path.Dir(f.name) != textDir || path.Ext(f.name) != ".yaml" {
				continue
			}
			for key, own := range readTexts(f, report) {
				below, known := catalog[key]
				if i < len(layers)-1 {
					checkOverride(key, own, below, known, added, report)
				}
				catalog[key] = own.value
			}
		}
	}
	return catalog, added
}

// checkOverride reports arguments that the text below does not have: whoever prints the text does not give them.
func checkOverride(key string, own text, below string, known bool, added map[string]text, report *diag.Report) {
	if !known {
		added[key] = own
		return
	}
	given := arguments(below)
	for _, name := range arguments(own.value) {
		if !slices.Contains(given, name) {
			report.Add(ruleTextArgument, own.pos, name, key, suggestion(name, given))
		}
	}
}

// arguments returns the names of a text's arguments, sorted.
func arguments(text string) []string {
	var names []string
	for _, m := range argument.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// readTexts returns the texts of one file by their full key.
func readTexts(f file, report *diag.Report) map[string]text {
	tree, err := parser.ParseBytes([]byte(f.data), 0)
	if err != nil {
		reportYAML(f, err, report)
		return nil
	}
	r := textReader{file: f, lines: strings.Split(f.data, "\n"), texts: map[string]text{}, report: report}
	section := strings.TrimSuffix(path.Base(f.name), ".yaml")
	for _, doc := range tree.Docs {
		if doc.Body != nil {
			r.read(section, doc.Body)
		}
	}
	return r.texts
}

func reportYAML(f file, err error, report *diag.Report) {
	pos, message := diag.Pos{File: f.path}, err.Error()
	var yamlError yaml.Error
	if errors.As(err, &yamlError) {
		message = yamlError.GetMessage()
		if tok := yamlError.GetToken(); tok != nil {
			pos = tokenAt(f, strings.Split(f.data, "\n"), tok)
		}
	}
	report.Add(ruleTextFile, pos, message)
}

func tokenAt(f file, lines []string, tok *token.Token) diag.Pos {
	pos := diag.Pos{File: f.path, Line: tok.Position.Line, Col: tok.Position.Column, Width: utf8.RuneCountInString(tok.Value)}
	if pos.Line >= 1 && pos.Line <= len(lines) {
		pos.Text = strings.TrimSuffix(lines[pos.Line-1], "\r")
	}
	return pos
}

// textReader flattens nested maps of one file: {year: {title: …}} in budget.yaml is "budget.year.title".
type textReader struct {
	file   file
	lines  []string
	texts  map[string]text
	report *diag.Report
}

func (r *textReader) read(prefix string, node ast.Node) {
	switch n := node.(type) {
	case *ast.MappingNode:
		for _, v := range n.Values {
			r.read(prefix, v)
		}
	case *ast.MappingValueNode:
		key := n.Key.GetToken()
		name := prefix + "." + key.Value
		switch v := n.Value.(type) {
		case *ast.MappingNode, *ast.MappingValueNode:
			r.read(name, v)
		default:
			r.leaf(name, key, v)
		}
	case *ast.CommentGroupNode, *ast.NullNode:
	default:
		r.report.Add(ruleTextFile, r.at(node.GetToken()), "a map of texts is wanted here")
	}
}

func (r *textReader) at(tok *token.Token) diag.Pos { return tokenAt(r.file, r.lines, tok) }

func (r *textReader) leaf(name string, key *token.Token, node ast.Node) {
	value, ok := scalar(node)
	if !ok {
		r.report.Add(ruleTextFile, r.at(key), "the value of "+key.Value+" is neither a text nor a map of texts")
		return
	}
	r.texts[name] = text{value: value, pos: r.at(key)}
}

// scalar returns the text of a YAML scalar as it was typed, so that 2022 and «да» stay words.
func scalar(node ast.Node) (string, bool) {
	switch n := node.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return strings.TrimRight(n.Value.Value, "\n"), true
	case *ast.NullNode:
		return "", true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// suggestion is what a misspelt word may have meant, or the words that are known when they are few. It may change the list of candidates.
func suggestion(word string, candidates []string) diag.Text {
	candidates = slices.DeleteFunc(candidates, func(c string) bool { return c == word })
	if near := format.Suggest(word, candidates); near != "" {
		return diag.Text{RU: "возможно, имелось в виду «" + near + "»", EN: "did you mean \"" + near + "\"?"}
	}
	if len(candidates) == 0 || len(candidates) > 24 {
		return diag.Text{RU: "похожего нет", EN: "nothing like it is known"}
	}
	known := strings.Join(candidates, ", ")
	return diag.Text{RU: "есть: " + known, EN: "known: " + known}
}
