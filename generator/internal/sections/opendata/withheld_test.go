package opendata

import (
	"strings"
	"testing"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// TestWithheld publishes a table with two values that the passport hides: neither is in a file, and the file as it came is not published.
func TestWithheld(t *testing.T) {
	const csv = "Фирма;Места;Взносы\nА;4711;1\nБ;5\u00a0813;2\nВ;3;3\n"
	passport := "kind: table\ntitle: Проба\nstatus: official\nupdated: 2023-01-01\nfiles:\n  - path: a.csv\nwithheld:\n  - {column: Места, rows: [А, Б], reason: коммерческая тайна}\n"
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(map[string]string{"data/x/passport.yaml": passport, "data/x/a.csv": csv}))
	if got := sitetest.Findings(report); got != "" {
		t.Error(got)
	}
	forms := 0
	for _, f := range out.Files {
		text := written(t, out, f.Path)
		for _, secret := range []string{"4711", "5813", "5\u00a0813", "/source/"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s has %s", f.Path, secret)
			}
		}
		switch name := strings.TrimPrefix(f.Path, "opendata/7000000000-x/"); name {
		case "a.csv", "a.excel.csv", "a.xlsx", "a.json", "a.parquet", "current/a/rows-1.json": // XLSX is packed: TestWithheldIsNowhere opens it
			forms++
		default:
			if !strings.Contains(text, "коммерческая тайна") {
				t.Errorf("%s does not say that values are withheld", f.Path)
			}
		}
	}
	if forms != 6 {
		t.Errorf("%d forms are published", forms)
	}
	text := written(t, out, "opendata/7000000000-x/a.csv")
	want := "firma,mesta,vznosy,status,withheld\r\nА,,1,official,mesta\r\nБ,,2,official,mesta\r\nВ,3,3,official,\r\n"
	if diff := testutil.Diff(want, text); diff != "" {
		t.Error(diff)
	}
	shard := "{\"rows\":[\n[2,0,\"А\",\"не раскрывается\",\"1\"],\n[3,0,\"Б\",\"не раскрывается\",\"2\"],\n[4,0,\"В\",\"3\",\"3\"]\n]}\n"
	if diff := testutil.Diff(shard, written(t, out, "opendata/7000000000-x/current/a/rows-1.json")); diff != "" {
		t.Error(diff)
	}
	v := sitetest.Page(t, out, "opendata/7000000000-x/").View.(DatasetView)
	if diff := testutil.Diff([]string{"А | не раскрывается | 1", "Б | не раскрывается | 2", "В | 3 | 3"}, sitetest.Rows(v.Files[0].Preview.Table)); diff != "" {
		t.Error(diff)
	}
	if v.Files[0].Original {
		t.Error("a link to the original")
	}
	said := false
	for _, p := range v.Passport {
		said = said || p.Text == "Места — коммерческая тайна"
	}
	if !said {
		t.Errorf("the passport does not say what is withheld: %+v", v.Passport)
	}
	rows := sitetest.Page(t, out, "opendata/7000000000-x/current/a/p1/").View.(RowsView)
	if rows.File.SHA256 != "" || rows.File.Original.Path != "" {
		t.Errorf("%+v", rows.File)
	}
	cell := rows.Tables()[0].Rows[0].Cells[1]
	if cell.Text != dataset.Secret || strings.Contains(cell.Raw, "4711") {
		t.Errorf("%+v", cell)
	}
}
