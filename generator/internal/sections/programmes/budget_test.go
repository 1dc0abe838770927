package programmes

import (
	"maps"
	"strings"
	"testing"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
)

const withCode = "  budget_code: \"08\"\n"

// TestBudgetMeets compares what passes through the budget, and nothing else.
func TestBudgetMeets(t *testing.T) {
	money := map[string]string{tableMoney: someMoney}
	agree := budgetFacts("08", "Муниципальная программа «Пример»", "2022", "1500.00", "1400.00", "2022-12-31")
	for name, c := range map[string]struct {
		options  string
		tables   map[string]string
		facts    site.Facts
		findings string
		states   string // of the comparisons, in order
		notes    string
	}{
		"agrees": {withCode, money, agree, "", "passed passed", ""},
		"differs": {
			withCode, money, budgetFacts("08", "Пример", "2022", "1500.00", "1400.01", "2022-12-31"),
			"data/primer/money.csv:2:4: PRG016 «Пример», 2022 год, исполнено: в программе 1 400,00 ₽, в бюджете 1 400,01 ₽ — разница −0,01\n", "passed noticed", "",
		},
		"explained": {
			withCode + "explanations:\n  - {rule: PRG016, file: money.csv, code: \"2022\", column: planned, difference: \"100.00\", who: начальник отдела, date: 2023-01-20, why: Сдвинули срок}\n",
			money, budgetFacts("08", "Пример", "2022", "1400.00", "1400.00", "2022-12-31"), "", "explained passed", "",
		},
		"explains nothing": {
			withCode + "explanations:\n  - {rule: PRG016, file: money.csv, code: \"2022\", column: planned, difference: \"100.00\", who: начальник отдела, date: 2023-01-20, why: Сдвинули срок}\n",
			money, agree, "data/primer/passport.yaml:10:6: CTL001 паспорт объясняет расхождение 100.00 по правилу PRG016, а такого расхождения нет\n", "passed passed", "",
		},
		"no code":   {"", money, agree, "", "", "В паспорте программы нет её кода в бюджете, поэтому с бюджетом её деньги не сверены."},
		"no budget": {withCode, money, nil, "", "", "Не с чем сравнить 2022: бюджета по программам за это время на портале нет."},
		"other day": {
			withCode, money, budgetFacts("08", "Пример", "2022", "1500.00", "1000.00", "2022-09-30"), "", "",
			"Не с чем сравнить: Пример, 2022 год — данные программы на 31 декабря 2022, бюджета — на 30 сентября 2022.",
		},
		"plan only": {withCode, money, budgetFacts("08", "Пример", "2022", "1500.00", "", "2022-01-01"), "", "passed", ""},
		"a gap": {
			withCode,
			map[string]string{tableMoney: "Год;Источник;План;Факт\n2022;областной;1000,00;900,00\n2022;местный;500,00;\n"},
			agree, "", "passed",
			"Не с чем сравнить: Пример, факт за 2022 год — он указан не у всех источников.",
		},
		"wrong code": {
			"  budget_code: \"8\"\n", money, agree,
			"data/primer/passport.yaml:8:3: PRG014 в бюджете нет программы с кодом «8»\n", "", "Не с чем сравнить 2022: в бюджете нет программы с кодом 8.",
		},
		"another programme": {
			withCode, money, budgetFacts("08", "Дороги", "2022", "1500.00", "1400.00", "2022-12-31"),
			"data/primer/passport.yaml:8:3: PRG015 код «08» в бюджете — это «Дороги», а не «Пример»\n", "", "Не с чем сравнить 2022: код 08 в бюджете носит другая программа, «Дороги».",
		},
		"another name": {withCode + "  budget_name: Дороги\n", money, budgetFacts("08", "Дороги", "2022", "1500.00", "1400.00", "2022-12-31"), "", "passed passed", ""},
	} {
		out, findings := met(t, files("primer", c.options, c.tables), c.facts)
		if d := testutil.Diff(c.findings, findings); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		var states []string
		for _, k := range out.Controls {
			states = append(states, string(k.State))
		}
		if got := strings.Join(states, " "); got != c.states {
			t.Errorf("%s: comparisons %s, want %s", name, got, c.states)
		}
		if got := sitetest.Plain(strings.Join(view(t, out).BudgetNotes, " ")); got != c.notes {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestBudgetMeetsParts compares a sub-programme by its own code; the name of another year's programme is no slip.
func TestBudgetMeetsParts(t *testing.T) {
	facts := append(budgetFacts("08", "Пример", "2022", "300.00", "290.00", "2022-12-31"), budgetFacts("08", "Дороги", "2021", "1.00", "1.00", "2021-12-31")...)
	facts = append(facts, budgetFacts("081", "Подпрограмма «Занятость»", "2022", "100.00", "95.00", "2022-12-31")...)
	out, findings := met(t, files("primer", withCode, map[string]string{
		tableParts: "Подпрограмма;Код;Цель\nЗанятость;081;Работа\nОтдых;;\n",
		tableMoney: "Год;Источник;Подпрограмма;План;Факт\n2021;местный;Отдых;7;7\n2022;местный;Занятость;100;90\n2022;местный;Отдых;200;200\n",
	}), facts)
	want := "data/primer/money.csv:3:5: PRG016 «Занятость», 2022 год, исполнено: в программе 90,00 ₽, в бюджете 95,00 ₽ — разница −5,00\n"
	if d := testutil.Diff(want, findings); d != "" {
		t.Error(d)
	}
	if len(out.Controls) != 4 || out.Controls[2].Key != "081 2022" || out.Controls[3].ID != "programmes.primer.programme_money.081.2022.fact" {
		t.Errorf("%+v", out.Controls)
	}
	if got := sitetest.Plain(strings.Join(view(t, out).BudgetNotes, " ")); got != "Не с чем сравнить 2021: код 08 в бюджете носит другая программа, «Дороги»." {
		t.Error(got)
	}
}

// TestFindings fires every rule, and each slip once.
func TestFindings(t *testing.T) {
	cases := map[string]struct {
		options string
		tables  map[string]string
		want    string
	}{
		"PRG001": {
			"",
			map[string]string{tableMoney: "Год;Источник;План\n2022;федиральный;100\n2022;всего;100\n"},
			"data/primer/money.csv:2:2: PRG001 «федиральный» — незнакомое слово для этого столбца\ndata/primer/money.csv:3:2: PRG001 «всего» — незнакомое слово для этого столбца\n",
		},
		"PRG001 state":     {"", map[string]string{tableActivities: "Мероприятие;Состояние\nЛагерь;выполненно\n"}, "data/primer/activities.csv:2:2: PRG001 «выполненно» — незнакомое слово для этого столбца\n"},
		"PRG001 direction": {"", map[string]string{tableIndicators: "Показатель;Что лучше;Год;План\nА;лучше;2022;5\n"}, "data/primer/indicators.csv:2:2: PRG001 «лучше» — незнакомое слово для этого столбца\n"},
		"PRG001 through":   {"", map[string]string{tableMoney: "Год;Источник;План;Через бюджет\n2022;местный;100;может\n"}, "data/primer/money.csv:2:4: PRG001 «может» — незнакомое слово для этого столбца\n"},
		"PRG002": {
			"",
			map[string]string{tableMoney: "Год;Источник;План\n2022;местный;100\n2022;Местный бюджет;120\n"},
			"data/primer/money.csv:3:2: PRG002 «Местный бюджет, 2022» дано второй раз\n  data/primer/money.csv:2:2: первый раз — здесь\n",
		},
		"PRG002 indicator": {
			"",
			map[string]string{tableIndicators: "Показатель;Что лучше;Год;План\nА;больше;2022;5\n«А»;больше;2022;6\n"},
			"data/primer/indicators.csv:3:1: PRG002 ««А», 2022» дано второй раз\n  data/primer/indicators.csv:2:1: первый раз — здесь\n",
		},
		"PRG003": {"", map[string]string{tableMoney: "Год;Источник;План\n2022;местный;-100\n"}, "data/primer/money.csv:2:3: PRG003 «-100» — меньше нуля\n"},
		"PRG004": {"", map[string]string{tableMoney: "Год;Источник;План;Факт\n2022;местный;100;120\n"}, "data/primer/money.csv:2:4: PRG004 потрачено 120,00 ₽ — больше, чем по плану (100,00 ₽)\n"},
		"PRG005": {
			"",
			map[string]string{tableIndicators: "Показатель;Ед. изм.;Что лучше;Год;План\nА;чел.;больше;2021;5\nА;%;;2022;6\n"},
			"data/primer/indicators.csv:3:2: PRG005 единица «%», а раньше у показателя «А» была «чел.»\n",
		},
		"PRG006": {
			"",
			map[string]string{tableIndicators: "Показатель;Что лучше;Год;План\nА;больше;2021;5\nА;меньше;2022;6\n"},
			"data/primer/indicators.csv:3:2: PRG006 направление «меньше» спорит с прежними строками показателя «А»\n",
		},
		"PRG007": {"", map[string]string{tableIndicators: "Показатель;Год;План;Факт\nА;2022;5;6\n"}, "data/primer/indicators.csv:2:1: PRG007 не сказано, что лучше для показателя «А»: больше или меньше\n"},
		"PRG008": {
			"",
			map[string]string{tableParts: "Подпрограмма;Цель\nКаникулы;Отдых\n", tableMoney: "Год;Источник;Подпрограмма;План\n2022;местный;Каникулл;100\n"},
			"data/primer/money.csv:2:3: PRG008 подпрограммы «Каникулл» нет в таблице подпрограмм\n",
		},
		"PRG009":           {"  years: с 2021 года\n", map[string]string{tableMoney: "Год;Источник;План\n2022;местный;1\n"}, "data/primer/passport.yaml:8:3: PRG009 years: «с 2021 года» — не годы действия программы\n"},
		"PRG009 backward":  {"  years: 2025-2021\n", map[string]string{tableMoney: "Год;Источник;План\n2022;местный;1\n"}, "data/primer/passport.yaml:8:3: PRG009 years: «2025-2021» — не годы действия программы\n"},
		"PRG010":           {"  years: 2021-2025\n", map[string]string{tableMoney: "Год;Источник;План\n2012;местный;100\n"}, "data/primer/money.csv:2:1: PRG010 2012 год вне срока программы: 2021–2025\n"},
		"PRG011":           {"", map[string]string{tableActivities: "Мероприятие;Срок\nЛагерь;V квартал 2022\n"}, "data/primer/activities.csv:2:2: PRG011 «V квартал 2022» — непонятный срок\n"},
		"PRG012":           {"", map[string]string{tableActivities: "Мероприятие;Выполнено;Состояние\nЛагерь;31.08.2022;идёт\n"}, "data/primer/activities.csv:2:3: PRG012 «Лагерь»: день выполнения есть, а состояние — «идёт»\n"},
		"PRG013":           {"", map[string]string{tableActivities: "Мероприятие;Выполнено\nЛагерь;31.08.2032\n"}, "data/primer/activities.csv:2:2: PRG013 «Лагерь» выполнено 31 августа 2032, а сегодня 1 декабря 2023\n"},
		"a missing column": {"", map[string]string{tableMoney: "Год;План\n2022;100\n"}, "data/primer/money.csv:1: CSV006 нет столбца «Источник: федеральный, областной, местный или внебюджетный»\n"},
	}
	for name, c := range cases {
		_, got := met(t, files("primer", c.options, c.tables), nil)
		if d := testutil.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
	fired := maps.Clone(map[string]bool{"PRG014": true, "PRG015": true, "PRG016": true}) // TestBudgetMeets
	for name := range cases {
		fired[strings.Fields(name)[0]] = true
	}
	for _, r := range Rules {
		if !fired[r.Code] {
			t.Errorf("no case fires %s", r.Code)
		}
	}
}
