package content

import (
	"bytes"
	"fmt"
	"os"
	"testing"
	"testing/fstest"
	"time"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

// readFaults reads testdata/faults as if it were content/news.
func readFaults(t *testing.T) *diag.Report {
	t.Helper()
	files, err := os.ReadDir("testdata/faults")
	if err != nil {
		t.Fatal(err)
	}
	root := fstest.MapFS{}
	for _, f := range files {
		data, err := os.ReadFile("testdata/faults/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		root["content/news/"+f.Name()] = &fstest.MapFile{Data: data}
	}
	report := &diag.Report{}
	r := &Reader{Root: root, Now: time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC), Report: report}
	if _, err := ReadDir[Meta](r, "news"); err != nil {
		t.Fatal(err)
	}
	return report
}

// TestFaults holds what an editor is told about every broken file of testdata/faults against goldens in both languages.
func TestFaults(t *testing.T) {
	report := readFaults(t)
	for _, lang := range []diag.Lang{diag.RU, diag.EN} {
		var out bytes.Buffer
		for _, d := range report.All() {
			fmt.Fprintf(&out, "%s %s %s: %s\n", d.Pos, d.Rule.Code, d.Rule.Severity, d.Message(lang))
			fmt.Fprintf(&out, "    %s\n    %s\n    help: %s\n", d.Pos.Text, caret(d.Pos), d.Help(lang))
		}
		testutil.Golden(t, "testdata/faults."+string(lang)+".txt", out.Bytes())
	}
}

func caret(p diag.Pos) string {
	if p.Col == 0 {
		return ""
	}
	return string(bytes.Repeat([]byte(" "), p.Col-1)) + string(bytes.Repeat([]byte("^"), max(1, p.Width)))
}

// TestEveryRuleFires fails for a rule that no fixture shows.
func TestEveryRuleFires(t *testing.T) {
	fired := map[*diag.Rule]bool{}
	for _, d := range readFaults(t).All() {
		fired[d.Rule] = true
	}
	for _, r := range Rules {
		if !fired[r] {
			t.Errorf("%s %s: no file of testdata/faults fires it", r.Code, r.Name)
		}
	}
}

func TestRules(t *testing.T) {
	if err := diag.CheckRules(Rules); err != nil {
		t.Error(err)
	}
}
