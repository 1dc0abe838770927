package nationalprojects

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

func load1(t *testing.T, files map[string]string) (site.Output, string) {
	t.Helper()
	passport := "kind: national-project\ntitle: Дороги\nstatus: official\nsource: Отчёт\noptions:\n  short: БКД\n  goal: Ровные дороги.\nfiles:\n"
	texts := map[string]string{}
	for _, name := range []string{tableIndicators, tableMoney, tableObjects} {
		if text, ok := files[name]; ok {
			passport += fmt.Sprintf("  - path: %[1]s.csv\n    table: %[1]s\n    date: 2022-12-31\n", name)
			if strings.Contains(text, "тыс. руб.") {
				passport += "    unit: тыс\n"
			}
			texts["data/bkd/"+name+".csv"] = text
		}
	}
	texts["data/bkd/passport.yaml"] = passport
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	return out, sitetest.Findings(report)
}

func view(t *testing.T, out site.Output) ProjectView {
	t.Helper()
	return sitetest.Page(t, out, "national-projects/bkd/").View.(ProjectView)
}

func progress(list []site.Progress) []string {
	var words []string
	for _, p := range list {
		words = append(words, fmt.Sprintf("%s: %s [%d]", sitetest.Plain(p.Label), sitetest.Plain(p.Text), p.Permille))
	}
	return words
}

func lead(v ProjectView) []string {
	var words []string
	for _, s := range v.Lead {
		words = append(words, sitetest.Plain(s.Text))
	}
	return words
}

func TestNoDatasetPublishesNothing(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), fstest.MapFS{})
	if len(out.Pages)+len(out.Cards)+len(out.Nav)+len(report.All()) != 0 {
		t.Errorf("%v", sitetest.Paths(out))
	}
}

func TestMoneyApartFromResult(t *testing.T) {
	out, findings := load1(t, map[string]string{
		tableIndicators: "indicator;unit;better;year;plan;fact\nОтремонтировано;км;больше;2021;7,5;7,1\nОтремонтировано;км;больше;2022;8;8,4\n" +
			"Аварии;ед.;меньше;2022;5;6\nЖители;%;;2022;;21,7\nОсвещение;шт.;;2022;10;\n",
		tableMoney: "Год;Бюджет;План, тыс. руб.;Исполнено, тыс. руб.\n2021;федеральный;1000;1000\n2022;Федеральный бюджет;2000;1500\n2022;местный;100;100\n",
	})
	if findings != "" {
		t.Error(findings)
	}
	v := view(t, out)
	results := []string{
		"Отремонтировано: 8,4 км при плане 8 км — план выполнен [1000]",
		"Аварии: 6 ед. при плане не больше 5 ед. — план не выполнен [833]",
		"Жители: 21,7 %, плана нет [0]",
		"Освещение: план — 10 шт., факта пока нет [0]",
	}
	if diff := testutil.Diff(results, progress(v.Results)); diff != "" {
		t.Error(diff)
	}
	money := []string{
		"2021 год: освоено 100,0 % — 1 млн ₽ из 1 млн ₽ [1000]",
		"2022 год: освоено 76,2 % — 1,6 млн ₽ из 2,1 млн ₽ [762]",
		"2021–2022 годы вместе: освоено 83,9 % — 2,6 млн ₽ из 3,1 млн ₽ [839]",
	}
	if diff := testutil.Diff(money, progress(v.Money)); diff != "" {
		t.Error(diff)
	}
	table := []string{
		"2021 год | 1 000 000,00 | 1 000 000,00 | 100,0 %",
		"Федеральный бюджет | 1 000 000,00 | 1 000 000,00 | 100,0 %",
		"2022 год | 2 100 000,00 | 1 600 000,00 | 76,2 %",
		"Федеральный бюджет | 2 000 000,00 | 1 500 000,00 | 75,0 %",
		"Местный бюджет | 100 000,00 | 100 000,00 | 100,0 %",
	}
	if diff := testutil.Diff(table, sitetest.Rows(*v.MoneyTable)); diff != "" {
		t.Error(diff)
	}
	want := []string{
		"На 2021–2022 годы предусмотрено 3,1 млн ₽, потрачено 2,6 млн ₽. В 2022 году план выполнен по 1 показателю из 2.",
	}
	if diff := testutil.Diff(want, lead(v)); diff != "" {
		t.Error(diff)
	}
	if got := sitetest.Plain(v.MoneyChart.Summary); got != "За 2021–2022 годы потрачено 2,6 млн ₽; больше всего дал федеральный бюджет — 96,2 %." {
		t.Error(got)
	}
	f, ok := site.Facts(out.Facts).Find("national-projects.bkd.spent", "2022")
	if !ok || f.Figure.Machine() != "1600000.00" || len(f.Figure.Cells) != 2 {
		t.Errorf("%+v", f)
	}
}

func TestObjectsSayHowLate(t *testing.T) {
	out, findings := load1(t, map[string]string{
		tableObjects: "Год;Объект;Работы;Этап;Срок сначала;Срок теперь;Закончено;Стоимость, руб.;Оплачено, руб.;Статус данных\n" +
			"2021;Участок 01 (демо);Покрытие;готово;01.09.2021;01.09.2021;27.08.2021;100;90;demo\n" +
			"2022;Участок 02 (демо);Тротуар;готово;01.09.2022;22.09.2022;22.09.2022;100;;demo\n" +
			"2022;Участок 03 (демо);Свет;работы идут;01.10.2022;15.12.2022;;100;10;demo\n" +
			"2022;Участок 04;;торги;01.10.2023;01.10.2023;;100;;official\n" +
			"2022;Участок 05;;отменено;01.10.2022;;;;;official\n",
	})
	overdue := "data/bkd/objects.csv:4:4: NAT010 «Участок 03 (демо)» на 31 декабря 2022 не закончено — на 16 дн. позже срока 15 декабря 2022\n" +
		"  data/bkd/objects.csv:4:6: обещанный срок\n"
	if findings != overdue {
		t.Error(findings)
	}
	v := view(t, out)
	want := []string{
		"Участок 02 (демо) | 2022 | Тротуар | готово | 1 сентября 2022 | готово 22 сентября 2022, на 21 день позже первого срока | 100,00 | — *",
		"Участок 03 (демо) | 2022 | Свет | работы идут | 1 октября 2022 | 15 декабря 2022, на 75 дней позже первого срока, на 31 декабря 2022 срок прошёл | 100,00 | 10,00 *",
		"Участок 04 | 2022 | — | торги | 1 октября 2023 | 1 октября 2023, в первый срок | 100,00 | —",
		"Участок 05 | 2022 | — | отменено | 1 октября 2022 | — | — | —",
		"Участок 01 (демо) | 2021 | Покрытие | готово | 1 сентября 2021 | готово 27 августа 2021, на 5 дней раньше срока | 100,00 | 90,00 *",
	}
	if diff := testutil.Diff(want, sitetest.Rows(*v.Objects)); diff != "" {
		t.Error(diff)
	}
	if diff := testutil.Diff([]string{"Готово 2 объекта из 4. Позже первого срока — 2 объекта. Отменён 1 объект."}, lead(v)); diff != "" {
		t.Error(diff)
	}
	if v.Objects.Rows[0].ID != "object-uchastok-02-demo" || !sitetest.Page(t, out, "national-projects/").Demo {
		t.Errorf("%+v", v.Objects.Rows[0])
	}
	index := sitetest.Page(t, out, "national-projects/").View.(IndexView)
	if got := sitetest.Plain(index.Projects[0].Objects.Text); got != "готово 2 из 4" || index.Projects[0].Money != nil {
		t.Error(got)
	}
}

// The sample portal: the objects' costs and the money of the years they are of agree to the kopeck.
func TestSample(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), os.DirFS("../../../.."))
	for line := range strings.Lines(sitetest.Findings(report)) {
		if strings.HasPrefix(line, "data/bkd/") || strings.HasPrefix(line, "data/fkgs/") {
			t.Error(line)
		}
	}
	for _, id := range []string{"bkd", "fkgs"} {
		p := sitetest.Page(t, out, "national-projects/"+id+"/")
		if !p.Demo || len(p.Charts) != 4 {
			t.Errorf("%s: %d charts", id, len(p.Charts))
		}
	}
	for _, ds := range out.Facts {
		if !ds.Figure.Demo {
			t.Errorf("%s is not marked", ds.Name)
		}
	}
}

func TestSampleObjectsAgreeWithMoney(t *testing.T) {
	report := &diag.Report{}
	sets, err := dataset.Open(os.DirFS("../../../.."), kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	for _, ds := range sets.Kind(kindName) {
		p := readProject(ds, report)
		for _, y := range p.moneyYears() {
			var cost, paid []site.Figure
			for _, o := range p.objects {
				if o.year == y {
					cost, paid = append(cost, o.cost), append(paid, o.paid)
				}
			}
			a, b := site.Sum("", "", "", cost...), p.allocated("", []int{y}, levels...)
			c, d := site.Sum("", "", "", paid...), p.spent("", []int{y}, levels...)
			if a.Machine() != b.Machine() || c.Machine() != d.Machine() {
				t.Errorf("%s %d: objects %s %s, money %s %s", p.id, y, a.Machine(), c.Machine(), b.Machine(), d.Machine())
			}
		}
	}
}

func TestSameNameGetsItsYear(t *testing.T) {
	out, _ := load1(t, map[string]string{
		tableObjects: "Год;Объект;Этап\n2021;Двор;торги\n2022;Двор;торги\n",
	})
	rows := view(t, out).Objects.Rows
	if rows[0].ID != "object-dvor-2022" || rows[1].ID != "object-dvor" {
		t.Errorf("%s %s", rows[0].ID, rows[1].ID)
	}
}

func TestFindings(t *testing.T) {
	cases := map[string]struct{ table, text, want string }{
		"NAT001": {
			tableMoney, "Год;Бюджет;План\n2022;федиральный;100\n",
			"data/bkd/money.csv:2:2: NAT001 «федиральный» — незнакомое слово для этого столбца\n",
		},
		"no column": {
			tableMoney, "Год;Уровень;План\n2022;федеральный;100\n",
			"data/bkd/money.csv:1: CSV006 нет столбца «Бюджет: федеральный, областной, местный или внебюджетные»\n",
		},
		"NAT002": {
			tableMoney, "Год;Бюджет;План\n2022;местный;100\n2022;Местный;120\n",
			"data/bkd/money.csv:3:2: NAT002 «Местный» за 2022 год дано второй раз\n  data/bkd/money.csv:2:2: первый раз — здесь\n",
		},
		"NAT003": {
			tableMoney, "Год;Бюджет;План\n2022;местный;-100\n",
			"data/bkd/money.csv:2:3: NAT003 «-100» — меньше нуля\n",
		},
		"NAT004": {
			tableIndicators, "indicator;unit;year;plan\nДороги;км;2021;7\nДороги;м;2022;8\n",
			"data/bkd/indicators.csv:3:2: NAT004 единица «м», а раньше у показателя «Дороги» была «км»\n",
		},
		"NAT005": {
			tableMoney, "Год;Бюджет;План;Исполнено\n2022;местный;100;120\n",
			"data/bkd/money.csv:2:4: NAT005 потрачено 120,00 ₽ — больше, чем предусмотрено (100,00 ₽)\n",
		},
		"NAT006": {
			tableObjects, "Год;Объект;Этап;Закончено\n2022;Двор;готово;\n",
			"data/bkd/objects.csv:2:3: NAT006 «Двор» готово, но не сказано, когда закончили\n",
		},
		"NAT007": {
			tableObjects, "Год;Объект;Этап;Закончено\n2022;Двор;работы идут;31.08.2022\n",
			"data/bkd/objects.csv:2:3: NAT007 «Двор»: день окончания есть, а этап — «работы идут»\n",
		},
		"NAT008": {
			tableObjects, "Год;Объект;Этап;Закончено\n2022;Двор;готово;31.08.2032\n",
			"data/bkd/objects.csv:2:4: NAT008 «Двор» закончено 31 августа 2032, а сегодня 1 декабря 2023\n",
		},
		"NAT009": {
			tableObjects, "Год;Объект;Этап;Срок сначала;Закончено\n2022;Двор;готово;01.09.2022;20.09.2022\n",
			"data/bkd/objects.csv:2:5: NAT009 «Двор» закончено 20 сентября 2022 — на 19 дн. позже срока 1 сентября 2022\n" +
				"  data/bkd/objects.csv:2:4: обещанный срок\n",
		},
		"NAT010": {
			tableObjects, "Год;Объект;Этап;Срок теперь\n2022;Двор;работы идут;01.12.2022\n",
			"data/bkd/objects.csv:2:3: NAT010 «Двор» на 31 декабря 2022 не закончено — на 30 дн. позже срока 1 декабря 2022\n" +
				"  data/bkd/objects.csv:2:4: обещанный срок\n",
		},
	}
	for name, c := range cases {
		_, got := load1(t, map[string]string{c.table: c.text})
		if diff := testutil.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	for _, r := range Rules {
		if _, ok := cases[r.Code]; !ok {
			t.Errorf("no case fires %s", r.Code)
		}
	}
}

// TestLateIsExplained publishes a delay that the passport gives the reason of, and one object that was in time.
func TestLateIsExplained(t *testing.T) {
	const passport = "kind: national-project\ntitle: Дворы\nstatus: official\nfiles:\n  - {path: objects.csv, table: objects, date: 2022-12-31}\n" +
		"explanations:\n  - {rule: NAT009, file: objects.csv, code: Двор 02, difference: 19, who: начальник отдела дорог, date: 2022-10-01, why: Меняли трубы}\n"
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(map[string]string{
		"data/bkd/passport.yaml": passport,
		"data/bkd/objects.csv": "Год;Объект;Этап;Срок теперь;Закончено\n2022;Двор 01;готово;01.09.2022;30.08.2022\n" +
			"2022;Двор 02;готово;01.09.2022;20.09.2022\n",
	}))
	if got := sitetest.Findings(report); got != "" {
		t.Error(got)
	}
	c := view(t, out).Controls
	if len(c.Open) != 1 || len(c.Agreed) != 1 || len(out.Controls) != 2 {
		t.Fatalf("%+v", c)
	}
	l := c.Open[0]
	want := []string{
		"Двор 02: закончили 20 сентября 2022, обещали 1 сентября 2022", "19 дн.", "0 дн.", "+19 дн.", "расхождение объяснено", "Меняли трубы", "начальник отдела дорог",
	}
	got := []string{l.Subject, l.Stated.Value.Text, l.Expected.Value.Text, l.Difference, l.Word, l.Reason, l.Who}
	for i := range got {
		got[i] = sitetest.Plain(got[i])
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := sitetest.Plain(c.Answer); got != "Сошлась 1 проверка из 2; 1 расхождение объяснено." {
		t.Error(got)
	}
}
