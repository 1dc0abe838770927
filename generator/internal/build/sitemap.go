package build

import (
	"encoding/xml"
	"fmt"
	"io"
	"time"

	"otkryto/generator/internal/format"
)

// The files of the whole site.
const (
	sitemapFile  = "sitemap.xml"
	robotsFile   = "robots.txt"
	versionFile  = "version.json"
	sitemapLimit = 50_000 // addresses in one file, by the protocol
)

// addSiteFiles adds all files that are made from what the sections published.
func (p *plan) addSiteFiles() {
	for _, a := range p.theme.Assets() {
		p.files = append(p.files, file{path: a.Path, make: func(b *buffer) error { b.Write(a.Data); return nil }})
	}
	p.addFeeds()
	p.addOwnFeeds()
	p.addSitemap()
	p.files = append(p.files,
		file{path: robotsFile, make: func(b *buffer) error { p.robots(b); return nil }},
		file{path: figuresFile, pour: func(w io.Writer) error { return p.list().JSON(w) }},
		file{path: versionFile, make: func(b *buffer) error { return writeJSON(b, p.version()) }},
	)
}

type (
	urlSet struct {
		XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []siteURL `xml:"url"`
	}
	siteURL struct {
		Address  string `xml:"loc"`
		Modified string `xml:"lastmod,omitempty"`
	}
	sitemapIndex struct {
		XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
		Maps    []siteURL `xml:"sitemap"`
	}
)

// addSitemap lists every page that is meant to be found, in several files and an index when there are too many for one.
func (p *plan) addSitemap() {
	var found []*page
	for _, pg := range p.pages {
		if !pg.NoIndex {
			found = append(found, pg)
		}
	}
	if len(found) <= sitemapLimit {
		p.addURLs(sitemapFile, found)
		return
	}
	var index sitemapIndex
	for n := 1; len(found) > 0; n++ {
		part := found[:min(sitemapLimit, len(found))]
		found = found[len(part):]
		name := fmt.Sprintf("sitemap-%d.xml", n)
		index.Maps = append(index.Maps, siteURL{Address: p.links.absolute(name)})
		p.addURLs(name, part)
	}
	p.files = append(p.files, file{path: sitemapFile, make: func(b *buffer) error { return writeXML(b, index) }})
}

func (p *plan) addURLs(name string, pages []*page) {
	p.files = append(p.files, file{path: name, make: func(b *buffer) error {
		set := urlSet{URLs: make([]siteURL, len(pages))}
		for i, pg := range pages {
			set.URLs[i] = siteURL{p.links.absolute(pg.Path), lastModified(pg)}
		}
		return writeXML(b, set)
	}})
}

// lastModified is the latest day that a page speaks of itself.
func lastModified(pg *page) string {
	var last time.Time
	for _, t := range []time.Time{pg.Published, pg.Updated, pg.AsOf} {
		if t.After(last) {
			last = t
		}
	}
	return format.ISODate(last)
}

// robots lets everybody read everything.
func (p *plan) robots(b *buffer) {
	b.WriteString("User-agent: *\nDisallow:\n")
	if p.settings.BaseURL != "" {
		fmt.Fprintf(b, "\nSitemap: %s\n", p.links.absolute(sitemapFile))
	}
}
