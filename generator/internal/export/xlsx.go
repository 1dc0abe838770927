package export

import (
	"archive/zip"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// XLSX writes a workbook of two sheets: the rows with typed cells under a frozen heading of titles, and the passport. The table must fit one
// (Shape.FitsWorkbook). A number of more digits than Excel keeps is written as text, so that none is lost.
func XLSX(w io.Writer, t *Table) (err error) {
	book := excelize.NewFile()
	defer func() {
		if e := book.Close(); err == nil {
			err = e
		}
		if err != nil {
			err = fmt.Errorf("write a workbook: %w", err)
		}
	}()
	book.SetZipWriter(func(io.Writer) excelize.ZipWriter { return zip.NewWriter(w) }) // by itself it would hold the whole file
	s := sheets{book: book}
	if err := s.styles(); err != nil {
		return err
	}
	if err := s.data(t); err != nil {
		return err
	}
	if err := s.about(t); err != nil {
		return err
	}
	return book.Write(io.Discard) // by the writer above
}

// sheetDigits is how many digits of a number Excel keeps.
const sheetDigits = 15

// The sheets' names.
const (
	dataSheet  = "Данные"
	aboutSheet = "Паспорт"
)

// sheets fills a workbook.
type sheets struct {
	book                     *excelize.File
	head, money, number, day int // styles
}

func (s *sheets) styles() (err error) {
	add := func(style *excelize.Style) (id int) {
		if err == nil {
			id, err = s.book.NewStyle(style)
		}
		return id
	}
	format := func(code string) *excelize.Style { return &excelize.Style{CustomNumFmt: &code} }
	s.head = add(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	s.money, s.number, s.day = add(format("#,##0.00")), add(format("General")), add(format("dd.mm.yyyy"))
	return err
}

func (s *sheets) data(t *Table) error {
	if err := s.book.SetSheetName("Sheet1", dataSheet); err != nil {
		return err
	}
	out, err := s.book.NewStreamWriter(dataSheet)
	if err != nil {
		return err
	}
	if err := out.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	line := make([]any, len(t.Columns))
	for i, c := range t.Columns {
		if err := out.SetColWidth(i+1, i+1, width(c)); err != nil {
			return err
		}
		line[i] = excelize.Cell{Value: c.Title, StyleID: s.head}
	}
	if err := out.SetRow("A1", line); err != nil {
		return err
	}
	n := 1
	for row := range t.Rows {
		n++
		for i, value := range row {
			line[i] = s.cell(t.Columns[i].Type, value)
		}
		if err := out.SetRow("A"+strconv.Itoa(n), line); err != nil {
			return err
		}
	}
	return out.Flush()
}

// about writes the passport: labels, and values with the types that they have. It is not streamed: a workbook of two streams has them in any order.
func (s *sheets) about(t *Table) error {
	if _, err := s.book.NewSheet(aboutSheet); err != nil {
		return err
	}
	for name, width := range map[string]float64{"A": 32, "B": 80} {
		if err := s.book.SetColWidth(aboutSheet, name, name, width); err != nil {
			return err
		}
	}
	for i, f := range t.About {
		row := strconv.Itoa(i + 1)
		if err := s.put("A"+row, excelize.Cell{Value: f.Label, StyleID: s.head}); err != nil {
			return err
		}
		value, ok := s.cell(f.Type, f.Value).(excelize.Cell)
		if !ok {
			value.Value = f.Value
		}
		if err := s.put("B"+row, value); err != nil {
			return err
		}
	}
	return nil
}

// put sets a cell of the passport.
func (s *sheets) put(at string, c excelize.Cell) error {
	if err := s.book.SetCellValue(aboutSheet, at, c.Value); err != nil {
		return err
	}
	return s.book.SetCellStyle(aboutSheet, at, at, c.StyleID)
}

// cell is a value with its type. excelize writes a number by the shortest digits that mean it, which are the ones it was read from.
func (s *sheets) cell(t Type, value string) any {
	switch {
	case value == "":
		return nil
	case t == Date:
		if d, ok := day(value); ok && d.Year() >= 1901 { // the calendar of sheets begins in 1900, and wrongly
			return excelize.Cell{Value: d, StyleID: s.day}
		}
	case t.numeric():
		d, ok := parseDecimal(value)
		if !ok || d.digits() > sheetDigits {
			break
		}
		f, err := strconv.ParseFloat(value, 64)
		if err != nil {
			break
		}
		style := s.number
		if t == Money {
			style = s.money
		}
		return excelize.Cell{Value: f, StyleID: style}
	}
	return strings.ToValidUTF8(value, string(utf8.RuneError))
}

// width is how wide a column stands, in letters.
func width(c Column) float64 {
	const least, most = 12, 48
	n := utf8.RuneCountInString(c.Title) + 2
	if c.Type == Text {
		n *= 2
	}
	return float64(min(max(n, least), most))
}
