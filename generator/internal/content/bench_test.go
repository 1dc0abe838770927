package content

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"otkryto/generator/internal/diag"
)

// sampleNews is a news item of about 8 KB with what news have: paragraphs, headings, lists, links, a table, quotes.
func sampleNews(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: \"Ремонт дорог: улица %d\"\ndate: 2022-03-05T09:00:00+03:00\ntags:\n  - дороги\n  - бюджет\n  - благоустройство\ncategory: Общество\n", n)
	b.WriteString("summary: \"Рассказываем, какие улицы отремонтируют в этом году, сколько это стоит и когда работы закончатся.\"\n---\n\n")
	for part := range 5 {
		fmt.Fprintf(&b, "## Участок %d и что на нём сделают\n\n", part+1)
		for p := range 2 {
			fmt.Fprintf(&b, "Администрация города утвердила план работ на год - в него вошли %d участков. \"Подрядчик начал подготовку раньше срока\", отметили в управлении. "+
				"На **первом участке** заменят покрытие, [подробности на странице проекта](https://example.org/data/%d). Стоимость работ - %d,%d млн руб. (%d%%). "+
				"Работы ведут по национальному проекту, деньги выделены из трёх бюджетов и будут учтены в отчёте за квартал.\n\n", p+part, n*100+p, 10+p, part, 40+p)
		}
		b.WriteString("- сначала снимают старое покрытие и проверяют основание;\n- затем укладывают новое и наносят разметку;\n- в конце ставят знаки.\n\n")
	}
	b.WriteString("| Показатель | 2021 | 2022 | Изменение, % |\n|---|---:|---:|---:|\n")
	for row := range 6 {
		fmt.Fprintf(&b, "| Протяжённость участка %d | %d | %d | %d.5 |\n", row, 100+row, 120+row, row)
	}
	return b.String()
}

func sampleFS(n int) fstest.MapFS {
	root := fstest.MapFS{}
	for i := range n {
		root[fmt.Sprintf("content/news/2022/%04d-ulitsa.md", i)] = &fstest.MapFile{Data: []byte(sampleNews(i)), ModTime: time.Unix(1, 0)}
	}
	return root
}

// BenchmarkReadDir reads a hundred news items; the time of one is the time of all.
func BenchmarkReadDir(b *testing.B) {
	root := sampleFS(100)
	b.SetBytes(int64(100 * len(sampleNews(0))))
	b.ReportAllocs()
	for b.Loop() {
		r := &Reader{Root: root, Now: time.Unix(1<<33, 0), Report: &diag.Report{}}
		docs, err := ReadDir[Meta](r, "news")
		if err != nil || len(docs) != 100 {
			b.Fatal(len(docs), err)
		}
	}
}

// BenchmarkReadDirMentions does the same for a portal whose passports list what figures are mentioned by.
func BenchmarkReadDirMentions(b *testing.B) {
	root := sampleFS(100)
	b.SetBytes(int64(100 * len(sampleNews(0))))
	b.ReportAllocs()
	for b.Loop() {
		r := &Reader{Root: root, Now: time.Unix(1<<33, 0), Report: &diag.Report{}, Phrases: []string{"рабочих мест", "резидент", "рублей инвестиций"}}
		docs, err := ReadDir[Meta](r, "news")
		if err != nil || len(docs) != 100 {
			b.Fatal(len(docs), err)
		}
	}
}

// BenchmarkReadDirCached does the same when nothing has changed.
func BenchmarkReadDirCached(b *testing.B) {
	r := &Reader{Root: sampleFS(1000), Now: time.Unix(1<<33, 0), Report: &diag.Report{}, Cache: &Cache{}}
	for b.Loop() {
		if docs, err := ReadDir[Meta](r, "news"); err != nil || len(docs) != 1000 {
			b.Fatal(len(docs), err)
		}
	}
}

func BenchmarkProse(b *testing.B) {
	text := []byte(sampleNews(0))
	var s source
	s.load("content/news/a.md", text)
	fm, _ := s.frontMatter()
	p := prose{parser: newParser(), ids: map[string]int{}}
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		p.render(&s, fm.end)
	}
}

func BenchmarkFrontMatter(b *testing.B) {
	var s source
	s.load("content/news/a.md", []byte(sampleNews(0)))
	fm, _ := s.frontMatter()
	benchMatter(b, &s, fm)
}

func benchMatter(b *testing.B, s *source, fm frontMatter) {
	fields := fieldsOf(reflect.TypeFor[Meta]())
	b.ReportAllocs()
	for b.Loop() {
		var m Meta
		if _, ok := s.decode(fm, fields, reflect.ValueOf(&m).Elem(), time.UTC); !ok {
			b.Fatal(s.faults)
		}
	}
}
