package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

// TestDeniedCells finds what must not appear in tables as offices save them, at the cell that Excel shows. A table longer than the piece that is searched at once has its last row
// found, and one that says nothing forbidden nothing.
func TestDeniedCells(t *testing.T) {
	const heading = "Название;Код\nПарк;1\n"
	long := strings.Repeat("Строка без тайн, довольно длинная;17\n", 40_000)
	for name, c := range map[string]struct {
		text     string
		encoding encoding.Encoding
		want     string
	}{
		"windows-1251": {heading + "У склада Вымысел;0302\n", charmap.Windows1251, "3:1 3:2"},
		"cp866":        {heading + "У склада Вымысел и парка культуры и отдыха;5\n", charmap.CodePage866, "3:1"},
		"utf-16":       {strings.ReplaceAll(heading+"Сквер;03 02\n", ";", "\t"), unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "3:2"},
		"long":         {heading + long + "Склад Вымысел;5\n", encoding.Nop, "40003:1"},
		"commas":       {"Название,Код\nПарк,0302,\nСквер,\"0302\"\n", encoding.Nop, "2:2 3:2"},
		"nothing":      {heading + long + "Складной вымысел;10302\n", charmap.Windows1251, ""},
	} {
		t.Run(name, func(t *testing.T) {
			data, err := c.encoding.NewEncoder().String(c.text)
			if err != nil {
				t.Fatal(err)
			}
			root := t.TempDir()
			for file, text := range map[string]string{
				"content/site.yaml":        "title: Т\nbody: Т\nmunicipality: Т\nbase_url: https://example.ru/\ndeny:\n  - склад Вымысел\n  - {text: \"0302\", kind: code}\n",
				"data/parki/passport.yaml": "kind: table\ntitle: Парки\nstatus: official\nsource: Реестр\nupdated: 2022-12-31\nfiles:\n  - path: a.csv\n",
				"data/parki/a.csv":         data,
			} {
				full := filepath.Join(root, filepath.FromSlash(file))
				if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			r, err := build.Check(t.Context(), build.Options{Root: root, Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, d := range r.Report.All() {
				if d.Rule.Code == "DNY001" {
					got = append(got, strings.TrimPrefix(d.Pos.String(), "data/parki/a.csv:"))
				}
			}
			if diff := testutil.Diff(c.want, strings.Join(got, " ")); diff != "" {
				t.Error(diff)
			}
			if r.Failed != (c.want != "") {
				t.Errorf("failed: %t", r.Failed)
			}
		})
	}
}
