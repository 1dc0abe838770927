package catalog

// JSONLD is the catalogue by DCAT-AP 3, as JSON-LD 1.1. Its context stands in it: nothing else need be read.
func JSONLD(c *Catalog) []byte {
	context := object{}
	for _, p := range prefixes {
		context = append(context, member{p.name, p.address})
	}
	var nodes []object
	for _, n := range dcat(c).all() {
		nodes = append(nodes, n.jsonLD())
	}
	return encode(object{{"@context", context}, {"@graph", nodes}})
}

func (n *node) jsonLD() object {
	o := object{}
	o.add("@id", n.id)
	switch len(n.types) {
	case 0:
	case 1:
		o.add("@type", n.types[0])
	default:
		o = append(o, member{"@type", n.types})
	}
	for _, p := range n.props {
		var values []any
		for _, v := range p.values {
			values = append(values, v.jsonLD())
		}
		if len(values) == 1 {
			o = append(o, member{p.name, values[0]})
		} else {
			o = append(o, member{p.name, values})
		}
	}
	return o
}

func (t term) jsonLD() any {
	switch {
	case t.node != nil:
		return t.node.jsonLD()
	case t.iri != "":
		return object{{"@id", t.iri}}
	case t.lang != "":
		return object{{"@value", t.text}, {"@language", t.lang}}
	case t.typ != "":
		return object{{"@value", t.text}, {"@type", t.typ}}
	}
	return t.text
}
