package hearings

import (
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"slices"
	"time"

	"otkryto/generator/internal/site"
)

// feedPath is the section's own feed: of hearings alone, beside the portal's of everything.
const feedPath = root + "atom.xml"

// feedLength is how many of the newest entries it holds.
const feedLength = 50

func (p *publisher) feeds() []site.Link {
	if len(p.hearings) == 0 {
		return nil
	}
	return []site.Link{{Title: p.text("feed_title", "title", p.in.Site.Title), Path: feedPath}}
}

// The parts of an Atom feed (RFC 4287).
type (
	atomFeed struct {
		XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Lang    string      `xml:"xml:lang,attr"`
		Title   string      `xml:"title"`
		ID      string      `xml:"id"`
		Updated string      `xml:"updated"`
		Author  string      `xml:"author>name"`
		Links   []atomLink  `xml:"link"`
		Entries []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Href string `xml:"href,attr"`
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr"`
	}
	atomEntry struct {
		Title   string   `xml:"title"`
		ID      string   `xml:"id"`
		Link    atomLink `xml:"link"`
		Updated string   `xml:"updated"`
		Summary atomText `xml:"summary"`
	}
	atomText struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
)

// feed writes the entries of the section. Addresses are full where the portal has one, else from its root.
func (p *publisher) feed(entries []site.Entry) site.File {
	list := slices.Clone(entries)
	slices.SortStableFunc(list, func(a, b site.Entry) int { return b.Published.Compare(a.Published) })
	list = list[:min(feedLength, len(list))]
	return site.File{Path: feedPath, Write: func(w io.Writer) error {
		f := atomFeed{
			Lang: "ru", Title: p.feeds()[0].Title, ID: p.address(root), Updated: list[0].Published.Format(time.RFC3339), Author: p.in.Site.Body,
			Links: []atomLink{{p.address(root), "alternate", "text/html"}, {p.address(feedPath), "self", "application/atom+xml"}},
		}
		for _, e := range list {
			at := p.address(e.Path)
			title := e.Title
			if e.Demo {
				title = p.text("demo_title", "title", title)
			}
			f.Entries = append(f.Entries, atomEntry{title, at, atomLink{at, "alternate", "text/html"}, e.Published.Format(time.RFC3339), atomText{"html", "<p>" + html.EscapeString(e.Summary) + "</p>"}})
		}
		if _, err := io.WriteString(w, `<?xml version="1.0" encoding="utf-8"?>`); err != nil {
			return fmt.Errorf("write the feed of hearings: %w", err)
		}
		if err := xml.NewEncoder(w).Encode(f); err != nil {
			return fmt.Errorf("write the feed of hearings: %w", err)
		}
		return nil
	}}
}

func (p *publisher) address(path string) string {
	if full := p.full(path); full != "" {
		return full
	}
	return "/" + path
}
