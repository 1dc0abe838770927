package theme

import (
	"fmt"
	"html/template"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"otkryto/generator/internal/diag"
)

// frameName is the template around every page; partialDir holds the blocks that all templates share.
const (
	frameName  = "frame.html"
	partialDir = "partials"
)

// reader turns the files of a theme into one set of templates: partials under their bare names, page templates under their file names.
type reader struct {
	theme  *Theme
	hrefs  map[string]string // of assets, by name
	report *diag.Report
	set    *template.Template
}

// parse fills theme.pages.
func (p *reader) parse(funcs template.FuncMap) {
	all := maps.Clone(funcs)
	if all == nil {
		all = template.FuncMap{}
	}
	all["t"] = p.theme.texts.Text
	all["asset"] = p.asset
	shared := &once{}
	all["once"] = shared.print
	p.theme.funcs = all

	p.set = template.New("").Funcs(all)
	shared.set, p.theme.set, p.theme.once = p.set, p.set, shared
	for _, name := range slices.Sorted(maps.Keys(p.theme.files)) {
		switch f := p.theme.files[name]; {
		case path.Ext(name) != ".html":
		case path.Dir(name) == partialDir:
			p.add(partialName(name), f)
		default:
			p.theme.pages[name] = p.add(name, f)
		}
	}
}

func partialName(name string) string { return strings.TrimSuffix(path.Base(name), ".html") }

// add parses one file, checks the texts and assets that it names, and puts it into the set under a name.
func (p *reader) add(name string, f file) *template.Template {
	if !f.last {
		p.forbidden(f) // the default theme's own tests look at that one
	}
	trees, err := parseTrees(name, f.data)
	if err != nil {
		p.fault(f, err)
		p.theme.broken[name] = true
		return template.Must(p.set.New(name).Parse("")) // an empty stand-in, so that whoever calls it is not at fault as well
	}
	for _, defined := range slices.Sorted(maps.Keys(trees)) {
		if p.set.Lookup(defined) != nil {
			p.report.Add(ruleSyntax, diag.Pos{File: f.path}, fmt.Sprintf("template %q is defined twice", defined))
			continue
		}
		tree := trees[defined]
		c := constants{reader: p, file: f}
		c.list(tree.Root)
		squeezeTree(tree.Root)
		template.Must(p.set.AddParseTree(defined, tree)) // nothing of the set has been executed yet
	}
	return p.set.Lookup(name)
}

// parseTrees parses a file: its own template and those that it defines inside. Functions are left to the type check, which knows the column.
func parseTrees(name, data string) (map[string]*parse.Tree, error) {
	trees := map[string]*parse.Tree{}
	tree := parse.New(name)
	tree.Mode = parse.SkipFuncCheck
	_, err := tree.Parse(data, "", "", trees)
	return trees, err
}

// parseError is the shape of the library's sentence, the only form that it gives a parse error in.
var parseError = regexp.MustCompile(`(?s)^template: .*?:(\d+): (.*)$`)

// fault reports a parse error.
func (p *reader) fault(f file, err error) {
	pos, message := diag.Pos{File: f.path}, err.Error()
	if m := parseError.FindStringSubmatch(message); m != nil {
		line, _ := strconv.Atoi(m[1])
		message = m[2]
		pos = f.at(f.offset(line, 0), 0)
		pos.Col = 0
	}
	p.report.Add(ruleSyntax, pos, message)
}

// asset is the template function of that name.
func (p *reader) asset(name string) (string, error) {
	href, ok := p.hrefs[name]
	if !ok {
		return "", fmt.Errorf("the theme has no asset %s", name)
	}
	return href, nil
}

// constants replaces {{t "site.skip"}} and {{asset "css/site.css"}} by what they print: the words of a theme do not change from page to page, and
// a page has a hundred of them. It is done where the words stand as text or in a quoted attribute, which is where a strict security policy lets them be.
type constants struct {
	reader *reader
	file   file
}

func (c *constants) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	var kept []parse.Node
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			c.pipe(n.Pipe)
			if s, ok := c.constant(n); ok && !afterEquals(kept) {
				kept = appendText(kept, n.Pos, template.HTMLEscapeString(s))
				continue
			}
			if call, ok := c.typed(n); ok {
				kept = append(kept, call)
			}
		case *parse.TextNode:
			kept = appendText(kept, n.Pos, string(n.Text))
			continue
		case *parse.IfNode:
			c.branch(&n.BranchNode)
		case *parse.RangeNode:
			c.branch(&n.BranchNode)
		case *parse.WithNode:
			c.branch(&n.BranchNode)
		case *parse.TemplateNode:
			c.reader.theme.called[n.Name] = true
			c.pipe(n.Pipe)
		}
		kept = append(kept, n)
	}
	l.Nodes = kept
}

// appendText adds text to a list, joined with the text before it.
func appendText(list []parse.Node, pos parse.Pos, text string) []parse.Node {
	if len(list) > 0 {
		if last, ok := list[len(list)-1].(*parse.TextNode); ok {
			joined := parse.TextNode{NodeType: parse.NodeText, Pos: last.Pos, Text: append(slices.Clip(last.Text), text...)}
			list[len(list)-1] = &joined
			return list
		}
	}
	return append(list, &parse.TextNode{NodeType: parse.NodeText, Pos: pos, Text: []byte(text)})
}

func (c *constants) branch(b *parse.BranchNode) {
	c.pipe(b.Pipe)
	c.list(b.List)
	c.list(b.ElseList)
}

// pipe checks every call of t and asset inside a pipeline.
func (c *constants) pipe(p *parse.PipeNode) {
	if p == nil {
		return
	}
	for _, cmd := range p.Cmds {
		c.call(cmd)
		for _, arg := range cmd.Args {
			if inner, ok := arg.(*parse.PipeNode); ok {
				c.pipe(inner)
			}
		}
	}
}

func (c *constants) call(cmd *parse.CommandNode) {
	name, key, ok := literalCall(cmd)
	if !ok {
		return
	}
	switch name {
	case "t":
		c.text(key, cmd)
	case "asset":
		if _, known := c.reader.hrefs[key.Text]; !known {
			names := slices.Sorted(maps.Keys(c.reader.hrefs))
			c.reader.report.Add(ruleUnknownAsset, c.at(key), key.Text, suggestion(key.Text, names))
		}
	}
}

// text checks a call of t with a literal key: the key is known and the arguments that the text wants are given.
func (c *constants) text(key *parse.StringNode, cmd *parse.CommandNode) {
	theme := c.reader.theme
	theme.used[key.Text] = true
	wanted, known := theme.texts[key.Text]
	if !known {
		c.reader.report.Add(ruleUnknownText, c.at(key), key.Text, suggestion(key.Text, slices.Sorted(maps.Keys(theme.texts))))
		return
	}
	var given []string
	for i := 2; i < len(cmd.Args); i += 2 {
		literal, ok := cmd.Args[i].(*parse.StringNode)
		if !ok {
			return // names that are computed cannot be judged
		}
		given = append(given, literal.Text)
	}
	for _, name := range arguments(wanted) {
		if !slices.Contains(given, name) {
			c.reader.report.Add(ruleTextArgument, c.at(key), name, key.Text, suggestion(name, given))
		}
	}
}

// constant returns what an action prints when that is known now.
func (c *constants) constant(a *parse.ActionNode) (string, bool) {
	if len(a.Pipe.Decl) != 0 || len(a.Pipe.Cmds) != 1 || len(a.Pipe.Cmds[0].Args) != 2 {
		return "", false
	}
	name, key, ok := literalCall(a.Pipe.Cmds[0])
	if !ok {
		return "", false
	}
	switch name {
	case "t":
		s, known := c.reader.theme.texts[key.Text]
		return s, known && len(arguments(s)) == 0
	case "asset":
		s, known := c.reader.hrefs[key.Text]
		return s, known
	}
	return "", false
}

func (c *constants) at(n *parse.StringNode) diag.Pos { return c.file.at(int(n.Pos), len(n.Quoted)) }

// literalCall returns the function of a call and its first argument, when that is a literal.
func literalCall(cmd *parse.CommandNode) (name string, first *parse.StringNode, ok bool) {
	if len(cmd.Args) < 2 {
		return "", nil, false
	}
	function, ok := cmd.Args[0].(*parse.IdentifierNode)
	if !ok {
		return "", nil, false
	}
	first, ok = cmd.Args[1].(*parse.StringNode)
	return function.Ident, first, ok
}

// afterEquals says whether an unquoted attribute value begins here.
func afterEquals(before []parse.Node) bool {
	if len(before) == 0 {
		return false
	}
	t, ok := before[len(before)-1].(*parse.TextNode)
	return ok && strings.HasSuffix(string(t.Text), "=")
}

// partials returns the names of all blocks.
func (t *Theme) partials() []string {
	var names []string
	for name := range folder(t.files, partialDir, ".html") {
		names = append(names, partialName(name))
	}
	slices.Sort(names)
	return names
}

// source returns the file that a template was parsed from, by its name as parsed.
func (t *Theme) source(name string) file {
	if f, ok := t.files[name]; ok {
		return f
	}
	return t.files[path.Join(partialDir, name+".html")]
}
