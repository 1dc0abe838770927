package budget

import (
	"strings"
	"testing"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/testutil"
)

func TestParseCode(t *testing.T) {
	for _, c := range []struct {
		part   part
		digits string
		want   code
		ok     bool
	}{
		{income, "00010102010010000110", code{"000", "10102010010000110"}, true},
		{income, "18210102010011000110", code{"182", "10102010011000110"}, true},
		{income, "10102010010000110", code{"000", "10102010010000110"}, true},
		{income, "101", code{"000", "10100000000000000"}, true},
		{income, "20210", code{"000", "20210000000000000"}, true},
		{expenditure, "90207010110100590611", code{"902", "07010110100590611"}, true},
		{expenditure, "0701", code{"000", "07010000000000000"}, true},
		{expenditure, "0701244", code{"000", "07010000000000244"}, true},
		{expenditure, "07", code{"000", "07000000000000000"}, true},
		{expenditure, "701", code{}, false}, // the zero was eaten
		{sources, "00001020000000000710", code{"000", "01020000000000710"}, true},
		{income, "", code{}, false},
		{income, "10102Х", code{}, false},
	} {
		got, ok := parseCode(c.part, c.digits)
		if got != c.want || ok != c.ok {
			t.Errorf("parseCode(%s, %q) = %v, %v; want %v, %v", c.part, c.digits, got, ok, c.want, c.ok)
		}
	}
}

func TestCodeOfLines(t *testing.T) {
	for _, c := range []struct {
		part part
		line string
		want code
		ok   bool
	}{
		{income, "010", code{Admin: "000"}, true},
		{expenditure, "200", code{Admin: "000"}, true},
		{sources, "500", code{Admin: "000"}, true},
		{sources, "710", code{"000", "710"}, true},
		{income, "200", code{}, false},
		{expenditure, "", code{}, false},
	} {
		got, ok := codeOf(c.part, c.line, dataset.Code{})
		if got != c.want || ok != c.ok {
			t.Errorf("codeOf(%s, %q) = %v, %v; want %v, %v", c.part, c.line, got, ok, c.want, c.ok)
		}
	}
}

// TestEditions asks the edition of a year, else the nearest, and says which it was: none is made up for the years between.
func TestEditions(t *testing.T) {
	c := codeTables()
	for _, s := range []struct {
		part part
		key  string
		year int
		want verdict
	}{
		{expenditure, "07010000000000000", 2021, verdict{Known: true, Edition: 2021, Own: true}},
		{expenditure, "07010000000000000", 2022, verdict{Known: true, Edition: 2021}},
		{expenditure, "07010000000000000", 2012, verdict{Known: true, Edition: 2012, Own: true}},
		{expenditure, "07010000000000000", 2010, verdict{Known: true, Edition: 2012}},
		{expenditure, "07010000000000000", 2016, verdict{Known: true, Edition: 2012}},
		{expenditure, "07010000000000000", 2017, verdict{Known: true, Edition: 2021}},
		{expenditure, "01140000000000000", 2021, verdict{Edition: 2021, Own: true, Other: 2012}},
		{expenditure, "01140000000000000", 2012, verdict{Known: true, Edition: 2012, Own: true}},
		{expenditure, "77000000000000000", 2021, verdict{Edition: 2021, Own: true}},
		{expenditure, "77000000000000000", 2023, verdict{Edition: 2021}},
		{expenditure, "07010000000000244", 2012, verdict{Known: true, Edition: 2021}},
		{expenditure, "07010000000000999", 2021, verdict{Edition: 2021, Own: true}},
		{income, "10102010010000110", 2021, verdict{Known: true, Edition: 2021, Own: true}},
		{income, "10102010011000110", 2021, verdict{Known: true, Edition: 2021, Own: true}},
		{income, "10192010010000110", 2021, verdict{Edition: 2021, Own: true}},
		{income, "20210000000000000", 2020, verdict{Known: true, Edition: 2021}},
		{sources, "99999999999999999", 2021, verdict{Known: true}},
	} {
		if got := c.judge(s.part, s.key, s.year); got != s.want {
			t.Errorf("%s %s in %d is %+v, want %+v", s.part, s.key, s.year, got, s.want)
		}
	}
	for year, want := range map[int]string{2012: "Обеспечение пожарной безопасности", 2020: "Обеспечение пожарной безопасности", 2021: "Защита населения"} {
		if got := c.name(expenditure, "03100000000000000", year); !strings.HasPrefix(got, want) {
			t.Errorf("0310 is «%s» in %d", got, year)
		}
	}
}

// TestNamed holds what passports call a row.
func TestNamed(t *testing.T) {
	for want, c := range map[string]struct {
		part part
		code code
	}{
		"200": {expenditure, code{allAdmins, ""}}, "0700": {expenditure, code{allAdmins, "07000000000000000"}}, "90207000000000000000": {expenditure, code{"902", "07000000000000000"}},
		"101": {income, code{allAdmins, "10100000000000000"}}, "10102010010000110": {income, code{allAdmins, "10102010010000110"}}, "720": {sources, code{allAdmins, "720"}},
	} {
		if got := named(c.part, c.code); got != want {
			t.Errorf("%v is called %s, want %s", c.code, got, want)
		}
	}
}

// TestParents hangs codes below each other by the nearest of their ancestors that stands in the same list.
func TestParents(t *testing.T) {
	for _, c := range []struct {
		part      part
		key       string
		have      []string
		want, why string
	}{
		{income, "10102010010000110", []string{"10102000010000110", "10100000000000000"}, "10102000010000110", "subarticle below article"},
		{income, "10102010011000110", []string{"10102010010000110", "10102000010000110"}, "10102010010000110", "subkind below all subkinds"},
		{income, "10501011010000110", []string{"10501010010000110", "10501000000000110"}, "10501010010000110", "011 below 010"},
		{income, "11402043040000440", []string{"11402040040000410", "11402040040000440", "11402000000000000"}, "11402040040000440", "the same operation"},
		{income, "11402040040000440", []string{"11402000000000000", "11400000000000000"}, "11402000000000000", "operation below all operations"},
		{income, "11105300000000120", []string{"11105000000000120", "11100000000000000"}, "11100000000000000", "exception 111 05 300"},
		{income, "11105310000000120", []string{"11105300000000120", "11105000000000120"}, "11105300000000120", "below the exception"},
		{income, "11105312040000120", []string{"11105310000000120", "11105300000000120"}, "11105310000000120", "digits below the exception"},
		{income, "11406300000000430", []string{"11406000000000430", "11400000000000000"}, "11400000000000000", "exception 114 06 300"},
		{income, "11406312040000430", []string{"11406000000000430", "11406300000000430"}, "11406300000000430", "a missing level is skipped"},
		{income, "11601120010000140", []string{"11601100010000140", "11601000010000140"}, "11601000010000140", "chapter 12 is not below chapter 10"},
		{income, "11601330000000140", []string{"11601000010000140", "11600000000000000"}, "11600000000000000", "exception 116 01 330"},
		{income, "11611000010000140", []string{"11610000000000140", "11600000000000000"}, "11600000000000000", "article 11 is not below article 10"},
		{income, "20225497000000150", []string{"20220000000000150", "20200000000000000"}, "20220000000000150", "202 25 below 202 20"},
		{income, "20225497040000150", []string{"20225497000000150", "20220000000000150"}, "20225497000000150", "element below all elements"},
		{income, "20245393000000150", []string{"20245390000000150", "20240000000000150"}, "20240000000000150", "transfers have no subarticles"},
		{income, "20220000000000150", []string{"20210000000000150", "20200000000000000"}, "20200000000000000", "a kind of transfer below 202"},
		{income, "21960010040000150", []string{"21900000040000150", "21900000000000000"}, "21900000040000150", "the same element first"},
		{expenditure, "07010000000000611", []string{"07010000000000610", "07010000000000600", "07010000000000000"}, "07010000000000610", "type below its group"},
		{expenditure, "07010000000000600", []string{"07010000000000000", "07000000000000000"}, "07010000000000000", "type below subsection"},
		{expenditure, "07010110100590611", []string{"07010110100590610", "07010110100000000"}, "07010110100590610", "type within its target item"},
		{expenditure, "07010110100590000", []string{"07010110100000000", "07010110000000000"}, "07010110100000000", "direction below its measure"},
		{expenditure, "07010000000000000", []string{"07000000000000000"}, "07000000000000000", "subsection below section"},
		{expenditure, "07000000000000000", []string{"08000000000000000"}, "", "section below the whole"},
		{sources, "01020000040000710", []string{"01020000000000700", "01020000000000000", "520"}, "01020000000000700", "received loans"},
		{sources, "01020000000000000", []string{"520", "700"}, "520", "internal sources"},
		{sources, "01050201040000510", []string{"01050201000000510", "710", "520"}, "01050201000000510", "growing balances"},
		{sources, "01050000000000600", []string{"720", "710", "700"}, "720", "shrinking balances"},
		{sources, "02010000000000000", []string{"520", "620"}, "620", "external sources"},
		{sources, "720", []string{"700", "520"}, "700", "a line of balances"},
	} {
		rows := []*row{{Code: code{"000", ""}}, {Code: code{"000", c.key}}}
		for _, k := range c.have {
			rows = append(rows, &row{Code: code{"000", k}})
		}
		tree := grow(codeTables(), c.part, rows, 2021)
		if got := tree.find(c.key).Above.Code.Key; got != c.want {
			t.Errorf("%s: %s hangs below %q, want %q", c.why, c.key, got, c.want)
		}
	}
}

// TestAdministrators adds up rows of several administrators, and does not add a cut by administrator to the total that it cuts.
func TestAdministrators(t *testing.T) {
	r := func(admin, key string, roubles int64) *row {
		a := amount{Value: moneyOf(roubles), Set: true}
		return &row{Code: code{admin, key}, Amounts: [2]amount{a, a}, File: &dataset.File{}}
	}
	const school, kinder, section = "07020000000000000", "07010000000000000", "07000000000000000"
	cut := plain(codeTables(), grow(codeTables(), expenditure, []*row{
		r("000", "", 100), r("000", section, 100), r("000", school, 60), r("902", school, 50), r("903", school, 10), r("000", kinder, 40),
	}, 2021), 2021)
	if got := cut.Root.total(executed).Value; got != moneyOf(100) {
		t.Errorf("the whole of a table with cuts by administrator is %v", got)
	}
	if got := cut.find(school); len(got.Parts) != 0 || got.Amounts[executed].Value != moneyOf(60) {
		t.Errorf("a subsection cut by administrator: %v parts, %v", len(got.Parts), got.Amounts[executed].Value)
	}
	byAdmin := plain(codeTables(), grow(codeTables(), expenditure, []*row{
		r("902", zeros(keyLen), 50), r("902", section, 50), r("902", school, 50), r("903", section, 50), r("903", school, 10), r("903", kinder, 40),
	}, 2021), 2021)
	if got := byAdmin.Root.Amounts[executed].Value; got != moneyOf(100) {
		t.Errorf("the whole of a table by administrators is %v", got)
	}
	if got := byAdmin.find(school).Amounts[executed].Value; got != moneyOf(60) {
		t.Errorf("a subsection of two administrators is %v", got)
	}
}

func TestShortAndSpaced(t *testing.T) {
	for _, c := range []struct {
		part          part
		key           string
		short, spaced string
	}{
		{expenditure, "07000000000000000", "0700", "0700"},
		{expenditure, "07010000000000244", "07010000000000244", "0701 0000000000 244"},
		{income, "10100000000000000", "101", "101"},
		{income, "10102010010000110", "10102010010000110", "1 01 02 010 01 0000 110"},
		{income, "20000000000000000", "2", "2"},
		{sources, "01020000040000710", "01020000040000710", "01 02 00 00 04 0000 710"},
		{sources, "710", "710", "710"},
	} {
		if got := short(c.part, c.key); got != c.short {
			t.Errorf("short(%s) = %s, want %s", c.key, got, c.short)
		}
		if got := plainBlanks(spaced(c.part, c.key)); got != c.spaced {
			t.Errorf("spaced(%s) = %s, want %s", c.key, got, c.spaced)
		}
	}
}

func TestTitleDate(t *testing.T) {
	got := map[string]string{}
	for _, title := range []string{
		"на 1 января 2022 г.", "ОТЧЕТ ОБ ИСПОЛНЕНИИ БЮДЖЕТА на  1 апреля 2022 года", "на\u00a001.10.2021", "за 2021 год", "за 1 квартал 2022 года",
		"за I квартал 2022 г.", "за 1 полугодие 2022 года", "за 9 месяцев 2022 года", "за январь – сентябрь 2022 г.", "Исполнение бюджета за январь-май 2020 года",
		"Решение о бюджете на 2023 год", "на 1 мартобря 2022 г.", "Единица измерения: руб.", "за 13 месяцев 2022 года", "на 31 февраля", "",
	} {
		date, ok := titleDate(title)
		got[title] = "—"
		if ok {
			got[title] = date.Format("02.01.2006")
		}
	}
	want := map[string]string{
		"на 1 января 2022 г.": "31.12.2021", "ОТЧЕТ ОБ ИСПОЛНЕНИИ БЮДЖЕТА на  1 апреля 2022 года": "31.03.2022", "на\u00a001.10.2021": "30.09.2021",
		"за 2021 год": "31.12.2021", "за 1 квартал 2022 года": "31.03.2022", "за I квартал 2022 г.": "31.03.2022", "за 1 полугодие 2022 года": "30.06.2022",
		"за 9 месяцев 2022 года": "30.09.2022", "за январь – сентябрь 2022 г.": "30.09.2022", "Исполнение бюджета за январь-май 2020 года": "31.05.2020",
		"Решение о бюджете на 2023 год": "31.12.2023", "на 1 мартобря 2022 г.": "—", "Единица измерения: руб.": "—", "за 13 месяцев 2022 года": "—",
		"на 31 февраля": "—", "": "—",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzTitleDate(f *testing.F) {
	for _, s := range []string{"на 1 января 2022 г.", "за 99 месяцев 0000 года", "на 99.99.9999", "за I квартал 2022"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { titleDate(s) })
}

func TestSentenceCase(t *testing.T) {
	for in, want := range map[string]string{
		"НАЛОГИ НА ПРИБЫЛЬ, ДОХОДЫ":                      "Налоги на прибыль, доходы",
		"БЕЗВОЗМЕЗДНЫЕ ПОСТУПЛЕНИЯ РОССИЙСКОЙ ФЕДЕРАЦИИ": "Безвозмездные поступления Российской Федерации",
		"Налог на доходы физических лиц":                 "Налог на доходы физических лиц",
		"": "",
	} {
		if got := sentenceCase(in); got != want {
			t.Errorf("sentenceCase(%q) = %q, want %q", in, got, want)
		}
	}
}
