package opendata

import (
	"io"
	"strings"

	"otkryto/generator/internal/export"
)

// form is a format in which the clean rows of a file are published.
type form struct {
	key   string // of its words: opendata.form_<key>, form_<key>_note
	ext   string // a file's slug has no point, so "otchet.excel.csv" is nobody else's
	media string // media type (IANA)
	// encoding and delimiter are those of text and of CSV; "" of others.
	encoding, delimiter string
	write               func(io.Writer, *sheet) error
}

// forms are all of them, in the order of pages and descriptors. XLSX is left out where a sheet of a workbook cannot hold the table.
//
// ODS is not among them: no library of Go that is kept writes it as a stream. github.com/knieriem/odf and its forks only read; rechenbrett v0.0.5 (2025)
// wants all cells in memory. LibreOffice and the Russian office suites open the XLSX and the CSV.
var forms = []*form{
	{"csv", ".csv", "text/csv", "utf-8", ",", func(w io.Writer, s *sheet) error { return export.CSV(w, s.tidy) }},
	{"excel", ".excel.csv", "text/csv", "utf-8", ";", func(w io.Writer, s *sheet) error { return export.ExcelCSV(w, s.tidy) }},
	{formXLSX, ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "", func(w io.Writer, s *sheet) error { return export.XLSX(w, s.tidy) }},
	{"json", ".json", "application/json", "utf-8", "", func(w io.Writer, s *sheet) error { return export.JSON(w, s.tidy) }},
	{"parquet", ".parquet", "application/vnd.apache.parquet", "", "", func(w io.Writer, s *sheet) error { return export.Parquet(w, s.tidy, s.shape) }},
}

const formXLSX = "xlsx"

// distribute publishes the clean rows in the first forms, as many as asked for, beside each other: csvPath is the address of the CSV.
func (p *publisher) distribute(sh *sheet, csvPath string, list []*form) []download {
	var made []download
	for _, f := range list {
		if f.key == formXLSX && !sh.shape.FitsWorkbook() {
			continue
		}
		at := strings.TrimSuffix(csvPath, ".csv") + f.ext
		made = append(made, p.publish(at, f, func(w io.Writer) error { return f.write(w, sh) }))
	}
	return made
}

// distributions are all ways to take the file away: the clean rows in every form, then the file as it came.
func (p part) distributions() []download {
	list := append([]download(nil), p.clean...)
	if p.original.path != "" {
		list = append(list, p.original)
	}
	return list
}
