package dataset

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
)

func TestParseMoney(t *testing.T) {
	for _, c := range []struct {
		in    string
		power int
		want  string // kopecks, or the name of the rule
	}{
		{"1234567,89", 0, "123456789"},
		{"1 234 567,89", 0, "123456789"},
		{"1\u00a0234\u00a0567,89", 0, "123456789"},
		{"1\u202f234\u202f567.89", 0, "123456789"},
		{"1\u2009234\u2009567.89", 0, "123456789"},
		{"1'234'567.89", 0, "123456789"},
		{"1’234’567.89", 0, "123456789"},
		{"1  234,5", 0, "123450"},
		{"24 761 997 677 351,49", 0, "2476199767735149"},
		{"645378209248.51", 0, "64537820924851"},
		{"0", 0, "0"},
		{"0,00", 0, "0"},
		{"007", 0, "700"},
		{"1,5", 0, "150"},
		{"10000,0", 0, "1000000"},
		{"-416 175 154,93", 0, "-41617515493"},
		{"- 5", 0, "-500"},
		{"−5,01", 0, "-501"},
		{"–5", 0, "-500"},
		{"(1 234,56)", 0, "-123456"},
		{"+5", 0, "500"},
		{"'5", 0, "500"},
		{"-0", 0, "0"},
		{"1 234,5", 3, "123450000"},
		{"1,23456", 3, "123456"},
		{"1,234567", 3, "fraction-of-kopeck"},
		{"12,3", 6, "1230000000"},
		{"0,00000001", 6, "1"},
		{"0,000000001", 6, "fraction-of-kopeck"},
		{"1,2345", 9, "123450000000"},
		{"1,234,567.89", 0, "123456789"},
		{"1.234.567,89", 0, "123456789"},
		{"1,234,567", 0, "123456700"},
		{"-1,234,567.89", 0, "-123456789"},
		{"92233720368547758,07", 0, "9223372036854775807"},
		{"-92233720368547758,08", 0, "-9223372036854775808"},
		{"92233720368547758,08", 0, "too-many-digits"},
		{"123456789012345678901234", 0, "too-many-digits"},
		{"9999999999999999999", 0, "too-many-digits"},
		{"1,005", 0, "ambiguous-separator"},
		{"25,000", 0, "ambiguous-separator"},
		{"25 000,005", 0, "fraction-of-kopeck"},
		{"1234,5678", 0, "fraction-of-kopeck"},
		{"0,005", 0, "fraction-of-kopeck"},
		{"1 234,500", 0, "123450"},
		{"12 34", 0, "bad-amount"},
		{"1 2345", 0, "bad-amount"},
		{"1234 567", 0, "bad-amount"},
		{"1 234 56,7", 0, "bad-amount"},
		{"1,234.567,8", 0, "bad-amount"},
		{"5 руб.", 0, "bad-amount"},
		{"5 тыс", 0, "bad-amount"},
		{"5%", 0, "bad-amount"},
		{"1,2,3", 0, "bad-amount"},
		{"12,", 0, "bad-amount"},
		{",5", 0, "bad-amount"},
		{"-", 0, "bad-amount"},
		{"--5", 0, "bad-amount"},
		{"5-", 0, "bad-amount"},
		{"(5", 0, "bad-amount"},
		{"()", 0, "bad-amount"},
		{"(-5)", 0, "bad-amount"},
		{"пять", 0, "bad-amount"},
		{"О,5", 0, "bad-amount"},
		{"1,82101E+19", 0, "excel-exponent"},
		{"1.5e7", 0, "excel-exponent"},
		{"1,5Е+07", 0, "excel-exponent"},
		{"01.дек", 0, "excel-date"},
		{"дек.22", 0, "excel-date"},
		{"12-Dec", 0, "excel-date"},
		{"01.12.2022", 0, "excel-date"},
		{"2022-12-01", 0, "excel-date"},
		{"02.05.2012 4:00", 0, "excel-date"},
		{"#ССЫЛКА!", 0, "excel-error"},
		{"#Н/Д", 0, "excel-error"},
		{"#REF!", 0, "excel-error"},
		{"#######", 0, "excel-error"},
	} {
		m, _, fault := parseMoney(c.in, c.power, false)
		got := fmt.Sprint(int64(m))
		if fault != nil {
			got = fault.Name
		}
		if got != c.want {
			t.Errorf("%q ×10^%d: got %s, want %s", c.in, c.power, got, c.want)
		}
	}
}

func TestParseMoneyRounds(t *testing.T) {
	for in, want := range map[string]int64{"1,234565": 123457, "1,234564": 123456, "-1,234565": -123457} {
		if m, _, fault := parseMoney(in, 3, true); fault != nil || int64(m) != want {
			t.Errorf("%q: %d, %v", in, m, fault)
		}
	}
}

// TestMoneyAgainstBig writes random amounts in random ways and reads them back.
func TestMoneyAgainstBig(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	blanks := []string{"", " ", "\u00a0", "\u202f", "\u2009"}
	for range 20000 {
		coef := r.Int64N(1 << (1 + r.IntN(62)))
		scale, power := r.IntN(10), []int{0, 3, 6, 9}[r.IntN(4)]
		digits := fmt.Sprintf("%0*d", scale+1, coef)
		whole, rest := digits[:len(digits)-scale], digits[len(digits)-scale:]
		text := group(whole, blanks[r.IntN(len(blanks))])
		if rest != "" {
			text += []string{",", "."}[r.IntN(2)] + rest
		}
		neg := r.IntN(3) == 0
		if neg {
			text = []string{"-" + text, "−" + text, "(" + text + ")", "– " + text}[r.IntN(4)]
		}
		exact := new(big.Rat).SetFrac(big.NewInt(coef), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale)), nil))
		exact.Mul(exact, new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(power+2)), nil)))
		if neg {
			exact.Neg(exact)
		}
		want := "fraction-of-kopeck"
		switch {
		case exact.IsInt() && exact.Num().IsInt64():
			want = exact.Num().String()
		case exact.IsInt(), new(big.Int).Quo(exact.Num(), exact.Denom()).CmpAbs(big.NewInt(1<<62)) > 0:
			want = "too-many-digits"
		}
		m, _, fault := parseMoney(text, power, false)
		got := fmt.Sprint(int64(m))
		if fault != nil {
			got = fault.Name
		}
		if got == "ambiguous-separator" && power == 0 && scale == 3 {
			continue
		}
		if got != want && !(want == "too-many-digits" && got == "fraction-of-kopeck") {
			t.Fatalf("%q ×10^%d: got %s, want %s", text, power, got, want)
		}
	}
}

// group parts the digits of a whole number in threes.
func group(s, blank string) string {
	var parts []string
	for len(s) > 3 {
		parts = append([]string{s[len(s)-3:]}, parts...)
		s = s[:len(s)-3]
	}
	return strings.Join(append([]string{s}, parts...), blank)
}

func TestParseNumber(t *testing.T) {
	for _, c := range []struct {
		in      string
		percent bool
		want    string
	}{
		{"375", true, "375"},
		{"97,3%", true, "97.3"},
		{"97,3 %", true, "97.3"},
		{"-2,50 %", true, "-2.50"},
		{"97%", false, "bad-number"},
		{"0,000001", true, "0.000001"},
		{"9 999 999 999 999 999 999", true, "9999999999999999999"},
		{"999999999999999999,9", true, "999999999999999999.9"},
		{"56,123", true, "56.123"},
		{"1e5", true, "excel-exponent"},
		{"около 5", true, "bad-number"},
		{"%", true, "bad-number"},
		{"5%%", true, "bad-number"},
	} {
		n, _, fault := parseNumber(c.in, c.percent)
		got := n.String()
		if fault != nil {
			got = fault.Name
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.in, got, c.want)
		}
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"31.12.2022": "2022-12-31", "1.2.2022": "2022-02-01", "2022-12-31": "2022-12-31", "31.12.2022 г.": "2022-12-31",
		"02.05.2012 4:00": "2012-05-02", "02.05.2012 04:00:15": "2012-05-02", "20110101000000": "2011-01-01", "20110131": "2011-01-31",
		"2022-12-31T00:00:00": "2022-12-31", "2022-12-31T00:00:00+07:00": "2022-12-31", "31 декабря 2022 г.": "2022-12-31", "«5» мая 2022 года": "2022-05-05",
		"1\u00a0января\u00a02022": "2022-01-01", "25/12/2022": "2022-12-25", "05/05/2022": "2022-05-05", "29.02.2020": "2020-02-29",
		"01/02/2015": "ambiguous-date", "12/25/2022": "ambiguous-date", "31.02.2022": "bad-date", "29.02.2021": "bad-date", "2022": "bad-date", "00.01.2022": "bad-date",
		"31.13.2022": "bad-date", "31.12.22": "bad-date", "44926": "excel-serial", "44926,5": "excel-serial", "#####": "excel-error",
		"вчера": "bad-date", "2022-02-30": "bad-date", "5 брюмера 2022": "bad-date",
	} {
		d, fault := parseDate(in)
		got := d.Format("2006-01-02")
		if fault != nil {
			got = fault.Name
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", in, got, want)
		}
	}
}

func TestParseCode(t *testing.T) {
	for in, want := range map[string]string{
		"0100": "0100", "000 0100 0000000000 000": "00001000000000000000", "000\u00a00102": "0000102", "х": "", "-": "", "": "",
		`="0100"`: "0100", "'0100": "0100", "01 0 И1 00000": "010И100000", "1,82101E+19": "excel-exponent", "01.янв": "excel-date", "#Н/Д": "excel-error",
		"80 000 000": "80000000", "7024000000": "7024000000", "12.34": "12.34", "01-02": "01-02", "1.2.3": "1.2.3",
	} {
		got, fault := parseCode(in)
		if fault != nil {
			got = fault.Name
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestParseYear(t *testing.T) {
	for in, want := range map[string]int{"2022": 2022, "2022 г.": 2022, "2022\u00a0год": 2022, "2022г": 2022, "22": 0, "2022,5": 0, "1066": 0, "20222": 0, "год": 0} {
		if got, ok := parseYear(in); ok != (want > 0) || ok && got != want {
			t.Errorf("%q: %d %v", in, got, ok)
		}
	}
}

func TestUnits(t *testing.T) {
	for in, want := range map[string]string{
		"руб": "руб", "руб.": "руб", "рублей": "руб", "тыс. руб.": "тыс", "тыс.руб.": "тыс", "тыс": "тыс", "тысяч рублей": "тыс", "тысячах рублей": "тыс", "млн": "млн", "млн. рублей": "млн",
		"миллионов рублей": "млн", "млрд руб": "млрд", "₽": "руб", "RUB": "руб", "": "", "тонн": "", "чел.": "", "р": "",
	} {
		if got := unitOf(in); got != want {
			t.Errorf("unitOf(%q) = %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"Единица измерения: руб.": "руб", "Единица измерения: тыс. руб.": "тыс", "Единица измерения: руб., по ОКЕИ 383": "руб", "(в рублях)": "руб", "(тыс. рублей)": "тыс", "тыс. руб.": "тыс",
		"в тысячах рублей": "тыс", "Расходы бюджета, млн руб.": "млн", "Исполнение бюджета (тыс. руб.)": "тыс", "Периодичность: месячная Единица измерения: руб.": "руб",
		"Доходы бюджета": "", "на 1 января 2022 г.": "", "Рублёвский район": "", "Отчёт об исполнении": "",
	} {
		if got := unitInTitle(in); got != want {
			t.Errorf("unitInTitle(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLetter(t *testing.T) {
	for n, want := range map[int]string{0: "", 1: "A", 26: "Z", 27: "AA", 52: "AZ", 703: "AAA", 16384: "XFD"} {
		if got := letter(n); got != want {
			t.Errorf("letter(%d) = %q, want %q", n, got, want)
		}
	}
}

func TestSeparators(t *testing.T) {
	for _, c := range []struct {
		name, cells string
		want        []string
	}{
		{"thousands after", "1,234\n1,234,567.00", []string{"CSV023 2:6"}},
		{"thousands before", "1,234,567.00\n1,234", []string{"CSV023 3:6"}},
		{"points part thousands", "1.234\n1.234.567,00", []string{"CSV023 2:6"}},
		{"no doubt", "1 234,567\n2.5", nil},
		{"another sign", "1,234\n1.234.567,00", nil},
		{"zero before", "0,234\n1,234,567.00", nil},
	} {
		csv := "Год\tЧисло\tДоля\tЧеловек\tДата\tСумма\n"
		for cell := range strings.SplitSeq(c.cells, "\n") {
			csv += "2022\t1\t1\t1\t-\t" + cell + "\n"
		}
		f, report := load(t, "years", csv, "unit: тыс")
		grid(f, report)
		if got := codes(report); fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestRulesAreWellFormed(t *testing.T) {
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
}
