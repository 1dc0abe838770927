package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/export"
	"otkryto/generator/internal/export/exporttest"
	"otkryto/generator/internal/gosmonitor"
	"otkryto/generator/internal/testutil"
)

// TestFormats reads every format of every file of the sample back: each has the rows of the dataset, exactly.
func TestFormats(t *testing.T) {
	p := buildPortal(t, "seversk", "..")
	var kinds []dataset.Kind
	for _, s := range sections() {
		kinds = append(kinds, s.Kinds...)
	}
	report := &diag.Report{}
	sets, err := dataset.Open(os.DirFS(".."), kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, ds := range sets {
		if !ds.Published() {
			continue
		}
		for _, f := range ds.Files {
			n++
			t.Run(ds.ID+"/"+f.Slug(), func(t *testing.T) {
				readForms(t, strings.TrimSuffix(filepath.Join(p.out, filepath.FromSlash(p.result.Settings.CSVPath(f))), ".csv"), f)
			})
		}
	}
	if n < 50 {
		t.Errorf("only %d files", n)
	}
	t.Run("registry", func(t *testing.T) { validRegistry(t, p) })
}

// validRegistry holds the published registry against the recommendations, and the pages of two passports, of a dataset and of one of its tables, against their
// seventeen rows.
func validRegistry(t *testing.T, p portal) {
	report := &diag.Report{}
	found, err := gosmonitor.Validate(os.DirFS(filepath.Join(p.out, "opendata")), "", report)
	if err != nil {
		t.Fatal(err)
	}
	if n := len(report.All()); n > 0 {
		t.Errorf("%d findings:\n%s", n, findings(t, report))
	}
	if found.Registries != 3 || found.Passports < 150 || found.Structures < 50 {
		t.Errorf("%+v", found)
	}
	for _, page := range []string{"municipal-debt", "budget-2022", "budget-2022_otchet-2022-12-31"} {
		b, err := os.ReadFile(filepath.Join(p.out, "opendata", "0000000000-"+page, "index.html"))
		if err != nil {
			t.Fatal(err)
		}
		var rows []string
		for _, m := range cardRow.FindAllSubmatch(b, -1) {
			rows = append(rows, string(m[1]))
		}
		if diff := testutil.Diff(cardRows, rows); diff != "" {
			t.Errorf("%s: %s", page, diff)
		}
		for _, term := range cardTerms {
			if !strings.Contains(string(b), term) {
				t.Errorf("%s has no %s", page, term)
			}
		}
		if !strings.Contains(string(b), `id="terms"`) {
			t.Errorf("%s does not say how the data may be used", page)
		}
	}
}

var cardRow = regexp.MustCompile(`<dt>(\d+\. [^<]+)</dt>`)

// cardRows are those of passports in HTML as bodies publish them.
var cardRows = []string{
	"1. Идентификационный номер", "2. Наименование", "3. Описание", "4. Владелец", "5. Ответственное лицо", "6. Телефон", "7. E-mail", "8. Гиперссылка (URL) на набор",
	"9. Формат", "10. Описание структуры", "11. Дата первой публикации", "12. Дата последнего внесения изменений", "13. Содержание последнего изменения",
	"14. Дата/периодичность актуальности", "15. Ключевые слова", "16. Гиперссылки на версии набора", "17. Гиперссылки на версии структуры",
}

// cardTerms are the terms that harvesters look for.
var cardTerms = []string{
	`property="dc:identifier"`, `property="dc:title"`, `property="dc:description"`, `property="dc:creator"`, `property="dc:created"`, `property="dc:modified"`,
	`property="dc:subject"`, `property="dc:format"`, `property="dc:publisher"`, `typeof="foaf:Person"`, `property="foaf:name"`, `property="foaf:mbox"`,
	`typeof="dc:Collection"`, `property="dc:hasPart"`, `property="dc:provenance"`, `href="http://opendata.gosmonitor.ru/standard/3.0"`,
}

// readForms compares what lies at an address with the rows of a file.
func readForms(t *testing.T, at string, f *dataset.File) {
	read := func(ext string) []byte {
		b, err := os.ReadFile(at + ext)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	var head struct {
		Columns []exporttest.Column `json:"columns"`
	}
	if err := json.Unmarshal(read(".json"), &head); err != nil {
		t.Fatal(err)
	}
	columns := head.Columns
	want := exporttest.CSV(t, read(".csv"), columns)
	if diff := testutil.Diff(rowsOfFile(f), valuesOf(want, columns)); diff != "" {
		t.Errorf("the CSV (-dataset +published): %s", diff)
	}
	workbook, about := exporttest.XLSX(t, read(".xlsx"), columns)
	if len(about) < 5 {
		t.Errorf("the workbook's passport is %q", about)
	}
	for name, got := range map[string][][]string{
		"CSV for Excel": exporttest.Excel(t, read(".excel.csv"), columns, export.Plain),
		"JSON":          exporttest.JSON(t, read(".json"), columns),
		"XLSX":          workbook,
		"Parquet":       exporttest.Parquet(t, read(".parquet"), columns),
	} {
		if diff := testutil.Diff(numbers(t, want, columns), numbers(t, got, columns)); diff != "" {
			t.Errorf("%s (-CSV +format): %s", name, diff)
		}
	}
}

// numbers writes numbers in one way: a format that knows numbers has 12.5 for 12.50.
func numbers(t *testing.T, rows [][]string, columns []exporttest.Column) [][]string {
	t.Helper()
	var list [][]string
	for _, row := range rows {
		row = slices.Clone(row)
		for i, c := range columns {
			if c.Type != "money" && c.Type != "number" || row[i] == "" {
				continue
			}
			d, err := decimal.Parse(row[i])
			if err != nil {
				t.Fatalf("column %s: %v", c.Name, err)
			}
			row[i] = d.Trim(0).String()
		}
		list = append(list, row)
	}
	return list
}

// rowsOfFile are the values of each row of a file, sorted, as package dataset reads them: without what is withheld, with the row's status.
func rowsOfFile(f *dataset.File) []string {
	info := dataset.Describe(f)
	var list []string
	for r := range dataset.Records(f, nil) {
		row := []string{string(dataset.Official)}
		if r.Demo {
			row[0] = string(dataset.Demo)
		}
		for i, c := range r.Cells {
			typ := c.Type()
			if c.Name() == "" && r.Block.Index == 0 && i < len(info.Columns) {
				typ = info.Columns[i].Type
			}
			if value := c.MachineAs(typ); value != "" && typ != dataset.TypeStatus && !c.WithheldAs(typ) {
				row = append(row, value)
			}
		}
		slices.Sort(row)
		list = append(list, strings.Join(row, " | "))
	}
	return list
}

// valuesOf are the values of published rows in the same way; the columns that say where a row stood and what it withholds are not the file's.
func valuesOf(rows [][]string, columns []exporttest.Column) []string {
	var list []string
	for _, row := range rows {
		var values []string
		for i, value := range row {
			if name := columns[i].Name; value != "" && name != "table" && name != "withheld" {
				values = append(values, value)
			}
		}
		slices.Sort(values)
		list = append(list, strings.Join(values, " | "))
	}
	return list
}
