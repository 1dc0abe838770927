package dataset

import (
	"errors"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// document is a YAML file read strictly: every key must be known and every value of its type, and all faults are reported, not the first alone.
// It walks the syntax tree rather than decode into a struct, so that «007» stays a text and every key keeps its place.
type document struct {
	path   string
	lines  []string
	report *diag.Report
	at     map[string]diag.Pos
}

// mapping is one YAML mapping being read.
type mapping struct {
	doc    *document
	prefix string // "files.0."
	pos    diag.Pos
	values map[string]ast.Node
	keys   []string // in the file's order
}

// parseYAML reads a file whose top is a mapping. ok is false when there is nothing to go on with.
func parseYAML(path string, b []byte, report *diag.Report) (*mapping, bool) {
	b = []byte(strings.TrimPrefix(string(b), "\ufeff"))
	if !utf8.Valid(b) {
		report.Add(PassportEncoding, diag.Pos{File: path})
		b = []byte(strings.ToValidUTF8(string(b), "?"))
	}
	text := strings.ReplaceAll(strings.ReplaceAll(string(b), "\r\n", "\n"), "\r", "\n")
	d := &document{path: path, lines: strings.Split(text, "\n"), report: report, at: map[string]diag.Pos{}}
	file, err := parser.ParseBytes([]byte(text), 0)
	if err != nil {
		d.syntax(err)
		return nil, false
	}
	var body ast.Node
	for _, doc := range file.Docs {
		if doc.Body == nil {
			continue
		}
		if body != nil {
			pos := d.pos(doc.Body.GetToken())
			if m, ok := d.mapping(doc.Body, "--- "); ok {
				pos = m.pos
			}
			report.Add(BadYAML, pos, diag.Text{RU: "в файле два документа, разделённые «---»", EN: "two documents in one file, parted by \"---\""})
			return nil, false
		}
		body = doc.Body
	}
	if body == nil {
		return &mapping{doc: d, pos: diag.Pos{File: path}, values: map[string]ast.Node{}}, true
	}
	m, ok := d.mapping(body, "")
	if !ok {
		report.Add(WrongType, d.pos(body.GetToken()), path, wantKeys)
	}
	return m, ok
}

// syntax reports what the YAML parser says.
func (d *document) syntax(err error) {
	var e yaml.Error
	if errors.As(err, &e) && e.GetToken() != nil {
		d.report.Add(BadYAML, d.pos(e.GetToken()), e.GetMessage())
		return
	}
	d.report.Add(BadYAML, diag.Pos{File: d.path}, err.Error())
}

// pos is the place of a token.
func (d *document) pos(t *token.Token) diag.Pos {
	if t == nil || t.Position == nil {
		return diag.Pos{File: d.path}
	}
	pos := diag.Pos{File: d.path, Line: min(t.Position.Line, len(d.lines)), Col: t.Position.Column}
	if pos.Line < 1 {
		return diag.Pos{File: d.path}
	}
	pos.Text = d.lines[pos.Line-1]
	width := utf8.RuneCountInString(pos.Text)
	pos.Col = max(1, min(pos.Col, width))
	value := strings.TrimSpace(t.Value)
	if t.Type == token.SingleQuoteType || t.Type == token.DoubleQuoteType {
		value += "\"\""
	}
	pos.Width = max(1, min(utf8.RuneCountInString(value), width-pos.Col+1))
	return pos
}

// The words of what was expected.
var (
	wantText = diag.Text{RU: "одна строка текста", EN: "one line of text"}
	wantList = diag.Text{RU: "список, каждая строка которого начинается с «- »", EN: "a list whose every line begins with \"- \""}
	wantKeys = diag.Text{RU: "ключи вида «название: значение»", EN: "keys like \"name: value\""}
)

// mapping opens a node as a mapping and records where its keys are.
func (d *document) mapping(n ast.Node, prefix string) (*mapping, bool) {
	var pairs []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{n}
	default:
		return nil, false
	}
	m := &mapping{doc: d, prefix: prefix, pos: d.pos(n.GetToken()), values: map[string]ast.Node{}}
	for _, p := range pairs {
		key := p.Key.GetToken().Value
		if _, again := m.values[key]; !again {
			m.keys = append(m.keys, key)
		}
		m.values[key] = p.Value
		d.at[prefix+key] = d.pos(p.Key.GetToken())
	}
	if len(m.keys) > 0 {
		m.pos = d.at[prefix+m.keys[0]]
	}
	return m, true
}

// allow reports the keys that are not known.
func (m *mapping) allow(keys []Key) {
	var names []string
	for _, k := range keys {
		names = append(names, k.Name)
	}
	for _, key := range m.keys {
		if !contained(names, key) {
			m.doc.report.Add(UnknownKey, m.doc.at[m.prefix+key], key, didYouMean(key, names))
		}
	}
}

func contained(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// didYouMean is the end of a message: a name close to the misspelt one, or nothing.
func didYouMean(word string, names []string) diag.Text {
	s := format.Suggest(word, names)
	if s == "" {
		return diag.Text{}
	}
	return diag.Text{RU: "; возможно, имелось в виду «" + s + "»", EN: "; did you mean \"" + s + "\""}
}

// where is the place of a key's value, or of the mapping when the key is not there.
func (m *mapping) where(key string) diag.Pos {
	if n, ok := m.values[key]; ok {
		if _, null := n.(*ast.NullNode); !null {
			return m.doc.pos(n.GetToken())
		}
	}
	if pos, ok := m.doc.at[m.prefix+key]; ok {
		return pos
	}
	return m.pos
}

// scalar returns the text of a plain value as it is written: 007 is "007", and yes is "yes".
func scalar(n ast.Node) (string, bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	case *ast.NullNode:
		return "", true
	}
	return "", false
}

// str returns a key's text; "" when it is not there.
func (m *mapping) str(key string) string {
	n, ok := m.values[key]
	if !ok {
		return ""
	}
	s, ok := scalar(n)
	if !ok {
		m.doc.report.Add(WrongType, m.where(key), key, wantText)
	}
	return strings.TrimSpace(s)
}

// prose returns a text meant for readers, set as a printer would.
func (m *mapping) prose(key string) string { return format.Typography(m.str(key)) }

// list returns a key's texts: a list, or one text alone.
func (m *mapping) list(key string) []string {
	n, ok := m.values[key]
	if !ok {
		return nil
	}
	var list []string
	items := []ast.Node{n}
	if seq, ok := n.(*ast.SequenceNode); ok {
		items = seq.Values
	}
	for _, item := range items {
		s, ok := scalar(item)
		if !ok {
			m.doc.report.Add(WrongType, m.doc.pos(item.GetToken()), key, wantList)
			continue
		}
		if s = strings.TrimSpace(s); s != "" {
			list = append(list, s)
		}
	}
	return list
}

// dict returns a key's mapping of texts.
func (m *mapping) dict(key string) map[string]string {
	n, ok := m.values[key]
	if !ok {
		return nil
	}
	if _, null := n.(*ast.NullNode); null {
		return nil
	}
	sub, ok := m.doc.mapping(n, m.prefix+key+".")
	if !ok {
		m.doc.report.Add(WrongType, m.where(key), key, wantKeys)
		return nil
	}
	dict := map[string]string{}
	for _, k := range sub.keys {
		dict[k] = sub.str(k)
	}
	return dict
}

// date returns a key's day; zero when it is not there.
func (m *mapping) date(key string) time.Time {
	s := m.str(key)
	if s == "" {
		return time.Time{}
	}
	t, fault := parseDate(s)
	if fault != nil {
		m.doc.report.Add(PassportDate, m.where(key), key, s)
	}
	return t
}
