package build

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"strconv"
	"strings"
	"sync"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/theme"
)

// buffer is what pages and files are made in.
type buffer = bytes.Buffer

// printer is what template functions work with. The theme takes the functions before anything else is known; the printer's parts are set by plan, and
// templates run after that.
type printer struct {
	links     *links
	base      string // "/otkryto/"
	csv       map[*chart.Spec]string
	menuPaths []menuPath
	portal    site.Settings
	text      format.Catalog
	theme     *theme.Theme
	quotes    quotes
	embeds    map[*chart.Spec]*block

	mu    sync.RWMutex // of drawn: while serving, pages are drawn when they are asked for
	drawn map[*chart.Spec]chart.Drawing
}

func newPrinter() *printer {
	return &printer{csv: map[*chart.Spec]string{}, embeds: map[*chart.Spec]*block{}, drawn: map[*chart.Spec]chart.Drawing{}}
}

// funcs returns what templates may call beside asset and t, which the theme brings:
//
//	{{url "budget/2022/"}}        site path -> address under the base path; a full address, mailto: or #anchor stays as it is
//	{{prose .Body}}               content.Body -> HTML with its links and pictures in place
//	{{drawing .Chart}}            *chart.Spec -> chart.Drawing (.Narrow and .Wide are SVG text; print them by {{svg .Narrow}})
//	{{svg .Narrow}}               SVG text of a drawing -> template.HTML
//	{{chartTable .Chart}}         *chart.Spec -> chart.Table
//	{{chartCSV .Chart}}           *chart.Spec -> site path of its CSV; "" when it is on no page
//	{{with imageOf .Image}}       *content.Ref -> *Image {Src, Alt string; Width, Height int}; nil when there is none
//	{{date .AsOf}}                «5 марта 2022»; "" for the zero time
//	{{isodate .AsOf}}             «2022-03-05»; "" for the zero time
//	{{month .Date}}               «март 2022»
//	{{permille .Permille 320}}    part of a width in thousandths -> whole units of an SVG
//	{{mime .Path}}                media type of a feed by its address
//	{{with cellPath .From}}       dataset.Cell -> address of its row and cell; "" when the portal has no page of it
//	{{properties .OG}}            []site.Property -> <meta property content> of each, in one call as every page has a dozen
//	{{range reportFigure .}}      site.Figure -> []site.Link: where to say that it is wrong, filled in with the figure and the page
//	{{with datasetPath .File}}    *dataset.File -> site path of its dataset's page; "" when the portal publishes none
//	{{with embedChart .}}         *chart.Spec -> *Embed: how it may be taken along; nil when it has no page of its own
//	{{with embedTable .ID .CSV .Caption (len .Rows)}} the same of a site.Table
//	{{range quotedSources .Quoting}} []content.Body -> []site.Source: the datasets of all figures and charts that the prose quotes, each once
func (p *printer) funcs() template.FuncMap {
	return template.FuncMap{
		"url":        func(path string) template.URL { return template.URL(p.links.href(path)) },
		"prose":      p.prose,
		"drawing":    p.drawing,
		"svg":        func(text string) template.HTML { return template.HTML(text) },
		"chartTable": func(c *chart.Spec) chart.Table { return c.Table() },
		"chartCSV":   func(c *chart.Spec) string { return p.csv[c] },
		"imageOf":    p.imageOf,
		"date":       printDate,
		"isodate":    format.ISODate,
		"month":      printMonth,
		"permille":   func(part, width int) int { return (part*width + 500) / 1000 },
		"mime":       mime,

		"datasetPath": p.datasetPath,
		"cellPath":    p.cellPath,
		"properties":  printProperties,

		"reportFigure":  p.reportFigure,
		"quotedSources": p.quotedSources,

		"embedChart": p.embedChart,
		"embedTable": p.embedTable,
	}
}

// datasetPath leads from a figure's cell to the data that it stands in.
func (p *printer) datasetPath(f *dataset.File) string {
	if f == nil || f.Dataset == nil {
		return ""
	}
	at := p.portal.DatasetPath(f.Dataset.ID)
	if p.links.pages[at] == nil {
		return ""
	}
	return at
}

// cellPath leads from a value to the cell that it was read from, on the page of the file's rows.
func (p *printer) cellPath(c dataset.Cell) string {
	at := p.portal.CellPath(c)
	page, _, _ := strings.Cut(at, "#")
	if at == "" || p.links.pages[page] == nil {
		return ""
	}
	return at
}

// printProperties prints what machines read of a page in its head.
func printProperties(list []site.Property) template.HTML {
	var b strings.Builder
	for _, p := range list {
		b.WriteString(`<meta property="` + template.HTMLEscapeString(p.Name) + `" content="` + template.HTMLEscapeString(p.Content) + `">`)
	}
	return template.HTML(b.String())
}

func printDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return format.Date(t)
}

func printMonth(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return format.Month(t)
}

// prose prints a document with addresses under the base path.
func (p *printer) prose(b content.Body) template.HTML {
	var out strings.Builder
	out.Grow(b.Size() + 100*len(b.Refs))
	_ = b.Write(&out, func(_ int, r content.Ref) string { return p.fill(r, p.base, "") }) // a Builder takes everything
	return template.HTML(out.String())
}

// fill is the text of one slot: a link's address or a whole picture. at is the site path that anchors belong to when the prose stands elsewhere than on its
// own page, as in feeds.
func (p *printer) fill(r content.Ref, base, at string) string {
	switch r.Kind {
	case content.RefImage:
		return p.figure(r, base)
	case content.RefFigure:
		return p.quotedFigure(r, base)
	case content.RefChart:
		return p.quotedChart(r, base, at)
	}
	t := p.links.follow(r)
	switch {
	case t.outside != "":
		return html.EscapeString(t.outside)
	case t.picture != nil:
		return html.EscapeString(base + t.picture.path + t.tail)
	case t.fault != nil && t.path == "":
		return html.EscapeString(r.Target) // a gate that is open knows of it: the fault is a warning
	case r.Target == t.tail && at == "":
		return html.EscapeString(t.tail)
	case r.Target == t.tail:
		return html.EscapeString(base + at + t.tail)
	}
	return html.EscapeString(base + t.path + t.tail)
}

// figure prints a picture, with a caption when it stands alone and has one.
func (p *printer) figure(r content.Ref, base string) string {
	img := p.image(r)
	if img == nil {
		return html.EscapeString(r.Alt)
	}
	var b strings.Builder
	b.WriteString(`<img src="`)
	b.WriteString(html.EscapeString(base + img.path))
	b.WriteString(`" alt="`)
	b.WriteString(html.EscapeString(img.Alt))
	b.WriteByte('"')
	if img.Width > 0 {
		b.WriteString(` width="` + strconv.Itoa(img.Width) + `" height="` + strconv.Itoa(img.Height) + `"`)
	}
	b.WriteString(` loading="lazy" decoding="async">`)
	switch {
	case !r.Figure && r.Title == "":
		return b.String()
	case !r.Figure:
		return b.String()
	case r.Title == "":
		return "<figure>" + b.String() + "</figure>"
	}
	return "<figure>" + b.String() + "<figcaption>" + html.EscapeString(r.Title) + "</figcaption></figure>"
}

// Image is a picture as templates print it.
type Image struct {
	Src           string // under the base path
	Alt           string
	Width, Height int // 0 when the file does not say
	path          string
}

// imageOf finds the published picture of a reference; nil when there is none.
func (p *printer) imageOf(r *content.Ref) *Image {
	if r == nil {
		return nil
	}
	return p.image(*r)
}

func (p *printer) image(r content.Ref) *Image {
	t := p.links.image(r.Pos.File, r.Target)
	if t.picture == nil {
		return nil
	}
	pic := t.picture
	return &Image{Src: p.base + pic.path, Alt: r.Alt, Width: pic.width, Height: pic.height, path: pic.path}
}

// drawing returns the drawing of a chart, which must be among its page's Charts.
func (p *printer) drawing(c *chart.Spec) (chart.Drawing, error) {
	p.mu.RLock()
	d, ok := p.drawn[c]
	p.mu.RUnlock()
	if !ok {
		return d, fmt.Errorf("chart %s is not among its page's Charts", c.ID)
	}
	return d, nil
}

func (p *printer) hasDrawing(c *chart.Spec) bool {
	p.mu.RLock()
	defer p.mu.RUnlock()
	_, ok := p.drawn[c]
	return ok
}

func (p *printer) keepDrawing(c *chart.Spec, d chart.Drawing) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.drawn[c] = d
}

func mime(path string) string {
	switch {
	case strings.HasSuffix(path, ".json"):
		return "application/feed+json"
	case strings.HasSuffix(path, "atom.xml"):
		return "application/atom+xml"
	case strings.HasSuffix(path, ".xml"):
		return "application/rss+xml"
	}
	return "text/html"
}
