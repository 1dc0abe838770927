package catalog

import (
	"strings"
	"testing"
	"unicode/utf8"

	"otkryto/generator/internal/testutil"
)

func TestURI(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.ru/a b":                    "https://example.ru/a%20b",
		"https://открытый.рф/данные":                "https://xn--i1abljic6db.xn--p1ai/%D0%B4%D0%B0%D0%BD%D0%BD%D1%8B%D0%B5",
		"https://%D1%80%D1%84.example:8080/?q=ё|\"": "https://xn--p1ai.example:8080/?q=%D1%91%7C%22",
		"opendata/x/":        "opendata/x/",
		"https://example.ru": "https://example.ru",
	} {
		if got := uri(in); got != want {
			t.Errorf("%s: %s, not %s", in, got, want)
		}
	}
}

func TestContact(t *testing.T) {
	for in, want := range map[string]string{
		"8 (3823) 00-00-00": "tel:+73823000000", "+7 3823 000000": "tel:+73823000000", "00-00-00": "", "8 (3823) 00-00-00, доб. 1": "", "": "",
	} {
		if got := (Contact{Phone: in}).phone(); got != want {
			t.Errorf("%s: %s, not %s", in, got, want)
		}
	}
	for in, want := range map[string]string{"data@example.ru": "data@example.ru", "П <data@example.ru>": "", "почта@пример.рф": "", "нет": "", "": ""} {
		if got := (Contact{Email: in}).email(); got != want {
			t.Errorf("%s: %s, not %s", in, got, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		in   []string
		want string
	}{
		{[]string{"Данные", "Придумано"}, "Данные. Придумано."},
		{[]string{"Данные!", "", "Почему?"}, "Данные! Почему?"},
		{nil, ""},
		{[]string{" "}, ""},
	} {
		if diff := testutil.Diff(c.want, sentences(c.in...)); diff != "" {
			t.Error(diff)
		}
	}
}

// TestHonestWithoutFacts describes a dataset of which next to nothing is known: no field is made up, and what cannot be without a fact is not published.
func TestHonestWithoutFacts(t *testing.T) {
	c := &Catalog{Title: "Портал", Page: "opendata/", Language: "ru", Datasets: []*Dataset{{ID: "x", Page: "opendata/x/", Title: "Набор"}}}
	if _, ok := DataPackage(c, c.Datasets[0]); ok {
		t.Error("a package without a resource")
	}
	if _, ok := PortalPackage(c); ok {
		t.Error("a portal's package without a resource")
	}
	if text := string(DataJSON(c)); strings.Contains(text, "Набор") {
		t.Errorf("a dataset without a day of change: %s", text)
	}
	for _, claim := range []string{"license", "issued", "modified", "temporal", "spatial", "contactPoint", "provenance", "0001"} {
		if text := string(Turtle(c)); strings.Contains(text, claim) {
			t.Errorf("%s is claimed: %s", claim, text)
		}
	}
}

func FuzzURI(f *testing.F) {
	f.Add("https://открытый.рф/a b?c=\"")
	f.Fuzz(func(t *testing.T, s string) {
		got := uri(s)
		if !utf8.ValidString(got) || strings.ContainsAny(got, "<>\"{}|^`\\ \n") {
			t.Errorf("%q: %q", s, got)
		}
		if again := uri(got); again != got {
			t.Errorf("%q: %q, then %q", s, got, again)
		}
	})
}
