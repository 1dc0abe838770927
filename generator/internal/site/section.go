// Package site is the vocabulary in which a section tells build what to publish: types only.
//
// A Section reads an Input (datasets, documents, settings) and returns an Output: pages with views of its own, cards for the home page, dated entries for
// feeds, named facts for other sections. build knows no section and a section knows no page frame, no file on disk and no other section; what they
// share stands here.
//
// Neighbours: sections/* and build import it; it imports dataset, content, chart, diag and format.
package site

import (
	"io"
	"path"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// Section is one subject of a portal. Its zero parts mean "none".
type Section struct {
	Name  string         // folder of its code and templates: "nationalprojects"
	Path  string         // its address: "national-projects/"
	Kinds []dataset.Kind // what it reads, and the docs of it
	Rules []*diag.Rule   // all that it may report
	// Views has every template of the section with a value of its view's type: what is type-checked, and what the browser tests visit.
	Views map[string]any
	// Collections names, by template, the list of the API whose objects its pages are: "hearings/hearing.html": "hearings". Several sections may share a list.
	Collections map[string]string
	Load        func(*Input) (Output, error) // pure: the same input gives the same output
}

// Input is all that a section may look at. It is shared between sections and never changed by them.
type Input struct {
	Site     Settings
	Datasets dataset.Datasets // of all kinds; ask for yours by Kind
	Content  *content.Reader
	Text     format.Catalog // texts of the site, from the theme's i18n files
	Now      time.Time      // the portal's date, in its time zone
	Report   *diag.Report
}

// Output is what a section publishes.
type Output struct {
	Pages   []Page
	Files   []File  // downloads
	Cards   []Card  // for the home page
	Entries []Entry // for feeds
	Feed    *Link   // a feed of these entries alone (Atom), beside the portal's own; its address ends in .xml. nil is none
	Facts   []Fact
	// Definitions are terms that build explains where other pages use them.
	Definitions []Definition
	// Controls are the comparisons that the section has made, passed ones too.
	Controls []Control
	Nav      []Link // entries of the menu that site.yaml may place by section name; usually one
	// Meet is called after every Load with the facts of all sections, and returns what is made of others' figures: comparisons with them and the pages that
	// show those. Facts come from Load alone, and Meet meets once: what it returns has neither.
	Meet func(Facts, *diag.Report) (Output, error)
}

// Page is one page of the site.
type Page struct {
	Path      string         // "budget/2022/"; "" is the home page
	Title     string         // of the document and of links to it
	Summary   string         // for search engines and sharing; one or two plain sentences
	Template  string         // "budget/year.html"
	View      any            // the section's own struct; its type is in Section.Views
	Crumbs    []Link         // from the section's page down to the parent, the page itself left out
	Prose     []content.Body // every Body that the view prints, so that its references are resolved before anything is written
	Figures   []Figure       // every headline figure that the view prints, for figures.json
	Charts    []*chart.Spec  // every chart that the view prints, so that it is drawn before anything is written
	File      string         // the document that it was made from, "content/news/…", so that links between files find it; else ""
	Aliases   []string       // old site paths that lead here
	Demo      bool           // something on it is invented
	Published time.Time      // zero: not dated
	Updated   time.Time
	AsOf      time.Time    // date that its figures are for
	Links     []Pointer    // addresses that the view prints as somebody typed them in a table or in front matter: build reports the dead ones
	Image     *content.Ref // lead picture, for sharing
	JSONLD    []any        // schema.org objects; build adds @context, breadcrumbs and the publisher
	Feeds     []Link       // feeds to announce beside the site's own
	Relations []Relation   // files about what the page is about, for programs; announced in its head
	Subjects  []string     // what it is about, "budget:0409", so that build lists the pages that touch a thing
	Details   []Detail     // what the API says of it beside all that stands here; of a page in a collection only
	About     []Pointer    // subjects as an editor typed them in front matter: build reports those that no page is about. Beside others such a page is listed first
	NoIndex   bool         // not for the sitemap, nor for the portal's own search
	Search    Reach        // how much of it the portal's search knows
	Rows      bool         // rows of a file as they came: no term of the glossary is linked there, and its cells have been searched already
}

// Detail is something about a page's subject, for programs: a deadline, a place.
type Detail struct {
	Name  string // lasting, Latin: "deadline"
	Title string // «Последний день для предложений»
	Value string // an ISO date or moment, a number with a point, or words; one that is "" is left out
}

// Definition is a term of the glossary. build makes its first occurrence on every page a link to its own page and repeats Summary at the page's end.
type Definition struct {
	Title   string   // «Дотация»
	Forms   []string // what else it is called; every form is found in all its cases and numbers
	Not     []string // phrases in which the words mean something else: «налог на доходы»
	Summary string   // in a sentence or two, plain text
	Path    string   // of its page, which ends in a name of its own: "glossary/dotatsiya/"
	Demo    bool     // invented
}

// ID is what the definition is called on the pages that repeat it.
func (d Definition) ID() string { return "term-" + path.Base(d.Path) }

// Reach says how much of a page the portal's search knows. Figures of a page are found whatever its reach.
type Reach int

const (
	ReachWhole Reach = iota // all that it says
	ReachTitle              // title and summary: rows of a file, lists of comparisons
	ReachNone               // nothing: the second page of such rows
)

// ListReach is the reach of the n-th page, from 1, of a list whose items are found elsewhere: that there is such a list is said once.
func ListReach(n int) Reach {
	if n > 1 {
		return ReachNone
	}
	return ReachTitle
}

// File is a download.
type File struct {
	Path  string                  // "opendata/7024000000-budget/data.csv"
	Write func(w io.Writer) error // called once a build at the most, possibly beside others
	Late  bool                    // it says what other downloads weigh, so it is written behind them
}

// Link is words and a site path.
type Link struct {
	Title string
	Path  string // site path "budget/2022/" or a full https:// or mailto: address
}

// Relation is a file that stands to a page in a relation which programs know by name.
type Relation struct {
	Rel   string // "describedby", "alternate"
	Type  string // media type
	Path  string // site path
	Title string
}

// Pointer is an address as somebody typed it, and where: «/budget/2022/0409/» in a cell. A full https:// address is not followed.
type Pointer struct {
	Path string
	Pos  diag.Pos
}

// Entry is something dated, for feeds.
type Entry struct {
	Title     string
	Path      string
	Summary   string
	Body      content.Body
	Published time.Time
	Updated   time.Time
	Author    string
	Tags      []string
	Demo      bool
	Image     *content.Ref
	File      string // of the document, for its relative references
}

// Fact is a named figure that other sections check and prose quotes: "tor.jobs" of 2022.
type Fact struct {
	Name   string
	Period string
	Figure Figure
}

// Facts are the facts of all sections.
type Facts []Fact

// Find returns the fact of a name and period.
func (fs Facts) Find(name, period string) (Fact, bool) {
	for _, f := range fs {
		if f.Name == name && f.Period == period {
			return f, true
		}
	}
	return Fact{}, false
}
