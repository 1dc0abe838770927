package dataset

import (
	"strings"
	"testing"
)

func TestParsePeriod(t *testing.T) {
	for _, c := range []struct{ text, code, words string }{
		{"2020", "2020", "2020"},
		{"2020 год", "2020", "2020"},
		{"2020-03", "2020-03", "март 2020"},
		{"03.2020", "2020-03", "март 2020"},
		{"2020/3", "2020-03", "март 2020"},
		{"март 2020", "2020-03", "март 2020"},
		{" Март  2020 г.", "2020-03", "март 2020"},
		{"мар. 2020", "2020-03", "март 2020"},
		{"2020, сентябрь", "2020-09", "сентябрь 2020"},
		{"I кв. 2021", "2021-Q1", "I квартал 2021"},
		{"IV квартал 2021 года", "2021-Q4", "IV квартал 2021"},
		{"2-й квартал 2021", "2021-Q2", "II квартал 2021"},
		{"2021-Q3", "2021-Q3", "III квартал 2021"},
		{"2021 III кв.", "2021-Q3", "III квартал 2021"},
		{"1-е полугодие 2021", "2021-H1", "I полугодие 2021"},
		{"II полугодие 2021 г.", "2021-H2", "II полугодие 2021"},
		{"2020-W12", "2020-W12", "16–22 марта 2020"},
		{"12 неделя 2020", "2020-W12", "16–22 марта 2020"},
		{"12-я нед. 2020", "2020-W12", "16–22 марта 2020"},
		{"неделя 12, 2020", "2020-W12", "16–22 марта 2020"},
		{"16.03.2020–22.03.2020", "2020-W12", "16–22 марта 2020"},
		{"16.03 - 22.03.2020", "2020-W12", "16–22 марта 2020"},
		{"2020-W53", "2020-W53", "28 декабря 2020 – 3 января 2021"},
		{"16.03.2020", "2020-03-16", "16 марта 2020"},
		{"2020-03-16", "2020-03-16", "16 марта 2020"},
		{"16 марта 2020 г.", "2020-03-16", "16 марта 2020"},
		{"январь–март 2021", "2021-01-01/2021-03-31", "1 января – 31 марта 2021"},
		{"9 месяцев 2021 года", "2021-01-01/2021-09-30", "1 января – 30 сентября 2021"},
		{"1 месяц 2021", "2021-01", "январь 2021"},
	} {
		p, ok := ParsePeriod(c.text)
		if !ok || p.Code() != c.code || strings.ReplaceAll(p.Words(), "\u00a0", " ") != c.words {
			t.Errorf("%q: %t %s %s", c.text, ok, p.Code(), p.Words())
		}
	}
	for _, none := range []string{"", "-", "мар.20", "20", "2021-13", "13.2021", "V кв. 2021", "3 полугодие 2021", "2021-W53", "2020-W00", "март", "март-январь 2020", "20200316", "44000", "1 234", "3,5", "2020,5", "22.03.2020–16.03.2020", "января 20201", "тираж 2020"} {
		if p, ok := ParsePeriod(none); ok {
			t.Errorf("%q is %s", none, p.Code())
		}
	}
}

func TestPeriodOrder(t *testing.T) {
	at := func(s string) Period {
		p, ok := ParsePeriod(s)
		if !ok {
			t.Fatal(s)
		}
		return p
	}
	for _, c := range []struct {
		a, b    string
		follows bool
	}{
		{"2020", "2021", true},
		{"декабрь 2020", "2021-01", true},
		{"2020-11", "2021-01", false},
		{"2020-W53", "2021-W01", true},
		{"IV кв. 2020", "I кв. 2021", true},
		{"31.12.2020", "01.01.2021", true},
		{"2020", "2021-01", false},
	} {
		if next, _ := at(c.a).Next(); (next == at(c.b)) != c.follows {
			t.Errorf("after %s comes %s", c.a, next.Code())
		}
		if got := at(c.b).Follows(at(c.a)); got != c.follows || at(c.a).Compare(at(c.b)) >= 0 {
			t.Errorf("%s, %s: %t", c.a, c.b, got)
		}
	}
	if before, ok := at("март 2021").YearBefore(); !ok || before.Code() != "2020-03" {
		t.Error(before.Code())
	}
	if before, ok := at("2021-W01").YearBefore(); ok {
		t.Error(before.Code())
	}
}

// FuzzPeriod reads any text as a period: no panic, its days are in order, and what programs write of it reads back as the same.
func FuzzPeriod(f *testing.F) {
	for _, s := range []string{"2020", "март 2020", "I кв. 2021", "2020-W12", "16.03.2020-22.03.2020", "9 месяцев 2021", "2021-H1", "мар.20", "3-я нед. 2020", "ⅠⅤ кв. 2020"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, ok := ParsePeriod(s)
		if !ok {
			return
		}
		if p.To.Before(p.From) || p.Words() == "" {
			t.Errorf("%q: %+v", s, p)
		}
		if p.Step == StepSpan {
			return
		}
		if again, ok := ParsePeriod(p.Code()); !ok || again != p {
			t.Errorf("%q is %s, which reads as %s", s, p.Code(), again.Code())
		}
	})
}
