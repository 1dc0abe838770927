package diag

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestSprintfDropsWhatIsNotUsed(t *testing.T) {
	for _, c := range []struct {
		format string
		args   []any
		want   string
	}{
		{"", []any{1}, ""},
		{"без аргументов", []any{1, 2}, "без аргументов"},
		{"%s", []any{"a", "b"}, "a"},
		{"%[2]s", []any{"a", "b", "c"}, "b"},
		{"%[2]s %[1]s", []any{"a", "b", "c"}, "b a"},
		{"%[1]d %% из %d", []any{1, 2, 3}, "1 % из 2"},
		{"%5.1f|%-4s|", []any{1.25, "a", "b"}, "  1.2|a   |"},
		{"%s", []any{Text{RU: "да", EN: "yes"}}, "да"},
		{"100%", nil, "100%!(NOVERB)"},
	} {
		if got := sprintf(c.format, c.args, RU); got != c.want {
			t.Errorf("sprintf(%q) = %q, want %q", c.format, got, c.want)
		}
	}
}

func FuzzVerbs(f *testing.F) {
	f.Add("%s %[2]d %% %d %-5.2f %[x]s %")
	f.Fuzz(func(t *testing.T, format string) {
		end := 0
		for _, v := range verbs(format) {
			if v.start < end || v.end > len(format) || v.end <= v.start {
				t.Fatalf("%q: %+v", format, v)
			}
			end = v.end
		}
		placeholders(format)
		sprintf(format, []any{1, 2, 3}, RU)
	})
}

func TestReport(t *testing.T) {
	e := &Rule{Code: "AAA001", Message: Text{RU: "%s", EN: "%s"}}
	w := &Rule{Code: "AAA002", Severity: Warning, Message: Text{RU: "%s", EN: "%s"}}
	var r Report
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			r.Add(w, Pos{File: "b", Line: 1}, "x")
			r.Add(w, Pos{File: "a", Line: 2}, "x")
			r.Add(e, Pos{File: "a", Line: 10}, "y")
			r.Add(e, Pos{File: "a", Line: 10}, "x")
		})
	}
	wait.Wait()
	var got []string
	for _, d := range r.All() {
		got = append(got, d.Pos.String()+" "+d.Rule.Code+" "+d.Message(RU))
	}
	if diff := cmp.Diff([]string{"a:2 AAA002 x", "a:10 AAA001 x", "a:10 AAA001 y", "b:1 AAA002 x"}, got); diff != "" {
		t.Error(diff)
	}
	r.Disable("AAA001", "AAA002")
	if r.Count(Error) != 2 || r.Count(Warning) != 0 || !r.Failed(false) {
		t.Error("an error was switched off, or a warning was not")
	}
	if got := r.Summary(EN); got != "2 errors" {
		t.Error(got)
	}
}

func TestFailed(t *testing.T) {
	var r Report
	r.Add(&Rule{Code: "AAA003", Severity: Notice}, Pos{})
	if r.Failed(true) {
		t.Error("a notice stops a strict build")
	}
	r.Add(&Rule{Code: "AAA002", Severity: Warning}, Pos{})
	if r.Failed(false) || !r.Failed(true) {
		t.Error("a warning must stop a strict build only")
	}
}

func TestCheckRules(t *testing.T) {
	good := func() *Rule {
		both := Text{RU: "текст", EN: "text"}
		return &Rule{Code: "AAA001", Name: "bad-thing", Message: Text{RU: "«%[1]s» и %[2]d", EN: "%[2]d and %[1]q"}, Help: both, Why: both, Bad: both, Good: both}
	}
	if err := CheckRules([]*Rule{good()}); err != nil {
		t.Error(err)
	}
	csv := good()
	csv.Message = Text{RU: "CSV-файл пуст", EN: "CSV file is empty"}
	if err := CheckRules([]*Rule{csv}); err != nil {
		t.Error(err)
	}
	for name, spoil := range map[string]func(*Rule){
		"code":      func(r *Rule) { r.Code = "AA1" },
		"name":      func(r *Rule) { r.Name = "Bad thing" },
		"severity":  func(r *Rule) { r.Severity = 7 },
		"no help":   func(r *Rule) { r.Help.EN = " " },
		"verbs":     func(r *Rule) { r.Message.EN = "%[1]s and %[2]s" },
		"help args": func(r *Rule) { r.Help.RU = "%s" },
		"per cent":  func(r *Rule) { r.Help = Text{RU: "100% строк", EN: "100% of rows"} },
		"last sign": func(r *Rule) { r.Help = Text{RU: "все 100%", EN: "100%%"} },
		"full stop": func(r *Rule) { r.Message.RU += "." },
		"capital":   func(r *Rule) { r.Message = Text{RU: "Плохо", EN: "bad"} },
	} {
		r := good()
		spoil(r)
		if CheckRules([]*Rule{r}) == nil {
			t.Errorf("%s passes", name)
		}
	}
	other := good()
	other.Code = "AAA002"
	for _, pair := range [][]*Rule{{good(), good()}, {good(), other}} {
		if CheckRules(pair) == nil {
			t.Error("a code or a name used twice passes")
		}
	}
}

// Whatever the line and the place, an excerpt fits and its caret points into it.
func FuzzExcerpt(f *testing.F) {
	f.Add("\tключ: значение", 1, 4, 20)
	f.Add(strings.Repeat("界а\u0306", 60), 50, 3, 40)
	f.Fuzz(func(t *testing.T, line string, from, width, limit int) {
		from, width, limit = from&0xFFF, width&0xFFF, 8+limit&0x7F
		e := excerptOf(line, from, width, limit)
		shown := 0
		for _, c := range cellsOf(e.text) {
			shown += c.width
		}
		if shown > limit || !utf8.ValidString(e.text) || strings.ContainsAny(e.text, "\n\r\x1b") {
			t.Errorf("%q: %d columns of %d", e.text, shown, limit)
		}
		if e.start < 0 || e.width < 0 || e.start > shown || width > 0 && e.width == 0 || e.width > 0 && e.start+e.width > shown+1 {
			t.Errorf("%q: caret %d+%d", e.text, e.start, e.width)
		}
	})
}

func TestExcerpt(t *testing.T) {
	for _, c := range []struct {
		line              string
		from, width, room int
		text, caret       string
	}{
		{"abc", 1, 1, 80, "abc", " ^"},
		{"abc", 3, 1, 80, "abc", "   ^"},
		{"abc", 99, 5, 80, "abc", "   ^"},
		{"\tабв", 1, 3, 80, "    абв", "    ^^^"},
		{"й\u0306x", 2, 1, 80, "й\u0306x", " ^"},
		{"日本x", 2, 1, 80, "日本x", "    ^"},
		{"0123456789abcdefghij", 10, 2, 12, "…789abcdefg…", "    ^^"},
		{"0123456789abcdefghij", 0, 2, 12, "0123456789…", "^^"},
		{"0123456789abcdefghij", 18, 2, 12, "…abcdefghij", "         ^^"},
		{"0123456789abcdefghij", 5, 15, 12, "…23456789ab…", "    ^^^^^^^"},
	} {
		e := excerptOf(c.line, c.from, c.width, c.room)
		if e.text != c.text || e.caret() != c.caret {
			t.Errorf("%q %d+%d in %d:\n%s\n%s\nwant\n%s\n%s", c.line, c.from, c.width, c.room, e.text, e.caret(), c.text, c.caret)
		}
	}
}
