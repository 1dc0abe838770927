package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/govalues/decimal"
	"golang.org/x/text/encoding/charmap"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/export/exporttest"
	"otkryto/generator/internal/format"
	"otkryto/themes"
)

// TestWithheldIsNowhere builds the golden portals that have a file "secrets" and unpacks every published file: none may have a withheld value in any spelling,
// nor the hash of a file that holds one.
func TestWithheldIsNowhere(t *testing.T) {
	n := 0
	for _, name := range goldenCases(t) {
		dir := filepath.Join("testdata", "golden", filepath.FromSlash(name))
		list, err := os.ReadFile(filepath.Join(dir, "secrets"))
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		n++
		t.Run(name, func(t *testing.T) { findNowhere(t, dir, secretsOf(string(list))) })
	}
	if n == 0 {
		t.Error("no golden portal withholds anything")
	}
}

func findNowhere(t *testing.T, dir string, secrets []string) {
	root, out := t.TempDir(), t.TempDir()
	for _, part := range []string{"content", "data"} {
		copyFolder(t, filepath.Join(dir, part), filepath.Join(root, part))
	}
	result, err := build.Run(t.Context(), build.Options{
		Root: root, Out: out, Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	if result.Failed {
		t.Fatalf("the portal has faults:\n%s", findings(t, result.Report))
	}
	forbidden := map[string]string{} // as it would stand in a file without blanks -> what it is
	given := texts(t, filepath.Join(root, "data"))
	for _, s := range secrets {
		file := ""
		for name, text := range given {
			if strings.Contains(text, s) || strings.Contains(text, strings.ReplaceAll(s, ",", ".")) {
				file = name
				forbidden[hashOf(t, filepath.Join(root, "data", name))] = "the hash of " + name
			}
		}
		if file == "" {
			t.Fatalf("%s is not in the data, so not finding it shows nothing", s)
		}
		for _, spelling := range spellings(t, s) {
			forbidden[spelling] = s
		}
	}
	published := texts(t, out)
	for name, text := range published {
		for spelling, what := range forbidden {
			if strings.Contains(text, spelling) {
				t.Errorf("%s gives %s away as %q", name, what, spelling)
			}
		}
		if strings.Contains(name, "/source/") && strings.Contains(name, "register") {
			t.Errorf("%s is a file as it came, and holds what is withheld", name)
		}
	}
	// what is not withheld is found by the same means, or the search would prove nothing
	for _, known := range []string{"50000", "нераскрывается", "налоговаятайна"} {
		found := false
		for _, text := range published {
			found = found || strings.Contains(text, known)
		}
		if !found {
			t.Errorf("%q is not found either", known)
		}
	}
}

// secretsOf are the lines of the list.
func secretsOf(list string) []string {
	var secrets []string
	for line := range strings.Lines(list) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			secrets = append(secrets, line)
		}
	}
	return secrets
}

// spellings are the ways in which pages and exports write a number, without blanks.
func spellings(t *testing.T, secret string) []string {
	t.Helper()
	d, err := decimal.Parse(strings.ReplaceAll(secret, ",", "."))
	if err != nil {
		t.Fatal(err)
	}
	whole := d.Trunc(0).String()
	list := []string{whole} // with kopecks or without, by point or by comma
	if short := format.Short(d, format.RUB); len(whole) > 6 {
		list = append(list, bare(short), format.Value(d.Round(0), ""))
	}
	for i := range list {
		list[i] = bare(list[i])
	}
	return list
}

var (
	entity = regexp.MustCompile(`&(nbsp|thinsp|#160|#xa0|#8239|#x202f);`)
	blanks = regexp.MustCompile(`[\s\x{a0}\x{202f}\x{2009}]+`)
)

// bare drops what parts the digits of a number.
func bare(s string) string { return blanks.ReplaceAllString(entity.ReplaceAllString(s, ""), "") }

// texts are all files of a folder by their paths, unpacked, without blanks.
func texts(t *testing.T, dir string) map[string]string {
	t.Helper()
	list := map[string]string{}
	root := os.DirFS(dir)
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		b, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		if bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
			r, err := gzip.NewReader(bytes.NewReader(b))
			if err != nil {
				return err
			}
			if b, err = io.ReadAll(r); err != nil {
				return err
			}
		}
		text := string(b)
		switch filepath.Ext(name) {
		case ".xlsx":
			text = unzipped(t, b)
		case ".parquet":
			text = unpacked(t, dir, name, b)
		}
		if filepath.Ext(name) == ".csv" && !strings.HasPrefix(text, "\ufeff") && !strings.Contains(text, "status") && !strings.Contains(text, "ТОР") {
			if text, err = charmap.Windows1251.NewDecoder().String(text); err != nil {
				return err
			}
		}
		list[name] = bare(text)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// unzipped is what all parts of a workbook say.
func unzipped(t *testing.T, b []byte) string {
	t.Helper()
	book, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, part := range book.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, r); err != nil {
			t.Fatal(err)
		}
	}
	return all.String()
}

// unpacked is what a Parquet file says; its columns are those of the JSON beside it.
func unpacked(t *testing.T, dir, name string, b []byte) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, strings.TrimSuffix(name, ".parquet")+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var head struct {
		Columns []exporttest.Column `json:"columns"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(exporttest.Parquet(t, b, head.Columns)) + string(b) // the metadata are not packed
}

func hashOf(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
