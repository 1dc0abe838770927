package chart

import (
	"context"
	"fmt"
	"sync/atomic"
)

// The widths that charts are drawn at, in CSS pixels: the column of a phone of 320, and a column of text on a wide screen. Neither is ever shown smaller.
const (
	narrowWidth = 288
	wideWidth   = 720
)

// Drawer draws charts. It is safe for concurrent use: each drawing has a JavaScript engine of its own, of which there are as many as processors.
type Drawer struct {
	cache  cache
	pool   *engines
	drawn  atomic.Int64
	cached atomic.Int64
}

// New returns a drawer that keeps its drawings in a folder; "" keeps none. No engine is started before it is needed.
func New(folder string) *Drawer {
	return &Drawer{cache: cache{folder: folder}, pool: newEngines()}
}

// Counts returns how many charts were drawn anew and how many were found drawn.
func (d *Drawer) Counts() (drawn, cached int) {
	return int(d.drawn.Load()), int(d.cached.Load())
}

// Prune drops the drawings that were not asked for since New. It is for the end of a build that went through.
func (d *Drawer) Prune() error { return d.cache.prune() }

// Close ends the engines. Nothing may be drawing.
func (d *Drawer) Close() error { return d.pool.close() }

// Draw returns a chart in its two widths. A chart without any value is not drawn: both are empty. An error is of the engine; a Spec that contradicts itself
// is a bug of its section and an error too.
func (d *Drawer) Draw(ctx context.Context, s *Spec) (Drawing, error) {
	if err := s.Validate(); err != nil {
		return Drawing{}, err
	}
	if s.Empty() {
		return Drawing{}, nil
	}
	narrow, wide := lay(s, narrowWidth), lay(s, wideWidth)
	name := cacheName(s, narrow.first, wide.first)
	if found, ok := d.cache.read(name); ok {
		d.cached.Add(1)
		return found, nil
	}
	var out Drawing
	err := d.pool.use(ctx, func(e *engine) (err error) {
		if out.Narrow, err = e.drawing(s, narrow, "narrow"); err != nil {
			return err
		}
		out.Wide, err = e.drawing(s, wide, "wide")
		return err
	})
	if err != nil {
		return Drawing{}, fmt.Errorf("draw chart %s: %w", s.ID, err)
	}
	d.drawn.Add(1)
	return out, d.cache.write(name, out)
}

// drawing draws one width.
func (e *engine) drawing(s *Spec, l layout, form string) (string, error) {
	sh := l.first
	if l.finish != nil {
		var err error
		if sh, err = l.finish(e); err != nil {
			return "", err
		}
	}
	svg, err := e.draw(sh)
	if err != nil {
		return "", err
	}
	return restyle(svg, frame{
		id: s.ID + "-" + form[:1], class: "chart-" + form,
		title: s.Title, summary: s.Summary, width: sh.width, height: sh.height,
	})
}
