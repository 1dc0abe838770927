package questions

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"otkryto/generator/internal/site"
)

// The readings of a year's lines: what was done, the plan in force, the plan of the first decision.
const (
	done  = ""
	plan  = ".plan"
	first = ".first"
)

// year is what the facts say of one budget year.
type year struct {
	number int
	facts  map[string]site.Figure // by name, without «budget.»
	before *year                  // the year before, if the portal has it
}

// yearsOf sorts the budget's facts by year, the earliest first. A period that is no year is none of ours.
func yearsOf(facts site.Facts) []*year {
	var list []*year
	byNumber := map[int]*year{}
	for _, f := range facts {
		name, ok := strings.CutPrefix(f.Name, "budget.")
		number, err := strconv.Atoi(f.Period)
		if !ok || err != nil || !f.Figure.Set {
			continue
		}
		y := byNumber[number]
		if y == nil {
			y = &year{number: number, facts: map[string]site.Figure{}}
			byNumber[number] = y
			list = append(list, y)
		}
		y.facts[name] = f.Figure
	}
	slices.SortFunc(list, func(a, b *year) int { return cmp.Compare(a.number, b.number) })
	for _, y := range list {
		y.before = byNumber[y.number-1]
	}
	return list
}

// at is a figure by the name of its fact; not set where the year has none.
func (y *year) at(name string) site.Figure { return y.facts[name] }

// executed says whether there is a report on execution.
func (y *year) executed() bool {
	return y != nil && (y.facts["expenditure"].Set || y.facts["income"].Set)
}

// date is the day that the report holds; zero where there is none.
func (y *year) date() time.Time {
	return cmp.Or(y.facts["expenditure"].AsOf, y.facts["income"].AsOf)
}

// full says whether the report holds the whole year.
func (y *year) full() bool {
	return y.executed() && y.date().Month() == time.December && y.date().Day() == 31
}

// stage is how far the year has come, as keys of texts say it.
func (y *year) stage() string {
	switch {
	case !y.executed():
		return "plan"
	case y.full():
		return "full"
	}
	return "part"
}

// column is the reading that answers speak of: what was done, else the plan.
func (y *year) column() string {
	if y.executed() {
		return done
	}
	return plan
}

func (y *year) name() string { return strconv.Itoa(y.number) }

// questions is the address of the year's answers.
func (y *year) questions() string { return root + y.name() + "/" }

// page is the budget's page of the year, as its facts give it; "" where none does.
func (y *year) page() string {
	for _, name := range []string{"expenditure", "income", "expenditure.plan", "income.plan"} {
		if f := y.facts[name]; f.Path != "" {
			return f.Path
		}
	}
	return ""
}

// lines are the codes of expenditure that a reading of the year has, by section: «07» has 0701 and 0702. A section that no subsection divides has itself.
func (y *year) lines(reading string) map[string][]string {
	sections := map[string][]string{}
	for name := range y.facts {
		code, ok := strings.CutSuffix(name, reading)
		if !ok || len(code) != 4 || strings.Trim(code, "0123456789") != "" {
			continue
		}
		sections[code[:2]] = append(sections[code[:2]], code)
	}
	for section, codes := range sections {
		slices.Sort(codes)
		if len(codes) > 1 && codes[0] == section+"00" {
			sections[section] = codes[1:]
		}
	}
	return sections
}

// comparable returns the year before where both reports hold a whole year, else why they cannot be compared, as a key of texts.
func (y *year) comparable() (before *year, why string) {
	switch before = y.before; {
	case !y.executed():
		return nil, "plan"
	case before == nil:
		return nil, "none"
	case !before.executed():
		return nil, "before_plan"
	case !y.full():
		return nil, "part"
	case !before.full():
		return nil, "before_part"
	}
	return before, ""
}
