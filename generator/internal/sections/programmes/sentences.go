package programmes

import (
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/site"
)

// whole is a hundred per cent.
var whole = decimal.MustNew(100, 0)

// lead says money, result and activities in a sentence each.
func (s *show) lead(year int) []site.Sentence {
	if year == 0 {
		return []site.Sentence{{Text: s.text("apart_nothing")}}
	}
	p := s.programme
	list := []site.Sentence{s.moneySentence(year)}
	r := s.results("", p.indicators, year)
	if r.known > 0 {
		list = append(list, site.Sentence{Text: s.text("lead_results", "year", year, "reached", r.reached, "known", r.known), Demo: r.demo})
		if open := r.all - r.known; open > 0 {
			list = append(list, site.Sentence{Text: s.text("lead_open", "n", open), Demo: r.demo})
		}
	} else {
		list = append(list, site.Sentence{Text: s.resultNone(r, year), Demo: p.demo()})
	}
	return site.Folded(append(list, s.activitySentences()...))
}

func (s *show) moneySentence(year int) site.Sentence {
	m := s.spent("", s.programme.ofYear(year))
	demo := m.plan.Demo || m.fact.Demo
	if m.share.Set && m.left == 0 {
		return site.Sentence{Text: s.text("lead_money", "year", year, "plan", m.plan.Short(), "fact", m.fact.Short(), "percent", shareText(m.fact, m.plan)), Demo: demo}
	}
	if m.share.Set {
		return site.Sentence{Text: s.text("lead_money_part", "year", year, "plan", m.plan.Short(), "fact", m.fact.Short(), "percent", m.share.Exact()), Demo: demo}
	}
	return site.Sentence{Text: s.moneyNone(m, year), Demo: demo}
}

// activitySentences say how many activities are done, late, overdue, postponed and cancelled.
func (s *show) activitySentences() []site.Sentence {
	t := s.programme.tally(s.programme.activities)
	if t.all+t.cancelled == 0 {
		return nil
	}
	var words []string
	if t.all > 0 {
		words = append(words, s.text("activities_done", "done", t.done, "all", t.all))
	}
	for _, one := range []struct {
		key string
		n   int
	}{{"activities_late", t.late}, {"activities_overdue", t.overdue}, {"activities_postponed", t.postponed}, {"activities_cancelled", t.cancelled}} {
		if one.n > 0 {
			words = append(words, s.text(one.key, "n", one.n))
		}
	}
	return []site.Sentence{{Text: strings.Join(words, " "), Demo: t.demo}}
}

// sentence is the programme in a line, for search engines.
func (s *show) sentence() string {
	var words []string
	for _, one := range s.lead(s.programme.year()) {
		words = append(words, one.Text)
	}
	return s.text("sentence", "title", s.programme.name, "words", strings.Join(words, " "))
}
