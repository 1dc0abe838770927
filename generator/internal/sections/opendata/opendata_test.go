package opendata

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/charmap"

	"github.com/google/go-cmp/cmp"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

const passport = "kind: table\ntitle: Скверы\nstatus: official\nsource: Реестр скверов\nupdated: 2022-12-31\nfiles:\n"

func load1(t *testing.T, files map[string]string) (site.Output, string) {
	t.Helper()
	texts := map[string]string{}
	for name, text := range files {
		texts["data/skvery/"+name] = text
	}
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	return out, sitetest.Findings(report)
}

// weighs is the size of a download in words.
func weighs(t *testing.T, d Download) string {
	t.Helper()
	size, err := d.Size()
	if err != nil {
		t.Fatal(err)
	}
	return size
}

// written returns what a download writes.
func written(t *testing.T, out site.Output, path string) string {
	t.Helper()
	for _, f := range out.Files {
		if f.Path == path {
			var b bytes.Buffer
			if err := f.Write(&b); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
	}
	t.Fatalf("no download %s", path)
	return ""
}

func view(t *testing.T, out site.Output) DatasetView {
	t.Helper()
	return sitetest.Page(t, out, "opendata/7000000000-skvery/").View.(DatasetView)
}

func TestNoDataPublishesNothing(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), fstest.MapFS{})
	if len(out.Pages)+len(out.Files)+len(out.Nav)+len(report.All()) != 0 {
		t.Errorf("%v", sitetest.Paths(out))
	}
}

func TestCleanCSV(t *testing.T) {
	text := "Реестр скверов;;;;\n\nКод;Название;Площадь, га;Открыт;Статус данных\r\n" +
		"007;Сквер \"Мира\";1 234,50;01.06.2021;\n012;\"Парк; пруд\";-;;demo\n"
	cp1251, err := charmap.Windows1251.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	out, _ := load1(t, map[string]string{"passport.yaml": passport + "  - path: Скверы 2022.CSV\n", "Скверы 2022.CSV": cp1251})
	want := "kod,nazvanie,ploshchad_ga,otkryt,status\r\n" +
		"007,\"Сквер \"\"Мира\"\"\",1234.50,2021-06-01,official\r\n" +
		"012,Парк; пруд,,,demo\r\n"
	if diff := testutil.Diff(want, written(t, out, "opendata/7000000000-skvery/skvery-2022.csv")); diff != "" {
		t.Error(diff)
	}
	if got := written(t, out, "opendata/7000000000-skvery/source/skvery-2022.csv"); got != cp1251 {
		t.Error("the original is not as it came")
	}
	f := view(t, out).Files[0]
	if got := sitetest.Plain(f.Downloads[len(f.Downloads)-1].Note + " " + weighs(t, f.Downloads[0])); got != "windows-1251, разделитель «;» 131 Б" {
		t.Error(got)
	}
	rows := []string{"007 | Сквер \"Мира\" | 1 234,50 | 1 июня 2021", "012 | Парк; пруд | — | — *"}
	if diff := testutil.Diff(rows, sitetest.Rows(f.Preview.Table)); diff != "" {
		t.Error(diff)
	}
	if diff := testutil.Diff([]string{"Реестр скверов"}, f.Notes); diff != "" {
		t.Error(diff)
	}
	columns := []string{
		"kod | Код | код | 0 | 2 | — | —", "nazvanie | Название | текст | 0 | 2 | — | —", "ploshchad_ga | Площадь, га | число | 1 | 1 | 1 234,50 | 1 234,50",
		"otkryt | Открыт | дата | 1 | 1 | 1 июня 2021 | 1 июня 2021",
		"status | Настоящая строка (official) или придуманная для примера (demo) | official или demo | 0 | 2 | — | —",
	}
	if diff := testutil.Diff(columns, sitetest.Rows(f.Columns)); diff != "" {
		t.Error(diff)
	}
}

func TestLargeFile(t *testing.T) {
	var b strings.Builder
	b.WriteString("Номер;Слово\n")
	for b.Len() < 1<<20 {
		b.WriteString("1;слово из нескольких букв\n")
	}
	n := strings.Count(b.String(), "\n") - 1
	out, _ := load1(t, map[string]string{"passport.yaml": passport + "  - path: a.csv\n", "a.csv": b.String()})
	got := written(t, out, "opendata/7000000000-skvery/a.csv")
	if lines := strings.Count(got, "\r\n") - 1; lines != n {
		t.Errorf("%d rows, want %d", lines, n)
	}
	v := view(t, out)
	if len(v.Files[0].Preview.Table.Rows) != previewRows {
		t.Errorf("%d rows are shown", len(v.Files[0].Preview.Table.Rows))
	}
	if !strings.HasPrefix(sitetest.Plain(v.Files[0].Preview.Shown), "Показаны первые 25 строк из ") {
		t.Error(v.Files[0].Preview.Shown)
	}
}

func TestStatus(t *testing.T) {
	for name, c := range map[string]struct {
		rows, want  string
		demo, mixed bool
	}{
		"official": {"1;А;\n", "Официальные данные", false, false},
		"mixed":    {"1;А;\n2;Б;demo\n", "Часть строк придумана для примера и отмечена", false, true},
		"demo":     {"1;А;demo\n2;Б;demo\n", "Придумано для примера", true, false},
	} {
		out, _ := load1(t, map[string]string{"passport.yaml": passport + "  - path: a.csv\n", "a.csv": "Номер;Имя;Статус данных\n" + c.rows})
		v := view(t, out)
		item := sitetest.Page(t, out, "opendata/").View.(CatalogueView).Items[0]
		inCatalogue := statusInCatalogue(t, out)
		if marked := c.demo || c.mixed; marked && inCatalogue != c.want || !marked && inCatalogue != "" {
			t.Errorf("%s: the catalogue's JSON-LD says %q", name, inCatalogue)
		}
		if v.Status != c.want || v.Demo != c.demo || item.Mixed != c.mixed {
			t.Errorf("%s: %q %v %+v", name, v.Status, v.Demo, item)
		}
	}
}

// statusInCatalogue is what the catalogue's JSON-LD says of the first dataset's status.
func statusInCatalogue(t *testing.T, out site.Output) string {
	t.Helper()
	data, err := json.Marshal(sitetest.Page(t, out, "opendata/").JSONLD[0])
	if err != nil {
		t.Fatal(err)
	}
	var catalogue struct {
		Dataset []struct{ CreativeWorkStatus string }
	}
	if err := json.Unmarshal(data, &catalogue); err != nil {
		t.Fatal(err)
	}
	return catalogue.Dataset[0].CreativeWorkStatus
}

func TestPassportAndJSONLD(t *testing.T) {
	out, _ := load1(t, map[string]string{
		"passport.yaml": strings.Replace(passport, "files:", "next_due: 2023-06-30\nperiod: quarter\nkeywords: [скверы, парки]\nfiles:", 1) + "  - path: a.csv\n    year: 2022\n",
		"a.csv":         "Название;Площадь\nМира;2,5\n",
	})
	var lines []string
	for _, p := range view(t, out).Passport {
		lines = append(lines, sitetest.Plain(p.Label+": "+p.Text))
	}
	want := []string{
		"Вид: Таблица", "Источник: Реестр скверов", "На какую дату: 31 декабря 2022", "Следующее обновление: 30 июня 2023 — на 1 декабря 2023 не поступило",
	}
	if diff := testutil.Diff(want, lines); diff != "" {
		t.Error(diff)
	}
	data, err := json.Marshal(sitetest.Page(t, out, "opendata/7000000000-skvery/").JSONLD[0])
	if err != nil {
		t.Fatal(err)
	}
	const ld = `{"@type":"Dataset","name":"Скверы","description":"Набор данных «Скверы», который публикует Администрация города Пример.","identifier":"7000000000-skvery",` +
		`"creator":{"@type":"GovernmentOrganization","name":"Администрация города Пример"},"isAccessibleForFree":true,"keywords":["скверы","парки"],` +
		`"dateModified":"2022-12-31","version":"2022-12-31","temporalCoverage":"2022-01-01/2022-12-31","spatialCoverage":{"@type":"Place","name":"город Пример"},` +
		`"isBasedOn":"Реестр скверов","inLanguage":"ru","variableMeasured":[{"@type":"PropertyValue","name":"Площадь"}],` +
		`"includedInDataCatalog":{"@type":"DataCatalog","name":"Открытый Пример: открытые данные"}}`
	if diff := testutil.Diff(ld, string(data)); diff != "" {
		t.Error(diff)
	}
}

// TestCoverage spans the years of rows and of files; a year of which the passport names the last day ends on it.
func TestCoverage(t *testing.T) {
	kinds := []dataset.Kind{{Name: "years", Tables: []dataset.Table{{Name: "t", Columns: []dataset.Column{
		{Name: "year", Type: dataset.TypeYear, Required: true, Headings: []string{"Год"}}, {Name: "n", Type: dataset.TypeNumber, Headings: []string{"Число"}},
	}}}}}
	for name, c := range map[string]struct{ keys, year, want string }{
		"rows":              {"", "2020", "2020-01-01/2022-12-31"},
		"rows and a day":    {"    date: 2022-06-30\n", "2020", "2020-01-01/2022-06-30"},
		"a day after them":  {"    date: 2023-06-30\n", "2020", "2020-01-01/2023-06-30"},
		"a year":            {"    year: 2023\n", "2022", "2022-01-01/2023-12-31"},
		"targets to come":   {"    date: 2021-12-31\n", "2021", "2021-01-01/2021-12-31"},
		"a quarter":         {"    date: 2022-03-31\n    year: 2022\n", "2022", "2022-01-01/2022-03-31"},
		"the year of a day": {"    date: 2022-12-31\n", "2022", "2022-01-01/2022-12-31"},
	} {
		sets, err := dataset.Open(testutil.Files(map[string]string{
			"data/x/passport.yaml": strings.Replace(passport, "table", "years", 1) + "  - path: a.csv\n" + c.keys,
			"data/x/a.csv":         "Год;Число\n2022;5\n" + c.year + ";4\n",
		}), kinds, &diag.Report{})
		if err != nil {
			t.Fatal(err)
		}
		begin, end := inspect(sets[0].Files[0], 0, nil, newPress()).span()
		if got := format.ISODate(begin) + "/" + format.ISODate(end); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestNoArticle holds that a dataset is no article: its page has no moment of publication, which a passport does not know.
func TestNoArticle(t *testing.T) {
	out, _ := load1(t, map[string]string{
		"passport.yaml": strings.Replace(passport, "updated", "created", 1) + "  - path: a.csv\n", "a.csv": "Название;Площадь\nМира;2,5\n",
	})
	if p := sitetest.Page(t, out, "opendata/7000000000-skvery/"); !p.Published.IsZero() || p.Updated.IsZero() {
		t.Errorf("published %v, updated %v", p.Published, p.Updated)
	}
}

func TestInventedINN(t *testing.T) {
	for inn, want := range map[string]bool{"": false, "0000000000": true, "7000000000": false} {
		if inventedINN(inn) != want {
			t.Errorf("%q", inn)
		}
	}
}

func TestSameColumnTwice(t *testing.T) {
	out, _ := load1(t, map[string]string{"passport.yaml": passport + "  - path: a.csv\n", "a.csv": "План;План;№\n10;20;30\n"})
	got, _, _ := strings.Cut(written(t, out, "opendata/7000000000-skvery/a.csv"), "\r\n")
	if got != "plan,plan_b,column_c,status" {
		t.Error(got)
	}
}

func TestSameDownload(t *testing.T) {
	_, findings := load1(t, map[string]string{
		"passport.yaml": passport + "  - path: отчет.csv\n  - path: otchet.csv\n", "отчет.csv": "А;Б\n10;20\n", "otchet.csv": "А;Б\n10;20\n",
	})
	want := "data/skvery/passport.yaml:8:5: OPN001 файлы data/skvery/отчет.csv и data/skvery/otchet.csv получили бы один адрес: /opendata/7000000000-skvery/otchet.csv\n"
	if diff := testutil.Diff(want, findings); diff != "" {
		t.Error(diff)
	}
}

func TestSize(t *testing.T) {
	p := publisher{in: &site.Input{Text: sitetest.Texts(t, themes.Default(), "opendata")}}
	for n, want := range map[int64]string{0: "0 Б", 1023: "1023 Б", 1024: "1,0 КБ", 4608: "4,5 КБ", 20000: "20 КБ", 5 << 20: "5,0 МБ"} {
		if got := sitetest.Plain(p.size(n)); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

// TestDeclared compares a table of no kind with the total and the shares that its passport declares.
func TestDeclared(t *testing.T) {
	const declared = passport + "  - path: a.csv\n    totals: {Площадь: \"30,5\"}\n    shares: [Доля]\n"
	out, findings := load1(t, map[string]string{"passport.yaml": declared, "a.csv": "Сквер;Площадь;Доля\nПервый;10,25;33,6\nВторой;20,25;66,3\n"})
	if findings != "" {
		t.Error(findings)
	}
	c := view(t, out).Controls
	if len(c.Open) != 0 || len(c.Agreed) != 2 || sitetest.Plain(c.Agreed[1].Lines[0].Tolerance) != "0,15 %" || len(out.Controls) != 2 {
		t.Errorf("%+v", c)
	}
	_, findings = load1(t, map[string]string{"passport.yaml": declared, "a.csv": "Сквер;Площадь;Доля\nПервый;10,25;33,6\nВторой;20;60\n"})
	want := "data/skvery/a.csv:2:3: CTL003 доли «Доля» дают в сумме 93,6 %, а не 100 % — разница −6,4\n" +
		"data/skvery/passport.yaml:8:14: CTL002 столбец «Площадь» даёт в сумме 30,25, а в паспорте объявлено 30,5 — разница −0,25\n"
	if diff := testutil.Diff(want, findings); diff != "" {
		t.Error(diff)
	}
}

// TestDescribedColumns shows what the passport says of columns: titles for readers, values for programs in their types, amounts in roubles.
func TestDescribedColumns(t *testing.T) {
	out, findings := load1(t, map[string]string{
		"passport.yaml": "licence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}\nact: {number: 5-п, date: 2022-02-01, title: О скверах}\n" +
			passport + "  - path: a.csv\n    unit: тыс\ncolumns:\n  park: {heading: Сквер, title: Название сквера}\n  cost: {heading: 'Стоимость, тыс. руб.', type: money}\n" +
			"  open: {heading: Открыт, type: boolean}\n  month: {heading: Месяц, type: yearmonth}\n  code: {heading: Код, type: code}\n",
		"a.csv": "Сквер;Стоимость, тыс. руб.;Открыт;Месяц;Код\nПервый;1,5;да;март 2022;7\nВторой;2;нет;апрель 2022;8\n",
	})
	if findings != "" {
		t.Fatal(findings)
	}
	want := "park,cost,open,month,code,status\r\nПервый,1500.00,true,2022-03,7,official\r\nВторой,2000.00,false,2022-04,8,official\r\n"
	if got := written(t, out, "opendata/7000000000-skvery/a.csv"); got != want {
		t.Errorf("%q", got)
	}
	v := view(t, out)
	said := map[string]string{}
	for _, p := range v.Passport {
		said[p.Label] = sitetest.Plain(p.Text) + " " + p.Path
	}
	if said["Лицензия"] != "CC BY 4.0 https://creativecommons.org/licenses/by/4.0/" || said["Правовой акт"] != "О скверах, 1 февраля 2022, № 5-п " {
		t.Errorf("%q", said)
	}
	var titles, cells []string
	for _, c := range v.Files[0].Preview.Table.Columns {
		titles = append(titles, sitetest.Plain(c.Title))
	}
	for _, c := range v.Files[0].Preview.Table.Rows[0].Cells {
		cells = append(cells, sitetest.Plain(c.Text))
	}
	if diff := cmp.Diff([]string{"Название сквера", "Стоимость, ₽", "Открыт", "Месяц", "Код"}, titles); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Первый", "1 500,00", "да", "март 2022", "7"}, cells); diff != "" {
		t.Error(diff)
	}
}
