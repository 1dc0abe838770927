// Package status tells readers how the portal is kept: what is due when and what is late, what the portal publishes of what the law names, and what was checked
// before it was published.
//
// New takes what build knows of the whole portal, which no section does: all datasets, the calendar of site.yaml, what each section has published and compared. It
// makes the pages below /status/ (index.go, coverage.go, quality.go), the calendars of those who answer for publications (subscribe.go) and the calendar as CSV
// (csv.go). Finish fills in what is known only when everything else is planned. Overdue turns the same days into findings for `check --due` (overdue.go), Check judges
// the two lists of site.yaml (check.go). An item is one thing with a due day, whether a dataset or not (item.go); what the law names, and which sections are about it, stands
// in law.go alone.
//
// The pages state the day of the build, and so change with it; calendars and CSV do not.
//
// Neighbours: build calls it; it stands on site, dataset, control and calendar, and knows no section but by the names in law.go.
package status

import (
	"time"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// root is where the pages stand.
const root = "status/"

// The templates, and the addresses of the pages below the first.
const (
	indexTemplate    = "status/index.html"
	coverageTemplate = "status/coverage.html"
	qualityTemplate  = "status/quality.html"

	coveragePath = root + "zakon/"
	qualityPath  = root + "proverki/"
)

// Views has every template with a value of its view's type.
func Views() map[string]any {
	return map[string]any{indexTemplate: IndexView{}, coverageTemplate: CoverageView{}, qualityTemplate: &QualityView{}}
}

// Input is what build knows of a portal.
type Input struct {
	Site     site.Settings
	Datasets dataset.Datasets
	Parts    []Part // in the order of the sections
	Text     format.Catalog
	Now      time.Time // the portal's date, in its time zone
	At       func(key string) diag.Pos
}

// Part is what a section has published.
type Part struct {
	Name     string // of the section
	Title    string // as the menu calls it
	Path     string // site path of its first page
	Pages    int
	Controls []site.Control
}

// Status is how a portal is kept.
type Status struct {
	in      Input
	items   []item
	quality *QualityView
	out     site.Output
}

// New makes the pages and files. The page of checks is filled by Finish.
func New(in Input) *Status {
	s := &Status{in: in, items: items(in)}
	s.quality = s.qualityView()
	people := s.people()
	s.out.Pages = []site.Page{s.indexPage(people), s.coveragePage(), s.qualityPage()}
	s.out.Files = append([]site.File{s.csvFile()}, s.calendars(people)...)
	return s
}

// Output is what is to be published.
func (s *Status) Output() site.Output { return s.out }

// text returns one of the package's texts.
func (s *Status) text(key string, args ...any) string { return s.in.Text.Text("status."+key, args...) }

// words are those of comparisons.
func (s *Status) words() control.Words {
	return control.Words{Text: s.in.Text, Site: s.in.Site}
}

// crumbs lead from a page back to the first.
func (s *Status) crumbs() []site.Link { return []site.Link{{Title: s.text("title"), Path: root}} }

// Line is the whole in a few words, for the home page.
type Line struct {
	Text string
	Path string
	Late bool // something is
	Demo bool // something that is late or on time is invented
}

// Line says whether everything is on time; nil where nothing is ever due.
func (s *Status) Line() *Line {
	late, dated := 0, 0
	l := &Line{Path: root}
	for _, it := range s.items {
		if it.due.Day.IsZero() {
			continue
		}
		dated++
		if it.due.Late(s.in.Now) {
			late++
		}
		l.Demo = l.Demo || it.demo
	}
	switch {
	case dated == 0:
		return nil
	case late == 0:
		l.Text = s.text("line_good", "date", format.Date(s.in.Now))
	default:
		l.Text, l.Late = s.text("line_late", "n", late, "date", format.Date(s.in.Now)), true
	}
	return l
}
