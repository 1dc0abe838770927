package budget

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// TestHealthFindings reads one broken dataset after another and compares all that is said of each. Together they fire every rule.
func TestHealthFindings(t *testing.T) {
	receipts := func(presets, parameters string) map[string]string {
		return withReceipt(simplePortal(simpleFile{"x.csv", "date: 2022-12-31", totals(100, 60, 30)}), presets, parameters)
	}
	debts := func(rows string) map[string]string {
		files := simplePortal(simpleFile{"x.csv", "date: 2022-12-31", totals(100, 60, 30) + "источники;;Источники, всего;-10;-10\nисточники;0102;Кредиты;5;5\nисточники;0105;Остатки;-15;-15\n"})
		return withDebt(files, rows)
	}
	norms := func(rows string) map[string]string { return withNorms(healthPortal(), rows) }
	cases := []struct {
		name  string
		files map[string]string
	}{
		{"всё верно", debts("31.12.2021;;10\n01.01.2023;Всего;15\n31.12.2022;Банки;15\n")},
		{"показателя нет", norms("defecit-share;не больше;10;а;б;в;\nкороче;не больше;10;а;б;в;\n")},
		{"норматив без статьи и источника", norms("debt-share;не больше;100;;текст;;\n")},
		{"непонятное сравнение", norms("debt-share;до;100;а;б;в;\n")},
		{"норматив дважды", norms("debt-share;не больше;100;а;б;в;\ndebt-share;не больше;50;а;б;в;\n")},
		{"долг без даты", debts(";Банки;10\n")},
		{"долг меньше нуля", debts("31.12.2022;Банки;-10\n")},
		{"долг дважды, на вечер и на утро", debts("31.12.2022;Банки;10\n01.01.2023;банки;10\n31.12.2022;;10\n31.12.2022;Итого;10\n")},
		{"долг не равен сумме видов", debts("31.12.2022;Всего;100\n31.12.2022;Банки;60\n31.12.2022;Бюджеты;30\n")},
		{"долг изменился не на кредиты", debts("31.12.2021;Всего;10\n31.12.2022;Всего;35\n")},
		{"чужой показатель чека", receipts(oneHousehold, rates+"ndfl-rat;13;;;\n")},
		{"показатель чека дважды", receipts(oneHousehold, rates+"ndfl-rate;15;;;\n")},
		{"нет доли", receipts(oneHousehold, "ndfl-rate;13;%;;\n")},
		{"опечатка в обязательном показателе чека: одна находка", receipts(oneHousehold, "ndfl-rate;13;%;;\nndfl-shar;20;%;;\n")},
		{"доля больше целого, вычет меньше нуля", receipts(oneHousehold, "ndfl-rate;13;%;;\nndfl-share;150;%;;\nchild-deduction;-1;;;\n")},
		{"семьи, каких не бывает", receipts("a;А;;-5;1;0;\nb;Б;;5;1,5;0;\nc;В;;5;1;-1;\nd;Г;;;1;0;\ne;Д;;5;;0;\nf;Е;;5;1;0;-3\ng;Ж;;900000000000000;99;0;\n", rates)},
		{"имя не для адреса", receipts("Семья;Семья;;5;1;0;\n", rates)},
		{"семья дважды", receipts(oneHousehold+oneHousehold, rates)},
		{"года нет", withReceipt(simplePortal(simpleFile{"x.csv", "date: 2022-06-30", totals(100, 60, 30)}), oneHousehold, rates)},
	}
	var b strings.Builder
	fired := map[string]bool{}
	for _, c := range cases {
		_, findings := publish(t, testutil.Files(c.files))
		ours := &diag.Report{}
		for _, d := range findings.All() { // what the reports of the cases say of themselves stands in findings.golden
			if slices.Contains(healthRules, d.Rule) {
				ours.Put(d)
			}
		}
		fmt.Fprintf(&b, "# %s\n%s", c.name, plainBlanks(messages(ours)))
		for _, d := range ours.All() {
			fired[d.Rule.Code] = true
			if strings.HasPrefix(d.Rule.Name, "unknown-") {
				fmt.Fprintf(&b, "  = %s\n", d.Help(diag.RU))
			}
		}
		b.WriteString("\n")
	}
	for _, r := range healthRules {
		if !fired[r.Code] {
			t.Errorf("no case fires %s %s", r.Code, r.Name)
		}
	}
	testutil.Golden(t, "testdata/healthfindings.golden", []byte(b.String()))
}

// TestDebtExplained lets the passport of the debt say why it did not change by what was borrowed; the comparison keeps both figures.
func TestDebtExplained(t *testing.T) {
	files := withDebt(simplePortal(simpleFile{"x.csv", "date: 2022-12-31", totals(100, 60, 30) + "источники;;Источники, всего;-10;-10\nисточники;0102;Кредиты;5;5\nисточники;0105;Остатки;-15;-15\n"}),
		"31.12.2021;Всего;10\n31.12.2022;Всего;35\n")
	files["data/d/passport.yaml"] += "explanations:\n  - {rule: BUD048, file: d.csv, code: \"2022-12-31\", difference: \"20,00\", who: начальник отдела, why: выдана гарантия}\n"
	out, findings := publish(t, testutil.Files(files))
	if got := messages(findings); strings.Contains(got, "BUD048") || strings.Contains(got, "CTL001") || strings.Contains(got, "PAS") {
		t.Error(got)
	}
	for _, c := range out.Controls {
		if c.Group != "debt" {
			continue
		}
		got := fmt.Sprint(c.ID, " ", c.State, " ", c.Stated.Machine(), " ", c.Expected.Machine(), " ", len(c.Stated.Cells), " ", len(c.Expected.Cells))
		if want := "budget.2022-12-31.debt.change explained 25.00 5.00 2 1"; got != want {
			t.Errorf("%s, want %s", got, want)
		}
		return
	}
	t.Error("the debt is not compared")
}
