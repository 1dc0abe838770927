package questions

import (
	"slices"
	"testing"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
)

func TestNothing(t *testing.T) {
	out, report := publish(t, portal{})
	if len(out.Pages)+len(out.Cards)+len(out.Nav) != 0 || mine(report) != "" {
		t.Errorf("%v", sitetest.Paths(out))
	}
}

// TestAddresses: a page a question, a page a question and year, a list of each year; the editors' own beside them.
func TestAddresses(t *testing.T) {
	out, report := publish(t, one("2022-12-31", "80", "90").
		doc("sneg.md", "title: Когда чистят снег?", "summary: Ночью.").
		doc("chek.md", "title: Сколько стоит чек?", "summary: Нисколько.", "year: 2022", "order: 5"))
	if f := mine(report); f != "" {
		t.Error(f)
	}
	want := []string{
		"questions/", "questions/2022/",
		"questions/enough/", "questions/2022/enough/", "questions/growth/", "questions/2022/growth/", "questions/cuts/", "questions/2022/cuts/",
		"questions/unspent/", "questions/2022/unspent/", "questions/resident/", "questions/2022/resident/",
		"questions/2022/chek/", "questions/sneg/",
	}
	if diff := testutil.Diff(want, sitetest.Paths(out)); diff != "" {
		t.Error(diff)
	}
	titles := func(path string) (list []string) {
		for _, i := range sitetest.Page(t, out, path).View.(IndexView).Items {
			list = append(list, sitetest.Plain(i.Title))
		}
		return list
	}
	all := []string{
		"Сколько стоит чек?", "Хватило ли денег в 2022 году?", "Что выросло сильнее всего в 2022 году?", "Что урезали в 2022 году?", "На что не потратили деньги в 2022 году?",
		"Сколько стоил один житель в 2022 году?", "Когда чистят снег?",
	}
	if diff := testutil.Diff(all, titles("questions/")); diff != "" {
		t.Error(diff)
	}
	if diff := testutil.Diff(all[:6], titles("questions/2022/")); diff != "" {
		t.Error(diff)
	}
	if len(out.Cards) != 1 || len(out.Cards[0].Teasers) != 4 {
		t.Errorf("the card: %+v", out.Cards)
	}
}

// TestNotes: a document stands beside a computed answer, or in its place; the figures stay.
func TestNotes(t *testing.T) {
	out, report := publish(t, two().
		doc("a.md", "title: Почему осталось", "question: unspent", "year: 2022", "author: финуправление").
		doc("b.md", "title: Замена", "summary: Хватило бы, если бы не пожар.", "question: enough", "year: 2022", "replace: true", "status: demo").
		doc("c.md", "title: Обо всех годах", "question: enough"))
	if f := mine(report); f != "" {
		t.Error(f)
	}
	note := sitetest.Page(t, out, "questions/2022/unspent/").View.(AnswerView)
	if note.Note == nil || note.Note.Title != "Почему осталось" || note.Edited != nil || len(note.Answer) == 0 {
		t.Errorf("%+v", note.Note)
	}
	page := sitetest.Page(t, out, "questions/2022/enough/")
	v := page.View.(AnswerView)
	if v.Edited == nil || len(v.Answer)+len(v.More) != 0 || len(v.Tables) != 1 || len(v.Figures) != 3 || !page.Demo || sitetest.Plain(page.Summary) != "[демо] Хватило бы, если бы не пожар." {
		t.Errorf("%+v", page)
	}
	if page.File != "content/questions/b.md" || len(page.Prose) != 1 {
		t.Errorf("%q has %d bodies", page.File, len(page.Prose))
	}
	item := sitetest.Page(t, out, "questions/").View.(IndexView).Items[0]
	if len(item.Answer) != 1 || sitetest.Plain(item.Answer[0].Text) != "Хватило бы, если бы не пожар." {
		t.Errorf("%+v", item)
	}
	if q := sitetest.Page(t, out, "questions/enough/").View.(QuestionView); q.Note == nil || sitetest.Plain(q.Note.Title) != "Обо всех годах" {
		t.Errorf("%+v", q.Note)
	}
}

func TestAbout(t *testing.T) {
	out, report := publish(t, two().doc("a.md", "title: Дороги?", "summary: Да.", "about: [0409, '101', budget, tor, 'dataset:x']"))
	if f := mine(report); f != "" {
		t.Error(f)
	}
	want := []string{"budget:0409", "budget:101", "budget", "tor", "dataset:x"}
	if diff := testutil.Diff(want, sitetest.Page(t, out, "questions/a/").Subjects); diff != "" {
		t.Error(diff)
	}
	if s := sitetest.Page(t, out, "questions/kindergarten/").Subjects; !slices.Contains(s, "budget:0701") {
		t.Error(s)
	}
	if s := sitetest.Page(t, out, "questions/2022/enough/").Subjects; !slices.Contains(s, "budget:year.2022") {
		t.Error(s)
	}
}

func TestFindings(t *testing.T) {
	for name, c := range map[string]struct {
		files portal
		want  string
	}{
		"unknown question": {
			portal{}.doc("a.md", "title: А", "question: cut", "year: 2022"),
			"content/questions/a.md:3:11: QST001 вопроса «cut» портал не считает; возможно, имелось в виду «cuts»\n",
		},
		"no answer": {
			portal{}.doc("a.md", "title: А?"),
			"content/questions/a.md:1:1: QST002 у вопроса нет ответа в одном предложении (summary)\n",
		},
		"replaced by nothing": {
			portal{}.doc("a.md", "title: А", "question: cuts", "year: 2022", "replace: true"),
			"content/questions/a.md:1:1: QST002 у вопроса нет ответа в одном предложении (summary)\n",
		},
		"a misspelt summary is one slip": {
			portal{}.doc("a.md", "title: А?", "sumary: Б"),
			"content/questions/a.md:3:1: DOC012 неизвестный ключ «sumary»\n",
		},
		"no such year": {
			portal{}.doc("a.md", "title: А", "question: cuts", "year: 2202"),
			"content/questions/a.md:4:7: QST003 у вопроса «cuts» нет страницы за 2202 год\n",
		},
		"replaced without a year": {
			portal{}.doc("a.md", "title: А", "summary: Б", "question: cuts", "replace: true"),
			"content/questions/a.md:1:1: QST003 у вопроса «cuts» нет страницы без года\n",
		},
		"unknown subject": {
			portal{}.doc("a.md", "title: А?", "summary: Б", "about: [0711]"),
			"content/questions/a.md:4:8: QST004 в бюджете нет «0711»; возможно, имелось в виду «0701»\n",
		},
		"two notes": {
			portal{}.doc("a.md", "title: А", "question: cuts", "year: 2022").doc("b.md", "title: Б", "question: cuts", "year: 2022"),
			"content/questions/b.md:3:11: QST005 об этой странице уже говорит content/questions/a.md\n  content/questions/a.md:3:11: слова об этой странице уже здесь\n",
		},
	} {
		t.Run(name, func(t *testing.T) {
			files := two()
			for file, text := range c.files {
				files[file] = text
			}
			_, report := publish(t, files)
			if diff := testutil.Diff(c.want, mine(report)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestBrokenData: what is missing because a table cannot be read is not reported a second time.
func TestBrokenData(t *testing.T) {
	files := two().doc("a.md", "title: А", "question: cuts", "year: 2022", "about: [0409]")
	files["data/budget-2022/god.csv"] = "Часть;Код\nрасходы;\n"
	_, report := publish(t, files)
	for _, d := range report.All() {
		if d.Rule.Code[:3] == "QST" {
			t.Errorf("%s %s", d.Pos, d.Rule.Code)
		}
	}
	if len(report.All()) == 0 {
		t.Error("the broken table is not reported: the test shows nothing")
	}
}

func TestJSONLD(t *testing.T) {
	out, _ := publish(t, two())
	page := sitetest.Page(t, out, "questions/2022/enough/")
	ld, ok := page.JSONLD[0].(faqPage)
	if !ok || ld.Main[0].Name != page.Title || ld.Main[0].Answer.Text == "" || ld.Type != "FAQPage" {
		t.Errorf("%+v", page.JSONLD)
	}
	if a := sitetest.Page(t, out, "questions/2022/enough/"); a.Title == "" || a.Crumbs[0] != (site.Link{Title: "Вопросы", Path: root}) {
		t.Errorf("%+v", a.Crumbs)
	}
}
