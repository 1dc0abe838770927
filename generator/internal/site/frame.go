package site

import "html/template"

// Frame is what stands around the body of a page. Template "frame.html".
type Frame struct {
	*Shared
	Title     string // of the page; the home page has the portal's own
	Summary   string
	Canonical string // full address; "" when base_url is not given
	Home      bool
	Demo      bool
	NoIndex   bool
	Crumbs    []Link
	PageFeeds []Link      // beside Shared.Feeds
	Relations []Relation  // files about the page, for programs
	OG        []Property  // OpenGraph
	JSONLD    template.JS // one script of type application/ld+json
	Body      template.HTML
	Related   []Link // pages with the same subjects
	Ask       []Link // where to ask about the page, filled in with what it is
	// Terms are those of the glossary that the body links to, in the order in which they stand there.
	Terms []Definition
}

// Shared is the part of the frame that all pages of a section have alike: header, menu and footer. Pages hold it by the same pointer, so that a
// theme prints it once ({{once "footer" .Shared}}) and not ten thousand times. It must not change while pages are rendered.
type Shared struct {
	Site  Settings
	Nav   []NavLink
	Feeds []Link // of the whole site
	CSP   string
	Built string // «данные на 5 марта 2022»
}

// NavLink is an entry of the menu. A group leads where its first item does.
type NavLink struct {
	Link
	Current bool      // the page itself; never a group
	Inside  bool      // the page stands below it, or is one of its items
	Items   []NavLink // of a group
}

// Property is one <meta property content>.
type Property struct{ Name, Content string }
