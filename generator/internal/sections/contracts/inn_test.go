package contracts

import "testing"

// TestTaxpayer has numbers that nobody bears: inspections of region 00 do not exist.
func TestTaxpayer(t *testing.T) {
	for inn, want := range map[string]taxpayer{
		"":              nobody,
		"0000000018":    organisation,
		"0100000004":    organisation,
		"0000000019":    misspelt,
		"0000000081":    misspelt, // two digits changed places
		"100000004":     lostZero,
		"100000005":     unreadable,
		"000000001205":  person,
		"000000001204":  misspelt,
		"000000001215":  misspelt,
		"00000001205":   lostZero,
		"00000001206":   unreadable,
		"0000000000":    unreadable,
		"000000000000":  unreadable,
		"00000000182":   unreadable,
		"0000000018/77": unreadable,
		"ИНН":           unreadable,
		"1":             unreadable,
	} {
		if got := taxpayerOf(inn); got != want {
			t.Errorf("%q: %d, want %d", inn, got, want)
		}
	}
}

// TestTaxpayerOneSlip changes every digit of numbers to every other: a slip of one digit is always found.
func TestTaxpayerOneSlip(t *testing.T) {
	for _, inn := range []string{"0000000018", "0100000004", "0000001043", "000000001205", "000000001389"} {
		for i := range inn {
			for d := byte('0'); d <= '9'; d++ {
				if d == inn[i] {
					continue
				}
				if k := taxpayerOf(inn[:i] + string(d) + inn[i+1:]); (k == organisation || k == person) && !sameRemainder(inn, i, d) {
					t.Errorf("%s with %c at %d is taken for a number", inn, d, i)
				}
			}
		}
	}
}

// sameRemainder says whether a slip is one that check digits of one digit cannot see: the remainder 10 is written as 0.
func sameRemainder(inn string, at int, digit byte) bool {
	slip := []byte(inn)
	slip[at] = digit
	weights := []int{2, 4, 10, 3, 5, 9, 4, 6, 8}
	if len(inn) == 12 {
		weights = []int{3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8}
	}
	of := func(s string) int {
		sum := 0
		for i, w := range weights {
			sum += w * int(s[i]-'0')
		}
		return sum % 11
	}
	a, b := of(inn), of(string(slip))
	return a%10 == b%10 && a != b
}

func TestLine(t *testing.T) {
	for code, want := range map[string]struct {
		line, mended string
		fault        lineFault
	}{
		"0409":                 {"0409", "0409", fine},
		"04/09":                {"0409", "0409", fine},
		"04.09":                {"0409", "0409", fine},
		"90204090610100590244": {"0409", "90204090610100590244", fine},
		"04090610100590244":    {"0409", "04090610100590244", fine},
		"409":                  {"0409", "0409", zeroGone},
		"4090610100590244":     {"0409", "04090610100590244", zeroGone},
		"1204090610100590244":  {"0409", "01204090610100590244", zeroGone},
		"1001":                 {"1001", "1001", fine},
		"1501":                 {"", "", noLine},
		"0400":                 {"", "", noLine},
		"40":                   {"", "", noLine},
		"":                     {"", "", noLine},
		"дороги":               {"", "", noLine},
	} {
		line, mended, fault := lineOf(code)
		if line != want.line || mended != want.mended || fault != want.fault {
			t.Errorf("%q: %q %q %d, want %+v", code, line, mended, fault, want)
		}
	}
}

func TestProgramme(t *testing.T) {
	for text, want := range map[string][2]string{
		"06":  {"06", ""},
		"6":   {"06", ""},
		"061": {"061", ""},
		"06 Безопасность дорожного движения": {"06", "Безопасность дорожного движения"},
		"06. Безопасность":                   {"06", "Безопасность"},
		"Безопасность":                       {"", "Безопасность"},
		"2022-2025 годы":                     {"", "2022-2025 годы"},
		"":                                   {"", ""},
	} {
		if code, name := programmeOf(text); code != want[0] || name != want[1] {
			t.Errorf("%q: %q %q, want %q", text, code, name, want)
		}
	}
}

// TestProcedure has the ways as registers and schedules write them.
func TestProcedure(t *testing.T) {
	for text, want := range map[string]procedure{
		"":                    unstated,
		"—":                   unstated,
		"Электронный аукцион": auction,
		"аукцион в электронной форме": auction,
		"ЭА":                 auction,
		"совместный аукцион": auction,
		"Открытый конкурс в электронной форме": tender,
		"Конкурс с ограниченным участием":      tender,
		"ОК": tender,
		"Запрос котировок в электронной форме": quotation,
		"электронный запрос котировок":         quotation,
		"ЗК":                 quotation,
		"Запрос предложений": proposals,
		"Закупка у единственного поставщика (подрядчика, исполнителя)": single,
		"единственный поставщик":      single,
		"Ед. поставщик: единственный": single,
		"ЕП":                  single,
		"Е.П.":                single,
		"п. 4 ч. 1 ст. 93":    single,
		"п.5 ч.1 ст.93 44-ФЗ": single,
		"пункт 8 части 1 статьи 93": single,
		"ст. 93 ч. 12":                       single,
		"закупка малого объёма":              single,
		"закупка малого объема":              single,
		"прямой договор":                     single,
		"без проведения торгов":              single,
		"неконкурентная закупка":             single,
		"до 600 тыс. руб.":                   single,
		"п. 25 ч. 1 ст. 93":                  failed,
		"п. 25.1 ч. 1 ст. 93":                failed,
		"пункт 25 части 1 статьи 93":         failed,
		"ст. 93 ч. 1 п. 25":                  failed,
		"электронный аукцион (не состоялся)": failed,
		"несостоявшийся конкурс":             failed,
		"аукцион, единственный участник":     failed,
		"по договорённости":                  other,
		"223-ФЗ":                             other,
	} {
		if got := procedureOf(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
