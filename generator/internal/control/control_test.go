package control

import (
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"otkryto/generator/internal/dataset"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/generator/internal/testutil"
)

func figure(number string) site.Figure {
	return site.Figure{Number: decimal.MustParse(number), Set: true}
}

// TestCompare holds every state that a comparison may end in, and what is reported then.
func TestCompare(t *testing.T) {
	rule := &diag.Rule{Code: "BUD001", Message: diag.Text{RU: "разница", EN: "difference"}}
	notice := &diag.Rule{Code: "BUD023", Severity: diag.Notice, Message: diag.Text{RU: "разница", EN: "difference"}}
	explain := func(e dataset.Explanation) []dataset.Explanation {
		e.Rule, e.File = "BUD001", "data/b/a.csv"
		return []dataset.Explanation{e}
	}
	for name, c := range map[string]struct {
		rule             *diag.Rule
		stated, expected string
		tolerance        string
		known            []dataset.Explanation
		want             site.ControlState
		findings         int
		stale            int
	}{
		"equal":                             {rule, "100.00", "100.00", "0", nil, site.ControlPassed, 0, 0},
		"a kopeck apart":                    {rule, "100.01", "100.00", "0", nil, site.ControlFailed, 1, 0},
		"apart by rounding":                 {rule, "100.00", "101.50", "1.50", nil, site.ControlRounded, 0, 0},
		"apart by more than rounding":       {rule, "100.00", "101.51", "1.50", nil, site.ControlFailed, 1, 0},
		"lawfully apart":                    {notice, "100.00", "90.00", "0", nil, site.ControlNoticed, 1, 0},
		"explained by code":                 {rule, "90.00", "100.00", "0", explain(dataset.Explanation{Code: "0700", Difference: "-10,00"}), site.ControlExplained, 0, 0},
		"explained by row":                  {rule, "90.00", "100.00", "0", explain(dataset.Explanation{Row: 14, Difference: "-10"}), site.ControlExplained, 0, 0},
		"another difference is explained":   {rule, "90.01", "100.00", "0", explain(dataset.Explanation{Code: "0700", Difference: "-10"}), site.ControlFailed, 1, 0},
		"another row is explained":          {rule, "90.00", "100.00", "0", explain(dataset.Explanation{Code: "0701", Difference: "-10"}), site.ControlFailed, 1, 1},
		"what is explained agrees meantime": {rule, "100.00", "100.00", "0", explain(dataset.Explanation{Code: "0700", Difference: "-10"}), site.ControlPassed, 0, 1},
	} {
		ds := &dataset.Dataset{Passport: dataset.Passport{ID: "b", Explanations: c.known}}
		f := &dataset.File{Path: "data/b/a.csv", Dataset: ds}
		ds.Files = []*dataset.File{f}
		report := &diag.Report{}
		b := Book{Report: report}
		b.Compare(site.Control{Key: "0700", Stated: figure(c.stated), Expected: figure(c.expected), Tolerance: decimal.MustParse(c.tolerance)},
			f, diag.Diagnostic{Rule: c.rule, Pos: diag.Pos{File: f.Path, Line: 14}})
		got := b.Controls()[0]
		if got.State != c.want || (got.Explanation != nil) != (c.want == site.ControlExplained) {
			t.Errorf("%s: %s", name, got.State)
		}
		if n := len(report.All()); n != c.findings {
			t.Errorf("%s: %d findings", name, n)
		}
		b.Close(ds)
		if n := len(report.All()) - c.findings; n != c.stale {
			t.Errorf("%s: %d stale explanations", name, n)
		}
	}
}

// A difference comes with the passport's line, and that line explains it.
func TestAdvice(t *testing.T) {
	ds := &dataset.Dataset{Passport: dataset.Passport{ID: "b", Path: "data/b/passport.yaml"}}
	f := &dataset.File{Path: "data/b/sub/a.csv", Dataset: ds}
	for _, c := range []struct{ key, want string }{
		{"0409 244", `  - {rule: BUD001, file: "sub/a.csv", code: "0409 244", difference: "-28349556,70", who: "должность", date: ГГГГ-ММ-ДД, why: "причина"}`},
		{`Двор "А"`, `  - {rule: BUD001, file: "sub/a.csv", code: "Двор \"А\"", difference: "-28349556,70", who: "должность", date: ГГГГ-ММ-ДД, why: "причина"}`},
		{"", `  - {rule: BUD001, file: "sub/a.csv", row: 14, difference: "-28349556,70", who: "должность", date: ГГГГ-ММ-ДД, why: "причина"}`},
	} {
		report := &diag.Report{}
		b := Book{Report: report}
		b.Compare(site.Control{Key: c.key, Stated: figure("0.00"), Expected: figure("28349556.70"), Tolerance: decimal.Zero}, f,
			diag.Diagnostic{Rule: &diag.Rule{Code: "BUD001"}, Pos: diag.Pos{File: f.Path, Line: 14}})
		want := "строки объяснения для data/b/passport.yaml:\nexplanations:\n" + c.want
		if d := testutil.Diff(want, report.All()[0].Advice.RU); d != "" {
			t.Errorf("%q: (-want +got)\n%s", c.key, d)
		}
	}
}

func TestRules(t *testing.T) {
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
}

// TestTooFarApart holds what a clerk's finger on a key may type: numbers of nineteen digits whose difference no decimal holds are reported, and nothing is
// published of them that is not exact.
func TestTooFarApart(t *testing.T) {
	rule := &diag.Rule{Code: "BUD001", Message: diag.Text{RU: "разница", EN: "difference"}}
	for name, c := range map[string]struct{ stated, expected, apart string }{
		"digits are lost":     {"92233720368547758.07", "-92233720368547758.07", "—"},
		"it does not fit":     {"9999999999999999999", "-9999999999999999999", "—"},
		"whole roubles do":    {"92233720368547758.00", "-92233720368547758.00", "184 467 440 737 095 516,0"},
		"a hair from nothing": {"9999999999999999999", "9999999999999999998", "1"},
	} {
		report := &diag.Report{}
		b := Book{Report: report}
		stated, expected := figure(c.stated), figure(c.expected)
		b.Compare(site.Control{Stated: stated, Expected: expected}, nil, diag.Diagnostic{Rule: rule})
		if len(report.All()) != 1 {
			t.Errorf("%s: %d findings", name, len(report.All()))
		}
		got := strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(Difference(stated, expected))
		if got != c.apart || (len(b.Controls()) == 0) != (c.apart == "—") {
			t.Errorf("%s: %s apart, %d comparisons", name, got, len(b.Controls()))
		}
	}
}
