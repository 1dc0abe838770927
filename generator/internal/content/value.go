package content

import (
	"encoding"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// kind is what a value may be: in the words of messages, and an example of it.
type kind struct {
	name    diag.Text
	example diag.Text
}

var (
	aText   = kind{diag.Text{RU: "текст", EN: "text"}, diag.Text{RU: "Ремонт дорог", EN: "Road repairs"}}
	aList   = kind{diag.Text{RU: "список", EN: "a list"}, diag.Text{RU: "[дороги, бюджет]", EN: "[roads, budget]"}}
	aBool   = kind{diag.Text{RU: "true (да) или false (нет)", EN: "true or false"}, diag.Text{RU: "true", EN: "true"}}
	aDate   = kind{diag.Text{RU: "дата", EN: "a date"}, diag.Text{RU: "2022-03-05", EN: "2022-03-05"}}
	aNumber = kind{diag.Text{RU: "число", EN: "a number"}, diag.Text{RU: "5", EN: "5"}}
	aSet    = kind{diag.Text{RU: "набор ключей", EN: "a set of keys"}, diag.Text{RU: "{ключ: значение}", EN: "{key: value}"}}
)

// value fills a field with a node.
func (m *matter) value(n ast.Node, t reflect.Type, sub *fields, target reflect.Value, at valuePlace) {
	switch n.(type) {
	case *ast.NullNode:
		return // an empty value is no value
	case *ast.AnchorNode, *ast.AliasNode, *ast.TagNode:
		m.fail(badYAML, at, serviceSign...)
		return
	}
	switch {
	case t == dateType:
		m.date(n, target, at)
	case reflect.PointerTo(t).Implements(textType):
		m.selfRead(n, target, at)
	case t.Kind() == reflect.Pointer:
		target.Set(reflect.New(t.Elem()))
		m.value(n, t.Elem(), sub, target.Elem(), at)
	case t.Kind() == reflect.String:
		if text, ok := scalar(n); ok {
			target.SetString(text)
			return
		}
		m.wrong(n, aText, at)
	case t.Kind() == reflect.Bool:
		if b, ok := n.(*ast.BoolNode); ok {
			target.SetBool(b.Value)
			return
		}
		m.wrong(n, aBool, at)
	case t.Kind() == reflect.Slice:
		m.list(n, t, sub, target, at)
	case t.Kind() == reflect.Struct && sub != nil:
		if !m.isMapping(n) {
			m.wrong(n, aSet, at)
			return
		}
		m.mapping(n, sub, target, at.path)
	default:
		// Numbers, maps and types that know YAML themselves.
		if err := yaml.NodeToValue(n, target.Addr().Interface(), yaml.Strict()); err != nil {
			m.wrong(n, kindOf(t), at)
		}
	}
}

func kindOf(t reflect.Type) kind {
	if t.Kind() == reflect.Map {
		return aSet
	}
	return aNumber
}

// selfRead fills a type that reads itself from text, such as a decimal, with the text as typed.
func (m *matter) selfRead(n ast.Node, target reflect.Value, at valuePlace) {
	typed, ok := scalar(n)
	if !ok || target.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(typed)) != nil {
		m.wrong(n, aNumber, at)
	}
}

func (m *matter) list(n ast.Node, t reflect.Type, sub *fields, target reflect.Value, at valuePlace) {
	seq, ok := n.(*ast.SequenceNode)
	if !ok {
		m.wrong(n, aList, at)
		return
	}
	list := reflect.MakeSlice(t, len(seq.Values), len(seq.Values))
	for i, item := range seq.Values {
		place := at
		place.offset, place.width = m.tokenPlace(item)
		if sub != nil { // an entry with keys of its own: faults of it are told where it stands
			place.path = at.path + "." + strconv.Itoa(i)
			m.keys.places = append(m.keys.places, keyPlace{place.path, int32(place.offset), int32(place.width)})
		}
		m.value(item, t.Elem(), sub, list.Index(i), place)
	}
	target.Set(list)
}

// date fills a Date.
func (m *matter) date(n ast.Node, target reflect.Value, at valuePlace) {
	typed, ok := scalar(n)
	if !ok {
		m.wrong(n, aDate, at)
		return
	}
	t, ok := parseDate(typed, m.zone)
	if !ok {
		m.fail(badDate, at, at.key, typed, likelyDate(typed))
		return
	}
	target.Set(reflect.ValueOf(Date{t}))
}

// dateForms are the ways to write a date; those without a zone are of the portal's.
var dateForms = []string{time.DateOnly, time.RFC3339, "2006-01-02 15:04", "2006-01-02T15:04", time.DateTime, "2006-01-02T15:04:05", "2006-01-02 15:04:05Z07:00"}

func parseDate(typed string, zone *time.Location) (time.Time, bool) {
	for _, form := range dateForms {
		if t, err := time.ParseInLocation(form, typed, zone); err == nil && t.Year() > 0 {
			return t.In(zone), true
		}
	}
	return time.Time{}, false
}

// likelyDate returns what was probably meant by a date in another form, or an example.
func likelyDate(typed string) string {
	for _, form := range []string{"02.01.2006", "2.1.2006", "02/01/2006", "2006/01/02", "2006.01.02", "02-01-2006", "02.01.06"} {
		if t, err := time.Parse(form, typed); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return "2022-03-05"
}

// wrong reports a value of a wrong kind.
func (m *matter) wrong(n ast.Node, want kind, at valuePlace) {
	var got any
	switch n.(type) {
	case *ast.SequenceNode:
		got = aList.name
	case *ast.MappingNode, *ast.MappingValueNode:
		got = aSet.name
	default:
		typed, _ := scalar(n)
		got = diag.Text{RU: "«" + typed + "»", EN: strconv.Quote(typed)}
	}
	m.fail(wrongType, at, at.key, want.name, got, want.example)
}

// fail reports a value, and remembers that its key had one.
func (m *matter) fail(rule *diag.Rule, at valuePlace, args ...any) {
	m.report(rule, at.offset, at.width, args...)
	m.keys.failed = append(m.keys.failed, at.key)
}

// unknown reports a key that the document's kind has not; top says that it is one of the document itself.
func (m *matter) unknown(key string, fs *fields, top bool, offset, width int) {
	help := diag.Text{RU: "известные ключи: " + strings.Join(fs.keys, ", "), EN: "known keys: " + strings.Join(fs.keys, ", ")}
	meant := format.Suggest(key, fs.keys)
	if meant == "" {
		meant = russianKeys[strings.ToLower(key)]
	}
	if _, ok := fs.byKey[meant]; ok {
		if top {
			m.keys.failed = append(m.keys.failed, meant) // or it would be reported as missing too
		}
		help = diag.Text{RU: "возможно, имелось в виду «" + meant + "»", EN: "did you mean " + meant + "?"}
	}
	m.report(unknownKey, offset, width, key, help)
}

// russianKeys are what an editor may write when the English key does not come to mind. It is read only.
var russianKeys = map[string]string{
	"заголовок": "title", "название": "title", "дата": "date", "обновлено": "updated", "описание": "summary", "анонс": "summary", "теги": "tags",
	"метки": "tags", "рубрика": "category", "категория": "category", "автор": "author", "черновик": "draft", "статус": "status", "картинка": "image",
	"фото": "image", "description": "summary", "lead": "summary", "tag": "tags", "categories": "category", "authors": "author", "alias": "aliases",
	"redirect": "aliases", "lastmod": "updated", "modified": "updated", "alt": "image_alt",
}

// scalar returns the text of a node as typed: a number keeps its zeros and a date its form.
func scalar(n ast.Node) (text string, ok bool) {
	switch n := n.(type) {
	case *ast.StringNode:
		return n.Value, true
	case *ast.LiteralNode:
		return n.Value.Value, true
	case *ast.NullNode:
		return "", true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	return "", false
}
