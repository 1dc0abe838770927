package dataset_test

import (
	"fmt"
	"testing/fstest"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// A section declares the shape of its data, opens the portal's datasets and streams their rows into a struct of its own. A cell that cannot be read is in the
// report with its place in Excel, and the row comes all the same.
func ExampleRows() {
	kind := dataset.Kind{Name: "grants", Tables: []dataset.Table{{Name: "grants", Columns: []dataset.Column{
		{Name: "name", Type: dataset.TypeText, Required: true, Headings: []string{"Получатель"}},
		{Name: "sum", Type: dataset.TypeMoney, Required: true, Headings: []string{"Сумма"}},
	}}}}
	root := fstest.MapFS{
		"data/grants/passport.yaml": {Data: []byte("title: Гранты\nkind: grants\nstatus: demo\nfiles:\n  - path: 2022.csv\n    unit: тыс. руб.\n")},
		"data/grants/2022.csv":      {Data: []byte("Гранты 2022 года;\nПолучатель;Сумма, тыс. руб.\n1;2\nШкола № 5;1 250,5\nМузей;много\n")},
	}
	var report diag.Report
	datasets, err := dataset.Open(root, []dataset.Kind{kind}, &report)
	if err != nil {
		panic(err)
	}
	type grant struct {
		Name dataset.Text  `col:"name"`
		Sum  dataset.Money `col:"sum"`
	}
	for _, f := range datasets[0].Files {
		for row := range dataset.Rows[grant](f, &report) {
			fmt.Println(row.Number, row.Values.Name.Value, row.Values.Sum.Value.Decimal(), row.Values.Sum.Set, row.Demo)
		}
	}
	for _, d := range report.All() {
		fmt.Println(d.Pos, d.Rule.Code, d.Message(diag.RU))
	}
	// Output:
	// 4 Школа № 5 1250500.00 true true
	// 5 Музей 0.00 false true
	// data/grants/2022.csv:5:2 CSV004 сумма не читается: «много»
}
