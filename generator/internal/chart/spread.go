package chart

import "slices"

// spread moves labels apart along the vertical, so that none overlaps and all stay between two places, each as near as can be to where it belongs.
// It presumes that they fit there together.
func spread(labels []*lineEnd, top, bottom float64) {
	half := func(e *lineEnd) float64 { return float64(len(e.lines)) * lineHeight / 2 }
	slices.SortStableFunc(labels, func(a, b *lineEnd) int {
		switch {
		case a.y < b.y:
			return -1
		case a.y > b.y:
			return 1
		}
		return 0
	})
	edge := top
	for _, e := range labels {
		e.y = max(e.y, edge+half(e))
		edge = e.y + half(e)
	}
	edge = bottom
	for i := len(labels) - 1; i >= 0; i-- {
		e := labels[i]
		e.y = min(e.y, edge-half(e))
		edge = e.y - half(e)
	}
}
