package chart

import (
	"context"
	_ "embed"
	"fmt"
	"runtime"
	"sync"

	"modernc.org/quickjs"
)

// The part of Apache ECharts that draws charts; themes/vendor/echarts makes it and holds its source.
//
//go:embed bundle/echarts.js
var bundle string

// engines is a pool of JavaScript engines, each with ECharts loaded. None is started before a drawing is asked for, as a site whose charts are all
// drawn already needs none. An engine holds about 30 MB and draws one chart at a time.
type engines struct {
	code  *code
	slots chan *engine // nil: may be started
}

// code is the bundle as the engine's own bytecode, made once: loading it takes 25 ms where compiling takes 170.
type code struct {
	once  sync.Once
	bytes []byte
	err   error
}

type engine struct{ vm *quickjs.VM }

func newEngines() *engines {
	e := &engines{code: &code{}, slots: make(chan *engine, runtime.GOMAXPROCS(0))}
	for range cap(e.slots) {
		e.slots <- nil
	}
	return e
}

// use runs a function with an engine of its own.
func (es *engines) use(ctx context.Context, run func(*engine) error) error {
	var e *engine
	select {
	case e = <-es.slots:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { es.slots <- e }()
	if e == nil {
		started, err := es.code.start()
		if err != nil {
			return fmt.Errorf("start the chart engine: %w", err)
		}
		e = started
	}
	return run(e)
}

// close ends every engine. Nothing may be drawing.
func (es *engines) close() error {
	var first error
	for range cap(es.slots) {
		if e := <-es.slots; e != nil {
			if err := e.vm.Close(); err != nil && first == nil {
				first = err
			}
		}
		es.slots <- nil
	}
	return first
}

func (c *code) start() (*engine, error) {
	c.once.Do(func() { c.bytes, c.err = compile() })
	if c.err != nil {
		return nil, c.err
	}
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, err
	}
	if _, err := vm.EvalBytecode(c.bytes); err != nil {
		vm.Close()
		return nil, err
	}
	if _, err := vm.Call("setWidths", string(widthTable)); err != nil {
		vm.Close()
		return nil, err
	}
	return &engine{vm}, nil
}

func compile() ([]byte, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return nil, err
	}
	defer vm.Close()
	return vm.Compile(bundle, quickjs.EvalGlobal)
}

// draw returns the SVG of a sheet as ECharts writes it.
func (e *engine) draw(s *sheet) (string, error) {
	return e.call("draw", s)
}

// layout returns what ECharts decides about the places of a sheet's parts, as JSON.
func (e *engine) layout(function string, s *sheet) (string, error) {
	return e.call(function, s)
}

func (e *engine) call(function string, s *sheet) (string, error) {
	out, err := e.vm.Call(function, string(s.json()), s.width, s.height)
	if err != nil {
		return "", fmt.Errorf("echarts %s: %w", function, err)
	}
	text, ok := out.(string)
	if !ok {
		return "", fmt.Errorf("echarts %s returned %T", function, out)
	}
	return text, nil
}
