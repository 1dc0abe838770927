package build

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/quote"
	"otkryto/generator/internal/site"
)

// The templates of what prose quotes.
const (
	quotedTemplate      = "quote/figure.html"
	quotedChartTemplate = "quote/chart.html"
)

// QuotedView is a figure in the middle of prose.
type QuotedView struct {
	Href  template.URL // of its cell or its page; "" is none
	Text  string
	Value string // for <data value>; "" for words
	Day   bool   // it is a day, and Value an ISO date for <time>
	Demo  bool
}

// QuotedChartView is a chart in the middle of prose.
type QuotedChartView struct {
	Chart *chart.Spec
}

// quotes are what the references of all prose to the data came to.
type quotes struct {
	figures map[content.Ref]quote.Quote
	charts  map[content.Ref]*chart.Spec
}

// resolveQuotes finds every figure and chart that prose quotes, before addresses are claimed: a chart is one more of its page's, with a CSV of its own. Numbers
// typed beside words that the data knows are judged on the way.
func (p *plan) resolveQuotes() {
	book := p.book()
	book.CheckMentions(p.report)
	p.quotes = quotes{map[content.Ref]quote.Quote{}, map[content.Ref]*chart.Spec{}}
	for _, pg := range p.pages {
		for _, body := range pg.Prose {
			for _, ref := range body.Refs {
				switch ref.Kind {
				case content.RefFigure:
					p.resolveFigure(book, pg, ref)
				case content.RefChart:
					p.resolveChart(book, pg, ref)
				}
			}
			for _, m := range body.Mentions {
				if finding := book.Mention(m, pg.Published); finding != nil {
					p.report.Put(*finding)
				}
			}
		}
	}
}

// book is all that may be quoted. What a dataset with errors lacks is not missed: the errors come first.
func (p *plan) book() *quote.Book {
	broken := map[string]bool{"": p.dataFaulty}
	if p.dataFaulty {
		for _, d := range p.report.All() {
			if rest, ok := strings.CutPrefix(d.Pos.File, "data/"); ok && d.Rule.Severity == diag.Error {
				id, _, _ := strings.Cut(rest, "/")
				broken[id] = true
			}
		}
	}
	return &quote.Book{Site: p.settings.Settings, Datasets: p.datasets, Facts: p.facts(), Text: p.text, Faulty: func(id string) bool { return broken[id] }}
}

func (p *plan) resolveFigure(book *quote.Book, pg *page, ref content.Ref) {
	q, ok, finding := book.Figure(ref)
	if finding != nil {
		finding.Pos = p.reader.Quote(finding.Pos)
		p.report.Put(*finding)
	}
	if ok {
		p.quotes.figures[ref] = q
		pg.Demo = pg.Demo || q.Demo
	}
}

func (p *plan) resolveChart(book *quote.Book, pg *page, ref content.Ref) {
	spec, findings := book.Chart(ref)
	for _, f := range findings {
		f.Pos = p.reader.Quote(f.Pos)
		p.report.Put(f)
	}
	if spec == nil {
		return
	}
	spec.ID = chartID(pg, spec.Title)
	p.quotes.charts[ref] = spec
	pg.Charts = append(slices.Clip(pg.Charts), spec)
	pg.Demo = pg.Demo || spec.Invented()
}

// chartID makes an id that no heading and no other chart of the page has: the title in Latin letters, and a number when it is taken.
func chartID(pg *page, title string) string {
	const longest = 60
	id := content.ChartAnchor + format.Slug(title)
	if len(id) > longest {
		id = id[:strings.LastIndexByte(id[:longest+1], '-')]
	}
	id = strings.TrimRight(id, "-")
	taken := func(id string) bool {
		for _, b := range pg.Prose {
			if slices.ContainsFunc(b.Headings, func(h content.Heading) bool { return h.ID == id }) {
				return true
			}
		}
		return slices.ContainsFunc(pg.Charts, func(c *chart.Spec) bool { return c.ID == id })
	}
	unique := id
	for n := 2; taken(unique); n++ {
		unique = id + "-" + strconv.Itoa(n)
	}
	return unique
}

// quotedFigure prints a figure with the way to its cell. Within a link it has none of its own.
func (p *printer) quotedFigure(r content.Ref, base string) string {
	q, ok := p.quotes.figures[r]
	if !ok {
		return html.EscapeString("{{" + r.Target + "}}") // the gate is shut: only a finding shows it
	}
	v := QuotedView{Text: q.Text, Value: q.Value, Day: q.Day, Demo: q.Demo}
	if at := p.quotedPath(q); at != "" && !r.InLink {
		v.Href = template.URL(base + at)
	}
	return p.printed(quotedTemplate, v)
}

// quotedPath is where a figure leads: to its cell when it is one and the portal has a page of its rows, else to the page that says more.
func (p *printer) quotedPath(q quote.Quote) string {
	if len(q.Cells) == 1 {
		at := p.portal.CellPath(q.Cells[0].Cell)
		if page, _, _ := strings.Cut(at, "#"); at != "" && p.links.pages[page] != nil {
			return at
		}
	}
	if q.Path != "" && p.links.pages[q.Path] != nil {
		return q.Path
	}
	return ""
}

// quotedChart prints a chart. at is the page that it stands on when the prose is printed elsewhere, as in feeds: there it is a link.
func (p *printer) quotedChart(r content.Ref, base, at string) string {
	spec := p.quotes.charts[r]
	switch {
	case spec == nil:
		return ""
	case at != "":
		return `<p><a href="` + html.EscapeString(base+at+"#"+spec.ID) + `">` + html.EscapeString(spec.Title) + `</a></p>`
	}
	return p.printed(quotedChartTemplate, QuotedChartView{spec})
}

// printed executes a template whose view is in order. The theme has checked it against its view before.
func (p *printer) printed(name string, view any) string {
	var b bytes.Buffer
	if err := p.theme.Execute(&b, name, view); err != nil {
		panic(fmt.Sprintf("build: %s: %v", name, err))
	}
	return b.String()
}

// quotedSources are the datasets that figures and charts of some prose are from, in the order in which they are quoted.
func (p *printer) quotedSources(bodies []content.Body) []site.Source {
	var list []site.Source
	add := func(s site.Source) {
		i := slices.IndexFunc(list, func(o site.Source) bool { return o.Path == s.Path && o.Title == s.Title })
		if i < 0 {
			list = append(list, s)
			return
		}
		list[i].Demo = list[i].Demo || s.Demo
		if s.AsOf.After(list[i].AsOf) {
			list[i].AsOf = s.AsOf
		}
	}
	for _, body := range bodies {
		for _, r := range body.Refs {
			if spec := p.quotes.charts[r]; spec != nil {
				add(site.Source{Title: spec.Source, Path: spec.SourcePath, AsOf: spec.AsOf, Demo: spec.Invented()})
			}
			q := p.quotes.figures[r]
			for _, c := range q.Cells {
				if c.File != nil && c.File.Dataset != nil {
					add(*p.portal.SourceOf(c.File.Dataset, c.File.Date, q.Demo))
				}
			}
		}
	}
	for i := range list {
		if p.links.pages[list[i].Path] == nil {
			list[i].Path = ""
		}
	}
	return list
}
