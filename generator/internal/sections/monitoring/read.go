package monitoring

import (
	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/plot"
)

// reading is the second time that a table is read: charts and lists of rows are filled together.
type reading struct {
	table *table
	tries []*try
	lists []*list
}

// list keeps the first rows, or the last ones, of those that meet conditions.
type list struct {
	plot  *plot.Plot // its conditions
	most  int
	last  bool // the last ones: of a table whose rows are in time, they are the news
	rows  []dataset.Record
	total int // rows that meet the conditions
}

// read streams the rows.
func (r *reading) read() {
	for row := range r.table.records() {
		for _, t := range r.tries {
			if t.fault == nil {
				if t.fault = t.plot.Add(row); t.fault != nil {
					t.plot = nil // a long table has many ways that come to nothing, and each has kept thousands of points
				}
			}
		}
		for _, l := range r.lists {
			l.take(row)
		}
	}
}

func (l *list) take(r dataset.Record) {
	if !l.plot.Passes(r) {
		return
	}
	l.total++
	switch {
	case len(l.rows) < l.most:
		l.rows = append(l.rows, r)
	case l.last:
		copy(l.rows, l.rows[1:])
		l.rows[l.most-1] = r
	}
}

// left is how many rows are not shown.
func (l *list) left() int { return l.total - len(l.rows) }

// taken is the first way of a choice that every row fits into and that compares something; else the first that has a number at all.
func (c *choice) taken() (shown, bool) {
	var lone *shown
	for _, t := range c.tries {
		if t.fault != nil {
			continue
		}
		s := shown{choice: c, try: t, result: t.plot.Result()}
		switch {
		case s.result.Spec.Empty():
		case s.drawable():
			return s, true
		case lone == nil:
			lone = &s
		}
	}
	if lone == nil {
		return shown{}, false
	}
	return *lone, true
}

// settle takes the choices that came to something. Columns that were shown together are not shown each by itself again.
func settle(choices []*choice) []shown {
	var list []shown
	done := map[*column]bool{}
	for _, c := range choices {
		if len(c.numbers) == 1 && c.of == "" && done[c.numbers[0]] {
			continue
		}
		s, ok := c.taken()
		if !ok {
			continue
		}
		for _, n := range c.numbers {
			done[n] = true
		}
		list = append(list, s)
	}
	return list
}

// shown is a chart that came to something.
type shown struct {
	choice *choice
	try    *try
	result plot.Result
	view   *dataset.View // nil: chosen by the page
}

// timed says whether it is over time.
func (s shown) timed() bool { return s.result.Periods != nil }

// points are the categories that have a value of a series.
func (s shown) points(series int) []int {
	var list []int
	for i, v := range s.result.Spec.Series[series].Values {
		if v.Set {
			list = append(list, i)
		}
	}
	return list
}

// drawable says whether there are two values to compare: one is a figure, and no chart.
func (s shown) drawable() bool {
	values := 0
	for i := range s.result.Spec.Series {
		n := len(s.points(i))
		if n > 1 {
			return true
		}
		values += n
	}
	return values > 1 && s.result.Spec.Kind != chart.Line
}
