package stories

import (
	"strings"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

const chartOf = "\n```chart\ndataset: x\ntitle: Рабочие места\nx: Год\ny: Число\n```\n"

func load1(t *testing.T, files map[string]string) (site.Output, string) {
	t.Helper()
	texts := map[string]string{}
	for name, text := range files {
		texts["content/stories/"+name] = text
	}
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	return out, sitetest.Findings(report)
}

func TestNoFolderPublishesNothing(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), fstest.MapFS{})
	if len(out.Pages)+len(out.Cards)+len(out.Nav)+len(report.All()) != 0 {
		t.Error(sitetest.Paths(out))
	}
}

func TestStory(t *testing.T) {
	out, findings := load1(t, map[string]string{
		"2022-05-01-dorogi.md": "---\ntitle: Дороги\nsummary: О дорогах.\nauthor: Редакция\nlead: рабочие места\nabout: [tor, \"budget:0409\"]\nsources:\n  - title: Отчёт\n    url: https://example.ru/o\n    date: 2022-04-01\n" +
			"  - title: Страница\n    path: /tor/\n---\n\nСоздано {{tor.jobs 2022}} мест.\n" + chartOf + "\n## Дальше\n\nКонец.\n",
		"2021-05-01-prezhde.md": "---\ntitle: Прежде\nsummary: О прежнем.\nstatus: demo\n---\n\nТекст.\n",
	})
	if findings != "" {
		t.Error(findings)
	}
	p := sitetest.Page(t, out, "stories/dorogi/")
	v := p.View.(StoryView)
	if len(v.Chart.Refs) != 1 || v.Chart.Refs[0].Kind != content.RefChart || len(v.Body.Refs) != 1 || v.Body.Refs[0].Kind != content.RefFigure {
		t.Errorf("the lead is not taken out: %+v, %+v", v.Chart.Refs, v.Body.Refs)
	}
	html := func(b content.Body) string {
		return string(b.AppendHTML(nil, func(_ int, r content.Ref) string { return "[" + strings.Split(r.Target, "\n")[0] + "]" }))
	}
	if got := html(v.Chart); got != "\n[dataset: x]" && got != "[dataset: x]\n" {
		t.Errorf("%q", got)
	}
	if got := html(v.Body); strings.Contains(got, "dataset") || !strings.Contains(got, "Создано [tor.jobs 2022] мест") {
		t.Errorf("%q", got)
	}
	if len(p.Prose) != 2 || len(p.About) != 2 || p.About[1].Path != "budget:0409" || p.About[0].Pos.Line != 6 || len(p.Links) != 1 || p.Links[0].Path != "/tor/" {
		t.Errorf("%+v %+v", p.About, p.Links)
	}
	if len(v.Sources) != 2 || v.Sources[0].Path != "https://example.ru/o" || v.Sources[0].Date.Month() != 4 || v.Sources[1].Path != "tor/" {
		t.Errorf("%+v", v.Sources)
	}
	if sitetest.Plain(v.Reading) != "1 минута чтения" || v.Author != "Редакция" || v.Older == nil || v.Newer != nil {
		t.Errorf("%+v", v)
	}
	if old := sitetest.Page(t, out, "stories/prezhde/"); sitetest.Plain(old.Summary) != "[демо] О прежнем." || !old.Demo {
		t.Errorf("%+v", old)
	}
	if len(out.Entries) != 2 || len(out.Cards) != 1 || len(out.Cards[0].Teasers) != 2 {
		t.Errorf("%+v", out.Cards)
	}
	if list := sitetest.Page(t, out, "stories/").View.(ListView); sitetest.Plain(list.Lead) != "2 сюжета: длинные рассказы, где каждое число ведёт к данным" {
		t.Error(list.Lead)
	}
}

func TestFindings(t *testing.T) {
	const head = "---\ntitle: Дороги\ndate: 2022-05-01\nsummary: О дорогах.\n"
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"undated":         {map[string]string{"a.md": "---\ntitle: Дороги\nsummary: О.\n---\nТекст.\n"}, "content/stories/a.md:1:1: STO001 у сюжета «Дороги» нет даты\n"},
		"one address":     {map[string]string{"2022-05-01-a.md": "---\ntitle: А\nsummary: О.\n---\nТекст.\n", "2021-05-01-a.md": "---\ntitle: Б\nsummary: О.\n---\nТекст.\n"}, "content/stories/2021-05-01-a.md:1:1: STO002 адрес /stories/a/ уже занят сюжетом content/stories/2022-05-01-a.md\n  content/stories/2022-05-01-a.md: этот сюжет\n"},
		"a misspelt lead": {map[string]string{"a.md": head + "lead: Рабочее места\n---\n" + chartOf}, "content/stories/a.md:5:7: STO003 lead: в тексте нет графика «Рабочее места»; возможно, имелось в виду «Рабочие места»\n"},
		"no words":        {map[string]string{"a.md": head + "lead: a.png\n---\nТекст.\n"}, "content/stories/a.md:5:7: STO004 у картинки «a.png» нет описания\n"},
		"two pictures":    {map[string]string{"a.md": head + "lead: a.png\nimage: b.png\nimage_alt: Дорога\n---\nТекст.\n"}, "content/stories/a.md:5:7: STO005 и lead, и image называют картинку: «a.png» и «b.png»\n"},
		"a bad source":    {map[string]string{"a.md": head + "sources:\n  - url: example.ru\n---\nТекст.\n"}, "content/stories/a.md:5:1: STO006 источник «example.ru» указан не полностью или противоречиво\n"},
		"two addresses":   {map[string]string{"a.md": head + "sources:\n  - title: О\n    url: https://example.ru\n    path: /tor/\n---\nТекст.\n"}, "content/stories/a.md:5:1: STO006 источник «О» указан не полностью или противоречиво\n"},
		"no summary":      {map[string]string{"a.md": "---\ntitle: Дороги\ndate: 2022-05-01\n---\nТекст.\n"}, "content/stories/a.md:2:8: STO007 у сюжета «Дороги» нет краткого описания\n"},
	} {
		if _, findings := load1(t, c.files); findings != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, findings, c.want)
		}
	}
}

// TestLeadPicture holds that a picture of lead is the story's picture.
func TestLeadPicture(t *testing.T) {
	out, findings := load1(t, map[string]string{"a.md": "---\ntitle: Дороги\ndate: 2022-05-01\nsummary: О.\nlead: A.JPG\nimage_alt: Дорога\n---\nТекст.\n", "A.JPG": "x"})
	p := sitetest.Page(t, out, "stories/a/")
	if findings != "" || p.Image == nil || p.Image.Target != "A.JPG" || p.Image.Alt != "Дорога" || p.View.(StoryView).Image != p.Image || !p.View.(StoryView).Chart.Empty() {
		t.Errorf("%s %+v", findings, p.Image)
	}
}

// TestCases holds that numbers and words agree.
func TestCases(t *testing.T) {
	text := sitetest.Texts(t, themes.Default(), "stories")
	for n, want := range map[int][2]string{
		0: {"0 минут чтения", "0 сюжетов"}, 1: {"1 минута чтения", "1 сюжет"}, 2: {"2 минуты чтения", "2 сюжета"}, 5: {"5 минут чтения", "5 сюжетов"}, 11: {"11 минут чтения", "11 сюжетов"},
		21: {"21 минута чтения", "21 сюжет"}, 101: {"101 минута чтения", "101 сюжет"}, 1234: {"1 234 минуты чтения", "1 234 сюжета"},
	} {
		reading, count := sitetest.Plain(text.Text("stories.reading", "n", n)), sitetest.Plain(text.Text("stories.count", "n", n))
		if reading != want[0] || !strings.HasPrefix(count, want[1]+":") {
			t.Errorf("%d: %s, %s", n, reading, count)
		}
	}
}
