package tor

import (
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// lead says the latest year in a few sentences: how many residents, and how much of what they promised is done.
func (s show) lead() []site.Sentence {
	if len(s.zone.years) == 0 {
		return []site.Sentence{{Text: s.text("no_years")}}
	}
	var list []site.Sentence
	add := func(sentence site.Sentence, ok bool) {
		if ok {
			list = append(list, sentence)
		}
	}
	add(s.residentsNow())
	add(s.done(jobs, "jobs"))
	add(s.done(investment, "investment"))
	add(s.residentsBefore())
	add(s.ofPromised(jobs, "jobs_share"))
	add(s.ofPromised(investment, "investment_share"))
	return site.Folded(list)
}

func (s show) residentsNow() (site.Sentence, bool) {
	f := s.zone.at(s.zone.last(), residents)
	n, ok := whole(f)
	return site.Sentence{Demo: f.Demo, Text: s.textIf(ok, "residents_now", "year", s.zone.last(), "n", n)}, ok
}

// residentsBefore compares with the year before, if that year is there.
func (s show) residentsBefore() (site.Sentence, bool) {
	year := s.zone.last()
	now, was := s.zone.at(year, residents), s.zone.at(year-1, residents)
	n, ok := whole(now)
	m, before := whole(was)
	if !ok || !before {
		return site.Sentence{}, false
	}
	sentence := site.Sentence{Demo: now.Demo || was.Demo}
	switch {
	case n > m:
		sentence.Text = s.text("residents_more", "n", n-m)
	case n < m:
		sentence.Text = s.text("residents_less", "n", m-n)
	default:
		sentence.Text = s.text("residents_same")
	}
	return sentence, true
}

// done says what there is of a measure: by now, or in the year where each year stands by itself.
func (s show) done(m measure, key string) (site.Sentence, bool) {
	f := s.zone.at(s.zone.last(), m)
	if !f.Set {
		return site.Sentence{}, false
	}
	if !s.zone.cumulative {
		key += "_yearly"
	}
	n, ok := whole(f)
	if m == jobs && !ok {
		return site.Sentence{}, false
	}
	return site.Sentence{Demo: f.Demo, Text: s.text(key, "year", s.zone.last(), "n", n, "amount", f.Short())}, true
}

// ofPromised says which part of the promise is kept.
func (s show) ofPromised(m measure, key string) (site.Sentence, bool) {
	done, promised := s.zone.at(s.zone.last(), m), s.zone.at(s.zone.last(), promise[m])
	if !done.Set || !promised.Positive() {
		return site.Sentence{}, false
	}
	return site.Sentence{
		Demo: done.Demo || promised.Demo,
		Text: s.text(key, "percent", format.Ratio(done.Number, promised.Number), "promised", promised.Short()),
	}, true
}

// textIf spares a text whose arguments are not there.
func (s show) textIf(ok bool, key string, args ...any) string {
	if !ok {
		return ""
	}
	return s.text(key, args...)
}

// whole is a count as a whole number.
func whole(f site.Figure) (int64, bool) {
	if !f.Set || !f.Number.IsInt() {
		return 0, false
	}
	n, _, ok := f.Number.Int64(0)
	return n, ok
}
