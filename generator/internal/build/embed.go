package build

import (
	"bytes"
	"html"
	"html/template"
	"net/url"
	"strconv"
	"strings"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/site"
)

// A chart or a table can be taken along: shown on another site by an iframe, or downloaded. Each has a small page of its own for that, without menu and scripts,
// <page>/embed/<id>/, and a chart a picture that needs no page, <page>/<id>.svg. The values of `embeds` in site.yaml say which have one.
const (
	embedTemplate = "embed/index.html"
	embedFolder   = "embed/"

	embedsAll    = "all"    // every table that has a caption and an id: build writes the CSV of those that have none
	embedsCharts = "charts" // no tables
	embedsNone   = "none"
)

// thisPath and thisAddress stand for the page that a table is printed on, which its partial does not know: for its site path, in an address, and for its full
// address, in words. nameBlocks fills them in. They are characters for private use, as thisPage is.
const (
	thisPath    = "\uF8FE"
	thisAddress = "\uF8FD"
)

var thisPathEncoded = []byte("%ef%a3%be") // as html/template writes it

// block is a chart or a table of a page, with the addresses that it has outside of it.
type block struct {
	page  *page
	id    string
	title string
	demo  bool
	chart *chart.Spec
	table *site.Table

	csv, svg, embed string // site paths; "" is none
}

// EmbedView is the page of a single block: a whole document without a frame.
type EmbedView struct {
	Title     string
	Page      site.Link // where the block stands, with its anchor
	Canonical string
	Portal    string
	CSP       string
	Chart     *chart.Spec // one of the two
	Table     *site.Table
	Demo      bool // the block has something invented
	CSV, SVG  string
}

// Embed is what a block offers under it. Partial "embed".
type Embed struct {
	Title string
	Path  string // site path of the small page
	Code  string // to be copied into another page
	Full  bool   // Code holds on every site; else the portal's address is to be added, since site.yaml has none
	SVG   string // site path of the picture; "" of a table
	Name  string // of the picture that a browser makes of it: "execution.png"
	CSV   string // of a table whose rows nobody else publishes
}

// addEmbeds finds the blocks of all pages and adds their files.
func (p *plan) addEmbeds() {
	if p.settings.Embeds == embedsNone {
		return
	}
	for _, pg := range p.pages {
		if pg.Path != "" && !strings.HasSuffix(pg.Path, "/") {
			continue // 404.html
		}
		taken := map[string]bool{}
		for _, c := range pg.Charts {
			if !taken[c.ID] {
				taken[c.ID] = true
				p.addChart(pg, c)
			}
		}
		if p.settings.Embeds == embedsCharts || pg.Rows {
			continue
		}
		for _, t := range tablesOf(pg.View) {
			if !taken[t.ID] && p.embeddable(t.ID, t.CSV, t.Caption) {
				taken[t.ID] = true
				p.addTable(pg, t)
			}
		}
	}
}

// embeddable says whether a table has a page of its own.
func (p *printer) embeddable(id, csv, caption string) bool {
	switch p.portal.Embeds {
	case embedsNone, embedsCharts:
		return false
	case embedsAll:
		return id != "" && caption != ""
	}
	return id != "" && csv != ""
}

func (p *plan) addChart(pg *page, c *chart.Spec) {
	b := &block{page: pg, id: c.ID, title: c.Title, demo: c.Invented(), chart: c, csv: pg.Path + c.ID + ".csv", embed: pg.Path + embedFolder + c.ID + "/"}
	if !c.Empty() {
		b.svg = pg.Path + c.ID + ".svg"
		p.files = append(p.files, file{path: b.svg, charts: []*chart.Spec{c}, make: func(out *buffer) error { return p.picture(out, c) }})
	}
	p.blocks = append(p.blocks, b)
	p.embeds[c] = b
	p.addEmbedPage(b)
}

func (p *plan) addTable(pg *page, t site.Table) {
	b := &block{page: pg, id: t.ID, title: t.Caption, demo: invented(t), table: &t, csv: t.CSV, embed: pg.Path + embedFolder + t.ID + "/"}
	if b.csv == "" {
		b.csv = tableCSV(pg.Path, t.ID)
		p.files = append(p.files, file{path: b.csv, make: func(out *buffer) error { return writeTable(out, t) }})
	}
	p.blocks = append(p.blocks, b)
	p.addEmbedPage(b)
}

// tableCSV is where the rows of a table lie that had no CSV.
func tableCSV(page, id string) string { return page + embedFolder + id + "/" + id + ".csv" }

func (p *plan) addEmbedPage(b *block) {
	f := file{path: outputPath(b.embed), make: func(out *buffer) error { return p.embedPage(out, b) }}
	if b.chart != nil {
		f.charts = []*chart.Spec{b.chart}
	}
	p.files = append(p.files, f)
}

// embedPage renders the small page of a block.
func (p *plan) embedPage(out *buffer, b *block) error {
	v := EmbedView{
		Title: b.title, Page: site.Link{Title: b.page.Title, Path: b.page.Path + "#" + b.id}, Canonical: p.links.absolute(b.page.Path), Portal: p.settings.Title, CSP: policy,
		Chart: b.chart, Table: b.table, Demo: b.demo, CSV: b.csv, SVG: b.svg,
	}
	if b.page.Path == "" {
		v.Page.Title = p.settings.Title
	}
	return p.theme.Execute(out, embedTemplate, v)
}

// picture writes a chart as a file of its own.
func (p *plan) picture(out *buffer, c *chart.Spec) error {
	d, err := p.drawing(c)
	if err != nil {
		return err
	}
	l := chart.Label{Portal: p.settings.Title}
	if p.settings.BaseURL != "" {
		l.Portal += ", " + p.settings.BaseURL
	}
	if c.Invented() {
		l.Demo = p.text.Text("embed.demo")
	}
	if c.Source != "" {
		l.Source = p.text.Text("embed.source", "source", c.Source)
	}
	if day := printDate(c.AsOf); day != "" {
		l.Source = strings.TrimSpace(l.Source + " " + p.text.Text("embed.as_of", "date", day))
	}
	out.Write(d.Standalone(c, l, p.theme.Property))
	return nil
}

// embedChart is what a chart offers under it; nil where the portal wants none.
func (p *printer) embedChart(c *chart.Spec) *Embed {
	b := p.embeds[c]
	if b == nil {
		return nil
	}
	p.mu.RLock()
	height := p.drawn[c].Height()
	p.mu.RUnlock()
	const around = 300 // title, sentence, folded table and foot
	e := &Embed{Title: b.title, Path: b.embed, Full: p.portal.BaseURL != "", SVG: b.svg, Name: b.id + ".png"}
	e.Code = iframe(p.links.absolute(b.embed), b.title, height+around)
	return e
}

// embedTable is what a table offers under it; nil where it has no page of its own. The page that it stands on is filled in later.
func (p *printer) embedTable(id, csv, caption string, rows int) *Embed {
	if !p.embeddable(id, csv, caption) {
		return nil
	}
	const head, row, highest = 220, 44, 640
	e := &Embed{Title: caption, Path: thisPath + embedFolder + id + "/", Full: p.portal.BaseURL != ""}
	e.Code = iframe(thisAddress+embedFolder+id+"/", caption, min(head+row*rows, highest))
	if csv == "" {
		e.CSV = tableCSV(thisPath, id)
	}
	return e
}

// iframe is the code that shows a page inside another one.
func iframe(address, title string, height int) string {
	return `<iframe src="` + html.EscapeString(address) + `" title="` + html.EscapeString(title) + `" width="100%" height="` + strconv.Itoa(height) + `" loading="lazy" style="border:0"></iframe>`
}

// nameBlocks fills in the page where its tables have left a place for it.
func (p *plan) nameBlocks(pg *page, body []byte) []byte {
	if bytes.Contains(body, thisPathEncoded) {
		body = bytes.ReplaceAll(body, thisPathEncoded, []byte(html.EscapeString((&url.URL{Path: pg.Path}).EscapedPath())))
	}
	if bytes.Contains(body, []byte(thisAddress)) {
		body = bytes.ReplaceAll(body, []byte(thisAddress), []byte(template.HTMLEscapeString(p.links.absolute(pg.Path))))
	}
	return body
}
