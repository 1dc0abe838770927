package dataset

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/diag"
)

// FuzzRows reads any bytes as a table: no panic, every finding inside the file, no record lost, the same rows for whoever asks and however the bytes come.
func FuzzRows(f *testing.F) {
	for _, c := range fixtures {
		if c.csv != "" {
			f.Add([]byte(c.csv))
		}
	}
	for _, s := range []string{russian, capitals, spanish, goodTable, "sep=;\n" + goodTable, "\xff\xfe" + goodTable, "a\rb\r\nc\n\n\"d\n"} {
		f.Add([]byte(s))
		if out, err := charmap.Windows1251.NewEncoder().String(s); err == nil {
			f.Add([]byte(out))
		}
	}
	f.Fuzz(func(t *testing.T, csv []byte) {
		for _, kind := range []string{"budget", "years", "table"} {
			checkReading(t, kind, csv)
		}
	})
}

// checkReading reads a table of one kind and checks what must hold for any bytes.
func checkReading(t *testing.T, kind string, csv []byte) {
	report := &diag.Report{}
	ds, err := Open(portal(kind, csv), testKinds, report)
	if err != nil {
		t.Fatal(err)
	}
	file := ds[0].Files[0]
	data, last := 0, 0
	s := read(file, report, func(_ *stream, b *block, r record) bool {
		data++
		if r.row <= last {
			t.Errorf("row %d after %d", r.row, last)
		}
		last = r.row
		return true
	})
	if s.in != nil {
		total := 0
		if s.block != nil {
			c := s.count
			total = c.blank + c.heading + c.numbering + c.above + c.notes + c.data
			if total != s.in.row || c.data != data {
				t.Errorf("%d records, %+v", s.in.row, c)
			}
		}
	}
	rows := 0
	for r := range Records(file, report) {
		rows++
		for _, c := range r.Cells {
			if c.Row != r.Number {
				t.Errorf("cell of row %d in row %d", c.Row, r.Number)
			}
			c.Machine()
		}
	}
	if rows != data {
		t.Errorf("%d rows, then %d", data, rows)
	}
	lines := 1 + bytes.Count(csv, []byte("\n")) + bytes.Count(csv, []byte("\r"))
	for _, d := range report.All() {
		if p := d.Pos; p.File == file.Path && (p.Line < 0 || p.Line > lines || p.Col < 0 || p.Col > len(csv)+1 || p.Col > 0 && p.Line == 0) {
			t.Errorf("%s at %s, the file has %d lines", d.Rule.Code, p, lines)
		}
		d.Message(diag.RU)
	}
}

// FuzzScanner cuts the same bytes the same way in one piece and byte by byte, and what is written in good CSV comes back.
func FuzzScanner(f *testing.F) {
	f.Add("a;\"b\nc\";d\r\n\"\"\"e\"\"\";f\r\n", byte(';'), 3)
	f.Add("\"ООО \"Ромашка\"\";5\n\"x", byte(','), 0)
	f.Fuzz(func(t *testing.T, text string, delim byte, width int) {
		delim, width = ";,\t"[delim%3], max(0, width)
		whole := scanAll(strings.NewReader(text), delim, width)
		if pieces := scanAll(oneByte{strings.NewReader(text)}, delim, width); fmt.Sprint(whole) != fmt.Sprint(pieces) {
			t.Errorf("whole %q, in pieces %q", whole, pieces)
		}
		good := "\"" + strings.ReplaceAll(text, "\"", "\"\"") + "\"" + string(rune(delim)) + "x\r\n"
		s := newScanner(strings.NewReader(good), delim)
		fields, err := s.next()
		if err != nil || len(fields) != 2 || string(fields[0]) != text || string(fields[1]) != "x" || len(s.quirks) > 0 {
			t.Errorf("%q came back as %q, %v", text, fields, err)
		}
	})
}

type oneByte struct{ r *strings.Reader }

func (o oneByte) Read(b []byte) (int, error) { return o.r.Read(b[:min(1, len(b))]) }

// FuzzPassport reads any bytes as a passport: no panic, every finding inside the file.
func FuzzPassport(f *testing.F) {
	f.Add([]byte(fullPassport))
	f.Add([]byte(described(schoolColumns...)))
	for _, c := range slices.Concat(columnFixtures, fixtures) {
		if c.passport != "" {
			f.Add([]byte(c.passport))
		}
	}
	for _, s := range []string{"a: *x\nb: &x 1\n", "files:\n- - a\n", "files: {a: b}\n", "? a\n: b\n", "<<: {title: x}\n", "files: [{path: [a]}]\n", "columns: [a, b]\n", "title: !!binary x\n", "\t", "- a\n- b\n", "title: >-\n  x\n\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, passport []byte) {
		report := &diag.Report{}
		fsys := fstest.MapFS{"data/x/passport.yaml": {Data: passport}, "data/x/a.csv": {Data: []byte(schools)}, "data/x/kody.csv": {Data: []byte("code;title\nшкола;x\n")}}
		ds, err := Open(fsys, testKinds, report)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range ds {
			for _, f := range d.Files {
				for range Records(f, report) { // whatever is asked of the cells
				}
			}
		}
		lines := 1 + bytes.Count(passport, []byte("\n")) + bytes.Count(passport, []byte("\r"))
		for _, d := range report.All() {
			if d.Pos.File != "data/x/passport.yaml" {
				continue
			}
			if p := d.Pos; p.Line > lines || p.Line < 0 || p.Line > 0 && p.Col < 1 {
				t.Errorf("%s at %s, the file has %d lines", d.Rule.Code, p, lines)
			}
		}
	})
}
