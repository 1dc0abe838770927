package chart

import (
	"encoding/json"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
)

// plain is what all charts with axes have in common: no title, legend, tooltip or animation of ECharts' own, and a plot whose place is given. The chart's id
// is set because go-echarts draws lots for it otherwise.
func plain(id string, plot rect) []charts.GlobalOpts {
	return []charts.GlobalOpts{
		charts.WithInitializationOpts(opts.Initialization{ChartID: id}),
		charts.WithAnimation(false),
		charts.WithLegendOpts(opts.Legend{Show: opts.Bool(false)}),
		charts.WithTooltipOpts(opts.Tooltip{Show: opts.Bool(false)}),
		charts.WithTitleOpts(opts.Title{Show: opts.Bool(false)}),
		charts.WithGridOpts(opts.Grid{
			Left: number(plot.left, 3), Top: number(plot.top, 3),
			Width: number(plot.right-plot.left, 3), Height: number(plot.bottom-plot.top, 3),
		}),
	}
}

// still makes a series that answers to no pointer and has no labels of its own: all texts of a sheet are placed by us.
func still(s *charts.SingleSeries) {
	s.Animation = opts.Bool(false)
	s.Label = &opts.Label{Show: opts.Bool(false)}
}

// tree turns go-echarts' options to plain maps and lists, so that set can add what its types have no field for.
func tree(options map[string]any) map[string]any {
	data, err := json.Marshal(options)
	if err != nil {
		panic("chart: " + err.Error())
	}
	var out map[string]any
	if err := json.Unmarshal(data, &out); err != nil {
		panic("chart: " + err.Error())
	}
	for _, name := range []string{"legend", "tooltip", "title", "toolbox", "color"} {
		delete(out, name) // their components are not in the bundle
	}
	return out
}

// set puts a value at a path of keys and indexes.
func set(tree any, value any, path ...any) {
	last := len(path) - 1
	for i, step := range path {
		switch at := step.(type) {
		case string:
			m := tree.(map[string]any)
			if i == last {
				m[at] = value
				return
			}
			if m[at] == nil {
				m[at] = map[string]any{}
			}
			tree = m[at]
		case int:
			tree = tree.([]any)[at]
		}
	}
}
