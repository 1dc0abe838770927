package dataset

import (
	"math/big"
	"regexp"
	"strings"
	"testing"

	"otkryto/generator/internal/money"
)

// plainAmount is an amount that nobody can read in two ways.
var plainAmount = regexp.MustCompile(`^-?[0-9]{1,15}([.,][0-9]{1,2})?$`)

// FuzzAmount reads any text as an amount: no panic, a fault has no value, the value written out reads the same, a plain one is what its digits say, and the
// same text in thousands is a thousand times as much.
func FuzzAmount(f *testing.F) {
	for _, s := range []string{
		"1 234 567,89", "-0,05", "1,234,567.89", "1.234.567,89", "(1 234,56)", "1,234", "1,2E+19", "12.03.2022", "−5", "– 5", "5 %", "'7", "+8", "-", "х", "",
		"9223372036854775807", "92233720368547758,07", "92233720368547758,08", "0,001", "00012", "1\u00a0000\u202f000", "#ССЫЛКА!", "1 23", "1,,2", "٣", ".5", "5.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, ok := Amount(s)
		s = trim(s)
		if isNone(s) {
			if ok {
				t.Errorf("%q is no amount", s)
			}
			return
		}
		m, _, fault := parseMoney(s, 0, false)
		if fault != nil {
			if m != 0 {
				t.Errorf("%q is %s and %v", s, fault.Code, m)
			}
			return
		}
		if again, _, fault := parseMoney(m.String(), 0, false); fault != nil || again != m {
			t.Errorf("%q is %v, which reads as %v", s, m, again)
		}
		if plainAmount.MatchString(s) {
			exact, ok := new(big.Rat).SetString(strings.Replace(s, ",", ".", 1))
			if !ok || exact.Mul(exact, big.NewRat(100, 1)).Cmp(new(big.Rat).SetInt64(int64(m))) != 0 {
				t.Errorf("%q is %v", s, m)
			}
		}
		if thousand, _, fault := parseMoney(s, 3, false); fault == nil {
			if want, ok := m.Scale(1000); !ok || thousand != want {
				t.Errorf("%q is %v, in thousands %v", s, m, thousand)
			}
		}
		checkNumber(t, s, m)
	})
}

// checkNumber holds that an amount read as a number is the same.
func checkNumber(t *testing.T, s string, m money.Money) {
	n, _, fault := parseNumber(s, false)
	if fault == nil && n.Cmp(m.Decimal()) != 0 {
		t.Errorf("%q is the amount %v and the number %v", s, m, n)
	}
	if d, ok := Amount(s); ok != (fault == nil) || ok && d.Cmp(n) != 0 {
		t.Errorf("%q: Amount says %v", s, d)
	}
}

// FuzzCode reads any text as a code: what comes out has no blanks, has lost no digit, and reads as itself; what Excel spoilt is no code.
func FuzzCode(f *testing.F) {
	for _, s := range []string{"000 1 01 02010 01 0000 110", `="0100"`, "'0701", "1,2E+19", "12.мар", "х", "-", "#Н/Д", "07 01\u00a0244", "", "'", `="`, "000\t0700"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = trim(s)
		code, fault := parseCode(s)
		if fault != nil {
			if code != "" {
				t.Errorf("%q is %s and %q", s, fault.Code, code)
			}
			return
		}
		if strings.ContainsAny(code, " \t\u00a0\n") {
			t.Errorf("%q is %q", s, code)
		}
		if code != "" && digitsOf(code) != digitsOf(s) {
			t.Errorf("%q is %q: digits were lost", s, code)
		}
		if code == "" || isNone(code) {
			return
		}
		if again, fault := parseCode(code); fault == nil && digitsOf(again) != digitsOf(code) {
			t.Errorf("%q is %q and then %q", s, code, again)
		}
	})
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
}
