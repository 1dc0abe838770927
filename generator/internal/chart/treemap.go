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
	mapHeight   = 400.0
	cellPadding = 6.0
	cellGap     = 2.0
	cellLeast   = 3600.0 // square pixels; a smaller cell has no room for words
	mapParts    = 3      // fewer say no more than rows
	mapRest     = 300    // thousandths that may be «Прочее»; more would hide what it is made of
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
	least := int(math.Ceil(cellLeast / (width * mapHeight) * 1000))
	parts = join(parts, func(p part) bool { return p.less(least, sum) })
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
			if tight < 0 {
				return sh, nil
			}
			// The smallest part that has a name of its own gives way, as the room goes to the others.
			cut := list[tight]
			if n := len(list) - 1; list[n].joined == 0 {
				cut = list[n]
			} else if n > 0 {
				cut = list[n-1]
			}
			before := len(list)
			list = join(list, func(p part) bool { return p.name == cut.name })
			if len(list) == before {
				// It was the only small one: the next larger joins it.
				list = join(list, func(p part) bool { return p.value.Number.Cmp(list[max(0, before-2)].value.Number) <= 0 })
			}
			if len(list) == before {
				break
			}
			largestFirst(list)
		}
		return barRows(s).sheet(width), nil
	}}, true
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
	sh.height = top + mapHeight
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
		"data": data, "width": width, "height": mapHeight, "sort": false, "nodeClick": false, "silent": true,
		"breadcrumb": map[string]any{"show": false},
		"itemStyle":  map[string]any{"borderWidth": 0, "borderColor": inkNothing.color(), "gapWidth": cellGap},
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

// nameCells writes names and values in their cells, and returns the number of a part whose words do not fit; -1 when all do.
func (s *sheet) nameCells(parts []part, places []place, top float64, unit string) int {
	for i, p := range places {
		room := p[2] - 2*cellPadding
		part := parts[i]
		amount := format.Short(part.value.Number, unit)
		lines := wrap(part.name, room, false)
		if widest(words(part.name), false) > room || measure(amount, false) > room || float64(len(lines)+1)*lineHeight+cellPadding > p[3] {
			return i
		}
		x, y := p[0]+cellPadding, top+p[1]+cellPadding/2+lineHeight/2
		s.lines(x, y, lines, text{anchor: start, ink: inkText})
		s.texts = append(s.texts, text{x: x, y: y + float64(len(lines))*lineHeight, s: amount, anchor: start, ink: inkText, bold: true})
	}
	return -1
}
