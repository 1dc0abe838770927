package content

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/testutil"
)

var now = time.Date(2022, 6, 1, 12, 0, 0, 0, time.UTC)

// mustRead reads content/news of a portal and fails on any finding.
func mustRead(t *testing.T, r *Reader) []*Document[Meta] {
	t.Helper()
	r.Report = &diag.Report{}
	docs, err := ReadDir[Meta](r, "news")
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Report.All() {
		t.Errorf("%s %s", d.Pos, d.Message(diag.EN))
	}
	return docs
}

func page(matter string) string { return "---\n" + matter + "---\nТекст.\n" }

func TestNames(t *testing.T) {
	root := testutil.Files(map[string]string{
		"content/news/2022-03-05-remont-dorogi.md":              page("title: А\n"),
		"content/news/новая дорога.md":                          page("title: А\ndate: 2022-03-04\n"),
		"content/news/2022/2022-03-03-doroga/index.md":          page("title: А\n"),
		"content/news/2022/2022-03-03-doroga/foto.jpg":          "",
		"content/news/2021/архив/2021-01-01_Новыи\u0306 год.MD": page("title: А\n"), // й as a Mac spells it
		"content/news/2022-03-02.md":                            page("title: А\n"),
		"content/news/svoi-adres.md":                            page("title: А\nslug: drugoy\ndate: 2022-03-01 10:00\n"),
		"content/news/2022-02-01 пробел.markdown":               page("title: А\ndate: 2022-02-01\n"),
		"content/news/~$lock.md":                                "",
		"content/news/.hidden/a.md":                             "",
		"content/news/index.md":                                 page("title: А\n"),
		"content/newsletter/a.md":                               "",
	})
	var got []string
	for _, d := range mustRead(t, &Reader{Root: root, Now: now}) {
		got = append(got, fmt.Sprintf("%s %s|%s|%v", d.Base.Date.Format(time.DateOnly), d.Name, d.Slug, d.Bundle))
	}
	want := []string{
		"2022-03-05 remont-dorogi|remont-dorogi|false",
		"2022-03-04 новая дорога|novaya-doroga|false",
		"2022-03-03 doroga|doroga|true",
		"2022-03-02 2022-03-02|2022-03-02|false",
		"2022-03-01 svoi-adres|drugoy|false",
		"2022-02-01 пробел|probel|false",
		"2021-01-01 Новый год|novyy-god|false",
		"0001-01-01 index|index|false",
	}
	if diff := testutil.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestFolderThatIsNotThere(t *testing.T) {
	if docs := mustRead(t, &Reader{Root: fstest.MapFS{}, Now: now}); docs != nil {
		t.Error(docs)
	}
}

func TestFrontMatter(t *testing.T) {
	text := `
---   
title: 'Ремонт "моста"'   # по решению
date: 2022-03-05T23:30:00Z
updated: 2022-04-01 10:00
summary: >
  Две строки
  одного "анонса".
tags: [дороги, 2022, " дороги "]
category: Дороги
author: Пресс-служба
draft: false
status: demo
slug: remont-mosta
aliases:
- /old/
- /old.html
image: мост.jpg
image_alt: Мост - вид сверху
---
Текст.
`
	zone := time.FixedZone("Томск", 7*3600)
	want := Meta{
		Title: "Ремонт «моста»", Date: Date{time.Date(2022, 3, 6, 6, 30, 0, 0, zone)}, Updated: Date{time.Date(2022, 4, 1, 10, 0, 0, 0, zone)},
		Summary: "Две строки одного «анонса».", Tags: []string{"дороги", "2022"}, Category: "Дороги", Author: "Пресс-служба", Status: "demo",
		Slug: "remont-mosta", Aliases: []string{"/old/", "/old.html"}, Image: "мост.jpg", ImageAlt: "Мост\u00a0— вид сверху",
	}
	for name, variant := range map[string]string{
		"lf": text, "crlf": strings.ReplaceAll(text, "\n", "\r\n"), "cr": strings.ReplaceAll(text, "\n", "\r"), "bom": "\ufeff" + text, "bare": text[1:],
		"no newline at the end": strings.TrimSpace(text),
	} {
		docs := mustRead(t, &Reader{Root: testutil.Files(map[string]string{"content/news/a.md": variant}), Now: now, Zone: zone})
		if len(docs) != 1 {
			t.Fatalf("%s: %d documents", name, len(docs))
		}
		d := docs[0]
		if diff := cmp.Diff(want, d.Meta); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if got := filled(d.Body); got != "<p>Текст.</p>" {
			t.Errorf("%s: body %q", name, got)
		}
		if !d.Demo || d.Image.Target != "мост.jpg" || d.Image.Alt != want.ImageAlt {
			t.Errorf("%s: demo %v, image %v", name, d.Demo, d.Image)
		}
		line := map[string]int{"bare": 2, "no newline at the end": 2}[name]
		if line == 0 {
			line = 3
		}
		if got := d.At("title"); got.Line != line || got.Col != 8 || got.Text != `title: 'Ремонт "моста"'   # по решению` {
			t.Errorf("%s: title at %v %q", name, got, got.Text)
		}
		if got := d.At("author"); got.String() != fmt.Sprintf("content/news/a.md:%d:9", line+8) {
			t.Errorf("%s: author at %v", name, got)
		}
		if got := d.At("venue"); got.Line != line-1 || got.Col != 1 {
			t.Errorf("%s: the fence at %v", name, got)
		}
	}
}

// TestPlacesInProse checks that what is found below the front matter has the file's lines.
func TestPlacesInProse(t *testing.T) {
	text := "\ufeff---\r\ntitle: А\r\n---\r\n\r\nСлово [ссылка](да.md) и ![](фото.jpg)\r\n"
	r := &Reader{Root: testutil.Files(map[string]string{"content/news/a.md": text}), Now: now, Report: &diag.Report{}}
	docs, err := ReadDir[Meta](r, "news")
	if err != nil {
		t.Fatal(err)
	}
	ref := docs[0].Body.Refs[0]
	want := diag.Pos{File: "content/news/a.md", Line: 5, Col: 16, Width: 5}
	if diff := testutil.Diff(want, ref.Pos); diff != "" {
		t.Error(diff)
	}
	want.Text = "Слово [ссылка](да.md) и ![](фото.jpg)"
	if diff := testutil.Diff(want, r.Quote(ref.Pos)); diff != "" {
		t.Error(diff)
	}
	if all := r.Report.All(); len(all) != 1 || all[0].Pos.Line != 5 || all[0].Pos.Text != want.Text {
		t.Error(all)
	}
}

func TestDraftsAndFuture(t *testing.T) {
	root := testutil.Files(map[string]string{
		"content/news/a.md": page("title: А\ndate: 2022-05-31\n"),
		"content/news/b.md": page("title: Б\ndate: 2022-05-30\ndraft: true\nslug: Плохой\n"), // its fault is nobody's business yet
		"content/news/c.md": page("title: В\ndate: 2022-06-02\n"),
		"content/news/d.md": page("title: Г\ndate: 2022-06-01\n"),
	})
	for _, test := range []struct {
		drafts, future bool
		want           string
		faults         int
	}{
		{false, false, "d a", 0}, {true, false, "d a b", 1}, {false, true, "c d a", 0}, {true, true, "c d a b", 1},
	} {
		r := &Reader{Root: root, Now: now, Drafts: test.drafts, Future: test.future, Report: &diag.Report{}}
		docs, err := ReadDir[Meta](r, "news")
		var got []string
		for _, d := range docs {
			got = append(got, d.Name)
		}
		if s := strings.Join(got, " "); err != nil || s != test.want || len(r.Report.All()) != test.faults {
			t.Errorf("drafts %v, future %v: %s, %v, %v", test.drafts, test.future, s, err, r.Report.All())
		}
	}
}

type hearing struct {
	Meta    `yaml:",inline"`
	Starts  Date           `yaml:"starts"`
	Seats   int            `yaml:"seats"`
	Weights map[string]int `yaml:"weights"`
	Rooms   []hall         `yaml:"rooms"`
	Limit   *int           `yaml:"limit"`
}

type hall struct {
	Name  string `yaml:"name"`
	Opens Date   `yaml:"opens"`
}

// TestOwnFrontMatter reads a section's own keys, inline ones of Meta among them, as strictly.
func TestOwnFrontMatter(t *testing.T) {
	r := &Reader{Now: now, Report: &diag.Report{}, Root: testutil.Files(map[string]string{
		"content/hearings/a.md": page("title: А\nstarts: 2022-03-05\nseats: 12\nlimit: 3\nweights: {а: 1}\nrooms:\n  - name: Зал\n    opens: 2022-03-06\n  - {name: 5}\n"),
		"content/hearings/b.md": page("title: Б\nseats: много\nrooms:\n  - nmae: Зал\n    opens: вчера\nstart: 2022-03-05\n"),
	})}
	docs, err := ReadDir[hearing](r, "hearings")
	if err != nil || len(docs) != 2 {
		t.Fatal(docs, err)
	}
	three := 3
	want := hearing{
		Meta: Meta{Title: "А"}, Starts: Date{time.Date(2022, 3, 5, 0, 0, 0, 0, time.UTC)}, Seats: 12, Weights: map[string]int{"а": 1}, Limit: &three,
		Rooms: []hall{{"Зал", Date{time.Date(2022, 3, 6, 0, 0, 0, 0, time.UTC)}}, {Name: "5"}},
	}
	if diff := cmp.Diff(want, docs[0].Meta, cmpopts.EquateEmpty()); diff != "" {
		t.Error(diff)
	}
	var got []string
	for _, d := range r.Report.All() {
		got = append(got, d.Pos.String()+" "+d.Rule.Code+" "+d.Message(diag.EN)+"; "+d.Help(diag.EN))
	}
	wantFaults := []string{
		`content/hearings/b.md:3:8 DOC014 seats must be a number, not "много"; for instance seats: 5`,
		`content/hearings/b.md:5:5 DOC012 unknown key "nmae"; did you mean name?`,
		`content/hearings/b.md:6:12 DOC015 opens is no date: "вчера"; write year-month-day: 2022-03-05; a time, if need be, after a blank: 2022-03-05 14:30`,
		`content/hearings/b.md:7:1 DOC012 unknown key "start"; did you mean starts?`,
	}
	if diff := testutil.Diff(wantFaults, got); diff != "" {
		t.Error(diff)
	}
}

// TestCache reads a folder on disk again and again while files come, change and go.
func TestCache(t *testing.T) {
	dir := t.TempDir()
	put := func(name, text string, at int64) {
		t.Helper()
		file := filepath.Join(dir, "content", "news", name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, time.Unix(at, 0), time.Unix(at, 0)); err != nil {
			t.Fatal(err)
		}
	}
	cache := &Cache{}
	read := func() (map[string]*Document[Meta], *diag.Report) {
		t.Helper()
		r := &Reader{Root: os.DirFS(dir), Now: now, Cache: cache, Report: &diag.Report{}}
		docs, err := ReadDir[Meta](r, "news")
		if err != nil {
			t.Fatal(err)
		}
		byName := map[string]*Document[Meta]{}
		for _, d := range docs {
			byName[d.Name] = d
		}
		return byName, r.Report
	}
	put("same.md", page("title: Тот же\n"), 1)
	put("faulty.md", page("title: С ошибкой\nslug: Ошибка\n"), 1)
	put("changed.md", page("title: Раньше\n"), 1)
	put("gone.md", page("title: Был\n"), 1)
	first, _ := read()
	put("changed.md", page("title: Позже!\n"), 2)
	put("new.md", page("title: Новый\n"), 2)
	if err := os.Remove(filepath.Join(dir, "content", "news", "gone.md")); err != nil {
		t.Fatal(err)
	}
	second, report := read()
	if len(second) != 4 || second["gone"] != nil || second["new"] == nil {
		t.Errorf("documents: %v", second)
	}
	if first["same"] != second["same"] {
		t.Error("a file that has not changed was read again")
	}
	if second["changed"].Base.Title != "Позже!" {
		t.Error("a changed file was not read again")
	}
	if all := report.All(); len(all) != 1 || all[0].Rule != badSlug {
		t.Errorf("the finding was not reported again: %v", all)
	}
	for r, entries := range cache.rooms {
		if len(entries) != 4 {
			t.Errorf("%v keeps %d files", r, len(entries))
		}
	}
	// Another kind of front matter, another zone: nothing is shared.
	r := &Reader{Root: os.DirFS(dir), Now: now, Cache: cache, Report: &diag.Report{}, Zone: time.FixedZone("Томск", 7*3600)}
	if docs, err := ReadDir[hearing](r, "news"); err != nil || len(docs) != 4 {
		t.Error(docs, err)
	}
}

// TestCacheSideBySide lets sections read at once with one cache; -race watches.
func TestCacheSideBySide(t *testing.T) {
	r := &Reader{Root: sampleFS(20), Now: now, Cache: &Cache{}, Report: &diag.Report{}}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 3 {
				if docs, err := ReadDir[Meta](r, "news"); err != nil || len(docs) != 20 {
					t.Error(len(docs), err)
				}
			}
		})
	}
	wg.Wait()
}

// TestSameInSameOut reads with many workers and wants the same documents and findings each time.
func TestSameInSameOut(t *testing.T) {
	root := sampleFS(50)
	for i := range 50 {
		root[fmt.Sprintf("content/news/bad-%d.md", i)] = &fstest.MapFile{Data: []byte(page("title: А\nтег: Б\n"))}
	}
	var last string
	for range 5 {
		r := &Reader{Root: root, Now: now, Report: &diag.Report{}}
		docs, err := ReadDir[Meta](r, "news")
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for _, d := range docs {
			fmt.Fprintln(&b, d.File, filled(d.Body))
		}
		for _, d := range r.Report.All() {
			fmt.Fprintln(&b, d.Pos, d.Rule.Code)
		}
		if last != "" && b.String() != last {
			t.Fatal("two readings differ")
		}
		last = b.String()
	}
}

type brokenDisk struct{ fstest.MapFS }

func (d brokenDisk) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, "b.md") {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return d.MapFS.Open(name)
}

func TestBrokenDisk(t *testing.T) {
	root := brokenDisk{testutil.Files(map[string]string{"content/news/a.md": page("title: А\n"), "content/news/b.md": ""})}
	_, err := ReadDir[Meta](&Reader{Root: root, Now: now, Report: &diag.Report{}}, "news")
	if err == nil || !strings.Contains(err.Error(), "content/news/b.md") {
		t.Error(err)
	}
}

func TestBodyWrite(t *testing.T) {
	body, _ := renderText("a.md", []byte("[да](1) ![б](2) [нет](3 \"г\")\n"))
	fill := func(i int, r Ref) string { return fmt.Sprintf("{%d:%s}", i, r.Target) }
	var b strings.Builder
	if err := body.Write(&b, fill); err != nil {
		t.Fatal(err)
	}
	want := `<p><a href="{0:1}">да</a> {1:2} <a href="{2:3}" title="г">нет</a></p>`
	if b.String() != want || string(body.AppendHTML([]byte("x"), fill)) != "x"+want {
		t.Errorf("%s", b.String())
	}
	if (Body{}).Empty() != true || body.Empty() || string(Body{}.AppendHTML(nil, nil)) != "" {
		t.Error("the empty body")
	}
}

func TestScheme(t *testing.T) {
	for target, want := range map[string]string{
		"https://a.ru": "https", "HTTP://a": "http", "mailto:a@b": "mailto", "//a.ru/x": "//", "/a:b": "", "a/b": "", "foto.jpg": "", "": "", ":x": "",
		"C:\\x": "c", "что:это": "", "a.b+c-d:x": "a.b+c-d", "#a:b": "",
	} {
		if got := (Ref{Target: target}).Scheme(); got != want {
			t.Errorf("%q: %q, want %q", target, got, want)
		}
	}
}

func TestExcerpt(t *testing.T) {
	long := strings.Repeat("слово ", 100)
	for text, want := range map[string]string{
		"Первый.\n\nВторой.":                "Первый.",
		"## Заголовок\n\n- список\n\nАбзац": "Абзац",
		"![а](б.jpg)\n\nПосле":              "После",
		"> цитата\n\nПосле":                 "После",
		long:                                strings.Repeat("слово ", 49) + "слово…",
		strings.Repeat("ж", 400):            strings.Repeat("ж", 300) + "…",
		"":                                  "",
	} {
		body, _ := renderText("a.md", []byte(text))
		if body.Excerpt != want {
			t.Errorf("%.30q: %q", text, body.Excerpt)
		}
	}
}
