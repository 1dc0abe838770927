package build

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/lexicon"
	"otkryto/generator/internal/search"
	"otkryto/generator/internal/site"
)

// The search's own pages: where results are shown, and every page of the portal by its first letter, for who has no JavaScript or no word to look for.
const (
	searchPath      = "search/"
	searchTemplate  = "search/index.html"
	lettersTemplate = "search/letters.html"

	wholeIndex  = 150 // titles that still stand on the search page itself
	lettersPage = 300 // titles on one page of a letter
)

// SearchView is the page of results. The browser fills it; without JavaScript it is the way into the index of pages.
type SearchView struct {
	Files   string         // site path of the index's folder
	Count   int            // pages in the index of titles
	Letters []SearchLetter // leads to pages of titles when there are many; else the titles stand here
}

// SearchLetter is a first letter and the titles that have it.
type SearchLetter struct {
	Title   string // «Б»
	ID      string // of its heading when the titles stand on the search page
	Path    string // of its own page
	Count   int
	Current bool // its page is the one that is seen
	Entries []SearchEntry
}

// SearchEntry is a title in the index.
type SearchEntry struct {
	Title string
	Path  string
	Place string // the page above it
	Day   string // «5 марта 2022»
	Demo  bool
}

// LettersView is a page of titles that begin with one letter.
type LettersView struct {
	Title   string
	Lead    string
	Entries []SearchEntry
	Letters []SearchLetter // all of them, for the way on
	Pager   site.Pager
}

// addSearchPages adds them.
func (p *plan) addSearchPages() {
	if !p.settings.Search {
		return
	}
	letters, count := p.letters()
	v := SearchView{Files: search.Folder, Count: count, Letters: letters}
	if count > wholeIndex {
		p.addLetters(letters)
		v.Letters = slices.Clone(letters)
		for i := range v.Letters {
			v.Letters[i].Entries = nil
		}
	}
	p.pages = append(p.pages, &page{section: -1, Page: site.Page{
		Path: searchPath, Title: p.text.Text("search.title"), Summary: p.text.Text("search.lead"), Template: searchTemplate, View: v, NoIndex: true,
	}})
}

// letters sorts the titles of all pages by their first letter.
func (p *plan) letters() (list []SearchLetter, count int) {
	type sorted struct {
		key   string
		entry SearchEntry
	}
	var all []sorted
	for _, pg := range p.pages {
		if pg.NoIndex || pg.Search == site.ReachNone || pg.Path == "" {
			continue
		}
		e := SearchEntry{Title: pg.Title, Path: pg.Path, Day: printDate(pg.Published), Demo: pg.Demo}
		if n := len(pg.Crumbs); n > 0 {
			e.Place = pg.Crumbs[n-1].Title
		}
		all = append(all, sorted{sortKey(pg.Title), e})
	}
	slices.SortFunc(all, func(a, b sorted) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.entry.Path, b.entry.Path))
	})
	for _, s := range all {
		title, id := letterOf(s.key)
		if n := len(list); n == 0 || list[n-1].ID != id {
			list = append(list, SearchLetter{Title: title, ID: id, Path: searchPath + "letters/" + id + "/"})
		}
		l := &list[len(list)-1]
		l.Entries = append(l.Entries, s.entry)
		l.Count++
	}
	return list, len(all)
}

// sortKey is a title as the index orders it: folded, from its first letter or digit on.
func sortKey(title string) string {
	i := strings.IndexFunc(title, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	return lexicon.Fold(title[max(i, 0):])
}

// letterOf is the heading that a key stands under, and the part of an address for it.
func letterOf(key string) (title, id string) {
	switch r, _ := utf8.DecodeRuneInString(key); {
	case 'а' <= r && r <= 'я':
		return strings.ToUpper(string(r)), strconv.Itoa(int(r-'а') + 1)
	case unicode.IsDigit(r):
		return "0–9", "0-9"
	case unicode.IsLetter(r):
		return "A–Z", "a-z"
	}
	return "#", "other"
}

// addLetters adds the pages of the letters.
func (p *plan) addLetters(letters []SearchLetter) {
	links := slices.Clone(letters)
	for i := range links {
		links[i].Entries = nil
	}
	crumbs := []site.Link{{Title: p.text.Text("search.title"), Path: searchPath}}
	for i, l := range letters {
		others := slices.Clone(links)
		others[i].Current = true
		total := (l.Count + lettersPage - 1) / lettersPage
		for n := range total {
			title := p.text.Text("search.letter", "letter", l.Title)
			if n > 0 {
				title = p.text.Text("search.letter_page", "letter", l.Title, "page", n+1)
			}
			lead := p.text.Text("search.letter_lead", "n", l.Count)
			part := l.Entries[n*lettersPage : min(l.Count, (n+1)*lettersPage)]
			p.pages = append(p.pages, &page{section: -1, Page: site.Page{
				Path: letterPage(l.Path, n), Title: title, Summary: lead, Template: lettersTemplate, Crumbs: crumbs, NoIndex: true,
				View: LettersView{Title: title, Lead: lead, Entries: part, Letters: others, Pager: p.letterPager(l, n, total)},
			}})
		}
	}
}

func letterPage(path string, n int) string {
	if n == 0 {
		return path
	}
	return path + strconv.Itoa(n+1) + "/"
}

// letterPager leads between the pages of a letter; one page needs none.
func (p *plan) letterPager(l SearchLetter, n, total int) site.Pager {
	pager := site.Pager{Number: n + 1}
	if total < 2 {
		return pager
	}
	for i := range total {
		pager.Pages = append(pager.Pages, site.Link{Title: strconv.Itoa(i + 1), Path: letterPage(l.Path, i)})
	}
	if n > 0 {
		pager.Newer = &site.Link{Title: p.text.Text("search.before"), Path: letterPage(l.Path, n-1)}
	}
	if n < total-1 {
		pager.Older = &site.Link{Title: p.text.Text("search.after"), Path: letterPage(l.Path, n+1)}
	}
	return pager
}
