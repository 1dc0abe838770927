package monitoring

import (
	"slices"
	"strconv"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// IndexView is the list of all datasets by theme.
type IndexView struct {
	Title  string
	Lead   string
	Themes []Theme
}

// Theme is a theme of the catalogue with its datasets.
type Theme struct {
	ID    string
	Title string
	Items []Item
}

// Item is one dataset.
type Item struct {
	Title   string
	Path    string
	Said    site.Sentence // the first that its page says
	AsOf    time.Time
	Charts  int
	Demo    bool // all of it is invented
	theme   string
	some    bool
	updated time.Time
}

// cardItems is how many datasets the home page names.
const cardItems = 3

func (g *pager) item(page site.Page, some bool) {
	i := Item{Title: page.Title, Path: page.Path, AsOf: g.asOf, Charts: len(page.Charts), Demo: g.view.Demo, theme: g.set.Theme, some: some, updated: g.set.Updated}
	if len(g.view.Lead) > 0 {
		i.Said = g.view.Lead[0]
	} else {
		i.Said = site.Sentence{Text: g.view.Description}
	}
	g.items = append(g.items, i)
}

// themes groups the datasets, in the order in which themes come; those without one stand last.
func (p *publisher) themes() []Theme {
	var list []Theme
	var rest []Item
	for _, item := range p.items {
		if item.theme == "" {
			rest = append(rest, item)
			continue
		}
		i := slices.IndexFunc(list, func(t Theme) bool { return content.Fold(t.Title) == content.Fold(item.theme) })
		if i < 0 {
			i = len(list)
			list = append(list, Theme{Title: capital(item.theme)})
		}
		list[i].Items = append(list[i].Items, item)
	}
	if len(rest) > 0 {
		list = append(list, Theme{Title: p.text("no_theme"), Items: rest})
	}
	for i := range list {
		list[i].ID = "theme-" + strconv.Itoa(i+1)
	}
	return list
}

// output publishes the pages, with the list and the card when there is any.
func (p *publisher) output() site.Output {
	if len(p.pages) == 0 {
		return site.Output{}
	}
	title := p.text("title")
	view := IndexView{Title: title, Lead: p.text("lead", "n", len(p.items)), Themes: p.themes()}
	demo := slices.ContainsFunc(p.items, func(i Item) bool { return i.some })
	pages := append([]site.Page{{
		Path: root, Title: title, Summary: view.Lead, Template: indexTemplate, View: view, Demo: demo, Subjects: []string{"monitoring"},
	}}, p.pages...)
	return site.Output{Pages: pages, Cards: []site.Card{p.card(title)}, Nav: []site.Link{{Title: title, Path: root}}}
}

// card is the latest of the datasets for the home page.
func (p *publisher) card(title string) site.Card {
	latest := slices.Clone(p.items)
	slices.SortStableFunc(latest, func(a, b Item) int { return b.updated.Compare(a.updated) })
	card := site.Card{Title: title, Path: root, Weight: 80, Text: []string{p.text("lead", "n", len(p.items))}}
	for _, i := range latest[:min(cardItems, len(latest))] {
		card.Teasers = append(card.Teasers, &site.Teaser{Title: i.Title, Path: i.Path, Summary: i.Said.Text, Demo: i.Said.Demo || i.Demo})
	}
	return card
}
