package format

import (
	"regexp"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/govalues/decimal"
	"golang.org/x/text/unicode/norm"

	"otkryto/generator/internal/money"
)

func TestDates(t *testing.T) {
	day := time.Date(2022, time.March, 5, 23, 59, 0, 0, time.UTC)
	for got, want := range map[string]string{
		Date(day):     "5~марта 2022",
		DateYear(day): "5~марта 2022~года",
		Month(day):    "март 2022",
		Date(time.Date(1999, time.December, 31, 0, 0, 0, 0, time.UTC)): "31~декабря 1999",
	} {
		if visible(got) != want {
			t.Errorf("got %s, want %s", visible(got), want)
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"":                      "",
		"…?!":                   "",
		"Бюджет: кто платит?":   "byudzhet-kto-platit",
		"Щёлково — объект № 5":  "shchelkovo-obekt-5",
		"  Ъ  Эхо -- Ьё  ":      "ekho-e",
		"ТОР «Северск»":         "tor-seversk",
		"Йод и чай":             "yod-i-chay",
		"И\u0306од и чаи\u0306": "yod-i-chay",
		"Café ﬁn² Ünïcode":      "cafe-fin2-unicode",
		"д’Артаньян":            "dartanyan",
		"2022_год.итоги":        "2022-god-itogi",
		"a\u00adb":              "ab",
		"Хлеб, цирк, шум":       "khleb-tsirk-shum",
		"日本 tea":                "tea",
		"Київ, Ґалаґан, Мінск, Быхаў, Єва": "kiyiv-galagan-minsk-bykhau-yeva",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzSlug(f *testing.F) {
	for _, s := range []string{"Бюджет: кто платит?", "И\u0306од", "-- ъ ъ --", "ß²ﬁ\u212b", "a\x80b"} {
		f.Add(s)
	}
	shape := regexp.MustCompile(`^([a-z0-9]+(-[a-z0-9]+)*)?$`)
	f.Fuzz(func(t *testing.T, s string) {
		slug := Slug(s)
		if !shape.MatchString(slug) {
			t.Errorf("Slug(%q) = %q", s, slug)
		}
		if again := Slug(slug); again != slug {
			t.Errorf("Slug(%q) = %q", slug, again)
		}
		if apart := Slug(norm.NFD.String(s)); apart != slug {
			t.Errorf("%q: NFD gives %q, not %q", s, apart, slug)
		}
	})
}

func TestSuggest(t *testing.T) {
	keys := []string{"title", "date", "summary", "tags", "category", "image", "image_alt", "population_status"}
	for word, want := range map[string]string{
		"titel":             "title",
		"Title":             "title",
		"tilte":             "title",
		"sumary":            "summary",
		"sumarry":           "summary",
		"catigori":          "category",
		"сategory":          "category", // a Cyrillic с
		"tag":               "tags",
		"dat":               "date",
		"da":                "",
		"ешеду":             "title",
		"author":            "",
		"title":             "",
		"x":                 "",
		"":                  "",
		"populaton_status":  "population_status",
		"population_stauts": "population_status",
	} {
		if got := Suggest(word, keys); got != want {
			t.Errorf("Suggest(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestCatalogText(t *testing.T) {
	c := Catalog{
		"plain":    "Новости",
		"deficit":  "Расходы {year} года превысили доходы на {amount}",
		"count":    "{n} {n:житель|жителя|жителей}",
		"noun":     "{n:Открыт|Открыты|Открыты} {n} {n:школа|школы|школ} в {year} году",
		"any":      "{x}",
		"adjacent": "{x}{x}",
		"quoted":   "Больше всего — на «{x}», {x}",
	}
	kopecks := money.Money(123456789)
	for _, tt := range []struct {
		key  string
		args []any
		want string
	}{
		{"plain", nil, "Новости"},
		{"plain", []any{"unused", 1}, "Новости"},
		{"deficit", []any{"year", 2022, "amount", kopecks}, "Расходы 2022 года превысили доходы на 1~234~567,89~₽"},
		{"count", []any{"n", 1234}, "1~234~жителя"},
		{"count", []any{"n", int64(21)}, "21~житель"},
		{"count", []any{"n", uint8(11)}, "11~жителей"},
		{"noun", []any{"n", 1, "year", 2022}, "Открыт 1~школа в 2022 году"},
		{"any", []any{"x", -5}, "−5"},
		{"any", []any{"x", decimal.MustParse("1234.5")}, "1~234,5"},
		{"any", []any{"x", time.Date(2022, 3, 5, 0, 0, 0, 0, time.UTC)}, "5~марта 2022"},
		{"any", []any{"x", time.Second}, "1s"},
		{"adjacent", []any{"x", "а"}, "аа"},
		{"quoted", []any{"x", "школы"}, "Больше всего — на «школы», школы"},
		{"quoted", []any{"x", "ООО «Ромашка» и «Лютик»"}, "Больше всего — на «ООО „Ромашка“ и~„Лютик“», ООО «Ромашка» и «Лютик»"},
		{"quoted", []any{"x", "ООО \"Ромашка\""}, "Больше всего — на «ООО „Ромашка“», ООО \"Ромашка\""},
	} {
		if diff := cmp.Diff(tt.want, visible(c.Text(tt.key, tt.args...))); diff != "" {
			t.Errorf("%s %v:\n%s", tt.key, tt.args, diff)
		}
	}
}

func TestCatalogPanicsOnBugs(t *testing.T) {
	c := Catalog{"a": "{x}", "n": "{x:а|б|в}", "broken": "{x"}
	for name, call := range map[string]func(){
		"no key":      func() { c.Text("b") },
		"no argument": func() { c.Text("a", "y", 1) },
		"odd":         func() { c.Text("a", "x") },
		"float":       func() { c.Text("a", "x", 1.5) },
		"noun":        func() { c.Text("n", "x", "1") },
		"broken":      func() { c.Text("broken") },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			call()
		}()
	}
}

func TestCatalogCheck(t *testing.T) {
	c := Catalog{
		"good": "{b} и {a}: {b:а|б|в}", "open": "a {b", "close": "a } b", "nested": "{a{b}}", "two": "{n:а|б}", "name": "{имя}", "empty": "{}",
	}
	for _, key := range c.Keys() {
		if err := c.Check(key); (err == nil) != (key == "good") {
			t.Errorf("%s: %v", key, err)
		}
	}
	if c.Check("absent") == nil {
		t.Error("a key that is not there passes")
	}
}
