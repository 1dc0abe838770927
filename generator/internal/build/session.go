package build

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/search"
)

// Session keeps what can be kept between builds of one portal while it is being edited: parsed documents and drawings.
type Session struct {
	options Options
	source  *source
	cache   content.Cache
	shelf   content.Shelf
	drawer  *chart.Drawer
}

// NewSession starts a session. Nothing is read before Prepare.
func NewSession(o Options) *Session {
	s := &Session{options: o, source: newSource(o.Root)}
	s.drawer = chart.New((&run{Options: o}).drawings())
	return s
}

// Close ends the session: no page may be asked for after that.
func (s *Session) Close() error { return s.shelf.Close() }

// Site is a portal that is ready to be shown: its pages are rendered when they are asked for. It is safe for concurrent use.
type Site struct {
	plan   *plan
	drawer *chart.Drawer
	files  map[string]file // what is no page, by output path

	mu    sync.Mutex
	index map[string][]byte // files of the search, once one of them was asked for
}

// Prepare reads and judges the portal as it is now. When the result's Failed is set there is nothing to show but its report.
func (s *Session) Prepare(ctx context.Context) (*Site, error) {
	r := &run{Options: s.options, source: s.source, cache: &s.cache, shelf: &s.shelf, start: time.Now()}
	p, err := r.prepare(ctx)
	if err != nil {
		return nil, err
	}
	v := &Site{plan: p, drawer: s.drawer}
	if p.result.Failed {
		return v, nil
	}
	v.files = make(map[string]file, len(p.files)+len(p.moved))
	for _, f := range p.files {
		v.files[f.path] = f
	}
	for _, m := range p.moved {
		v.files[m.path] = file{path: m.path, make: func(b *buffer) error { return p.movedPage(b, m) }}
	}
	return v, nil
}

// Result is what the session knows of the portal; nothing was written.
func (v *Site) Result() Result { return v.plan.result }

// Base is the path that all addresses of the portal begin with: "/" or "/otkryto/".
func (v *Site) Base() string { return v.plan.base }

// Get renders what stands at a path of the output: "budget/2022/index.html". ok is false when nothing does.
func (v *Site) Get(ctx context.Context, name string) (data []byte, ok bool, err error) {
	var b buffer
	if f, ok := v.files[name]; ok {
		for _, c := range f.charts {
			if err := v.draw(ctx, c); err != nil {
				return nil, true, err
			}
		}
		err := f.write(&b)
		return b.Bytes(), true, err
	}
	if strings.HasPrefix(name, search.Folder) {
		return v.searchFile(ctx, name)
	}
	pg := v.plan.pageAt(name)
	if pg == nil {
		return nil, false, nil
	}
	err = v.render(ctx, &b, pg, false)
	return b.Bytes(), true, err
}

// render makes a page, drawings first.
func (v *Site) render(ctx context.Context, b *buffer, pg *page, collect bool) error {
	for _, c := range pg.Charts {
		if err := v.draw(ctx, c); err != nil {
			return err
		}
	}
	if err := v.plan.page(b, pg, collect); err != nil {
		return fmt.Errorf("/%s: %w", pg.Path, err)
	}
	return nil
}

// searchFile is a file of the search. The first that is asked for makes all: every page has to be rendered for that.
func (v *Site) searchFile(ctx context.Context, name string) (data []byte, ok bool, err error) {
	if v.plan.search == nil {
		return nil, false, nil
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.index == nil {
		if v.index, err = v.makeIndex(ctx); err != nil {
			return nil, true, err
		}
	}
	data, ok = v.index[name]
	return data, ok, nil
}

func (v *Site) makeIndex(ctx context.Context) (map[string][]byte, error) {
	pages := v.plan.pages
	err := parallel(ctx, len(pages), func(i int) error {
		if pages[i].doc < 0 {
			return nil
		}
		b := buffers.get()
		defer buffers.put(b)
		return v.render(ctx, b, pages[i], true)
	})
	if err != nil {
		return nil, err
	}
	files, err := v.plan.searchFiles()
	index := make(map[string][]byte, len(files))
	for _, f := range files {
		index[f.Name] = f.Data
	}
	return index, err
}

// pageAt returns the page that lies at an output path; nil when none does.
func (p *plan) pageAt(name string) *page {
	if pg := p.links.pages[name]; pg != nil && outputPath(pg.Path) == name {
		return pg
	}
	if address, ok := strings.CutSuffix(name, "index.html"); ok {
		return p.links.pages[address]
	}
	return nil
}

// draw draws a chart before it is shown for the first time.
func (v *Site) draw(ctx context.Context, c *chart.Spec) error {
	if v.plan.hasDrawing(c) {
		return nil
	}
	d, err := v.drawer.Draw(ctx, c)
	if err == nil {
		v.plan.keepDrawing(c, d)
	}
	return err
}
