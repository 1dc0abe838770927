package catalog

import (
	"strconv"
	"time"
)

// DCAT-AP 3 (SEMICeu/DCAT-AP, releases/3.0.0). Mandatory are title, description and publisher of a catalogue, title and description of a dataset, accessURL of
// a distribution, the name of an agent, algorithm and value of a checksum; the rest is said where it is known. The vocabularies that it asks for are those
// of the EU Publications Office.
const euAuthority = "http://publications.europa.eu/resource/authority/"

// thing is what a dataset's address has behind that of its page: the one is spoken of, the other is read.
const thing = "#dataset"

// frequencies are ours by the EU's list. Once has no term there that says it.
var frequencies = map[Frequency]string{Yearly: "ANNUAL", Quarterly: "QUARTERLY", Monthly: "MONTHLY"}

// languages are those of the EU's list.
var languages = map[string]string{"ru": "RUS", "en": "ENG"}

// fileTypes are the formats that the EU's list has.
var fileTypes = map[string]bool{"CSV": true, "JSON": true, "ODS": true, "PARQUET": true, "TSV": true, "XLS": true, "XLSX": true, "XML": true}

// dcatWriter makes the graph of a catalogue.
type dcatWriter struct {
	*Catalog
	graph
}

// dcat is the graph of a catalogue.
func dcat(c *Catalog) *graph {
	w := &dcatWriter{Catalog: c}
	n := w.add(c.address(c.Page+"#catalog"), "dcat:Catalog")
	n.words("dct:title", c.Title, c.Language)
	n.words("dct:description", c.about(), c.Language)
	publisher := w.publisher()
	n.thing("dct:publisher", publisher)
	n.thing("foaf:homepage", w.declare(c.address(c.Page), "foaf:Document"))
	w.language(n)
	n.day("dct:issued", c.issued())
	n.day("dct:modified", c.modified())
	n.thing("dct:license", w.licence(c.Licence, c.Page))
	n.thing("dct:spatial", w.place())
	var sets []term
	for _, d := range c.Datasets {
		sets = append(sets, term{iri: c.address(d.Page + thing)})
	}
	n.say("dcat:dataset", sets...)
	for _, d := range c.Datasets {
		w.dataset(d)
	}
	return &w.graph
}

func (w *dcatWriter) language(n *node) {
	if code := languages[w.Language]; code != "" {
		n.thing("dct:language", w.declare(euAuthority+"language/"+code, "dct:LinguisticSystem"))
	}
}

// publisher is the body, as a thing of this catalogue that others may speak of.
func (w *dcatWriter) publisher() *node {
	n := w.declare(w.address(w.Page+"#publisher"), "foaf:Agent")
	if len(n.props) == 0 {
		n.typed("foaf:name", first(w.Publisher, w.Title), "")
	}
	return n
}

// body is the publisher of a dataset: the catalogue's, or one of its own.
func (w *dcatWriter) body(d *Dataset) *node {
	if d.Publisher == "" || d.Publisher == w.Publisher {
		return w.publisher()
	}
	n := blank("foaf:Agent")
	n.typed("foaf:name", d.Publisher, "")
	return n
}

// licence is the document with the terms: where it stands, else the place on a page that prints them; nil when nothing is known of any.
func (w *dcatWriter) licence(l Licence, page string) *node {
	if !l.given() {
		return nil
	}
	if l == w.Licence {
		page = w.Page
	}
	n := w.declare(w.address(first(l.URL, page+"#terms")), "dct:LicenseDocument")
	if len(n.props) == 0 {
		n.words("rdfs:label", l.Text, w.Language)
	}
	return n
}

// place is the territory with its code.
func (w *dcatWriter) place() *node {
	if w.Place == (Place{}) {
		return nil
	}
	n := w.declare(w.address(w.Page+"#territory"), "dct:Location")
	if len(n.props) > 0 {
		return n
	}
	n.words("skos:prefLabel", w.Place.Name, w.Language)
	if w.Place.OKTMO != "" {
		id := blank("adms:Identifier")
		id.typed("skos:notation", w.Place.OKTMO, "")
		id.words("adms:schemaAgency", "Росстандарт, ОКТМО (ОК 033)", "ru")
		n.thing("adms:identifier", id)
	}
	return n
}

func (w *dcatWriter) dataset(d *Dataset) {
	n := w.add(w.address(d.Page+thing), "dcat:Dataset")
	n.words("dct:title", d.Title, w.Language)
	n.words("dct:title", d.TitleEN, "en")
	n.words("dct:description", d.about(), w.Language)
	n.words("dct:description", d.DescriptionEN, "en")
	n.typed("dct:identifier", d.ID, "")
	n.thing("dct:publisher", w.body(d))
	n.thing("dcat:contactPoint", d.Contact.vcard(w.Language))
	var keywords []term
	for _, k := range d.keywords() {
		keywords = append(keywords, term{text: k, lang: w.Language})
	}
	n.say("dcat:keyword", keywords...)
	if d.Theme != "" {
		theme := blank("skos:Concept")
		theme.words("skos:prefLabel", d.Theme, w.Language)
		n.thing("dcat:theme", theme)
	}
	n.day("dct:issued", d.Issued)
	n.day("dct:modified", d.modified())
	if f := frequencies[d.Frequency]; f != "" {
		n.thing("dct:accrualPeriodicity", w.declare(euAuthority+"frequency/"+f, "dct:Frequency"))
	}
	n.thing("dct:temporal", d.Period.dcat())
	n.thing("dct:spatial", w.place())
	w.language(n)
	n.thing("dct:accessRights", w.declare(euAuthority+"access-right/PUBLIC", "dct:RightsStatement"))
	n.thing("dct:provenance", w.statement("dct:ProvenanceStatement", d.Source.Title))
	if d.Source.URL != "" {
		n.at("dct:relation", w.address(d.Source.URL))
	}
	n.thing("dcat:landingPage", w.declare(w.address(d.Page), "foaf:Document"))
	w.versions(n, d)
	w.forms(n, d, d.Files, d.modified())
}

// statement is a text that DCAT-AP wants as a thing; nil when there is none.
func (w *dcatWriter) statement(typ, text string) *node {
	if text == "" {
		return nil
	}
	n := blank(typ)
	n.words("rdfs:label", text, w.Language)
	return n
}

// versions are datasets of their own, which the catalogue does not list.
func (w *dcatWriter) versions(n *node, d *Dataset) {
	n.typed("dcat:version", d.version(), "")
	var list []term
	for _, v := range d.Versions {
		list = append(list, term{iri: w.address(v.Page + thing)})
	}
	n.say("dcat:hasVersion", list...)
	for _, v := range d.Versions {
		old := w.add(w.address(v.Page+thing), "dcat:Dataset")
		old.words("dct:title", first(v.Title, d.Title), w.Language)
		old.words("dct:description", sentences(first(d.Description, d.Title), v.Note, d.StatusNote), w.Language)
		old.typed("dcat:version", v.Name, "")
		old.at("dcat:isVersionOf", w.address(d.Page+thing))
		old.words("adms:versionNotes", v.Note, w.Language)
		old.day("dct:issued", v.Date)
		w.forms(old, d, v.Files, v.Date)
	}
}

// forms are the distributions of a dataset or a version.
func (w *dcatWriter) forms(n *node, d *Dataset, files []*File, modified time.Time) {
	var list []term
	var made []func()
	for _, f := range files {
		for i := range f.Forms {
			form := &f.Forms[i]
			id := w.address(form.Path) + "#distribution"
			list = append(list, term{iri: id})
			made = append(made, func() { w.form(id, d, f, form, modified) })
		}
	}
	n.say("dcat:distribution", list...)
	for _, make := range made {
		make()
	}
}

func (w *dcatWriter) form(id string, d *Dataset, f *File, form *Form, modified time.Time) {
	n := w.add(id, "dcat:Distribution")
	at := w.address(form.Path)
	n.words("dct:title", first(f.Title, base(form.Path)), w.Language)
	n.words("dct:description", sentences(form.Title, f.statusNote(d)), w.Language)
	n.at("dcat:accessURL", at)
	n.at("dcat:downloadURL", at)
	n.thing("dcat:mediaType", w.declare("https://www.iana.org/assignments/media-types/"+form.MediaType, "dct:MediaType"))
	if fileTypes[form.Format] {
		n.thing("dct:format", w.declare(euAuthority+"file-type/"+form.Format, "dct:MediaTypeOrExtent"))
	}
	if form.Size > 0 {
		n.typed("dcat:byteSize", strconv.FormatInt(form.Size, 10), "xsd:nonNegativeInteger")
	}
	if form.SHA256 != "" {
		sum := blank("spdx:Checksum")
		sum.thing("spdx:algorithm", w.declare("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"))
		sum.typed("spdx:checksumValue", form.SHA256, "xsd:hexBinary")
		n.thing("spdx:checksum", sum)
	}
	if form.Describe != "" {
		n.thing("dct:conformsTo", w.declare(w.address(form.Describe), "dct:Standard"))
	}
	n.thing("dct:license", w.licence(d.Licence, d.Page))
	n.thing("dct:rights", w.statement("dct:RightsStatement", d.Withheld))
	w.language(n)
	n.day("dct:modified", modified)
}

// day says a day that is known.
func (n *node) day(name string, t time.Time) { n.typed(name, day(t), "xsd:date") }

// vcard is whom to ask; nil when nobody is known.
func (c Contact) vcard(lang string) *node {
	if c == (Contact{}) {
		return nil
	}
	n := blank("vcard:Kind", "vcard:Organization")
	n.words("vcard:fn", first(c.Name, c.Email), lang)
	if e := c.email(); e != "" {
		n.at("vcard:hasEmail", "mailto:"+e)
	}
	n.at("vcard:hasTelephone", c.phone())
	return n
}

// dcat is the period as a thing; nil when it is not known.
func (p Period) dcat() *node {
	if !p.given() {
		return nil
	}
	n := blank("dct:PeriodOfTime")
	n.day("dcat:startDate", p.Begin)
	n.day("dcat:endDate", p.End)
	return n
}
