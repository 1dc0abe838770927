package status

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"otkryto/generator/internal/site"
)

// CoverageView says of every category of the law where it is published.
type CoverageView struct {
	Title    string
	Lead     string
	Answer   []string
	Edition  string // which text of the law this is, and what the page is not
	Chapters []Chapter
	Back     site.Link
}

// Chapter is a point of the article.
type Chapter struct {
	ID         string
	Title      string
	Categories []Category
}

// Category is something that the law wants published.
type Category struct {
	Code  string
	Text  string
	State string      // "here", "both", "elsewhere", "noted", "absent"
	Words string      // the state, as said
	Here  []site.Link // what the portal has of it
	Away  []site.Link // where the rest is, or all of it
	Note  string
}

// The states of a category.
const (
	isHere      = "here"
	isBoth      = "both"
	isElsewhere = "elsewhere"
	isNoted     = "noted" // nowhere, and it is said why
	isAbsent    = "absent"
)

func (s *Status) coveragePage() site.Page {
	v := CoverageView{Title: s.text("coverage_title"), Lead: s.text("coverage_lead"), Edition: s.text("coverage_edition"), Back: site.Link{Title: s.text("title"), Path: root}}
	count := map[string]int{}
	for _, ch := range law {
		c := Chapter{ID: "p" + ch.number, Title: s.text("chapter", "number", ch.number, "title", ch.title)}
		for _, of := range ch.categories {
			made := s.category(of)
			count[made.State]++
			c.Categories = append(c.Categories, made)
		}
		v.Chapters = append(v.Chapters, c)
	}
	key, here := "coverage_here", count[isHere]+count[isBoth]
	if here == 0 {
		key = "coverage_none"
	}
	v.Answer = []string{s.text(key, "n", here, "all", len(Categories()))}
	for _, st := range []string{isElsewhere, isNoted, isAbsent} {
		if n := count[st]; n > 0 {
			v.Answer = append(v.Answer, s.text("coverage_"+st, "n", n))
		}
	}
	page := site.Page{Path: coveragePath, Title: v.Title, Summary: v.Lead, Template: coverageTemplate, View: v, Crumbs: s.crumbs()}
	for i, c := range s.in.Site.Coverage {
		page.Links = append(page.Links, s.pointer("coverage", i, c.URL)...)
	}
	return page
}

// pointer is an address of site.yaml that leads into the portal, for build to follow; of others there is none.
func (s *Status) pointer(list string, i int, address string) []site.Pointer {
	if !strings.HasPrefix(address, "/") {
		return nil
	}
	return []site.Pointer{{Path: address, Pos: s.in.At(fmt.Sprintf("%s.%d.url", list, i))}}
}

// category finds what sections have published of a category and what site.yaml says of it.
func (s *Status) category(of category) Category {
	c := Category{Code: of.code, Text: of.text}
	for _, p := range s.in.Parts {
		if p.Pages > 0 && p.Path != "" && slices.Contains(of.sections, p.Name) {
			c.Here = append(c.Here, site.Link{Title: cmp.Or(p.Title, p.Path), Path: p.Path})
		}
	}
	for _, told := range s.told(of.code, len(c.Here) > 0) {
		c.Note = strings.TrimSpace(c.Note + " " + told.Note)
		switch {
		case strings.HasPrefix(told.URL, "/"):
			c.Here = append(c.Here, site.Link{Title: cmp.Or(told.Title, told.URL), Path: sitePath(told.URL)})
		case told.URL != "":
			c.Away = append(c.Away, site.Link{Title: cmp.Or(told.Title, told.URL), Path: told.URL})
		}
	}
	switch {
	case len(c.Here) > 0 && len(c.Away) > 0:
		c.State = isBoth
	case len(c.Here) > 0:
		c.State = isHere
	case len(c.Away) > 0:
		c.State = isElsewhere
	case c.Note != "":
		c.State = isNoted
	default:
		c.State = isAbsent
	}
	c.Words = s.text("is_" + c.State)
	return c
}

// told is what site.yaml says of a category: its own entries, else that of all others, which says nothing of what is here.
func (s *Status) told(code string, here bool) []site.Coverage {
	var own, rest []site.Coverage
	for _, c := range s.in.Site.Coverage {
		switch c.Category {
		case code:
			own = append(own, c)
		case anyCategory:
			rest = append(rest, c)
		}
	}
	if len(own) > 0 || here {
		return own
	}
	return rest
}
