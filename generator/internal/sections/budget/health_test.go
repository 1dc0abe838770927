package budget

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// healthPortal is a tiny budget of one year, by quarters, beside the plan that it began with and a debt.
func healthPortal() map[string]string {
	report := func(got, own, given, spent int) string {
		return rows("доходы;;Доходы, всего", 1000, got) + rows("доходы;1;Налоговые и неналоговые доходы", 500, own) +
			rows("доходы;2;Безвозмездные поступления", 500, given) + rows("доходы;202;Безвозмездные поступления от других бюджетов", 500, given) +
			rows("расходы;;Расходы, всего", 1200, spent) + rows("расходы;0700;Образование", 1200, spent)
	}
	files := simplePortal(
		simpleFile{"plan.csv", "date: 2022-12-31, phase: approved", report(0, 0, 0, 0)},
		simpleFile{"q1.csv", "date: 2022-03-31", report(200, 100, 100, 150)},
		simpleFile{"q2.csv", "date: 2022-06-30", report(400, 200, 200, 450)},
		simpleFile{"q3.csv", "date: 2022-09-30", report(600, 300, 300, 720)},
		simpleFile{"q4.csv", "date: 2022-12-31", report(1000, 400, 600, 1100)},
	)
	files["data/b/plan.csv"] = strings.ReplaceAll(files["data/b/plan.csv"], "1200;0", "880;")
	return files
}

// rows is a line of the simple table.
func rows(head string, plan, fact int) string {
	return head + ";" + decimal.MustNew(int64(plan), 0).String() + ";" + decimal.MustNew(int64(fact), 0).String() + "\n"
}

// withDebt adds a dataset of the debt.
func withDebt(files map[string]string, rows string) map[string]string {
	files["data/d/passport.yaml"] = "kind: municipal-debt\ntitle: Долг\nstatus: official\nfiles:\n  - path: d.csv\n"
	files["data/d/d.csv"] = "Дата;Вид долга;Сумма долга\n" + rows
	return files
}

// withNorms adds a dataset of norms.
func withNorms(files map[string]string, rows string) map[string]string {
	files["data/n/passport.yaml"] = "kind: budget-norms\ntitle: Нормативы\nstatus: official\nfiles:\n  - path: n.csv\n"
	files["data/n/n.csv"] = "Показатель;Сравнение;Норматив;Статья;Текст;Источник;Действует с\n" + rows
	return files
}

// TestIndicators compares every indicator of a tiny budget with what a pencil says: 400 of 1000 own, 600 given, a debt of 100, 100 short, 1100 of 1200
// planned and of 880 planned first, 380 of 1100 in the last quarter.
func TestIndicators(t *testing.T) {
	out, findings := publish(t, testutil.Files(withDebt(healthPortal(), "01.01.2023;Кредиты банков;60\n31.12.2022;Бюджетные кредиты;40\n")))
	if n := findings.Count(diag.Error); n != 0 {
		t.Fatal(messages(findings))
	}
	want := map[string]string{
		"budget.2022.health.own-share": "40 %", "budget.2022.health.transfers-share": "60 %", "budget.2022.health.debt-share": "25 %",
		"budget.2022.health.deficit-share": "25 %", "budget.2022.health.execution": "91,7 %", "budget.2022.health.execution-first": "125 %",
		"budget.2022.health.evenness": "34,5 %",
	}
	p := page(t, out, "budget/health/")
	got := map[string]string{}
	for _, f := range p.Figures {
		got[f.ID] = plainBlanks(strings.Replace(f.Exact(), ",0", "", 1))
		if f.How != site.Computed || f.Formula == "" || reckoned(t, f).Cmp(f.Number) != 0 {
			t.Errorf("%s: %s is not what its cells make, %s", f.ID, f.Exact(), reckoned(t, f))
		}
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	v := p.View.(HealthView)
	var titles []string
	for _, c := range v.Cards {
		titles = append(titles, c.ID)
		if c.Norm != nil || c.Trend != nil || len(c.Means) == 0 {
			t.Errorf("%s: %+v", c.ID, c)
		}
	}
	if diff := testutil.Diff([]string{"own-share", "transfers-share", "debt-share", "deficit-share", "execution", "evenness"}, titles); diff != "" {
		t.Error(diff)
	}
	if debt := plainBlanks(strings.Join(v.Cards[2].Means, " ")); !strings.Contains(debt, "100 ₽. Из чего он складывается: кредиты банков — 60 ₽, бюджетные кредиты — 40 ₽.") {
		t.Error(debt)
	}
	for name, period := range map[string]string{"budget.own-share": "2022", "budget.debt": "2022", "budget.evenness": "2022"} {
		if _, ok := site.Facts(out.Facts).Find(name, period); !ok {
			t.Errorf("there is no fact %s", name)
		}
	}
}

// reckoned works a figure out from its cells alone.
func reckoned(t *testing.T, f site.Figure) decimal.Decimal {
	t.Helper()
	part, whole := decimal.Zero, decimal.Zero
	for _, c := range f.Cells {
		text := strings.NewReplacer(" ", "", "\u00a0", "", ",", ".").Replace(c.Raw)
		number, err := decimal.Parse(text)
		if err != nil {
			t.Fatalf("%s: %q is no number", f.ID, c.Raw)
		}
		if unit := c.File.Unit; unit == "тыс" {
			number, _ = number.Mul(decimal.MustNew(1000, 0))
		}
		if c.Minus {
			number = number.Neg()
		}
		number, _ = number.Mul(decimal.MustNew(max(c.Times, 1), 0))
		if c.Over {
			whole, _ = whole.Add(number)
		} else {
			part, _ = part.Add(number)
		}
	}
	if !f.Divisor.IsZero() {
		whole = f.Divisor
	}
	if whole.IsZero() {
		whole = decimal.One
	}
	part, _ = part.Mul(decimal.MustNew(max(f.Times, 1), 0))
	part, _ = part.Quo(whole)
	return part.Round(f.Places)
}

// TestTomskHealth pins the indicators of the real report: it gives no debt, no quarters, no first plan, and therefore no cards for them.
func TestTomskHealth(t *testing.T) {
	out, _ := publish(t, tomsk())
	p := page(t, out, "budget/health/")
	want := []string{
		"own-share 35,1 %", "transfers-share 65,2 %", "deficit-share −1,3 %", "execution 94,9 %",
	}
	var got []string
	for _, f := range p.Figures {
		got = append(got, plainBlanks(strings.TrimPrefix(f.ID, "budget.2021.health.")+" "+f.Exact()))
		if reckoned(t, f).Cmp(f.Number) != 0 || f.Demo {
			t.Errorf("%s: %s, its cells make %s", f.ID, f.Exact(), reckoned(t, f))
		}
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if v := p.View.(HealthView); len(v.Cards) != 4 || p.Demo {
		t.Errorf("%d cards, demo %t", len(v.Cards), p.Demo)
	}
}

// TestSampleDebt shows that the sample's debt moves by what its reports say was borrowed and repaid, and that every figure of both pages can be worked out
// reckoned from its cells.
func TestSampleDebt(t *testing.T) {
	out, findings := publish(t, sample())
	for _, d := range findings.All() {
		if slices.Contains(healthRules, d.Rule) {
			t.Error(messages(findings))
		}
	}
	var ids []string
	for _, c := range out.Controls {
		if c.Group == "debt" {
			ids = append(ids, c.ID+" "+string(c.State))
		}
	}
	want := []string{
		"budget.2020-12-31.debt.total passed", "budget.2020-12-31.debt.change passed", "budget.2021-12-31.debt.total passed", "budget.2021-12-31.debt.change passed",
		"budget.2022-12-31.debt.total passed", "budget.2022-12-31.debt.change passed",
		"budget.2019-12-31.debt.total passed", // a year that has no page
	}
	if diff := testutil.Diff(want, ids); diff != "" {
		t.Error(diff)
	}
	seen := map[string]bool{}
	figures := slices.Concat(page(t, out, healthPath).Figures, page(t, out, receiptPath).Figures)
	for _, f := range out.Facts {
		if f.Figure.Path == healthPath && f.Period != "2022" {
			figures = append(figures, f.Figure)
		}
	}
	if len(figures) < 30 {
		t.Errorf("%d figures", len(figures))
	}
	for _, f := range figures {
		if reckoned(t, f).Cmp(f.Number) != 0 || !f.Demo || seen[f.ID] {
			t.Errorf("%s: %s, its cells make %s; demo %t, twice %t", f.ID, f.Exact(), reckoned(t, f), f.Demo, seen[f.ID])
		}
		seen[f.ID] = true
	}
}

// TestNoHealth publishes no page of indicators or receipts where no year is full, and no links to them.
func TestNoHealth(t *testing.T) {
	files := simplePortal(simpleFile{"x.csv", "date: 2022-06-30", totals(100, 60, 30)})
	out, findings := publish(t, testutil.Files(withReceipt(files, oneHousehold, rates)))
	for _, p := range out.Pages {
		if p.Path == healthPath || p.Path == receiptPath {
			t.Errorf("there is a page %s", p.Path)
		}
	}
	if v := page(t, out, "budget/2022/").View.(YearView); v.Answers != nil {
		t.Error(v.Answers)
	}
	if got := messages(findings); !strings.Contains(got, "BUD057") {
		t.Error(got)
	}
}

// TestNorm shows a norm that says where it is from, by the day since when it is in force, and says whether it is kept.
func TestNorm(t *testing.T) {
	files := withNorms(withDebt(healthPortal(), "31.12.2022;;100\n"),
		"debt-share;не больше;20;ст. 1 выдуманного закона;Долг не больше пятой части.;Тест;\n"+
			"debt-share;не больше;30;ст. 2 выдуманного закона;Долг не больше трёх десятых.;Тест;01.01.2022\n"+
			"debt-share;не больше;10;ст. 3 выдуманного закона;Долг не больше десятой.;Тест;01.01.2023\n"+
			"deficit-share;не больше;10;ст. 4 выдуманного закона;Дефицит не больше десятой.;Тест;\n")
	out, findings := publish(t, testutil.Files(files))
	if n := findings.Count(diag.Error) + findings.Count(diag.Warning); n != 0 {
		t.Fatal(messages(findings))
	}
	got := map[string]string{}
	for _, c := range page(t, out, healthPath).View.(HealthView).Cards {
		if c.Norm != nil {
			got[c.ID] = plainBlanks(c.Norm.Limit + ", " + c.Norm.Article + ": " + c.Norm.Kept)
		}
	}
	want := map[string]string{
		"debt-share":    "не больше 30 %, ст. 2 выдуманного закона: показатель укладывается в норматив",
		"deficit-share": "не больше 10 %, ст. 4 выдуманного закона: показатель не укладывается в норматив",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestKept compares a value with its norm on both sides and on the limit itself.
func TestKept(t *testing.T) {
	for _, c := range []struct {
		atMost bool
		value  int64
		kept   bool
	}{{true, 9, true}, {true, 10, true}, {true, 11, false}, {false, 9, false}, {false, 10, true}, {false, 11, true}} {
		n := norm{AtMost: c.atMost, Value: decimal.MustNew(10, 0)}
		if got := n.kept(decimal.MustNew(c.value, 0)); got != c.kept {
			t.Errorf("at most %t, %d: %t", c.atMost, c.value, got)
		}
	}
}

// TestWholeYearByMonths takes the last quarter and December out of monthly reports.
func TestWholeYearByMonths(t *testing.T) {
	var files []simpleFile
	for month := 1; month <= 12; month++ {
		end := monthEnd(2022, month)
		files = append(files, simpleFile{end.Format("01") + ".csv", "date: " + end.Format(time.DateOnly), totals(month*10, month*month, 0)})
	}
	out, _ := publish(t, testutil.Files(simplePortal(files...)))
	var got []string
	for _, f := range page(t, out, healthPath).Figures {
		if slices.Contains([]string{"budget.2022.health.evenness", "budget.2022.health.december-share"}, f.ID) {
			got = append(got, plainBlanks(f.ID+" "+f.Exact()))
		}
	}
	// 144 in the year, 81 by September, 121 by November.
	want := []string{"budget.2022.health.evenness 43,8 %", "budget.2022.health.december-share 16,0 %"}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestInProgrammes adds programmes and leaves out what is outside of them; a report without the part has no share of it.
func TestInProgrammes(t *testing.T) {
	r := &report{}
	of := func(key string, spent money.Money) *node {
		return &node{Code: code{allAdmins, key}, Amounts: [2]amount{executed: {Value: spent, Set: true}}}
	}
	r.Trees[expenditure] = &tree{Root: &node{Parts: []*node{of("0100000000", 300), of("0200000000", 200), of("9900000000", 100)}}}
	if got := inProgrammes(r.tree(expenditure)); !got.Set || got.Value != 500 {
		t.Errorf("%+v", got)
	}
	if inProgrammes(r.tree(programmes)).Set {
		t.Error("a report without programmes has a share of them")
	}
}

// TestSide turns the words of an indicator at its own per cent, not beside it.
func TestSide(t *testing.T) {
	for value, want := range map[string]string{"49.9": "less", "50.0": "same", "50.1": "more"} {
		if got := (indicator{Turn: 50}).side(decimal.MustParse(value)); got != want {
			t.Errorf("%s: %s", value, got)
		}
	}
}

// TestIndicatorWords has every text that an indicator may ask for: programmes are in no sample yet.
func TestIndicatorWords(t *testing.T) {
	for _, i := range indicators {
		keys := []string{"label." + i.Key, "formula." + i.Key, "means." + i.Key}
		if i.With == "" {
			means := "means." + i.Key
			keys = []string{"label." + i.Key, "formula." + i.Key, "question." + i.Key, means + ".less", means + ".same", means + ".more"}
		}
		for _, k := range keys {
			if !words().Has("health." + k) {
				t.Errorf("there is no text health.%s", k)
			}
		}
	}
}
