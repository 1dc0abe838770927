package content

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/adrg/frontmatter"
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"otkryto/generator/internal/diag"
)

// matter decodes the front matter of one source into a struct. goccy/go-yaml reads the YAML; the struct is filled here, key by key, because a decoder
// stops at the first fault and an editor wants all of them, with «did you mean», in one run.
type matter struct {
	*source
	frontMatter
	zone   *time.Location
	keys   keyPlaces
	lineAt []int // offsets in text of the YAML's lines
	broken bool  // not YAML at all: nothing was decoded
}

// decode fills target and returns where its keys stand; false when the YAML cannot be read at all. All faults are reported.
func (s *source) decode(fm frontMatter, fs *fields, target reflect.Value, zone *time.Location) (keyPlaces, bool) {
	m := &matter{source: s, frontMatter: fm, zone: zone, keys: keyPlaces{head: string(s.text[:fm.end]), fence: fm.open}}
	format := frontmatter.NewFormat("---", "---", func(data []byte, _ any) error {
		m.document(data, fs, target)
		return nil
	})
	// Only the fenced part goes in, as the library copies what it reads; and it takes a bufio.Reader as it is, or makes one of 4 KB a document.
	if s.fenced == nil {
		s.fenced = bufio.NewReader(nil)
	}
	s.fenced.Reset(bytes.NewReader(s.text[fm.open:fm.end]))
	if _, err := frontmatter.MustParse(s.fenced, nil, format); err != nil {
		panic(fmt.Sprintf("content: %s: frontmatter lost the fences: %v", s.file, err))
	}
	return m.keys, !m.broken
}

// document decodes the text between the fences.
func (m *matter) document(data []byte, fs *fields, target reflect.Value) {
	m.lineAt = lineStarts(m.lineAt[:0], data, m.yaml)
	file, err := parser.ParseBytes(data, 0)
	if err != nil {
		m.broken = true
		m.syntax(err)
		return
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return
	}
	body := file.Docs[0].Body
	if !m.isMapping(body) {
		m.broken = true
		offset, width := m.tokenPlace(body)
		m.report(badYAML, offset, width, notPairs...)
		return
	}
	m.mapping(body, fs, target, "")
}

// lineStarts appends the offsets of the lines of data, which stands at base of a larger text.
func lineStarts(starts []int, data []byte, base int) []int {
	starts = append(starts, base)
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, base+i+1)
		}
	}
	return starts
}

func (m *matter) isMapping(n ast.Node) bool {
	switch n.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return true
	}
	return false
}

// mapping fills a struct that stands under a key, "" for the document itself. At finds its keys, those inside lists by number: "milestones.0.planned".
func (m *matter) mapping(n ast.Node, fs *fields, target reflect.Value, under string) {
	var pairs []*ast.MappingValueNode
	switch n := n.(type) {
	case *ast.MappingNode:
		pairs = n.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{n}
	}
	for _, pair := range pairs {
		key, ok := scalar(pair.Key)
		offset, width := m.tokenPlace(pair.Key)
		f, known := fs.byKey[key]
		if !ok || !known {
			m.unknown(key, fs, under == "", offset, width)
			continue
		}
		at := valuePlace{key: key, offset: offset, width: width}
		at.offset, at.width = m.afterKey(at)
		at.path = fs.name(key)
		if under != "" {
			at.path = under + "." + at.path
		}
		m.keys.places = append(m.keys.places, keyPlace{at.path, int32(at.offset), int32(at.width)})
		m.value(pair.Value, f.typ, f.sub, target.FieldByIndex(f.index), at)
	}
}

// name returns the key as the table holds it, so that what keeps it does not keep the YAML.
func (fs *fields) name(key string) string {
	for _, k := range fs.keys {
		if k == key {
			return k
		}
	}
	return key
}

// valuePlace is where a value stands, and the key that a message about it names.
type valuePlace struct {
	key           string
	path          string // the key with those that it stands under
	offset, width int
}

// afterKey returns the place of what stands after the key in its line, or of the key when nothing does. goccy/go-yaml counts the column of a value that
// ends with blanks wrongly, so it is found here.
func (m *matter) afterKey(at valuePlace) (offset, width int) {
	line := firstLine(m.text[at.offset:])
	colon := bytes.IndexByte(line, ':')
	if colon < 0 {
		return at.offset, at.width
	}
	rest := bytes.TrimLeft(line[colon+1:], " \t")
	offset = at.offset + len(line) - len(rest)
	if i := bytes.Index(rest, []byte(" #")); i >= 0 && !bytes.ContainsAny(rest[:i], `"'`) {
		rest = rest[:i]
	}
	rest = bytes.TrimRight(rest, " \t")
	if len(rest) == 0 {
		return at.offset, at.width
	}
	return offset, len(rest)
}

// tokenPlace returns the place of a node's token as offset in the text and width in bytes.
func (m *matter) tokenPlace(n ast.Node) (offset, width int) {
	switch set := n.(type) { // a set of keys begins with its first key, and its token is a colon
	case *ast.MappingNode:
		if len(set.Values) > 0 {
			return m.tokenPlace(set.Values[0].Key)
		}
	case *ast.MappingValueNode:
		return m.tokenPlace(set.Key)
	}
	t := n.GetToken()
	if t == nil || t.Position == nil {
		return m.open, 3
	}
	return m.position(t.Position.Line, t.Position.Column), len(t.Value)
}

// position returns the offset of a line and column as goccy/go-yaml counts them: from 1, in characters, from the line after the fence.
func (m *matter) position(line, col int) int {
	line = min(max(line, 1), len(m.lineAt))
	at := m.lineAt[line-1]
	rest := firstLine(m.text[at:])
	for ; col > 1 && len(rest) > 0; col-- {
		_, size := utf8.DecodeRune(rest)
		rest = rest[size:]
		at += size
	}
	return at
}

// syntax reports what the YAML parser stumbled over.
func (m *matter) syntax(err error) {
	var fault yaml.Error
	if !errors.As(err, &fault) || fault.GetToken() == nil {
		rule, args := explainYAML(err.Error(), "")
		m.report(rule, m.open, 3, args...)
		return
	}
	t := fault.GetToken()
	offset := m.position(t.Position.Line, t.Position.Column)
	rule, args := explainYAML(fault.GetMessage(), t.Value)
	m.report(rule, offset, max(1, len(bytes.TrimSpace([]byte(t.Value)))), args...)
}

// keyPlaces are where the keys of a front matter stand, kept small: one text a document, whose lines a fault quotes.
type keyPlaces struct {
	head   string // the file up to the end of the front matter
	fence  int
	places []keyPlace
	failed []string // keys whose values were reported already, and those that misspelt ones were taken for
}

type keyPlace struct {
	key           string
	offset, width int32
}

func (k keyPlaces) at(file, key string) diag.Pos {
	s := source{file: file, text: []byte(k.head)}
	for _, p := range k.places {
		if p.key == key {
			return s.at(int(p.offset), int(p.width))
		}
	}
	if k.head == "" {
		return diag.Pos{File: file}
	}
	return s.at(k.fence, 3)
}

// reported says whether a key was found faulty, so that it need not be called missing.
func (k keyPlaces) reported(key string) bool { return slices.Contains(k.failed, key) }
