package main

import (
	"context"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// shownResults is what the page of results shows.
type shownResults struct {
	Status string   `json:"status"`
	Links  []string `json:"links"` // under the base path
	Marks  []string `json:"marks"`
	Years  []string `json:"years"` // choices of the filter
	Bytes  int      `json:"bytes"` // of the index's files that were fetched
	Focus  string   `json:"focus"` // of the page
}

// readResults waits for an answer and reads it.
const readResults = `(async () => {
	const status = document.querySelector('.search-status');
	for (let i = 0; i < 200 && !status.textContent; i++) await new Promise((done) => setTimeout(done, 25));
	return {
		status: status.textContent,
		links: [...document.querySelectorAll('.search-results a')].map((a) => a.getAttribute('href')),
		marks: [...document.querySelectorAll('.search-results mark')].map((m) => m.textContent),
		years: [...document.querySelectorAll('select[name=year] option')].map((o) => o.value),
		bytes: performance.getEntriesByType('resource').filter((e) => e.name.includes('/search/index/')).reduce((n, e) => n + e.decodedBodySize, 0),
		focus: document.activeElement.textContent,
	};
})()`

// TestSearchInBrowser asks the script that readers have the same hundred questions as TestQueries, and uses the page as they do.
func TestSearchInBrowser(t *testing.T) {
	p := buildPortal(t, "seversk", "..")
	ctx, cancel := context.WithTimeout(startBrowser(t), 5*time.Minute)
	defer cancel()
	noise := listen(t, ctx, p.url)
	visit := func(address string) {
		if err := chromedp.Do(ctx, chromedp.Navigate(p.url+address)); err != nil {
			t.Fatal(err)
		}
	}
	ask := func(question, more string) shownResults {
		visit("search/?q=" + url.QueryEscape(question) + more)
		return evaluate[shownResults](t, ctx, readResults)
	}
	for _, q := range queries(t) {
		got := ask(q.text, "")
		if !slices.Contains(got.Links[:min(len(got.Links), topResults)], basePath+q.page) {
			t.Errorf("«%s» does not find %s: %q %q", q.text, q.page, got.Status, got.Links)
		}
	}
	for question, want := range map[string]string{
		",.l;tn":        "Показано по запросу «бюджет»: похоже, была включена другая раскладка.",
		"бюджт":         "Показано и по похожим словам: бюджет….",
		"бестолковщина": "Ничего не нашлось. Попробуйте другие слова",
		"дороги бестолковщина": "Страниц, где есть все слова, нет.",
		"брест-300 стройка":    "Нашл",
	} {
		if got := ask(question, ""); !strings.Contains(got.Status, want) {
			t.Errorf("«%s»: %q", question, got.Status)
		}
	}
	if got := ask("<img src=x onerror=alert(1)> дорог", ""); len(got.Links) == 0 || !slices.Contains(got.Marks, "Дороги") {
		t.Errorf("%+v", got)
	}
	all, some := ask("дорога", ""), ask("дорога", "&section=budget&year=2021")
	if len(some.Links) == 0 || some.Status == all.Status || !slices.Contains(all.Years, "2021") {
		t.Errorf("the filters do nothing: %q, %q", all.Status, some.Status)
	}
	for _, l := range some.Links {
		if !strings.HasPrefix(l, basePath+"budget/2021/") {
			t.Errorf("%s is shown of the budget of 2021", l)
		}
	}
	// By the keyboard alone: the box in the header shows pages while one types, an arrow goes to the first, Enter follows it.
	visit("tor/")
	keys := func(typed string) {
		if err := chromedp.Do(ctx, chromedp.KeyEvent(typed)); err != nil {
			t.Fatal(err)
		}
	}
	if err := chromedp.Do(ctx, chromedp.Focus("#searchbox-q")); err != nil {
		t.Fatal(err)
	}
	keys("благоус")
	evaluate[bool](t, ctx, `(async () => { for (let i = 0; i < 200 && !document.querySelector('.searchbox-panel li a'); i++) await new Promise((done) => setTimeout(done, 25)); return true; })()`)
	keys(kb.ArrowDown)
	keys(kb.Enter)
	if at := evaluate[string](t, ctx, `new Promise((done) => setTimeout(() => done(location.pathname), 500))`); !strings.HasPrefix(at, basePath+"budget/") {
		t.Errorf("the first hint leads to %s", at)
	}
	for _, line := range noise() {
		t.Error(line)
	}
}
