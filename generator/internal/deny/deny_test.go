package deny

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/diag"
)

// list makes a list that must have no fault.
func list(t *testing.T, entries ...Entry) *List {
	t.Helper()
	var report diag.Report
	l := New(entries, at, &report)
	for _, d := range report.All() {
		t.Errorf("%s: %s", d.Pos, d.Message(diag.EN))
	}
	return l
}

func at(key string) diag.Pos {
	return diag.Pos{File: "content/site.yaml", Line: 9, Letter: key, Text: "secret " + key}
}

func words(text ...string) (list []Entry) {
	for _, t := range text {
		list = append(list, Entry{Text: t})
	}
	return list
}

func found(l *List, file, text string) []string {
	var list []string
	l.Lines(file, []byte(text), func(s Spot) { list = append(list, text[s.Start:s.End]) })
	return list
}

func TestWords(t *testing.T) {
	l := list(t, words("склад Вымысел", "пример-объект", "хранилище", "Ёлкин пруд")...)
	for text, want := range map[string]string{
		"Дорога к складу «Вымысел» закрыта":                                      "складу «Вымысел",
		"СКЛАДАМИ ВЫМЫСЕЛ":                                                       "СКЛАДАМИ ВЫМЫСЕЛ",
		"на склад\u00a0Вымысел":                                                  "склад\u00a0Вымысел",
		"пример‑объектом":                                                        "пример‑объектом",
		"ремонт хранилищ":                                                        "хранилищ",
		"![хранилища](a.jpg)":                                                    "хранилища",
		"title: Хранилищу — 10 лет":                                              "Хранилищу",
		"у Елкина пруда":                                                         "Елкина пруда",
		"склад **Вымысел**":                                                      "склад **Вымысел",
		"<b>склад</b> Вымысел":                                                   "склад</b> Вымысел",
		"[a](/files/%D1%85%D1%80%D0%B0%D0%BD%D0%B8%D0%BB%D0%B8%D1%89%D0%B0.pdf)": "[a](/files/%D1%85%D1%80%D0%B0%D0%BD%D0%B8%D0%BB%D0%B8%D1%89%D0%B0.pdf)",
		"&#1093;ранилище":                                                        "&#1093;ранилище",
		`title: "\u0445ранилище"`:                                                `title: "\u0445ранилище"`,
		"скла&shy;ду Вымысел":                                                    "скла&shy;ду Вымысел",
		"склад. Вымысел":                                                         "",
		"складной вымысел":                                                       "",
		"охрана, хранить, хранение":                                              "",
		"склад и вымысел":                                                        "",
	} {
		if diff := cmp.Diff(want, strings.Join(found(l, "f.md", text), "|")); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestCodes(t *testing.T) {
	l := list(t, Entry{Text: "0302", Kind: code}, Entry{Text: "1 13 02994 04 0000 130", Kind: code}, Entry{Text: "10.03", Kind: code}, Entry{Text: "ОП-77/4", Kind: code})
	for text, want := range map[string]string{
		"подраздел 0302":             "0302",
		"902 0302 00 0 00":           "0302",
		"03 02":                      "03 02",
		"03\u00a002;":                "03\u00a002",
		"11302994040000130":          "11302994040000130",
		"1 13 02994 04 0000 130":     "1 13 02994 04 0000 130",
		"раздел 10.03 и 10-03":       "10.03|10-03",
		"1003":                       "1003",
		"оп‑77/4 и ОП 77 4":          "оп‑77/4|ОП 77 4",
		"10302, 03021, 0302а, а0302": "",
		"0302,50 и 5,0302":           "",
		"10.03.2022":                 "",
		"ОП-77/45":                   "",
		"000 0302 130 240":           "0302",
		"сумма 030 200":              "",
		"2":                          "",
	} {
		if diff := cmp.Diff(want, strings.Join(found(l, "f.md", text), "|")); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
	l = list(t, Entry{Text: "234", Kind: code})
	for text, want := range map[string]string{"1 234 567,89": "", "1 234": "", "234": "234", "код 234 и 17": "234", "12 234 5678": "234"} {
		if diff := cmp.Diff(want, strings.Join(found(l, "f.md", text), "|")); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// TestPlaceBySmallWord: a place that is typed with a small letter is found so, too.
func TestPlaceBySmallWord(t *testing.T) {
	l := list(t, Entry{Text: "объект Вымысел", Kind: place})
	for text, want := range map[string]string{"рядом с объектом «Вымысел»": "объектом «Вымысел", "Объекты Вымысел": "Объекты Вымысел", "объект не назван": ""} {
		if got := strings.Join(found(l, "a.md", text), "|"); got != want {
			t.Errorf("%q: %q, not %q", text, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	l := list(t, Entry{Text: "ул. Придуманная", Kind: place}, Entry{Text: "Тихий бор", Kind: place})
	for text, want := range map[string]string{
		"на улице Придуманной, д. 5": "Придуманной",
		"Придуманная ул.":            "Придуманная",
		"за Тихим бором":             "Тихим бором",
		"придуманная история":        "",
		"в тихом бору":               "",
	} {
		if diff := cmp.Diff(want, strings.Join(found(l, "f.md", text), "|")); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

func TestNames(t *testing.T) {
	l := list(t, Entry{Text: "хранилище"}, Entry{Text: "склад Вымысел"}, Entry{Text: "0302", Kind: code}, Entry{Text: "Придуманная улица", Kind: place})
	for name, want := range map[string][]int{
		"Хранилища.pdf": {0}, "hranilishcha-plan.pdf": {0}, "2022-03-05-sklad-vymysel.md": {1}, "otchet-0302.csv": {2}, "plan_0302_2022.xlsx": {2}, "pridumannoy-5.jpg": {3},
		"hranenie.pdf": nil, "sklad.pdf": nil, "10302.csv": nil, "sklad-i-vymysel.md": nil, "foto.jpg": nil,
	} {
		if diff := cmp.Diff(want, l.Name(name, name)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestExceptions(t *testing.T) {
	l := list(t, Entry{Text: "хранилище", Except: []Except{{"content/pages/zakon.md", "цитата закона"}, {"data/acts/", "реквизиты"}, {"content/news/2019-*", "старые новости"}}})
	for file, want := range map[string]int{"content/pages/zakon.md": 0, "data/acts/2022/a.csv": 0, "content/news/2019-01-02-a.md": 0, "content/news/2020-01-02-a.md": 1, "data/acts.csv": 1} {
		if got := len(found(l, file, "у хранилища")); got != want {
			t.Errorf("%s: %d", file, got)
		}
	}
	if !l.Excepted(0) || l.Key() == list(t, words("хранилище")...).Key() {
		t.Error("exceptions make no difference")
	}
}

func TestBadEntries(t *testing.T) {
	var report diag.Report
	l := New([]Entry{
		{Text: ""},
		{Text: " — "},
		{Text: "ГО"},
		{Text: "слово", Kind: "слово"},
		{Text: "слово", Kind: code},
		{Text: "хранилище", Except: []Except{{"", "x"}, {"a[", "x"}, {"a.md", ""}}},
	}, at, &report)
	if n := report.Count(diag.Error); n != 8 {
		t.Errorf("%d errors", n)
	}
	if len(found(l, "f.md", "хранилище")) != 1 {
		t.Error("a good entry is not looked for")
	}
}

// A finding may be read by everybody: it says neither what was found nor what the list says.
func TestFindingsKeepTheSecret(t *testing.T) {
	l := list(t, Entry{Text: "хранилище", Reason: "закрытый объект"})
	var report diag.Report
	pos := diag.Pos{File: "data/a/a.csv", Line: 3, Col: 2, Letter: "B", Column: "Хранилище", Text: "у хранилища"}
	report.Put(l.Finding(pos, 0), l.NameFinding("content/a.md", 0), l.PageFinding("/budget/", 0))
	var text strings.Builder
	for _, lang := range []diag.Lang{diag.RU, diag.EN} {
		if err := report.Text(&text, diag.TextOptions{Lang: lang}); err != nil {
			t.Fatal(err)
		}
	}
	if err := report.JSON(&text, diag.RU, ""); err != nil {
		t.Fatal(err)
	}
	low := strings.ToLower(text.String())
	if strings.Contains(low, "хранилищ") || strings.Contains(low, "закрытый объект") || strings.Contains(low, "secret") || !strings.Contains(low, "data/a/a.csv:3:2") {
		t.Error(text.String())
	}
}

func TestNoList(t *testing.T) {
	l := New(nil, at, &diag.Report{})
	l.Find("f", []byte("слово"), func(Spot) { t.Error("found") })
	l.FindLoosely("f", []byte("слово"), func(Spot) { t.Error("found") })
	if l.Name("f", "слово") != nil || found(l, "f", "слово") != nil || l.Key() != "" {
		t.Error("an empty list finds something")
	}
}

// FuzzFind holds what is found inside the text.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"склад Вымысел", "03 02", "&#1093;ранилище", "%D1%85", "\\u0445", "\xff03", "1 030 2,5", "&", "<b"} {
		f.Add(s)
	}
	l := New([]Entry{{Text: "склад Вымысел"}, {Text: "0302", Kind: code}, {Text: "А-1", Kind: code}, {Text: "Тихий бор", Kind: place}}, at, &diag.Report{})
	f.Fuzz(func(t *testing.T, text string) {
		l.Lines("f", []byte(text), func(s Spot) {
			if s.Start < 0 || s.End <= s.Start || s.End > len(text) || s.Entry < 0 || s.Entry > 3 {
				t.Fatalf("%+v in %q", s, text)
			}
		})
		l.Name("f", text)
	})
}
