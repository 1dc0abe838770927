package budget

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// How files are spoilt: the tools of mutations_test.go and digits_test.go.

// spoilt is a file that something is being done to.
type spoilt struct {
	t    *testing.T
	name string
	data []byte
}

// lines are the file's rows in UTF-8, without their ends.
func (s *spoilt) lines() (list []string, windows bool) {
	text := string(s.data)
	if windows = !strings.HasPrefix(text, "\ufeff") && !isUTF8(s.data); windows {
		text = decode1251(s.data)
	}
	return strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n"), windows
}

func (s *spoilt) setLines(list []string, windows bool) {
	text := strings.Join(list, "\n")
	s.data = []byte(text)
	if windows {
		s.data = encode1251(text)
	}
}

func isUTF8(b []byte) bool { return strings.ToValidUTF8(string(b), "") == string(b) }

func decode1251(b []byte) string {
	out, err := charmap.Windows1251.NewDecoder().Bytes(b)
	if err != nil {
		panic(err)
	}
	return string(out)
}

func encode1251(text string) []byte {
	out, err := charmap.Windows1251.NewEncoder().Bytes([]byte(text))
	if err != nil {
		panic(err)
	}
	return out
}

// cellsOf cuts a row, whatever its delimiter.
func cellsOf(line string) (cells []string, delimiter rune) {
	delimiter = ';'
	if strings.Count(line, ",") > strings.Count(line, ";") && !strings.Contains(line, ";-;") && strings.Count(line, ";") < 3 {
		delimiter = ','
	}
	r := csv.NewReader(strings.NewReader(line))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = delimiter, true, -1
	cells, err := r.Read()
	if err != nil {
		return nil, delimiter
	}
	return cells, delimiter
}

func joined(cells []string, delimiter rune) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = delimiter
	if err := w.Write(cells); err != nil {
		panic(err)
	}
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}

// find returns the index of the first row that has a cell, as typed but for its blanks.
func find(lines []string, cell string) int {
	if n, ok := strings.CutPrefix(cell, "#"); ok {
		row, err := strconv.Atoi(n)
		if err != nil {
			panic(err)
		}
		return row - 1
	}
	for i, line := range lines {
		cells, _ := cellsOf(line)
		for _, c := range cells {
			if plainBlanks(strings.TrimSpace(c)) == cell {
				return i
			}
		}
	}
	return -1
}

// edit changes the cells of the row that has a cell.
func (s *spoilt) edit(row string, change func([]string) []string) {
	lines, windows := s.lines()
	i := find(lines, row)
	if i < 0 {
		s.t.Fatalf("%s has no row %q", s.name, row)
	}
	cells, delimiter := cellsOf(lines[i])
	lines[i] = joined(change(cells), delimiter)
	s.setLines(lines, windows)
}

// retype replaces text in one cell; an empty old text stands for the whole cell.
func retype(row, letter, before, after string) func(*spoilt) {
	return func(s *spoilt) {
		s.edit(row, func(cells []string) []string {
			at := int(letter[0] - 'A')
			was := plainBlanks(cells[at])
			if before == "" {
				cells[at] = after
				return cells
			}
			if !strings.Contains(was, before) {
				s.t.Fatalf("%s: %s of row %q is %q", s.name, letter, row, was)
			}
			cells[at] = strings.Replace(was, before, after, 1)
			return cells
		})
	}
}

// drop takes a row out.
func drop(row string) func(*spoilt) {
	return func(s *spoilt) {
		lines, windows := s.lines()
		i := find(lines, row)
		s.setLines(append(lines[:i:i], lines[i+1:]...), windows)
	}
}

// double copies a row below itself.
func double(row string) func(*spoilt) {
	return func(s *spoilt) {
		lines, windows := s.lines()
		i := find(lines, row)
		s.setLines(append(lines[:i+1:i+1], lines[i:]...), windows)
	}
}

// swap lets two rows change their amounts.
func swap(a, b string) func(*spoilt) {
	return func(s *spoilt) {
		lines, windows := s.lines()
		i, j := find(lines, a), find(lines, b)
		first, delimiter := cellsOf(lines[i])
		second, _ := cellsOf(lines[j])
		for c := 3; c < 6; c++ {
			first[c], second[c] = second[c], first[c]
		}
		lines[i], lines[j] = joined(first, delimiter), joined(second, delimiter)
		s.setLines(lines, windows)
	}
}

// cut takes the last cells off a row.
func cut(row string) func(*spoilt) {
	return func(s *spoilt) { s.edit(row, func(cells []string) []string { return cells[:4] }) }
}

// column changes a cell in every row that has a code.
func column(letter string, change func(string) string) func(*spoilt) {
	return func(s *spoilt) {
		lines, windows := s.lines()
		for i, line := range lines {
			cells, delimiter := cellsOf(line)
			if at := int(letter[0] - 'A'); len(cells) > at && strings.ContainsAny(cells[at], ",.") && i > 6 {
				cells[at] = change(cells[at])
				lines[i] = joined(cells, delimiter)
			}
		}
		s.setLines(lines, windows)
	}
}

// thousandfold moves the comma of «1 234,56» three digits on.
func thousandfold(text string) string {
	return strings.NewReplacer(",", "", "\u00a0", "", " ", "").Replace(text) + "0,00"
}

// scaled turns a file in roubles into one that says so and is in thousands all the same.
func scaled(s *spoilt) {
	lines, windows := s.lines()
	for i, line := range lines {
		cells, delimiter := cellsOf(line)
		for c := 3; c < 6 && c < len(cells) && i > 8; c++ {
			if whole, _, ok := strings.Cut(cells[c], "."); ok {
				cells[c] = whole + "000.00"
			}
		}
		if len(cells) == 6 && i > 8 {
			lines[i] = joined(cells, delimiter)
		}
	}
	s.setLines(lines, windows)
}

// passport replaces text of a passport.
func passport(before, after string) func(*spoilt) {
	return func(s *spoilt) {
		if !strings.Contains(string(s.data), before) {
			s.t.Fatalf("%s has no %q", s.name, before)
		}
		s.data = []byte(strings.Replace(string(s.data), before, after, 1))
	}
}

// bytesOf changes the raw bytes.
func bytesOf(change func([]byte) []byte) func(*spoilt) {
	return func(s *spoilt) { s.data = change(s.data) }
}

// mojibake is UTF-8 that was opened as Windows-1251 and saved as UTF-8.
func mojibake(b []byte) []byte { return []byte(decode1251(bytes.TrimPrefix(b, []byte("\ufeff")))) }

// dos is Windows-1251 that was opened as DOS and saved as UTF-8.
func dos(b []byte) []byte {
	out, err := charmap.CodePage866.NewDecoder().Bytes(b)
	if err != nil {
		panic(err)
	}
	return out
}

// questions saves the rows below the heading in an encoding that has no Russian.
func questions(b []byte) []byte {
	lines := bytes.SplitAfter(b, []byte("\n"))
	for i := 6; i < len(lines); i++ {
		lines[i] = encode1251(strings.Map(func(r rune) rune {
			switch {
			case r == '\u00a0':
				return ' '
			case r > 0x7f:
				return '?'
			}
			return r
		}, decode1251(lines[i])))
	}
	return bytes.Join(lines, nil)
}

// halfLetter takes one byte out of the tenth row.
func halfLetter(b []byte) []byte {
	lines := bytes.SplitAfter(b, []byte("\n"))
	lines[9] = append(lines[9][:1:1], lines[9][2:]...)
	return bytes.Join(lines, nil)
}

// wide is UTF-16 that does not say so.
func wide(b []byte) []byte {
	out, err := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().Bytes(bytes.TrimPrefix(b, []byte("\ufeff")))
	if err != nil {
		panic(err)
	}
	return out
}

// openQuote opens a quote in the tenth row.
func openQuote(b []byte) []byte {
	lines := bytes.SplitAfter(b, []byte("\n"))
	lines[9] = append([]byte(`"`), lines[9]...)
	return bytes.ReplaceAll(bytes.Join(lines, nil), []byte(`",`), []byte(`,`))
}

// dataOf are the files of some datasets.
func dataOf(t *testing.T, root fs.FS, sets ...string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, set := range sets {
		names, err := fs.Glob(root, path.Join("data", set, "*"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(root, name)
			if err != nil {
				t.Fatal(err)
			}
			files[name] = data
		}
	}
	return files
}

// findingsOf reads and judges the budgets of a portal, and publishes nothing.
func findingsOf(t *testing.T, root fs.FS) *diag.Report {
	t.Helper()
	report := &diag.Report{}
	ds, err := dataset.Open(root, []dataset.Kind{kind}, report)
	if err != nil {
		t.Fatal(err)
	}
	judge(ds, report)
	return report
}

// speaksOf says whether a finding stands at a place or speaks of it.
func speaksOf(d diag.Diagnostic, file string, row int, letter string) bool {
	at := func(p diag.Pos) bool {
		return p.File == file && (row == 0 || p.Line == row) && (letter == "" || p.Letter == letter)
	}
	if at(d.Pos) {
		return true
	}
	for _, r := range d.Related {
		if at(r.Pos) {
			return true
		}
	}
	return false
}
