// Package chart turns numbers into drawings that need no JavaScript.
//
// A section fills a Spec: what kind of chart, the numbers, one sentence that says what they show. A Drawer lays it out at two widths, of which a page shows
// one: every text gets its place here, measured with the site's own font, so that nothing is cut and nothing overlaps; where words would not fit, the chart is
// drawn as rows, in which any do. Then the embedded ECharts draws go-echarts' options in a JavaScript engine written in Go, and its SVG is restyled: classes for
// colours, no style, no id of its own. Drawings are kept in a cache. The same Spec gives the table beside the chart and its CSV.
//
//	Spec -> lay (rows, columns, line, ring, sankey, treemap) -> sheet -> engine.draw -> restyle -> Drawing
//
// ECharts places bars, lines, slices, flows and cells; words it would drop or cut.
//
// Neighbours: sections make Specs, build draws them, theme places them. No other package imports go-echarts or the engine. The bundle and the font's widths are
// made in themes/vendor.
package chart

import (
	"time"

	"github.com/govalues/decimal"
)

// Kind is the form of a chart.
type Kind string

// The forms.
const (
	Bar       Kind = "bar"       // one or more series side by side
	Stacked   Kind = "stacked"   // series on top of each other
	Line      Kind = "line"      // series over ordered categories
	Pie       Kind = "pie"       // shares of one series, drawn as a ring; drawn as Bar when a part is negative
	Waterfall Kind = "waterfall" // from a first total over rises and falls to a last one; see Spec.Totals
	Sankey    Kind = "sankey"    // flows: Spec.Links
	Treemap   Kind = "treemap"   // parts of one series by size; drawn as Bar when a part is negative
	Scatter   Kind = "scatter"   // a point a category: the first series says how far to the right, the second how high; see Spec.Quarters
)

// Spec is a chart as its section thinks of it: numbers and words, no colours and no pixels.
type Spec struct {
	ID         string // unique on its page, Latin: "execution-by-section"
	Title      string // what is shown, where and when
	Summary    string // one sentence computed from the data; also the text alternative
	Kind       Kind
	Unit       string    // of all values, as package format prints it
	Label      string    // heading of the first column of the table: «Раздел»
	Category   []string  // names of the rows, in order
	Series     []Series  // one value a category
	Totals     []int     // Waterfall: indexes of categories whose value is a level, not a step
	Links      []Link    // Sankey only; Category and Series are empty then
	Quarters   *Quarters // Scatter only: lines that part the picture into four; nil is none
	Source     string    // where the numbers are from: the dataset's title
	SourcePath string    // site path of the dataset's page; "" when there is none
	AsOf       time.Time // date that the numbers are for
	Demo       bool      // any of the numbers is invented
}

// Invented says whether anything in the chart is: the chart as a whole, or any of its values.
func (s *Spec) Invented() bool {
	if s.Demo {
		return true
	}
	for _, series := range s.Series {
		for _, v := range series.Values {
			if v.Demo {
				return true
			}
		}
	}
	for _, l := range s.Links {
		if l.Value.Demo {
			return true
		}
	}
	return false
}

// Quarters are two lines, at a value of each series of a scatter, and what is written into the four parts where they have room for it.
type Quarters struct {
	Across, Up decimal.Decimal
	Names      [4]string // upper left, upper right, lower left, lower right
}

// Series is one row of values over the categories.
type Series struct {
	Name   string
	Unit   string // Scatter only: what this series is measured in; "" is the chart's own unit
	Values []Value
	Plan   bool // what was planned or promised: drawn as an outline beside the filled bars of what came
}

// Value is one number, or none.
type Value struct {
	Number decimal.Decimal
	Set    bool // false: there is no value, which is not zero
	Demo   bool
}

// Link is a flow between two named nodes.
type Link struct {
	From, To string
	Value    Value
}

// Cell is one cell of a chart's table.
type Cell struct {
	Text  string // as printed, exact: «1 234 567,89»
	Value string // decimal with a point for <data value> and CSV; "" for words and for no value
	Demo  bool
}

// Table is the numbers of a chart in rows, the heading row first in Columns.
type Table struct {
	Columns []string
	Numeric []bool
	Rows    [][]Cell
}

// Height is how high the wide drawing is, in pixels; 0 of a chart without values.
func (d Drawing) Height() int {
	_, _, height, _ := opened(d.Wide)
	return int(height)
}

// Drawing is a chart in its two widths. The SVG is complete, safe to inline several times on one page, and carries only classes.
type Drawing struct {
	Narrow, Wide string
}
