package catalog

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

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Enum     []string `json:"enum,omitempty"`
}

// fieldTypes are our types by the names of Table Schema. Codes are strings: a number would lose their zeros.
var fieldTypes = map[Type]string{
	Text: "string", Code: "string", Integer: "integer", Number: "number", Money: "number", Year: "year", Date: "date",
}

// schema describes a table; an empty cell is no value.
func (t *Table) schema() *tableSchema {
	s := &tableSchema{MissingValues: []string{""}}
	for _, c := range t.Columns {
		f := field{Name: c.Name, Title: c.Title, Type: fieldTypes[c.Type], Unit: c.Unit, Computed: c.Computed}
		if c.Required || len(c.Values) > 0 {
			f.Constraints = &constraints{Required: c.Required, Enum: c.Values}
		}
		s.Fields = append(s.Fields, f)
	}
	return s
}
