package catalog

import "encoding/json"

// tableSchema is Table Schema v2.
type tableSchema struct {
	Fields        []field  `json:"fields"`
	MissingValues []string `json:"missingValues"`
}

// field is one column. Unit and computed are properties of ours.
type field struct {
	Name        string       `json:"name"`
	Title       string       `json:"title,omitempty"`
	Type        string       `json:"type"`
	Unit        string       `json:"unit,omitempty"`
	Computed    bool         `json:"computed,omitempty"`
	Constraints *constraints `json:"constraints,omitempty"`
}

// constraints have values of the field's own type: numbers of numbers, texts of all others.
type constraints struct {
	Required  bool   `json:"required,omitempty"`
	Unique    bool   `json:"unique,omitempty"`
	Minimum   any    `json:"minimum,omitempty"`
	Maximum   any    `json:"maximum,omitempty"`
	MinLength int    `json:"minLength,omitempty"`
	MaxLength int    `json:"maxLength,omitempty"`
	Pattern   string `json:"pattern,omitempty"`
	Enum      []any  `json:"enum,omitempty"`
}

// constraints are what is promised of a column's values; nil is nothing.
func (c *Column) constraints() *constraints {
	k := &constraints{
		Required: c.Required, Unique: c.Unique, Minimum: c.instance(c.Min), Maximum: c.instance(c.Max), MinLength: c.MinLength, MaxLength: c.MaxLength, Pattern: c.Pattern,
	}
	for _, v := range c.Values {
		k.Enum = append(k.Enum, c.instance(v))
	}
	if !k.Required && !k.Unique && k.Minimum == nil && k.Maximum == nil && k.MinLength+k.MaxLength == 0 && k.Pattern == "" && k.Enum == nil {
		return nil
	}
	return k
}

// instance is a value as JSON writes one of the column's type; nil is none.
func (c *Column) instance(v string) any {
	switch {
	case v == "":
		return nil
	case c.Type == Integer || c.Type == Number || c.Type == Money || c.Type == Year:
		return json.Number(v)
	case c.Type == Boolean:
		return v == "true"
	}
	return v
}

// fieldTypes are our types by the names of Table Schema. Codes are strings: a number would lose their zeros.
var fieldTypes = map[Type]string{
	Text: "string", Code: "string", Integer: "integer", Number: "number", Money: "number", Year: "year", Date: "date", Month: "yearmonth", Boolean: "boolean",
}

// schema describes a table; an empty cell is no value.
func (t *Table) schema() *tableSchema {
	s := &tableSchema{MissingValues: []string{""}}
	for _, c := range t.Columns {
		f := field{Name: c.Name, Title: c.Title, Type: fieldTypes[c.Type], Unit: c.Unit, Computed: c.Computed}
		f.Constraints = c.constraints()
		s.Fields = append(s.Fields, f)
	}
	return s
}
