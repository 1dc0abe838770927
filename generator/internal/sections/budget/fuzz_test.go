package budget

import (
	"strings"
	"testing"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

// FuzzParseCode reads any text as a code of each part: what is a code has an administrator and seventeen digits, all the digits that were typed and in their
// order, and comes back from every way in which it is written; what has lost its zeros is suggested with nothing but zeros before it.
func FuzzParseCode(f *testing.F) {
	for _, s := range []string{
		"00010102010010000110", "18210102010011000110", "10102010010000110", "101", "20210", "1", "90207010110100590611", "0701", "0701244", "07", "701", "7",
		"00001020000000000710", "7000000000000000", "01020000", "", "10102Х", "1,2E+19", "00000000000000000000", "99999999999999999999", "٣٤٥",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, digits string) {
		for _, p := range []part{income, expenditure, sources} {
			if full, ok := withZeros(codeTables(), p, digits); ok {
				if _, whole := parseCode(p, full); !whole || strings.Trim(strings.TrimSuffix(full, digits), "0") != "" || full == digits {
					t.Errorf("%s %q: %q is suggested", p, digits, full)
				}
			}
			c, ok := parseCode(p, digits)
			if !ok {
				if c != (code{}) {
					t.Errorf("%s %q is no code and is %v", p, digits, c)
				}
				continue
			}
			if len(c.Admin) != 3 || len(c.Key) != keyLen || strings.Trim(c.Admin+c.Key, "0123456789") != "" {
				t.Fatalf("%s %q is %v", p, digits, c)
			}
			if typed := strings.TrimRight(digits, "0"); len(digits) != typedSubsection && !strings.HasPrefix(c.Key, typed) && !strings.HasPrefix(c.Admin+c.Key, typed) {
				t.Errorf("%s %q is %v", p, digits, c)
			}
			for _, written := range []string{c.Admin + c.Key, c.Key, short(p, c.Key), strings.ReplaceAll(spaced(p, c.Key), nbsp, "")} {
				if again, ok := parseCode(p, written); !ok || again.Key != c.Key {
					t.Errorf("%s %q is %v, written %q it is %v", p, digits, c, written, again)
				}
			}
			codeTables().judge(p, c.Key, 2021)
			for above := range ancestors(codeTables(), p, c.Key, 2021) {
				if above == c.Key {
					t.Errorf("%s %s stands above itself", p, c.Key)
				}
			}
		}
	})
}

// FuzzJudge reads any text as a report: no panic, and every comparison says what its two figures say.
func FuzzJudge(f *testing.F) {
	for _, s := range []string{
		lawfulGaps,
		strings.ReplaceAll(lawfulGaps, "900,00", "92233720368547758,07"),
		strings.ReplaceAll(lawfulGaps, "1 000,00", "-92233720368547758,08"),
		strings.ReplaceAll(lawfulGaps, "000 0", "0"),
		"Часть;Код;Наименование;План;Исполнено\nдефицит;;Дефицит;1;1\nисточники;1;Источники;1;-\nрасходы;;Расходы, всего;1;2\nдоходы;7;х;-;0\n",
		"Часть;Код;Наименование;План;Исполнено\nрасходы;90200000000000000000;Все;1;1\nрасходы;90207010000000000000;Сады;1;1\nрасходы;0701;Сады;2;2\n",
	} {
		f.Add(s, "100")
	}
	f.Fuzz(func(t *testing.T, text, total string) {
		passport := "kind: budget\ntitle: Бюджет\nstatus: official\nfiles:\n  - path: a.csv\n    date: 2021-12-31\n  - path: b.csv\n    date: 2022-12-31\n"
		if number, ok := dataset.Amount(total); ok {
			passport += "    totals: {income: " + number.String() + ", result: " + number.String() + "}\n"
		}
		report := &diag.Report{}
		root := testutil.Files(map[string]string{"data/b/passport.yaml": passport, "data/b/a.csv": text, "data/b/b.csv": text})
		ds, err := dataset.Open(root, []dataset.Kind{kind}, report)
		if err != nil {
			t.Fatal(err)
		}
		_, book := judge(ds, report)
		seen := map[string]bool{}
		for _, c := range book.Controls() {
			difference, err := c.Stated.Number.Sub(c.Expected.Number)
			if err != nil || difference.Cmp(c.Difference) != 0 || !c.Stated.Set || !c.Expected.Set || (c.State == site.ControlPassed) != difference.IsZero() {
				t.Errorf("%+v", c)
			}
			if seen[c.ID] {
				t.Errorf("two controls are %s", c.ID)
			}
			seen[c.ID] = true
		}
		messages(report)
	})
}
