package budget

// A fact is measured by two plans: the one in force, which the report prints, and the first decision's, where the portal has it.

// doneText says what per cent of the plan was executed, and of the first plan too where that is another one; "" where there is no plan to measure by.
// The text of both has the key with "_first" after it.
func (p *publisher) doneText(key string, fact, plan, first amount, args ...any) string {
	percent, of := done(fact, plan), done(fact, first)
	args = append(args, "percent", percent)
	switch {
	case percent == "—":
		return ""
	case of == "—" || first.Value == plan.Value:
		return p.t(key, args...)
	}
	return p.t(key+"_first", append(args, "first", of)...)
}

// firstPlan is the first decision's amount of a code; without a value where the year has none or nothing is executed yet.
func (y *year) firstPlan(part part, key string) amount {
	if !y.executed() {
		return amount{}
	}
	return y.first().at(part, key, approved)
}

// measuredByFirst says whether tables of a part have columns for the first plan.
func (y *year) measuredByFirst(part part) bool {
	return y.executed() && y.first().tree(part) != nil
}
