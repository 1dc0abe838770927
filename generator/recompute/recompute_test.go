// Package recompute works every published figure out again from the raw files, as a stranger with figures.json and a clone of the portal would. It imports
// nothing of the program, so that it shares none of its mistakes: the program is run, and what it prints is checked by encoding/csv, charmap and math/big alone.
package recompute

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// list is figures.json.
type list struct {
	Version  int
	Portal   string
	Rounding string
	Figures  []figure
}

type figure struct {
	ID, Label, Value, Unit, Text, Page, How, Formula, Divisor, AsOf string
	Also, Facts                                                     []string
	Times                                                           int64
	Places                                                          *int
	Demo                                                            bool
	Cells                                                           []cell
}

type cell struct {
	Dataset, Release, File, SHA256, Letter, Heading, Raw, Unit, Sign, Act, Page string
	Row, Column                                                                 int
	Times                                                                       int64
	Over                                                                        bool
}

// TestFigures works out the figures of the golden portals, of Tomsk's and of the sample.
func TestFigures(t *testing.T) {
	program := filepath.Join(t.TempDir(), "otkryto")
	run(t, "go", "build", "-o", program, "otkryto/generator")
	var golden []string
	for _, pattern := range []string{"../testdata/golden/*/content", "../testdata/golden/*/*/content"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, content := range found {
			golden = append(golden, filepath.Dir(content))
		}
	}
	all := 0
	for _, root := range append(golden, "../testdata/tomsk", "../..") {
		t.Run(strings.TrimPrefix(filepath.ToSlash(root), "../testdata/"), func(t *testing.T) {
			l := read(t, run(t, program, "-C", root, "trace", "--format", "json", "--now", "2023-03-20"))
			files := files{root: root}
			cells := 0
			for _, f := range l.Figures {
				cells += len(f.Cells)
				if err := files.check(f); err != nil {
					t.Errorf("%s: %v", f.ID, err)
				}
			}
			all += len(l.Figures)
			t.Logf("%d figures of %d cells in %d files", len(l.Figures), cells, len(files.known))
			if _, err := os.Stat(filepath.Join(root, "data")); err == nil && len(l.Figures) == 0 && !wordsAlone(root) {
				t.Error("a portal with data has no figures")
			}
		})
	}
	if all < 1000 {
		t.Errorf("%d figures in all: most are missing", all)
	}
}

// wordsAlone says whether a golden portal has data without a number: tables of headings alone, a register, or a single appeal, of which nothing is printed.
func wordsAlone(root string) bool {
	root = filepath.ToSlash(root)
	return filepath.Base(root) == "empty" || strings.Contains(root, "golden/official/") || strings.HasSuffix(root, "golden/appeals/one")
}

// TestFaults spoils a true figure in every way, each of which must be noticed.
func TestFaults(t *testing.T) {
	root := t.TempDir()
	const text = "Отчёт;;\r\n\r\n\"Имя\nв две строки\";План;Факт\r\nДороги;1 234,56;-\r\nШколы;(0,5);1.000,5\r\n"
	raw, err := charmap.Windows1251.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "a.csv"), raw, 0o644); err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(raw)
	at := func(row, column int, typed string) cell {
		return cell{File: "a.csv", SHA256: hex.EncodeToString(sum[:]), Row: row, Column: column, Letter: string(rune('A' + column - 1)), Raw: typed, Unit: "1000", Sign: "+"}
	}
	two := 2
	sound := func() figure {
		over := at(5, 2, "(0,5)")
		over.Over, over.Sign = true, "-"
		return figure{
			ID: "x", Label: "Прирост", Text: "—", Page: "./", Value: "0", How: "computed", Formula: "план школ минус план дорог, к плану школ", Times: 100, Places: &two,
			Cells: []cell{at(5, 3, "1.000,5"), at(4, 2, "1 234,56"), at(4, 3, "-"), over},
		}
	}
	for name, c := range map[string]struct {
		spoil func(f *figure)
		want  string
	}{
		"nothing":        {func(f *figure) { f.Value = "447012.00" }, ""},
		"value":          {func(f *figure) { f.Value = "447012.01" }, "is 447012.01"},
		"sign":           {func(f *figure) { f.Value = "447012.00"; f.Cells[1].Sign = "-" }, "comes to"},
		"divisor":        {func(f *figure) { f.Value = "447012.00"; f.Cells[1].Over = true }, "comes to"},
		"no divisor":     {func(f *figure) { f.Cells = f.Cells[:3] }, "without division"},
		"unit":           {func(f *figure) { f.Value = "447012.00"; f.Cells[0].Unit = "1" }, "comes to"},
		"raw":            {func(f *figure) { f.Cells[1].Raw = "1234,56" }, "not what stands there"},
		"row":            {func(f *figure) { f.Cells[1].Row++ }, "not what stands there"},
		"letter":         {func(f *figure) { f.Cells[1].Letter = "C" }, "is not column"},
		"hash":           {func(f *figure) { f.Cells[1].SHA256 = "00" }, "sha256"},
		"no cells":       {func(f *figure) { f.Cells = nil }, "made of nothing"},
		"no formula":     {func(f *figure) { f.Formula = "" }, "without a formula"},
		"read of many":   {func(f *figure) { f.How = "read" }, "read, but"},
		"summed of less": {func(f *figure) { f.How = "summed" }, "summed, but"},
		"a value of -":   {func(f *figure) { f.Value, f.How, f.Places, f.Cells = "5", "read", nil, f.Cells[2:3] }, "comes to"},
		"made by magic":  {func(f *figure) { f.How = "guessed" }, "was made by"},
		"not rounded":    {func(f *figure) { f.Places = nil }, "without rounding"},
		"counted cells":  {func(f *figure) { f.How = "counted" }, "was counted, but"},
		"counted half":   {func(f *figure) { f.How, f.Value, f.Cells, f.Places = "counted", "0.5", nil, nil }, "was counted, but"},
		"no value":       {func(f *figure) { f.Value = "" }, "has no value, but"},
	} {
		f := sound()
		c.spoil(&f)
		err := (&files{root: root}).check(f)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// run runs a command and returns what it printed.
func run(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	command := exec.CommandContext(t.Context(), name, args...)
	var faults bytes.Buffer
	command.Stderr = &faults
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, faults.String())
	}
	return out
}

// read reads figures.json; a key that it should not have is a fault.
func read(t *testing.T, text []byte) (l list) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(&l); err != nil {
		t.Fatal(err)
	}
	if l.Version != 1 || l.Portal == "" || l.Rounding != "half away from zero" {
		t.Errorf("the head of the list is %+v", list{Version: l.Version, Portal: l.Portal, Rounding: l.Rounding})
	}
	return l
}

// files are the raw files of a portal as they are asked for.
type files struct {
	root  string
	known map[string]*file
}

type file struct {
	sha256 string
	tables [][][]string // the rows by every delimiter that the file may have
}

func (fs *files) open(name string) (*file, error) {
	if f := fs.known[name]; f != nil {
		return f, nil
	}
	raw, err := os.ReadFile(filepath.Join(fs.root, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(raw)
	f := &file{sha256: hex.EncodeToString(sum[:])}
	text := string(bytes.TrimPrefix(raw, []byte("\ufeff")))
	if !utf8.ValidString(text) {
		if text, err = charmap.Windows1251.NewDecoder().String(text); err != nil {
			return nil, err
		}
	}
	for _, delimiter := range ";,\t" {
		table, err := rows(text, delimiter)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		f.tables = append(f.tables, table)
	}
	if fs.known == nil {
		fs.known = map[string]*file{}
	}
	fs.known[name] = f
	return f, nil
}

// rows splits a file into rows as Excel numbers them: a blank line is one, a line break inside quotes begins none.
func rows(text string, delimiter rune) ([][]string, error) {
	var table [][]string
	quoted, start := false, 0
	text = strings.ReplaceAll(text, "\r\n", "\n")
	for i, c := range text + "\n" {
		switch {
		case c == '"':
			quoted = !quoted
		case c == '\n' && !quoted:
			r := csv.NewReader(strings.NewReader(text[start:min(i, len(text))]))
			r.Comma, r.LazyQuotes, r.FieldsPerRecord = delimiter, true, -1
			fields, err := r.Read()
			if err != nil && !errors.Is(err, io.EOF) {
				return nil, err
			}
			table = append(table, fields)
			start = i + 1
		}
	}
	return table, nil
}

// holds says whether a cell stands in the file as typed.
func (f *file) holds(c cell) bool {
	raw := strings.ReplaceAll(c.Raw, "\r\n", "\n")
	return slices.ContainsFunc(f.tables, func(table [][]string) bool {
		return c.Row >= 1 && c.Row <= len(table) && c.Column >= 1 && c.Column <= len(table[c.Row-1]) && table[c.Row-1][c.Column-1] == raw
	})
}

// check works a figure out again. What was counted stands in no cell: there is nothing to work out but that its words say so.
func (fs *files) check(f figure) error {
	if err := f.honest(); err != nil || f.How == "counted" {
		return err
	}
	sum, over := new(big.Rat), new(big.Rat)
	for _, c := range f.Cells {
		n, err := fs.amount(c)
		if err != nil {
			return err
		}
		if c.Sign == "-" {
			n.Neg(n)
		}
		if c.Times > 0 {
			n.Mul(n, new(big.Rat).SetInt64(c.Times))
		}
		if c.Over {
			over.Add(over, n)
		} else {
			sum.Add(sum, n)
		}
	}
	if f.Value == "" {
		if sum.Sign() != 0 {
			return fmt.Errorf("has no value, but its cells come to %s", sum.RatString())
		}
		return nil
	}
	value, ok := new(big.Rat).SetString(f.Value)
	if !ok {
		return fmt.Errorf("the value %q is no number", f.Value)
	}
	if f.Divisor != "" {
		if over, ok = over.SetString(f.Divisor); !ok {
			return fmt.Errorf("the divisor %q is no number", f.Divisor)
		}
	}
	if f.Times > 0 {
		sum.Mul(sum, new(big.Rat).SetInt64(f.Times))
	}
	if f.Places != nil {
		if over.Sign() == 0 {
			return errors.New("is divided by nothing")
		}
		sum = round(sum.Quo(sum, over), *f.Places)
	}
	if sum.Cmp(value) != 0 {
		return fmt.Errorf("is %s, but comes to %s", f.Value, sum.FloatString(4))
	}
	return nil
}

// honest says whether what a figure says of itself fits its cells.
func (f figure) honest() error {
	minus := slices.ContainsFunc(f.Cells, func(c cell) bool { return c.Sign == "-" })
	divided := f.Divisor != "" || slices.ContainsFunc(f.Cells, func(c cell) bool { return c.Over })
	switch {
	case f.ID == "" || f.Label == "" || f.Text == "" || f.Page == "":
		return fmt.Errorf("lacks a name, a text or a page: %q, %q, %q", f.Label, f.Text, f.Page)
	case f.Formula == "":
		return errors.New("is without a formula")
	case f.How == "counted":
		if n, ok := new(big.Rat).SetString(f.Value); !ok || !n.IsInt() || n.Sign() < 0 || len(f.Cells) > 0 || divided {
			return errors.New("was counted, but is no whole number, or has cells that it could be worked out from")
		}
		return nil
	case f.Value != "" && len(f.Cells) == 0:
		return errors.New("is made of nothing")
	case f.How == "read" && f.Value != "" && (len(f.Cells) != 1 || minus || divided):
		return fmt.Errorf("was read, but of %d cells, or with a sign", len(f.Cells))
	case f.How == "summed" && (minus || divided):
		return errors.New("was summed, but something is taken away or divided by")
	case divided != (f.Places != nil):
		return errors.New("was divided without rounding, or rounded without division")
	case f.How == "" && f.Value == "" && len(f.Cells) == 0: // no file has such a row
		return nil
	case !slices.Contains([]string{"read", "summed", "computed"}, f.How):
		return fmt.Errorf("was made by %q", f.How)
	}
	return nil
}

// withholds says whether a dataset's passport has values that are not published.
func (fs *files) withholds(dataset string) bool {
	b, err := os.ReadFile(filepath.Join(fs.root, "data", dataset, "passport.yaml"))
	return err == nil && (strings.Contains(string(b), "\nwithheld:") || strings.Contains(string(b), "kind: contracts\n"))
}

// amount finds a cell in its file and reads it.
func (fs *files) amount(c cell) (*big.Rat, error) {
	where := fmt.Sprintf("%s:%d:%d", c.File, c.Row, c.Column)
	f, err := fs.open(c.File)
	switch {
	case err != nil:
		return nil, err
	case f.sha256 != c.SHA256 && (c.SHA256 != "" || !fs.withholds(c.Dataset)): // the hash of a file with a secret is not published
		return nil, fmt.Errorf("%s: sha256 is %s and not %s", where, f.sha256, c.SHA256)
	case c.Letter != letter(c.Column):
		return nil, fmt.Errorf("%s: %s is not column %d", where, c.Letter, c.Column)
	case !f.holds(c):
		return nil, fmt.Errorf("%s: %q is not what stands there", where, c.Raw)
	case c.Sign != "+" && c.Sign != "-":
		return nil, fmt.Errorf("%s: %q is no sign", where, c.Sign)
	}
	n, err := number(c.Raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", where, err)
	}
	if c.Unit == "" {
		return n, nil
	}
	unit, ok := new(big.Rat).SetString(c.Unit)
	if !ok {
		return nil, fmt.Errorf("%s: %q is no unit", where, c.Unit)
	}
	return round(n.Mul(n, unit), 2), nil
}

var (
	blanks = regexp.MustCompile(`[\s\x{a0}\x{2000}-\x{200b}\x{202f}']`)
	none   = regexp.MustCompile(`^[-–—xXхХ]?$`)
)

// number reads what people type as one: 1 234,56 · 1.234,56 · 1,234.56 · (5) · −5 · 97,3 %. A mark for "no value" adds nothing to a sum.
func number(raw string) (*big.Rat, error) {
	s := strings.TrimSuffix(blanks.ReplaceAllString(raw, ""), "%")
	if none.MatchString(s) {
		return new(big.Rat), nil
	}
	for _, sign := range []string{"−", "–", "—"} {
		if rest, ok := strings.CutPrefix(s, sign); ok {
			s = "-" + rest
		}
	}
	if inner, ok := strings.CutPrefix(s, "("); ok {
		s = "-" + strings.TrimSuffix(inner, ")")
	}
	if i := strings.LastIndexAny(s, ",."); i >= 0 {
		other := strings.NewReplacer(",", "", ".", "").Replace(s[:i])
		s = other + "." + s[i+1:]
	}
	n, ok := new(big.Rat).SetString(s)
	if !ok || strings.ContainsAny(s, "/eE") {
		return nil, fmt.Errorf("%q is no number", raw)
	}
	return n, nil
}

// round rounds half away from zero.
func round(n *big.Rat, places int) *big.Rat {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(places)), nil)
	twice := new(big.Int).Mul(new(big.Int).Abs(n.Num()), scale)
	twice.Lsh(twice, 1).Add(twice, n.Denom()).Quo(twice, new(big.Int).Lsh(n.Denom(), 1))
	if n.Sign() < 0 {
		twice.Neg(twice)
	}
	return new(big.Rat).SetFrac(twice, scale)
}

// letter is Excel's name of a column.
func letter(column int) string {
	if column > 26 {
		return letter((column-1)/26) + letter((column-1)%26+1)
	}
	return string(rune('A' + column - 1))
}

// TestNumber reads numbers as people type them.
func TestNumber(t *testing.T) {
	for raw, want := range map[string]string{
		"1 234,56": "1234.5600", "1\u00a0234.5": "1234.5000", "1,234,567.89": "1234567.8900", "(0,5)": "-0.5000", "−7": "-7.0000", "97,3 %": "97.3000", "х": "0.0000", "": "0.0000",
	} {
		got, err := number(raw)
		if err != nil || got.FloatString(4) != want {
			t.Errorf("%q is %v, %v; want %s", raw, got, err, want)
		}
	}
	for _, raw := range []string{"1/2", "1e5", "сто", "1-2"} {
		if got, err := number(raw); err == nil {
			t.Errorf("%q is %s", raw, got.RatString())
		}
	}
	for places, want := range map[int]string{0: "3", 1: "2.5"} {
		if got := round(big.NewRat(5, 2), places).FloatString(places); got != want {
			t.Errorf("2.5 to %d places is %s", places, got)
		}
	}
	if got := strconv.Quote(letter(27) + letter(52) + letter(703)); got != `"AAAZAAA"` {
		t.Error(got)
	}
}
