package dataset

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
)

// closedPassport is of a file whose year has ended.
const closedPassport = goodPassport + "    date: 2022-12-31\n"

// published returns the files of a release of dataset x: its passport, its a.csv and others.
func published(day, passport, csv string, more ...string) map[string]string {
	m := manifest{date: mustDay(day)}
	files := map[string]string{}
	add := func(name, text string) {
		h := sha256.Sum256([]byte(text))
		m.files = append(m.files, frozenFile{path: name, sha256: hex.EncodeToString(h[:]), size: int64(len(text))})
		files["data/x/releases/"+day+"/"+name] = text
	}
	add("passport.yaml", passport)
	add("a.csv", csv)
	for i := 0; i < len(more); i += 2 {
		add(more[i], more[i+1])
	}
	files["data/x/releases/"+day+"/release.yaml"] = string(m.yaml())
	return files
}

func mustDay(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// with returns files with some of them changed; "" takes one away.
func with(files map[string]string, changes ...string) map[string]string {
	files = maps.Clone(files)
	for i := 0; i < len(changes); i += 2 {
		files[changes[i]] = changes[i+1]
		if changes[i+1] == "" {
			delete(files, changes[i])
		}
	}
	return files
}

// slicesOf returns files as with takes them.
func slicesOf(files map[string]string) []string {
	var list []string
	for name, text := range files {
		list = append(list, name, text)
	}
	return list
}

const (
	january   = "data/x/releases/2023-01-20/"
	corrected = "corrections:\n  - date: 2023-03-15\n    file: a.csv\n    reason: опечатка\n"
	roads     = "Наименование;Код;Утверждено;Исполнено\nДоходы;0100;5,00;4,00\nДороги;0409;7,00;6,00\n"
)

// releaseFixtures are the fixtures of rules_release.go.
func releaseFixtures() []fixture {
	once := published("2023-01-20", closedPassport, goodTable)
	changed := strings.Replace(goodTable, "4,00", "4,50", 1)
	yaml := once[january+"release.yaml"]
	return []fixture{
		{name: "a release and nothing new", passport: closedPassport, files: once},
		{name: "a release and another look", passport: closedPassport, csv: "Код;Наименование;Исполнено;Утверждено\n0100;Доходы;4.0;5\n", files: once},
		{name: "a name as a Mac writes it", passport: strings.Replace(closedPassport, "a.csv", "\u0439.csv", 1), files: macs(), want: []string{"PAS008"}},
		{name: "a changed figure", passport: closedPassport, csv: changed, files: once, want: []string{"REL001 2:4"}},
		{name: "a figure taken out", passport: closedPassport, csv: strings.Replace(goodTable, "4,00", "-", 1), files: once, want: []string{"REL001 2:4"}},
		{name: "a figure filled in", passport: closedPassport, csv: goodTable, files: published("2023-01-20", closedPassport, strings.Replace(goodTable, "4,00", "-", 1))},
		{name: "a changed figure of an open year", passport: closedPassport, csv: changed, files: published("2022-10-20", closedPassport, goodTable)},
		{name: "a changed figure of no period", csv: changed, files: published("2023-01-20", goodPassport, goodTable)},
		{name: "a changed plan of an open year", entry: "date: 2022-12-31\n    phase: amended", csv: changed, files: published("2022-01-20", closedPassport+"    phase: approved\n", goodTable), want: []string{"REL001 2:4"}},
		{name: "a changed year of a row", kind: "years", csv: "Год;Число\n2021;5\n2022;7\n", files: published("2022-06-01", strings.Replace(goodPassport, "budget", "years", 1), "Год;Число\n2021;4\n2022;6\n"), want: []string{"REL001 2:2"}},
		{name: "a changed unit", passport: closedPassport + "    unit: тыс\n", files: once, want: []string{"REL001 2:3", "REL001 2:4"}},
		{name: "a changed figure and why", passport: closedPassport + corrected, csv: changed, files: once},
		{name: "a correction of another row", passport: closedPassport + strings.Replace(corrected, "    reason", "    rows: [\"0409\"]\n    reason", 1), csv: changed, files: once, want: []string{"REL001 2:4", "REL005 passport.yaml 8:5"}},
		{
			name: "a correction by code, by name and by number", passport: closedPassport + strings.Replace(corrected, "    reason", "    rows: [\"0 100\", дороги, 4]\n    reason", 1),
			csv: roads + "Мосты;0410;1;1\n", files: published("2023-01-20", closedPassport, strings.ReplaceAll(roads, ",00", ",01")+"Мосты;0410;2;2\n"),
		},
		{name: "a correction too early", passport: closedPassport + strings.Replace(corrected, "03-15", "01-21", 1), csv: changed, files: once},
		{name: "a correction of nothing", passport: closedPassport + corrected, files: once, want: []string{"REL005 passport.yaml 8:5"}},
		{name: "a correction of before the first release", passport: closedPassport + strings.Replace(corrected, "2023-03-15", "2022-03-15", 1), files: once},
		{name: "a row gone", passport: closedPassport, files: published("2023-01-20", closedPassport, roads), want: []string{"REL006"}},
		{name: "a row gone and why", passport: closedPassport + strings.Replace(corrected, "    reason", "    rows: [\"0409\"]\n    reason", 1), files: published("2023-01-20", closedPassport, roads)},
		{name: "a row that came", passport: closedPassport, csv: roads, files: once},
		{name: "a file gone", passport: closedPassport, files: published("2023-01-20", closedPassport+"  - path: b.csv\n", goodTable, "b.csv", goodTable), want: []string{"REL007 passport.yaml 4:1"}},
		{
			name: "a correction of a file that is gone", passport: closedPassport + strings.Replace(corrected, "a.csv", "b.csv", 1), files: published("2023-01-20", closedPassport+"  - path: b.csv\n", goodTable, "b.csv", goodTable),
			want: []string{"REL007 passport.yaml 4:1", "REL005 passport.yaml 8:5"},
		},
		{
			name: "many changed figures", passport: closedPassport, csv: "Наименование;Код;Исполнено\n" + strings.Repeat("Доходы;0100;5\n", 20),
			files: published("2023-01-20", closedPassport, "Наименование;Код;Исполнено\n"+strings.Repeat("Доходы;0100;6\n", 20)),
			want:  []string{"CSV028", "REL001 2:3", "REL001 3:3", "REL001 4:3", "REL001 5:3", "REL001 6:3", "REL001 7:3", "REL001 8:3", "REL001 9:3"},
		},

		{name: "a correction forgotten later", passport: closedPassport, csv: changed, files: with(once, slicesOf(published("2023-03-15", closedPassport, changed))...), want: []string{"REL001 releases/2023-03-15/a.csv 2:4"}},

		{name: "a frozen file edited", passport: closedPassport, files: with(once, january+"a.csv", changed), want: []string{"REL002 releases/2023-01-20/a.csv"}},
		{name: "a frozen passport edited", passport: closedPassport, files: with(once, january+"passport.yaml", closedPassport+"\n"), want: []string{"REL002 releases/2023-01-20/passport.yaml"}},
		{name: "a frozen file deleted", passport: closedPassport, files: with(once, january+"a.csv", ""), want: []string{"REL003 releases/2023-01-20/release.yaml 7:11"}},
		{name: "a frozen passport deleted", passport: closedPassport, files: with(once, january+"passport.yaml", ""), want: []string{"REL003 releases/2023-01-20/release.yaml 4:11"}},
		{name: "a file in a release", passport: closedPassport, files: with(once, january+"b.csv", goodTable), want: []string{"REL003 releases/2023-01-20/b.csv"}},
		{name: "a release by another name", passport: closedPassport, files: with(once, "data/x/releases/январь/a.csv", goodTable), want: []string{"REL004 releases/январь"}},
		{name: "a release on no day", passport: closedPassport, files: map[string]string{"data/x/releases/2023-02-30/a.csv": goodTable}, want: []string{"REL004 releases/2023-02-30"}},
		{name: "a file among releases", passport: closedPassport, files: with(once, "data/x/releases/a.csv", goodTable), want: []string{"REL004 releases/a.csv"}},
		{name: "a release undescribed", passport: closedPassport, files: with(once, january+"release.yaml", ""), want: []string{"REL004 releases/2023-01-20"}},
		{name: "a release of another day", passport: closedPassport, files: with(once, january+"release.yaml", strings.Replace(yaml, "2023", "2022", 1)), want: []string{"REL004 releases/2023-01-20/release.yaml 2:7"}},
		{name: "an unknown key of a release", passport: closedPassport, files: with(once, january+"release.yaml", yaml+"author: я\n"), want: []string{"REL004 releases/2023-01-20/release.yaml 10:1"}},
		{
			name: "a short hash", passport: closedPassport, files: with(once, january+"release.yaml", "date: 2023-01-20\nfiles:\n  - path: passport.yaml\n    sha256: abc\n    bytes: 1\n"),
			want: []string{"REL004 releases/2023-01-20/release.yaml 3:3", "REL004 releases/2023-01-20/release.yaml 4:13"},
		},
		{
			name: "a path out of a release", passport: closedPassport, files: with(once, january+"release.yaml", strings.Replace(yaml, `"a.csv"`, `"../a.csv"`, 1)),
			want: []string{"REL004 releases/2023-01-20/release.yaml 7:11"},
		},
		{name: "a release that is no YAML", passport: closedPassport, files: with(once, january+"release.yaml", "date: x: y\n"), want: []string{"REL004 releases/2023-01-20/release.yaml 1:7"}},
	}
}

// macs are the files of a release whose one file has a name that the disk of a Mac spells with two characters for one.
func macs() map[string]string {
	passport := strings.Replace(closedPassport, "a.csv", "\u0439.csv", 1)
	files := with(published("2023-01-20", passport, goodTable), "data/x/\u0438\u0306.csv", goodTable)
	yaml := strings.Replace(files[january+"release.yaml"], "a.csv", "\u0439.csv", 1)
	return with(files, january+"a.csv", "", january+"\u0438\u0306.csv", goodTable, january+"release.yaml", yaml)
}

// open returns dataset x of a portal of some files.
func open(t *testing.T, passport, csv string, releases ...map[string]string) (*Dataset, *diag.Report) {
	t.Helper()
	files := map[string]string{"data/x/passport.yaml": passport, "data/x/a.csv": csv}
	for _, r := range releases {
		maps.Copy(files, r)
	}
	ds, report := loadAll(t, files)
	if len(ds) != 1 {
		t.Fatal(codes(report))
	}
	return ds[0], report
}

// said is a revision as text.
func said(r Revision) []string {
	list := []string{}
	for _, c := range r.Changes {
		why := ""
		if c.Correction != nil {
			why = " (" + c.Correction.Reason + ")"
		}
		list = append(list, c.Row+" "+c.Old.Column()+": "+c.Old.Raw+" > "+c.New.Raw+why)
	}
	for _, f := range r.Added {
		list = append(list, "+ "+f.Name())
	}
	for _, f := range r.Gone {
		list = append(list, "- "+f.Name())
	}
	return list
}

func TestCompare(t *testing.T) {
	const head = "Наименование;Код;Утверждено;Исполнено\n"
	for _, c := range []struct {
		name, old, new string
		unit           string // of the later version
		want           []string
	}{
		{name: "typography", old: head + "Доходы  «всего»;01 00;1 000,00;(5)\n", new: head + "\"Доходы всего\";0100;1000;-5,00\n"},
		{name: "units", old: head + "Доходы;0100;1 500,00;2 000\n", new: head + "Доходы;0100;1,5;2,1\n", unit: "тыс", want: []string{"0100 Доходы Исполнено: 2 000 > 2,1"}},
		{name: "rows in another order", old: head + "А;0100;1;2\nБ;0200;3;4\nВ;0300;5;6\n", new: head + "В;0300;5;6\nА;0100;1;7\nБ;0200;3;4\n", want: []string{"0100 А Исполнено: 2 > 7"}},
		{name: "rows alike", old: head + "А;0100;1;1\nА;0100;2;2\nА;0100;3;3\n", new: head + "А;0100;1;1\nА;0100;9;2\nА;0100;3;3\n", want: []string{"0100 А Утверждено: 2 > 9"}},
		{name: "one of rows alike gone", old: head + "А;0100;1;1\nА;0100;2;2\n", new: head + "А;0100;2;2\n", want: []string{"0100 А Утверждено: 1 > ", "0100 А Исполнено: 1 > "}},
		{name: "a row came", old: head + "А;0100;1;2\n", new: head + "Б;0200;3;-\nА;0100;1;2\n", want: []string{"0200 Б :  > 3"}},
		{name: "a name reworded", old: head + "А;0100;1;2\n", new: head + "Доходы;0100;1;3\n", want: []string{"0100 Доходы Наименование: А > Доходы", "0100 Доходы Исполнено: 2 > 3"}},
		{name: "a code and a name", old: head + "А;0100;1;2\n", new: head + "Б;0200;1;2\n", want: []string{"0100 А Утверждено: 1 > ", "0100 А Исполнено: 2 > ", "0200 Б :  > 1", "0200 Б :  > 2"}},
		{name: "a column more", old: "Наименование;Код;Исполнено\nА;0100;2\nБ;0200;3\n", new: head + "А;0100;1;2\nБ;0200;1;4\n", want: []string{"0200 Б Исполнено: 3 > 4"}},
		{name: "a column less", old: head + "А;0100;1;2\n", new: "Наименование;Код;Исполнено\nА;0100;2\n", want: []string{"0100 А Утверждено: 1 > "}},
		{name: "two tables", old: head + "А;0100;1;2\n\n" + head + "А;0100;3;4\n", new: head + "А;0100;1;2\n\n" + head + "А;0100;3;5\n", want: []string{"0100 А Исполнено: 4 > 5"}},
		{name: "no figure any more", old: head + "А;0100;1;2\n", new: head + "А;0100;1;н/д\n", want: []string{"0100 А Исполнено: 2 > н/д"}},
		{name: "other marks of nothing", old: head + "А;0100;х;2\n", new: head + "А;0100;-;2\n"},
		{name: "lines moved to other columns", old: head + "А;0100;1;2\n", new: "Исполнено;Код;Утверждено;Наименование\n2;0100;1;А\n"},
		{name: "a short row", old: head + "А;0100;1;2\n", new: head + "А;0100;1\n", want: []string{"0100 А Исполнено: 2 > "}},
	} {
		t.Run(c.name, func(t *testing.T) {
			later := closedPassport
			if c.unit != "" {
				later += "    unit: " + c.unit + "\n"
			}
			d, _ := open(t, later, c.new, published("2023-01-20", closedPassport, c.old))
			if len(d.Revisions()) != 1 {
				t.Fatal(d.Revisions())
			}
			if diff := cmp.Diff(append([]string{}, c.want...), said(d.Revisions()[0])); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// worksKind is a table without codes whose rows have a state.
var worksKind = Kind{Name: "works", Tables: []Table{{Name: "works", Columns: []Column{
	{Name: "object", Type: TypeText, Required: true, Headings: []string{"Объект"}},
	{Name: "year", Type: TypeYear, Headings: []string{"Год"}},
	{Name: "state", Type: TypeText, Required: true, Headings: []string{"Состояние"}},
	{Name: "due", Type: TypeDate, Headings: []string{"Срок"}},
}}}}

// TestCompareStates knows a row by its name while its state and its day change.
func TestCompareStates(t *testing.T) {
	passport := strings.Replace(goodPassport, "budget", "works", 1)
	files := published("2023-01-20", passport, "Объект;Год;Состояние;Срок\nМост;2023;идут работы;01.09.2023\nШкола;2023;проект;01.10.2023\n")
	fsys := portal("works", []byte("Объект;Год;Состояние;Срок\nШкола;2023;идут работы;2023-10-01\nМост;2023;готов;15.09.2023\n"))
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	ds, err := Open(fsys, []Kind{worksKind}, &diag.Report{})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"Школа Состояние: проект > идут работы", "Мост Состояние: идут работы > готов", "Мост Срок: 01.09.2023 > 15.09.2023"}
	if diff := cmp.Diff(want, said(ds[0].Revisions()[0])); diff != "" {
		t.Error(diff)
	}
}

// TestCompareAny compares tables that no kind describes: rows are known by their first cell and their words.
func TestCompareAny(t *testing.T) {
	passport := strings.Replace(goodPassport, "budget", "table", 1)
	d, _ := open(t, passport, "Код;Район;Жителей\n201;Север;1 500\n203;Запад;70\n", published("2023-01-20", passport, "Код;Район;Жителей\n201;Север;1400\n202;Юг;90\n203;Запад;70,0\n"))
	want := []string{" 201 Жителей: 1400 > 1 500", " 202 Код: 202 > ", " 202 Жителей: 90 > "}
	got := said(d.Revisions()[0])
	for i, s := range got {
		got[i] = " " + s
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestReleases follows one dataset through two releases to a working version.
func TestReleases(t *testing.T) {
	first := published("2023-01-20", closedPassport, roads)
	second := published("2023-03-15", strings.Replace(closedPassport, "files:\n", "files:\n  - path: b.csv\n", 1)+corrected, strings.Replace(roads, "6,00", "6,50", 1), "b.csv", goodTable)
	passport := closedPassport + corrected + "  - {date: 2023-04-01, file: a.csv, rows: [Доходы], reason: ещё одна}\n"

	// The working version has a row more above the corrected one, and a figure that was corrected later.
	now := strings.Replace(strings.Replace(roads, "6,00", "6,50", 1), "Доходы;0100;5,00;4,00\n", "Новое;0050;1;1\nДоходы;0100;5,00;4,40\n", 1)
	d, report := open(t, passport, now, first, second)
	if diff := cmp.Diff([]string{"REL007 passport.yaml 4:1"}, codes(report)); diff != "" {
		t.Error(diff)
	}
	if len(d.Releases) != 2 || d.Releases[0].Name != "2023-01-20" || d.Releases[1].Files[0].Release != "2023-03-15" || d.Released() {
		t.Fatal(d.Releases)
	}
	var all [][]string
	for _, r := range d.Revisions() {
		all = append(all, append([]string{r.From + ".." + r.To}, said(r)...))
	}
	want := [][]string{
		{"2023-01-20..2023-03-15", "0409 Дороги Исполнено: 6,00 > 6,50 (опечатка)", "+ b.csv"},
		{"2023-03-15..", "0050 Новое :  > 1", "0050 Новое :  > 1", "0100 Доходы Исполнено: 4,00 > 4,40 (ещё одна)", "- b.csv"},
	}
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error(diff)
	}
	marks := map[string]string{}
	for r := range Records(d.Files[0], nil) {
		for _, c := range r.Cells {
			if x := c.Correction(); x != nil {
				marks[c.Raw] = x.Reason
			}
		}
	}
	if diff := cmp.Diff(map[string]string{"6,50": "опечатка", "4,40": "ещё одна"}, marks); diff != "" {
		t.Error("corrected cells:", diff)
	}
	if f := d.Releases[1].Files[1]; f.Name() != "a.csv" || f.Dataset.ID != "x" || f.Path != "data/x/releases/2023-03-15/a.csv" {
		t.Error(f.Name(), f.Dataset.ID, f.Path)
	}

	// The last release once more, under another title: it is that release, with its corrections.
	again := strings.Replace(closedPassport, "files:\n", "files:\n  - path: b.csv\n    title: Другое\n", 1) + corrected
	d, report = open(t, again, strings.Replace(roads, "6,00", "6,50", 1), first, second, map[string]string{"data/x/b.csv": goodTable})
	if !d.Released() || d.Files[0].Release != "2023-03-15" || len(d.Revisions()) != 1 || len(report.All()) > 0 {
		t.Error(d.Files[0].Release, len(d.Revisions()), codes(report))
	}
	n := 0
	for r := range Records(fileOf(d.Files, "a.csv"), nil) {
		for _, c := range r.Cells {
			if c.Correction() != nil {
				n++
			}
		}
	}
	if n != 1 {
		t.Error(n, "corrected cells")
	}
}

// TestOldUnits reads an old release by its own passport.
func TestOldUnits(t *testing.T) {
	old := closedPassport + "    unit: тыс\n    columns: {executed: Факт}\n"
	d, report := open(t, closedPassport, strings.Replace(goodTable, "5,00;4,00", "5 000;4 000", 1), published("2023-01-20", old, strings.Replace(goodTable, "Исполнено", "Факт", 1)))
	if len(report.All()) > 0 || len(d.Revisions()) != 1 || len(d.Revisions()[0].Changes) > 0 {
		t.Error(codes(report), d.Revisions())
	}
	if diff := cmp.Diff([]string{"2: Доходы | 0100 | 5000.00 | 4000.00"}, grid(d.Releases[0].Files[0], nil)); diff != "" {
		t.Error(diff)
	}
}

// TestPaste takes the lines that the finding says to paste, and pastes them.
func TestPaste(t *testing.T) {
	release := published("2023-01-20", closedPassport, roads)
	csv := strings.ReplaceAll(roads, ",00", ",01")
	_, report := open(t, closedPassport, csv, release)
	help := report.All()[0].Help(diag.RU)
	_, lines, _ := strings.Cut(help, ":\n")
	lines, _, _ = strings.Cut(lines, "\nесли нет")
	lines = strings.NewReplacer("ГГГГ-ММ-ДД", "2023-02-01", blankReason.RU, "опечатка в одной цифре").Replace(lines)
	if _, report := open(t, closedPassport+lines+"\n", csv, release); len(report.All()) > 0 {
		t.Errorf("%s\n%v", lines, codes(report))
	}
}

// TestFreeze writes a release on the disk and reads it back.
func TestFreeze(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		target := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(target, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("data/x/passport.yaml", strings.Replace(closedPassport, "a.csv", "2022/год.csv", 1))
	write("data/x/2022/год.csv", goodTable)
	read := func() (*Dataset, *diag.Report) {
		report := &diag.Report{}
		ds, err := Open(os.DirFS(root), testKinds, report)
		if err != nil {
			t.Fatal(err)
		}
		return ds[0], report
	}
	d, _ := read()
	dir, err := d.Freeze(root, mustDay("2023-01-20"), "  \"Первый\"\n выпуск: да # нет ")
	if err != nil || dir != "data/x/releases/2023-01-20" {
		t.Fatal(dir, err)
	}
	d, report := read()
	if len(report.All()) > 0 || !d.Released() || d.Releases[0].Reason != "\"Первый\" выпуск: да # нет" || d.Releases[0].Files[0].Name() != "2022/год.csv" {
		t.Error(codes(report), d.Releases)
	}
	if _, err := d.Freeze(root, mustDay("2023-01-20"), ""); err == nil {
		t.Error("wrote over a release")
	}
	if b, err := os.ReadFile(filepath.Join(root, "data/x/.gitattributes")); err != nil || string(b) != ownAttributes {
		t.Error(string(b), err)
	}

	// A file that changes under the hand leaves nothing behind.
	write("data/x/2022/год.csv", roads)
	if _, err := d.Freeze(root, mustDay("2023-01-21"), ""); err == nil {
		t.Error("froze a file that nobody has checked")
	}
	entries, err := os.ReadDir(filepath.Join(root, "data/x/releases"))
	if err != nil || len(entries) != 1 {
		t.Error(entries, err)
	}
}

// TestKeepBytes leaves alone what already keeps git from changing line ends.
func TestKeepBytes(t *testing.T) {
	for _, c := range []struct {
		place, text string
		own         bool // the dataset gets a file of its own
	}{
		{"", "", true}, {".gitattributes", "*.png binary\n", true}, {".gitattributes", "data/** -text\n", false}, {"data/.gitattributes", "* -text\n", false},
	} {
		root := t.TempDir()
		if err := os.MkdirAll(filepath.Join(root, "data/x"), 0o755); err != nil {
			t.Fatal(err)
		}
		if c.place != "" {
			if err := os.WriteFile(filepath.Join(root, c.place), []byte(c.text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if err := keepBytes(root, "data/x"); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(filepath.Join(root, "data/x/.gitattributes")); (err == nil) != c.own {
			t.Errorf("%q in %q: %v", c.text, c.place, err)
		}
	}
}

// TestEveryDigit changes one digit of a real form at a time: each change is found, at its cell and nowhere else.
func TestEveryDigit(t *testing.T) {
	form, err := os.ReadFile("testdata/form.csv")
	if err != nil {
		t.Fatal(err)
	}
	passport := closedPassport
	release := published("2023-01-20", passport, string(form))
	d, report := open(t, passport, string(form), release)
	var figures []Cell
	for r := range Records(d.Files[0], report) {
		for _, c := range r.Cells {
			if c.Type() == TypeMoney && c.figure() {
				figures = append(figures, c)
			}
		}
	}
	if len(figures) < 10 {
		t.Fatal(len(figures), "figures", codes(report))
	}
	lines := strings.SplitAfter(string(form), "\n")
	random := rand.New(rand.NewPCG(3, 5))
	tried := 0
	for range 500 {
		c := figures[random.IntN(len(figures))]
		raw := []byte(c.Raw)
		i := random.IntN(len(raw))
		if raw[i] < '0' || raw[i] > '9' {
			continue
		}
		raw[i] = '0' + (raw[i]-'0'+byte(1+random.IntN(9)))%10
		line := lines[c.Row-1]
		if strings.Count(line, c.Raw) != 1 {
			continue
		}
		tried++
		changed := slices.Clone(lines)
		changed[c.Row-1] = strings.Replace(line, c.Raw, string(raw), 1)
		_, report := open(t, passport, strings.Join(changed, ""), release)
		if diff := cmp.Diff([]string{fmt.Sprintf("REL001 %d:%d", c.Row, c.Col)}, codes(report)); diff != "" {
			t.Fatalf("%s for %s: %s", raw, c.Raw, diff)
		}
	}
	if tried < 100 {
		t.Error("only", tried, "changes tried")
	}
}

// FuzzCompare compares any two tables: no panic, every change inside the files, nothing between a table and itself.
func FuzzCompare(f *testing.F) {
	f.Add([]byte(roads), []byte(goodTable))
	f.Add([]byte(roads+"\n"+roads), []byte(strings.Replace(roads, "7,00", "8", 1)))
	f.Add([]byte("a;b\nx;1\nx;1\n"), []byte("b;a\n2;x\n"))
	f.Fuzz(func(t *testing.T, was, is []byte) {
		for _, kind := range []string{"budget", "years", "table"} {
			fsys := portal(kind, was)
			fsys["data/x/b.csv"] = &fstest.MapFile{Data: is}
			fsys["data/x/passport.yaml"].Data = append(fsys["data/x/passport.yaml"].Data, "  - path: b.csv\n"...)
			ds, err := Open(fsys, testKinds, &diag.Report{})
			if err != nil {
				t.Fatal(err)
			}
			a, b := ds[0].Files[0], ds[0].Files[1]
			for _, file := range ds[0].Files {
				if same := (&comparison{old: file, new: file}).run(); len(same) > 0 {
					t.Errorf("%s: %d changes between a file and itself: %+v", kind, len(same), same[0])
				}
			}
			b.corrected = map[place]*Correction{}
			there := (&comparison{old: a, new: b}).run()
			for _, x := range there {
				if x.Old.File != nil && x.Old.File != a || x.New.File != nil && x.New.File != b || x.Old.File == nil && x.New.File == nil {
					t.Fatalf("%s: a change of foreign cells: %+v", kind, x)
				}
				x.Old.worth()
				x.New.worth()
			}
		}
	})
}

// TestNoReleases pays nothing: what no release has is not looked for.
func TestNoReleases(t *testing.T) {
	d, _ := open(t, goodPassport, goodTable)
	if d.Releases != nil || d.Revisions() != nil || d.Released() || d.Files[0].corrected != nil {
		t.Error(d.Releases, d.Revisions())
	}
}

// FuzzRelease reads any bytes as a release.yaml: no panic, every finding inside the file, and what reads without one is written and read back the same.
func FuzzRelease(f *testing.F) {
	for _, c := range releaseFixtures() {
		if yaml := c.files[january+"release.yaml"]; yaml != "" {
			f.Add([]byte(yaml))
		}
	}
	for _, s := range []string{"", "files: *x\n", "date: 2023-01-20\nfiles: {a: b}\n", "files:\n- - a\n", "files:\n  - path: [a]\n", "? a\n: b\n", "\xff\xfe", "date: &x 2023-01-20\nfiles: []\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		report := &diag.Report{}
		m, ok := readManifest("data/x/releases/2023-01-20/release.yaml", text, mustDay("2023-01-20"), report)
		if ok != (len(report.All()) == 0) {
			t.Fatalf("ok %t, %v", ok, codes(report))
		}
		lines := 1 + strings.Count(string(text), "\n") + strings.Count(string(text), "\r")
		for _, d := range report.All() {
			if p := d.Pos; p.Line > lines || p.Line < 0 || p.Line > 0 && p.Col < 1 {
				t.Errorf("%s at %s, the file has %d lines", d.Rule.Code, p, lines)
			}
		}
		if !ok {
			return
		}
		again, ok := readManifest("r", m.yaml(), m.date, report)
		if !ok || !slices.EqualFunc(m.files, again.files, func(a, b frozenFile) bool { return a.path == b.path && a.sha256 == b.sha256 && a.size == b.size }) {
			t.Errorf("%q is read back as %v: %v", m.yaml(), again, report.All())
		}
		if strings.Join(strings.Fields(m.reason), " ") != strings.Join(strings.Fields(again.reason), " ") {
			t.Errorf("reason %q came back as %q", m.reason, again.reason)
		}
		fsys := fstest.MapFS{"data/x/passport.yaml": {Data: []byte(goodPassport)}, "data/x/a.csv": {Data: []byte(goodTable)}, "data/x/releases/2023-01-20/release.yaml": {Data: text}}
		if _, err := Open(fsys, testKinds, report); err != nil {
			t.Fatal(err)
		}
	})
}
