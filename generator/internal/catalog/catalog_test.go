package catalog

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"path"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"otkryto/generator/internal/catalog/catalogtest"
	"otkryto/generator/internal/testutil"
)

// on is a day.
func on(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// The tables of the tests' portal, by site path.
var tables = map[string]string{
	"opendata/7000000000-budget/otchet.csv":                   "part,code,name,approved,executed,status\r\nрасходы,0100,\"Общие \"\"вопросы\"\"\",10.50,9.00,official\r\nрасходы,0200,Оборона,1.00,,official\r\n",
	"opendata/7000000000-budget/2023-01-20/otchet.csv":        "part,code,name,approved,executed,status\r\nрасходы,0100,Общие вопросы,10.50,8.00,official\r\n",
	"opendata/7000000000-budget/source/otchet.csv":            "Код;Название;План;Факт\n0100;Общие вопросы;10,5;9\n",
	"opendata/7000000000-budget/2023-01-20/source/otchet.csv": "Код;Название;План;Факт\n0100;Общие вопросы;10,5;8\n",
	"opendata/7000000000-budget/otchet.xlsx":                  "not a workbook, but it has a size",
	"opendata/7000000000-parks/parks.csv":                     "table,name,opened,year,area,status,withheld\r\n1,Сквер,2020-05-01,2020,1.25,demo,\r\n2,,,,,official,area\r\n",
	"opendata/7000000000-people/svod.csv":                     "topic,n\r\n",
}

func form(at, title, media string) Form {
	data := []byte(tables[at])
	return Form{
		Path: at, Title: title, Format: strings.ToUpper(path.Ext(at)[1:]), MediaType: media, Size: int64(len(data)), SHA256: fmt.Sprintf("%x", sha256.Sum256(data)),
	}
}

func cleanForm(at string) Form {
	f := form(at, "Чистый CSV", "text/csv")
	f.Encoding, f.Delimiter, f.Describe = "utf-8", ",", CSVWPath(at)
	return f
}

func sourceForm(at string) Form {
	f := form(at, "Исходный файл", "text/csv")
	f.Encoding, f.Delimiter, f.Original = "windows-1251", ";", true
	return f
}

// sample is a portal with what the standards may trip over: quotes and line breaks, a budget, partly invented data, a version, a dataset without files of its own.
func sample(base string) *Catalog {
	budget := &Table{Columns: []Column{
		{Name: "part", Title: "Часть бюджета", Type: Text, Required: true, Fiscal: PartOf},
		{Name: "code", Title: "Код", Type: Code, Required: true, Fiscal: CodeOf},
		{Name: "name", Title: "Наименование", Type: Text, Fiscal: LabelOf},
		{Name: "approved", Title: "Утверждено", Type: Money, Unit: "RUB", Required: true, Fiscal: Adjusted},
		{Name: "executed", Title: "Исполнено", Type: Money, Unit: "RUB", Fiscal: Executed},
		{Name: "status", Title: "Статус", Type: Text, Required: true, Values: []string{"official", "demo"}},
	}}
	parks := &Table{Columns: []Column{
		{Name: "table", Title: "Номер таблицы", Type: Integer, Required: true},
		{Name: "name", Title: "Название", Type: Text},
		{Name: "opened", Title: "Открыт", Type: Date},
		{Name: "year", Type: Year},
		{Name: "area", Title: "Площадь", Type: Number, Unit: "га", Computed: true},
		{Name: "status", Type: Text, Required: true, Values: []string{"official", "demo"}},
		{Name: "withheld", Type: Text},
	}}
	body := "Администрация города Пример"
	contact := Contact{Name: "Пример П. П.", Email: "data@example.ru", Phone: "8 (3823) 00-00-00"}
	licence := Licence{Text: "Свободно и бесплатно", URL: "o-dannyh/usloviya/"}
	const in = "opendata/7000000000-budget/"
	return &Catalog{
		Title: "Открытый Пример: открытые данные", Description: "Данные города Пример", Base: base, Page: "opendata/", Language: "ru",
		Population: []Population{{Year: 2022, People: 12_345, Status: Official, Source: "Росстат, на 1 января"}},
		Publisher:  body, Contact: contact, Licence: licence, Place: Place{Name: "город Пример", OKTMO: "00000000"}, Status: Mixed, StatusNote: "Часть данных придумана",
		Datasets: []*Dataset{{
			ID: "7000000000-budget", Page: in, Package: in + "datapackage.json", Title: "Бюджет «Примера»", Description: "Исполнение\nбюджета \\ \"план и факт\"",
			Publisher: body, Contact: contact, Keywords: []string{"бюджет", "расходы"}, Theme: "финансы", Licence: licence,
			Source: Source{Title: "Форма 0503117", URL: "https://пример.рф/отчёт?a=1|2"}, Issued: on("2023-01-20"), Modified: on("2023-03-15"),
			Period: Period{on("2022-01-01"), on("2022-12-31")}, Frequency: Quarterly, NextDue: on("2023-04-20"), Status: Official, Note: "Итоги не складывают с частями.",
			Files: []*File{{
				Name: "otchet", Title: "Отчёт", Status: Official, AsOf: on("2022-12-31"), Table: budget,
				Forms: []Form{
					cleanForm(in + "otchet.csv"),
					form(in+"otchet.xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
					sourceForm(in + "source/otchet.csv"),
				},
			}},
			Versions: []Version{{
				Name: "2023-01-20", Date: on("2023-01-20"), Page: in + "2023-01-20/", Title: "Бюджет. Версия от 20 января 2023", Note: "первая",
				Files: []*File{{
					Name: "otchet", Title: "Отчёт", Status: Official, Released: on("2023-01-20"), Table: budget,
					Forms: []Form{cleanForm(in + "2023-01-20/otchet.csv"), sourceForm(in + "2023-01-20/source/otchet.csv")},
				}},
			}},
		}, {
			ID: "7000000000-parks", Page: "opendata/7000000000-parks/", Package: "opendata/7000000000-parks/datapackage.json", Title: "Скверы", Kind: "Таблица",
			Publisher: "МУП «Скверы»", Status: Mixed, StatusNote: "Часть строк придумана", Mark: "частично демо", Withheld: "Площадь — секрет", Issued: on("2022-05-01"),
			Licence: Licence{Text: "Только с разрешения"},
			Files:   []*File{{Name: "parks", Status: Mixed, Table: parks, Forms: []Form{cleanForm("opendata/7000000000-parks/parks.csv")}}},
		}, {
			ID: "7000000000-people", Page: "opendata/7000000000-people/", Title: "Обращения", Description: "Сводка.", Kind: "Обращения", Publisher: body,
			Status: Demo, StatusNote: "Придумано для примера", Mark: "демо", Modified: on("2023-02-01"), Frequency: Once,
			Files: []*File{{Name: "svod", Title: "Сводка", Status: Demo, Forms: []Form{{
				Path: "opendata/7000000000-people/svod.csv", Title: "Сводная таблица", Format: "CSV", MediaType: "text/csv",
			}}}},
		}},
	}
}

// publish is the portal's folder: tables and every descriptor.
func publish(c *Catalog) fstest.MapFS {
	out := fstest.MapFS{}
	put := func(at string, data []byte) { out[at] = &fstest.MapFile{Data: data} }
	for at, text := range tables {
		put(at, []byte(text))
	}
	for _, d := range c.Datasets {
		if data, ok := DataPackage(c, d); ok {
			put(d.Package, data)
		}
		files := d.Files
		for _, v := range d.Versions {
			files = append(files, v.Files...)
		}
		for _, f := range files {
			if f.Table != nil {
				put(f.Forms[0].Describe, CSVW(c, d, f))
			}
		}
	}
	if data, ok := PortalPackage(c); ok {
		put("datapackage.json", data)
	}
	put("data.json", DataJSON(c))
	put("catalog.jsonld", JSONLD(c))
	put("catalog.ttl", Turtle(c))
	return out
}

// The two portals of the tests: one that knows its address, in letters that hosts do not have, and one that does not.
var portals = []struct{ name, base, full string }{
	{"addressed", "https://открытый.рф/данные/", "https://xn--i1abljic6db.xn--p1ai/%D0%B4%D0%B0%D0%BD%D0%BD%D1%8B%D0%B5/"},
	{"unaddressed", "", ""},
}

// TestGolden compares every descriptor with its golden file, and reads it as other people's programs would.
func TestGolden(t *testing.T) {
	for _, p := range portals {
		t.Run(p.name, func(t *testing.T) {
			c := sample(p.base)
			published := publish(c)
			catalogtest.Check(t, published, p.full)
			for at, f := range published {
				if _, table := tables[at]; !table {
					testutil.Golden(t, path.Join("testdata", p.name, strings.ReplaceAll(at, "/", "_")), f.Data)
				}
			}
			for i, d := range c.Datasets {
				testutil.Golden(t, fmt.Sprintf("testdata/%s/schema-%d.json", p.name, i), indented(t, SchemaDataset(c, d)))
			}
			testutil.Golden(t, "testdata/"+p.name+"/schema-catalog.json", indented(t, SchemaCatalog(c)))
		})
	}
}

func indented(t *testing.T, v any) []byte {
	t.Helper()
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return append(data, '\n')
}

// TestSameBytes makes everything twice.
func TestSameBytes(t *testing.T) {
	again := publish(sample(""))
	for at, f := range publish(sample("")) {
		if !bytes.Equal(f.Data, again[at].Data) {
			t.Errorf("%s differs", at)
		}
	}
}

// TestInventedDataSaySo looks into every descriptor of what is not official for the words, and into those of what is for none.
func TestInventedDataSaySo(t *testing.T) {
	for at, f := range publish(sample("")) {
		if _, table := tables[at]; table {
			continue
		}
		text := string(f.Data)
		says := strings.Contains(text, "придуман") || strings.Contains(text, "Придуман")
		if official := strings.Contains(at, "-budget/"); says == official {
			t.Errorf("%s: says that data are invented: %v", at, says)
		}
	}
}

// TestFaultsAreFound spoils what was published, one thing at a time: the readers that the other tests trust must see each.
func TestFaultsAreFound(t *testing.T) {
	const budget = "opendata/7000000000-budget/"
	for _, c := range []struct{ name, file, old, new, want string }{
		{"a resource without a name", budget + "datapackage.json", `"name": "otchet",`, `"nome": "otchet",`, "missing propert"},
		{"a path above the folder", budget + "datapackage.json", `"path": "otchet.csv"`, `"path": "../otchet.csv"`, "does not match pattern"},
		{"a type that is none", budget + "datapackage.json", `"type": "number"`, `"type": "money"`, "oneOf"},
		{"no RFC 3339", budget + "datapackage.json", `"2023-01-20T00:00:00Z"`, `"2023-01-20"`, "date-time"},
		{"a wrong size", budget + "datapackage.json", `"bytes": 1`, `"bytes": 2`, "bytes, not"},
		{"a wrong hash", budget + "datapackage.json", `"hash": "sha256:`, `"hash": "sha256:00`, "not sha256:"},
		{"a column that is not there", budget + "datapackage.json", `"name": "executed"`, `"name": "spent"`, "the header is"},
		{"a required value that is not there", budget + "datapackage.json", `"title": "Исполнено",`, `"title": "Исполнено", "constraints": {"required": true},`, "Required:true"},
		{"words in a column of numbers", budget + "datapackage.json", `"title": "Наименование",` + "\n" + `            "type": "string"`, `"title": "Наименование", "type": "number"`, "is no number"},
		{"a phase that is none", budget + "datapackage.json", `"phase": "executed"`, `"phase": "done"`, "phase \"done\""},
		{"a currency that is not ours", budget + "datapackage.json", `"currency": "RUB"`, `"currency": "RUR"`, "currency"},
		{"a classification without code", budget + "datapackage.json", `"code": {`, `"kod": {`, "without code"},
		{"demo data that say nothing", "opendata/7000000000-parks/datapackage.json", "Часть строк придумана.", "", "is not said"},
		{"a term that CSVW has not", budget + "otchet.csv-metadata.json", `"quoteChar"`, `"quote"`, "no term"},
		{"a column of another name", budget + "otchet.csv-metadata.json", `"name": "approved"`, `"name": "plan"`, "the header has"},
		{"a datatype that is none", budget + "otchet.csv-metadata.json", `"decimal"`, `"money"`, "datatype"},
		{"no access level", "data.json", `"accessLevel": "public",`, ``, "accessLevel"},
		{"a day that is none", "data.json", `"modified": "2023-03-15"`, `"modified": "15.03.2023"`, "modified"},
		{"a period that is none", "data.json", `"R/P3M"`, `"R/P"`, "accrualPeriodicity"},
		{"a dead address", "data.json", `otchet.csv"`, `other.csv"`, "file does not exist"},
		{"a catalogue without a publisher", "catalog.*", "dct:publisher", "dct:creator", "says dct:publisher 0 times"},
		{"a distribution without an address", "catalog.*", "dcat:accessURL", "dcat:downloadURL", "says dcat:accessURL 0 times"},
		{"a checksum that is no hex", "catalog.*", "xsd:hexBinary", "xsd:string", "is no xsd:hexBinary"},
		{"an agent without a name", "catalog.*", "foaf:name", "rdfs:label", "says foaf:name 0 times"},
		{"graphs that differ", "catalog.ttl", `"первая"@ru`, `"вторая"@ru`, "another than that"},
		{"Turtle that is none", "catalog.ttl", "a dcat:Catalog ;", "a dcat:Catalog", "catalog.ttl: "},
		{"a wrong size in RDF", "catalog.*", "nonNegativeInteger", "decimal", "is no xsd:nonNegativeInteger"},
	} {
		t.Run(c.name, func(t *testing.T) {
			published := publish(sample("https://example.ru/"))
			spoilt := false
			for at, f := range published {
				if ok, _ := path.Match(c.file, at); ok || at == c.file {
					text := strings.ReplaceAll(string(f.Data), c.old, c.new)
					spoilt = spoilt || text != string(f.Data)
					published[at] = &fstest.MapFile{Data: []byte(text)}
				}
			}
			if !spoilt {
				t.Fatalf("%s holds no %s", c.file, c.old)
			}
			faults := strings.Join(catalogtest.Faults(published, "https://example.ru/"), "\n")
			if !strings.Contains(faults, c.want) {
				t.Errorf("found: %q", faults)
			}
		})
	}
	if faults := catalogtest.Faults(fstest.MapFS{}, ""); len(faults) != 4 {
		t.Errorf("an empty folder: %q", faults)
	}
}
