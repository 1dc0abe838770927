package build

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
)

// letterTexts are the words of letters as a theme has them.
var letterTexts = format.Catalog{
	"site.ask": "Спросить", "site.ask_platform": "Платформа", "site.ask_as_of": "на {date}", "site.ask_subject": "Вопрос «{title}»", "site.ask_body": "{title}\n{page}\n{version}\n\nВопрос: ",
	"site.report": "Ошибка", "site.report_platform": "Платформа", "site.report_subject": "Ошибка «{figure}»", "site.report_body": "{figure}: {value}\n{page}\n{version}\n\nЧто не так: ",
}

func letterPlan(feedback site.Feedback) *plan {
	p := &plan{printer: newPrinter()}
	p.text, p.portal.Feedback, p.links = letterTexts, feedback, &links{full: "https://example.ru/otkryto/"}
	return p
}

// parseLetter takes a mailto: address apart as a mail program does (RFC 6068).
func parseLetter(t *testing.T, address string) (to, subject, body string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "mailto" {
		t.Fatal(address, err)
	}
	if strings.ContainsAny(address, " +\r\n") || len(address) > longestLetter {
		t.Errorf("%d characters, or such as a mail program would show: %s", len(address), address)
	}
	q := u.Query()
	if to, err = url.PathUnescape(u.Opaque); err != nil {
		t.Fatal(err)
	}
	return to, q.Get("subject"), q.Get("body")
}

// TestAsk opens a letter about a page.
func TestAsk(t *testing.T) {
	p := letterPlan(site.Feedback{Email: "a.b@example.ru", Platform: "https://pos.example.ru/?t={title}&u={page}&v={version}"})
	links := p.ask(&page{Page: site.Page{Path: "budget/2022/", Title: "Бюджет & «остатки» 100 %", AsOf: time.Date(2022, 12, 31, 0, 0, 0, 0, time.UTC)}})
	if len(links) != 2 {
		t.Fatal(links)
	}
	to, subject, body := parseLetter(t, links[0].Path)
	if want := "Бюджет & «остатки» 100 %\r\nhttps://example.ru/otkryto/budget/2022/\r\nна 31\u00a0декабря 2022\r\n\r\nВопрос: "; to != "a.b@example.ru" || subject != "Вопрос «Бюджет & „остатки“ 100\u00a0%»" || body != want {
		t.Errorf("%q %q\n%q", to, subject, body)
	}
	u, err := url.Parse(links[1].Path)
	if err != nil || u.Query().Get("t") != "Бюджет & «остатки» 100 %" || u.Query().Get("u") != "https://example.ru/otkryto/budget/2022/" {
		t.Error(links[1].Path, err)
	}
	if links := letterPlan(site.Feedback{}).ask(&page{}); len(links) > 0 {
		t.Error("a letter to nobody", links)
	}
	if links := p.ask(&page{Page: site.Page{Path: "404.html"}}); len(links) > 0 {
		t.Error("a letter about a page that is not there", links)
	}
}

// TestReportFigure opens a letter about a figure; its page is filled in when the page is printed.
func TestReportFigure(t *testing.T) {
	p := letterPlan(site.Feedback{Email: "a@example.ru"})
	ds := &dataset.Dataset{Passport: dataset.Passport{ID: "budget"}}
	f := site.Figure{ID: "budget.income", Label: "Доходы", Number: decimal.MustNew(1234567, 2), Set: true, Unit: format.RUB}
	for i := range 5 {
		file := &dataset.File{Path: fmt.Sprintf("data/budget/%d.csv", i), SHA256: strings.Repeat("ab", 32), Dataset: ds}
		if i == 1 {
			file.Release = "2023-01-20"
		}
		f.Cells = append(f.Cells, site.Term{Cell: dataset.Cell{File: file}}, site.Term{Cell: dataset.Cell{File: file}})
	}
	links := p.reportFigure(f)
	printed := p.namePage(&page{Page: site.Page{Path: "budget/2022/"}}, []byte(links[0].Path))
	_, subject, body := parseLetter(t, printed)
	want := "Доходы: 12 345,67 ₽\r\nhttps://example.ru/otkryto/budget/2022/#budget.income\r\nbudget/0.csv sha256:abababababab; budget/1.csv 2023-01-20 sha256:abababababab; budget/2.csv sha256:abababababab; …\r\n\r\nЧто не так: "
	if got := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(body); subject != "Ошибка «Доходы»" || got != want {
		t.Errorf("%q\n%q\n%q", subject, got, want)
	}
	f.Label = strings.Repeat("очень длинное название ", 5)
	f.Cells = append(f.Cells[:0], site.Term{Cell: dataset.Cell{File: &dataset.File{Path: "data/budget/" + strings.Repeat("имя", 100), Dataset: ds}}})
	_, _, body = parseLetter(t, p.namePage(&page{Page: site.Page{Path: "budget/2022/"}}, []byte(p.reportFigure(f)[0].Path)))
	if strings.Contains(body, "имя") || !strings.Contains(body, "#budget.income") {
		t.Errorf("a long letter keeps what matters: %q", body)
	}
}

// TestFeedbackSettings reads both forms of the key.
func TestFeedbackSettings(t *testing.T) {
	for text, want := range map[string]site.Feedback{
		"feedback: mailto:a@example.ru\n":                                              {Email: "a@example.ru"},
		"feedback: https://example.ru/form\n":                                          {Address: "https://example.ru/form"},
		"feedback:\n  email: a@example.ru\n  platform: https://example.ru/?p={page}\n": {Email: "a@example.ru", Platform: "https://example.ru/?p={page}"},
	} {
		files := minimal()
		files["content/site.yaml"] += text
		r, err := Check(context.Background(), testOptions(portalAt(t, files)))
		if err != nil || r.Failed || r.Settings.Feedback != want {
			t.Errorf("%s: %+v, %v\n%s", text, r.Settings.Feedback, err, findings(r.Report))
		}
	}
}
