package opendata

import (
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// How many changed cells are shown: on the dataset's page, unfolded there, and on the page that a revision has of its own. The files have all of them.
const (
	changesBeside = 50
	changesOpen   = 10
	changesShown  = 2000
)

// ChangesView is what changed from one version to the next.
type ChangesView struct {
	Path   string // of the page that has all of it
	Count  string // «Изменилось 3 ячейки»
	Added  []string
	Gone   []string
	Tables []site.Table // a file each; none when there are too many changes to stand on the dataset's page
	Open   bool
	Rest   string // how many more there are than are shown; "" is none
}

// RevisionView is the page of a revision.
type RevisionView struct {
	Title   string
	Set     site.Link
	Demo    bool
	Reason  string
	Changes ChangesView
}

// history is what became of a dataset.
type history struct {
	revisions   []dataset.Revision
	corrections corrections
}

func (p *publisher) history(ds *dataset.Dataset) history {
	revisions := ds.Revisions()
	return history{revisions, p.corrections(ds, revisions)}
}

// revision is the one that led to a version; nil when nothing came before it.
func (h history) revision(to string) *dataset.Revision {
	for i := range h.revisions {
		if h.revisions[i].To == to {
			return &h.revisions[i]
		}
	}
	return nil
}

// nothing says that a revision changed no cell and no file.
func nothing(r *dataset.Revision) bool { return len(r.Changes)+len(r.Added)+len(r.Gone) == 0 }

// revisionPath is the address of the page of a revision.
func (p *publisher) revisionPath(ds *dataset.Dataset, r *dataset.Revision) string {
	return p.in.Site.ReleasePath(ds.ID, r.To) + "changes/"
}

// changesView is what the dataset's page says of the revision that led to a version; nil when there was none.
func (p *publisher) changesView(d described, to string) *ChangesView {
	r := d.history.revision(to)
	if r == nil || to == "" && nothing(r) {
		return nil
	}
	v := p.changes(d, r, changesBeside)
	if nothing(r) {
		v.Path = ""
	}
	if len(r.Changes) > changesBeside {
		v.Tables, v.Rest = nil, ""
	}
	v.Open = len(r.Changes) <= changesOpen
	return &v
}

// revisionPages publishes a page for every revision that changed anything, so that a correction has an address that stays.
func (p *publisher) revisionPages(d described) {
	some, all := d.demo()
	for i := range d.history.revisions {
		r := &d.history.revisions[i]
		if nothing(r) {
			continue
		}
		v := RevisionView{
			Title: p.revisionTitle(d.set, r), Set: site.Link{Title: d.set.Title, Path: p.in.Site.DatasetPath(d.set.ID)}, Demo: all, Reason: r.Reason,
			Changes: p.changes(d, r, changesShown),
		}
		p.out.Pages = append(p.out.Pages, site.Page{
			Path:     p.revisionPath(d.set, r),
			Title:    p.text("revision_title", "set", d.set.Title, "what", v.Title),
			Summary:  strings.TrimSpace(v.Changes.Count + " " + r.Reason),
			Template: revisionTemplate,
			View:     v,
			Crumbs:   []site.Link{{Title: p.text("title"), Path: root}, v.Set},
			Demo:     some,
			Updated:  r.Date,
		})
	}
}

// revisionTitle says from which version to which a revision leads.
func (p *publisher) revisionTitle(ds *dataset.Dataset, r *dataset.Revision) string {
	from := p.versionDate(ds, r.From)
	if r.To == "" {
		return p.text("revision_working", "from", from)
	}
	return p.text("revision", "from", from, "to", p.versionDate(ds, r.To))
}

func (p *publisher) versionDate(ds *dataset.Dataset, name string) string {
	for _, r := range ds.Releases {
		if r.Name == name {
			return format.Date(r.Date)
		}
	}
	return name
}

// changes shows the first so many changes of a revision.
func (p *publisher) changes(d described, r *dataset.Revision, most int) ChangesView {
	v := ChangesView{Path: p.revisionPath(d.set, r), Count: p.text("changes_none")}
	if n := len(r.Changes); n > 0 {
		v.Count = p.text("changes", "n", n)
	}
	for _, f := range r.Added {
		v.Added = append(v.Added, first(f.Title, baseName(f.Path)))
	}
	for _, f := range r.Gone {
		v.Gone = append(v.Gone, first(f.Title, baseName(f.Path)))
	}
	list := r.Changes
	if len(list) > most {
		list = list[:most]
		v.Rest = p.text("changes_rest", "shown", most, "n", len(r.Changes))
	}
	v.Tables = p.changeTables(d, list, "changes-"+first(r.To, "current"), p.revisionTitle(d.set, r), true)
	return v
}

// changeTables shows changes, a table a file, with their reasons when these are not one and the same. A row that is gone speaks of the earlier file, which is
// the same by name.
func (p *publisher) changeTables(d described, list []dataset.Change, id, about string, reasons bool) []site.Table {
	var tables []site.Table
	demo := demoRows{d: d}
	_, all := d.demo()
	for _, c := range list {
		at := id + "-" + site.FileSlug(c.File)
		if n := len(tables); n == 0 || tables[n-1].ID != at {
			caption := p.text("change_caption", "file", p.fileTitle(d.set, c.File.Name()), "about", about)
			tables = append(tables, p.changeTable(at, caption, all, reasons))
		}
		t := &tables[len(tables)-1]
		t.Rows = append(t.Rows, p.changeRow(c, demo.has(c) && !all, reasons))
	}
	for i := range tables {
		tables[i] = tables[i].Marked()
	}
	return tables
}

func (p *publisher) changeTable(id, caption string, demo, reasons bool) site.Table {
	t := site.Table{
		ID:      id,
		Caption: caption,
		Demo:    demo,
		Columns: []site.Column{
			{Title: p.text("change_row")},
			{Title: p.text("change_column")},
			{Title: p.text("change_old"), Numeric: true},
			{Title: p.text("change_new"), Numeric: true},
			{Title: p.text("change_difference"), Numeric: true},
		},
	}
	if reasons {
		t.Columns = append(t.Columns, site.Column{Title: p.text("change_reason")})
	}
	return t
}

func (p *publisher) changeRow(c dataset.Change, demo, reasons bool) site.Row {
	r := site.Row{Demo: demo, Cells: []site.Cell{
		site.Words(p.changedRow(c)), site.Words(p.changedColumn(c)), p.changedCell(c.Old), p.changedCell(c.New), difference(c),
	}}
	if reasons {
		reason := "—"
		if c.Correction != nil {
			reason = c.Correction.Reason
		}
		r.Cells = append(r.Cells, site.Words(reason))
	}
	return r
}

// changedRow is what the row is called, else its number.
func (p *publisher) changedRow(c dataset.Change) string {
	if c.Row != "" {
		return c.Row
	}
	return p.text("change_row_number", "n", max(c.Old.Row, c.New.Row))
}

// changedColumn is the column as its file calls it, else its letter.
func (p *publisher) changedColumn(c dataset.Change) string {
	cell := c.New
	if cell.File == nil || cell.Col < 1 {
		cell = c.Old
	}
	if h := cell.Column(); h != "" {
		return h
	}
	return cell.Letter()
}

// changedCell shows one state of a cell; it leads to the row.
func (p *publisher) changedCell(cell dataset.Cell) site.Cell {
	switch {
	case cell.File == nil:
		return site.Words(p.text("change_no_row"))
	case cell.Col < 1:
		return site.Words(p.text("change_no_column"))
	}
	shown := shownCell(cell)
	shown.Path = p.in.Site.CellPath(cell)
	return shown
}

// shownCell is a cell as people read it, by the type of its own column, or as a number when the kind knows no type and it is one.
func shownCell(cell dataset.Cell) site.Cell {
	c := column{typ: cell.Type()}
	if _, ok := numberOf(cell); ok && c.typ == dataset.TypeText {
		c.typ = dataset.TypeNumber
	}
	shown := c.shown(cell)
	if strings.TrimSpace(cell.Raw) != "" && shown.Value == "" {
		shown.Text = strings.TrimSpace(cell.Raw)
	}
	return shown
}

// numberOf is the exact value of a cell that has one.
func numberOf(cell dataset.Cell) (decimal.Decimal, bool) {
	text := ""
	switch {
	case cell.File == nil:
	case cell.Type() == dataset.TypeMoney || cell.Type() == dataset.TypeNumber:
		text = cell.Machine()
	case cell.Name() == "":
		text = cell.MachineAs(dataset.TypeNumber)
	}
	d, err := decimal.Parse(text)
	return d, err == nil
}

// difference is how much a value grew.
func difference(c dataset.Change) site.Cell {
	was, ok := numberOf(c.Old)
	is, both := numberOf(c.New)
	if !ok || !both {
		return site.Words("—")
	}
	d, exact := site.Apart(is, was)
	if !exact {
		return site.Words("—")
	}
	cell := site.Cell{Text: format.Value(d, ""), Value: d.String()}
	if d.IsPos() {
		cell.Text = "+" + cell.Text
	}
	return cell
}

// demoRows finds out whether a changed row is invented. Files whose rows are all alike need no look.
type demoRows struct {
	d    described
	rows map[*dataset.File]map[int]bool
}

func (m *demoRows) has(c dataset.Change) bool {
	cell := c.New
	if cell.File == nil {
		cell = c.Old
	}
	if m.rows == nil {
		m.rows = map[*dataset.File]map[int]bool{}
	}
	rows, ok := m.rows[cell.File]
	if !ok {
		if sh := m.d.sheet(cell.File); sh != nil {
			rows = sh.demoRows()
		}
		m.rows[cell.File] = rows
	}
	return rows[cell.Row]
}

// sheet finds what was learnt of a file, working or released.
func (d described) sheet(f *dataset.File) *sheet {
	for _, p := range d.parts {
		if p.sheet.file == f {
			return p.sheet
		}
	}
	return d.released[f].sheet
}

// demoRows are the numbers of the rows that are invented.
func (s *sheet) demoRows() map[int]bool {
	if s.info.Demo == 0 {
		return nil
	}
	rows := map[int]bool{}
	for r := range s.store.each() {
		if r.Demo {
			rows[r.Number] = true
		}
	}
	return rows
}
