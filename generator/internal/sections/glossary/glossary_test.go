package glossary

import (
	"strings"
	"testing"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

func load1(t *testing.T, files map[string]string) (site.Output, string) {
	t.Helper()
	texts := map[string]string{}
	for name, text := range files {
		texts["content/glossary/"+name] = text
	}
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	return out, sitetest.Findings(report)
}

func term(lines ...string) string {
	return "---\n" + strings.Join(lines, "\n") + "\n---\n\nПодробнее.\n"
}

func TestNoTerms(t *testing.T) {
	for _, files := range []map[string]string{nil, {"chernovik.md": term("title: Слово", "summary: Оно.", "draft: true")}} {
		if out, findings := load1(t, files); len(out.Pages)+len(out.Nav)+len(out.Definitions) != 0 || findings != "" {
			t.Errorf("%v %s", sitetest.Paths(out), findings)
		}
	}
}

func TestTerms(t *testing.T) {
	out, findings := load1(t, map[string]string{
		"dotatsiya.md": term("title: Дотация", "summary: Деньги.", "forms: [дотации, выравнивание бюджета]", "not: [дотация молока]", "source: Кодекс", "source_url: https://example.ru/"),
		"eolka.md":     term("title: Ёлка", "summary: Дерево."),
		"zhkh.md":      term("title: ЖКХ", "summary: Дома."),
		"223.md":       term("title: 223-ФЗ", "summary: Закон о закупках.", "slug: zakon-223"),
	})
	if findings != "" {
		t.Error(findings)
	}
	want := []string{"glossary/zakon-223/", "glossary/dotatsiya/", "glossary/eolka/", "glossary/zhkh/", "glossary/"}
	if diff := testutil.Diff(want, sitetest.Paths(out)); diff != "" {
		t.Error(diff)
	}
	v := sitetest.Page(t, out, "glossary/").View.(IndexView)
	var letters []string
	for _, l := range v.Letters {
		letters = append(letters, l.Title+" "+l.ID+" "+l.Terms[0].Title)
	}
	if diff := testutil.Diff([]string{"0–9 letter-0-9 223-ФЗ", "Д letter-d Дотация", "Е letter-e Ёлка", "Ж letter-zh ЖКХ"}, letters); diff != "" {
		t.Error(diff)
	}
	if also := sitetest.Page(t, out, "glossary/dotatsiya/").View.(TermView).Also; also != "выравнивание бюджета" {
		t.Errorf("a case of the title is told as another name: %s", also)
	}
	d := out.Definitions[1]
	if d.ID() != "term-dotatsiya" || d.Summary != "Деньги." || len(d.Forms) != 2 || len(d.Not) != 1 {
		t.Errorf("%+v", d)
	}
}

func TestFindings(t *testing.T) {
	_, got := load1(t, map[string]string{
		"a.md": term("title: Дотация", "summary: Деньги."),
		"b.md": term("title: Трансферты", "summary: Деньги.", "forms: [дотациями, дотация, МП]"),
		"c.md": term("title: Субсидия"),
		"d.md": term("title: Дотации", "summary: Деньги."),
	})
	want := "content/glossary/b.md:4:8: GLO001 «дотация» — то же слово, что «Дотация» в content/glossary/a.md\n" +
		"  content/glossary/a.md:2:8: первый раз — здесь\n" +
		"content/glossary/b.md:4:8: GLO001 «дотациями» — то же слово, что «Дотация» в content/glossary/a.md\n" +
		"  content/glossary/a.md:2:8: первый раз — здесь\n" +
		"content/glossary/b.md:4:8: GLO003 «МП» — слишком короткое слово: меньше трёх букв\n" +
		"content/glossary/c.md:1:1: GLO002 у слова «Субсидия» нет короткого объяснения\n" +
		"content/glossary/d.md:2:8: GLO001 «Дотации» — то же слово, что «Дотация» в content/glossary/a.md\n" +
		"  content/glossary/a.md:2:8: первый раз — здесь\n"
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestNumbers(t *testing.T) {
	words := sitetest.Texts(t, themes.Default(), "glossary")
	for n, want := range map[int]string{
		0: "объяснены 0 слов", 1: "объяснено 1 слово", 2: "объяснены 2 слова", 5: "объяснены 5 слов", 11: "объяснены 11 слов", 21: "объяснено 21 слово", 101: "объяснено 101 слово", 1234: "объяснены 1 234 слова",
	} {
		if got := sitetest.Plain(words.Text("glossary.lead", "n", n)); !strings.Contains(got, want+",") {
			t.Errorf("%d: %s", n, got)
		}
	}
}
