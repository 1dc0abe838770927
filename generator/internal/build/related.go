package build

import (
	"slices"
	"strings"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// relatedCount is how many related pages a page lists at the most.
const relatedCount = 8

// subjects are what a page is about: what its section says, and what an editor typed.
func (pg *page) subjects() []string {
	if len(pg.About) == 0 {
		return pg.Subjects
	}
	list := slices.Clone(pg.Subjects)
	for _, typed := range pg.About {
		list = append(list, typed.Path)
	}
	return list
}

// relate lists for every page the others that are about the same things; first those of which an editor said so, the newest before the others. A subject that a
// great many pages share says little and is cut short.
func (p *plan) relate() {
	const crowd = 50
	about := map[string][]*page{}
	for _, pg := range p.byNearness() {
		for _, s := range pg.subjects() {
			if len(about[s]) < crowd {
				about[s] = append(about[s], pg)
			}
		}
	}
	p.checkSubjects(about)
	for _, pg := range p.pages {
		seen := map[*page]bool{pg: true}
		for _, s := range pg.subjects() {
			for _, other := range about[s] {
				if !seen[other] && len(pg.related) < relatedCount {
					seen[other] = true
					pg.related = append(pg.related, site.Link{Title: other.Title, Path: other.Path})
				}
			}
		}
	}
}

// byNearness are all pages that are about something: documents that say so by hand first, the newest of them before the others.
func (p *plan) byNearness() []*page {
	var typed, rest []*page
	for _, pg := range p.pages {
		switch {
		case len(pg.About) > 0:
			typed = append(typed, pg)
		case len(pg.Subjects) > 0:
			rest = append(rest, pg)
		}
	}
	slices.SortStableFunc(typed, func(a, b *page) int { return b.Published.Compare(a.Published) })
	return append(typed, rest...)
}

// checkSubjects reports the subjects that an editor typed and no page of a section is about. Pages of data that could not be read may still come.
func (p *plan) checkSubjects(about map[string][]*page) {
	if p.dataFaulty {
		return
	}
	var names []string
	for _, s := range sortedKeys(about) {
		if slices.ContainsFunc(about[s], func(pg *page) bool { return slices.Contains(pg.Subjects, s) }) {
			names = append(names, s)
		}
	}
	for _, pg := range p.pages {
		for _, typed := range pg.About {
			if slices.Contains(names, typed.Path) {
				continue
			}
			p.report.Add(ruleUnknownSubject, typed.Pos, typed.Path, meant(typed.Path, names), strings.Join(nearSubjects(typed.Path, names), ", "))
		}
	}
}

// nearSubjects are a dozen of the subjects that there are: those of the same section, else the sections themselves.
func nearSubjects(word string, names []string) []string {
	const most = 12
	section, _, _ := strings.Cut(word, ":")
	if near := format.Suggest(section, heads(names)); near != "" {
		section = near
	}
	var list []string
	for _, n := range names {
		if head, _, _ := strings.Cut(n, ":"); head == section {
			list = append(list, n)
		}
	}
	if list == nil {
		list = heads(names)
	}
	return list[:min(most, len(list))]
}

// heads are the first parts of subjects, each once: "budget" of "budget:0409".
func heads(names []string) []string {
	var list []string
	for _, n := range names {
		head, _, _ := strings.Cut(n, ":")
		list = append(list, head)
	}
	slices.Sort(list)
	return slices.Compact(list)
}
