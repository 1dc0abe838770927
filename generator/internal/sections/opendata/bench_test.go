package opendata

import (
	"fmt"
	"strings"
	"testing"

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
