package build

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/site"
)

// TestMenuGroups: a group is open where one of its items leads or above the page, and leads where its first item does.
func TestMenuGroups(t *testing.T) {
	p := &plan{printer: newPrinter(), settings: &settings{}, loaded: []site.Output{{Nav: []site.Link{{Title: "Заметки", Path: "notes/"}}}}, run: &run{}}
	p.run.Sections = []site.Section{notes}
	p.settings.Menu = []site.MenuItem{
		{Title: "Новости", Items: []site.MenuItem{{Section: "notes"}, {Title: "Архив", Path: "/archive/"}}},
		{Title: "О портале", Path: "about/"},
	}
	p.menu = p.makeMenu()
	for path, want := range map[string][]string{
		"":              {"Новости notes/", "  Заметки notes/", "  Архив archive/", "О портале about/"},
		"notes/":        {"Новости notes/ inside", "  Заметки notes/ current", "  Архив archive/", "О портале about/"},
		"archive/2022/": {"Новости notes/ inside", "  Заметки notes/", "  Архив archive/ inside", "О портале about/"},
		"about/":        {"Новости notes/", "  Заметки notes/", "  Архив archive/", "О портале about/ current"},
	} {
		if diff := cmp.Diff(want, menuLines("", p.nav(&page{Page: site.Page{Path: path}}))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", path, diff)
		}
	}
	want := []site.Link{{Title: "Заметки", Path: "notes/"}, {Title: "Архив", Path: "archive/"}, {Title: "О портале", Path: "about/"}}
	if diff := cmp.Diff(want, p.menuLinks()); diff != "" {
		t.Errorf("all links (-want +got):\n%s", diff)
	}
	if a, b := marks(nil, p.nav(&page{Page: site.Page{Path: "notes/"}})), marks(nil, p.nav(&page{Page: site.Page{Path: "archive/"}})); string(a) == string(b) {
		t.Error("pages of two items share one menu")
	}
}

func menuLines(indent string, nav []site.NavLink) []string {
	var list []string
	for _, l := range nav {
		line := indent + l.Title + " " + l.Path
		if l.Current {
			line += " current"
		}
		if l.Inside {
			line += " inside"
		}
		list = append(append(list, line), menuLines(indent+"  ", l.Items)...)
	}
	return list
}
