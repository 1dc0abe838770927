package build

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// figuresFile holds every figure of the site with the cells that it was made of, so that anybody can work it out again.
const figuresFile = "figures.json"

// FigureList is figures.json. Addresses in it are relative to the file itself. The value of every figure is
//
//	(sum of its cells) × times ÷ (sum of the cells that are over, or divisor), rounded to places, half away from zero
//
// where a cell is its raw text as a number × unit, and those with the sign "-" are taken away.
type FigureList struct {
	Version int // of the form of the file
	Portal  string
	all     iter.Seq[Figure]
}

// Figure is one figure of the site. An id stands for one value everywhere.
type Figure struct {
	ID      string       `json:"id"`
	Label   string       `json:"label"`
	Value   string       `json:"value"` // decimal with a point; "" is no value
	Unit    string       `json:"unit"`  // "RUB", "%", or a word; "" is none
	Text    string       `json:"text"`  // the value as pages print it, exact
	Page    string       `json:"page"`  // where it stands as a headline, or the page that says most of it
	Also    []string     `json:"also,omitempty"`
	Facts   []string     `json:"facts,omitempty"`   // names by which prose quotes it: "tor.jobs 2022"
	How     site.How     `json:"how,omitempty"`     // "" where no file has a cell for it
	Formula string       `json:"formula"`           // in words
	Divisor string       `json:"divisor,omitempty"` // a number of site.yaml
	Times   int64        `json:"times,omitempty"`
	Places  *int         `json:"places,omitempty"` // of a quotient
	AsOf    string       `json:"asOf,omitempty"`
	Demo    bool         `json:"demo,omitempty"`
	Cells   []FigureCell `json:"cells"`
}

// FigureCell is a cell that a figure was made of.
type FigureCell struct {
	Dataset string `json:"dataset"`
	Release string `json:"release,omitempty"` // "" is the working version
	File    string `json:"file"`              // below the portal's folder
	SHA256  string `json:"sha256"`            // of the file
	Row     int    `json:"row"`               // as Excel numbers it
	Column  int    `json:"column"`            // from 1
	Letter  string `json:"letter"`
	Heading string `json:"heading"`
	Raw     string `json:"raw"`             // as typed
	Unit    string `json:"unit,omitempty"`  // roubles in one unit of an amount, rounded to whole kopecks; "" is no amount
	Sign    string `json:"sign"`            // "+" or "-"
	Times   int64  `json:"times,omitempty"` // how often it enters; none is once
	Over    bool   `json:"over,omitempty"`  // it stands in the divisor
	Act     string `json:"act,omitempty"`   // the legal act that it is from
	Page    string `json:"page,omitempty"`  // its address
}

// Figures reads a portal and returns its figures. Nothing is drawn and nothing written; there are none when the result's Failed is set.
func Figures(ctx context.Context, o Options) (FigureList, Result, error) {
	r := newRun(o)
	defer r.shelf.Close()
	p, err := r.prepare(ctx)
	if err != nil || p.result.Failed {
		return FigureList{all: func(func(Figure) bool) {}}, p.resultOf(), err
	}
	return p.list(), p.result, nil
}

// All are the figures in order of id.
func (l FigureList) All() iter.Seq[Figure] { return l.all }

// JSON writes the list, a figure a line, so that two versions can be compared line by line.
func (l FigureList) JSON(out io.Writer) error {
	w := bufio.NewWriter(out)
	var line buffer
	if err := writeJSON(&line, l.Portal); err != nil {
		return err
	}
	fmt.Fprintf(w, "{\"version\":%d,\"portal\":%s,\"rounding\":\"half away from zero\",\"figures\":[", l.Version, bytes.TrimSuffix(line.Bytes(), []byte("\n")))
	end := "\n"
	for f := range l.all {
		line.Reset()
		if err := writeJSON(&line, f); err != nil {
			return err
		}
		w.WriteString(end)
		w.Write(bytes.TrimSuffix(line.Bytes(), []byte("\n")))
		end = ",\n"
	}
	w.WriteString("\n]}\n")
	return w.Flush()
}

// figure is a figure of a section and where it stands.
type figure struct {
	site.Figure
	page     string
	headline bool
	lent     bool // page shows it and sends its reader on to another one
	also     []string
	facts    []string
}

// collectFigures brings the headlines of all pages and all facts together, one for an id. Two values of one id are a bug of a section: both are listed, and the
// tests of the whole program look for it.
func (p *plan) collectFigures() []*figure {
	known := map[string]*figure{}
	add := func(f site.Figure, page string) *figure {
		key := f.ID + "\x00" + f.Machine()
		if known[key] == nil {
			known[key] = &figure{Figure: f, page: page}
		}
		return known[key]
	}
	for _, pg := range p.pages {
		for _, f := range pg.Figures {
			if f.ID != "" {
				add(f, pg.Path).standsOn(pg.Path, f.Path)
			}
		}
	}
	for _, o := range p.loaded {
		for _, fact := range o.Facts {
			fact.Figure.ID = cmp.Or(fact.Figure.ID, fact.Name+"."+fact.Period)
			f := add(fact.Figure, fact.Figure.Path)
			if f.headline && len(f.facts) == 0 {
				f.Label = subject(fact.Figure.Label, f.Label)
			}
			f.facts = append(f.facts, strings.TrimSpace(fact.Name+" "+fact.Period))
		}
	}
	list := make([]*figure, 0, len(known))
	for _, f := range known {
		list = append(list, f)
	}
	slices.SortFunc(list, func(a, b *figure) int { return cmp.Or(cmp.Compare(a.ID, b.ID), a.Number.Cmp(b.Number)) })
	return list
}

// subject is a label that says of what a headline speaks: on the page of roads it is «Потратили», in a list «Дорожное хозяйство: потратили».
func subject(of, label string) string {
	if of == "" || of == label {
		return label
	}
	first, rest := utf8.DecodeRuneInString(label)
	if second, _ := utf8.DecodeRuneInString(label[rest:]); unicode.IsLower(second) {
		label = string(unicode.ToLower(first)) + label[rest:]
	}
	return of + ": " + label
}

// standsOn notes a page that prints the figure as a headline. The deepest of several is the figure's own, unless it sends its reader on to another page that
// says more; pages come in order of path.
func (f *figure) standsOn(page, more string) {
	lent := more != "" && more != page
	switch {
	case !f.headline:
		f.page, f.headline, f.lent = page, true, lent
	case page == f.page || slices.Contains(f.also, page):
	case f.lent && !lent:
		f.also, f.page, f.lent = append(f.also, f.page), page, false
	case lent:
		f.also = append(f.also, page)
	case strings.Count(page, "/") > strings.Count(f.page, "/"):
		f.also, f.page = append(f.also, f.page), page
	default:
		f.also = append(f.also, page)
	}
}

// list is figures.json of the plan. A figure is put into words when its turn comes.
func (p *plan) list() FigureList {
	return FigureList{Version: 1, Portal: p.settings.Title, all: func(yield func(Figure) bool) {
		for _, f := range p.figures {
			if !yield(p.said(f)) {
				return
			}
		}
	}}
}

// said puts a figure into the words of figures.json.
func (p *plan) said(f *figure) Figure {
	s := Figure{
		ID: f.ID, Label: f.Label, Value: f.Machine(), Unit: f.Unit, Text: f.Exact(), Page: here(f.page), Facts: f.facts, How: f.How, Formula: p.formula(f.Figure),
		Times: f.Times, AsOf: format.ISODate(f.AsOf), Demo: f.Demo, Cells: make([]FigureCell, 0, len(f.Cells)),
	}
	for _, page := range f.also {
		s.Also = append(s.Also, here(page))
	}
	if f.Divided() {
		s.Places = &f.Places
	}
	if !f.Divisor.IsZero() {
		s.Divisor = f.Divisor.String()
	}
	for _, t := range f.Cells {
		if t.File != nil {
			s.Cells = append(s.Cells, p.cell(t))
		}
	}
	return s
}

// here is a site path as an address that is relative to a file at the root of the site.
func here(page string) string { return cmp.Or(page, "./") }

// formula says in words how a figure was made.
func (p *plan) formula(f site.Figure) string {
	switch {
	case !f.Set && len(f.Cells) == 0:
		return p.text.Text("site.figure_none")
	case f.How == site.Read:
		return p.text.Text("site.figure_read")
	case f.How == site.Summed:
		return p.text.Text("site.figure_summed", "n", len(f.Cells))
	}
	return cmp.Or(f.Formula, p.text.Text("site.figure_computed"))
}

func (p *plan) cell(t site.Term) FigureCell {
	c := FigureCell{
		Dataset: t.File.Dataset.ID, Release: t.File.Release, File: t.File.Path, SHA256: t.File.PublicSHA256(), Row: t.Row, Column: t.Col, Letter: t.Letter(),
		Heading: t.Cell.Column(), Raw: t.Raw, Sign: "+", Times: t.Times, Over: t.Over, Act: p.act(t.File.Act), Page: p.cellPath(t.Cell),
	}
	if t.Minus {
		c.Sign = "-"
	}
	if m := t.Multiplier(); m != 0 {
		c.Unit = strconv.FormatInt(m, 10)
	}
	return c
}

// act names a legal act in one line.
func (p *plan) act(a dataset.Act) string {
	var words []string
	if a.Title != "" {
		words = append(words, a.Title)
	}
	if !a.Date.IsZero() {
		words = append(words, p.text.Text("site.act_date", "date", format.Date(a.Date)))
	}
	if a.Number != "" {
		words = append(words, p.text.Text("site.act_number", "number", a.Number))
	}
	return strings.Join(words, " ")
}
