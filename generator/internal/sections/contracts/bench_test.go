package contracts

import (
	"fmt"
	"strings"
	"testing"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
)

// BenchmarkLoad reads 50,000 contracts of 3,000 suppliers, judges them, meets a budget and plans all pages; none is printed.
func BenchmarkLoad(b *testing.B) {
	root := testutil.Files(portal("", manyRows(50_000, 3_000)))
	text := sitetest.Texts(b, themesDefault(), "contracts")
	for b.Loop() {
		report := &diag.Report{}
		sets, err := dataset.Open(root, kinds, report)
		if err != nil {
			b.Fatal(err)
		}
		out, err := load(&site.Input{Datasets: sets, Content: &content.Reader{}, Text: text, Now: day2023, Report: report})
		if err != nil {
			b.Fatal(err)
		}
		met, err := out.Meet(site.Facts{fact("expenditure", 1<<40), fact("0409", 1<<40), fact("programme.06", 1<<40)}, report)
		if err != nil || len(met.Pages) < 3_000 || report.Failed(true) {
			b.Fatal(err, len(met.Pages), findings(report))
		}
	}
}

// manyRows are n contracts of so many suppliers.
func manyRows(n, suppliers int) string {
	var rows strings.Builder
	for i := range n {
		k := i % suppliers
		fmt.Fprintf(&rows, "%d/22;%02d.%02d.2022;ООО «Пример-%d»;%s;Ремонт участка дороги, лот %d;%d,%02d;Электронный аукцион;0409;06;%d,00\n",
			i+1, 1+i%28, 1+i%12, k, numbered10(k), i, 1000+i, i%100, 500+i/2)
	}
	return rows.String()
}

// numbered10 is a number with its check digit that no inspection has given.
func numbered10(k int) string {
	digits := fmt.Sprintf("%09d", k+1)
	for d := range 10 {
		if inn := fmt.Sprint(digits, d); taxpayerOf(inn) == organisation {
			return inn
		}
	}
	panic("no digit fits")
}
