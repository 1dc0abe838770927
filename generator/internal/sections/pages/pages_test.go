package pages

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
		texts["content/pages/"+name] = text
	}
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	return out, sitetest.Findings(report)
}

func doc(title string, more ...string) string {
	return "---\ntitle: " + title + "\n" + strings.Join(append(more, "---"), "\n") + "\n\nТекст страницы.\n"
}

func TestNoPages(t *testing.T) {
	out, findings := load1(t, nil)
	if len(out.Pages)+len(out.Nav) != 0 || findings != "" {
		t.Errorf("%v %s", sitetest.Paths(out), findings)
	}
}

func TestAddressesFollowFolders(t *testing.T) {
	out, findings := load1(t, map[string]string{
		"o-portale.md":              doc("О портале", "menu: О нас"),
		"Контакты.md":               doc("Контакты"),
		"gorod/index.md":            doc("Город", "slug: nash-gorod"),
		"gorod/istoriya.md":         doc("История"),
		"gorod/ulitsy/lesnaya.md":   doc("Лесная"),
		"dokumenty/Устав города.md": doc("Устав"),
	})
	if findings != "" {
		t.Error(findings)
	}
	want := []string{"dokumenty/ustav-goroda/", "nash-gorod/", "nash-gorod/istoriya/", "nash-gorod/ulitsy/lesnaya/", "o-portale/", "kontakty/"}
	if diff := testutil.Diff(want, sitetest.Paths(out)); diff != "" {
		t.Error(diff)
	}
	if diff := testutil.Diff([]site.Link{{Title: "О нас", Path: "o-portale/"}}, out.Nav); diff != "" {
		t.Error(diff)
	}
	city := []site.Link{{Title: "Город", Path: "nash-gorod/"}}
	if diff := testutil.Diff(city, sitetest.Page(t, out, "nash-gorod/ulitsy/lesnaya/").Crumbs); diff != "" {
		t.Error(diff)
	}
	children := []site.Link{{Title: "История", Path: "nash-gorod/istoriya/"}, {Title: "Лесная", Path: "nash-gorod/ulitsy/lesnaya/"}}
	if diff := testutil.Diff(children, sitetest.Page(t, out, "nash-gorod/").View.(PageView).Children); diff != "" {
		t.Error(diff)
	}
}

func TestSummaryAndContents(t *testing.T) {
	out, _ := load1(t, map[string]string{
		"short.md": doc("Короткая") + "\n## Раз\n\n## Два\n",
		"long.md":  doc("Длинная", "summary: О чём она.", "updated: 2022-05-01") + "\n## Раз\n\n### Мелочь\n\n## Два\n\n## Три\n\n## Четыре\n",
	})
	short, long := sitetest.Page(t, out, "short/"), sitetest.Page(t, out, "long/")
	if short.Summary != "Текст страницы." || len(short.View.(PageView).Contents) != 0 {
		t.Errorf("%+v", short)
	}
	v := long.View.(PageView)
	want := []site.Link{{Title: "Раз", Path: "#raz"}, {Title: "Два", Path: "#dva"}, {Title: "Три", Path: "#tri"}, {Title: "Четыре", Path: "#chetyre"}}
	if diff := testutil.Diff(want, v.Contents); diff != "" {
		t.Error(diff)
	}
	if v.Updated.Day() != 1 || sitetest.Plain(long.Summary) != "О чём она." {
		t.Errorf("%+v", v)
	}
}

func TestFindings(t *testing.T) {
	_, got := load1(t, map[string]string{
		"index.md":       doc("Главная"),
		"gorod.md":       doc("Город"),
		"gorod/index.md": doc("Город"),
	})
	want := "content/pages/gorod/index.md:1:1: PAG001 адрес /gorod/ уже занят страницей content/pages/gorod.md\n" +
		"  content/pages/gorod.md:1:1: этот адрес уже у этой страницы\n" +
		"content/pages/index.md: PAG002 этот файл встал бы на место главной страницы\n"
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
