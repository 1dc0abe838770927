package news

import (
	"strconv"

	"otkryto/generator/internal/site"
)

// publisher turns the index into pages. Its lists of filters are made once and shared by all pages.
type publisher struct {
	in         *site.Input
	index      *index
	years      []Filter
	categories []Filter
	allTags    *site.Link
	crumbs     map[int][]site.Link // of the articles of a year
	demoStatus string
}

// entryCount is how many of the newest articles are offered to feeds, which hold fewer.
const entryCount = 100

// text returns one of the section's texts.
func (p *publisher) text(key string, args ...any) string { return p.in.Text.Text("news."+key, args...) }

func (p *publisher) output() site.Output {
	p.prepare()
	out := site.Output{Nav: []site.Link{{Title: p.text("title"), Path: root}}}
	lists := p.lists()
	out.Pages = make([]site.Page, 0, len(p.index.articles)+len(lists))
	for i, a := range p.index.articles {
		out.Pages = append(out.Pages, p.page(a))
		if i < entryCount {
			out.Entries = append(out.Entries, p.entry(a))
		}
	}
	out.Pages = append(out.Pages, lists...)
	if len(p.index.articles) > 0 {
		out.Cards = []site.Card{p.card()}
	}
	return out
}

// prepare makes what many pages share.
func (p *publisher) prepare() {
	p.demoStatus = p.text("demo_status")
	for _, a := range p.index.articles {
		a.makeTeasers()
	}
	p.crumbs = map[int][]site.Link{}
	for _, y := range p.index.years {
		p.crumbs[y.year] = []site.Link{{Title: p.text("title"), Path: root}, {Title: strconv.Itoa(y.year), Path: y.path}}
		p.years = append(p.years, Filter{Title: strconv.Itoa(y.year), Path: y.path, Count: len(y.articles)})
	}
	p.categories = filters(p.index.categories)
	if len(p.index.tags) > 0 {
		p.allTags = &site.Link{Title: p.text("tags"), Path: root + "tags/"}
	}
}

// lists returns the pages of every list and of the lists of lists.
func (p *publisher) lists() []site.Page {
	news := site.Link{Title: p.text("title"), Path: root}
	pages := p.listPages(list{path: root, title: news.Title, articles: p.index.articles})
	for _, y := range p.index.years {
		pages = append(pages, p.listPages(list{
			path: y.path, title: p.text("of_year", "year", y.year), crumbs: []site.Link{news}, articles: y.articles,
		})...)
	}
	pages = append(pages, p.topicPages(topicWords{kind: "tags", title: "of_tag"}, p.index.tags)...)
	return append(pages, p.topicPages(topicWords{kind: "category", title: "of_category"}, p.index.categories)...)
}

// topicWords are the keys of the texts that tags and categories differ in.
type topicWords struct {
	kind  string // "tags": also the part of the address
	title string // of one topic's list
}

// topicPages returns the page of all topics of a kind and each topic's list; none when there are no topics.
func (p *publisher) topicPages(words topicWords, topics []*topic) []site.Page {
	if len(topics) == 0 {
		return nil
	}
	news := site.Link{Title: p.text("title"), Path: root}
	all := site.Link{Title: p.text(words.kind), Path: root + words.kind + "/"}
	lead := p.text(words.kind+"_count", "n", len(topics))
	pages := []site.Page{{
		Path:     all.Path,
		Title:    p.text(words.kind + "_title"),
		Summary:  lead,
		Template: topicsTemplate,
		View:     TopicsView{Title: p.text(words.kind + "_title"), Lead: lead, Topics: filters(topics)},
		Crumbs:   []site.Link{news},
	}}
	for _, t := range topics {
		pages = append(pages, p.listPages(list{
			path: t.path, title: p.text(words.title, "topic", t.title), crumbs: []site.Link{news, all}, articles: t.articles,
		})...)
	}
	return pages
}

func filters(topics []*topic) []Filter {
	list := make([]Filter, 0, len(topics))
	for _, t := range topics {
		list = append(list, Filter{Title: t.title, Path: t.path, Count: len(t.articles)})
	}
	return list
}
