package build

import (
	"cmp"
	"context"
	"fmt"
	"html/template"
	"path/filepath"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// policy is the Content-Security-Policy of every page: nothing from anywhere else, no inline style or script.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'"

// drawings is where drawings are kept between builds.
func (r *run) drawings() string { return filepath.Join(r.Root, ".cache", "charts") }

// counter reports the progress of a stage.
func (r *run) counter(stage string, total int) func() {
	if r.Progress == nil {
		return func() {}
	}
	var done atomic.Int64
	return func() { r.Progress(stage, int(done.Add(1)), total) }
}

// render makes every page and file and hands each to the outlet. No page is held after that, and a download never whole.
func (p *plan) render(ctx context.Context, out outlet) error {
	jobs := p.jobs()
	progress := p.run.counter("render", len(jobs))
	return parallel(ctx, len(jobs), func(i int) error {
		defer progress()
		job := jobs[i]
		if job.pour != nil {
			return out.pour(job.path, job.pour)
		}
		b := buffers.get()
		defer buffers.put(b)
		if err := job.make(b); err != nil {
			return fmt.Errorf("/%s: %w", job.path, err)
		}
		return out.put(job.path, b.Bytes())
	})
}

// jobs returns everything that the output consists of, in order of path; downloads come first, since descriptors and pages say what they weigh.
func (p *plan) jobs() []file {
	jobs := make([]file, 0, len(p.pages)+len(p.moved)+len(p.files))
	for _, pg := range p.pages {
		jobs = append(jobs, file{path: outputPath(pg.Path), make: func(b *buffer) error { return p.page(b, pg, true) }})
	}
	for _, m := range p.moved {
		jobs = append(jobs, file{path: m.path, make: func(b *buffer) error { return p.movedPage(b, m) }})
	}
	jobs = append(jobs, p.files...)
	slices.SortFunc(jobs, func(a, b file) int { return cmp.Or(cmp.Compare(a.turn(), b.turn()), cmp.Compare(a.path, b.path)) })
	return jobs
}

// turn is when a file is made: downloads, those that speak of downloads, everything else.
func (f file) turn() int {
	switch {
	case f.pour == nil:
		return 2
	case f.late:
		return 1
	}
	return 0
}

// pool keeps buffers between pages. Large ones are dropped: one long table must not stay for the rest of the build.
type pool struct{ sync.Pool }

var buffers = pool{sync.Pool{New: func() any { return new(buffer) }}}

func (p *pool) get() *buffer {
	b := p.Get().(*buffer)
	b.Reset()
	return b
}

func (p *pool) put(b *buffer) {
	if b.Cap() <= 1<<20 {
		p.Put(b)
	}
}

// page renders one page: its view into a body, the body into the frame, Neither has blanks that nobody sees: package theme takes them out
// of the templates, package content writes none. collect hands the body to the search.
func (p *plan) page(out *buffer, pg *page, collect bool) error {
	body := buffers.get()
	defer buffers.put(body)
	if err := p.theme.Execute(body, pg.Template, pg.View); err != nil {
		return err
	}
	if collect && pg.doc >= 0 && p.search != nil {
		p.search.Body(pg.doc, body.Bytes())
	}
	frame, err := p.frame(pg)
	if err != nil {
		return err
	}
	if p.terms.explains(pg) {
		linked := buffers.get()
		defer buffers.put(linked)
		frame.Terms = p.terms.link(linked, body.Bytes(), pg.Path, p.links.href)
		body = linked
	}
	frame.Body = template.HTML(p.namePage(pg, p.nameBlocks(pg, body.Bytes())))
	return p.theme.Execute(out, frameTemplate, frame)
}

// frame is what stands around a page's body.
func (p *plan) frame(pg *page) (site.Frame, error) {
	f := site.Frame{
		Shared: p.sharedFrame(pg),
		Title:  pg.Title, Summary: pg.Summary, Home: pg.Path == "", Demo: pg.Demo, NoIndex: pg.NoIndex,
		Crumbs: pg.Crumbs, PageFeeds: pg.Feeds, Relations: pg.Relations, Related: pg.related,
	}
	if p.settings.BaseURL != "" && pg.Path != "404.html" {
		f.Canonical = p.links.absolute(pg.Path)
	}
	f.Ask = p.ask(pg)
	f.OG = p.openGraph(pg)
	ld, err := p.jsonLD(pg)
	f.JSONLD = ld
	return f, err
}

// sharedFrame is the part of the frame that many pages have alike. Those that see the menu alike share one, and the theme prints it once.
func (p *plan) sharedFrame(pg *page) *site.Shared {
	nav := p.nav(pg)
	key := marks(nil, nav)
	built := ""
	if pg.Path == "" { // only the home page says when the portal was built: else every page would change every day
		key = append(key, 1)
		built = p.text.Text("site.built", "date", format.Date(p.now))
	}
	if known, ok := p.shared.Load(string(key)); ok {
		return known.(*site.Shared)
	}
	made, _ := p.shared.LoadOrStore(string(key), &site.Shared{Site: p.settings.Settings, Nav: nav, Feeds: p.feeds, CSP: policy, Built: built})
	return made.(*site.Shared)
}

// marks says how a page sees the menu: a byte an entry, the items of groups too.
func marks(key []byte, nav []site.NavLink) []byte {
	for _, l := range nav {
		mark := byte(0)
		switch {
		case l.Current:
			mark = 1
		case l.Inside:
			mark = 2
		}
		key = marks(append(key, mark), l.Items)
	}
	return key
}

// openGraph is how a shared link looks.
func (p *plan) openGraph(pg *page) []site.Property {
	kind := "website"
	if !pg.Published.IsZero() {
		kind = "article"
	}
	list := []site.Property{{Name: "og:type", Content: kind}, {Name: "og:title", Content: pg.Title}, {Name: "og:site_name", Content: p.settings.Title}, {Name: "og:locale", Content: "ru_RU"}}
	if pg.Summary != "" {
		list = append(list, site.Property{Name: "og:description", Content: pg.Summary})
	}
	if p.settings.BaseURL != "" {
		list = append(list, site.Property{Name: "og:url", Content: p.links.absolute(pg.Path)})
		if img := p.imageOf(pg.Image); img != nil {
			list = append(list, site.Property{Name: "og:image", Content: p.links.absolute(img.path)}, site.Property{Name: "og:image:alt", Content: img.Alt})
		}
	}
	if kind == "article" {
		list = append(list, site.Property{Name: "article:published_time", Content: moment(pg.Published)})
		if !pg.Updated.IsZero() {
			list = append(list, site.Property{Name: "article:modified_time", Content: moment(pg.Updated)})
		}
	}
	return list
}

// moment prints a time for machines.
func moment(t time.Time) string { return t.Format(time.RFC3339) }

// movedPage renders the page at an old address.
func (p *plan) movedPage(out *buffer, m moved) error {
	v := MovedView{Title: m.to.Title, Href: p.links.href(m.to.Path), Canonical: p.links.absolute(m.to.Path), CSP: policy}
	return p.theme.Execute(out, movedTemplate, v)
}
