package chart

import (
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
)

// layout is how a chart is laid out at one width. finish is for kinds whose places only ECharts knows; first holds all that they are made from.
type layout struct {
	first  *sheet
	finish func(*engine) (*sheet, error)
}

// lay chooses the form of a chart at a width. Every kind falls back to rows, in which any words and any numbers fit.
func lay(s *Spec, width float64) layout {
	switch s.Kind {
	case Line:
		if sh := lineSheet(s, width); sh != nil {
			return layout{first: sh}
		}
	case Pie:
		if sh := ringSheet(s, width); sh != nil {
			return layout{first: sh}
		}
	case Treemap:
		if l, ok := treemapLayout(s, width); ok {
			return l
		}
	case Sankey:
		if sh := sankeySheet(s, width); sh != nil {
			return layout{first: sh}
		}
		return layout{first: flowRows(s).sheet(width)}
	case Scatter:
		if sh := scatterSheet(s, width); sh != nil {
			return layout{first: sh}
		}
		return layout{first: pointRows(s).sheet(width)}
	case Stacked:
		return layout{first: upright(stackRows(s), width)}
	case Waterfall:
		return layout{first: upright(stepRows(s), width)}
	}
	return layout{first: upright(barRows(s), width)}
}

// upright draws rows as columns where they are in time and fit, else as rows.
func upright(r rows, width float64) *sheet {
	if sh := r.columns(width); sh != nil {
		return sh
	}
	return r.sheet(width)
}

// barRows makes rows of a spec's categories and series.
func barRows(s *Spec) rows {
	h, unit := headOf(s)
	r := rows{head: h.withLegend(s)}
	for c, label := range s.Category {
		w := row{label: label}
		for i, series := range s.Series {
			w.lanes = append(w.lanes, valueLane(series.Values[c], unit, seriesInk(s, i)))
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
	f := v.float()
	return lane{spans: []span{{to: f, ink: i}}, text: format.Short(v.Number, unit), left: v.Number.IsNeg(), end: f}
}

// stackRows makes rows whose series stand on top of each other, with the sum at the end.
func stackRows(s *Spec) rows {
	h, unit := headOf(s)
	r := rows{head: h.withLegend(s)}
	for c, label := range s.Category {
		var l lane
		over, under := 0.0, 0.0
		sum := Value{}
		for i, series := range s.Series {
			v := series.Values[c]
			if !v.Set {
				continue
			}
			sum = sum.plus(v)
			p := span{from: over, ink: seriesInk(s, i), text: format.Short(v.Number, "")}
			if v.Number.IsNeg() {
				p.from = under
				under += v.float()
			} else {
				over += v.float()
			}
			p.to = p.from + v.float()
			l.spans = append(l.spans, p)
		}
		l.text = noValue
		if sum.Set {
			l.text = format.Short(sum.Number, unit)
		}
		l.left = under < 0 && over == 0
		r.list = append(r.list, row{label: label, lanes: []lane{l}})
	}
	return r
}

// stepRows makes rows of a waterfall: levels from zero, steps from where the one before ended.
func stepRows(s *Spec) rows {
	h, unit := headOf(s)
	r := rows{head: h, steps: true}
	level := Value{Set: true}
	for c, label := range s.Category {
		l := lane{text: noValue, end: level.float()}
		if v := s.Series[0].Values[c]; v.Set {
			from := level.float()
			switch {
			case slices.Contains(s.Totals, c):
				level = v
				l = valueLane(v, unit, inkLevel)
			default:
				level = level.plus(v)
				l = lane{spans: []span{{from: from, to: level.float(), ink: inkRise}}, text: signed(v, unit), end: level.float()}
				if v.Number.IsNeg() {
					l.spans[0].ink = inkFall
				}
				l.left = max(from, l.end) <= 0 && min(from, l.end) < 0
			}
		}
		r.list = append(r.list, row{label: label, lanes: []lane{l}})
	}
	return r
}

// signed prints a step with its sign.
func signed(v Value, unit string) string {
	if v.Number.IsPos() {
		return "+" + format.Short(v.Number, unit)
	}
	return format.Short(v.Number, unit)
}

// plus adds values for a sum that is shown; what has no value adds nothing. An amount that a decimal cannot hold is none of a budget's.
func (v Value) plus(w Value) Value {
	if !w.Set {
		return v
	}
	sum, err := v.Number.Add(w.Number)
	if err != nil {
		panic("chart: " + err.Error())
	}
	return Value{Number: sum, Set: true, Demo: v.Demo || w.Demo}
}

// total adds values.
func total(list []Value) decimal.Decimal {
	var sum Value
	for _, v := range list {
		sum = sum.plus(v)
	}
	return sum.Number
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
