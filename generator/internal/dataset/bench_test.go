package dataset

import (
	"bytes"
	"fmt"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/diag"
)

// contractsKind is a large table: 12 columns, three of them amounts.
var contractsKind = Kind{Name: "contracts", Tables: []Table{{Name: "contracts", Columns: []Column{
	{Name: "number", Type: TypeText, Required: true, Headings: []string{"Реестровый номер"}},
	{Name: "date", Type: TypeDate, Headings: []string{"Дата заключения"}},
	{Name: "customer", Type: TypeText, Headings: []string{"Заказчик"}},
	{Name: "inn", Type: TypeCode, Headings: []string{"ИНН"}},
	{Name: "supplier", Type: TypeText, Headings: []string{"Поставщик"}},
	{Name: "subject", Type: TypeText, Required: true, Headings: []string{"Предмет контракта"}},
	{Name: "code", Type: TypeCode, Headings: []string{"КБК"}},
	{Name: "price", Type: TypeMoney, Required: true, Headings: []string{"Цена контракта"}},
	{Name: "paid", Type: TypeMoney, Headings: []string{"Оплачено"}},
	{Name: "rest", Type: TypeMoney, Headings: []string{"Остаток"}},
	{Name: "year", Type: TypeYear, Headings: []string{"Год"}},
	{Name: "state", Type: TypeText, Headings: []string{"Состояние"}},
}}}}

type contract struct {
	Number   Text   `col:"number"`
	Date     Date   `col:"date"`
	Customer Text   `col:"customer"`
	INN      Code   `col:"inn"`
	Supplier Text   `col:"supplier"`
	Subject  Text   `col:"subject"`
	Code     Code   `col:"code"`
	Price    Money  `col:"price"`
	Paid     Money  `col:"paid"`
	Rest     Money  `col:"rest"`
	Year     Number `col:"year"`
	State    Text   `col:"state"`
}

// contracts makes a table of n rows in windows-1251.
func contracts(n int) []byte {
	var b bytes.Buffer
	b.WriteString("Реестр контрактов;;;;;;;;;;;\r\n\r\n")
	b.WriteString("Реестровый номер;Дата заключения;Заказчик;ИНН;Поставщик;Предмет контракта;КБК;Цена контракта;Оплачено;Остаток;Год;Состояние\r\n")
	for i := range n {
		fmt.Fprintf(&b, "%019d;%02d.%02d.2022;Управление образования;70240%05d;\"ООО \"\"Ромашка-%d\"\"\";Капитальный ремонт здания школы;902 0702 0110120%03d 244;%d\u00a0%03d\u00a0%03d,%02d;%d %03d,00;-;2022;исполнен\r\n",
			i, i%28+1, i%12+1, i%100000, i%977, i%1000, i%9+1, i%1000, i*7%1000, i%100, i%900+1, i*3%1000)
	}
	out, err := charmap.Windows1251.NewEncoder().Bytes(b.Bytes())
	if err != nil {
		panic(err)
	}
	return out
}

func portal(kind string, csv []byte) fstest.MapFS {
	return fstest.MapFS{
		"data/x/a.csv":         {Data: csv},
		"data/x/passport.yaml": {Data: []byte("title: Проба\nkind: " + kind + "\nstatus: official\nfiles:\n  - path: a.csv\n")},
	}
}

// BenchmarkRows reads and checks 100,000 rows of 12 columns, in windows-1251, from Open to the last row.
func BenchmarkRows(b *testing.B) {
	csv := contracts(100_000)
	fsys := portal("contracts", csv)
	b.SetBytes(int64(len(csv)))
	b.ReportAllocs()
	for b.Loop() {
		var report diag.Report
		ds, err := Open(fsys, []Kind{contractsKind}, &report)
		if err != nil {
			b.Fatal(err)
		}
		rows, total := 0, int64(0)
		for r := range Rows[contract](ds[0].Files[0], &report) {
			rows++
			total += int64(r.Values.Price.Value)
		}
		if rows != 100_000 || report.Count(diag.Error) != 0 {
			b.Fatal(rows, report.All()[0])
		}
	}
}

// BenchmarkRecords streams the same rows as cells, as the open data pages do.
func BenchmarkRecords(b *testing.B) {
	csv := contracts(100_000)
	var report diag.Report
	ds, _ := Open(portal("contracts", csv), []Kind{contractsKind}, &report)
	b.SetBytes(int64(len(csv)))
	b.ReportAllocs()
	for b.Loop() {
		size := 0
		for r := range Records(ds[0].Files[0], &report) {
			for _, c := range r.Cells {
				size += len(c.Machine())
			}
		}
	}
}

// BenchmarkOpen looks through the bytes: hash, encoding, delimiter.
func BenchmarkOpen(b *testing.B) {
	csv := contracts(100_000)
	fsys := portal("contracts", csv)
	b.SetBytes(int64(len(csv)))
	for b.Loop() {
		var report diag.Report
		if _, err := Open(fsys, []Kind{contractsKind}, &report); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpenReleased opens the same table with a release of it: as it was frozen, with three figures changed since, and with every price changed.
func BenchmarkOpenReleased(b *testing.B) {
	csv := contracts(100_000)
	few := bytes.Replace(csv, []byte(";2022;"), []byte(";2021;"), 3)
	for _, c := range []struct {
		name string
		now  []byte
	}{{"same", csv}, {"few", few}, {"all", bytes.ReplaceAll(csv, []byte(",00;-;"), []byte(",01;-;"))}} {
		b.Run(c.name, func(b *testing.B) {
			fsys := portal("contracts", c.now)
			for name, text := range published("2023-01-20", string(fsys["data/x/passport.yaml"].Data), string(csv)) {
				fsys[name] = &fstest.MapFile{Data: []byte(text)}
			}
			b.SetBytes(int64(len(csv)))
			b.ReportAllocs()
			for b.Loop() {
				var report diag.Report
				if _, err := Open(fsys, []Kind{contractsKind}, &report); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
