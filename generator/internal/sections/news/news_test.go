package news

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// load1 loads the news of files given by their path below content/news.
func load1(t testing.TB, files map[string]string) (site.Output, string) {
	t.Helper()
	texts := map[string]string{"content/news/.keep": ""}
	for name, text := range files {
		texts["content/news/"+name] = text
	}
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	return out, sitetest.Findings(report)
}

// doc is a document with a title, a date and further front matter.
func doc(title, date string, more ...string) string {
	return "---\ntitle: " + title + "\ndate: " + date + "\nsummary: О чём новость.\n" + strings.Join(append(more, "---"), "\n") + "\n\nТекст.\n"
}

func TestNoFolderPublishesNothing(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), fstest.MapFS{})
	if len(out.Pages)+len(out.Nav)+len(out.Cards)+len(report.All()) != 0 {
		t.Errorf("got %v", sitetest.Paths(out))
	}
}

func TestEmptyFolderSaysThatThereIsNothing(t *testing.T) {
	out, _ := load1(t, nil)
	if diff := testutil.Diff([]string{"news/"}, sitetest.Paths(out)); diff != "" {
		t.Error(diff)
	}
	v := sitetest.Page(t, out, "news/").View.(ListView)
	if len(v.Teasers()) != 0 || v.Lead != "0\u00a0новостей" || len(out.Cards) != 0 {
		t.Errorf("%+v", v)
	}
}

func TestAddresses(t *testing.T) {
	out, findings := load1(t, map[string]string{
		"2022-03-05-doroga.md":             doc("Дорога", "2022-03-05", "tags: [дороги, ремонт]", "category: город"),
		"Новый сквер.md":                   doc("Сквер", "2021-06-01", "tags: [ремонт]"),
		"2021-12-31-bundle/index.md":       doc("Папка", "2021-12-31", "category: город"),
		"2022/nested.md":                   doc("В папке года", "2022-01-10"),
		"2022-02-01-pozdnee-poyavlenie.md": doc("С адресом", "2022-02-01", "slug: drugoe"),
	})
	if findings != "" {
		t.Error(findings)
	}
	want := []string{
		"news/2022/doroga/", "news/2022/drugoe/", "news/2022/nested/", "news/2021/bundle/", "news/2021/novyy-skver/",
		"news/", "news/2022/", "news/2021/",
		"news/tags/", "news/tags/dorogi/", "news/tags/remont/",
		"news/category/", "news/category/gorod/",
	}
	if diff := testutil.Diff(want, sitetest.Paths(out)); diff != "" {
		t.Error(diff)
	}
	if got := sitetest.Page(t, out, "news/category/gorod/").Title; got != "Город: новости" {
		t.Error(got)
	}
	crumbs := sitetest.Page(t, out, "news/2022/doroga/").Crumbs
	if diff := testutil.Diff([]site.Link{{Title: "Новости", Path: "news/"}, {Title: "2022", Path: "news/2022/"}}, crumbs); diff != "" {
		t.Error(diff)
	}
}

func TestNeighboursAndRelated(t *testing.T) {
	out, _ := load1(t, map[string]string{
		"a.md": doc("А", "2022-01-01", "tags: [x, y]", "category: к"),
		"b.md": doc("Б", "2022-01-02", "tags: [z]", "category: к"),
		"c.md": doc("В", "2022-01-03", "tags: [x]"),
		"d.md": doc("Г", "2022-01-04", "tags: [y, x]"),
		"e.md": doc("Д", "2022-01-05"),
	})
	v := sitetest.Page(t, out, "news/2022/a/").View.(ArticleView)
	if v.Older != nil || v.Newer == nil || v.Newer.Title != "Б" {
		t.Errorf("neighbours %v %v", v.Older, v.Newer)
	}
	var related []string
	for _, r := range v.Related() {
		related = append(related, r.Title)
	}
	if diff := testutil.Diff([]string{"Г", "В", "Б"}, related); diff != "" {
		t.Errorf("two shared tags, one, then the category: %s", diff)
	}
	if e := sitetest.Page(t, out, "news/2022/e/").View.(ArticleView); len(e.Related()) != 0 || e.Newer != nil {
		t.Errorf("%+v", e.Related())
	}
}

func TestListsAreCut(t *testing.T) {
	files := map[string]string{}
	for i := range 41 {
		files[fmt.Sprintf("n%02d.md", i)] = doc(fmt.Sprintf("Новость %02d", i), "2022-01-01")
	}
	out, _ := load1(t, files)
	first := sitetest.Page(t, out, "news/").View.(ListView)
	last := sitetest.Page(t, out, "news/page/3/").View.(ListView)
	if len(first.Teasers()) != 20 || len(last.Teasers()) != 1 || first.Lead != "41\u00a0новость" {
		t.Errorf("%d %d %q", len(first.Teasers()), len(last.Teasers()), first.Lead)
	}
	if first.Pager.Newer != nil || first.Pager.Older.Path != "news/page/2/" || last.Pager.Older != nil || last.Pager.Newer.Path != "news/page/2/" {
		t.Errorf("%+v %+v", first.Pager, last.Pager)
	}
	if got := sitetest.Page(t, out, "news/2022/page/2/").Title; got != "Новости 2022 года — страница 2" {
		t.Error(got)
	}
	if len(out.Cards) != 1 || len(out.Cards[0].Teasers) != homeCount {
		t.Errorf("%+v", out.Cards)
	}
}

// The sample portal has a good twenty articles in six categories, and nothing is wrong with them.
func TestSample(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), os.DirFS("../../../.."))
	for line := range strings.Lines(sitetest.Findings(report)) {
		if strings.HasPrefix(line, "content/") {
			t.Error(line)
		}
	}
	if len(out.Entries) < 20 {
		t.Errorf("%d articles", len(out.Entries))
	}
	if c := sitetest.Page(t, out, "news/").View.(ListView).Categories; len(c) != 6 {
		t.Errorf("%v", c)
	}
	sitetest.Page(t, out, "news/2022/pyat-voprosov-o-byudzhete/")
}

// TestSummariesOfInventedNewsAreMarked: a summary is printed by search engines and messengers, far from the mark of the page.
func TestSummariesOfInventedNewsAreMarked(t *testing.T) {
	out, _ := sitetest.Load(t, Section, themes.Default(), os.DirFS("../../../.."))
	for _, p := range out.Pages {
		if _, article := p.View.(ArticleView); article && p.Demo != strings.HasPrefix(p.Summary, "[демо] ") {
			t.Errorf("%s: %q", p.Path, p.Summary)
		}
	}
}

func TestPager(t *testing.T) {
	words := func(n, total int) string {
		var list []string
		for _, l := range pager("news/", n, total).Pages {
			list = append(list, l.Title)
		}
		return strings.Join(list, " ")
	}
	for _, c := range []struct {
		n, total int
		want     string
	}{
		{1, 1, ""},
		{1, 2, "1 2"},
		{1, 9, "1 2 3 … 9"},
		{4, 9, "1 2 3 4 5 6 … 9"},
		{5, 9, "1 2 3 4 5 6 7 8 9"},
		{250, 500, "1 … 248 249 250 251 252 … 500"},
		{500, 500, "1 … 498 499 500"},
	} {
		if got := words(c.n, c.total); got != c.want {
			t.Errorf("page %d of %d: %q, want %q", c.n, c.total, got, c.want)
		}
	}
}

func TestFeedsAndJSONLD(t *testing.T) {
	out, _ := load1(t, map[string]string{"a.md": doc("А", "2022-01-01 10:30", "status: demo", "tags: [дороги, мосты]", "category: город", "author: Пресс-служба", "updated: 2022-01-02")})
	e := out.Entries[0]
	if !e.Demo || e.Author != "Пресс-служба" || sitetest.Plain(e.Summary) != "О чём новость." || len(e.Tags) != 2 || e.Body.Empty() {
		t.Errorf("%+v", e)
	}
	want := newsArticle{
		Type: "NewsArticle", Headline: "А", Description: "О\u00a0чём новость.", DatePublished: "2022-01-01T10:30:00Z", DateModified: "2022-01-02",
		Section: "Город", Keywords: "дороги, мосты", Status: "демо: придумано для примера", Language: "ru",
		Author: &author{Type: "Organization", Name: "Пресс-служба"},
	}
	if diff := testutil.Diff(want, sitetest.Page(t, out, "news/2022/a/").JSONLD[0]); diff != "" {
		t.Error(diff)
	}
	if !sitetest.Page(t, out, "news/").Demo {
		t.Error("a list that has a demo article is not marked")
	}
}

func TestFindings(t *testing.T) {
	cases := map[string]struct {
		files map[string]string
		want  string
	}{
		"undated": {
			map[string]string{"a.md": "---\ntitle: А\nsummary: Б.\n---\n\nТекст.\n"},
			"content/news/a.md:1:1: NEW001 у новости «А» нет даты\n",
		},
		"undated and misspelt": {
			map[string]string{"a.md": "---\ntitel: А\nsumary: Б.\ndata: 2022-01-01\n---\n\nТекст.\n"},
			"content/news/a.md:2:1: DOC012 неизвестный ключ «titel»\ncontent/news/a.md:3:1: DOC012 неизвестный ключ «sumary»\ncontent/news/a.md:4:1: DOC012 неизвестный ключ «data»\n",
		},
		"untitled and undated": {
			map[string]string{"a.md": "---\nsummary: Б.\n---\n\nТекст.\n"},
			"content/news/a.md:1:1: DOC016 у документа нет заголовка\ncontent/news/a.md:1:1: NEW001 у новости «a» нет даты\n",
		},
		"an unreadable date": {
			map[string]string{"a.md": "---\ntitle: А\nsummary: Б.\ndate: вчера\n---\n\nТекст.\n"},
			"content/news/a.md:4:7: DOC015 в «date» не дата: «вчера»\n",
		},
		"same address": {
			map[string]string{"2022-01-01-a.md": doc("А", "2022-01-01"), "2022-01-02-a.md": doc("Б", "2022-01-02")},
			"content/news/2022-01-01-a.md:1:1: NEW002 адрес /news/2022/a/ уже занят новостью content/news/2022-01-02-a.md\n" +
				"  content/news/2022-01-02-a.md:1:1: этот адрес уже у этой новости\n",
		},
		"reserved": {
			map[string]string{"page.md": doc("А", "2022-01-01")},
			"content/news/page.md:1:1: NEW003 адрес /news/2022/page/ нужен страницам списка\n",
		},
		"spelling": {
			map[string]string{"a.md": doc("А", "2022-01-02", "tags: [дороги]"), "b.md": doc("Б", "2022-01-01", "tags: [Дороги]")},
			"content/news/b.md:5:7: NEW004 «Дороги» и «дороги» — на портале одно и то же\n  content/news/a.md:5:7: здесь написано иначе\n",
		},
		"no summary": {
			map[string]string{"a.md": "---\ntitle: А\ndate: 2022-01-01\n---\n\nТекст.\n"},
			"content/news/a.md:1:1: NEW005 у новости «А» нет краткого описания\n",
		},
		"no letters": {
			map[string]string{"a.md": doc("А", "2022-01-01", `tags: ["№"]`)},
			"content/news/a.md:5:7: NEW006 из «№» не получается адрес: нет ни одной буквы или цифры\n",
		},
	}
	fired := map[string]bool{}
	for name, c := range cases {
		_, got := load1(t, c.files)
		if diff := testutil.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		for _, r := range Rules {
			fired[r.Code] = fired[r.Code] || strings.Contains(got, r.Code)
		}
	}
	for _, r := range Rules {
		if !fired[r.Code] {
			t.Errorf("no case fires %s", r.Code)
		}
	}
}
