package plot

import (
	"fmt"
	"strings"
	"testing"

	"otkryto/generator/internal/chart"
	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// records are the rows of a table of the open kind.
func records(t testing.TB, csv string) []dataset.Record {
	t.Helper()
	report := &diag.Report{}
	sets, err := dataset.Open(testutil.Files(map[string]string{
		"data/x/a.csv": csv, "data/x/passport.yaml": "title: Проба\nkind: table\nstatus: official\nfiles:\n  - path: a.csv\n",
	}), []dataset.Kind{dataset.AnyTable}, report)
	if err != nil || report.Failed(true) {
		t.Fatal(err, report.All())
	}
	var list []dataset.Record
	for r := range dataset.Records(sets[0].Files[0], nil) {
		list = append(list, r)
	}
	return list
}

// fill fills a chart; the fault is the first.
func fill(t testing.TB, w Wish, csv string) (Result, *Fault) {
	t.Helper()
	p := New(w)
	for _, r := range records(t, csv) {
		if f := p.Add(r); f != nil {
			return Result{}, f
		}
	}
	return p.Result(), nil
}

// lines prints a chart: a category a line with the values of its series.
func lines(r Result) string {
	var b strings.Builder
	for i, c := range r.Spec.Category {
		b.WriteString(strings.ReplaceAll(c, "\u00a0", " "))
		for _, s := range r.Spec.Series {
			v := "-"
			if s.Values[i].Set {
				v = s.Values[i].Number.String()
			}
			b.WriteString(" " + v)
		}
		b.WriteString("; ")
	}
	for _, s := range r.Spec.Series {
		b.WriteString("|" + s.Name)
	}
	return fmt.Sprintf("%s %s -%d -%d", strings.TrimSuffix(b.String(), "; "), r.Spec.Unit, r.Names, r.Lines)
}

func TestResult(t *testing.T) {
	months := "Месяц;Случаи, чел.;Привиты, чел.\n2021-02;5;-\nянварь 2021;7;1\n05.2021;9;2\n"
	parts := "Год;Вид;Дети\n2021;А;5\n2021;Б;7\n2022;А;1\n2022;Б;0\n"
	names := "Район;Сумма, тыс. руб.\nСевер;1,5\nВсего;9\nЮг;7,5\n"
	for name, c := range map[string]struct {
		wish Wish
		csv  string
		want string
	}{
		"as filed":                   {Wish{X: []string{"Район"}, Y: []string{"Сумма"}}, names, "Север 1500.0; Всего 9000; Юг 7500.0; |Сумма RUB -0 -0"},
		"ranked without totals":      {Wish{X: []string{"Район"}, Y: []string{"Сумма, тыс. руб."}, Order: BySize, Total: true}, names, "Юг 7500.0; Север 1500.0; |Сумма RUB -0 -0"},
		"the largest":                {Wish{X: []string{"Район"}, Y: []string{"сумма"}, Order: BySize, Names: 1}, names, "Всего 9000; |Сумма RUB -2 -0"},
		"in time, with a gap":        {Wish{X: []string{"Месяц"}, Y: []string{"Случаи", "Привиты"}, Order: InTime}, months, "январь 2021 7 1; февраль 2021 5 -; март 2021 - -; апрель 2021 - -; май 2021 9 2; |Случаи|Привиты чел. -0 -0"},
		"the last ones":              {Wish{X: []string{"Месяц"}, Y: []string{"Случаи"}, Order: InTime, Names: 2}, months, "апрель 2021 -; май 2021 9; |Случаи чел. -3 -0"},
		"parted":                     {Wish{X: []string{"Год"}, Y: []string{"Дети"}, By: "Вид"}, parts, "2021 5 7; 2022 1 0; |А|Б  -0 -0"},
		"the largest line":           {Wish{X: []string{"Год"}, Y: []string{"Дети"}, By: "Вид", Lines: 1}, parts, "2021 5; 2022 1; |А  -0 -1"},
		"added":                      {Wish{X: []string{"Год"}, Y: []string{"Дети"}, How: Sum}, parts, "2021 12; 2022 1; |Дети  -0 -0"},
		"counted":                    {Wish{X: []string{"Вид"}, How: Count}, parts, "А 2; Б 2; |  -0 -0"},
		"on a condition":             {Wish{X: []string{"Год"}, Y: []string{"Дети"}, Where: []Condition{{"Вид", []string{"б"}}}}, parts, "2021 7; 2022 0; |Дети  -0 -0"},
		"year and month":             {Wish{X: []string{"Год", "Месяц"}, Y: []string{"Число"}, Order: InTime}, "Год;Месяц;Число\n2021;2;5\n2020;12;1\n2021;1;3\n", "декабрь 2020 1; январь 2021 3; февраль 2021 5; |Число  -0 -0"},
		"years, now and then":        {Wish{X: []string{"Год"}, Y: []string{"Число"}, Order: InTime}, "Год;Число\n2021;5\n1990;1\n2000;3\n", "1990 1; 2000 3; 2021 5; |Число  -0 -0"},
		"a row without a name":       {Wish{X: []string{"Район"}, Y: []string{"Число"}}, "Район;Число\nА;5\n;9\n", "А 5; |Число  -0 -0"},
		"kopecks are added as typed": {Wish{X: []string{"А"}, Y: []string{"Б"}, How: Sum}, "А;Б\nx1;0,10\nx1;0,20\n", "x1 0.30; |Б  -0 -0"},
	} {
		r, f := fill(t, c.wish, c.csv)
		if f != nil {
			t.Errorf("%s: %+v", name, f)
			continue
		}
		if got := lines(r); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

func TestFaults(t *testing.T) {
	for name, c := range map[string]struct {
		wish Wish
		csv  string
		want FaultKind
	}{
		"a word":      {Wish{X: []string{"А"}, Y: []string{"Б"}}, "А;Б\nx1;5\ny;много\n", NotNumber},
		"two units":   {Wish{X: []string{"А"}, Y: []string{"Б", "В"}}, "А;Б, км;В, чел.\nx1;5;6\n", TwoUnits},
		"repeated":    {Wish{X: []string{"А"}, Y: []string{"Б"}}, "А;Б\nx1;5\nx1;6\n", Repeated},
		"a long sum":  {Wish{X: []string{"А"}, Y: []string{"Б"}, How: Sum}, "А;Б\nx1;9999999999999999999\nx1;1\n", TooLong},
		"many points": {Wish{X: []string{"А"}, Y: []string{"Б"}}, "А;Б\n" + many(Most+1), TooMany},
	} {
		if _, f := fill(t, c.wish, c.csv); f == nil || f.Kind != c.want {
			t.Errorf("%s: %+v", name, f)
		}
	}
}

func many(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "имя %d;%d\n", i, i)
	}
	return b.String()
}

// TestCells holds that the cells of a sum give the sum, and that too many are not kept.
func TestCells(t *testing.T) {
	r, f := fill(t, Wish{X: []string{"А"}, Y: []string{"Б"}, How: Sum}, "А;Б\nx1;5\ny1;1\nx1;6\n")
	if f != nil {
		t.Fatal(f)
	}
	if cells := r.Cells(0, 0); len(cells) != 2 || cells[0].Row != 2 || cells[1].Row != 4 {
		t.Errorf("%+v", cells)
	}
	r, _ = fill(t, Wish{X: []string{"А"}, Y: []string{"Б"}, How: Sum}, "А;Б\n"+strings.Repeat("x1;1\n", Kept+1))
	if r.Cells(0, 0) != nil || r.Spec.Series[0].Values[0].Number.String() != fmt.Sprint(Kept+1) {
		t.Error("a sum of too many cells has them, or is wrong")
	}
}

func TestCutUnit(t *testing.T) {
	for heading, want := range map[string]string{
		"Доходы, млн руб.": "Доходы|млн руб.", "Привито (чел.)": "Привито|чел.", "Рабочие места, план": "Рабочие места, план|", "Всего": "Всего|",
		"Дети, отдохнувшие в лагерях за счёт бюджета": "Дети, отдохнувшие в лагерях за счёт бюджета|",
	} {
		name, unit := CutUnit(heading)
		if got := name + "|" + unit; got != want {
			t.Errorf("%q: %q", heading, got)
		}
	}
}

func TestForms(t *testing.T) {
	if k, ok := FormOf("Линия"); !ok || k != chart.Line {
		t.Error(k)
	}
	if _, ok := FormOf("кривая"); ok {
		t.Error("there is no such form")
	}
}
