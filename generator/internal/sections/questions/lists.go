package questions

import (
	"slices"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// homeCount is how many questions the home page names.
const homeCount = 4

// listed is a question and its place in the list.
type listed struct {
	Item
	order int
	demo  bool
}

func sorted(list []listed) []listed {
	slices.SortStableFunc(list, func(a, b listed) int { return a.order - b.order })
	return list
}

// indexPage lists every question once, with its latest answer.
func (p *publisher) indexPage() {
	var list []listed
	for _, a := range p.all {
		d := a.latest()
		item := p.item(a, d)
		if len(a.list) > 1 {
			item.More = &site.Link{Title: p.text("all_years"), Path: a.path()}
		}
		list = append(list, listed{item, a.order, d.demo})
	}
	for _, a := range p.asked {
		list = append(list, listed{p.askedItem(a), a.order(), a.Demo})
	}
	p.listPage(root, IndexView{Title: p.text("heading"), Lead: format.Typography(p.text("lead")), Years: p.yearLists(nil)}, sorted(list), nil)
}

// yearIndex lists the questions of a year.
func (p *publisher) yearIndex(y *year) {
	var list []listed
	for _, a := range p.all {
		for _, d := range a.list {
			if d.year == y {
				list = append(list, listed{p.item(a, d), a.order, d.demo})
			}
		}
	}
	for _, a := range p.asked {
		if a.Meta.Year == y.number {
			list = append(list, listed{p.askedItem(a), a.order(), a.Demo})
		}
	}
	v := IndexView{
		Title: p.text("heading_year", "name", p.yearName(y)), Lead: format.Typography(p.text("lead_year", "year", y.number)), Years: p.yearLists(y),
		Up: &site.Link{Title: p.text("all_questions"), Path: root},
	}
	p.listPage(y.questions(), v, sorted(list), []site.Link{p.home()})
}

func (p *publisher) listPage(path string, v IndexView, list []listed, crumbs []site.Link) {
	for _, l := range list {
		v.Items = append(v.Items, l.Item)
		v.Demo = v.Demo || l.demo
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: path, Title: v.Title, Summary: v.Lead, Template: indexTemplate, View: v, Crumbs: crumbs, Demo: v.Demo,
	})
}

// yearLists lead to the answers of each year but one, the latest first.
func (p *publisher) yearLists(self *year) []site.Link {
	var list []site.Link
	for _, y := range slices.Backward(p.years) {
		if y != self {
			list = append(list, site.Link{Title: p.yearName(y), Path: y.questions()})
		}
	}
	return list
}

// card names the first questions that have an answer.
func (p *publisher) card() {
	var list []listed
	for _, a := range p.all {
		if d := a.latest(); d.known {
			l := listed{p.item(a, d), a.order, d.demo}
			l.Answer = l.Answer[:1]
			if !p.replaced(a, d.year) {
				l.Answer = d.said[:1]
			}
			list = append(list, l)
		}
	}
	for _, a := range p.asked {
		list = append(list, listed{p.askedItem(a), a.order(), a.Demo})
	}
	c := site.Card{Title: p.text("title"), Path: root, Weight: 12, More: p.text("home_more")}
	for _, l := range sorted(list)[:min(len(list), homeCount)] {
		c.Teasers = append(c.Teasers, &site.Teaser{Title: l.Title, Path: l.Path, Summary: plainText(l.Answer), Demo: l.demo})
		c.Demo = c.Demo || l.demo
	}
	if len(c.Teasers) > 0 {
		p.out.Cards = append(p.out.Cards, c)
	}
}
