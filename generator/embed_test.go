package main

import (
	"context"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"otkryto/generator/internal/build"
)

// embedCode is the code that a page offers for a chart or a table.
var embedCode = regexp.MustCompile(`(?s)<textarea class="embed-code"[^>]*>(.*?)</textarea>`)

var embedded = regexp.MustCompile(`<iframe src="([^"]*)" title="([^"]*)" width="100%" height="(\d+)"`)

// TestEmbedCodes looks at the code under every chart and table of the sample: it shows a page that is there and says where it is from, and every such page and
// every picture is offered somewhere.
func TestEmbedCodes(t *testing.T) {
	const base = "https://portal.example/otkryto/"
	site := apiSite(t, "..", base, "")
	offered := map[string]bool{}
	small := map[string]bool{}
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if strings.HasSuffix(name, ".svg") && !strings.HasPrefix(name, "assets/") && !strings.HasPrefix(name, "favicon") && !strings.HasPrefix(name, "files/") {
			small[name] = true
		}
		if !strings.HasSuffix(name, ".html") {
			return nil
		}
		page := string(readFile(t, site, name))
		if strings.Contains(page, `class="embedded"`) {
			small[name] = true
			smallPage(t, name, page)
			return nil
		}
		for _, m := range embedCode.FindAllStringSubmatch(page, -1) {
			code := embedded.FindStringSubmatch(html.UnescapeString(m[1]))
			if code == nil {
				t.Errorf("%s: %s", name, m[1])
				continue
			}
			at, ok := strings.CutPrefix(code[1], base)
			if !ok {
				t.Errorf("%s: %s is no address of the portal", name, code[1])
			}
			offered[at+"index.html"] = true
			if _, err := fs.Stat(site, at+"index.html"); err != nil {
				t.Errorf("%s: %s is not there", name, at)
			}
		}
		for _, m := range regexp.MustCompile(`href="/otkryto/([^"]*\.svg)" download`).FindAllStringSubmatch(page, -1) {
			offered[m[1]] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range small {
		if !offered[name] {
			t.Errorf("%s is offered nowhere", name)
		}
	}
	for name := range offered {
		if !small[name] {
			t.Errorf("%s is offered and not made", name)
		}
	}
	if len(small) < 200 {
		t.Errorf("%d small pages and pictures", len(small))
	}
}

// smallPage is held to what another site needs of it: it may be framed, it is not found by search, it leads back.
func smallPage(t *testing.T, name, page string) {
	t.Helper()
	for _, words := range []string{`<meta name="robots" content="noindex">`, `<link rel="canonical" href="https://portal.example/otkryto/`, `<base target="_blank">`, `Открыть на сайте «Открытый Северск»`, `.csv" download>CSV`} {
		if !strings.Contains(page, words) {
			t.Errorf("%s lacks %s", name, words)
		}
	}
	for _, bad := range []string{"frame-ancestors", "<script", "<nav", "<header", "<footer", "\uF8FE", "\uF8FD"} {
		if strings.Contains(page, bad) {
			t.Errorf("%s has %s", name, bad)
		}
	}
}

// hostPage is a page of another site with the code that a portal's page offered.
const hostPage = "host.html"

// TestEmbedBrowser opens small pages as narrow as a side column, light and dark, and shows one within another page by the code that was copied.
func TestEmbedBrowser(t *testing.T) {
	p := buildPortal(t, "seversk", "..")
	tab := startBrowser(t)
	for _, at := range []string{"budget/2022/embed/execution/", "budget/2022/embed/flow/", smallTable(t, p)} {
		t.Run(at, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(tab, 2*time.Minute)
			defer cancel()
			noise := listen(t, ctx, p.url)
			v := visit{p, build.Listed{Path: at}}
			for _, width := range []int64{280, 1280} {
				for _, scheme := range []string{"light", "dark"} {
					setScreen(t, ctx, width, scheme)
					open(t, ctx, v)
					for _, violation := range axe(t, ctx) {
						t.Errorf("%d px, %s: %s", width, scheme, violation)
					}
					dark := evaluate[bool](t, ctx, `getComputedStyle(document.body).backgroundColor !== "rgb(255, 255, 255)"`)
					if dark != (scheme == "dark") {
						t.Errorf("%d px, %s: the ground is dark: %t", width, scheme, dark)
					}
				}
				if s := look(t, ctx); s.Overflow > 0 {
					t.Errorf("%d px: the page is %d px wider than its window", width, s.Overflow)
				}
			}
			for _, line := range noise() {
				t.Error(line)
			}
		})
	}
	t.Run("framed", func(t *testing.T) { framed(t, tab, p) })
	t.Run("picture", func(t *testing.T) { picture(t, tab, p) })
}

// smallTable finds the small page of a table.
func smallTable(t *testing.T, p portal) string {
	t.Helper()
	var found string
	site := os.DirFS(p.result.Out)
	for _, page := range p.result.Listing {
		matches, err := fs.Glob(site, page.Path+"embed/*/index.html")
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range matches {
			if !strings.Contains(string(readFile(t, site, m)), "<svg") {
				found = strings.TrimSuffix(m, "index.html")
			}
		}
	}
	if found == "" {
		t.Fatal("no table of the sample has a small page")
	}
	return found
}

// framed puts the code of a page into another one and looks inside.
func framed(t *testing.T, tab context.Context, p portal) {
	page := string(readFile(t, os.DirFS(p.result.Out), "budget/2022/index.html"))
	code := html.UnescapeString(embedCode.FindStringSubmatch(page)[1])
	code = strings.Replace(code, "https://portal.example"+basePath, p.url, 1)
	host := `<!DOCTYPE html><html lang="ru"><head><title>Сайт газеты</title></head><body><h1>Газета</h1>` + code + `</body></html>`
	if err := os.WriteFile(filepath.Join(p.result.Out, hostPage), []byte(host), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(tab, time.Minute)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate(p.url+hostPage)); err != nil {
		t.Fatal(err)
	}
	const look = `new Promise((done) => {
  const frame = document.querySelector("iframe");
  const look = () => {
    const inner = frame.contentDocument;
    const svg = inner && inner.querySelector(".chart svg");
    if (svg && inner.readyState === "complete") done(svg.getBoundingClientRect().width + "|" + inner.body.innerText);
    else setTimeout(look, 50);
  };
  look();
})`
	width, words, _ := strings.Cut(evaluate[string](t, ctx, look), "|")
	if width == "" || words == "" || !strings.Contains(words, "Открыть на сайте «Открытый Северск»") || !strings.Contains(words, "демо") {
		t.Errorf("%s px, %q", width, words)
	}
}

// picture lets the browser make a PNG as the button does, and looks whether anything is on it.
func picture(t *testing.T, tab context.Context, p portal) {
	ctx, cancel := context.WithTimeout(tab, time.Minute)
	defer cancel()
	if err := chromedp.Do(ctx, chromedp.Navigate(p.url+"budget/2022/")); err != nil {
		t.Fatal(err)
	}
	const press = `new Promise((done) => {
  const whole = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    createImageBitmap(blob).then((made) => {
      const canvas = document.createElement("canvas");
      canvas.width = made.width;
      canvas.height = made.height;
      const on = canvas.getContext("2d");
      on.drawImage(made, 0, 0);
      const dots = on.getImageData(0, 0, made.width, made.height).data;
      const colours = new Set();
      for (let i = 0; i < dots.length; i += 4) colours.add(dots[i] + "," + dots[i + 1] + "," + dots[i + 2]);
      done([blob.type, String(made.width), String(colours.size > 20), String(colours.has("11,106,143"))]);
    });
    return whole(blob);
  };
  document.querySelector("#execution [data-png]").click();
})`
	got := evaluate[[]string](t, ctx, press)
	if strings.Join(got, " ") != "image/png 1536 true true" {
		t.Errorf("%q", got)
	}
}
