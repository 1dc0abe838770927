package appeals

import (
	"slices"

	"otkryto/generator/internal/site"
)

// period is «2022 год» or, of a year that is not over, «январь–сентябрь 2022 года».
func (s show) period(p *published) string {
	first, last := -1, -1
	for m, c := range p.months {
		if c.state != absent || slices.Contains(p.withheld, m) {
			if first < 0 {
				first = m
			}
			last = m
		}
	}
	switch {
	case first < 0 || first == 0 && last == 11:
		return s.text("period_year", "year", p.number)
	case first == last:
		return s.text("period_month", "month", s.monthName(first), "year", p.number)
	}
	return s.text("period_months", "from", s.monthName(first), "to", s.monthName(last), "year", p.number)
}

// lead is a year in a few sentences.
func (s show) lead(p *published) []site.Sentence {
	var list []site.Sentence
	say := func(text string) { list = append(list, site.Sentence{Text: text, Demo: p.demo}) }
	if p.total.state != printed {
		say(s.text("lead_hidden", "period", s.period(p)))
		return list
	}
	say(s.text("lead_received", "period", s.period(p), "n", p.total.n))
	o := p.outcome
	if o.printed() && o[inTime].n+o[late].n > 0 {
		answers := o[inTime].n + o[late].n
		say(s.text("lead_answered", "n", answers, "percent", share(o[inTime].n, answers)))
	}
	if o[open].state == printed && o[open].n > 0 {
		say(s.text("lead_open", "n", o[open].n))
	}
	if p.days.n > 0 && p.days.median >= 0 {
		say(s.text("lead_median", "n", p.days.median))
	}
	return site.Folded(list)
}

// notices say what a year does not show and why.
func (s show) notices(p *published) []string {
	var list []string
	if n := len(p.withheld); n > 0 {
		list = append(list, s.text("withheld", "n", n))
	}
	switch {
	case !p.complete && len(p.withheld) == 0:
		list = append(list, s.text("not_over"))
	case p.complete && len(p.byTopic) == 0:
		list = append(list, s.text("no_totals"))
	}
	return list
}
