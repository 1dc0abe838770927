package catalogtest

import (
	"encoding/csv"
	"encoding/json"
	"path"
	"regexp"
	"slices"
	"strings"
)

// csvwTerms are the terms of the namespace http://www.w3.org/ns/csvw that a description of a table, of its dialect, of its schema and of a column may have.
var csvwTerms = map[string]string{
	"table":   "@context @id @type url tableSchema dialect notes suppressOutput tableDirection transformations aboutUrl propertyUrl valueUrl datatype default lang null ordered required separator textDirection",
	"dialect": "@id @type commentPrefix delimiter doubleQuote encoding header headerRowCount lineTerminators quoteChar skipBlankRows skipColumns skipInitialSpace skipRows trim",
	"schema":  "@id @type columns foreignKeys primaryKey rowTitles aboutUrl propertyUrl valueUrl datatype default lang null ordered required separator textDirection",
	"column":  "@id @type name titles virtual suppressOutput aboutUrl propertyUrl valueUrl datatype default lang null ordered required separator textDirection",
}

// csvwPrefixes are those of the namespace's context, of properties that are not CSVW's own.
var csvwPrefixes = []string{"dc", "dcterms", "dcat", "schema", "foaf", "skos", "prov", "rdfs", "vcard", "org"}

// csvwDatatypes are those that the namespace has a name for.
var csvwDatatypes = []string{
	"any", "string", "boolean", "integer", "decimal", "double", "float", "number", "date", "dateTime", "datetime", "time", "duration", "gYear", "gYearMonth", "anyURI",
}

// csvwName is what a column's name may be: it is used in URI templates.
var csvwName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._]*$`)

func (j *judge) csvw(name string) {
	var doc struct {
		Context []json.RawMessage `json:"@context"`
		URL     string
		Title   string `json:"dc:title"`
		Dialect map[string]any
		Schema  struct {
			Columns []map[string]any
		} `json:"tableSchema"`
	}
	var top map[string]json.RawMessage
	var schema map[string]json.RawMessage
	if !j.decode(name, &doc) || !j.decode(name, &top) {
		return
	}
	if len(doc.Context) == 0 || string(doc.Context[0]) != `"http://www.w3.org/ns/csvw"` {
		j.fault(name, "@context is %s", top["@context"])
	}
	j.terms(name, "table", keys(top))
	j.terms(name, "dialect", keys(doc.Dialect))
	if err := json.Unmarshal(top["tableSchema"], &schema); err != nil {
		j.fault(name, "tableSchema: %v", err)
	}
	j.terms(name, "schema", keys(schema))
	at := path.Join(path.Dir(name), doc.URL)
	if at+"-metadata.json" != name {
		j.fault(name, "describes %s", at)
	}
	header, err := csv.NewReader(strings.NewReader(string(j.read(name, at)))).Read()
	if err != nil || len(header) != len(doc.Schema.Columns) {
		j.fault(name, "%d columns are described, the header is %q (%v)", len(doc.Schema.Columns), header, err)
		return
	}
	for i, c := range doc.Schema.Columns {
		j.terms(name, "column", keys(c))
		titles, _ := c["titles"].([]any)
		if columnName, _ := c["name"].(string); !csvwName.MatchString(columnName) || columnName != header[i] || !slices.Contains(titles, any(header[i])) {
			j.fault(name, "column %d is %q, %q; the header has %q", i+1, c["name"], titles, header[i])
		}
		if datatype, _ := c["datatype"].(string); !slices.Contains(csvwDatatypes, datatype) {
			j.fault(name, "column %s: datatype %v", header[i], c["datatype"])
		}
	}
	if doc.Title == "" {
		j.fault(name, "no title")
	}
}

// terms looks for a key that the namespace does not know in that place.
func (j *judge) terms(name, place string, list []string) {
	for _, key := range list {
		prefix, _, prefixed := strings.Cut(key, ":")
		if prefixed && place != "dialect" && slices.Contains(csvwPrefixes, prefix) {
			continue
		}
		if !slices.Contains(strings.Fields(csvwTerms[place]), key) {
			j.fault(name, "%s: CSVW has no term %q there", place, key)
		}
	}
}

func keys[V any](m map[string]V) []string {
	var list []string
	for k := range m {
		list = append(list, k)
	}
	slices.Sort(list)
	return list
}
