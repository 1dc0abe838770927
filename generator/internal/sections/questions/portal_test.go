package questions

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/content"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/format"
	"otkryto/generator/internal/sections/budget"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// names are the classification's, so that nothing is found in the portals of the tests.
var names = map[string]string{
	"доходы": "Доходы - всего", "доходы101": "НАЛОГИ НА ПРИБЫЛЬ, ДОХОДЫ", "доходы202": "БЕЗВОЗМЕЗДНЫЕ ПОСТУПЛЕНИЯ ОТ ДРУГИХ БЮДЖЕТОВ БЮДЖЕТНОЙ СИСТЕМЫ РОССИЙСКОЙ ФЕДЕРАЦИИ",
	"расходы": "Расходы - всего", "расходы0111": "Резервные фонды", "расходы0409": "Дорожное хозяйство (дорожные фонды)", "расходы0701": "Дошкольное образование", "расходы0702": "Общее образование",
	"расходы0400": "НАЦИОНАЛЬНАЯ ЭКОНОМИКА", "расходы0700": "ОБРАЗОВАНИЕ",
}

// portal is the files of a portal; its methods add to them.
type portal map[string]string

// report adds a report on a day, or with a phase a plan of a year, as lines «часть;код;план;исполнено».
func (f portal) report(name, when, phase string, lines ...string) portal {
	rows := "Часть;Код;Наименование;План;Исполнено\n"
	if phase != "" {
		rows = "Часть;Код;Наименование;План\n"
	}
	for _, l := range lines {
		cells := strings.Split(l, ";")
		rows += cells[0] + ";" + cells[1] + ";" + names[cells[0]+cells[1]] + ";" + strings.Join(cells[2:], ";") + "\n"
	}
	file := "  - path: " + name + ".csv\n    unit: руб\n    date: " + when + "\n"
	if phase != "" {
		file = "  - path: " + name + ".csv\n    unit: руб\n    year: " + when[:4] + "\n    phase: " + phase + "\n    act: {number: " + name + ", date: " + when + ", title: Решение}\n"
	}
	id := "budget-" + when[:4]
	if phase == "approved" { // adopted the year before
		id = "budget-" + name[:4]
		file = strings.Replace(file, "year: "+when[:4], "year: "+name[:4], 1)
	}
	passport := "data/" + id + "/passport.yaml"
	if f[passport] == "" {
		f[passport] = "kind: budget\ntitle: Бюджет " + id + "\nstatus: official\nsource: Отчёт\ncreated: 2020-01-01\nupdated: 2024-01-01\nperiod: year\nfiles:\n"
	}
	f[passport] += file
	f["data/"+id+"/"+name+".csv"] = rows
	return f
}

// doc adds a question of the editors.
func (f portal) doc(name string, lines ...string) portal {
	f["content/questions/"+name] = "---\n" + strings.Join(lines, "\n") + "\n---\n\nТекст ответа.\n"
	return f
}

// texts are the words of all sections that the tests load.
func texts(t testing.TB) format.Catalog {
	t.Helper()
	words := format.Catalog{}
	names, err := fs.Glob(themes.Default(), "i18n/ru/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if name == "i18n/ru/questions.yaml" || name == "i18n/ru/budget.yaml" || name == "i18n/ru/health.yaml" || name == "i18n/ru/pace.yaml" || name == "i18n/ru/amendments.yaml" ||
			name == "i18n/ru/reconciliation.yaml" || name == "i18n/ru/controls.yaml" || name == "i18n/ru/receipt.yaml" {
			flatten(t, words, name)
		}
	}
	return words
}

// publish loads the budget and the questions of a portal and lets them meet.
func publish(t testing.TB, files portal) (site.Output, *diag.Report) {
	t.Helper()
	return meet(t, testutil.Files(files), site.Settings{
		Municipality: "город Пример", INN: "0000000000", Zone: time.UTC,
		Population: map[int]int64{2021: 100, 2022: 125, 2023: 1, 2024: 1234}, PopulationStatus: "official", PopulationSource: "Росстат",
	})
}

func meet(t testing.TB, root fs.FS, settings site.Settings) (site.Output, *diag.Report) {
	t.Helper()
	report := &diag.Report{}
	sets, err := dataset.Open(root, budget.Section.Kinds, report)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)
	in := &site.Input{
		Site: settings, Datasets: sets, Content: &content.Reader{Root: root, Now: now, Zone: time.UTC, Report: report}, Text: texts(t), Now: now, Report: report,
	}
	told, err := budget.Section.Load(in)
	if err != nil {
		t.Fatal(err)
	}
	out, err := Section.Load(in)
	if err != nil {
		t.Fatal(err)
	}
	out, err = out.Meet(told.Facts, report)
	if err != nil {
		t.Fatal(err)
	}
	return out, report
}

// said is the answer of a page and what it adds, a sentence a line; «*» marks what is demo.
func said(t testing.TB, out site.Output, path string) string {
	t.Helper()
	v := sitetest.Page(t, out, path).View.(AnswerView)
	var b strings.Builder
	for _, list := range [][]site.Sentence{v.Answer, v.More} {
		for _, s := range list {
			mark := ""
			if s.Demo {
				mark = " *"
			}
			fmt.Fprintln(&b, sitetest.Plain(s.Text)+mark)
		}
	}
	return b.String()
}

// mine are the findings in documents.
func mine(r *diag.Report) string {
	var b strings.Builder
	for line := range strings.Lines(sitetest.Findings(r)) {
		if strings.HasPrefix(strings.TrimSpace(line), "content/") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// has fails where a text lacks any of some sentences.
func has(t testing.TB, text string, sentences ...string) {
	t.Helper()
	for _, s := range sentences {
		if !strings.Contains(text, s) {
			t.Errorf("no %q in\n%s", s, text)
		}
	}
}
