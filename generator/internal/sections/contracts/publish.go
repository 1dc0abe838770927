package contracts

import (
	"fmt"
	"strings"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// publisher turns ledgers into pages.
type publisher struct {
	in        *site.Input
	sets      dataset.Datasets
	books     []*ledger // the latest year first
	suppliers *suppliers
	store     *store
	book      *control.Book
	against   map[*ledger]*against
	out       site.Output
}

// t is a text of the section.
func (p *publisher) t(key string, args ...any) string {
	return p.in.Text.Text("contracts."+key, args...)
}

// lt is a text about a ledger: payments have words of their own where contracts and payments are called differently.
func (p *publisher) lt(l *ledger, key string, args ...any) string {
	if own := "contracts." + key + "_payments"; l.payments && p.in.Text.Has(own) {
		return p.in.Text.Text(own, args...)
	}
	return p.t(key, args...)
}

// publish makes all pages and the card of the home page.
func (p *publisher) publish() site.Output {
	p.out.Controls = p.book.Controls()
	p.indexPage()
	for _, l := range p.books {
		p.yearPage(l)
		p.suppliersPages(l)
	}
	for at := range p.suppliers.list {
		p.supplierPages(int32(at))
	}
	p.card()
	return p.out
}

// latest is the ledger that the section opens with: the contracts of the last year, else its payments.
func (p *publisher) latest() *ledger { return p.books[0] }

// card opens the section on the home page: how much in one paragraph, then how much of it without a competition.
func (p *publisher) card() {
	l := p.latest()
	c := site.Card{Title: p.t("title"), Path: l.path(), Weight: 45, AsOf: l.asOf, Demo: l.all.demo, More: p.lt(l, "card_more", "year", l.year)}
	for _, s := range p.paragraphs(l) {
		c.Text = append(c.Text, s.Text)
	}
	c.Text = c.Text[:min(2, len(c.Text))]
	for _, ds := range l.sets {
		if !ds.NextDue.IsZero() && (c.NextDue.IsZero() || ds.NextDue.Before(c.NextDue)) {
			c.NextDue = ds.NextDue
		}
	}
	p.out.Cards = []site.Card{c}
}

// crumbs are the ways up from a page.
func (p *publisher) crumbs(more ...site.Link) []site.Link {
	return append([]site.Link{{Title: p.t("title"), Path: root}}, more...)
}

// summary is what search engines print of a page, far from its marks.
func (p *publisher) summary(text string, demo bool) string {
	if demo {
		return p.t("summary_demo", "text", text)
	}
	return text
}

// sources are the datasets of a ledger.
func (p *publisher) sources(l *ledger) []*site.Source {
	var list []*site.Source
	for _, ds := range l.sets {
		list = append(list, p.in.Site.SourceOf(ds, l.asOf, false))
	}
	return list
}

// perPage is how many rows a page of a list has.
const perPage = 100

// pages is how many pages a list of n rows takes; an empty one takes a page that says so.
func pages(n int) int { return max(1, (n+perPage-1)/perPage) }

// numbered is the address of a page of a list, from 1.
func numbered(path string, n int) string {
	if n == 1 {
		return path
	}
	return fmt.Sprintf("%spage/%d/", path, n)
}

// pager links the pages of a list: the first, the last and those about the present one.
func (p *publisher) pager(path string, n, total int) site.Pager {
	list := site.Pager{Number: n}
	if total < 2 {
		return list
	}
	last := 0
	for i := 1; i <= total; i++ {
		if i > 1 && i < total && (i < n-2 || i > n+2) {
			continue
		}
		if i-last == 2 { // a gap of one page is that page
			list.Pages = append(list.Pages, pageLink(path, i-1))
		} else if i-last > 2 {
			list.Pages = append(list.Pages, site.Link{Title: "…"})
		}
		list.Pages = append(list.Pages, pageLink(path, i))
		last = i
	}
	if n > 1 {
		list.Newer = &site.Link{Title: p.t("pager_back"), Path: numbered(path, n-1)}
	}
	if n < total {
		list.Older = &site.Link{Title: p.t("pager_on"), Path: numbered(path, n+1)}
	}
	return list
}

func pageLink(path string, n int) site.Link {
	return site.Link{Title: format.Int(int64(n)), Path: numbered(path, n)}
}

// titled is the title of a page of a list.
func (p *publisher) titled(title string, n, total int) string {
	if n == 1 {
		return title
	}
	return p.t("title_page", "title", title, "page", n, "pages", total)
}

// capital writes the first letter large.
func capital(text string) string {
	for i, c := range text {
		return strings.ToUpper(string(c)) + text[i+len(string(c)):]
	}
	return text
}
