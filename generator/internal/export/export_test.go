package export

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/export/exporttest"
)

// sample has a value of every kind that has been lost somewhere: leading zeros, sixteen digits, a formula, an apostrophe, quotes, days before 1900.
var sample = [][]string{
	{"0100", "Налог на прибыль", "154750262.06", "12.5", "2022", "2022-12-31"},
	{"0200", "=СУММ(A1:A2)", "-0.01", "-3", "2021", "1899-12-31"},
	{"00012", "'=не формула", "92233720368547758.07", "1234567890123456.789", "2020", "1961-04-12"},
	{"", "", "", "", "", ""},
	{"7", "a;b,\"в\"\tг", "0", "0.000000001", "1999", "2100-02-28"},
	{"+7", "-минус", "1000000", "100", "2022", "2022-12-31"},
	{"@", "'просто", "1", "-0.5", "2022", "2022-12-31"},
}

func tableOf(rows [][]string) *Table {
	return &Table{
		Name: "sample", Title: "Образец «всего»",
		Columns: []Column{
			{"code", "Код", Code, ""}, {"name", "Наименование", Text, ""}, {"executed", "Исполнено", Money, "RUB"}, {"share", "Доля", Number, "%"}, {"year", "Год", Year, ""}, {"day", "День", Date, ""},
		},
		Rows:  slices.Values(rows),
		About: []Fact{{"Название", "Образец", ""}, {"Итого", "154750262.06", Money}},
	}
}

// forms are the formats with what reads each back as rows of clean values, the heading left out.
var forms = []struct {
	name  string
	write func(io.Writer, *Table) error
	read  func(*testing.T, []byte, []Column) [][]string
}{
	{"csv", CSV, func(t *testing.T, b []byte, c []Column) [][]string { return exporttest.CSV(t, b, columns(c)) }},
	{"excel", ExcelCSV, func(t *testing.T, b []byte, c []Column) [][]string { return exporttest.Excel(t, b, columns(c), Plain) }},
	{"json", JSON, func(t *testing.T, b []byte, c []Column) [][]string { return exporttest.JSON(t, b, columns(c)) }},
	{"xlsx", XLSX, readXLSX},
	{"parquet", func(w io.Writer, t *Table) error { return Parquet(w, t, Survey(t)) }, func(t *testing.T, b []byte, c []Column) [][]string {
		return exporttest.Parquet(t, b, columns(c))
	}},
}

// TestRoundTrip writes the sample in every format twice, the same bytes, and reads it back, the same values.
func TestRoundTrip(t *testing.T) {
	for _, form := range forms {
		t.Run(form.name, func(t *testing.T) { roundTrip(t, sample, form.write, form.read) })
	}
}

func roundTrip(t *testing.T, rows [][]string, write func(io.Writer, *Table) error, read func(*testing.T, []byte, []Column) [][]string) {
	t.Helper()
	var one, two bytes.Buffer
	tab := tableOf(rows)
	if err := write(&one, tab); err != nil {
		t.Fatal(err)
	}
	if err := write(&two, tab); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(one.Bytes(), two.Bytes()) {
		t.Error("two writings differ")
	}
	if diff := cmp.Diff(normal(rows), normal(read(t, one.Bytes(), tab.Columns))); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

// normal writes numbers in one way: 12.50 is 12.5 in a format that knows numbers.
func normal(rows [][]string) [][]string {
	types := tableOf(nil).Columns
	var list [][]string
	for _, row := range rows {
		line := slices.Clone(row)
		for i, v := range line {
			if d, ok := parseDecimal(v); ok && types[i].Type.numeric() {
				line[i] = strconv.FormatBool(d.negative && !d.zero()) + " " + d.whole + "." + d.part
			}
		}
		list = append(list, line)
	}
	return list
}

func readXLSX(t *testing.T, b []byte, c []Column) [][]string {
	t.Helper()
	rows, about := exporttest.XLSX(t, b, columns(c))
	if diff := cmp.Diff([][]string{{"Название", "Образец"}, {"Итого", "154750262.06"}}, about); diff != "" {
		t.Error(diff)
	}
	return rows
}

func columns(list []Column) []exporttest.Column {
	var out []exporttest.Column
	for _, c := range list {
		out = append(out, exporttest.Column{Name: c.Name, Type: string(c.Type)})
	}
	return out
}

// TestSurvey says what is in the sample's columns.
func TestSurvey(t *testing.T) {
	s := Survey(tableOf(sample))
	if s.Rows != 7 || !s.FitsWorkbook() {
		t.Errorf("%+v", s)
	}
	for i, want := range []Statistic{
		{Empty: 1, Distinct: 6},
		{Empty: 1, Distinct: 6},
		{Empty: 1, Distinct: 6, Min: "-0.01", Max: "92233720368547758.07"},
		{Empty: 1, Distinct: 6, Min: "-3", Max: "1234567890123456.789"},
		{Empty: 1, Distinct: 4, Min: "1999", Max: "2022"},
		{Empty: 1, Distinct: 4, Min: "1899-12-31", Max: "2100-02-28"},
	} {
		c := s.Columns[i]
		if got := (Statistic{Empty: c.Empty, Distinct: c.Distinct, Min: c.Min, Max: c.Max, Odd: c.Odd}); !cmp.Equal(got, want, cmp.AllowUnexported(Statistic{}, decimal{})) {
			t.Errorf("column %d: %+v, not %+v", i, got, want)
		}
	}
	odd := Survey(tableOf([][]string{{"1", "x", "н/д", "1e5", "22", "31.12.2022"}}))
	for i, want := range []int{0, 0, 1, 1, 0, 1} {
		if odd.Columns[i].Odd != want {
			t.Errorf("column %d has %d odd values, not %d", i, odd.Columns[i].Odd, want)
		}
	}
	long := Survey(tableOf([][]string{{"", strings.Repeat("я", cellUnits+1), "", "", "", ""}}))
	if long.FitsWorkbook() {
		t.Error("a sheet would cut the text")
	}
}

// TestOdd writes values that are not of their column's type: as text, so that they are read back as they were.
func TestOdd(t *testing.T) {
	rows := [][]string{{"1", "x", "н/д", "1e5", "22", "31 декабря"}, {"2", "y", "1.50", "2", "2022", "2022-12-31"}}
	for _, form := range forms {
		t.Run(form.name, func(t *testing.T) { roundTrip(t, rows, form.write, form.read) })
	}
}

// FuzzRoundTrip makes tables of a seed and of a text, and reads every format back.
func FuzzRoundTrip(f *testing.F) {
	f.Add(uint64(1), "=1+1")
	f.Add(uint64(2), "«ёлка»\"")
	f.Add(uint64(3), "'''@x")
	f.Fuzz(func(t *testing.T, seed uint64, text string) {
		text = strings.ToValidUTF8(strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7f || r >= 0xfffe {
				return -1 // a clean value is one line, and XML has no control characters
			}
			return r
		}, text), "")
		rows := randomRows(rand.New(rand.NewPCG(seed, 0)), text)
		for _, form := range forms {
			roundTrip(t, rows, form.write, form.read)
		}
	})
}

func randomRows(r *rand.Rand, text string) [][]string {
	number := func(whole, part int) string {
		s := strconv.FormatUint(r.Uint64()%uint64(pow10(r.IntN(whole)+1)), 10)
		if part > 0 && r.IntN(2) == 0 {
			s += "." + strconv.Itoa(r.IntN(pow10(part)))
		}
		if r.IntN(3) == 0 {
			s = "-" + s
		}
		return s
	}
	var rows [][]string
	for range r.IntN(20) + 1 {
		rows = append(rows, []string{
			fmt.Sprintf("%04d", r.IntN(9999)), text, number(15, 2), number(18, 9), strconv.Itoa(1900 + r.IntN(200)), fmt.Sprintf("%d-%02d-%02d", 1800+r.IntN(400), 1+r.IntN(12), 1+r.IntN(28)),
		})
		for i := range rows[len(rows)-1] {
			if r.IntN(5) == 0 {
				rows[len(rows)-1][i] = ""
			}
		}
		rows[len(rows)-1][0] = "x" // a workbook has no rows without a cell at its end
	}
	return rows
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

// rowsOf makes a table of n rows without holding them.
func rowsOf(n int) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for i := range n {
			if !yield([]string{fmt.Sprintf("%08d", i), "Строка " + strconv.Itoa(i%997), strconv.Itoa(i) + ".25", strconv.Itoa(i%100) + ".5", "2022", "2022-12-31"}) {
				return
			}
		}
	}
}

// BenchmarkFormats writes 100,000 rows.
func BenchmarkFormats(b *testing.B) {
	tab := tableOf(nil)
	tab.Rows = rowsOf(100_000)
	for _, form := range forms {
		b.Run(form.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := form.write(io.Discard, tab); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
