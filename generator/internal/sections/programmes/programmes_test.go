package programmes

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// files are a programme named Пример: its tables by name, and lines for its passport.
func files(id, options string, tables map[string]string) map[string]string {
	passport := "kind: programme\ntitle: Программа\nstatus: official\nsource: Отчёт\noptions:\n  name: Пример\n  goal: Чтобы был пример.\n" + options + "files:\n"
	texts := map[string]string{}
	for _, name := range []string{tableParts, tableActivities, tableIndicators, tableMoney} {
		if text, ok := tables[name]; ok {
			passport += fmt.Sprintf("  - path: %[1]s.csv\n    table: %[1]s\n    date: 2022-12-31\n", name)
			texts["data/"+id+"/"+name+".csv"] = text
		}
	}
	texts["data/"+id+"/passport.yaml"] = passport
	return texts
}

// met loads the section and lets it meet the facts of the budget.
func met(t *testing.T, texts map[string]string, facts site.Facts) (site.Output, string) {
	t.Helper()
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	if out.Meet == nil {
		return out, sitetest.Findings(report)
	}
	more, err := out.Meet(append(slices.Clone(facts), out.Facts...), report)
	if err != nil {
		t.Fatal(err)
	}
	more.Facts = out.Facts
	return more, sitetest.Findings(report)
}

func view(t *testing.T, out site.Output) ProgrammeView {
	t.Helper()
	return sitetest.Page(t, out, "programmes/primer/").View.(ProgrammeView)
}

func lead(v ProgrammeView) string {
	var words []string
	for _, s := range v.Lead {
		words = append(words, sitetest.Plain(s.Text))
	}
	return strings.Join(words, " ")
}

func TestNoDatasetPublishesNothing(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), fstest.MapFS{})
	if len(out.Pages)+len(out.Cards)+len(out.Nav)+len(report.All()) != 0 || out.Meet != nil {
		t.Errorf("%v", sitetest.Paths(out))
	}
}

const someMoney = "Год;Источник;План;Факт;Через бюджет\n2022;областной;1000,00;900,00;\n2022;местный;500,00;500,00;\n2022;внебюджетный;100,00;;\n2022;областной;50,00;50,00;нет\n"

const someIndicators = "Показатель;Ед. изм.;Что лучше;Год;План;Факт\nРаботали;чел.;больше — лучше;2022;10;10\nАварии;ед.;меньше;2022;5;6\nОтказы;%;снижение;2022;5;4,5\nДовольны;%;больше;2022;50;\n"

func TestTwoMeasuresApart(t *testing.T) {
	out, findings := met(t, files("primer", "", map[string]string{tableMoney: someMoney, tableIndicators: someIndicators}), nil)
	if findings != "" {
		t.Error(findings)
	}
	v := view(t, out)
	want := "На 2022 год предусмотрено 1 650 ₽, потрачено 1 450 ₽. Там, где есть и план, и факт, освоено 93,5 %. В 2022 году достигнуты 2 показателя из 3. Ещё 1 показатель не с чем сравнить."
	if got := lead(v); got != want {
		t.Error(got)
	}
	if v.Money.Permille != 935 || v.Result.Permille != 666 || sitetest.Plain(v.Result.Text) != "67 % — 2 показателя из 3" ||
		sitetest.Plain(v.Left) != "1 строка без плана или без факта в долю не вошла: там не с чем сравнить." {
		t.Errorf("%+v %+v %s", v.Money, v.Result, v.Left)
	}
	rows := []string{
		"2022 год | 1 650,00 | 1 450,00 | 93,5 %", "Региональный бюджет | 1 000,00 | 900,00 | 90,0 %",
		"Региональный бюджет, мимо бюджета муниципалитета | 50,00 | 50,00 | 100,0 %", "Местный бюджет | 500,00 | 500,00 | 100,0 %", "Внебюджетные источники | 100,00 | — | —",
	}
	if d := testutil.Diff(rows, sitetest.Rows(*v.MoneyTable)); d != "" {
		t.Error(d)
	}
	rows = []string{
		"Работали | 2022 | чел. | больше | 10 | 10 | да", "Аварии | 2022 | ед. | меньше | 5 | 6 | нет", "Отказы | 2022 | % | меньше | 5 | 4,5 | да", "Довольны | 2022 | % | больше | 50 | — | не с чем сравнить",
	}
	if d := testutil.Diff(rows, sitetest.Rows(*v.ResultTable)); d != "" {
		t.Error(d)
	}
	notes := []string{"не меньше плана — достигнут", "больше плана — не достигнут", "не больше плана — достигнут", "факта нет — не с чем сравнить"}
	for i, b := range v.Indicators.Rows {
		if b.Note != notes[i] {
			t.Errorf("%s: %s", b.Label, b.Note)
		}
	}
}

func TestFacts(t *testing.T) {
	out, _ := met(t, files("primer", "", map[string]string{tableMoney: someMoney, tableIndicators: someIndicators}), nil)
	for name, want := range map[string]string{
		"programmes.primer.plan": "1650.00", "programmes.primer.money": "1450.00", "programmes.primer.spent": "93.5", "programmes.primer.money.regional": "950.00",
		"programmes.primer.result": "67", "programmes.primer.reached": "2", "programmes.primer.indicators": "3", "programmes.primer.indicator.avarii.fact": "6",
	} {
		f, ok := site.Facts(out.Facts).Find(name, "2022")
		if !ok || f.Figure.Machine() != want || f.Figure.Label == "" || f.Figure.Path != "programmes/primer/" {
			t.Errorf("%s is %q of %+v", name, f.Figure.Machine(), f.Figure)
		}
	}
}

// TestApart names what cannot be placed, and places it nowhere.
func TestApart(t *testing.T) {
	texts := files("primer", "", map[string]string{tableMoney: someMoney, tableIndicators: someIndicators})
	maps.Copy(texts, files("pusto", "", map[string]string{tableMoney: "Год;Источник;План;Факт\n"}))
	maps.Copy(texts, files("dengi", "", map[string]string{tableMoney: "Год;Источник;План;Факт\n2022;местный;100;\n"}))
	maps.Copy(texts, files("kuda", "", map[string]string{tableMoney: "Год;Источник;План;Факт\n2022;местный;0;0\n", tableIndicators: "Показатель;Что лучше;Год;План;Факт\nА;больше;2022;;5\n"}))
	out, findings := met(t, texts, nil)
	if d := testutil.Diff("data/pusto/money.csv:1: CSV025 под заголовком нет ни одной строки данных\n", findings); d != "" {
		t.Error(d)
	}
	v := sitetest.Page(t, out, "programmes/").View.(IndexView)
	if len(v.Chart.Category) != 1 || len(v.Chart.Series[0].Values) != 1 || len(v.Table.Rows) != 4 {
		t.Errorf("%+v", v.Chart)
	}
	var got []string
	for _, a := range v.Apart {
		got = append(got, sitetest.Plain(a.Link.Path+": "+a.Reason))
	}
	want := []string{
		"programmes/dengi/: На 2022 год предусмотрено 100 ₽; сколько потрачено, пока неизвестно — сравнить не с чем. Показателей за 2022 год нет.",
		"programmes/kuda/: На 2022 год денег не предусмотрено — долю считать не от чего. За 2022 год есть 1 показатель, но сравнить не с чем: нет плана, факта или направления.",
		"programmes/pusto/: О деньгах за 2022 год данных нет. Показателей за 2022 год нет.",
	}
	if d := testutil.Diff(want, got); d != "" {
		t.Error(d)
	}
	if v := sitetest.Page(t, out, "programmes/pusto/").View.(ProgrammeView); v.Year != 0 || lead(v) != "Таблицы программы пока пусты." {
		t.Errorf("%+v", v)
	}
}

func TestQuarters(t *testing.T) {
	for _, c := range []struct {
		spent, reached string
		want           string
	}{{"80", "80", "both"}, {"79.9", "80", "cheap"}, {"80", "79", "money"}, {"0", "0", "neither"}, {"100", "100", "both"}} {
		f := func(s string) site.Figure { return site.Given(decimal.MustParse(s), false) }
		if got := quarterKeys[quarter(f(c.spent), f(c.reached))]; got != c.want {
			t.Errorf("%s %s stand in %s", c.spent, c.reached, got)
		}
	}
}

func TestActivities(t *testing.T) {
	out, findings := met(t, files("primer", "", map[string]string{
		tableParts: "Подпрограмма;Код;Цель;Исполнитель\nЗанятость;081;Работа;Отдел\n«Отдых детей»;;;\n",
		tableActivities: "Подпрограмма;Мероприятие;Исполнитель;Срок;Выполнено;Состояние;Что сделано;Ссылка\n" +
			"Занятость;Отряды;Отдел;31.08.2022;30.08.2022;выполнено;26 отрядов;/news/\n" +
			"Занятость;Ярмарка;;III квартал 2022;21.10.2022;;;\n" +
			"Отдых детей;Лагерь;;август 2022;;идёт;;https://example.ru/\n" +
			";Форум;;октябрь 2022;-;перенесено;;\n" +
			";Слёт;;2023;;;;\n" +
			";Бал;;;;отменено;;\n",
	}), nil)
	if findings != "" {
		t.Error(findings)
	}
	v := view(t, out)
	want := []string{
		"Отряды | Отдел | 31 августа 2022 | выполнено 30 августа 2022, в срок | 26 отрядов | Занятость",
		"Ярмарка | — | III квартал 2022 | выполнено 21 октября 2022, на 21 день позже срока | — | Занятость",
		"Лагерь | — | август 2022 | идёт, на 31 декабря 2022 срок прошёл | Подробнее | «Отдых детей»",
		"Форум | — | октябрь 2022 | перенесено | — | Программа в целом",
		"Слёт | — | 2023 | запланировано | — | Программа в целом",
		"Бал | — | — | отменено | — | Программа в целом",
	}
	if d := testutil.Diff(want, sitetest.Rows(*v.Activities)); d != "" {
		t.Error(d)
	}
	words := "Выполнено 2 мероприятия из 5. Позже срока — 1 мероприятие. Срок прошёл, а 1 мероприятие не выполнено. Перенесено 1 мероприятие. Отменено 1 мероприятие."
	if got := sitetest.Plain(v.Done[0].Text); got != words {
		t.Error(got)
	}
	page := sitetest.Page(t, out, "programmes/primer/")
	if len(page.Links) != 2 || page.Links[0].Path != "/news/" || page.Links[0].Pos.Line != 2 {
		t.Errorf("%+v", page.Links)
	}
	if d := testutil.Diff([]string{"programmes:primer", "budget:programme.081"}, page.Subjects); d != "" {
		t.Error(d)
	}
	if d := testutil.Diff([]Term{{"Занятость", "Работа", "Исполнитель: Отдел"}}, v.PartGoals); d != "" {
		t.Error(d)
	}
}

// TestPlurals says every counted sentence of the section with the numbers that Russian tells apart.
func TestPlurals(t *testing.T) {
	words := sitetest.Texts(t, themes.Default(), "programmes")
	say := func(key string, args ...any) string { return sitetest.Plain(words.Text("programmes."+key, args...)) }
	for n, want := range map[int][]string{
		0:    {"Выполнено 0 мероприятий из 9.", "В 2022 году достигнуто 0 показателей из 9.", "Опубликовано 0 программ.", "на 0 дней позже срока", "Ещё 0 показателей не с чем сравнить."},
		1:    {"Выполнено 1 мероприятие из 9.", "В 2022 году достигнут 1 показатель из 9.", "Опубликована 1 программа.", "на 1 день позже срока", "Ещё 1 показатель не с чем сравнить."},
		2:    {"Выполнено 2 мероприятия из 9.", "В 2022 году достигнуты 2 показателя из 9.", "Опубликованы 2 программы.", "на 2 дня позже срока", "Ещё 2 показателя не с чем сравнить."},
		5:    {"Выполнено 5 мероприятий из 9.", "В 2022 году достигнуто 5 показателей из 9.", "Опубликовано 5 программ.", "на 5 дней позже срока", "Ещё 5 показателей не с чем сравнить."},
		11:   {"Выполнено 11 мероприятий из 9.", "В 2022 году достигнуто 11 показателей из 9.", "Опубликовано 11 программ.", "на 11 дней позже срока", "Ещё 11 показателей не с чем сравнить."},
		21:   {"Выполнено 21 мероприятие из 9.", "В 2022 году достигнут 21 показатель из 9.", "Опубликована 21 программа.", "на 21 день позже срока", "Ещё 21 показатель не с чем сравнить."},
		101:  {"Выполнено 101 мероприятие из 9.", "В 2022 году достигнут 101 показатель из 9.", "Опубликована 101 программа.", "на 101 день позже срока", "Ещё 101 показатель не с чем сравнить."},
		1234: {"Выполнено 1 234 мероприятия из 9.", "В 2022 году достигнуты 1 234 показателя из 9.", "Опубликованы 1 234 программы.", "на 1 234 дня позже срока", "Ещё 1 234 показателя не с чем сравнить."},
	} {
		first, _, _ := strings.Cut(say("lead", "n", n), ".")
		got := []string{say("activities_done", "done", n, "all", 9), say("lead_results", "year", 2022, "reached", n, "known", 9), first + ".", say("later", "n", n), say("lead_open", "n", n)}
		if d := testutil.Diff(want, got); d != "" {
			t.Error(d)
		}
	}
}

// TestSample holds the sample portal to what product.md says: the four programmes by their names, all figures marked.
func TestSample(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), os.DirFS("../../../.."))
	more, err := out.Meet(out.Facts, &diag.Report{})
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{
		"profilaktika":           "Профилактика алкоголизма, наркомании, токсикомании и ВИЧ-инфекции",
		"bezopasnost-dvizheniya": "Безопасность дорожного движения",
		"predprinimatelstvo":     "Развитие предпринимательства в ЗАТО Северск",
		"molodezh":               "Молодежная политика в ЗАТО Северск",
	}
	for id, name := range names {
		p := sitetest.Page(t, more, "programmes/"+id+"/")
		if !p.Demo || p.Title != name {
			t.Errorf("%s: %q", id, p.Title)
		}
	}
	for _, f := range out.Facts {
		if !f.Figure.Demo {
			t.Errorf("%s is not marked", f.Name)
		}
	}
	for line := range strings.Lines(sitetest.Findings(report)) {
		for id := range names {
			if strings.HasPrefix(line, "data/"+id+"/") && !strings.Contains(line, "CTL001") { // without the budget there is nothing to explain
				t.Error(line)
			}
		}
	}
}

// TestSums adds money up in three ways: by source, by sub-programme and as a whole it is the same.
func TestSums(t *testing.T) {
	var b strings.Builder
	b.WriteString("Год;Источник;Подпрограмма;План;Факт\n")
	want := decimal.Zero
	for i := range 60 {
		amount := decimal.MustNew(int64(i*i*7919+i), 2)
		want, _ = want.Add(amount)
		names := []string{"федеральный", "областной", "местный", "внебюджетный"}
		fmt.Fprintf(&b, "2022;%s;Подпрограмма %d;%s;%s\n", names[i%4], i/4, strings.ReplaceAll(amount.String(), ".", ","), strings.ReplaceAll(amount.String(), ".", ","))
	}
	out, findings := met(t, files("primer", "", map[string]string{tableMoney: b.String()}), nil)
	if findings != "" {
		t.Fatal(findings)
	}
	v := view(t, out)
	sum := func(tab *site.Table, level int) decimal.Decimal {
		total := decimal.Zero
		for _, r := range tab.Rows {
			if r.Level == level && r.Cells[1].Value != "" {
				total, _ = total.Add(decimal.MustParse(r.Cells[1].Value))
			}
		}
		return total
	}
	for what, got := range map[string]decimal.Decimal{"sources": sum(v.MoneyTable, 1), "the year": sum(v.MoneyTable, 0), "sub-programmes": sum(v.Parts, 0), "headline": v.Figures[0].Number} {
		if got.Cmp(want) != 0 {
			t.Errorf("%s come to %s, want %s", what, got, want)
		}
	}
}

func day(text string) time.Time {
	d, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return d
}

// budgetFacts are a programme of the budget of a year; "" is no figure.
func budgetFacts(code, name, year, plan, fact, asOf string) site.Facts {
	var list site.Facts
	for suffix, amount := range map[string]string{".plan": plan, "": fact} {
		if amount != "" {
			f := site.Given(decimal.MustParse(amount), false)
			f.Label, f.Unit, f.AsOf = name, format.RUB, day(asOf)
			list = append(list, site.Fact{Name: "budget.programme." + code + suffix, Period: year, Figure: f})
		}
	}
	return list
}
