package chart

import (
	"testing"

	"github.com/dop251/goja"
)

// TestAnotherEngine draws a chart of each kind with another JavaScript engine: equal bytes mean that what comes out is ECharts', not an engine's.
func TestAnotherEngine(t *testing.T) {
	vm := goja.New()
	if _, err := vm.RunString(bundle); err != nil {
		t.Fatal(err)
	}
	call := func(name string, args ...any) string {
		f, ok := goja.AssertFunction(vm.Get(name))
		if !ok {
			t.Fatalf("%s is no function", name)
		}
		values := make([]goja.Value, len(args))
		for i, a := range args {
			values[i] = vm.ToValue(a)
		}
		out, err := f(goja.Undefined(), values...)
		if err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	call("setWidths", string(widthTable))
	e, err := newEngines().code.start()
	if err != nil {
		t.Fatal(err)
	}
	defer e.vm.Close()
	seen := map[Kind]bool{}
	for _, s := range samples() {
		if seen[s.Kind] {
			continue
		}
		seen[s.Kind] = true
		sh := lay(s, wideWidth).first
		ours, err := e.draw(sh)
		if err != nil {
			t.Fatal(err)
		}
		f := frame{id: s.ID, class: "chart-wide", title: s.Title, summary: s.Summary, width: sh.width, height: sh.height}
		want, err := restyle(ours, f)
		if err != nil {
			t.Fatal(err)
		}
		got, err := restyle(call("draw", string(sh.json()), sh.width, sh.height), f)
		if err != nil {
			t.Fatal(err)
		}
		if got != want {
			t.Errorf("%s: the engines draw differently", s.Kind)
		}
	}
}
