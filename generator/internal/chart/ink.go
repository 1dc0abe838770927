package chart

import (
	"fmt"
	"slices"
)

// ink is what a shape or a text is drawn with: a class that the site's CSS colours. ECharts knows colours only, so in the options each ink is a colour of
// its own, and the SVG gets the class back: class="c1" where the colour filled, class="c1-line" where it drew a line.
type ink string

// The inks beside c1…c8, which parts and series have.
const (
	inkPlan    ink = "c-plan"  // what was promised: an outline
	inkRise    ink = "c-rise"  // a step up
	inkFall    ink = "c-fall"  // a step down
	inkLevel   ink = "c-level" // a level that steps lead from and to
	inkOther   ink = "c-other" // «Прочее»
	inkFlow    ink = "c-flow"  // a flow between two nodes
	inkNode    ink = "c-node"  // a node of flows
	inkCell    ink = "c-cell"  // a cell of a treemap
	inkRest    ink = "c-rest"  // … of what joined
	inkEdge    ink = "c-edge"  // between neighbouring parts
	inkZero    ink = "c-zero"  // the line that bars stand on
	inkGrid    ink = "c-grid"  // lines behind lines
	inkText    ink = "c-text"
	inkMuted   ink = "c-muted"
	inkOn      ink = "c-on"   // text on a filled part
	inkNothing ink = "c-none" // takes room and is not drawn
)

var inks = []ink{
	"c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8",
	inkPlan, inkRise, inkFall, inkLevel, inkOther, inkFlow, inkNode, inkEdge, inkCell, inkRest, inkZero, inkGrid, inkText, inkMuted, inkOn, inkNothing,
}

// inkOf returns the ink of a part or series by its number from 0; after the eighth they begin anew, as words tell parts apart, not colours.
func inkOf(n int) ink { return inks[n%8] }

// on returns the ink of words that stand on a shape of this ink.
func (i ink) on() ink {
	if i == inkPlan {
		return inkText
	}
	return inkOn
}

// color returns the colour that stands for an ink in the options.
func (i ink) color() string {
	n := slices.Index(inks, i)
	if n < 0 {
		panic("chart: unknown ink " + string(i))
	}
	return fmt.Sprintf("#0100%02x", n)
}

// inkOfColor returns the ink that a colour stands for.
func inkOfColor(color string) (ink, bool) {
	for _, i := range inks {
		if i.color() == color {
			return i, true
		}
	}
	return "", false
}
