package build

import (
	"fmt"
	"slices"
	"strings"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// menuEntry is an entry of the menu: a link, or a group of them.
type menuEntry struct {
	site.Link
	items []site.Link
}

// makeMenu resolves the menu of site.yaml; without one every section's own entries stand in the sections' order.
func (p *plan) makeMenu() []menuEntry {
	var menu []menuEntry
	if len(p.settings.Menu) == 0 {
		for _, o := range p.loaded {
			menu = append(menu, plain(o.Nav)...)
		}
		return menu
	}
	for i, m := range p.settings.Menu {
		key := fmt.Sprintf("menu.%d", i)
		if len(m.Items) == 0 {
			menu = append(menu, plain(p.itemLinks(m, key))...)
			continue
		}
		var items []site.Link
		for k, item := range m.Items {
			items = append(items, p.itemLinks(item, fmt.Sprintf("%s.items.%d", key, k))...)
		}
		if len(items) > 0 {
			menu = append(menu, menuEntry{site.Link{Title: m.Title, Path: items[0].Path}, items})
		}
	}
	return menu
}

// plain makes entries of links that are in no group.
func plain(links []site.Link) []menuEntry {
	var list []menuEntry
	for _, l := range links {
		list = append(list, menuEntry{Link: l})
	}
	return list
}

// itemLinks returns what an item of the menu leads to: a section's entries, or the one that it spells out.
func (p *plan) itemLinks(m site.MenuItem, key string) []site.Link {
	switch {
	case m.Section != "":
		return p.sectionNav(m, p.settings.pos(key))
	case m.Path != "" && m.Title != "":
		p.menuPaths = append(p.menuPaths, menuPath{key + ".path", m.Path})
		return []site.Link{{Title: m.Title, Path: strings.TrimPrefix(m.Path, "/")}}
	}
	return nil
}

// menuLinks are all links of the menu in a row.
func (p *plan) menuLinks() []site.Link {
	var list []site.Link
	for _, e := range p.menu {
		if len(e.items) == 0 {
			list = append(list, e.Link)
		}
		list = append(list, e.items...)
	}
	return list
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
	for i, e := range p.menu {
		if len(e.items) == 0 {
			list[i] = navLink(e.Link, pg)
			continue
		}
		list[i].Link = e.Link
		for _, l := range e.items {
			item := navLink(l, pg)
			list[i].Items = append(list[i].Items, item)
			list[i].Inside = list[i].Inside || item.Current || item.Inside
		}
	}
	return list
}

// navLink is a link of the menu as a page sees it.
func navLink(l site.Link, pg *page) site.NavLink {
	current := l.Path == pg.Path
	return site.NavLink{Link: l, Current: current, Inside: !current && l.Path != "" && strings.HasSuffix(l.Path, "/") && strings.HasPrefix(pg.Path, l.Path)}
}
