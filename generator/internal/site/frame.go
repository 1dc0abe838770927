package site

import "html/template"

// Frame is what stands around the body of a page. Template "frame.html".
type Frame struct {
	Site      Settings
	Title     string // of the page; the home page has the portal's own
	Summary   string
	Canonical string // full address; "" when base_url is not given
	Home      bool
	Demo      bool
	NoIndex   bool
	Nav       []NavLink
	Crumbs    []Link
	Feeds     []Link
	OG        []Property  // OpenGraph
	JSONLD    template.JS // one script of type application/ld+json
	CSP       string
	Body      template.HTML
	Built     string // «данные на 5 марта 2022»
	Related   []Link // pages with the same subjects
}

// NavLink is an entry of the menu.
type NavLink struct {
	Link
	Current bool // the page itself
	Inside  bool // the page stands below it
}

// Property is one <meta property content>.
type Property struct{ Name, Content string }
