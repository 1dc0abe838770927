package budget

import (
	"math"
	"math/big"
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
)

// The arithmetic of the receipt: what a household pays, what of it stays in the city, and what that went on.

// months are how many wages a year has.
const months = 12

// paid is what a household pays in a year.
type paid struct {
	Wage  money.Money // of all earners
	Tax   money.Money // on income
	Stays money.Money // of that tax, in the local budget
	Other money.Money // taxes that stay whole
	Total money.Money // Stays and Other
}

// pay works out a household's year; false where the numbers are beyond what an amount holds. Tax and its share are each rounded once, to the kopeck.
func (hs *households) pay(h household) (paid, bool) {
	wage, base, ok := hs.base(h)
	if !ok {
		return paid{}, false
	}
	if base.IsNeg() {
		base = decimal.Zero
	}
	tax, taxOK := share(base, hs.number(taxRate))
	stays, staysOK := share(base, hs.number(taxRate), hs.number(taxShare))
	total, totalOK := stays.Add(h.Other.Value)
	return paid{Wage: wage, Tax: tax, Stays: stays, Other: h.Other.Value, Total: total}, taxOK && staysOK && totalOK
}

// base returns a household's wages of a year, and what is left of them to be taxed, which deductions may have brought below zero.
func (hs *households) base(h household) (wage money.Money, base decimal.Decimal, ok bool) {
	wage, ok = h.Wage.Value.Scale(months * h.Earners)
	deduction, err := hs.number(childDeduction).Mul(decimal.MustNew(h.Children, 0))
	if !ok || err != nil {
		return 0, decimal.Zero, false
	}
	base, ok = site.Apart(wage.Decimal(), deduction)
	return wage, base, ok
}

// share takes per cents of a sum, one after the other, and rounds once.
func share(of decimal.Decimal, percents ...decimal.Decimal) (money.Money, bool) {
	exact := rational(of)
	for _, p := range percents {
		exact.Mul(exact, rational(p))
		exact.Quo(exact, big.NewRat(100, 1))
	}
	return kopecks(exact.Mul(exact, big.NewRat(100, 1)))
}

func rational(d decimal.Decimal) *big.Rat {
	r, ok := new(big.Rat).SetString(d.String())
	if !ok {
		panic("budget: a decimal prints as no number: " + d.String())
	}
	return r
}

// kopecks rounds a sum of kopecks, halves away from zero.
func kopecks(exact *big.Rat) (money.Money, bool) {
	twice := new(big.Int).Mul(new(big.Int).Abs(exact.Num()), big.NewInt(2))
	twice.Add(twice, exact.Denom())
	n := twice.Div(twice, new(big.Int).Mul(exact.Denom(), big.NewInt(2)))
	if exact.Sign() < 0 {
		n.Neg(n)
	}
	if !n.IsInt64() || n.Int64() == math.MinInt64 {
		return 0, false
	}
	return money.Money(n.Int64()), true
}

// divide cuts a sum in proportion to amounts, to the kopeck: what rounding leaves goes to the largest, so that the pieces add up to the sum. nil where
// the amounts add up to nothing to divide by.
func divide(sum money.Money, amounts []money.Money) []money.Money {
	whole, largest := new(big.Int), 0
	for i, a := range amounts {
		whole.Add(whole, big.NewInt(int64(a)))
		if a > amounts[largest] {
			largest = i
		}
	}
	if whole.Sign() <= 0 {
		return nil
	}
	pieces := make([]money.Money, len(amounts))
	left := sum
	for i, a := range amounts {
		product := new(big.Int).Mul(big.NewInt(int64(sum)), big.NewInt(int64(a)))
		piece, ok := kopecks(new(big.Rat).SetFrac(product, whole))
		if !ok {
			return nil // a negative part far larger than the whole
		}
		pieces[i] = piece
		left -= piece
	}
	pieces[largest] += left
	return pieces
}

// receiptYear is the year whose spending the receipts divide, or nil: the last full one that says what was spent.
func (p *publisher) receiptYear() *year {
	list := p.fullYears()
	if !p.households.complete() || len(list) == 0 {
		return nil
	}
	y := list[len(list)-1]
	if divide(0, spentOn(y)) == nil {
		return nil
	}
	return y
}

// spentOn are the amounts of a year's sections.
func spentOn(y *year) []money.Money {
	var list []money.Money
	for _, n := range y.last().tree(expenditure).rootParts() {
		list = append(list, n.Amounts[executed].Value)
	}
	return list
}

// paidFigures are a household's sums with the way that each came about: the wage and the other taxes are cells of the household, the deduction is one of the
// parameters; months, earners, children and per cents are how often they enter.
func (p *publisher) paidFigures(y *year, h household, sums paid) []site.Figure {
	rate, stays := p.households.number(taxRate), p.households.number(taxShare)
	words := []any{
		"wage", format.Value(h.Wage.Value.Decimal(), format.RUB), "earners", h.Earners, "children", h.Children,
		"rate", format.Value(rate, format.Percent), "share", format.Value(stays, format.Percent),
		"deduction", format.Value(p.households.number(childDeduction), format.RUB),
	}
	key := ""
	if p.households.deducts(h) {
		key = "_children"
	}
	figure := func(name, formula string, m money.Money) site.Figure {
		f := site.Roubles("budget."+y.name()+".receipt."+h.ID+"."+name, p.receipt("paid."+name), m, site.Computed)
		f.Formula, f.Demo = formula, h.Demo || name != "wage" && name != "other" && p.households.demo()
		return f
	}
	wage := figure("wage", p.receipt("formula.wage", words...), sums.Wage)
	wage.Cells = often(h.Wage.Cells, months*h.Earners)
	tax := p.households.taxed(figure("tax", p.receipt("formula.tax"+key, words...), sums.Tax), h, nil, rate)
	local := p.households.taxed(figure("stays", p.receipt("formula.stays"+key, words...), sums.Stays), h, nil, rate, stays)
	var list []site.Figure
	if sums.Wage > 0 {
		list = append(list, wage, tax, local)
	}
	if h.Other.Set {
		other := figure("other", "", h.Other.Value)
		other.How, other.Cells = h.Other.How, h.Other.Cells
		list = append(list, other)
	}
	return append(list, p.households.taxed(figure("total", p.receipt("formula.total"), sums.Total), h, h.Other.Cells, rate, stays))
}

// deducts says whether a household's children lessen its tax.
func (hs *households) deducts(h household) bool {
	return h.Children > 0 && hs.parameter(childDeduction) != nil
}

// taxed gives a figure the cells of (wages less deductions) × per cents, and of other taxes beside that: whole numbers as often as each cell enters, and
// a power of ten that all is divided by. What is too long to be written so, and a tax that deductions have eaten up, keep the formula in words alone.
func (hs *households) taxed(f site.Figure, h household, beside []site.Term, percents ...decimal.Decimal) site.Figure {
	times, whole := big.NewInt(1), big.NewInt(1)
	for _, p := range percents {
		p = p.Trim(0)
		times.Mul(times, new(big.Int).SetUint64(p.Coef()))
		whole.Mul(whole, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(p.Scale()+2)), nil))
	}
	fits := whole.IsInt64()
	weight := func(n int64) int64 {
		product := new(big.Int).Mul(times, big.NewInt(n))
		fits = fits && product.IsInt64()
		return product.Int64()
	}
	var cells []site.Term
	if h.Wage.Value > 0 && h.Earners > 0 && times.Sign() > 0 {
		cells = often(h.Wage.Cells, weight(months*h.Earners))
		if hs.deducts(h) {
			cells = append(cells, site.Term{Cell: hs.parameter(childDeduction).cell.Cell, Minus: true, Times: weight(h.Children)})
			_, base, ok := hs.base(h)
			fits = fits && ok && !base.IsNeg()
		}
	}
	if len(cells) == 0 { // who earns nothing pays the other taxes alone
		f.Cells = beside
		return f
	}
	cells = append(cells, often(beside, whole.Int64())...)
	if !fits {
		return f
	}
	f.Cells, f.Divisor, f.Places = cells, decimal.MustNew(whole.Int64(), 0), 2
	return f
}

// often are terms that enter so many times.
func often(terms []site.Term, times int64) []site.Term {
	list := slices.Clone(terms)
	for i := range list {
		list[i].Times = times
	}
	return list
}

// demo says whether any parameter is invented.
func (hs *households) demo() bool {
	for _, p := range hs.parameters {
		if p.Demo {
			return true
		}
	}
	return false
}
