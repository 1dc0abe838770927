package build

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"otkryto/generator/internal/search"
	"otkryto/generator/internal/search/searchtest"
)

// indexOf opens the index of what a build wrote.
func indexOf(t *testing.T, files map[string]string) *searchtest.Reader {
	t.Helper()
	r, err := searchtest.Open(func(name string) ([]byte, error) {
		text, ok := files[name]
		if !ok {
			return nil, errors.New("no file " + name)
		}
		return []byte(text), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func asked(t *testing.T, r *searchtest.Reader, question string) []string {
	t.Helper()
	list, _, err := r.Top(question, 10)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, f := range list {
		paths = append(paths, f.Path)
	}
	return paths
}

func TestSearch(t *testing.T) {
	root := portalAt(t, minimal())
	mustBuild(t, testOptions(root))
	r := indexOf(t, readAll(t, filepath.Join(root, "public")))
	for question, want := range map[string][]string{
		"расходам":   {"notes/pervaya/"},
		"заметка":    {"notes/", "notes/pervaya/", "notes/vtoraya/"}, // of titles, and of where a page without a summary stands
		"вторая":     {"notes/vtoraya/", "notes/", "notes/pervaya/"},
		"черновик":   nil, // not published
		"будущая":    nil,
		"404":        nil,                                            // not for search engines either
		"первом":     {"notes/pervaya/", "notes/", "notes/vtoraya/"}, // of the summary, of texts of links
		"карточка":   {""},
		"открытый":   {""},
		"заметки вс": {"notes/", "notes/pervaya/", "notes/vtoraya/"},
	} {
		if diff := cmp.Diff(want, asked(t, r, question)); diff != "" {
			t.Errorf("«%s» (-want +got):\n%s", question, diff)
		}
	}
	shown, _, err := r.Top("вторая", 1)
	if err != nil || shown[0].Day != "1\u00a0апреля 2022" || shown[0].Year != 2022 || !shown[0].Demo || shown[0].Section != "notes" {
		t.Errorf("%+v %v", shown, err)
	}
}

// TestSearchOff: a portal may do without.
func TestSearchOff(t *testing.T) {
	for _, word := range []string{"false", "нет"} {
		files := minimal()
		files["content/site.yaml"] += "search: " + word + "\n"
		root := portalAt(t, files)
		r := mustBuild(t, testOptions(root))
		for name := range readAll(t, filepath.Join(root, "public")) {
			if strings.HasPrefix(name, "search/") {
				t.Errorf("%s is written", name)
			}
		}
		if r.Settings.Search {
			t.Error("the settings say that there is a search")
		}
	}
	files := minimal()
	files["content/site.yaml"] += "search: maybe\n"
	if r, err := Check(context.Background(), testOptions(portalAt(t, files))); err != nil || !strings.Contains(findings(r.Report), "true or false is expected") {
		t.Errorf("%v %s", err, findings(r.Report))
	}
}

// many is a portal with so many notes that the index takes several files.
func many(n int) map[string]string {
	files := minimal()
	for i := range n {
		files[fmt.Sprintf("content/notes/note-%03d.md", i)] = fmt.Sprintf("---\ntitle: \"%sзаметка %d\"\ndate: 2021-02-03\n---\nСлово%d.\n", []string{"Ясная ", "Большая ", "2022 "}[i%3], i, i)
	}
	return files
}

// TestSearchFilesComeAndGo builds a portal that shrinks and grows: what the index no longer consists of is deleted, what is new is written, and a build that
// changes nothing writes nothing.
func TestSearchFilesComeAndGo(t *testing.T) {
	root := portalAt(t, many(60))
	o := testOptions(root)
	o.Binary = ""
	mustBuild(t, o)
	large := readAll(t, filepath.Join(root, "public"))
	if large["search/index/d3"] == "" {
		t.Fatal("sixty documents and more lie in fewer than four files")
	}
	if again := mustBuild(t, o); again.Written != 0 || again.Deleted != 0 {
		t.Errorf("written %d, deleted %d", again.Written, again.Deleted)
	}
	for i := range 50 {
		removeFile(t, root, fmt.Sprintf("content/notes/note-%03d.md", i))
	}
	mustBuild(t, o)
	small := readAll(t, filepath.Join(root, "public"))
	if small["search/index/d3"] != "" || small["search/index/d0"] == "" {
		t.Error("files of the larger index are left, or those of the smaller are not there")
	}
	words, err := indexOf(t, small).Words()
	if err != nil || slices.ContainsFunc(words, func(e searchtest.Entry) bool { return e.Stem == "слово7" }) {
		t.Error("a word of a note that is gone is still in the dictionary", err)
	}
	for name, text := range many(60) {
		writeFile(t, root, name, text)
	}
	mustBuild(t, o)
	if diff := cmp.Diff(large, readAll(t, filepath.Join(root, "public"))); diff != "" {
		t.Errorf("the same portal gives other bytes: %s", diff)
	}
}

// TestSearchWhileServing asks a session for the index before any page was looked at: it is the one that a build writes.
func TestSearchWhileServing(t *testing.T) {
	root := portalAt(t, many(40))
	o := testOptions(root)
	mustBuild(t, o)
	s := NewSession(o)
	defer s.Close()
	v, err := s.Prepare(t.Context())
	if err != nil || v.Result().Failed {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(filepath.Join(root, "public", filepath.FromSlash(search.Folder)))
	if err != nil || len(entries) < 4 {
		t.Fatal(err, len(entries))
	}
	for _, e := range entries {
		want, err := os.ReadFile(filepath.Join(root, "public", filepath.FromSlash(search.Folder), e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		got, ok, err := v.Get(t.Context(), search.Folder+e.Name())
		if err != nil || !ok || string(got) != string(want) {
			t.Errorf("%s: %t %v, %d bytes for %d", e.Name(), ok, err, len(got), len(want))
		}
	}
	if _, ok, err := v.Get(t.Context(), search.Folder+"d99"); ok || err != nil {
		t.Error("a file that is not there is given")
	}
}

// TestTitlesByLetter lists every page once, in order, under its letter: few on the search page, many on pages of their own.
func TestTitlesByLetter(t *testing.T) {
	root := portalAt(t, minimal())
	mustBuild(t, testOptions(root))
	page := readAll(t, filepath.Join(root, "public"))["search/index.html"]
	want := []string{"В 2", `notes/">Все заметки`, `vtoraya/">Вторая`, "П 1", `pervaya/">Первая`}
	at := 0
	for _, w := range want {
		i := strings.Index(page[at:], w)
		if i < 0 {
			t.Fatalf("%q is not there, or not behind the one before: %s", w, page)
		}
		at += i
	}
	root = portalAt(t, many(wholeIndex+2*lettersPage+200))
	mustBuild(t, testOptions(root))
	files := readAll(t, filepath.Join(root, "public"))
	found := map[string]int{}
	for name, text := range files {
		if strings.HasPrefix(name, "search/letters/") {
			for part := range strings.SplitSeq(text, `<a href="/otkryto/notes/`) {
				found[strings.SplitN(part, `"`, 2)[0]]++
			}
		}
	}
	if files["search/letters/2/2/index.html"] == "" || files["search/letters/0-9/index.html"] == "" || strings.Contains(files["search/index.html"], "note-000") {
		t.Error("the titles are not on pages of their letters")
	}
	for name := range files {
		if slug, ok := strings.CutPrefix(name, "notes/"); ok && name != "notes/index.html" {
			if n := found[strings.TrimSuffix(slug, "index.html")]; n != 1 {
				t.Errorf("%s is listed %d times", name, n)
			}
		}
	}
}
