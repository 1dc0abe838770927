package appeals

import (
	"strconv"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// IndexView is the page of all years.
type IndexView struct {
	Title    string
	Lead     []site.Sentence
	Latest   string // «Итоги 2022 года»
	Figures  []site.Figure
	Years    site.Table
	Pages    []site.Link
	Objects  string // site path of the page of objects; "" is none
	Hidden   Hidden
	Controls *control.List // nil when nothing could be compared
}

// YearView is the page of a year.
type YearView struct {
	Title     string
	Demo      bool
	Lead      []site.Sentence
	Notices   []string // what is not shown and why
	Figures   []site.Figure
	Heat      *Heat
	Outcomes  *site.Table // nil while the year is not over
	Days      *site.Table // nil where no percentile can be shown
	Charts    []*chart.Spec
	Histogram *chart.Spec
	Merged    bool // neighbouring bins were joined
	Single    bool // days of single appeals are known
	Hidden    Hidden
	Downloads []site.Link
	Others    []site.Link // the other years
	Source    *site.Source
}

// Hidden explains why some numbers are not there.
type Hidden struct{ Any bool }

// show makes pages of what may be printed.
type show struct {
	in      *site.Input
	book    *book // for Meet alone
	years   []*published
	control *control.Book
}

// text returns one of the section's texts.
func (s show) text(key string, args ...any) string { return s.in.Text.Text("appeals."+key, args...) }

func (s show) output() (site.Output, error) {
	out := site.Output{Nav: []site.Link{{Title: s.text("nav"), Path: root}}}
	files, err := s.exports()
	if err != nil {
		return out, err
	}
	out.Files = files
	for _, p := range s.years {
		out.Pages = append(out.Pages, s.yearPage(p))
		out.Facts = append(out.Facts, s.facts(p)...)
		s.compare(p)
	}
	index := s.index()
	out.Pages = append(out.Pages, index)
	out.Cards = []site.Card{s.card(index)}
	out.Controls = s.control.Controls()
	out.Meet = s.meet
	return out, nil
}

func (s show) index() site.Page {
	v := IndexView{Title: s.text("title"), Hidden: Hidden{true}, Years: s.yearsTable(), Controls: control.Words{Text: s.in.Text, Site: s.in.Site}.List(s.control.Controls())}
	page := site.Page{Path: root, Title: v.Title, Template: indexTemplate, Subjects: []string{"appeals"}}
	for _, p := range s.years {
		v.Pages = append(v.Pages, site.Link{Title: s.text("year_link", "year", p.number), Path: p.path()})
		page.Demo = page.Demo || p.demo
	}
	if s.book.linked() {
		v.Objects = objectsPath
	}
	if len(s.years) == 0 {
		v.Lead = []site.Sentence{{Text: s.text("nothing")}}
	} else {
		p := s.years[0]
		v.Lead, v.Figures, v.Latest = s.lead(p), s.figures(p), s.text("latest", "period", s.period(p))
		page.AsOf, page.Updated = p.asOf, p.set.Updated
	}
	page.Summary, page.Figures, page.View = s.summary(v.Lead), v.Figures, v
	return page
}

// summary is what search engines print of a page, far from its marks: what is invented is marked in the text itself.
func (s show) summary(lead []site.Sentence) string {
	if len(lead) > 0 && lead[0].Demo {
		return s.text("summary_demo", "text", lead[0].Text)
	}
	if len(lead) > 0 {
		return lead[0].Text
	}
	return s.text("nothing")
}

func (p *published) path() string { return root + strconv.Itoa(p.number) + "/" }

func (s show) yearPage(p *published) site.Page {
	v := YearView{
		Title: s.text("year_title", "period", s.period(p)), Demo: p.demo, Lead: s.lead(p), Notices: s.notices(p), Figures: s.figures(p), Heat: s.heat(p), Single: p.single,
		Outcomes: s.outcomeTable(p), Days: s.daysTable(p), Charts: s.charts(p), Histogram: s.histogram(p), Merged: len(p.bins) < len(spans),
		Hidden: Hidden{p.hidesAny()}, Source: s.in.Site.SourceOf(p.set, p.asOf, p.demo),
		Downloads: []site.Link{
			{Title: s.text("csv"), Path: s.in.Site.DerivedPath(p.set.ID, "csv")},
			{Title: s.text("json"), Path: s.in.Site.DerivedPath(p.set.ID, "json")},
		},
	}
	for _, other := range s.years {
		if other != p {
			v.Others = append(v.Others, site.Link{Title: s.text("year_link", "year", other.number), Path: other.path()})
		}
	}
	page := site.Page{
		Path: p.path(), Title: v.Title, Summary: s.summary(v.Lead), Template: yearTemplate, View: v, Figures: v.Figures, Demo: p.demo, AsOf: p.asOf,
		Crumbs: []site.Link{{Title: s.text("title"), Path: root}}, Updated: p.set.Updated, Subjects: []string{"appeals"}, Charts: v.Charts,
	}
	if v.Histogram != nil {
		page.Charts = append(page.Charts[:len(page.Charts):len(page.Charts)], v.Histogram)
	}
	return page
}

// hidesAny says whether any number of the year's page is hidden.
func (p *published) hidesAny() bool {
	hiding := len(p.withheld) > 0
	see := func(c count) { hiding = hiding || c.state == hidden }
	for _, t := range p.topics {
		for _, c := range p.cells[t] {
			see(c)
		}
		see(p.byTopic[t])
		for _, c := range p.split[t] {
			see(c)
		}
	}
	for _, c := range p.outcome {
		see(c)
	}
	return hiding
}

// figure is a count as a headline: it stands in no cell that anybody could be led to.
func (s show) figure(p *published, key string, n int, unit string) site.Figure {
	return site.Figure{
		ID: "appeals." + key + "." + strconv.Itoa(p.number), Label: s.text("label_" + key), Number: decimal.MustNew(int64(n), 0), Set: true, Unit: unit, How: site.Counted,
		Formula: s.text("formula_" + key), AsOf: p.asOf, Demo: p.demo, Path: p.path(),
	}
}

// facts are the printed figures of a year, for prose to quote and other sections to check.
func (s show) facts(p *published) []site.Fact {
	var list []site.Fact
	add := func(key string, c count) {
		if c.state == printed {
			f := s.figure(p, key, c.n, "")
			list = append(list, site.Fact{Name: "appeals." + key, Period: strconv.Itoa(p.number), Figure: f})
		}
	}
	add("received", p.total)
	add("in_time", p.outcome[inTime])
	add("late", p.outcome[late])
	add("open", p.outcome[open])
	for key, days := range map[string]int{"median": p.days.median, "p90": p.days.p90} {
		if p.days.n > 0 && days >= 0 {
			list = append(list, site.Fact{Name: "appeals." + key, Period: strconv.Itoa(p.number), Figure: s.figure(p, key, days, s.text("days_unit"))})
		}
	}
	return list
}

// figures are a year's headlines.
func (s show) figures(p *published) []site.Figure {
	var list []site.Figure
	for _, key := range []string{"received", "late", "open", "median", "p90"} {
		for _, f := range s.facts(p) {
			if f.Name == "appeals."+key {
				f.Figure.Path = ""
				f.Figure.Note = s.note(p, key)
				list = append(list, f.Figure)
			}
		}
	}
	return list
}

func (s show) note(p *published, key string) string {
	if key == "late" && p.outcome.printed() {
		return s.text("late_note", "percent", share(p.outcome[late].n, p.outcome[late].n+p.outcome[inTime].n))
	}
	return ""
}

// share is a part in per cent, or a dash.
func share(part, whole int) string {
	if whole == 0 {
		return "—"
	}
	return format.Ratio(decimal.MustNew(int64(part), 0), decimal.MustNew(int64(whole), 0))
}

func (s show) card(index site.Page) site.Card {
	c := site.Card{Title: s.text("title"), Path: root, Weight: 50, Text: []string{s.text("nothing")}, Demo: index.Demo}
	if len(s.years) == 0 {
		return c
	}
	p := s.years[0]
	c.Text = nil
	for _, sentence := range s.lead(p) {
		c.Text = append(c.Text, sentence.Text)
	}
	c.Demo, c.AsOf, c.NextDue = p.demo, p.asOf, p.set.NextDue
	return c
}

// compare holds what the months give against what the outcomes give, where both are printed in full. Neither side knows a cell.
func (s show) compare(p *published) {
	if p.total.state != printed || !p.outcome.printed() {
		return
	}
	sum := 0
	for _, c := range p.outcome {
		sum += c.n
	}
	year := strconv.Itoa(p.number)
	s.control.Compare(site.Control{
		ID: "appeals." + year, Group: "appeals", Scope: year, Column: "received", Subject: s.text("title") + ", " + year, Key: year,
		Stated: s.figure(p, "received", p.total.n, ""), Expected: s.figure(p, "outcomes", sum, ""),
	}, nil, diag.Diagnostic{Rule: ruleParts, Pos: p.set.At("files"), Args: []any{p.total.n, sum}})
}
