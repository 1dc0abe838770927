package theme

import (
	"errors"
	"html/template"
	"io"
	"maps"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"github.com/jba/templatecheck"

	"otkryto/generator/internal/diag"
)

// Check type-checks templates against a value of their view's type, and says what of the portal's own theme is used by nobody.
func (t *Theme) Check(views map[string]any, report *diag.Report) {
	var sound []checker // whose types are right; escaping executes the set, and a set that was executed can be copied no more
	for _, name := range slices.Sorted(maps.Keys(views)) {
		set, ok := t.pages[name]
		switch {
		case !ok:
			report.Add(ruleMissing, diag.Pos{File: "themes/default/" + name}, name, suggestion(name, slices.Sorted(maps.Keys(t.pages))))
		case !t.broken[name]:
			c := checker{theme: t, name: name, view: views[name], report: report}
			if c.check(set) {
				sound = append(sound, c)
			}
		}
	}
	sound = slices.DeleteFunc(sound, func(c checker) bool { return !c.escape(t.pages[c.name]) })
	compiler := compiler{set: t.set, funcs: t.funcs, once: t.once, programs: map[programKey]*program{}}
	for _, c := range sound {
		if p := compiler.program(c.name, reflect.TypeOf(c.view)); p != nil {
			t.fast[c.name] = compiled{reflect.TypeOf(c.view), p}
		}
	}
	t.unused(views, report)
}

// unused reports files and texts of the portal's own layers that replace nothing and that nothing asks for.
func (t *Theme) unused(views map[string]any, report *diag.Report) {
	for _, name := range slices.Sorted(maps.Keys(t.files)) {
		f := t.files[name]
		if f.last || path.Ext(name) != ".html" || t.overrides(f) || t.needed(f, views) {
			continue
		}
		report.Add(ruleUnusedFile, diag.Pos{File: f.path}, name, suggestion(name, t.templateNames()))
	}
	for _, key := range slices.Sorted(maps.Keys(t.added)) {
		if !t.used[key] {
			report.Add(ruleUnusedText, t.added[key].pos, key, suggestion(key, slices.Sorted(maps.Keys(t.texts))))
		}
	}
}

func (t *Theme) overrides(f file) bool { return t.below[f.name] }

// needed says whether a page or another template uses a file that overrides nothing.
func (t *Theme) needed(f file, views map[string]any) bool {
	if _, ok := views[f.name]; ok {
		return true
	}
	return path.Dir(f.name) == partialDir && t.called[partialName(f.name)]
}

// templateNames are the templates of the lowest layer, for suggestions.
func (t *Theme) templateNames() []string {
	var names []string
	for name := range t.below {
		if path.Ext(name) == ".html" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// checker checks one page template with all that it calls.
type checker struct {
	theme  *Theme
	name   string
	view   any
	report *diag.Report
}

// maxFaults ends the search in a template that is not meant for its view at all.
const maxFaults = 20

// check reports every fault of a template, and says whether it may be executed. The library stops at the first one: the statement that has it is taken out of a copy, and the rest checked again.
func (c *checker) check(set *template.Template) bool {
	err := templatecheck.CheckHTMLStrict(set, c.view)
	sound := true
	for range maxFaults {
		if err == nil {
			break
		}
		fault, ok := readFault(err)
		if !ok {
			c.report.Add(ruleType, diag.Pos{File: c.theme.files[c.name].path}, err.Error())
			return false
		}
		sound = c.say(fault) && sound
		set = template.Must(set.Clone()).Lookup(c.name)
		if !removeAt(set, fault) {
			return false
		}
		err = templatecheck.CheckHTMLStrict(set, c.view)
	}
	return sound
}

// fault is a type error with its place, read from the library's sentence, which is the only form that it gives it in.
type fault struct {
	location  string // "figure:12:7"
	name      string // of the template as parsed
	line, col int    // col from 0, in bytes
	node      string // the expression
	message   string
}

var (
	faultForm = regexp.MustCompile(`(?s)^template: ((.*?):(\d+):(\d+)): checking ".*?" at <(.*?)>: (.*)$`)
	noField   = regexp.MustCompile(`^can't use field (\S+) in type (.+)$`)
	noPartial = regexp.MustCompile(`^template "(.*)" not defined$`)
	noFunc    = regexp.MustCompile(`^"(.*)" is not a defined function$`)
	twoTypes  = regexp.MustCompile(`^inconsistent types for template \S+: (\S+) and (\S+)$`)
)

func readFault(err error) (fault, bool) {
	m := faultForm.FindStringSubmatch(err.Error())
	if m == nil {
		return fault{}, false
	}
	line, _ := strconv.Atoi(m[3])
	col, _ := strconv.Atoi(m[4])
	return fault{location: m[1], name: m[2], line: line, col: col, node: m[5], message: m[6]}, true
}

// say turns a fault into a finding. It returns true for what is none: a value here and a pointer to one there print alike.
func (c *checker) say(f fault) (harmless bool) {
	if m := twoTypes.FindStringSubmatch(f.message); m != nil && strings.Trim(m[1], "*") == strings.Trim(m[2], "*") {
		return true
	}
	src := c.theme.source(f.name)
	start := src.offset(f.line, f.col)
	switch {
	case noField.MatchString(f.message):
		m := noField.FindStringSubmatch(f.message)
		at := fieldAt(src.data, start, m[1])
		fields := fieldsOf(reflect.TypeOf(c.view), m[2])
		c.report.Add(ruleUnknownField, src.at(at, len(m[1])), m[1], m[2], suggestion(m[1], fields))
	case noPartial.MatchString(f.message):
		m := noPartial.FindStringSubmatch(f.message)
		if at := strings.Index(src.data[start:], m[1]); at >= 0 {
			start += at
		}
		c.report.Add(ruleUnknownPartial, src.at(start, len(m[1])), m[1], suggestion(m[1], c.theme.partials()))
	case noFunc.MatchString(f.message):
		m := noFunc.FindStringSubmatch(f.message)
		c.report.Add(ruleUnknownFunction, src.at(start, len(m[1])), m[1], suggestion(m[1], slices.Sorted(maps.Keys(c.theme.funcs))))
	default:
		c.report.Add(ruleType, src.at(start, len(f.node)), f.message)
	}
	return false
}

// fieldAt finds a field's name near the place that the library gave, which may be the start of the whole chain .A.B.C.
func fieldAt(data string, start int, field string) int {
	from := max(strings.LastIndexByte(data[:start], '\n')+1, start-len(field)-2)
	end := len(data)
	if n := strings.IndexByte(data[start:], '\n'); n >= 0 {
		end = start + n
	}
	if i := strings.Index(data[from:end], "."+field); i >= 0 {
		return from + i + 1
	}
	return start
}

// fieldsOf returns the fields and methods of the type that has a name, looked for in all that a view's type is made of.
func fieldsOf(view reflect.Type, name string) []string {
	found := findType(view, name, map[reflect.Type]bool{})
	if found == nil {
		return nil
	}
	var names []string
	if found.Kind() == reflect.Struct {
		for _, f := range reflect.VisibleFields(found) {
			if f.IsExported() {
				names = append(names, f.Name)
			}
		}
	}
	for i := range found.NumMethod() {
		names = append(names, found.Method(i).Name)
	}
	return names
}

func findType(t reflect.Type, name string, seen map[reflect.Type]bool) reflect.Type {
	if t == nil || seen[t] {
		return nil
	}
	seen[t] = true
	if t.String() == name {
		return t
	}
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
		return findType(t.Elem(), name, seen)
	case reflect.Struct:
		for i := range t.NumField() {
			if found := findType(t.Field(i).Type, name, seen); found != nil {
				return found
			}
		}
	}
	return nil
}

// removeAt takes the innermost statement that stands at a fault's place out of a set. It returns false when there is none.
func removeAt(set *template.Template, f fault) bool {
	for _, t := range set.Templates() {
		if t.Tree != nil && t.Tree.ParseName == f.name && removeFrom(t.Tree, t.Tree.Root, f.location) {
			return true
		}
	}
	return false
}

func removeFrom(tree *parse.Tree, list *parse.ListNode, location string) bool {
	if list == nil {
		return false
	}
	for i, n := range list.Nodes {
		var pipe *parse.PipeNode
		switch n := n.(type) {
		case *parse.ActionNode:
			pipe = n.Pipe
		case *parse.TemplateNode:
			pipe = n.Pipe
		case *parse.IfNode:
			pipe = n.Pipe
			if removeFrom(tree, n.List, location) || removeFrom(tree, n.ElseList, location) {
				return true
			}
		case *parse.WithNode:
			pipe = n.Pipe
			if removeFrom(tree, n.List, location) || removeFrom(tree, n.ElseList, location) {
				return true
			}
		case *parse.RangeNode:
			pipe = n.Pipe
			if removeFrom(tree, n.List, location) || removeFrom(tree, n.ElseList, location) {
				return true
			}
		default:
			continue
		}
		if standsAt(tree, n, location) || pipe != nil && anyStandsAt(tree, pipe, location) {
			list.Nodes[i] = &parse.TextNode{NodeType: parse.NodeText, Pos: n.Position()}
			return true
		}
	}
	return false
}

func standsAt(tree *parse.Tree, n parse.Node, location string) bool {
	at, _ := tree.ErrorContext(n)
	return at == location
}

func anyStandsAt(tree *parse.Tree, pipe *parse.PipeNode, location string) bool {
	if standsAt(tree, pipe, location) {
		return true
	}
	for _, cmd := range pipe.Cmds {
		if standsAt(tree, cmd, location) {
			return true
		}
		for _, arg := range cmd.Args {
			inner, ok := arg.(*parse.PipeNode)
			if ok && anyStandsAt(tree, inner, location) || standsAt(tree, arg, location) {
				return true
			}
		}
	}
	return false
}

// escape lets html/template work out the contexts of a template, which it does at the first execution, and reports what it cannot: an attribute that
// opens in one branch only, a tag that never ends. Nothing is printed: the writer refuses the first byte.
func (c *checker) escape(set *template.Template) bool {
	err := set.Execute(refuse{}, c.view)
	var bad *template.Error
	if !errors.As(err, &bad) {
		return true
	}
	src := c.theme.source(bad.Name)
	if src.path == "" {
		src = c.theme.files[c.name]
	}
	pos := diag.Pos{File: src.path}
	switch {
	case bad.Line > 0:
		pos = src.at(src.offset(bad.Line, 0), 0)
		pos.Col = 0
	case bad.Node != nil:
		pos = src.at(int(bad.Node.Position()), 0)
		pos.Col = 0
	}
	message, _, _ := strings.Cut(bad.Description, ": {state") // the rest is the library's inner state
	c.report.Add(ruleSyntax, pos, message)
	return false
}

// refuse is a writer that takes nothing.
type refuse struct{}

func (refuse) Write([]byte) (int, error) { return 0, io.ErrShortWrite }
