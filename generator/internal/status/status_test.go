package status

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/goccy/go-yaml"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// texts are those of the default theme.
func texts(t testing.TB) format.Catalog {
	t.Helper()
	all := format.Catalog{}
	for _, name := range []string{"status", "controls"} {
		data, err := os.ReadFile("../../../themes/default/i18n/ru/" + name + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		var list map[string]string
		if err := yaml.Unmarshal(data, &list); err != nil {
			t.Fatal(err)
		}
		for key, text := range list {
			all[name+"."+key] = text
		}
	}
	return all
}

func tomsk(t testing.TB) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Tomsk")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func day1(t testing.TB, s string) time.Time {
	t.Helper()
	d, err := time.Parse(time.DateOnly, s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// portal is a portal on 1 March 2023 with entries of the calendar in every state.
func portal(t testing.TB, calendar ...site.Publication) Input {
	t.Helper()
	zone := tomsk(t)
	return Input{
		Site: site.Settings{Title: "Портал", Body: "Администрация", Municipality: "город Пример", INN: "0000000000", BaseURL: "https://example.ru/o/", Zone: zone, Calendar: calendar},
		Text: texts(t), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, zone), At: func(key string) diag.Pos { return diag.Pos{File: "content/site.yaml", Text: key} },
	}
}

// TestStates goes over the days around each boundary.
func TestStates(t *testing.T) {
	last := func(s string) time.Time { return day1(t, s) }
	for name, c := range map[string]struct {
		of   site.Publication
		want state
		left string
	}{
		"yesterday":             {site.Publication{Due: last("2023-02-28")}, late, "опаздывает на 1 день"},
		"a month ago":           {site.Publication{Due: last("2023-02-01")}, late, "опаздывает на 28 дней"},
		"today":                 {site.Publication{Due: last("2023-03-01")}, week, "сегодня последний день"},
		"in seven days":         {site.Publication{Due: last("2023-03-08")}, week, "осталось 7 дней"},
		"in eight days":         {site.Publication{Due: last("2023-03-09")}, month, "осталось 8 дней"},
		"in thirty days":        {site.Publication{Due: last("2023-03-31")}, month, "осталось 30 дней"},
		"in thirty-one":         {site.Publication{Due: last("2023-04-01")}, ahead, "остался 31 день"},
		"by its period":         {site.Publication{Period: "month", Done: last("2023-01-31")}, late, "опаздывает на 1 день"},
		"not promised":          {site.Publication{}, silent, "—"},
		"once, not yet":         {site.Publication{Period: "once"}, silent, "—"},
		"once, before the day":  {site.Publication{Period: "once", Due: last("2023-02-10"), Done: last("2023-02-08")}, done, "опубликовано в срок"},
		"once, on the day":      {site.Publication{Due: last("2023-02-10"), Done: last("2023-02-10")}, done, "опубликовано в срок"},
		"once, after the day":   {site.Publication{Due: last("2023-02-10"), Done: last("2023-02-12")}, done, "опубликовано на 2 дня позже срока"},
		"once, nobody promised": {site.Publication{Done: last("2023-02-10")}, done, "—"},
		"complete":              {site.Publication{Period: "closed", Done: last("2023-02-10")}, done, "—"},
		"the day was not moved": {site.Publication{Period: "quarter", Due: last("2023-01-20"), Done: last("2023-01-20")}, ahead, "осталось 50 дней"},
	} {
		c.of.Title = name
		s := New(portal(t, c.of))
		it := s.items[0]
		if got := it.state(s.in.Now); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
		if got := strings.ReplaceAll(s.left(it), "\u00a0", " "); got != c.left {
			t.Errorf("%s: %q, want %q", name, got, c.left)
		}
	}
}

// TestDatasets tells what a passport says of the future from what it does not.
func TestDatasets(t *testing.T) {
	updated := day1(t, "2023-01-20")
	for name, c := range map[string]struct {
		passport dataset.Passport
		want     state
		key      string
	}{
		"promised":            {dataset.Passport{NextDue: day1(t, "2023-04-20"), Updated: updated, Period: "month"}, ahead, "next_due"},
		"late":                {dataset.Passport{NextDue: day1(t, "2023-02-20"), Updated: updated}, late, "next_due"},
		"by its period":       {dataset.Passport{Period: "month", Created: updated}, late, "period"},
		"once":                {dataset.Passport{Period: "once", Updated: updated}, done, "next_due"},
		"complete":            {dataset.Passport{Period: "closed", Updated: updated}, done, "next_due"},
		"nothing is said":     {dataset.Passport{Updated: updated}, silent, "next_due"},
		"never published yet": {dataset.Passport{Period: "month"}, silent, "next_due"},
	} {
		in := portal(t)
		c.passport.ID, c.passport.Title = "nabor", name
		in.Datasets = dataset.Datasets{{Passport: c.passport}}
		if got := items(in)[0].state(in.Now); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestWhoAnswers falls back from the officer to the body, as the dataset's page does.
func TestWhoAnswers(t *testing.T) {
	in := portal(t, site.Publication{Title: "Отчёт"}, site.Publication{Title: "Обзор", Responsible: "Отдел"})
	in.Datasets = dataset.Datasets{{Passport: dataset.Passport{ID: "a", Owner: "Управление"}}, {Passport: dataset.Passport{ID: "b", Owner: "Управление", Responsible: "Специалист"}}, {Passport: dataset.Passport{ID: "c"}}}
	var got []string
	for _, it := range items(in) {
		got = append(got, it.who)
	}
	if diff := testutil.Diff([]string{"Управление", "Специалист", "Администрация", "Администрация", "Отдел"}, got); diff != "" {
		t.Error(diff)
	}
	in.Site.Contacts.Officer = "Ответственный"
	if got := items(in)[2].who; got != "Ответственный" {
		t.Error(got)
	}
}

// TestSentences prints every sentence with a number for the numbers that Russian tells apart.
func TestSentences(t *testing.T) {
	s := &Status{in: portal(t)}
	for key, want := range map[string][8]string{
		"answer_late":        {"На D опаздывает 0 публикаций.", "На D опаздывает 1 публикация.", "На D опаздывают 2 публикации.", "На D опаздывает 5 публикаций.", "На D опаздывает 11 публикаций.", "На D опаздывает 21 публикация.", "На D опаздывает 101 публикация.", "На D опаздывают 1 234 публикации."},
		"answer_week":        {"В ближайшие 7 дней наступает 0 сроков.", "В ближайшие 7 дней наступает 1 срок.", "В ближайшие 7 дней наступают 2 срока.", "В ближайшие 7 дней наступает 5 сроков.", "В ближайшие 7 дней наступает 11 сроков.", "В ближайшие 7 дней наступает 21 срок.", "В ближайшие 7 дней наступает 101 срок.", "В ближайшие 7 дней наступают 1 234 срока."},
		"answer_month":       {"Ещё 0 сроков — в течение 30 дней.", "Ещё 1 срок — в течение 30 дней.", "Ещё 2 срока — в течение 30 дней.", "Ещё 5 сроков — в течение 30 дней.", "Ещё 11 сроков — в течение 30 дней.", "Ещё 21 срок — в течение 30 дней.", "Ещё 101 срок — в течение 30 дней.", "Ещё 1 234 срока — в течение 30 дней."},
		"answer_silent":      {"Срок не назван у 0 публикаций.", "Срок не назван у 1 публикации.", "Срок не назван у 2 публикаций.", "Срок не назван у 5 публикаций.", "Срок не назван у 11 публикаций.", "Срок не назван у 21 публикации.", "Срок не назван у 101 публикации.", "Срок не назван у 1 234 публикаций."},
		"days_late":          {"опаздывает на 0 дней", "опаздывает на 1 день", "опаздывает на 2 дня", "опаздывает на 5 дней", "опаздывает на 11 дней", "опаздывает на 21 день", "опаздывает на 101 день", "опаздывает на 1 234 дня"},
		"days_left":          {"осталось 0 дней", "остался 1 день", "осталось 2 дня", "осталось 5 дней", "осталось 11 дней", "остался 21 день", "остался 101 день", "осталось 1 234 дня"},
		"done_late":          {"опубликовано на 0 дней позже срока", "опубликовано на 1 день позже срока", "опубликовано на 2 дня позже срока", "опубликовано на 5 дней позже срока", "опубликовано на 11 дней позже срока", "опубликовано на 21 день позже срока", "опубликовано на 101 день позже срока", "опубликовано на 1 234 дня позже срока"},
		"coverage_elsewhere": {"Ещё для 0 категорий назван другой адрес.", "Ещё для 1 категории назван другой адрес.", "Ещё для 2 категорий назван другой адрес.", "Ещё для 5 категорий назван другой адрес.", "Ещё для 11 категорий назван другой адрес.", "Ещё для 21 категории назван другой адрес.", "", ""},
		"coverage_absent":    {"0 категорий не публикуется здесь, и где они — портал не говорит.", "1 категория не публикуется здесь, и где они — портал не говорит.", "2 категории не публикуются здесь, и где они — портал не говорит.", "5 категорий не публикуется здесь, и где они — портал не говорит.", "11 категорий не публикуется здесь, и где они — портал не говорит.", "21 категория не публикуется здесь, и где они — портал не говорит.", "", ""},
		"findings":           {"0 замечаний: ошибок среди них нет, иначе сборка остановилась бы.", "1 замечание: ошибок среди них нет, иначе сборка остановилась бы.", "2 замечания: ошибок среди них нет, иначе сборка остановилась бы.", "5 замечаний: ошибок среди них нет, иначе сборка остановилась бы.", "11 замечаний: ошибок среди них нет, иначе сборка остановилась бы.", "21 замечание: ошибок среди них нет, иначе сборка остановилась бы.", "101 замечание: ошибок среди них нет, иначе сборка остановилась бы.", "1 234 замечания: ошибок среди них нет, иначе сборка остановилась бы."},
	} {
		for i, n := range []int{0, 1, 2, 5, 11, 21, 101, 1234} {
			if want[i] == "" {
				continue
			}
			if got := strings.ReplaceAll(s.text(key, "n", n, "date", "D"), "\u00a0", " "); got != want[i] {
				t.Errorf("%s: %q, want %q", key, got, want[i])
			}
		}
	}
}

// TestYear looks twelve months ahead, what comes too often once.
func TestYear(t *testing.T) {
	in := portal(t,
		site.Publication{Title: "Квартал", Due: day1(t, "2023-01-31"), Period: "quarter"},
		site.Publication{Title: "Неделя", Due: day1(t, "2023-03-03"), Period: "week"},
		site.Publication{Title: "Год", Due: day1(t, "2024-03-01"), Period: "year"},
		site.Publication{Title: "Позже", Due: day1(t, "2024-03-02")},
		site.Publication{Title: "Прошло", Due: day1(t, "2023-02-28")},
	)
	var got []string
	for _, m := range New(in).year() {
		for _, d := range m.Days {
			got = append(got, strings.TrimSpace(m.Title+" "+d.Day.Format(time.DateOnly)+" "+d.Title+" "+d.Note))
		}
	}
	want := []string{
		"март 2023 2023-03-03 Неделя", "апрель 2023 2023-04-30 Квартал по периоду", "июль 2023 2023-07-31 Квартал по периоду",
		"октябрь 2023 2023-10-31 Квартал по периоду", "январь 2024 2024-01-31 Квартал по периоду", "март 2024 2024-03-01 Год",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestLine says on the home page whether everything is on time, and nothing where nothing is due.
func TestLine(t *testing.T) {
	if l := New(portal(t, site.Publication{Title: "Без срока"})).Line(); l != nil {
		t.Errorf("%+v", l)
	}
	good := New(portal(t, site.Publication{Title: "Отчёт", Due: day1(t, "2023-03-01")})).Line()
	if good == nil || good.Late || strings.ReplaceAll(good.Text, "\u00a0", " ") != "на 1 марта 2023 всё обновлено вовремя" {
		t.Errorf("%+v", good)
	}
	bad := New(portal(t, site.Publication{Title: "Отчёт", Due: day1(t, "2023-02-28"), Status: "demo"})).Line()
	if bad == nil || !bad.Late || !bad.Demo || strings.ReplaceAll(bad.Text, "\u00a0", " ") != "на 1 марта 2023 опаздывает 1 публикация" {
		t.Errorf("%+v", bad)
	}
}

// TestSameFiles makes the calendars and the CSV on two days: only the pages know the day.
func TestSameFiles(t *testing.T) {
	in := portal(t, site.Publication{Title: "Отчёт", Due: day1(t, "2023-03-05")}, site.Publication{Title: "Обзор", Period: "month", Done: day1(t, "2023-01-05")})
	later := in
	later.Now = in.Now.AddDate(3, 0, 0)
	a, b := New(in).Output().Files, New(later).Output().Files
	if len(a) != 3 || len(b) != len(a) {
		t.Fatalf("%d files", len(a))
	}
	for i := range a {
		if x, y := written(t, a[i]), written(t, b[i]); x != y || a[i].Path != b[i].Path {
			t.Errorf("%s depends on the day:\n%s\n%s", a[i].Path, x, y)
		}
	}
}

func written(t testing.TB, f site.File) string {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestDemoNote appears only where invented days are over.
func TestDemoNote(t *testing.T) {
	for _, c := range []struct {
		of   site.Publication
		want bool
	}{
		{site.Publication{Title: "Отчёт", Due: day1(t, "2023-02-05"), Status: "demo"}, true},
		{site.Publication{Title: "Отчёт", Due: day1(t, "2023-02-05"), Status: "official"}, false},
		{site.Publication{Title: "Отчёт", Due: day1(t, "2023-03-05"), Status: "demo"}, false},
	} {
		if got := New(portal(t, c.of)).demoNote() != ""; got != c.want {
			t.Errorf("%+v: %t", c.of, got)
		}
	}
}

// TestCalendarOfDemoPortal holds entries of a demonstration to be invented unless they say otherwise.
func TestCalendarOfDemoPortal(t *testing.T) {
	in := portal(t, site.Publication{Title: "А"}, site.Publication{Title: "Б", Status: "official"})
	in.Site.Status = "demo"
	if list := items(in); !list[0].demo || list[1].demo {
		t.Errorf("%+v", list)
	}
}

// TestWarnings counts by rule, names published datasets, and quotes nothing that a finding quotes.
func TestWarnings(t *testing.T) {
	in := portal(t)
	in.Datasets = dataset.Datasets{{Passport: dataset.Passport{ID: "a", Title: "Набор", Path: "data/a/passport.yaml"}}, {Passport: dataset.Passport{ID: "ab", Title: "Другой", Path: "data/ab/passport.yaml"}}}
	rule := &diag.Rule{Code: "AAA002", Severity: diag.Warning, Why: diag.Text{RU: "Почему."}}
	other := &diag.Rule{Code: "AAA001", Severity: diag.Notice, Why: diag.Text{RU: "Зачем."}}
	s := New(in)
	s.Finish(Counts{Findings: []diag.Diagnostic{
		{Rule: rule, Pos: diag.Pos{File: "data/ab/x.csv", Line: 3, Text: "тайна"}},
		{Rule: other, Pos: diag.Pos{File: "content/site.yaml"}},
		{Rule: rule, Pos: diag.Pos{File: "data/ab/x.csv", Line: 4}},
		{Rule: &diag.Rule{Code: "AAA003", Severity: diag.Error}},
	}})
	want := []Warning{
		{Code: "AAA002", Count: "2\u00a0места", Why: "Почему.", Sets: []site.Link{{Title: "Другой", Path: "opendata/0000000000-ab/"}}},
		{Code: "AAA001", Count: "1\u00a0место", Why: "Зачем."},
	}
	if diff := testutil.Diff(want, s.quality.Warnings); diff != "" {
		t.Error(diff)
	}
	if text := fmt.Sprintf("%+v", s.quality); strings.Contains(text, "тайна") || !strings.Contains(s.quality.Findings, "3") {
		t.Error(text)
	}
}

// TestTally adds what sections have compared.
func TestTally(t *testing.T) {
	in := portal(t)
	in.Parts = []Part{
		{Name: "a", Title: "А", Controls: []site.Control{{State: site.ControlPassed}, {State: site.ControlRounded}}},
		{Name: "b", Title: "Б", Controls: []site.Control{{State: site.ControlExplained}, {State: site.ControlNoticed, Rule: &diag.Rule{Severity: diag.Notice}}}},
		{Name: "c"},
	}
	v := New(in).quality
	if v.Compared == nil || len(v.Compared.Rows) != 3 || v.Compared.Rows[2].Total != true {
		t.Fatalf("%+v", v.Compared)
	}
	var last []string
	for _, c := range v.Compared.Rows[2].Cells[1:] {
		last = append(last, c.Value)
	}
	if !slices.Equal(last, []string{"4", "1", "1", "1", "1"}) {
		t.Error(last)
	}
}
