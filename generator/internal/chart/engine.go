package chart

import (
	"context"
	_ "embed"
	"errors"
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
// drawn already needs none, and no more than are at work at once. An engine holds about 30 MB and draws one chart at a time.
type engines struct {
	code  *code
	idle  chan *engine  // started and waiting
	fresh chan struct{} // permits to start another
}

// code is the bundle as the engine's own bytecode, made once: loading it takes 25 ms where compiling takes 170.
type code struct {
	once  sync.Once
	bytes []byte
	err   error
}

type engine struct{ vm *quickjs.VM }

func newEngines() *engines {
	most := runtime.GOMAXPROCS(0)
	es := &engines{code: &code{}, idle: make(chan *engine, most), fresh: make(chan struct{}, most)}
	for range most {
		es.fresh <- struct{}{}
	}
	return es
}

// use runs a function with an engine of its own.
func (es *engines) use(ctx context.Context, run func(*engine) error) error {
	e, err := es.take(ctx)
	if err != nil {
		return err
	}
	defer func() { es.idle <- e }()
	return run(e)
}

// take returns an engine that waits, or starts one.
func (es *engines) take(ctx context.Context) (*engine, error) {
	select {
	case e := <-es.idle:
		return e, nil
	default:
	}
	select {
	case e := <-es.idle:
		return e, nil
	case <-es.fresh:
		e, err := es.code.start()
		if err != nil {
			es.fresh <- struct{}{}
			return nil, fmt.Errorf("start the chart engine: %w", err)
		}
		return e, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// close ends every engine that waits. Nothing may be drawing.
func (es *engines) close() error {
	var errs []error
	for {
		select {
		case e := <-es.idle:
			errs = append(errs, e.vm.Close())
			es.fresh <- struct{}{}
		default:
			return errors.Join(errs...)
		}
	}
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
