package opendata

import (
	"fmt"
	"path"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// CatalogueView is the page of all datasets.
type CatalogueView struct {
	Title    string
	Lead     string
	Items    []Item
	Registry []site.Link // list.csv and its twins; none without a full address
	Terms    string
	TermsURL string
	// Descriptors are files about all datasets, for programs.
	Descriptors *Descriptors
}

// Item is a dataset in the catalogue.
type Item struct {
	Title       string
	Path        string
	Description string
	Kind        string
	Rows        string
	AsOf        time.Time
	NextDue     time.Time
	Late        bool // the next update was due before the portal was built
	Demo        bool // all of it is invented
	Mixed       bool // some of it is
}

// DatasetView is the page of a dataset.
type DatasetView struct {
	Title       string
	Demo        bool
	Description string
	Status      string     // how much of it is invented, in words
	Card        Card       // the passport of the recommendations
	Passport    []Property // what that does not ask for
	Files       []FileView
	Derived     []Download       // what is published instead of files that may not be
	Versions    []ReleaseView    // the newest first; none without a release
	Corrections []CorrectionView // the newest first
	Cite        Cite
	Terms       string
	TermsURL    string
	Controls    *control.List // nil when nothing was declared of it
	Package     Download      // the dataset for programs; none when it has no table to describe
	Whole       *Descriptors  // files about all datasets, for programs
}

// Property is a line of the passport.
type Property struct {
	Label string
	Text  string
	Path  string // where a link leads; "" is none
	Demo  bool
}

// FileView is a file of the dataset.
type FileView struct {
	ID        string // anchor
	Title     string
	Demo      bool
	Facts     string     // rows and columns in words
	Downloads []Download // the clean rows in every form, then the file as it came
	Original  bool       // that one is among them
	Metadata  Download   // the CSV for programs
	Columns   site.Table
	Rows      string       // site path of the first page of rows; "" when there are none
	Preview   *RowsPreview // nil when the file has no rows
	Notes     []string     // titles and footnotes of the file
	Open      bool         // the preview is not folded, as the dataset has no other
}

func (p *publisher) item(d described) Item {
	some, all := d.demo()
	ds := d.set
	rows := 0
	for _, part := range d.parts {
		rows += part.sheet.info.Rows
	}
	size := p.text("rows_files", "n", rows, "files", len(d.parts))
	if !ds.Published() {
		size = p.text("derived_size")
	}
	return Item{
		Title:       ds.Title,
		Path:        p.in.Site.DatasetPath(ds.ID),
		Description: ds.Description,
		Kind:        kindTitle(ds),
		Rows:        size,
		AsOf:        d.asOf(),
		NextDue:     ds.Due().Day,
		Late:        ds.Due().Late(p.in.Now),
		Demo:        all,
		Mixed:       some && !all,
	}
}

func kindTitle(ds *dataset.Dataset) string {
	if ds.Schema == nil {
		return ds.Passport.Kind
	}
	return ds.Schema.Title.RU
}

// asOf is the latest day that the files speak of.
func (d described) asOf() time.Time { return d.set.AsOf() }

func (p *publisher) page(d described) site.Page {
	ds := d.set
	some, all := d.demo()
	v := DatasetView{
		Title:       ds.Title,
		Demo:        all,
		Description: ds.Description,
		Status:      p.statusWords(some, all),
		Card:        p.card(ds, p.in.Site.DatasetID(ds.ID), ds.Title, p.in.Site.DatasetPath(ds.ID), d.sets),
		Passport:    p.passport(d),
		Corrections: p.correctionViews(d), // of a dataset that is not published there is no history
		Cite:        p.cite(ds, some, all),
		Terms:       ds.Terms,
		Controls:    p.declared(ds),
		Derived:     p.derived(ds),
		Package:     d.bundle,
		Whole:       p.whole,
	}
	if ds.Published() {
		v.Versions = p.versions(d)
	}
	if v.Terms == "" {
		v.Terms, v.TermsURL = p.in.Site.Terms, p.in.Site.TermsURL
	}
	for _, part := range d.parts {
		f := p.fileView(part, all)
		f.Open = len(d.parts) == 1
		v.Files = append(v.Files, f)
	}
	summary := ds.Description
	if summary == "" {
		summary = p.text("no_description", "title", ds.Title, "body", p.in.Site.Body)
	}
	return site.Page{
		Path:      p.in.Site.DatasetPath(ds.ID),
		Title:     ds.Title,
		Summary:   summary,
		Template:  datasetTemplate,
		View:      v,
		Crumbs:    []site.Link{{Title: p.text("title"), Path: root}},
		Demo:      some,
		Updated:   ds.Renewed(),
		AsOf:      d.asOf(),
		JSONLD:    []any{p.schema(d)},
		Subjects:  []string{"dataset:" + ds.ID},
		Relations: d.relations(),
	}
}

func (p *publisher) statusWords(some, all bool) string {
	switch {
	case all:
		return p.text("status_demo")
	case some:
		return p.text("status_mixed")
	}
	return p.text("status_official")
}

// fileView shows a file. Its own mark is left out when the whole dataset is invented.
func (p *publisher) fileView(part part, datasetDemo bool) FileView {
	sh := part.sheet
	f := sh.file
	v := FileView{
		ID:       fileID(f),
		Title:    f.Title,
		Demo:     !datasetDemo && sh.info.Rows > 0 && sh.info.Demo == sh.info.Rows,
		Facts:    p.text("rows_columns", "n", sh.info.Rows, "columns", len(sh.columns)),
		Original: part.original.path != "",
		Metadata: p.downloadView(part.metadata),
		Columns:  p.columnsTable(sh),
		Notes:    sh.notes,
	}
	for _, d := range part.distributions() {
		view := p.downloadView(d)
		if d.form == nil {
			view.Note = p.sourceNote(sh.info)
		}
		v.Downloads = append(v.Downloads, view)
	}
	if pages := sh.store.pages; len(pages) > 0 {
		v.Rows = p.in.Site.RowsPath(f, pages[0].number)
	}
	if v.Title == "" {
		v.Title = baseName(f.Path)
	}
	v.Preview = p.rowsPreview(sh, v.ID, v.Title, datasetDemo || v.Demo)
	return v
}

// fileID is the anchor of a file on its dataset's page; its rows' anchors begin with it.
func fileID(f *dataset.File) string {
	return "file-" + site.FileSlug(f)
}

func baseName(name string) string {
	return strings.TrimSuffix(path.Base(name), path.Ext(name))
}

func (p *publisher) sourceNote(info dataset.Info) string {
	delimiter := "«" + info.Delimiter + "»"
	if info.Delimiter == "\t" {
		delimiter = p.text("tab")
	}
	return p.text("source_note", "encoding", strings.Replace(info.Encoding, "utf", "UTF", 1), "delimiter", delimiter)
}

// size prints bytes as people read them.
func (p *publisher) size(n int64) string {
	switch {
	case n < 1024:
		return p.text("bytes", "n", n)
	case n < 1024*1024:
		return p.text("kilobytes", "n", tenths(n, 1024))
	}
	return p.text("megabytes", "n", tenths(n, 1024*1024))
}

// tenths is n in units with one decimal; whole units when there are ten or more.
func tenths(n, unit int64) string {
	if n >= 10*unit {
		return format.Value(decimal.MustNew((n+unit/2)/unit, 0), "")
	}
	return format.Value(decimal.MustNew((n*10+unit/2)/unit, 1), "")
}

// preview shows the first rows as people read them.
func (p *publisher) preview(sh *sheet, id string, marked bool) site.Table {
	t := site.Table{ID: "rows-" + id, Caption: p.text("preview_caption"), Demo: marked}
	for _, c := range sh.columns {
		t.Columns = append(t.Columns, site.Column{Title: p.heading(c), Numeric: c.typ == dataset.TypeMoney || c.typ == dataset.TypeNumber})
	}
	var last *dataset.Block
	var at []int
	for _, r := range sh.rows {
		if r.Block != last {
			last, at = r.Block, sh.places(r.Block)
		}
		row := site.Row{ID: fmt.Sprintf("%s-%d", id, r.Number), Demo: r.Demo}
		for i, c := range sh.columns {
			cell := site.Cell{Text: "—"}
			if at[i] >= 0 && at[i] < len(r.Cells) {
				cell = c.shown(r.Cells[at[i]])
			}
			row.Cells = append(row.Cells, cell)
		}
		if len(row.Cells) > 0 && row.Cells[0].Text != "—" {
			row.Cells[0].Path = p.rowPath(r)
		}
		t.Rows = append(t.Rows, row)
	}
	return t.Marked()
}

// rowPath is where a row stands among all of its file.
func (p *publisher) rowPath(r dataset.Record) string {
	page, _, _ := strings.Cut(p.in.Site.CellPath(r.Cells[0]), "#")
	return page + "#" + rowID(r.Number)
}

// heading is what a column of the preview is called. Amounts are shown in roubles whatever the file's unit, so the file's own heading, «млн руб.», would
// be wrong over them; and a canonical name is no Russian word.
func (p *publisher) heading(c column) string {
	switch {
	case c.typ == dataset.TypeMoney && c.title != "":
		return p.text("in_roubles", "title", c.title)
	case c.heading == c.key && c.title != "":
		return c.title
	}
	return c.heading
}

// shown is a cell as people read it.
func (c column) shown(cell dataset.Cell) site.Cell {
	if cell.WithheldAs(c.typ) {
		return site.Words(dataset.Secret)
	}
	value := c.value(cell)
	if value != "" && c.typed() {
		return site.Cell{Text: strings.TrimSpace(cell.Raw), Value: value}
	}
	return c.printed(value)
}

// typed says whether people are shown what was typed where programs are given true and 2022-03.
func (c column) typed() bool {
	return c.typ == dataset.TypeBoolean || c.typ == dataset.TypePeriod || c.typ == dataset.TypeYearMonth
}

// printed is a value of the column as people read it.
func (c column) printed(value string) site.Cell {
	if value == "" {
		return site.Words("—")
	}
	switch c.typ {
	case dataset.TypeMoney, dataset.TypeNumber:
		if d, err := decimal.Parse(value); err == nil {
			return site.Cell{Text: format.Value(d, ""), Value: value}
		}
	case dataset.TypeDate:
		if day, err := time.Parse(time.DateOnly, value); err == nil {
			return site.Cell{Text: format.Date(day), Value: value}
		}
	}
	return site.Words(value)
}
