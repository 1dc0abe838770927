package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/themes"
)

// The tests below are somebody who wants to know what portals of appeals hide. They share no code with package suppress and know nothing but published files, of
// today and as an old copy would have them; what the numbers really are they read from the sources only to judge the result.

// number names a number of the portal: "2022-03", a topic, "received". Month "" is the year, topic "" is all.
type number struct {
	year                  int
	month, topic, measure string
}

// told is what a portal says of a number.
type told struct {
	value  int
	hidden bool
}

// buildAppeals builds a golden portal, and for every release of its datasets the portal as it was then: with the releases before, and the release as its data.
func buildAppeals(t *testing.T, name string) (today string, past []string) {
	t.Helper()
	golden := filepath.Join("testdata", "golden", "appeals", name)
	today = builtFrom(t, golden, func(string) {})
	releases, err := filepath.Glob(filepath.Join(golden, "data", "appeals", "releases", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for i, release := range releases {
		past = append(past, builtFrom(t, golden, func(root string) {
			set := filepath.Join(root, "data", "appeals")
			if err := os.RemoveAll(set); err != nil {
				t.Fatal(err)
			}
			copyFolder(t, release, set)
			if err := os.Remove(filepath.Join(set, "release.yaml")); err != nil {
				t.Fatal(err)
			}
			for _, earlier := range releases[:i] {
				copyFolder(t, earlier, filepath.Join(set, "releases", filepath.Base(earlier)))
			}
		}))
	}
	return today, past
}

func builtFrom(t *testing.T, from string, change func(root string)) string {
	t.Helper()
	root, out := t.TempDir(), t.TempDir()
	for _, part := range []string{"content", "data"} {
		copyFolder(t, filepath.Join(from, part), filepath.Join(root, part))
	}
	change(root)
	r, err := build.Run(t.Context(), build.Options{Root: root, Out: out, Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil || r.Failed {
		t.Fatalf("%v\n%s", err, findings(t, r.Report))
	}
	return out
}

// readPortal reads all forms in which a portal publishes numbers, which must say the same.
func readPortal(t *testing.T, out string) map[number]told {
	t.Helper()
	known := map[number]told{}
	tables, err := filepath.Glob(filepath.Join(out, "opendata", "*", "svod.csv"))
	if err != nil || len(tables) == 0 {
		t.Fatal("nothing is published", err)
	}
	for _, name := range tables {
		fromCSV, fromJSON := readTable(t, name), readObject(t, strings.TrimSuffix(name, ".csv")+".json")
		if len(fromCSV) != len(fromJSON) {
			t.Errorf("%s and its JSON differ", name)
		}
		for n, s := range fromCSV {
			if fromJSON[n] != s {
				t.Errorf("%s: %+v is %+v, in JSON %+v", name, n, s, fromJSON[n])
			}
			known[n] = s
		}
	}
	pages, err := filepath.Glob(filepath.Join(out, "appeals", "[0-9]*", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		year, _ := strconv.Atoi(filepath.Base(filepath.Dir(page)))
		for n, s := range readPage(t, page, year) {
			if known[n] != s {
				t.Errorf("%s: %+v is %+v, in the CSV %+v", page, n, s, known[n])
			}
		}
	}
	return known
}

func readTable(t *testing.T, name string) map[number]told {
	t.Helper()
	list := map[number]told{}
	for i, r := range readCSV(t, name, ',') {
		if i == 0 {
			continue
		}
		year, _ := strconv.Atoi(r[0])
		value, err := strconv.Atoi(r[4])
		if hidden := r[5] == "true"; hidden != (err != nil) || hidden && r[4] != "" {
			t.Errorf("%s: a hidden number with a value, or one without: %q", name, r)
		}
		list[number{year, r[1], r[2], r[3]}] = told{value, r[5] == "true"}
	}
	return list
}

func readCSV(t *testing.T, name string, comma rune) [][]string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma = comma
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func readObject(t *testing.T, name string) map[number]told {
	t.Helper()
	var object struct {
		Rows []struct {
			Year                         int
			Month, Topic, Measure, Value string
			Hidden                       bool
		}
	}
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &object); err != nil {
		t.Fatal(err)
	}
	list := map[number]told{}
	for _, r := range object.Rows {
		value, _ := strconv.Atoi(r.Value)
		list[number{r.Year, r.Month, r.Topic, r.Measure}] = told{value, r.Hidden}
	}
	return list
}

var (
	tableOf = regexp.MustCompile(`(?s)<table id="(heat|outcomes)">(.*?)</table>`)
	rowOf   = regexp.MustCompile(`(?s)<tr[^>]*><th scope="row">(.*?)</th>(.*?)</tr>`)
	cellOf  = regexp.MustCompile(`(?s)<td[^>]*>(.*?)</td>`)
	tagOf   = regexp.MustCompile(`<[^>]*>`)
)

// readPage reads the heat table and the table of outcomes of a year's page.
func readPage(t *testing.T, name string, year int) map[number]told {
	t.Helper()
	page, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	list := map[number]told{}
	put := func(n number, cell string) {
		text := strings.Map(func(r rune) rune {
			if r == '\u00a0' || r == '\u202f' || r == ' ' {
				return -1
			}
			return r
		}, tagOf.ReplaceAllString(cell, ""))
		value, err := strconv.Atoi(text)
		switch {
		case err == nil:
			list[n] = told{value, false}
		case text == "скрыто":
			list[n] = told{0, true}
		case text != "—":
			t.Errorf("%s: %+v is %q", name, n, text)
		}
	}
	measures := []string{"received", "in_time", "late", "open"}
	for _, table := range tableOf.FindAllStringSubmatch(string(page), -1) {
		for _, row := range rowOf.FindAllStringSubmatch(table[2], -1) {
			topic := tagOf.ReplaceAllString(row[1], "")
			if topic == "Все темы" {
				topic = ""
			}
			for i, cell := range cellOf.FindAllStringSubmatch(row[2], -1) {
				switch {
				case table[1] == "heat" && i < 12:
					put(number{year, fmt.Sprintf("%d-%02d", year, i+1), topic, "received"}, cell[1])
				case table[1] == "heat":
					put(number{year, "", topic, "received"}, cell[1])
				case i < len(measures):
					put(number{year, "", topic, measures[i]}, cell[1])
				}
			}
		}
	}
	return list
}

// realNumbers are the numbers of a golden portal as its sources have them.
func realNumbers(t *testing.T, golden string) map[number]int {
	t.Helper()
	real := map[number]int{}
	add := func(year int, month, topic, measure string, n int) {
		for _, m := range []string{month, ""} {
			for _, of := range []string{topic, ""} {
				real[number{year, m, of, measure}] += n
			}
		}
	}
	for _, name := range sources(t, golden) {
		rows := readCSV(t, name, ';')
		for _, r := range rows[1:] {
			if rows[0][0] != "Месяц" {
				day, err := time.Parse("02.01.2006", r[1])
				if err != nil {
					t.Fatal(err)
				}
				answered, err := time.Parse("02.01.2006", r[3])
				measure := "in_time"
				if err != nil {
					measure = "open"
				} else if answered.Sub(day).Hours() > 30*24 {
					measure = "late"
				}
				add(day.Year(), day.Format("2006-01"), r[2], "received", 1)
				add(day.Year(), day.Format("2006-01"), r[2], measure, 1)
				continue
			}
			word, yearText, _ := strings.Cut(r[0], " ")
			year, _ := strconv.Atoi(yearText)
			month := fmt.Sprintf("%d-%02d", year, 1+slices.Index([]string{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"}, word))
			for i, measure := range []string{"received", "in_time", "late", "open"} {
				n, _ := strconv.Atoi(r[2+i])
				add(year, month, r[1], measure, n)
			}
		}
	}
	return real
}

// sources are the working files of a golden portal.
func sources(t *testing.T, golden string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(golden, "data", "*", "*.csv"))
	if err != nil || len(names) == 0 {
		t.Fatal("no sources", err)
	}
	return names
}
