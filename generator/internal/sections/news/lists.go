package news

import (
	"strconv"

	"otkryto/generator/internal/site"
)

const (
	perPage   = 20 // articles on a page of a list
	homeCount = 5  // articles on the home page
	pagePart  = "page"
)

// ListView is a page of a list: all news, a year's, a tag's or a category's.
type ListView struct {
	Title      string
	Lead       string // how many there are
	Path       string // of the list's first page, to tell which filter is on
	Years      []Filter
	Categories []Filter
	Tags       *site.Link // of the page of all tags; nil when no article has one
	Pager      site.Pager
	articles   []*article
}

// Teasers returns the rows of the page.
func (v ListView) Teasers() []*site.Teaser { return teasers(v.articles, picture) }

// Filter is a way to a part of the news.
type Filter struct {
	Title string
	Path  string
	Count int
}

// TopicsView is the page of all tags, or of all categories.
type TopicsView struct {
	Title  string
	Lead   string
	Topics []Filter
}

// list is what the pages of one list share.
type list struct {
	path     string
	title    string
	crumbs   []site.Link
	articles []*article
}

// listPages cuts a list into its pages. An empty list has one page, which says so.
func (p *publisher) listPages(l list) []site.Page {
	total := max(1, (len(l.articles)+perPage-1)/perPage)
	lead := p.text("count", "n", len(l.articles))
	pages := make([]site.Page, 0, total)
	for n := 1; n <= total; n++ {
		part := l.articles[(n-1)*perPage : min(n*perPage, len(l.articles))]
		pages = append(pages, site.Page{
			Path:     numbered(l.path, n),
			Title:    p.listTitle(l.title, n),
			Summary:  p.listSummary(l, n, total),
			Template: listTemplate,
			View: ListView{
				Title:      l.title,
				Lead:       lead,
				Path:       l.path,
				Years:      p.years,
				Categories: p.categories,
				Tags:       p.allTags,
				Pager:      pager(l.path, n, total),
				articles:   part,
			},
			Crumbs: l.crumbs,
			Demo:   anyDemo(part),
			Search: site.ListReach(n),
		})
	}
	return pages
}

func (p *publisher) listTitle(title string, n int) string {
	if n == 1 {
		return title
	}
	return p.text("title_page", "title", title, "page", n)
}

func (p *publisher) listSummary(l list, n, total int) string {
	if total == 1 {
		return p.text("list_summary", "title", l.title, "body", p.in.Site.Body, "n", len(l.articles))
	}
	return p.text("list_summary_page", "title", l.title, "body", p.in.Site.Body, "n", len(l.articles), "page", n, "pages", total)
}

func anyDemo(articles []*article) bool {
	for _, a := range articles {
		if a.doc.Demo {
			return true
		}
	}
	return false
}

// numbered returns the address of a page of a list; the first page is the list itself.
func numbered(path string, n int) string {
	if n == 1 {
		return path
	}
	return path + pagePart + "/" + strconv.Itoa(n) + "/"
}

// pager links to the pages of a list. A long list shows its first pages, its last and those about the present one; a gap is «…» without an address.
func pager(path string, n, total int) site.Pager {
	if total < 2 {
		return site.Pager{Number: n}
	}
	p := site.Pager{Number: n}
	last := 0
	for i := 1; i <= total; i++ {
		if i > 1 && i < total && (i < n-2 || i > n+2) {
			continue
		}
		switch i - last {
		case 1:
		case 2: // a gap of one page is that page
			p.Pages = append(p.Pages, pageLink(path, i-1))
		default:
			p.Pages = append(p.Pages, site.Link{Title: "…"})
		}
		p.Pages = append(p.Pages, pageLink(path, i))
		last = i
	}
	if n > 1 {
		newer := pageLink(path, n-1)
		p.Newer = &newer
	}
	if n < total {
		older := pageLink(path, n+1)
		p.Older = &older
	}
	return p
}

func pageLink(path string, n int) site.Link {
	return site.Link{Title: strconv.Itoa(n), Path: numbered(path, n)}
}
