package content

import (
	"strings"
	"sync"
	"testing"
)

// TestShelf keeps more than fits memory and reads all of it back, from several goroutines.
func TestShelf(t *testing.T) {
	var s Shelf
	const n, size = 40, shelfMemory / 16
	bodies := make([]Body, n)
	var group sync.WaitGroup
	text := func(i int) string { return strings.Repeat(string(rune('a'+i%26)), size) }
	for i := range bodies {
		group.Go(func() { bodies[i] = Body{html: s.put([]byte(text(i)))} })
	}
	group.Wait()
	far := 0
	for i, b := range bodies {
		if b.html.shelf != nil {
			far++
		}
		if b.Empty() || string(b.AppendHTML(nil, nil)) != text(i) {
			t.Fatalf("document %d came back changed", i)
		}
	}
	if far != n-16 {
		t.Errorf("%d of %d documents are in the file", far, n)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

// TestShelfMemory shows that a small portal makes no file, and that no shelf is memory.
func TestShelfMemory(t *testing.T) {
	var s Shelf
	if b := (Body{html: s.put([]byte("<p>x</p>"))}); s.file != nil || string(b.AppendHTML([]byte("y"), nil)) != "y<p>x</p>" {
		t.Error("a small document is not in memory")
	}
	var none *Shelf
	if b := (Body{html: none.put([]byte("x"))}); string(b.AppendHTML(nil, nil)) != "x" {
		t.Error("without a shelf a document is lost")
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}
