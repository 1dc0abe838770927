// Package search makes the index that a reader's browser searches a portal by: no server answers, and the first question must not fetch much.
//
// New takes the Documents of a portal in the order of Compare, their static rank. Body is handed the HTML of each page as it is rendered, from any
// goroutine, and keeps only which words stand there (scan.go). Files then turns pages into lists of words (invert.go) and writes small files (write.go):
//
//	root          JSON: how many documents, their sections and years, the first word of every block, the words that are not looked for
//	w0, w1, …     blocks of the dictionary: stems in order, and how long the list of each is
//	l0, l1, …     lists of documents in the order of the dictionary: apart those that have the word in the title, in a heading or the summary, in the text
//	d0, d1, …     documents, sixteen a file: what a result shows
//
// A question fetches the root, a block of words and one of lists for each of its words, and the documents that it shows. A file keeps its name from build
// to build, so that a build writes only those that differ; a browser asks for them by the hash of the root, so that it never mixes two builds.
//
// Neighbours: build hands it pages and publishes the files; themes/default/js/search reads them in the browser, and a reader of its own in the tests. It
// imports lexicon, whose stems and folding the browser repeats.
package search

import (
	"cmp"
	"slices"
	"sync"
	"time"
)

// Tier is the first part of a document's rank.
type Tier int

// The tiers, the weightiest first.
const (
	Main   Tier = iota // a page of the menu
	Plain              // a page without a date
	Dated              // news and what else has a day
	Figure             // a figure on a page
	Quiet              // what search engines are not shown: old versions
)

// Document is what can be found: a page, or a figure on one.
type Document struct {
	Path    string // site path: "budget/2022/#budget.2022.income"
	Title   string
	Summary string
	Section int // number in the list of sections that New is given; -1 is none
	Year    int // that it is about; 0 is none
	Date    time.Time
	Tier    Tier
	Demo    bool
	// Whole says that Body will be called: what stands on the page is looked for too, and not only its title and summary.
	Whole bool
}

// Section is a part of the portal by which results are sifted.
type Section struct {
	Name  string // stays the same when the title changes: it stands in addresses
	Title string
}

// Compare orders documents by their static rank: tier, section, the newest first, path. Two documents of a portal are never equal.
func Compare(a, b Document) int {
	return cmp.Or(
		cmp.Compare(a.Tier, b.Tier), cmp.Compare(a.Section, b.Section), cmp.Compare(b.Year, a.Year), b.Date.Compare(a.Date), cmp.Compare(a.Path, b.Path),
	)
}

// Index collects the words of documents. Body may be called from many goroutines.
type Index struct {
	docs     []Document
	sections []Section
	places   []place // of the words of documents, by number

	mu       sync.Mutex
	scanners []*scanner // that lie idle
	all      []*scanner
}

// place is where the words of a document's page are kept.
type place struct {
	scanner    *scanner
	start, end int
}

// New begins an index of documents, which stand in the order of Compare and are numbered by it.
func New(docs []Document, sections []Section) *Index {
	if !slices.IsSortedFunc(docs, Compare) {
		panic("search: the documents are not in the order of their rank")
	}
	return &Index{docs: docs, sections: sections, places: make([]place, len(docs))}
}

// Body takes the words of a document's page: the HTML of its body. html is not kept. A second call for a document replaces the first.
func (x *Index) Body(doc int, html []byte) {
	s := x.scanner()
	start := len(s.found)
	s.page(html)
	x.places[doc] = place{s, start, len(s.found)}
	x.mu.Lock()
	x.scanners = append(x.scanners, s)
	x.mu.Unlock()
}

// scanner returns one that nobody works with. There are as many as there were goroutines at a time.
func (x *Index) scanner() *scanner {
	x.mu.Lock()
	defer x.mu.Unlock()
	if n := len(x.scanners); n > 0 {
		s := x.scanners[n-1]
		x.scanners = x.scanners[:n-1]
		return s
	}
	s := newScanner()
	x.all = append(x.all, s)
	return s
}
