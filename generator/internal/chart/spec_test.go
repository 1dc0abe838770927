package chart

import (
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

func TestTable(t *testing.T) {
	s := spec("t", Bar, "Доходы")
	s.Label = "Вид"
	s.Category = []string{"Налоги", "Прочее; \"разное\""}
	s.Series = []Series{{Name: "План", Values: decs("1234567.80", "")}, {Name: "Факт", Values: decs("-0.05", "0")}}
	want := Table{
		Columns: []string{"Вид", "План, ₽", "Факт, ₽"},
		Numeric: []bool{false, true, true},
		Rows: [][]Cell{
			{{Text: "Налоги"}, {Text: "1\u00a0234\u00a0567,80", Value: "1234567.80"}, {Text: "−0,05", Value: "-0.05"}},
			{{Text: "Прочее; \"разное\""}, {Text: "—"}, {Text: "0", Value: "0"}},
		},
	}
	if d := testutil.Diff(want, s.Table()); d != "" {
		t.Error(d)
	}
	for name, c := range map[string]struct {
		change func(*Spec)
		want   string
	}{
		"official": {func(*Spec) {}, "Вид,\"План, ₽\",\"Факт, ₽\"\nНалоги,1234567.80,-0.05\n\"Прочее; \"\"разное\"\"\",,0\n"},
		"demo":     {func(s *Spec) { s.Demo = true }, "Вид,\"План, ₽\",\"status: План, ₽\",\"Факт, ₽\",\"status: Факт, ₽\"\nНалоги,1234567.80,demo,-0.05,demo\n\"Прочее; \"\"разное\"\"\",,,0,demo\n"},
		"a promise beside a fact": {
			func(s *Spec) { s.Series[0].Values[0].Demo, s.Series[0].Values[1].Demo = true, true },
			"Вид,\"План, ₽\",\"status: План, ₽\",\"Факт, ₽\",\"status: Факт, ₽\"\nНалоги,1234567.80,demo,-0.05,official\n\"Прочее; \"\"разное\"\"\",,,0,official\n",
		},
	} {
		c.change(s)
		var b strings.Builder
		if err := s.CSV(&b); err != nil {
			t.Fatal(err)
		}
		if d := testutil.Diff(crlf(c.want), b.String()); d != "" {
			t.Errorf("%s: %s", name, d)
		}
		s.Demo, s.Series[0].Values[0].Demo, s.Series[0].Values[1].Demo = false, false, false
	}
}

// crlf ends lines as RFC 4180 does.
func crlf(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }

func TestLinkTable(t *testing.T) {
	s := spec("flows", Sankey, "Потоки")
	s.Links = []Link{{From: "Налоги", To: "Бюджет", Value: dec("12.50")}, {From: "Бюджет", To: "Школы"}}
	var b strings.Builder
	if err := s.CSV(&b); err != nil {
		t.Fatal(err)
	}
	if d := testutil.Diff(crlf("Откуда,Куда,\"Значение, ₽\"\nНалоги,Бюджет,12.50\nБюджет,Школы,\n"), b.String()); d != "" {
		t.Error(d)
	}
	s.Links[0].Value.Demo = true
	b.Reset()
	if err := s.CSV(&b); err != nil {
		t.Fatal(err)
	}
	if d := testutil.Diff(crlf("Откуда,Куда,\"Значение, ₽\",status\nНалоги,Бюджет,12.50,demo\nБюджет,Школы,,\n"), b.String()); d != "" {
		t.Error(d)
	}
}

func TestValidate(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Spec)
		want   string
	}{
		"sound":     {func(*Spec) {}, ""},
		"id":        {func(s *Spec) { s.ID = "Раздел 1" }, "the id"},
		"title":     {func(s *Spec) { s.Title = "" }, "no title"},
		"summary":   {func(s *Spec) { s.Summary = "" }, "no summary"},
		"kind":      {func(s *Spec) { s.Kind = "radar" }, "no kind"},
		"lengths":   {func(s *Spec) { s.Series[0].Values = s.Series[0].Values[:3] }, "has 3 values for 11 categories"},
		"pie":       {func(s *Spec) { s.Kind = Pie }, "one series, not 2"},
		"sankey":    {func(s *Spec) { s.Kind = Sankey }, "links, not categories"},
		"total":     {func(s *Spec) { s.Kind, s.Series, s.Totals = Waterfall, s.Series[:1], []int{11} }, "total 11"},
		"no name":   {func(s *Spec) { s.Series[1].Name = "" }, "has no name"},
		"many say":  {func(s *Spec) { s.ID, s.Title = "", "" }, "no title"},
		"scatter":   {func(s *Spec) { s.Kind, s.Series = Scatter, s.Series[:1] }, "two series, not 1"},
		"quarters":  {func(s *Spec) { s.Quarters = &Quarters{} }, "only a scatter"},
		"own unit":  {func(s *Spec) { s.Series[1].Unit = "%" }, "unit of its own"},
		"no series": {func(s *Spec) { s.Series, s.Category = nil, nil }, ""},
	} {
		s := barSample()
		c.change(s)
		err := s.Validate()
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

func TestCheck(t *testing.T) {
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
	s := barSample()
	s.Category = append([]string{}, s.Category...)
	s.Category[3] = s.Category[2]
	var report diag.Report
	s.Check(diag.Pos{File: "data/budget/2021.csv"}, &report)
	empty := barSample()
	empty.Series = []Series{{Name: "Факт", Values: make([]Value, len(empty.Category))}}
	empty.Check(diag.Pos{File: "data/budget/2022.csv"}, &report)
	var got []string
	for _, d := range report.All() {
		got = append(got, d.Pos.String()+": "+d.Rule.Code+" "+d.Message(diag.RU))
	}
	want := []string{
		"data/budget/2021.csv: CHT002 в графике «Расходы по разделам, 2021 год» две строки называются одинаково: «Национальная экономика»",
		"data/budget/2022.csv: CHT001 в графике «Расходы по разделам, 2021 год» нет ни одного числа, и он не нарисован",
	}
	if d := testutil.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestInvented(t *testing.T) {
	s := barSample()
	if s.Invented() {
		t.Error("an official chart is said to be invented")
	}
	s.Series[1].Values = append([]Value{}, s.Series[1].Values...)
	s.Series[1].Values[4].Demo = true
	if !s.Invented() {
		t.Error("a chart with an invented value is not said to be so")
	}
}
