package news

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// article is one document with all that lists and other articles want of it.
type article struct {
	doc      *content.Document[Meta]
	path     string
	number   int // place in index.articles
	year     int
	category *topic // nil when the document names none
	tags     []*topic
	related  []*article
	plain    site.Teaser // as a row of a short list
	rich     site.Teaser // as a row with picture and summary
}

// date is the day of publication.
func (a *article) date() time.Time { return a.doc.Base.Date.Time }

// topic is a tag or a category: everything published under one word.
type topic struct {
	title    string // as written, its first letter raised
	typed    string
	slug     string
	path     string
	articles []*article // newest first
	first    diag.Pos   // where it was first met
}

// yearList is the articles of a year, newest first.
type yearList struct {
	year     int
	path     string
	articles []*article
}

// index is all that is published, newest first, and the ways to it.
type index struct {
	articles   []*article
	years      []yearList // newest first
	categories []*topic   // by title
	tags       []*topic   // by title
}

// newIndex gives every document its address and its topics. Documents come newest first.
func newIndex(docs []*content.Document[Meta], report *diag.Report) *index {
	ix := &index{articles: make([]*article, 0, len(docs))}
	taken := make(map[string]*article, len(docs))
	tags, categories := topics{base: root + "tags/"}, topics{base: root + "category/"}
	for _, doc := range docs {
		a := newArticle(doc, report)
		if a == nil || !claim(taken, a, report) {
			continue
		}
		a.number = len(ix.articles)
		ix.articles = append(ix.articles, a)
		ix.addToYear(a)
		if doc.Base.Category != "" {
			a.category = categories.add(doc.Base.Category, a, "category", report)
		}
		for _, tag := range doc.Base.Tags {
			if t := tags.add(tag, a, "tags", report); t != nil {
				a.tags = append(a.tags, t)
			}
		}
	}
	ix.tags, ix.categories = tags.sorted(), categories.sorted()
	return ix
}

// newArticle settles an article's address. It returns nil when the document has no date, since its year is a part of the address.
func newArticle(doc *content.Document[Meta], report *diag.Report) *article {
	if doc.Base.Date.IsZero() {
		if !doc.Reported("date") {
			report.Add(ruleUndated, doc.At("date"), called(doc))
		}
		return nil
	}
	if doc.Base.Summary == "" && !doc.Reported("summary") {
		report.Add(ruleNoSummary, doc.At("summary"), called(doc))
	}
	year := doc.Base.Date.Year()
	return &article{doc: doc, year: year, path: yearPath(year) + doc.Slug + "/"}
}

// called is what a message calls an article: its title, or the name of its file while it has none.
func called(doc *content.Document[Meta]) string { return cmp.Or(doc.Base.Title, doc.Name) }

// claim keeps two articles from one address.
func claim(taken map[string]*article, a *article, report *diag.Report) bool {
	if a.doc.Slug == pagePart {
		report.Add(ruleReserved, a.doc.At("slug"), "/"+a.path)
		return false
	}
	if other, ok := taken[a.path]; ok {
		report.Put(diag.Diagnostic{
			Rule: ruleSameAddress,
			Pos:  a.doc.At("slug"),
			Args: []any{"/" + a.path, other.doc.File},
			Related: []diag.Related{{
				Pos:  other.doc.At("slug"),
				Note: diag.Text{RU: "этот адрес уже у этой новости", EN: "this article has the address already"},
			}},
		})
		return false
	}
	taken[a.path] = a
	return true
}

func (ix *index) addToYear(a *article) {
	n := len(ix.years)
	if n == 0 || ix.years[n-1].year != a.year {
		ix.years = append(ix.years, yearList{year: a.year, path: yearPath(a.year)})
		n++
	}
	y := &ix.years[n-1]
	y.articles = ix.articles[len(ix.articles)-len(y.articles)-1:]
}

func yearPath(year int) string { return root + strconv.Itoa(year) + "/" }

// topics gathers the words of one kind by their address.
type topics struct {
	base  string
	list  map[string]*topic
	slugs map[string]string // of words met before: ten thousand articles share a few dozen
}

func (ts *topics) slug(word string) string {
	slug, ok := ts.slugs[word]
	if !ok {
		if ts.slugs == nil {
			ts.slugs = map[string]string{}
		}
		slug = format.Slug(word)
		ts.slugs[word] = slug
	}
	return slug
}

// add files an article under a word of a key of its front matter; a word met twice in one article counts once, and then nil comes back.
func (ts *topics) add(word string, a *article, key string, report *diag.Report) *topic {
	slug := ts.slug(word)
	if slug == "" {
		report.Add(ruleNoTopicAddress, a.doc.At(key), word)
		return nil
	}
	t := ts.list[slug]
	if t == nil {
		if ts.list == nil {
			ts.list = map[string]*topic{}
		}
		t = &topic{title: raised(word), typed: word, slug: slug, path: ts.base + slug + "/", first: a.doc.At(key)}
		ts.list[slug] = t
	} else if t.typed != word {
		reportSpelling(t, word, a.doc.At(key), report)
	}
	if n := len(t.articles); n > 0 && t.articles[n-1] == a {
		return nil
	}
	t.articles = append(t.articles, a)
	return t
}

// reportSpelling speaks once a document of a word that shares its address with a differently written one.
func reportSpelling(t *topic, word string, pos diag.Pos, report *diag.Report) {
	report.Put(diag.Diagnostic{
		Rule:    ruleTopicSpelling,
		Pos:     pos,
		Args:    []any{word, t.typed},
		Related: []diag.Related{{Pos: t.first, Note: diag.Text{RU: "здесь написано иначе", EN: "it is written otherwise here"}}},
	})
}

// sorted returns the topics by title.
func (ts *topics) sorted() []*topic {
	list := make([]*topic, 0, len(ts.list))
	for _, t := range ts.list {
		list = append(list, t)
	}
	slices.SortFunc(list, func(a, b *topic) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a.title), strings.ToLower(b.title)), cmp.Compare(a.slug, b.slug))
	})
	return list
}

// link is a topic as words and an address.
func (t *topic) link() site.Link { return site.Link{Title: t.title, Path: t.path} }

// raised returns a word with its first letter in upper case, so that «дороги» may open a line.
func raised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
