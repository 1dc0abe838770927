package dataset

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
)

const goodPassport = "title: Проба\nkind: budget\nstatus: official\nfiles:\n  - path: a.csv\n"

const goodTable = "Наименование;Код;Утверждено;Исполнено\nДоходы;0100;5,00;4,00\n"

// fixture is a broken input and all that is said about it.
type fixture struct {
	name     string
	kind     string            // of the dataset x; "" is budget
	csv      string            // its a.csv; "" is a good one
	entry    string            // lines for the file's entry in its passport
	passport string            // the whole passport instead
	files    map[string]string // further files; "" takes one away
	want     []string
}

var fixtures = []fixture{
	{name: "good", want: nil},
	{name: "a workbook under another name", csv: "PK\x03\x04\x14\x00\x06\x00", want: []string{"CSV002"}},
	{name: "an old workbook", csv: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", want: []string{"CSV002"}},
	{name: "a page of the web", csv: "<!DOCTYPE html><table><tr><td>1</td></tr></table>", want: []string{"CSV002"}},
	{name: "empty", csv: "\ufeff", want: []string{"CSV003"}},
	{name: "blank", csv: "\r\n \r\n", want: []string{"CSV003"}},
	{name: "delimiters and nothing else", csv: ";;;\n;;;\n", want: []string{"CSV003"}},
	{name: "words in an amount", csv: "Наименование;Код;Утверждено;Исполнено\nДоходы;0100;5,00;4 руб.\n", want: []string{"CSV004 2:4"}},
	{name: "two numbers in an amount", csv: "Наименование;Код;Утверждено;Исполнено\n\nДоходы;0100;12 34;4\n", want: []string{"CSV004 3:3"}},
	{name: "no heading", csv: "Доходы;0100;5,00;4,00\nРасходы;0200;5,00;4,00\n", want: []string{"CSV005 1"}},
	{name: "no heading, any table", kind: "table", csv: "201;Centro\n202;Arganzuela\n", want: []string{"CSV005 1"}},
	{name: "a required column missing", csv: "Наименование;Код;Утверждено\nДоходы;0100;5,00\n", want: []string{"CSV006 1"}},
	{name: "a required column misspelt", csv: "Наименование;Код;Утверждено;Исполненно\nДоходы;0100;5,00;4\n", want: []string{"CSV006 1"}},
	{name: "two columns alike", csv: "Наименование;Код;Исполнено;Исполнено\nДоходы;0100;5,00;4\n", want: []string{"CSV007 1:3"}},
	{name: "short row", csv: "Наименование;Код;Исполнено;Примечание\nДоходы;0100;5,00\n", want: []string{"CSV008 2"}},
	{name: "long row", csv: "Наименование,Код,Исполнено\nНалоги, сборы,0100,5.00\nПрочее,0200,1.00\n", want: []string{"CSV009 2:4"}},
	{name: "bare quotes", csv: "Наименование;Код;Исполнено\nООО \"Ромашка\";0100;5,00\n", want: []string{"CSV010 2:1"}},
	{name: "unclosed quote", csv: "Наименование;Код;Исполнено\n\"ООО Ромашка;0100;5,00\nПрочее;0200;1\n", want: []string{"CSV011 2:1"}},
	{name: "zero bytes", csv: "Наименование;Код;Исполнено\nДох\x00оды;0100;5,00\n", want: []string{"CSV012 2:1"}},
	{name: "heading with another delimiter", csv: "Наименование,Код,Исполнено\nДоходы;0100;5,00\nРасходы;0200;6,00\nИное;0300;6,00\n", want: []string{"CSV013 1:1"}},
	{name: "not a number", kind: "years", csv: "Год;Число\n2022;около 5\n", want: []string{"CSV014 2:2"}},
	{name: "per cent of people", kind: "years", csv: "Год;Человек\n2022;5%\n", want: []string{"CSV014 2:2"}},
	{name: "not a date", kind: "years", csv: "Год;Дата\n2022;31.06.2022\n", want: []string{"CSV015 2:2"}},
	{name: "not a year", kind: "years", csv: "Год;Число\n22;5\n", want: []string{"CSV016 2:1"}},
	{name: "not a status", kind: "years", csv: "Год;Число;Статус данных\n2022;5;примерно\n", want: []string{"CSV017 2:3"}},
	{name: "a code cut short", csv: "Наименование;Код;Исполнено\nДоходы;1,82101E+19;5,00\n", want: []string{"CSV018 2:2"}},
	{name: "an amount cut short", csv: "Наименование;Код;Исполнено\nДоходы;0100;1,5E+07\n", want: []string{"CSV018 2:3"}},
	{name: "a date for a number", kind: "years", csv: "Год;Число\n2022;01.дек\n", want: []string{"CSV019 2:2"}},
	{name: "an error of Excel", csv: "Наименование;Код;Исполнено\n#Н/Д;0100;#ССЫЛКА!\n", want: []string{"CSV020 2:1", "CSV020 2:3"}},
	{name: "fraction of a kopeck", csv: "Наименование;Код;Исполнено\nДоходы;0100;1 234,5678\n", want: []string{"CSV021 2:3"}},
	{name: "fraction of a kopeck in thousands", entry: "unit: тыс. руб.", csv: "Наименование;Код;Исполнено\nДоходы;0100;1,234567\n", want: []string{"CSV021 2:3"}},
	{name: "a source that rounds", entry: "unit: тыс\n    rounding: тыс", csv: "Наименование;Код;Исполнено\nДоходы;0100;1,234567\n"},
	{name: "a code for an amount", csv: "Наименование;Код;Исполнено\nДоходы;0100;18210102010010000110\n", want: []string{"CSV022 2:3"}},
	{name: "two readings", csv: "Наименование;Код;Исполнено\nДоходы;0100;25,000\n", want: []string{"CSV023 2:3"}},
	{name: "thousands unsaid", csv: "(тыс. руб.);;\nНаименование;Код;Исполнено\nДоходы;0100;25\n", want: []string{"CSV024 1"}},
	{name: "millions for thousands", entry: "unit: млн", csv: "(тыс. руб.);;\nНаименование;Код;Исполнено\nДоходы;0100;25\n", want: []string{"CSV024 1"}},
	{name: "thousands in a heading", csv: "Наименование;Код;Исполнено, тыс. руб.\nДоходы;0100;25\n", want: []string{"CSV024 1:3"}},
	{name: "thousands said", entry: "unit: тыс", csv: "(тыс. руб.);;\nНаименование;Код;Исполнено, тыс. рублей\nДоходы;0100;25\n"},
	{name: "no rows", csv: "Наименование;Код;Исполнено\n", want: []string{"CSV025 1"}},
	{name: "day and month", kind: "years", csv: "Год;Дата\n2022;01/02/2022\n", want: []string{"CSV026 2:2"}},
	{name: "a row in another encoding", csv: "Наименование;Код;Исполнено\n" + strings.Repeat("Доходы бюджета;0100;5\n", 20) + "\xc4\xee\xf5\xee\xe4\xfb;0100;5\n", want: []string{"CSV027 22:1"}},
	{name: "many of a kind", csv: "Наименование;Код;Исполнено\n" + strings.Repeat("Доходы;0100;пять\n", 12), want: []string{"CSV028", "CSV004 2:3", "CSV004 3:3", "CSV004 4:3", "CSV004 5:3", "CSV004 6:3", "CSV004 7:3", "CSV004 8:3", "CSV004 9:3"}},
	{name: "a column misspelt", csv: "Наименование;Код;Утверждена;Исполнено\nДоходы;0100;5,00;4\n", want: []string{"CSV029 1:3"}},
	{name: "letters lost", csv: "Наименование;Код;Исполнено\n??????? ???????;0100;4\n", want: []string{"CSV030 2:1"}},
	{name: "a date as Excel keeps it", kind: "years", csv: "Год;Дата\n2022;44926\n", want: []string{"CSV031 2:2"}},
	{name: "garbled letters, one of them none at all", csv: "\u0420\ufffd\u0421\u0403\u0421\u201a;\u0420\u0459\u0420\u0455\u0420\u0491\nx;1\n", want: []string{"CSV032 1:1"}},
	{name: "garbled letters", csv: "Р\u045cР°РёРјРµРЅРѕРІР°РЅРёРµ;РљРѕРґ\nx;1\n", want: []string{"CSV032 1:1"}},
	{name: "a row without values", csv: "Наименование;Код;Исполнено\nДоходы;0100;5\nРасходы;;\nв том числе:;;\nПрочее;0300;6\n", want: []string{"CSV033 3"}},

	{name: "a colon in YAML", passport: "title: Отчёт: форма\nkind: budget\n", want: []string{"PAS001 passport.yaml 1:8"}},
	{name: "a key twice", passport: goodPassport + "kind: budget\n", want: []string{"PAS001 passport.yaml 6:1"}},
	{name: "two documents", passport: goodPassport + "---\ntitle: Ещё\n", want: []string{"PAS001 passport.yaml 7:1"}},
	{name: "an unknown key", passport: "titel: Проба\n" + goodPassport, want: []string{"PAS002 passport.yaml 1:1"}},
	{name: "an unknown key of a file", entry: "yaer: 2022", want: []string{"PAS002 passport.yaml 6:5"}},
	{name: "an unknown option", passport: goodPassport + "options:\n  levl: 2\n", want: []string{"PAS002 passport.yaml 7:3"}},
	{name: "an empty passport", passport: "# пока пусто\n", want: []string{"PAS003 passport.yaml", "PAS003 passport.yaml", "PAS003 passport.yaml", "PAS003 passport.yaml"}},
	{name: "no status", passport: "title: Проба\nkind: budget\nfiles: [a.csv]\n", want: []string{"PAS003 passport.yaml 1:1"}},
	{name: "a file without a path", passport: "title: Проба\nkind: budget\nstatus: demo\nfiles:\n  - year: 2022\n", want: []string{"PAS008", "PAS003 passport.yaml 5:5"}},
	{name: "a list for a title", passport: strings.Replace(goodPassport, "title: Проба", "title: [Проба]", 1), want: []string{"PAS004 passport.yaml 1:8"}},
	{name: "a text for a passport", passport: "Просто текст\n", want: []string{"PAS004 passport.yaml 1:1"}},
	{name: "a text for files", passport: "title: Проба\nkind: budget\nstatus: demo\nfiles: a.csv\n", want: []string{"PAS008", "PAS004 passport.yaml 4:8"}},
	{name: "an unknown kind", passport: strings.Replace(goodPassport, "budget", "bugdet", 1), want: []string{"PAS005 passport.yaml 2:7"}},
	{name: "another id", passport: "id: y\n" + goodPassport, want: []string{"PAS006 passport.yaml 1:5"}},
	{name: "a folder in Russian", files: map[string]string{"data/Бюджет 2022/passport.yaml": goodPassport, "data/Бюджет 2022/a.csv": goodTable}, want: []string{"PAS006 data/Бюджет 2022"}},
	{name: "letter case", passport: strings.Replace(goodPassport, "a.csv", "A.csv", 1), want: []string{"PAS007 passport.yaml 5:11"}},
	{name: "a file that is not there", passport: strings.Replace(goodPassport, "a.csv", "2022.csv", 1), want: []string{"PAS008", "PAS007 passport.yaml 5:11"}},
	{name: "a file unlisted", files: map[string]string{"data/x/b.csv": goodTable}, want: []string{"PAS008 b.csv"}},
	{name: "a file twice", passport: goodPassport + "  - path: ./a.csv\n", want: []string{"PAS009 passport.yaml 6:11"}},
	{name: "no such day", passport: goodPassport + "updated: 31.02.2022\n", want: []string{"PAS010 passport.yaml 6:10"}},
	{name: "an unknown status", passport: strings.Replace(goodPassport, "official", "draft", 1), want: []string{"PAS011 passport.yaml 3:9"}},
	{name: "views of a kind that has pages", passport: goodPassport + "views:\n  - title: График\n", want: []string{"PAS027 passport.yaml 6:1"}},
	{
		name: "views that say what cannot be", passport: "title: Проба\nkind: table\nstatus: official\nfiles:\n  - path: a.csv\nviews:\n  - titel: Г\n    limit: 0\n    file: b.csv\n    where:\n      Год:\n    x: {Год: 1}\n",
		want: []string{"PAS002 passport.yaml 7:5", "PAS003 passport.yaml 7:5", "PAS004 passport.yaml 8:12", "PAS025 passport.yaml 9:11", "PAS003 passport.yaml 11:7", "PAS004 passport.yaml 12:8"},
	},
	{name: "a misspelt phase", entry: "phase: ammended", want: []string{"PAS026 passport.yaml 6:12"}},
	{name: "an unknown unit", entry: "unit: тонн", want: []string{"PAS012 passport.yaml 6:11"}},
	{name: "an unknown table", entry: "table: from", want: []string{"PAS013 passport.yaml 6:12"}},
	{name: "a heading for a column", passport: goodPassport + "columns:\n  Исполнено: executed\n", want: []string{"PAS014 passport.yaml 7:3"}},
	{name: "an unknown computed column", entry: "computed: [exected]", want: []string{"PAS014 passport.yaml 6:15"}},
	{name: "an unknown encoding", entry: "encoding: win", want: []string{"PAS015 passport.yaml 6:15"}},
	{name: "no passport", files: map[string]string{"data/y/b.csv": goodTable, "data/y/Passport.yml": "x: y\n"}, want: []string{"PAS016 data/y"}},
	{name: "files beside", files: map[string]string{"data/b.csv": goodTable, "data/x/deep/passport.yaml": "x: y\n"}, want: []string{"PAS017 data/b.csv", "PAS017 deep/passport.yaml"}},
	{name: "an unknown period", passport: goodPassport + "period: часто\n", want: []string{"PAS018 passport.yaml 6:9"}},
	{name: "a short year", entry: "year: 22", want: []string{"PAS019 passport.yaml 6:11"}},
	{name: "updated before created", passport: goodPassport + "created: 2022-04-01\nupdated: 2022-03-01\nnext_due: 2022-02-01\n", want: []string{"PAS020 passport.yaml 7:10", "PAS020 passport.yaml 8:11"}},
	{name: "no addresses", passport: goodPassport + "source_url: roskazna.gov.ru\nemail: почта\n", want: []string{"PAS021 passport.yaml 6:13", "PAS021 passport.yaml 7:8"}},
	{name: "a path out of the folder", passport: strings.Replace(goodPassport, "a.csv", "../y/a.csv", 1), want: []string{"PAS008", "PAS022 passport.yaml 5:11"}},
	{name: "a path of Windows", passport: strings.Replace(goodPassport, "a.csv", `C:\a.csv`, 1), want: []string{"PAS008", "PAS022 passport.yaml 5:11"}},
	{name: "a report on 1 January", entry: "date: 2022-01-01\n    year: 2021", want: []string{"PAS024 passport.yaml 7:11"}},
	{
		name:     "an explanation and a correction of other files",
		passport: goodPassport + "explanations:\n  - {rule: BUD001, file: b.csv, code: \"0700\", difference: 1, who: бухгалтер, why: опечатка}\ncorrections:\n  - date: 2022-03-01\n    file: A.csv\n    reason: опечатка\n",
		want:     []string{"PAS025 passport.yaml 7:26", "PAS025 passport.yaml 10:11"},
	},
	{
		name: "words to be replaced, copied as they are",
		passport: goodPassport + "explanations:\n  - {rule: BUD001, file: a.csv, code: \"0700\", difference: 1, who: должность, why: reason}\n" +
			"corrections:\n  - {date: 2022-03-01, file: a.csv, reason: почему число изменилось}\n",
		want: []string{"PAS003 passport.yaml 7:67", "PAS003 passport.yaml 7:83", "PAS003 passport.yaml 9:45"},
	},
	{
		name:     "an explanation of nothing",
		passport: goodPassport + "explanations:\n  - file: a.csv\n    row: вторая\n",
		want:     []string{"PAS003 passport.yaml 7:5", "PAS003 passport.yaml 7:5", "PAS003 passport.yaml 7:5", "PAS003 passport.yaml 7:5", "PAS003 passport.yaml 7:5", "PAS004 passport.yaml 8:10"},
	},
	{name: "a passport in windows-1251", passport: strings.Replace(goodPassport, "Проба", "\xcf\xf0\xee\xe1\xe0", 1), want: []string{"PAS023 passport.yaml"}},
}

// run reads the fixture's portal as a build does.
func (c fixture) run(t *testing.T) *diag.Report {
	kind := c.kind
	if kind == "" {
		kind = "budget"
	}
	passport := strings.Replace(goodPassport, "kind: budget", "kind: "+kind, 1)
	if c.entry != "" {
		passport += "    " + c.entry + "\n"
	}
	if c.passport != "" {
		passport = c.passport
	}
	csv := c.csv
	if csv == "" {
		csv = goodTable
	}
	files := map[string]string{"data/x/passport.yaml": passport, "data/x/a.csv": csv}
	for name, text := range c.files {
		files[name] = text
	}
	ds, report := loadAll(t, files)
	for _, d := range ds {
		for _, f := range d.Files {
			for range Records(f, report) {
			}
		}
	}
	return report
}

func TestFixtures(t *testing.T) {
	fired := map[*diag.Rule]bool{CannotRead: true} // TestUnreadable
	for _, c := range slices.Concat(releaseFixtures(), withheldFixtures, columnFixtures, fixtures) {
		t.Run(c.name, func(t *testing.T) {
			report := c.run(t)
			if d := cmp.Diff(append([]string{}, c.want...), codes(report)); d != "" {
				t.Error(d)
			}
			for _, d := range report.All() {
				fired[d.Rule] = true
				for _, l := range []diag.Lang{diag.RU, diag.EN} {
					if text := d.Message(l) + d.Help(l); strings.Contains(text, "%!") {
						t.Errorf("%s: %s", d.Rule.Code, text)
					}
				}
			}
		})
	}
	for _, r := range Rules {
		if !fired[r] {
			t.Errorf("no fixture fires %s %s", r.Code, r.Name)
		}
	}
}

// TestMessages shows how findings read, with what was suggested.
func TestMessages(t *testing.T) {
	want := map[string]string{
		"a required column misspelt":     "нет столбца «Исполнено»; похоже на него: «Исполненно» в столбце D",
		"an unknown key":                 "в паспорте неизвестный ключ «titel»; возможно, имелось в виду «title»",
		"an unknown kind":                "неизвестный вид набора «bugdet»; возможно, имелось в виду «budget»",
		"letter case":                    "файла «A.csv» нет в папке набора; есть «a.csv» — отличаются прописные буквы или папка",
		"fraction of a kopeck":           "1 234,5678 руб. — не целое число копеек",
		"two columns alike":              "столбцом «Исполнено» могут быть несколько: C, D",
		"thousands unsaid":               "в файле единица «тыс», а в паспорте единица не указана (считаются рубли): (тыс. руб.)",
		"millions for thousands":         "в файле единица «тыс», а в паспорте «млн»: (тыс. руб.)",
		"heading with another delimiter": "в заголовке столбцы разделяет запятая, а ниже — точка с запятой",
	}
	for _, c := range fixtures {
		if text, ok := want[c.name]; ok {
			all := c.run(t).All()
			if !slices.ContainsFunc(all, func(d diag.Diagnostic) bool { return d.Message(diag.RU) == text }) {
				t.Errorf("%s: %s", c.name, all[0].Message(diag.RU))
			}
			delete(want, c.name)
		}
	}
	if len(want) > 0 {
		t.Error("no such fixtures:", want)
	}
}

// failing is a file system whose CSV files vanish after Open.
type failing struct {
	fstest.MapFS
	gone bool
}

func (f *failing) Open(name string) (fs.File, error) {
	if f.gone && strings.HasSuffix(name, ".csv") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("disk is broken")}
	}
	return f.MapFS.Open(name)
}

func TestUnreadable(t *testing.T) {
	fsys := &failing{MapFS: fstest.MapFS{"data/x/passport.yaml": {Data: []byte(goodPassport)}, "data/x/a.csv": {Data: []byte(goodTable)}}}
	report := &diag.Report{}
	ds, err := Open(fsys, testKinds, report)
	if err != nil {
		t.Fatal(err)
	}
	fsys.gone = true
	for range Records(ds[0].Files[0], report) {
		t.Error("a row")
	}
	if d := cmp.Diff([]string{"CSV001"}, codes(report)); d != "" {
		t.Error(d)
	}
	if _, err := Open(fsys, testKinds, report); err == nil {
		t.Error("Open hides a broken disk")
	}
}
