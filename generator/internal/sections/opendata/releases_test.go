package opendata

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

const parks = "opendata/7000000000-skvery/"

// version is the passport and the table of a dataset on some day.
type version struct{ day, reason, passport, csv string }

// loadVersions releases all versions but the last, which is the working one, and loads the portal.
func loadVersions(t *testing.T, versions ...version) site.Output {
	t.Helper()
	root := t.TempDir()
	dir := filepath.Join(root, "data", "skvery")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for i, v := range versions {
		for name, text := range map[string]string{"passport.yaml": v.passport, "a.csv": v.csv} {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if i == len(versions)-1 {
			break
		}
		sets, err := dataset.Open(os.DirFS(root), kinds, &diag.Report{})
		if err != nil {
			t.Fatal(err)
		}
		day, err := time.Parse(time.DateOnly, v.day)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := sets[0].Freeze(root, day, v.reason); err != nil {
			t.Fatal(err)
		}
	}
	out, report := sitetest.Load(t, Section, themes.Default(), os.DirFS(root))
	if findings := sitetest.Findings(report); findings != "" {
		t.Error(findings)
	}
	return out
}

const (
	parksPassport = passport + "  - path: a.csv\n    title: Скверы\n    date: 2022-12-31\n"
	parksTable    = "Название;Площадь;Деревья\nМира;2,50;10\nТруда;3;20\n"
	misprint      = "corrections:\n  - date: 2023-02-10\n    file: a.csv\n    rows: [Мира]\n    reason: В описи была опечатка\n"
)

// TestReleases publishes every version at addresses of its own and says what changed.
func TestReleases(t *testing.T) {
	mended := strings.Replace(parksTable, "2,50", "2,75", 1)
	later := strings.Replace(mended, "Труда;3;20", "Труда;3;21", 1)
	trees := "  - date: 2023-03-01\n    file: a.csv\n    rows: [Труда]\n    reason: Посажено дерево\n"
	out := loadVersions(
		t, version{"2023-01-20", "", parksPassport, parksTable}, version{"2023-02-15", "Опечатка", parksPassport + misprint, mended},
		version{passport: parksPassport + misprint + trees, csv: later},
	)
	for path, text := range map[string]string{
		parks + "2023-01-20/source/a.csv": parksTable, parks + "2023-02-15/source/a.csv": mended, parks + "source/a.csv": later,
		parks + "2023-01-20/a.csv": "nazvanie,ploshchad,derevya,status\r\nМира,2.50,10,official\r\nТруда,3,20,official\r\n",
	} {
		if diff := testutil.Diff(text, written(t, out, path)); diff != "" {
			t.Errorf("%s: %s", path, diff)
		}
	}
	for path, old := range map[string]bool{"2023-01-20/a/p1/": true, "2023-02-15/a/p1/": true, "current/a/p1/": false} {
		if p := sitetest.Page(t, out, parks+path); p.NoIndex != old || p.View.(RowsView).File.Old != old {
			t.Errorf("%s: %+v", path, p)
		}
	}
	row := rowsOf(sitetest.Page(t, out, parks+"current/a/p1/").View.(RowsView))[2]
	if want := "r2  | r2-c1 Мира [] | r2-c2 2,75 [2.75] (as is) ! " + parks + "#correction-2023-02-10 | r2-c3 10 [10] (as is)"; row != want {
		t.Errorf("%q, want %q", row, want)
	}
	var versions []string
	v := view(t, out)
	for _, r := range v.Versions {
		versions = append(versions, "# "+r.ID+" "+r.Title+" "+r.Reason)
		for _, f := range r.Files {
			versions = append(versions, fmt.Sprint(f.Title, " ", f.Rows, " ", f.SHA256[:4]))
		}
		if c := r.Changes; c != nil {
			versions = append(versions, fmt.Sprint(c.Count, " ", c.Path, " ", c.Open))
			versions = append(versions, sitetest.Rows(c.Tables[0])...)
		}
	}
	for i := range versions {
		versions[i] = sitetest.Plain(versions[i])
	}
	want := []string{
		"# version-current Рабочая версия ", "Изменилась 1 ячейка. " + parks + "current/changes/ true", "Труда | Деревья | 20 | 21 | +1 | Посажено дерево",
		"# version-2023-02-15 Версия от 15 февраля 2023 года Опечатка", "Скверы " + parks + "2023-02-15/a/p1/ " + v.Versions[1].Files[0].SHA256[:4],
		"Изменилась 1 ячейка. " + parks + "2023-02-15/changes/ true", "Мира | Площадь | 2,50 | 2,75 | +0,25 | В описи была опечатка",
		"# version-2023-01-20 Версия от 20 января 2023 года ", "Скверы " + parks + "2023-01-20/a/p1/ " + v.Versions[2].Files[0].SHA256[:4],
	}
	if diff := testutil.Diff(want, versions); diff != "" {
		t.Error(diff)
	}
	cells := v.Versions[1].Changes.Tables[0].Rows[0].Cells
	if was, is := cells[2].Path, cells[3].Path; was != parks+"2023-01-20/a/p1/#r2-c2" || is != parks+"2023-02-15/a/p1/#r2-c2" {
		t.Errorf("%s -> %s", was, is)
	}
}

// TestReleasedAsItIs keeps the rows of a working file at the address of its release, once.
func TestReleasedAsItIs(t *testing.T) {
	out := loadVersions(t, version{"2023-01-20", "", parksPassport, parksTable}, version{passport: parksPassport, csv: parksTable})
	want := []string{parks + "2023-01-20/a/p1/", parks, root}
	if diff := testutil.Diff(want, sitetest.Paths(out)); diff != "" {
		t.Error(diff)
	}
	p := sitetest.Page(t, out, parks+"2023-01-20/a/p1/")
	if f := p.View.(RowsView).File; p.NoIndex || f.Version != "Версия от 20\u00a0января 2023 года" || f.Original.Path != parks+"2023-01-20/source/a.csv" {
		t.Errorf("%+v", f)
	}
	if got := view(t, out).Files[0].Rows; got != p.Path {
		t.Errorf("all rows: %s", got)
	}
}

// TestOldFileUnchanged says of an old version's file that it is still the published one when only the passport has changed.
func TestOldFileUnchanged(t *testing.T) {
	for csv, want := range map[string]bool{parksTable: true, parksTable + "Юных;1;5\n": false} {
		out := loadVersions(t, version{"2023-01-20", "", parksPassport, parksTable}, version{passport: parksPassport + "    phase: executed\n", csv: csv})
		if f := sitetest.Page(t, out, parks+"2023-01-20/a/p1/").View.(RowsView).File; !f.Old || f.Same != want {
			t.Errorf("%v: %+v", want, f)
		}
	}
}

// TestEntries puts one entry for a correction into the feeds, however many cells it speaks of, and says what was and what is.
func TestEntries(t *testing.T) {
	changed := "Название;Площадь;Деревья\nМира;2,75;11\nТруда;4;21\nЮных;1;5\n"
	all := "corrections:\n  - date: 2023-02-10\n    file: a.csv\n    reason: Пересчитали.\n"
	for name, c := range map[string]struct {
		passport, csv, want string
		demo                bool
	}{
		"one cell": {
			parksPassport + misprint, strings.Replace(parksTable, "2,50", "2,75", 1),
			"Исправлен файл «Скверы»: «Мира», Площадь: было 2,50, стало 2,75. Причина: В описи была опечатка.", false,
		},
		"many, and a row": {
			parksPassport + all, changed,
			"Исправлен файл «Скверы»: «Мира», Площадь: было 2,50, стало 2,75; «Мира», Деревья: было 10, стало 11; «Труда», Площадь: было 3, стало 4. И ещё 2 изменения. Причина: Пересчитали.", false,
		},
		"a row that is gone": {
			strings.Replace(parksPassport, "official", "demo", 1) + all, "Название;Площадь;Деревья\nМира;2,50;10\n",
			"Исправлен файл «Скверы»: убрана строка «Труда». Причина: Пересчитали.", true,
		},
	} {
		out := loadVersions(t, version{"2023-01-20", "", parksPassport, parksTable}, version{passport: c.passport, csv: c.csv})
		if len(out.Entries) != 1 {
			t.Fatalf("%s: %+v", name, out.Entries)
		}
		e := out.Entries[0]
		if diff := testutil.Diff(c.want, sitetest.Plain(e.Summary)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if e.Demo != c.demo || format.ISODate(e.Published) != "2023-02-10" || e.Path != parks+"#correction-2023-02-10" {
			t.Errorf("%s: %+v", name, e)
		}
		if v := view(t, out).Corrections; len(v) != 1 || "#"+v[0].ID != strings.TrimPrefix(e.Path, parks) || v[0].Path != parks+"current/changes/" {
			t.Errorf("%s: %+v", name, v)
		}
	}
}

// TestLongRevision folds a long list and leaves a very long one to a page of its own.
func TestLongRevision(t *testing.T) {
	table := func(rows, from int) string {
		text := "Название;Площадь\n"
		for i := range rows {
			text += fmt.Sprintf("сквер %d;%d\n", i, i+from)
		}
		return text
	}
	all := "corrections:\n  - date: 2023-02-10\n    file: a.csv\n    reason: Обмер\n"
	for n, want := range map[int]string{
		changesOpen: "10 true 10", changesOpen + 1: "11 false 11", changesBeside: "50 false 50", changesBeside + 1: "0 false 51", changesShown + 1: "0 false 2000",
	} {
		out := loadVersions(t, version{"2023-01-20", "", parksPassport, table(n, 0)}, version{passport: parksPassport + all, csv: table(n, 1)})
		c := view(t, out).Versions[0].Changes
		beside := 0
		for _, table := range c.Tables {
			beside += len(table.Rows)
		}
		own := sitetest.Page(t, out, parks+"current/changes/").View.(RevisionView).Changes
		if got := fmt.Sprint(beside, " ", c.Open, " ", len(own.Tables[0].Rows)); got != want {
			t.Errorf("%d changes: %s, want %s", n, got, want)
		}
		if (own.Rest != "") != (n > changesShown) {
			t.Errorf("%d changes: %q", n, own.Rest)
		}
	}
}

// TestInventedChanges marks the changes of invented rows among official ones.
func TestInventedChanges(t *testing.T) {
	table := func(n int) string {
		return fmt.Sprintf("Название;Площадь;Статус данных\nМира;%d;\nТруда;%d;demo\n", n, n)
	}
	all := "corrections:\n  - date: 2023-02-10\n    file: a.csv\n    reason: Обмер\n"
	out := loadVersions(t, version{"2023-01-20", "", parksPassport, table(5)}, version{passport: parksPassport + all, csv: table(6)})
	want := []string{"Мира | Площадь | 5 | 6 | +1 | Обмер", "Труда | Площадь | 5 | 6 | +1 | Обмер *"}
	if diff := testutil.Diff(want, sitetest.Rows(view(t, out).Versions[0].Changes.Tables[0])); diff != "" {
		t.Error(diff)
	}
}
