package dataset

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// scanAll cuts a text and writes records as "a|b", with the quirks behind: "!1" a bare quote in field 1, "?1" an unclosed one.
func scanAll(in io.Reader, delim byte, width int) []string {
	s := newScanner(in, delim)
	s.width = width
	list := []string{}
	for {
		fields, err := s.next()
		if err != nil {
			return list
		}
		var parts []string
		for _, f := range fields {
			parts = append(parts, string(f))
		}
		line := strings.Join(parts, "|")
		for _, q := range s.quirks {
			mark := "!"
			if q.unclosed {
				mark = "?"
			}
			line += fmt.Sprintf(" %s%d", mark, q.field)
		}
		list = append(list, line)
	}
}

func TestScanner(t *testing.T) {
	for _, c := range []struct {
		name, in string
		width    int
		want     []string
	}{
		{"plain", "a;b\nc;d\n", 0, []string{"a|b", "c|d"}},
		{"no line end at the end", "a;b\nc;d", 0, []string{"a|b", "c|d"}},
		{"blank lines are rows", "a\n\n\nb\n", 0, []string{"a", "", "", "b"}},
		{"CRLF, LF and CR mixed", "a\r\nb\nc\rd\r\n", 0, []string{"a", "b", "c", "d"}},
		{"CR alone", "a;b\rc;d\r", 0, []string{"a|b", "c|d"}},
		{"empty cells", ";;\n;\n", 0, []string{"||", "|"}},
		{"quoted delimiter", "\"a;b\";c\n", 0, []string{"a;b|c"}},
		{"doubled quotes", "\"ООО \"\"Ромашка\"\"\";7\n", 0, []string{"ООО \"Ромашка\"|7"}},
		{"tripled quotes", "\"\"\"a\"\"\";b\n", 0, []string{"\"a\"|b"}},
		{"empty quoted", "\"\";b\n\"\"\n", 0, []string{"|b", ""}},
		{"quoted line break is no row", "\"a\nb\";c\nd;e\n", 2, []string{"a\nb|c", "d|e"}},
		{"quoted CRLF", "1;\"a\r\nb\"\r\n2;c\r\n", 2, []string{"1|a\r\nb", "2|c"}},
		{"two cells over lines", "\"a\nb\";\"c\nd\";e\nf;g;h\n", 3, []string{"a\nb|c\nd|e", "f|g|h"}},
		{"blanks after a closing quote", "\"a\"  ;b\n", 0, []string{"a|b"}},
		{"bare quotes inside", "7;ООО \"Ромашка\";5\n", 0, []string{"7|ООО \"Ромашка\"|5 !1"}},
		{"bare quote at the end of a word", "Москва\" на месяц\";5\n", 0, []string{"Москва\" на месяц\"|5 !0"}},
		{"quotes not doubled in quotes", "\"ООО \"Ромашка\"\";5\n", 0, []string{"ООО \"Ромашка\"|5 !0"}},
		{"words after quoted words", "\"Здоровье\" проект;5\n", 0, []string{"\"Здоровье\" проект|5 !0"}},
		{"two quoted words", "\"Мир\" и \"Труд\";5\n", 0, []string{"\"Мир\" и \"Труд\"|5 !0"}},
		{"quote doubled outside", "\"\"Мир\"\";5\n", 0, []string{"\"Мир\"|5 !0"}},
		{"unclosed, next row plain", "1;\"Ромашка;5\n2;b;6\n", 3, []string{"1|Ромашка|5 ?1", "2|b|6"}},
		{"unclosed, next row quoted", "1;\"Ромашка;5\n2;\"Василёк\";6\n", 3, []string{"1|Ромашка|5 ?1", "2|Василёк|6"}},
		{"unclosed, next row begins quoted", "1;\"Ромашка;5\n\"2\";b;6\n", 3, []string{"1|Ромашка|5 ?1", "2|b|6"}},
		{"unclosed twice", "1;\"a;5\n2;\"b;6\n3;c;7\n", 3, []string{"1|a|5 ?1", "2|b|6 ?1", "3|c|7"}},
		{"unclosed, a row ends with a quote", "1;\"a;5\n2;b;\"6\"\n", 3, []string{"1|a|5 ?1", "2|b|6"}},
		{"unclosed, the width settles it", "1;\"a;5\n2;b\"\n3;c;7\n", 3, []string{"1|a|5 ?1", "2|b\" !1", "3|c|7"}},
		{"unclosed at the end", "1;\"a", 2, []string{"1|a ?1"}},
		{"last quote of a doubled pair missing", "\"ООО \"\"Ромашка\"\";5\n2;b\n", 2, []string{"ООО \"Ромашка\"|5 ?0", "2|b"}},
		{"a quote alone", "\"\n", 0, []string{" ?0"}},
		{"quote then delimiter at the end", "a;\"", 0, []string{"a| ?1"}},
		{"tabs are other cells", "a\tb\n", 0, []string{"a\tb"}},
		{"nothing", "", 0, []string{}},
		{"CR at the end of a quoted cell", "\"a\r\";b\r\"c\";d", 2, []string{"a\r|b", "c|d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, scanAll(strings.NewReader(c.in), ';', c.width)); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff(c.want, scanAll(iotest.OneByteReader(strings.NewReader(c.in)), ';', c.width)); d != "" {
				t.Error("byte by byte:", d)
			}
			if d := cmp.Diff(c.want, scanAll(iotest.DataErrReader(strings.NewReader(c.in)), ';', c.width)); d != "" {
				t.Error("data with EOF:", d)
			}
		})
	}
}

func TestScannerLongRecords(t *testing.T) {
	long := strings.Repeat("щ", 300<<10)
	for name, in := range map[string]string{
		"plain":  long + ";b\nc;d\n",
		"quoted": "\"" + long[:200<<10] + "\";b\nc;d\n",
	} {
		got := scanAll(strings.NewReader(in), ';', 2)
		if len(got) != 2 || got[1] != "c|d" || !strings.HasSuffix(got[0], "щ|b") {
			t.Errorf("%s: %d records, last %q", name, len(got), got[len(got)-1])
		}
	}
	got := scanAll(strings.NewReader("1;\""+strings.Repeat("слово\n", 100_000)), ';', 2)
	if len(got) != 100_000 || got[0] != "1|слово ?1" {
		t.Errorf("an unclosed quote over a long file: %d records, first %q", len(got), got[0])
	}
}

func TestScannerKeepsReadErrors(t *testing.T) {
	s := newScanner(io.MultiReader(strings.NewReader("a;b\nc"), iotest.ErrReader(io.ErrUnexpectedEOF)), ';')
	for {
		if _, err := s.next(); err != nil {
			if err != io.ErrUnexpectedEOF {
				t.Errorf("got %v", err)
			}
			return
		}
	}
}

func TestScannerRefusesEndlessRows(t *testing.T) {
	s := newScanner(io.LimitReader(zeros{}, 40<<20), ';')
	if _, err := s.next(); err != errTooLong {
		t.Errorf("got %v", err)
	}
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = 'a'
	}
	return len(b), nil
}
