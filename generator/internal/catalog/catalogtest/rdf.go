package catalogtest

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/dop251/goja"
	"github.com/piprate/json-gold/ld"
)

// triple is one statement, as the reader of Turtle hands it out.
type triple [3]rdfTerm

type rdfTerm struct {
	Kind  string // NamedNode, BlankNode, Literal
	Value string
	Lang  string
	Type  string
}

//go:embed n3.min.js
var n3 string

// parseTurtle reads Turtle by the library N3.
func parseTurtle(text, base string) ([]triple, error) {
	vm := goja.New()
	if _, err := vm.RunString(n3); err != nil {
		return nil, fmt.Errorf("n3.min.js: %w", err)
	}
	parse, ok := goja.AssertFunction(vm.Get("parseTurtle"))
	if !ok {
		return nil, fmt.Errorf("n3.min.js has no parseTurtle")
	}
	out, err := parse(goja.Undefined(), vm.ToValue(text), vm.ToValue(base))
	if err != nil {
		return nil, err
	}
	var list []triple
	return list, json.Unmarshal([]byte(out.String()), &list)
}

// nquads writes statements as N-Quads.
func nquads(list []triple) string {
	var b strings.Builder
	for _, t := range list {
		for _, term := range t {
			b.WriteString(term.String() + " ")
		}
		b.WriteString(".\n")
	}
	return b.String()
}

var literal = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`)

// String is the term as N-Quads has it.
func (t rdfTerm) String() string {
	switch {
	case t.Kind == "NamedNode":
		return "<" + t.Value + ">"
	case t.Kind == "BlankNode":
		return "_:" + strings.ReplaceAll(t.Value, "-", "")
	case t.Lang != "":
		return `"` + literal.Replace(t.Value) + `"@` + t.Lang
	case t.Type == "" || t.Type == "http://www.w3.org/2001/XMLSchema#string":
		return `"` + literal.Replace(t.Value) + `"`
	}
	return `"` + literal.Replace(t.Value) + `"^^<` + t.Type + ">"
}

// canonical gives blank nodes names that depend on nothing but what is said of them, so that equal graphs are equal texts.
func canonical(input any, base string) (string, error) {
	options := ld.NewJsonLdOptions(base)
	options.Format = "application/n-quads"
	options.Algorithm = "URDNA2015"
	if _, text := input.(string); text {
		options.InputFormat = "application/n-quads"
	}
	out, err := ld.NewJsonLdProcessor().Normalize(input, options)
	if err != nil {
		return "", err
	}
	return out.(string), nil
}

// graph is what is said of each thing.
type graph map[string]map[string][]rdfTerm

func graphOf(list []triple) graph {
	g := graph{}
	for _, t := range list {
		s := t[0].String()
		if g[s] == nil {
			g[s] = map[string][]rdfTerm{}
		}
		g[s][t[1].Value] = append(g[s][t[1].Value], t[2])
	}
	return g
}

const rdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

// is says whether a thing is of a class.
func (g graph) is(thing, class string) bool {
	for _, t := range g[thing][rdfType] {
		if t.Value == class {
			return true
		}
	}
	return false
}
