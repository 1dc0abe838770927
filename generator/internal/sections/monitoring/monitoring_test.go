package monitoring

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"otkryto/generator/internal/plot"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// page loads a dataset of some files; passport is what its passport says beside them.
func page(t *testing.T, passport string, files ...string) (site.Output, string) {
	t.Helper()
	texts := map[string]string{}
	list := ""
	for i, csv := range files {
		name := fmt.Sprintf("%c.csv", 'a'+i)
		texts["data/x/"+name] = csv
		list += "  - path: " + name + "\n"
	}
	texts["data/x/passport.yaml"] = "kind: table\ntitle: Проба\nstatus: official\nsource: Отчёт\nfiles:\n" + list + passport
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	return out, sitetest.Findings(report)
}

// said is the lead of a page, a paragraph a line.
func said(v View) []string {
	var list []string
	for _, s := range v.Lead {
		text := sitetest.Plain(s.Text)
		if s.Demo {
			text += "*"
		}
		list = append(list, text)
	}
	return list
}

// drawn are the charts of a page: form, title, categories and series by number, what is said under them.
func drawn(v View) []string {
	var list []string
	for _, p := range v.Parts {
		for _, c := range p.Charts {
			list = append(list, sitetest.Plain(fmt.Sprintf("%s %s %dx%d %s", c.Spec.Kind, c.Spec.Title, len(c.Spec.Category), len(c.Spec.Series), c.Read)))
		}
		if p.Left != "" {
			list = append(list, sitetest.Plain(p.Left))
		}
	}
	return list
}

func TestChosen(t *testing.T) {
	for name, c := range map[string]struct {
		files  []string
		lead   []string
		charts []string
		rows   string
	}{
		"months": {
			[]string{"Месяц;Случаи, чел.;Доля, %\n2021-12;40;5,5\n2022-11;7;1,5\n2022-12;5;1,2\n"},
			[]string{"Случаи: 5 чел. — декабрь 2022. Это на 2 чел. меньше, чем месяцем раньше. Годом раньше (декабрь 2021) было 40 чел. Это самое маленькое значение с начала наблюдений (декабрь 2021); самое большое — 40 чел. (декабрь 2021).", "Доля: 1,2 % — декабрь 2022. Это на 0,3 % меньше, чем месяцем раньше."},
			[]string{"line Случаи, декабрь 2021 — декабрь 2022 3x1 Чем выше линия, тем больше число.", "line Доля, декабрь 2021 — декабрь 2022 3x1 Чем выше линия, тем больше число."},
			"В таблице 3 строки.",
		},
		"files of like headings are one table, numbers far apart are two charts": {
			[]string{"Год;Школы;Ученики\n2022;15;7000\n", "Год;Школы;Ученики\n2021;15;6900\n"},
			[]string{"Школы: 15 — 2022. Столько же было годом раньше.", "Ученики: 7 000 — 2022. Это на 100 больше, чем годом раньше."},
			[]string{"line Школы, 2021–2022 2x1 Чем выше линия, тем больше число.", "line Ученики, 2021–2022 2x1 Чем выше линия, тем больше число."},
			"В таблице 2 строки.",
		},
		"a gap is no zero": {
			[]string{"Неделя;Случаи\n2022-W01;3\n2022-W02;-\n2022-W04;9\n"},
			[]string{"Случаи: 9 — 24–30 января 2022. Это на 6 больше, чем в прошлый раз (3–9 января 2022)."},
			[]string{"line Случаи, 3–30 января 2022 4x1 Чем выше линия, тем больше число. Разрыв линии значит, что данных нет, а не ноль."},
			"В таблице 2 строки.", // a week with nothing but «-» is a remark
		},
		"kinds over years": {
			[]string{"Год;Вид;Дети, чел.\n2021;Лагерь;10\n2021;Поход;5\n2022;Лагерь;12\n2022;Поход;4\n"},
			[]string{"Дети, всего: 16 чел. — 2022. Это на 1 чел. больше, чем годом раньше. Из них больше всего — Лагерь (12 чел.), меньше всего — Поход (4 чел.)."},
			[]string{"line Проба: дети, 2021–2022 2x2 Чем выше линия, тем больше число."},
			"В таблице 4 строки.",
		},
		"names": {
			[]string{"Район;Жители, чел.\nСевер;10\nЮг;30\nВсего;40\n"},
			[]string{"Жители: больше всего — Юг (30 чел.), меньше всего — Север (10 чел.)."},
			[]string{"bar Проба: жители 2x1 Чем длиннее столбец, тем больше число. Строки «Всего» и «Итого» на график не попали."},
			"В таблице 3 строки.",
		},
		"two columns of names": {
			[]string{"Район;Возраст;Жители\nСевер;дети;1\nСевер;взрослые;2\nЮг;дети;3\nЮг;взрослые;4\nЦентр;дети;5\nЦентр;взрослые;6\n"},
			[]string{"Жители: взрослые: больше всего — Центр (6), меньше всего — Север (2)."},
			[]string{"stacked Проба: жители 3x2 Длина столбца — сумма его частей."},
			"В таблице 6 строк.",
		},
		"no numbers": {
			[]string{"Объект;Состояние\nА;готово\nБ;готово\nВ;строится\n"},
			[]string{"Число строк: больше всего — готово (2), меньше всего — строится (1)."},
			[]string{"bar Проба: число строк 2x1 Чем длиннее столбец, тем больше число. Сосчитаны строки таблицы: 3."},
			"В таблице 3 строки.",
		},
		"one row": {
			[]string{"Год;Жители, чел.\n2022;108000\n"},
			[]string{"Жители: 108 000 чел. — 2022."},
			nil,
			"В таблице 1 строка.",
		},
		"an indicator and its unit in each row": {
			[]string{"Показатель;Ед. изм.;Год;Значение\nКниги;экз.;2021;5\nКниги;экз.;2022;7\nЗал;м²;2021;100\nЗал;м²;2022;100\n"},
			[]string{"Книги: 7 экз. — 2022. Это на 2 экз. больше, чем годом раньше.", "Зал: 100 м² — 2022. Столько же было годом раньше."},
			[]string{"line Книги, 2021–2022 2x1 Чем выше линия, тем больше число.", "line Зал, 2021–2022 2x1 Чем выше линия, тем больше число."},
			"В таблице 4 строки.",
		},
	} {
		out, findings := page(t, "", c.files...)
		v := sitetest.Page(t, out, "monitoring/x/").View.(View)
		if findings != "" {
			t.Errorf("%s: %s", name, findings)
		}
		if diff := testutil.Diff(c.lead, said(v)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := testutil.Diff(c.charts, drawn(v)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if got := sitetest.Plain(v.Parts[0].Rows.Said); got != c.rows {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestFiguresLeadToCells holds that a figure is its cells, in the table's own unit.
func TestFiguresLeadToCells(t *testing.T) {
	out, _ := page(t, "", "Год;Вид;Сумма, млн руб.\n2021;А;1,5\n2021;Б;2\n2022;А;1,25\n2022;Б;2,5\n")
	p := sitetest.Page(t, out, "monitoring/x/")
	if len(p.Figures) != 2 {
		t.Fatalf("%+v", p.Figures)
	}
	whole := p.Figures[0]
	if whole.ID != "monitoring.x.summa_vsego" || whole.How != site.Summed || whole.Machine() != "3.75" || whole.Unit != "млн руб." || len(whole.Cells) != 2 || whole.AsOf.Year() != 2022 {
		t.Errorf("%+v", whole)
	}
	if part := p.Figures[1]; part.How != site.Read || part.Cells[0].Row != 5 {
		t.Errorf("%+v", part)
	}
}

func TestViewsReplaceCharts(t *testing.T) {
	out, findings := page(t, "views:\n  - title: По видам\n    form: накопление\n    x: Год\n    y: Дети\n    by: Вид\n    note: Сверху — самое новое.\n"+
		"  - title: Всего\n    how: сумма\n    y: Дети\n  - title: Лагеря\n    form: таблица\n    where:\n      Вид: лагерь\n    limit: 1\n",
		"Год;Вид;Дети, чел.\n2021;Лагерь;10\n2021;Поход;5\n2022;Лагерь;12\n2022;Поход;4\n")
	if findings != "" {
		t.Error(findings)
	}
	v := sitetest.Page(t, out, "monitoring/x/").View.(View)
	want := []string{
		"stacked По видам 2x2 Длина столбца — сумма его частей.",
		"line Всего 2x1 Чем выше линия, тем больше число. Числа сложены: взято 4 строки таблицы.",
	}
	if diff := testutil.Diff(want, drawn(v)); diff != "" {
		t.Error(diff)
	}
	if list := v.Parts[0].Lists; len(list) != 1 || sitetest.Plain(list[0].Said) != "В таблице 2 строки, здесь — последние 1." || sitetest.Rows(list[0].Table)[0] != "2022 | Лагерь | 12" {
		t.Errorf("%+v", list)
	}
	if v.Parts[0].Charts[0].Note == "" {
		t.Error("the note is lost")
	}
}

func TestFindings(t *testing.T) {
	const csv = "Год;Вид;Дети, чел.;Сумма, руб.;Слова\n2021;Лагерь;10;5;а\n2021;Поход;5;6;б\n2022;Лагерь;12;7;в\n"
	for name, c := range map[string]struct{ passport, csv, want string }{
		"a column that is not there": {"views:\n  - title: Т\n    x: Год\n    y: [Дети, Сума]\n", csv, "data/x/passport.yaml:10:15: MON001 столбца «Сума» в таблице нет; возможно, имелось в виду «Сумма»\n"},
		"a column of where":          {"views:\n  - title: Т\n    where:\n      Вит: Поход\n", csv, "data/x/passport.yaml:10:7: MON001 столбца «Вит» в таблице нет; возможно, имелось в виду «Вид»\n"},
		"a form and a way":           {"views:\n  - title: Т\n    form: лния\n    how: суммма\n", csv, "data/x/passport.yaml:9:11: MON002 «лния» не подходит ключу form; возможно, имелось в виду «линия»\ndata/x/passport.yaml:10:10: MON002 «суммма» не подходит ключу how; возможно, имелось в виду «сумма»\n"},
		"a value of where":           {"views:\n  - title: Т\n    by: Вид\n    where:\n      Вид: [Поход, Лагер]\n", csv, "data/x/passport.yaml:11:20: MON004 в столбце «Вид» нет значения «Лагер»; возможно, имелось в виду «Лагерь»\n"},
		"words":                      {"views:\n  - title: Т\n    x: Год\n    y: Слова\n", csv, "data/x/passport.yaml:10:8: MON005 в столбце «Слова» не числа: в строке 2 стоит «а»\n  data/x/a.csv:2:5: эта ячейка\n"},
		"two units":                  {"views:\n  - title: Т\n    x: Вид\n    y: [Дети, Сумма]\n    where:\n      Год: 2021\n", csv, "data/x/passport.yaml:10:15: MON006 «Т»: так график не построить\n"},
		"a pie of two columns":       {"views:\n  - title: Т\n    form: круг\n    x: Вид\n    y: [Дети, Сумма]\n", csv, "data/x/passport.yaml:9:5: MON006 «Т»: так график не построить\n"},
		"rows of one name":           {"views:\n  - title: Т\n    x: Год\n    y: Дети\n", csv, "data/x/passport.yaml:9:8: MON007 «2021» стоит и в строке 2, и в строке 3, и неясно, что показать\n  data/x/a.csv:3:1: повторная строка\n"},
		"nothing to show":            {"views:\n  - title: Т\n    form: таблица\n    where:\n      Год: 2022\n      Вид: Поход\n", csv, "data/x/passport.yaml:8:5: MON008 в «Т» показывать нечего\n"},
		"nearly numbers":             {"", "Год;Дети\n2015;1\n2016;2\n2017;3\n2018;4\n2019;5\n2020;6\n2021;7\n2022;8\n2023;9\n2024;около 5\n", "data/x/a.csv:11:2: MON009 в столбце «Дети» почти везде числа, а здесь «около 5»\n"},
		"neither yes nor no":         {"options:\n  page: ну\n", csv, "data/x/passport.yaml:8:3: MON010 «ну» — не да и не нет\n"},
	} {
		_, findings := page(t, c.passport, c.csv)
		if findings != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, findings, c.want)
		}
	}
	_, findings := page(t, "views:\n  - title: Т\n    y: Дети\n", "Год;Дети\n2021;1\n", "Год;Дети;Ещё\n2021;1;2\n")
	if want := "data/x/passport.yaml:9:5: MON003 для «Т» подходит несколько файлов\n"; findings != want {
		t.Errorf("got %s", findings)
	}
	if _, findings = page(t, "views:\n  - title: Т\n    y: Дети\n    file: b.csv\n", "Год;Дети\n2021;1\n2022;1\n", "Год;Дети;Ещё\n2021;1;2\n2022;1;2\n"); findings != "" {
		t.Error(findings)
	}
}

// TestWithheld holds that a number which is not published is in no figure, no chart and no sum, and that the page says so.
func TestWithheld(t *testing.T) {
	out, findings := page(t, "withheld:\n  - column: Доход, руб.\n    rows: [ООО Пример-2]\n    reason: коммерческая тайна\n", "Год;Фирма (демо);Доход, руб.\n2022;ООО Пример-1;10\n2022;ООО Пример-2;4477\n2022;ООО Пример-3;30\n")
	if findings != "" {
		t.Error(findings)
	}
	p := sitetest.Page(t, out, "monitoring/x/")
	v := p.View.(View)
	if strings.Contains(fmt.Sprintf("%+v", v), "4477") || strings.Contains(fmt.Sprintf("%+v %+v", p.Figures, v.Parts[0].Rows.Table), "4477") {
		t.Error("the withheld number is there")
	}
	want := []string{"bar Проба: доход 3x1 Чем длиннее столбец, тем больше число. Не раскрывается 1 число: на графике и в суммах их нет."}
	if diff := testutil.Diff(want, drawn(v)); diff != "" {
		t.Error(diff)
	}
}

func TestNoPage(t *testing.T) {
	out, findings := page(t, "options:\n  page: no\n", "Год;Дети\n2021;1\n")
	if len(out.Pages)+len(out.Cards)+len(out.Nav) != 0 || findings != "" {
		t.Error(sitetest.Paths(out), findings)
	}
}

// TestManyNames says what is left out of a chart.
func TestManyNames(t *testing.T) {
	var csv strings.Builder
	csv.WriteString("Улица;Дома\n")
	for i := range 61 {
		fmt.Fprintf(&csv, "Улица %02d (демо);%d\n", i, i+1)
	}
	out, _ := page(t, "", csv.String())
	v := sitetest.Page(t, out, "monitoring/x/").View.(View)
	want := []string{"bar Проба: дома 20x1 Чем длиннее столбец, тем больше число. Показано названий: 20 — с самыми большими числами. Ещё 41 название — только в таблице."}
	if diff := testutil.Diff(want, drawn(v)); diff != "" {
		t.Error(diff)
	}
	rows := v.Parts[0].Rows
	if len(rows.Table.Rows) != listRows || sitetest.Plain(rows.Said) != "В таблице 61 строка, здесь — первые 30." || len(rows.All) != 1 {
		t.Error(len(rows.Table.Rows), rows.Said, rows.All)
	}
}

// TestCases holds that numbers and words agree.
func TestCases(t *testing.T) {
	text := sitetest.Texts(t, themes.Default(), "monitoring")
	for n, want := range map[int][3]string{
		0:    {"В таблице 0 строк.", "0 наборов", "0 графиков"},
		1:    {"В таблице 1 строка.", "1 набор", "1 график"},
		2:    {"В таблице 2 строки.", "2 набора", "2 графика"},
		5:    {"В таблице 5 строк.", "5 наборов", "5 графиков"},
		11:   {"В таблице 11 строк.", "11 наборов", "11 графиков"},
		21:   {"В таблице 21 строка.", "21 набор", "21 график"},
		101:  {"В таблице 101 строка.", "101 набор", "101 график"},
		1234: {"В таблице 1 234 строки.", "1 234 набора", "1 234 графика"},
	} {
		got := [3]string{sitetest.Plain(text.Text("monitoring.rows", "n", n)), sitetest.Plain(text.Text("monitoring.lead", "n", n)), sitetest.Plain(text.Text("monitoring.item_charts", "n", n))}
		if got[0] != want[0] || !strings.HasPrefix(got[1], want[1]+" ") || got[2] != want[2] {
			t.Errorf("%d: %v", n, got)
		}
	}
}

// TestEveryStepHasWords holds that no sentence lacks the words of a step or a form.
func TestEveryStepHasWords(t *testing.T) {
	text := sitetest.Texts(t, themes.Default(), "monitoring")
	for _, key := range []string{"before_year", "before_half", "before_quarter", "before_month", "before_week", "before_day", "before_other"} {
		if !text.Has("monitoring." + key) {
			t.Error(key)
		}
	}
	for _, name := range plot.FormNames() {
		kind, _ := plot.FormOf(name)
		if !text.Has("monitoring.read_" + string(kind)) {
			t.Error(kind)
		}
	}
}

// TestTypesOfThePassport keeps to what the passport says of columns: digits that are a name are no number, and a title and a unit are the passport's.
func TestTypesOfThePassport(t *testing.T) {
	csv := "Район;Отделение;Вакцина\nСевер;101;5\nЮг;102;7\nЗапад;103;6\n"
	plain, _ := page(t, "", csv)
	v := sitetest.Page(t, plain, "monitoring/x/").View.(View)
	if !slices.ContainsFunc(drawn(v), func(s string) bool { return strings.Contains(s, "отделение") }) {
		t.Errorf("a column of digits is taken for numbers, unless the passport says otherwise: %q", drawn(v))
	}
	out, findings := page(t, "columns:\n  branch: {heading: Отделение, type: code}\n  doses: {heading: Вакцина, title: Привито, type: integer, unit: чел.}\n", csv)
	if findings != "" {
		t.Error(findings)
	}
	v = sitetest.Page(t, out, "monitoring/x/").View.(View)
	charts := drawn(v)
	if slices.ContainsFunc(charts, func(s string) bool { return strings.Contains(s, "отделение") }) {
		t.Errorf("a code is drawn: %q", charts)
	}
	if !slices.ContainsFunc(charts, func(s string) bool { return strings.Contains(s, "привито") }) {
		t.Errorf("no chart has the passport's title: %q", charts)
	}
	out, findings = page(t, "columns:\n  sum: {heading: Сумма, type: money}\n", "Год;Сумма\n2020;5,50\n2021;7,25\n2022;6,00\n")
	if findings != "" {
		t.Error(findings)
	}
	v = sitetest.Page(t, out, "monitoring/x/").View.(View)
	if !strings.Contains(strings.Join(said(v), "\n"), "₽") {
		t.Errorf("an amount without its unit: %q", said(v))
	}
}
