package questions

import (
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"otkryto/generator/internal/format"
	"otkryto/generator/internal/site/sitetest"
	"otkryto/themes"
)

// flatten reads a file of texts.
func flatten(t testing.TB, words format.Catalog, name string) {
	t.Helper()
	data, err := fs.ReadFile(themes.Default(), name)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := yaml.Unmarshal(data, &tree); err != nil {
		t.Fatal(err)
	}
	var walk func(prefix string, tree map[string]any)
	walk = func(prefix string, tree map[string]any) {
		for key, value := range tree {
			switch v := value.(type) {
			case map[string]any:
				walk(prefix+"."+key, v)
			case string:
				words[prefix+"."+key] = v
			}
		}
	}
	walk(strings.TrimSuffix(path.Base(name), ".yaml"), tree)
}

// TestPlurals prints every text with a number for the numbers that Russian tells apart.
func TestPlurals(t *testing.T) {
	words := texts(t)
	numbers := []int{0, 1, 2, 5, 11, 21, 101, 1234}
	for _, c := range []struct {
		key  string
		args []any
		want []string
	}{
		{"rest", nil, []string{"Ещё 0 строк", "Ещё 1 строка", "Ещё 2 строки", "Ещё 5 строк", "Ещё 11 строк", "Ещё 21 строка", "Ещё 101 строка", "Ещё 1 234 строки"}},
		{"and_more", []any{"names", "«А»"}, []string{
			"«А» и ещё 0 строк", "«А» и ещё 1 строка", "«А» и ещё 2 строки", "«А» и ещё 5 строк", "«А» и ещё 11 строк", "«А» и ещё 21 строка", "«А» и ещё 101 строка", "«А» и ещё 1 234 строки",
		}},
		{"whole.rose", nil, []string{"0 выросли", "1 выросла", "2 выросли", "5 выросли", "11 выросли", "21 выросла", "101 выросла", "1 234 выросли"}},
		{"whole.fell", nil, []string{"0 уменьшились", "1 уменьшилась", "2 уменьшились", "5 уменьшились", "11 уменьшились", "21 уменьшилась", "101 уменьшилась", "1 234 уменьшились"}},
		{"whole.kept", nil, []string{
			"0 не изменились", "1 не изменилась", "2 не изменились", "5 не изменились", "11 не изменились", "21 не изменилась", "101 не изменилась", "1 234 не изменились",
		}},
		{"cuts.plan.total", []any{"amount", "5 ₽"}, wrapped("Поправки уменьшили план %s — вместе на 5 ₽.", "0 строк", "1 строки", "2 строк", "5 строк", "11 строк", "21 строки", "101 строки", "1 234 строк")},
		{"unspent.more", nil, wrapped("По %s потратили больше плана.", "0 строкам", "1 строке", "2 строкам", "5 строкам", "11 строкам", "21 строке", "101 строке", "1 234 строкам")},
		{"resident.how.full", []any{"whole", "5 ₽"}, wrapped("Все расходы года, 5 ₽, разделили на %s.",
			"0 жителей", "1 жителя", "2 жителей", "5 жителей", "11 жителей", "21 жителя", "101 жителя", "1 234 жителей")},
		{"resident.how.plan", []any{"whole", "5 ₽"}, wrapped("Все расходы по плану, 5 ₽, разделили на %s.",
			"0 жителей", "1 жителя", "2 жителей", "5 жителей", "11 жителей", "21 жителя", "101 жителя", "1 234 жителей")},
		{"formula.each", []any{"year", 2022}, wrapped("сумма, разделённая на число жителей на 1 января 2022 года: %s",
			"0 жителей", "1 житель", "2 жителя", "5 жителей", "11 жителей", "21 житель", "101 житель", "1 234 жителя")},
	} {
		for i, n := range numbers {
			if got := sitetest.Plain(words.Text("questions."+c.key, append(c.args, "n", n)...)); got != c.want[i] {
				t.Errorf("%s of %d: %q, want %q", c.key, n, got, c.want[i])
			}
		}
	}
	for i, want := range []string{"0 строк", "1 строки", "2 строк", "5 строк", "11 строк", "21 строки", "101 строки", "1 234 строк"} {
		if got := sitetest.Plain(words.Text("questions.whole.lines", "all", numbers[i], "ways", "…")); got != "Из "+want+" расходов …." {
			t.Errorf("%q", got)
		}
	}
}

func wrapped(sentence string, list ...string) []string {
	for i := range list {
		list[i] = strings.Replace(sentence, "%s", list[i], 1)
	}
	return list
}

// TestTextsAreWhole checks every text of the section: braces closed, nouns in three forms.
func TestTextsAreWhole(t *testing.T) {
	words := texts(t)
	for key := range words {
		if strings.HasPrefix(key, "questions.") {
			if err := words.Check(key); err != nil {
				t.Errorf("%s: %v", key, err)
			}
		}
	}
}
