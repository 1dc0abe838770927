package main

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/lexicon"
	"otkryto/generator/internal/search/searchtest"
	"otkryto/themes"
)

// query is a line of testdata/search/queries.txt.
type query struct{ text, page string }

func queries(t *testing.T) (list []query) {
	t.Helper()
	data, err := os.ReadFile("testdata/search/queries.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		text, page, ok := strings.Cut(strings.TrimSpace(line), " = ")
		if !ok {
			t.Fatalf("no question and page: %q", line)
		}
		list = append(list, query{text, page})
	}
	return list
}

// readIndex opens the index of a site as a browser would that has seen nothing of it.
func readIndex(t *testing.T, site string) *searchtest.Reader {
	t.Helper()
	r, err := searchtest.Open(func(name string) ([]byte, error) { return os.ReadFile(filepath.Join(site, filepath.FromSlash(name))) })
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// buildSite builds a portal into a folder of the test.
func buildSite(t *testing.T, root string) string {
	t.Helper()
	out := t.TempDir()
	result, err := build.Run(t.Context(), build.Options{
		Root: root, Out: out, Sections: sections(), Themes: themes.Default(), Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	if result.Failed {
		t.Fatalf("the portal has faults:\n%s", findings(t, result.Report))
	}
	return out
}

// topResults is how far down a page may stand.
const topResults = 5

// budgetOfQuery is what a first question may fetch of an index of ten thousand pages; the sample's is smaller.
const budgetOfQuery = 40 << 10

// TestQueries asks the sample portal a hundred questions, each with an index that nothing has been fetched of.
func TestQueries(t *testing.T) {
	site := buildSite(t, "..")
	list := queries(t)
	if len(list) < 100 {
		t.Errorf("%d questions", len(list))
	}
	most := 0
	for _, q := range list {
		r := readIndex(t, site)
		found, answer, err := r.Top(q.text, topResults)
		if err != nil {
			t.Fatalf("«%s»: %v", q.text, err)
		}
		if !slices.ContainsFunc(found, func(f searchtest.Result) bool { return f.Path == q.page }) {
			t.Errorf("«%s» does not find %s among %d: %s", q.text, q.page, len(answer.Docs), pathsOf(found))
		}
		most = max(most, r.Fetched)
	}
	if most > budgetOfQuery {
		t.Errorf("a question fetched %d bytes", most)
	}
	t.Logf("at most %d bytes a question", most)
}

func pathsOf(list []searchtest.Result) string {
	var b strings.Builder
	for _, f := range list {
		fmt.Fprintf(&b, "\n\t%s  %s", f.Path, f.Title)
	}
	return b.String()
}

// TestSlips asks with the wrong layout of the keyboard, with one slip, with beginnings of words, and for what is not there.
func TestSlips(t *testing.T) {
	site := buildSite(t, "..")
	for _, c := range []struct {
		question, page, layout string
		alike                  bool
	}{
		{",.l;tn", "budget/", "бюджет", false},
		{"Ljhjub", "budget/2022/0409/", "дороги", false},
		{"рщьу", "", "home", false}, // no such word: nothing is made up
		{"бюджт", "budget/", "", true},
		{"бюдежт", "budget/", "", true},
		{"ьюджет", "budget/", "", true},
		{"резедентов", "tor/residents/", "", true},
		{"благоустойства", "budget/2022/0503/", "", true},
		{"пенси", "budget/2022/1001/", "", false},
		{"благоус", "budget/2022/0503/", "", false},
		{"моло", "budget/2022/0707/", "", false},
		{"МОЛОДЁЖНАЯ", "budget/2022/0707/", "", false},
		{"дефицит", "budget/2022/sources/", "", false},
		{"дефицита", "budget/2022/sources/", "", false},
		{"бестолковщина", "", "", false},
		{"на и в", "", "", false},
		{"", "", "", false},
		{"!!! — «»", "", "", false},
	} {
		found, a, err := readIndex(t, site).Top(c.question, 10)
		if err != nil {
			t.Fatal(err)
		}
		if c.page == "" {
			if len(found) > 0 {
				t.Errorf("«%s» finds %s", c.question, pathsOf(found))
			}
			continue
		}
		if !slices.ContainsFunc(found, func(f searchtest.Result) bool { return f.Path == c.page }) || a.Layout != c.layout || len(a.Alike) > 0 != c.alike {
			t.Errorf("«%s»: layout %q, alike %q, want %s: %s", c.question, a.Layout, a.Alike, c.page, pathsOf(found))
		}
	}
}

// searchAddress begins the addresses of the search; a golden portal that compares them compares the index too.
const searchAddress = "search/"

// indexText writes the index of a site out: its documents, and every stem with the documents that have it in the text, in a heading or summary (#), in the title (!).
func indexText(t *testing.T, site string) string {
	t.Helper()
	r := readIndex(t, site)
	var b strings.Builder
	for doc := range r.Docs() {
		d, err := r.Show(doc)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%d /%s | %s | %s | %s | %s %d demo=%t\n", doc, d.Path, d.Title, d.Summary, d.Day, d.Section, d.Year, d.Demo)
	}
	words, err := r.Words()
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range words {
		lists, err := r.Documents(e)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(e.Stem)
		for class, docs := range lists {
			for _, doc := range docs {
				fmt.Fprintf(&b, " %d%s", doc, []string{"", "#", "!"}[class])
			}
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestIndexHoldsWhatIsPublished: every word of the index stands in what the site publishes of the document, so that nothing that was kept back is in it.
func TestIndexHoldsWhatIsPublished(t *testing.T) {
	for _, name := range goldenCases(t) {
		t.Run(name, func(t *testing.T) {
			site := buildSite(t, filepath.Join("testdata", "golden", filepath.FromSlash(name)))
			r := readIndex(t, site)
			words, err := r.Words()
			if err != nil {
				t.Fatal(err)
			}
			published := make([]map[string]bool, r.Docs())
			for doc := range published {
				published[doc] = publishedStems(t, site, r, doc)
			}
			for _, e := range words {
				lists, err := r.Documents(e)
				if err != nil {
					t.Fatal(err)
				}
				for _, docs := range lists {
					for _, doc := range docs {
						if !published[doc][e.Stem] {
							t.Errorf("«%s» does not stand in document %d", e.Stem, doc)
						}
					}
				}
			}
		})
	}
}

// publishedStems are the stems of all words of a document's page, of its tags too.
func publishedStems(t *testing.T, site string, r *searchtest.Reader, doc int) map[string]bool {
	t.Helper()
	d, err := r.Show(doc)
	if err != nil {
		t.Fatal(err)
	}
	page, _, _ := strings.Cut(d.Path, "#")
	data, err := os.ReadFile(filepath.Join(site, filepath.FromSlash(page), "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	stems := map[string]bool{}
	text := html.UnescapeString(string(data)) + " " + d.Title + " " + d.Summary
	for _, w := range strings.FieldsFunc(text, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !unicode.Is(unicode.Mn, c) && c != '\u00ad'
	}) {
		stems[lexicon.Stem(lexicon.Fold(w))] = true
	}
	return stems
}
