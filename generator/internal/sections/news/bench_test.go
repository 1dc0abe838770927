package news

import (
	"fmt"
	"testing"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// BenchmarkPublish makes the pages of 10,000 articles that have been read: addresses, topics, related articles, views, lists.
func BenchmarkPublish(b *testing.B) {
	const n = 10_000
	files := map[string]string{}
	for i := range n {
		day := time.Date(2012, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i/3)
		files[fmt.Sprintf("content/news/n%05d.md", i)] = doc(fmt.Sprintf("Новость %d", i), day.Format(time.DateOnly),
			fmt.Sprintf("tags: [метка %d, метка %d, метка %d]", i%30, i/7%30, i/49%30), fmt.Sprintf("category: рубрика %d", i%6))
	}
	root := testutil.Files(files)
	report := &diag.Report{}
	docs, err := content.ReadDir[Meta](&content.Reader{Root: root, Now: time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC), Zone: time.UTC, Report: report}, dir)
	if err != nil {
		b.Fatal(err)
	}
	in := &site.Input{Text: sitetest.Texts(b, themes.Default(), "news"), Report: report}
	pages := 0
	for b.Loop() {
		ix := newIndex(docs, report)
		ix.relate()
		p := publisher{in: in, index: ix}
		pages = len(p.output().Pages)
	}
	b.ReportMetric(float64(pages), "pages")
}
