package pages

import (
	"path"
	"strings"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// page is a document at its place.
type page struct {
	doc      *content.Document[Meta]
	path     string
	parent   *page // the page of the nearest folder above that has one
	children []*page
}

func (p *page) link() site.Link { return site.Link{Title: p.doc.Base.Title, Path: p.path} }

// tree is all pages and the folders that they stand in.
type tree struct {
	pages   []*page
	folders map[string]*page // folder below content/ -> its index.md
	slugs   map[string]string
}

// newTree gives every document its address: the folders above it, then its own slug. A folder is called as the slug of its index.md, else as its name.
func newTree(docs []*content.Document[Meta], report *diag.Report) *tree {
	t := &tree{folders: map[string]*page{}, slugs: map[string]string{}}
	for _, doc := range docs {
		if doc.Bundle {
			t.slugs[path.Dir(doc.File)] = doc.Slug
		}
	}
	taken := map[string]*page{}
	for _, doc := range docs {
		p := &page{doc: doc, path: t.address(doc)}
		if p.path == "" {
			report.Add(ruleHomeAddress, diag.Pos{File: doc.File})
			continue
		}
		if other, ok := taken[p.path]; ok {
			reportSameAddress(p, other, report)
			continue
		}
		taken[p.path] = p
		t.pages = append(t.pages, p)
		if doc.Bundle {
			t.folders[path.Dir(doc.File)] = p
		}
	}
	t.join()
	return t
}

// join finds every page's parent.
func (t *tree) join() {
	for _, p := range t.pages {
		folder := path.Dir(p.doc.File)
		if p.doc.Bundle {
			folder = path.Dir(folder)
		}
		for ; folder != root && folder != "."; folder = path.Dir(folder) {
			if up := t.folders[folder]; up != nil {
				p.parent = up
				up.children = append(up.children, p)
				break
			}
		}
	}
}

// address returns a document's site path; "" for content/pages/index.md, which would be the home page.
func (t *tree) address(doc *content.Document[Meta]) string {
	folder := path.Dir(doc.File)
	if doc.Bundle {
		return t.folderPath(folder)
	}
	if folder == root && doc.Name == "index" {
		return ""
	}
	return t.folderPath(folder) + doc.Slug + "/"
}

// folderPath returns the site path of a folder, "" for content/pages itself.
func (t *tree) folderPath(folder string) string {
	if folder == root || folder == "." {
		return ""
	}
	slug, ok := t.slugs[folder]
	if !ok {
		slug = format.Slug(path.Base(folder))
	}
	return t.folderPath(path.Dir(folder)) + slug + "/"
}

func reportSameAddress(p, other *page, report *diag.Report) {
	report.Put(diag.Diagnostic{
		Rule: ruleSameAddress,
		Pos:  p.doc.At("slug"),
		Args: []any{"/" + p.path, other.doc.File},
		Related: []diag.Related{{
			Pos:  other.doc.At("slug"),
			Note: diag.Text{RU: "этот адрес уже у этой страницы", EN: "this page has the address already"},
		}},
	})
}

// crumbs are the pages above a page, the highest first.
func (p *page) crumbs() []site.Link {
	if p.parent == nil {
		return nil
	}
	return append(p.parent.crumbs(), p.parent.link())
}

// summary is what the editor wrote, else the beginning of the text.
func (p *page) summary() string {
	if p.doc.Base.Summary != "" {
		return p.doc.Base.Summary
	}
	return strings.TrimSpace(p.doc.Body.Excerpt)
}
