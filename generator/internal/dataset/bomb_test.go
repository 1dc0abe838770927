package dataset

import (
	"strings"
	"testing"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// TestYAMLBombs reads passports and releases that are small and made to be large or slow: aliases of aliases are never followed, deep nesting ends.
func TestYAMLBombs(t *testing.T) {
	aliases := "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c <= 'z'; c++ { // ten to the power of 26, were they followed
		aliases += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+string(c-1)+", ", 9) + "*" + string(c-1) + "]\n"
	}
	for name, text := range map[string]string{
		"aliases":  aliases,
		"alias":    "kind: &k table\ntitle: *k\nfiles: *k\nexplanations: *k\ncorrections: [*k, *k]\n",
		"itself":   "files: &f\n  - *f\n",
		"merge":    "a: &a {kind: table}\n<<: *a\n",
		"brackets": "files: " + strings.Repeat("[", 2000),
		"closed":   "files: " + strings.Repeat("[", 2000) + strings.Repeat("]", 2000) + "\n",
		"maps":     strings.Repeat("{a: ", 2000),
		"keys":     strings.Repeat("k: v\n", 3000),
	} {
		for _, file := range []string{"data/x/passport.yaml", "data/x/releases/2023-01-20/release.yaml"} {
			files := map[string]string{"data/x/passport.yaml": "kind: table\n", "data/x/a.csv": goodTable, "data/x/releases/2023-01-20/passport.yaml": "kind: table\n"}
			files[file] = text
			var report diag.Report
			if _, err := Open(testutil.Files(files), nil, &report); err != nil {
				t.Fatal(err)
			}
			if !report.Failed(false) {
				t.Errorf("%s in %s: nothing is wrong", name, file)
			}
		}
	}
}
