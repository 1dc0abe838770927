package catalogtest

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// shape is a constraint of DCAT-AP 3.0.0 (releases/3.0.0/shacl/dcat-ap-SHACL.ttl; ranges as in html/shacl/range.ttl): of a class, a property and how often it
// may be said, and of what sort its values are: a literal ("literal"), of a datatype ("xsd:…"), a day or a moment ("temporal"), an address ("iri"), or a thing of a class.
type shape struct {
	class, property string
	min, max        int // 0 is any number
	value           string
}

var shapes = []shape{
	{"dcat:Catalog", "dct:title", 1, 0, "literal"},
	{"dcat:Catalog", "dct:description", 1, 0, "literal"},
	{"dcat:Catalog", "dct:publisher", 1, 1, "foaf:Agent"},
	{"dcat:Catalog", "foaf:homepage", 0, 1, "foaf:Document"},
	{"dcat:Catalog", "dct:language", 0, 0, "dct:LinguisticSystem"},
	{"dcat:Catalog", "dct:license", 0, 1, "dct:LicenseDocument"},
	{"dcat:Catalog", "dct:issued", 0, 1, "temporal"},
	{"dcat:Catalog", "dct:modified", 0, 1, "temporal"},
	{"dcat:Catalog", "dct:spatial", 0, 0, "dct:Location"},
	{"dcat:Catalog", "dcat:dataset", 1, 0, "dcat:Dataset"}, // 1 is ours: an empty catalogue is not published
	{"dcat:Dataset", "dct:title", 1, 0, "literal"},
	{"dcat:Dataset", "dct:description", 1, 0, "literal"},
	{"dcat:Dataset", "dct:identifier", 0, 0, "literal"},
	{"dcat:Dataset", "dct:publisher", 0, 1, "foaf:Agent"},
	{"dcat:Dataset", "dcat:contactPoint", 0, 0, "vcard:Kind"},
	{"dcat:Dataset", "dcat:keyword", 0, 0, "literal"},
	{"dcat:Dataset", "dcat:theme", 0, 0, "skos:Concept"},
	{"dcat:Dataset", "dct:issued", 0, 1, "temporal"},
	{"dcat:Dataset", "dct:modified", 0, 1, "temporal"},
	{"dcat:Dataset", "dct:accrualPeriodicity", 0, 1, "dct:Frequency"},
	{"dcat:Dataset", "dct:temporal", 0, 0, "dct:PeriodOfTime"},
	{"dcat:Dataset", "dct:spatial", 0, 0, "dct:Location"},
	{"dcat:Dataset", "dct:language", 0, 0, "dct:LinguisticSystem"},
	{"dcat:Dataset", "dct:accessRights", 0, 1, "dct:RightsStatement"},
	{"dcat:Dataset", "dct:provenance", 0, 0, "dct:ProvenanceStatement"},
	{"dcat:Dataset", "dct:relation", 0, 0, "iri"},
	{"dcat:Dataset", "dcat:landingPage", 0, 0, "foaf:Document"},
	{"dcat:Dataset", "dcat:version", 0, 1, "literal"},
	{"dcat:Dataset", "dcat:hasVersion", 0, 0, "dcat:Dataset"},
	{"dcat:Dataset", "dcat:isVersionOf", 0, 0, "dcat:Dataset"},
	{"dcat:Dataset", "adms:versionNotes", 0, 0, "literal"},
	{"dcat:Dataset", "dcat:distribution", 0, 0, "dcat:Distribution"},
	{"dcat:Distribution", "dcat:accessURL", 1, 0, "iri"},
	{"dcat:Distribution", "dcat:downloadURL", 0, 0, "iri"},
	{"dcat:Distribution", "dct:title", 0, 0, "literal"},
	{"dcat:Distribution", "dct:description", 0, 0, "literal"},
	{"dcat:Distribution", "dcat:mediaType", 0, 1, "dct:MediaType"},
	{"dcat:Distribution", "dct:format", 0, 1, "dct:MediaTypeOrExtent"},
	{"dcat:Distribution", "dcat:byteSize", 0, 1, "xsd:nonNegativeInteger"},
	{"dcat:Distribution", "spdx:checksum", 0, 1, "spdx:Checksum"},
	{"dcat:Distribution", "dct:conformsTo", 0, 0, "dct:Standard"},
	{"dcat:Distribution", "dct:license", 0, 1, "dct:LicenseDocument"},
	{"dcat:Distribution", "dct:rights", 0, 1, "dct:RightsStatement"},
	{"dcat:Distribution", "dct:language", 0, 0, "dct:LinguisticSystem"},
	{"dcat:Distribution", "dct:modified", 0, 1, "temporal"},
	{"foaf:Agent", "foaf:name", 1, 0, "literal"},
	{"spdx:Checksum", "spdx:algorithm", 1, 1, "spdx:ChecksumAlgorithm"},
	{"spdx:Checksum", "spdx:checksumValue", 1, 1, "xsd:hexBinary"},
	{"dct:PeriodOfTime", "dcat:startDate", 0, 1, "temporal"},
	{"dct:PeriodOfTime", "dcat:endDate", 0, 1, "temporal"},
	{"skos:Concept", "skos:prefLabel", 1, 0, "literal"},
	{"adms:Identifier", "skos:notation", 1, 1, "literal"},
	{"adms:Identifier", "adms:schemaAgency", 0, 1, "literal"},
	{"dct:Location", "skos:prefLabel", 0, 0, "literal"},
	{"dct:Location", "adms:identifier", 0, 0, "adms:Identifier"},
	{"dct:LicenseDocument", "rdfs:label", 0, 0, "literal"},
	{"dct:ProvenanceStatement", "rdfs:label", 0, 0, "literal"},
	{"dct:RightsStatement", "rdfs:label", 0, 0, "literal"},
	{"vcard:Kind", "vcard:fn", 1, 1, "literal"},
	{"vcard:Kind", "vcard:hasEmail", 0, 0, "iri"},
	{"vcard:Kind", "vcard:hasTelephone", 0, 0, "iri"},
}

var namespaces = strings.NewReplacer(
	"adms:", "http://www.w3.org/ns/adms#", "dcat:", "http://www.w3.org/ns/dcat#", "dct:", "http://purl.org/dc/terms/",
	"foaf:", "http://xmlns.com/foaf/0.1/", "rdfs:", "http://www.w3.org/2000/01/rdf-schema#", "skos:", "http://www.w3.org/2004/02/skos/core#",
	"spdx:", "http://spdx.org/rdf/terms#", "vcard:", "http://www.w3.org/2006/vcard/ns#", "xsd:", "http://www.w3.org/2001/XMLSchema#",
)

// elsewhere is the base of addresses where the portal does not know its own.
const elsewhere = "https://portal.example/"

// dcat reads the catalogue in both of its forms by independent readers, compares the graphs, and judges what they say.
func (j *judge) dcat(jsonLD, turtle string) {
	base := j.base
	if base == "" {
		base = elsewhere
	}
	list, err := parseTurtle(string(j.read(turtle, turtle)), base+turtle)
	if err != nil {
		j.fault(turtle, "%v", err)
		return
	}
	ours, err := canonical(nquads(list), "")
	if err != nil {
		j.fault(turtle, "%v", err)
	}
	var doc any
	if err := json.Unmarshal(j.read(jsonLD, jsonLD), &doc); err != nil {
		j.fault(jsonLD, "%v", err)
		return
	}
	theirs, err := canonical(doc, base+jsonLD)
	if err != nil {
		j.fault(jsonLD, "%v", err)
	}
	if ours != theirs {
		j.fault(jsonLD, "its graph is another than that of %s: %s", turtle, firstDifference(ours, theirs))
	}
	j.shapes(turtle, graphOf(list))
	j.downloads(turtle, graphOf(list), base)
}

func firstDifference(a, b string) string {
	have := map[string]bool{}
	for _, line := range strings.Split(a, "\n") {
		have[line] = true
	}
	for _, line := range strings.Split(b, "\n") {
		if !have[line] {
			return line
		}
		delete(have, line)
	}
	for line := range have {
		return line
	}
	return "only repetitions differ"
}

// shapes judges every thing by the constraints of its classes, and looks for properties that no constraint of a class knows.
func (j *judge) shapes(name string, g graph) {
	known := map[string]bool{}
	for _, s := range shapes {
		class, property := namespaces.Replace(s.class), namespaces.Replace(s.property)
		known[class+" "+property] = true
		for thing, said := range g {
			if !g.is(thing, class) {
				continue
			}
			values := said[property]
			if len(values) < s.min || s.max > 0 && len(values) > s.max {
				j.fault(name, "%s (%s) says %s %d times", thing, s.class, s.property, len(values))
			}
			for _, v := range values {
				if !g.sort(v, s.value) {
					j.fault(name, "%s: %s of %s is no %s", v, s.property, thing, s.value)
				}
			}
		}
	}
	for thing, said := range g {
		if len(said[rdfType]) == 0 {
			j.fault(name, "%s is of no class", thing)
		}
		for property := range said {
			ok := property == rdfType || slices.ContainsFunc(said[rdfType], func(t rdfTerm) bool { return known[t.Value+" "+property] })
			if !ok {
				j.fault(name, "%s: no shape knows %s of it", thing, property)
			}
		}
	}
}

// sort says whether a value is of a sort.
func (g graph) sort(v rdfTerm, sort string) bool {
	const xsd = "http://www.w3.org/2001/XMLSchema#"
	switch {
	case sort == "literal":
		return v.Kind == "Literal" && v.Value != ""
	case sort == "temporal":
		return v.Kind == "Literal" && slices.Contains([]string{xsd + "date", xsd + "dateTime", xsd + "gYear", xsd + "gYearMonth"}, v.Type)
	case strings.HasPrefix(sort, "xsd:"):
		return v.Kind == "Literal" && v.Type == namespaces.Replace(sort)
	case sort == "iri":
		return v.Kind == "NamedNode"
	}
	return v.Kind != "Literal" && g.is(v.String(), namespaces.Replace(sort))
}

// downloads follows the addresses of distributions, and holds sizes against files.
func (j *judge) downloads(name string, g graph, base string) {
	n := 0
	for thing, said := range g {
		for _, v := range said[namespaces.Replace("dcat:downloadURL")] {
			n++
			at, ok := strings.CutPrefix(v.Value, base)
			if !ok {
				j.fault(name, "%s is not of this portal", v.Value)
				continue
			}
			data := j.read(name, at)
			for _, size := range said[namespaces.Replace("dcat:byteSize")] {
				if size.Value != strconv.Itoa(len(data)) {
					j.fault(name, "%s has %d bytes, not %s", thing, len(data), size.Value)
				}
			}
		}
	}
	if n == 0 {
		j.fault(name, "no distribution")
	}
}
