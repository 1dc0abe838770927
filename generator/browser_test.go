package main

import (
	"context"
	"embed"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"otkryto/generator/internal/build"
	"otkryto/generator/internal/testutil"
	"otkryto/themes"
)

//go:embed testdata/browser/*.js
var browserScripts embed.FS

// script returns a script of testdata/browser.
func script(t *testing.T, name string) string {
	t.Helper()
	b, err := browserScripts.ReadFile("testdata/browser/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// portal is a portal built for the browser, under a base path as many are published.
type portal struct {
	name   string
	result build.Result
	out    string // its folder
	url    string // of its home page
}

// basePath is that of the portals under test: nothing may depend on standing at the root of a host.
const basePath = "/otkryto/"

func buildPortal(t *testing.T, name, root string) portal {
	t.Helper()
	out := t.TempDir()
	result, err := build.Run(t.Context(), build.Options{
		Root: root, Out: out, BaseURL: "https://portal.example" + basePath, Sections: sections(), Themes: themes.Default(),
		Now: time.Date(2023, 3, 1, 0, 0, 0, 0, time.UTC),
	})
	if err != nil {
		t.Fatal(err)
	}
	if result.Failed {
		t.Fatalf("portal %s has faults:\n%s", name, findings(t, result.Report))
	}
	server := httptest.NewServer(http.StripPrefix(strings.TrimSuffix(basePath, "/"), http.FileServer(http.Dir(out))))
	t.Cleanup(server.Close)
	return portal{name: name, result: result, out: out, url: server.URL + basePath}
}

// visit is one page that the browser opens.
type visit struct {
	portal portal
	page   build.Listed
}

// visits chooses, for every template of the sections and of the site, the page of each portal that has most on it. A template that no portal uses fails.
func visits(t *testing.T, portals []portal) []visit {
	t.Helper()
	var templates []string
	for _, s := range sections() {
		for name := range s.Views {
			templates = append(templates, name)
		}
	}
	for _, p := range portals {
		for _, page := range p.result.Listing {
			templates = append(templates, page.Template)
		}
	}
	slices.Sort(templates)
	var list []visit
	for _, template := range slices.Compact(templates) {
		found := false
		for _, p := range portals {
			best := -1
			for i, page := range p.result.Listing {
				if page.Template == template && (best < 0 || page.Charts > p.result.Listing[best].Charts) {
					best = i
				}
			}
			if best >= 0 {
				list = append(list, visit{p, p.result.Listing[best]})
				found = true
			}
		}
		if !found {
			t.Errorf("no page of either portal is made of template %s", template)
		}
	}
	return list
}

// findBrowser returns the path of a Chromium; `make test` installs one.
func findBrowser(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("CHROME"); path != "" {
		return path
	}
	for _, name := range []string{"chromium-headless-shell", "chromium", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Fatal("no Chromium found: run the tests by make test, or set CHROME")
	return ""
}

func startBrowser(t *testing.T) context.Context {
	t.Helper()
	ctx, stop := chromedp.NewExecAllocator(t.Context(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(findBrowser(t)), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("disable-quic", true), chromedp.Flag("force-prefers-reduced-motion", true))...)
	t.Cleanup(stop)
	ctx, closeTab := chromedp.NewContext(ctx)
	t.Cleanup(closeTab)
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal(err)
	}
	return ctx
}

// TestBrowser opens a page of every template of both portals in a real browser: on a phone and wide, light and dark, with and without JavaScript.
func TestBrowser(t *testing.T) {
	portals := []portal{
		buildPortal(t, "seversk", ".."),
		buildPortal(t, "tomsk", filepath.Join("testdata", "tomsk")),
	}
	list := visits(t, portals)
	browser := startBrowser(t)
	queue := make(chan visit)
	var workers sync.WaitGroup
	for range 2 {
		tab, closeTab := chromedp.NewContext(browser)
		defer closeTab()
		// The first command of a tab starts it: it must not run under the time limit of one page.
		if err := chromedp.Do(tab, chromedp.Navigate("about:blank")); err != nil {
			t.Fatal(err)
		}
		workers.Go(func() {
			for v := range queue {
				t.Run(v.portal.name+"/"+v.page.Path, func(t *testing.T) { inspect(t, tab, v) })
			}
		})
	}
	for _, v := range list {
		queue <- v
	}
	close(queue)
	workers.Wait()
}

// seen is what testdata/browser/page.js returns.
type seen struct {
	Text     string `json:"text"`
	Charts   string `json:"charts"`
	Tables   string `json:"tables"`
	Overflow int    `json:"overflow"`
}

// judged is what testdata/browser/charts.js returns.
type judged struct {
	Seen   int      `json:"seen"`
	Faults []string `json:"faults"`
}

// inspect looks at one page in all its forms.
func inspect(t *testing.T, tab context.Context, v visit) {
	ctx, cancel := context.WithTimeout(tab, 2*time.Minute)
	defer cancel()
	noise := listen(t, ctx, v.portal.url)
	for _, width := range []int64{320, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			setScreen(t, ctx, width, scheme)
			open(t, ctx, v)
			for _, violation := range axe(t, ctx) {
				t.Errorf("%d px, %s: %s", width, scheme, violation)
			}
		}
		withScript := look(t, ctx)
		if withScript.Overflow > 0 {
			t.Errorf("%d px: the page is %d px wider than its window", width, withScript.Overflow)
		}
		charts := evaluate[judged](t, ctx, script(t, "charts.js"))
		if charts.Seen < v.page.Charts {
			t.Errorf("%d px: %d charts are seen, the page has %d", width, charts.Seen, v.page.Charts)
		}
		for _, fault := range charts.Faults {
			t.Errorf("%d px: chart %s", width, fault)
		}
		without := lookWithoutScript(t, ctx, v)
		if without.Text != withScript.Text {
			t.Errorf("%d px: text differs without JavaScript:\n%s", width, testutil.Diff(withScript.Text, without.Text))
		}
		if without.Tables != withScript.Tables || without.Charts != withScript.Charts {
			t.Errorf("%d px: tables or charts differ without JavaScript", width)
		}
	}
	for _, line := range noise() {
		t.Error(line)
	}
}

// listen collects console errors and requests to other hosts until the returned function is called.
func listen(t *testing.T, ctx context.Context, home string) func() []string {
	t.Helper()
	ctx, stop := context.WithCancel(ctx)
	host := strings.TrimSuffix(home, basePath)
	var mu sync.Mutex
	var lines []string
	add := func(line string) {
		mu.Lock()
		defer mu.Unlock()
		lines = append(lines, line)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	err := chromedp.Listen(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok && !strings.HasPrefix(e.Request.URL, host) && e.Request.URL != "about:blank" {
			add("a request to another host: " + e.Request.URL)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	messages := chromedp.Console(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		for m, err := range messages {
			if err != nil {
				return
			}
			if m.IsException() || m.Type == "error" {
				add("console: " + m.String())
			}
		}
	}()
	return func() []string {
		stop()
		<-done
		return lines
	}
}

func setScreen(t *testing.T, ctx context.Context, width int64, scheme string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
		t.Fatal(err)
	}
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
}

func open(t *testing.T, ctx context.Context, v visit) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.Navigate(v.portal.url+v.page.Path)); err != nil {
		t.Fatal(err)
	}
	evaluate[bool](t, ctx, "document.fonts.ready.then(() => true)")
}

func axe(t *testing.T, ctx context.Context) []string {
	t.Helper()
	evaluate[bool](t, ctx, script(t, "axe.min.js")+"; true")
	return evaluate[[]string](t, ctx, script(t, "axe.js"))
}

func look(t *testing.T, ctx context.Context) seen {
	t.Helper()
	return evaluate[seen](t, ctx, script(t, "page.js"))
}

func lookWithoutScript(t *testing.T, ctx context.Context, v visit) seen {
	t.Helper()
	setScript := func(disabled bool) {
		if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: disabled}); err != nil {
			t.Fatal(err)
		}
	}
	setScript(true)
	open(t, ctx, v)
	s := look(t, ctx)
	setScript(false)
	return s
}

func evaluate[T any](t *testing.T, ctx context.Context, source string) T {
	t.Helper()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](source, chromedp.EvalAwaitPromise))
	if err != nil {
		t.Fatal(err)
	}
	return value
}
