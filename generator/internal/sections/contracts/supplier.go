package contracts

import (
	"cmp"
	"slices"
	"strconv"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// SupplierView is a page of a supplier: what it got in all years, then its contracts and payments, a hundred a page.
type SupplierView struct {
	Title   string
	INN     string // "" of natural persons, and where there is none
	Note    string // why nobody is named; "" of a named one
	Lead    []site.Sentence
	Figures []site.Figure
	Years   *site.Table // nil when there is one year
	Pager   site.Pager
	Range   string // which rows stand here; "" when all do
	Sources []*site.Source
	p       *publisher
	rows    []int32
}

// Tables are the rows of the page, contracts and payments apart; they are made when the page is printed.
func (v SupplierView) Tables() []site.Table {
	var list []site.Table
	for from := 0; from < len(v.rows); {
		payment := v.p.store.entries[v.rows[from]].is(isPayment)
		l := &ledger{payments: payment}
		t := site.Table{ID: l.word(), Caption: v.p.lt(l, "caption_rows"), Unit: v.p.t("unit"), Columns: v.p.rowColumns(l, false)}
		for from < len(v.rows) && v.p.store.entries[v.rows[from]].is(isPayment) == payment {
			t.Rows = append(t.Rows, v.p.row(payment, v.rows[from:from+1], false))
			from++
		}
		list = append(list, t.Marked())
	}
	return list
}

// part is a supplier in one ledger.
type part struct {
	l *ledger
	g *group
}

func (p *publisher) supplierPages(at int32) {
	who := p.suppliers.list[at]
	var parts []part
	var rows []int32
	for _, l := range p.books {
		if g := l.suppliers[at]; g != nil {
			parts = append(parts, part{l, g})
			rows = append(rows, g.rows...)
		}
	}
	if len(parts) == 0 {
		return
	}
	p.sortRows(rows)
	v := SupplierView{
		Title: capital(p.nameOf(who)), INN: who.inn, Lead: p.supplierLead(parts), Figures: p.supplierFigures(who, parts), Years: p.supplierYears(parts),
		p: p,
	}
	if who.hidden {
		v.Note = p.t("hidden_why")
		if who.key == aStranger {
			v.Note = p.t("stranger_why")
		}
	}
	latest := parts[0].l
	for _, pt := range parts {
		for _, s := range p.sources(pt.l) {
			if !slices.ContainsFunc(v.Sources, func(known *site.Source) bool { return known.Path == s.Path }) {
				v.Sources = append(v.Sources, s)
			}
		}
	}
	total, path := pages(len(rows)), who.path()
	up := site.Link{Title: p.lt(latest, "suppliers_title", "year", latest.year), Path: latest.path() + "suppliers/"}
	demo := slices.ContainsFunc(parts, func(pt part) bool { return pt.g.demo })
	for n := 1; n <= total; n++ {
		one := v
		one.rows = rows[(n-1)*perPage : min(n*perPage, len(rows))]
		one.Pager = p.pager(path, n, total)
		page := site.Page{
			Path: numbered(path, n), Title: p.titled(v.Title, n, total), Summary: p.summary(p.titled(v.Lead[0].Text, n, total), demo), Template: supplierTemplate,
			Crumbs: p.crumbs(up), Demo: demo, AsOf: latest.asOf,
		}
		if total > 1 {
			one.Range = p.t("range", "from", (n-1)*perPage+1, "to", (n-1)*perPage+len(one.rows), "n", len(rows))
		}
		if n > 1 { // the years and figures stand on the first page
			one.Years, one.Figures, one.Lead = nil, nil, nil
		}
		page.Figures, page.View = one.Figures, one
		p.out.Pages = append(p.out.Pages, page)
	}
}

// sortRows puts contracts before payments, each by day, the latest first.
func (p *publisher) sortRows(rows []int32) {
	slices.SortFunc(rows, func(a, b int32) int {
		x, y := &p.store.entries[a], &p.store.entries[b]
		return cmp.Or(cmp.Compare(x.has&isPayment, y.has&isPayment), cmp.Compare(y.day, x.day), cmp.Compare(a, b))
	})
}

// together puts the parts of one kind together.
func together(parts []part, payments bool) (*group, []int) {
	sum := &group{}
	var years []int
	for _, pt := range parts {
		if pt.l.payments == payments {
			sum = joined(sum, pt.g)
			years = append(years, pt.l.year)
		}
	}
	return sum, years
}

// supplierLead says in a sentence a kind how many contracts and payments there were.
func (p *publisher) supplierLead(parts []part) []site.Sentence {
	var list []site.Sentence
	for _, payments := range []bool{false, true} {
		g, years := together(parts, payments)
		if g.n == 0 {
			continue
		}
		l := &ledger{payments: payments}
		text := p.lt(l, "supplier_lead", "period", p.period(years), "n", g.n, "amount", p.sum("", "", g, priced).Short())
		if i := slices.IndexFunc(parts, func(pt part) bool { return pt.l.payments == payments }); len(years) == 1 && parts[i].l.all.sums[priced] > 0 {
			text += " " + p.lt(l, "supplier_share", "percent", percent(g.sums[priced], parts[i].l.all.sums[priced]))
		}
		list = append(list, site.Sentence{Text: format.Typography(text), Demo: g.demo})
	}
	return list
}

// period is «В 2022 году» or «В 2020–2022 годах».
func (p *publisher) period(years []int) string {
	from, to := slices.Min(years), slices.Max(years)
	if from == to {
		return p.t("in_year", "year", from)
	}
	return p.t("in_years", "from", from, "to", to)
}

func (p *publisher) supplierFigures(who *party, parts []part) []site.Figure {
	var list []site.Figure
	for _, payments := range []bool{false, true} {
		g, _ := together(parts, payments)
		l := &ledger{payments: payments}
		base := l.word() + ".supplier." + who.slug
		figures := []site.Figure{p.sum(base+".amount", p.lt(l, "label_amount"), g, priced)}
		if !payments {
			figures = append(figures, p.sum(base+".paid", p.t("label_paid"), g, spent))
		}
		for _, f := range figures {
			if f.Set {
				f.AsOf = parts[0].l.asOf
				list = append(list, f)
			}
		}
	}
	return list
}

// supplierYears has a ledger a row.
func (p *publisher) supplierYears(parts []part) *site.Table {
	if len(parts) < 2 {
		return nil
	}
	t := site.Table{ID: "years", Caption: p.t("caption_years"), Columns: p.columns(parts[0].l, nil, "year", "count", "amount", "share", "paid"), Unit: p.t("unit")}
	for _, pt := range parts {
		paid := site.Words("—")
		if !pt.l.payments {
			paid = p.amountCell(pt.g, spent)
		}
		t.Rows = append(t.Rows, site.Row{Demo: pt.g.demo, Cells: []site.Cell{
			site.Linked(p.lt(pt.l, "year_link", "year", strconv.Itoa(pt.l.year)), pt.l.path()), number(pt.g.n), p.amountCell(pt.g, priced),
			shareCell(pt.g.sums[priced], pt.l.all.sums[priced]), paid,
		}})
	}
	t = t.Marked()
	return &t
}
