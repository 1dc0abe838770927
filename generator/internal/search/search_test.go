package search_test

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/lexicon"
	"otkryto/generator/internal/search"
	"otkryto/generator/internal/search/searchtest"
)

// corpus are documents and the bodies of their pages.
type corpus struct {
	docs   []search.Document
	bodies []string
}

// files makes the index, the bodies in any order and from several goroutines.
func (c corpus) files(t testing.TB, sections ...search.Section) []search.File {
	t.Helper()
	x := search.New(c.docs, sections)
	var wait sync.WaitGroup
	for part := range 3 {
		wait.Go(func() {
			for i := len(c.bodies) - 1 - part; i >= 0; i -= 3 {
				if c.bodies[i] != "" {
					x.Body(i, []byte(c.bodies[i]))
				}
			}
		})
	}
	wait.Wait()
	files, err := x.Files()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func open(t testing.TB, files []search.File) *searchtest.Reader {
	t.Helper()
	r, err := searchtest.Open(func(name string) ([]byte, error) {
		for _, f := range files {
			if f.Name == name {
				return f.Data, nil
			}
		}
		return nil, errors.New("no file " + name)
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// vocabulary are made-up Russian words whose stems are themselves.
func vocabulary(r *rand.Rand, n int) []string {
	seen := map[string]bool{}
	var list []string
	for len(list) < n {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteString([]string{"ба", "во", "гу", "ди", "жо", "зы", "ка", "лу", "мо", "ни", "по", "ра", "су", "ти", "фо", "ху", "ча", "шу"}[r.IntN(18)])
		}
		b.WriteString(string([]rune("бгдзмпф")[r.IntN(7)]))
		if w := b.String(); !seen[w] && lexicon.Stem(w) == w {
			seen[w] = true
			list = append(list, w)
		}
	}
	return list
}

// news makes documents of words, the frequent ones far more often.
func news(seed uint64, n, words, length int) (corpus, []string) {
	r := rand.New(rand.NewPCG(seed, 1))
	list := vocabulary(r, words)
	zipf := rand.NewZipf(r, 1.07, 8, uint64(words-1))
	text := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(list[zipf.Uint64()] + " ")
		}
		return strings.TrimSpace(b.String())
	}
	var c corpus
	for i := range n {
		day := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, -i/3)
		c.docs = append(c.docs, search.Document{
			Path: fmt.Sprintf("news/%d/novost-o-tom-chto-proizoshlo-%05d/", day.Year(), i), Title: text(7), Summary: text(18), Date: day, Year: day.Year(), Tier: search.Dated, Whole: true,
			Demo: i%5 == 0, Section: i % 2,
		})
		c.bodies = append(c.bodies, "<h1>Заголовок</h1><p>"+text(length)+"</p><h2>"+text(3)+"</h2><p>"+text(length)+"</p>")
	}
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return search.Compare(c.docs[a], c.docs[b]) })
	var sorted corpus
	for _, i := range order {
		sorted.docs, sorted.bodies = append(sorted.docs, c.docs[i]), append(sorted.bodies, c.bodies[i])
	}
	return sorted, list
}

// TestRoundTrip reads everything back: each stem with the documents that have it, by the weightiest place it has there, and each document.
func TestRoundTrip(t *testing.T) {
	for seed, size := range map[uint64]int{1: 1, 2: 7, 3: 300, 4: 1500} {
		c, _ := news(seed, size, 60*size, 40)
		r := open(t, c.files(t, search.Section{Name: "a", Title: "А"}, search.Section{Name: "b", Title: "Б"}))
		want := map[string]*[3][]int{}
		for i, d := range c.docs {
			best := map[string]int{}
			text, headings := c.bodies[i], ""
			for _, h := range []string{"h1", "h2"} {
				_, rest, _ := strings.Cut(text, "<"+h+">")
				inside, _, _ := strings.Cut(rest, "</"+h+">")
				headings += inside + " "
			}
			text = strings.NewReplacer("<h1>", " ", "</h1>", " ", "<h2>", " ", "</h2>", " ", "<p>", " ", "</p>", " ").Replace(text)
			for class, part := range []string{text, headings + " " + d.Summary, d.Title} {
				for _, w := range strings.Fields(part) {
					best[lexicon.Stem(lexicon.Fold(w))] = class
				}
			}
			for stem, class := range best {
				if want[stem] == nil {
					want[stem] = &[3][]int{}
				}
				want[stem][class] = append(want[stem][class], i)
			}
		}
		words, err := r.Words()
		if err != nil {
			t.Fatal(err)
		}
		if len(words) != len(want) || !slices.IsSortedFunc(words, func(a, b searchtest.Entry) int { return strings.Compare(a.Stem, b.Stem) }) {
			t.Errorf("%d documents: %d words in order, want %d", size, len(words), len(want))
		}
		for _, e := range words {
			got, err := r.Documents(e)
			if err != nil {
				t.Fatalf("%s: %v", e.Stem, err)
			}
			if w := want[e.Stem]; w == nil || !slices.Equal(got[0], w[0]) || !slices.Equal(got[1], w[1]) || !slices.Equal(got[2], w[2]) {
				t.Fatalf("%d documents, «%s»: %v, want %v", size, e.Stem, got, w)
			}
		}
		for i, d := range c.docs {
			got, err := r.Show(i)
			if err != nil || got.Title != d.Title || got.Path != d.Path || got.Year != d.Year || got.Demo != d.Demo || got.Section != string("ab"[d.Section]) {
				t.Fatalf("%d: %+v, %v; want %+v", i, got, err, d)
			}
			if !strings.HasPrefix(d.Summary, strings.TrimSuffix(got.Summary, "…")) || len([]rune(got.Summary)) > 121 {
				t.Errorf("summary %q of %q", got.Summary, d.Summary)
			}
		}
	}
}

// TestFirstQuery: an index of ten thousand news of a rich vocabulary, and what a question fetches of it that is the first one. Ten results are shown.
func TestFirstQuery(t *testing.T) {
	c, words := news(9, 10_000, 40_000, 60)
	files := c.files(t, search.Section{Name: "a", Title: "Раздел"}, search.Section{Name: "b", Title: "Другой"})
	total := 0
	for _, f := range files {
		total += len(f.Data)
	}
	r := rand.New(rand.NewPCG(5, 5))
	most, sum, asked := 0, 0, 300
	for range asked {
		var question []string
		for range 1 + r.IntN(3) {
			title := strings.Fields(c.docs[r.IntN(len(c.docs))].Title) // people ask for what titles say
			question = append(question, title[r.IntN(len(title))])
		}
		reader := open(t, files)
		list, _, err := reader.Top(strings.Join(question, " "), 10)
		if err != nil || len(list) == 0 {
			t.Fatalf("%s: %d results, %v", question, len(list), err)
		}
		most, sum = max(most, reader.Fetched), sum+reader.Fetched
	}
	t.Logf("%d words, %d files, %d bytes; a question of one to three words: %d bytes on the average, at most %d", len(words), len(files), total, sum/asked, most)
	if most > 40<<10 {
		t.Errorf("a first question fetches %d bytes", most)
	}
}

// TestSame: the same documents give the same bytes, whatever goroutine had which page.
func TestSame(t *testing.T) {
	c, _ := news(3, 200, 3000, 50)
	first := c.files(t)
	for range 3 {
		if diff := cmp.Diff(names(first), names(c.files(t))); diff != "" {
			t.Fatal(diff)
		}
		for i, f := range c.files(t) {
			if !bytes.Equal(f.Data, first[i].Data) {
				t.Errorf("%s has other bytes", f.Name)
			}
		}
	}
}

func names(files []search.File) (list []string) {
	for _, f := range files {
		list = append(list, f.Name)
	}
	return list
}

// TestNothing: a portal without a page has an index too.
func TestNothing(t *testing.T) {
	r := open(t, corpus{}.files(t))
	if a, err := r.Ask("бюджет"); err != nil || len(a.Docs) > 0 || r.Docs() != 0 {
		t.Errorf("%+v %v", a, err)
	}
}

// TestRanks: the title weighs more than a heading, a heading more than the text, the menu more than news, and of equal news the newer.
func TestRanks(t *testing.T) {
	day := func(y int) time.Time { return time.Date(y, 5, 1, 0, 0, 0, 0, time.UTC) }
	c := corpus{
		docs: []search.Document{
			{Path: "menu/", Title: "Дороги", Tier: search.Main, Whole: true, Section: -1},
			{Path: "heading/", Title: "Другое", Tier: search.Plain, Whole: true, Section: -1},
			{Path: "text/", Title: "Третье", Tier: search.Plain, Whole: true, Section: -1},
			{Path: "new/", Title: "Дороги", Tier: search.Dated, Date: day(2023), Year: 2023, Section: -1},
			{Path: "old/", Title: "Дороги", Tier: search.Dated, Date: day(2018), Year: 2018, Section: -1},
			{Path: "quiet/", Title: "Дороги", Tier: search.Quiet, Section: -1},
		},
		bodies: []string{"", "<h2>О дорогах</h2>", "<p>о дороге</p>", "", "", ""},
	}
	list, _, err := open(t, c.files(t)).Top("дорогами", 10)
	var got []string
	for _, f := range list {
		got = append(got, f.Path)
	}
	if diff := cmp.Diff([]string{"menu/", "new/", "old/", "quiet/", "heading/", "text/"}, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
}

// BenchmarkBody is what a page costs while it is rendered.
func BenchmarkBody(b *testing.B) {
	c, _ := news(1, 400, 20_000, 150)
	x := search.New(c.docs, nil)
	b.SetBytes(int64(len(c.bodies[0])))
	for i := 0; b.Loop(); i++ {
		x.Body(i%400, []byte(c.bodies[i%400]))
	}
}
