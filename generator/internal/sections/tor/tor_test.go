package tor

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/site"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// load1 loads a zone of files by name; their passport is of the files in order of name.
func load1(t *testing.T, options string, files map[string]string) (site.Output, string) {
	t.Helper()
	passport := "kind: tor\ntitle: ТОР «Пример»\nstatus: official\nsource: Отчёт\n" + options + "files:\n"
	texts := map[string]string{}
	for _, name := range []string{"goals", "indicators", "peers", "promised", "register"} {
		if text, ok := files[name]; ok {
			table := strings.Replace(name, "promised", "indicators", 1)
			passport += fmt.Sprintf("  - path: %s.csv\n    table: %s\n    date: 2022-12-31\n", name, table)
			texts["data/tor/"+name+".csv"] = text
		}
	}
	texts["data/tor/passport.yaml"] = passport
	out, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(texts))
	return out, sitetest.Findings(report)
}

// sentences are the lead, each with «*» when it is demo.
func sentences(v View) []string {
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

func TestNoDatasetPublishesNothing(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), fstest.MapFS{})
	if len(out.Pages)+len(out.Cards)+len(out.Nav)+len(report.All()) != 0 {
		t.Errorf("%v", sitetest.Paths(out))
	}
}

func TestOneOfficialYear(t *testing.T) {
	out, findings := load1(t, "", map[string]string{
		"indicators": "year,residents,jobs,investment\n2022,1,1,1000000000.00\n",
	})
	if findings != "" {
		t.Error(findings)
	}
	p := sitetest.Page(t, out, "tor/")
	v := p.View.(View)
	want := []string{"На конец 2022 года здесь 1 резидент. Создано 1 рабочее место. Вложено 1 млрд ₽."}
	if diff := testutil.Diff(want, sentences(v)); diff != "" {
		t.Error(diff)
	}
	if p.Demo || len(v.Charts) != 0 || v.Register != nil || len(v.Goals) != 0 || len(v.Figures) != 3 {
		t.Errorf("%+v", v)
	}
	if diff := testutil.Diff([]string{"2022 | 1 | 1 | 1 000 000 000,00"}, sitetest.Rows(*v.Years)); diff != "" {
		t.Error(diff)
	}
	f, ok := site.Facts(out.Facts).Find("tor.investment", "2022")
	if !ok || f.Figure.Machine() != "1000000000.00" || len(f.Figure.Cells) != 1 {
		t.Errorf("%+v", f)
	}
}

func TestYearsGoalsAndPromises(t *testing.T) {
	out, findings := load1(t, "options:\n  founded: 2019-02-23\n", map[string]string{
		"goals":      "jobs,investment,note,source\n1500,,более,Пресса\n,12000000000,,Пресса\n",
		"indicators": "year,residents,jobs,investment,status\n2021,22,246,590000000,demo\n2022,24,375,1000000000,official\n",
		"promised":   "Год;Рабочие места, обещано;Инвестиции, обещано, руб.;Статус данных\n2022;480;1450000000;demo\n",
	})
	if findings != "" {
		t.Error(findings)
	}
	p := sitetest.Page(t, out, "tor/")
	v := p.View.(View)
	want := []string{
		"На конец 2022 года здесь 24 резидента. Создано 375 рабочих мест. Вложено 1 млрд ₽.",
		"Резидентов стало на 2 больше, чем годом раньше. Рабочих мест — 78,1 % от обещанного к этому времени: 480. " +
			"Вложено 69,0 % от обещанного к этому времени: 1,5 млрд ₽.*",
	}
	if diff := testutil.Diff(want, sentences(v)); diff != "" {
		t.Error(diff)
	}
	if v.Figures[1].Demo || v.Founded.Year() != 2019 || !p.Demo {
		t.Errorf("%+v", v.Figures)
	}
	rows := []string{
		"2021 | 22 | — | 246 | — | 590 000 000,00 *",
		"2022 | 24 | 480* | 375 | 1 450 000 000,00* | 1 000 000 000,00",
	}
	if diff := testutil.Diff(rows, sitetest.Rows(*v.Years)); diff != "" {
		t.Error(diff)
	}
	goals := []string{sitetest.Plain(v.Goals[0].Text), sitetest.Plain(v.Goals[1].Text)}
	if diff := testutil.Diff([]string{"375 — 25,0 % от намеченного: более 1 500", "1 млрд ₽ — 8,3 % от намеченного: 12 млрд ₽"}, goals); diff != "" {
		t.Error(diff)
	}
	if v.Goals[0].Permille != 250 || len(v.GoalSources) != 1 {
		t.Errorf("%+v %v", v.Goals, v.GoalSources)
	}
	var charts []string
	for _, c := range p.Charts {
		charts = append(charts, fmt.Sprint(c.ID, " ", len(c.Series), " ", c.Demo, " ", sitetest.Plain(c.Summary)))
	}
	wantCharts := []string{
		"chart-jobs 2 true Создано рабочих мест: 246 в 2021 году, 375 в 2022 году.",
		"chart-investment 2 true Вложено инвестиций: 590 млн ₽ в 2021 году, 1 млрд ₽ в 2022 году.",
		"chart-residents 1 true Резиденты: 22 в 2021 году, 24 в 2022 году.",
	}
	if diff := testutil.Diff(wantCharts, charts); diff != "" {
		t.Error(diff)
	}
}

func TestYearlyCounting(t *testing.T) {
	out, _ := load1(t, "options:\n  counting: yearly\n", map[string]string{
		"goals":      "jobs,investment\n100,\n",
		"indicators": "year,residents,jobs\n2021,5,30\n2022,5,21\n",
	})
	v := sitetest.Page(t, out, "tor/").View.(View)
	want := []string{"На конец 2022 года здесь 5 резидентов. За 2022 год создано 21 рабочее место. Резидентов столько же, сколько годом раньше."}
	if diff := testutil.Diff(want, sentences(v)); diff != "" {
		t.Error(diff)
	}
	if got := sitetest.Plain(v.Goals[0].Text); got != "51 — 51,0 % от намеченного: 100" {
		t.Errorf("the years add up: %s", got)
	}
}

func TestRegister(t *testing.T) {
	out, findings := load1(t, "", map[string]string{
		"indicators": "year,residents,jobs\n2022,2,15\n",
		"register": "Резидент;Отрасль;Дата включения;Дата исключения;Состояние;Рабочие места, создано;Статус данных\n" +
			"Резидент 01 (демо);Химия;16.04.2019;;работает;10;demo\n" +
			"ООО \"Пример\";;02.02.2020;;;5;\n" +
			"Резидент 03 (демо);Лес;06.10.2020;17.05.2022;исключён;-;demo\n",
	})
	if findings != "" && !strings.Contains(findings, "CSV") {
		t.Error(findings)
	}
	v := sitetest.Page(t, out, "tor/").View.(View)
	want := []string{
		"Резидент 01 (демо) | Химия | 16 апреля 2019 | работает | 10 *",
		"ООО \"Пример\" | — | 2 февраля 2020 | — | 5",
		"Резидент 03 (демо) | Лес | 6 октября 2020 | исключён 17 мая 2022 | — *",
	}
	if diff := testutil.Diff(want, sitetest.Rows(*v.Register)); diff != "" {
		t.Error(diff)
	}
	if got := sitetest.Plain(v.RegisterLead); got != "В реестре 2 резидента и ещё 1 исключённый." {
		t.Error(got)
	}
	if !v.RegisterDemo {
		t.Error("the count of a register with invented rows is not marked")
	}
}

// findingCase is a broken zone and what is said of it.
type findingCase struct {
	options string
	files   map[string]string
	want    string
}

func TestFindings(t *testing.T) {
	const indicators = "year,residents,jobs,investment\n"
	cases := map[string]findingCase{
		"TOR001": {
			"",
			map[string]string{"indicators": indicators + "2022,24,,\n2022,25,375,\n"},
			"data/tor/indicators.csv:3:2: TOR001 «residents» за 2022 год дано второй раз\n  data/tor/indicators.csv:2:2: первый раз — здесь\n",
		},
		"TOR002": {
			"",
			map[string]string{"goals": "jobs,investment\n1500,1\n1600,\n"},
			"data/tor/goals.csv:3:1: TOR002 «jobs» намечено второй раз\n  data/tor/goals.csv:2:1: первый раз — здесь\n",
		},
		"TOR003": {
			"",
			map[string]string{"indicators": indicators + "2022,-24,375,1\n"},
			"data/tor/indicators.csv:2:2: TOR003 «-24» — меньше нуля\n",
		},
		"TOR004": {
			"",
			map[string]string{"indicators": indicators + "2022,24,0.375,1\n"},
			"data/tor/indicators.csv:2:3: TOR004 «0.375» — не целое число\n",
		},
		"TOR005": {"", map[string]string{
			"indicators": indicators + "2022,2,10,\n",
			"register":   "name,jobs,investment\nА,10,1\n",
		}, "data/tor/indicators.csv:2:2: TOR005 «residents»: в показателях 2, по реестру 1\n"},
		"TOR006": {
			"",
			map[string]string{"register": "name,entered,left\nА,2020-10-06,2019-05-17\n"},
			"data/tor/register.csv:2:3: TOR006 исключён 17 мая 2019 — раньше, чем включён (6 октября 2020)\n",
		},
		"TOR008": {
			"options:\n  founded: весной\n  counting: всё\n",
			map[string]string{"indicators": indicators + "2022,24,375,1\n"},
			"data/tor/passport.yaml:6:3: TOR008 значение «весной» ключа founded непонятно\n" +
				"data/tor/passport.yaml:7:3: TOR008 значение «всё» ключа counting непонятно\n",
		},
	}
	cases["TOR009"] = findingCase{"", map[string]string{
		"indicators": "year,residents,jobs\n2022,2,15\n",
		"register":   "name,jobs,investment\nА,10,1\nБ,не раскрывается,2\n",
	}, "data/tor/register.csv:3:2: TOR009 «jobs» скрыто у одного резидента, а итог за 2022 год опубликован: скрытое находится вычитанием\n" +
		"  data/tor/indicators.csv:2:3: итог, из которого вычитают остальных\n"}
	cases["TOR010"] = findingCase{"", map[string]string{
		"peers": "Территория;Год;Резиденты\nТОР «А»;2022;1\nтор  «А»;2022;2\n",
	}, "data/tor/peers.csv:3:1: TOR010 «тор «А»» за 2022 год дана второй раз\n  data/tor/peers.csv:2:1: первый раз — здесь\n"}
	cases["TOR011"] = findingCase{"options:\n  name: ТОР «А»\n", map[string]string{
		"peers": "Территория;Год;Резиденты\nтор «а»;2022;1\n",
	}, "data/tor/peers.csv:2:1: TOR011 «тор «а»» — это сама территория, а не другая\n"}
	for name, c := range cases {
		_, got := load1(t, c.options, c.files)
		if diff := testutil.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	for _, r := range Rules {
		if _, ok := cases[r.Code]; !ok && r != ruleSecondZone {
			t.Errorf("no case fires %s", r.Code)
		}
	}
}

// The sample portal: the known figures of 2022 are official, everything else is invented and says so.
func TestSample(t *testing.T) {
	out, report := sitetest.Load(t, Section, themes.Default(), os.DirFS("../../../.."))
	if got := own(sitetest.Findings(report)); got != "" {
		t.Error(got)
	}
	want := map[string]string{"tor.residents 2022": "24", "tor.jobs 2022": "375", "tor.investment 2022": "1000000000.00", "tor.jobs goal": "1500", "tor.investment goal": "12000000000.00"}
	got := map[string]string{}
	for _, f := range out.Facts {
		if !f.Figure.Demo {
			got[f.Name+" "+f.Period] = f.Figure.Machine()
		}
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	v := sitetest.Page(t, out, "tor/").View.(View)
	if !v.Register.Demo || len(v.Register.Rows) != 25 || v.Figures[0].Demo {
		t.Errorf("%+v", v.Figures)
	}
}

// own drops findings about datasets of other sections, whose kinds are not known here.
func own(findings string) string {
	var list []string
	for line := range strings.Lines(findings) {
		if strings.HasPrefix(line, "data/tor-seversk/") {
			list = append(list, line)
		}
	}
	return strings.Join(list, "")
}

func TestSecondZone(t *testing.T) {
	passport := "kind: tor\ntitle: ТОР\nstatus: demo\nfiles:\n  - path: a.csv\n    table: indicators\n"
	_, report := sitetest.Load(t, Section, themes.Default(), testutil.Files(map[string]string{
		"data/a/passport.yaml": passport, "data/a/a.csv": "year,residents\n2022,1\n",
		"data/b/passport.yaml": passport, "data/b/a.csv": "year,residents\n2022,2\n",
	}))
	want := "data/b/passport.yaml:1:1: TOR007 набор «b» — вторая территория, портал показывает одну («a»)\n"
	if diff := testutil.Diff(want, sitetest.Findings(report)); diff != "" {
		t.Error(diff)
	}
}

// TestRegisterIsPublished shows what the register says beside the indicators: what agrees, and the difference that the passport explains.
func TestRegisterIsPublished(t *testing.T) {
	explained := "explanations:\n  - {rule: TOR005, file: indicators.csv, code: \"2022\", column: jobs, difference: 5, who: отдел экономики, why: Пять мест вне реестра}\n"
	out, findings := load1(t, explained, map[string]string{
		"indicators": "year,residents,jobs,investment\n2022,2,20,\n",
		"register":   "name,jobs,investment\nА,10,1\nБ,5,2\n",
	})
	if findings != "" {
		t.Error(findings)
	}
	c := sitetest.Page(t, out, "tor/").View.(View).Controls
	if len(c.Open) != 1 || len(c.Agreed) != 1 || len(out.Controls) != 2 {
		t.Fatalf("%+v", c)
	}
	l := c.Open[0]
	got := []string{l.Subject, l.Stated.Value.Text, l.Expected.Value.Text, l.Difference, l.Reason, l.Expected.Terms[0].Text, l.Expected.Terms[1].Sign + l.Expected.Terms[1].Text}
	if diff := testutil.Diff([]string{"Рабочие места, создано, 2022", "20", "15", "+5", "Пять мест вне реестра", "register.csv B2", "+B3"}, got); diff != "" {
		t.Error(diff)
	}
}
