package catalog

import (
	"slices"
	"strings"
)

// graph is an RDF graph that remembers its order, so that both of its writers say the same in the same order.
type graph struct {
	nodes  []*node          // with addresses; the catalogue first
	shared map[string]*node // of other people's vocabularies: each is declared once, behind all others
}

// node is a thing and what is said of it.
type node struct {
	id    string // an address; "" is a thing without one, which stands where it is spoken of
	types []string
	props []property
}

type property struct {
	name   string // with its prefix: "dct:title"
	values []term
}

// term is what is said: a thing, an address or a literal.
type term struct {
	node *node
	iri  string
	text string // literal,
	lang string // in a language
	typ  string // or of a type, "xsd:date"
}

// prefixes of the vocabularies, as both writers declare them.
var prefixes = []struct{ name, address string }{
	{"adms", "http://www.w3.org/ns/adms#"},
	{"dcat", "http://www.w3.org/ns/dcat#"},
	{"dct", "http://purl.org/dc/terms/"},
	{"foaf", "http://xmlns.com/foaf/0.1/"},
	{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
	{"skos", "http://www.w3.org/2004/02/skos/core#"},
	{"spdx", "http://spdx.org/rdf/terms#"},
	{"vcard", "http://www.w3.org/2006/vcard/ns#"},
	{"xsd", "http://www.w3.org/2001/XMLSchema#"},
}

// add declares a thing with an address.
func (g *graph) add(id string, types ...string) *node {
	n := &node{id: id, types: types}
	g.nodes = append(g.nodes, n)
	return n
}

// declare is a thing of somebody's vocabulary, whose type DCAT-AP wants to be said.
func (g *graph) declare(id, typ string) *node {
	if g.shared == nil {
		g.shared = map[string]*node{}
	}
	n := g.shared[id]
	if n == nil {
		n = &node{id: id}
		g.shared[id] = n
	}
	if !slices.Contains(n.types, typ) {
		n.types = append(n.types, typ)
		slices.Sort(n.types)
	}
	return n
}

// all are the nodes in order.
func (g *graph) all() []*node {
	list := slices.Clone(g.nodes)
	var ids []string
	for id := range g.shared {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	for _, id := range ids {
		list = append(list, g.shared[id])
	}
	return list
}

// blank is a thing without an address.
func blank(types ...string) *node { return &node{types: types} }

// say adds terms; none says nothing. What is said twice under one name is one list: JSON keeps the last of two members alike.
func (n *node) say(name string, values ...term) {
	if len(values) == 0 {
		return
	}
	for i := range n.props {
		if n.props[i].name == name {
			n.props[i].values = append(n.props[i].values, values...)
			return
		}
	}
	n.props = append(n.props, property{name, values})
}

// words says a text in a language.
func (n *node) words(name, text, lang string) {
	if text = strings.TrimSpace(text); text != "" {
		n.say(name, term{text: text, lang: lang})
	}
}

// typed says a literal of a type; "" is a plain one.
func (n *node) typed(name, text, typ string) {
	if text != "" {
		n.say(name, term{text: text, typ: typ})
	}
}

// thing says an address or a nested thing.
func (n *node) thing(name string, other *node) {
	if other == nil {
		return
	}
	if other.id != "" {
		n.say(name, term{iri: other.id})
		return
	}
	n.say(name, term{node: other})
}

// at says an address.
func (n *node) at(name, iri string) {
	if iri != "" {
		n.say(name, term{iri: iri})
	}
}
