package content

import (
	"encoding"
	"reflect"
	"strings"
)

// fields are the keys that a struct of front matter has, those of structs embedded inline among them. They are found once for a ReadDir: goccy/go-yaml
// would find them again for every document.
type fields struct {
	byKey map[string]field
	keys  []string // in the struct's order, for suggestions
}

type field struct {
	index []int
	typ   reflect.Type
	sub   *fields // of a struct, or of the structs in a list
}

var (
	dateType = reflect.TypeFor[Date]()
	textType = reflect.TypeFor[encoding.TextUnmarshaler]()
)

func fieldsOf(t reflect.Type) *fields {
	fs := &fields{byKey: map[string]field{}}
	fs.add(t, nil)
	return fs
}

func (fs *fields) add(t reflect.Type, at []int) {
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("yaml"), ",")
		index := append(append([]int(nil), at...), i)
		switch {
		case name == "-":
		case options == "inline" || f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			fs.add(f.Type, index)
		case f.IsExported():
			if name == "" {
				name = strings.ToLower(f.Name)
			}
			fs.byKey[name] = field{index: index, typ: f.Type, sub: subFields(f.Type)}
			fs.keys = append(fs.keys, name)
		}
	}
}

// subFields returns the keys of a struct that stands in a field, alone or in a list; nil when the field's type reads itself.
func subFields(t reflect.Type) *fields {
	for t.Kind() == reflect.Slice || t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || readsItself(t) {
		return nil
	}
	return fieldsOf(t)
}

func readsItself(t reflect.Type) bool {
	return t == dateType || reflect.PointerTo(t).Implements(textType)
}
