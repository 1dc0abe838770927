package status

import (
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

func TestRules(t *testing.T) {
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
}

// said is a report, a finding a line, in both languages.
func said(r *diag.Report) []string {
	var list []string
	for _, d := range r.All() {
		for _, l := range []diag.Lang{diag.RU, diag.EN} {
			list = append(list, strings.ReplaceAll(d.Rule.Code+" "+d.Pos.Text+" "+d.Message(l), "\u00a0", " "))
		}
	}
	return list
}

// TestCheck breaks the two lists of site.yaml, one slip at a time.
func TestCheck(t *testing.T) {
	ok := site.Publication{Title: "Отчёт", Period: "Ежеквартально", URL: "/budget/", Status: "demo"}
	for name, c := range map[string]struct {
		calendar []site.Publication
		coverage []site.Coverage
		want     []string
	}{
		"nothing is wrong": {[]site.Publication{ok}, []site.Coverage{{Category: "7Б", URL: "https://example.ru/"}, {Category: "*", Note: "Остального нет."}}, nil},
		"no title":         {[]site.Publication{{Period: "year"}}, nil, []string{"STA003 calendar.0 у записи календаря публикаций нет названия", "STA003 calendar.0 an entry of the publication calendar has no title"}},
		"a bad period":     {[]site.Publication{{Title: "А", Period: "иногда"}}, nil, []string{"STA004 calendar.0.period неизвестная периодичность «иногда»", `STA004 calendar.0.period unknown period "иногда"`}},
		"a bad status":     {[]site.Publication{{Title: "А", Status: "черновик"}}, nil, []string{"STA005 calendar.0.status статус записи календаря «черновик» неизвестен", `STA005 calendar.0.status the status of an entry of the calendar, "черновик", is unknown`}},
		"twice":            {[]site.Publication{ok, {Title: "Отчёт"}, {Title: "Отчёт", ID: "drugoy"}}, nil, []string{"STA006 calendar.1 в календаре две записи с именем «otchet»", `STA006 calendar.1 two entries of the calendar are named "otchet"`}},
		"Latin letters": {nil, []site.Coverage{{Category: "7b", URL: "https://example.ru/"}}, []string{
			"STA007 coverage.0.category в статье 13 нет категории «7b»; возможно, «7б»", `STA007 coverage.0.category article 13 has no category "7b"; did you mean "7б"?`,
		}},
		"no such category": {nil, []site.Coverage{{Category: "10", URL: "https://example.ru/"}}, []string{"STA007 coverage.0.category в статье 13 нет категории «10»", `STA007 coverage.0.category article 13 has no category "10"`}},
		"nowhere":          {nil, []site.Coverage{{Category: "1а"}}, []string{"STA008 coverage.0 о категории «1а» не сказано, где она публикуется", `STA008 coverage.0 it is not said where category "1а" is published`}},
		"no address": {[]site.Publication{{Title: "А", URL: "example.ru"}}, []site.Coverage{{Category: "1а", URL: "//example.ru"}}, []string{
			"STA009 calendar.0.url «example.ru» — не адрес", `STA009 calendar.0.url "example.ru" is no address`,
			"STA009 coverage.0.url «//example.ru» — не адрес", `STA009 coverage.0.url "//example.ru" is no address`,
		}},
		"a script": {[]site.Publication{{Title: "А", URL: "javascript:alert(1)"}}, nil, []string{"STA009 calendar.0.url «javascript:alert(1)» — не адрес", `STA009 calendar.0.url "javascript:alert(1)" is no address`}},
	} {
		s := site.Settings{Calendar: c.calendar, Coverage: c.coverage}
		report := &diag.Report{}
		Check(&s, func(key string) diag.Pos { return diag.Pos{File: key, Text: key} }, report)
		if diff := testutil.Diff(c.want, said(report)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	s := site.Settings{Calendar: []site.Publication{ok}, Coverage: []site.Coverage{{Category: " 7Б ", Note: "x"}}}
	Check(&s, func(string) diag.Pos { return diag.Pos{} }, &diag.Report{})
	if s.Calendar[0].Period != "quarter" || s.Coverage[0].Category != "7б" {
		t.Errorf("%+v", s)
	}
}

// TestOverdue finds what is late and what is due within the days asked for, each at its place.
func TestOverdue(t *testing.T) {
	in := portal(t,
		site.Publication{Title: "Вчера", Due: day1(t, "2023-02-28")},
		site.Publication{Title: "Сегодня", Due: day1(t, "2023-03-01")},
		site.Publication{Title: "Через неделю", Due: day1(t, "2023-03-08")},
		site.Publication{Title: "Через восемь дней", Due: day1(t, "2023-03-09")},
		site.Publication{Title: "Когда-нибудь"},
		site.Publication{Title: "Сделано", Due: day1(t, "2023-02-01"), Done: day1(t, "2023-02-01")},
	)
	in.At = func(key string) diag.Pos { return diag.Pos{File: key, Text: key} }
	in.Datasets = dataset.Datasets{{Passport: dataset.Passport{ID: "a", Title: "Набор", Period: "month", Updated: day1(t, "2023-01-20"), Path: "data/a/passport.yaml"}}}
	late := []string{
		"STA001 calendar.0.due «Вчера» опаздывает на 1 день: срок был 28 февраля 2023", `STA001 calendar.0.due "Вчера" is 1 day late: it was due 2023-02-28`,
	}
	set := []string{
		"STA001  «Набор» опаздывает на 9 дней: срок был 20 февраля 2023 (по периоду)", `STA001  "Набор" is 9 days late: it was due 2023-02-20 (by its period)`,
	}
	today := []string{"STA002 calendar.1.due «Сегодня»: срок 1 марта 2023, сегодня последний день", `STA002 calendar.1.due "Сегодня" is due 2023-03-01, today is the last day`}
	next := []string{"STA002 calendar.2.due «Через неделю»: срок 8 марта 2023, осталось 7 дней", `STA002 calendar.2.due "Через неделю" is due 2023-03-08, 7 days left`}
	for within, want := range map[int][][]string{0: {late, today, set}, 6: {late, today, set}, 7: {late, today, next, set}} {
		report := &diag.Report{}
		Overdue(in, within, report)
		var flat []string
		for _, w := range want {
			flat = append(flat, w...)
		}
		if diff := testutil.Diff(flat, said(report)); diff != "" {
			t.Errorf("within %d days: %s", within, diff)
		}
		if !report.Failed(false) {
			t.Error("it does not fail")
		}
	}
	in.Now = time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC)
	report := &diag.Report{}
	if Overdue(in, 7, report); report.Failed(true) {
		t.Error(said(report))
	}
}
