package budget

import (
	"strconv"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/site"
)

// checksPerPage is how many comparisons stand on one page: three reports of form 0503117 in four.
const checksPerPage = 300

// ChecksView is every comparison of one report.
type ChecksView struct {
	Title    string
	Answer   string
	Open     []control.Line // what differs, on the first page
	Contents []site.Link    // to the groups, when there are several
	Number   int            // of this page
	Pages    []site.Link    // of all, when the report takes several
	Up       site.Link
	Demo     bool

	list  []site.Control
	words control.Words
	unit  string
}

// Groups are the tables of the page. They are made when it is printed, since all reports together have tens of thousands of rows.
func (v ChecksView) Groups() []control.Rows {
	var list []control.Rows
	for _, group := range control.Groups(v.list) {
		rows := v.words.Rows(groupID(group), group)
		rows.Unit = v.unit
		list = append(list, rows)
	}
	return list
}

func groupID(group []site.Control) string { return "group-" + group[0].Group }

// checksPages publish every comparison of one report, which come in order of group: a table a group, over as many pages as it takes.
func (p *publisher) checksPages(address, name string, up site.Link, crumbs []site.Link, list []site.Control) {
	total := (len(list) + checksPerPage - 1) / checksPerPage
	w := p.controlWords()
	title := p.r("title_checks", "name", name)
	for n := 1; n <= total; n++ {
		some := list[(n-1)*checksPerPage : min(n*checksPerPage, len(list))]
		v := ChecksView{
			Title: title, Answer: w.Answer(control.Count(list)), Number: n, Pages: checksLinks(address, total), Demo: control.Count(some).Demo,
			Up: up, list: some, words: w, unit: p.t("roubles"),
		}
		if n > 1 {
			v.Title = p.r("title_page", "title", title, "n", n)
		} else {
			v.Open = p.open(p.inFull(), control.With(list, site.ControlFailed, site.ControlExplained, site.ControlNoticed))
			for i := range v.Open {
				v.Open[i].Where = site.Link{} // this page
			}
		}
		if groups := control.Groups(some); len(groups) > 1 {
			for _, group := range groups {
				v.Contents = append(v.Contents, site.Link{Title: w.Group(group[0].Group).Title, Path: "#" + groupID(group)})
			}
		}
		p.out.Pages = append(p.out.Pages, site.Page{
			Path: checksPath(address, n), Title: v.Title, Summary: v.Answer, Template: checksTemplate, View: v, Crumbs: crumbs, Demo: v.Demo,
			Search: site.ListReach(n),
		})
	}
}

// checksLinks are the pages of a report, which are few; one needs no links.
func checksLinks(address string, total int) []site.Link {
	if total < 2 {
		return nil
	}
	list := make([]site.Link, total)
	for i := range list {
		list[i] = site.Link{Title: strconv.Itoa(i + 1), Path: checksPath(address, i+1)}
	}
	return list
}

func checksPath(address string, n int) string {
	if n == 1 {
		return address
	}
	return address + "p" + strconv.Itoa(n) + "/"
}
