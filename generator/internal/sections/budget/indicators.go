package budget

import (
	"strings"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// indicator is one measure of a budget's health: a part of a year's budget in per cent of a whole. Both are sums of cells, so that anybody can work the
// indicator out again.
type indicator struct {
	Key   string // of its texts, its figures and its norms
	With  string // the indicator whose card it stands in; "" has a card of its own
	Parts func(p *publisher, y *year) (part, whole amount)
	// Turn is the per cent at which its words for a resident change: a half, zero, the whole. It is arithmetic and no norm.
	Turn int64
}

// indicators are all, in the order of the page.
var indicators = []indicator{
	{Key: "own-share", Parts: ownShare, Turn: 50},
	{Key: "transfers-share", Parts: transfersShare, Turn: 50},
	{Key: "debt-share", Parts: debtShare, Turn: 100},
	{Key: "deficit-share", Parts: deficitShare, Turn: 0},
	{Key: "programmes-share", Parts: programmesShare, Turn: 50},
	{Key: "execution", Parts: executionShare, Turn: 100},
	{Key: "execution-first", Parts: firstExecutionShare, With: "execution"},
	{Key: "evenness", Parts: lastQuarterShare, Turn: 25},
	{Key: "december-share", Parts: decemberShare, With: "evenness"},
}

// indicatorKeys are the names that a norm may be for: those that have a card, which is where it is shown.
func indicatorKeys() []string {
	var list []string
	for _, i := range indicators {
		if i.With == "" {
			list = append(list, i.Key)
		}
	}
	return list
}

// of makes an indicator's figure of a year; it is not set where the year does not say.
func (i indicator) of(p *publisher, y *year) site.Figure {
	part, whole := i.Parts(p, y)
	if whole.Value <= 0 {
		whole = amount{}
	}
	r, label := y.last(), p.health("label."+i.Key)
	id := "health." + i.Key
	f := site.Quotient("", label, format.Percent, p.figure(r, id, label, part), p.figure(r, id, label, whole), 100, 1)
	f.ID = "budget." + y.name() + "." + id
	f.Formula, f.AsOf = p.health("formula."+i.Key), r.asOf()
	return f
}

// side says which of an indicator's words tell a resident what a value means.
func (i indicator) side(value decimal.Decimal) string {
	switch value.Cmp(decimal.MustNew(i.Turn, 0)) {
	case -1:
		return "less"
	case 0:
		return "same"
	}
	return "more"
}

func ownShare(_ *publisher, y *year) (part, whole amount) {
	r := y.last()
	return r.at(income, ownKey, executed), r.total(income, executed)
}

func transfersShare(_ *publisher, y *year) (part, whole amount) {
	r := y.last()
	return r.at(income, fromKey, executed), r.total(income, executed)
}

func debtShare(p *publisher, y *year) (part, whole amount) {
	if d := p.debts.end(y.Year); d != nil {
		return d.total(), y.last().at(income, ownKey, executed)
	}
	return amount{}, amount{}
}

func deficitShare(_ *publisher, y *year) (part, whole amount) {
	r := y.last()
	return negative(r.Result[executed]), r.at(income, ownKey, executed)
}

func programmesShare(_ *publisher, y *year) (part, whole amount) {
	r := y.last()
	return inProgrammes(r.tree(programmes)), r.total(expenditure, executed)
}

// inProgrammes adds what was executed of all programmes.
func inProgrammes(t *tree) amount {
	var list []amount
	for _, n := range t.rootParts() {
		if !strings.HasPrefix(n.Code.Key, nonProgramme) {
			list = append(list, n.Amounts[executed])
		}
	}
	return sum(list...)
}

func executionShare(_ *publisher, y *year) (part, whole amount) {
	r := y.last()
	return r.total(expenditure, executed), r.total(expenditure, approved)
}

func firstExecutionShare(_ *publisher, y *year) (part, whole amount) {
	return y.last().total(expenditure, executed), y.first().total(expenditure, approved)
}

func lastQuarterShare(_ *publisher, y *year) (part, whole amount) {
	quarters := inRow(y.Reports, quarterEnd)
	if len(quarters) < 4 {
		return amount{}, amount{}
	}
	return quarters[3].done(expenditure, ""), y.last().total(expenditure, executed)
}

func decemberShare(_ *publisher, y *year) (part, whole amount) {
	months := inRow(y.Reports, monthEndOf)
	if len(months) < 12 {
		return amount{}, amount{}
	}
	return months[11].done(expenditure, ""), y.last().total(expenditure, executed)
}

// largestQuarter is the quarter of a full year that most was spent in, with its share; false where the year has no four quarters.
func largestQuarter(y *year) (quarter, share string, ok bool) {
	quarters := inRow(y.Reports, quarterEnd)
	whole := y.last().total(expenditure, executed)
	if len(quarters) < 4 || whole.Value <= 0 {
		return "", "", false
	}
	largest := quarters[0]
	for _, q := range quarters[1:] {
		if q.done(expenditure, "").Value > largest.done(expenditure, "").Value {
			largest = q
		}
	}
	a := largest.done(expenditure, "")
	return roman[largest.Number-1], format.Ratio(a.Value.Decimal(), whole.Value.Decimal()), a.Set
}
