package budget

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/testutil"
)

// yearOf reads the one year of a portal, which must be without errors.
func yearOf(t *testing.T, files map[string]string) *year {
	t.Helper()
	report := &diag.Report{}
	sets, err := dataset.Open(testutil.Files(files), kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	list, _ := judge(sets, report)
	if report.Count(diag.Error) > 0 || len(list) != 1 {
		t.Fatalf("%d years\n%s", len(list), messages(report))
	}
	return list[0]
}

// TestRandomAmendments makes versions of a plan that differ in codes, amounts and how far they go into detail. Whatever a decision is told by — sections,
// programmes, kinds of income — its pieces come to what it did to the total, and all decisions together to what became of the first plan.
func TestRandomAmendments(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for range 40 {
		versions := [][3]string{{"approved", "number: 1, date: 2021-12-16", randomPlan(random)}}
		for i := range 1 + random.IntN(3) {
			versions = append(versions, [3]string{"amended", fmt.Sprintf("number: %d, date: 2022-%02d-01", i+2, i+3), randomPlan(random)})
		}
		y := yearOf(t, planPortal("", versions...))
		if len(y.Plans) != len(versions) {
			t.Fatalf("%d versions of %d", len(y.Plans), len(versions))
		}
		var all [4]money.Money
		for i := 1; i < len(y.Plans); i++ {
			d := diffOf(y.Plans[i-1], y.Plans[i])
			for p, changes := range map[part][]change{expenditure: d.Spending, income: d.Income, programmes: d.Programmes} {
				total := d.total(p).Value
				all[p] += total
				var pieces money.Money
				for _, c := range changes {
					pieces += c.by.Value
					if c.by.Value != c.after.Value-c.before.Value {
						t.Errorf("%s changed by %d, from %d to %d", c.node.Code.Key, c.by.Value, c.before.Value, c.after.Value)
					}
				}
				if pieces != total {
					t.Fatalf("%s: the pieces come to %d, the total changed by %d\n%s\n%s", p, pieces, total, versions[i-1][2], versions[i][2])
				}
			}
		}
		whole := diffOf(y.first(), y.current())
		for _, p := range []part{expenditure, income, programmes} {
			if got := whole.total(p).Value; got != all[p] {
				t.Errorf("%s: all decisions come to %d, the plan changed by %d", p, all[p], got)
			}
		}
	}
}

// randomPlan are the rows of a decision: some sections, with subsections or without, two groups of income, and programmes that come to the same spending.
func randomPlan(random *rand.Rand) string {
	var b strings.Builder
	b.WriteString("Часть;Код;Наименование;План\n")
	row := func(part, code, name string, kopecks int64) {
		fmt.Fprintf(&b, "%s;%s;%s;%s\n", part, code, name, decimalText(kopecks))
	}
	amount := func() int64 { return random.Int64N(1e12) }
	some := func(n int) []int64 { // n amounts, and their sum before them
		list := make([]int64, n+1)
		for i := 1; i <= n; i++ {
			list[i] = amount()
			list[0] += list[i]
		}
		return list
	}
	own, given := some(3), some(1+random.IntN(3))
	row("доходы", "", "Доходы, всего", own[0]+given[0])
	row("доходы", "1", "Налоговые и неналоговые доходы", own[0])
	for i, code := range []string{"101", "105", "111"} {
		row("доходы", code, "Вид "+code, own[i+1])
	}
	row("доходы", "2", "Безвозмездные поступления", given[0])
	row("доходы", "202", "Из других бюджетов", given[0])
	if random.IntN(3) > 0 {
		for i, amount := range given[1:] {
			row("доходы", []string{"20210", "20220", "20230"}[i], "Вид", amount)
		}
	}
	var spent int64
	var sections strings.Builder
	for s := 1; s <= 6; s++ {
		if random.IntN(4) == 0 {
			continue
		}
		parts := some(1 + random.IntN(3))
		spent += parts[0]
		fmt.Fprintf(&sections, "расходы;%02d00;Раздел %d;%s\n", s, s, decimalText(parts[0]))
		if random.IntN(3) == 0 {
			continue
		}
		for i, amount := range parts[1:] {
			fmt.Fprintf(&sections, "расходы;%02d%02d;Подраздел %d;%s\n", s, i+1+random.IntN(2)*3, i+1, decimalText(amount))
		}
	}
	row("расходы", "", "Расходы, всего", spent)
	b.WriteString(sections.String())
	row("программы", "", "Расходы, всего", spent)
	left := spent
	for i := 1; i <= 4; i++ {
		if piece := left / int64(2+random.IntN(3)); random.IntN(4) > 0 {
			row("программы", fmt.Sprintf("%02d", i), fmt.Sprintf("Программа %d", i), piece)
			left -= piece
		}
	}
	row("программы", "99", "Непрограммные расходы", left)
	return b.String()
}

// TestRandomQuarters makes reports of a year whose codes come and go. What was done in the quarters comes to what was done in the year, of the whole and of
// every section.
func TestRandomQuarters(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	for range 40 {
		var files []simpleFile
		done := map[int]int64{}
		for _, date := range []string{"2022-03-31", "2022-06-30", "2022-09-30", "2022-12-31"} {
			var total int64
			rows := ""
			for s := 1; s <= 5; s++ {
				if random.IntN(3) > 0 {
					done[s] += random.Int64N(1e10) - 1e8 // refunds are lawful
				}
				if done[s] == 0 {
					continue
				}
				total += done[s]
				rows += fmt.Sprintf("расходы;%02d00;Раздел;100000000000,00;%s\n", s, decimalText(done[s]))
			}
			rows = fmt.Sprintf("расходы;;Расходы, всего;%d00000000000,00;%s\n", strings.Count(rows, "\n"), decimalText(total)) + rows
			files = append(files, simpleFile{date + ".csv", "date: " + date, rows})
		}
		y := yearOf(t, simplePortal(files...))
		spans, unit := y.spans()
		if unit != "quarter" || len(spans) != 4 {
			t.Fatalf("%d spans, %q", len(spans), unit)
		}
		keys := []string{""}
		for s := range done {
			keys = append(keys, fmt.Sprintf("%02d00", s)+strings.Repeat("0", keyLen-4))
		}
		for _, key := range keys {
			var pieces money.Money
			for _, s := range spans {
				pieces += s.done(expenditure, key).Value
			}
			if want := y.last().at(expenditure, key, executed).Value; pieces != want {
				t.Fatalf("%q: the quarters come to %d, the year to %d\n%v", key, pieces, want, files)
			}
		}
	}
}
