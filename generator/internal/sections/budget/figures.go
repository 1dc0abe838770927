package budget

import (
	"slices"
	"strconv"
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// figure makes a headline of an amount. name is what it is of: "income.executed".
func (p *publisher) figure(r *report, name, label string, a amount) site.Figure {
	f := a.figure()
	f.ID, f.Label, f.AsOf = "budget."+strconv.Itoa(r.Date.Year())+"."+name, label, r.asOf()
	return f
}

// column is what the year's headlines speak of: execution, or the plan where there is none yet.
func (y *year) column() int {
	if y.executed() {
		return executed
	}
	return approved
}

// headlines are the three or four numbers of a year.
func (p *publisher) headlines(y *year) []site.Figure {
	r, column := y.last(), y.column()
	name := amountColumns[column]
	got := p.figure(r, "income."+name, p.t("income"), r.total(income, column))
	spent := p.figure(r, "expenditure."+name, p.t("expenditure"), r.total(expenditure, column))
	if column == executed {
		got.Note = p.planNote(r.total(income, approved), r.total(income, executed), y.firstPlan(income, ""))
		spent.Note = p.planNote(r.total(expenditure, approved), r.total(expenditure, executed), y.firstPlan(expenditure, ""))
	}
	list := slices.DeleteFunc([]site.Figure{got, spent, p.balance(r, column)}, func(f site.Figure) bool { return !f.Set })
	if f, ok := p.perResident(y, "expenditure", p.t("per_resident"), r.total(expenditure, column)); ok {
		list = append(list, f)
	}
	return list
}

// balance is the surplus or the deficit as a headline: the sign is in its name. A deficit is another figure than the result, which is negative.
func (p *publisher) balance(r *report, column int) site.Figure {
	key := outcome(r.Result[column])
	f := p.result(r, column, p.t(key))
	if key == "deficit" {
		f.Formula = p.t("deficit_formula")
		if f.How == site.Read {
			f.Formula = p.t("deficit_line_formula")
		}
		f.ID = strings.Replace(f.ID, "balance.", "balance.deficit.", 1)
		f.Number, f.Cells, f.How = f.Number.Neg(), site.Opposite(f.Cells), site.Computed
	}
	return f
}

// result is income less expenditure with its sign: line 450 of the report, else computed.
func (p *publisher) result(r *report, column int, label string) site.Figure {
	f := p.figure(r, "balance."+amountColumns[column], label, r.Result[column])
	f.Formula = p.t("balance_formula")
	return f
}

// outcome is how a budget ended, as keys of texts say it.
func outcome(result amount) string {
	switch {
	case result.Set && result.Value > 0:
		return "surplus"
	case result.Set && result.Value < 0:
		return "deficit"
	}
	return "balance"
}

// planNote is «исполнено 97,3 % плана; 102,1 % первоначального».
func (p *publisher) planNote(plan, fact, first amount) string {
	return capital(format.Typography(p.doneText("done_note", fact, plan, first)))
}

// perResident divides an amount by the number of residents at the beginning of the year; false where the portal does not know it.
func (p *publisher) perResident(y *year, name, label string, a amount) (site.Figure, bool) {
	people := p.in.Site.Population[y.Year]
	if people <= 0 || !a.Set {
		return site.Figure{}, false
	}
	whole := p.figure(y.last(), name+".per-resident", label, a)
	f := site.Quotient(whole.ID, label, format.RUB, whole, site.Given(decimal.MustNew(people, 0), p.in.Site.PopulationDemo()), 1, 2)
	f.Formula, f.AsOf = p.say("per_resident_formula", "n", format.Int(people), "year", y.Year), whole.AsOf
	return f, f.Set
}

// ratio is a part of a whole in per cent, or «—».
func ratio(of, whole amount) string {
	if !of.Set || !whole.Set {
		return "—"
	}
	return format.Ratio(of.Value.Decimal(), whole.Value.Decimal())
}

// done is what per cent of the plan was executed. Where money goes back, in the plan or in fact, a per cent means nothing.
func done(fact, plan amount) string {
	if plan.Value <= 0 || fact.Value < 0 {
		return "—"
	}
	return ratio(fact, plan)
}

// shareOf is a part of a whole in words; what would round to nothing is said to be less than the smallest share.
func (p *publisher) shareOf(part, whole amount) string {
	share := ratio(part, whole)
	if part.Value > 0 && whole.Value > 0 && share == format.Ratio(decimal.Zero, decimal.One) {
		return p.t("share_tiny", "percent", format.Ratio(decimal.MustNew(1, 3), decimal.One))
	}
	return share
}

// milliard is a thousand million roubles in kopecks; below a hundred of them a sentence needs two decimals, or income and spending look the same.
const milliard = 1_000_000_000_00

// inShort is an amount in a sentence: «27,09 млрд ₽», «126,9 млн ₽».
func inShort(a amount) string {
	if v := abs(a.Value); v < milliard || v >= 100*milliard {
		return format.Short(a.Value.Decimal(), format.RUB)
	}
	milliards, err := a.Value.Decimal().Quo(decimal.MustNew(1_000_000_000, 0))
	if err != nil {
		return format.Short(a.Value.Decimal(), format.RUB)
	}
	return format.Value(milliards.Round(2).Trim(0), "млрд"+nbsp+"₽")
}

// inShorts are amounts that one sentence names: two that differ and would look alike get more digits, so that what is said of their difference holds.
func inShorts(amounts ...amount) []string {
	list := make([]string, len(amounts))
	for i, a := range amounts {
		list[i] = inShort(a)
	}
	for places := 2; alike(amounts, list); places++ {
		for i, a := range amounts {
			list[i] = longer(a, places)
		}
	}
	return list
}

// alike says whether different amounts are printed the same.
func alike(amounts []amount, printed []string) bool {
	for i, a := range amounts {
		for k := range i {
			if printed[i] == printed[k] && a.Set && amounts[k].Set && a.Value != amounts[k].Value {
				return true
			}
		}
	}
	return false
}

// longer is an amount in thousands, millions or milliards with some decimals; below a hundred thousand, and where so many decimals are kopecks, it is exact.
func longer(a amount, places int) string {
	power, word := 0, ""
	switch v := abs(a.Value); {
	case v >= milliard:
		power, word = 9, "млрд"
	case v >= milliard/1000:
		power, word = 6, "млн"
	case v >= milliard/10_000:
		power, word = 3, "тыс."
	}
	if power == 0 || places >= power {
		return format.Value(a.Value.Decimal(), format.RUB)
	}
	scaled, err := a.Value.Decimal().Quo(decimal.MustNew(money.TenTo(power), 0))
	if err != nil {
		return format.Value(a.Value.Decimal(), format.RUB)
	}
	return format.Value(scaled.Round(places).Trim(0), word+nbsp+"₽")
}

// cell is an amount in a table.
func cell(a amount) site.Cell {
	if !a.Set {
		return site.Cell{Text: "—"}
	}
	return site.Cell{Text: format.Value(a.Value.Decimal(), ""), Value: a.Value.Decimal().String(), Demo: a.Demo, Origin: a.Cells}
}

// point is an amount in a chart.
func point(a amount) chart.Value {
	return chart.Value{Number: a.Value.Decimal(), Set: a.Set, Demo: a.Demo && a.Set}
}
