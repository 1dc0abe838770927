package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// published are the texts of all files of a site by name; archives are unpacked.
func published(t *testing.T, out string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := fs.WalkDir(os.DirFS(out), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(name)))
		if err != nil {
			return err
		}
		switch path.Ext(name) {
		case ".gz":
			r, err := gzip.NewReader(bytes.NewReader(b))
			if err != nil {
				return err
			}
			b, err = io.ReadAll(r)
			texts[name] = string(b)
			return err
		case ".zip", ".xlsx", ".ods":
			r, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
			if err != nil {
				return err
			}
			for _, f := range r.File {
				in, err := r.Open(f.Name)
				if err != nil {
					return err
				}
				b, err := io.ReadAll(in)
				if err != nil {
					return err
				}
				texts[name+"!"+f.Name] = string(b)
			}
			return nil
		}
		texts[name] = string(b)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

var monthWords = []string{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"}

// placesOf is where a number stands, in all words that a file could use for it.
func placesOf(n number) (topics, months, measures []string) {
	topics = []string{n.topic}
	if n.topic == "" {
		topics = []string{"Все темы", ",,"}
	}
	if n.month != "" {
		months = []string{n.month, monthWords[int(n.month[5]-'0')*10+int(n.month[6]-'0')-1]}
	}
	measures = map[string][]string{"received": {"received", "Поступило", "Итого"}, "in_time": {"in_time", "В срок"}, "late": {"late", "С опозданием"}, "open": {"open", "Без ответа"}}[n.measure]
	return topics, months, measures
}

var (
	tdOf     = regexp.MustCompile(`(?s)<td[^>]*>.*?</td>`)
	bitOf    = regexp.MustCompile(`(?s)\{[^{}]*\}|[^\n]+`)
	digitsOf = regexp.MustCompile(`\d+`)
)

// leaks finds the smallest pieces of a file, a cell of a row of a table, an object of JSON, a line of CSV, that speak of a hidden number's place and hold it.
func leaks(name, text string, n number, value int) string {
	topics, months, measures := placesOf(n)
	has := func(piece string, words []string) bool {
		return len(words) == 0 || slices.ContainsFunc(words, func(w string) bool { return strings.Contains(piece, w) })
	}
	if !has(text, topics) {
		return ""
	}
	page := path.Ext(name) == ".html"
	pieces := bitOf
	if page {
		pieces = tdOf
	}
	for _, row := range strings.Split(text, "<tr") {
		if page && !has(row, topics) {
			continue
		}
		for _, piece := range pieces.FindAllString(row, -1) {
			if n.month != "" && !has(piece, months) || n.month == "" && !has(piece, measures) || !page && (!has(piece, topics) || !strings.Contains(piece, fmt.Sprint(n.year))) {
				continue
			}
			plain := piece
			if page || strings.Contains(piece, "</") {
				plain = html.UnescapeString(tagOf.ReplaceAllString(piece, " "))
			}
			if !page {
				plain = strings.NewReplacer(n.month, "", fmt.Sprint(n.year), "", "0000000000", "").Replace(plain)
			}
			if slices.Contains(digitsOf.FindAllString(plain, -1), fmt.Sprint(value)) {
				return piece
			}
		}
	}
	return ""
}

// TestNothingLeaks looks through every published file of portals of appeals for what must not be there: each hidden number in its place, the sources by their bytes,
// hashes, rows, numbers of appeals and texts, and cells.
func TestNothingLeaks(t *testing.T) {
	for _, name := range []string{"one", "large", "corrected"} {
		golden := filepath.Join("testdata", "golden", "appeals", name)
		today, past := buildAppeals(t, name)
		for i, out := range append(past, today) {
			real, files := realNumbers(t, golden), published(t, out)
			if i < len(past) {
				real = realOfRelease(t, golden, i)
			}
			known := readPortal(t, out)
			for file, text := range files {
				years := regexp.MustCompile(`appeals/(\d{4})/`).FindStringSubmatch(file)
				for n, s := range known {
					if !s.hidden || years != nil && years[1] != fmt.Sprint(n.year) {
						continue
					}
					if piece := leaks(file, text, n, real[n]); piece != "" {
						t.Errorf("%s, copy %d: %s tells %+v: %s", name, i, file, n, piece)
					}
				}
			}
			noSources(t, filepath.Join(golden, "data"), files)
		}
	}
}

// noSources fails for whatever of the sources is published.
func noSources(t *testing.T, data string, files map[string]string) {
	t.Helper()
	var secrets []string
	err := filepath.WalkDir(data, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".csv" {
			return err
		}
		b, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		hash := sha256.Sum256(b)
		secrets = append(secrets, hex.EncodeToString(hash[:]), d.Name(), fmt.Sprint(len(b))+" Б")
		for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
			secrets = append(secrets, line, strings.ReplaceAll(line, ";", ","))
			if cells := strings.Split(line, ";"); strings.HasPrefix(cells[0], "ОБ-") {
				secrets = append(secrets, cells[0], cells[5])
			}
		}
		return nil
	})
	if err != nil || len(secrets) < 6 {
		t.Fatal("there is nothing to keep", err)
	}
	for file, text := range files {
		for _, s := range secrets {
			if strings.Contains(text, s) {
				t.Errorf("%s publishes %q of a source", file, s)
			}
		}
		if strings.Contains(file, "appeals") && (strings.Contains(file, "/source/") || strings.Contains(file, "/p1/") || strings.Contains(file, "/changes/") || strings.Contains(text, `class="cells"`)) {
			t.Errorf("%s shows a source, its rows, a change or a cell", file)
		}
		if file == figuresName && strings.Contains(text, `"dataset":"appeals`) {
			t.Errorf("%s names cells of appeals", file)
		}
	}
}

const figuresName = "figures.json"

// TestLeaksAreSeen holds the search itself against the ways in which a number could come out.
func TestLeaksAreSeen(t *testing.T) {
	n := number{2022, "2022-03", "Школы", "received"}
	for name, text := range map[string]string{
		"a.csv":   "year,month,topic\n2022,2022-03,Школы,received,3,false\n",
		"a.json":  `{"year":2022,"month":"2022-03","topic":"Школы","value":"3"}`,
		"a.html":  `<tr><th scope="row">Школы</th><td data-label="март"><data value="3">3</data></td></tr>`,
		"a.xml":   "<summary>Школы, март 2022: 3</summary>",
		"a.svg":   "<text>Школы, март 2022: 3</text>",
		"b!a.txt": "Школы март 2022 3",
	} {
		if leaks(name, text, n, 3) == "" {
			t.Errorf("%s: not seen", name)
		}
		if leaks(name, strings.ReplaceAll(text, "Школы", "Дороги"), n, 3) != "" {
			t.Errorf("%s: seen in another topic", name)
		}
	}
	year := number{2022, "", "Школы", "late"}
	if leaks("a.html", `<tr><th scope="row">Школы</th><td data-label="С опозданием" class="num"><span><data value="4">4</data></span></td></tr>`, year, 4) == "" {
		t.Error("a year's number is not seen")
	}
}
