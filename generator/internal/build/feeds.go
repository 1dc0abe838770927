package build

import (
	"cmp"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"slices"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
)

// The feeds of the portal: the same entries in three forms.
const (
	feedLength = 50
	feedForms  = 3

	rssFile  = "feed.xml"
	atomFile = "atom.xml"
	jsonFile = "feed.json"
)

// addFeeds adds the three feeds when there is anything dated at all.
func (p *plan) addFeeds() {
	if len(p.entries) == 0 {
		return
	}
	newestFirst(p.entries)
	title := func(form string) string { return p.text.Text("home.feed", "title", p.settings.Title, "form", form) }
	p.feeds = []site.Link{{Title: title("RSS"), Path: rssFile}, {Title: title("Atom"), Path: atomFile}, {Title: title("JSON Feed"), Path: jsonFile}}
	p.files = append(p.files,
		file{path: rssFile, make: func(b *buffer) error { return writeXML(b, p.rss()) }},
		file{path: atomFile, make: func(b *buffer) error {
			return writeXML(b, p.atom(site.Link{Title: p.settings.Title, Path: atomFile}, "", p.entries))
		}},
		file{path: jsonFile, make: func(b *buffer) error { return writeJSON(b, p.jsonFeed()) }},
	)
}

// addOwnFeeds adds the feeds of sections that have one.
func (p *plan) addOwnFeeds() {
	for i, o := range p.loaded {
		if o.Feed == nil || len(o.Entries) == 0 {
			continue
		}
		feed, home, entries := *o.Feed, p.run.Sections[i].Path, slices.Clone(o.Entries)
		newestFirst(entries)
		p.files = append(p.files, file{path: feed.Path, make: func(b *buffer) error { return writeXML(b, p.atom(feed, home, entries)) }})
	}
}

// newestFirst sorts entries as feeds have them.
func newestFirst(entries []site.Entry) {
	slices.SortStableFunc(entries, func(a, b site.Entry) int {
		return cmp.Or(b.Published.Compare(a.Published), cmp.Compare(a.Path, b.Path))
	})
}

// item is an entry as all feeds say it.
type item struct {
	title, link, summary, html, author, image string
	published, updated                        time.Time
	tags                                      []string
}

// items are the newest entries with their full text and full addresses.
func (p *plan) items(entries []site.Entry) []item {
	list := make([]item, 0, feedLength)
	for _, e := range entries[:min(feedLength, len(entries))] {
		it := item{
			title: e.Title, link: p.links.absolute(e.Path), summary: e.Summary, author: e.Author, published: e.Published, updated: e.Updated, tags: e.Tags,
		}
		if it.updated.IsZero() {
			it.updated = it.published
		}
		body := e.Body.AppendHTML(nil, func(_ int, r content.Ref) string { return p.fill(r, p.links.full, e.Path) })
		if len(body) == 0 { // an entry that is no document: a correction of data
			body = []byte("<p>" + html.EscapeString(e.Summary) + "</p>")
		}
		if img := p.imageOf(e.Image); img != nil {
			it.image = p.links.absolute(img.path)
		}
		if e.Demo {
			it.title = p.text.Text("home.feed_demo") + " " + it.title
			it.tags = append(slices.Clone(it.tags), p.text.Text("site.demo"))
			body = append([]byte("<p>"+p.text.Text("home.feed_demo_note")+"</p>"), body...)
		}
		it.html = string(body)
		list = append(list, it)
	}
	return list
}

// newest is when the feed last changed: not the time of the build, so that a feed whose entries are the same keeps its bytes.
func newest(items []item) time.Time {
	var t time.Time
	for _, it := range items {
		if it.updated.After(t) {
			t = it.updated
		}
	}
	return t
}

type (
	rssFeed struct {
		XMLName xml.Name   `xml:"rss"`
		Version string     `xml:"version,attr"`
		Content string     `xml:"xmlns:content,attr"`
		DC      string     `xml:"xmlns:dc,attr"`
		Atom    string     `xml:"xmlns:atom,attr"`
		Channel rssChannel `xml:"channel"`
	}
	rssChannel struct {
		Title     string    `xml:"title"`
		Link      string    `xml:"link"`
		Text      string    `xml:"description"`
		Language  string    `xml:"language"`
		Built     string    `xml:"lastBuildDate"`
		Generator string    `xml:"generator"`
		Self      atomLink  `xml:"atom:link"`
		Items     []rssItem `xml:"item"`
	}
	rssItem struct {
		Title      string   `xml:"title"`
		Link       string   `xml:"link"`
		GUID       rssGUID  `xml:"guid"`
		Published  string   `xml:"pubDate"`
		Creator    string   `xml:"dc:creator,omitempty"`
		Categories []string `xml:"category"`
		Text       string   `xml:"description"`
		HTML       string   `xml:"content:encoded"`
	}
	rssGUID struct {
		Permanent bool   `xml:"isPermaLink,attr"`
		Value     string `xml:",chardata"`
	}
)

func (p *plan) rss() rssFeed {
	items := p.items(p.entries)
	f := rssFeed{
		Version: "2.0", Content: "http://purl.org/rss/1.0/modules/content/", DC: "http://purl.org/dc/elements/1.1/", Atom: "http://www.w3.org/2005/Atom",
		Channel: rssChannel{
			Title: p.settings.Title, Link: p.links.absolute(""), Text: p.settings.Description, Language: "ru", Built: newest(items).Format(time.RFC1123Z),
			Generator: "otkryto", Self: atomLink{p.links.absolute(rssFile), "self", "application/rss+xml"},
		},
	}
	for _, it := range items {
		f.Channel.Items = append(f.Channel.Items, rssItem{
			Title: it.title, Link: it.link, GUID: rssGUID{p.settings.BaseURL != "", it.link}, Published: it.published.Format(time.RFC1123Z),
			Creator: it.author, Categories: it.tags, Text: it.summary, HTML: it.html,
		})
	}
	return f
}

type (
	atomFeed struct {
		XMLName   xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang      string      `xml:"xml:lang,attr"`
		Title     string      `xml:"title"`
		Subtitle  string      `xml:"subtitle,omitempty"`
		ID        string      `xml:"id"`
		Updated   string      `xml:"updated"`
		Generator string      `xml:"generator"`
		Author    atomAuthor  `xml:"author"`
		Links     []atomLink  `xml:"link"`
		Entries   []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Href string `xml:"href,attr"`
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr,omitempty"`
	}
	atomAuthor struct {
		Name string `xml:"name"`
	}
	atomCategory struct {
		Term string `xml:"term,attr"`
	}
	atomText struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
	atomEntry struct {
		Title      string         `xml:"title"`
		ID         string         `xml:"id"`
		Link       atomLink       `xml:"link"`
		Published  string         `xml:"published"`
		Updated    string         `xml:"updated"`
		Author     *atomAuthor    `xml:"author"`
		Categories []atomCategory `xml:"category"`
		Summary    string         `xml:"summary,omitempty"`
		Content    atomText       `xml:"content"`
	}
)

// atom is a feed of entries; home is the address of the page that they belong to.
func (p *plan) atom(feed site.Link, home string, entries []site.Entry) atomFeed {
	items := p.items(entries)
	f := atomFeed{
		Lang: "ru", Title: feed.Title, Subtitle: p.settings.Description, ID: p.links.absolute(home), Updated: moment(newest(items)), Generator: "otkryto",
		Author: atomAuthor{p.settings.Body},
		Links:  []atomLink{{p.links.absolute(home), "alternate", "text/html"}, {p.links.absolute(feed.Path), "self", "application/atom+xml"}},
	}
	for _, it := range items {
		e := atomEntry{
			Title: it.title, ID: it.link, Link: atomLink{it.link, "alternate", "text/html"}, Published: moment(it.published), Updated: moment(it.updated),
			Summary: it.summary, Content: atomText{"html", it.html},
		}
		if it.author != "" {
			e.Author = &atomAuthor{it.author}
		}
		for _, tag := range it.tags {
			e.Categories = append(e.Categories, atomCategory{tag})
		}
		f.Entries = append(f.Entries, e)
	}
	return f
}

type (
	jsonFeed struct {
		Version  string         `json:"version"`
		Title    string         `json:"title"`
		Home     string         `json:"home_page_url"`
		Self     string         `json:"feed_url"`
		Text     string         `json:"description,omitempty"`
		Language string         `json:"language"`
		Authors  []jsonAuthor   `json:"authors"`
		Items    []jsonFeedItem `json:"items"`
	}
	jsonAuthor struct {
		Name string `json:"name"`
	}
	jsonFeedItem struct {
		ID        string       `json:"id"`
		URL       string       `json:"url"`
		Title     string       `json:"title"`
		HTML      string       `json:"content_html"`
		Summary   string       `json:"summary,omitempty"`
		Image     string       `json:"image,omitempty"`
		Published string       `json:"date_published"`
		Modified  string       `json:"date_modified,omitempty"`
		Authors   []jsonAuthor `json:"authors,omitempty"`
		Tags      []string     `json:"tags,omitempty"`
	}
)

func (p *plan) jsonFeed() jsonFeed {
	f := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: p.settings.Title, Home: p.links.absolute(""), Self: p.links.absolute(jsonFile), Text: p.settings.Description,
		Language: "ru", Authors: []jsonAuthor{{p.settings.Body}}, Items: []jsonFeedItem{},
	}
	for _, it := range p.items(p.entries) {
		j := jsonFeedItem{
			ID: it.link, URL: it.link, Title: it.title, HTML: it.html, Summary: it.summary, Image: it.image, Published: moment(it.published), Modified: moment(it.updated),
			Tags: it.tags,
		}
		if it.author != "" {
			j.Authors = []jsonAuthor{{it.author}}
		}
		f.Items = append(f.Items, j)
	}
	return f
}

// writeXML writes a document without indents: as small as a minifier would make it.
func writeXML(b *buffer, v any) error {
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?>`)
	if err := xml.NewEncoder(b).Encode(v); err != nil {
		return fmt.Errorf("write XML: %w", err)
	}
	return nil
}

func writeJSON(b *buffer, v any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	return nil
}
