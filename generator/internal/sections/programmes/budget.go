package programmes

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/control"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// The budget's programme holds all that passes through the municipality's budget: its own money, and what the federal and regional budgets gave it for the programme. So those three are
// compared with it together; the budget does not part them. Other sources, and what a budget paid without the municipality, are not in it.

// compared is the programme or a sub-programme with a code, and its money.
type compared struct {
	name string
	code string
	of   *part // nil is the programme
	key  string
	at   diag.Pos // of the code
}

// meetBudget compares the money of each year with the budget's, and says in words what could not be compared.
func (s *show) meetBudget(facts site.Facts) {
	p := s.programme
	if p.code == "" || len(p.payments) == 0 {
		return
	}
	met := s.meetCode(facts, compared{name: p.budgetName, code: p.code, at: p.set.At("options.budget_code")}, p.moneyYears())
	for _, q := range p.parts {
		if q.code != "" {
			s.meetCode(facts, compared{name: q.name, code: q.code, of: q, key: q.code + " ", at: q.codeCell.Pos()}, met)
		}
	}
}

// meetCode compares one code in some years, and returns those in which the budget means the same by it. A code that no year of the budget has, or that is another programme in all
// of them, is reported once.
func (s *show) meetCode(facts site.Facts, c compared, in []int) (met []int) {
	var absent, unknown, alien []int
	var calls string
	for _, y := range in {
		period := strconv.Itoa(y)
		plan, planned := facts.Find("budget.programme."+c.code+".plan", period)
		fact, executed := facts.Find("budget.programme."+c.code, period)
		said := plan.Figure.Label
		if executed {
			said = fact.Figure.Label
		}
		switch {
		case !hasProgrammes(facts, period):
			absent = append(absent, y)
		case !planned && !executed:
			unknown = append(unknown, y)
		case !sameName(said, c.name):
			alien, calls = append(alien, y), said
		default:
			met = append(met, y)
			s.compare(c, y, plan.Figure, fact.Figure)
		}
	}
	if len(absent) > 0 {
		s.budget = append(s.budget, s.text("budget_absent", "years", years(absent)))
	}
	if len(unknown) > 0 {
		s.budget = append(s.budget, s.text("budget_unknown", "years", years(unknown), "code", c.code))
		if len(met)+len(alien) == 0 {
			s.book.Report.Add(ruleNoCode, c.at, c.code, nearCode(facts, c, unknown))
		}
	}
	if len(alien) > 0 {
		s.budget = append(s.budget, s.text("budget_alien", "years", years(alien), "code", c.code, "name", calls))
		if len(met) == 0 {
			s.book.Report.Add(ruleOtherProgramme, c.at, c.code, calls, c.name)
		}
	}
	return met
}

// hasProgrammes says whether the budget of a year is parted into programmes.
func hasProgrammes(facts site.Facts, period string) bool {
	return slices.ContainsFunc(facts, func(f site.Fact) bool {
		return f.Period == period && strings.HasPrefix(f.Name, "budget.programme.")
	})
}

// sameName says whether the budget means the same: it may put words around a name, «Муниципальная программа „…“».
func sameName(a, b string) bool {
	a, b = letters(a), letters(b)
	return strings.Contains(a, b) || strings.Contains(b, a)
}

// nearCode says where the programme stands in the budget, if it is there under another code.
func nearCode(facts site.Facts, c compared, in []int) diag.Text {
	for _, f := range facts {
		code, ok := strings.CutPrefix(f.Name, "budget.programme.")
		if ok && !strings.Contains(code, ".") && slices.Contains(in, number(f.Period)) && sameName(f.Figure.Label, c.name) {
			return diag.Text{RU: "«" + c.name + "» — это код " + code, EN: "\"" + c.name + "\" has the code " + code}
		}
	}
	return diag.Text{RU: "возьмите код из списка программ бюджета и напишите его в кавычках: \"08\"", EN: "take the code from the budget's list of programmes and write it in quotes: \"08\""}
}

// years lists years in words: «2021, 2022».
func years(list []int) string {
	var text []string
	for _, y := range list {
		text = append(text, strconv.Itoa(y))
	}
	return strings.Join(text, ", ")
}

// compare puts plan and fact of a year beside the budget's, where both speak of the same day and no row lacks its number.
func (s *show) compare(c compared, year int, plan, fact site.Figure) {
	list := s.programme.money(func(m *payment) bool {
		return m.year == year && m.through && (c.of == nil || m.part == c.of)
	})
	if len(list) == 0 {
		return
	}
	day := budgetDay(plan, fact)
	for _, m := range list {
		if m.day.Before(day) || fact.Set && m.day.After(day) {
			s.budget = append(s.budget, s.text("budget_day", "name", s.nameOf(c), "year", year, "ours", format.Date(m.day), "theirs", format.Date(day)))
			return
		}
	}
	for _, pair := range []struct {
		column string
		get    func(*payment) site.Figure
		other  site.Figure
		word   diag.Text
	}{
		{"plan", planOf, plan, diag.Text{RU: "план", EN: "planned"}},
		{"fact", factOf, fact, diag.Text{RU: "исполнено", EN: "executed"}},
	} {
		if !pair.other.Set || !slices.ContainsFunc(list, func(m *payment) bool { return pair.get(m).Set }) {
			continue
		}
		if slices.ContainsFunc(list, func(m *payment) bool { return !pair.get(m).Set }) {
			s.budget = append(s.budget, s.text("budget_gap_"+pair.column, "name", s.nameOf(c), "year", year))
			continue
		}
		s.put(c, year, pair.column, add("", "", list, pair.get), pair.other, pair.word, len(list))
	}
}

// put makes the comparison. Rounded sources may be apart by what rounding allows.
func (s *show) put(c compared, year int, column string, ours, budget site.Figure, word diag.Text, rows int) {
	file := ours.Cells[0].File
	period := strconv.Itoa(year)
	related := []diag.Related{}
	if len(budget.Cells) > 0 {
		related = append(related, diag.Related{Pos: budget.Cells[0].Pos(), Note: diag.Text{RU: "в бюджете", EN: "in the budget"}})
	}
	s.book.Compare(site.Control{
		ID: "programmes." + s.programme.id + ".programme_money." + c.code + "." + period + "." + column, Group: "programme_money", Scope: period, Column: column,
		Subject: s.text("control", "name", s.nameOf(c), "year", year), Key: c.key + period, Stated: ours, Expected: budget,
		Tolerance: allowed(file, rows),
	}, file, diag.Diagnostic{
		Rule: ruleBudgetDiffers, Pos: ours.Cells[0].Pos(), Related: related,
		Args: []any{s.nameOf(c), year, word, ours.Exact(), budget.Exact(), control.Difference(ours, budget)},
	})
}

// nameOf is what findings and comparisons call a programme or sub-programme.
func (s *show) nameOf(c compared) string {
	if c.of == nil {
		return s.programme.name
	}
	return c.of.name
}

// budgetDay is the last day that the budget's figures speak of.
func budgetDay(plan, fact site.Figure) time.Time {
	if fact.Set {
		return fact.AsOf
	}
	return plan.AsOf
}

// allowed is how far a sum of rows may be from the budget: nothing, unless the source says that it rounds.
func allowed(f *dataset.File, rows int) decimal.Decimal {
	return control.Allowed(f.RoundingUnit(), rows).Pad(2)
}
