package chart

import (
	"encoding/json"
	"math"
	"slices"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
)

// Measures of a treemap, in pixels.
const (
	wideMap     = 440.0 // heights
	narrowMap   = 560.0
	cellPadding = 6.0
	cellGap     = 2.0
	cellLeast   = 2800.0 // square pixels; a smaller cell has no room for words
	mapParts    = 3      // fewer say no more than rows
	cellRoom    = 60.0   // a narrower line has no room for a syllable or two
	mapHidden   = 80     // thousandths: a larger part is never hidden in «Прочее»
	mapRatio    = 0.8    // ECharts' squareRatio: tried, this one makes cells in which the most names fit
	mapRest     = 400    // thousandths that may be «Прочее»; more would hide what it is made of
)

// treemapLayout draws parts by size. Parts whose words do not fit their cells join into «Прочее (n)», until all fit. It is false when the parts are no shares
// of a whole or too few remain: then they are drawn as rows.
func treemapLayout(s *Spec, width float64) (layout, bool) {
	parts, sum, ok := partsOf(s)
	if !ok {
		return layout{}, false
	}
	// A part of nothing has no place on a map; it is in the table.
	parts = slices.DeleteFunc(parts, func(p part) bool { return !p.value.Number.IsPos() })
	least := int(math.Ceil(cellLeast / (width * mapHeight(width)) * 1000))
	parts = join(parts, func(_ int, p part) bool { return p.less(least, sum) })
	largestFirst(parts)
	if !worthMap(parts, sum) {
		return layout{}, false
	}
	_, unit := headOf(s)
	first, _ := treemapSheet(s, parts, width)
	return layout{first: first, finish: func(e *engine) (*sheet, error) {
		for list := parts; worthMap(list, sum); {
			sh, top := treemapSheet(s, list, width)
			places, err := e.places(sh)
			if err != nil {
				return nil, err
			}
			tight := sh.nameCells(list, places, top, unit)
			if len(tight) == 0 {
				return sh, nil
			}
			if list = giveWay(list, tight, sum); list == nil {
				break
			}
		}
		return barRows(s).sheet(width), nil
	}}, true
}

// giveWay joins the smaller half of the parts whose words do not fit, since the others may fit in the room that this makes. It is nil when one of them is too
// large a part of the whole to be hidden among others.
func giveWay(parts []part, tight []int, sum decimal.Decimal) []part {
	gone := map[int]bool{}
	for _, i := range tight[len(tight)/2:] {
		if parts[i].joined == 0 && !parts[i].less(mapHidden, sum) {
			return nil
		}
		gone[i] = true
	}
	joined := join(parts, func(i int, _ part) bool { return gone[i] })
	for i := len(parts) - 1; len(joined) == len(parts) && i >= 0; i-- {
		// A single part does not become «Прочее», and «Прочее» itself has no room: the smallest other part joins.
		gone[i] = true
		joined = join(parts, func(i int, _ part) bool { return gone[i] })
	}
	largestFirst(joined)
	return joined
}

// mapHeight returns how high a map is: a phone's is upright.
func mapHeight(width float64) float64 {
	if width < wideLabels {
		return narrowMap
	}
	return wideMap
}

// worthMap says whether a map of parts says more than rows.
func worthMap(parts []part, sum decimal.Decimal) bool {
	last := parts[len(parts)-1]
	return len(parts) >= mapParts && (last.joined == 0 || last.less(mapRest, sum))
}

// treemapSheet makes the sheet without the words, and returns where the map begins.
func treemapSheet(s *Spec, parts []part, width float64) (*sheet, float64) {
	sh := &sheet{width: width}
	h, _ := headOf(s)
	top := sh.top(h)
	sh.height = top + mapHeight(width)
	c := charts.NewTreeMap()
	c.SetGlobalOptions(plain("map", rect{})...)
	c.AddSeries("", nil, still, func(series *charts.SingleSeries) {
		series.Left, series.Top = "0", number(top, 1)
		series.Roam = opts.Bool(false)
	})
	c.Validate()
	sh.options = tree(c.JSON())
	delete(sh.options, "grid")
	// go-echarts' TreeMapNode counts in whole numbers: written here, for there are parts of a rouble.
	type cell struct {
		Name      string          `json:"name"`
		Value     float64         `json:"value"`
		ItemStyle *opts.ItemStyle `json:"itemStyle"`
	}
	var data []cell
	for _, p := range parts {
		i := inkCell
		if p.joined > 0 {
			i = inkRest
		}
		data = append(data, cell{p.name, p.value.float(), &opts.ItemStyle{Color: i.color()}})
	}
	series := sh.options["series"].([]any)[0].(map[string]any)
	for k, v := range map[string]any{
		"data": data, "width": width, "height": mapHeight(width), "sort": false, "nodeClick": false, "silent": true,
		"squareRatio": mapRatio, "breadcrumb": map[string]any{"show": false},
		"itemStyle": map[string]any{"borderWidth": 0, "borderColor": inkNothing.color(), "gapWidth": cellGap},
	} {
		series[k] = v
	}
	return sh, top
}

// place is the rectangle that ECharts gave a part: x, y, width, height.
type place [4]float64

// places asks ECharts where it puts the cells of a treemap.
func (e *engine) places(s *sheet) ([]place, error) {
	out, err := e.call("places", s)
	if err != nil {
		return nil, err
	}
	var list []place
	return list, json.Unmarshal([]byte(out), &list)
}

// nameCells writes names and values in their cells, and returns the numbers of the parts whose words do not fit, the largest
// first.
func (s *sheet) nameCells(parts []part, places []place, top float64, unit string) (tight []int) {
	for i, p := range places {
		room := p[2] - 2*cellPadding
		amount := format.Short(parts[i].value.Number, unit)
		lines := wrap(parts[i].name, room, false)
		if room < cellRoom || measure(amount, true) > room || float64(len(lines)+1)*lineHeight+cellPadding > p[3] {
			tight = append(tight, i)
			continue
		}
		x, y := p[0]+cellPadding, top+p[1]+cellPadding/2+lineHeight/2
		s.lines(x, y, lines, text{anchor: start, ink: inkText})
		s.texts = append(s.texts, text{x: x, y: y + float64(len(lines))*lineHeight, s: amount, anchor: start, ink: inkText, bold: true})
	}
	return tight
}
