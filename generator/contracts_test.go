package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/build"
	"otkryto/themes"
)

// TestContractsNameNobody publishes contracts with people, a released version of them and a correction, and looks for the people in the bytes of every file that is
// written: their names, in two encodings, and their numbers.
func TestContractsNameNobody(t *testing.T) {
	root, out := t.TempDir(), t.TempDir()
	copyFolder(t, "testdata/golden/contracts/large/content", filepath.Join(root, "content"))
	copyFolder(t, "testdata/golden/contracts/large/data", filepath.Join(root, "data"))
	o := build.Options{Root: root, Out: out, Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)}
	portal, err := build.Inspect(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := portal.Datasets.Find("kontrakty").Freeze(root, time.Date(2023, 1, 20, 0, 0, 0, 0, time.UTC), ""); err != nil {
		t.Fatal(err)
	}
	change(t, filepath.Join(root, "data", "kontrakty", "2022.csv"), "Образцов Пример Примерович", "Иначев Пример Примерович")
	change(t, filepath.Join(root, "data", "kontrakty", "2022.csv"), "Ремонт дороги;ИП Образцова", "Ремонт дороги, договор с Образцовой Пробой Примеровной, 8 913 000-11-22;ИП Образцова")
	r, err := build.Run(t.Context(), o)
	if err != nil || r.Failed {
		t.Fatal(err, findings(t, r.Report))
	}
	secrets := []string{"Образцов", "Иначев", "Примерович", "Примеровн", "Пробович", "000000001205", "000000001389", "000-11-22"}
	for _, s := range secrets[:5] {
		old, err := charmap.Windows1251.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		secrets = append(secrets, old)
	}
	files, told := 0, 0
	err = fs.WalkDir(os.DirFS(out), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		files++
		if strings.Contains(string(b), "физическое лицо") {
			told++
		}
		for _, s := range secrets {
			if strings.Contains(string(b), s) {
				t.Errorf("%s has %q", name, s)
			}
		}
		if strings.Contains(name, "/source/") && strings.Contains(name, "kontrakty") {
			t.Errorf("%s is published as it came", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 60 || told < 5 {
		t.Errorf("%d files, %d of them with the words that stand for a person: too few to have looked at all", files, told)
	}
}

// change replaces a text of a file.
func change(t *testing.T, file, old, text string) {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(b), old) {
		t.Fatalf("%s has no %q", file, old)
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(b), old, text)), 0o644); err != nil {
		t.Fatal(err)
	}
}
