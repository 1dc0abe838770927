package hearings

import "otkryto/generator/internal/site"

// feedPath is the section's own feed: of hearings alone, beside the portal's of everything.
const feedPath = root + "atom.xml"

func (p *publisher) feeds() []site.Link {
	if len(p.hearings) == 0 {
		return nil
	}
	return []site.Link{{Title: p.text("feed_title", "title", p.in.Site.Title), Path: feedPath}}
}
