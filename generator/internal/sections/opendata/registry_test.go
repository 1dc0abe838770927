package opendata

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// publishedAt loads the section of a portal that knows its own address.
func publishedAt(t *testing.T, root fs.FS) (site.Output, string) {
	t.Helper()
	report := &diag.Report{}
	sets, err := dataset.Open(root, Section.Kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2023, 12, 1, 0, 0, 0, 0, time.UTC)
	out, err := Section.Load(&site.Input{
		Site: site.Settings{
			Body: "Администрация", INN: "7000000000", BaseURL: "https://portal.example/data/", Zone: time.UTC, Terms: "Свободно, с указанием источника",
			Contacts: site.Contacts{Email: "data@example.ru"},
		},
		Datasets: sets, Content: &content.Reader{Root: root, Now: now, Zone: time.UTC, Report: report}, Text: sitetest.Texts(t, themes.Default(), "opendata"),
		Now: now, Report: report,
	})
	if err != nil {
		t.Fatal(err)
	}
	return out, sitetest.Findings(report)
}

// released freezes a portal of one dataset on a day.
func released(t *testing.T, dir, day, reason string) {
	t.Helper()
	date, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	report := &diag.Report{}
	sets, err := dataset.Open(os.DirFS(dir), Section.Kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := sets[0].Freeze(dir, date, reason); err != nil {
		t.Fatal(err)
	}
}

func put(t *testing.T, dir string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		full := filepath.Join(dir, "data", "skvery", name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestRegistry publishes a dataset of one table in three versions, of which the last has another column: every version and structure is a file and listed.
func TestRegistry(t *testing.T) {
	dir := t.TempDir()
	passport := func(day string) string {
		return strings.Replace(passport, "updated: 2022-12-31", "created: 2022-01-10\nupdated: "+day, 1) + "  - path: a.csv\n"
	}
	put(t, dir, map[string]string{"passport.yaml": passport("2022-01-10"), "a.csv": "Имя;Площадь\nМира;1,5\n"})
	released(t, dir, "2022-01-10", "")
	put(t, dir, map[string]string{"passport.yaml": passport("2022-06-01"), "a.csv": "Имя;Площадь\nМира;2,5\n"})
	released(t, dir, "2022-06-01", "Сквер измерили заново")
	put(t, dir, map[string]string{"passport.yaml": passport("2023-02-03"), "a.csv": "Имя;Площадь;Год\nМира;2,5;2020\n"})
	out, _ := publishedAt(t, os.DirFS(dir))
	const at, full = "opendata/7000000000-skvery/", "https://portal.example/data/opendata/7000000000-skvery/"
	want := "property,title,value,format\r\nstandardversion,Версия методических рекомендаций,http://opendata.gosmonitor.ru/standard/3.0,\r\n" +
		"7000000000-skvery,Скверы," + full + "meta.csv,csv\r\n"
	if diff := testutil.Diff(want, written(t, out, "opendata/list.csv")); diff != "" {
		t.Error(diff)
	}
	want = "property,value\r\nstandardversion,http://opendata.gosmonitor.ru/standard/3.0\r\nidentifier,7000000000-skvery\r\ntitle,Скверы\r\ndescription,Скверы\r\n" +
		"creator,Администрация\r\ncreated,20220110\r\nmodified,20230203\r\nsubject,Таблица\r\nformat,csv\r\nprovenance,Обновление данных\r\nvalid,20991231\r\n" +
		"publishername,не указан\r\npublisherphone,не указан\r\npublishermbox,data@example.ru\r\n" +
		"data-20230203-structure-20230203," + full + "data-20230203-structure-20230203.csv\r\n" +
		"data-20220601-structure-20220110," + full + "data-20220601-structure-20220110.csv\r\n" +
		"data-20220110-structure-20220110," + full + "data-20220110-structure-20220110.csv\r\n" +
		"structure-20230203," + full + "structure-20230203.csv\r\nstructure-20220110," + full + "structure-20220110.csv\r\n"
	if diff := testutil.Diff(want, written(t, out, at+"meta.csv")); diff != "" {
		t.Error(diff)
	}
	for name, text := range map[string]string{
		"data-20220110-structure-20220110.csv": "imya,ploshchad,status\r\nМира,1.5,official\r\n",
		"data-20220601-structure-20220110.csv": "imya,ploshchad,status\r\nМира,2.5,official\r\n",
		"data-20230203-structure-20230203.csv": written(t, out, at+"a.csv"),
		"structure-20220110.csv": "field name,english description,russian description,format\r\nimya,,Имя,string\r\nploshchad,,Площадь,numeric\r\n" +
			"status,official: from a named source; demo: made up as an example,Настоящая строка (official) или придуманная для примера (demo),string\r\n",
	} {
		if diff := testutil.Diff(text, written(t, out, at+name)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	card := view(t, out).Card
	if len(card.Versions) != 3 || card.Versions[1].Provenance != "Сквер измерили заново" || len(card.Forms) != 2 || card.Links[0].Path != at+"data-20230203-structure-20230203.csv" {
		t.Errorf("%+v", card)
	}
}

// TestSets names each of several tables by the dataset and the file, with a page of its own.
func TestSets(t *testing.T) {
	out, findings := publishedAt(t, testutil.Files(map[string]string{
		"data/skvery/passport.yaml": passport + "  - path: a.csv\n    title: Площадь\n  - path: 2022/b.csv\n", "data/skvery/a.csv": "Имя;Площадь\nМира;1,5\n", "data/skvery/2022/b.csv": "Имя;Год\nМира;2020\n",
	}))
	list := written(t, out, "opendata/list.csv")
	for _, line := range []string{
		"7000000000-skvery_a,Скверы. Площадь,https://portal.example/data/opendata/7000000000-skvery_a/meta.csv,csv", "7000000000-skvery_2022-b,Скверы. b,",
	} {
		if !strings.Contains(list, line) {
			t.Errorf("%q is not in\n%s\n%s", line, list, findings)
		}
	}
	v := sitetest.Page(t, out, "opendata/7000000000-skvery_a/").View.(SetView)
	if v.Card.Title != "Скверы. Площадь" || v.File != "opendata/7000000000-skvery/#file-a" || v.Terms == "" || len(v.Card.Passports) != 3 {
		t.Errorf("%+v", v)
	}
	if c := view(t, out).Card; len(c.Links) != 2 || len(c.Passports) != 2 || c.Passports[1].Path != "opendata/7000000000-skvery_2022-b/" {
		t.Errorf("%+v", c)
	}
}

// TestNoRegistry publishes none without a full address; the page stands.
func TestNoRegistry(t *testing.T) {
	out, _ := load1(t, map[string]string{"passport.yaml": passport + "  - path: a.csv\n", "a.csv": "Имя\nМира\n"})
	for _, f := range out.Files {
		if strings.Contains(f.Path, "list.") || strings.Contains(f.Path, "meta.") || strings.Contains(f.Path, "structure") {
			t.Error(f.Path)
		}
	}
	if c := view(t, out).Card; c.ID != "7000000000-skvery" || len(c.Versions) > 0 || c.Phone != "не указан" {
		t.Errorf("%+v", c)
	}
}

// TestRegistryFaults holds the rules to their faults.
func TestRegistryFaults(t *testing.T) {
	dir := t.TempDir()
	put(t, dir, map[string]string{"passport.yaml": passport + "  - path: a.csv\n", "a.csv": "Имя\nМира\n"})
	released(t, dir, "2022-12-31", "")
	put(t, dir, map[string]string{"a.csv": "Имя\nСада\n"})
	_, changed := publishedAt(t, os.DirFS(dir))
	_, undated := publishedAt(t, testutil.Files(map[string]string{
		"data/skvery/passport.yaml": strings.Replace(passport, "updated: 2022-12-31\n", "", 1) + "  - path: a.csv\n", "data/skvery/a.csv": "Имя\nМира\n",
	}))
	_, taken := publishedAt(t, testutil.Files(map[string]string{
		"data/skvery/passport.yaml": passport + "  - path: meta.csv\n  - path: structure-20220101.csv\n  - path: metadata.csv\n",
		"data/skvery/meta.csv":      "Имя\nМира\n", "data/skvery/structure-20220101.csv": "Имя\nМира\n", "data/skvery/metadata.csv": "Имя\nМира\n",
	}))
	for name, c := range map[string]struct {
		got, want string
		n         int
	}{
		"changed since": {changed, "OPN003 рабочей версии файла a.csv нет в реестре открытых данных: updated не позже последнего выпуска", 1},
		"no day":        {undated, "OPN003 рабочей версии файла a.csv нет в реестре открытых данных: в паспорте нет ни updated, ни created, ни прошедшего дня у файла", 1},
		"reserved":      {taken, "OPN002 файл data/skvery/meta.csv получил бы адрес /opendata/7000000000-skvery/meta.csv, а он занят описанием набора", 2},
	} {
		if !strings.Contains(c.got, c.want) || strings.Count(c.got, c.want[:6]) != c.n {
			t.Errorf("%s: %s", name, c.got)
		}
	}
}
