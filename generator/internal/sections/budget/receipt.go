package budget

import (
	"math"
	"math/big"

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
	wage, ok := h.Wage.Value.Scale(months * h.Earners)
	if !ok {
		return paid{}, false
	}
	deduction, err := hs.number(childDeduction).Mul(decimal.MustNew(h.Children, 0))
	if err != nil {
		return paid{}, false
	}
	base, ok := site.Apart(wage.Decimal(), deduction)
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

// paidFigures are a household's sums with the way that each came about. The first four come from one cell of the household each, unless a deduction
// mixes two; the parameters enter as the multiplier and the divisor.
func (p *publisher) paidFigures(y *year, h household, sums paid) []site.Figure {
	rate, stays := p.households.number(taxRate), p.households.number(taxShare)
	words := []any{
		"wage", format.Value(h.Wage.Value.Decimal(), format.RUB), "earners", h.Earners, "children", h.Children,
		"rate", format.Value(rate, format.Percent), "share", format.Value(stays, format.Percent),
		"deduction", format.Value(p.households.number(childDeduction), format.RUB),
	}
	figure := func(name string, m money.Money) site.Figure {
		f := site.Roubles("budget."+y.name()+".receipt."+h.ID+"."+name, p.receipt("paid."+name), m, site.Computed)
		f.Demo = h.Demo || name != "wage" && name != "other" && p.households.demo()
		return f
	}
	wage, tax, local := figure("wage", sums.Wage), figure("tax", sums.Tax), figure("stays", sums.Stays)
	wage.Formula = p.receipt("formula.wage", words...)
	key := ""
	if h.Children > 0 && p.households.parameter(childDeduction) != nil {
		key = "_children"
	}
	tax.Formula, local.Formula = p.receipt("formula.tax"+key, words...), p.receipt("formula.stays"+key, words...)
	trace(&wage, h, nil)
	if key == "" {
		trace(&tax, h, []decimal.Decimal{rate})
		trace(&local, h, []decimal.Decimal{rate, stays})
	}
	var list []site.Figure
	if sums.Wage > 0 {
		list = append(list, wage, tax, local)
	}
	if h.Other.Set {
		other := figure("other", h.Other.Value)
		other.How, other.Cells = h.Other.How, h.Other.Cells
		list = append(list, other)
	}
	total := figure("total", sums.Total)
	total.Formula = p.receipt("formula.total")
	return append(list, total)
}

// trace writes a household's sum as its wage times a whole number, divided by a power of ten, which is how a figure says where it is from. What is too
// long to be written so keeps the formula in words alone.
func trace(f *site.Figure, h household, percents []decimal.Decimal) {
	times, scale := big.NewInt(months*h.Earners), 0
	for _, p := range percents {
		p = p.Trim(0)
		times.Mul(times, new(big.Int).SetUint64(p.Coef()))
		scale += p.Scale() + 2
	}
	divisor, err := decimal.New(1, 0)
	for range scale {
		if err == nil {
			divisor, err = divisor.Mul(decimal.Ten)
		}
	}
	if err != nil || !times.IsInt64() || times.Sign() == 0 {
		return
	}
	f.Cells, f.Times, f.Places = h.Wage.Cells, times.Int64(), 2
	if scale > 0 {
		f.Divisor = divisor
	}
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
