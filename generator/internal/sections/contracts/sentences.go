package contracts

import (
	"strings"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// sentences say a ledger in words.
func (p *publisher) sentences(l *ledger) []site.Sentence {
	var list []site.Sentence
	say := func(text string) { list = append(list, site.Sentence{Text: format.Typography(text), Demo: l.all.demo}) }
	amount := p.sum("", "", &l.all, priced)
	say(p.lt(l, "lead_amount", "year", l.year, "n", l.all.n, "amount", amount.Short()))
	if paid := p.sum("", "", &l.all, spent); paid.Set && !l.payments {
		say(p.t("lead_paid", "paid", paid.Short()))
	}
	if text := p.single(l); text != "" {
		say(text)
	}
	if text := p.who(l); text != "" {
		say(text)
	}
	return list
}

// paragraphs are the sentences as a page opens: how much, then how and by whom.
func (p *publisher) paragraphs(l *ledger) []site.Sentence {
	list := p.sentences(l)
	first := 1
	if len(list) > 1 && !l.payments && l.all.set[spent] {
		first = 2
	}
	return append(site.Folded(list[:first]), list[first:]...)
}

// single says how much was bought from a single supplier.
func (p *publisher) single(l *ledger) string {
	told := l.told()
	if told.n == 0 || told.sums[priced] <= 0 {
		return ""
	}
	alone := l.alone()
	if alone.n == 0 {
		return p.t("lead_single_none")
	}
	text := p.t("lead_single", "n", alone.n, "amount", p.sum("", "", alone, priced).Short(), "percent", percent(alone.sums[priced], told.sums[priced]))
	if f := l.ways[failed]; f != nil {
		text += " " + p.t("lead_failed", "n", f.n)
	}
	return text
}

// who says how many suppliers there were and which was the largest. Persons are not counted, since nothing tells them apart.
func (p *publisher) who(l *ledger) string {
	named, hidden := 0, &group{}
	for at, g := range l.suppliers {
		if p.suppliers.list[at].hidden {
			hidden = joined(hidden, g)
			continue
		}
		named++
	}
	var words []string
	if named > 0 {
		words = append(words, p.lt(l, "lead_suppliers", "n", named))
	}
	if hidden.n > 0 {
		words = append(words, p.lt(l, "lead_hidden", "n", hidden.n))
	}
	if top, g := p.largest(l); g != nil && l.all.sums[priced] > 0 && named > 1 {
		words = append(words, p.lt(l, "lead_largest", "name", top.name, "amount", p.sum("", "", g, priced).Short(), "percent", percent(g.sums[priced], l.all.sums[priced])))
	}
	return strings.Join(words, " ")
}

// largest is the named supplier with most money.
func (p *publisher) largest(l *ledger) (*party, *group) {
	for _, s := range p.rankedSuppliers(l) {
		if who := p.suppliers.list[s.at]; !who.hidden && s.sums[priced] > 0 {
			return who, s.group
		}
	}
	return nil, nil
}
