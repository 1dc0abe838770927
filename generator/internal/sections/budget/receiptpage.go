package budget

import (
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// The page «Чек: что оплатили мои налоги».
const (
	receiptPath     = root + "receipt/"
	receiptTemplate = "budget/receipt.html"
)

// ReceiptView is /budget/receipt/: a receipt a household, then what was assumed and every number that it was worked out from.
type ReceiptView struct {
	Title       string
	Lead        string
	Contents    []site.Link
	Receipts    []Receipt
	Assumptions []string
	Shares      site.Table // what every receipt is divided by
	Parameters  site.Table
	Households  site.Table
	Links       []site.Link
	Source      *site.Source // of the spending
	Reconciled  Reconciled
	Demo        bool
}

// Receipt is one household's.
type Receipt struct {
	ID        string
	Title     string
	About     string
	Sentences []string
	Paid      []site.Figure
	Lines     site.Table // what it went on; no rows where nothing was paid
	Demo      bool
}

// receipt is a text of the page.
func (p *publisher) receipt(key string, args ...any) string {
	return format.Typography(p.in.Text.Text("receipt."+key, args...))
}

// receiptPage publishes the receipts; nothing without households, parameters or a full year.
func (p *publisher) receiptPage() {
	hs, y := p.households, p.receiptYear()
	if y == nil {
		if hs.complete() {
			p.in.Report.Add(receiptWithoutYear, hs.set.At("kind"))
		}
		return
	}
	v := ReceiptView{
		Title: p.receipt("title"), Lead: p.receipt("lead", "year", y.Year), Assumptions: p.assumptions(y),
		Shares: p.sharesTable(y), Parameters: p.parametersTable(), Households: p.householdsTable(), Links: p.answers(receiptPath, y), Source: p.source(y.last()),
		Reconciled: p.reconciled(y),
	}
	var figures []site.Figure
	for _, h := range hs.list {
		sums, ok := hs.pay(h)
		if !ok {
			p.in.Report.Add(badHousehold, h.Wage.Cells[0].Pos(), h.Wage.Cells[0].Raw)
			continue
		}
		r := p.receiptOf(y, h, sums)
		v.Receipts = append(v.Receipts, r)
		v.Contents = append(v.Contents, site.Link{Title: r.Title, Path: receiptPath + "#" + r.ID})
		v.Demo = v.Demo || r.Demo
		figures = append(figures, traced(r.Paid)...)
	}
	if len(v.Receipts) == 0 {
		return
	}
	p.out.Pages = append(p.out.Pages, site.Page{
		Path: receiptPath, Title: v.Title, Summary: p.summary([]string{v.Lead}, figures), Template: receiptTemplate, View: v, Crumbs: p.crumbs(nil, nil),
		Figures: figures, Demo: v.Demo, AsOf: y.last().asOf(),
	})
}

// traced are the figures that lead to cells: one whose multipliers are too long to be written is said in words alone.
func traced(list []site.Figure) []site.Figure {
	var found []site.Figure
	for _, f := range list {
		if len(f.Cells) > 0 {
			found = append(found, f)
		}
	}
	return found
}

func (p *publisher) receiptOf(y *year, h household, sums paid) Receipt {
	r := Receipt{
		ID: h.ID, Title: format.Typography(h.Title), About: format.Typography(h.About), Paid: p.paidFigures(y, h, sums),
		Demo: h.Demo || p.households.demo() || y.demo(),
	}
	if sums.Total == 0 {
		r.Sentences = []string{p.receipt("nothing")}
		return r
	}
	if gone, ok := sums.Tax.Sub(sums.Stays); ok && sums.Tax > 0 {
		r.Sentences = append(r.Sentences, p.receipt("sentence.gone",
			"tax", format.Value(sums.Tax.Decimal(), format.RUB), "stays", format.Value(sums.Stays.Decimal(), format.RUB), "gone", format.Value(gone.Decimal(), format.RUB)))
	}
	r.Sentences = append(r.Sentences, p.receipt("sentence.total",
		"total", format.Value(sums.Total.Decimal(), format.RUB), "month", format.Short(monthly(sums.Total), format.RUB)))
	r.Lines = p.receiptLines(y, h, sums.Total, r.Demo)
	return r
}

// monthly is a twelfth of a sum, to the rouble: it is said and not added.
func monthly(m money.Money) decimal.Decimal {
	twelfth, err := m.Decimal().Quo(decimal.MustNew(months, 0))
	if err != nil {
		return m.Decimal()
	}
	return twelfth.Round(0)
}

// receiptLines divide a household's money as the city divided its own, the largest piece first.
func (p *publisher) receiptLines(y *year, h household, total money.Money, demo bool) site.Table {
	nodes := y.last().tree(expenditure).rootParts()
	piece := map[*node]money.Money{}
	for i, m := range divide(total, spentOn(y)) {
		piece[nodes[i]] = m
	}
	t := site.Table{
		ID: h.ID + "-lines", Caption: p.receipt("caption.lines", "name", format.Typography(h.Title)), Unit: p.t("roubles"), Demo: demo,
		Columns: []site.Column{{Title: p.receipt("column.what")}, {Title: p.receipt("column.yours"), Numeric: true}},
	}
	yours := func(m money.Money) site.Cell {
		return site.Cell{Text: format.Value(m.Decimal(), ""), Value: m.String()}
	}
	for _, n := range bySize(nodes, executed) {
		if !empty(n) {
			t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{site.Linked(p.label(n), y.pathOf(expenditure, n.Code.Key)), yours(piece[n])}})
		}
	}
	t.Rows = append(t.Rows, site.Row{Total: true, Cells: []site.Cell{site.Words(p.receipt("total")), yours(total)}})
	return t.Marked()
}

// sharesTable is what every receipt is divided by: the city's spending by sections. Its amounts lead to their cells.
func (p *publisher) sharesTable(y *year) site.Table {
	whole := y.last().total(expenditure, executed)
	t := site.Table{
		ID: "shares", Caption: p.receipt("caption.shares", "year", y.Year), Source: p.source(y.last()),
		Columns: []site.Column{
			{Title: p.receipt("column.what")}, {Title: p.receipt("column.city"), Numeric: true}, {Title: p.receipt("column.share"), Numeric: true},
		},
	}
	for _, n := range bySize(y.last().tree(expenditure).rootParts(), executed) {
		if a := n.Amounts[executed]; !empty(n) {
			t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{site.Linked(p.label(n), y.pathOf(expenditure, n.Code.Key)), cell(a), site.Words(p.shareOf(a, whole))}})
		}
	}
	t.Rows = append(t.Rows, site.Row{Total: true, Cells: []site.Cell{site.Words(p.receipt("total")), cell(whole), site.Words(ratio(whole, whole))}})
	return t.Marked()
}

// assumptions say what the receipt takes for granted.
func (p *publisher) assumptions(y *year) []string {
	list := []string{p.receipt("assume.pot"), p.receipt("assume.sections", "year", y.Year), p.receipt("assume.city")}
	if p.households.parameter(childDeduction) == nil {
		list = append(list, p.receipt("assume.no_deduction"))
	} else {
		list = append(list, p.receipt("assume.deduction"))
	}
	return append(list, p.receipt("assume.other"), p.receipt("assume.rounding"))
}

// parametersTable lists every rate and share with the act that it is from.
func (p *publisher) parametersTable() site.Table {
	hs := p.households
	t := site.Table{
		ID: "parameters", Caption: p.receipt("caption.parameters"), Source: p.in.Site.SourceOf(hs.set, time.Time{}, hs.demo()),
		Columns: []site.Column{
			{Title: p.receipt("column.parameter")}, {Title: p.receipt("column.value"), Numeric: true}, {Title: p.receipt("column.act")}, {Title: p.receipt("column.source")},
		},
	}
	given := func(text string) site.Cell {
		if text == "" {
			return site.Words(p.receipt("not_given"))
		}
		return site.Words(format.Typography(text))
	}
	for _, m := range hs.parameters {
		unit := format.Percent
		if m.Name == childDeduction {
			unit = format.RUB
		}
		f := site.FromNumber("", "", unit, m.cell, m.Demo)
		value := f.Cell()
		value.Text = f.Exact()
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{site.Words(p.receipt("parameter." + m.Name)), value, given(m.Act), given(m.Source)}})
	}
	return t.Marked()
}

// householdsTable lists what is taken for granted of every household.
func (p *publisher) householdsTable() site.Table {
	hs := p.households
	t := site.Table{
		ID: "households", Caption: p.receipt("caption.households"), Source: p.in.Site.SourceOf(hs.set, time.Time{}, false),
		Columns: []site.Column{
			{Title: p.receipt("column.household")},
			{Title: p.receipt("column.wage"), Numeric: true},
			{Title: p.receipt("column.earners"), Numeric: true},
			{Title: p.receipt("column.children"), Numeric: true},
			{Title: p.receipt("column.other"), Numeric: true},
		},
	}
	for _, h := range hs.list {
		t.Rows = append(t.Rows, site.Row{Cells: []site.Cell{
			{Text: format.Typography(h.Title), Path: receiptPath + "#" + h.ID},
			cell(h.Wage),
			site.FromNumber("", "", "", h.line.Earners, h.Demo).Cell(), site.FromNumber("", "", "", h.line.Children, h.Demo).Cell(), cell(h.Other),
		}})
	}
	return t.Marked()
}
