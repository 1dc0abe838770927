package quote

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// The keys of a chart.
const (
	keyDataset = "dataset"
	keyType    = "type"
	keyTitle   = "title"
	keySummary = "summary"
	keyX       = "x"
	keyY       = "y"
	keySeries  = "series"
	keyFilter  = "filter"
	keyUnit    = "unit"
)

var chartKeys = []string{keyDataset, keyType, keyTitle, keySummary, keyX, keyY, keySeries, keyFilter, keyUnit}

// block is the YAML of a chart while it is read. All its faults are found, not the first alone.
type block struct {
	ref    content.Ref
	lines  []string
	values map[string]ast.Node
	at     map[string]diag.Pos // of the value of a key
	faults []diag.Diagnostic
}

// text is one value and where it stands.
type text struct {
	value string
	pos   diag.Pos
}

// condition is one line of `filter`: a column and the values of which its cells have one.
type condition struct {
	column text
	values []text
}

// readBlock parses a block and checks its keys. ok is false when there is nothing to go on with.
func readBlock(ref content.Ref) (b *block, ok bool) {
	b = &block{ref: ref, lines: strings.Split(ref.Target, "\n"), values: map[string]ast.Node{}, at: map[string]diag.Pos{}}
	file, err := parser.ParseBytes([]byte(ref.Target), 0)
	if err != nil {
		b.syntax(err)
		return b, false
	}
	var pairs []*ast.MappingValueNode
	for _, doc := range file.Docs {
		switch n := doc.Body.(type) {
		case nil:
		case *ast.MappingNode:
			pairs = append(pairs, n.Values...)
		case *ast.MappingValueNode:
			pairs = append(pairs, n)
		default:
			fact, fix := content.YAMLFault("non-map value is specified")
			b.add(badBlock, b.pos(doc.Body.GetToken()), fact, fix)
			return b, false
		}
	}
	misspelt := map[string]bool{}
	for _, pair := range pairs {
		name, pos := pair.Key.GetToken().Value, b.pos(pair.Key.GetToken())
		if !slices.Contains(chartKeys, name) {
			misspelt[format.Suggest(name, chartKeys)] = true
			b.add(unknownKey, pos, name, meant(name, chartKeys), strings.Join(chartKeys, ", "))
			continue
		}
		b.values[name], b.at[name] = pair.Value, b.pos(tokenOf(pair.Value))
	}
	for _, name := range []string{keyDataset, keyTitle, keyX, keyY} {
		if _, there := b.values[name]; !there && !misspelt[name] {
			b.add(missingKey, ref.Pos, name, sampleOf[name])
		}
	}
	return b, len(b.faults) == 0
}

// sampleOf shows how a key that has to be there is written.
var sampleOf = map[string]string{keyDataset: "dataset: bkd/money", keyTitle: "title: Потрачено на дороги", keyX: "x: Год", keyY: "y: Потрачено"}

// syntax reports what the YAML parser says, in words for an editor.
func (b *block) syntax(err error) {
	pos, message := b.ref.Pos, err.Error()
	var e yaml.Error
	if errors.As(err, &e) && e.GetToken() != nil {
		pos, message = b.pos(e.GetToken()), e.GetMessage()
	}
	if strings.Contains(message, "already defined") {
		b.add(badBlock, pos, diag.Text{RU: "ключ указан дважды", EN: "a key is given twice"}, diag.Text{RU: "оставьте один", EN: "leave one"})
		return
	}
	fact, fix := content.YAMLFault(message)
	b.add(badBlock, pos, fact, fix)
}

func (b *block) add(rule *diag.Rule, pos diag.Pos, args ...any) {
	b.faults = append(b.faults, diag.Diagnostic{Rule: rule, Pos: pos, Args: args})
}

// pos is the place of a token in the document.
func (b *block) pos(t *token.Token) diag.Pos {
	if t == nil || t.Position == nil || b.ref.Target == "" {
		return b.ref.Pos
	}
	line := max(1, min(t.Position.Line, len(b.lines)))
	for line > 1 && b.lines[line-1] == "" {
		line-- // the parser may name the line after the last
	}
	width := utf8.RuneCountInString(b.lines[line-1])
	col := max(1, min(t.Position.Column, width))
	pos := diag.Pos{File: b.ref.Pos.File, Line: b.ref.Pos.Line + line - 1, Col: b.ref.Pos.Col - 1 + col}
	pos.Width = max(1, min(utf8.RuneCountInString(strings.TrimSpace(t.Value)), width-col+1))
	return pos
}

// tokenOf is the token that a value begins with.
func tokenOf(n ast.Node) *token.Token {
	switch n := n.(type) {
	case *ast.MappingValueNode:
		return n.Key.GetToken()
	case *ast.MappingNode:
		if len(n.Values) > 0 {
			return n.Values[0].Key.GetToken()
		}
	case *ast.SequenceNode:
		if len(n.Values) > 0 {
			return tokenOf(n.Values[0])
		}
	}
	return n.GetToken()
}

// scalar returns a single value.
func (b *block) scalar(n ast.Node) (text, bool) {
	t := text{pos: b.pos(tokenOf(n))}
	switch n := n.(type) {
	case *ast.StringNode:
		t.value = n.Value
	case *ast.LiteralNode:
		t.value = n.Value.Value
	case *ast.NullNode, *ast.SequenceNode, *ast.MappingNode, *ast.MappingValueNode:
		return t, false
	default:
		t.value = n.GetToken().Value
	}
	t.value = strings.TrimSpace(t.value)
	return t, t.value != ""
}

// one reads a key that holds one line; the zero text when it is not there.
func (b *block) one(name string) text {
	n, there := b.values[name]
	if !there {
		return text{}
	}
	t, ok := b.scalar(n)
	if !ok {
		b.add(badValue, b.at[name], name, diag.Text{RU: "нужна одна строка текста", EN: "one line of text is wanted"})
	}
	return t
}

// many reads a key that holds one value or a list.
func (b *block) many(name string, n ast.Node) []text {
	items := []ast.Node{n}
	if seq, ok := n.(*ast.SequenceNode); ok {
		items = seq.Values
	}
	var list []text
	for _, item := range items {
		t, ok := b.scalar(item)
		if !ok {
			b.add(badValue, t.pos, name, diag.Text{RU: "нужно значение или список значений: [2021, 2022]", EN: "a value or a list of values is wanted: [2021, 2022]"})
			continue
		}
		list = append(list, t)
	}
	return list
}

// conditions reads the key `filter`.
func (b *block) conditions() []condition {
	n, there := b.values[keyFilter]
	if !there {
		return nil
	}
	var pairs []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{n}
	default:
		b.add(badValue, b.at[keyFilter], keyFilter, diag.Text{RU: "нужны строки «столбец: значение» с отступом", EN: "indented lines of column: value are wanted"})
		return nil
	}
	var list []condition
	for _, pair := range pairs {
		t := pair.Key.GetToken()
		list = append(list, condition{text{t.Value, b.pos(t)}, b.many(keyFilter, pair.Value)})
	}
	return list
}
