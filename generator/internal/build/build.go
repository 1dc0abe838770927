// Package build makes a site of a portal: load -> check -> plan -> gate -> render -> minify -> write.
//
// Run reads all inputs (load.go), lets every section load side by side, plans addresses and references (plan.go, links.go, pictures.go), stops at the gate
// when anything is wrong, then renders each page (render.go), minifies it and writes it if its bytes changed (write.go, manifest.go). When nothing at
// all has changed since the last build, Run ends before it loads anything (unchanged.go). Prepare goes as far as the gate and renders a page when it is
// asked for, for package serve (session.go).
//
// The pages of the whole site are made from the sections' Outputs alone: home.go, status.go, feeds.go, sitemap.go,
// jsonld.go.
//
// Neighbours: cli and serve call it; it is handed the sections and never imports one.
package build

import (
	"context"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"otkryto/generator/internal/content"
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
	Due      *int                                // what is late, or due within so many days, is an error; nil: due days are no findings
	Now      time.Time                           // zero: SOURCE_DATE_EPOCH, else the clock; a UTC time is a wall clock of the portal's zone
	Sections []site.Section                      // in the order of the menu
	Themes   fs.FS                               // the embedded default theme's layer
	Binary   string                              // hash of the program, so that a new program rebuilds; "" never takes the short way out
	Version  string                              // of the program, for version.json
	Commit   string                              // of the portal's folder, for version.json; "" is not said. Nothing asks git
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
	Overdue   bool // nothing but due days shut it: see Options.Due. The portal can be built
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
func Rules(sections []site.Section) []*diag.Rule {
	all := lowerRules()
	for _, s := range sections {
		all = append(all, s.Rules...)
	}
	slices.SortFunc(all, func(a, b *diag.Rule) int { return strings.Compare(a.Code, b.Code) })
	return slices.Compact(all)
}

// Kinds returns the kinds of dataset that the sections read, each once, in order of name.
func Kinds(sections []site.Section) []dataset.Kind {
	var all []dataset.Kind
	for _, s := range sections {
		all = append(all, s.Kinds...)
	}
	slices.SortStableFunc(all, func(a, b dataset.Kind) int { return strings.Compare(a.Name, b.Name) })
	return slices.CompactFunc(all, func(a, b dataset.Kind) bool { return a.Name == b.Name })
}

// Run builds the site. An error is of the environment; faults of the portal's files are in the result's report, and Failed is set.
func Run(ctx context.Context, o Options) (Result, error) {
	out, err := outFolder(o)
	if err != nil {
		return Result{}, err
	}
	r := newRun(o)
	r.out = out
	defer r.shelf.Close()
	return r.build(ctx)
}

// Check does all that Run does but writing, drawing of charts included.
func Check(ctx context.Context, o Options) (Result, error) {
	r := newRun(o)
	defer r.shelf.Close()
	p, err := r.prepare(ctx)
	if err != nil || p.result.Failed {
		return p.resultOf(), err
	}
	if err := p.draw(ctx); err != nil {
		return p.result, err
	}
	if err := p.checkPages(ctx); err != nil || p.result.Failed {
		return p.result, err
	}
	if err := p.render(ctx, nowhere{}); err != nil {
		return p.result, err
	}
	_, err = p.searchFiles()
	r.mark(p, "render")
	return p.result, err
}

// outFolder returns the absolute path of the output.
func outFolder(o Options) (string, error) {
	out := o.Out
	if out == "" {
		out = filepath.Join(o.Root, "public")
	}
	return filepath.Abs(out)
}

// run is one build while it goes on.
type run struct {
	Options
	out    string // absolute; "" when nothing is written
	source *source
	cache  *content.Cache // of parsed documents; nil when there is one build only
	shelf  *content.Shelf // of their HTML
	start  time.Time      // of the stage that goes on
}

func newRun(o Options) *run {
	if o.Root == "" {
		o.Root = "."
	}
	return &run{Options: o, source: newSource(o.Root), shelf: &content.Shelf{}, start: time.Now()}
}

// mark ends a stage.
func (r *run) mark(p *plan, name string) {
	now := time.Now()
	p.result.Stages = append(p.result.Stages, Stage{name, now.Sub(r.start)})
	r.start = now
}

func (r *run) progress(stage string, done, total int) {
	if r.Progress != nil {
		r.Progress(stage, done, total)
	}
}

// build is Run: the short way out, else all stages.
func (r *run) build(ctx context.Context) (Result, error) {
	place := manifestPath(r.Root, r.out)
	old, err := readManifest(place)
	if err != nil {
		return Result{}, err
	}
	if err := checkOut(r.Root, r.out, old != nil); err != nil {
		return Result{}, err
	}
	if same, err := r.unchanged(ctx, old); err != nil || same.Unchanged {
		return same, err
	}
	p, err := r.prepare(ctx)
	if err != nil || p.result.Failed {
		return p.resultOf(), err
	}
	if err := p.draw(ctx); err != nil {
		return p.result, err
	}
	if err := p.checkPages(ctx); err != nil || p.result.Failed {
		return p.result, err
	}
	return p.result, r.write(ctx, p, old, place)
}

// write renders everything into the output, between two manifests.
func (r *run) write(ctx context.Context, p *plan, old *manifest, place string) error {
	if old == nil {
		old = &manifest{done: true}
	}
	journal := &manifest{key: p.key, roots: p.roots, result: []byte("{}"), outputs: map[string]written{}}
	for name, o := range old.outputs {
		journal.outputs[name] = o
	}
	planned := p.outputs()
	for name := range planned {
		if _, ok := journal.outputs[name]; !ok {
			journal.outputs[name] = written{}
		}
	}
	if err := journal.write(place); err != nil {
		return err
	}
	w := newWriter(r.out, old)
	p.keepSearch(old, planned)
	deleted, err := w.remove(planned)
	if err != nil {
		return err
	}
	if err := p.render(ctx, w); err != nil {
		return err
	}
	gone, err := p.writeSearch(ctx, w, planned, func(names []string) error {
		for _, name := range names {
			journal.outputs[name] = written{}
		}
		return journal.write(place)
	})
	if err != nil {
		return err
	}
	deleted += gone
	r.mark(p, "write")
	p.result.Written, p.result.Files, p.result.Deleted = w.changed, len(w.files), deleted
	inputs, err := r.source.inputs(ctx, p.listing)
	if err != nil {
		return err
	}
	note, err := remember(p.result)
	if err != nil {
		return err
	}
	return (&manifest{done: true, key: p.key, next: p.reader.Next(), roots: p.roots, result: note, inputs: inputs, outputs: w.files}).write(place)
}
