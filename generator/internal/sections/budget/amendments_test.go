package budget

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// decided are the rows of a decision: income all of it tax on people and subsidies, schools and culture.
func decided(got, schools, culture int) string {
	return fmt.Sprintf("Часть;Код;Наименование;План\nдоходы;;Доходы, всего;%d\nдоходы;1;Налоговые и неналоговые доходы;%d\n"+
		"расходы;;Расходы, всего;%d\nрасходы;0700;Образование;%d\nрасходы;0800;Культура, кинематография;%d\n",
		got, got, schools+culture, schools, culture)
}

// planPortal makes a portal of decisions: name -> phase, act and rows.
func planPortal(extra string, files ...[3]string) map[string]string {
	passport := "kind: budget\ntitle: Бюджет\nstatus: official\nfiles:\n" + extra
	texts := map[string]string{}
	for i, f := range files {
		name := fmt.Sprintf("p%d.csv", i)
		passport += "  - path: " + name + "\n    table: simple\n    year: 2022\n    phase: " + f[0] + "\n"
		if f[1] != "" {
			passport += "    act: {" + f[1] + "}\n"
		}
		texts["data/b/"+name] = f[2]
	}
	texts["data/b/passport.yaml"] = passport
	return texts
}

// rich are the rows of a decision with subsections, kinds of income and two programmes.
func rich(tax, dotation, subsidy, schools, roads, culture int) string {
	return fmt.Sprintf("Часть;Код;Наименование;План\nдоходы;;Доходы, всего;%d\nдоходы;1;Налоговые и неналоговые доходы;%d\nдоходы;101;Налог;%d\n"+
		"доходы;2;БЕЗВОЗМЕЗДНЫЕ ПОСТУПЛЕНИЯ;%d\nдоходы;202;Деньги;%d\nдоходы;20210;Дотации;%d\nдоходы;20220;Субсидии;%d\n"+
		"расходы;;Расходы, всего;%d\nрасходы;0400;Национальная экономика;%d\nрасходы;0409;Дорожное хозяйство (дорожные фонды);%d\n"+
		"расходы;0700;Образование;%d\nрасходы;0702;Общее образование;%d\nрасходы;0800;Культура, кинематография;%d\nрасходы;0801;Культура;%d\n"+
		"программы;;Расходы, всего;%d\nпрограммы;01;Дороги;%d\nпрограммы;;Непрограммные расходы;%d\n",
		tax+dotation+subsidy, tax, tax, dotation+subsidy, dotation+subsidy, dotation, subsidy,
		schools+roads+culture, roads, roads, schools, schools, culture, culture, schools+roads+culture, roads, schools+culture)
}

// TestAmendmentWords says decisions in words: more money, the same sum moved, a cut, a budget that turns from surplus to deficit.
func TestAmendmentWords(t *testing.T) {
	const m = 1_000_000
	start := [3]string{"approved", "number: 1, date: 2021-12-16", rich(500*m, 300*m, 200*m, 600*m, 250*m, 150*m)}
	cases := []struct {
		name string
		rows string
	}{
		{"прибавили на дороги из субсидии и остатков", rich(500*m, 300*m, 212*m, 600*m, 268_400_000, 150*m)},
		{"переставили", rich(500*m, 300*m, 200*m, 590*m, 260*m, 150*m)},
		{"урезали", rich(480*m, 300*m, 200*m, 590*m, 245*m, 140*m)},
		{"стал профицит", rich(560*m, 300*m, 200*m, 600*m, 250*m, 150*m)},
		{"не изменилось ничего", rich(500*m, 300*m, 200*m, 600*m, 250*m, 150*m)},
		{"один вид дохода вырос, другой упал", rich(450*m, 300*m, 270*m, 620*m, 250*m, 150*m)},
	}
	var b strings.Builder
	for _, c := range cases {
		out, findings := publish(t, testutil.Files(planPortal("", start, [3]string{"amended", "number: 2, date: 2022-06-23", c.rows})))
		if len(findings.All()) > 0 {
			t.Errorf("%s:\n%s", c.name, messages(findings))
			continue
		}
		fmt.Fprintf(&b, "# %s\n", c.name)
		v := page(t, out, "budget/2022/amendments/2022-06-23/").View.(AmendmentView)
		for _, s := range append(v.Sentences, page(t, out, "budget/2022/").View.(YearView).Journal) {
			b.WriteString(plainBlanks(s) + "\n")
		}
		for _, bars := range []site.Bars{v.Rises, v.Cuts, v.Money, v.Lost} {
			for _, r := range bars.Rows {
				fmt.Fprintf(&b, "%s / %s: %s, %s\n", bars.Title, r.Label, plainBlanks(r.Figure.Exact()), plainBlanks(r.Note))
			}
		}
		for _, r := range v.Programmes.Rows {
			for _, c := range r.Cells {
				b.WriteString(plainBlanks(c.Text) + " | ")
			}
			b.WriteByte('\n')
		}
		b.WriteByte('\n')
	}
	testutil.Golden(t, "testdata/amendments.golden", []byte(b.String()))
}

// TestCoarserVersion compares a plan of subsections with an earlier one of sections alone, and one of kinds of income with one of groups: what the earlier
// does not say is no news.
func TestCoarserVersion(t *testing.T) {
	out, findings := publish(t, testutil.Files(planPortal("",
		[3]string{"approved", "number: 1, date: 2021-12-16", decided(1000, 600, 150)},
		[3]string{"amended", "number: 2, date: 2022-06-23", strings.Split(rich(1000, 0, 0, 620, 0, 150), "программы;")[0]})))
	if len(findings.All()) > 0 {
		t.Fatal(messages(findings))
	}
	v := page(t, out, "budget/2022/amendments/2022-06-23/").View.(AmendmentView)
	var got []string
	for _, bars := range []site.Bars{v.Rises, v.Cuts, v.Money, v.Lost} {
		for _, r := range bars.Rows {
			got = append(got, r.Label+" "+plainBlanks(r.Figure.Exact()))
		}
	}
	for _, r := range v.Sections.Rows {
		got = append(got, plainBlanks(fmt.Sprintf("%d %s: %s, %s, %s", r.Level, r.Cells[1].Text, r.Cells[2].Text, r.Cells[3].Text, r.Cells[4].Text)))
	}
	want := []string{
		"Образование 20,00 ₽", "0 200: 750,00, 770,00, 20,00", "0 0700: 600,00, 620,00, 20,00", "0 0800: 150,00, 150,00, 0,00",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestDiffTrace works out every difference of a decision's tables again from the cells that it names.
func TestDiffTrace(t *testing.T) {
	out, _ := publish(t, sample())
	v := page(t, out, "budget/2022/amendments/2022-11-24/").View.(AmendmentView)
	checked := 0
	for _, table := range []site.Table{v.Sections, v.Programmes, v.Income} {
		for _, r := range table.Rows {
			c := r.Cells[4]
			if len(c.Origin) != 2 {
				t.Errorf("%s: the difference %s comes from %d cells", r.Cells[0].Text, c.Text, len(c.Origin))
				continue
			}
			if c.Origin[0].Minus || !c.Origin[1].Minus || c.Origin[0].File == c.Origin[1].File {
				t.Errorf("%s: the difference is not of two versions", r.Cells[0].Text)
			}
			checked++
		}
	}
	if checked < 60 {
		t.Errorf("only %d differences were looked at", checked)
	}
}

// TestVersions puts decisions in the order of their days, whatever the order of the passport, and joins the files of one decision.
func TestVersions(t *testing.T) {
	income := "Часть;Код;Наименование;План\nдоходы;;Доходы, всего;10\n"
	spending := "Часть;Код;Наименование;План\nрасходы;;Расходы, всего;%d\n"
	findings := &diag.Report{}
	ds, err := dataset.Open(testutil.Files(planPortal("",
		[3]string{"amended", "number: 9, date: 2022-11-24", fmt.Sprintf(spending, 30)},
		[3]string{"schedule", "date: 2022-12-01", fmt.Sprintf(spending, 31)},
		[3]string{"amended", "number: 5, date: 2022-06-23", fmt.Sprintf(spending, 20)},
		[3]string{"approved", "number: 1, date: 2021-12-16", fmt.Sprintf(spending, 10)},
		[3]string{"amended", "number: 9, date: 2022-11-24", income},
	)), []dataset.Kind{kind}, findings)
	if err != nil {
		t.Fatal(err)
	}
	list := years(readReports(ds, codeTables(), findings))
	if len(list) != 1 || findings.Count(diag.Error) > 0 {
		t.Fatalf("%d years\n%s", len(list), messages(findings))
	}
	y := list[0]
	var got []string
	for _, r := range y.Plans {
		got = append(got, fmt.Sprintf("%s %s %s: %d files", r.scope(), y.slug(r), r.total(expenditure, approved).Value, len(r.Files)))
	}
	want := []string{
		"2022 approved 2021-12-16 1 first 10.00: 1 files", "2022 amended 2022-06-23 5 2022-06-23 20.00: 1 files", "2022 amended 2022-11-24 9 2022-11-24 30.00: 2 files",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if y.schedule().total(expenditure, approved).Value != moneyOf(31) || y.current() != y.Plans[2] || y.first() != y.Plans[0] {
		t.Error("the schedule is not apart, or first and current are others")
	}
	for date, want := range map[string]*report{"2021-12-31": y.Plans[0], "2022-06-23": y.Plans[1], "2022-10-01": y.Plans[1], "2022-12-31": y.Plans[2]} {
		at, err := time.Parse(time.DateOnly, date)
		if err != nil {
			t.Fatal(err)
		}
		if got := y.inForce(at); got != want {
			t.Errorf("on %s another decision is in force", date)
		}
	}
}

// TestScheduleAlone publishes a year that has a бюджетная роспись and nothing else.
func TestScheduleAlone(t *testing.T) {
	out, findings := publish(t, testutil.Files(planPortal("", [3]string{"schedule", "date: 2021-12-28", decided(100, 50, 45)})))
	if len(findings.All()) > 0 {
		t.Fatal(messages(findings))
	}
	v := page(t, out, "budget/2022/").View.(YearView)
	if !v.PlanOnly || v.JournalPath != "" || plainBlanks(v.Figures[1].Exact()) != "95,00 ₽" {
		t.Errorf("plan only %v, journal %q, %s", v.PlanOnly, v.JournalPath, v.Figures[1].Exact())
	}
}

// TestBothPlans looks for execution by the first plan wherever execution is shown: headline, bar, sentence, tables, chart, card.
func TestBothPlans(t *testing.T) {
	out, _ := publish(t, sample())
	year := page(t, out, "budget/2022/").View.(YearView)
	part := page(t, out, "budget/2022/0409/").View.(PartView)
	index := page(t, out, "budget/").View.(IndexView)
	for name, text := range map[string]string{
		"headline": year.Figures[1].Note, "bar": year.Spending.Rows[0].Note, "card": out.Cards[0].Figures[1].Note,
		"part": part.Figures[0].Note, "sentence": part.Sentences[1], "chart": year.Charts[0].Summary,
	} {
		if !strings.Contains(text, "первоначального") || strings.Count(text, "%") != 2 {
			t.Errorf("%s has one per cent: %s", name, text)
		}
	}
	for _, table := range []site.Table{year.Sections, year.Income, year.Spans, index.Years, part.Table, part.Spans, page(t, out, "budget/2022/expenditure/").View.(WholeView).Table} {
		at := slices.IndexFunc(table.Columns, func(c site.Column) bool {
			return strings.Contains(strings.ToLower(c.Title), "первоначального") && !strings.HasPrefix(c.Title, "Первоначальный")
		})
		if at < 0 || !strings.HasSuffix(table.Rows[0].Cells[at].Text, "%") {
			t.Errorf("the table %s has no per cent of the first plan: %v, %v", table.ID, table.Columns, table.Rows[0].Cells)
		}
	}
	if got := plainBlanks(year.Figures[1].Note); got != "Исполнено 97,4 % плана; 102,1 % первоначального" {
		t.Errorf("the headline says %q", got)
	}
}

// TestProgrammesOfTargets adds up programmes from the target items of expenditure, across sections and with levels left out; where some expenditure has no
// target item there are none.
func TestProgrammesOfTargets(t *testing.T) {
	rows := "доходы;;Доходы, всего;100;100\nрасходы;;Расходы, всего;100;90\n" +
		"расходы;0400;Национальная экономика;40;35\nрасходы;0409;Дорожное хозяйство (дорожные фонды);40;35\n" +
		"расходы;04090100000000000;Программа «Город»;40;35\nрасходы;04090110000000000;Подпрограмма «Дороги»;40;35\nрасходы;04090110000000200;Закупки;40;35\n" +
		"расходы;0500;Жилищно-коммунальное хозяйство;50;45\nрасходы;0503;Благоустройство;50;45\n" +
		"расходы;05030120000000000;Подпрограмма «Дворы»;30;30\nрасходы;05039900000000000;Непрограммные расходы;20;15\n%s"
	whole := "расходы;0800;Культура, кинематография;10;10\nрасходы;0801;Культура;10;10\nрасходы;08010200000000000;Программа «Культура»;10;10\n"
	programmesIn := func(last string) []string {
		out, findings := publish(t, testutil.Files(simplePortal(simpleFile{"a.csv", "date: 2022-12-31", fmt.Sprintf(rows, last)})))
		if findings.Count(diag.Error) > 0 {
			t.Fatal(messages(findings))
		}
		var list []string
		for _, p := range out.Pages {
			if p.Path == "budget/2022/programmes/" {
				for _, r := range p.View.(WholeView).Table.Rows {
					list = append(list, plainBlanks(r.Cells[1].Text+" "+r.Cells[0].Text+": "+r.Cells[2].Text+" "+r.Cells[3].Text))
				}
			}
		}
		return list
	}
	want := []string{
		"200 Расходы, всего: 100,00 90,00", "01 Программа «Город»: 70,00 65,00", "011 Подпрограмма «Дороги»: 40,00 35,00", "012 Подпрограмма «Дворы»: 30,00 30,00",
		"02 Программа «Культура»: 10,00 10,00", "99 Непрограммные расходы: 20,00 15,00",
	}
	if diff := testutil.Diff(want, programmesIn(whole)); diff != "" {
		t.Error(diff)
	}
	if got := programmesIn("расходы;0800;Культура, кинематография;10;10\nрасходы;0801;Культура;10;10\n"); got != nil {
		t.Errorf("programmes of a part of the budget are shown as all: %v", got)
	}
}

// TestRenamedProgramme sets a programme beside the same one of another year, and not beside another that had its code.
func TestRenamedProgramme(t *testing.T) {
	year := func(y int, name string) simpleFile {
		return simpleFile{fmt.Sprintf("%d.csv", y), fmt.Sprintf("date: %d-12-31", y), "доходы;;Доходы, всего;100;100\nрасходы;;Расходы, всего;100;90\n" +
			"программы;;Расходы, всего;100;90\nпрограммы;01;" + name + ";60;" + fmt.Sprint(y-1960) + "\nпрограммы;02;Культура;40;" + fmt.Sprint(2050-y) + "\n"}
	}
	out, findings := publish(t, testutil.Files(simplePortal(year(2021, "Дороги"), year(2022, "Спорт"))))
	if findings.Count(diag.Error) > 0 {
		t.Fatal(messages(findings))
	}
	for path, want := range map[string][3]int{"01": {2, 0, 1}, "02": {3, 1, 2}} {
		v := page(t, out, "budget/2022/programmes/"+path+"/").View.(PartView)
		if got := [3]int{len(v.Sentences), len(v.Others), len(v.Years.Rows)}; got != want {
			t.Errorf("programme %s has %d sentences, %d other years and %d bars: %q", path, got[0], got[1], got[2], v.Sentences)
		}
	}
}

// TestPace compares shares with the same date of earlier years, and says nothing where there are none.
func TestPace(t *testing.T) {
	at := func(date string, got, spent int) simpleFile {
		return simpleFile{date + ".csv", "date: " + date, fmt.Sprintf("доходы;;Доходы, всего;100;%d\nрасходы;;Расходы, всего;100;%d\n", got, spent)}
	}
	cases := []struct {
		name  string
		files []simpleFile
	}{
		{"один год", []simpleFile{at("2022-06-30", 50, 38)}},
		{"прошлый год без этой даты", []simpleFile{at("2021-12-31", 99, 97), at("2022-06-30", 50, 38)}},
		{"один прежний год, медленнее", []simpleFile{at("2021-06-30", 50, 43), at("2022-06-30", 50, 38)}},
		{"два прежних, быстрее и как обычно", []simpleFile{at("2020-06-30", 45, 40), at("2021-06-30", 50, 43), at("2022-06-30", 47, 46)}},
		{"год целиком", []simpleFile{at("2020-12-31", 97, 97), at("2021-12-31", 97, 97), at("2022-12-31", 96, 96)}},
		{"план стал больше первоначального", []simpleFile{
			{"plan.csv", "year: 2022, phase: approved", "доходы;;Доходы, всего;100;\nрасходы;;Расходы, всего;80;\n"}, at("2021-06-30", 50, 43), at("2022-06-30", 50, 38),
		}},
		{"деньги вернули", []simpleFile{at("2021-06-30", 50, 43), at("2022-06-30", -5, 38)}},
	}
	var b strings.Builder
	for _, c := range cases {
		out, findings := publish(t, testutil.Files(simplePortal(c.files...)))
		if findings.Count(diag.Error) > 0 {
			t.Fatalf("%s:\n%s", c.name, messages(findings))
		}
		fmt.Fprintf(&b, "# %s\n", c.name)
		v := page(t, out, "budget/2022/").View.(YearView)
		for _, s := range v.Pace {
			b.WriteString(plainBlanks(s.Text) + "\n")
		}
		if v.PacePath != "" {
			for _, table := range page(t, out, v.PacePath).View.(PaceView).Tables {
				for _, r := range table.Rows {
					fmt.Fprintf(&b, "%s: %s", table.Caption, r.Cells[0].Text)
					for i, cell := range r.Cells[1:] {
						b.WriteString(", " + plainBlanks(table.Columns[i+1].Title) + " " + plainBlanks(cell.Text))
					}
					b.WriteByte('\n')
				}
			}
		}
		b.WriteByte('\n')
	}
	testutil.Golden(t, "testdata/pace.golden", []byte(b.String()))
}

// TestDecisionsAreNews puts decisions into the feeds on their own days, and none of the days to come.
func TestDecisionsAreNews(t *testing.T) {
	files := planPortal("",
		[3]string{"approved", "number: 1, date: 2022-12-16", decided(100, 50, 40)},
		[3]string{"amended", "number: 2, date: 2023-06-23", decided(100, 50, 45)})
	files["data/b/passport.yaml"] = strings.ReplaceAll(files["data/b/passport.yaml"], "year: 2022", "year: 2023")
	out, findings := publish(t, testutil.Files(files))
	if len(findings.All()) > 0 {
		t.Fatal(messages(findings))
	}
	var got []string
	for _, e := range out.Entries {
		got = append(got, e.Published.Format("2006-01-02")+" "+e.Path)
	}
	if diff := testutil.Diff([]string{"2022-12-16 budget/2023/amendments/first/"}, got); diff != "" {
		t.Error(diff)
	}
	if !slices.ContainsFunc(out.Pages, func(p site.Page) bool { return p.Path == "budget/2023/amendments/2023-06-23/" }) {
		t.Error("the later decision has no page")
	}
}
