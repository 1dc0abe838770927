package contracts

import (
	"cmp"
	"slices"
	"time"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/control"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// IndexView is the page of all years.
type IndexView struct {
	Title   string
	Lead    []site.Sentence
	Figures []site.Figure
	Year    string // that the figures are of
	More    site.Link
	Years   site.Table
	Note    string // that people are not named
	Empty   string // says that there is nothing yet; "" when there is something
	Sources []*site.Source
}

// emptyPage says that the files have no rows yet.
func (p *publisher) emptyPage() site.Output {
	v := IndexView{Title: p.t("title"), Empty: p.t("empty")}
	for _, ds := range p.sets {
		v.Sources = append(v.Sources, p.in.Site.SourceOf(ds, time.Time{}, false))
	}
	return site.Output{
		Pages: []site.Page{{Path: root, Title: v.Title, Summary: v.Empty, Template: indexTemplate, View: v, Subjects: []string{"contracts"}}},
		Nav:   []site.Link{{Title: v.Title, Path: root}},
	}
}

func (p *publisher) indexPage() {
	l := p.latest()
	v := IndexView{
		Title: p.t("title"), Lead: p.paragraphs(l), Figures: p.headlines(l), Year: p.lt(l, "year_title", "year", l.year),
		More: site.Link{Title: p.lt(l, "card_more", "year", l.year), Path: l.path()}, Years: p.yearsTable(), Note: p.t("hidden_note"),
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: root, Title: v.Title, Summary: p.summary(v.Lead[0].Text, l.all.demo), Template: indexTemplate, View: v, Figures: v.Figures,
		Demo: l.all.demo, AsOf: l.asOf, Subjects: []string{"contracts"},
	})
}

// yearsTable has a ledger a row.
func (p *publisher) yearsTable() site.Table {
	l := p.latest()
	t := site.Table{ID: "years", Caption: p.t("caption_years"), Columns: p.columns(l, nil, "year", "count", "amount", "paid", "single"), Unit: p.t("unit")}
	for _, l := range p.books {
		paid, alone := site.Words("—"), site.Words("—")
		if !l.payments {
			paid = p.amountCell(&l.all, spent)
			if told := l.told(); told.n > 0 {
				alone = shareCell(l.alone().sums[priced], told.sums[priced])
			}
		}
		t.Rows = append(t.Rows, site.Row{Demo: l.all.demo, Cells: []site.Cell{
			site.Linked(p.lt(l, "year_link", "year", l.year), l.path()), number(l.all.n), p.amountCell(&l.all, priced), paid, alone,
		}})
	}
	return t.Marked()
}

// YearView is the page of a year's contracts, or of its payments.
type YearView struct {
	Title      string
	Lead       []site.Sentence
	Figures    []site.Figure
	Sources    []*site.Source
	Months     site.Table
	MonthChart *chart.Spec
	Ways       *site.Table // nil when no row names a way
	WayChart   *chart.Spec
	Top        site.Bars
	All        site.Link // of all suppliers
	Programmes *site.Table
	Lines      *site.Table
	Budget     string // what is compared with the budget and what is not
	Largest    site.Table
	Headings   Headings
	Controls   *control.List
	Note       string
	About      []string
	Others     []site.Link
}

// Headings are those of a year's page that contracts and payments have in other words.
type Headings struct{ Months, MonthsLead, Top, Largest string }

func (p *publisher) yearPage(l *ledger) {
	v := YearView{
		Title: p.lt(l, "year_title", "year", l.year), Lead: p.paragraphs(l), Figures: p.headlines(l), Sources: p.sources(l),
		Months: p.monthsTable(l), MonthChart: p.monthsChart(l), Top: p.topBars(l),
		All:        site.Link{Title: p.lt(l, "all_suppliers", "n", len(l.suppliers)), Path: l.path() + "suppliers/"},
		Programmes: p.programmesTable(l), Lines: p.linesTable(l), Budget: p.budgetNote(l), Largest: p.largestTable(l),
		Headings: Headings{Months: p.lt(l, "heading_months"), MonthsLead: p.lt(l, "months_lead"), Top: p.lt(l, "heading_top"), Largest: p.lt(l, "heading_largest")},
		Controls: control.Words{Text: p.in.Text, Site: p.in.Site}.List(p.controlsOf(l)), Note: p.t("hidden_note"),
	}
	if !l.payments {
		v.Ways, v.WayChart = p.waysTable(l), p.waysChart(l)
	}
	for _, ds := range l.sets {
		if ds.Description != "" {
			v.About = append(v.About, ds.Description)
		}
	}
	for _, o := range p.books {
		if o != l {
			v.Others = append(v.Others, site.Link{Title: p.lt(o, "year_title", "year", o.year), Path: o.path()})
		}
	}
	page := site.Page{
		Path: l.path(), Title: v.Title, Summary: p.summary(v.Lead[0].Text, l.all.demo), Template: yearTemplate, View: v, Figures: v.Figures,
		Crumbs: p.crumbs(), Demo: l.all.demo || control.Count(p.controlsOf(l)).Demo, AsOf: l.asOf, Subjects: p.subjects(l),
	}
	for _, c := range []*chart.Spec{v.MonthChart, v.WayChart} {
		if c != nil {
			page.Charts = append(page.Charts, c)
		}
	}
	for _, ds := range l.sets {
		if ds.Updated.After(page.Updated) {
			page.Updated = ds.Updated
		}
	}
	p.out.Pages = append(p.out.Pages, page)
}

// controlsOf are the comparisons of a ledger.
func (p *publisher) controlsOf(l *ledger) []site.Control {
	var list []site.Control
	for _, c := range p.book.Controls() {
		if len(c.ID) > len(l.base()) && c.ID[:len(l.base())+1] == l.base()+"." {
			list = append(list, c)
		}
	}
	return list
}

// budgetNote says what of a ledger is compared with the budget.
func (p *publisher) budgetNote(l *ledger) string {
	a := p.against[l]
	if len(l.lines.list)+len(l.programmes.list) == 0 {
		return ""
	}
	if a.why != "" {
		return p.lt(l, a.why, "year", l.year, "date", format.Date(l.asOf))
	}
	return p.lt(l, "budget_compared", "year", l.year, "date", format.Date(a.asOf))
}

// subjects are the lines and programmes of the budget that the latest ledger has most money of, so that their pages and it lead to each other.
func (p *publisher) subjects(l *ledger) []string {
	list := []string{"contracts"}
	if l != p.latest() {
		return list
	}
	const most = 6
	for _, g := range ranked(l.lines.list, priced)[:min(most, len(l.lines.list))] {
		list = append(list, "budget:"+g.key)
	}
	for _, g := range ranked(l.programmes.list, priced)[:min(most, len(l.programmes.list))] {
		list = append(list, "budget:programme."+g.key)
	}
	return list
}

// SuppliersView is a page of the list of all suppliers of a ledger.
type SuppliersView struct {
	Title string
	Lead  string
	Note  string
	Pager site.Pager
	p     *publisher
	l     *ledger
	from  int
	rows  []supplierRow
}

// Table is made when the page is printed.
func (v SuppliersView) Table() site.Table {
	p, l := v.p, v.l
	t := site.Table{
		ID: "suppliers", Caption: p.lt(l, "caption_suppliers", "year", l.year), Unit: p.t("unit"),
		Columns: p.columns(l, nil, "supplier", "place", "count", "amount", "share"),
	}
	if !l.payments {
		t.Columns = append(t.Columns, site.Column{Title: p.t("column_paid"), Numeric: true})
	}
	for i, s := range v.rows {
		who := p.suppliers.list[s.at]
		cells := []site.Cell{
			site.Linked(p.nameOf(who), who.path()), number(v.from + i + 1), number(s.n), p.amountCell(s.group, priced), shareCell(s.sums[priced], l.all.sums[priced]),
		}
		if !l.payments {
			cells = append(cells, p.amountCell(s.group, spent))
		}
		t.Rows = append(t.Rows, site.Row{Cells: cells, Demo: s.demo})
	}
	return t.Marked()
}

// rankedSuppliers are the suppliers of a ledger by money, the largest first.
func (p *publisher) rankedSuppliers(l *ledger) []supplierRow {
	if l.order != nil {
		return l.order
	}
	for at, g := range l.suppliers {
		l.order = append(l.order, supplierRow{g, at})
	}
	slices.SortFunc(l.order, func(a, b supplierRow) int {
		return cmp.Or(cmp.Compare(b.sums[priced], a.sums[priced]), cmp.Compare(p.suppliers.list[a.at].slug, p.suppliers.list[b.at].slug))
	})
	return l.order
}

func (p *publisher) suppliersPages(l *ledger) {
	list, path := p.rankedSuppliers(l), l.path()+"suppliers/"
	total := pages(len(list))
	title := p.lt(l, "suppliers_title", "year", l.year)
	year := site.Link{Title: p.lt(l, "year_title", "year", l.year), Path: l.path()}
	for n := 1; n <= total; n++ {
		from := (n - 1) * perPage
		v := SuppliersView{
			Title: title, Lead: p.lt(l, "suppliers_lead", "n", len(list), "amount", p.sum("", "", &l.all, priced).Short()), Note: p.t("hidden_note"),
			Pager: p.pager(path, n, total), p: p, l: l, from: from, rows: list[from:min(from+perPage, len(list))],
		}
		p.out.Pages = append(p.out.Pages, site.Page{
			Path: numbered(path, n), Title: p.titled(title, n, total), Summary: p.summary(p.titled(v.Lead, n, total), l.all.demo), Template: suppliersTemplate, View: v,
			Crumbs: p.crumbs(year), Demo: l.all.demo, AsOf: l.asOf,
		})
	}
}

// nameOf is what pages call a supplier.
func (p *publisher) nameOf(who *party) string {
	switch who.key {
	case aPerson:
		return p.t("name_person")
	case aProprietor:
		return p.t("name_proprietor")
	case aStranger:
		return p.t("name_stranger")
	}
	return who.name
}
