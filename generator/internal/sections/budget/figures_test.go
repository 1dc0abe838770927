package budget

import (
	"testing"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// headlineOf finds a figure among a page's headlines.
func headlineOf(t *testing.T, page site.Page, id string) site.Figure {
	t.Helper()
	for _, f := range page.Figures {
		if f.ID == id {
			return f
		}
	}
	t.Fatalf("/%s has no headline %s", page.Path, id)
	return site.Figure{}
}

// TestDeficitIsNoResult gives the deficit and the negative result an id each, and the way that each was made.
func TestDeficitIsNoResult(t *testing.T) {
	out, _ := publish(t, sample())
	deficit := headlineOf(t, page(t, out, "budget/2022/"), "budget.2022.balance.deficit.executed")
	if c := deficit.Cells; deficit.Machine() != "76035592.92" || deficit.How != site.Computed || len(c) != 1 || !c[0].Minus || deficit.Formula != p450 {
		t.Errorf("read from line 450: %s, %s, %q, %v", deficit.Machine(), deficit.How, deficit.Formula, c)
	}
	result, _ := site.Facts(out.Facts).Find("budget.balance", "2022")
	if f := result.Figure; f.ID != "budget.2022.balance.executed" || f.Machine() != "-76035592.92" || f.How != site.Read || f.Cells[0].Minus {
		t.Errorf("the result: %+v", f)
	}
	rows := "доходы;101;Налог;100;100\nрасходы;0700;Образование;90;130\n"
	out, _ = publish(t, testutil.Files(simplePortal(simpleFile{"x.csv", "date: 2022-12-31", rows})))
	deficit = headlineOf(t, page(t, out, "budget/2022/"), "budget.2022.balance.deficit.executed")
	if c := deficit.Cells; deficit.Machine() != "30.00" || len(c) != 2 || !c[0].Minus || c[1].Minus || deficit.Formula != "расходы минус доходы" {
		t.Errorf("computed: %s, %q, %v", deficit.Machine(), deficit.Formula, c)
	}
	result, _ = site.Facts(out.Facts).Find("budget.balance", "2022")
	if f := result.Figure; f.How != site.Computed || f.Formula != "доходы минус расходы" {
		t.Errorf("the computed result: %s, %q", f.How, f.Formula)
	}
}

const p450 = "результат исполнения бюджета (строка 450 отчёта) с обратным знаком"

// TestNoValueKeepsItsCell leads a headline without a value to the cell that says so.
func TestNoValueKeepsItsCell(t *testing.T) {
	rows := "доходы;101;Налог;100;100\nрасходы;0100;Управление;60;50\nрасходы;0111;Резервный фонд;10;-\nрасходы;0103;Совет;50;50\n"
	out, _ := publish(t, testutil.Files(simplePortal(simpleFile{"x.csv", "date: 2022-12-31", rows})))
	f := headlineOf(t, page(t, out, "budget/2022/0111/"), "budget.2022.expenditure.0111.executed")
	if f.Set || f.How != site.Read || len(f.Cells) != 1 || f.Cells[0].Raw != "-" {
		t.Errorf("%+v", f)
	}
}
