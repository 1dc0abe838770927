package chart

import (
	"otkryto/generator/internal/format"
)

// layout is how a chart is laid out at one width. finish is for kinds whose last places only ECharts knows; first holds all that they are made from.
type layout struct {
	first  *sheet
	finish func(*engine) (*sheet, error)
}

// lay chooses the form of a chart at a width.
func lay(s *Spec, width float64) layout {
	return layout{first: barRows(s).sheet(width)}
}

// barRows makes rows of a spec's categories and series.
func barRows(s *Spec) rows {
	r := rows{demo: s.Demo}
	if len(s.Series) > 1 {
		for i, series := range s.Series {
			r.legend = append(r.legend, key{series.Name, seriesInk(s, i)})
		}
	}
	for c, label := range s.Category {
		w := row{label: label}
		for i, series := range s.Series {
			w.lanes = append(w.lanes, valueLane(series.Values[c], s.Unit, seriesInk(s, i)))
		}
		r.list = append(r.list, w)
	}
	return r
}

// valueLane makes the bar of one value, from zero.
func valueLane(v Value, unit string, i ink) lane {
	if !v.Set {
		return lane{text: noValue}
	}
	return lane{spans: []span{{0, v.float(), i}}, text: format.Short(v.Number, unit), left: v.Number.IsNeg()}
}

// seriesInk returns the ink of a series; plans, which are outlines, use up no colour.
func seriesInk(s *Spec, n int) ink {
	if s.Series[n].Plan {
		return inkPlan
	}
	filled := 0
	for _, before := range s.Series[:n] {
		if !before.Plan {
			filled++
		}
	}
	return inkOf(filled)
}

// float returns a value for drawing only.
func (v Value) float() float64 {
	f, _ := v.Number.Float64()
	return f
}
