package contracts

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"otkryto/generator/internal/money"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
)

// yearOf is the view of a year's page.
func yearOf(t *testing.T, out site.Output, path string) YearView {
	t.Helper()
	return sitetest.Page(t, out, path).View.(YearView)
}

func sentencesOf(list []site.Sentence) string {
	var b strings.Builder
	for _, s := range list {
		b.WriteString(sitetest.Plain(s.Text) + "\n")
	}
	return b.String()
}

const sample = `1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт дороги;1000,50;Электронный аукцион;0409;06;1000,50
2;11.02.2022;ООО «Пример-1»;0000000018;Ремонт моста;500;п. 25 ч. 1 ст. 93;0409;06;100
2;11.02.2022;ООО «Пример-1»;0000000018;Ремонт моста;300;п. 25 ч. 1 ст. 93;0503;06;
3;01.03.2022;ООО «Пример-2»;0000000025;Бумага;200;ЕП;0113;99;200
4;02.03.2022;Образцов Пример Примерович;000000001205;Лекция;50;ЕП;;;50
5;02.12.2022;ИП Образцова П. П.;;Съёмка;60;;0801;02;
Итого;;;;;2110,50;;;;1350,50
`

// TestYear reads a small year and looks at every table of its page.
func TestYear(t *testing.T) {
	out, report := meet1(t, portal("", sample))
	if got := findings(report); got != "" {
		t.Error(got)
	}
	v := yearOf(t, out, "contracts/2022/")
	want := "В 2022 году заключено 5 контрактов на 2,1 тыс. ₽. Оплачено 1,4 тыс. ₽.\n" +
		"У единственного поставщика, без торгов, — 51,2 % всей суммы: 3 контракта на 1 050 ₽. Из них 1 контракт — после торгов, на которые пришёл один участник или никто.\n" +
		"Работу выполняли 2 организации. Ещё 2 контракта — с людьми и предпринимателями, их имена портал не называет. " +
		"Больше всего контрактов по сумме — у организации ООО «Пример-1»: 1,8 тыс. ₽, 85,3 % всего.\n"
	if diff := testutil.Diff(want, sentencesOf(v.Lead)); diff != "" {
		t.Error(diff)
	}
	for name, c := range map[string]struct {
		got  []string
		want []string
	}{
		"ways": {sitetest.Rows(*v.Ways), []string{
			"аукцион | 1 | 1 000,50 | 47,4 % | 1 000,50", "единственный поставщик после несостоявшихся торгов | 1 | 800,00 | 37,9 % | 100,00",
			"единственный поставщик | 2 | 250,00 | 11,8 % | 250,00", "способ не указан | 1 | 60,00 | 2,8 % | —", "Всего | 5 | 2 110,50 | 100,0 % | 1 350,50",
		}},
		"lines": {sitetest.Rows(*v.Lines), []string{
			"Подраздел 0113 | 1 | 200,00 | 9,5 % | 200,00", "Подраздел 0409 | 2 | 1 500,50 | 71,1 % | 1 100,50", "Подраздел 0503 | 1 | 300,00 | 14,2 % | —",
			"Подраздел 0801 | 1 | 60,00 | 2,8 % | —", "Строка бюджета не указана | 1 | 50,00 | 2,4 % | 50,00", "Всего | 5 | 2 110,50 | 100,0 % | 1 350,50",
		}},
		"programmes": {sitetest.Rows(*v.Programmes), []string{
			"Программа 02 | 1 | 60,00 | 2,8 % | —", "Программа 06 | 2 | 1 800,50 | 85,3 % | 1 100,50", "Программа 99 | 1 | 200,00 | 9,5 % | 200,00",
			"Программа не указана | 1 | 50,00 | 2,4 % | 50,00", "Всего | 5 | 2 110,50 | 100,0 % | 1 350,50",
		}},
		"months":  {sitetest.Rows(v.Months)[1:3], []string{"февраль | 2 | 1 800,50 | 85,3 % | 1 100,50", "март | 2 | 250,00 | 11,8 % | 250,00"}},
		"largest": {sitetest.Rows(v.Largest)[:2], []string{"1 | 10 февраля 2022 | ООО «Пример-1» | Ремонт дороги | 1 000,50 | 1 000,50 | аукцион", "2 | 11 февраля 2022 | ООО «Пример-1» | Ремонт моста | 800,00 | 100,00 | единственный поставщик после несостоявшихся торгов"}},
	} {
		if diff := testutil.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if want := []string{
		"contracts/", "contracts/2022/", "contracts/2022/suppliers/", "contracts/suppliers/0000000018/", "contracts/suppliers/0000000025/",
		"contracts/suppliers/fizicheskoe-litso/", "contracts/suppliers/individualnyy-predprinimatel/",
	}; !slices.Equal(want, sitetest.Paths(out)) {
		t.Errorf("pages are %v", sitetest.Paths(out))
	}
}

// TestFacts names what other sections and prose may quote.
func TestFacts(t *testing.T) {
	out, _ := load1(t, "", sample)
	var got []string
	for _, f := range out.Facts {
		got = append(got, f.Name+" "+f.Period+" = "+f.Figure.Machine())
	}
	for _, want := range []string{
		"contracts.amount 2022 = 2110.50", "contracts.count 2022 = 5", "contracts.paid 2022 = 1350.50", "contracts.single 2022 = 1050.00", "contracts.single.share 2022 = 51.2",
		"contracts.line.0409 2022 = 1500.50", "contracts.line.0409.paid 2022 = 1100.50", "contracts.programme.06 2022 = 1800.50",
	} {
		if !slices.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, strings.Join(got, "\n"))
		}
	}
}

// TestBudgetControls compares what can be compared, and says why nothing is when it cannot.
func TestBudgetControls(t *testing.T) {
	rows := "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;100;ЭА;0409;06;90\n"
	later := fact("expenditure", 1000)
	later.Figure.AsOf = later.Figure.AsOf.AddDate(0, -6, 0)
	for name, c := range map[string]struct {
		extra    string
		facts    []site.Fact
		controls int
		note     string
	}{
		"compared":          {"", []site.Fact{fact("expenditure", 1000), fact("0409", 100), fact("programme.06", 90)}, 2, "сверили с исполнением бюджета на 31 декабря 2022"},
		"no budget":         {"", nil, 0, "Бюджета на 2022 год на портале нет"},
		"plan alone":        {"", []site.Fact{fact("expenditure.plan", 1000), fact("0409.plan", 100), fact("programme.06.plan", 90)}, 0, "Отчёта об исполнении бюджета за 2022 год на портале ещё нет"},
		"budget of June":    {"", []site.Fact{later, fact("0409", 100), fact("programme.06", 90)}, 0, "не сверяли"},
		"paid next year":    {"    date: 2023-06-30\n", []site.Fact{fact("expenditure", 1000), fact("0409", 10), fact("programme.06", 9)}, 0, "не сверяли"},
		"file without time": {"    title: К\n", []site.Fact{fact("expenditure", 1000), fact("0409", 10), fact("programme.06", 9)}, 0, "не сверяли"},
	} {
		t.Run(name, func(t *testing.T) {
			out, report := meet1(t, portal(c.extra, rows), c.facts...)
			if got := findings(report); got != "" {
				t.Error(got)
			}
			if len(out.Controls) != c.controls {
				t.Errorf("%d comparisons, not %d", len(out.Controls), c.controls)
			}
			for _, ctl := range out.Controls {
				if ctl.State != site.ControlPassed {
					t.Errorf("%s is %s", ctl.ID, ctl.State)
				}
			}
			if got := sitetest.Plain(yearOf(t, out, "contracts/2022/").Budget); !strings.Contains(got, c.note) {
				t.Errorf("it says %q", got)
			}
		})
	}
}

// TestExplained lets the passport say why more was paid than the budget has.
func TestExplained(t *testing.T) {
	files := portal("", "1;10.02.2022;ООО «Пример-1»;0000000018;Ремонт;200;ЭА;0409;;150\n")
	files["data/k/passport.yaml"] += "explanations:\n  - rule: CON019\n    file: k.csv\n    code: \"0409\"\n    difference: \"50\"\n    who: начальник отдела\n    why: Часть оплатил область.\n"
	out, report := meet1(t, files, fact("expenditure", 1000), fact("0409", 100))
	if got := findings(report); got != "" {
		t.Error(got)
	}
	if len(out.Controls) != 1 || out.Controls[0].State != site.ControlExplained {
		t.Errorf("%+v", out.Controls)
	}
}

// TestPayments shows payments apart from contracts.
func TestPayments(t *testing.T) {
	out, report := meet1(t, map[string]string{
		"data/p/passport.yaml": "kind: contracts\ntitle: Платежи\nstatus: demo\nsource: Выписка\nfiles:\n  - path: p.csv\n    date: 2022-12-31\n    unit: руб\n",
		"data/p/p.csv": "Дата платежа;Получатель;ИНН;Назначение платежа;Сумма платежа;КБК\n10.02.2022;ООО «Пример-1»;0000000018;За ремонт;100;0409\n" +
			"11.02.2022;ООО «Пример-1»;0000000018;Возврат;-20;0409\n12.03.2022;ООО «Пример-2»;0000000025;Бумага;5,50;0113\n",
	}, fact("expenditure", 1000), fact("0409", 80), fact("0113", 100))
	if got := findings(report); got != "" {
		t.Error(got)
	}
	v := yearOf(t, out, "contracts/2022/payments/")
	want := "В 2022 году проведено 3 платежа на 85,50 ₽.\nДеньги получили 2 организации. Больше всего денег — у организации ООО «Пример-1»: 80 ₽, 93,6 % всего.\n"
	if diff := testutil.Diff(want, sentencesOf(v.Lead)); diff != "" {
		t.Error(diff)
	}
	if len(out.Controls) != 2 || v.Ways != nil {
		t.Errorf("%d comparisons, ways %v", len(out.Controls), v.Ways)
	}
	rows := sitetest.Page(t, out, "contracts/suppliers/0000000018/").View.(SupplierView).Tables()
	if len(rows) != 1 || rows[0].Rows[0].Cells[2].Text != "Возврат" {
		t.Errorf("%+v", rows)
	}
}

// TestSums adds up random rows by hand: every way of grouping comes to the same whole.
func TestSums(t *testing.T) {
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 0))
		var rows strings.Builder
		var all money.Money
		n := 1 + r.IntN(300)
		for i := range n {
			amount := money.Money(r.IntN(1e9))
			all += amount
			fmt.Fprintf(&rows, "%d;%02d.%02d.2022;ООО «Пример»;%s;П;%s;%s;%s;%s;\n", i, 1+r.IntN(28), 1+r.IntN(12), []string{"0000000018", "0000000025", "000000001205", ""}[r.IntN(4)],
				amount.Decimal(), []string{"ЭА", "ЕП", "", "п. 25 ч. 1 ст. 93"}[r.IntN(4)], []string{"0409", "0503", ""}[r.IntN(3)], []string{"06", "Имя", ""}[r.IntN(3)])
		}
		out, _ := meet1(t, portal("", rows.String()))
		v := yearOf(t, out, "contracts/2022/")
		for name, table := range map[string]*site.Table{"months": &v.Months, "ways": v.Ways, "lines": v.Lines, "programmes": v.Programmes} {
			if table == nil {
				continue
			}
			var parts []site.Figure
			for _, row := range table.Rows[:len(table.Rows)-1] {
				parts = append(parts, figureOf(t, row.Cells[2]))
			}
			whole := site.Sum("", "", "RUB", parts...)
			if got := whole.Number.String(); whole.Set && got != all.Decimal().String() {
				t.Errorf("seed %d: %s come to %s, not %s", seed, name, got, all)
			}
		}
	}
}

func figureOf(t *testing.T, c site.Cell) site.Figure {
	t.Helper()
	if c.Value == "" {
		return site.Figure{}
	}
	return site.Given(decimalOf(t, c.Value), false)
}

// TestPages parts a supplier of 250 contracts into pages, each row once.
func TestPages(t *testing.T) {
	var rows strings.Builder
	for i := range 250 {
		fmt.Fprintf(&rows, "%d;%02d.%02d.2022;ООО «Пример»;0000000018;П;%d;ЭА;0409;06;\n", i+1, 1+i%28, 1+i%12, i+1)
	}
	out, _ := meet1(t, portal("", rows.String()))
	seen := map[string]int{}
	days := ""
	for n, path := range []string{"contracts/suppliers/0000000018/", "contracts/suppliers/0000000018/page/2/", "contracts/suppliers/0000000018/page/3/"} {
		v := sitetest.Page(t, out, path).View.(SupplierView)
		for _, table := range v.Tables() {
			for _, row := range table.Rows {
				seen[row.Cells[0].Text]++
				if day := row.Cells[1].Value; days != "" && day > days {
					t.Errorf("%s stands behind %s", day, days)
				} else {
					days = day
				}
			}
		}
		if (len(v.Figures) > 0) != (n == 0) {
			t.Errorf("page %d has %d figures", n+1, len(v.Figures))
		}
	}
	if len(seen) != 250 {
		t.Errorf("%d contracts stand on the pages", len(seen))
	}
}

// TestPlurals says sentences with numbers whose nouns differ.
func TestPlurals(t *testing.T) {
	text := sitetest.Texts(t, themesDefault(), "contracts")
	for key, want := range map[string][8]string{
		"lead_amount":    {"заключено 0 контрактов", "заключён 1 контракт", "заключено 2 контракта", "заключено 5 контрактов", "заключено 11 контрактов", "заключён 21 контракт", "заключён 101 контракт", "заключено 1 234 контракта"},
		"lead_suppliers": {"выполняли 0 организаций", "выполняла 1 организация", "2 организации", "5 организаций", "11 организаций", "21 организация", "101 организация", "1 234 организации"},
		"bar_note":       {"0 контрактов", "1 контракт", "2 контракта", "5 контрактов", "11 контрактов", "21 контракт", "101 контракт", "1 234 контракта"},
		"bar_note_payments": {
			"0 платежей", "1 платёж", "2 платежа", "5 платежей", "11 платежей", "21 платёж", "101 платёж", "1 234 платежа",
		},
		"suppliers_lead": {"0 поставщиков", "1 поставщик", "2 поставщика", "5 поставщиков", "11 поставщиков", "21 поставщик", "101 поставщик", "1 234 поставщика"},
		"formula_sum":    {"0 строкам", "1 строке", "2 строкам", "5 строкам", "11 строкам", "21 строке", "101 строке", "1 234 строкам"},
		"share_of_told":  {"без 0 контрактов", "без 1 контракта", "без 2 контрактов", "без 5 контрактов", "без 11 контрактов", "без 21 контракта", "без 101 контракта", "без 1 234 контрактов"},
	} {
		for i, n := range []int{0, 1, 2, 5, 11, 21, 101, 1234} {
			got := sitetest.Plain(text.Text("contracts."+key, "year", 2022, "n", n, "amount", "1 ₽", "percent", "1 %"))
			if !strings.Contains(got, want[i]) {
				t.Errorf("%s: %q has no %q", key, got, want[i])
			}
		}
	}
}
