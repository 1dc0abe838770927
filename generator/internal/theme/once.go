package theme

import (
	"bytes"
	"fmt"
	"html/template"
	"reflect"
	"strings"
	"sync"
	"text/template/parse"
)

// once is the template function of that name: it executes a partial once for a pointer and prints the same HTML for whoever holds that pointer. The
// header and the footer of ten thousand pages are made a dozen times. What is behind the pointer must not change.
type once struct {
	set  *template.Template
	made sync.Map // template.HTML by onceKey
}

type onceKey struct {
	name   string
	shared any
}

func (o *once) print(name string, shared any) (template.HTML, error) {
	if reflect.TypeOf(shared) == nil || reflect.TypeOf(shared).Kind() != reflect.Pointer {
		return "", fmt.Errorf("once %q wants a pointer, not %T", name, shared)
	}
	key := onceKey{name, shared}
	if html, ok := o.made.Load(key); ok {
		return html.(template.HTML), nil
	}
	var b strings.Builder
	if err := o.set.ExecuteTemplate(&b, name, shared); err != nil {
		return "", fmt.Errorf("once: %w", err)
	}
	html := template.HTML(b.String())
	o.made.Store(key, html)
	return html, nil
}

// compiled prints a partial by its program, once for a pointer, and keeps it where print would find it.
func (o *once) compiled(name string, shared expression, p *program) expression {
	return words[template.HTML](func(x *execution, dot reflect.Value) string {
		v := shared.eval(x, dot)
		key := onceKey{name, v.Interface()}
		if html, ok := o.made.Load(key); ok {
			return string(html.(template.HTML))
		}
		var b bytes.Buffer
		p.run(&b, v)
		html := b.String()
		o.made.Store(key, template.HTML(html))
		return html
	})
}

// typed gives the type check a call that it understands: {{once "footer" .Shared}} is followed by {{if false}}{{template "footer" .Shared}}{{end}}.
func (c *constants) typed(a *parse.ActionNode) (*parse.IfNode, bool) {
	if len(a.Pipe.Cmds) != 1 || len(a.Pipe.Cmds[0].Args) != 3 {
		return nil, false
	}
	function, name, ok := literalCall(a.Pipe.Cmds[0])
	if !ok || function != "once" {
		return nil, false
	}
	c.reader.theme.called[name.Text] = true
	pipe := func(arg parse.Node) *parse.PipeNode {
		cmd := &parse.CommandNode{NodeType: parse.NodeCommand, Pos: arg.Position(), Args: []parse.Node{arg}}
		return &parse.PipeNode{NodeType: parse.NodePipe, Pos: arg.Position(), Line: a.Line, Cmds: []*parse.CommandNode{cmd}}
	}
	call := &parse.TemplateNode{NodeType: parse.NodeTemplate, Pos: name.Pos, Line: a.Line, Name: name.Text, Pipe: pipe(a.Pipe.Cmds[0].Args[2])}
	return &parse.IfNode{BranchNode: parse.BranchNode{
		NodeType: parse.NodeIf, Pos: a.Pos, Line: a.Line,
		Pipe: pipe(&parse.BoolNode{NodeType: parse.NodeBool, Pos: a.Pos}),
		List: &parse.ListNode{NodeType: parse.NodeList, Pos: a.Pos, Nodes: []parse.Node{call}},
	}}, true
}
