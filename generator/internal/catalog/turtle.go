package catalog

import (
	"strings"
)

// Turtle is the catalogue by DCAT-AP 3, as RDF 1.1 Turtle. Addresses without a host are relative to the file's own.
func Turtle(c *Catalog) []byte {
	var w turtleWriter
	for _, p := range prefixes {
		w.WriteString("@prefix " + p.name + ": <" + p.address + "> .\n")
	}
	for _, n := range dcat(c).all() {
		w.WriteString("\n<" + n.id + ">")
		w.about(n, 1)
		w.WriteString(" .\n")
	}
	return []byte(w.String())
}

type turtleWriter struct{ strings.Builder }

// about writes what is said of a node, a line a property.
func (w *turtleWriter) about(n *node, depth int) {
	separator := ""
	line := func() {
		w.WriteString(separator)
		w.indent(depth)
		separator = " ;"
	}
	if len(n.types) > 0 {
		line()
		w.WriteString("a " + strings.Join(n.types, ", "))
	}
	for _, p := range n.props {
		line()
		w.WriteString(p.name + " ")
		for i, v := range p.values {
			if i > 0 {
				w.WriteString(", ")
			}
			w.term(v, depth)
		}
	}
}

func (w *turtleWriter) indent(depth int) {
	w.WriteString("\n" + strings.Repeat("  ", depth))
}

func (w *turtleWriter) term(t term, depth int) {
	switch {
	case t.node != nil:
		w.WriteByte('[')
		w.about(t.node, depth+1)
		w.indent(depth)
		w.WriteByte(']')
	case t.iri != "":
		w.WriteString("<" + t.iri + ">")
	default:
		w.WriteByte('"')
		w.WriteString(turtleEscapes.Replace(t.text))
		w.WriteByte('"')
		switch {
		case t.lang != "":
			w.WriteString("@" + t.lang)
		case t.typ != "":
			w.WriteString("^^" + t.typ)
		}
	}
}

// turtleEscapes are what a string in quotes may not hold as it is.
var turtleEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`, "\t", `\t`, "\b", `\b`, "\f", `\f`)
