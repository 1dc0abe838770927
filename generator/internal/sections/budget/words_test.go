package budget

import (
	"fmt"
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// plainBlanks makes no-break spaces visible to a reader of a test as usual ones.
func plainBlanks(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// portal makes a portal of one simple dataset: name of a file -> its keys in the passport and its rows.
type simpleFile struct{ name, keys, rows string }

func simplePortal(files ...simpleFile) map[string]string {
	passport := "kind: budget\ntitle: Бюджет\nstatus: official\nfiles:\n"
	texts := map[string]string{}
	for _, f := range files {
		passport += "  - path: " + f.name + "\n    table: simple\n"
		for _, k := range strings.Split(f.keys, ", ") {
			passport += "    " + k + "\n"
		}
		texts["data/b/"+f.name] = "Часть;Код;Наименование;План;Исполнено\n" + f.rows
	}
	texts["data/b/passport.yaml"] = passport
	return texts
}

// totals are the rows of a budget that has the two sums and two sections.
func totals(got, schools, roads int) string {
	return fmt.Sprintf("доходы;;Доходы, всего;%d;%d\nдоходы;1;Налоговые и неналоговые доходы;%d;%d\nрасходы;;Расходы, всего;%d;%d\n"+
		"расходы;0700;Образование;%d;%d\nрасходы;0400;Национальная экономика;%d;%d\n",
		got, got, got, got, schools+roads, schools+roads, schools, schools, roads, roads)
}

func TestSentences(t *testing.T) {
	year := func(y, got, schools, roads int) simpleFile {
		return simpleFile{fmt.Sprintf("%d.csv", y), fmt.Sprintf("date: %d-12-31", y), totals(got, schools, roads)}
	}
	half := func(y, got, schools, roads int) simpleFile {
		return simpleFile{fmt.Sprintf("%d-06.csv", y), fmt.Sprintf("date: %d-06-30", y), totals(got, schools, roads)}
	}
	const m = 1_000_000
	cases := []struct {
		name  string
		files []simpleFile
	}{
		{"дефицит, нет прошлого года", []simpleFile{year(2022, 900*m, 600*m, 400*m)}},
		{"профицит, нет прошлого года", []simpleFile{year(2022, 1100*m, 600*m, 400*m)}},
		{"сошлось", []simpleFile{year(2022, 1000*m, 600*m, 400*m)}},
		{"рост", []simpleFile{year(2021, 1000*m, 500*m, 300*m), year(2022, 900*m, 600*m, 400*m)}},
		{"снижение", []simpleFile{year(2021, 1000*m, 900*m, 300*m), year(2022, 900*m, 200*m, 400*m)}},
		{"без изменений", []simpleFile{year(2021, 1000*m, 600*m, 400*m), year(2022, 1000*m, 600*m, 400*m)}},
		{"миллиарды, которые округляются одинаково", []simpleFile{year(2022, 4012*m, 3*m, 4048*m)}},
		{"часть года, нет прошлого", []simpleFile{half(2022, 500*m, 300*m, 150*m)}},
		{"часть года, есть то же время прошлого", []simpleFile{half(2021, 400*m, 250*m, 150*m), year(2021, 1000*m, 600*m, 400*m), half(2022, 400*m, 350*m, 150*m)}},
		{"часть года, прошлый год без этого времени", []simpleFile{year(2021, 1000*m, 600*m, 400*m), half(2022, 400*m, 250*m, 150*m)}},
		{"часть года кончается посреди месяца", []simpleFile{{"x.csv", "date: 2022-05-12", totals(400*m, 250*m, 150*m)}}},
		{"только план", []simpleFile{{"plan.csv", "year: 2023, phase: approved", totals(900*m, 600*m, 400*m)}}},
		{"только расходы", []simpleFile{{"r.csv", "date: 2022-12-31", "расходы;0700;Образование;100;90\n"}}},
		{"только доходы", []simpleFile{{"d.csv", "date: 2022-12-31", "доходы;1;Налоговые и неналоговые доходы;100;90\n"}}},
		{"пустой отчёт", []simpleFile{{"r.csv", "date: 2022-12-31", "расходы;0700;Образование;-;-\n"}}},
	}
	var b strings.Builder
	for _, c := range cases {
		out, findings := publish(t, testutil.Files(simplePortal(c.files...)))
		if findings.Count(diag.Error) > 0 {
			t.Errorf("%s:\n%s", c.name, messages(findings))
			continue
		}
		fmt.Fprintf(&b, "# %s\n", c.name)
		v := page(t, out, "budget/").View.(IndexView)
		for _, s := range v.Sentences {
			b.WriteString(plainBlanks(s) + "\n")
		}
		for _, f := range v.Figures {
			fmt.Fprintf(&b, "%s: %s (%s)\n", f.Label, plainBlanks(f.Short()), plainBlanks(f.Exact()))
		}
		for _, n := range page(t, out, v.Latest.Path).View.(YearView).Notes {
			b.WriteString(plainBlanks(n) + "\n")
		}
		b.WriteByte('\n')
	}
	testutil.Golden(t, "testdata/sentences.golden", []byte(b.String()))
}

// TestPartSentences says sections and kinds of income in words: the usual, the untouched, the returned, the tiny, over the plan.
func TestPartSentences(t *testing.T) {
	rows := "доходы;101;Налог;100;110\nдоходы;219;Возврат;-;-5\nдоходы;114;Продажа;40;-\n" +
		"расходы;0700;Образование;90000;88000\nрасходы;0701;Сады;90000;88000\nрасходы;0100;Общее;10;-\nрасходы;0111;Резервные фонды;10;-\n" +
		"расходы;0200;Оборона;10;10\nрасходы;0300;Пусто;-;-\n"
	out, findings := publish(t, testutil.Files(simplePortal(
		simpleFile{"2021.csv", "date: 2021-12-31", strings.ReplaceAll(rows, "88000", "80000")},
		simpleFile{"2022.csv", "date: 2022-12-31", rows},
	)))
	if findings.Count(diag.Error) > 0 {
		t.Fatal(messages(findings))
	}
	var b strings.Builder
	for _, path := range []string{"0700/", "0701/", "0100/", "0111/", "0200/", "0300/", "income/101/", "income/114/", "income/219/"} {
		p := page(t, out, "budget/2022/"+path)
		v := p.View.(PartView)
		fmt.Fprintf(&b, "# %s — %s\n%s\n\n", v.Kind, v.Title, plainBlanks(strings.Join(v.Sentences, "\n")))
	}
	testutil.Golden(t, "testdata/parts.golden", []byte(b.String()))
}

// TestSpans takes months and quarters of cumulative reports.
func TestSpans(t *testing.T) {
	at := func(dates ...string) []simpleFile {
		var files []simpleFile
		for i, d := range dates {
			files = append(files, simpleFile{d + ".csv", "date: " + d, totals(100*(i+1), 60*(i+1), 30*(i+1))})
		}
		return files
	}
	for _, c := range []struct {
		name  string
		files []simpleFile
		want  []string
	}{
		{"месяцы", at("2022-01-31", "2022-02-28", "2022-03-31"), []string{"Январь: 90,00 из 90,00", "Февраль: 90,00 из 180,00", "Март: 90,00 из 270,00"}},
		{"кварталы", at("2022-03-31", "2022-06-30"), []string{"I квартал: 90,00 из 90,00", "II квартал: 90,00 из 180,00"}},
		{"кварталы, а в конце ещё месяц", at("2022-03-31", "2022-06-30", "2022-07-31"), []string{"I квартал: 90,00 из 90,00", "II квартал: 90,00 из 180,00"}},
		{
			"первые два месяца и кварталы", at("2022-01-31", "2022-02-28", "2022-03-31", "2022-06-30", "2022-09-30"),
			[]string{"I квартал: 270,00 из 270,00", "II квартал: 90,00 из 360,00", "III квартал: 90,00 из 450,00"},
		},
		{"нет первого квартала", at("2022-06-30", "2022-09-30"), nil},
		{"один отчёт", at("2022-12-31"), nil},
	} {
		out, _ := publish(t, testutil.Files(simplePortal(c.files...)))
		var got []string
		for _, r := range page(t, out, "budget/2022/").View.(YearView).Spans.Rows {
			got = append(got, plainBlanks(r.Cells[0].Text+": "+r.Cells[1].Text+" из "+r.Cells[2].Text))
		}
		if diff := testutil.Diff(c.want, got); diff != "" {
			t.Errorf("%s:\n%s", c.name, diff)
		}
	}
}
