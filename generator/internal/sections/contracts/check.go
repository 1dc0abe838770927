package contracts

import (
	"strconv"
	"strings"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
)

// checkValues reports amounts and dates that cannot be.
func (r *reader) checkValues(f *dataset.File, e entryRow) {
	if !e.date.Set && !e.date.Cell.HasValue() {
		r.report.Add(ruleMissing, e.date.Cell.Pos(), e.date.Cell.Column())
	}
	if !e.amount.Set && !e.amount.Cell.HasValue() {
		r.report.Add(ruleMissing, e.amount.Cell.Pos(), e.amount.Cell.Column())
	}
	if e.date.Set {
		r.checkDate(f, e.date)
	}
	if e.payments {
		return // what came back has a minus
	}
	for _, m := range []dataset.Money{e.amount, e.Paid} {
		if m.Set && m.Value < 0 {
			r.report.Add(ruleNegative, m.Cell.Pos(), m.Cell.Raw)
		}
	}
	if e.amount.Set && e.Paid.Set && e.amount.Value >= 0 && e.Paid.Value > e.amount.Value {
		more, _ := e.Paid.Value.Sub(e.amount.Value)
		r.report.Add(ruleOverpaid, e.Paid.Cell.Pos(), roubles(e.Paid.Value), roubles(e.amount.Value), roubles(more))
	}
}

// checkDate compares a day with the time that the passport gives the file.
func (r *reader) checkDate(f *dataset.File, d dataset.Date) {
	switch {
	case f.Year > 0 && d.Value.Year() != f.Year:
		r.report.Add(ruleOutside, d.Cell.Pos(), format.Date(d.Value), diag.Text{
			RU: "файл — за " + strconv.Itoa(f.Year) + " год", EN: "the file is of " + strconv.Itoa(f.Year),
		})
	case !f.Date.IsZero() && d.Value.After(f.Date):
		r.report.Add(ruleOutside, d.Cell.Pos(), format.Date(d.Value), diag.Text{
			RU: "файл — по " + format.Date(f.Date), EN: "the file ends on " + format.ISODate(f.Date),
		})
	case d.Value.After(r.in.Now):
		r.report.Add(ruleOutside, d.Cell.Pos(), format.Date(d.Value), diag.Text{
			RU: "портал собран " + format.Date(r.in.Now), EN: "the portal is built on " + format.ISODate(r.in.Now),
		})
	}
}

// checkINN judges a supplier's number and returns it when it is an organisation's.
func (r *reader) checkINN(e entryRow) string {
	c := e.INN.Cell
	switch c.Raw {
	case hiddenBadINN:
		r.report.Add(ruleBadINN, c.Pos(), diag.Text{RU: "из 12 цифр", EN: "of 12 digits"})
		return ""
	case hiddenZeroINN:
		r.report.Add(ruleINNZero, c.Pos(), diag.Text{RU: "из 11 цифр", EN: "of 11 digits"}, diag.Text{})
		return ""
	case hiddenWrongINN:
		r.report.Add(ruleNoINN, c.Pos(), diag.Text{RU: "из 11 или 12 знаков", EN: "of 11 or 12 characters"})
		return ""
	case hiddenOfOther:
		r.report.Add(ruleOtherINN, c.Pos(), diag.Text{RU: "названо имя человека, а в ИНН 10 цифр — как у организации", EN: "a person is named, but the ИНН has 10 digits as an organisation's"})
		return ""
	case hiddenOfPerson:
		r.report.Add(ruleOtherINN, c.Pos(), diag.Text{RU: "названа организация, а в ИНН 12 цифр — как у человека", EN: "an organisation is named, but the ИНН has 12 digits as a person's"})
		return ""
	}
	inn := e.INN.Value
	quoted := func() diag.Text { return diag.Text{RU: "«" + inn + "»", EN: "\"" + inn + "\""} }
	switch taxpayerOf(inn) {
	case organisation:
		return inn
	case misspelt:
		r.report.Add(ruleBadINN, c.Pos(), quoted())
	case lostZero:
		r.report.Add(ruleINNZero, c.Pos(), quoted(), diag.Text{RU: ": 0" + inn, EN: ": 0" + inn})
	case unreadable:
		r.report.Add(ruleNoINN, c.Pos(), quoted())
	case nobody:
		r.checkNameless(e)
	}
	return ""
}

// checkNameless speaks of a supplier without a number: of one that is not named for it at most once a file, since a whole column may be missing.
func (r *reader) checkNameless(e entryRow) {
	c := e.Supplier.Cell
	switch said(e.Supplier.Value) {
	case aStranger:
		r.report.Add(ruleStranger, c.Pos())
	case "":
		if e.Supplier.Value == "" {
			r.report.Add(ruleMissing, c.Pos(), c.Column())
			return
		}
		r.report.Add(ruleWithoutINN, c.Pos(), e.Supplier.Value)
	}
}

// otherName is the finding that one number has two names.
func otherName(e entryRow, p *party) diag.Diagnostic {
	return diag.Diagnostic{
		Rule: ruleOtherName, Pos: e.Supplier.Cell.Pos(), Args: []any{p.inn, e.Supplier.Value},
		Related: []diag.Related{{Pos: p.first.Pos(), Note: diag.Text{RU: "здесь другое название", EN: "another name here"}}},
	}
}

// totals are the sums of a file's rows since its last row «Итого», and of all, by column.
type totals struct{ all, since [2]sumOf }

// sumOf is a sum that may be beyond what an amount can be.
type sumOf struct {
	sum  money.Money
	lost bool
}

func (s *sumOf) add(m dataset.Money) {
	if !m.Set {
		return
	}
	sum, fits := s.sum.Add(m.Value)
	s.sum, s.lost = sum, s.lost || !fits
}

func (t *totals) add(e entryRow) {
	for c, m := range []dataset.Money{e.amount, e.Paid} {
		t.all[c].add(m)
		t.since[c].add(m)
	}
}

// isTotalWord knows what stands before a sum of rows.
func isTotalWord(text string) bool {
	switch strings.ToLower(strings.TrimRight(strings.TrimSpace(text), ": ")) {
	case "итого", "всего", "итого по файлу", "всего по файлу", "итого за год", "всего за год", "итого по разделу", "итого по учреждению":
		return true
	}
	return false
}

// isTotal says whether a row sums up rows above it and is no contract itself.
func (e entryRow) isTotal() bool {
	if e.date.Set || e.INN.Value != "" {
		return false
	}
	return isTotalWord(e.number.Value) || isTotalWord(e.subject.Value) || isTotalWord(e.Supplier.Value)
}

// total compares a row «Итого» with the rows above it: those since the last such row, or all of the file.
func (r *reader) total(e entryRow) {
	for c, m := range []dataset.Money{e.amount, e.Paid} {
		all, since := r.totals.all[c], r.totals.since[c]
		if m.Set && !all.lost && m.Value != all.sum && m.Value != since.sum {
			r.report.Add(ruleTotal, m.Cell.Pos(), roubles(m.Value), roubles(all.sum))
		}
	}
	r.totals.since = [2]sumOf{}
}

// roubles is an amount as findings say it.
func roubles(m money.Money) string { return format.Value(m.Decimal(), format.RUB) }
