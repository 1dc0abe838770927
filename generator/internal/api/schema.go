package api

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// schema is a JSON Schema (2020-12) as far as the documents need one.
type schema struct {
	Ref         string             `json:"$ref,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type,omitempty"`
	Format      string             `json:"format,omitempty"`
	Enum        []string           `json:"enum,omitempty"`
	Items       *schema            `json:"items,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Values      *schema            `json:"additionalProperties,omitempty"` // of a map
	Required    []string           `json:"required,omitempty"`
}

// schemas makes a named schema of every struct that documents are made of. Their names are those of the structs.
type schemas map[string]*schema

const refTo = "#/components/schemas/"

var raw = reflect.TypeFor[json.RawMessage]()

// add describes a struct and those within it.
func (all schemas) add(t reflect.Type) {
	if all[t.Name()] != nil {
		return
	}
	s := &schema{Type: "object", Properties: map[string]*schema{}}
	all[t.Name()] = s
	all.fields(s, t)
}

// fields adds the fields of a struct; those of an embedded one are its own, as in its JSON.
func (all schemas) fields(s *schema, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			all.fields(s, f.Type)
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		p := all.of(f.Type)
		p.Description, p.Format = f.Tag.Get("doc"), f.Tag.Get("format")
		if enum := f.Tag.Get("enum"); enum != "" {
			p.Enum = strings.Split(enum, ",")
		}
		s.Properties[name] = p
		if options != "omitempty" {
			s.Required = append(s.Required, name)
		}
	}
}

// of is the schema of a value; a struct is referred to.
func (all schemas) of(t reflect.Type) *schema {
	switch {
	case t == raw:
		return &schema{Type: "object"}
	case t.Kind() == reflect.Slice:
		return &schema{Type: "array", Items: all.of(t.Elem())}
	case t.Kind() == reflect.Map:
		return &schema{Type: "object", Values: all.of(t.Elem())}
	case t.Kind() == reflect.Struct:
		all.add(t)
		return &schema{Ref: refTo + t.Name()}
	case t.Kind() == reflect.String:
		return &schema{Type: "string"}
	case t.Kind() == reflect.Int:
		return &schema{Type: "integer"}
	case t.Kind() == reflect.Bool:
		return &schema{Type: "boolean"}
	}
	panic(fmt.Sprintf("api: a document holds a %s", t))
}
