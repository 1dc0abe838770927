package investment

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// load1 loads a portal of one document "tsekh" and tables; the portal is built on 1 December 2023.
func load1(t *testing.T, matter string, tables map[string]string, more ...string) (site.Output, string) {
	t.Helper()
	files := map[string]string{"content/investment/tsekh.md": "---\ntitle: Цех\n" + matter + "---\n\nТекст.\n"}
	passport := "kind: investment\ntitle: Деньги и вехи\nstatus: official\n"
	for i := 0; i+1 < len(more); i += 2 {
		if more[i] == "passport" {
			passport += more[i+1]
			continue
		}
		files[more[i]] = more[i+1]
	}
	passport += "files:\n"
	for _, name := range []string{"milestones", "money"} {
		if text, ok := tables[name]; ok {
			passport += fmt.Sprintf("  - path: %s.csv\n    table: %s\n    date: 2022-12-31\n", name, name)
			files["data/investment/"+name+".csv"] = text
		}
	}
	if len(tables) > 0 {
		files["data/investment/passport.yaml"] = passport
	}
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(files))
	return out, sitetest.Findings(report)
}

const sourced = "sources:\n  - title: Отчёт\n"

func TestNoProjectPublishesNothing(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), fstest.MapFS{})
	if len(out.Pages)+len(out.Cards)+len(out.Nav)+len(report.All()) != 0 {
		t.Errorf("%v", sitetest.Paths(out))
	}
}

// TestLittleKnown is a project of which nothing is known but that it is built: its page says what it lacks.
func TestLittleKnown(t *testing.T) {
	out, findings := load1(t, sourced+"summary: Строится.\nprogramme: «Прорыв»\n", nil)
	if findings != "" {
		t.Error(findings)
	}
	p := sitetest.Page(t, out, "investment/tsekh/")
	v := p.View.(ProjectView)
	if v.Line != nil || v.Money != nil || v.Done != nil || len(v.Figures) != 0 || len(v.Facts) != 1 || len(v.Unknown) != 5 || len(v.Sources) != 1 || p.Demo || v.Counts != "" {
		t.Errorf("%+v", v)
	}
	if p.Subjects[0] != "investment:tsekh" || out.Cards[0].Text[0] != "Цех: Строится." {
		t.Errorf("%v %v", p.Subjects, out.Cards[0].Text)
	}
}

// TestLine shows every state of a milestone, of the document and of the table, in the order of time.
func TestLine(t *testing.T) {
	matter := sourced + `milestones:
  - {title: Пуск, planned: 2024}
  - {title: Проект, planned: 2022-05-01, actual: 01.05.2022}
  - {title: Котлован, planned: 2022-12-31, actual: 2023-01-21, note: Дожди, source: Письмо, url: "https://example.ru/"}
  - {title: Сети, first: 2022, planned: II квартал 2023, actual: III квартал 2023, status: demo}
  - {title: Крыша, planned: 2023-11-30}
  - {title: Набор, planned: 2 полугодие 2023}
  - {title: Магазин}
`
	out, findings := load1(t, matter, map[string]string{"milestones": "Проект;Веха;Срок;Достигнута\nЦех;Выход на мощность;декабрь 2024;\n"})
	if findings != "" {
		t.Error(findings)
	}
	v := sitetest.Page(t, out, "investment/tsekh/").View.(ProjectView)
	var got []string
	for i, s := range v.Line.Steps {
		if i == v.Line.Break {
			got = append(got, v.Line.Today)
		}
		line := strings.Join(append([]string{s.Title, s.State, s.When, s.Time}, s.Words...), " | ")
		if s.Demo {
			line += " *"
		}
		got = append(got, sitetest.Plain(line))
	}
	for i := range got {
		got[i] = sitetest.Plain(got[i])
	}
	want := []string{
		"Проект | done | 1 мая 2022 | 2022-05-01 | По плану: 1 мая 2022.",
		"Котлован | donelate | 21 января 2023 | 2023-01-21 | По плану: 31 декабря 2022. | Позже срока на 21 день.",
		"Сети | donelate | III квартал 2023 года |  | По плану: II квартал 2023 года. | Сначала намечали: 2022 год. | Позже срока не меньше чем на 1 день: точный день не назван. *",
		"Крыша | overdue | 30 ноября 2023 | 2023-11-30 | После срока прошло 1 день. | О выполнении портал ничего не знает; возможно, о нём просто не сообщили.",
		"День сборки страницы — 1 декабря 2023 года",
		"Набор | running | 2-е полугодие 2023 года | ",
		"Пуск | ahead | 2024 год | 2024",
		"Выход на мощность | ahead | декабрь 2024 | 2024-12",
		"Магазин | unknown | срок не назван | ",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if c := sitetest.Plain(v.Counts); c != "8 вех: 3 выполнены, из них 2 позже срока, у 1 срок прошёл, у 1 срок идёт, 2 впереди, у 1 срок не назван." || !v.CountsDemo {
		t.Error(c, v.CountsDemo)
	}
	if v.Done.Permille != 375 {
		t.Errorf("%+v", v.Done)
	}
	if c := sitetest.Page(t, out, "investment/").View.(IndexView).Projects[0]; sitetest.Plain(c.Next) != "Дальше — «Набор»: 2-е полугодие 2023 года." || !c.Demo {
		t.Errorf("%+v", c)
	}
}

// TestMoney adds up to the kopeck, by payer and year, and makes facts of it.
func TestMoney(t *testing.T) {
	out, findings := load1(t, sourced, map[string]string{"money": "Проект;Кто платит;Год;План, руб.;Вложено, руб.;Статус данных\n" +
		"tsekh;Инвестор;2021;100,10;50,05;\ntsekh;Инвестор;2022;200,20;;demo\nЦЕХ;Бюджет;2022;10;10;\n"})
	if findings != "" {
		t.Error(findings)
	}
	p := sitetest.Page(t, out, "investment/tsekh/")
	v := p.View.(ProjectView)
	want := []string{
		"Инвестор | 300,30* | 50,05 | 16,7 %", "2021 | 100,10 | 50,05 | 50,0 %", "2022 | 200,20 | — | — *", "Бюджет, 2022 | 10,00 | 10,00 | 100,0 %", "Всего | 310,30* | 60,05 | 19,4 %",
	}
	if diff := testutil.Diff(want, sitetest.Rows(*v.Money)); diff != "" {
		t.Error(diff)
	}
	got := map[string]string{}
	for _, f := range out.Facts {
		got[f.Name+" "+f.Period] = f.Figure.Machine()
		if len(f.Figure.Cells) == 0 || f.Figure.Path != "investment/tsekh/" {
			t.Errorf("%s leads nowhere", f.Name)
		}
	}
	wantFacts := map[string]string{
		"investment.tsekh.plan 2021": "100.10", "investment.tsekh.fact 2021": "50.05", "investment.tsekh.plan 2022": "210.20", "investment.tsekh.fact 2022": "10.00",
		"investment.tsekh.plan all": "310.30", "investment.tsekh.fact all": "60.05",
	}
	if diff := testutil.Diff(wantFacts, got); diff != "" {
		t.Error(diff)
	}
	if len(v.Payers.Rows) != 2 || v.Payers.Rows[0].PlanPermille != 1000 || len(p.Charts) != 1 || len(v.Figures) != 2 || !p.Demo {
		t.Errorf("%+v", v.Payers)
	}
}

// TestMoneyAddsUp holds, for tables of any size, that years, payers and the whole are the same money.
func TestMoneyAddsUp(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2))
	for range 20 {
		var total int64
		rows := "Проект;Кто платит;Год;План, руб.\n"
		for payer := range 1 + random.IntN(5) {
			for year := range 1 + random.IntN(6) {
				n := random.Int64N(1e12)
				total += n
				rows += fmt.Sprintf("tsekh;Плательщик %d;%d;%d,%02d\n", payer, 2015+year, n/100, n%100)
			}
		}
		out, findings := load1(t, sourced, map[string]string{"money": rows})
		whole, _ := site.Facts(out.Facts).Find("investment.tsekh.plan", "all")
		var years []site.Figure
		for _, f := range out.Facts {
			if f.Period != "all" {
				years = append(years, f.Figure)
			}
		}
		want := fmt.Sprintf("%d.%02d", total/100, total%100)
		if sum := site.Sum("", "", "", years...); whole.Figure.Machine() != want || sum.Machine() != want || findings != "" {
			t.Errorf("%s, %s, want %s %s", whole.Figure.Machine(), sum.Machine(), want, findings)
		}
	}
}

// TestWithheldMoney shows no sum that a withheld amount is part of: it would be short of it, or give it away.
func TestWithheldMoney(t *testing.T) {
	out, findings := load1(t, sourced, map[string]string{"money": "Проект;Кто платит;Год;План, руб.;Вложено, руб.\n" +
		"tsekh;Инвестор;2021;100;к\ntsekh;Инвестор;2022;200;77001\ntsekh;Бюджет;2022;10;10\n"},
		"passport", "withheld:\n  - {column: fact, rows: [\"2022\"], reason: коммерческая тайна}\n")
	if findings != "" {
		t.Error(findings)
	}
	v := sitetest.Page(t, out, "investment/tsekh/").View.(ProjectView)
	want := []string{
		"Инвестор | 300,00 | не раскрывается | —", "2021 | 100,00 | не раскрывается | —", "2022 | 200,00 | не раскрывается | —",
		"Бюджет, 2022 | 10,00 | не раскрывается | —", "Всего | 310,00 | не раскрывается | —",
	}
	if diff := testutil.Diff(want, sitetest.Rows(*v.Money)); diff != "" {
		t.Error(diff)
	}
	for _, f := range out.Facts {
		if strings.Contains(f.Name, "fact") {
			t.Errorf("%s of %s", f.Name, f.Period)
		}
	}
	if v.Chart != nil || v.Payers != nil || len(v.Figures) != 1 {
		t.Errorf("%+v", v)
	}
}

func TestFindings(t *testing.T) {
	cases := map[string]struct {
		matter string
		tables map[string]string
		more   []string
		want   string
	}{
		"INV001": {
			sourced + "due: весной\nmilestones:\n  - title: Пуск\n    planned: скоро\n",
			map[string]string{"milestones": "project;milestone;planned\ntsekh;Сети;потом\n"},
			nil,
			"content/investment/tsekh.md:5:6: INV001 «весной» — не срок\ncontent/investment/tsekh.md:8:14: INV001 «скоро» — не срок\ndata/investment/milestones.csv:2:3: INV001 «потом» — не срок\n",
		},
		"INV002": {"", nil, nil, "content/investment/tsekh.md:1:1: INV002 не сказано, откуда известно о проекте\n"},
		"INV003": {
			sourced + "milestones:\n  - title: Пуск «А»\n",
			map[string]string{"milestones": "project;milestone\ntsekh;пуск «а»\n"},
			nil,
			"data/investment/milestones.csv:2:2: INV003 веха «пуск «а»» дана второй раз\n  content/investment/tsekh.md:6:5: первый раз — здесь\n",
		},
		"INV004": {
			sourced,
			map[string]string{"money": "project;payer;plan\ntseh;Инвестор;1\ntseh;Бюджет;1\n"},
			nil,
			"data/investment/money.csv:2:1: INV004 проекта «tseh» нет среди документов content/investment\n",
		},
		"INV005": {
			sourced + "milestones:\n  - title: Пуск\n    actual: 2023-12-02\n", nil, nil,
			"content/investment/tsekh.md:7:13: INV005 веха «Пуск» достигнута позже 1 декабря 2023 — дня сборки\n",
		},
		"INV006": {
			sourced, nil,
			[]string{"content/investment/цех.md", "---\ntitle: Другой\nstatus: demo\n---\n"},
			"content/investment/цех.md:1:1: INV006 адрес «tsekh» уже занят проектом content/investment/tsekh.md\n  content/investment/tsekh.md:1:1: этот адрес уже у этого проекта\n",
		},
		"INV007": {
			sourced,
			map[string]string{"money": "project;payer;year;plan\ntsekh;Инвестор;2022;1\ntsekh;инвестор;2022;2\n"},
			nil,
			"data/investment/money.csv:3:4: INV007 «plan» плательщика «инвестор» за этот год дано второй раз\n  data/investment/money.csv:2:4: первый раз — здесь\n",
		},
		"INV008": {
			sourced, map[string]string{"money": "project;payer;year;plan\ntsekh;Инвестор;2022;-1\n"}, nil, "data/investment/money.csv:2:4: INV008 «-1» — меньше нуля\n",
		},
		"INV009": {
			sourced + "milestones:\n  - planned: 2024\n", nil, nil, "content/investment/tsekh.md:6:5: INV009 у записи нет title\n",
		},
		"INV010": {
			sourced + "milestones:\n  - title: Пуск\n    status: черновик\n", nil, nil, "content/investment/tsekh.md:7:13: INV010 статус вехи «черновик» непонятен\n",
		},
	}
	for name, c := range cases {
		_, got := load1(t, c.matter, c.tables, c.more...)
		if diff := testutil.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	_, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(map[string]string{
		"data/investment/passport.yaml": "kind: investment\ntitle: Деньги\nstatus: demo\nfiles:\n  - path: money.csv\n", "data/investment/money.csv": "project;payer;plan\ntsekh;Инвестор;1\n",
	}))
	if got := sitetest.Findings(report); got != "data/investment/passport.yaml:1:1: INV011 в наборе «investment» деньги и вехи проектов, а документов о них нет\n" {
		t.Error(got)
	}
	for _, r := range Rules {
		if r == ruleNoDocuments {
			continue
		}
		if _, ok := cases[r.Code]; !ok {
			t.Errorf("no case fires %s", r.Code)
		}
	}
	if faults := diag.CheckRules(Rules); faults != nil {
		t.Error(faults)
	}
}

// TestPlurals holds the sentences against the numbers at which Russian nouns change.
func TestPlurals(t *testing.T) {
	text := sitetest.Texts(t, themes.Default(), "investment")
	for n, want := range map[int][4]string{
		0: {"0 проектов", "0 вех", "0 выполнено", "0 дней"}, 1: {"1 проект", "1 веха", "1 выполнена", "1 день"}, 2: {"2 проекта", "2 вехи", "2 выполнены", "2 дня"},
		5: {"5 проектов", "5 вех", "5 выполнено", "5 дней"}, 11: {"11 проектов", "11 вех", "11 выполнено", "11 дней"}, 21: {"21 проект", "21 веха", "21 выполнена", "21 день"},
		101: {"101 проект", "101 веха", "101 выполнена", "101 день"}, 1234: {"1 234 проекта", "1 234 вехи", "1 234 выполнены", "1 234 дня"},
	} {
		for key, line := range map[string]string{
			"lead": "На портале " + want[0] + ": что строят, какие вехи пройдены, кто платит и откуда это известно.", "rest": "И ещё " + want[0] + ".",
			"count_done": want[2], "count_all_late": want[2] + " позже срока", "late": "Позже срока на " + want[3] + ".", "overdue": "После срока прошло " + want[3] + ".",
		} {
			if got := sitetest.Plain(text.Text("investment."+key, "n", n)); got != line {
				t.Errorf("%s: %q, want %q", key, got, line)
			}
		}
		if got := sitetest.Plain(text.Text("investment.counts", "n", n, "parts", "…")); got != want[1]+": …." {
			t.Error(got)
		}
	}
}

// The sample portal: of БРЕСТ-300 only what is known, and a demo project that shows every state.
func TestSample(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), os.DirFS("../../../.."))
	for line := range strings.Lines(sitetest.Findings(report)) {
		if strings.HasPrefix(line, "data/investment/") || strings.HasPrefix(line, "content/investment/") {
			t.Error(line)
		}
	}
	p := sitetest.Page(t, out, "investment/brest-300/")
	if v := p.View.(ProjectView); p.Demo || v.Line != nil || v.Money != nil || len(v.Sources) != 1 {
		t.Errorf("more is told of БРЕСТ-300 than is known: %+v", v)
	}
	seen := map[string]bool{}
	for _, p := range out.Pages {
		if v, ok := p.View.(ProjectView); ok && v.Line != nil {
			if !p.Demo {
				t.Errorf("%s is not marked", p.Path)
			}
			for _, s := range v.Line.Steps {
				seen[s.State] = true
			}
		}
	}
	for _, s := range []state{done, doneLate, overdue, ahead, unknown} {
		if !seen[string(s)] {
			t.Errorf("no milestone of the sample is %s", s)
		}
	}
}
