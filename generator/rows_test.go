package main

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// target is what testdata/browser/target.js tells of the row or cell that an address names.
type target struct {
	Found    bool   `json:"found"`
	InView   bool   `json:"inView"`
	Text     string `json:"text"`
	Raw      string `json:"raw"`     // as typed in the file, when it stands beside
	RawSeen  bool   `json:"rawSeen"` // with the word that says what it is
	Outline  string `json:"outline"`
	Ground   string `json:"ground"`
	Row      string `json:"row"`   // background of the row's first cell, or of the row where rows are cards
	Plain    string `json:"plain"` // the same of a row that no address names
	Overflow int    `json:"overflow"`
}

// TestRowAddress opens the addresses of a row and of a cell on a phone and wide, light and dark, with JavaScript and without: what is named is in view and
// stands out by more than its colour, and the raw text of the cell stands beside the value.
func TestRowAddress(t *testing.T) {
	p := buildPortal(t, "tomsk", "testdata/tomsk")
	browser := startBrowser(t)
	ctx, cancel := context.WithTimeout(browser, 2*time.Minute)
	defer cancel()
	const page = "opendata/0000000000-tomsk-2021/current/rashody-2021/p7/"
	for _, width := range []int64{320, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			for _, noScript := range []bool{false, true} {
				for _, anchor := range []string{"r301", "r301-c4"} {
					name := fmt.Sprintf("%d px, %s, without JavaScript %v, #%s", width, scheme, noScript, anchor)
					setScreen(t, ctx, width, scheme)
					see := openTarget(t, ctx, p.url+page+"#"+anchor, noScript)
					checkTarget(t, name, see)
					if anchor == "r301-c4" && (see.Raw == "" || !see.RawSeen) {
						t.Errorf("%s: the raw text is not beside the value: %+v", name, see)
					}
				}
			}
		}
	}
}

// openTarget opens an address from an empty page, so that the browser goes to the anchor afresh.
func openTarget(t *testing.T, ctx context.Context, url string, noScript bool) target {
	t.Helper()
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: noScript}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate("about:blank")); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(url)); err != nil {
		t.Fatal(err)
	}
	evaluate[bool](t, ctx, "document.fonts.ready.then(() => true)")
	return evaluate[target](t, ctx, script(t, "target.js"))
}

func checkTarget(t *testing.T, name string, see target) {
	t.Helper()
	switch {
	case !see.Found:
		t.Errorf("%s: nothing is named so", name)
	case !see.InView:
		t.Errorf("%s: not in view", name)
	case see.Outline != "solid":
		t.Errorf("%s: outline %q", name, see.Outline)
	case see.Row == see.Plain:
		t.Errorf("%s: the row looks like any other: %s", name, see.Row)
	case see.Overflow > 0:
		t.Errorf("%s: the page is %d px wider than its window", name, see.Overflow)
	}
}
