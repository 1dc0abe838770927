package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/themes"
)

// largePortal writes a portal of ten thousand news of about 7 KB, as docs/benchmarks.md speaks of.
func largePortal(b *testing.B) (options build.Options, article string) {
	b.Helper()
	root := b.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			b.Fatal(err)
		}
		return path
	}
	write("content/site.yaml", "title: Портал\ndescription: Новости\nbody: Администрация\nmunicipality: Город\ninn: \"0000000000\"\ntime_zone: Europe/Moscow\n")
	paragraph := strings.Repeat("Совет депутатов утвердил план ремонта улиц, а \"подрядчик\" начал работы - **в срок** и [по графику](https://example.ru/). ", 5)
	body := strings.Repeat("\n## Ход работ\n\n"+paragraph+"\n\n- первый участок;\n- второй участок.\n\n| Участок | План |\n|---|---:|\n| улица | 12 |\n", 5)
	for i := range 10000 {
		date := time.Date(2005, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i*2/3)
		text := fmt.Sprintf("---\ntitle: Новость %d\ndate: %s\ntags: [метка %d, метка %d]\ncategory: рубрика %d\nsummary: О чём новость %d.\n---\n%s",
			i, date.Format(time.DateOnly), i%29, i%7, i%6, i, body)
		article = write(fmt.Sprintf("content/news/%d/n%05d.md", date.Year(), i), text)
	}
	return build.Options{
		Root: root, Sections: sections(), Themes: themes.Default(), Binary: "bench", Now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC),
	}, article
}

func runBuild(b *testing.B, o build.Options) build.Result {
	b.Helper()
	result, err := build.Run(b.Context(), o)
	if err != nil {
		b.Fatal(err)
	}
	if result.Failed {
		b.Fatal("the portal has faults")
	}
	return result
}

// BenchmarkCold builds ten thousand news into an empty folder.
func BenchmarkCold(b *testing.B) {
	o, _ := largePortal(b)
	for b.Loop() {
		o.Out = filepath.Join(b.TempDir(), "public")
		result := runBuild(b, o)
		b.ReportMetric(float64(result.Pages), "pages")
		b.ReportMetric(float64(result.Entries), "feed-items")
	}
}

// BenchmarkUnchanged builds it again when nothing has changed.
func BenchmarkUnchanged(b *testing.B) {
	o, _ := largePortal(b)
	runBuild(b, o)
	for b.Loop() {
		if !runBuild(b, o).Unchanged {
			b.Fatal("something changed")
		}
	}
}

// BenchmarkEdit changes one of ten thousand news and asks for its page, as serve does after a save.
func BenchmarkEdit(b *testing.B) {
	o, article := largePortal(b)
	session := build.NewSession(o)
	defer session.Close()
	if _, err := session.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	source, err := os.ReadFile(article)
	if err != nil {
		b.Fatal(err)
	}
	page := "news/" + filepath.Base(filepath.Dir(article)) + "/" + strings.TrimSuffix(filepath.Base(article), ".md") + "/index.html"
	for i := 0; b.Loop(); i++ {
		mark := fmt.Sprintf("правка%d", i)
		if err := os.WriteFile(article, append(source, "\n\n"+mark+"\n"...), 0o644); err != nil {
			b.Fatal(err)
		}
		site, err := session.Prepare(b.Context())
		if err != nil {
			b.Fatal(err)
		}
		data, ok, err := site.Get(b.Context(), page)
		if err != nil || !ok || !strings.Contains(string(data), mark) {
			b.Fatalf("the page does not show the edit: %v", err)
		}
	}
}
