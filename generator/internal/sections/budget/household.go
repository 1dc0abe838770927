package budget

import (
	"slices"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
)

// receiptKind is what the page «Чек» is worked out from: households for example, and the shares of tax.
var receiptKind = dataset.Kind{
	Name:  "receipt",
	Title: diag.Text{RU: "Чек: семьи для примера и доли налогов", EN: "Receipt: households for example and shares of tax"},
	Doc: diag.Text{
		RU: "Из чего считается страница «Чек: что оплатили мои налоги». Все числа стоят здесь, в программе нет ни ставок, ни долей.\n\n" +
			"Таблица `presets` — три-четыре семьи для примера: зарплата до вычета налога в месяц у одного работающего, сколько человек работает, сколько детей, сколько семья платит за год других налогов, которые целиком остаются в городе (имущество, земля).\n\n" +
			"Таблица `parameters` — показатели, по строке на каждый: `ndfl-rate` — ставка НДФЛ, %; `ndfl-share` — какая доля НДФЛ остаётся в местном бюджете, %, с актом, который её назначил; " +
			"`child-deduction` (необязательно) — на сколько рублей в год за каждого ребёнка уменьшается доход семьи, с которого берут налог.",
		EN: "What the page «Чек: что оплатили мои налоги» is worked out from. All numbers stand here, the program knows no rate and no share.\n\n" +
			"Table `presets` has three or four households for example: monthly gross wage of one earner, how many earn, how many children, what other taxes they pay in a year that stay in the city whole (property, land).\n\n" +
			"Table `parameters` has a row each: `ndfl-rate`, the rate of income tax in per cent; `ndfl-share`, the per cent of it that stays in the local budget, with the act that says so; " +
			"`child-deduction` (optional), by how many roubles a year each child lessens the income that is taxed.",
	},
	Tables: []dataset.Table{
		{
			Name:  "presets",
			Title: diag.Text{RU: "Семьи для примера", EN: "Households"},
			Columns: []dataset.Column{
				{Name: "id", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Имя латиницей: для адреса", EN: "Name in Latin letters, for the address"}, Headings: []string{"Имя"}},
				{Name: "title", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Название", EN: "Title"}, Headings: []string{"Название", "Семья"}},
				{Name: "description", Type: dataset.TypeText, Title: diag.Text{RU: "Кто это, одним предложением", EN: "Who it is, in a sentence"}, Headings: []string{"Описание", "Пояснение"}},
				{
					Name: "wage", Type: dataset.TypeMoney, Required: true, Title: diag.Text{RU: "Зарплата одного работающего в месяц до вычета налога", EN: "Monthly gross wage of one earner"},
					Headings: []string{"Зарплата в месяц", "Зарплата в месяц, руб.", "Зарплата", "Начисленная зарплата в месяц"},
				},
				{Name: "earners", Type: dataset.TypeNumber, Required: true, Title: diag.Text{RU: "Сколько человек работает", EN: "How many earn"}, Headings: []string{"Работающих", "Число работающих", "Работают"}},
				{Name: "children", Type: dataset.TypeNumber, Title: diag.Text{RU: "Сколько детей", EN: "How many children"}, Headings: []string{"Детей", "Число детей", "Дети"}},
				{
					Name: "other", Type: dataset.TypeMoney, Title: diag.Text{RU: "Другие местные налоги за год: имущество, земля", EN: "Other local taxes a year: property, land"},
					Headings: []string{"Другие местные налоги за год", "Другие местные налоги за год, руб.", "Местные налоги за год", "Налоги на имущество и землю за год"},
				},
			},
		},
		{
			Name:  "parameters",
			Title: diag.Text{RU: "Ставки и доли", EN: "Rates and shares"},
			Columns: []dataset.Column{
				{Name: "name", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Показатель: ndfl-rate, ndfl-share, child-deduction", EN: "Parameter: ndfl-rate, ndfl-share, child-deduction"}, Headings: []string{"Показатель", "Параметр"}},
				{Name: "value", Type: dataset.TypeNumber, Required: true, Title: diag.Text{RU: "Значение", EN: "Value"}, Headings: []string{"Значение"}},
				{Name: "unit", Type: dataset.TypeText, Title: diag.Text{RU: "Единица: % или руб.", EN: "Unit: % or руб."}, Headings: []string{"Единица", "Единица измерения", "Ед. изм."}},
				{Name: "act", Type: dataset.TypeText, Title: diag.Text{RU: "Статья и акт, которые назначили значение", EN: "Article and act that set the value"}, Headings: []string{"Акт", "Статья", "Статья и акт", "Правовой акт"}},
				{Name: "source", Type: dataset.TypeText, Title: diag.Text{RU: "Источник: где это прочитать", EN: "Source: where it can be read"}, Headings: []string{"Источник"}},
			},
		},
	},
}

// The parameters of the kind.
const (
	taxRate        = "ndfl-rate"
	taxShare       = "ndfl-share"
	childDeduction = "child-deduction"
)

var parameterNames = []string{taxRate, taxShare, childDeduction}

// receiptLine is a row of either table of the kind.
type receiptLine struct {
	ID          dataset.Text   `col:"id"`
	Title       dataset.Text   `col:"title"`
	Description dataset.Text   `col:"description"`
	Wage        dataset.Money  `col:"wage"`
	Earners     dataset.Number `col:"earners"`
	Children    dataset.Number `col:"children"`
	Other       dataset.Money  `col:"other"`
	Name        dataset.Text   `col:"name"`
	Value       dataset.Number `col:"value"`
	Unit        dataset.Text   `col:"unit"`
	Act         dataset.Text   `col:"act"`
	Source      dataset.Text   `col:"source"`
}

// household is a family for example.
type household struct {
	ID, Title, About string
	Wage             amount // a month, before tax, of one earner
	Earners          int64
	Children         int64
	Other            amount // local taxes a year
	Demo             bool
	line             receiptLine
}

// parameter is a rate, a share or a sum that the receipt is worked out by.
type parameter struct {
	Name   string
	Value  decimal.Decimal
	Unit   string
	Act    string
	Source string
	Demo   bool
	cell   dataset.Number
}

// households are all that the kind says. set is nil when there is no such dataset.
type households struct {
	set        *dataset.Dataset
	list       []household
	parameters []parameter     // in the order of the file
	typed      map[string]bool // parameters that have a value in the file, right or wrong
}

// parameter finds one by name, or nil.
func (hs *households) parameter(name string) *parameter {
	for i := range hs.parameters {
		if hs.parameters[i].Name == name {
			return &hs.parameters[i]
		}
	}
	return nil
}

// number is the value of a parameter; zero where it is not given.
func (hs *households) number(name string) decimal.Decimal {
	if found := hs.parameter(name); found != nil {
		return found.Value
	}
	return decimal.Zero
}

// complete says whether there is all that a receipt needs.
func (hs *households) complete() bool {
	return len(hs.list) > 0 && hs.parameter(taxRate) != nil && hs.parameter(taxShare) != nil
}

// readHouseholds reads every file of the kind. What no receipt can be made of is reported and left out.
func readHouseholds(sets dataset.Datasets, report *diag.Report) *households {
	hs := &households{typed: map[string]bool{}}
	for _, set := range sets.Kind(receiptKind.Name) {
		if hs.set == nil {
			hs.set = set
		}
		for _, f := range set.Files {
			for l := range dataset.Rows[receiptLine](f, report) {
				if l.Block.Table != nil && l.Block.Table.Name == "parameters" {
					hs.addParameter(l, report)
				} else {
					hs.addHousehold(l, report)
				}
			}
		}
	}
	if hs.set != nil {
		for _, name := range []string{taxRate, taxShare} {
			if !hs.typed[name] {
				report.Add(missingParameter, hs.set.At("files"), name)
			}
		}
	}
	return hs
}

func (hs *households) addParameter(l dataset.Row[receiptLine], report *diag.Report) {
	v := l.Values
	name, place := v.Name.Value, v.Name.Cell.Pos()
	hs.typed[name] = hs.typed[name] || v.Value.Cell.HasValue()
	switch {
	case !slices.Contains(parameterNames, name):
		report.Add(unknownParameter, place, name, suggestion(name, parameterNames))
		if meant := format.Suggest(name, parameterNames); meant != "" {
			hs.typed[meant] = true // misspelt is not missing
		}
		return
	case !v.Value.Set:
		return // unreadable values are reported, and a missing one is missed at the end
	case v.Value.Value.IsNeg() || name != childDeduction && v.Value.Value.Cmp(decimal.Hundred) > 0:
		report.Add(badParameter, v.Value.Cell.Pos(), name, v.Value.Cell.Raw)
		return
	case hs.parameter(name) != nil:
		report.Put(diag.Diagnostic{
			Rule: parameterTwice, Pos: place, Args: []any{name},
			Related: diag.GivenFirst(hs.parameter(name).cell.Cell.Pos()),
		})
		return
	}
	hs.parameters = append(hs.parameters, parameter{
		Name: name, Value: v.Value.Value, Unit: v.Unit.Value, Act: v.Act.Value, Source: v.Source.Value, Demo: l.Demo, cell: v.Value,
	})
}

func (hs *households) addHousehold(l dataset.Row[receiptLine], report *diag.Report) {
	v := l.Values
	earners, fine := people(v.Earners, report)
	children, alright := people(v.Children, report)
	for _, m := range []dataset.Money{v.Wage, v.Other} {
		if m.Value < 0 {
			report.Add(badHousehold, m.Cell.Pos(), m.Cell.Raw)
			fine = false
		}
	}
	for _, c := range []dataset.Cell{v.Wage.Cell, v.Earners.Cell} {
		if !c.HasValue() {
			report.Add(badHousehold, c.Pos(), c.Raw)
			fine = false
		}
	}
	if !fine || !alright || !v.Wage.Set || !v.Earners.Set {
		return // what is unreadable has a finding of its own
	}
	if !plainID(v.ID.Value) {
		report.Add(badHouseholdName, v.ID.Cell.Pos(), v.ID.Value)
		return
	}
	if i := slices.IndexFunc(hs.list, func(h household) bool { return h.ID == v.ID.Value }); i >= 0 {
		report.Put(diag.Diagnostic{
			Rule: householdTwice, Pos: v.ID.Cell.Pos(), Args: []any{v.ID.Value},
			Related: diag.GivenFirst(hs.list[i].line.ID.Cell.Pos()),
		})
		return
	}
	hs.list = append(hs.list, household{
		ID: v.ID.Value, Title: v.Title.Value, About: v.Description.Value, Wage: read(v.Wage, l.Demo), Earners: earners, Children: children,
		Other: read(v.Other, l.Demo), Demo: l.Demo, line: v,
	})
}

// people is a number of persons: whole, not negative, and no more than a household has.
func people(n dataset.Number, report *diag.Report) (int64, bool) {
	if !n.Set {
		return 0, true
	}
	whole, _, ok := n.Value.Int64(0)
	if !ok || !n.Value.IsInt() || whole < 0 || whole > 100 {
		report.Add(badHousehold, n.Cell.Pos(), n.Cell.Raw)
		return 0, false
	}
	return whole, true
}

// plainID says whether a name may stand in an address.
func plainID(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-") == "" && s[0] != '-'
}
