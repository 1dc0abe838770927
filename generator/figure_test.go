package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"otkryto/generator/internal/build"
)

// card is what a browser sees of the first headline of a page.
type card struct {
	ID       string `json:"id"`
	Focused  bool   `json:"focused"` // its summary has the focus
	Open     bool   `json:"open"`
	Exact    string `json:"exact"` // as seen; "" while the card is shut
	Raw      string `json:"raw"`
	Link     string `json:"link"` // of its first cell; "" is none
	Overflow int    `json:"overflow"`
}

const cardScript = `(() => {
	const figure = document.querySelector(".figure:has(details)");
	const seen = e => e && e.checkVisibility() ? e.innerText : "";
	const link = figure.querySelector(".cells a");
	return {
		id: figure.id,
		focused: document.activeElement === figure.querySelector("summary"),
		open: figure.querySelector("details").open,
		exact: seen(figure.querySelector(".exact")),
		raw: seen(figure.querySelector(".raw")),
		link: link ? link.getAttribute("href") : "",
		overflow: document.documentElement.scrollWidth - window.innerWidth,
	};
})()`

// TestFigureCard opens the card of a headline by keyboard, with and without JavaScript, on a phone and wide, and follows it to the cell.
func TestFigureCard(t *testing.T) {
	root := t.TempDir()
	copyFolder(t, filepath.Join("testdata", "tomsk"), root)
	p := buildPortal(t, "tomsk", root)
	cells := firstCells(t, p)
	ctx, cancel := context.WithTimeout(startBrowser(t), 2*time.Minute)
	defer cancel()
	for _, width := range []int64{320, 1280} {
		for _, disabled := range []bool{false, true} {
			t.Run(fmt.Sprintf("%d px, JavaScript %t", width, !disabled), func(t *testing.T) {
				setScreen(t, ctx, width, "light")
				if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: disabled}); err != nil {
					t.Fatal(err)
				}
				open(t, ctx, visit{p, build.Listed{Path: "budget/2021/"}})
				openCard(t, ctx, cells)
			})
		}
	}
}

// openCard walks to the first headline by Tab, opens and shuts it by Enter, and follows its link.
func openCard(t *testing.T, ctx context.Context, cells map[string]build.FigureCell) {
	t.Helper()
	c := evaluate[card](t, ctx, cardScript)
	if c.Open || c.Exact != "" {
		t.Fatalf("the card is open before anybody asked: %+v", c)
	}
	tabUntil(t, ctx, `document.activeElement === document.querySelector(".figure summary")`)
	press(t, ctx, kb.Enter)
	c = evaluate[card](t, ctx, cardScript)
	cell := cells[c.ID]
	if !c.Open || !strings.Contains(c.Exact, "₽") || c.Raw != strings.TrimSpace(cell.Raw) || c.Overflow > 0 {
		t.Errorf("the open card shows %+v; the cell is %+v", c, cell)
	}
	press(t, ctx, kb.Enter)
	if c = evaluate[card](t, ctx, cardScript); c.Open || !c.Focused {
		t.Errorf("Enter does not shut the card again: %+v", c)
	}
	press(t, ctx, " ")
	if want := cell.Page; (want == "") != (c.Link == "") || !strings.HasSuffix(c.Link, want) {
		t.Fatalf("the card leads to %q, figures.json to %q", c.Link, want)
	}
	if c.Link == "" {
		return // the portal publishes no rows
	}
	tabUntil(t, ctx, `document.activeElement.matches(".cells a")`)
	press(t, ctx, kb.Enter)
	waitFor(t, ctx, `location.hash !== "" && document.readyState === "complete"`)
	if text := evaluate[string](t, ctx, `document.querySelector(":target")?.textContent ?? ""`); !strings.Contains(text, strings.TrimSpace(cell.Raw)) {
		t.Errorf("%s: the marked cell says %q, not %q", c.Link, text, cell.Raw)
	}
}

// firstCells reads the first cell of every figure from what the portal published.
func firstCells(t *testing.T, p portal) map[string]build.FigureCell {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(p.result.Out, "figures.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list struct{ Figures []build.Figure }
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	cells := map[string]build.FigureCell{}
	for _, f := range list.Figures {
		if len(f.Cells) > 0 {
			cells[f.ID] = f.Cells[0]
		}
	}
	return cells
}

func press(t *testing.T, ctx context.Context, keys string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.KeyEvent(keys)); err != nil {
		t.Fatal(err)
	}
}

// tabUntil presses Tab until something has the focus.
func tabUntil(t *testing.T, ctx context.Context, there string) {
	t.Helper()
	for range 60 {
		if evaluate[bool](t, ctx, there) {
			return
		}
		press(t, ctx, kb.Tab)
	}
	t.Fatalf("Tab does not lead to %s", there)
}

func waitFor(t *testing.T, ctx context.Context, condition string) {
	t.Helper()
	for range 100 {
		if evaluate[bool](t, ctx, condition) {
			return
		}
		if err := chromedp.Do(ctx, chromedp.Sleep(50*time.Millisecond)); err != nil {
			t.Fatal(err)
		}
	}
	t.Fatalf("it does not come to %s", condition)
}
