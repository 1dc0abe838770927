package theme

import (
	"reflect"
	"text/template/parse"
)

// condition is a compiled test.
type condition func(x *execution, dot reflect.Value) bool

// truth compiles a pipeline of which only the truth matters.
func (s *scope) truth(p *parse.PipeNode, dot reflect.Type) condition {
	if len(p.Cmds) != 1 || len(p.Decl) > 0 {
		panic(foreign(p.String()))
	}
	cmd := p.Cmds[0]
	if name, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		switch name.Ident {
		case "not", "and", "or", "eq", "ne":
			return s.test(name.Ident, cmd.Args[1:], dot)
		}
	}
	return truthful(s.command(cmd, dot))
}

// truthOfNode is truth for an argument.
func (s *scope) truthOfNode(n parse.Node, dot reflect.Type) condition {
	if p, ok := n.(*parse.PipeNode); ok {
		return s.truth(p, dot)
	}
	return truthful(s.argument(n, dot))
}

func truthful(e expression) condition {
	if e.text != nil {
		return func(x *execution, dot reflect.Value) bool { return e.text(x, dot) != "" }
	}
	isTrue := truthOf(e.typ)
	return func(x *execution, dot reflect.Value) bool { return isTrue(e.eval(x, dot)) }
}

// test compiles and, or, not, eq and ne.
func (s *scope) test(name string, nodes []parse.Node, dot reflect.Type) condition {
	if name == "eq" || name == "ne" {
		return s.compare(name == "eq", nodes, dot)
	}
	tests := make([]condition, len(nodes))
	for i, n := range nodes {
		tests[i] = s.truthOfNode(n, dot)
	}
	if name == "not" {
		if len(tests) != 1 {
			panic(foreign(name))
		}
		return func(x *execution, dot reflect.Value) bool { return !tests[0](x, dot) }
	}
	stop := name == "or"
	return func(x *execution, dot reflect.Value) bool {
		for _, t := range tests {
			if t(x, dot) == stop {
				return stop
			}
		}
		return !stop
	}
}

// compare compiles eq and ne of two strings, two ints or two bools.
func (s *scope) compare(equal bool, nodes []parse.Node, dot reflect.Type) condition {
	if len(nodes) != 2 {
		panic(foreign("eq"))
	}
	a, b := s.argument(nodes[0], dot), s.argument(nodes[1], dot)
	switch {
	case a.text != nil && b.text != nil:
		return func(x *execution, dot reflect.Value) bool { return (a.text(x, dot) == b.text(x, dot)) == equal }
	case a.typ.Kind() == reflect.Int && b.typ.Kind() == reflect.Int:
		return func(x *execution, dot reflect.Value) bool {
			return (a.eval(x, dot).Int() == b.eval(x, dot).Int()) == equal
		}
	case a.typ.Kind() == reflect.Bool && b.typ.Kind() == reflect.Bool:
		return func(x *execution, dot reflect.Value) bool {
			return (a.eval(x, dot).Bool() == b.eval(x, dot).Bool()) == equal
		}
	}
	panic(foreign("eq of " + a.typ.String() + " and " + b.typ.String()))
}

// truthOf returns the test of html/template for a type.
func truthOf(t reflect.Type) func(reflect.Value) bool {
	switch t.Kind() {
	case reflect.Bool:
		return reflect.Value.Bool
	case reflect.String, reflect.Slice, reflect.Map, reflect.Array:
		return func(v reflect.Value) bool { return v.Len() > 0 }
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return func(v reflect.Value) bool { return v.Int() != 0 }
	case reflect.Pointer:
		return func(v reflect.Value) bool { return !v.IsNil() }
	case reflect.Struct:
		return func(reflect.Value) bool { return true }
	}
	panic(foreign("truth of " + t.String()))
}
