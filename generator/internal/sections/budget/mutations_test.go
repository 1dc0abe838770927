package budget

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"otkryto/generator/internal/diag"
)

// mutation is one thing gone wrong in a file that was right, and who must say so, where.
type mutation struct {
	name   string
	file   string // below data/
	spoil  func(*spoilt)
	rule   string
	row    string // a cell of the row that must be named, as typed; "#4" is the row's number, "plan.csv#2" one of another file, "" the file
	column string // Excel's letter; "" is any
}

// The files that are spoilt. Tomsk's are real, the sample's are the other layouts: commas and points, UTF-8, quarters, a plan in thousands.
const (
	tomskIncome    = "tomsk-2021/dohody-2021.csv"
	tomskSpent     = "tomsk-2021/rashody-2021.csv"
	tomskSources   = "tomsk-2021/istochniki-2021.csv"
	tomskPassport  = "tomsk-2021/passport.yaml"
	sampleQ1       = "budget-2022/otchet-2022-03-31.csv"
	sampleQ2       = "budget-2022/otchet-2022-06-30.csv"
	sampleQ4       = "budget-2022/otchet-2022-12-31.csv"
	samplePlan     = "budget-2022/plan-2022.csv"
	samplePassport = "budget-2022/passport.yaml"
	sampleOld      = "budget-2020/otchet-2020-12-31.csv"
)

var mutations = []mutation{
	// One digit of an amount.
	{"a digit of a leaf", tomskSpent, retype("000 0102 0000000000 121", "E", "5 422 698,99", "5 422 698,98"), "BUD001", "000 0102 0000000000 120", "E"},
	{"a digit of a leaf's plan", tomskSpent, retype("000 0102 0000000000 122", "D", "52 750,00", "52 751,00"), "BUD001", "000 0102 0000000000 120", "D"},
	{"a digit of a subsection", tomskSpent, retype("000 0103 0000000000 000", "E", "120 190 477,62", "120 190 478,62"), "BUD001", "000 0103 0000000000 000", "E"},
	{"a digit of a section", tomskSpent, retype("000 0500 0000000000 000", "E", "2 571 280 425,58", "2 571 280 425,59"), "BUD001", "000 0500 0000000000 000", "E"},
	{"a digit of all expenditure", tomskSpent, retype("200", "E", "27 089 231 656,95", "27 089 231 656,96"), "BUD001", "200", "E"},
	{"all expenditure, seen from the result", tomskSpent, retype("200", "E", "27 089 231 656,95", "27 089 231 656,96"), "BUD009", "450", "E"},
	{"a digit of all planned income", tomskIncome, retype("010", "D", "27 373 406 679,09", "27 373 406 679,19"), "BUD001", "010", "D"},
	{"a digit of a tax", tomskIncome, retype("000 10102030010000110", "E", "58 070 190,51", "58 070 180,51"), "BUD001", "000 10102000010000110", "E"},
	{"a negative amount loses its sign", tomskIncome, retype("000 10302260010000110", "E", "-4 074 409,91", "4 074 409,91"), "BUD001", "000 10302260010000110", "E"},
	{"a comma slips", tomskIncome, retype("000 10907052040000110", "E", "3 890,21", "38 902,10"), "BUD001", "000 10907050000000110", "E"},
	{"a digit is lost", tomskIncome, retype("000 11101040040000120", "E", "33 015,73", "3 015,73"), "BUD001", "000 11101000000000120", "E"},
	{"two digits change places", tomskSpent, retype("000 0105 0000000000 244", "E", "152 441,79", "152 414,79"), "BUD001", "000 0105 0000000000 240", "E"},
	{"a digit of the result", tomskSpent, retype("450", "E", "126 854 381,85", "126 854 381,86"), "BUD009", "450", "E"},
	{"the result loses its sign", tomskSpent, retype("450", "D", "-1 185 778 030,65", "1 185 778 030,65"), "BUD009", "450", "D"},
	{"a digit of all sources", tomskSources, retype("500", "E", "-126 854 381,85", "-126 854 381,95"), "BUD010", "500", "E"},
	{"sources lose their sign", tomskSources, retype("500", "E", "-126 854 381,85", "126 854 381,85"), "BUD010", "500", "E"},
	{"a digit of a loan", tomskSources, retype("000 01020000040000710", "E", "4 434 406 120,00", "4 434 406 121,00"), "BUD015", "000 01020000000000700", "E"},
	{"a digit of balances", tomskSources, retype("710", "D", "-34 768 979 297,69", "-34 768 979 297,79"), "BUD015", "700", "D"},
	{"a digit of the sample", sampleQ4, retype("000 0102 0000000000 000", "E", "3775742.77", "3775742.71"), "BUD001", "000 0102 0000000000 000", "E"},
	{"a digit of the sample's income", sampleQ4, retype("000 2 07 04 050 04 0000 150", "D", "2016300.00", "2016800.00"), "BUD001", "000 2 07 04 000 04 0000 150", "D"},
	{"a digit of a report in Windows-1251", sampleOld, retype("450", "E", "", "1,00"), "BUD009", "450", "E"},
	{"a digit of a plan in thousands", samplePlan, retype("0103", "D", "14671", "14672"), "BUD001", "0100", "D"},
	{"a digit of column 6", tomskSpent, retype("000 0102 0000000000 122", "F", "33 151,00", "33 151,01"), "BUD019", "000 0102 0000000000 122", "F"},
	{"a digit of column 6 of a total", tomskSpent, retype("200", "F", "1 469 953 052,79", "1 469 953 052,70"), "BUD019", "200", "F"},
	{"column 6 of the result", tomskSpent, retype("450", "F", "-1 312 632 412,50", "1 312 632 412,50"), "BUD019", "450", "F"},
	{"column 6 of sources", tomskSources, retype("700", "F", "517 595 593,90", "517 595 593,00"), "BUD019", "700", "F"},
	{"column 6 is emptied", sampleQ4, retype("000 1301 0000000000 700", "F", "124451.38", ""), "BUD036", "000 1301 0000000000 700", "F"},
	{"a total is emptied", sampleQ4, retype("000 1301 0000000000 700", "E", "20601148.62", "-"), "BUD037", "000 1301 0000000000 700", "E"},

	// One row.
	{"a leaf is lost", tomskSpent, drop("000 0102 0000000000 129"), "BUD001", "000 0102 0000000000 120", "E"},
	{"a subsection is lost", tomskSpent, drop("000 0105 0000000000 000"), "BUD026", "000 0105 0000000000 200", "C"},
	{"a section is lost", tomskSpent, drop("000 0500 0000000000 000"), "BUD026", "000 0501 0000000000 000", "C"},
	{"a subgroup of income is lost", tomskIncome, drop("000 10300000000000000"), "BUD026", "000 10302000010000110", "C"},
	{"a group of income is lost", tomskIncome, drop("000 10000000000000000"), "BUD026", "000 10100000000000000", "C"},
	{"a tax is lost", tomskIncome, drop("000 10102080010000110"), "BUD001", "000 10102000010000110", "E"},
	{"the whole of expenditure is lost", sampleQ4, drop("200"), "BUD008", "", ""},
	{"the result is lost", tomskSpent, drop("450"), "BUD008", "", ""},
	{"the whole of sources is lost", tomskSources, drop("500"), "BUD008", "", ""},
	{"a line of sources is lost", tomskSources, drop("720"), "BUD026", "000 01050000000000600", "C"},
	{"a row is copied", tomskSpent, double("000 0102 0000000000 120"), "BUD002", "#13", "C"},
	{"a row of income is copied", tomskIncome, double("000 10102020010000110"), "BUD002", "#14", "C"},
	{"a row of the plan is copied", samplePlan, double("0103"), "BUD002", "#30", "B"},
	{"two rows change their amounts", tomskSpent, swap("000 0102 0000000000 121", "000 0102 0000000000 244"), "BUD001", "000 0102 0000000000 120", "E"},
	{"a row loses its code", tomskSpent, retype("000 0102 0000000000 129", "C", "000 0102 0000000000 129", ""), "BUD014", "1 517 582,21", "A"},
	{"a row loses an amount's column", sampleQ4, cut("000 0102 0000000000 000"), "CSV008", "000 0102 0000000000 000", ""},

	// One code.
	{"a digit of a section's code", tomskSpent, retype("000 0500 0000000000 000", "C", "0500", "0590"), "BUD003", "000 0590 0000000000 000", "C"},
	{"a digit of a type's code", tomskSpent, retype("000 0102 0000000000 122", "C", "122", "192"), "BUD003", "000 0102 0000000000 192", "C"},
	{"a digit of an income code", tomskIncome, retype("000 10102030010000110", "C", "10102030", "10192030"), "BUD003", "000 10192030010000110", "C"},
	{"a code becomes its neighbour's", tomskSpent, retype("000 0102 0000000000 122", "C", "122", "121"), "BUD002", "#14", "C"},
	{"a code goes to another section", tomskSpent, retype("000 0105 0000000000 000", "C", "0105", "0505"), "BUD002", "000 0505 0000000000 000", "C"},
	{"a digit of a code of a year without an edition", sampleQ4, retype("000 0406 0000000000 000", "C", "0406", "0496"), "BUD024", "000 0496 0000000000 000", "C"},
	{"a digit too many", tomskSpent, retype("000 0102 0000000000 122", "C", "122", "1222"), "BUD005", "000 0102 0000000000 1222", "C"},
	{"zeros lost of twenty digits", tomskSpent, retype("000 0700 0000000000 000", "C", "000 0700 0000000000 000", "7000000000000000"), "BUD025", "7000000000000000", "C"},
	{"zeros lost of a type's code", tomskSpent, retype("000 0102 0000000000 121", "C", "000 0102 0000000000 121", "1020000000000121"), "BUD025", "1020000000000121", "C"},
	{"a zero lost of a short code", samplePlan, retype("0104", "B", "0104", "104"), "BUD025", "104", "B"},
	{"zeros lost of a source", tomskSources, retype("000 01020000040000710", "C", "000 01020000040000710", "1020000040000710"), "BUD025", "1020000040000710", "C"},
	{"fifteen digits of a number", tomskIncome, retype("000 10102010010000110", "C", "000 10102010010000110", "18210102010010000000"), "BUD035", "18210102010010000000", "C"},
	{"Excel's exponent", tomskIncome, retype("000 10102010010000110", "C", "000 10102010010000110", "1,01E+16"), "CSV018", "1,01E+16", "C"},
	{"Excel's exponent of twenty digits", tomskSpent, retype("000 0700 0000000000 000", "C", "000 0700 0000000000 000", "9,0207E+19"), "CSV018", "9,0207E+19", "C"},
	{"Excel's date", samplePlan, retype("0103", "B", "0103", "01.03.2022"), "CSV019", "01.03.2022", "B"},
	{"Excel's month", samplePlan, retype("0103", "B", "0103", "янв.03"), "CSV019", "янв.03", "B"},
	{"Excel's error", sampleQ4, retype("000 0102 0000000000 000", "E", "3775742.77", "#ССЫЛКА!"), "CSV020", "000 0102 0000000000 000", "E"},
	{"a letter O in a code", tomskSpent, retype("000 0700 0000000000 000", "C", "0700", "О700"), "BUD005", "000 О700 0000000000 000", "C"},
	{"a part of the budget is misspelt", samplePlan, retype("0103", "A", "расходы", "растраты"), "BUD012", "0103", "A"},

	// One scale.
	{"a report is said to be in thousands", samplePassport, passport("date: 2022-12-31\n    phase: executed\n    unit: руб", "date: 2022-12-31\n    phase: executed\n    unit: тыс"), "CSV024", "otchet-2022-12-31.csv#5", ""},
	{"a plan is said to be in roubles", samplePassport, passport("unit: тыс", "unit: руб"), "CSV024", "plan-2022.csv#2", ""},
	{"a report in thousands whose title was mended as well", sampleQ4, scaled, "BUD027", "010", "D"},
	{"a column a thousand times too large", tomskSpent, column("E", thousandfold), "BUD009", "450", "E"},
	{"an amount a thousand times too large", tomskSpent, retype("000 0105 0000000000 244", "E", "152 441,79", "152 441 790,00"), "BUD001", "000 0105 0000000000 240", "E"},
	{"a section in thousands", samplePlan, retype("0100", "D", "408203", "408"), "BUD001", "0100", "D"},
	{"an amount reads two ways", sampleQ4, retype("000 0102 0000000000 000", "E", "3775742.77", "3,775"), "CSV023", "000 0102 0000000000 000", "E"},

	// One encoding.
	{"UTF-8 read as Windows-1251 and saved", tomskSources, bytesOf(mojibake), "CSV032", "#1", "A"},
	{"Windows-1251 read as DOS and saved", tomskIncome, bytesOf(dos), "CSV005", "#1", ""},
	{"letters lost below the heading", tomskIncome, bytesOf(questions), "CSV030", "#7", "A"},
	{"UTF-8 cut inside a letter", sampleQ4, bytesOf(halfLetter), "CSV027", "#10", ""},
	{"UTF-16 without its mark", samplePlan, bytesOf(wide), "CSV012", "", ""},
	{"UTF-8 forced on Windows-1251", tomskPassport, passport("path: dohody-2021.csv", "path: dohody-2021.csv\n    encoding: utf-8"), "CSV027", "dohody-2021.csv#1", "A"},
	{"a quote is never closed", sampleQ4, bytesOf(openQuote), "CSV011", "", ""},

	// One word of the passport.
	{"a date of another year", tomskPassport, passport("date: 2021-12-31", "date: 2020-12-31"), "BUD006", "dohody-2021.csv#2", ""},
	{"a date of another quarter", samplePassport, passport("date: 2022-03-31", "date: 2022-02-28"), "BUD006", "otchet-2022-03-31.csv#2", ""},
	{"a report in thousands, seen from the quarter before", samplePassport, passport("date: 2022-12-31\n    phase: executed\n    unit: руб", "date: 2022-12-31\n    phase: executed\n    unit: тыс"), "BUD027", "otchet-2022-12-31.csv#10", "D"},
	{"two reports of a day", samplePassport, passport("path: otchet-2022-06-30.csv", "path: otchet-2022-03-31.csv"), "PAS009", "", ""},
	{"a control total of the act", tomskPassport, passport("path: rashody-2021.csv", "path: rashody-2021.csv\n    totals: {expenditure: \"27 089 231 656,96\"}"), "BUD022", "rashody-2021.csv#7", "E"},
	{"a control total of the planned result", tomskPassport, passport("path: rashody-2021.csv", "path: rashody-2021.csv\n    totals: {result_approved: \"1 185 778 030,65\"}"), "BUD022", "rashody-2021.csv#758", "D"},

	// One quarter.
	{"a quarter below the one before", sampleQ2, retype("000 1301 0000000000 730", "E", "", "0.01"), "BUD020", "000 1301 0000000000 730", "E"},
	{"a quarter above its year", sampleQ1, retype("000 1301 0000000000 730", "E", "", "20601148.63"), "BUD021", "000 1301 0000000000 730", "E"},
}

// TestMutations spoils one thing at a time and looks who says so, and where.
func TestMutations(t *testing.T) {
	right := dataOf(t, tomsk(), "tomsk-2021")
	for name, data := range dataOf(t, sample(), "budget-2020", "budget-2021", "budget-2022") {
		right[name] = data
	}
	if n := len(mutations); n < 60 {
		t.Errorf("%d mutations", n)
	}
	before := map[string]*diag.Report{} // what each dataset is told while it is right
	for _, folder := range []string{"tomsk-2021", "budget-2020", "budget-2022"} {
		portal := fstest.MapFS{}
		for name, data := range right {
			if path.Dir(name) == "data/"+folder {
				portal[name] = &fstest.MapFile{Data: data}
			}
		}
		before[folder] = findingsOf(t, portal)
	}
	seen := map[string]bool{}
	for _, m := range mutations {
		if seen[m.name] {
			t.Errorf("%s: twice", m.name)
		}
		seen[m.name] = true
		t.Run(m.name, func(t *testing.T) {
			s := &spoilt{t: t, name: m.file, data: slices.Clone(right["data/"+m.file])}
			m.spoil(s)
			if bytes.Equal(s.data, right["data/"+m.file]) {
				t.Fatal("nothing was changed")
			}
			portal := fstest.MapFS{}
			for name, data := range right {
				if path.Dir(name) == path.Dir("data/"+m.file) {
					portal[name] = &fstest.MapFile{Data: data}
				}
			}
			portal["data/"+m.file] = &fstest.MapFile{Data: s.data}
			report := findingsOf(t, portal)
			if m.caught(s, before[path.Dir(m.file)]) {
				t.Errorf("%s is said of %q %s before anything is spoilt", m.rule, m.row, m.column)
			}
			if !m.caught(s, report) {
				t.Errorf("%s %s is not said at %q %s, but\n%s", m.rule, m.name, m.row, m.column, firstLines(messages(report), 30))
			}
		})
	}
}

// caught says whether the mutation's rule stands where it must.
func (m mutation) caught(s *spoilt, report *diag.Report) bool {
	file, row := "data/"+m.file, 0
	if other, line, ok := strings.Cut(m.row, "#"); ok && other != "" {
		file, m.row = path.Dir(file)+"/"+other, "#"+line
	}
	if m.row != "" {
		lines, _ := s.lines()
		if row = find(lines, m.row) + 1; row == 0 {
			s.t.Fatalf("there is no row %q", m.row)
		}
	}
	for _, d := range report.All() {
		if d.Rule.Code == m.rule && speaksOf(d, file, row, m.column) {
			return true
		}
	}
	return false
}

func firstLines(text string, n int) string {
	lines := strings.SplitN(text, "\n", n+1)
	return strings.Join(lines[:min(n, len(lines))], "\n")
}
