package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
	"otkryto/themes"
)

// evil is what a cell, a heading or a passport may hold when a file comes from a stranger. "\x1b" is a terminal's, "\u202e" turns text round.
const evil = `<script>alert(1)</script><img src=x onerror=alert(2)>"'` + "`" + `</script>{{.}}]]>-->` + "\x1b[31m\u202e"

// hostilePortal writes a portal whose every text is hostile, cells, headings, passport, act, a figure in prose, and one cell is very long.
func hostilePortal(t *testing.T) string {
	t.Helper()
	root := t.TempDir()
	quoted := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\x1b", "").Replace(evil)
	cell := `"` + strings.ReplaceAll(evil, `"`, `""`) + `"`
	passport := "kind: table\ntitle: \"" + quoted + "\"\ndescription: \"" + quoted + "\"\nowner: \"" + quoted + "\"\nsource: \"" + quoted +
		"\"\nstatus: demo\nupdated: 2023-01-10\n" +
		"files:\n  - path: a.csv\n    title: \"" + quoted + "\"\n    act: {title: \"" + quoted + "\", number: \"" + quoted + "\", date: 2022-01-01}\n"
	table := "Имя;Слова;" + cell + "\nзло;" + cell + ";7\nдлинная;" + strings.Repeat(evil[:8], 5000) + ";8\n"
	for name, text := range map[string]string{
		"content/site.yaml":      "title: Портал\nbody: Администрация\nmunicipality: Город\nbase_url: https://portal.example/\ntime_zone: Asia/Tomsk\n",
		"content/pages/about.md": "---\ntitle: О портале\n---\n\nВ файле сказано: {{x/a: зло: Слова}}.\n",
		"data/x/passport.yaml":   passport,
		"data/x/a.csv":           table,
	} {
		full := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// TestHostileCells builds such a portal: what was typed stands on its pages as text. The report for an office is held to the same, and a terminal gets no
// character that it would obey.
func TestHostileCells(t *testing.T) {
	root, out := hostilePortal(t), t.TempDir()
	o := build.Options{Root: root, Out: out, Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)}
	result, err := build.Run(t.Context(), o)
	if err != nil || result.Failed {
		t.Fatalf("%v\n%s", err, findings(t, result.Report))
	}
	seen := 0
	err = filepath.WalkDir(out, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(name) != ".html" && filepath.Ext(name) != ".xml" && filepath.Ext(name) != ".svg" {
			return err
		}
		b, err := os.ReadFile(name)
		if strings.Contains(string(b), "alert(1)") {
			seen++
			harmless(t, strings.TrimPrefix(name, out), string(b))
		}
		return err
	})
	if err != nil || seen < 4 {
		t.Errorf("%d pages print the cells; %v", seen, err)
	}
}

// TestHostileFindings reports on such a portal when prose and data have faults.
func TestHostileFindings(t *testing.T) {
	root := hostilePortal(t)
	o := build.Options{Root: root, Out: t.TempDir(), Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)}
	broken := "files:\n  - path: \"" + strings.NewReplacer(`"`, `\"`, "\x1b", "").Replace(evil) + "\"\n"
	b, err := os.ReadFile(filepath.Join(root, "data/x/passport.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text, _, _ := strings.Cut(string(b), "files:\n")
	if err := os.WriteFile(filepath.Join(root, "data/x/passport.yaml"), []byte(text+broken), 0o644); err != nil {
		t.Fatal(err)
	}
	result, err := build.Run(t.Context(), o)
	if err != nil || !result.Failed {
		t.Fatalf("%v, failed: %t", err, result.Failed)
	}
	var page, words strings.Builder
	if err := result.Report.HTML(&page, diag.Preflight{Lang: diag.RU, Title: evil}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(page.String(), "alert(1)") {
		t.Fatal("the report does not quote what was typed")
	}
	harmless(t, "the report", page.String())
	if err := result.Report.Text(&words, diag.TextOptions{Lang: diag.RU}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(words.String(), "\x1b\u202e") {
		t.Errorf("a terminal would obey: %q", words.String())
	}
}

// harmless fails when markup of a cell is markup of a page.
func harmless(t *testing.T, name, page string) {
	t.Helper()
	for _, bad := range []string{"<script>alert", "<img src=x", "</script>{{", `onerror=alert(2)>"`} {
		if i := strings.Index(page, bad); i >= 0 {
			t.Errorf("%s: %q is markup: …%s…", name, bad, page[max(0, i-200):min(len(page), i+200)])
		}
	}
}
