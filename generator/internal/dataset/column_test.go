package dataset

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
)

// described is a passport of a table without a kind, with the columns given as lines of two blanks' indent.
func described(columns ...string) string {
	return "title: Школы\nkind: table\nstatus: official\nfiles: [a.csv]\ncolumns:\n  " + strings.Join(columns, "\n  ") + "\n"
}

const schools = "Школа;ИНН;Вид;Учеников;Сумма;Открыта;Год;Отчёт;Бассейн\n" +
	"Школа 1;7024000001;школа;500;1 000,50;01.09.1960;1960;март 2022;да\n" +
	"Школа 2;7024000002;лицей;700;2 000,00;01.09.1970;1970;апрель 2022;нет\n"

// schoolColumns says of every column what holds of schools.
var schoolColumns = []string{
	"school: {heading: Школа, type: text, required: true, unique: true, min_length: 3, max_length: 40}",
	"inn: {heading: ИНН, type: code, pattern: '\\d{10}', unique: true, min_length: 10, max_length: 10}",
	"form: {heading: [Тип, Вид], title: Вид школы, title_en: Form, enum: [школа, лицей]}",
	"pupils: {heading: Учеников, type: integer, unit: чел., min: 0, max: 3000}",
	"sum: {heading: Сумма, type: money, min: 0, max: '2 000,00'}",
	"opened: {heading: Открыта, type: date, min: 01.01.1950, max: 2020-01-01}",
	"year: {heading: Год, type: year, min: 1950, max: 2020}",
	"report: {heading: Отчёт, type: yearmonth, min: 2022-01, max: декабрь 2022}",
	"pool: {heading: Бассейн, type: boolean, required: true}",
}

// slip is the table of schools with one cell changed, and the passport that asks for everything.
func slip(name, from, to string, want ...string) fixture {
	return fixture{name: "constraints: " + name, passport: described(schoolColumns...), csv: strings.Replace(schools, from, to, 1), want: want}
}

// claim is a passport whose columns cannot be meant.
func claim(name, column string, want ...string) fixture {
	return fixture{name: "columns: " + name, passport: described(column), csv: schools, want: want}
}

var columnFixtures = []fixture{
	slip("all hold", "", ""),
	slip("no value", "Школа 2;", "-;", "COL005 3:1"),
	slip("a value twice", "7024000002", "7024000001", "COL006 3:2"),
	slip("a withheld value is nobody's to judge", "500", "не раскрывается"),
	slip("an empty cell breaks nothing but required", "500", ""),
	slip("too many", "500", "50 000", "COL007 2:4"),
	slip("too few", "500", "-1", "COL007 2:4"),
	slip("not whole", "500", "500,5", "COL011 2:4"),
	slip("whole with a fraction of nothing", "500", "500,00"),
	slip("an amount over the bound", "2 000,00", "2 000,01", "COL007 3:5"),
	slip("a day before the bound", "01.09.1960", "31.12.1949", "COL007 2:6"),
	slip("a year after the bound", ";1960;", ";2021;", "COL007 2:7"),
	slip("a month after the bound", "март 2022", "январь 2023", "COL007 2:8"),
	slip("no month", "март 2022", "I кв. 2022", "COL012 2:8"),
	slip("neither yes nor no", ";да", ";частично", "COL013 2:9"),
	slip("too long", "Школа 1;", strings.Repeat("ш", 41)+";", "COL008 2:1"),
	slip("too short and of another pattern is one finding", "7024000001", "702400001", "COL008 2:2"),
	slip("another pattern", "7024000001", "702400000А", "COL009 2:2"),
	slip("not in the list", "лицей", "лицеи", "COL010 3:3"),
	{
		name: "constraints: a short row lacks its required cell", passport: described("school: Школа", "pool: {heading: Бассейн, type: boolean, required: true}"),
		csv: "Школа;Вид;Бассейн\nШкола 1;школа\n", want: []string{"CSV008 2", "COL005 2:3"},
	},
	{
		name: "constraints: of a kind's own columns", entry: "columns:\n      executed: {min: 0}\n      code: {pattern: '0\\d{3}', title_en: Line}\n      remark: {heading: Примечание, type: text, max_length: 3}",
		csv:  "Наименование;Код;Исполнено;Примечание\nДоходы;0100;-5,00;нет\nРасходы;200;5,00;много\n",
		want: []string{"COL007 2:3", "COL009 3:2", "COL008 3:4"},
	},
	{
		name: "constraints: bounds of amounts are roubles", entry: "unit: тыс\n    columns:\n      executed: {max: 5000}",
		csv: "Наименование;Код;Исполнено\nДоходы;0100;5\nРасходы;0200;5,01\n", want: []string{"COL007 3:3"},
	},
	{
		name: "constraints: thousands unsaid in a described amount", passport: described("sum: {heading: 'Сумма, тыс. руб.', type: money}"),
		csv: "Школа;Сумма, тыс. руб.\nШкола 1;5\n", want: []string{"CSV024 1:2"},
	},
	{
		name: "constraints: a required column that the file lacks", passport: described("pool: {heading: Бассейн, required: true}"),
		csv: "Школа;Вид\nШкола 1;школа\n", want: []string{"CSV006 1", "COL003 passport.yaml 6:3"},
	},
	{
		name: "codes: a CSV", passport: described("form: {heading: Вид, codes: kody.csv}"),
		csv: schools, files: map[string]string{"data/x/kody.csv": "Код;Наименование\nшкола;Общеобразовательная школа\n"}, want: []string{"COL010 3:3"},
	},
	{
		name: "codes: listed in the passport", passport: described("form: {heading: Вид, codes: {школа: Общеобразовательная, лицей: С уклоном}}"), csv: schools,
	},
	{
		name: "codes: a CSV with faults", passport: described("pupils: {heading: Учеников, type: integer, codes: kody.csv}"), csv: schools,
		files: map[string]string{"data/x/kody.csv": "code,title\n500,a\n500,b\nмного,c\n700,d\n"},
		want:  []string{"COL004 kody.csv 3:1", "COL004 kody.csv 4:1"},
	},
	{
		name: "codes: a CSV without its columns", passport: described("form: {heading: Вид, codes: kody.csv}"), csv: schools,
		files: map[string]string{"data/x/kody.csv": "ключ;что\nшкола;x\n"},
		want:  []string{"CSV005 kody.csv 1"},
	},
	claim("codes: no such CSV", "form: {heading: Вид, codes: kodi.csv}", "PAS007 passport.yaml 6:31"),
	claim("codes: a CSV from elsewhere", "form: {heading: Вид, codes: ../y/kody.csv}", "PAS022 passport.yaml 6:31"),
	claim("min over max", "pupils: {heading: Учеников, type: integer, min: 10, max: 9}", "COL001 passport.yaml 6:60"),
	claim("min over max of amounts", "sum: {heading: Сумма, type: money, min: '1 000,00', max: 999}", "COL001 passport.yaml 6:60"),
	claim("min over max of days", "opened: {heading: Открыта, type: date, min: 2.01.2020, max: 2020-01-01}", "COL001 passport.yaml 6:63"),
	claim("min of words", "form: {heading: Вид, type: text, min: 1}", "COL001 passport.yaml 6:41"),
	claim("min that is no number", "pupils: {heading: Учеников, type: number, min: мало}", "COL001 passport.yaml 6:50"),
	claim("lengths crossed", "form: {heading: Вид, min_length: 5, max_length: 4}", "COL001 passport.yaml 6:51"),
	claim("length of a number", "pupils: {heading: Учеников, type: number, max_length: 4}", "COL001 passport.yaml 6:57"),
	claim("length that is none", "form: {heading: Вид, max_length: -4}", "COL001 passport.yaml 6:36"),
	claim("a pattern that does not compile", "form: {heading: Вид, pattern: '(школа'}", "COL001 passport.yaml 6:33"),
	claim("a pattern that closes brackets of its own", "form: {heading: Вид, pattern: 'a)(b'}", "COL001 passport.yaml 6:33"),
	claim("a pattern of numbers", "pupils: {heading: Учеников, type: number, pattern: '5'}", "COL001 passport.yaml 6:54"),
	claim("a list of another type", "pupils: {heading: Учеников, type: number, enum: [500, 700, много]}", "COL001 passport.yaml 6:62"),
	claim("a list that repeats itself", "pupils: {heading: Учеников, type: number, enum: [500, 700, '500,0']}", "COL001 passport.yaml 6:62"),
	claim("an empty list", "form: {heading: Вид, enum: []}", "COL001 passport.yaml 6:30"),
	claim("a list that is none", "form: {heading: Вид, enum: {a: b}}", "PAS004 passport.yaml 6:30"),
	claim("a list that the bounds shut out", "pupils: {heading: Учеников, type: number, max: 700, enum: [500, 700, 701]}", "COL001 passport.yaml 6:61"),
	claim("a list and codes", "form: {heading: Вид, enum: [школа, лицей], codes: {школа: x}}", "COL001 passport.yaml 6:53"),
	claim("neither true nor false", "form: {heading: Вид, required: иногда}", "COL001 passport.yaml 6:34"),
	claim("the unit of words", "form: {heading: Вид, unit: шт.}", "COL001 passport.yaml 6:30"),
	claim("the unit of amounts", "sum: {heading: Сумма, type: money, unit: тыс. руб.}", "COL001 passport.yaml 6:44"),
	claim("a type misspelt", "form: {heading: Вид, type: txet}", "COL002 passport.yaml 6:30"),
	claim("a key misspelt", "form: {heading: Вид, requierd: true}", "PAS002 passport.yaml 6:24"),
	claim("a heading misspelt", "form: {heading: Видд, type: text}", "COL003 passport.yaml 6:3"),
	claim("a name in Russian", "вид: {heading: Вид, type: text}", "PAS014 passport.yaml 6:3"),
	claim("a list in place of keys", "form: [Вид]", "PAS004 passport.yaml 6:9"),
	claim("two headings keys", "form: {heading: Вид, headings: [Вид]}", "COL001 passport.yaml 6:34"),
	{name: "columns: two of one heading", passport: described("a: Вид", "b: {heading: ВИД}"), csv: schools, want: []string{"COL001 passport.yaml 7:3"}},
	{
		name: "columns: another type than the kind's", entry: "columns:\n      executed: {type: text}",
		csv: goodTable, want: []string{"COL001 passport.yaml 7:24"},
	},
	{
		name: "columns: a column that the kind lacks, without a type", entry: "columns:\n      remark: {heading: Примечание}",
		csv: goodTable, want: []string{"PAS014 passport.yaml 7:7"},
	},
	{
		name: "columns: a column of the kind misspelt", entry: "columns:\n      executd: {heading: Исполнено, type: money}",
		csv: goodTable, want: []string{"PAS014 passport.yaml 7:7"},
	},
	{name: "licence: keys misspelt", passport: goodPassport + "licence: {nmae: x}\n", want: []string{"PAS002 passport.yaml 6:11"}},
	{name: "licence: no address", passport: goodPassport + "licence: {name: x, url: example.ru}\n", want: []string{"PAS021 passport.yaml 6:25"}},
	{name: "licence: a list", passport: goodPassport + "licence: [x]\n", want: []string{"PAS004 passport.yaml 6:10"}},
	{name: "act: of a dataset", passport: goodPassport + "act: {number: 5, date: вчера}\n", want: []string{"PAS010 passport.yaml 6:24"}},
}

// TestDescribed reads all that a passport may say of its columns.
func TestDescribed(t *testing.T) {
	passport := described(schoolColumns...) +
		"title_en: Schools\ndescription_en: All of them\nlicence: {name: CC BY 4.0, url: 'https://creativecommons.org/licenses/by/4.0/'}\nact: {number: 5-п, date: 2022-02-01, title: О школах}\n"
	ds, report := loadAll(t, map[string]string{"data/x/passport.yaml": passport, "data/x/a.csv": schools})
	if d := cmp.Diff([]string{}, codes(report)); d != "" {
		t.Fatal(d)
	}
	d := ds[0]
	if d.TitleEN != "Schools" || d.DescriptionEN != "All of them" || d.Licence != (Licence{"CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"}) || !d.Licence.Given() {
		t.Errorf("%q %q %+v", d.TitleEN, d.DescriptionEN, d.Licence)
	}
	if want := (Act{Number: "5-п", Date: time.Date(2022, 2, 1, 0, 0, 0, 0, time.UTC), Title: "О\u00a0школах"}); d.Act != want {
		t.Errorf("%+v", d.Act)
	}
	info := Describe(d.Files[0])
	var got []string
	for _, c := range info.Columns {
		k := c.Column.Constraints
		if k == nil {
			t.Fatalf("%s has no constraints", c.Name)
		}
		got = append(got, strings.Join([]string{c.Name, string(c.Type), c.Column.Unit, c.Column.Title.EN, k.Min, k.Max, k.Pattern}, "|"))
	}
	want := []string{
		"school|text|||||", "inn|code|||||\\d{10}", "form|text||Form|||", "pupils|number|чел.||0|3000|", "sum|money|||0|2000|",
		"opened|date|||1950-01-01|2020-01-01|", "year|year|||1950|2020|", "report|yearmonth|||2022-01|2022-12|", "pool|boolean|||||",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Choice{{Value: "школа"}, {Value: "лицей"}}, d.Described["form"].Constraints.Enum); diff != "" {
		t.Error(diff)
	}
	wantRows := []string{
		"2: Школа 1 | 7024000001 | школа | 500 | 1000.50 | 1960-09-01 | 1960 | 2022-03 | true",
		"3: Школа 2 | 7024000002 | лицей | 700 | 2000.00 | 1970-09-01 | 1970 | 2022-04 | false",
	}
	if diff := cmp.Diff(wantRows, grid(d.Files[0], report)); diff != "" {
		t.Error(diff)
	}
}

// TestIntegersAreWritten without a fraction of nothing.
func TestIntegersAreWritten(t *testing.T) {
	ds, report := loadAll(t, map[string]string{"data/x/passport.yaml": described(schoolColumns...), "data/x/a.csv": strings.Replace(schools, ";500;", ";500,00;", 1)})
	if rows := grid(ds[0].Files[0], report); len(codes(report)) > 0 || !strings.Contains(rows[0], "| 500 |") {
		t.Error(rows, codes(report))
	}
}

// TestConstraintMessages shows how findings read.
func TestConstraintMessages(t *testing.T) {
	want := map[string]string{
		"constraints: too many":               "«50 000» не подходит: в столбце «pupils» ожидается от 0 до 3000",
		"constraints: a value twice":          "значение «7024000001» уже стоит в строке 2, а в столбце «inn» значения не повторяются",
		"constraints: not in the list":        "«лицеи» нет в списке значений столбца «Вид школы»: школа, лицей; возможно, имелось в виду «лицей»",
		"constraints: too long":               "«" + strings.Repeat("ш", 41) + "»: в столбце «school» ожидается от 3 до 40 знаков",
		"columns: min over max":               "столбец «pupils» описан противоречиво: max меньше, чем min: 9 < 10",
		"columns: a list of another type":     "столбец «pupils» описан противоречиво: enum: «много» не читается как число",
		"columns: a type misspelt":            "типа столбца «txet» нет; возможно, имелось в виду «text»",
		"columns: a heading misspelt":         "столбца «form» («Видд») в файле нет; похоже на него: «Вид»",
		"columns: a key misspelt":             "в паспорте неизвестный ключ «requierd»; возможно, имелось в виду «required»",
		"codes: a CSV with faults":            "справочник кодов: код «500» уже есть выше",
		"constraints: neither yes nor no":     "«частично» — не «да» и не «нет»",
		"columns: two of one heading":         "столбец «b» описан противоречиво: заголовок «ВИД» уже у столбца «a»",
		"constraints: another pattern":        "«702400000А» не отвечает образцу столбца «inn»: \\d{10}",
		"constraints: a day before the bound": "«31.12.1949» не подходит: в столбце «opened» ожидается от 1950-01-01 до 2020-01-01",
	}
	for _, c := range columnFixtures {
		text, ok := want[c.name]
		if !ok {
			continue
		}
		delete(want, c.name)
		found := false
		var all []string
		for _, d := range c.run(t).All() {
			found = found || d.Message(diag.RU) == text
			all = append(all, d.Message(diag.RU))
		}
		if !found {
			t.Errorf("%s:\n%q\nis not %q", c.name, all, text)
		}
	}
	if len(want) > 0 {
		t.Error("no such fixtures:", want)
	}
}

// TestDescriptionsChangeNoValue compares a release of a table without descriptions with the same bytes described: no figure has changed.
func TestDescriptionsChangeNoValue(t *testing.T) {
	plain := "title: Школы\nkind: table\nstatus: official\nfiles: [a.csv]\n"
	files := published("2023-01-20", plain, schools)
	files["data/x/passport.yaml"], files["data/x/a.csv"] = described(schoolColumns...), schools
	ds, report := loadAll(t, files)
	if d := cmp.Diff([]string{}, codes(report)); d != "" {
		t.Fatal(d)
	}
	for _, r := range ds[0].Revisions() {
		if len(r.Changes) > 0 {
			t.Errorf("%q became %q", r.Changes[0].Old.Raw, r.Changes[0].New.Raw)
		}
	}
}

// TestFreezeCodeList freezes a code list with its dataset and opens both again.
func TestFreezeCodeList(t *testing.T) {
	root := t.TempDir()
	files := map[string]string{
		"data/x/passport.yaml":    described("form: {heading: Вид, codes: spravki/kody.csv}"),
		"data/x/a.csv":            schools,
		"data/x/spravki/kody.csv": "code;title\nшкола;Школа\nлицей;Лицей\n",
	}
	write(t, root, files)
	ds, report := loadFolder(t, root)
	if len(codes(report)) > 0 {
		t.Fatal(codes(report))
	}
	if _, err := ds[0].Freeze(root, time.Date(2023, 1, 20, 0, 0, 0, 0, time.UTC), ""); err != nil {
		t.Fatal(err)
	}
	ds, report = loadFolder(t, root)
	if len(codes(report)) > 0 || len(ds[0].Releases) != 1 {
		t.Fatal(codes(report), len(ds[0].Releases))
	}
	if got := ds[0].Releases[0].Files[0].Dataset.Described["form"].Constraints; len(got.Enum) != 2 {
		t.Errorf("%+v", got)
	}
}

// write puts files into a folder on the disk.
func write(t *testing.T, root string, files map[string]string) {
	t.Helper()
	for name, text := range files {
		target := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(target, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// loadFolder opens a portal on the disk.
func loadFolder(t *testing.T, root string) (Datasets, *diag.Report) {
	t.Helper()
	report := &diag.Report{}
	ds, err := Open(os.DirFS(root), testKinds, report)
	if err != nil {
		t.Fatal(err)
	}
	return ds, report
}
