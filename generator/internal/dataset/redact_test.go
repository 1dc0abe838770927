package dataset

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
)

// secretKind takes away what begins with "тайна".
var secretKind = Kind{
	Name: "secret", Title: diag.Text{RU: "Тайны", EN: "Secrets"},
	Tables: []Table{{Name: "secrets", Columns: []Column{
		{Name: "name", Type: TypeText, Required: true, Title: diag.Text{RU: "Имя", EN: "Name"}, Headings: []string{"Имя"}},
		{Name: "sum", Type: TypeMoney, Required: true, Title: diag.Text{RU: "Сумма", EN: "Sum"}, Headings: []string{"Сумма"}},
	}}},
	Redact: func(row []Cell) bool {
		hidden := false
		for i := range row {
			if row[i].Name() == "name" && strings.HasPrefix(row[i].Raw, "тайна") {
				row[i].Raw, hidden = "скрыто", true
			}
		}
		return hidden
	},
}

// TestRedact reads rows, notes and what changed from one to the other: nobody sees what the kind took away.
func TestRedact(t *testing.T) {
	const passport = "title: Проба\nkind: secret\nstatus: official\nfiles:\n  - path: a.csv\n"
	for name, c := range map[string]struct {
		csv    string
		rows   []string
		note   string
		hidden bool
	}{
		"nothing":       {"Имя;Сумма\nА;1\n", []string{"2: А | 1.00"}, "", false},
		"a row":         {"Имя;Сумма\nА;1\nтайна Б;2\n", []string{"2: А | 1.00", "3: скрыто | 2.00"}, "", true},
		"a note":        {"Имя;Сумма\nА;1\nтайна В;\n", []string{"2: А | 1.00"}, "скрыто", true},
		"a short row":   {"Имя;Сумма;\nтайна Г;3\n", []string{"2: скрыто | 3.00"}, "", true},
		"notes alone":   {"Имя;Сумма\nтайна Д;\n", []string{}, "", true},
		"the heading's": {"Имя;Сумма\nА;1\nИмя;Сумма\nтайна Е;4\n", []string{"2: А | 1.00", "4: скрыто | 4.00"}, "", true},
	} {
		t.Run(name, func(t *testing.T) {
			ds, err := Open(fstest.MapFS{"data/x/passport.yaml": {Data: []byte(passport)}, "data/x/a.csv": {Data: []byte(c.csv)}}, []Kind{secretKind}, &diag.Report{})
			if err != nil {
				t.Fatal(err)
			}
			f := ds[0].Files[0]
			if diff := cmp.Diff(c.rows, grid(f, nil)); diff != "" {
				t.Error(diff)
			}
			if got := f.Redacted(); got != c.hidden || (f.PublicSHA256() == "") != c.hidden {
				t.Errorf("redacted: %t, hash %q", got, f.PublicSHA256())
			}
			if got := notesOf(f); got != c.note {
				t.Errorf("the notes are %q, not %q", got, c.note)
			}
		})
	}
}

// notesOf are the notes of a file's last table.
func notesOf(f *File) string {
	var last *Block
	for r := range Records(f, nil) {
		last = r.Block
	}
	if last == nil {
		return ""
	}
	var texts []string
	for _, n := range last.Notes {
		texts = append(texts, n.Text)
	}
	return strings.Join(texts, "\n")
}
