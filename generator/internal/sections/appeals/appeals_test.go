package appeals

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

const monthHead = "Месяц;Тема;Поступило;В срок;С опозданием;Без ответа\n"

const singleHead = "Номер;Дата поступления;Тема;Дата ответа;Состояние;Текст обращения;Объект\n"

// load1 loads one dataset; files are by name, and their year and date are those of 2022.
func load1(t *testing.T, files map[string]string) (site.Output, string) {
	t.Helper()
	passport := "kind: appeals\ntitle: Обращения\nstatus: official\nsource: Отчёт\nfiles:\n"
	all := map[string]string{}
	for _, name := range []string{"months", "single", "links"} {
		if text, ok := files[name]; ok {
			passport += "  - path: " + name + ".csv\n    date: 2022-12-31\n"
			all["data/appeals/"+name+".csv"] = text
		}
	}
	all["data/appeals/passport.yaml"] = passport
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(all))
	if out.Meet != nil {
		more, err := out.Meet(facts(), report)
		if err != nil {
			t.Fatal(err)
		}
		out.Pages = append(out.Pages, more.Pages...)
	}
	return out, sitetest.Findings(report)
}

func facts() site.Facts {
	done := time.Date(2022, 7, 15, 0, 0, 0, 0, time.UTC)
	return site.Facts{{Name: "national-projects.bkd.uchastok-07.done", Period: "2022-07-15", Figure: site.Figure{
		Label: "Участок 07", Number: decimal.One, Set: true, AsOf: done, Path: "national-projects/bkd/",
	}}}
}

func TestFindings(t *testing.T) {
	cases := map[string]struct {
		files map[string]string
		want  string
	}{
		"APL001": {map[string]string{"months": monthHead + "1 кв. 2022;Дороги;1;1;0;0\n"}, "data/appeals/months.csv:2:1: APL001 месяц «1 кв. 2022» непонятен\n"},
		"APL002": {
			map[string]string{"months": monthHead + "март 2022;Дороги;1;1;0;0\n03.2022;дороги;1;1;0;0\n"},
			"data/appeals/months.csv:3:2: APL002 тема «Дороги» за этот месяц дана второй раз\n  data/appeals/months.csv:2:2: первый раз — здесь\n",
		},
		"APL003": {map[string]string{"months": monthHead + "март 2022;Дороги;-1;1;0;0\n"}, "data/appeals/months.csv:2:3: APL003 «-1» — не число обращений\n"},
		"APL004": {map[string]string{"months": monthHead + "март 2022;Дороги;12;9;2;0\n"}, "data/appeals/months.csv:2:3: APL004 поступило 12, а в срок, с опозданием и без ответа вместе — 11\n"},
		"APL005": {
			map[string]string{"single": singleHead + "1;12.03.2022;Дороги;02.03.2022;;;\n"},
			"data/appeals/single.csv:2:4: APL005 ответ дан 2 марта 2022 — раньше, чем обращение поступило (12 марта 2022)\n",
		},
		"APL006": {
			map[string]string{"single": singleHead + "1;12.03.2022;Дороги;;отвечено;;\n2;12.03.2022;Дороги;14.03.2022;в работе;;\n3;12.03.2022;Дороги;;в рабте;;\n"},
			"data/appeals/single.csv:2:5: APL006 состояние «отвечено» без даты ответа\ndata/appeals/single.csv:3:5: APL006 состояние «в работе» вместе с датой ответа\n" +
				"data/appeals/single.csv:4:5: APL006 состояние «в рабте» неизвестно; возможно, имелось в виду «в работе»\n",
		},
		"APL007": {
			map[string]string{"months": monthHead + "март 2022;Дороги;1;1;0;0\n", "single": singleHead + "1;12.03.2022;Дороги;;;;\n2;13.03.2022;Дороги;;;;\n"},
			"data/appeals/single.csv:2:2: APL007 обращения за 2022 год даны ещё и в другом виде или наборе\n",
		},
		"APL008": {
			map[string]string{"single": singleHead + "1;12.03.2022;Дороги;;;;\n1;13.03.2022;Дом;;;;\n"},
			"data/appeals/single.csv:3:1: APL008 обращение с этим номером уже есть\n  data/appeals/single.csv:2:1: первый раз — здесь\n",
		},
		"APL009": {
			map[string]string{"single": singleHead + "1;12.03.2022;Дороги;;;;Участок 70\n"},
			"data/appeals/single.csv:2:7: APL009 объекта «Участок 70» с датой завершения нет ни в одном национальном проекте; возможно, имелось в виду «Участок 07»\n",
		},
		"APL010": {
			map[string]string{"single": singleHead + "1;12.03.2022;Дороги;14.02.2023;;;\n"},
			"data/appeals/single.csv:2:4: APL010 дата 14 февраля 2023 позже дня, на который составлен файл (31 декабря 2022)\n",
		},
		"APL011": {
			map[string]string{"months": strings.TrimSpace(monthHead) + ";0–7 дней;8–15 дней\nмарт 2022;Дороги;10;9;1;0;5;4\n"},
			"data/appeals/months.csv:2:7: APL011 сроки ответа вместе дают 9, а ответов — 10\n",
		},
		"PER001": {
			map[string]string{"single": singleHead + "1;12.03.2022;Дороги;;;Яма. Примеров Пётр Иванович, 8 (000) 000-00-00;\n2;12.03.2022;Дороги;;;Яма на улице Примерной;\n"},
			"data/appeals/single.csv:2:6: PER001 в тексте есть полное имя: Прим…\ndata/appeals/single.csv:2:6: PER001 в тексте есть телефон: 8 (0…\n",
		},
	}
	for name, c := range cases {
		_, got := load1(t, c.files)
		if diff := testutil.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	for _, r := range Rules {
		if _, ok := cases[r.Code]; !ok {
			t.Errorf("no case fires %s", r.Code)
		}
	}
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
}

func TestParseMonth(t *testing.T) {
	for text, want := range map[string]string{
		"март 2022": "2022-3", "Март 2022 г.": "2022-3", "мая 2021": "2021-5", "май": "2020-5", "03.2022": "2022-3", "31.03.2022": "2022-3", "2022-03": "2022-3", "2022-03-01": "2022-3",
		"июнь 2022": "2022-6", "июль 2022": "2022-7", "янв 2022": "2022-1", "13.2022": "", "масло 2022": "", "ма 2022": "", "1 квартал": "", "": "",
	} {
		year, month, ok := parseMonth(text, 2020)
		got := ""
		if ok {
			got = fmt.Sprintf("%d-%d", year, month)
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if _, _, ok := parseMonth("март", 0); ok {
		t.Error("a month without a year is understood")
	}
}

func FuzzParseMonth(f *testing.F) {
	f.Add("март 2022", 0)
	f.Fuzz(func(t *testing.T, text string, fallback int) {
		if year, month, ok := parseMonth(text, fallback); ok && (month < 1 || month > 12 || year < 1990 || year > 2200) {
			t.Errorf("%q is %d-%d", text, year, month)
		}
	})
}

// The percentiles are those of the definition, and are not shown where they could speak of fewer than five people.
func TestPercentiles(t *testing.T) {
	series := func(n int) (list []int) {
		for i := range n {
			list = append(list, n-i)
		}
		return list
	}
	for n, want := range map[int][2]int{0: {-1, -1}, 1: {-1, -1}, 9: {-1, -1}, 10: {5, -1}, 11: {6, -1}, 49: {25, -1}, 50: {25, 45}, 100: {50, 90}, 101: {51, 91}} {
		if s := newStat(series(n)); [2]int{s.median, s.p90} != want && n > 0 {
			t.Errorf("%d answers: %+v, want %v", n, s, want)
		}
	}
}

func TestMergedBins(t *testing.T) {
	for in, want := range map[[5]int]string{
		{10, 20, 30, 40, 50}: "[{0 7 10} {8 15 20} {16 30 30} {31 60 40} {61 0 50}]",
		{3, 20, 30, 0, 2}:    "[{0 15 23} {16 0 32}]",
		{1, 1, 1, 1, 0}:      "[]",
		{0, 0, 0, 0, 9}:      "[{0 7 0} {8 15 0} {16 30 0} {31 60 0} {61 0 9}]",
	} {
		got := merged(in)
		if fmt.Sprint(got) != want {
			t.Errorf("%v: %v", in, got)
		}
	}
}

func TestWords(t *testing.T) {
	words := sitetest.Texts(t, themes.Default(), "appeals")
	say := func(key string, args ...any) string { return sitetest.Plain(words.Text("appeals."+key, args...)) }
	for n, want := range map[int]string{
		0: "0 обращений", 1: "1 обращение", 2: "2 обращения", 5: "5 обращений", 11: "11 обращений", 21: "21 обращение", 101: "101 обращение", 1234: "1 234 обращения",
	} {
		if got := say("lead_received", "period", "2022 год", "n", n); got != "За 2022 год поступило "+want+"." {
			t.Error(got)
		}
		if got := say("lead_answered", "n", n, "percent", "90 %"); got != "Ответили на "+want+", в срок — 90 %." {
			t.Error(got)
		}
	}
	for n, want := range map[int]string{
		0: "Ждут ответа 0 обращений.", 1: "Ждёт ответа 1 обращение.", 2: "Ждут ответа 2 обращения.", 5: "Ждут ответа 5 обращений.", 11: "Ждут ответа 11 обращений.",
		21: "Ждёт ответа 21 обращение.", 101: "Ждёт ответа 101 обращение.", 1234: "Ждут ответа 1 234 обращения.",
	} {
		if got := say("lead_open", "n", n); got != want {
			t.Error(got)
		}
	}
	for n, want := range map[int]string{0: "0 дней", 1: "1 день", 2: "2 дня", 5: "5 дней", 11: "11 дней", 21: "21 день", 101: "101 день", 1234: "1 234 дня"} {
		if got := say("lead_median", "n", n); got != "На половину обращений ответили не позже чем через "+want+"." {
			t.Error(got)
		}
	}
	for n, want := range map[int]string{1: "1 месяц скрыт целиком", 2: "2 месяца скрыты целиком", 5: "5 месяцев скрыты целиком", 11: "11 месяцев скрыты целиком", 21: "21 месяц скрыт целиком"} {
		if got := say("withheld", "n", n); !strings.HasPrefix(got, want) {
			t.Error(got)
		}
	}
	for n, want := range map[int]string{0: "Не показаны 0 тем,", 1: "Не показана 1 тема,", 2: "Не показаны 2 темы,", 5: "Не показаны 5 тем,", 21: "Не показана 21 тема,"} {
		if got := say("topic_summary", "percent", "90 %", "n", n); !strings.Contains(got, want) {
			t.Error(got)
		}
	}
	for n, want := range map[int]string{0: "Дано 0 ответов", 1: "Дан 1 ответ", 2: "Даны 2 ответа", 5: "Дано 5 ответов", 11: "Дано 11 ответов", 21: "Дан 21 ответ", 101: "Дан 101 ответ", 1234: "Даны 1 234 ответа"} {
		if got := say("histogram_summary", "n", n, "percent", "90 %"); !strings.HasPrefix(got, want) {
			t.Error(got)
		}
	}
	for n, want := range map[int]string{3: "за 3 месяца", 5: "за 5 месяцев", 11: "за 11 месяцев", 12: "за 12 месяцев"} {
		if got := say("told", "subject", "А", "date", time.Time{}, "before", "1,0", "after", "2,0", "n", n); !strings.Contains(got, want) {
			t.Error(got)
		}
	}
	for n, want := range map[int]string{1: "по 1 обращению", 2: "по 2 обращения", 5: "по 5 обращений", 21: "по 21 обращению"} {
		if got := say("months_even", "n", n); !strings.Contains(got, want) {
			t.Error(got)
		}
	}
}

// TestBeforeAndAfter compares an object that appeals name, and one whose counts would tell of a hidden month.
func TestBeforeAndAfter(t *testing.T) {
	rows := func(object, rest int) string {
		text, n := singleHead, 0
		for m := 1; m <= 12; m++ {
			for i := range object + rest {
				n++
				named := ""
				if i < object && m < 7 {
					named = "Участок 07"
				}
				text += fmt.Sprintf("%d;%02d.%02d.2022;Дороги;;;;%s\n", n, i%28+1, m, named)
			}
		}
		return text
	}
	out, findings := load1(t, map[string]string{"single": rows(3, 20)})
	if findings != "" {
		t.Error(findings)
	}
	v := sitetest.Page(t, out, objectsPath).View.(ObjectsView)
	if diff := testutil.Diff([]string{"Участок 07 | 15 июля 2022 | 5 | 15 | 0 | 3,0 | 0,0"}, sitetest.Rows(*v.Table)); diff != "" {
		t.Error(diff)
	}
	out, _ = load1(t, map[string]string{"single": rows(10, 1)}) // fifty of fifty-five: the five others would be known
	if v := sitetest.Page(t, out, objectsPath).View.(ObjectsView); v.Table != nil {
		t.Error(sitetest.Rows(*v.Table))
	}
	out, _ = load1(t, map[string]string{"single": rows(0, 20), "links": "Тема;Объект\nДороги;Участок 07\n"})
	v = sitetest.Page(t, out, objectsPath).View.(ObjectsView)
	if diff := testutil.Diff([]string{"Тема «Дороги» — Участок 07 | 15 июля 2022 | 5 | 100 | 100 | 20,0 | 20,0"}, sitetest.Rows(*v.Table)); diff != "" {
		t.Error(diff)
	}
}

// Facts are printed counts alone, and no figure knows a cell.
func TestFacts(t *testing.T) {
	text := monthHead
	for _, m := range []string{"январь", "февраль"} {
		text += m + " 2022;Дороги;30;20;8;2\n" + m + " 2022;Дом;20;15;5;0\n"
	}
	out, findings := load1(t, map[string]string{"months": text})
	if findings != "" {
		t.Error(findings)
	}
	var got []string
	for _, f := range out.Facts {
		got = append(got, f.Name+" "+f.Period+" "+f.Figure.Machine())
		if len(f.Figure.Cells) > 0 {
			t.Errorf("%s knows its cells", f.Name)
		}
	}
	if diff := testutil.Diff([]string{"appeals.received 2022 100", "appeals.in_time 2022 70"}, got); diff != "" {
		t.Error(diff) // of those open there are four, and those late would tell it
	}
	for _, c := range out.Controls {
		if len(c.Stated.Cells)+len(c.Expected.Cells) > 0 {
			t.Error("a comparison knows its cells")
		}
	}
}

// The sample portal is all demo and says so.
func TestSample(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), os.DirFS("../../../.."))
	for line := range strings.Lines(sitetest.Findings(report)) {
		if strings.HasPrefix(line, "data/appeals") {
			t.Error(line)
		}
	}
	for _, f := range out.Facts {
		if !f.Figure.Demo {
			t.Errorf("%s is not marked", f.Name)
		}
	}
	v := sitetest.Page(t, out, "appeals/2022/").View.(YearView)
	if !v.Hidden.Any || v.Histogram == nil || v.Days == nil || v.Outcomes == nil || len(v.Heat.Rows) != 10 || len(out.Controls) != 2 {
		t.Errorf("%+v", v)
	}
}
