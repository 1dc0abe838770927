package budget

import (
	"strings"
	"time"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
)

// debtKind is what the municipality owes on some days.
var debtKind = dataset.Kind{
	Name:  "municipal-debt",
	Title: diag.Text{RU: "Муниципальный долг", EN: "Municipal debt"},
	Doc: diag.Text{
		RU: "Сколько муниципалитет должен на конец каждого года: банкам, другим бюджетам, держателям ценных бумаг. Строка — один вид долга на одну дату; строка без вида (или с видом «всего») — весь долг, " +
			"он обязан равняться сумме видов.\n\n" +
			"Дата «01.01.2023» и дата «31.12.2022» значат одно и то же: первое число месяца — это конец предыдущего. Показатели считаются по концам лет, другие даты просто публикуются в открытых данных. " +
			"Если долг есть на концы двух лет подряд, его изменение сверяется с отчётом о бюджете: взято минус возвращено (источники 01 01, 01 02, 01 03).",
		EN: "What the municipality owes at the end of each year: to banks, to other budgets, to holders of its bonds. A row is one kind of debt on one day; a row without a kind (or with the kind «всего») is the whole debt " +
			"and must equal the sum of the kinds.\n\n" +
			"01.01.2023 and 31.12.2022 mean the same: the first of a month is the end of the one before. Indicators use the ends of years, other days are published as open data only. " +
			"Where the ends of two years in a row are given, the change is compared with the report of the budget: taken less repaid (sources 01 01, 01 02, 01 03).",
	},
	Tables: []dataset.Table{{
		Name:  "debt",
		Title: diag.Text{RU: "Долг по датам", EN: "Debt by day"},
		Columns: []dataset.Column{
			{
				Name: "date", Type: dataset.TypeDate, Required: true,
				Title:    diag.Text{RU: "На какую дату", EN: "On what day"},
				Headings: []string{"Дата", "На дату", "На какую дату", "По состоянию на"},
			},
			{
				Name: "kind", Type: dataset.TypeText,
				Title:    diag.Text{RU: "Вид долга", EN: "Kind of debt"},
				Headings: []string{"Вид долга", "Вид обязательства", "Вид долгового обязательства"},
			},
			{
				Name: "amount", Type: dataset.TypeMoney, Required: true,
				Title:    diag.Text{RU: "Сумма долга", EN: "Amount"},
				Headings: []string{"Сумма долга", "Объём долга", "Объем долга", "Муниципальный долг", "Долг", "Сумма"},
			},
		},
	}},
}

// debtLine is a row of the debt's table.
type debtLine struct {
	Date   dataset.Date  `col:"date"`
	Kind   dataset.Text  `col:"kind"`
	Amount dataset.Money `col:"amount"`
}

// debts are what was owed at the ends of days.
type debts []*debt

// debt is what was owed at the end of a day.
type debt struct {
	Day   time.Time
	whole *debtPart // the row «всего», when there is one
	parts []*debtPart
}

// debtPart is one kind of debt on a day.
type debtPart struct {
	Kind   string
	Amount amount
	File   *dataset.File
}

// total is the whole debt: as the file says it, else the sum of the kinds.
func (d *debt) total() amount {
	if d.whole != nil {
		return d.whole.Amount
	}
	return d.sum()
}

func (d *debt) sum() amount {
	var list []amount
	for _, p := range d.parts {
		list = append(list, p.Amount)
	}
	return sum(list...)
}

// file is one that the debt was read from.
func (d *debt) file() *dataset.File {
	if d.whole != nil {
		return d.whole.File
	}
	return d.parts[0].File
}

// end is the debt at the end of a year, or nil.
func (ds debts) end(year int) *debt {
	return ds.on(day(year, time.December, 31))
}

func (ds debts) on(date time.Time) *debt {
	for _, d := range ds {
		if sameDay(d.Day, date) {
			return d
		}
	}
	return nil
}

// readDebts reads every file of the kind. What is negative, has no date or stands twice is reported and left out.
func readDebts(sets dataset.Datasets, report *diag.Report) debts {
	var list debts
	for _, set := range sets.Kind(debtKind.Name) {
		for _, f := range set.Files {
			for l := range dataset.Rows[debtLine](f, report) {
				list = list.add(f, l, report)
			}
		}
	}
	return list
}

func (ds debts) add(f *dataset.File, l dataset.Row[debtLine], report *diag.Report) debts {
	v := l.Values
	switch {
	case !v.Amount.Set:
		return ds // an unreadable amount has a finding of its own, an empty one says nothing
	case !v.Date.Set:
		if !v.Date.Cell.HasValue() {
			report.Add(debtWithoutDate, v.Amount.Cell.Pos())
		}
		return ds
	case v.Amount.Value < 0:
		report.Add(negativeDebt, v.Amount.Cell.Pos(), amountText(v.Amount.Value))
		return ds
	}
	date := endOf(v.Date.Value)
	d := ds.on(date)
	if d == nil {
		d = &debt{Day: date}
		ds = append(ds, d)
	}
	p := &debtPart{Kind: wholeWord(v.Kind.Value), Amount: read(v.Amount, l.Demo), File: f}
	if first := d.part(p.Kind); first != nil {
		report.Put(diag.Diagnostic{
			Rule: debtTwice, Pos: v.Amount.Cell.Pos(), Args: []any{date.Format(printed), debtName(p.Kind)},
			Related: diag.GivenFirst(first.Amount.Cells[0].Pos()),
		})
		return ds
	}
	if p.Kind == "" {
		d.whole = p
	} else {
		d.parts = append(d.parts, p)
	}
	return ds
}

// part finds what a day has of a kind; "" is the whole.
func (d *debt) part(kind string) *debtPart {
	if kind == "" {
		return d.whole
	}
	for _, p := range d.parts {
		if strings.EqualFold(p.Kind, kind) {
			return p
		}
	}
	return nil
}

// endOf turns «на 1 января» into the last of December: what is owed on the morning of a first is what was owed the evening before.
func endOf(date time.Time) time.Time {
	if date.Day() == 1 {
		return date.AddDate(0, 0, -1)
	}
	return date
}

// wholeWord is "" for the words that a row of the whole debt is called by.
func wholeWord(kind string) string {
	switch strings.ToLower(strings.TrimRight(kind, " .:")) {
	case "всего", "итого", "долг всего", "муниципальный долг", "муниципальный долг, всего":
		return ""
	}
	return kind
}

func debtName(kind string) diag.Text {
	if kind == "" {
		return diag.Text{RU: "весь долг", EN: "the whole debt"}
	}
	return diag.Text{RU: "«" + kind + "»", EN: "«" + kind + "»"}
}

// borrowed is what was taken less what was repaid in a report: bonds, credits of banks, credits of other budgets.
func borrowed(t *tree) amount {
	if t == nil {
		return amount{}
	}
	var list []amount
	t.Root.walk(0, func(n *node, _ int) {
		if ofDebt(n.Code.Key) && (n.Above == nil || !ofDebt(n.Above.Code.Key)) {
			list = append(list, n.Amounts[executed])
		}
	})
	return sum(list...)
}

// ofDebt says whether a source of the deficit is borrowing: 01 01, 01 02, 01 03.
func ofDebt(key string) bool {
	return len(key) == keyLen && (key[:4] == "0101" || key[:4] == "0102" || key[:4] == "0103")
}

// checkDebts compares the whole debt with its kinds, and its change over a year with what the year's report says was borrowed and repaid.
func (p *publisher) checkDebts(book *control.Book) {
	for _, d := range p.debts {
		if parts := d.sum(); d.whole != nil && len(d.parts) > 0 && parts.Set {
			p.compareDebt(book, d, "total", d.total(), parts, badDebt)
		}
	}
	for _, y := range p.years {
		before, now := p.debts.end(y.Year-1), p.debts.end(y.Year)
		if before == nil || now == nil || !y.full() {
			continue
		}
		net, change := borrowed(y.last().tree(sources)), minus(now.total(), before.total())
		if net.Set && change.Set {
			p.compareDebt(book, now, "change", change, net, otherDebt)
		}
	}
}

func (p *publisher) compareDebt(book *control.Book, d *debt, what string, stated, expected amount, rule *diag.Rule) {
	id := "budget." + d.Day.Format(time.DateOnly) + ".debt." + what
	told := func(side string, a amount) site.Figure {
		f := p.debtFigure(d, id+"."+side, p.health("control."+what+"_"+side), a)
		f.Formula = f.Label
		return f
	}
	is, must := told("stated", stated), told("expected", expected)
	book.Compare(site.Control{
		ID: id, Group: "debt", Subject: p.health("control."+what, "date", d.Day), Key: d.Day.Format(time.DateOnly),
		Scope: d.Day.Format(time.DateOnly), Column: "amount",
		Stated: is, Expected: must,
		Tolerance: tolerance(d.file(), len(expected.Cells)),
	}, d.file(), diag.Diagnostic{
		Rule: rule, Pos: d.total().Cells[0].Pos(),
		Args: []any{d.Day.Format(printed), amountText(stated.Value), amountText(expected.Value), control.Difference(is, must)},
	})
}

// debtFigure makes a figure of an amount that is owed.
func (p *publisher) debtFigure(d *debt, id, label string, a amount) site.Figure {
	f := site.Roubles(id, label, a.Value, a.How, a.Cells...)
	f.Set, f.Demo, f.AsOf = a.Set, a.Demo, d.Day
	return f
}
