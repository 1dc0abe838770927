package serve

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/diag"
	"otkryto/generator/internal/site"
	"otkryto/themes"
)

var theme = fstest.MapFS{
	"frame.html":            {Data: []byte(`<!DOCTYPE html><html lang="ru"><head><title>{{.Title}}</title></head><body>{{.Body}}</body></html>`)},
	"home/index.html":       {Data: []byte(`<h1>{{.Title}}</h1>`)},
	"home/404.html":         {Data: []byte(`<h1>404</h1>`)},
	"home/moved.html":       {Data: []byte(`<!DOCTYPE html><html lang="ru"><head><title>{{.Title}}</title></head><body></body></html>`)},
	"quote/figure.html":     {Data: []byte(`{{.Text}}`)},
	"quote/chart.html":      {Data: []byte(`{{.Chart.Title}}`)},
	"notes/note.html":       {Data: []byte(`<p>{{.Text}}</p>`)},
	"search/index.html":     {Data: []byte("<h1>{{t \"search.title\"}}</h1>")},
	"search/letters.html":   {Data: []byte("<h1>{{.Title}}</h1>")},
	"i18n/ru/search.yaml":   {Data: []byte("title: Поиск\nlead: Поиск\n")},
	"api/index.html":        {Data: []byte(`<h1>{{.Title}}</h1>`)},
	"embed/index.html":      {Data: []byte(`<h1>{{.Title}}</h1>`)},
	"i18n/ru/api.yaml":      defaultTexts("api"),
	"i18n/ru/embed.yaml":    defaultTexts("embed"),
	"status/index.html":     {Data: []byte(`<h1>{{.Title}}</h1>`)},
	"status/coverage.html":  {Data: []byte(`<h1>{{.Title}}</h1>`)},
	"status/quality.html":   {Data: []byte(`<h1>{{.Title}}</h1>`)},
	"i18n/ru/status.yaml":   defaultTexts("status"),
	"i18n/ru/controls.yaml": defaultTexts("controls"),
	"i18n/ru/site.yaml":     {Data: []byte("home: Главная\ndemo: демо\nbuilt: \"{date}\"\n")},
	"i18n/ru/home.yaml":     {Data: []byte("missing_title: Нет\nmissing_lead: Нет\nfeed: \"{title} {form}\"\nfeed_demo: демо\nfeed_demo_note: демо\ndemo_status: демо\n")},
}

// defaultTexts are those of the default theme, where a package asks for more of them than a test wants to repeat.
func defaultTexts(name string) *fstest.MapFile {
	text, err := fs.ReadFile(themes.Default(), "i18n/ru/"+name+".yaml")
	if err != nil {
		panic(err)
	}
	return &fstest.MapFile{Data: text}
}

type noteView struct{ Text string }

var ruleBad = &diag.Rule{
	Code: "TST001", Name: "bad", Message: diag.Text{RU: "плохое слово «%s»", EN: "bad word %q"}, Help: diag.Text{RU: "уберите <его>", EN: "take <it> out"},
}

// notes makes a page of every text file of content/notes and of its folders.
var notes = site.Section{
	Name: "notes", Path: "notes/", Rules: []*diag.Rule{ruleBad}, Views: map[string]any{"notes/note.html": noteView{}},
	Load: func(in *site.Input) (site.Output, error) {
		var out site.Output
		err := fs.WalkDir(in.Content.Root, "content/notes", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".txt") {
				return err
			}
			data, err := fs.ReadFile(in.Content.Root, name)
			if bytes.Contains(data, []byte("BAD")) {
				in.Report.Add(ruleBad, diag.Pos{File: name, Line: 1, Text: string(data)}, "BAD")
			}
			path := strings.TrimSuffix(strings.TrimPrefix(name, "content/"), ".txt") + "/"
			out.Pages = append(out.Pages, site.Page{Path: path, Title: "Заметка", Template: "notes/note.html", View: noteView{string(data)}})
			return err
		})
		return out, err
	},
}

// running is a portal being served for a test.
type running struct {
	t    *testing.T
	root string
	url  string // of the home page
	out  *output
}

// output is what the server says; it is written to from its goroutines.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

// Write keeps what is said.
func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// start serves a portal of one note until the test ends.
func start(t *testing.T, baseURL string) *running {
	t.Helper()
	r := &running{t: t, root: t.TempDir(), out: &output{}}
	r.write("content/site.yaml", "title: Портал\nbody: Администрация\nmunicipality: город\n")
	r.write("content/notes/one.txt", "первая")
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		ended <- Run(ctx, build.Options{Root: r.root, Sections: []site.Section{notes}, Themes: theme, BaseURL: baseURL}, "127.0.0.1:0", diag.RU, r.out)
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	address := regexp.MustCompile(`http://\S+`)
	for range 200 {
		if r.url = address.FindString(r.out.String()); r.url != "" {
			return r
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatal("the server did not start")
	return nil
}

func (r *running) write(name, text string) {
	r.t.Helper()
	full := filepath.Join(r.root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// get returns the status and body of an address below the home page.
func (r *running) get(path string) (int, string) {
	r.t.Helper()
	resp, err := http.Get(r.url + path)
	if err != nil {
		r.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return resp.StatusCode, string(body)
}

// listen opens the line that a page opens and returns a function that waits for the next renewal.
func (r *running) listen() (next func()) {
	r.t.Helper()
	origin := regexp.MustCompile(`^http://[^/]+`).FindString(r.url)
	resp, err := http.Get(origin + eventsPath)
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(func() { resp.Body.Close() })
	events := make(chan string, 10)
	go func() {
		for lines := bufio.NewScanner(resp.Body); lines.Scan(); {
			if lines.Text() == "event: renewed" {
				events <- lines.Text()
			}
		}
	}()
	return func() {
		r.t.Helper()
		select {
		case <-events:
		case <-time.After(10 * time.Second):
			r.t.Fatal("the browser was not told of the change")
		}
	}
}

func TestEdit(t *testing.T) {
	r := start(t, "")
	next := r.listen()
	if code, body := r.get("notes/one/"); code != http.StatusOK || !strings.Contains(body, "<p>первая</p>") || !strings.Contains(body, scriptPath) {
		t.Errorf("%d %s", code, body)
	}
	r.write("content/notes/one.txt", "иначе")
	next()
	if _, body := r.get("notes/one/"); !strings.Contains(body, "<p>иначе</p>") {
		t.Error(body)
	}
	if _, body := r.get("sitemap.xml"); !strings.Contains(body, "notes/one/") || strings.Contains(body, scriptPath) {
		t.Error(body)
	}
	if code, body := r.get("net/"); code != http.StatusNotFound || !strings.Contains(body, "404") {
		t.Errorf("%d %s", code, body)
	}
	if code, _ := r.get("notes/one"); code != http.StatusOK {
		t.Errorf("an address without its last slash: %d", code)
	}
	if _, body := r.get(strings.TrimPrefix(scriptPath, "/")); !strings.Contains(body, "EventSource") {
		t.Error(body)
	}
	if _, err := os.Stat(filepath.Join(r.root, "public")); err == nil {
		t.Error("the server wrote the output")
	}
}

func TestFault(t *testing.T) {
	r := start(t, "")
	next := r.listen()
	r.write("content/notes/one.txt", "BAD <word>")
	next()
	code, body := r.get("")
	for _, want := range []string{"плохое слово «BAD»", "content/notes/one.txt:1", "BAD &lt;word&gt;", "уберите &lt;его&gt;", "otkryto explain TST001", scriptPath} {
		if code != http.StatusInternalServerError || !strings.Contains(body, want) {
			t.Errorf("%d, no %q in %s", code, want, body)
		}
	}
	r.write("content/notes/one.txt", "хорошо")
	next()
	if code, body := r.get("notes/one/"); code != http.StatusOK || !strings.Contains(body, "хорошо") {
		t.Errorf("%d %s", code, body)
	}
	if said := r.out.String(); !strings.Contains(said, "есть ошибки: 1") || !strings.Contains(said, "обновлено за") {
		t.Error(said)
	}
}

// TestNewFolder shows that folders made later are watched, with all that lies in them.
func TestNewFolder(t *testing.T) {
	r := start(t, "")
	next := r.listen()
	r.write("content/notes/new/deep/two.txt", "вторая")
	next()
	time.Sleep(2 * patience)
	r.write("content/notes/new/deep/two.txt", "вторая, иначе")
	waitFor(t, func() bool {
		_, body := r.get("notes/new/deep/two/")
		return strings.Contains(body, "вторая, иначе")
	})
}

// TestAtomicSave saves as editors do: beside, then renamed over.
func TestAtomicSave(t *testing.T) {
	r := start(t, "")
	for i := range 3 {
		text := fmt.Sprintf("раз %d", i)
		r.write("content/notes/.one.txt.swp", text)
		if err := os.Rename(filepath.Join(r.root, "content/notes/.one.txt.swp"), filepath.Join(r.root, "content/notes/one.txt")); err != nil {
			t.Fatal(err)
		}
		waitFor(t, func() bool { _, body := r.get("notes/one/"); return strings.Contains(body, text) })
	}
}

func TestBasePath(t *testing.T) {
	r := start(t, "https://example.ru/otkryto/")
	if !strings.HasSuffix(r.url, "/otkryto/") {
		t.Fatal(r.url)
	}
	if code, body := r.get("notes/one/"); code != http.StatusOK || !strings.Contains(body, "первая") {
		t.Errorf("%d %s", code, body)
	}
	origin := strings.TrimSuffix(r.url, "otkryto/")
	resp, err := http.Get(origin)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.Request.URL.String() != r.url {
		t.Errorf("the root leads to %s", resp.Request.URL)
	}
}

// TestWatch shows which events are changes: files of the portal, and neither the output nor an editor's own files.
func TestWatch(t *testing.T) {
	root := t.TempDir()
	for _, dir := range []string{"content/news", "public"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	ctx, stop := context.WithCancel(context.Background())
	calls := make(chan struct{}, 100)
	ended := make(chan error, 1)
	go func() { ended <- Watch(ctx, root, func() { calls <- struct{}{} }) }()
	time.Sleep(100 * time.Millisecond)
	write := func(name string) {
		if err := os.WriteFile(filepath.Join(root, name), []byte(name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name string
		want bool
	}{
		{"public/index.html", false},
		{"README.md", false},
		{"content/news/.a.md.swp", false},
		{"content/news/a.md~", false},
		{"content/news/4913", false},
		{"content/news/a.md", true},
		{"content/site.yaml", true},
	} {
		write(c.name)
		got := false
		select {
		case <-calls:
			got = true
		case <-time.After(400 * time.Millisecond):
		}
		if got != c.want {
			t.Errorf("%s: a change %t, want %t", c.name, got, c.want)
		}
		for len(calls) > 0 {
			<-calls
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

func waitFor(t *testing.T, done func() bool) {
	t.Helper()
	for range 300 {
		if done() {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("the change did not come through")
}
