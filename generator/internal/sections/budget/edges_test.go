package budget

import (
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
	"otkryto/generator/internal/testutil"
)

// TestLatinHeadings reads the simple table under the names that it has in Latin: part, code, name, plan, executed.
func TestLatinHeadings(t *testing.T) {
	files := simplePortal(simpleFile{"2022.csv", "date: 2022-12-31", ""})
	files["data/b/2022.csv"] = "part,code,name,plan,executed\nрасходы,0700,Образование,100,90\n"
	out, findings := publish(t, testutil.Files(files))
	if findings.Count(diag.Error) > 0 {
		t.Fatal(messages(findings))
	}
	if got := page(t, out, "budget/2022/0700/").View.(PartView).Figures[1].Machine(); got != "100.00" {
		t.Errorf("the plan is %q", got)
	}
}

// TestNoPlan draws a year that has no plan: a per cent of nothing is not said, and no empty columns stand beside the fact.
func TestNoPlan(t *testing.T) {
	rows := "доходы;101;Налог;-;110\nрасходы;0700;Образование;-;90\nрасходы;0400;Национальная экономика;-;10\n"
	for _, date := range []string{"2022-12-31", "2022-06-30"} {
		out, _ := publish(t, testutil.Files(simplePortal(simpleFile{"x.csv", "date: " + date, rows})))
		for _, c := range page(t, out, "budget/2022/").Charts {
			if strings.Contains(plainBlanks(c.Summary), "Исполнено —") {
				t.Errorf("%s, %s: %s", date, c.ID, c.Summary)
			}
			if c.ID == "execution" && (len(c.Series) != 1 || strings.Contains(c.Title, "План")) {
				t.Errorf("%s: %d series under %q", date, len(c.Series), c.Title)
			}
		}
	}
}

// TestInventedPart marks the page of a section of which only a part is invented: the page shows that part.
func TestInventedPart(t *testing.T) {
	files := simplePortal(simpleFile{"2022.csv", "date: 2022-12-31", ""})
	files["data/b/2022.csv"] = "Часть;Код;Наименование;План;Исполнено;status\n" +
		"расходы;0700;Образование;100;90;official\nрасходы;0701;Сады;60;50;official\nрасходы;0702;Школы;40;40;demo\nрасходы;0400;Экономика;5;5;official\n"
	out, _ := publish(t, testutil.Files(files))
	for path, want := range map[string]bool{"0700/": true, "0702/": true, "0701/": false, "0400/": false} {
		if p := page(t, out, "budget/2022/"+path); p.Demo != want || p.View.(PartView).Demo != want {
			t.Errorf("%s: demo is %t", path, p.Demo)
		}
	}
}

// TestSourceOfYears names every year's report under a chart over years, and not the last one's.
func TestSourceOfYears(t *testing.T) {
	out, _ := publish(t, sample())
	for _, path := range []string{"budget/", "budget/2021/0700/"} {
		c := page(t, out, path).Charts[0]
		if !strings.Contains(c.Source, "2020") || !strings.Contains(c.Source, "2022") || c.SourcePath != "opendata/" {
			t.Errorf("%s: %q, %s", path, c.Source, c.SourcePath)
		}
	}
}

// TestSummariesAreMarked looks for invented figures that a search engine or a messenger would print as facts.
func TestSummariesAreMarked(t *testing.T) {
	out, _ := publish(t, sample())
	for _, path := range []string{"budget/2022/", "budget/2022/0700/", "budget/2022/income/101/"} {
		if s := page(t, out, path).Summary; !strings.HasPrefix(s, "[демо] ") {
			t.Errorf("%s: %s", path, s)
		}
	}
	real, _ := publish(t, tomsk())
	if s := page(t, real, "budget/2021/").Summary; strings.Contains(s, "демо") {
		t.Error(s)
	}
}

// TestNegativePlan holds that no per cent is said of a plan with a minus, and that the row off it says what was planned and what came.
func TestNegativePlan(t *testing.T) {
	rows := "доходы;101;Налог;100;110\nдоходы;219;Возврат;-1;-0,75\nрасходы;0700;Образование;90;90\nрасходы;0701;Сады;90;90\nрасходы;0400;Экономика;-1;-0,75\nрасходы;0412;Прочее;-1;-0,75\n"
	out, findings := publish(t, testutil.Files(simplePortal(simpleFile{"x.csv", "date: 2022-12-31", rows})))
	if findings.Count(diag.Error) > 0 {
		t.Fatal(messages(findings))
	}
	v := page(t, out, "budget/2022/").View.(YearView)
	var got []string
	for _, b := range v.Over.Rows {
		got = append(got, plainBlanks(b.Label+": "+b.Figure.Exact()+"; "+b.Note))
	}
	want := []string{
		"Налог на доходы физических лиц (доходы): 10,00 ₽; исполнено 110,0 %",
		"Другие вопросы экономики: 0,25 ₽; по плану −1 ₽, получилось −0,75 ₽",
		"Возврат неиспользованных денег в другие бюджеты (доходы): 0,25 ₽; по плану −1 ₽, получилось −0,75 ₽",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := plainBlanks(strings.Join(page(t, out, "budget/2022/0412/").View.(PartView).Sentences, " ")); strings.Contains(got, "вернули") || !strings.Contains(got, "восстановление расходов") {
		t.Error(got)
	}
	for _, c := range []struct {
		fact, plan money.Money
		want       string
	}{{-75, -100, "—"}, {75, -100, "—"}, {-75, 100, "—"}, {75, 0, "—"}, {75, 100, "75,0 %"}, {0, 100, "0,0 %"}} {
		if got := plainBlanks(done(amount{Value: c.fact, Set: true}, amount{Value: c.plan, Set: true})); got != c.want {
			t.Errorf("%d of %d: %s", c.fact, c.plan, got)
		}
	}
}

// TestLookAlikes gives amounts of one sentence the digits that tell them apart.
func TestLookAlikes(t *testing.T) {
	for _, c := range []struct {
		a, b money.Money
		want string
	}{
		{1_075_25, 1_125_50, "1 075,25 ₽, 1 125,50 ₽"},
		{1_100_00, 1_100_00, "1 100 ₽, 1 100 ₽"},
		{126_940_000_00, 126_880_000_00, "126,94 млн ₽, 126,88 млн ₽"},
		{4_012_000_000_00, 4_051_000_000_00, "4,01 млрд ₽, 4,05 млрд ₽"},
		{4_012_000_000_00, 4_012_300_000_00, "4,012 млрд ₽, 4,0123 млрд ₽"},
		{4_012_000_000_01, 4_012_000_000_00, "4 012 000 000,01 ₽, 4 012 000 000,00 ₽"},
		{100, 200, "1 ₽, 2 ₽"},
	} {
		if got := plainBlanks(strings.Join(inShorts(amount{Value: c.a, Set: true}, amount{Value: c.b, Set: true}), ", ")); got != c.want {
			t.Errorf("%d and %d: %s, want %s", c.a, c.b, got, c.want)
		}
	}
}

// TestLargestAmounts publishes reports and decisions of the largest and the smallest amounts that a cell may hold, which a finger on a key may type: what
// does not add up is reported, and nothing stops the program.
func TestLargestAmounts(t *testing.T) {
	const most, least = "92233720368547758,07", "-92233720368547758,08"
	for _, a := range []string{most, least, "0,01"} {
		for _, b := range []string{most, least, "0,01"} {
			rows := "доходы;101;Налог;" + a + ";" + b + "\nрасходы;0700;Образование;" + b + ";" + a + "\nрасходы;0701;Сады;" + a + ";" + a +
				"\nрасходы;0702;Школы;" + b + ";" + a + "\nрасходы;0400;Экономика;" + a + ";" + b + "\n"
			files := simplePortal(
				simpleFile{"2021.csv", "date: 2021-12-31", rows}, simpleFile{"june.csv", "date: 2022-06-30", strings.ReplaceAll(rows, a, b)}, simpleFile{"2022.csv", "date: 2022-12-31", rows},
				simpleFile{"plan.csv", "year: 2022\n    phase: approved", rows},
				simpleFile{"more.csv", "date: 2022-03-24\n    phase: amended\n    totals:\n      expenditure: \"" + a + "\"", strings.ReplaceAll(rows, a, b)},
			)
			out, findings := publish(t, testutil.Files(files))
			if a == most && b == least && findings.Count(diag.Error) == 0 {
				t.Error("nothing is wrong with totals of another sign than their parts")
			}
			for _, c := range out.Controls {
				if d, err := c.Stated.Number.Sub(c.Expected.Number); err != nil || !d.Equal(c.Difference) {
					t.Errorf("%s: the difference is %s", c.ID, c.Difference)
				}
			}
		}
	}
}
