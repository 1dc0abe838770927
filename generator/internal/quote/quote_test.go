package quote

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// kinds of the test portal: one that knows its columns and one that takes any.
var testKinds = []dataset.Kind{
	{Name: "roads", Tables: []dataset.Table{
		{Name: "money", Columns: []dataset.Column{
			{Name: "year", Type: dataset.TypeYear, Required: true, Title: diag.Text{RU: "Год", EN: "Year"}, Headings: []string{"Год"}},
			{Name: "level", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Бюджет", EN: "Budget"}, Headings: []string{"Бюджет"}},
			{Name: "allocated", Type: dataset.TypeMoney, Title: diag.Text{RU: "Предусмотрено", EN: "Allocated"}, Headings: []string{"План, руб."}},
			{Name: "spent", Type: dataset.TypeMoney, Title: diag.Text{RU: "Потрачено", EN: "Spent"}, Headings: []string{"Исполнено, руб."}},
		}},
		{Name: "objects", Columns: []dataset.Column{
			{Name: "object", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Объект", EN: "Object"}, Headings: []string{"Объект"}},
			{Name: "works", Type: dataset.TypeText, Title: diag.Text{RU: "Работы", EN: "Works"}, Headings: []string{"Работы"}},
			{Name: "due", Type: dataset.TypeDate, Required: true, Title: diag.Text{RU: "Срок", EN: "Due"}, Headings: []string{"Срок"}},
			{Name: "length", Type: dataset.TypeNumber, Unit: "км", Title: diag.Text{RU: "Длина", EN: "Length"}, Headings: []string{"Длина"}},
			{Name: "paid", Type: dataset.TypeMoney, Title: diag.Text{RU: "Оплачено", EN: "Paid"}, Headings: []string{"Оплачено"}},
		}},
	}},
	{Name: "table"},
}

var testFiles = map[string]string{
	"data/bkd/passport.yaml": "kind: roads\ntitle: Дороги\nstatus: official\nsource: Отчёт\nmentions:\n  tor.jobs: [рабочих мест]\n  tor.money: [рублей вложений]\n" +
		"files:\n  - path: money.csv\n    table: money\n    date: 2022-12-31\n  - path: objects.csv\n    table: objects\n    status: demo\n",
	"data/bkd/money.csv":       "Год;Бюджет;План, руб.;Исполнено, руб.\n2021;областной;100,00;90,50\n2021;местный;50,00;40,00\n2022;областной;200,00;1550000,00\n2022;местный;60,00;-\n",
	"data/bkd/objects.csv":     "Объект;Работы;Срок;Длина;Оплачено\nУчасток 01;Тротуар, разметка;01.09.2022;1,25;100\nУчасток «Ёлочный»;Покрытие;15.10.2022;2;200\n",
	"data/draft/passport.yaml": "kind: table\ntitle: Проект\nstatus: official\nsource: Пресса\nfiles:\n  - path: totals.csv\n",
	"data/draft/totals.csv":    "Показатель;Сумма, млн рублей;Протяжённость, км\nДоходы;5031,9;7\nРасходы;5157,7;8\n",
	"data/one/passport.yaml":   "kind: table\ntitle: Одна\nstatus: official\nsource: Пресса\nfiles:\n  - path: goals.csv\n",
	"data/one/goals.csv":       "jobs,note\n1500,более\n",
}

func fact(name, period, number, unit string) site.Fact {
	return site.Fact{Name: name, Period: period, Figure: site.Figure{Number: decimal.MustParse(number), Set: true, Unit: unit, Path: "tor/"}}
}

// testBook is a book of the portal above.
func testBook(t testing.TB) *Book {
	t.Helper()
	report := &diag.Report{}
	sets, err := dataset.Open(testutil.Files(testFiles), testKinds, report)
	if err != nil || report.Failed(true) {
		t.Fatal(err, report.All())
	}
	demo := fact("tor.residents", "2022", "24", "")
	demo.Figure.Demo = true
	return &Book{
		Datasets: sets,
		Facts: site.Facts{
			fact("tor.jobs", "2021", "246", ""), fact("tor.jobs", "2022", "375", ""), fact("tor.jobs", "goal", "1500", ""), demo,
			fact("tor.money", "2022", "1234567890.12", format.RUB), fact("road.share", "2022", "66.3", "%"), fact("budget.balance", "2022", "-125849999.99", format.RUB),
		},
		Text: format.Catalog{
			"quote.most_least": "больше всего — {a} ({a_value}), меньше всего — {b} ({b_value})", "quote.from_to": "{a} — {a_value}, {b} — {b_value}",
			"quote.one_value": "{a} — {a_value}", "quote.all_equal": "все значения равны: {a_value}", "quote.of_series": "{name}: {words}",
		},
	}
}

// said is a quote, or the code and the words of the finding.
func said(b *Book, target string) string {
	q, ok, finding := b.Figure(content.Ref{Kind: content.RefFigure, Target: target, Pos: diag.Pos{File: "a.md", Line: 3, Col: 5}})
	switch {
	case ok && finding != nil:
		return "both a quote and a finding"
	case ok:
		s := q.Text + " = " + q.Value
		if q.Demo {
			s += " demo"
		}
		return plain(s + " → " + q.Path)
	case finding == nil:
		return "awaits"
	}
	return plain(finding.Pos.String() + " " + finding.Rule.Code + " " + finding.Message(diag.RU) + " | " + finding.Help(diag.RU))
}

func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestFigure(t *testing.T) {
	b := testBook(t)
	for _, c := range []struct{ target, want string }{
		{"tor.jobs 2022", "375 = 375 → tor/"},
		{"tor.jobs  goal", "1 500 = 1500 → tor/"},
		{"tor.residents", "24 = 24 demo → tor/"},
		{"tor.money 2022", "1 234 567 890,12 ₽ = 1234567890.12 → tor/"},
		{"tor.money 2022 точно", "1 234 567 890,12 ₽ = 1234567890.12 → tor/"},
		{"tor.money 2022 кратко", "1,2 млрд ₽ = 1234567890.12 → tor/"},
		{"tor.money кратко", "1,2 млрд ₽ = 1234567890.12 → tor/"},
		{"tor.money 2022 число", "1 234 567 890,12 = 1234567890.12 → tor/"},
		{"tor.money 2022 млн", "1 234,6 млн ₽ = 1234567890.12 → tor/"},
		{"tor.money 2022 млн.", "1 234,6 млн ₽ = 1234567890.12 → tor/"},
		{"tor.jobs goal тыс", "1,5 тыс. = 1500 → tor/"},
		{"budget.balance млн", "−125,8 млн ₽ = -125849999.99 → tor/"},

		{"bkd/money: 2021, местный: Исполнено, руб.", "40,00 ₽ = 40.00 → opendata/bkd/"},
		{"bkd/money: МЕСТНЫЙ, 2021: исполнено", "40,00 ₽ = 40.00 → opendata/bkd/"},
		{"bkd/money: 2021,местный: spent", "40,00 ₽ = 40.00 → opendata/bkd/"},
		{"bkd/money: 2022, областной: Потрачено: млн", "1,6 млн ₽ = 1550000.00 → opendata/bkd/"},
		{"bkd: 2021, областной: Потрачено", "90,50 ₽ = 90.50 → opendata/bkd/"},
		{"bkd: Участок \"Елочный\": Длина", "2 км = 2 demo → opendata/bkd/"},
		{"bkd: Участок 01, тротуар, разметка: длина", "1,25 км = 1.25 demo → opendata/bkd/"},
		{"bkd: Тротуар, разметка: Срок", "1 сентября 2022 = 2022-09-01 demo → opendata/bkd/"},
		{"bkd: 15.10.2022: Работы", "Покрытие =  demo → opendata/bkd/"},
		{"draft: Доходы: Сумма: млн", "5 031,9 млн ₽ = 5031900000.0 → opendata/draft/"},
		{"draft: доходы: Протяженность", "7 км = 7 → opendata/draft/"},
		{"one: jobs", "1 500 = 1500 → opendata/one/"},
		{"bkd/money: 2021, местный: Год", "2021 = 2021 → opendata/bkd/"},

		{"", "a.md:3:5 QUO012 ссылка на цифру не разобрана: «» | " + malformedHelp},
		{"tor.jobs 2022 сильно кратко", "a.md:3:5 QUO011 формат «сильно» сюда не подходит | форматы: точно, кратко, число, тыс, млн, млрд"},
		{"tor.jobs 2022 и ещё кратко", "a.md:3:5 QUO012 ссылка на цифру не разобрана: «tor.jobs 2022 и ещё кратко» | " + malformedHelp},
		{"bkd:", "a.md:3:5 QUO012 ссылка на цифру не разобрана: «bkd:» | " + malformedHelp},
		{"tor.job 2022", "a.md:3:5 QUO001 показателя «tor.job» нет; возможно, имелось в виду «tor.jobs» | выберите из тех, что есть: tor.jobs, tor.money, tor.residents, budget.balance, road.share; все имена покажет otkryto trace"},
		{"jobs 2022", "a.md:3:5 QUO001 показателя «jobs» нет; возможно, имелось в виду «tor.jobs» | выберите из тех, что есть: tor.jobs, budget.balance, road.share, tor.money, tor.residents; все имена покажет otkryto trace"},
		{"bkd 2022", "a.md:3:5 QUO001 показателя «bkd» нет; это набор данных, у него называют строку и столбец: {{bkd: строка: столбец}} | выберите из тех, что есть: budget.balance, road.share, tor.jobs, tor.money, tor.residents; все имена покажет otkryto trace"},
		{"tor.jobs 2032", "a.md:3:5 QUO002 у показателя «tor.jobs» нет периода «2032» | есть: 2022, 2021, goal"},
		{"tor.jobs", "a.md:3:5 QUO003 у показателя «tor.jobs» несколько периодов, и не сказано, какой нужен | допишите период после имени, например {{tor.jobs goal}}; есть: 2021, 2022, goal"},
		{"tor.jobs кратк", "a.md:3:5 QUO011 формат «кратк» сюда не подходит; возможно, имелось в виду «кратко» | форматы: точно, кратко, число, тыс, млн, млрд"},
		{"tor.money 2022 млн кратко", "a.md:3:5 QUO011 формат «млн кратко» сюда не подходит | формат называют один; чтобы вышло «1,2 млрд ₽», напишите кратко"},
		{"tor.money 2022 рубли", "a.md:3:5 QUO011 формат «рубли» сюда не подходит | форматы: точно, кратко, число, тыс, млн, млрд"},
		{"road.share 2022 млн", "a.md:3:5 QUO011 формат «млн» сюда не подходит | число уже в единицах «%»; годятся точно, кратко, число"},
		{"bdk: 2022: Потрачено", "a.md:3:5 QUO004 набора данных «bdk» нет; возможно, имелось в виду «bkd» | имя набора — имя его папки в data/; есть: bkd, draft, one"},
		{"bkd/mony: 2022: Потрачено", "a.md:3:5 QUO005 в наборе «bkd» нет файла «mony»; возможно, имелось в виду «money» | имя файла пишут без .csv; есть: money, objects"},
		{"bkd/money: 2022, городской: Потрачено", "a.md:3:5 QUO007 в файле «money» нет строки, где стоит «городской» | строку называют тем, что стоит в её ячейках целиком, через запятую; есть: областной, местный, 2021, 2022"},
		{"bkd/money: 2022, месный: Потрачено", "a.md:3:5 QUO007 в файле «money» нет строки, где стоит «месный»; возможно, имелось в виду «местный» | строку называют тем, что стоит в её ячейках целиком, через запятую; есть: местный, областной, 2021, 2022"},
		{"bkd/objects: Участок 01, Покрытие: Срок", "a.md:3:5 QUO007 в файле «objects» нет строки, где стоит «Участок 01, Покрытие» целиком | строку называют тем, что стоит в её ячейках целиком, через запятую; есть: «Участок 01», Покрытие, «Участок «Ёлочный»», «Тротуар, разметка», 01.09.2022, 15.10.2022"},
		{"bkd/money: 2022: Потрачено", "a.md:3:5 QUO008 под «2022» в файле «money» подходят строки: 2 | добавьте через запятую то, что отличает нужную; их отличает столбец «Бюджет»: областной, местный"},
		{"bkd/money: 2022, местный: Потрачено всего", "a.md:3:5 QUO009 столбца «Потрачено всего» в файле «money» нет | столбец называют заголовком из файла; есть: «План, руб.», Год, Бюджет, «Исполнено, руб.»"},
		{"bkd/money: 2022, местный: Потрачено", "a.md:3:5 QUO010 у «Потрачено — 2022, местный» нет значения: ячейка пуста | сошлитесь на другую строку или год, или скажите словами, что данных пока нет"},
		{"bkd/money: 2021, местный: Потрачено: милн", "a.md:3:5 QUO011 формат «милн» сюда не подходит; возможно, имелось в виду «млн» | форматы: точно, кратко, число, тыс, млн, млрд"},
		{"bkd/money: 2021, местный: Бюджет: млн", "a.md:3:5 QUO011 формат «млн» сюда не подходит | в этой ячейке не сумма, формат не нужен"},
	} {
		if got := said(b, c.target); got != c.want {
			t.Errorf("{{%s}}\n got %s\nwant %s", c.target, got, c.want)
		}
	}
}

const malformedHelp = "пишите {{имя год}}, как {{tor.jobs 2022}}, или {{набор: строка: столбец}}, как {{bkd/money: 2022, местный: Потрачено}}; все имена покажет otkryto trace"

// What a dataset with errors lacks is not missed.
func TestAwaits(t *testing.T) {
	b := testBook(t)
	b.Faulty = func(id string) bool { return id == "" || id == "bkd" }
	for target, want := range map[string]bool{
		"tor.job 2022": true, "tor.jobs 2032": true, "bkd/money: 2022, городской: Потрачено": true, "bkd: 2022: Итого": true,
		"draft: Дефицит: Сумма": false, "tor.money 2022 рубли": false,
	} {
		if got := said(b, target) == "awaits"; got != want {
			t.Errorf("{{%s}}: awaits %t, want %t: %s", target, got, want, said(b, target))
		}
	}
}

// A file is read once, however many references lead into it and from wherever.
func TestReadOnce(t *testing.T) {
	b := testBook(t)
	done := make(chan *table, 20)
	for range cap(done) {
		go func() { done <- b.table(b.Datasets.Find("bkd").Files[0]) }()
	}
	first := <-done
	for range cap(done) - 1 {
		if other := <-done; other != first || len(other.rows) != 4 {
			t.Fatal("the file was read again")
		}
	}
}

// charted says what a block becomes: the chart in a few lines, or the findings.
func charted(b *Book, yaml string) []string {
	spec, findings := b.Chart(content.Ref{Kind: content.RefChart, Target: yaml, Pos: diag.Pos{File: "a.md", Line: 10, Col: 3}})
	var list []string
	for _, f := range findings {
		list = append(list, plain(fmt.Sprintf("%s+%d %s %s | %s", f.Pos, f.Pos.Width, f.Rule.Code, f.Message(diag.RU), f.Help(diag.RU))))
	}
	if spec == nil {
		return list
	}
	list = append(list, plain(fmt.Sprintf("%s %s, %s: %s", spec.Kind, spec.Title, spec.Unit, spec.Summary)), fmt.Sprintf("%s %v", spec.Label, spec.Category))
	for _, s := range spec.Series {
		line := s.Name
		if s.Plan {
			line += " (plan)"
		}
		for _, v := range s.Values {
			switch {
			case !v.Set:
				line += " —"
			case v.Demo:
				line += " " + v.Number.String() + "*"
			default:
				line += " " + v.Number.String()
			}
		}
		list = append(list, line)
	}
	spec.ID = "test"
	if err := spec.Validate(); err != nil {
		list = append(list, err.Error())
	}
	return append(list, spec.Source+" "+spec.SourcePath)
}

func TestChart(t *testing.T) {
	b := testBook(t)
	const head = "dataset: bkd/money\ntitle: Дороги\nx: Год\n"
	for _, c := range []struct {
		yaml string
		want []string
	}{
		{head + "y: Потрачено\nfilter:\n  Бюджет: областной\n", []string{"bar Дороги, RUB: 2021 — 90,50 ₽, 2022 — 1,6 млн ₽.", "Год [2021 2022]", "Потрачено 90.50 1550000.00", "Дороги opendata/bkd/"}},
		{head + "type: накопление\ny: Потрачено\nseries: Бюджет\n", []string{"stacked Дороги, RUB: Областной: 2021 — 90,50 ₽, 2022 — 1,6 млн ₽; местный: 2021 — 40 ₽.", "Год [2021 2022]", "областной 90.50 1550000.00", "местный 40.00 —", "Дороги opendata/bkd/"}},
		{head + "type: line\ny: [План, Потрачено]\nfilter: {Бюджет: [Областной]}\nsummary: Своими \"словами\"\n", []string{"line Дороги, RUB: Своими «словами»", "Год [2021 2022]", "Предусмотрено (plan) 100.00 200.00", "Потрачено 90.50 1550000.00", "Дороги opendata/bkd/"}},
		{"dataset: bkd\ntitle: Длина\ntype: Круг\nx: Объект\ny: Длина", []string{"pie Длина, км: Больше всего — Участок «Ёлочный» (2 км), меньше всего — Участок 01 (1,25 км).", "Объект [Участок 01 Участок «Ёлочный»]", "Длина 1.25* 2*", "Дороги opendata/bkd/"}},
		{"dataset: draft\ntitle: Проект\nx: Показатель\ny: Сумма\nfilter:\n  - Показатель: Доходы", []string{"a.md:15:7+10 QUO023 ключ «filter» графика понять нельзя | нужны строки «столбец: значение» с отступом"}},
		{"dataset: draft\ntitle: Проект\nx: Показатель\ny: Сумма\nfilter:\n  Показатель: Доходы", []string{"bar Проект, RUB: Доходы — 5 млрд ₽.", "Показатель [Доходы]", "Сумма 5031900000.0", "Проект opendata/draft/"}},
		{"dataset: one\ntitle: Цели\nunit: мест\nx: note\ny: jobs", []string{"bar Цели, мест: Более — 1 500 мест.", "note [более]", "jobs 1500", "Одна opendata/one/"}},

		{"", []string{"a.md:10:3+0 QUO022 у графика не указан ключ «dataset» | добавьте строку, например: dataset: bkd/money", "a.md:10:3+0 QUO022 у графика не указан ключ «title» | добавьте строку, например: title: Потрачено на дороги", "a.md:10:3+0 QUO022 у графика не указан ключ «x» | добавьте строку, например: x: Год", "a.md:10:3+0 QUO022 у графика не указан ключ «y» | добавьте строку, например: y: Потрачено"}},
		{"просто текст", []string{"a.md:10:3+12 QUO020 блок chart не разобран: строка не похожа на «ключ: значение» | после имени ключа поставьте двоеточие и пробел: title: Ремонт дорог"}},
		{"title: Дороги: план и факт\n", []string{"a.md:10:10+6 QUO020 блок chart не разобран: внутри значения стоит двоеточие с пробелом или строка начинается с лишних пробелов | возьмите всё значение в прямые кавычки: title: 'Ремонт: вторая очередь'"}},
		{head + "x: Год\ny: Потрачено\n", []string{"a.md:13:3+1 QUO020 блок chart не разобран: ключ указан дважды | оставьте один"}},
		{head + "titel: x\ny: Потрачено\n", []string{"a.md:13:3+5 QUO021 у графика нет ключа «titel»; возможно, имелось в виду «title» | есть: dataset, type, title, summary, x, y, series, filter, unit"}},
		{"dataset: bkd/mony\ntitle: Деньги\ntype: кругг\nx: Год\ny: Потрачено\n", []string{
			"a.md:12:9+5 QUO023 ключ «type» графика понять нельзя | «кругг» — не вид графика; возможно, имелось в виду «круг»; есть столбцы, bar, линия, line, круг, pie, накопление, stacked",
			"a.md:10:12+8 QUO005 в наборе «bkd» нет файла «mony»; возможно, имелось в виду «money» | имя файла пишут без .csv; есть: money, objects",
		}},
		{head + "type: кругг\ny: Потрачено\n", []string{"a.md:13:9+5 QUO023 ключ «type» графика понять нельзя | «кругг» — не вид графика; возможно, имелось в виду «круг»; есть столбцы, bar, линия, line, круг, pie, накопление, stacked"}},
		{head + "type: [круг]\ny:\n", []string{"a.md:14:4+1 QUO023 ключ «y» графика понять нельзя | нужно значение или список значений: [2021, 2022]", "a.md:13:10+4 QUO023 ключ «type» графика понять нельзя | нужна одна строка текста"}},
		{head + "type: круг\ny: [План, Потрачено]\n", []string{"a.md:14:7+4 QUO023 ключ «y» графика понять нельзя | круг показывает один столбец; для нескольких годятся столбцы и накопление"}},
		{head + "y: [План, Потрачено]\nseries: Бюджет\n", []string{"a.md:14:11+6 QUO023 ключ «series» графика понять нельзя | вместе со списком столбцов в y его указать нельзя"}},
		{head + "y: Потрачено\n", []string{"a.md:12:6+3 QUO026 в столбце «Год» несколько строк «2021», и неясно, какую показать | оставьте одну с помощью filter или разведите их ключом series; их отличает столбец «Бюджет»: областной, местный"}},
		{head + "y: Бюджет\n", []string{"a.md:13:6+6 QUO025 в столбце «Бюджет» не числа: в строке 2 стоит «областной» | в y укажите столбец с числами, а столбец с названиями — в x"}},
		{head + "y: Потрачен\n", []string{"a.md:13:6+8 QUO009 столбца «Потрачен» в файле «money» нет; возможно, имелось в виду «Потрачено» | столбец называют заголовком из файла; есть: «План, руб.», Год, Бюджет, «Исполнено, руб.»"}},
		{head + "y: Потрачено\nfilter:\n  Бюджет: [местный, облостной]\n", []string{"a.md:15:23+9 QUO007 в файле «money» нет строки, где стоит «облостной»; возможно, имелось в виду «областной» | строку называют тем, что стоит в её ячейках целиком, через запятую; есть: областной, местный"}},
		{head + "y: Потрачено\nfilter:\n  Бюджет: местный\n  Год: 2022\n", []string{"a.md:10:12+9 QUO024 в графике «Дороги» нет ни одного числа | проверьте filter: ни одна строка не подходит под все условия сразу, или в столбце y пусто"}},
		{"dataset: bdk\ntitle: Дороги\nx: Год\ny: Потрачено\n", []string{"a.md:10:12+3 QUO004 набора данных «bdk» нет; возможно, имелось в виду «bkd» | имя набора — имя его папки в data/; есть: bkd, draft, one"}},
		{"dataset: bkd\ntitle: Дороги\nx: Год\ny: Длина\n", []string{"a.md:10:12+3 QUO006 в наборе «bkd» несколько файлов, и неясно, какой нужен | назовите файл через черту, например bkd/money; подходят или есть: money, objects"}},
		{"dataset: bkd/objects\ntitle: Дороги\nx: Объект\ny: [Длина, Оплачено]\n", []string{"a.md:13:14+8 QUO023 ключ «y» графика понять нельзя | у значений разные единицы: «км» и «₽»; выберите строки или столбцы с одной"}},
	} {
		if diff := testutil.Diff(c.want, charted(b, c.yaml)); diff != "" {
			t.Errorf("%s\n%s", c.yaml, diff)
		}
	}
}

func TestMention(t *testing.T) {
	b := testBook(t)
	date := time.Date(2022, 5, 1, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		m    content.Mention
		date time.Time
		want string // "" is no finding
	}{
		{content.Mention{Phrase: "рабочих мест", Literal: "375", Number: "375"}, date, ""},
		{content.Mention{Phrase: "рабочих мест", Literal: "357", Number: "357"}, date, "QUO030 в тексте «357», а в данных 375 (tor.jobs 2022) | проверьте число; чтобы оно всегда совпадало с данными, напишите вместо него {{tor.jobs 2022}}"},
		{content.Mention{Phrase: "рабочих мест", Literal: "357", Number: "357", Matter: true}, date, "QUO030 в тексте «357», а в данных 375 (tor.jobs 2022) | проверьте число; ссылки {{…}} в шапке не действуют, число здесь правят руками"},
		{content.Mention{Phrase: "рабочих мест", Literal: "357", Number: "357"}, time.Time{}, ""},
		{content.Mention{Phrase: "рабочих мест", Literal: "357", Number: "357"}, date.AddDate(3, 0, 0), ""},
		{content.Mention{Phrase: "мест", Literal: "357", Number: "357"}, date, ""},
		{content.Mention{Phrase: "рабочих мест", Literal: "246", Number: "246", Sentence: "В 2021 году 246 рабочих мест."}, date, ""},
		{content.Mention{Phrase: "рабочих мест", Literal: "375", Number: "375", Sentence: "В 2021 году 375 рабочих мест."}, date, "QUO030 в тексте «375», а в данных 246 (tor.jobs 2021) | проверьте число; чтобы оно всегда совпадало с данными, напишите вместо него {{tor.jobs 2021}}"},
		{content.Mention{Phrase: "рабочих мест", Literal: "375", Number: "375", Sentence: "375 рабочих мест", Block: "Было в 2021. 375 рабочих мест"}, date, "QUO030 в тексте «375», а в данных 246 (tor.jobs 2021) | проверьте число; чтобы оно всегда совпадало с данными, напишите вместо него {{tor.jobs 2021}}"},
		{content.Mention{Phrase: "рабочих мест", Literal: "375", Number: "375", Sentence: "С 2021 по 2022 год — 375 рабочих мест."}, date, ""},
		{content.Mention{Phrase: "рабочих мест", Literal: "1,5 тысячи", Number: "1.5", Power: 3}, date, ""}, // the goal
		{content.Mention{Phrase: "рабочих мест", Literal: "0,4 тысячи", Number: "0.4", Power: 3}, date, ""},
		{content.Mention{Phrase: "рабочих мест", Literal: "более 300", Before: "более", Number: "300"}, date, ""},
		{content.Mention{Phrase: "рабочих мест", Literal: "380", Before: "более", Number: "380"}, date.AddDate(-1, 0, 0), ""}, // and of the goal it is true
		{content.Mention{Phrase: "рублей вложений", Literal: "1,3 млрд", Before: "более", Number: "1.3", Power: 9}, date, "QUO030 в тексте «1,3 млрд», а в данных 1 234 567 890,12 ₽ (tor.money 2022) | проверьте число; чтобы оно всегда совпадало с данными, напишите вместо него {{tor.money 2022 млрд}}"},
		{content.Mention{Phrase: "рублей вложений", Literal: "1,2 млрд", Number: "1.2", Power: 9}, date, ""},
		{content.Mention{Phrase: "рублей вложений", Literal: "1234,6 млн", Number: "1234.6", Power: 6}, date, ""},
		{content.Mention{Phrase: "рублей вложений", Literal: "1234,5 млн", Number: "1234.5", Power: 6}, date, "QUO030 в тексте «1234,5 млн», а в данных 1 234 567 890,12 ₽ (tor.money 2022) | проверьте число; чтобы оно всегда совпадало с данными, напишите вместо него {{tor.money 2022 млн}}"},
		{content.Mention{Phrase: "рублей вложений", Literal: "1,3 млрд", Before: "почти", Number: "1.3", Power: 9}, date, ""},
		{content.Mention{Phrase: "рублей вложений", Literal: "1,3 млрд", Before: "около", Number: "1.3", Power: 9}, date, ""},
		{content.Mention{Phrase: "рублей вложений", Literal: "2 млрд", Before: "около", Number: "2", Power: 9}, date, "QUO030 в тексте «2 млрд», а в данных 1 234 567 890,12 ₽ (tor.money 2022) | проверьте число; чтобы оно всегда совпадало с данными, напишите вместо него {{tor.money 2022 млрд}}"},
		{content.Mention{Phrase: "рублей вложений", Literal: "2 млрд", Before: "менее", Number: "2", Power: 9}, date, ""},
		{content.Mention{Phrase: "рублей вложений", Literal: "99999999999999999999", Number: "99999999999999999999"}, date, ""},
	} {
		got := ""
		if d := b.Mention(c.m, c.date); d != nil {
			got = plain(d.Rule.Code + " " + d.Message(diag.RU) + " | " + d.Help(diag.RU))
		}
		if got != c.want {
			t.Errorf("%s %+v\n got %s\nwant %s", c.date.Format(time.DateOnly), c.m, got, c.want)
		}
	}
}

func TestCheckMentions(t *testing.T) {
	b := testBook(t)
	b.Facts = b.Facts[:4] // without tor.money
	report := &diag.Report{}
	b.CheckMentions(report)
	var got []string
	for _, d := range report.All() {
		got = append(got, d.Pos.String()+" "+d.Rule.Code+" "+d.Message(diag.RU))
	}
	if diff := testutil.Diff([]string{"data/bkd/passport.yaml:7:3 QUO031 в mentions указан показатель «tor.money», которого нет"}, got); diff != "" {
		t.Error(diff)
	}
	if diff := testutil.Diff([]string{"рабочих мест", "рублей вложений"}, Phrases(b.Datasets)); diff != "" {
		t.Error(diff)
	}
}

// Cells of a dataset whose files are not published cannot be quoted, neither one by one nor in a chart.
func TestNotPublished(t *testing.T) {
	kinds := []dataset.Kind{{Name: "people", Derived: true}}
	sets, err := dataset.Open(testutil.Files(map[string]string{
		"data/few/passport.yaml": "kind: people\ntitle: Немногие\nstatus: official\nsource: Отчёт\nfiles:\n  - path: few.csv\n", "data/few/few.csv": "Тема;Поступило\nДороги;3\n",
	}), kinds, &diag.Report{})
	if err != nil {
		t.Fatal(err)
	}
	b := &Book{Datasets: sets, Faulty: func(string) bool { return false }}
	for _, target := range []string{"few: Дороги: Поступило", "few/few: Дороги: Поступило"} {
		_, ok, d := b.Figure(content.Ref{Kind: content.RefFigure, Target: target})
		if ok || d == nil || d.Rule.Code != "QUO013" {
			t.Errorf("%s: %v %+v", target, ok, d)
		}
	}
	if files, f := b.files("few"); len(files) > 0 || f == nil {
		t.Error("charts may have the files")
	}
}

func TestRules(t *testing.T) {
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
}

// TestEveryRuleFires fails for a rule that no case above fires.
func TestEveryRuleFires(t *testing.T) {
	cases, err := os.ReadFile("quote_test.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range Rules {
		if !strings.Contains(string(cases), r.Code) {
			t.Errorf("%s %s: no case expects it", r.Code, r.Name)
		}
	}
}

func FuzzFigure(f *testing.F) {
	for _, target := range []string{"tor.jobs 2022", "bkd/money: 2021, местный: Исполнено, руб.: млн", "bkd: : Год", "::::", "one: jobs", "tor.jobs goal тыс"} {
		f.Add(target)
	}
	b := testBook(f)
	f.Fuzz(func(t *testing.T, target string) {
		q, ok, finding := b.Figure(content.Ref{Kind: content.RefFigure, Target: target})
		if ok == (finding != nil) || ok && q.Text == "" {
			t.Fatalf("%q: %+v %t %v", target, q, ok, finding)
		}
		if finding != nil && strings.Contains(finding.Message(diag.RU)+finding.Help(diag.EN), "%!") && !strings.Contains(target, "%!") {
			t.Fatal(finding.Message(diag.RU))
		}
	})
}

func FuzzChart(f *testing.F) {
	for _, yaml := range []string{"dataset: bkd/money\ntitle: x\nx: Год\ny: Потрачено\nseries: Бюджет\n", "dataset: bkd\ntitle: x\ntype: круг\nx: Объект\ny: [Длина]\nfilter:\n  Объект: Участок 01\n", "- a\n", "x: &a\ny: *a", "---\n...\n", "y: |\n  a\n", "? a\n: b"} {
		f.Add(yaml)
	}
	b := testBook(f)
	f.Fuzz(func(t *testing.T, yaml string) {
		lines := strings.Split(yaml, "\n")
		spec, findings := b.Chart(content.Ref{Kind: content.RefChart, Target: yaml, Pos: diag.Pos{File: "a.md", Line: 1, Col: 1}})
		if (spec == nil) != (len(findings) > 0) {
			t.Fatalf("%q: %v %v", yaml, spec, findings)
		}
		for _, d := range findings {
			if d.Pos.Line < 1 || d.Pos.Line > len(lines) || d.Pos.Col < 1 || d.Pos.Col-1 > utf8.RuneCountInString(lines[d.Pos.Line-1]) {
				t.Fatalf("%q: %v", yaml, d.Pos)
			}
		}
		if spec != nil {
			spec.ID = "a"
			if err := spec.Validate(); err != nil {
				t.Fatalf("%q: %v", yaml, err)
			}
		}
	})
}
