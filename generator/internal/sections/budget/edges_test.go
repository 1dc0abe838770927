package budget

import (
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
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
