package opendata

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/catalog/catalogtest"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// published writes every download into a folder.
func published(t *testing.T, out site.Output) fstest.MapFS {
	t.Helper()
	folder := fstest.MapFS{}
	for _, f := range out.Files {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		folder[f.Path] = &fstest.MapFile{Data: b.Bytes()}
	}
	return folder
}

// TestDescriptors publishes tables of all sorts of columns, with a title over one and a withheld value in another, and reads the descriptors as others would.
func TestDescriptors(t *testing.T) {
	out, findings := load1(t, map[string]string{
		"passport.yaml": passport + "  - path: a.csv\n    year: 2022\n  - path: b.csv\n    title: С заголовком\nwithheld:\n  - {column: Взнос, rows: [Мира], reason: коммерческая тайна}\n",
		"a.csv":         "Сквер;Год;Открыт;Площадь;Взнос;Статус данных\nМира;2020;01.05.2020;2,5;100;\n\"Лесной \"\"парк\"\"\";2021;-;;7;demo\n",
		"b.csv":         "Скверы города\nИмя;Число\nА;1\nБ;=2\n",
	})
	if findings != "" {
		t.Log(findings)
	}
	folder := published(t, out)
	catalogtest.Check(t, folder, "")
	var p struct {
		Status    string
		Withheld  string
		Resources []struct {
			Name, Status string
			Sources      []struct{ Path string }
			Schema       struct{ Fields []struct{ Name, Type string } }
		}
	}
	if err := json.Unmarshal(folder["opendata/7000000000-skvery/datapackage.json"].Data, &p); err != nil {
		t.Fatal(err)
	}
	var types []string
	for _, f := range p.Resources[0].Schema.Fields {
		types = append(types, f.Name+" "+f.Type)
	}
	want := []string{"skver string", "god number", "otkryt date", "ploshchad number", "vznos number", "status string", "withheld string"}
	if !slices.Equal(types, want) {
		t.Errorf("%q", types)
	}
	if p.Status != "mixed" || p.Resources[0].Status != "mixed" || p.Resources[1].Status != "official" || !strings.Contains(p.Withheld, "коммерческая тайна") {
		t.Errorf("%+v", p)
	}
	if len(p.Resources[0].Sources) != 0 || len(p.Resources[1].Sources) != 1 {
		t.Error("the file with a withheld value is among the sources, or the other is not")
	}
}

// TestDescriptorsAreOffered looks for each file where people and programs are told of it, with its size.
func TestDescriptorsAreOffered(t *testing.T) {
	out, _ := load1(t, map[string]string{"passport.yaml": passport + "  - path: a.csv\n", "a.csv": "Сквер;Площадь\nМира;2,5\n"})
	page := sitetest.Page(t, out, "opendata/7000000000-skvery/")
	v := page.View.(DatasetView)
	offered := append([]Download{v.Package, v.Files[0].Metadata}, v.Whole.List...)
	for _, d := range offered {
		if d.Name == "" || sitetest.Plain(weighs(t, d)) != sitetest.Plain((&publisher{in: &site.Input{Text: sitetest.Texts(t, themes.Default(), "opendata")}}).size(int64(len(written(t, out, d.Path))))) {
			t.Errorf("%+v", d)
		}
	}
	if len(offered) != 6 {
		t.Errorf("%+v", offered)
	}
	want := []site.Relation{{Rel: "describedby", Type: "application/json", Path: "opendata/7000000000-skvery/datapackage.json", Title: "Data Package, версия 2"}}
	if diff := testutil.Diff(want, page.Relations); diff != "" {
		t.Error(diff)
	}
	var relations []string
	for _, r := range sitetest.Page(t, out, "opendata/").Relations {
		relations = append(relations, r.Rel+" "+r.Type+" "+r.Path)
	}
	if diff := testutil.Diff([]string{
		"describedby application/json datapackage.json", "alternate application/ld+json catalog.jsonld", "alternate text/turtle catalog.ttl", "describedby application/json data.json",
	}, relations); diff != "" {
		t.Error(diff)
	}
}

// TestFiscalParts takes the parts of a budget from the kind's columns: a plan as amended is an adjusted one, and a column with a blank is not required.
func TestFiscalParts(t *testing.T) {
	budget := dataset.Kind{Name: "purse", Title: diag.Text{RU: "Кошелёк", EN: "Purse"}, Tables: []dataset.Table{{Name: "t", Columns: []dataset.Column{
		{Name: "code", Type: dataset.TypeCode, Required: true, Headings: []string{"Код"}, Fiscal: dataset.FiscalCode},
		{Name: "name", Type: dataset.TypeText, Required: true, Headings: []string{"Имя"}, Fiscal: dataset.FiscalLabel},
		{Name: "approved", Type: dataset.TypeMoney, Headings: []string{"План", "Уточнённый план"}, Fiscal: dataset.FiscalApproved},
		{Name: "executed", Type: dataset.TypeMoney, Headings: []string{"Факт"}, Fiscal: dataset.FiscalExecuted},
		{Name: "rest", Type: dataset.TypeMoney, Headings: []string{"Остаток"}, Fiscal: dataset.FiscalAmount},
	}}}}
	section := Section
	section.Kinds = append([]dataset.Kind{budget}, kinds...)
	out, report := sitetest.Load(t, section, themes.Default(), testutil.Files(map[string]string{
		"data/purse/passport.yaml": "kind: purse\ntitle: Кошелёк\nstatus: demo\nsource: Придумано\nupdated: 2023-01-01\nfiles:\n" +
			"  - {path: plan.csv, phase: approved, year: 2022, unit: тыс}\n  - {path: new.csv, phase: amended, year: 2022}\n  - {path: fact.csv, date: 2022-12-31}\n",
		"data/purse/plan.csv": "Код;Имя;План\n01;Хлеб;1,5\n",
		"data/purse/new.csv":  "Код;Имя;План\n01;Хлеб;1700\n",
		"data/purse/fact.csv": "Код;Имя;Уточнённый план;Факт;Остаток\n01;Хлеб;1700;1600,5;99,5\n;Всего;1700;1600,5;99,5\n",
	}))
	if got := sitetest.Findings(report); got != "" {
		t.Log(got)
	}
	folder := published(t, out)
	catalogtest.Check(t, folder, "")
	var p struct {
		Model struct {
			Measures map[string]struct{ Phase, Currency string }
		}
		Resources []struct {
			Name   string
			Schema struct {
				Fields []struct {
					Name        string
					Constraints struct{ Required bool }
				}
			}
		}
	}
	if err := json.Unmarshal(folder["opendata/7000000000-purse/datapackage.json"].Data, &p); err != nil {
		t.Fatal(err)
	}
	phases := map[string]string{}
	for key, m := range p.Model.Measures {
		phases[key] = m.Phase
	}
	want := map[string]string{"plan-approved": "approved", "new-approved": "adjusted", "fact-approved": "adjusted", "fact-executed": "executed", "fact-rest": ""}
	if diff := testutil.Diff(want, phases); diff != "" {
		t.Error(diff)
	}
	for _, r := range p.Resources {
		if f := r.Schema.Fields[0]; f.Name != "code" || f.Constraints.Required == (r.Name == "fact") {
			t.Errorf("%s: %+v", r.Name, f)
		}
	}
}

// TestWeights publishes a file in every form: the page, the data package and the JSON-LD list the same forms, and what they say each weighs is what its bytes do,
// though all is described before a byte is written.
func TestWeights(t *testing.T) {
	out, _ := load1(t, map[string]string{"passport.yaml": passport + "  - path: a.csv\n", "a.csv": "Сквер;Площадь\nМира;2,5\n"})
	folder := published(t, out)
	type form struct {
		Path  string
		Bytes int
		Hash  string
	}
	var p struct {
		Resources []struct {
			form
			Alternates []form
		}
	}
	if err := json.Unmarshal(folder["opendata/7000000000-skvery/datapackage.json"].Data, &p); err != nil {
		t.Fatal(err)
	}
	told := append([]form{p.Resources[0].form}, p.Resources[0].Alternates...)
	var names []string
	for _, f := range told {
		data := folder["opendata/7000000000-skvery/"+f.Path].Data
		if len(data) == 0 || len(data) != f.Bytes || fmt.Sprintf("sha256:%x", sha256.Sum256(data)) != f.Hash {
			t.Errorf("%+v, but it has %d bytes", f, len(data))
		}
		names = append(names, f.Path)
	}
	if diff := testutil.Diff([]string{"a.csv", "a.excel.csv", "a.xlsx", "a.json", "a.parquet"}, names); diff != "" {
		t.Error(diff)
	}
	page := sitetest.Page(t, out, "opendata/7000000000-skvery/")
	names = nil
	for _, d := range page.View.(DatasetView).Files[0].Downloads {
		names = append(names, d.Title+" "+d.Path)
		if data := folder[d.Path].Data; weighs(t, d) != d.p.size(int64(len(data))) {
			t.Errorf("the page says %s of %d bytes", weighs(t, d), len(data))
		}
	}
	const at = " opendata/7000000000-skvery/"
	if diff := testutil.Diff([]string{
		"CSV" + at + "a.csv", "CSV для Excel" + at + "a.excel.csv", "XLSX" + at + "a.xlsx", "JSON" + at + "a.json", "Parquet" + at + "a.parquet", "Исходный файл" + at + "source/a.csv",
	}, names); diff != "" {
		t.Error(diff)
	}
	for _, f := range out.Files {
		late := strings.HasSuffix(f.Path, "datapackage.json") || strings.HasPrefix(f.Path, "catalog.") || f.Path == "data.json"
		if f.Late != late {
			t.Errorf("%s: late %v", f.Path, f.Late)
		}
	}
}

// TestPromises writes what a passport asks of its columns into the descriptors, where programs of other people hold the clean CSV against it.
func TestPromises(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(map[string]string{
		"data/skvery/passport.yaml": "title_en: Squares\ndescription_en: All squares of the town\nlicence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}\n" + passport + "  - path: a.csv\n    unit: тыс\ncolumns:\n" +
			"  number: {heading: Номер, type: code, required: true, unique: true, pattern: '\\d{4}', min_length: 4, max_length: 4}\n" +
			"  trees: {heading: Деревьев, type: integer, min: 0, max: 5000, unit: шт.}\n  cost: {heading: 'Стоимость, тыс. руб.', type: money, min: 0, max: '5 000,00'}\n" +
			"  open: {heading: Открыт, type: boolean, required: true}\n  month: {heading: Месяц, type: yearmonth, min: 2020-01}\n  year: {heading: Год, type: year, max: 2023}\n" +
			"  sort: {heading: Вид, codes: {сквер: Зелёный, парк: Большой}}\n  floors: {heading: Ярусов, type: integer, enum: [1, 2]}\n",
		"data/skvery/a.csv": "Номер;Деревьев;Стоимость, тыс. руб.;Открыт;Месяц;Год;Вид;Ярусов\n0001;12,0;1,5;да;март 2022;2022;сквер;1\n0002;-;2;нет;апрель 2022;2021;парк;2\n",
	}))
	if got := sitetest.Findings(report); got != "" {
		t.Fatal(got)
	}
	folder := published(t, out)
	catalogtest.Check(t, folder, "")
	var p struct {
		Licenses  []struct{ Path string }
		Resources []struct {
			Schema struct {
				Fields []struct {
					Name, Type  string
					Constraints json.RawMessage
				}
			}
		}
	}
	if err := json.Unmarshal(folder["opendata/7000000000-skvery/datapackage.json"].Data, &p); err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range p.Resources[0].Schema.Fields {
		var b bytes.Buffer
		if len(f.Constraints) > 0 {
			if err := json.Compact(&b, f.Constraints); err != nil {
				t.Fatal(err)
			}
		}
		got[f.Name] = f.Type + " " + b.String()
	}
	want := map[string]string{
		"number": `string {"required":true,"unique":true,"minLength":4,"maxLength":4,"pattern":"\\d{4}"}`,
		"trees":  `integer {"minimum":0,"maximum":5000}`, "cost": `number {"minimum":0,"maximum":5000}`, "open": `boolean {"required":true}`,
		"month": `yearmonth {"minimum":"2020-01"}`, "year": `year {"maximum":2023}`, "sort": `string {"enum":["сквер","парк"]}`, "floors": `integer {"enum":[1,2]}`,
		"status": `string {"required":true,"enum":["official","demo"]}`,
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if ttl := string(folder["catalog.ttl"].Data); !strings.Contains(ttl, `"Squares"@en`) || !strings.Contains(ttl, `"All squares of the town"@en`) {
		t.Error("the catalogue has no English title and description")
	}
	if len(p.Licenses) != 1 || p.Licenses[0].Path != "https://creativecommons.org/licenses/by/4.0/" {
		t.Errorf("%+v", p.Licenses)
	}
}
