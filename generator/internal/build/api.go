// Package build makes a site of a portal: load -> check -> plan -> gate -> render -> minify -> write.
//
// Run reads all inputs, lets every section load side by side, plans paths and references, stops at the gate when anything is wrong, then renders and
// writes only what changed. Prepare goes as far as the gate and renders a page when it is asked for, for package serve.
//
// Neighbours: cli and serve call it; it is handed the sections and never imports one.
package build

import (
	"context"
	"io/fs"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// Options say what to build and how. The zero value of a field is its default.
type Options struct {
	Root     string                              // the portal's folder, holding content/ and data/
	Out      string                              // the output; "" is public/ below Root
	BaseURL  string                              // overrides site.yaml
	Drafts   bool                                // drafts too
	Future   bool                                // documents dated later too
	Strict   bool                                // warnings stop the build
	Now      time.Time                           // zero: SOURCE_DATE_EPOCH, else the clock
	Sections []site.Section                      // in the order of the menu
	Themes   fs.FS                               // the embedded default theme's layer
	Binary   string                              // hash of the program, so that a new program rebuilds; "" never takes the short way out
	Progress func(stage string, done, total int) // called at any time from any goroutine; nil is silent
}

// Result says what a build did.
type Result struct {
	Report    *diag.Report
	Settings  site.Settings
	Pages     int // pages of the site
	Entries   int // feed items written
	Charts    int // drawings that the pages have
	Drawn     int // … of them drawn anew
	Files     int // files of the output, pages included
	Written   int // … of them written because their bytes changed
	Deleted   int
	Unchanged bool // nothing had changed since the last build, and nothing was done
	Failed    bool // the gate was shut: public/ is as it was
	Out       string
	Stages    []Stage
	Demo      bool     // something in the portal is invented
	Counts    []Count  // what was built, by section, for the closing screen
	Listing   []Listed // every page, in order of path: what the browser tests choose from
}

// Stage is a part of a build and the time it took.
type Stage struct {
	Name string
	Time time.Duration
}

// Count is a number of pages by section name.
type Count struct {
	Section string
	Pages   int
}

// Listed is one page of the site with what it is made of.
type Listed struct {
	Path     string // site path: "budget/2022/"
	Template string // "budget/year.html"
	Charts   int
}

// Rules returns every rule that a build with these sections may report, in order of code: what explain and docs/rules.md are made from.
func Rules(sections []site.Section) []*diag.Rule { panic("build.Rules") }

// Kinds returns the kinds of dataset that the sections read, each once, in order of name.
func Kinds(sections []site.Section) []dataset.Kind { panic("build.Kinds") }

// Run builds the site. An error is of the environment; faults of the portal's files are in the result's report, and Failed is set.
func Run(ctx context.Context, o Options) (Result, error) { panic("build.Run") }

// Check does all that Run does but writing, drawing of charts included.
func Check(ctx context.Context, o Options) (Result, error) { panic("build.Check") }
