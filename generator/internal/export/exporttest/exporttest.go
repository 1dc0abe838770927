// Package exporttest reads back what package export has written, with readers that are not its own: what a reader gets is what was published.
//
// Neighbours: only tests import it. It does not know package export, whose own tests use it.
package exporttest

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"
	"github.com/xuri/excelize/v2"
)

// Column is a column that was written: its name, and its type as export.Type has it.
type Column struct{ Name, Type string }

func (c Column) numeric() bool { return c.Type == "money" || c.Type == "number" || c.Type == "year" }

// wideBits is how many bits the long DECIMAL has.
const wideBits = 128

// CSV reads what export.CSV has written.
func CSV(t testing.TB, b []byte, columns []Column) [][]string {
	t.Helper()
	rows := readCSV(t, b, ',')
	for i, c := range columns {
		if rows[0][i] != c.Name {
			t.Errorf("heading %q, want %q", rows[0][i], c.Name)
		}
	}
	return rows[1:]
}

func readCSV(t testing.TB, b []byte, comma rune) [][]string {
	t.Helper()
	r := csv.NewReader(bytes.NewReader(b))
	r.Comma = comma
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.HasSuffix(b, []byte("\r\n")) {
		t.Error("lines do not end as RFC 4180 has it")
	}
	return rows
}

// Excel takes away what export.ExcelCSV has put on: the mark, the commas, the order of days, and by plain (export.Plain) the apostrophes.
func Excel(t testing.TB, b []byte, columns []Column, plain func(string) string) [][]string {
	t.Helper()
	rest, ok := bytes.CutPrefix(b, []byte("\uFEFF"))
	if !ok {
		t.Error("no byte order mark")
	}
	rows := readCSV(t, rest, ';')[1:]
	for _, row := range rows {
		for i, v := range row {
			switch {
			case columns[i].Type == "date" && len(v) == 10 && v[2] == '.':
				row[i] = v[6:] + "-" + v[3:5] + "-" + v[:2]
			case columns[i].numeric():
				row[i] = strings.Replace(v, ",", ".", 1)
			default:
				row[i] = plain(v)
				if v != "" && strings.ContainsRune("=+-@", rune(v[0])) {
					t.Errorf("%q would be run", v)
				}
			}
		}
	}
	return rows
}

// JSON reads what export.JSON has written.
func JSON(t testing.TB, b []byte, columns []Column) [][]string {
	t.Helper()
	var doc struct {
		Rows []map[string]any `json:"rows"`
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	if err := d.Decode(&doc); err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for _, r := range doc.Rows {
		var line []string
		for _, c := range columns {
			v, ok := r[c.Name]
			if !ok {
				t.Errorf("no %q", c.Name)
			}
			if v == nil {
				v = ""
			}
			line = append(line, fmt.Sprint(v))
		}
		rows = append(rows, line)
	}
	return rows
}

// XLSX reads what export.XLSX has written: the rows, and the lines of the passport.
func XLSX(t testing.TB, b []byte, columns []Column) (rows, about [][]string) {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(b), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := book.Close(); err != nil {
			t.Error(err)
		}
	}()
	if about, err = book.GetRows("Паспорт"); err != nil {
		t.Fatal(err)
	}
	read, err := book.GetRows("Данные")
	if err != nil {
		t.Fatal(err)
	}
	for i, line := range read[1:] {
		line = append(line, make([]string, len(columns)-len(line))...)
		for k, v := range line {
			at, err := excelize.CoordinatesToCellName(k+1, i+2)
			if err != nil {
				t.Fatal(err)
			}
			typ, err := book.GetCellType("Данные", at)
			if err != nil {
				t.Fatal(err)
			}
			text := typ == excelize.CellTypeInlineString || typ == excelize.CellTypeSharedString
			switch {
			case !columns[k].numeric() && columns[k].Type != "date":
				if v != "" && !text {
					t.Errorf("%q is no text to a sheet", v)
				}
			case columns[k].Type == "date" && v != "" && !text:
				serial, err := strconv.ParseFloat(v, 64)
				if err != nil {
					t.Fatal(err)
				}
				day, err := excelize.ExcelDateToTime(serial, false)
				if err != nil {
					t.Fatal(err)
				}
				line[k] = day.Format("2006-01-02")
			}
		}
		rows = append(rows, line)
	}
	return rows, about
}

// Parquet reads what export.Parquet has written.
func Parquet(t testing.TB, b []byte, columns []Column) [][]string {
	t.Helper()
	f, err := parquet.OpenFile(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for _, group := range f.RowGroups() {
		r := group.Rows()
		buf := make([]parquet.Row, 7)
		for {
			n, err := r.ReadRows(buf)
			for _, row := range buf[:n] {
				line := make([]string, len(columns))
				for i, c := range columns {
					leaf, _ := f.Schema().Lookup(c.Name)
					line[i] = parquetText(t, leaf.Node, row[leaf.ColumnIndex])
				}
				rows = append(rows, line)
			}
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return rows
}

// parquetText writes a value by the logical type of its column, as any reader of the format would.
func parquetText(t testing.TB, n parquet.Node, v parquet.Value) string {
	t.Helper()
	if v.IsNull() {
		return ""
	}
	var logical format.LogicalTypeValue
	if l := n.Type().LogicalType(); l != nil {
		logical = l.Value
	}
	switch logical := logical.(type) {
	case *format.DateType:
		return time.Unix(int64(v.Int32())*24*60*60, 0).UTC().Format(time.DateOnly)
	case *format.DecimalType:
		i := big.NewInt(0)
		if v.Kind() == parquet.Int64 {
			i.SetInt64(v.Int64())
		} else if i.SetBytes(v.ByteArray()); i.Bit(wideBits-1) == 1 {
			i.Sub(i, new(big.Int).Lsh(big.NewInt(1), wideBits))
		}
		sign := ""
		if i.Sign() < 0 {
			sign = "-"
			i.Neg(i)
		}
		s := fmt.Sprintf("%0*d", int(logical.Scale)+1, i)
		cut := len(s) - int(logical.Scale)
		return strings.TrimSuffix(sign+s[:cut]+"."+s[cut:], ".")
	}
	if v.Kind() == parquet.Int32 {
		return strconv.Itoa(int(v.Int32()))
	}
	return string(v.ByteArray())
}
