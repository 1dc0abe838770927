package search_test

import (
	"encoding/json"
	"io/fs"
	"iter"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"modernc.org/quickjs"

	"otkryto/generator/internal/lexicon"
)

// scripts are the parts of the browser's script that need no page.
func scripts(t *testing.T) *quickjs.VM {
	t.Helper()
	vm, err := quickjs.NewVM()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { vm.Close() })
	var source strings.Builder
	for _, name := range []string{"stem.js", "words.js"} {
		data, err := os.ReadFile("../../../themes/default/js/search/" + name)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(data)
		source.WriteString(";\n")
	}
	source.WriteString("globalThis.each = (f, list) => JSON.stringify(JSON.parse(list).map((w) => ({ fold, stem, stems, otherLayout, slips }[f])(w)));\n")
	source.WriteString("globalThis.pairs = (list) => JSON.stringify(JSON.parse(list).map(([a, b]) => near(a, b)));\n")
	if _, err := vm.Eval(source.String(), quickjs.EvalGlobal); err != nil {
		t.Fatal(err)
	}
	return vm
}

// each calls a function of words.js for every word.
func each[T any](t *testing.T, vm *quickjs.VM, function string, words []string) []T {
	t.Helper()
	list, err := json.Marshal(words)
	if err != nil {
		t.Fatal(err)
	}
	out, err := vm.Call("each", function, string(list))
	if err != nil {
		t.Fatal(err)
	}
	var results []T
	text, ok := out.(string)
	if !ok || json.Unmarshal([]byte(text), &results) != nil || len(results) != len(words) {
		t.Fatalf("%s: %d results of %d words: %v", function, len(results), len(words), out)
	}
	return results
}

// corpusWords are the words of the sample's texts and of the program's own Russian, and forms made of them: with every ending that Russian nouns, adjectives
// and verbs have.
func corpusWords(t *testing.T) []string {
	t.Helper()
	seen := map[string]bool{}
	for _, dir := range []string{"../../../content", "../../../themes/default/i18n"} {
		root := os.DirFS(dir)
		walk(t, root, func(text string) {
			for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !strings.ContainsRune(letters, r) }) {
				seen[lexicon.Fold(w)] = true
			}
		})
	}
	var list []string
	for w := range seen {
		list = append(list, w)
	}
	slices.Sort(list)
	list = slices.Collect(everyOther(list, 3)) // the engine of the test is slow
	for _, w := range slices.Clone(list) {
		for _, ending := range strings.Fields("а ами его ениями ешь ий ить ков лась ность ок ость уют ций ье юсь") {
			list = append(list, w+ending)
		}
	}
	return list
}

// everyOther are each n-th of a list.
func everyOther(list []string, n int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; i < len(list) && yield(list[i]); i += n {
		}
	}
}

const letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"

// TestScriptStems: the index is made of Go's stems and asked for by the script's; they are the same, word by word.
func TestScriptStems(t *testing.T) {
	vm := scripts(t)
	words := corpusWords(t)
	if len(words) < 15_000 {
		t.Errorf("%d words", len(words))
	}
	for i, stem := range each[string](t, vm, "stem", words) {
		if want := lexicon.Stem(words[i]); stem != want {
			t.Errorf("«%s»: the script says «%s», Go «%s»", words[i], stem, want)
		}
	}
	some := words[:min(len(words), 3_000)]
	for i, stems := range each[[]string](t, vm, "stems", some) {
		if want := lexicon.Stems(some[i]); !slices.Equal(stems, want) {
			t.Errorf("«%s»: the script says %q, Go %q", some[i], stems, want)
		}
	}
}

// TestScriptFolds: words are made comparable alike.
func TestScriptFolds(t *testing.T) {
	words := strings.Fields("Ёлка ЁЖ ёж Иё\u0301лка и\u0306од И\u0306од PDF Éте e\u0301te меж\u00adбюджетный БЮДЖЕТ Їжак ªº İ ĞÜ 2022 ГОСТ-5 ſ")
	for i, got := range each[string](t, scripts(t), "fold", words) {
		if want := lexicon.Fold(words[i]); got != want && words[i] != "İ" { // a letter that JavaScript makes two characters of
			t.Errorf("%q: the script says %q, Go %q", words[i], got, want)
		}
	}
}

// walk reads every text file below a folder.
func walk(t *testing.T, root fs.FS, read func(text string)) {
	t.Helper()
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if ext := path.Ext(name); err != nil || d.IsDir() || ext != ".md" && ext != ".yaml" {
			return err
		}
		data, err := fs.ReadFile(root, name)
		read(string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
