package build

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"strconv"
	"strings"
)

// The types of schema.org that build itself writes. All others come from the sections.
type (
	ldBody struct {
		Type    string     `json:"@type"`
		ID      string     `json:"@id"`
		Name    string     `json:"name"`
		URL     string     `json:"url"`
		TaxID   string     `json:"taxID,omitempty"`
		Email   string     `json:"email,omitempty"`
		Phone   string     `json:"telephone,omitempty"`
		Address string     `json:"address,omitempty"`
		Area    *ldNamed   `json:"areaServed,omitempty"`
		SameAs  []string   `json:"sameAs,omitempty"`
		Extra   []ldDetail `json:"additionalProperty,omitempty"`
	}
	ldNamed struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
	ldDetail struct {
		Type  string `json:"@type"`
		Name  string `json:"name"`
		Value string `json:"value"`
	}
	ldSite struct {
		Type      string `json:"@type"`
		Name      string `json:"name"`
		URL       string `json:"url"`
		Text      string `json:"description,omitempty"`
		Language  string `json:"inLanguage"`
		Status    string `json:"creativeWorkStatus,omitempty"`
		Publisher ldRef  `json:"publisher"`
	}
	ldRef struct {
		ID string `json:"@id"`
	}
)

// noINN is the INN of a sample portal: the body is not named by it.
const noINN = "0000000000"

// body is the organisation that publishes; only the home page says all of it.
func (p *plan) body(whole bool) ldBody {
	s := p.settings
	b := ldBody{Type: "GovernmentOrganization", ID: p.bodyID(), Name: s.Body, URL: p.links.absolute("")}
	if !whole {
		return b
	}
	if s.INN != noINN {
		b.TaxID = s.INN
	}
	b.Email, b.Phone, b.Address = s.Contacts.Email, s.Contacts.Phone, s.Contacts.Address
	b.Area = &ldNamed{"AdministrativeArea", s.Municipality}
	for _, o := range s.Official {
		b.SameAs = append(b.SameAs, o.URL)
	}
	if s.Status == "demo" {
		b.Extra = []ldDetail{{"PropertyValue", "status", p.text.Text("home.demo_status")}}
	}
	return b
}

// jsonLD is all that a page says to machines, as one graph.
func (p *plan) jsonLD(pg *page) (template.JS, error) {
	var err error
	out := append(make([]byte, 0, 2048), `{"@context":"https://schema.org","@graph":[`...)
	start := len(out)
	add := func(v any) {
		if text, e := json.Marshal(v); e == nil {
			out = append(append(out, text...), ',')
		} else {
			err = fmt.Errorf("JSON-LD: %w", e)
		}
	}
	if pg.Path == "" {
		add(p.body(true))
		add(p.website())
	} else if len(pg.JSONLD) > 0 {
		add(p.body(false))
	}
	if pg.Path != "" && !pg.NoIndex {
		out = append(p.appendCrumbs(out, pg), ',')
	}
	for _, v := range pg.JSONLD {
		at := len(out)
		add(v)
		if len(out) > at {
			out = append(p.complete(pg, out[:len(out)-1], at), ',')
		}
	}
	if len(out) == start || err != nil {
		return "", err
	}
	return template.JS(append(out[:len(out)-1], "]}"...)), nil
}

func (p *plan) website() ldSite {
	s := ldSite{
		Type: "WebSite", Name: p.settings.Title, URL: p.links.absolute(""), Text: p.settings.Description, Language: "ru",
		Publisher: ldRef{p.bodyID()},
	}
	if p.result.Demo {
		s.Status = p.text.Text("home.demo_status")
	}
	return s
}

// complete adds to a section's object, which ends the graph so far, what only build knows: its address, its picture, who publishes it, and that it is
// invented when its page is.
func (p *plan) complete(pg *page, graph []byte, at int) []byte {
	object := graph[at:]
	if len(object) < 3 || object[0] != '{' {
		return graph
	}
	kind, _, _ := bytes.Cut(member(object, "@type"), []byte(","))
	work := !bytes.Contains(kind, []byte("Organization"))
	missing := func(key string) bool { return member(object, key) == nil }
	graph = graph[:len(graph)-1]
	if missing("url") {
		graph = appendText(append(graph, `,"url":`...), p.links.absolute(pg.Path))
	}
	if img := p.imageOf(pg.Image); img != nil && missing("image") {
		graph = appendText(append(graph, `,"image":`...), p.links.absolute(img.path))
	}
	if work && missing("publisher") {
		graph = append(appendText(append(graph, `,"publisher":{"@id":`...), p.bodyID()), '}')
	}
	if work && pg.Demo && missing("creativeWorkStatus") {
		graph = appendText(append(graph, `,"creativeWorkStatus":`...), p.text.Text("home.demo_status"))
	}
	return append(graph, '}')
}

// bodyID names the publishing body inside every graph.
func (p *plan) bodyID() string { return p.links.absolute("") + "#body" }

// appendText appends a JSON string that may stand in a script. Nearly all texts need no escaping.
func appendText(out []byte, text string) []byte {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0xE2 && lineBreak(text[i:]) {
			quoted, err := json.Marshal(text)
			if err != nil {
				panic("build: " + err.Error())
			}
			return append(out, quoted...)
		}
	}
	return append(append(append(out, '"'), text...), '"')
}

// member returns what follows a key of a JSON object itself, those inside its values left out; nil when there is no such key.
func member(object []byte, key string) []byte {
	depth, quoted, start := 0, false, 0
	for i := 0; i < len(object); i++ {
		switch c := object[i]; {
		case c == '\\':
			i++
		case c == '"' && !quoted:
			quoted, start = true, i+1
		case c == '"':
			quoted = false
			if depth == 1 && i+1 < len(object) && object[i+1] == ':' && string(object[start:i]) == key {
				return object[i+2:]
			}
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}

// lineBreak says whether a text begins with U+2028 or U+2029, which end a line of a script.
func lineBreak(text string) bool {
	return strings.HasPrefix(text, "\u2028") || strings.HasPrefix(text, "\u2029")
}

// appendCrumbs appends the way to a page from the home page.
func (p *plan) appendCrumbs(out []byte, pg *page) []byte {
	out = append(out, `{"@type":"BreadcrumbList","itemListElement":[`...)
	n := 0
	add := func(title, path string) {
		if n++; n > 1 {
			out = append(out, ',')
		}
		out = strconv.AppendInt(append(out, `{"@type":"ListItem","position":`...), int64(n), 10)
		out = appendText(append(out, `,"name":`...), title)
		out = append(appendText(append(out, `,"item":`...), p.links.absolute(path)), '}')
	}
	add(p.text.Text("site.home"), "")
	for _, l := range pg.Crumbs {
		add(l.Title, l.Path)
	}
	add(pg.Title, pg.Path)
	return append(out, "]}"...)
}
