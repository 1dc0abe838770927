package build

import (
	"fmt"
	"slices"
	"strings"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// makeMenu resolves the menu of site.yaml; without one every section's own entries stand in the sections' order.
func (p *plan) makeMenu() []site.Link {
	var menu []site.Link
	if len(p.settings.Menu) == 0 {
		for _, o := range p.loaded {
			menu = append(menu, o.Nav...)
		}
		return menu
	}
	for i, m := range p.settings.Menu {
		pos := p.settings.pos(fmt.Sprintf("menu.%d", i))
		switch {
		case m.Section != "":
			menu = append(menu, p.sectionNav(m, pos)...)
		case m.Path != "" && m.Title != "":
			p.menuPaths = append(p.menuPaths, menuPath{fmt.Sprintf("menu.%d.path", i), m.Path})
			menu = append(menu, site.Link{Title: m.Title, Path: strings.TrimPrefix(m.Path, "/")})
		}
	}
	return menu
}

// menuPath is a path of site.yaml that must lead somewhere.
type menuPath struct{ key, path string }

// sectionNav returns a section's entries of the menu, under the title that site.yaml gives when there is one entry.
func (p *plan) sectionNav(m site.MenuItem, pos diag.Pos) []site.Link {
	i := slices.IndexFunc(p.run.Sections, func(s site.Section) bool { return s.Name == m.Section })
	if i < 0 {
		names := make([]string, len(p.run.Sections))
		for i, s := range p.run.Sections {
			names[i] = s.Name
		}
		p.report.Add(ruleMenuSection, pos, m.Section, meant(m.Section, names), strings.Join(names, ", "))
		return nil
	}
	nav := slices.Clone(p.loaded[i].Nav)
	if len(nav) == 0 && !p.dataFaulty {
		p.report.Add(ruleMenuEmpty, pos, m.Section)
	}
	if len(nav) == 1 && m.Title != "" {
		nav[0].Title = m.Title
	}
	return nav
}

// nav returns the menu as a page sees it.
func (p *plan) nav(pg *page) []site.NavLink {
	list := make([]site.NavLink, len(p.menu))
	for i, l := range p.menu {
		current := l.Path == pg.Path
		inside := !current && l.Path != "" && strings.HasSuffix(l.Path, "/") && strings.HasPrefix(pg.Path, l.Path)
		list[i] = site.NavLink{Link: l, Current: current, Inside: inside}
	}
	return list
}

// relatedCount is how many related pages a page lists at the most.
const relatedCount = 8

// relate lists for every page the others that are about the same things. A subject that a great many pages share says little and is cut short.
func (p *plan) relate() {
	const crowd = 50
	about := map[string][]*page{}
	for _, pg := range p.pages {
		for _, s := range pg.Subjects {
			if len(about[s]) < crowd {
				about[s] = append(about[s], pg)
			}
		}
	}
	for _, pg := range p.pages {
		if len(pg.Subjects) == 0 {
			continue
		}
		seen := map[*page]bool{pg: true}
		for _, s := range pg.Subjects {
			for _, other := range about[s] {
				if !seen[other] && len(pg.related) < relatedCount {
					seen[other] = true
					pg.related = append(pg.related, site.Link{Title: other.Title, Path: other.Path})
				}
			}
		}
	}
}
