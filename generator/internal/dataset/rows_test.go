package dataset

import (
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/money"
)

type year struct {
	Year   Number `col:"year"`
	Number Number `col:"number"`
	Share  Number `col:"share"`
	Date   Date   `col:"date"`
	Money  Money  `col:"money"`
	Code   Code   `col:"code"`
	Note   Text   `col:"note"`
	Tags   []Text `col:"tag"`
	inner
	Extra int // no tag: none of ours
}

type inner struct {
	AsText Text `col:"number"`
}

func TestRows(t *testing.T) {
	f, report := load(t, "years", "Год;Число;Доля;Дата;Сумма;ИНН;Примечание;Метка;Метка;Лишнее\n"+
		"2022;1 234,5;97,3 %;31.12.2022;1 234,56;070 24;\"два\nслова\";а;б;x\n2023;-;х;;–;-;;;;\n2024\n", "unit: тыс")
	var got []Row[year]
	for r := range Rows[year](f, report) {
		got = append(got, r)
	}
	if d := cmp.Diff([]string{"CSV008 4"}, codes(report)); d != "" || len(got) != 3 {
		t.Fatal(d, len(got))
	}
	r := got[0]
	v := r.Values
	if v.Year.Value.String() != "2022" || v.Number.Value.String() != "1234.5" || v.Share.Value.String() != "97.3" || !v.Date.Value.Equal(time.Date(2022, 12, 31, 0, 0, 0, 0, time.UTC)) ||
		v.Money.Value != money.Money(123456000) || v.Code.Value != "07024" || v.Note.Value != "два слова" || v.AsText.Value != "1 234,5" || r.Number != 2 || r.Demo || len(r.Cells) != 10 {
		t.Errorf("%+v", v)
	}
	if len(v.Tags) != 2 || v.Tags[0].Value != "а" || v.Tags[1].Value != "б" || v.Tags[1].Cell.Letter() != "I" {
		t.Errorf("%+v", v.Tags)
	}
	want := diag.Pos{File: "data/x/a.csv", Line: 2, Col: 5, Letter: "E", Column: "Сумма", Text: "1 234,56"}
	if d := cmp.Diff(want, v.Money.Cell.Pos()); d != "" {
		t.Error(d)
	}
	if c := r.Cells[9]; c.Name() != "" || c.Column() != "Лишнее" || c.Type() != TypeText || c.Raw != "x" {
		t.Errorf("%+v", c)
	}
	v = got[1].Values
	if v.Number.Set || v.Share.Set || v.Date.Set || v.Money.Set || v.Code.Value != "" || v.Note.Value != "" || !v.Year.Set || v.Number.Cell.Raw != "-" {
		t.Errorf("no value is a value: %+v", v)
	}
	if c := got[2].Values.Money.Cell; got[2].Number != 4 || c.Col != 5 || c.Column() != "Сумма" {
		t.Errorf("a cell that is not there has no place: %+v", c)
	}
	if len(got[0].Values.Tags) != 2 {
		t.Error("rows share their slices")
	}
}

func TestRowsStop(t *testing.T) {
	f, report := load(t, "years", "Год;Число\n2021;1\n2022;2\n2023;x\n")
	for r := range Rows[year](f, report) {
		if r.Values.Year.Value.String() == "2022" {
			break
		}
	}
	if got := codes(report); len(got) != 0 {
		t.Error(got)
	}
}

func TestDemo(t *testing.T) {
	const csv = "Год;Число;Статус данных\n2021;1;официальные\n2022;2;демо\n2023;3;\n"
	for entry, want := range map[string][]bool{"": {false, true, false}, "status: demo": {false, true, true}} {
		f, report := load(t, "years", csv, entry)
		var got []bool
		for r := range Rows[year](f, report) {
			got = append(got, r.Demo)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %v, %v", entry, got, codes(report))
		}
	}
}

func TestMapping(t *testing.T) {
	csv := "Статья;Шифр;План;План на год;Факт\nДоходы;0100;1;2;3\n"
	passport := goodPassport + "    columns:\n      executed: Факт\ncolumns:\n  name: СТАТЬЯ\n  code: шифр\n  approved: План  на\n    год\n  executed: План\n"
	ds, report := loadAll(t, map[string]string{"data/x/passport.yaml": passport, "data/x/a.csv": csv})
	got := outline(ds[0].Files[0], report)
	want := "block 0: A1=Статья/name B1=Шифр/code C1=План/ D1=План на год/approved E1=Факт/executed\n2: Доходы|0100|1|2.00|3.00\n"
	if d := cmp.Diff(want, got); d != "" || len(report.All()) > 0 {
		t.Error(d, codes(report))
	}
}

func TestTagsAreChecked(t *testing.T) {
	f, report := load(t, "years", "Год;Число\n2021;1\n")
	for name, run := range map[string]func(){
		"a column of no table": func() {
			for range Rows[struct {
				X Text `col:"xyz"`
			}](f, report) {
			}
		},
		"no typed cell": func() {
			for range Rows[struct {
				X string `col:"number"`
			}](f, report) {
			}
		},
		"no struct": func() {
			for range Rows[int](f, report) {
			}
		},
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			run()
		}()
	}
}

func TestDescribe(t *testing.T) {
	f, _ := load(t, "table", "Отчёт\nГод;Код;Число;Дата;Слово;Пусто\n2021;01;1,5;31.12.2021;а;\n2022;02;-;1.1.2022;б;-\n")
	info := Describe(f)
	var types []string
	for _, c := range info.Columns {
		types = append(types, fmt.Sprintf("%s %s %s %d", c.Letter, c.Heading, c.Type, c.Filled))
	}
	want := []string{"A Год number 2", "B Код code 2", "C Число number 1", "D Дата date 2", "E Слово text 2", "F Пусто text 0"}
	if d := cmp.Diff(want, types); d != "" || info.Rows != 2 || info.Blocks != 1 || info.Encoding != "utf-8" || info.Delimiter != ";" {
		t.Errorf("%s %+v", d, info)
	}
}

// TestMillionRows streams a table and looks at the heap near its end: rows must not be kept.
func TestMillionRows(t *testing.T) {
	n := 60_000
	if testing.Short() {
		n = 20_000
	}
	fsys := endless{MapFS: portal("contracts", nil), rows: n}
	report := &diag.Report{}
	ds, err := Open(fsys, []Kind{contractsKind}, report)
	if err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	rows := 0
	for range Rows[contract](ds[0].Files[0], report) {
		if rows++; rows == n-1 {
			runtime.GC()
			runtime.ReadMemStats(&after)
		}
	}
	if grown := int64(after.HeapAlloc) - int64(before.HeapAlloc); rows != n || grown > 4<<20 {
		t.Errorf("%d rows, the heap grew by %d bytes, %v", rows, grown, codes(report))
	}
}

// endless makes its a.csv row by row, so that the file is not in memory either.
type endless struct {
	fstest.MapFS
	rows int
}

func (e endless) Open(name string) (fs.File, error) {
	f, err := e.MapFS.Open(name)
	if err == nil && strings.HasSuffix(name, ".csv") {
		return &rowFile{File: f, left: e.rows, head: true}, nil
	}
	return f, err
}

type rowFile struct {
	fs.File
	left int
	head bool
	rest []byte
}

func (f *rowFile) Read(b []byte) (int, error) {
	if len(f.rest) == 0 {
		switch {
		case f.head:
			f.head = false
			f.rest = []byte("Реестровый номер;Предмет контракта;Цена контракта\n")
		case f.left == 0:
			return 0, io.EOF
		default:
			f.rest = fmt.Appendf(nil, "%019d;Капитальный ремонт здания школы № %d;1 234 %03d,56\n", f.left, f.left%100, f.left%1000)
			f.left--
		}
	}
	n := copy(b, f.rest)
	f.rest = f.rest[n:]
	return n, nil
}
