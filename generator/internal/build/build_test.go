package build

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestRun(t *testing.T) {
	root := portalAt(t, minimal())
	r := mustBuild(t, testOptions(root))
	got := readAll(t, filepath.Join(root, "public"))
	want := []string{
		"404.html", "api/index.html", "api/v1/charts.json", "api/v1/datasets.json", "api/v1/figures.json", "api/v1/index.json", "api/v1/notes.json", "api/v1/openapi.json",
		"api/v1/tables.json", "atom.xml", "feed.json", "feed.xml", "figures.json", "files/notes/vtoraya/prikaz.pdf", "index.html", "notes/index.html", "notes/pervaya/index.html",
		"notes/vtoraya/index.html", "old.html", "old/second/index.html", "robots.txt", "search/index.html", "search/index/d0", "search/index/l0",
		"search/index/root", "search/index/w0", "sitemap.xml", "status/calendar.csv", "status/calendar.ics", "status/index.html", "status/proverki/index.html",
		"status/zakon/index.html", "version.json",
	}
	assets := 0
	for name := range got {
		if strings.HasPrefix(name, "assets/") || strings.HasPrefix(name, "favicon") {
			delete(got, name)
			assets++
		}
	}
	if diff := cmp.Diff(want, names(got)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if r.Pages != 10 || r.Files != len(want)+assets || r.Written != r.Files || r.Entries != 9 || !r.Demo {
		t.Errorf("pages %d, files %d, written %d, entries %d, demo %t", r.Pages, r.Files, r.Written, r.Entries, r.Demo)
	}
	for _, c := range []struct{ file, want string }{
		{"notes/pervaya/index.html", `<a href="/otkryto/">главная</a>`},
		{"notes/pervaya/index.html", `<a href="/otkryto/notes/vtoraya/">вторая</a>`},
		{"notes/pervaya/index.html", `<a href="#raskhody">дальше</a>`},
		{"notes/pervaya/index.html", `<a href="mailto:a@example.ru">почта</a>`},
		{"notes/pervaya/index.html", `<link rel="canonical" href="https://example.ru/otkryto/notes/pervaya/">`},
		{"notes/pervaya/index.html", `<a class="related" href="/otkryto/notes/vtoraya/">Вторая</a>`},
		{"notes/vtoraya/index.html", `<a href="/otkryto/notes/pervaya/#raskhody">Первая</a>`},
		{"notes/vtoraya/index.html", `<a href="/otkryto/files/notes/vtoraya/prikaz.pdf">файл</a>`},
		{"notes/vtoraya/index.html", `"creativeWorkStatus":"Демонстрационные данные"`},
		{"notes/vtoraya/index.html", `"@type":"BreadcrumbList"`},
		{"notes/index.html", `aria-current="page"`},
		{"index.html", `"@type":"GovernmentOrganization"`},
		{"old/second/index.html", `url=/otkryto/notes/vtoraya/`},
		{"old.html", `href="https://example.ru/otkryto/notes/vtoraya/"`},
		{"robots.txt", "Sitemap: https://example.ru/otkryto/sitemap.xml"},
		{"version.json", `"generator":"otkryto"`},
		{"version.json", `"date":"2023-03-01"`},
		{"api/v1/notes.json", `"count":3`},
	} {
		if !strings.Contains(got[c.file], c.want) {
			t.Errorf("%s lacks %s:\n%s", c.file, c.want, got[c.file])
		}
	}
}

// TestGateShut shows that a fault leaves the output as it was, byte for byte and time for time.
func TestGateShut(t *testing.T) {
	root := portalAt(t, minimal())
	public := filepath.Join(root, "public")
	mustBuild(t, testOptions(root))
	before, times := readAll(t, public), modTimes(t, public)
	writeFile(t, root, "content/notes/2022-06-01-bitaya.md", "---\ntitle: Битая\n---\n[никуда](net.md)\n")
	r, err := Run(context.Background(), testOptions(root))
	if err != nil || !r.Failed {
		t.Fatalf("err %v, failed %t", err, r.Failed)
	}
	if diff := cmp.Diff(before, readAll(t, public)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(times, modTimes(t, public)); diff != "" {
		t.Error(diff)
	}
}

func modTimes(t *testing.T, dir string) map[string]time.Time {
	t.Helper()
	times := map[string]time.Time{}
	for name := range readAll(t, dir) {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		times[name] = info.ModTime()
	}
	return times
}

func TestUnchanged(t *testing.T) {
	root := portalAt(t, minimal())
	o := testOptions(root)
	first := mustBuild(t, o)
	second := mustBuild(t, o)
	if !second.Unchanged || second.Written != 0 || second.Pages != first.Pages || second.Settings.Title != first.Settings.Title {
		t.Errorf("%+v", second)
	}
	if diff := cmp.Diff(findings(first.Report), findings(second.Report)); diff != "" {
		t.Error(diff)
	}
	changes := map[string]func(){
		"a document": func() {
			writeFile(t, root, "content/notes/index.md", "---\ntitle: Заметки\ndate: 2022-01-01\n---\nИначе.\n")
		},
		"a new document": func() {
			writeFile(t, root, "content/notes/new.md", "---\ntitle: Новая\ndate: 2022-01-01\n---\nНовая.\n")
		},
		"one gone":       func() { removeFile(t, root, "content/notes/new.md") },
		"the program":    func() { o.Binary = "other" },
		"the date":       func() { o.Now = o.Now.AddDate(0, 0, 1) },
		"an option":      func() { o.Drafts = true },
		"an output":      func() { writeFile(t, root, "public/index.html", "x") },
		"an output gone": func() { removeFile(t, root, "public/robots.txt") },
	}
	for _, what := range []string{"a document", "a new document", "one gone", "the program", "the date", "an option", "an output", "an output gone"} {
		changes[what]()
		if r := mustBuild(t, o); r.Unchanged {
			t.Errorf("%s changed, but the build says that nothing did", what)
		}
		if r := mustBuild(t, o); !r.Unchanged {
			t.Errorf("after %s changed, a second build does not take the short way", what)
		}
	}
	o.Binary = ""
	if r := mustBuild(t, o); r.Unchanged {
		t.Error("an unknown program took the short way")
	}
}

// TestDue shows that a document whose hour has come is published by the next build of the same day.
func TestDue(t *testing.T) {
	files := minimal()
	soon := time.Now().Add(1500 * time.Millisecond).UTC().Format(time.RFC3339)
	files["content/notes/soon.md"] = "---\ntitle: Скоро\ndate: " + soon + "\n---\nТекст.\n"
	o := testOptions(portalAt(t, files))
	o.Now = time.Time{}
	first := mustBuild(t, o)
	if !mustBuild(t, o).Unchanged {
		t.Error("nothing was due, but the build was repeated")
	}
	time.Sleep(2 * time.Second)
	if r := mustBuild(t, o); r.Unchanged || r.Pages != first.Pages+1 {
		t.Errorf("unchanged %t, pages %d after %d", r.Unchanged, r.Pages, first.Pages)
	}
}

// TestUnchangedSays shows that warnings are said again.
func TestUnchangedSays(t *testing.T) {
	files := minimal()
	files["content/site.yaml"] += "warnings_off: [ABC123]\n"
	root := portalAt(t, files)
	first := findings(mustBuild(t, testOptions(root)).Report)
	second := mustBuild(t, testOptions(root))
	if !second.Unchanged || !strings.Contains(first, "SIT014") || first != findings(second.Report) {
		t.Errorf("unchanged %t\n%s%s", second.Unchanged, first, findings(second.Report))
	}
}

// TestOnlyChanged shows that a build touches nothing but what differs, deletes what is gone, and leaves what it did not make.
func TestOnlyChanged(t *testing.T) {
	root := portalAt(t, minimal())
	public := filepath.Join(root, "public")
	mustBuild(t, testOptions(root))
	writeFile(t, root, "public/CNAME", "example.ru\n")
	writeFile(t, root, "public/notes/vtoraya/own.txt", "mine\n")
	before := modTimes(t, public)
	writeFile(t, root, "content/notes/2022-03-05-pervaya.md", "---\ntitle: Первая заметка\nsummary: О первом.\ntags: [дороги]\n---\n## Расходы\n\nНовый текст.\n")
	removeFile(t, root, "content/notes/vtoraya/index.md")
	writeFile(t, root, "content/notes/index.md", "---\ntitle: Все заметки\ndate: 2022-01-01\n---\nСм. [первую](2022-03-05-pervaya.md).\n")
	r := mustBuild(t, testOptions(root))
	after := modTimes(t, public)
	for _, gone := range []string{"notes/vtoraya/index.html", "old.html", "old/second/index.html", "files/notes/vtoraya/prikaz.pdf"} {
		if _, ok := after[gone]; ok {
			t.Errorf("%s is still there", gone)
		}
	}
	if _, err := os.Stat(filepath.Join(public, "old")); !errors.Is(err, os.ErrNotExist) {
		t.Error("the empty folder old/ is still there")
	}
	if r.Deleted != 4 {
		t.Errorf("deleted %d", r.Deleted)
	}
	for _, kept := range []string{"CNAME", "notes/vtoraya/own.txt", "404.html", "robots.txt"} {
		if !after[kept].Equal(before[kept]) {
			t.Errorf("%s was touched", kept)
		}
	}
	if after["notes/pervaya/index.html"].Equal(before["notes/pervaya/index.html"]) {
		t.Error("the changed page was not written")
	}
}

// TestInterrupted shows that a build that was stopped half-way is finished by the next one.
func TestInterrupted(t *testing.T) {
	root := portalAt(t, minimal())
	public := filepath.Join(root, "public")
	mustBuild(t, testOptions(root))
	want := readAll(t, public)
	removeFile(t, root, "content/notes/vtoraya/index.md")
	writeFile(t, root, "content/notes/index.md", "---\ntitle: Иначе\ndate: 2022-01-01\n---\nТекст.\n")
	writeFile(t, root, "content/notes/2022-03-05-pervaya.md", "---\ntitle: Первая заметка\n---\nТекст.\n")
	ctx, stop := context.WithCancel(context.Background())
	o := testOptions(root)
	o.Progress = func(stage string, done, _ int) {
		if stage == "render" && done == 3 {
			stop()
		}
	}
	if _, err := Run(ctx, o); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	writeFile(t, root, "public/index.html"+half, "a part")
	for name, text := range minimal() {
		writeFile(t, root, name, text)
	}
	if r := mustBuild(t, testOptions(root)); r.Unchanged {
		t.Error("the interrupted build was taken for a finished one")
	}
	if diff := cmp.Diff(want, readAll(t, public)); diff != "" {
		t.Error(diff)
	}
}

// TestDeterministic builds with one processor and with many, in two places and under one date, and compares the bytes.
func TestDeterministic(t *testing.T) {
	build := func(procs int) map[string]string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(procs))
		root := portalAt(t, minimal())
		mustBuild(t, testOptions(root))
		return readAll(t, filepath.Join(root, "public"))
	}
	if diff := cmp.Diff(build(1), build(8)); diff != "" {
		t.Error(diff)
	}
}

func TestBasePath(t *testing.T) {
	for _, c := range []struct{ url, link, full string }{
		{"", `href="/notes/vtoraya/"`, ""},
		{"https://example.ru", `href="/notes/vtoraya/"`, "https://example.ru/notes/pervaya/"},
		{"https://example.ru/a/b", `href="/a/b/notes/vtoraya/"`, "https://example.ru/a/b/notes/pervaya/"},
	} {
		files := minimal()
		files["content/site.yaml"] = strings.Replace(files["content/site.yaml"], "https://example.ru/otkryto/", c.url, 1)
		root := portalAt(t, files)
		mustBuild(t, testOptions(root))
		page := readAll(t, filepath.Join(root, "public"))["notes/pervaya/index.html"]
		if !strings.Contains(page, c.link) || c.full != "" && !strings.Contains(page, c.full) || c.full == "" && strings.Contains(page, "canonical") {
			t.Errorf("base %q:\n%s", c.url, page)
		}
	}
}

func TestOutRefused(t *testing.T) {
	root := portalAt(t, minimal())
	foreign := t.TempDir()
	writeFile(t, foreign, "letter.txt", "mine")
	ignored := t.TempDir()
	writeFile(t, ignored, ".gitignore", "*\n")
	for _, c := range []struct {
		out  string
		want error
	}{
		{root, errInputs},
		{filepath.Dir(root), errInputs},
		{filepath.Join(root, "content", "public"), errInputs},
		{filepath.Join(root, "data"), errInputs},
		{foreign, errForeign},
		{ignored, nil},
		{filepath.Join(t.TempDir(), "new", "public"), nil},
	} {
		o := testOptions(root)
		o.Out = c.out
		if _, err := Run(context.Background(), o); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", c.out, err, c.want)
		}
	}
	if got := readAll(t, foreign); len(got) != 1 {
		t.Errorf("the foreign folder was written to: %v", names(got))
	}
	// A folder whose manifest is lost is known by its version.json.
	o := testOptions(root)
	o.Out = ignored
	if err := os.RemoveAll(filepath.Join(root, ".cache")); err != nil {
		t.Fatal(err)
	}
	if r := mustBuild(t, o); r.Written != 0 || r.Unchanged {
		t.Errorf("written %d, unchanged %t", r.Written, r.Unchanged)
	}
}

func TestCheckWritesNothing(t *testing.T) {
	root := portalAt(t, minimal())
	before := readAll(t, root)
	r, err := Check(context.Background(), testOptions(root))
	if err != nil || r.Failed || r.Out != "" || r.Pages != 10 {
		t.Fatalf("%v %+v", err, r)
	}
	after := readAll(t, root)
	if diff := cmp.Diff(names(before), names(after)); diff != "" {
		t.Error(diff)
	}
}

func TestStrict(t *testing.T) {
	files := minimal()
	files["content/site.yaml"] += "warnings_off: [ABC123]\n"
	o := testOptions(portalAt(t, files))
	o.Strict = true
	if r, err := Run(context.Background(), o); err != nil || !r.Failed {
		t.Errorf("err %v, failed %t", err, r.Failed)
	}
}

func TestClock(t *testing.T) {
	tomsk, err := time.LoadLocation("Asia/Tomsk")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("SOURCE_DATE_EPOCH", "1646438399") // 2022-03-04 23:59:59 UTC: the 5th in Tomsk
	for _, c := range []struct {
		asked time.Time
		want  string
	}{
		{time.Time{}, "2022-03-05T06:59:59+07:00"},
		{time.Date(2022, 3, 5, 0, 0, 0, 0, time.UTC), "2022-03-05T00:00:00+07:00"},
		{time.Date(2022, 3, 5, 0, 0, 0, 0, time.FixedZone("", 3*3600)), "2022-03-05T04:00:00+07:00"},
	} {
		now, key, err := portalNow(c.asked, tomsk)
		if got := now.Format(time.RFC3339); err != nil || got != c.want || key != c.want {
			t.Errorf("%v: %s %s %v, want %s", c.asked, got, key, err, c.want)
		}
	}
	t.Setenv("SOURCE_DATE_EPOCH", "yesterday")
	if _, _, err := portalNow(time.Time{}, tomsk); err == nil {
		t.Error("a bad SOURCE_DATE_EPOCH was taken")
	}
}

func TestRules(t *testing.T) {
	all := Rules(nil)
	codes := map[string]bool{}
	for _, r := range rules {
		if codes[r.Code] {
			t.Errorf("%s is given twice", r.Code)
		}
		codes[r.Code] = true
		if !slices.Contains(all, r) {
			t.Errorf("%s is not listed", r.Code)
		}
		for _, text := range []string{r.Name, r.Message.RU, r.Message.EN, r.Help.RU, r.Help.EN, r.Why.RU, r.Why.EN, r.Bad.RU, r.Bad.EN, r.Good.RU, r.Good.EN} {
			if text == "" {
				t.Errorf("%s has an empty text", r.Code)
			}
		}
	}
}
