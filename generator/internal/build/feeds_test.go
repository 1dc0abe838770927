package build

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/mmcdole/gofeed"

	"otkryto/generator/internal/site"
)

// TestFeeds reads the feeds back with a program that was not made for them.
func TestFeeds(t *testing.T) {
	root := portalAt(t, minimal())
	mustBuild(t, testOptions(root))
	got := readAll(t, filepath.Join(root, "public"))
	for _, name := range []string{rssFile, atomFile, jsonFile} {
		t.Run(name, func(t *testing.T) {
			feed, err := gofeed.NewParser().ParseString(got[name])
			if err != nil {
				t.Fatalf("%v\n%s", err, got[name])
			}
			if feed.Title != "Открытый город" || feed.Link != "https://example.ru/otkryto/" || len(feed.Items) != 3 {
				t.Errorf("%q %q %d", feed.Title, feed.Link, len(feed.Items))
			}
			demo, first := feed.Items[0], feed.Items[1]
			if demo.Title != "[демо] Вторая" || !strings.HasPrefix(demo.Content, "<p>Придумано.</p>") || cmp.Diff([]string{"дороги", "демо"}, demo.Categories) != "" {
				t.Errorf("the invented entry: %q %v %q", demo.Title, demo.Categories, demo.Content)
			}
			if first.Link != "https://example.ru/otkryto/notes/pervaya/" || first.GUID != first.Link || first.PublishedParsed.Format("2006-01-02T15:04Z07:00") != "2022-03-05T00:00+07:00" && first.PublishedParsed.UTC().Format("2006-01-02T15:04") != "2022-03-04T17:00" {
				t.Errorf("%q %q %v", first.Link, first.GUID, first.PublishedParsed)
			}
			for _, want := range []string{`href="https://example.ru/otkryto/notes/vtoraya/"`, `href="https://example.ru/otkryto/notes/pervaya/#raskhody"`, `href="https://example.ru/otkryto/"`} {
				if !strings.Contains(first.Content, want) {
					t.Errorf("no %s in %s", want, first.Content)
				}
			}
			if !strings.Contains(demo.Content, `href="https://example.ru/otkryto/files/notes/vtoraya/prikaz.pdf"`) {
				t.Errorf("the file's address is not full: %s", demo.Content)
			}
		})
	}
}

// TestFeedWithoutBody shows an entry that is no document by its summary.
func TestFeedWithoutBody(t *testing.T) {
	root := portalAt(t, minimal())
	o := testOptions(root)
	o.Sections = []site.Section{{Name: "notes", Load: func(*site.Input) (site.Output, error) {
		return site.Output{Entries: []site.Entry{{Title: "Исправление", Path: "#a", Summary: "Было <1>, стало 2", Published: o.Now, Demo: true}}}, nil
	}}}
	mustBuild(t, o)
	got := readAll(t, filepath.Join(root, "public"))
	for _, name := range []string{rssFile, atomFile, jsonFile} {
		feed, err := gofeed.NewParser().ParseString(got[name])
		if err != nil {
			t.Fatal(err)
		}
		if want := "<p>Придумано.</p><p>Было &lt;1&gt;, стало 2</p>"; feed.Items[0].Content != want {
			t.Errorf("%s: %q", name, feed.Items[0].Content)
		}
	}
}

// TestFeedLength shows that a feed holds the newest fifty entries.
func TestFeedLength(t *testing.T) {
	files := minimal()
	for i := range 60 {
		files[fmt.Sprintf("content/notes/2021-01-01-n%02d.md", i)] = fmt.Sprintf("---\ntitle: Заметка %d\n---\nТекст.\n", i)
	}
	root := portalAt(t, files)
	r := mustBuild(t, testOptions(root))
	feed, err := gofeed.NewParser().ParseString(readAll(t, filepath.Join(root, "public"))[rssFile])
	if err != nil || len(feed.Items) != feedLength || r.Entries != feedLength*feedForms {
		t.Errorf("%v: %d items, %d written", err, len(feed.Items), r.Entries)
	}
}

func TestSitemap(t *testing.T) {
	root := portalAt(t, minimal())
	mustBuild(t, testOptions(root))
	var m urlSet
	if err := xml.Unmarshal([]byte(readAll(t, filepath.Join(root, "public"))[sitemapFile]), &m); err != nil {
		t.Fatal(err)
	}
	want := []siteURL{
		{"https://example.ru/otkryto/", ""},
		{"https://example.ru/otkryto/api/", ""},
		{"https://example.ru/otkryto/notes/", "2022-01-01"},
		{"https://example.ru/otkryto/notes/pervaya/", "2022-03-05"},
		{"https://example.ru/otkryto/notes/vtoraya/", "2022-04-01"},
		{"https://example.ru/otkryto/status/", ""},
		{"https://example.ru/otkryto/status/proverki/", ""},
		{"https://example.ru/otkryto/status/zakon/", ""},
	}
	if diff := cmp.Diff(want, m.URLs); diff != "" {
		t.Error(diff)
	}
}

func TestMember(t *testing.T) {
	object := []byte(`{"@type":"NewsArticle","author":{"url":"x","name":"\"url\":"},"list":[{"image":1}],"headline":"a\\"}`)
	for key, want := range map[string]bool{"@type": true, "author": true, "url": false, "image": false, "headline": true, "name": false} {
		if got := member(object, key) != nil; got != want {
			t.Errorf("%s: %t", key, got)
		}
	}
}

// TestJSONLD reads a page's graph back.
func TestJSONLD(t *testing.T) {
	root := portalAt(t, minimal())
	mustBuild(t, testOptions(root))
	page := readAll(t, filepath.Join(root, "public"))["notes/vtoraya/index.html"]
	_, rest, _ := strings.Cut(page, `<script type="application/ld+json">`)
	text, _, _ := strings.Cut(rest, "</script>")
	var graph struct {
		Context string           `json:"@context"`
		Graph   []map[string]any `json:"@graph"`
	}
	if err := json.Unmarshal([]byte(text), &graph); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	if graph.Context != "https://schema.org" || len(graph.Graph) != 3 {
		t.Fatalf("%s", text)
	}
	article := graph.Graph[2]
	if article["url"] != "https://example.ru/otkryto/notes/vtoraya/" || article["creativeWorkStatus"] != "Демонстрационные данные" || article["publisher"] == nil {
		t.Errorf("%v", article)
	}
	if crumbs := graph.Graph[1]["itemListElement"].([]any); len(crumbs) != 3 {
		t.Errorf("%v", crumbs)
	}
}

// TestOwnFeed writes a section's own feed of its entries alone, the newest first.
func TestOwnFeed(t *testing.T) {
	root := portalAt(t, minimal())
	o := testOptions(root)
	entry := func(path string, days int) site.Entry {
		return site.Entry{Title: path, Path: path, Summary: "О " + path, Published: o.Now.AddDate(0, 0, days), Demo: days == 2}
	}
	section := func(name string, feed *site.Link, entries ...site.Entry) site.Section {
		return site.Section{Name: name, Path: name + "/", Load: func(*site.Input) (site.Output, error) { return site.Output{Entries: entries, Feed: feed}, nil }}
	}
	o.Sections = []site.Section{
		section("talks", &site.Link{Title: "Слушания", Path: "talks/atom.xml"}, entry("a", 1), entry("b", 2)), section("other", nil, entry("c", 3)),
		section("silent", &site.Link{Title: "Ничего", Path: "silent/atom.xml"}),
	}
	mustBuild(t, o)
	got := readAll(t, filepath.Join(root, "public"))
	feed, err := gofeed.NewParser().ParseString(got["talks/atom.xml"])
	if err != nil {
		t.Fatal(err)
	}
	if feed.Title != "Слушания" || feed.Link != "https://example.ru/otkryto/talks/" || feed.FeedLink != "https://example.ru/otkryto/talks/atom.xml" {
		t.Errorf("%q %q %q", feed.Title, feed.Link, feed.FeedLink)
	}
	if len(feed.Items) != 2 || feed.Items[0].Title != "[демо] b" || feed.Items[1].Title != "a" {
		t.Errorf("%v", feed.Items)
	}
	if _, ok := got["silent/atom.xml"]; ok {
		t.Error("a feed of nothing")
	}
	if all, err := gofeed.NewParser().ParseString(got[atomFile]); err != nil || len(all.Items) != 3 {
		t.Error(all, err)
	}
}
