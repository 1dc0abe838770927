package budget

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// TestFindings reads one broken budget after another and compares all that is said of each. Together they fire every rule.
func TestFindings(t *testing.T) {
	form := func(title, rows string) string {
		return title + ";;;;\nНаименование показателя;Код строки;Код по бюджетной классификации;Утвержденные бюджетные назначения;Исполнено\n1;2;3;4;5\n" + rows
	}
	passport := func(files string) string {
		return "kind: budget\ntitle: Бюджет\nstatus: official\nfiles:\n" + files
	}
	const dated = "  - path: a.csv\n    date: 2021-12-31\n"
	const ok = "Доходы бюджета - всего;010;х;100;100\nНАЛОГОВЫЕ И НЕНАЛОГОВЫЕ ДОХОДЫ;;000 10000000000000000;100;100\n"
	const spent = "Расходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;90;90\nРезультат;450;х;10;10\n"
	const renamed = "Расходы бюджета - всего;200;х;90;90\nНациональная безопасность и правоохранительная деятельность;;000 0300 0000000000 000;90;90\n" +
		"Обеспечение пожарной безопасности;;000 0310 0000000000 000;90;90\nРезультат;450;х;10;10\n"
	form6 := func(title, rows string) string {
		return title + ";;;;;\nНаименование показателя;Код строки;Код по бюджетной классификации;Утвержденные бюджетные назначения;Исполнено;Неисполненные назначения\n1;2;3;4;5;6\n" + rows
	}
	spentOf := func(n int) string {
		return fmt.Sprintf("Расходы бюджета - всего;200;х;90;%[1]d\nОбразование;;000 0700 0000000000 000;90;%[1]d\nРезультат;450;х;10;%[2]d\n", n, 100-n)
	}
	big := func(thousand string) string {
		return strings.NewReplacer("тыс", thousand).Replace("Доходы бюджета - всего;010;х;20000тыс;19000тыс\nНАЛОГОВЫЕ И НЕНАЛОГОВЫЕ ДОХОДЫ;;000 10000000000000000;20000тыс;19000тыс\n" +
			"Расходы бюджета - всего;200;х;19000тыс;18000тыс\nОбразование;;000 0700 0000000000 000;19000тыс;18000тыс\nРезультат;450;х;1000тыс;1000тыс\n")
	}
	twoSections := func(a, b int) string {
		return fmt.Sprintf("Расходы бюджета - всего;200;х;%[3]d;1\nОбразование;;000 0700 0000000000 000;%[1]d;1\nКультура, кинематография;;000 0800 0000000000 000;%[2]d;0\nРезультат;450;х;%[4]d;99\n",
			a, b, a+b, 100-a-b)
	}
	plan := func(path, phase, number, date string) string {
		return "  - path: " + path + "\n    year: 2021\n    phase: " + phase + "\n    table: simple\n    act: {number: \"" + number + "\", date: " + date + "}\n"
	}
	cases := []struct {
		name  string
		files map[string]string
	}{
		{"исправный отчёт", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.", ok+spent)}},
		{"итог не равен сумме частей", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;90;90\nДошкольное образование;;000 0701 0000000000 000;50;50\n"+
				"Общее образование;;000 0702 0000000000 000;40;30\nРезультат;450;х;10;10\n")}},
		{"итог не равен сумме частей, но отчёт округлён", map[string]string{"passport.yaml": passport(dated + "    rounding: тыс\n"), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;90;90\nДошкольное образование;;000 0701 0000000000 000;50;51\n"+
				"Общее образование;;000 0702 0000000000 000;40;40\nРезультат;450;х;10;10\n")}},
		{"код стоит дважды", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;90;90\nОбразование;;000 0700 0000000000 000;90;90\nРезультат;450;х;10;10\n")}},
		{"незнакомый код и другое название", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование и наука;;000 0700 0000000000 000;80;80\nНечто;;000 7700 0000000000 000;10;10\nРезультат;450;х;10;10\n")}},
		{"название прежних лет", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nНациональная безопасность и правоохранительная деятельность;;000 0300 0000000000 000;90;90\n"+
				"Обеспечение пожарной безопасности;;000 0310 0000000000 000;90;90\nРезультат;450;х;10;10\n")}},
		{"год без таблицы кодов", map[string]string{"passport.yaml": passport("  - path: a.csv\n    date: 2014-12-31\n"), "a.csv": form("на 1 января 2015 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nНечто;;000 7700 0000000000 000;90;90\nРезультат;450;х;10;10\n")}},
		{"код другого года", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nУсловно утвержденные расходы;;000 9900 0000000000 000;90;90\nРезультат;450;х;10;10\n")}},
		{"не код", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;07OO;90;90\nРезультат;450;х;10;10\n")}},
		{"нули потерял код из двадцати цифр", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;7000000000000000;90;90\nРезультат;450;х;10;10\n")}},
		{"пятнадцать цифр", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"НДФЛ;;18210102010010000000;100;100\nРасходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;90;90\n"+
				"Школы;;90207020110200000000;50;50\nСады;;90207020110200000000;40;40\nРезультат;450;х;10;10\n")}},
		{"нет строки раздела", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;50;50\nДошкольное образование;;000 0701 0000000000 000;50;50\n"+
				"Культура;;000 0801 0000000000 000;40;40\nРезультат;450;х;10;10\n")}},
		{"итог без суммы", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;90;-\nДошкольное образование;;000 0701 0000000000 000;90;90\nРезультат;450;х;10;10\n")}},
		{"графа 6 не равна разности", map[string]string{"passport.yaml": passport(dated), "a.csv": form6("на 1 января 2022 г.",
			"Доходы бюджета - всего;010;х;100;90;10\nНАЛОГОВЫЕ И НЕНАЛОГОВЫЕ ДОХОДЫ;;000 10000000000000000;100;90;1\n"+
				"Расходы бюджета - всего;200;х;90;80;10\nОбразование;;000 0700 0000000000 000;90;80;-\nРезультат;450;х;10;10;х\n")}},
		{"графа 6 не равна разности, и это объяснено", map[string]string{
			"passport.yaml": passport(dated + "explanations:\n  - {rule: BUD019, file: a.csv, code: \"1\", difference: \"-9,00\", who: бухгалтер, why: так в форме}\n"),
			"a.csv": form6("на 1 января 2022 г.", "Доходы бюджета - всего;010;х;100;90;10\nНАЛОГОВЫЕ И НЕНАЛОГОВЫЕ ДОХОДЫ;;000 10000000000000000;100;90;1\n"+
				"Расходы бюджета - всего;200;х;90;80;10\nОбразование;;000 0700 0000000000 000;90;80;10\nРезультат;450;х;10;10;х\n"),
		}},
		{"исполнение снизилось", map[string]string{
			"passport.yaml": passport("  - path: q1.csv\n    date: 2021-03-31\n  - path: q2.csv\n    date: 2021-06-30\n  - path: q4.csv\n    date: 2021-12-31\n"),
			"q1.csv":        form("на 1 апреля 2021 г.", ok+spentOf(60)), "q2.csv": form("на 1 июля 2021 г.", ok+spentOf(50)), "q4.csv": form("на 1 января 2022 г.", ok+spentOf(55)),
		}},
		{"рубли вместо тысяч", map[string]string{
			"passport.yaml": passport("  - path: a.csv\n    date: 2020-12-31\n  - path: b.csv\n    date: 2021-12-31\n"),
			"a.csv":         form("на 1 января 2021 г.", big("000")), "b.csv": form("на 1 января 2022 г.", big("")),
		}},
		{"в тысячу раз больше один раздел", map[string]string{
			"passport.yaml": passport("  - path: a.csv\n    date: 2021-06-30\n  - path: b.csv\n    date: 2021-09-30\n"),
			"a.csv":         form("на 1 июля 2021 г.", ok+twoSections(2_000, 5_000_000)), "b.csv": form("на 1 октября 2021 г.", ok+twoSections(2_000_000, 5_000_000)),
		}},
		{"контрольные суммы", map[string]string{
			"passport.yaml": passport(dated + "    totals: {income: 100, income_approved: 100, expenditure: \"90,01\", result: 10, sources: 10, rashody: 5, result_executed: десять}\n"),
			"a.csv":         form("на 1 января 2022 г.", ok+spent),
		}},
		{"контрольные суммы без кавычек", map[string]string{
			"passport.yaml": passport(dated + "    totals: {income: 100,50, expenditure: 90,00}\n"), "a.csv": form("на 1 января 2022 г.", ok+spent),
		}},
		{"опечатка в стадии: план не становится отчётом", map[string]string{
			"passport.yaml": passport(dated + "  - path: p.csv\n    date: 2021-12-31\n    table: simple\n    phase: aproved\n"), "a.csv": form("на 1 января 2022 г.", ok+spent), "p.csv": decided(100, 50, 40),
		}},
		{"на 1 января вместо 31 декабря", map[string]string{
			"passport.yaml": passport("  - path: a.csv\n    date: 2022-01-01\n  - path: b.csv\n    date: 2022-03-31\n"),
			"a.csv":         form("на 1 января 2022 г.", ok+spentOf(60)), "b.csv": form("на 1 апреля 2022 г.", ok+spentOf(50)),
		}},
		{"съеденный ноль", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;700;90;90\nРезультат;450;х;10;10\n")}},
		{"другой период", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2023 г.", ok+spent)}},
		{"другой год", map[string]string{"passport.yaml": passport("  - path: a.csv\n    year: 2022\n"), "a.csv": form("на 1 января 2022 г.", ok+spent)}},
		{"период неизвестен", map[string]string{"passport.yaml": passport("  - path: a.csv\n"), "a.csv": form("Отчёт", ok+spent)}},
		{"нет строк 200 и 450", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok) + "\n2. Расходы бюджета;;;;\n" + form("", "Образование;;000 0700 0000000000 000;90;90\n")}},
		{"нет строки 450", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.", ok+strings.Split(spent, "Результат")[0])}},
		{"результат не сходится", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+strings.Replace(spent, "х;10;10", "х;10;-10", 1))}},
		{"источники не сходятся", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+spent+"Источники - всего;500;х;-10;-12\nвнутренние;520;х;-4;-4\nКредиты;;000 01020000000000000;-4;-3\nИзменение остатков;700;х;-6;-6\n")}},
		{"два отчёта на одну дату", map[string]string{
			"passport.yaml": passport(dated + "  - path: b.csv\n    date: 2021-12-31\n"),
			"a.csv":         form("на 1 января 2022 г.", ok+spent), "b.csv": form("на 1 января 2022 г.", ok),
		}},
		{"только доходы", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.", ok)}},
		{"сумма без кода", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.", ok+spent+"Дошкольное образование;;;60;58\n")}},
		{"неясно, доходы это или расходы", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			"Образование;;000 0700 0000000000 000;90;90\nКультура;;000 0800 0000000000 000;90;90\n")}},
		{"незнакомая часть", map[string]string{"passport.yaml": passport(dated), "a.csv": "Часть;Код;Наименование;План;Исполнено\nпрочее;0700;Образование;1;1\n"}},
		{"объяснение того, чего нет", map[string]string{
			"passport.yaml": passport(dated + "explanations:\n  - {rule: BUD001, file: a.csv, code: \"0700\", difference: 1, who: бухгалтер, why: опечатка}\n"),
			"a.csv":         form("на 1 января 2022 г.", ok+spent),
		}},
		{"программы не равны расходам", map[string]string{
			"passport.yaml": passport(dated + "  - path: b.csv\n    date: 2021-12-31\n"), "a.csv": form("на 1 января 2022 г.", ok+spent),
			"b.csv": "Часть;Код;Наименование;План;Исполнено\nпрограммы;01;Дороги;60;60\nпрограммы;011;Ремонт;60;60\nпрограммы;;Непрограммные расходы;30;20\n",
		}},
		{"план отчёта не равен решению", map[string]string{
			"passport.yaml": passport(dated + plan("p.csv", "approved", "1", "2020-12-17")), "a.csv": form("на 1 января 2022 г.", ok+spent), "p.csv": decided(100, 50, 30),
		}},
		{"суммы решения те же, а разделы другие", map[string]string{
			"passport.yaml": passport(dated + plan("p.csv", "approved", "1", "2020-12-17")),
			"a.csv":         form("на 1 января 2022 г.", ok+strings.Replace(spent, "Результат", "Культура, кинематография;;000 0800 0000000000 000;0;0\nРезультат", 1)), "p.csv": decided(100, 50, 40),
		}},
		{"роспись не равна решению", map[string]string{
			"passport.yaml": passport(plan("p.csv", "approved", "1", "2020-12-17") + plan("q.csv", "schedule", "", "2020-12-28")),
			"p.csv":         decided(100, 50, 40), "q.csv": decided(105, 50, 45),
		}},
		{"поправки без даты", map[string]string{
			"passport.yaml": passport(plan("p.csv", "amended", "1", "2021-06-17") + "  - path: q.csv\n    year: 2021\n    phase: amended\n    table: simple\n"),
			"p.csv":         decided(100, 50, 40), "q.csv": decided(100, 50, 45),
		}},
		{"одно решение в двух файлах", map[string]string{
			"passport.yaml": passport(plan("p.csv", "amended", "1", "2021-06-17") + plan("q.csv", "amended", "1", "2021-06-17")),
			"p.csv":         decided(100, 50, 40), "q.csv": decided(100, 50, 45),
		}},
		{"номер у двух решений", map[string]string{
			"passport.yaml": passport(plan("p.csv", "amended", "1", "2021-06-17") + plan("q.csv", "amended", "1", "2021-11-17")),
			"p.csv":         decided(100, 50, 40), "q.csv": decided(100, 50, 45),
		}},
		{"поправки раньше бюджета", map[string]string{
			"passport.yaml": passport(plan("p.csv", "approved", "1", "2021-06-17") + plan("q.csv", "amended", "2", "2020-12-17")),
			"p.csv":         decided(100, 50, 40), "q.csv": decided(100, 50, 45),
		}},
		{"поправки датированы следующим годом", map[string]string{
			"passport.yaml": passport(plan("p.csv", "approved", "1", "2020-12-17") + plan("q.csv", "amended", "2", "2022-06-17")),
			"p.csv":         decided(100, 50, 40), "q.csv": decided(100, 50, 45),
		}},
		{"дата решения не читается: только об этом", map[string]string{
			"passport.yaml": passport(dated + plan("p.csv", "approved", "1", "2020-12-17") + plan("q.csv", "amended", "2", "2021-06-31") + plan("r.csv", "amended", "3", "2021-11-17")),
			"a.csv":         form("на 1 января 2022 г.", ok+spent),
			"p.csv":         decided(100, 50, 40), "q.csv": decided(100, 50, 45), "r.csv": decided(100, 50, 40),
		}},
		{"одна версия плана в рублях вместо тысяч: один вопрос", map[string]string{
			"passport.yaml": passport(plan("p.csv", "approved", "1", "2020-12-17") + plan("q.csv", "amended", "2", "2021-06-17") + "    unit: тыс\n" +
				plan("r.csv", "amended", "3", "2021-11-17") + "  - path: a.csv\n    date: 2021-06-30\n    table: simple\n"),
			"p.csv": decided(100_000_000, 50_000_000, 40_000_000), "q.csv": decided(100_000_000, 50_000_000, 45_000_000), "r.csv": decided(100_000_000, 50_000_000, 40_000_000),
			"a.csv": decided(100_000_000, 50_000_000, 45_000_000),
		}},
		{"дата на месте кода: сумма над строкой молчит", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;90;90\nДошкольное образование;;01.фев;40;40\n"+
				"Общее образование;;000 0702 0000000000 000;50;50\nРезультат;450;х;10;10\n")}},
		{"нули потерял один код: сумма над строкой молчит", map[string]string{"passport.yaml": passport(dated), "a.csv": form("на 1 января 2022 г.",
			ok+"Расходы бюджета - всего;200;х;90;90\nОбразование;;000 0700 0000000000 000;90;90\nДошкольное образование;;7010000000000000;40;40\n"+
				"Общее образование;;000 0702 0000000000 000;50;50\nРезультат;450;х;10;10\n")}},
		{"прежнее название в двух отчётах года: одно замечание", map[string]string{
			"passport.yaml": passport("  - path: q.csv\n    date: 2021-06-30\n" + dated),
			"q.csv":         form("на 1 июля 2021 г.", ok+renamed), "a.csv": form("на 1 января 2022 г.", ok+renamed),
		}},
		{"название длиной в предложение", map[string]string{"passport.yaml": passport(dated), "a.csv": form6("на 1 января 2022 г.",
			"Доходы бюджета - всего;010;х;100;90;10\nНАЛОГОВЫЕ И НЕНАЛОГОВЫЕ ДОХОДЫ, которые поступают в бюджет городского округа по нормативам, установленным статьями кодекса;;000 10000000000000000;100;90;1\n"+
				"Расходы бюджета - всего;200;х;90;80;10\nОбразование;;000 0700 0000000000 000;90;80;10\nРезультат;450;х;10;10;х\n")}},
		{"два первых решения", map[string]string{
			"passport.yaml": passport(plan("p.csv", "approved", "1", "2020-12-17") + plan("q.csv", "approved", "2", "2020-12-24")),
			"p.csv":         decided(100, 50, 40), "q.csv": decided(100, 50, 45),
		}},
		{"слишком большие суммы", map[string]string{"passport.yaml": passport(dated), "a.csv": "Часть;Код;Наименование;План;Исполнено\n" +
			"расходы;;Расходы, всего;1;1\nрасходы;0700;Образование;90000000000000000;1\nрасходы;0800;Культура, кинематография;90000000000000000;0\n"}},
	}
	var b strings.Builder
	fired := map[string]bool{}
	for _, c := range cases {
		root := map[string]string{}
		for name, text := range c.files {
			root["data/b/"+name] = text
		}
		_, findings := publish(t, testutil.Files(root))
		fmt.Fprintf(&b, "# %s\n%s\n", c.name, plainBlanks(messages(findings)))
		for _, d := range findings.All() {
			fired[d.Rule.Code] = true
		}
	}
	for _, r := range Rules {
		if !fired[r.Code] {
			t.Errorf("no case fires %s %s", r.Code, r.Name)
		}
	}
	testutil.Golden(t, "testdata/findings.golden", []byte(b.String()))
}

// TestRandomBudgets makes budgets whose totals are right and finds nothing in them, then spoils one total and finds just that.
func TestRandomBudgets(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		rows, totals := randomExpenditure(random)
		if findings := sumFindings(t, rows); len(findings) > 0 {
			t.Fatalf("a right budget:\n%v", findings)
		}
		spoilt := totals[random.IntN(len(totals))]
		rows[spoilt].executed += 1 + random.Int64N(1000)
		findings := sumFindings(t, rows)
		if len(findings) == 0 {
			t.Fatalf("the spoilt total %s is not found", rows[spoilt].code)
		}
		for _, d := range findings {
			row := rows[d.Pos.Line-2]
			if row.code != rows[spoilt].code && row.code != above(rows[spoilt].code) {
				t.Fatalf("%s was spoilt, %s is blamed", rows[spoilt].code, row.code)
			}
		}
	}
}

type randomRow struct {
	code               string
	approved, executed int64 // kopecks
}

// randomExpenditure makes sections, subsections and types with exact totals, and says which rows are totals.
func randomExpenditure(random *rand.Rand) (rows []randomRow, totals []int) {
	rows = []randomRow{{code: ""}}
	totals = []int{0}
	for s := 1; s <= 1+random.IntN(5); s++ {
		section := len(rows)
		rows = append(rows, randomRow{code: fmt.Sprintf("%02d00", s)})
		totals = append(totals, section)
		for sub := 1; sub <= 1+random.IntN(3); sub++ {
			subsection := len(rows)
			rows = append(rows, randomRow{code: fmt.Sprintf("%02d%02d", s, sub)})
			totals = append(totals, subsection)
			for kind := 1; kind <= 1+random.IntN(3); kind++ {
				leaf := randomRow{fmt.Sprintf("%02d%02d%d00", s, sub, kind), random.Int64N(1e12), random.Int64N(1e12) - 1e10}
				rows = append(rows, leaf)
				for _, i := range []int{0, section, subsection} {
					rows[i].approved += leaf.approved
					rows[i].executed += leaf.executed
				}
			}
		}
	}
	return rows, totals
}

// above is the code that a random row's amount is added to.
func above(code string) string {
	switch {
	case len(code) == 7:
		return code[:4]
	case len(code) == 4 && code[2:] != "00":
		return code[:2] + "00"
	}
	return ""
}

func sumFindings(t *testing.T, rows []randomRow) []diag.Diagnostic {
	t.Helper()
	text := "Часть;Код;Наименование;План;Исполнено\n"
	for _, r := range rows {
		name := "Строка"
		if r.code == "" {
			name = "Расходы, всего"
		}
		text += fmt.Sprintf("расходы;%s;%s;%s;%s\n", r.code, name, decimalText(r.approved), decimalText(r.executed))
	}
	_, report := publish(t, testutil.Files(map[string]string{
		"data/b/passport.yaml": "kind: budget\ntitle: Бюджет\nstatus: official\nfiles:\n  - path: a.csv\n    date: 2021-12-31\n",
		"data/b/a.csv":         text,
	}))
	var list []diag.Diagnostic
	for _, d := range report.All() {
		if d.Rule.Severity == diag.Error {
			list = append(list, d)
		}
	}
	return list
}

func decimalText(kopecks int64) string {
	sign := ""
	if kopecks < 0 {
		sign, kopecks = "-", -kopecks
	}
	return fmt.Sprintf("%s%d,%02d", sign, kopecks/100, kopecks%100)
}
