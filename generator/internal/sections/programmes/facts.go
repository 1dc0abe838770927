package programmes

import (
	"strconv"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// facts names the figures of a programme for prose and for other sections, by year: programmes.<id>.plan and .money are the money of all sources, .spent the share of it that was
// spent; .indicators is how many indicators can be compared, .reached how many were reached, .result their share; .money.<source>, .plan.<source> are the money of one source, and
// .indicator.<name>.plan, .fact an indicator.
func (s *show) facts() []site.Fact {
	p := s.programme
	base := "programmes." + p.id
	var list []site.Fact
	add := func(name string, year int, f site.Figure) {
		if f.Set {
			f.ID, f.Path, f.AsOf = base+name+"."+strconv.Itoa(year), s.path(), p.asOf
			list = append(list, site.Fact{Name: base + name, Period: strconv.Itoa(year), Figure: f})
		}
	}
	for _, y := range p.moneyYears() {
		all := s.spent("", p.ofYear(y))
		add(".plan", y, all.plan)
		add(".money", y, all.fact)
		add(".spent", y, all.share)
		for _, from := range sources {
			one := s.spent("", p.money(func(m *payment) bool { return m.year == y && m.source == from }))
			one.plan.Label, one.fact.Label = s.text("planned")+": "+s.text("source_"+string(from)), s.text("spent")+": "+s.text("source_"+string(from))
			add(".plan."+string(from), y, one.plan)
			add(".money."+string(from), y, one.fact)
		}
	}
	for _, y := range p.resultYears() {
		w := s.results("", p.indicators, y)
		if w.known == 0 {
			continue
		}
		add(".result", y, w.share)
		add(".reached", y, s.count("count_reached", w.reached, w.demo))
		add(".indicators", y, s.count("count_known", w.known, w.demo))
	}
	taken := map[string]int{}
	for _, ind := range p.indicators {
		slug := format.Slug(ind.name)
		if taken[slug]++; taken[slug] > 1 {
			slug += "-" + strconv.Itoa(taken[slug])
		}
		for _, y := range ind.yearsOf() {
			add(".indicator."+slug+".plan", y, ind.years[y].plan)
			add(".indicator."+slug+".fact", y, ind.years[y].fact)
		}
	}
	return list
}

// count is a number of indicators as a figure.
func (s *show) count(key string, n int, demo bool) site.Figure {
	return site.Figure{Label: s.text(key), Number: decimal.MustNew(int64(n), 0), Set: true, How: site.Counted, Demo: demo, Formula: s.text(key + "_formula")}
}
