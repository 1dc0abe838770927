package build

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"

	"otkryto/generator/internal/site"
)

// The types of schema.org that build itself writes. All others come from the sections.
type (
	ldCrumbs struct {
		Type  string    `json:"@type"`
		Items []ldCrumb `json:"itemListElement"`
	}
	ldCrumb struct {
		Type     string `json:"@type"`
		Position int    `json:"position"`
		Name     string `json:"name"`
		Item     string `json:"item"`
	}
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
	ldGraph struct {
		Context string            `json:"@context"`
		Graph   []json.RawMessage `json:"@graph"`
	}
)

// noINN is the INN of a sample portal: the body is not named by it.
const noINN = "0000000000"

// body is the organisation that publishes; only the home page says all of it.
func (p *plan) body(whole bool) ldBody {
	s := p.settings
	b := ldBody{Type: "GovernmentOrganization", ID: p.links.absolute("") + "#body", Name: s.Body, URL: p.links.absolute("")}
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
	var graph []any
	if pg.Path == "" {
		graph = append(graph, p.body(true), p.website())
	} else if len(pg.JSONLD) > 0 {
		graph = append(graph, p.body(false))
	}
	if pg.Path != "" && !pg.NoIndex {
		graph = append(graph, p.breadcrumbs(pg))
	}
	raw := make([]json.RawMessage, 0, len(graph)+len(pg.JSONLD))
	for _, v := range graph {
		text, err := json.Marshal(v)
		if err != nil {
			return "", fmt.Errorf("JSON-LD: %w", err)
		}
		raw = append(raw, text)
	}
	for _, v := range pg.JSONLD {
		text, err := json.Marshal(v)
		if err != nil {
			return "", fmt.Errorf("JSON-LD: %w", err)
		}
		raw = append(raw, p.complete(pg, text))
	}
	if len(raw) == 0 {
		return "", nil
	}
	text, err := json.Marshal(ldGraph{"https://schema.org", raw})
	return template.JS(text), err
}

func (p *plan) website() ldSite {
	s := ldSite{
		Type: "WebSite", Name: p.settings.Title, URL: p.links.absolute(""), Text: p.settings.Description, Language: "ru",
		Publisher: ldRef{p.links.absolute("") + "#body"},
	}
	if p.result.Demo {
		s.Status = p.text.Text("home.demo_status")
	}
	return s
}

// complete adds to a section's object what only build knows: its address, who publishes it, and that it is invented when its page is.
func (p *plan) complete(pg *page, object []byte) []byte {
	if len(object) < 3 || object[0] != '{' {
		return object
	}
	add := func(key string, value any) {
		if member(object, key) != nil {
			return
		}
		text, err := json.Marshal(value)
		if err != nil {
			panic("build: " + err.Error())
		}
		object = append(object[:len(object)-1], `,"`+key+`":`...)
		object = append(append(object, text...), '}')
	}
	add("url", p.links.absolute(pg.Path))
	if img := p.imageOf(pg.Image); img != nil {
		add("image", p.links.absolute(img.path))
	}
	kind, _, _ := bytes.Cut(member(object, "@type"), []byte(","))
	if bytes.Contains(kind, []byte("Organization")) {
		return object
	}
	add("publisher", ldRef{p.links.absolute("") + "#body"})
	if pg.Demo {
		add("creativeWorkStatus", p.text.Text("home.demo_status"))
	}
	return object
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

// breadcrumbs is the way to a page from the home page.
func (p *plan) breadcrumbs(pg *page) ldCrumbs {
	list := ldCrumbs{Type: "BreadcrumbList"}
	add := func(l site.Link) {
		list.Items = append(list.Items, ldCrumb{"ListItem", len(list.Items) + 1, l.Title, p.links.absolute(l.Path)})
	}
	add(site.Link{Title: p.text.Text("site.home")})
	for _, l := range pg.Crumbs {
		add(l)
	}
	add(site.Link{Title: pg.Title, Path: pg.Path})
	return list
}
