package build

import (
	"context"
	"fmt"
	"strings"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
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
	jobs   map[string]file
	charts map[string][]*chart.Spec // of the page that lies at an output path
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
	jobs := p.jobs()
	v.jobs = make(map[string]file, len(jobs))
	for _, j := range jobs {
		v.jobs[j.path] = j
	}
	v.charts = map[string][]*chart.Spec{}
	for _, pg := range p.pages {
		if len(pg.Charts) > 0 {
			v.charts[outputPath(pg.Path)] = pg.Charts
		}
	}
	return v, nil
}

// Result is what the session knows of the portal; nothing was written.
func (v *Site) Result() Result { return v.plan.result }

// Base is the path that all addresses of the portal begin with: "/" or "/otkryto/".
func (v *Site) Base() string { return v.plan.base }

// Get renders what stands at a path of the output: "budget/2022/index.html". ok is false when nothing does.
func (v *Site) Get(ctx context.Context, name string) (data []byte, ok bool, err error) {
	job, ok := v.jobs[name]
	if !ok {
		return nil, false, nil
	}
	if err := v.draw(ctx, v.charts[name]); err != nil {
		return nil, true, err
	}
	var b buffer
	if err := job.make(&b); err != nil {
		return nil, true, fmt.Errorf("/%s: %w", strings.TrimSuffix(name, "index.html"), err)
	}
	return b.Bytes(), true, nil
}

// draw draws the charts of a page before it is rendered for the first time.
func (v *Site) draw(ctx context.Context, charts []*chart.Spec) error {
	for _, c := range charts {
		if v.plan.hasDrawing(c) {
			continue
		}
		d, err := v.drawer.Draw(ctx, c)
		if err != nil {
			return err
		}
		v.plan.keepDrawing(c, d)
	}
	return nil
}
