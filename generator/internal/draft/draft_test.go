package draft

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
)

// kinds are a register with a table of its own, and any table.
var kinds = []dataset.Kind{
	{
		Name: "schools", Title: diag.Text{RU: "Школы", EN: "Schools"}, Keys: []dataset.Key{{Name: "town", Doc: diag.Text{RU: "город", EN: "town"}}},
		Tables: []dataset.Table{{Name: "schools", Columns: []dataset.Column{
			{Name: "name", Type: dataset.TypeText, Required: true, Title: diag.Text{RU: "Школа", EN: "School"}, Headings: []string{"Наименование школы"}},
			{Name: "pupils", Type: dataset.TypeNumber, Required: true, Title: diag.Text{RU: "Учеников", EN: "Pupils"}, Headings: []string{"Учеников"}},
			{Name: "spent", Type: dataset.TypeMoney, Title: diag.Text{RU: "Расходы", EN: "Spent"}, Headings: []string{"Расходы"}},
			{Name: "year", Type: dataset.TypeYear, Title: diag.Text{RU: "Год", EN: "Year"}, Headings: []string{"Год"}},
		}}},
	},
	{Name: "table", Title: diag.Text{RU: "Таблица", EN: "Table"}},
}

// at drafts a passport of a text.
func at(t testing.TB, name, csv string, wish Wish) *Draft {
	t.Helper()
	if wish.Status == "" {
		wish.Status = dataset.Demo
	}
	d, err := Look(fileOf(name, csv), wish, kinds)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func fileOf(name, csv string) File {
	return File{Name: name, Size: int64(len(csv)), Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(csv)), nil }}
}

// columns are the described columns as "name type unit".
func columns(d *Draft) []string {
	var list []string
	for _, c := range d.Columns {
		list = append(list, strings.TrimSpace(c.Name+" "+c.TypeName()+" "+c.Unit))
	}
	return list
}

// TestTypes tells what cells hold by the cells and by the headings.
func TestTypes(t *testing.T) {
	for _, c := range []struct{ heading, cells, want string }{
		{"Учеников, чел.", "500|1 200|-", "uchenikov integer чел."},
		{"Площадь (кв. м)", "50,5|60", "ploshchad number кв. м"},
		{"Доля, %", "97,3%|5", "dolya number %"},
		{"Сумма, тыс. руб.", "1 000,5|2", "summa money"},
		{"Цена (руб.)", "1 000,50|2", "tsena money"},
		{"Цена, руб./м2", "1 000,50|2", "tsena number руб./м2"},
		{"ИНН", "7024000001|7024000002", "inn code"},
		{"Номер записи", "0012|0013", "nomer_zapisi code"},
		{"Счёт", "40702810900000000001|40702810900000000002", "schet code"},
		{"Год", "2020|2021", "god year"},
		{"Год", "2020|20", "god integer"},
		{"Мест", "2020|2021", "mest integer"},
		{"Дата приёма", "01.02.2022|2022-03-04", "data_priema date"},
		{"Дата", "20220101|20220102", "data date"},
		{"Месяц", "январь 2022|февраль 2022", "mesyats yearmonth"},
		{"Период", "I кв. 2022|2022 год", "period period"},
		{"Бассейн", "да|нет|да", "basseyn boolean"},
		{"Отметка", "1|0", "otmetka integer"},
		{"Имя", "Школа 1|2", "imya text"},
		{"Пусто", "|-", "pusto text"},
		{"Учеников", "около 5|7", "uchenikov text"},
		{"Ставка", "1,5E+07|3", "stavka text"},
		{"№ п/п", "1|2", "p_p integer"},
		{"%", "1|2", "column_b integer"},
		{"2022", "5|6", "n_2022 integer"},
		{"Статус", "открыта|закрыта", "status_2 text"},
	} {
		csv := "Название;" + c.heading + ";Хвост\n"
		for i, cell := range strings.Split(c.cells, "|") {
			csv += "Строка " + strings.Repeat("и", i+1) + ";" + cell + ";слово\n"
		}
		d := at(t, "a.csv", csv, Wish{})
		got := "nothing"
		for _, x := range columns(d) {
			if !strings.HasPrefix(x, "nazvanie ") && !strings.HasPrefix(x, "khvost ") {
				got = x
			}
		}
		if c.heading == "Статус" {
			c.want = "column_b text"
			if got == "status text" {
				t.Errorf("%s: the name of the rows' own status is taken", c.heading)
			}
		}
		if got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.heading, c.cells, got, c.want)
		}
		if d.Report.Failed(false) {
			t.Errorf("%s, %s: %s", c.heading, c.cells, d.Report.All()[0].Message(diag.RU))
		}
	}
}

const schoolsCSV = "Школы города на 1 января 2023 года;;;\r\n(тыс. руб.);;;\r\nНаименование школы;Учеников;Расходы;Бассейн\r\nШкола 1;500;1 000,5;да\r\nШкола 2;700;2 000,0;нет\r\n"

// TestKind finds the kind by the headings, with the unit of a title row and the day before «на 1 января».
func TestKind(t *testing.T) {
	out, err := charmap.Windows1251.NewEncoder().String(schoolsCSV)
	if err != nil {
		t.Fatal(err)
	}
	d := at(t, "Школы.csv", out, Wish{Status: dataset.Official})
	got := []any{d.Kind.Name, d.Match.Known, d.Match.Of, d.Unit, d.Date.Format("2006-01-02"), d.Title, d.Info.Encoding, d.Info.Delimiter, d.Unknown, len(d.Columns), d.Clean()}
	want := []any{"schools", 3, 4, "тыс", "2022-12-31", "Школы города на\u00a01\u00a0января 2023\u00a0года", "windows-1251", ";", []string{"Бассейн"}, 0, true}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, line := range []string{"kind: schools\n", "status: official\n", "    unit: тыс\n", "    date: 2022-12-31\n", "#   town: город\n", "#   Бассейн\n"} {
		if !strings.Contains(d.Passport(), line) {
			t.Errorf("no line %q in\n%s", line, d.Passport())
		}
	}
}

// TestUnits keeps one unit of amounts a file, and never multiplies a column that states another.
func TestUnits(t *testing.T) {
	for _, c := range []struct {
		csv, unit string
		want      []string
	}{
		{"Школа;Сумма, тыс. руб.;Цена, тыс. руб.;Долг, руб.\nА;1,5;2;3,5\n", "тыс", []string{"shkola text", "summa money", "tsena money", "dolg number руб."}},
		{"(млн руб.);;\nШкола;Сумма;Учеников\nА;1,5;2\n", "млн", []string{"shkola text", "summa money", "uchenikov integer"}},
		{"Школа;Сумма, руб.\nА;1,50\n", "", []string{"shkola text", "summa money"}},
		{"Школа;Сумма\nА;1,50\n", "", []string{"shkola text", "summa number"}},
		{"Школа;Сумма, руб.\nА;1,505\n", "", []string{"shkola text", "summa number руб."}},
		{"Школа;Сумма, тыс. руб.\nА;1,1234567\n", "тыс", []string{"shkola text", "summa number тыс. руб."}},
	} {
		d := at(t, "a.csv", c.csv, Wish{})
		if diff := cmp.Diff(c.want, columns(d)); diff != "" || d.Unit != c.unit {
			t.Errorf("%q, unit %q: %s", c.csv, d.Unit, diff)
		}
		if d.Report.Failed(false) {
			t.Errorf("%q: %s", c.csv, d.Report.All()[0].Message(diag.RU))
		}
	}
}

// TestPeriods finds what the file is about in rows, title rows and its name.
func TestPeriods(t *testing.T) {
	for _, c := range []struct{ name, csv, want string }{
		{"a.csv", "Год;Имя\n2019;а\n2021;б\n", "2019–2021"},
		{"a.csv", "Год;Имя\n2019;а\n", "2019"},
		{"a.csv", "По состоянию на 01.10.2022;;\nШкола;Имя;Вид\nх1;а;б\n", "30.09.2022"},
		{"a.csv", "На 15 марта 2022 г.;;\nШкола;Имя;Вид\nх1;а;б\n", "15.03.2022"},
		{"otchet_2021.csv", "Школа;Имя\nх1;а\n", "2021"},
		{"2020-2021.csv", "Школа;Имя\nх1;а\n", ""},
		{"data-2021-07-15.csv", "Школа;Имя\nх1;а\n", "15.07.2021"},
		{"data-2021-02-30.csv", "Школа;Имя\nх1;а\n", "2021"},
		{"a.csv", "Школа;Имя\nх1;а\n", ""},
	} {
		if d := at(t, c.name, c.csv, Wish{}); d.Period() != c.want {
			t.Errorf("%s %q: %q, want %q", c.name, c.csv, d.Period(), c.want)
		}
	}
}

// TestWish keeps to what was asked.
func TestWish(t *testing.T) {
	d := at(t, "a.csv", schoolsCSV, Wish{Kind: "table", Title: "Мои \"школы\": все # да", ID: "my-schools"})
	if d.Kind.Name != "table" || len(d.Columns) != 4 || d.Title != "Мои \"школы\": все # да" || !strings.Contains(d.Passport(), `title: "Мои \"школы\": все # да"`) {
		t.Errorf("%s\n%s", d.Kind.Name, d.Passport())
	}
	var unknown *UnknownKindError
	if _, err := Look(fileOf("a.csv", schoolsCSV), Wish{Kind: "shools", Status: dataset.Demo}, kinds); !errors.As(err, &unknown) || len(unknown.Kinds) != 2 {
		t.Error(err)
	}
}

// TestNoTable says what is wrong with bytes that are no table, and drafts nothing of them.
func TestNoTable(t *testing.T) {
	for csv, code := range map[string]string{"": "CSV003", "PK\x03\x04\x14\x00\x06\x00": "CSV002", "201;Centro\n202;Arganzuela\n": "CSV005"} {
		d := at(t, "a.csv", csv, Wish{})
		if all := d.Report.All(); d.Info.Rows != 0 || len(all) == 0 || all[0].Rule.Code != code {
			t.Errorf("%q: %d rows, %v", csv, d.Info.Rows, all)
		}
	}
}

// TestBroken hands on what the disk says.
func TestBroken(t *testing.T) {
	f := File{Name: "a.csv", Open: func() (io.ReadCloser, error) { return nil, errors.New("disk is broken") }}
	if _, err := Look(f, Wish{Status: dataset.Demo}, kinds); err == nil || !strings.Contains(err.Error(), "disk is broken") {
		t.Error(err)
	}
}

// FuzzLook drafts a passport of any bytes under any name: no panic, and a passport that opens, whose every column the file has, and that no cell contradicts.
func FuzzLook(f *testing.F) {
	f.Add(schoolsCSV, "Школы.csv")
	f.Add("Школа;Сумма, тыс. руб.;Сумма, руб.;Год\nА;1,5;2;2020\n", "a b.csv")
	f.Add("a,a,A,\"b\"\"\n;:# {\",status\n1,x,2,3,demo\n", "2022-01-01.csv")
	f.Add("\xff\xfeШ", "\x00.csv")
	f.Add("Ф\u2028;б\u0085;в\n1;2;3\n", "x.tsv")
	f.Fuzz(func(t *testing.T, csv, name string) {
		if name = FileName(name); strings.HasPrefix(strings.ToLower(name), "passport.y") || strings.EqualFold(name, "thumbs.db") || strings.EqualFold(name, "desktop.ini") {
			name = "a.csv"
		}
		d, err := Look(fileOf(name, csv), Wish{Status: dataset.Demo}, kinds)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range d.Report.All() {
			if strings.HasPrefix(x.Rule.Code, "PAS") || strings.HasPrefix(x.Rule.Code, "COL") {
				t.Errorf("%s %s\n%s", x.Rule.Code, x.Message(diag.EN), d.Passport())
			}
		}
		for _, c := range d.Columns {
			if c.Type == dataset.TypeText {
				continue
			}
			for _, x := range d.Report.All() {
				if d.at(x.Pos.Col) != nil && d.at(x.Pos.Col).Name == c.Name && x.Rule.Severity == diag.Error {
					t.Errorf("%s, of type %s: %s", c.Name, c.Type, x.Message(diag.EN))
				}
			}
		}
	})
}

// TestFileName leaves good names alone and makes others good once and for all.
func TestFileName(t *testing.T) {
	for name, want := range map[string]string{
		"Школы города.csv": "Школы города.csv", " a .csv": "a.csv", "~$a.csv": "$a.csv", ".csv": "dannye.csv", "a:b\\c.csv": "a-b-c.csv", "a\u2028\x00b.csv": "ab.csv",
	} {
		if got := FileName(name); got != want || FileName(got) != got {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
