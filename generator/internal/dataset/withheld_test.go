package dataset

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const secretPassport = "title: Проба\nkind: years\nstatus: official\nfiles:\n  - path: a.csv\n"

// withheldFixtures are inputs in which a secret would come out.
var withheldFixtures = []fixture{
	{
		name: "nothing withheld: no such row", kind: "years", csv: "Год;Число\n2021;10\n2022;20\n",
		passport: secretPassport + "withheld:\n  - {column: number, rows: [\"2012\"], reason: коммерческая тайна}\n",
		want:     []string{"SEC001 passport.yaml 7:6"},
	},
	{
		name: "nothing withheld: no such column", kind: "years", csv: "Год;Число\n2021;10\n2022;20\n",
		passport: secretPassport + "withheld:\n  - {column: Чесло, reason: коммерческая тайна}\n",
		want:     []string{"SEC001 passport.yaml 7:6"},
	},
	{
		name: "withheld without a reason and without a column", kind: "years", csv: "Год;Число\n2021;10\n2022;20\n",
		passport: secretPassport + "withheld:\n  - {column: number}\n  - {reason: коммерческая тайна}\n",
		want:     []string{"PAS003 passport.yaml 7:6", "PAS003 passport.yaml 8:6"},
	},
	{
		name: "one secret and a total row", kind: "table", csv: "Резидент;Места\nПервый;10\nВторой;не раскрывается\nТретий;4\nИтого;25\n",
		want: []string{"SEC002 3:2"},
	},
	{
		name: "one secret and a declared total", csv: "Год;Число\n2021;10\n2022;20\n",
		passport: secretPassport + "    totals:\n      number: \"30\"\nwithheld:\n  - {column: number, rows: [\"2022\"], reason: коммерческая тайна}\n",
		want:     []string{"SEC002 3:2"},
	},
	{
		name: "one secret share of a year", kind: "years", csv: "Год;Доля\n2021;к\n2021;к\n2021;20\n2022;50\n2022;к\n", entry: "shares: [share]",
		want: []string{"SEC002 6:2"},
	},
	{
		name: "two secrets and a total row", kind: "table", csv: "Резидент;Места\nПервый;не раскрывается\nВторой;не раскрывается\nТретий;4\nИтого;25\n",
	},
}

func TestMarksOfClerks(t *testing.T) {
	f, report := load(t, "years", "Год;Число;Сумма;Дата;Примечание\n2020;не раскрывается;к;(К);к\n2021; Конфиденциально ;Коммерческая тайна;withheld;Не раскрывается\n")
	if d := cmp.Diff([]string{"2020 |  |  |  | к", "2021 |  |  |  | Не раскрывается"}, tails(grid(f, report))); d != "" {
		t.Error(d)
	}
	if got := codes(report); len(got) != 0 {
		t.Errorf("a mark is reported: %v", got)
	}
	for r := range Records(f, nil) {
		for i, c := range r.Cells {
			if want := i > 0 && (i < 4 || r.Number == 3); c.Withheld() != want {
				t.Errorf("%s is withheld: %v, want %v", c.Raw, c.Withheld(), want)
			}
			if i > 0 && i < 4 && c.HasValue() {
				t.Errorf("%s counts as a value that could not be read", c.Raw)
			}
		}
	}
	if f.Redacted() || f.PublicSHA256() == "" {
		t.Error("a file with marks alone holds no secret")
	}
}

// tails drop the number of the row.
func tails(rows []string) []string {
	for i, r := range rows {
		_, rows[i], _ = strings.Cut(r, ": ")
	}
	return rows
}

// TestWithheldByPassport hides a row's cell, a whole column, and what lost its key, in the working version and in an old release.
func TestWithheldByPassport(t *testing.T) {
	const csv = "Год;Число;Сумма;Примечание\n2020;77701;77702,00;первый\n2021;77703;77704,00;второй\n2022;5;6,00;третий\n;77705;;\n"
	old := published("2022-02-01", secretPassport, csv)
	passport := secretPassport + "withheld:\n  - {column: Число, rows: [ВТОРОЙ, \"2020\"], file: a.csv, reason: коммерческая тайна}\n  - {column: money, reason: тайна}\n"
	ds, report := loadAll(t, with(old, "data/x/passport.yaml", passport, "data/x/a.csv", csv))
	if got := codes(report); len(got) != 0 {
		t.Fatal(got)
	}
	files := append([]*File{}, ds[0].Files...)
	files = append(files, ds[0].Releases[0].Files...)
	if len(files) != 2 {
		t.Fatalf("%d files", len(files))
	}
	for _, f := range files {
		var all strings.Builder
		for r := range Records(f, nil) {
			fmt.Fprintf(&all, "%+v %+v\n", r.Cells, r.Block.Notes)
			fmt.Fprintln(&all, r.Cells[0].WithheldFor(), r.Cells[1].WithheldFor(), r.Cells[2].WithheldFor())
		}
		if strings.Contains(all.String(), "7770") {
			t.Errorf("%s gives a secret away:\n%s", f.Path, all.String())
		}
		if !strings.Contains(all.String(), "тайна тайна") && !strings.Contains(all.String(), "коммерческая тайна тайна") {
			t.Errorf("the reasons are not told:\n%s", all.String())
		}
		if !f.Redacted() || f.PublicSHA256() != "" {
			t.Errorf("%s: its bytes or their hash would be published", f.Path)
		}
		for r := range Rows[struct {
			Year   Number `col:"year"`
			Number Number `col:"number"`
			Money  Money  `col:"money"`
		}](f, nil) {
			if r.Values.Money.Set || r.Values.Number.Set != (r.Number == 4) {
				t.Errorf("row %d is decoded as %+v", r.Number, r.Values)
			}
		}
		if info := Describe(f); info.Columns[2].Filled != 0 || info.Columns[1].Filled != 1 {
			t.Errorf("withheld cells count as filled: %+v", info.Columns)
		}
	}
}

// TestWithheldInNote hides a number in a row that is no data: a note of one value.
func TestWithheldInNote(t *testing.T) {
	f, _ := load(t, "years", "Год;Число;Примечание\n2020;1;а\n2021;2;б\n;;88801\n")
	f.withheld = []*Withheld{{Column: "note"}}
	var last *Block
	for r := range Records(f, nil) {
		last = r.Block
	}
	if text := fmt.Sprint(last.Notes); strings.Contains(text, "88801") {
		t.Error(text)
	}
}

// TestUndescribedColumn finds the type of a column from what is shown of it.
func TestUndescribedColumn(t *testing.T) {
	f, report := load(t, "table", "Фирма;Сотрудники\nА;10\nБ;к\nВ;7\n")
	if got := codes(report); len(got) != 0 {
		t.Error(got)
	}
	if typ := Describe(f).Columns[1].Type; typ != TypeNumber {
		t.Errorf("a column with a mark is %s", typ)
	}
	for r := range Records(f, nil) {
		if c := r.Cells[1]; c.WithheldAs(TypeNumber) != (r.Number == 3) || c.WithheldAs(TypeNumber) && c.MachineAs(TypeNumber) != "" {
			t.Errorf("%+v", c)
		}
	}
}

// FuzzWithheld holds that whatever a file looks like, no row that leaves the package has a value of a hidden column.
func FuzzWithheld(f *testing.F) {
	f.Add("Год;Число\n2020;123456789\n")
	f.Add("Число;Год\n123456789;2020\n123456789;\n")
	f.Add("x\n\"Год\",\"Число\"\n\"2020\",\"123456789\"\nГод,Число\n2021,123456789\n")
	f.Fuzz(func(t *testing.T, csv string) {
		passport := secretPassport + "withheld:\n  - {column: number, reason: тайна}\n"
		ds, report := loadAll(t, map[string]string{"data/x/passport.yaml": passport, "data/x/a.csv": csv})
		for r := range Records(ds[0].Files[0], report) {
			for i, c := range r.Cells {
				if i < len(r.Block.Header) && r.Block.Header[i].Called("number") && c.Raw != Secret && !isNone(trim(c.Raw)) {
					t.Errorf("row %d has %q of %q", r.Number, c.Raw, csv)
				}
			}
		}
	})
}
