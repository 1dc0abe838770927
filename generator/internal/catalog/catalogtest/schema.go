package catalogtest

import (
	"bytes"
	"embed"
	"fmt"
	"sync"

	"github.com/dlclark/regexp2/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

//go:embed schemas/*.json
var schemaFiles embed.FS

// schemas by the address that they are known by.
var schemas = map[string]string{
	"https://datapackage.org/profiles/2.0/datapackage.json":           "schemas/datapackage-2.0.json",
	"https://project-open-data.cio.gov/v1.1/schema/catalog.json":      "schemas/dcat-us-catalog.json",
	"https://project-open-data.cio.gov/v1.1/schema/dataset.json":      "schemas/dcat-us-dataset.json",
	"https://project-open-data.cio.gov/v1.1/schema/distribution.json": "schemas/dcat-us-distribution.json",
	"https://project-open-data.cio.gov/v1.1/schema/organization.json": "schemas/dcat-us-organization.json",
	"https://project-open-data.cio.gov/v1.1/schema/vcard.json":        "schemas/dcat-us-vcard.json",
}

// compiler knows all schemas.
var compiler = sync.OnceValues(func() (*jsonschema.Compiler, error) {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	c.UseRegexpEngine(lookAhead)
	for at, name := range schemas {
		data, err := schemaFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if err := c.AddResource(at, doc); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return c, nil
})

var compiling sync.Mutex

// validate judges a file by a schema.
func (j *judge) validate(name, schema string) {
	compiling.Lock()
	defer compiling.Unlock()
	c, err := compiler()
	if err != nil {
		j.fault(name, "%v", err)
		return
	}
	s, err := c.Compile(schema)
	if err != nil {
		j.fault(name, "%v", err)
		return
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(j.read(name, name)))
	if err != nil {
		j.fault(name, "%v", err)
		return
	}
	if err := s.Validate(doc); err != nil {
		j.fault(name, "%v", err)
	}
}

// pattern is a regular expression of JavaScript's kind: Go's own knows no look-ahead, which the schemas have.
type pattern struct{ *regexp2.Regexp }

func lookAhead(s string) (jsonschema.Regexp, error) {
	re, err := regexp2.Compile(s, regexp2.ECMAScript)
	if err != nil {
		return nil, err
	}
	return pattern{re}, nil
}

// MatchString says whether some part of a text matches.
func (p pattern) MatchString(s string) bool {
	ok, err := p.Regexp.MatchString(s)
	return ok && err == nil
}
