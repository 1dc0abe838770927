package budget

import (
	"cmp"
	"slices"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/format"
)

// sentences say a year in three sentences: what came and went, how it ended, what it went to and how that has changed.
func (p *publisher) sentences(y *year) []string {
	r := y.last()
	list := []string{p.moneySentence(y, r), p.resultSentence(y, r), p.changeSentence(y, r)}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// stage is how far a year has come, as keys of texts say it: "plan", "part" or "full".
func (y *year) stage() string {
	switch {
	case !y.executed():
		return "plan"
	case y.full():
		return "full"
	}
	return "part"
}

func (p *publisher) moneySentence(y *year, r *report) string {
	got, spent := r.total(income, y.column()), r.total(expenditure, y.column())
	said := inShorts(got, spent)
	args := p.when(r, "income", said[0], "expenditure", said[1])
	switch {
	case got.Set && spent.Set:
		return p.say("sentence.money."+y.stage(), args...)
	case got.Set:
		return p.say("sentence.income."+y.stage(), args...)
	case spent.Set:
		return p.say("sentence.expenditure."+y.stage(), args...)
	}
	return p.say("sentence.nothing", "year", y.Year)
}

func (p *publisher) resultSentence(y *year, r *report) string {
	a := r.Result[y.column()]
	if !a.Set {
		return ""
	}
	key := outcome(a)
	a.Value = abs(a.Value)
	return p.say("sentence.result."+y.stage()+"."+key, "amount", inShort(a))
}

func (p *publisher) changeSentence(y *year, r *report) string {
	largest := largestPart(r, y.column())
	if largest == nil {
		return ""
	}
	change, percent := p.change(y, r)
	return p.say("sentence.change."+y.stage()+"."+change,
		"percent", percent, "prev", y.Year-1,
		"what", p.purpose(largest), "share", p.shareOf(largest.Amounts[y.column()], r.total(expenditure, y.column())))
}

// largestPart is the section that most of the money goes to, or nil.
func largestPart(r *report, column int) *node {
	if r.tree(expenditure) == nil || r.total(expenditure, column).Value <= 0 {
		return nil
	}
	var largest *node
	for _, n := range r.tree(expenditure).Root.Parts {
		if n.Amounts[column].Set && (largest == nil || n.Amounts[column].Value > largest.Amounts[column].Value) {
			largest = n
		}
	}
	return largest
}

// change compares expenditure with the same time of the year before: "growth", "fall", "same", or "none" when there is nothing to compare with.
func (p *publisher) change(y *year, r *report) (key, percent string) {
	then := p.then(y, r)
	if then == nil || !y.executed() {
		return "none", ""
	}
	return changeOf(r.total(expenditure, executed), then.total(expenditure, executed))
}

// changeOf says how an amount has changed. A change that rounds to nothing is none.
func changeOf(now, then amount) (key, percent string) {
	if !now.Set || !then.Set || then.Value <= 0 {
		return "none", ""
	}
	difference := minus(now, then)
	percent = format.Ratio(abs(difference.Value).Decimal(), then.Value.Decimal())
	switch {
	case percent == format.Ratio(decimal.Zero, then.Value.Decimal()):
		return "same", percent
	case difference.Value > 0:
		return "growth", percent
	}
	return "fall", percent
}

// partSentences say a code's year: how much and what share, how it stands to the plan, how it has changed.
func (p *publisher) partSentences(y *year, n *node) []string {
	r, column := y.last(), y.column()
	a, plan := n.Amounts[column], n.Amounts[approved]
	said := inShorts(a, plan)
	args := p.when(r, "amount", said[0], "plan", said[1])
	switch {
	case (!a.Set || a.Value == 0) && plan.Set && plan.Value > 0:
		return []string{p.say("sentence."+n.Part.side().String()+"_untouched."+y.stage(), args...)}
	case !a.Set || a.Value == 0:
		return []string{p.say("sentence.part_nothing", args...)}
	case a.Value < 0:
		return []string{p.say("sentence."+n.Part.side().String()+"_returned."+y.stage(), args...)}
	}
	args = append(args, "share", p.shareOf(a, r.total(n.Part, column)))
	list := []string{p.say("sentence."+n.Part.side().String()+"_part."+y.stage(), args...)}
	if column == executed && plan.Set && plan.Value > 0 {
		list = append(list, capital(format.Typography(p.doneText("sentence.part_plan."+y.stage(), a, plan, y.firstPlan(n.Part, n.Code.Key), "plan", said[1]))))
	}
	if then := p.then(y, r); then != nil && column == executed && then.means(n) {
		key, percent := changeOf(a, then.at(n.Part, n.Code.Key, executed))
		if key != "none" {
			list = append(list, p.say("sentence.part_change."+y.stage()+"."+key, "percent", percent, "prev", y.Year-1))
		}
	}
	return list
}

// then is the report of the year before that ends on the same day of the year, or nil.
func (p *publisher) then(y *year, r *report) *report {
	if earlier := p.before(y); earlier != nil {
		return earlier.sameTime(r)
	}
	return nil
}

// bySize sorts nodes by an amount, the largest first; equal ones by code.
func bySize(nodes []*node, column int) []*node {
	list := slices.Clone(nodes)
	slices.SortStableFunc(list, func(a, b *node) int {
		return cmp.Or(cmp.Compare(b.Amounts[column].Value, a.Amounts[column].Value), cmp.Compare(a.Code.Key, b.Code.Key))
	})
	return list
}
