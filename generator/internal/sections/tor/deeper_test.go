package tor

import (
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		from, to            string
		years, months, days int
	}{
		{"2023-03-01", "2023-03-01", 0, 0, 0},
		{"2023-03-01", "2023-03-31", 0, 0, 30},
		{"2023-01-31", "2023-02-28", 0, 1, 0},
		{"2023-01-31", "2023-03-01", 0, 1, 1},
		{"2024-02-29", "2025-02-28", 1, 0, 0},
		{"2023-03-01", "2029-02-22", 5, 11, 21},
		{"2023-12-31", "2044-12-31", 21, 0, 0},
	} {
		y, m, d := span(mustDay(c.from), mustDay(c.to))
		if y != c.years || m != c.months || d != c.days {
			t.Errorf("%s to %s: %d years, %d months, %d days", c.from, c.to, y, m, d)
		}
	}
	// however the days fall, going the span from the first leads to the last
	for i := range 4000 {
		from := mustDay("2020-01-31").AddDate(0, 0, i%800)
		to := from.AddDate(0, 0, i)
		y, m, d := span(from, to)
		if back := later(from, 12*y+m).AddDate(0, 0, d); !back.Equal(to) || d > 30 || m > 11 {
			t.Fatalf("%s to %s: %d %d %d leads to %s", from, to, y, m, d, back)
		}
	}
}

func mustDay(s string) time.Time {
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return d
}

// TestLeft says how long it is in whole years and months, and in days only when it is less than a month.
func TestLeft(t *testing.T) {
	s := show{in: &site.Input{Now: mustDay("2023-03-01"), Text: sitetest.Texts(t, themes.Default(), "tor")}}
	for until, want := range map[string]string{
		"2023-02-28": "", "2023-03-01": "0 дней", "2023-03-02": "1 день", "2023-03-03": "2 дня", "2023-03-06": "5 дней", "2023-03-12": "11 дней", "2023-03-22": "21 день",
		"2023-04-01": "1 месяц", "2023-05-15": "2 месяца", "2023-08-01": "5 месяцев", "2024-02-29": "11 месяцев",
		"2024-03-01": "1 год", "2025-04-01": "2 года и 1 месяц", "2028-05-01": "5 лет и 2 месяца", "2034-08-01": "11 лет и 5 месяцев", "2044-03-01": "21 год", "2124-03-01": "101 год",
	} {
		if got := sitetest.Plain(s.left(mustDay(until))); got != want {
			t.Errorf("until %s: %q, want %q", until, got, want)
		}
	}
}

// TestPlurals holds the new sentences against the numbers at which Russian nouns change.
func TestPlurals(t *testing.T) {
	text := sitetest.Texts(t, themes.Default(), "tor")
	for n, want := range map[int]string{
		0: "у 0 резидентов", 1: "у 1 резидента", 2: "у 2 резидентов", 5: "у 5 резидентов", 11: "у 11 резидентов", 21: "у 21 резидента", 101: "у 101 резидента", 1234: "у 1 234 резидентов",
	} {
		if got := sitetest.Plain(text.Text("tor.withheld_for", "label", "Льготы", "n", n, "reason", "тайна")); got != "Льготы: "+want+" не раскрываем — тайна." {
			t.Error(got)
		}
		of := strings.NewReplacer("резидентов", "территорий", "резидента", "территории").Replace(strings.TrimPrefix(want, "у "))
		if got := sitetest.Plain(text.Text("tor.place", "year", 2022, "n", n, "places", "1-я по числу резидентов")); got != "На конец 2022 года среди "+of+" эта — 1-я по числу резидентов." {
			t.Error(got)
		}
	}
}

// TestTerm says the years to the deadline of the zone by the day of the build, which is 1 December 2023 in tests.
func TestTerm(t *testing.T) {
	indicators := map[string]string{"indicators": "year,residents\n2022,1\n"}
	for options, want := range map[string]string{
		"options:\n  founded: 2019-02-23\n":                     "",
		"options:\n  until: 2029-02-22\n":                       "Территория действует по 22 февраля 2029 года включительно. На 1 декабря 2023 года до этого осталось 5 лет и 2 месяца.",
		"options:\n  until: 2029-02-22\n  until_status: demo\n": "Территория действует по 22 февраля 2029 года включительно. На 1 декабря 2023 года до этого осталось 5 лет и 2 месяца.*",
		"options:\n  until: 2022-02-22\n":                       "Территория действовала по 22 февраля 2022 года: этот срок прошёл.",
	} {
		out, findings := load1(t, options, indicators)
		v := sitetest.Page(t, out, "tor/").View.(View)
		got := ""
		if v.Term != nil {
			got = sitetest.Plain(v.Term.Text)
			if v.Term.Demo {
				got += "*"
			}
		}
		if got != want || findings != "" {
			t.Errorf("%s: %s%s", options, got, findings)
		}
	}
	_, findings := load1(t, "options:\n  founded: 2019-02-23\n  until: 2018-01-01\n  until_status: пример\n", indicators)
	want := "data/tor/passport.yaml:7:3: TOR008 значение «2018-01-01» ключа until непонятно\ndata/tor/passport.yaml:8:3: TOR008 значение «пример» ключа until_status непонятно\n"
	if diff := testutil.Diff(want, findings); diff != "" {
		t.Error(diff)
	}
}

// TestReliefPerJob divides what taxes were spared by the jobs, to the kopeck, with all cells of both.
func TestReliefPerJob(t *testing.T) {
	for _, c := range []struct {
		options, rows, want string
		cells               int
	}{
		{"", "year,residents,jobs,relief\n2021,1,10,1000000.00\n2022,1,30,2000000.00\n", "66666.67", 2},
		{"options:\n  counting: yearly\n", "year,residents,jobs,relief\n2021,1,10,1000000.00\n2022,1,30,2000000.00\n", "75000.00", 4},
		{"", "year,residents,jobs,relief\n2022,1,0,2000000.00\n", "", 0},
		{"", "year,residents,jobs\n2022,1,30\n", "", 0},
	} {
		out, _ := load1(t, c.options, map[string]string{"indicators": c.rows})
		f, ok := site.Facts(out.Facts).Find("tor.relief_per_job", "2022")
		if ok != (c.want != "") || f.Figure.Machine() != c.want || len(f.Figure.Cells) != c.cells {
			t.Errorf("%q: %s of %d cells", c.rows, f.Figure.Machine(), len(f.Figure.Cells))
		}
		v := sitetest.Page(t, out, "tor/").View.(View)
		if ok && (v.Relief == "" || v.Figures[len(v.Figures)-1].Formula == "") {
			t.Error("it is not said how the cost was worked out")
		}
		if len(out.Cards[0].Figures) > 3 {
			t.Error("the home card has no room for four figures")
		}
	}
}

// TestResidentCards shows promises kept, missed, unknown and withheld.
func TestResidentCards(t *testing.T) {
	out, findings := load1(t, "withheld:\n  - {column: relief, file: register.csv, reason: налоговая тайна}\n", map[string]string{
		"indicators": "year,residents\n2022,3\n",
		"register": "Резидент;Проект;Отрасль;Дата включения;Дата исключения;Срок по соглашению;Рабочие места, обещано;Рабочие места, создано;Инвестиции, обещано;Инвестиции, вложено;Льготы\n" +
			"А;Цех;Химия;16.04.2019;;16.04.2029;10;10;100;150;7\n" +
			"Б;;;02.02.2020;;30.11.2023;10;5;к;20;8\n" +
			"В;;;;;;;;;;-\n" +
			"Г;;;06.10.2020;17.05.2022;06.10.2030;1;-;-;-;-\n",
	})
	if findings != "" {
		t.Error(findings)
	}
	p := sitetest.Page(t, out, "tor/residents/")
	v := p.View.(ResidentsView)
	var got []string
	for _, g := range v.Groups {
		for _, c := range g.Cards {
			line := []string{g.ID, c.Name}
			for _, k := range c.Kept {
				if k.Progress != nil {
					line = append(line, k.Progress.Text)
				}
				for _, term := range k.Terms {
					line = append(line, term.Label+"="+term.Cell.Text)
				}
			}
			line = append(line, c.Relief.Text, c.PerJob.Text)
			for _, f := range c.Facts {
				line = append(line, f.Label+"="+f.Text)
			}
			got = append(got, sitetest.Plain(strings.Join(line, " | ")))
		}
	}
	want := []string{
		"here | А | 100,0 %: 10 из 10 | Рабочие места, обещано=10 | Рабочие места, создано=10 | 150,0 %: 150 ₽ из 100 ₽ | Инвестиции, обещано, ₽=100,00 | Инвестиции, вложено, ₽=150,00 | не раскрывается | — | " +
			"Отрасль=Химия | В реестре с=16 апреля 2019 | Срок по соглашению=16 апреля 2029, осталось 5 лет и 4 месяца",
		"here | Б | 50,0 %: 5 из 10 | Рабочие места, обещано=10 | Рабочие места, создано=5 | Инвестиции, обещано, ₽=не раскрывается | Инвестиции, вложено, ₽=20,00 | не раскрывается | — | " +
			"В реестре с=2 февраля 2020 | Срок по соглашению=30 ноября 2023, срок прошёл",
		"here | В | — | —",
		"gone | Г | Рабочие места, обещано=1 | — | — | Состояние=исключён 17 мая 2022 | В реестре с=6 октября 2020 | Срок по соглашению=6 октября 2030",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	lead := sitetest.Plain(v.Lead[0].Text)
	if lead != "В реестре 3 резидента и ещё 1 исключённый. Рабочих мест создано не меньше обещанного: у 1 из 2. Вложено не меньше обещанного: у 1 из 1." {
		t.Error(lead)
	}
	words := []string{}
	for _, w := range v.Withheld {
		words = append(words, sitetest.Plain(w))
	}
	if diff := testutil.Diff([]string{"Обещано инвестиций: у 1 резидента не раскрываем.", "Льготы: у 2 резидентов не раскрываем — налоговая тайна."}, words); diff != "" {
		t.Error(diff)
	}
	if v.Counted == "" || p.Demo {
		t.Errorf("%q %v", v.Counted, p.Demo)
	}
}

// TestWithheldInControls leaves out a comparison whose difference would be the number that is withheld.
func TestWithheldInControls(t *testing.T) {
	out, findings := load1(t, "", map[string]string{
		"indicators": "year,residents,jobs\n2022,3,20\n",
		"register":   "name,jobs\nА,10\nБ,не раскрывается\nВ,к\n",
	})
	if findings != "" {
		t.Error(findings)
	}
	if len(out.Controls) != 1 || out.Controls[0].Column != "residents" {
		t.Errorf("%+v", out.Controls)
	}
}

// TestComparison ranks zones: equal numbers share a place, the zone's own numbers come from its indicators.
func TestComparison(t *testing.T) {
	out, findings := load1(t, "options:\n  name: ТОР «Своя»\n  comparison: Так говорит отчёт.\n", map[string]string{
		"indicators": "year,residents,jobs,investment\n2021,1,5,100\n2022,2,10,300\n",
		"peers": "Территория;Год;Резиденты;Рабочие места;Инвестиции;Источник;Статус данных\n" +
			"ТОР «А»;2022;3;10;к;Отчёт А;official\nТОР «Б»;2022;1;4;200;;demo\nТОР «А»;2021;2;7;50;Отчёт А;official\n",
	})
	if findings != "" {
		t.Error(findings)
	}
	v := sitetest.Page(t, out, "tor/").View.(View).Comparison
	place := sitetest.Plain(v.Place[0].Text)
	if place != "На конец 2022 года среди 3 территорий эта — 2-я по числу резидентов, 1-я по рабочим местам." || !v.Place[0].Demo || v.Said == "" {
		t.Errorf("%s %v", place, v.Place[0].Demo)
	}
	want := []string{
		"ТОР «Своя» (эта территория) | 2022 | 2 | 10 | 300,00 | 30,00 | Отчёт",
		"ТОР «Б» | 2022 | 1 | 4 | 200,00 | 50,00 | — *",
		"ТОР «А» | 2022 | 3 | 10 | не раскрывается | — | Отчёт А",
		"ТОР «Своя» (эта территория) | 2021 | 1 | 5 | 100,00 | 20,00 | Отчёт",
		"ТОР «А» | 2021 | 2 | 7 | 50,00 | 7,14 | Отчёт А",
	}
	if diff := testutil.Diff(want, sitetest.Rows(v.Table)); diff != "" {
		t.Error(diff)
	}
	var bars []string
	for _, b := range v.Bars {
		for _, r := range b.Rows {
			bars = append(bars, b.ID+" "+r.Label+" "+sitetest.Plain(r.Figure.Short())+" "+r.Note)
		}
	}
	wantBars := []string{
		"peers-residents ТОР «А» 3 Отчёт А", "peers-residents ТОР «Своя» 2 эта территория", "peers-residents ТОР «Б» 1 ",
		"peers-jobs ТОР «А» 10 Отчёт А", "peers-jobs ТОР «Своя» 10 эта территория", "peers-jobs ТОР «Б» 4 ",
		"peers-investment ТОР «Своя» 300 ₽ эта территория", "peers-investment ТОР «Б» 200 ₽ ",
	}
	if diff := testutil.Diff(wantBars, bars); diff != "" {
		t.Error(diff)
	}
}
