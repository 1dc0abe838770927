package opendata

import (
	"fmt"
	"strings"
	"testing"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// BenchmarkPublish learns, checks and writes a table of 20,000 rows.
func BenchmarkPublish(b *testing.B) {
	var text strings.Builder
	text.WriteString("Номер;Название;Дата;Сумма;Код\n")
	for i := range 20_000 {
		fmt.Fprintf(&text, "%d;Название номер %d;%02d.06.2021;%d %03d,50;0%d\n", i, i, i%28+1, i%900+1, i%1000, i%1000)
	}
	root := testutil.Files(map[string]string{"data/t/passport.yaml": passport + "  - path: a.csv\n", "data/t/a.csv": text.String()})
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		sitetest.Load(b, Section, themes.Default(), root)
	}
}

// BenchmarkRowsPage unpacks a page of 200 rows and makes its tables; it tells what a row takes while it waits.
func BenchmarkRowsPage(b *testing.B) {
	var text strings.Builder
	text.WriteString("Номер;Название;Дата;Сумма;Код\n")
	for i := range 20_000 {
		fmt.Fprintf(&text, "%d;Название номер %d;%02d.06.2021;%d %03d,50;0%d\n", i, i, i%28+1, i%900+1, i%1000, i%1000)
	}
	sh := inspect(openFile(b, text.String()), 0, nil, newPress())
	p := publisher{in: &site.Input{Text: sitetest.Texts(b, themes.Default(), "opendata")}}
	p.rows(part{sheet: sh}, &RowsFile{})
	kept := 0
	for _, page := range sh.store.packs {
		kept += len(page.text)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		p.out.Pages[i%len(p.out.Pages)].View.(RowsView).Tables()
		i++
	}
	b.ReportMetric(float64(kept)/20_000, "B/row")
}
