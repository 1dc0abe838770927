package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"otkryto/generator/internal/testutil"
)

// viewPortal is a portal of one table of 6,200 rows: more than the preview loads at once for sorting. The words of «Метка» stand in so many rows as they say.
func viewPortal(t *testing.T) portal {
	t.Helper()
	var b strings.Builder
	b.WriteString("Номер;Метка;Сумма;Дата;Заметка;Открыто\n")
	row := 0
	add := func(mark string, times int) {
		for range times {
			row++
			sum, note := fmt.Sprintf("%d,%02d", (row*7919)%100_000-50_000, row%100), fmt.Sprintf("заметка %d", row%13)
			switch row {
			case 1:
				sum, note = "12345678901234567,89", "<img src=x onerror=alert(1)>"
			case 2:
				sum, note = "12345678901234567,88", "Ёлка"
			case 3:
				sum, note = "", "=1+1"
			}
			fmt.Fprintf(&b, "%d;%s;%s;%02d.%02d.2021;%s;%s\n", row, mark, sum, row%28+1, row%12+1, note, []string{"да", "нет"}[row%2])
		}
	}
	for _, n := range []int{1, 2, 5, 11, 21, 101, 1234} {
		add(fmt.Sprintf("по-%d-раз", n), n)
	}
	add("прочее", 6200-row)
	root := t.TempDir()
	for name, text := range map[string]string{
		"content/site.yaml":          "title: Проба\nbody: Администрация\nmunicipality: Проба\ninn: \"0000000000\"\ntime_zone: Asia/Tomsk\nstatus: demo\n",
		"data/proba/passport.yaml":   "kind: table\ntitle: Проба строк\nstatus: demo\nsource: Придумано\nupdated: 2023-01-10\nfiles:\n  - path: stroki.csv\ncolumns:\n  open: {heading: Открыто, type: boolean}\n",
		"data/proba/stroki.csv":      b.String(),
		"content/pages/o-portale.md": "---\ntitle: О портале\n---\nПроба.\n",
	} {
		full := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return buildPortal(t, "proba", root)
}

// preview is what testdata/browser/rowsview.js tells of the table that turns.
type preview struct {
	Status   string   `json:"status"`
	Rows     []string `json:"rows"`
	First    []string `json:"first"` // the first cells' links
	Sorted   string   `json:"sorted"`
	Focus    string   `json:"focus"`
	Hostile  int      `json:"hostile"`
	Overflow int      `json:"overflow"`
	Loaded   int      `json:"loaded"` // shards
}

// TestRowsView works the preview of a long table by keys alone: turning, searching, sorting, loading more.
func TestRowsView(t *testing.T) {
	p := viewPortal(t)
	ctx, cancel := context.WithTimeout(startBrowser(t), 2*time.Minute)
	defer cancel()
	noise := listen(t, ctx, p.url)
	const set = "opendata/0000000000-proba/"
	for _, width := range []int64{320, 1280} {
		setScreen(t, ctx, width, "light")
		if err := chromedp.Do(ctx, chromedp.Navigate(p.url+set)); err != nil {
			t.Fatal(err)
		}
		workRows(t, ctx, width)
	}
	checkLinks(t, ctx)
	for _, line := range noise() {
		t.Error(line)
	}
}

// wait looks at the preview until its status is that.
func wait(t *testing.T, ctx context.Context, status string) preview {
	t.Helper()
	var see preview
	for range 100 {
		if see = evaluate[preview](t, ctx, script(t, "rowsview.js")); see.Status == status {
			return see
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("the status is %q, want %q", see.Status, status)
	return see
}

// tabTo presses Tab until a control has the focus.
func tabTo(t *testing.T, ctx context.Context, at string) {
	t.Helper()
	for range 120 {
		if evaluate[preview](t, ctx, script(t, "rowsview.js")).Focus == at {
			return
		}
		press(t, ctx, "\t")
	}
	t.Fatalf("Tab does not lead to %s", at)
}

func workRows(t *testing.T, ctx context.Context, width int64) {
	fresh := wait(t, ctx, "")
	if fresh.Loaded > 0 || len(fresh.Rows) != 25 {
		t.Errorf("%d px: untouched, it has loaded %d shards and shows %d rows", width, fresh.Loaded, len(fresh.Rows))
	}
	tabTo(t, ctx, "next")
	press(t, ctx, "\r")
	turned := wait(t, ctx, "Показаны 26–50 из 6 200.")
	if turned.Loaded != 1 {
		t.Errorf("%d px: one page took %d shards", width, turned.Loaded)
	}
	tabTo(t, ctx, "back")
	press(t, ctx, "\r")
	back := wait(t, ctx, "Показаны 1–25 из 6 200.")
	if diff := testutil.Diff(fresh.Rows, back.Rows); diff != "" {
		t.Errorf("%d px: the script prints rows otherwise than the page: %s", width, diff)
	}
	if diff := testutil.Diff(fresh.First, back.First); diff != "" {
		t.Errorf("%d px: links differ: %s", width, diff)
	}
	tabTo(t, ctx, "query")
	const partial = " Учтены только загруженные строки — 5 000 из 6 200."
	for _, c := range []struct{ query, want string }{
		{"по-1-раз", "Найдена 1 строка. Показаны 1–1 из 1."},
		{"по-2-раз", "Найдены 2 строки. Показаны 1–2 из 2."},
		{"по-5-раз", "Найдено 5 строк. Показаны 1–5 из 5."},
		{"по-11-раз", "Найдено 11 строк. Показаны 1–11 из 11."},
		{"по-21-раз", "Найдена 21 строка. Показаны 1–21 из 21."},
		{"по-101-раз", "Найдена 101 строка. Показаны 1–25 из 101."},
		{"по-1234-раз", "Найдены 1 234 строки. Показаны 1–25 из 1 234."},
		{"нет такого", "Найдено 0 строк."},
		{"елка", "Найдена 1 строка. Показаны 1–1 из 1."},
		{"12345678901234567,89", "Найдена 1 строка. Показаны 1–1 из 1."},
		{"12 345 678 901 234 567,8", "Найдены 2 строки. Показаны 1–2 из 2."},
	} {
		evaluate[bool](t, ctx, "document.querySelector('[data-at=query]').select() || true")
		press(t, ctx, c.query)
		if see := wait(t, ctx, c.want+partial); see.Overflow > 0 || see.Loaded != 10 {
			t.Errorf("%d px, %s: %d px too wide, %d shards", width, c.query, see.Overflow, see.Loaded)
		}
	}
	tabTo(t, ctx, "more")
	press(t, ctx, "\r")
	wait(t, ctx, "Найдены 2 строки. Показаны 1–2 из 2.")
	tabTo(t, ctx, "query")
	evaluate[bool](t, ctx, "document.querySelector('[data-at=query]').select() || true")
	press(t, ctx, "\b")
	wait(t, ctx, "Показаны 1–25 из 6 200.")
	if width < 500 { // headings of columns are for wide screens: here the list of orders sorts
		evaluate[bool](t, ctx, "{const o = document.querySelector('[data-at=order]'); o.value = '2-'; o.dispatchEvent(new Event('change')); true}")
		sorted(t, wait(t, ctx, "Показаны 1–25 из 6 200. Порядок: «Сумма» по убыванию."), "descending")
		return
	}
	tabTo(t, ctx, "sort-2")
	press(t, ctx, "\r")
	up := wait(t, ctx, "Показаны 1–25 из 6 200. Порядок: «Сумма» по возрастанию.")
	if up.Sorted != "2 ascending" || !strings.Contains(up.Rows[0], "−49 ") {
		t.Errorf("%+v", up)
	}
	press(t, ctx, "\r")
	sorted(t, wait(t, ctx, "Показаны 1–25 из 6 200. Порядок: «Сумма» по убыванию."), "descending")
	press(t, ctx, "\r")
	if see := wait(t, ctx, "Показаны 1–25 из 6 200."); see.Sorted != "" || see.Hostile > 0 || !strings.Contains(see.Rows[0], "<img src=x onerror=alert(1)>") {
		t.Errorf("%+v", see)
	}
}

// sorted expects the two long sums first, which no binary fraction tells apart.
func sorted(t *testing.T, see preview, order string) {
	t.Helper()
	if see.Sorted != "2 "+order || !strings.Contains(see.Rows[0], "567,89") || !strings.Contains(see.Rows[1], "567,88") {
		t.Errorf("%+v", see.Rows[:2])
	}
}

// checkLinks follows the downloads and the link of a row.
func checkLinks(t *testing.T, ctx context.Context) {
	t.Helper()
	sizes := evaluate[[]int](t, ctx, `Promise.all([...document.querySelectorAll('.dataset-file .downloads a[download]')].map(async (a) => {
		const answer = await fetch(a.href);
		return answer.ok ? (await answer.blob()).size : -1;
	}))`)
	if len(sizes) != 7 { // five forms, the file as it came, the CSV for programs
		t.Errorf("%d downloads", len(sizes))
	}
	for i, size := range sizes {
		if size < 500 {
			t.Errorf("download %d has %d bytes", i, size)
		}
	}
	if !evaluate[bool](t, ctx, `(async () => {
		const a = [...document.querySelectorAll('.rows-view tbody a')].pop();
		const page = new DOMParser().parseFromString(await (await fetch(a.href)).text(), 'text/html');
		return page.getElementById(new URL(a.href).hash.slice(1)).textContent.includes(a.textContent);
	})()`) {
		t.Error("the link of a row does not lead to it")
	}
}
