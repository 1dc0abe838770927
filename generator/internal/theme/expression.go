package theme

import (
	"fmt"
	"html/template"
	"reflect"
	"text/template/parse"
	"time"
)

// expression is a compiled value of a known type.
type expression struct {
	typ  reflect.Type
	eval func(x *execution, dot reflect.Value) reflect.Value
	text func(x *execution, dot reflect.Value) string // the same for a type that is a string, without a reflect.Value in between; nil when there is none
}

var (
	intType    = reflect.TypeFor[int]()
	boolType   = reflect.TypeFor[bool]()
	stringType = reflect.TypeFor[string]()
	errorType  = reflect.TypeFor[error]()
)

// words makes an expression of a function that returns a string of some type.
func words[T ~string](f func(x *execution, dot reflect.Value) string) expression {
	return expression{
		typ:  reflect.TypeFor[T](),
		eval: func(x *execution, dot reflect.Value) reflect.Value { return reflect.ValueOf(T(f(x, dot))) },
		text: f,
	}
}

// pipe compiles a pipeline into its value and the names of the escapers that html/template has put behind it.
func (s *scope) pipe(p *parse.PipeNode, dot reflect.Type) (expression, []string) {
	var escapers []string
	for _, cmd := range p.Cmds[1:] {
		name, ok := cmd.Args[0].(*parse.IdentifierNode)
		if !ok || len(cmd.Args) != 1 {
			panic(foreign(p.String()))
		}
		escapers = append(escapers, name.Ident)
	}
	return s.command(p.Cmds[0], dot), escapers
}

// single compiles a pipeline of one command.
func (s *scope) single(p *parse.PipeNode, dot reflect.Type) expression {
	if len(p.Cmds) != 1 {
		panic(foreign(p.String()))
	}
	return s.command(p.Cmds[0], dot)
}

func (s *scope) command(cmd *parse.CommandNode, dot reflect.Type) expression {
	if name, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		return s.function(name.Ident, cmd.Args[1:], dot)
	}
	if len(cmd.Args) != 1 {
		panic(foreign(cmd.String())) // a method with arguments
	}
	return s.argument(cmd.Args[0], dot)
}

func (s *scope) argument(n parse.Node, dot reflect.Type) expression {
	switch n := n.(type) {
	case *parse.DotNode:
		if dot == nil {
			panic(foreign("dot without a value"))
		}
		return stringly(expression{typ: dot, eval: func(_ *execution, dot reflect.Value) reflect.Value { return dot }})
	case *parse.FieldNode:
		if dot == nil {
			panic(foreign("dot without a value"))
		}
		return fields(expression{typ: dot, eval: func(_ *execution, dot reflect.Value) reflect.Value { return dot }}, n.Ident)
	case *parse.VariableNode:
		v := s.find(n.Ident[0])
		if v.typ == nil {
			panic(foreign("dot without a value"))
		}
		return fields(expression{typ: v.typ, eval: func(x *execution, _ reflect.Value) reflect.Value { return x.vars[v.slot] }}, n.Ident[1:])
	case *parse.ChainNode:
		return fields(s.argument(n.Node, dot), n.Field)
	case *parse.PipeNode:
		if len(n.Decl) > 0 {
			panic(foreign(n.String()))
		}
		return s.single(n, dot)
	case *parse.IdentifierNode:
		return s.function(n.Ident, nil, dot)
	case *parse.StringNode:
		text := n.Text
		return words[string](func(*execution, reflect.Value) string { return text })
	case *parse.BoolNode:
		return constant(n.True)
	case *parse.NumberNode:
		if !n.IsInt || int64(int(n.Int64)) != n.Int64 {
			panic(foreign(n.Text))
		}
		return constant(int(n.Int64))
	}
	panic(foreign(n.String()))
}

func constant(value any) expression {
	v := reflect.ValueOf(value)
	return expression{typ: v.Type(), eval: func(*execution, reflect.Value) reflect.Value { return v }}
}

// stringly gives an expression of a string type its short way.
func stringly(e expression) expression {
	if e.text == nil && e.typ.Kind() == reflect.String {
		eval := e.eval
		e.text = func(x *execution, dot reflect.Value) string { return eval(x, dot).String() }
	}
	return e
}

// fields follows .A.B.C through structs, pointers and methods without arguments.
func fields(e expression, names []string) expression {
	for _, name := range names {
		e = field(e, name)
	}
	return stringly(e)
}

func field(e expression, name string) expression {
	eval, typ := e.eval, e.typ
	if m, ok := typ.MethodByName(name); ok {
		return method(e, m)
	}
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
		pointer := eval
		eval = func(x *execution, dot reflect.Value) reflect.Value { return pointer(x, dot).Elem() } // of nil: the zero Value, whose fields panic
	}
	if _, ok := reflect.PointerTo(typ).MethodByName(name); ok || typ.Kind() != reflect.Struct {
		panic(foreign("." + name))
	}
	f, ok := typ.FieldByName(name)
	if !ok || !f.IsExported() || f.Type.Kind() == reflect.Interface {
		panic(foreign("." + name))
	}
	if len(f.Index) == 1 {
		i := f.Index[0]
		return expression{typ: f.Type, eval: func(x *execution, dot reflect.Value) reflect.Value { return eval(x, dot).Field(i) }}
	}
	return expression{typ: f.Type, eval: func(x *execution, dot reflect.Value) reflect.Value { return eval(x, dot).FieldByIndex(f.Index) }}
}

func method(e expression, m reflect.Method) expression {
	if m.Type.NumIn() != 1 || m.Type.NumOut() != 1 || m.Type.Out(0).Kind() == reflect.Interface {
		panic(foreign("." + m.Name))
	}
	eval := e.eval
	return expression{typ: m.Type.Out(0), eval: func(x *execution, dot reflect.Value) reflect.Value {
		return eval(x, dot).Method(m.Index).Call(nil)[0]
	}}
}

// function compiles a call of a built-in or of one of the theme's functions.
func (s *scope) function(name string, args []parse.Node, dot reflect.Type) expression {
	switch name {
	case "len", "index", "print", "eq", "ne", "not", "and", "or":
		return s.builtin(name, args, dot)
	}
	f, ok := s.funcs[name]
	if !ok {
		panic(foreign(name))
	}
	values := make([]expression, len(args))
	for i, a := range args {
		values[i] = s.argument(a, dot)
	}
	if partial, ok := literal(args); ok && name == "once" && len(args) == 2 && values[1].typ.Kind() == reflect.Pointer {
		return s.once.compiled(partial, values[1], s.template(partial, values[1].typ))
	}
	if e, ok := direct(f, values); ok {
		return e
	}
	return reflected(reflect.ValueOf(f), values)
}

// literal returns the first argument of a call when it is a string.
func literal(args []parse.Node) (string, bool) {
	if len(args) == 0 {
		return "", false
	}
	first, ok := args[0].(*parse.StringNode)
	if !ok {
		return "", false
	}
	return first.Text, true
}

// direct calls the functions that pages call most without reflection.
func direct(f any, args []expression) (expression, bool) {
	if len(args) != 1 {
		return callText(f, args)
	}
	arg := args[0]
	switch f := f.(type) {
	case func(string) string:
		if arg.typ == stringType {
			return words[string](func(x *execution, dot reflect.Value) string { return f(arg.text(x, dot)) }), true
		}
	case func(string) template.URL:
		if arg.typ == stringType {
			return words[template.URL](func(x *execution, dot reflect.Value) string { return string(f(arg.text(x, dot))) }), true
		}
	case func(string) template.HTML:
		if arg.typ == stringType {
			return words[template.HTML](func(x *execution, dot reflect.Value) string { return string(f(arg.text(x, dot))) }), true
		}
	case func(time.Time) string:
		if arg.typ == reflect.TypeFor[time.Time]() {
			return words[string](func(x *execution, dot reflect.Value) string { return f(timeOf(arg.eval(x, dot))) }), true
		}
	}
	return callText(f, args)
}

func timeOf(v reflect.Value) time.Time {
	if v.CanAddr() {
		return *v.Addr().Interface().(*time.Time)
	}
	return v.Interface().(time.Time)
}

// callText calls the function t.
func callText(f any, args []expression) (expression, bool) {
	t, ok := f.(func(string, ...any) string)
	if !ok || len(args) == 0 || args[0].typ != stringType {
		return expression{}, false
	}
	return words[string](func(x *execution, dot reflect.Value) string {
		values := make([]any, len(args)-1)
		for i, a := range args[1:] {
			values[i] = a.eval(x, dot).Interface()
		}
		return t(args[0].text(x, dot), values...)
	}), true
}

// reflected calls any function.
func reflected(f reflect.Value, args []expression) expression {
	typ := f.Type()
	if typ.NumOut() == 0 || typ.NumOut() > 2 || typ.NumOut() == 2 && typ.Out(1) != errorType || typ.Out(0).Kind() == reflect.Interface {
		panic(foreign(typ.String()))
	}
	for i, a := range args {
		if !a.typ.AssignableTo(parameter(typ, i)) {
			panic(foreign(typ.String()))
		}
	}
	return stringly(expression{typ: typ.Out(0), eval: func(x *execution, dot reflect.Value) reflect.Value {
		values := make([]reflect.Value, len(args))
		for i, a := range args {
			values[i] = a.eval(x, dot)
		}
		results := f.Call(values)
		if len(results) == 2 && !results[1].IsNil() {
			panic(execFault{results[1].Interface().(error)})
		}
		return results[0]
	}})
}

// parameter returns the type that a function wants as its argument i.
func parameter(f reflect.Type, i int) reflect.Type {
	last := f.NumIn() - 1
	switch {
	case f.IsVariadic() && i >= last:
		return f.In(last).Elem()
	case i > last:
		panic(foreign("too many arguments"))
	}
	return f.In(i)
}

// builtin compiles the functions that html/template brings itself, for the types that views have.
func (s *scope) builtin(name string, nodes []parse.Node, dot reflect.Type) expression {
	switch name {
	case "not", "and", "or", "eq", "ne":
		test := s.test(name, nodes, dot)
		if name == "and" || name == "or" {
			panic(foreign(name + " for its value"))
		}
		return expression{typ: boolType, eval: func(x *execution, dot reflect.Value) reflect.Value { return reflect.ValueOf(test(x, dot)) }}
	}
	args := make([]expression, len(nodes))
	for i, n := range nodes {
		args[i] = s.argument(n, dot)
	}
	switch {
	case name == "len" && len(args) == 1 && (args[0].typ.Kind() == reflect.Slice || args[0].typ.Kind() == reflect.String):
		return expression{typ: intType, eval: func(x *execution, dot reflect.Value) reflect.Value {
			return reflect.ValueOf(args[0].eval(x, dot).Len())
		}}
	case name == "index" && len(args) == 2 && args[0].typ.Kind() == reflect.Slice && args[1].typ == intType:
		return stringly(expression{typ: args[0].typ.Elem(), eval: func(x *execution, dot reflect.Value) reflect.Value {
			return args[0].eval(x, dot).Index(int(args[1].eval(x, dot).Int()))
		}})
	case name == "print":
		return words[string](func(x *execution, dot reflect.Value) string {
			values := make([]any, len(args))
			for i, a := range args {
				values[i] = a.eval(x, dot).Interface()
			}
			return fmt.Sprint(values...)
		})
	}
	panic(foreign(name))
}
