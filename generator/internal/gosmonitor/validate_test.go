package gosmonitor

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
)

func date(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 0, 0, 0, 0, time.UTC) }

const folder = "https://example.ru/opendata/7024000002-budget/"

// own is a set as we would publish it.
var own = Passport{
	Identifier: "7024000002-budget", Title: "Бюджет «города»", Description: "Доходы, расходы и \"остатки\"\nпо годам", Creator: "Администрация", Created: date(2022, 1, 20), Modified: date(2023, 1, 20),
	Subject: []string{"бюджет", "доходы"}, Format: "csv", Provenance: "Добавлен 2022 год", Valid: date(2024, 1, 20), Publisher: Publisher{"Отдел информатизации", "+7 (000) 000-00-00", "opendata@example.ru"},
	Data: []Version{
		{Day: date(2023, 1, 20), Structure: date(2022, 1, 20), URL: folder + "data-20230120-structure-20220120.csv", Provenance: "Добавлен 2022 год", Valid: date(2024, 1, 20)},
		{Day: date(2022, 1, 20), Structure: date(2022, 1, 20), URL: folder + "data-20220120-structure-20220120.csv"},
	},
	Structures: []Version{{Day: date(2022, 1, 20), URL: folder + "structure-20220120.csv"}},
}

// published is the folder of a set in all three forms.
func published(t testing.TB) fstest.MapFS {
	t.Helper()
	reg := Registry{Items: []Item{{own.Identifier, own.Title, folder + "meta.csv"}}}
	files := fstest.MapFS{}
	write := func(name string, f func(*bytes.Buffer) error) {
		var b bytes.Buffer
		if err := f(&b); err != nil {
			t.Fatal(err)
		}
		files[name] = &fstest.MapFile{Data: b.Bytes()}
	}
	const dir = "opendata/7024000002-budget/"
	write("opendata/list.csv", func(b *bytes.Buffer) error { return reg.WriteCSV(b) })
	reg.Items[0].Link = folder + "meta.json"
	write("opendata/list.json", func(b *bytes.Buffer) error { return reg.WriteJSON(b) })
	reg.Items[0].Link = folder + "meta.xml"
	write("opendata/list.xml", func(b *bytes.Buffer) error { return reg.WriteXML(b) })
	write(dir+"meta.csv", func(b *bytes.Buffer) error { return own.WriteCSV(b) })
	write(dir+"meta.json", func(b *bytes.Buffer) error { return own.WriteJSON(b) })
	write(dir+"meta.xml", func(b *bytes.Buffer) error { return own.WriteXML(b) })
	write(dir+"structure-20220120.csv", func(b *bytes.Buffer) error {
		return WriteStructure(b, []Field{{"year", "Year", "Год", "integer"}, {"sum", "", "Сумма, \"руб.\"", "numeric"}})
	})
	for _, v := range own.Data {
		files[dir+v.DataName()+".csv"] = &fstest.MapFile{Data: []byte("year,sum\r\n2022,1.50\r\n")}
	}
	return files
}

// findings validates and returns "place code" of every finding.
func findings(t testing.TB, files fstest.MapFS) []string {
	t.Helper()
	report := &diag.Report{}
	if _, err := Validate(files, "", report); err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, d := range report.All() {
		list = append(list, strings.TrimPrefix(d.Pos.String(), "opendata/")+" "+d.Rule.Code)
	}
	return list
}

// TestOwn validates what the writers write.
func TestOwn(t *testing.T) {
	files := published(t)
	if got := findings(t, files); len(got) > 0 {
		t.Error(strings.Join(got, "\n"))
	}
	report := &diag.Report{}
	found, err := Validate(files, "opendata/7024000002-budget/meta.xml", report)
	if want := (Found{Passports: 1}); err != nil || found != want || report.Failed(true) {
		t.Errorf("%+v %v", found, err)
	}
}

// TestWritten is what the writers write, to the byte.
func TestWritten(t *testing.T) {
	files := published(t)
	for name, want := range map[string]string{
		"opendata/list.csv": "property,title,value,format\r\nstandardversion,Версия методических рекомендаций,http://opendata.gosmonitor.ru/standard/3.0,\r\n" +
			"7024000002-budget,Бюджет «города»," + folder + "meta.csv,csv\r\n",
		"opendata/7024000002-budget/meta.csv": "property,value\r\nstandardversion,http://opendata.gosmonitor.ru/standard/3.0\r\nidentifier,7024000002-budget\r\ntitle,Бюджет «города»\r\n" +
			"description,\"Доходы, расходы и \"\"остатки\"\"\r\nпо годам\"\r\ncreator,Администрация\r\ncreated,20220120\r\nmodified,20230120\r\nsubject,\"бюджет, доходы\"\r\nformat,csv\r\n" +
			"provenance,Добавлен 2022 год\r\nvalid,20240120\r\npublishername,Отдел информатизации\r\npublisherphone,+7 (000) 000-00-00\r\npublishermbox,opendata@example.ru\r\n" +
			"data-20230120-structure-20220120," + folder + "data-20230120-structure-20220120.csv\r\ndata-20220120-structure-20220120," + folder + "data-20220120-structure-20220120.csv\r\n" +
			"structure-20220120," + folder + "structure-20220120.csv\r\n",
		"opendata/7024000002-budget/structure-20220120.csv": "field name,english description,russian description,format\r\nyear,Year,Год,integer\r\nsum,,\"Сумма, \"\"руб.\"\"\",numeric\r\n",
	} {
		if diff := cmp.Diff(want, string(files[name].Data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// TestFaults breaks a published folder, a thing at a time.
func TestFaults(t *testing.T) {
	const list, meta, metaJSON, metaXML, structure = "opendata/list.csv", "opendata/7024000002-budget/meta.csv", "opendata/7024000002-budget/meta.json", "opendata/7024000002-budget/meta.xml", "opendata/7024000002-budget/structure-20220120.csv"
	fired := map[string]bool{}
	for _, c := range []struct {
		name, file, old, new string // new takes the place of old; of the whole file when old is ""
		want                 []string
	}{
		{"windows-1251", structure, "Год", "\xc3\xee\xe4", []string{"7024000002-budget/structure-20220120.csv GSM001"}},
		{"semicolons", structure, "", "field name;english description;russian description;format\r\nyear;;Год;integer\r\n", []string{"7024000002-budget/structure-20220120.csv:1 GSM002"}},
		{"cut short", metaJSON, "\n}", "", []string{"7024000002-budget/meta.json GSM003"}},
		{"a tag is open", metaXML, "</meta>", "", []string{"7024000002-budget/meta.xml GSM003"}},
		{"no standard", meta, "standardversion,http://opendata.gosmonitor.ru/standard/3.0\r\n", "", []string{"7024000002-budget/meta.csv GSM004"}},
		{"a blank in the name", list, "standardversion", "standard version", []string{"list.csv:2:51 GSM006"}},
		{"another standard", list, "standard/3.0", "standard/2.0", []string{"list.csv:2:50 GSM005"}},
		{"unknown property", meta, "creator,", "creater,", []string{"7024000002-budget/meta.csv GSM007", "7024000002-budget/meta.csv:7:9 GSM006"}},
		{"email", metaJSON, `"mbox"`, `"email"`, []string{"7024000002-budget/meta.json:36:14 GSM006"}},
		{"empty", meta, "title,Бюджет «города»", "title,", []string{"7024000002-budget/meta.csv:4:7 GSM008"}},
		{"twice", list, "csv,csv\r\n", "csv,csv\r\n7024000002-budget,Бюджет," + folder + "meta.csv,csv\r\n", []string{"list.csv:4:1 GSM009"}},
		{"order", meta, "creator,Администрация\r\ncreated,20220120\r\n", "created,20220120\r\ncreator,Администрация\r\n", []string{"7024000002-budget/meta.csv:8:9 GSM010"}},
		{"words for a day", meta, "valid,20240120", "valid,до замены", []string{"7024000002-budget/meta.csv:13:7 GSM011"}},
		{"day first", meta, "valid,20240120", "valid,20012024", []string{"7024000002-budget/meta.csv:13:7 GSM011"}},
		{"hyphens", meta, "valid,20240120", "valid,2024-01-20", []string{"7024000002-budget/meta.csv:13:7 GSM012"}},
		{"identifier", list, "7024000002-budget,", "budget,", []string{"list.csv:3:1 GSM013", "list.csv:3:24 GSM015"}},
		{"check digit", list, "7024000002-budget,", "7024000001-budget,", []string{"list.csv:3:1 GSM014", "list.csv:3:35 GSM015"}},
		{"copied passport", meta, "identifier,7024000002-budget", "identifier,7024000002-tor", []string{
			"7024000002-budget/meta.csv:3:12 GSM015", "7024000002-budget/meta.csv:17:34 GSM015", "7024000002-budget/meta.csv:18:34 GSM015", "7024000002-budget/meta.csv:19:20 GSM015", "list.csv:3:1 GSM015",
		}},
		{"half an address", list, folder + "meta.csv", "meta.csv", []string{"list.csv:3:35 GSM016"}},
		{"another host", list, "csv,csv\r\n", "csv,csv\r\n7024000002-tor,ТОР,https://old.example.ru/opendata/7024000002-tor/meta.csv,csv\r\n", []string{"list.csv:4:20 GSM017"}},
		{"no version's name", meta, "\r\ndata-20220120-structure-20220120,", "\r\ndata-2022,", []string{"7024000002-budget/meta.csv:18:11 GSM018", "7024000002-budget/meta.csv:18:11 GSM024"}},
		{"extension", meta, "\r\ndata-20220120-structure-20220120,", "\r\ndata-20220120-structure-20220120.csv,", []string{"7024000002-budget/meta.csv:18:38 GSM019"}},
		{"no data", metaXML, "data>", "dates>", []string{"7024000002-budget/meta.xml GSM020", "7024000002-budget/meta.xml GSM026", "7024000002-budget/meta.xml GSM026"}},
		{"no structure", metaXML, "structureversion>", "other>", []string{"7024000002-budget/meta.xml GSM021", "7024000002-budget/meta.xml GSM026"}},
		{"unknown structure", meta, "\r\nstructure-20220120,", "\r\nstructure-20210120,", []string{
			"7024000002-budget/meta.csv:17:34 GSM022", "7024000002-budget/meta.csv:18:34 GSM022", "7024000002-budget/meta.csv:19:20 GSM024",
		}},
		{
			"oldest first", meta, "data-20230120-structure-20220120," + folder + "data-20230120-structure-20220120.csv\r\ndata-20220120-structure-20220120," + folder + "data-20220120-structure-20220120.csv\r\n",
			"data-20220120-structure-20220120," + folder + "data-20220120-structure-20220120.csv\r\ndata-20230120-structure-20220120," + folder + "data-20230120-structure-20220120.csv\r\n",
			[]string{"7024000002-budget/meta.csv:18:34 GSM023"},
		},
		{"file not there", meta, folder + "data-20230120-structure-20220120.csv", folder + "data-20230121-structure-20220120.csv", []string{
			"7024000002-budget/meta.csv GSM026", "7024000002-budget/meta.csv:17:34 GSM024", "7024000002-budget/meta.csv:17:34 GSM025",
		}},
		{"format", list, "meta.csv,csv", "meta.csv,xml", []string{"list.csv:3:90 GSM027"}},
		{"mbox", meta, "publishermbox,opendata@example.ru", "publishermbox,нет", []string{"7024000002-budget/meta.csv:16:15 GSM028"}},
		{"triple quotes", list, "Бюджет «города»", `"""Бюджет"""`, []string{"list.csv:3:19 GSM029"}},
		{"structure heading", structure, "russian description", "описание", []string{"7024000002-budget/structure-20220120.csv:1 GSM030"}},
		{"for people", meta, "", "№;Характеристика;Значение\r\n1;Идентификационный номер;7024000002-budget\r\n", []string{"7024000002-budget/meta.csv:1 GSM031"}},
		{"heading", meta, "property,value", "свойство,значение", []string{"7024000002-budget/meta.csv:1 GSM032"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := published(t)
			text := string(files[c.file].Data)
			if c.old != "" && !strings.Contains(text, c.old) {
				t.Fatalf("%q is not in %s:\n%s", c.old, c.file, text)
			}
			broken := c.new
			if c.old != "" {
				broken = strings.ReplaceAll(text, c.old, c.new)
			}
			files[c.file] = &fstest.MapFile{Data: []byte(broken)}
			got := findings(t, files)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, g := range got {
				fired[g[len(g)-6:]] = true
			}
		})
	}
	for name, files := range map[string]fstest.MapFS{
		"GSM033": {"reestr.csv": published(t)[list]},
		"GSM034": {"readme.txt": {Data: []byte("нет")}},
	} {
		if got := findings(t, files); len(got) != 1 || !strings.HasSuffix(got[0], name) {
			t.Errorf("%s: %q", name, got)
		}
		fired[name] = true
	}
	for _, r := range Rules {
		if !fired[r.Code] {
			t.Errorf("nothing fires %s %s", r.Code, r.Name)
		}
	}
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
}

// TestForms reads one passport in three forms as the same.
func TestForms(t *testing.T) {
	files := published(t)
	c := &checker{report: &diag.Report{}, files: map[string][]string{}}
	for _, ext := range []string{"csv", "json", "xml"} {
		if err := c.read(files, "opendata/7024000002-budget/meta."+ext); err != nil {
			t.Fatal(err)
		}
	}
	for _, p := range c.passports {
		if got := p.field("description").value; strings.Join(strings.Fields(got), " ") != "Доходы, расходы и \"остатки\" по годам" {
			t.Errorf("%s: %q", p.file, got)
		}
		if len(p.data) != 2 || len(p.structure) != 1 || p.data[1].url.value != own.Data[1].URL || p.field("publishermbox").value != own.Publisher.Mbox {
			t.Errorf("%s: %+v", p.file, p)
		}
	}
}

func FuzzValidate(f *testing.F) {
	files := published(f)
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for n := range files {
			if !yield(n) {
				return
			}
		}
	}) {
		f.Add(name, files[name].Data)
	}
	f.Add("meta.json", []byte(`{"standardversion":"\\\"","data":[[{"source":1}],{"a":{}}],"meta":3}`))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		ext := ".csv"
		for _, e := range []string{".json", ".xml"} {
			if strings.HasSuffix(name, e) {
				ext = e
			}
		}
		report := &diag.Report{}
		if _, err := Validate(fstest.MapFS{"meta" + ext: {Data: data}, "list.csv": {Data: data}}, "", report); err != nil {
			t.Fatal(err)
		}
		for _, d := range report.All() {
			if d.Pos.Line < 0 || d.Pos.Col < 0 {
				t.Fatalf("%v", d.Pos)
			}
		}
	})
}
