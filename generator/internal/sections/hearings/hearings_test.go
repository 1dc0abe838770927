package hearings

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	_ "time/tzdata"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/themes"
)

// The files of a made-up portal: one hearing, its draft, and its proposals.
const (
	docFile = "content/hearings/2023-02-13-skver/index.md"
	head    = `---
title: Какой быть дорожке в сквере
announced: 2023-02-13
kind: публичные слушания
changes: В сквере появится дорожка.
place: Зал 1
time: 2023-03-16 18:00
ends: 2023-03-16 20:00
opens: 2023-02-20
deadline: 2023-03-15
propose:
  email: slushaniya@example.ru
  phone: 8 (000) 000-00-00
documents:
  - file: proekt.pdf
    title: Проект
results_due: 2023-04-07
results: 2023-04-04
conclusion: zaklyuchenie.pdf
proposals: predlozheniya/skver.csv
---

Текст.
`
	passport = "kind: proposals\ntitle: Предложения\nstatus: official\nsource: Протоколы\nupdated: 2023-04-04\nfiles:\n  - path: skver.csv\n"
	columns  = "№;Дата;Предложение;Кто предложил;Решение;Причина;Дата решения;К чему привело\n"
	rows     = columns +
		"1;21.02.2023;Положить плитку;житель;учтено;;31.03.2023;/budget/2022/\n" +
		"2;22.02.2023;Сделать шире;организация;частично;Мешают деревья;31.03.2023;-\n" +
		"3;27.02.2023;Не делать;Житель;отклонено;Решение принято раньше;31.03.2023;\n"
)

// portal is the files of a portal, with some of them replaced.
func portal(changed map[string]string) fstest.MapFS {
	root := fstest.MapFS{}
	for name, text := range map[string]string{
		docFile: head, "content/hearings/2023-02-13-skver/proekt.pdf": "%PDF-1.7", "content/hearings/2023-02-13-skver/zaklyuchenie.pdf": "%PDF-1.7",
		"data/predlozheniya/passport.yaml": passport, "data/predlozheniya/skver.csv": rows,
	} {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for name, text := range changed {
		if text == "" {
			delete(root, name)
			continue
		}
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return root
}

// with replaces words of the document.
func with(pairs ...string) map[string]string {
	return map[string]string{docFile: strings.NewReplacer(pairs...).Replace(head)}
}

// row puts a row into the file of proposals.
func withRow(line string) map[string]string {
	return map[string]string{"data/predlozheniya/skver.csv": columns + line + "\n"}
}

var settings = site.Settings{
	Title: "Открытый Пример", Body: "Администрация города Пример", Municipality: "город Пример", INN: "7000000000",
	Contacts: site.Contacts{Phone: "8 (000) 111-11-11", Email: "otkryto@example.ru"},
}

// loadOn loads the section on a day of Tomsk.
func loadOn(t testing.TB, day string, base string, root fstest.MapFS) (site.Output, *diag.Report) {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Tomsk")
	if err != nil {
		t.Fatal(err)
	}
	now, err := time.ParseInLocation("2006-01-02 15:04", day, zone)
	if err != nil {
		if now, err = time.ParseInLocation(time.DateOnly, day, zone); err != nil {
			t.Fatal(err)
		}
	}
	report := &diag.Report{}
	sets, err := dataset.Open(root, kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	s := settings
	s.Zone, s.BaseURL = zone, base
	out, err := Section.Load(&site.Input{
		Site: s, Datasets: sets, Content: &content.Reader{Root: root, Now: now, Zone: zone, Report: report}, Text: sitetest.Texts(t, themes.Default(), "hearings"),
		Now: now, Report: report,
	})
	if err != nil {
		t.Fatal(err)
	}
	return out, report
}

func viewOf(t testing.TB, out site.Output) HearingView {
	t.Helper()
	return sitetest.Page(t, out, "hearings/skver/").View.(HearingView)
}

// TestStates follows one hearing through its days.
func TestStates(t *testing.T) {
	for _, c := range []struct{ day, state, group, lead, home string }{
		{"2023-02-13", "announced", "announced", "Предложения начнут принимать 20 февраля 2023 и будут принимать до 15 марта 2023 включительно.", "Предложения будут принимать с 20 февраля 2023 до 15 марта 2023 включительно."},
		{"2023-02-19 23:59", "announced", "announced", "Предложения начнут принимать 20 февраля 2023 и будут принимать до 15 марта 2023 включительно.", "Предложения будут принимать с 20 февраля 2023 до 15 марта 2023 включительно."},
		{"2023-02-20", "open", "open", "Предложения принимают до 15 марта 2023 включительно. На 20 февраля 2023 осталось 23 дня.", "Предложения принимают до 15 марта 2023 включительно — осталось 23 дня."},
		{"2023-03-14 12:00", "open", "open", "Предложения принимают до 15 марта 2023 включительно. На 14 марта 2023 остался 1 день.", "Предложения принимают до 15 марта 2023 включительно — остался 1 день."},
		{"2023-03-15 23:59", "open", "open", "Предложения принимают до 15 марта 2023 включительно. На 15 марта 2023 это последний день.", "Предложения принимают последний день — 15 марта 2023."},
		{"2023-03-16", "closed", "meets", "Приём предложений закончился 15 марта 2023. Собрание — 16 марта 2023, 18:00: прийти и выслушать ответы ещё можно.", "Собрание — 16 марта 2023, 18:00."},
		{"2023-03-16 18:00", "closed", "silent", "Приём предложений закончился 15 марта 2023. Итогов пока нет. Итоги обещали опубликовать до 7 апреля 2023.", ""},
		{"2023-03-27", "closed", "silent", "Приём предложений закончился 15 марта 2023. Итогов нет: на 27 марта 2023 — 11 дней без ответа. Итоги обещали опубликовать до 7 апреля 2023.", ""},
		{"2023-04-04", "results", "past", "Итоги опубликованы 4 апреля 2023.", ""},
	} {
		out, report := loadOn(t, c.day, "", portal(nil))
		if f := sitetest.Findings(report); f != "" {
			t.Errorf("%s: %s", c.day, f)
		}
		v := viewOf(t, out)
		if v.State != c.state || sitetest.Plain(strings.Join(v.Lead, " ")) != c.lead {
			t.Errorf("%s: %s, %q, want %q", c.day, v.State, sitetest.Plain(strings.Join(v.Lead, " ")), c.lead)
		}
		index := sitetest.Page(t, out, "hearings/").View.(IndexView)
		group := "past"
		if len(index.Groups) > 0 {
			group = index.Groups[0].ID
		}
		if group != c.group || len(index.Past) != map[bool]int{true: 1}[c.group == "past"] {
			t.Errorf("%s: stands under %s", c.day, group)
		}
		home := ""
		if ts := out.Cards[0].Teasers; len(ts) > 0 {
			home = sitetest.Plain(ts[0].Summary)
		}
		if home != c.home {
			t.Errorf("%s: the home page says %q, want %q", c.day, home, c.home)
		}
	}
}

// TestNotYetAnnounced publishes nothing of a hearing before its day, and blames nobody for its proposals.
func TestNotYetAnnounced(t *testing.T) {
	out, report := loadOn(t, "2023-02-12", "", portal(nil))
	if f := sitetest.Findings(report); f != "" {
		t.Error(f)
	}
	if got := strings.Join(sitetest.Paths(out), " "); got != "hearings/" {
		t.Errorf("pages: %s", got)
	}
	if len(out.Entries) != 0 || len(out.Files) != 1 {
		t.Errorf("%d entries, %d files", len(out.Entries), len(out.Files))
	}
	if text := out.Cards[0].Text; len(text) != 1 || !strings.HasPrefix(text[0], "Сейчас слушаний нет") {
		t.Errorf("%q", text)
	}
}

// TestUnansweredThenOverdue counts on, and says when a promise was broken.
func TestUnansweredThenOverdue(t *testing.T) {
	root := portal(with("results: 2023-04-04\nconclusion: zaklyuchenie.pdf\n", ""))
	out, report := loadOn(t, "2023-04-08", "", root)
	if f := sitetest.Findings(report); f != docFile+":17:14: HEA012 итоги слушаний «Какой быть дорожке в сквере» обещаны до 7 апреля 2023, а их нет\n" {
		t.Errorf("%s", f)
	}
	v := viewOf(t, out)
	want := "Приём предложений закончился 15 марта 2023.|Итогов нет: на 8 апреля 2023 — 23 дня без ответа.|Итоги обещали опубликовать до 7 апреля 2023; этот срок прошёл."
	if got := sitetest.Plain(strings.Join(v.Lead, "|")); got != want {
		t.Errorf("got %s", got)
	}
	if want := "Дни без ответа считаются с 16 марта 2023 — последнего дня, когда можно было подать предложение или прийти на собрание."; sitetest.Plain(v.Rule) != want {
		t.Errorf("the rule is %q", v.Rule)
	}
}

// TestDecisionsOfTheirDay shows a decision from its day on, and days of silence until then.
func TestDecisionsOfTheirDay(t *testing.T) {
	for day, want := range map[string]string{
		"2023-02-23": "№ 1 | 21 февраля 2023 | Положить плитку | житель | рассмотрят после закрытия\n№ 2 | 22 февраля 2023 | Сделать шире | организация | рассмотрят после закрытия",
		"2023-03-17": "№ 1 | 21 февраля 2023 | Положить плитку | житель | без ответа 1 день\n№ 2 | 22 февраля 2023 | Сделать шире | организация | без ответа 1 день\n№ 3 | 27 февраля 2023 | Не делать | Житель | без ответа 1 день",
		"2023-03-31": "№ 1 | 21 февраля 2023 | Положить плитку | житель | учтено, 31 марта 2023 | — | страница\n№ 2 | 22 февраля 2023 | Сделать шире | организация | учтено частично, 31 марта 2023 | Мешают деревья | —\n№ 3 | 27 февраля 2023 | Не делать | Житель | отклонено, 31 марта 2023 | Решение принято раньше | —",
	} {
		out, _ := loadOn(t, day, "", portal(nil))
		got := strings.Join(sitetest.Rows(*viewOf(t, out).Proposals), "\n")
		if got = strings.ReplaceAll(got, "строка бюджета", "страница"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", day, got, want)
		}
	}
}

// TestCellsLeadToRows: a proposal's number is that of a cell, and what it led to is an address for build to follow.
func TestCellsLeadToRows(t *testing.T) {
	out, _ := loadOn(t, "2023-04-05", "", portal(nil))
	page := sitetest.Page(t, out, "hearings/skver/")
	c := viewOf(t, out).Proposals.Rows[0].Cells[0]
	if from := c.From(); from.Row != 2 || from.Col != 1 || from.File.Path != "data/predlozheniya/skver.csv" {
		t.Errorf("%+v", from)
	}
	if len(page.Links) != 1 || page.Links[0].Path != "/budget/2022/" || page.Links[0].Pos.String() != "data/predlozheniya/skver.csv:2:8" {
		t.Errorf("%+v", page.Links)
	}
	if viewOf(t, out).Results.Sentence != "Заключение опубликовано через 19\u00a0дней после закрытия. Предложений — 3: учтено 1, частично 1, отклонено 1." {
		t.Errorf("%s", viewOf(t, out).Results.Sentence)
	}
}

// TestSubjects lets the pages that proposals led to name the hearing.
func TestSubjects(t *testing.T) {
	files := map[string]string{"data/predlozheniya/skver.csv": columns}
	for i, to := range []string{"/budget/2022/0409/", "budget/2022/0409", "/budget/2022/", "/national-projects/fkgs/#object-dvor", "https://example.ru/a/b/", "-", "/investment/most/"} {
		files["data/predlozheniya/skver.csv"] += fmt.Sprintf("%d;21.02.2023;Плитка;житель;учтено;;31.03.2023;%s\n", i+1, to)
	}
	out, _ := loadOn(t, "2023-04-05", "", portal(files))
	if got := strings.Join(sitetest.Page(t, out, "hearings/skver/").Subjects, " "); got != "hearings:skver budget:0409 nationalprojects:fkgs investment:most" {
		t.Error(got)
	}
}

func TestFacts(t *testing.T) {
	out, _ := loadOn(t, "2023-04-05", "", portal(nil))
	for name, want := range map[string]string{"held": "1", "proposals": "3", "accepted": "1", "partial": "1", "rejected": "1"} {
		f, ok := site.Facts(out.Facts).Find("hearings."+name, "2023")
		if !ok || f.Figure.Machine() != want || f.Figure.Formula == "" || f.Figure.Demo {
			t.Errorf("hearings.%s is %+v", name, f.Figure)
		}
	}
	if out, _ := loadOn(t, "2023-03-01", "", portal(nil)); len(out.Facts) != 0 {
		t.Errorf("facts of a hearing that is open: %+v", out.Facts)
	}
}

// TestDemo marks all that is invented: by the document, or by a row of the file alone.
func TestDemo(t *testing.T) {
	invented := portal(with("kind:", "status: demo\nkind:"))
	out, _ := loadOn(t, "2023-03-01", "", invented)
	page := sitetest.Page(t, out, "hearings/skver/")
	if !page.Demo || !out.Entries[0].Demo || !viewOf(t, out).Proposals.Demo || !strings.HasPrefix(page.Summary, "Придумано для примера.") {
		t.Errorf("%+v", page.Summary)
	}
	if ics := fileOf(t, out, "hearings/calendar.ics"); !strings.Contains(ics, "SUMMARY:Демо: ") {
		t.Error(ics)
	}
	out, _ = loadOn(t, "2023-04-05", "", portal(map[string]string{"data/predlozheniya/passport.yaml": strings.Replace(passport, "official", "demo", 1)}))
	if p := sitetest.Page(t, out, "hearings/skver/"); !p.Demo || !p.Figures[0].Demo || viewOf(t, out).Demo {
		t.Errorf("demo proposals of an official hearing: page %t, figure %t, title %t", p.Demo, p.Figures[0].Demo, viewOf(t, out).Demo)
	}
}

func fileOf(t testing.TB, out site.Output, path string) string {
	t.Helper()
	for _, f := range out.Files {
		if f.Path == path {
			var b bytes.Buffer
			if err := f.Write(&b); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
	}
	t.Fatalf("no file %s", path)
	return ""
}
