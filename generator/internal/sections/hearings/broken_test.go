package hearings

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/personal"
	"otkryto/generator/internal/site/sitetest"
)

// TestBroken has an input for every rule, and what is said of it on 5 April 2023, after the results.
func TestBroken(t *testing.T) {
	also := func(files ...map[string]string) map[string]string {
		all := map[string]string{}
		for _, f := range files {
			maps.Copy(all, f)
		}
		return all
	}
	second := "content/hearings/2023-02-14-dvor.md"
	other := strings.NewReplacer("proekt.pdf", "2023-02-13-skver/proekt.pdf", "zaklyuchenie.pdf", "2023-02-13-skver/zaklyuchenie.pdf", "predlozheniya/skver.csv", "").Replace(head)
	const csv = "data/predlozheniya/skver.csv"
	fired := map[string]bool{}
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"no kind":     {with("kind: публичные слушания\n", ""), docFile + ":1:1: HEA001 у слушаний «Какой быть дорожке в сквере» нет вида: публичные слушания или общественные обсуждения"},
		"no deadline": {with("deadline: 2023-03-15\n", ""), docFile + ":1:1: HEA001 у слушаний «Какой быть дорожке в сквере» нет последнего дня для предложений"},
		"no changes":  {with("changes: В сквере появится дорожка.\n", ""), docFile + ":1:1: HEA001 у слушаний «Какой быть дорожке в сквере» нет слов о том, что изменится"},
		"no place":    {with("place: Зал 1\n", ""), docFile + ":1:1: HEA001 у слушаний «Какой быть дорожке в сквере» нет места"},
		"no way": {
			with("  email: slushaniya@example.ru\n", ""),
			docFile + ":11:1: HEA001 у слушаний «Какой быть дорожке в сквере» нет ни одного способа подать предложение: in_person, post, email или platform",
		},
		"a date that is none is one finding": {with("deadline: 2023-03-15", "deadline: 15.03.2023"), docFile + ":10:11: DOC015 в «deadline» не дата: «15.03.2023»"},
		"unknown kind":                       {with("kind: публичные слушания", "kind: публичные слушанья"), docFile + ":4:7: HEA002 неизвестный вид слушаний «публичные слушанья»"},
		"a deadline before the opening":      {with("deadline: 2023-03-15", "deadline: 2022-03-15"), docFile + ":10:11: HEA003 deadline (15 марта 2022) раньше, чем opens (20 февраля 2023)\n  " + docFile + ":9:8: эта дата должна быть раньше"},
		"the results before the meeting":     {with("results: 2023-04-04", "results: 2023-03-15"), docFile + ":18:10: HEA003 results (15 марта 2023) раньше, чем time (16 марта 2023, 18:00)\n  " + docFile + ":7:7: эта дата должна быть раньше"},
		"the end before the beginning":       {with("ends: 2023-03-16 20:00", "ends: 2023-03-16 08:00"), docFile + ":8:7: HEA003 ends (16 марта 2023, 08:00) раньше, чем time (16 марта 2023, 18:00)\n  " + docFile + ":7:7: эта дата должна быть раньше"},
		"a meeting without an hour":          {with("time: 2023-03-16 18:00\nends: 2023-03-16 20:00", "time: 2023-03-16"), docFile + ":7:7: HEA004 у дня собрания 16 марта 2023 нет часа"},
		"no such document":                   {with("file: proekt.pdf", "file: proetk.pdf"), docFile + ":15:11: HEA005 нет файла «proetk.pdf»"},
		"a document outside":                 {with("file: proekt.pdf", "file: ../../../data/secret.pdf"), docFile + ":15:11: HEA005 нет файла «../../../data/secret.pdf»"},
		"another letter case":                {with("file: proekt.pdf", "file: Proekt.pdf"), docFile + ":15:11: HEA005 нет файла «Proekt.pdf»"},
		"no such conclusion":                 {with("conclusion: zaklyuchenie.pdf", "conclusion: itogi.pdf"), docFile + ":19:13: HEA005 нет файла «itogi.pdf»"},
		"unknown format": {
			also(with("file: proekt.pdf", "file: proekt.bak"), map[string]string{"content/hearings/2023-02-13-skver/proekt.bak": "x"}),
			docFile + ":15:11: HEA006 файл «proekt.bak» такого вида не публикуется",
		},
		"empty document":               {also(with("proekt.pdf", "pusto.odt"), map[string]string{"content/hearings/2023-02-13-skver/pusto.odt": " "}), ""},
		"document without a file":      {with("file: proekt.pdf\n    title: Проект", "title: Проект"), docFile + ":15:5: HEA008 у документа слушаний нет имени файла"},
		"a platform that is words":     {with("phone: 8 (000) 000-00-00", "platform: портал обсуждений"), docFile + ":13:13: HEA009 «портал обсуждений» — не адрес страницы"},
		"same address":                 {also(map[string]string{second: strings.Replace(other, "kind:", "slug: skver\nkind:", 1)}), docFile + ":1:1: HEA010 адрес /hearings/skver/ уже занят слушаниями " + second + "\n  " + second + ":4:7: эти слушания уже стоят по этому адресу"},
		"results, no conclusion":       {with("conclusion: zaklyuchenie.pdf\n", ""), docFile + ":18:10: HEA011 у слушаний «Какой быть дорожке в сквере» названы итоги, но нет заключения"},
		"results overdue":              {with("results: 2023-04-04\nconclusion: zaklyuchenie.pdf\n", "", "results_due: 2023-04-07", "results_due: 2023-04-03"), docFile + ":17:14: HEA012 итоги слушаний «Какой быть дорожке в сквере» обещаны до 3 апреля 2023, а их нет"},
		"no such proposals":            {also(with("predlozheniya/skver.csv", "predlozheniya/skevr.csv"), map[string]string{"data/predlozheniya/passport.yaml": passport}), docFile + ":20:12: HEA020 ни в одном наборе вида proposals нет файла «predlozheniya/skevr.csv»"},
		"proposals of nobody":          {with("proposals: predlozheniya/skver.csv\n", ""), "data/predlozheniya/passport.yaml:7:5: HEA022 файл «skver.csv» не назван ни одними слушаниями"},
		"proposals of a draft":         {also(with("proposals: predlozheniya/skver.csv\n", ""), map[string]string{second: "---\ntitle: Двор\ndraft: true\nproposals: predlozheniya/skver.csv\n---\n"}), ""},
		"proposals named twice":        {map[string]string{second: strings.Replace(other, "proposals: ", "proposals: predlozheniya/skver.csv", 1)}, docFile + ":20:12: HEA021 файл «predlozheniya/skver.csv» уже назван другими слушаниями\n  " + second + ":20:12: здесь назван тот же файл"},
		"number twice":                 {withRow("1;21.02.2023;Плитка;житель;учтено;;31.03.2023;\n1;22.02.2023;Шире;житель;учтено;;31.03.2023;"), csv + ":3:1: HEA023 предложение № 1 записано дважды\n  " + csv + ":2:1: первый раз — здесь"},
		"a name in place of an author": {withRow("1;21.02.2023;Плитка;Примеров П. П.;учтено;;31.03.2023;"), csv + ":2:4: HEA024 в столбце «кто предложил» — не категория участника"},
		"unknown decision":             {withRow("1;21.02.2023;Плитка;житель;учтенно;;31.03.2023;"), csv + ":2:5: HEA025 неизвестное решение «учтенно»"},
		"rejected without a reason":    {withRow("1;21.02.2023;Плитка;житель;отклонено;;31.03.2023;"), csv + ":2:5: HEA026 предложение № 1: решение «отклонено» без причины"},
		"half without a reason":        {withRow("1;21.02.2023;Плитка;житель;частично;—;31.03.2023;"), csv + ":2:5: HEA026 предложение № 1: решение «частично» без причины"},
		"out of time":                  {withRow("1;21.02.2022;Плитка;житель;учтено;;31.03.2023;"), csv + ":2:2: HEA027 предложение поступило 21 февраля 2022, а принимали их с 20 февраля 2023 по 16 марта 2023"},
		"decided before it came":       {withRow("1;21.02.2023;Плитка;житель;учтено;;20.02.2023;"), csv + ":2:7: HEA028 решено 20 февраля 2023, раньше, чем поступило (21 февраля 2023)\n  " + csv + ":2:2: когда поступило"},
		"results, one unanswered":      {withRow("1;21.02.2023;Плитка;житель;учтено;;31.03.2023;\n2;21.02.2023;Шире;житель;;;;"), "data/predlozheniya/passport.yaml:7:5: HEA029 итоги опубликованы, а без решения осталось предложений: 1 из 2"},
		"a column of names":            {map[string]string{csv: "№;Дата;ФИО;Предложение;Решение\n1;21.02.2023;Примеров П. П.;Плитка;учтено\n2;21.02.2023;Примеров П. П.;Шире;учтено\n"}, csv + ":2:3: HEA030 столбец «ФИО» называет людей"},
	} {
		if name == "empty document" {
			c.files["content/hearings/2023-02-13-skver/pusto.odt"] = "\x00"
		}
		root := portal(c.files)
		if name == "empty document" {
			root["content/hearings/2023-02-13-skver/pusto.odt"].Data = nil
			c.want = docFile + ":15:11: HEA007 файл «pusto.odt» пуст"
		}
		_, report := loadOn(t, "2023-04-05", "", root)
		got := strings.TrimSuffix(sitetest.Findings(report), "\n")
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
		for _, d := range report.All() {
			fired[d.Rule.Code] = true
			if d.Help(diag.RU) == "" || strings.Contains(d.Message(diag.EN)+d.Help(diag.EN)+d.Help(diag.RU), "%!") {
				t.Errorf("%s: %q %q %q", name, d.Message(diag.EN), d.Help(diag.EN), d.Help(diag.RU))
			}
		}
	}
	for _, r := range Rules {
		if !fired[r.Code] {
			t.Errorf("no input fires %s", r.Code)
		}
	}
	if err := diag.CheckRules(Section.Rules); err != nil {
		t.Error(err)
	}
}

// TestGuesses says what was probably meant.
func TestGuesses(t *testing.T) {
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a file":     {with("file: proekt.pdf", "file: proetk.pdf"), "возможно, имелось в виду «proekt.pdf»"},
		"a dataset":  {with("predlozheniya/skver.csv", "predlozheniya/skevr.csv"), "возможно, имелось в виду «predlozheniya/skver.csv»"},
		"a decision": {withRow("1;21.02.2023;Плитка;житель;учтенно;;31.03.2023;"), "возможно, имелось в виду «учтено»"},
		"an author":  {withRow("1;21.02.2023;Плитка;жытель;учтено;;31.03.2023;"), "возможно, имелось в виду «житель»"},
		"a kind":     {with("kind: публичные слушания", "kind: собрание"), "возможны: публичные слушания, общественные обсуждения"},
	} {
		_, report := loadOn(t, "2023-04-05", "", portal(c.files))
		if !slices.ContainsFunc(report.All(), func(d diag.Diagnostic) bool { return d.Help(diag.RU) == c.want }) {
			t.Errorf("%s: nobody says %q: %s", name, c.want, sitetest.Findings(report))
		}
	}
}

// TestPersonalData finds people in every place that is published, at its line and column, and repeats no more of them than is needed to find the place.
func TestPersonalData(t *testing.T) {
	const csv, note = "data/predlozheniya/skver.csv", "content/hearings/2023-02-13-skver/zapiska.txt"
	attached := with("proekt.pdf", "zapiska.txt")
	attached[note] = "Записка\nСоставил Примеров Пётр Петрович\n"
	ansi := with("proekt.pdf", "zapiska.txt")
	ansi[note] = "\xcf\xf0\xe8\xec\xe5\xf0\xee\xe2 \xcf\xe5\xf2\xf0 \xcf\xe5\xf2\xf0\xee\xe2\xe8\xf7" // «Примеров Петр Петрович» in windows-1251
	for name, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a name in a proposal":         {withRow("1;21.02.2023;Примерова Анна Ивановна просит плитку;житель;учтено;;31.03.2023;"), csv + ":2:3: PER001"},
		"a phone in a reason":          {withRow("1;21.02.2023;Плитка;житель;отклонено;Звоните 8 (000) 222-33-44;31.03.2023;"), csv + ":2:6: PER001"},
		"an address in another column": {map[string]string{csv: "№;Дата;Предложение;Решение;Примечание\n1;21.02.2023;Плитка;учтено;писать на anna@example.com\n"}, csv + ":2:5: PER001"},
		"a name in the body":           {with("Текст.", "Первая строка.\n\nПредложила Примерова Анна Ивановна."), docFile + ":25:12: PER001"},
		"a name over two lines":        {with("Текст.", "Предложила Примерова\nАнна Ивановна."), docFile + ":23:12: PER001"},
		"a passport in what changes":   {with("появится дорожка.", "появится дорожка. Паспорт 69 00 123456"), docFile + ":5:10: PER001"},
		"a name in proposals of nobody": {map[string]string{
			docFile: strings.Replace(head, "proposals:", "draft: true\nproposals:", 1), csv: columns + "1;21.02.2023;Примерова Анна Ивановна просит плитку;житель;учтено;;31.03.2023;\n",
		}, csv + ":2:3: PER001"},
		"a name under the table":  {map[string]string{csv: rows + "Составила Примерова Анна Ивановна\n"}, csv + ":5: PER001"},
		"a name over the table":   {map[string]string{csv: "Протокол ведёт Примерова Анна Ивановна\n" + rows}, csv + ":1: PER001"},
		"a name in a text beside": {attached, note + ":2:10: PER001"},
		"a name in windows-1251":  {ansi, note + ":1:1: PER001"},
	} {
		_, report := loadOn(t, "2023-04-05", "", portal(c.files))
		var got []string
		for _, d := range report.All() {
			got = append(got, d.Pos.String()+": "+d.Rule.Code)
			for _, secret := range []string{"Ивановна", "Петрович", "222-33-44", "anna@", "123456"} {
				if strings.Contains(d.Message(diag.RU)+d.Pos.Text, secret) {
					t.Errorf("%s: the finding repeats %q", name, secret)
				}
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %v, want %s", name, got, c.want)
		}
	}
	for name, files := range map[string]map[string]string{
		"the body's own contacts": with("Текст.", "Справки: 8 (000) 111-11-11, otkryto@example.ru; предложения: +7 000 000-00-00, slushaniya@example.ru."),
		"a street's name":         with("Текст.", "Дорожка пройдёт вдоль улицы Ивана Ивановича Примерова."),
		"numbers that are none":   withRow("12;21.02.2023;Строка 0409 0710102040 244, дом 12/3, 1 234 567,89 руб. до 01.09.2023;житель;учтено;;31.03.2023;"),
	} {
		if _, report := loadOn(t, "2023-04-05", "", portal(files)); len(report.All()) != 0 {
			t.Errorf("%s: %s", name, sitetest.Findings(report))
		}
	}
	if !slices.Contains(Section.Rules, personal.Rules[0]) {
		t.Error("the section does not own up to the rule of personal data")
	}
}
