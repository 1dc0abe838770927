package tor

import (
	"strconv"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
)

// charts show the years side by side; one year has nothing to be compared with but its promise.
func (s show) charts() []*chart.Spec {
	var list []*chart.Spec
	for _, c := range []*chart.Spec{
		s.versus(jobs, "jobs", ""),
		s.versus(investment, "investment", format.RUB),
		s.residentsChart(),
	} {
		if c != nil {
			list = append(list, c)
		}
	}
	return list
}

// versus draws what was promised beside what was done. It is nil when fewer than two numbers would stand in it.
func (s show) versus(m measure, key, unit string) *chart.Spec {
	promised := s.series(promise[m], s.text("series_promised"))
	promised.Plan = true
	done := s.series(m, s.text("series_"+key))
	var series []chart.Series
	n := 0
	for _, one := range []chart.Series{promised, done} {
		if c := count(one); c > 0 {
			series = append(series, one)
			n += c
		}
	}
	if n < 2 {
		return nil
	}
	return s.spec(m, chart.Bar, unit, series)
}

// residentsChart is a line over at least two years.
func (s show) residentsChart() *chart.Spec {
	line := s.series(residents, s.text("label_residents"))
	if count(line) < 2 {
		return nil
	}
	return s.spec(residents, chart.Line, "", []chart.Series{line})
}

func (s show) spec(m measure, kind chart.Kind, unit string, series []chart.Series) *chart.Spec {
	z := s.zone
	spec := &chart.Spec{
		ID:         "chart-" + string(m),
		Title:      s.text("chart_"+string(m), "from", z.years[0], "to", z.last()),
		Summary:    s.chartSummary(m),
		Kind:       kind,
		Unit:       unit,
		Label:      s.text("year"),
		Series:     series,
		Source:     z.set.Title,
		SourcePath: s.in.Site.DatasetPath(z.set.ID),
		AsOf:       z.asOf,
	}
	if len(z.years) == 1 {
		spec.Title = s.text("chart_one_"+string(m), "year", z.last())
	}
	for _, y := range z.years {
		spec.Category = append(spec.Category, strconv.Itoa(y))
	}
	for _, one := range series {
		for _, v := range one.Values {
			spec.Demo = spec.Demo || v.Demo
		}
	}
	return spec
}

// chartSummary tells the first and the last year of a measure, or what there is of them.
func (s show) chartSummary(m measure) string {
	z := s.zone
	var years []int
	for _, y := range z.years {
		if z.at(y, m).Set {
			years = append(years, y)
		}
	}
	label := s.text("label_" + string(m))
	switch len(years) {
	case 0:
		return s.text("summary_none", "label", label)
	case 1:
		return s.text("summary_one", "label", label, "year", years[0], "value", z.at(years[0], m).Short())
	}
	first, last := years[0], years[len(years)-1]
	return s.text("summary_years", "label", label,
		"from", first, "first", z.at(first, m).Short(), "to", last, "last", z.at(last, m).Short())
}

func (s show) series(m measure, name string) chart.Series {
	line := chart.Series{Name: name}
	for _, y := range s.zone.years {
		line.Values = append(line.Values, s.zone.at(y, m).Point())
	}
	return line
}

func count(s chart.Series) int {
	n := 0
	for _, v := range s.Values {
		if v.Set {
			n++
		}
	}
	return n
}
