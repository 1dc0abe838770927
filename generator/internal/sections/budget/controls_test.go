package budget

import (
	"math/big"
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// TestTomskAddsUp holds that the real report passes every comparison to the kopeck: that a comparison is there for every total, every row of column 6, the
// result and the sources, and that no address of two is one.
func TestTomskAddsUp(t *testing.T) {
	out, findings := publish(t, tomsk())
	if n := findings.Count(diag.Error) + findings.Count(diag.Warning); n != 0 {
		t.Error(messages(findings))
	}
	groups, seen := map[string]int{}, map[string]bool{}
	for _, c := range out.Controls {
		groups[c.Group]++
		if c.State != site.ControlPassed || !c.Difference.IsZero() || !c.Tolerance.IsZero() {
			t.Errorf("%s is %s: %s against %s", c.ID, c.State, c.Stated.Machine(), c.Expected.Machine())
		}
		if seen[c.ID] {
			t.Errorf("two controls are %s", c.ID)
		}
		seen[c.ID] = true
		if c.Scope != "2021-12-31" || c.Key == "" || c.Subject == "" || c.Column == "" || !c.Stated.Set || !c.Expected.Set || len(c.Stated.Cells) != 1 {
			t.Errorf("%s lacks something: %+v", c.ID, c)
		}
	}
	want := map[string]int{"parts": 1124, "unexecuted": 1051, "result": 2, "sources": 2}
	if diff := testutil.Diff(want, groups); diff != "" {
		t.Error(diff)
	}
}

// TestControlsAreTrue works every comparison of both portals out again from its terms, and holds that each has an address of its own and none is broken.
func TestControlsAreTrue(t *testing.T) {
	for name, root := range map[string]bool{"tomsk": true, "sample": false} {
		fs := sample()
		if root {
			fs = tomsk()
		}
		out, findings := publish(t, fs)
		for _, d := range findings.All() {
			if strings.HasPrefix(d.Rule.Code, "BUD") && d.Rule.Severity != diag.Notice {
				t.Errorf("%s: %s: %s", name, d.Pos, d.Message(diag.RU))
			}
		}
		seen := map[string]bool{}
		for _, c := range out.Controls {
			if seen[c.ID] || c.State == site.ControlFailed {
				t.Errorf("%s: %s is %s or stands twice", name, c.ID, c.State)
			}
			seen[c.ID] = true
			for _, f := range []site.Figure{c.Stated, c.Expected} {
				if c.Group == "act" && len(f.Cells) == 0 {
					continue // the passport's own number
				}
				if got := again(t, f); got.Cmp(exactly(t, f.Machine())) != 0 {
					t.Fatalf("%s, %s: the terms make %s, the figure is %s", name, c.ID, got.FloatString(2), f.Machine())
				}
			}
		}
	}
}

// again adds up the cells of a figure by their digits alone.
func again(t *testing.T, f site.Figure) *big.Rat {
	t.Helper()
	total := new(big.Rat)
	for _, term := range f.Cells {
		value := exactly(t, term.Raw)
		if term.File.Unit == "тыс" {
			value.Mul(value, big.NewRat(1000, 1))
		}
		if term.Minus {
			value.Neg(value)
		}
		total.Add(total, value)
	}
	return total
}

// exactly reads an amount: digits, a sign, blanks between groups, a comma or a point. A dash is nothing.
func exactly(t *testing.T, text string) *big.Rat {
	t.Helper()
	text = strings.NewReplacer(" ", "", "\u00a0", "", ",", ".", "−", "-").Replace(text)
	if strings.Trim(text, "-хХ") == "" {
		return new(big.Rat)
	}
	value, ok := new(big.Rat).SetString(text)
	if !ok {
		t.Fatalf("%q is no amount", text)
	}
	return value
}

// lawfulGaps is a form as treasuries print it: column 6 has no value where the plan is empty, where more was done than planned, and in the lines that cross
// it out; a restored amount and a negative execution are lawful too.
const lawfulGaps = `ОТЧЕТ ОБ ИСПОЛНЕНИИ БЮДЖЕТА;;;;;
на 1 января 2022 г.;;;;;
Единица измерения: руб.;;;;;
1. Доходы бюджета;;;;;
Наименование показателя;Код строки;Код дохода по бюджетной классификации;Утвержденные бюджетные назначения;Исполнено;Неисполненные назначения
1;2;3;4;5;6
Доходы бюджета - всего;010;х;1 000,00;1 180,00;-
в том числе:;;;;;
НАЛОГОВЫЕ И НЕНАЛОГОВЫЕ ДОХОДЫ;010;000 1 00 00000 00 0000 000;1 000,00;1 150,00;
Налог на доходы физических лиц;010;000 1 01 02000 01 0000 110;1 000,00;1 130,00;х
Прочие неналоговые доходы;010;000 1 17 05000 00 0000 180;-;20,00;-
БЕЗВОЗМЕЗДНЫЕ ПОСТУПЛЕНИЯ;010;000 2 00 00000 00 0000 000;-;30,00;
Прочие безвозмездные поступления;010;000 2 07 00000 00 0000 000;;40,00;-
Возврат остатков субсидий;010;000 2 19 00000 00 0000 000;;-10,00;-
2. Расходы бюджета;;;;;
Наименование показателя;Код строки;Код расхода по бюджетной классификации;Утвержденные бюджетные назначения;Исполнено;Неисполненные назначения
1;2;3;4;5;6
Расходы бюджета - всего;200;х;900,00;880,00;20,00
Образование;200;000 0700 0000000000 000;900,00;900,00;-
Национальная экономика;200;000 0400 0000000000 000;-;-20,00;20,00
Результат исполнения бюджета (дефицит/профицит);450;х;100,00;300,00;х
3. Источники финансирования дефицита бюджета;;;;;
Наименование показателя;Код строки;Код источника финансирования дефицита бюджета по бюджетной классификации;Утвержденные бюджетные назначения;Исполнено;Неисполненные назначения
1;2;3;4;5;6
Источники финансирования дефицита бюджета - всего;500;х;-100,00;-300,00;200,00
Изменение остатков средств;700;х;-100,00;-300,00;200,00
увеличение остатков средств, всего;710;000 01 05 00 00 00 0000 500;-1 000,00;-1 180,00;х
уменьшение остатков средств, всего;720;000 01 05 00 00 00 0000 600;900,00;880,00;х
`

func gapsPortal(form, explanations string) map[string]string {
	return map[string]string{
		"data/b/passport.yaml": "kind: budget\ntitle: Бюджет\nstatus: official\nfiles:\n  - path: a.csv\n    date: 2021-12-31\n" + explanations,
		"data/b/a.csv":         form,
	}
}

// TestLawfulGaps finds nothing in such a form, and shows the column as it is printed.
func TestLawfulGaps(t *testing.T) {
	out, findings := publish(t, testutil.Files(gapsPortal(lawfulGaps, "")))
	if n := len(findings.All()); n != 0 {
		t.Errorf("%d findings:\n%s", n, messages(findings))
	}
	var left []string
	table := page(t, out, "budget/2021/income/").View.(WholeView).Table
	for _, r := range append(table.Rows, page(t, out, "budget/2021/expenditure/").View.(WholeView).Table.Rows...) {
		left = append(left, plainBlanks(r.Cells[4].Text))
	}
	if got := strings.Join(left, " "); strings.Contains(got, "−") || !strings.HasSuffix(got, "20,00 20,00 —") {
		t.Errorf("column 6 is shown as %s", got)
	}
}

// TestExplainedDifference publishes an explained difference with both figures, in the whole table and among the controls, and lets nothing else differ.
func TestExplainedDifference(t *testing.T) {
	form := strings.Replace(lawfulGaps, "900,00;880,00;20,00", "900,00;880,00;25,00", 1)
	if _, findings := publish(t, testutil.Files(gapsPortal(form, ""))); findings.Count(diag.Error) != 1 {
		t.Fatal(messages(findings))
	}
	out, findings := publish(t, testutil.Files(gapsPortal(form, "explanations:\n  - {rule: BUD019, file: a.csv, code: 200, column: unexecuted, difference: \"5,00\", who: начальник отдела, why: так в отчёте}\n")))
	if n := len(findings.All()); n != 0 {
		t.Fatal(messages(findings))
	}
	states := map[site.ControlState]int{}
	for _, c := range out.Controls {
		states[c.State]++
		if c.State == site.ControlExplained && (c.Explanation == nil || c.Stated.Machine() != "25.00" || c.Expected.Machine() != "20.00" || c.Subject != "Расходы бюджета - всего (200)") {
			t.Errorf("%+v", c)
		}
	}
	if states[site.ControlExplained] != 1 || states[site.ControlPassed] != len(out.Controls)-1 {
		t.Error(states)
	}
	rows := page(t, out, "budget/2021/expenditure/").View.(WholeView).Table.Rows
	if got := plainBlanks(rows[0].Cells[4].Text); got != "25,00 (план минус исполнено — 20,00)" {
		t.Error(got)
	}
}

// TestRoundedTotals lets a total be apart by (n+1)/2 units of n rounded parts, and by no kopeck more.
func TestRoundedTotals(t *testing.T) {
	rows := func(total string) string {
		return "Часть;Код;Наименование;План;Исполнено\nрасходы;;Расходы, всего;100;" + total + "\nрасходы;0700;Образование;50;50\nрасходы;0800;Культура, кинематография;50;50\n"
	}
	for total, want := range map[string]site.ControlState{
		"100": site.ControlPassed, "101,5": site.ControlRounded, "98,5": site.ControlRounded, "101,50001": site.ControlFailed, "98,49999": site.ControlFailed,
	} {
		files := gapsPortal(rows(total), "")
		files["data/b/passport.yaml"] += "    unit: тыс\n    rounding: тыс\n"
		out, _ := publish(t, testutil.Files(files))
		if got := out.Controls[1]; got.State != want || got.Tolerance.String() != "1500.00" {
			t.Errorf("%s thousand of 50 and 50 is %s within %s", total, got.State, got.Tolerance)
		}
	}
}
