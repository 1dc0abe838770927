package build

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const oneLate = "calendar:\n  - title: Отчёт\n    due: 2023-02-20\n  - title: Обзор\n    due: 2023-03-05\n"

// TestStatusAlone builds on two days: only what says the day may differ.
func TestStatusAlone(t *testing.T) {
	files := minimal()
	files["content/site.yaml"] += oneLate
	root := portalAt(t, files)
	o := testOptions(root)
	mustBuild(t, o)
	before := readAll(t, filepath.Join(root, "public"))
	o.Now = time.Date(2023, 6, 1, 0, 0, 0, 0, time.UTC)
	mustBuild(t, o)
	after := readAll(t, filepath.Join(root, "public"))
	for name := range before {
		says := name == "status/index.html" || name == "version.json"
		if same := before[name] == after[name]; same == says {
			t.Errorf("%s: the same on both days is %t", name, same)
		}
	}
	if want := "опаздывают\u00a02\u00a0публикации"; !strings.Contains(strings.ReplaceAll(after["status/index.html"], " ", "\u00a0"), want) {
		t.Errorf("no %q in %s", want, after["status/index.html"])
	}
}

// TestStatusCounts counts the references of documents, inside and outside; quoted figures are none.
func TestStatusCounts(t *testing.T) {
	root := portalAt(t, minimal())
	mustBuild(t, testOptions(root))
	page := strings.ReplaceAll(readAll(t, filepath.Join(root, "public"))["status/proverki/index.html"], "\u00a0", " ")
	for _, want := range []string{"Внутри портала проверено 7 ссылок из текстов и таблиц, страниц — 10.", "Наружу ведёт 1 ссылка", "Крупных цифр на страницах пока нет.", "Замечаний нет."} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in %s", want, page)
		}
	}
}

// TestCheckDue makes due days errors where that is asked for, and tells them from faults of the files.
func TestCheckDue(t *testing.T) {
	days := func(n int) *int { return &n }
	for name, c := range map[string]struct {
		due             *int
		broken          bool
		failed, overdue bool
		codes           string
	}{
		"nobody asks":      {nil, false, false, false, ""},
		"late":             {days(0), false, true, true, "STA001"},
		"late and soon":    {days(7), false, true, true, "STA001 STA002"},
		"a fault beside":   {days(0), true, true, false, "SIT023 STA001"},
		"a fault, no days": {nil, true, true, false, "SIT023"},
	} {
		files := minimal()
		files["content/site.yaml"] += oneLate
		if c.broken {
			files["content/site.yaml"] += "coverage:\n  - category: 1а\n    url: /net/\n"
		}
		o := testOptions(portalAt(t, files))
		o.Due = c.due
		r, err := Check(context.Background(), o)
		if err != nil {
			t.Fatal(err)
		}
		var codes []string
		for _, d := range r.Report.All() {
			codes = append(codes, d.Rule.Code)
		}
		slices.Sort(codes)
		if r.Failed != c.failed || r.Overdue != c.overdue || strings.Join(codes, " ") != c.codes {
			t.Errorf("%s: failed %t, overdue %t, %v", name, r.Failed, r.Overdue, codes)
		}
	}
}
