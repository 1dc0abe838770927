package theme

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"text/template/parse"
)

// A page of a long portal is mostly template: html/template spends a microsecond a value on finding fields by name and calling escapers by reflection, which is
// half of the time that ten thousand pages take. So a template that has been type-checked is compiled for its view's type: the tree that html/template has
// already escaped becomes a list of functions that know where each field lies. What is used is its decisions about contexts, never our own: an
// escaper that this file does not know, or any part of the language that the default theme does not use, leaves the whole template to html/template.
// Both ways give the same bytes; compile_test.go compares them.

// program is a compiled template for one type of dot.
type program struct {
	body  []step
	slots int // variables that one execution has
}

// step is one statement. A fault at run time is a panic with an execFault.
type step func(x *execution, dot reflect.Value)

// execution is one run of one template.
type execution struct {
	out  *bytes.Buffer
	vars []reflect.Value
}

// execFault carries an error of a template function out of the steps.
type execFault struct{ err error }

func (p *program) run(out *bytes.Buffer, dot reflect.Value) {
	x := execution{out: out}
	if p.slots > 0 {
		x.vars = make([]reflect.Value, p.slots)
		x.vars[0] = dot
	}
	for _, s := range p.body {
		s(&x, dot)
	}
}

// execute runs a program to the end or returns the error of what it called.
func (p *program) execute(out *bytes.Buffer, view any) (err error) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case execFault:
			err = fault.err
		case *reflect.ValueError:
			err = fault
		default:
			err = fmt.Errorf("%v", fault) // a nil pointer or an index out of range: html/template returns these as errors, too
		}
	}()
	p.run(out, reflect.ValueOf(view))
	return nil
}

// compiler turns the templates of one set into programs.
type compiler struct {
	set      *template.Template
	funcs    template.FuncMap
	once     *once
	programs map[programKey]*program
}

type programKey struct {
	name string
	dot  reflect.Type
}

// foreign is what a template has that is left to html/template.
type foreign string

// program returns a template's program; nil when it is left to html/template.
func (c *compiler) program(name string, dot reflect.Type) (p *program) {
	defer func() {
		if fault := recover(); fault != nil {
			if _, ok := fault.(foreign); !ok {
				panic(fault)
			}
			p = nil
		}
	}()
	return c.template(name, dot)
}

// template compiles a template once for a type; recursion finds the unfinished program and calls it later.
func (c *compiler) template(name string, dot reflect.Type) *program {
	key := programKey{name, dot}
	if p, ok := c.programs[key]; ok {
		if p == nil {
			panic(foreign(name))
		}
		return p
	}
	t := c.set.Lookup(name)
	if t == nil || t.Tree == nil {
		panic(foreign("template " + name)) // made by html/template for another context
	}
	p := &program{slots: 1}
	c.programs[key] = p
	done := false
	defer func() {
		if !done {
			c.programs[key] = nil
		}
	}()
	s := scope{compiler: c, program: p, vars: []variable{{name: "$", slot: 0, typ: dot}}}
	p.body = s.list(t.Tree.Root, dot)
	done = true
	return p
}

// scope is where names of variables are known.
type scope struct {
	*compiler
	program *program
	vars    []variable
}

type variable struct {
	name string
	slot int
	typ  reflect.Type
}

func (s *scope) declare(name string, typ reflect.Type) int {
	slot := s.program.slots
	s.program.slots++
	s.vars = append(s.vars, variable{name, slot, typ})
	return slot
}

func (s *scope) find(name string) variable {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			return s.vars[i]
		}
	}
	panic(foreign("variable " + name))
}

// inner returns a scope whose variables are forgotten at its end.
func (s *scope) inner() *scope {
	return &scope{compiler: s.compiler, program: s.program, vars: s.vars[:len(s.vars):len(s.vars)]}
}

func (s *scope) list(l *parse.ListNode, dot reflect.Type) []step {
	if l == nil {
		return nil
	}
	var steps []step
	for _, n := range l.Nodes {
		if made := s.node(n, dot); made != nil {
			steps = append(steps, made)
		}
	}
	return steps
}

func (s *scope) node(n parse.Node, dot reflect.Type) step {
	switch n := n.(type) {
	case *parse.TextNode:
		text := n.Text
		if len(text) == 0 {
			return nil
		}
		return func(x *execution, _ reflect.Value) { x.out.Write(text) }
	case *parse.ActionNode:
		return s.action(n, dot)
	case *parse.IfNode:
		if never(n) {
			return nil
		}
		return s.branch(n.Pipe, n.List, n.ElseList, dot, false)
	case *parse.WithNode:
		return s.branch(n.Pipe, n.List, n.ElseList, dot, true)
	case *parse.RangeNode:
		return s.loop(n, dot)
	case *parse.TemplateNode:
		return s.call(n, dot)
	case *parse.CommentNode:
		return nil
	}
	panic(foreign(n.String()))
}

// never says that a branch is there for the type check alone.
func never(n *parse.IfNode) bool {
	if n.ElseList != nil || len(n.Pipe.Cmds) != 1 || len(n.Pipe.Cmds[0].Args) != 1 {
		return false
	}
	b, ok := n.Pipe.Cmds[0].Args[0].(*parse.BoolNode)
	return ok && !b.True
}

// action prints a value, or declares or sets a variable.
func (s *scope) action(n *parse.ActionNode, dot reflect.Type) step {
	if len(n.Pipe.Decl) == 0 {
		value, escapers := s.pipe(n.Pipe, dot)
		return printer(value, escapers)
	}
	value := s.single(n.Pipe, dot)
	slot := 0
	if name := n.Pipe.Decl[0].Ident[0]; n.Pipe.IsAssign {
		v := s.find(name)
		if v.typ != value.typ {
			panic(foreign("variable of two types"))
		}
		slot = v.slot
	} else {
		slot = s.declare(name, value.typ)
	}
	return func(x *execution, dot reflect.Value) { x.vars[slot] = value.eval(x, dot) }
}

// branch is if, and with when dot becomes the value.
func (s *scope) branch(pipe *parse.PipeNode, list, elseList *parse.ListNode, dot reflect.Type, with bool) step {
	s = s.inner()
	if !with && len(pipe.Decl) == 0 {
		test := s.truth(pipe, dot)
		then, otherwise := s.inner().list(list, dot), s.inner().list(elseList, dot)
		return func(x *execution, dot reflect.Value) {
			body := otherwise
			if test(x, dot) {
				body = then
			}
			for _, do := range body {
				do(x, dot)
			}
		}
	}
	value := s.single(pipe, dot)
	isTrue := truthOf(value.typ)
	slot := -1
	if len(pipe.Decl) == 1 && !pipe.IsAssign {
		slot = s.declare(pipe.Decl[0].Ident[0], value.typ)
	} else if len(pipe.Decl) > 0 {
		panic(foreign("declaration"))
	}
	inside := dot
	if with {
		inside = value.typ
	}
	then, otherwise := s.inner().list(list, inside), s.inner().list(elseList, dot)
	return func(x *execution, dot reflect.Value) {
		v := value.eval(x, dot)
		if slot >= 0 {
			x.vars[slot] = v
		}
		if !isTrue(v) {
			for _, do := range otherwise {
				do(x, dot)
			}
			return
		}
		if with {
			dot = v
		}
		for _, do := range then {
			do(x, dot)
		}
	}
}

// loop is range over a slice.
func (s *scope) loop(n *parse.RangeNode, dot reflect.Type) step {
	outer := s
	s = s.inner()
	value := s.single(n.Pipe, dot)
	if value.typ.Kind() != reflect.Slice || n.Pipe.IsAssign {
		panic(foreign("range over " + value.typ.String()))
	}
	index, element := -1, -1
	switch names := n.Pipe.Decl; len(names) {
	case 1:
		element = s.declare(names[0].Ident[0], value.typ.Elem())
	case 2:
		index = s.declare(names[0].Ident[0], intType)
		element = s.declare(names[1].Ident[0], value.typ.Elem())
	}
	body, otherwise := s.inner().list(n.List, value.typ.Elem()), outer.inner().list(n.ElseList, dot)
	return func(x *execution, dot reflect.Value) {
		v := value.eval(x, dot)
		if v.Len() == 0 {
			for _, do := range otherwise {
				do(x, dot)
			}
			return
		}
		for i := range v.Len() {
			item := v.Index(i)
			if index >= 0 {
				x.vars[index] = reflect.ValueOf(i)
			}
			if element >= 0 {
				x.vars[element] = item
			}
			for _, do := range body {
				do(x, item)
			}
		}
	}
}

// call is {{template "name" value}}.
func (s *scope) call(n *parse.TemplateNode, dot reflect.Type) step {
	if n.Pipe == nil {
		p := s.template(n.Name, nil)
		return func(x *execution, _ reflect.Value) { p.run(x.out, reflect.Value{}) }
	}
	value := s.single(n.Pipe, dot)
	p := s.template(n.Name, value.typ)
	return func(x *execution, dot reflect.Value) { p.run(x.out, value.eval(x, dot)) }
}
