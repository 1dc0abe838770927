package content

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"otkryto/generator/internal/diag"
)

// seed adds every Markdown file of the fixtures.
func seed(f *testing.F) {
	for _, pattern := range []string{"testdata/faults/*.md", "testdata/prose/*.md"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(files, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
}

// insideFile fails for a place that the file does not have.
func insideFile(t *testing.T, text []byte, pos diag.Pos) {
	t.Helper()
	if pos.Line == 0 {
		return
	}
	lines := strings.Split(strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(string(text), "\ufeff"), "\r\n", "\n"), "\r", "\n"), "\n")
	if pos.Line > len(lines) {
		t.Fatalf("%v: the file has %d lines", pos, len(lines))
	}
	if n := utf8.RuneCountInString(lines[pos.Line-1]); pos.Col > n+1 || pos.Col+pos.Width > n+1+pos.Width && pos.Width > 0 && pos.Col-1+pos.Width > n {
		t.Fatalf("%v, width %d: the line has %d characters", pos, pos.Width, n)
	}
}

func FuzzFrontMatter(f *testing.F) {
	seed(f)
	fields := fieldsOf(reflect.TypeFor[hearing]())
	f.Fuzz(func(t *testing.T, text []byte) {
		w := &worker{prose: prose{parser: newParser(), ids: map[string]int{}}, raw: append([]byte(nil), text...)}
		doc, _ := readDocument[hearing](w, fields, time.UTC, "news", "content/news/2022-03-05-a.md").(*Document[hearing])
		for _, d := range w.faults {
			insideFile(t, text, d.Pos)
			if m := d.Message(diag.RU) + d.Help(diag.EN); strings.Contains(m, "%!") {
				t.Fatalf("%s: %s", d.Rule.Code, m)
			}
		}
		if doc == nil {
			if len(w.faults) == 0 {
				t.Fatal("no document and no finding")
			}
			return
		}
		for _, k := range append(fields.keys, "none") {
			insideFile(t, text, doc.At(k))
		}
	})
}

// allowedTag is every tag that prose may hold. What an author typed can never be one.
var allowedTag = regexp.MustCompile(`^</?(p|h[2-6]|ul|ol|li|em|strong|del|code|pre|blockquote|a|sup|section|div|table|thead|tbody|tr|th|td|br|hr)( [a-z-]+="[^"<>]*")*>`)

func FuzzMarkdown(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text []byte) {
		body, faults := renderText("a.md", append([]byte(nil), text...))
		for _, m := range body.Mentions {
			insideFile(t, text, m.Pos)
		}
		for _, d := range faults {
			insideFile(t, text, d.Pos)
		}
		if len(body.slots) != len(body.Refs) {
			t.Fatalf("%d slots, %d references", len(body.slots), len(body.Refs))
		}
		last := int32(0)
		for i, at := range body.slots {
			if at < last || int(at) > len(body.html.text) {
				t.Fatalf("slot %d at %d after %d of %d", i, at, last, len(body.html.text))
			}
			last = at
			insideFile(t, text, body.Refs[i].Pos)
			if k := body.Refs[i].Kind; k == RefFigure || k == RefChart {
				continue // what it is about is no address
			}
			inHref := strings.HasSuffix(body.html.text[:at], `<a href="`)
			if inHref != (body.Refs[i].Kind == RefLink) {
				t.Fatalf("slot %d of kind %d after %q", i, body.Refs[i].Kind, body.html.text[max(0, int(at)-20):at])
			}
			switch s := body.Refs[i].Scheme(); s {
			case "", "http", "https", "mailto", "tel":
			default:
				t.Fatalf("the scheme %q got through", s)
			}
		}
		wellFormed(t, body.html.text)
	})
}

// wellFormed fails for HTML that holds a tag of the author's, or tags that do not nest.
func wellFormed(t *testing.T, html string) {
	t.Helper()
	if !utf8.ValidString(html) || strings.ContainsAny(html, "\x00\x01\x08\x0b\x0c\x1f\x7f") {
		t.Fatalf("characters that HTML must not hold: %q", html)
	}
	var open []string
	for i := strings.IndexByte(html, '<'); i >= 0; {
		m := allowedTag.FindStringSubmatch(html[i:])
		if m == nil {
			t.Fatalf("a tag that is none of ours: %.60q", html[i:])
		}
		switch {
		case m[1] == "br" || m[1] == "hr":
		case html[i+1] != '/':
			open = append(open, m[1])
		case len(open) == 0 || open[len(open)-1] != m[1]:
			t.Fatalf("</%s> closes %v in %q", m[1], open, html)
		default:
			open = open[:len(open)-1]
		}
		next := strings.IndexByte(html[i+1:], '<')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	if len(open) > 0 {
		t.Fatalf("left open: %v in %q", open, html)
	}
}
