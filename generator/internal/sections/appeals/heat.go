package appeals

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/format"
)

// Heat is the table of topics and months. Its shades repeat what the numbers say.
type Heat struct {
	ID, Caption string
	Demo        bool
	Months      []HeatMonth
	Rows        []HeatRow
	Sum         HeatRow
	Totals      bool // there is a column of totals
}

// HeatMonth is the heading of a column.
type HeatMonth struct{ Short, Long string }

// HeatRow is one topic, or the sum.
type HeatRow struct {
	Title string
	Cells []HeatCell
	Total HeatCell
}

// HeatCell is one count.
type HeatCell struct {
	Text, Value string
	Label       string // of its column
	Class       string // "heat-0" to "heat-5", "heat-hidden", "heat-none"
	Hidden      bool
}

// shades is how many steps the colours have beyond that of zero.
const shades = 5

func (s show) heat(p *published) *Heat {
	if len(p.topics) == 0 {
		return nil
	}
	h := &Heat{ID: "heat", Caption: s.text("heat_caption", "period", s.period(p)), Demo: p.demo, Totals: len(p.byTopic) > 0 || p.total.state != absent}
	most := 1
	for m := range 12 {
		month := time.Date(p.number, time.Month(m+1), 1, 0, 0, 0, 0, time.UTC)
		long, _, _ := strings.Cut(format.Month(month), " ")
		h.Months = append(h.Months, HeatMonth{Short: s.text("month_" + strconv.Itoa(m+1)), Long: long})
		for _, t := range p.topics {
			most = max(most, p.cells[t][m].n)
		}
	}
	for _, t := range p.ordered() {
		row := HeatRow{Title: t, Total: s.heatCell(p.byTopic[t], s.text("total"), 0)}
		for m, c := range p.cells[t] {
			row.Cells = append(row.Cells, s.heatCell(c, h.Months[m].Long, most))
		}
		h.Rows = append(h.Rows, row)
	}
	h.Sum = HeatRow{Title: s.text("all_topics"), Total: s.heatCell(p.total, s.text("total"), 0)}
	for m, c := range p.months {
		h.Sum.Cells = append(h.Sum.Cells, s.heatCell(c, h.Months[m].Long, 0))
	}
	return h
}

func (s show) heatCell(c count, label string, most int) HeatCell {
	cell := HeatCell{Text: s.word(c), Label: label, Class: "heat-none", Hidden: c.state == hidden}
	switch {
	case c.state == hidden:
		cell.Class = "heat-hidden"
	case c.state == printed:
		cell.Value = strconv.Itoa(c.n)
		cell.Class = "heat-0"
		if most > 0 && c.n > 0 {
			cell.Class = "heat-" + strconv.Itoa(1+(c.n-1)*shades/most)
		}
		if most == 0 {
			cell.Class = "heat-sum"
		}
	}
	return cell
}

// word is a count as tables print it.
func (s show) word(c count) string {
	switch c.state {
	case hidden:
		return s.text("hidden")
	case printed:
		return format.Int(int64(c.n))
	}
	return "—"
}

// ordered are the topics as tables list them: the largest printed totals first, then those without one in order of letters, so that the order tells nothing of
// a hidden number.
func (p *published) ordered() []string {
	list := slices.Clone(p.topics)
	slices.SortStableFunc(list, func(a, b string) int {
		x, y := p.byTopic[a], p.byTopic[b]
		switch {
		case x.state == printed && y.state == printed:
			return y.n - x.n
		case x.state == printed:
			return -1
		case y.state == printed:
			return 1
		}
		return 0
	})
	return list
}
